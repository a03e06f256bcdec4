"""Figures of the municipality as columns of the buurtlaag: which mechanisms run on them, and that they agree."""

from __future__ import annotations

import json

import pytest

from tests.qgis.support import column, csv, memory, names, run

FIGURES = {
    "woningvoorraad": (1000, 1000, 1000, 1000),
    "aantal_inwoners": (2000, 2000, 2000, 2000),
    "won_2024": (-0.2, 0.0, 0.0, 0.0),
    "corporatiewoningen": (450, 450, 450, 450),
    "verkoop_gepland": (54, 0, 0, 0),
}


def street(**figures):
    """Four buurten in a row, with these columns."""
    told = {**FIGURES, **figures}
    squares = [
        ([f"BU0001000{i}", *(values[i] for values in told.values())],
         f"POLYGON(({x} 0,{x + 500} 0,{x + 500} 500,{x} 500,{x} 0))")
        for i, x in enumerate(range(100_000, 102_000, 500))
    ]  # fmt: skip
    return memory("Polygon", ",".join(["buurtcode:string", *(f"{name}:double" for name in told)]), squares)


@pytest.fixture
def settings(tmp_path):
    def write(**mechanisms):
        path = tmp_path / "instellingen.json"
        path.write_text(json.dumps({"mechanismen": mechanisms}), encoding="utf-8")
        return str(path)

    return write


def test_a_local_mechanism_runs_in_the_full_analysis_when_its_figures_are_there(provider):
    made = names(run("volledigeanalyse", BUURTEN=street()).layer())
    assert "verkoop_sociale_huur_risico" in made
    assert not {"mutatiegraad_risico", "wmo_risico", "bewonersoordeel_risico", "meldingen_risico"} & set(made)


def test_the_sale_is_judged_by_the_same_competitive_position_as_the_full_analysis(provider, settings, tmp_path):
    """−0.2 is no longer weak where 0.5 below the surroundings is asked for."""
    used = tmp_path / "gebruikt.json"
    plain = run("volledigeanalyse", BUURTEN=street()).layer()
    strict = run(
        "volledigeanalyse", BUURTEN=street(), INSTELLINGEN=settings(concurrentiepositie={"VERSCHIL_WON": 0.5}),
        INSTELLINGEN_UIT=str(used),
    ).layer()  # fmt: skip
    for name in ("concurrentiepositie_risico", "verkoop_sociale_huur_risico"):
        assert (column(plain, name)["BU00010000"], column(strict, name)["BU00010000"]) == (1, 0)
    told = json.loads(used.read_text(encoding="utf-8"))["mechanismen"]
    assert told["verkoop_sociale_huur"]["VERSCHIL_WON"] == told["concurrentiepositie"]["VERSCHIL_WON"] == 0.5


def test_a_setting_that_does_not_count_is_told(provider, settings):
    """Who edits the sale in the file of a run, where the competitive position has the same setting, is not heard."""
    given = settings(concurrentiepositie={"VERSCHIL_WON": 0.1}, verkoop_sociale_huur={"VERSCHIL_WON": 0.5})
    made = run("volledigeanalyse", BUURTEN=street(), INSTELLINGEN=given)
    assert "verkoop_sociale_huur: VERSCHIL_WON = 0.5 is not used, but 0.1, as of concurrentiepositie" in made.warnings


def test_rooms_of_another_year_are_read_too(provider):
    layer = street(kamers_vergund_2020=(5, 40, 40, 40), kamers_vergund_2024=(40, 40, 40, 40),
                   woningvoorraad_2020=(1000,) * 4, woningvoorraad_2024=(1000,) * 4)  # fmt: skip
    assert list(column(run("verkamering", BUURTEN=layer).layer(), "verkamering_risico").values()) == [1, 0, 0, 0]


def test_lettings_that_a_municipality_keeps_in_a_table_are_joined_and_judged(provider, tmp_path):
    """120 and 30 of 450 dwellings, where the four together let 210 of 1,800: 52.5 were expected of each."""
    lines = [f"BU0001000{i};{n};{n};{n}" for i, n in enumerate((40, 10, 10, 10))]
    header = "buurtcode;verhuringen_2022;verhuringen_2023;verhuringen_2024"
    table = csv(tmp_path / "verhuringen.csv", "\n".join([header, *lines]))
    joined = run("tabelkoppelen", BUURTEN=street(), TABEL=table)
    made = run("mutatiegraad", BUURTEN=joined.layer()).layer()
    assert list(column(made, "mutatiegraad_waarde").values()) == pytest.approx([120 / 52.5, *[30 / 52.5] * 3])
    assert list(column(made, "mutatiegraad_risico").values()) == [1, 0, 0, 0]

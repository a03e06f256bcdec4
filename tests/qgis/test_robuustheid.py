"""The robustness inside QGIS: the sample, from layer to layer, tables, page and ranges."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException

from leefbaar_plugin.bridge import trail
from tests.qgis.support import Recorder, opened, refusal, rows, run
from tests.qgis.test_styles import evaluated, legend, matching, rules_of

#: What is drawn over a fill.
OVER = ("zeker", "twijfel", "onbekend")
#: Few draws: what is tested holds for any number.
FEW = {"TREKKINGEN": 40, "SOBOL_TREKKINGEN": 16}


@pytest.fixture(scope="module")
def made(voorbeeldstad, sample, tmp_path_factory):
    folder = tmp_path_factory.mktemp("robuust")
    to = {
        "OUTPUT": str(folder / "robuust.gpkg"), "TABEL": str(folder / "tabel.gpkg"),
        "GEVOELIGHEID": str(folder / "keuzes.gpkg"), "RAPPORT": str(folder / "robuust.html"),
        "BEREIKEN_UIT": str(folder / "bereiken.json"),
    }  # fmt: skip
    return run("robuustheid", BUURTEN=voorbeeldstad, **sample.local, **FEW, **to).results


@pytest.fixture(scope="module")
def analysis(voorbeeldstad, sample):
    layer = run("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local).layer()
    return rows(layer)


def test_without_a_draw_it_is_the_full_analysis(made, analysis):
    found = rows(made["OUTPUT"])
    applies = {code for code, row in analysis.items() if row["risicoklasse"] != "niet van toepassing"}
    assert {code: (row["n_risico"], row["n_onbekend"]) for code, row in found.items() if code in applies} == {
        code: (row["n_risico"], row["n_onbekend"]) for code, row in analysis.items() if code in applies
    }
    assert {row["zekerheid"] for code, row in found.items() if code not in applies} == {"niet van toepassing"}
    assert {row["n_risico"] for code, row in found.items() if code not in applies} == {None}


def test_the_table_has_the_flag_of_the_analysis_and_the_share_of_the_draws(made, analysis):
    said = 0
    for feature in opened(made["TABEL"]).getFeatures():
        flag = analysis[feature["buurtcode"]][f"{feature['mechanisme']}_risico"]
        assert (feature["risico"] if feature["risico"] in (0, 1) else None) == flag
        if feature["deel_risico"] in (0.0, 1.0) and flag is not None:
            said += 1
            assert 0 <= feature["deel_onbekend"] <= 1
    assert said


def test_the_kinds_are_counted_and_the_counts_are_in_the_trail(made):
    kinds = [row["zekerheid"] for row in rows(made["OUTPUT"]).values()]
    for name, kind in (("AANTAL_ZEKER", "zeker wel"), ("AANTAL_TWIJFEL", "twijfel"),
                       ("AANTAL_ZEKER_NIET", "zeker niet"), ("AANTAL_ONBEKEND", "onbekend")):  # fmt: skip
        assert made[name] == kinds.count(kind)
    told = trail.get(opened(made["OUTPUT"]))
    assert told["tellingen"]["twijfel"] == made["AANTAL_TWIJFEL"]
    assert told["instellingen"]["robuustheid"]["TREKKINGEN"] == 40
    assert told["instellingen"]["robuustheid"]["bereiken"]


def test_a_sure_buurt_has_an_interval_on_one_side_of_the_count(made):
    for row in rows(made["OUTPUT"]).values():
        if row["zekerheid"] == "zeker wel":
            assert row["deel_vanaf"] >= 0.9
            assert row["telling_hoog"] >= 3
        if row["zekerheid"] == "zeker niet":
            assert row["deel_vanaf_max"] <= 0.1
            assert row["telling_laag"] < 3


def test_the_same_seed_gives_the_same_bits_and_another_seed_others(made, voorbeeldstad, sample):
    again, other = (
        rows(run("robuustheid", BUURTEN=voorbeeldstad, **sample.local, **FEW, STARTGETAL=seed).layer())
        for seed in (1, 2)
    )
    first = rows(made["OUTPUT"])
    without = lambda found: {c: {k: v for k, v in r.items() if k != "fid"} for c, r in found.items()}  # noqa: E731
    assert without(again) == without(first)
    assert without(other) != without(first)


def test_ranges_that_a_run_wrote_give_the_next_run_the_same(made, voorbeeldstad, sample):
    again = run("robuustheid", BUURTEN=voorbeeldstad, **sample.local, **FEW, BEREIKEN=made["BEREIKEN_UIT"])
    assert {c: r["deel_vanaf"] for c, r in rows(again.layer()).items()} == {
        c: r["deel_vanaf"] for c, r in rows(made["OUTPUT"]).items()
    }


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"omslagzonne": {}}, "mechanism 'omslagzonne' is not known"),
        ({"omslagzone": {"DALINGEN": "vast"}}, "setting 'DALINGEN' is not known"),
        ({"omslagzone": {"DALING": {"van": 0.03, "tot": 0.01}}}, "van must be below tot"),
        ({"omslagzone": {"DALING": {"van": 0.01, "tot": 7}}}, "is above 1"),
        ({"omslagzone": {"JAREN": {"van": 2, "tot": 6}}}, "name its values with keuzes"),
        ({"gedeeld": {"REFERENTIE": {"keuzes": ["heelal"]}}}, "is not one of gemeente"),
        ([], "is no file of ranges"),
    ],
)
def test_wrong_ranges_are_refused_with_words(told, words, voorbeeldstad, tmp_path):
    path = tmp_path / "bereiken.json"
    path.write_text(json.dumps({"bereiken": told}), encoding="utf-8")
    said = refusal("robuustheid", BUURTEN=voorbeeldstad, BEREIKEN=str(path))
    assert said.startswith("BEREIKEN: ")
    assert words in said


def test_with_everything_fixed_nothing_is_in_doubt(voorbeeldstad, sample, made, tmp_path):
    told = json.loads(Path(made["BEREIKEN_UIT"]).read_text(encoding="utf-8"))["bereiken"]
    fixed = {owner: dict.fromkeys(values, "vast") for owner, values in told.items()}
    path = tmp_path / "vast.json"
    path.write_text(json.dumps({"bereiken": fixed}), encoding="utf-8")
    found = run("robuustheid", BUURTEN=voorbeeldstad, **sample.local, **FEW, BEREIKEN=str(path))
    assert found["AANTAL_TWIJFEL"] == 0
    assert "verandert door geen enkele keuze" in found["TEKST"]
    for row in rows(found.layer()).values():
        if row["n_risico"] is not None:
            assert row["deel_vanaf"] == (row["n_risico"] >= 3)
            assert row["telling_laag"] == row["n_risico"]


def test_the_rounding_of_the_figures_can_be_drawn_too(voorbeeldstad, sample, tmp_path):
    page = tmp_path / "marges.html"
    run("robuustheid", BUURTEN=voorbeeldstad, **sample.local, MEETMARGES=True, TREKKINGEN=4, SOBOL_TREKKINGEN=0,
        RAPPORT=str(page))  # fmt: skip
    text = page.read_text(encoding="utf-8")
    assert "Meetmarges die meegetrokken zijn" in text
    assert "Welke keuze maakt het meest uit?" not in text


def test_cancelled_nothing_is_left(voorbeeldstad, sample, tmp_path):
    with pytest.raises(QgsProcessingException, match=r"Cancelled|afgebroken|Afgebroken"):
        run("robuustheid", Recorder(cancel_at=60), BUURTEN=voorbeeldstad, **sample.local, **FEW,
            OUTPUT=str(tmp_path / "uit.gpkg"))  # fmt: skip
    assert not list(tmp_path.iterdir())


def test_the_legend_says_what_doubt_means_and_each_buurt_is_drawn(made):
    layer = opened(made["OUTPUT"])
    assert "twijfel: of het er 3 of meer zijn, hangt af van gekozen drempels" in legend(layer)
    (doubt,) = (rule.filterExpression() for rule in rules_of(layer) if rule.label().startswith("twijfel"))
    for feature in layer.getFeatures():
        fills = [text for text in matching(layer, feature) if not text.startswith(OVER)]
        assert len(fills) == 1, feature["buurtcode"]
        assert bool(evaluated(layer, doubt, feature)) == (feature["zekerheid"] == "twijfel")


def test_the_page_tells_it_in_words_with_the_ranges(made):
    page = Path(made["RAPPORT"]).read_text(encoding="utf-8")
    for words in ("Hoe zeker zijn de signalen?", "Welke keuze maakt het meest uit?", "Waaruit is getrokken?",
                  "Zo leest u dit.", "Startgetal 1.", "geen rangorde"):  # fmt: skip
        assert words in page
    assert "nan" not in page.lower().replace("financ", "").replace("onderhand", "")

"""A result carries its trail: what made it, from which inputs, with which settings and counts, through every step."""

from __future__ import annotations

import json
import re
from datetime import datetime, timezone
from pathlib import Path

import pytest
from qgis.core import Qgis

from leefbaar_plugin.bridge import trail
from leefbaar_plugin.paths import version
from tests.qgis.support import MECHANISMS, column, names, opened, rows, run, table


def trail_of(layer) -> dict:
    """The trail of a layer, read as anyone can: JSON in the history of its metadata."""
    if isinstance(layer, str):
        layer = opened(layer)
        layer.loadDefaultMetadata()
    found = [line for line in layer.metadata().history() if line.startswith("{")]
    assert len(found) == 1, layer.metadata().history()
    return json.loads(found[0])


def test_a_geopackage_made_at_night_carries_its_trail(analysed, voorbeeldstad, sample):
    told = trail_of(analysed["layer"])
    assert told["leefbaar"] == version()
    assert told["qgis"] == Qgis.version()
    assert told["algoritme"] == "leefbaar:volledigeanalyse"
    assert datetime.strptime(told["gemaakt"], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=timezone.utc) <= datetime.now(
        timezone.utc
    )
    inputs = {Path(i["bestand"]).name: i for i in told["invoer"]}
    assert set(inputs) == {
        Path(p).name for p in (voorbeeldstad, sample.newbuild, sample.demolition, sample.unemployment, sample.buildings)
    }
    assert inputs["buurtlaag.gpkg"]["rijen"] == 97
    assert inputs["nieuwbouwplannen.geojson"]["rijen"] == 8
    assert inputs["sloopplannen.geojson"]["rijen"] == 5
    day = datetime.fromtimestamp(Path(sample.newbuild).stat().st_mtime, timezone.utc).strftime("%Y-%m-%d")
    assert inputs["nieuwbouwplannen.geojson"]["gewijzigd"] == day


def test_the_settings_in_the_trail_are_those_of_every_mechanism(analysed):
    told = trail_of(analysed["layer"])["instellingen"]
    assert set(told) >= set(MECHANISMS)
    assert told["omslagzone"]["JAREN"] == 4
    assert told["vrijkomende_woningen"]["FACTOR"] == 1.5


def test_the_settings_of_the_count_are_in_the_trail_too(voorbeeldstad, sample):
    made = run("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local, KLASSEN="1, 2", DEKKING=0.8)
    shown = json.dumps(trail_of(made.layer())["instellingen"])
    assert '"DEKKING": 0.8' in shown
    assert re.search(r'"KLASSEN": ("1, 2"|\[1, 2\])', shown)
    again = run("risicostapeling", BUURTEN=made["OUTPUT"], KLASSEN="1, 2", DEKKING=0.8)
    assert '"DEKKING": 0.8' in json.dumps(trail_of(again.layer())["instellingen"])


def test_the_counts_in_the_trail_are_those_of_the_layer(analysed):
    told = trail_of(analysed["layer"])["tellingen"]
    got = rows(analysed["layer"]).values()
    assert told["buurten"] == 97
    for mechanism in MECHANISMS:
        assert told[mechanism]["risico"] == sum(row[f"{mechanism}_risico"] == 1 for row in got)
        assert told[mechanism]["geen risico"] == sum(row[f"{mechanism}_risico"] == 0 for row in got)
    assert sum(told["omslagzone"].values()) == 97


@pytest.mark.parametrize("ending", ["gpkg", "shp", "geojson"])
def test_the_trail_survives_in_a_file(voorbeeldstad, ending, tmp_path):
    made = run("omslagzone", BUURTEN=voorbeeldstad, JAREN=6, OUTPUT=str(tmp_path / f"uit.{ending}"))
    told = trail_of(made["OUTPUT"])
    assert told["algoritme"] == "leefbaar:omslagzone"
    assert told["instellingen"]["jaren" if "jaren" in told["instellingen"] else "JAREN"] == 6
    assert told["tellingen"]["risico"] == made["AANTAL_RISICO"]


def test_a_layer_in_memory_carries_its_trail(voorbeeldstad):
    assert trail_of(run("omslagzone", BUURTEN=voorbeeldstad).layer())["algoritme"] == "leefbaar:omslagzone"


def test_the_risk_table_carries_the_trail_of_the_layer(analysed):
    one, other = trail_of(analysed["layer"]), trail_of(analysed["table"])
    assert one["gemaakt"] == other["gemaakt"]
    assert one["tellingen"] == other["tellingen"]


def test_the_metadata_say_what_the_layer_is(analysed):
    layer = opened(analysed["layer"])
    layer.loadDefaultMetadata()
    data = layer.metadata()
    assert data.title() == "Risicostapeling"
    assert "geen voorspelling" in data.abstract()
    assert data.language() == "nld"
    assert data.crs().authid() == "EPSG:28992"
    line = data.history()[0]
    for word in (f"Leefbaar {version()}", "volledigeanalyse", "buurtlaag (97 rijen"):
        assert word in line


def test_each_table_in_one_geopackage_has_its_own_trail(voorbeeldstad, tmp_path):
    path = tmp_path / "alles.gpkg"
    run("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=table(path, "omslag"))
    run("concurrentiepositie", BUURTEN=f"{path}|layername=omslag", OUTPUT=table(path, "concurrentie"))
    assert trail_of(f"{path}|layername=omslag")["algoritme"] == "leefbaar:omslagzone"
    assert trail_of(f"{path}|layername=concurrentie")["algoritme"] == "leefbaar:concurrentiepositie"


def test_a_rerun_replaces_the_trail(voorbeeldstad, tmp_path):
    for years in (2, 6):
        run("omslagzone", BUURTEN=voorbeeldstad, JAREN=years, OUTPUT=table(tmp_path / "uit.gpkg", "omslag"))
    told = trail_of(f"{tmp_path / 'uit.gpkg'}|layername=omslag")
    assert 6 in told["instellingen"].values()


# Through a chain


def algorithms(told: dict) -> list[str]:
    """Every algorithm behind a result, the last one first."""
    return [told["algoritme"], *(name for earlier in told["eerder"] for name in algorithms(earlier))]


@pytest.mark.parametrize("where", ["memory", "gpkg"])
def test_the_trail_of_a_chain_goes_back_to_the_first_file(sample, tmp_path, where):
    def output(name):
        return "TEMPORARY_OUTPUT" if where == "memory" else str(tmp_path / f"{name}.gpkg")

    built = run("buurtlaagopbouwen", **sample.build, OUTPUT=output("laag"))
    one = run("omslagzone", BUURTEN=built["OUTPUT"], OUTPUT=output("omslag"))
    two = run("conjunctuur", BUURTEN=one["OUTPUT"], WERKLOOSHEID=sample.unemployment, OUTPUT=output("conjunctuur"))
    counted = run("risicostapeling", BUURTEN=two["OUTPUT"], OUTPUT=output("stapel"))
    told = trail_of(counted["OUTPUT"] if where == "gpkg" else counted.layer())
    assert algorithms(told) == [
        "leefbaar:risicostapeling", "leefbaar:conjunctuur", "leefbaar:omslagzone", "leefbaar:buurtlaagopbouwen",
    ]  # fmt: skip
    first = told["eerder"][0]["eerder"][0]["eerder"][0]
    assert {i.get("bestand") for i in first["invoer"]} == {
        "buurten.geojson", "huishoudens_leeftijd.csv", "ww.csv", "kerncijfers.csv", "opgave_gemeente.csv",
        "leefbaarometer.csv",
    }  # fmt: skip


def test_the_source_and_year_of_a_column_reach_the_explanation(sample, tmp_path):
    """The files say themselves that they are fictitious; only the Leefbaarometer keeps its official layout."""
    built = run("buurtlaagopbouwen", **sample.build, OUTPUT=str(tmp_path / "laag.gpkg"))
    told = trail_of(built["OUTPUT"])["bronnen"]
    assert told["woningvoorraad"] == ["FICTIEF, Voorbeeldstad", 2024]
    assert told["lbm_2020"] == ["Leefbaarometer 3.0", 2020]
    assert told["ww_per_100_2015"] == ["FICTIEF, Voorbeeldstad", 2015]
    for slug, wanted in (
        ("omslagzone", "Bron: Leefbaarometer 3.0 (2020, 2024)."),
        ("vrijkomendewoningen", "Bron: FICTIEF, Voorbeeldstad (2024)."),
        ("concurrentiepositie", "FICTIEF, Voorbeeldstad (2024)"),
    ):
        made = run(slug, BUURTEN=built["OUTPUT"])
        name = next(n for n in names(made.layer()) if n.endswith("_toelichting"))
        judged = [t for t in column(made.layer(), name).values() if t and not t.startswith(("Onbekend", "Niet van"))]
        assert judged
        assert all(wanted in text for text in judged), judged[0]


def test_the_year_of_the_edition_given_by_the_user_is_cited(sample):
    built = run("buurtlaagopbouwen", **sample.build, JAAR=2023)
    made = run("vrijkomendewoningen", BUURTEN=built["OUTPUT"])
    judged = [t for t in column(made.layer(), "vrijkomende_woningen_toelichting").values() if "drempel" in (t or "")]
    assert trail_of(built.layer())["bronnen"]["woningvoorraad"][1] == 2023
    assert all("2023" in text for text in judged)


def test_the_origins_are_still_known_when_mechanisms_are_chained(voorbeeldstad, tmp_path):
    one = run("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=str(tmp_path / "een.gpkg"))
    two = run("vrijkomendewoningen", BUURTEN=one["OUTPUT"], OUTPUT=str(tmp_path / "twee.gpkg"))
    alone = run("vrijkomendewoningen", BUURTEN=voorbeeldstad)
    name = "vrijkomende_woningen_toelichting"
    assert column(two["OUTPUT"], name) == column(alone.layer(), name)


def test_the_origins_of_other_columns_survive_a_step_that_does_not_use_them(voorbeeldstad, tmp_path):
    one = run("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=str(tmp_path / "een.gpkg"))
    before, after = trail_of(voorbeeldstad)["bronnen"], trail_of(one["OUTPUT"])["bronnen"]
    assert {name: after.get(name) for name in before} == before


def test_the_special_values_and_what_they_mean_are_in_the_trail(voorbeeldstad):
    told = trail_of(voorbeeldstad)
    assert any("-99997" in reasons for reasons in told["bijzondere_waarden"].values())


# Settings


def test_the_settings_of_a_run_give_the_same_outcome_again(voorbeeldstad, sample, tmp_path):
    given = tmp_path / "eigen.json"
    given.write_text(
        json.dumps(
            {
                "mechanismen": {
                    "omslagzone": {"JAREN": 6, "MODUS": "alleen positie"},
                    "vrijkomende_woningen": {"FACTOR": 1.2},
                }
            }
        ),
        encoding="utf-8",
    )
    written = tmp_path / "gebruikt.json"
    first = run(
        "volledigeanalyse",
        BUURTEN=voorbeeldstad,
        **sample.local,
        INSTELLINGEN=str(given),
        INSTELLINGEN_UIT=str(written),
    )
    again = run("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local, INSTELLINGEN=str(written))
    plain = run("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local)
    assert first["INSTELLINGEN_UIT"] == str(written)
    assert rows(first.layer()) == rows(again.layer())
    assert column(first.layer(), "n_risico") != column(plain.layer(), "n_risico")


def test_the_settings_file_holds_every_setting_by_its_parameter_name(voorbeeldstad, sample, provider, tmp_path):
    written = tmp_path / "gebruikt.json"
    run("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local, INSTELLINGEN_UIT=str(written))
    told = json.loads(written.read_text(encoding="utf-8"))
    assert told["leefbaar"] == version()
    assert set(told["mechanismen"]) == set(MECHANISMS)
    for mechanism, settings in told["mechanismen"].items():
        algorithm = provider.algorithm(mechanism.replace("_", ""))
        assert settings, mechanism
        assert all(algorithm.parameterDefinition(name) is not None for name in settings)


def test_a_settings_file_names_the_fields_to_read(voorbeeldstad, sample, tmp_path):
    given = tmp_path / "velden.json"
    given.write_text(
        json.dumps({"mechanismen": {"omslagzone": {"AFW": ["afw_2020"], "LBM": ["lbm_2020", "lbm_2016"]}}}),
        encoding="utf-8",
    )
    made = run(
        "volledigeanalyse",
        BUURTEN=voorbeeldstad,
        INSTELLINGEN=str(given),
        MECHANISMEN=["omslagzone"],
        ALLE_KOLOMMEN=True,
    )
    one = run("omslagzone", BUURTEN=voorbeeldstad, AFW=["afw_2020"], LBM=["lbm_2020", "lbm_2016"])
    assert column(made.layer(), "omslagzone_risico") == column(one.layer(), "omslagzone_risico")


def test_the_settings_in_the_trail_make_a_settings_file(analysed, voorbeeldstad, sample, tmp_path):
    path = tmp_path / "uit het spoor.json"
    told = trail_of(analysed["layer"])["instellingen"]
    path.write_text(json.dumps({"mechanismen": {m: told[m] for m in MECHANISMS}}), encoding="utf-8")
    again = run("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local, INSTELLINGEN=str(path))
    assert column(again.layer(), "n_risico") == column(analysed["layer"], "n_risico")


def test_a_foreign_history_is_no_trail(voorbeeldstad):
    layer = run("omslagzone", BUURTEN=voorbeeldstad).layer()
    data = layer.metadata()
    data.setHistory(["gemaakt door mij", "{ geen json"])
    layer.setMetadata(data)
    assert trail.get(layer) is None
    data.setHistory(['{"leefbaar": kapot'])
    layer.setMetadata(data)
    assert trail.get(layer) is None
    assert run("concurrentiepositie", BUURTEN=layer)["AANTAL_BUURTEN"] == 97

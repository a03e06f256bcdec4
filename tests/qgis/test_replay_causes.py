"""Verifying a result names the difference that there is, and no other."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qgis.core import QgsProject

from leefbaar_plugin.compat import field
from leefbaar_plugin.core.replay.finding import OPEN, REPEAT, VERIFY
from tests.qgis.support import column, opened, refusal, run, table
from tests.qgis.test_analyseherhalen import FIRST, again, stad, told  # noqa: F401
from tests.qgis.test_own_mechanism import OWNERS, folder
from tests.qgis.test_plan_fields import own  # noqa: F401


@pytest.fixture
def zone(stad, tmp_path) -> str:  # noqa: F811
    return run("omslagzone", BUURTEN=stad, OUTPUT=str(tmp_path / "zone.gpkg"))["OUTPUT"]


def edited(address: str, edit) -> None:
    """Change a file by its first row."""
    layer = opened(address)
    assert edit(layer.dataProvider(), next(layer.getFeatures()))


def moved(data, feature) -> bool:
    shape = feature.geometry()
    shape.translate(1, 0)
    return data.changeGeometryValues({feature.id(): shape})


@pytest.mark.parametrize(
    ("edit", "row", "part"),
    [
        (lambda data, f: data.deleteFeatures([f.id()]), ("rij", "", FIRST, "ontbreekt", "aanwezig"), "rijen"),
        (moved, ("geometrie", "", FIRST, "zoals in de laag", "anders"), "geometrie"),
        (
            lambda data, f: data.addAttributes([field("erbij", "text")]),
            ("kolom", "erbij", "NULL", "aanwezig", "ontbreekt"), "erbij",
        ),
    ],
)  # fmt: skip
def test_of_a_layer_that_was_changed_only_what_changed_is_named(zone, edit, row, part):
    edited(zone, edit)
    done = again(zone)
    assert done["AANTAL_VERSCHILLEN"] == 1
    assert told(done) == [("laag sindsdien veranderd", part, "NULL", "anders dan geschreven", "NULL"), row]
    assert f"de laag is na de berekening veranderd ({part})" in done["TEKST"]


def test_rows_that_a_filter_hides_are_not_called_gone(zone):
    layer = opened(zone)
    layer.setSubsetString(f"buurtcode <> '{FIRST}'")
    assert "a filter hides rows" in refusal("analyseherhalen", RESULTAAT=layer, WAT=VERIFY)
    assert again(layer, OPEN)["OPDRACHT"]


def test_opening_gives_no_verdict(stad, tmp_path):  # noqa: F811
    made = run("omslagzone", BUURTEN=stad, OUTPUT=str(tmp_path / "a.gpkg"))
    run("omslagzone", BUURTEN=stad, OUTPUT=table(Path(stad), "nog_een"))  # which changes the file of the input
    done = again(made["OUTPUT"], OPEN)
    assert not {"GELIJK", "AANTAL_VERSCHILLEN"} & set(done.results)
    assert "Ander bestand dan toen: stad; 'controleren' zegt of de inhoud anders is" in done["TEKST"]
    assert again(made["OUTPUT"])["GELIJK"] is True


def test_an_own_mechanism_of_which_the_definition_changed_is_the_cause(stad, tmp_path):  # noqa: F811
    place = tmp_path / "eigen"
    place.mkdir()
    made = run(
        "volledigeanalyse", BUURTEN=stad, EIGEN_MECHANISMEN=folder(place, OWNERS), OUTPUT=str(tmp_path / "a.gpkg")
    )
    folder(place, {**OWNERS, "drempel": 70})
    done = again(made["OUTPUT"])
    assert done["GELIJK"] is False
    assert "Weinig koop: een andere definitie" in done["TEKST"]
    folder(place, {**OWNERS, "naam": "Anders"})
    assert "alleen in de eerste analyse geteld: Weinig koop" in again(made["OUTPUT"])["TEKST"]


def test_a_lookup_table_of_ones_own_is_an_input(stad, sample, own, tmp_path):  # noqa: F811
    made = run("nieuwbouwelders", BUURTEN=stad, NIEUWBOUW=sample.newbuild, OUTPUT=str(tmp_path / "a.gpkg"))
    assert again(made["OUTPUT"])["GELIJK"] is True
    own("planstatus.csv", "tekst,hardheid\nx,hard\n")
    done = again(made["OUTPUT"], RAPPORT=str(tmp_path / "p.html"))
    assert "planstatus.csv" in (tmp_path / "p.html").read_text(encoding="utf-8")
    assert ("invoer", "invoer: planstatus.csv", "NULL", "zoals vastgelegd", "toen nog niet gebruikt") in told(done)
    made = run("nieuwbouwelders", BUURTEN=stad, NIEUWBOUW=sample.newbuild, OUTPUT=str(tmp_path / "b.gpkg"))
    own("planstatus.csv", "tekst,hardheid\ny,hard\n")
    assert ("invoer", "invoer: planstatus.csv", "NULL", "zoals vastgelegd", "veranderd") in told(again(made["OUTPUT"]))


def test_another_setting_is_named(zone, stad):  # noqa: F811
    done = run("analyseherhalen", RESULTAAT=zone, WAT=REPEAT, NIEUWE_INVOER=json.dumps({"JAREN": 6}), OUTPUT=None)
    assert "omslagzone, jaren: 4 → 6" in done["TEKST"]


def test_to_verify_a_map_adds_none_to_the_project(stad, tmp_path):  # noqa: F811
    made = run("volledigeanalyse", BUURTEN=stad, OUTPUT=str(tmp_path / "a.gpkg"), RISICOTABEL=str(tmp_path / "t.gpkg"))
    run("raadskaart", RISICOSTAPELING=made["OUTPUT"], GRENZEN=str(tmp_path / "g.gpkg"))
    project = QgsProject()
    project.addMapLayer(opened(made["OUTPUT"]))
    done = run("analyseherhalen", project=project, RESULTAAT=str(tmp_path / "g.gpkg"), WAT=VERIFY, OUTPUT=None)
    assert done["GELIJK"] is True
    assert project.layoutManager().layouts() == []


def test_a_result_is_taken_for_the_output_that_it_is(stad, tmp_path):  # noqa: F811
    made = run("volledigeanalyse", BUURTEN=stad, OUTPUT=str(tmp_path / "a.gpkg"), RISICOTABEL=str(tmp_path / "t.gpkg"))
    done = again(str(tmp_path / "t.gpkg"))
    assert done["GELIJK"] is True
    assert len(column(made["OUTPUT"], "n_risico")) == 97

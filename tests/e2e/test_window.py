"""QGIS itself, in a window on a screen of its own: a user runs dialogs of the Toolbox one after the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.outside import ROOT
from tests.e2e.pictures import blank_in
from tests.e2e.window import dialogs
from tests.qgis.support import Sample, run

PICTURES = ROOT / "build" / "window"  # of each dialog, and of the map: to look at
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def seen(provider, tmp_path_factory):
    """What the script saw in the window, how QGIS ended and what it said."""
    folder = tmp_path_factory.mktemp("venster")
    buurten = str(folder / "buurtlaag.gpkg")
    run("buurtlaagopbouwen", **Sample().build, OUTPUT=buurten)
    (folder / "klachten.json").write_text('{"BU99010100": {"klachten": 3}, "BU99010102": {"klachten": 4}}')
    runs = [
        (
            "tabelkoppelen",  # a file of which QGIS itself makes no layer
            {"BUURTEN": buurten, "TABEL": str(folder / "klachten.json"), "MINIMUM_AANDEEL": 0},
        ),
        ("planlijstlokaliseren", {"BUURTEN": buurten, "PLANNEN": Sample().ages}),
        ("grenswijzigingomrekenen", {"VAN": buurten, "NAAR": Sample().buurten}),
        ("omslagzone", {"BUURTEN": buurten}),
        ("volledigeanalyse", {"BUURTEN": buurten, **Sample().local}),
        ("raadskaart", {"RISICOSTAPELING": "<OUTPUT>", "GEMEENTE": "Voorbeeldstad", "PDF": str(folder / "kaart.pdf")}),
    ]
    return dialogs(runs, PICTURES, folder, "Risicostapeling")


def titled(seen, title):
    (layer,) = [layer for layer in seen["layers"] if layer["title"] == title]
    return layer


def test_the_plugin_is_loaded_and_no_error_is_raised(seen):
    assert "leefbaar_plugin" in seen["plugins"]
    assert seen["errors"] == []
    assert [line for line in [*seen["log"], seen["said"]] if "Traceback" in line] == []


def test_nothing_is_wrong_with_how_the_algorithms_are_declared(seen):
    assert [line for line in seen["log"] if "leefbaar:" in line] == []


def test_every_dialog_runs_to_its_end_with_its_defaults(seen):
    assert [name for name, results in seen["runs"].items() if results["fine"]] == [
        "tabelkoppelen", "planlijstlokaliseren", "grenswijzigingomrekenen", "omslagzone", "volledigeanalyse",
        "raadskaart",
    ]  # fmt: skip
    assert seen["runs"]["tabelkoppelen"]["AANTAL_GEKOPPELD"] == "2"
    assert seen["runs"]["volledigeanalyse"]["AANTAL_BUURTEN"] == "97"


def test_the_risk_count_is_in_the_project_styled_with_its_counts_and_reasons(seen):
    layer = titled(seen, "Risicostapeling")
    assert layer["rows"] == 97
    assert layer["renderer"] == "RuleRenderer"
    assert layer["labels"]
    assert "waarom" in layer["tip"]


def test_the_risk_table_is_in_the_project(seen):
    assert titled(seen, "Risicotabel")["rows"] == 25 * 97


def test_the_layer_of_one_mechanism_is_in_the_project_styled(seen):
    layer = titled(seen, "Omslagzone")
    assert layer["renderer"] == "RuleRenderer"
    assert "omslagzone_toelichting" in layer["tip"]


def test_the_council_map_is_in_the_project_to_edit_and_printed(seen):
    assert len(seen["layouts"]) == 1
    assert Path(seen["runs"]["raadskaart"]["PDF"]).read_bytes().startswith(b"%PDF")


def test_the_council_map_leaves_the_names_of_the_layers_alone(seen):
    assert titled(seen, "Risicostapeling")["name"] == "Risk count"


def test_qgis_closes_without_a_crash(seen):
    assert seen["ended"] == 0, seen["said"]


def test_every_picture_shows_something(seen):
    assert blank_in(PICTURES) == []

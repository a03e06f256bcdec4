"""QGIS itself in a window: what the signals are worth, by the dialogs of the five tools of the evidence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.outside import ROOT
from tests.e2e.pictures import blank_in
from tests.e2e.window import dialogs
from tests.qgis.support import Sample, run, table

PICTURES = ROOT / "build" / "window-evidence"  # of each dialog, its log and the map after it: to look at
pytestmark = pytest.mark.slow
FIVE = ("terugtoetsing", "robuustheid", "samenhang", "verschillenrapport", "analyseherhalen")


@pytest.fixture(scope="module")
def seen(provider, tmp_path_factory):
    """What was seen in the window; the analysis before had no plans."""
    folder = tmp_path_factory.mktemp("onderbouwing")
    buurten, before = str(folder / "buurtlaag.gpkg"), folder / "eerder.gpkg"
    run("buurtlaagopbouwen", **Sample().build, OUTPUT=buurten)
    run(
        "volledigeanalyse", BUURTEN=buurten, WERKLOOSHEID=Sample().unemployment,
        OUTPUT=table(before, "risicostapeling"), RISICOTABEL=table(before, "risicotabel", geometry=False),
    )  # fmt: skip
    runs = [
        ("volledigeanalyse", {"BUURTEN": "<buurtlaag>", **Sample().local}),
        ("terugtoetsing", {"BUURTEN": "<buurtlaag>"}),
        ("robuustheid", {"BUURTEN": "<buurtlaag>", **Sample().local, "TREKKINGEN": 100, "SOBOL_TREKKINGEN": 32}),
        ("samenhang", {"RISICOSTAPELING": "<Risk count>"}),
        ("verschillenrapport", {"EERSTE": "<eerder>", "TWEEDE": "<Risk count>"}),
        ("analyseherhalen", {"RESULTAAT": "<Risk count>"}),
    ]
    adds = {"buurtlaag": buurten, "eerder": f"{before}|layername=risicostapeling"}
    return dialogs(runs, PICTURES, folder, "Robuustheid", adds=adds)


def test_every_dialog_runs_to_its_end_without_an_error(seen):
    assert [name for name, told in seen["runs"].items() if told.get("fine")] == ["volledigeanalyse", *FIVE]
    assert seen["errors"] == []
    assert [line for line in [*seen["log"], seen["said"]] if "Traceback" in line or "leefbaar:" in line] == []
    assert seen["ended"] == 0, seen["said"]


@pytest.mark.parametrize("algorithm", FIVE)
def test_the_dialog_fits_a_screen(algorithm, seen):
    assert seen["runs"][algorithm]["hidden"] <= 150  # a screen of 1080 px is so much higher than the dialog was


def test_what_is_made_is_in_the_project_with_its_own_title_and_style(seen):
    styled = {layer["title"]: layer["tip"] for layer in seen["layers"] if layer["renderer"] == "RuleRenderer"}
    made = {"Terugtoetsing", "Robuustheid", "Telling naast toeval", "Veranderingen: eerder → Risk count"}
    assert made <= set(styled)
    assert [title for title in made if "buurtnaam" not in styled[title]] == []


def test_the_tables_are_in_the_project(seen):
    tables = {layer["title"] for layer in seen["layers"] if not layer["renderer"]}
    assert tables >= {
        "Terugtoetsing per beginjaar", "Maten van de terugtoetsing", "Welke keuze het meest uitmaakt",
        "Tellingen bij toeval", "Samenhang van mechanismen, twee aan twee", "Wat verschilt",
    }  # fmt: skip


@pytest.mark.parametrize("algorithm", FIVE)
def test_the_page_is_made_without_asking(algorithm, seen):
    assert Path(seen["runs"][algorithm]["RAPPORT"]).suffix == ".html"


def test_the_analysis_in_memory_is_had_again(seen):
    told = seen["runs"]["analyseherhalen"]
    assert (told["GELIJK"], told["AANTAL_VERSCHILLEN"]) == ("True", "0")


def test_every_picture_shows_something(seen):
    assert blank_in(PICTURES) == []

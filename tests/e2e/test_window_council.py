"""QGIS itself in a window: from a finished analysis to its papers, and the project with them opened once more."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.outside import ROOT
from tests.e2e.pictures import blank_in
from tests.e2e.window import dialogs
from tests.qgis.support import Sample, run, table

PICTURES = ROOT / "build" / "window-council"  # of each dialog, designer and form: to look at
pytestmark = pytest.mark.slow
COUNT = {"RISICOSTAPELING": "<telling>"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("papieren")


@pytest.fixture(scope="module")
def seen(provider, folder):
    """What was seen in the window in which everything is made, and saved."""
    analysis, buurten = folder / "analyse.gpkg", str(folder / "buurtlaag.gpkg")
    run("buurtlaagopbouwen", **Sample().build, OUTPUT=buurten)
    run(
        "volledigeanalyse", BUURTEN=buurten, **Sample().local, OUTPUT=table(analysis, "risicostapeling"),
        RISICOTABEL=table(analysis, "risicotabel", geometry=False),
    )  # fmt: skip
    kept = folder / "kaarten.gpkg"
    runs = [
        ("raadskaart", {
            **COUNT, "KAART": "families", "GEMEENTE": "Voorbeeldstad", "GRENZEN": table(kept, "grenzen"),
            "KAARTLAAG": table(kept, "families"), "PDF": str(folder / "kaart.pdf"),
        }),
        ("buurtprofielen", {
            **COUNT, "BUURTEN_KEUZE": "BU99010101,BU99010102", "PROFIELEN": str(folder / "profielen.gpkg"),
            "PDF": str(folder / "bladen.pdf"),
        }),
        ("gespreksrapport", {**COUNT, "RAPPORT": str(folder / "rapport.html")}),
        ("duidinglaagmaken", {**COUNT, "OUTPUT": str(folder / "gesprek.gpkg")}),
        ("duidingverwerken", {**COUNT, "DUIDING": Sample().voices, "OUTPUT": str(folder / "duiding.gpkg")}),
        ("publicatieversie", {**COUNT, "OUTPUT": str(folder / "openbaar.gpkg")}),
    ]  # fmt: skip
    adds = {"tabel": f"{analysis}|layername=risicotabel", "telling": f"{analysis}|layername=risicostapeling"}
    return dialogs(runs, PICTURES, folder, "Risicostapeling", adds=adds, saves=str(folder / "project.qgz"))


@pytest.fixture(scope="module")
def again(seen, folder, tmp_path_factory):
    """What is seen when the saved project is opened in a new QGIS."""
    elsewhere = tmp_path_factory.mktemp("weer")
    return dialogs(
        [], PICTURES / "weer", elsewhere, "Risicostapeling", project=str(folder / "project.qgz"),
        saves=str(elsewhere / "project.qgz"),
    )  # fmt: skip


def test_every_dialog_runs_to_its_end_without_an_error(seen):
    assert [name for name, results in seen["runs"].items() if not results["fine"]] == []
    assert len(seen["runs"]) == 6
    assert seen["errors"] == []
    assert [line for line in [*seen["log"], seen["said"]] if "Traceback" in line or "leefbaar:" in line] == []
    assert seen["ended"] == 0


def test_what_is_opened_has_a_style_and_a_name_that_tells_it_apart(seen):
    shown = {layer["name"]: layer["renderer"] for layer in seen["layers"] if layer["renderer"]}
    assert set(shown.values()) == {"RuleRenderer"}
    assert {"Raadskaart families", "Version for publication", "Buurten om over te praten"} <= set(shown)


@pytest.mark.parametrize("moment", ["seen", "again"])
def test_the_designer_shows_each_sheet_with_its_own_title(moment, request):
    papers = request.getfixturevalue(moment)["papers"]
    assert set(papers) == {"Raadskaart families", "Gespreksbladen"}
    assert papers["Gespreksbladen"]["sheets"] == ["Begijnenhof", "Vismarkt en omgeving"]
    assert "Voorbeeldstad" in papers["Raadskaart families"]["sheets"][0]
    assert papers["Raadskaart families"]["layers"] == ["Borders", "Raadskaart families"]
    assert papers["Gespreksbladen"]["layers"] == ["Profiles", "telling"]


@pytest.mark.parametrize("moment", ["seen", "again"])
def test_the_form_of_a_buurt_has_its_voices_in_it(moment, request):
    assert "QgsRelationEditorWidget" in request.getfixturevalue(moment)["form"]


def test_the_project_opens_again_with_every_layer(seen, again):
    assert seen["saved"]
    assert {layer["name"] for layer in seen["layers"]} == {layer["name"] for layer in again["layers"]}
    assert {layer["name"]: layer["rows"] for layer in again["layers"]}["telling"] == 97
    assert again["errors"] == []
    assert again["ended"] == 0


def test_every_picture_shows_something(seen, again):
    assert blank_in(PICTURES) == []

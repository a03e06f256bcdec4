"""The script of docs/raadstukken.en.md as a user runs it: an installed zip, names with spaces, and what goes wrong."""

from __future__ import annotations

import shutil
import zipfile

import pytest
from osgeo import ogr

from tests.e2e.outside import ROOT, call, succeeded
from tests.e2e.test_package import make
from tests.qgis.support import rows

PLACE = "Sint-Jans d'Or aan Zee"
PAPERS = {
    "raadskaart.pdf", "raadskaart.png", "raadskaart.svg", "raadskaart.xlsx", "grenzen.gpkg", "gespreksbladen.pdf",
    "profielen.gpkg", "gespreksrapport.html", "publicatie.gpkg", "publicatie.csv", "verantwoording.html",
}  # fmt: skip
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def user(tmp_path_factory):
    """Somebody with the zip in a fresh profile: gives the environment, and a folder with a space and an apostrophe."""
    home = tmp_path_factory.mktemp("user")
    with zipfile.ZipFile(make()) as archive:
        archive.extractall(home / "my profile" / "profiles" / "default" / "python" / "plugins")
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    environment = {
        "QGIS_CUSTOM_CONFIG_PATH": home / "my profile", "QT_QPA_PLATFORM": "offscreen", "QGIS_PROCESS": program,
        "LC_ALL": "C.UTF-8", "PYTHONWARNINGS": "ignore::DeprecationWarning",
    }  # fmt: skip
    call([program, "plugins", "enable", "leefbaar_plugin"], environment)
    folder = home / "the council's papers"
    folder.mkdir()
    return environment, folder


@pytest.fixture(scope="module")
def outcome(user):
    environment, folder = user
    path, sample = folder.parent / "uitkomst.gpkg", ROOT / "resources" / "sample"

    def run(algorithm, **parameters):
        told = [f"--{name}={value}" for name, value in parameters.items()]
        succeeded(call([environment["QGIS_PROCESS"], "run", f"leefbaar:{algorithm}", *told], environment))

    built = folder / "buurten.gpkg"
    run("buurtlaagopbouwen", GEBIEDEN=sample / "buurten.geojson", LEEFBAAROMETER=sample / "leefbaarometer.csv",
        TABELLEN=sample / "kerncijfers.csv", OUTPUT=built)  # fmt: skip
    run("volledigeanalyse", BUURTEN=built, OUTPUT=f"ogr:dbname='{path}' table=\"risicostapeling\" (geom)",
        RISICOTABEL=f"ogr:dbname='{path}' table=\"risicotabel\"")  # fmt: skip
    data = ogr.Open(str(path), 1)
    layer = data.GetLayerByName("risicostapeling")
    for feature in layer:
        if feature["gemeentenaam"] == "Voorbeeldstad":
            feature["gemeentenaam"] = PLACE
            layer.SetFeature(feature)
    del layer, data
    return shutil.copy(path, folder / "uit komst.gpkg")


def papers(user, *arguments):
    return call([ROOT / "docs" / "raadstukken.sh", *arguments], user[0], timeout=300)


def test_four_runs_leave_all_papers(user, outcome):
    made = user[1] / "for the council"
    done = papers(user, outcome, made, PLACE)
    assert done.returncode == 0, done.stderr
    assert {path.name for path in made.iterdir()} == PAPERS
    assert all(path.stat().st_size > 500 for path in made.iterdir())
    published = rows(f"{made / 'publicatie.gpkg'}|layername=risicostapeling")
    assert {row["gemeentenaam"] for row in published.values()} == {PLACE}


def test_the_rules_of_the_publication_can_be_given(user, outcome):
    made = user[1] / "strict"
    done = papers(user, outcome, made, PLACE, "", "--MINIMUM_INWONERS=1000000")
    assert done.returncode == 1
    assert "MINIMUM_INWONERS" in done.stderr
    assert not (made / "publicatie.gpkg").exists()


def test_a_municipality_that_is_not_there_ends_it_with_words(user, outcome):
    made = user[1] / "elsewhere"
    done = papers(user, outcome, made, "Den Haag")
    assert done.returncode == 1
    assert "GEMEENTE: 'Den Haag' is not in the risk count" in done.stderr
    assert list(made.iterdir()) == []


def test_without_a_result_it_says_what_to_give(user):
    assert "usage: docs/raadstukken.sh RESULT.gpkg FOLDER" in papers(user).stderr
    lacking = papers(user, user[1] / "nothing.gpkg", user[1] / "out")
    assert lacking.returncode == 2
    assert "There is no file" in lacking.stderr
    assert not (user[1] / "out").exists()

"""A newcomer adds a mechanism by adding one file: that of CONTRIBUTING.md, as it stands there."""

from __future__ import annotations

import importlib
import re
import sys
from pathlib import Path

import pytest
from qgis.core import QgsApplication

import leefbaar_plugin.mechanisms as package
from leefbaar_plugin.core.own.file import read_folder
from leefbaar_plugin.core.pages.handbook import pages
from leefbaar_plugin.paths import RESOURCES
from tests.qgis.support import memory, opened, rows, run

CONTRIBUTING = Path(__file__).parents[2] / "CONTRIBUTING.md"
SQUARE = "POLYGON(({0} 0, {1} 0, {1} 1000, {0} 1000, {0} 0))"


def file_of_the_page() -> str:
    (code,) = re.findall(r"```python\n(.*?)```", CONTRIBUTING.read_text(encoding="utf-8"), re.DOTALL)
    return code


@pytest.fixture
def newcomer(provider, tmp_path, monkeypatch):
    """The plugin with that one file added; and without it again afterwards."""
    (tmp_path / "groen_ver_weg.py").write_text(file_of_the_page(), encoding="utf-8")
    before = package.all_mechanisms()
    monkeypatch.setattr(package, "__path__", [*package.__path__, str(tmp_path)])
    importlib.invalidate_caches()
    registered = QgsApplication.processingRegistry().providerById("leefbaar")
    registered.refreshAlgorithms()
    yield before
    monkeypatch.undo()
    sys.modules.pop("leefbaar_plugin.mechanisms.groen_ver_weg", None)
    registered.refreshAlgorithms()


@pytest.fixture
def green():
    """Three buurten beside each other: green at 1.3 km, at 0.4 km, and not known."""
    places = [SQUARE.format(1000 * i, 1000 * i + 1000) for i in range(3)]
    told = zip(["BU99010001", "BU99010002", "BU99010003"], [1.3, 0.4, None], places)
    return memory(
        "Polygon",
        "buurtcode:string,buurtnaam:string,aantal_inwoners:integer,woningvoorraad:integer,"
        "afstand_tot_openbaar_groen_totaal:double",
        [([code, code, 1000, 500, km], shape) for code, km, shape in told],
    )


def test_it_is_about_sixty_lines():
    assert len(file_of_the_page().splitlines()) <= 70


def test_it_is_an_algorithm_that_flags(newcomer, green):
    made = run("groenverweg", BUURTEN=green)
    found = rows(made.layer())
    assert [found[code]["groen_ver_weg_risico"] for code in sorted(found)] == [1, 0, None]
    assert found["BU99010001"]["groen_ver_weg_toelichting"].startswith(
        "Openbaar groen ligt op 1,3 km (drempel 1,0 km). Bron: CBS"
    )
    assert made["AANTAL_RISICO"] == 1


def test_it_has_parameters_and_help(newcomer):
    algorithm = QgsApplication.processingRegistry().algorithmById("leefbaar:groenverweg")
    assert {"DREMPEL", "DREMPELSOORT", "REFERENTIE", "AFSTAND_TOT_OPENBAAR_GROEN_TOTAAL"} <= {
        d.name() for d in algorithm.parameterDefinitions()
    }
    assert "Green nearby makes a buurt pleasant" in algorithm.shortHelpString()


def test_it_is_in_the_full_analysis_and_in_the_count(newcomer, green):
    made = run("volledigeanalyse", BUURTEN=green, RISICOTABEL="TEMPORARY_OUTPUT")
    found = rows(made.layer())
    assert {code: row["n_risico"] for code, row in found.items()} == {
        "BU99010001": 1, "BU99010002": 0, "BU99010003": 0,
    }  # fmt: skip
    assert found["BU99010001"]["mechanismen"] == "Groen ver weg"
    assert found["BU99010003"]["n_onbekend"] == 1
    assert {f["mechanisme"] for f in made.layer("RISICOTABEL").getFeatures()} == {"groen_ver_weg"}


def test_chained_it_is_counted(newcomer, green, tmp_path):
    first = run("groenverweg", BUURTEN=green, OUTPUT=str(tmp_path / "een.gpkg"))
    counted = run("risicostapeling", BUURTEN=first["OUTPUT"], OUTPUT=str(tmp_path / "telling.gpkg"))
    assert rows(opened(counted["OUTPUT"]))["BU99010001"]["tekst"] == "1 van 1 mechanisme"


def test_it_has_a_page_in_both_languages(newcomer):
    made = pages(package.all_mechanisms())
    assert made["groen_ver_weg.md"].startswith("# Groen ver weg\n")
    assert made["groen_ver_weg.en.md"].startswith("# Green far away\n")
    assert "groen_ver_weg" in made["README.md"]


def test_it_stands_beside_the_examples_of_own_mechanisms(newcomer):
    assert len(read_folder(RESOURCES / "mechanismen", package.all_mechanisms())) == 3


def test_one_file_was_enough(newcomer):
    assert [m.id for m in package.all_mechanisms() if m not in newcomer] == ["groen_ver_weg"]

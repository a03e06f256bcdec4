"""The tutorial (docs/tutorial.en.md), walked in the window of QGIS by who has nothing yet; its pictures come from here.

The national services are stood in for by a QGIS Server with Voorbeeldstad, which does not exist; the steps are those of
the text.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.area_services import edition_of, editions, gemeenten_of
from tests.e2e.outside import ROOT, SAMPLE
from tests.e2e.pictures import blank_in
from tests.e2e.shown import OF_ANOTHER_QGIS, Piece, comparable, in_page, photographed, stale
from tests.e2e.window import dialogs
from tests.qgis.support import column, copied
from tests.stub_services import StubOData, leefbaarometer_zip, sample_rows

NEXT = 'tr:has(b:text-is("Eenzijdige voorraad"))'  # of the report, the first mechanism that the picture leaves out
WOZ = "gemiddelde_woningwaarde"
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module", params=["nl_NL", "en_US"])
def locale(request):
    return request.param


@pytest.fixture(scope="module")
def folder(locale, tmp_path_factory):
    return tmp_path_factory.mktemp("les")


@pytest.fixture(scope="module")
def pictures(locale):
    """Of each dialog, its log and the map after it: to look at."""
    return ROOT / "build" / "tutorial" / locale[:2]


@pytest.fixture(scope="module")
def walked(provider, map_server, folder, locale, pictures):
    """What was seen on the way from nothing to the count. The newest edition has no dwelling values yet."""
    buurten = copied(str(SAMPLE / "buurten.geojson"))
    with editions(map_server, folder) as services:
        services.add(2024, buurten=edition_of(buurten, 2024, everywhere={WOZ: -99995}), gemeenten=gemeenten_of(buurten))
        StubOData(services.stub, "85984NED", [{**row, WOZ: None} for row in sample_rows()])
        figures = StubOData(services.stub, "85618NED", sample_rows())
        scores = services.stub.serve("/lbm.zip", leefbaarometer_zip((SAMPLE / "leefbaarometer.csv").read_bytes()))
        for file in ("klachten_2024.csv", "nieuwbouwplannen.geojson", "sloopplannen.geojson", "werkloosheid.csv"):
            shutil.copy(SAMPLE / file, folder)
        runs = [
            (
                "landelijkegegevensophalen",
                {"GEMEENTEN": "Voorbeeldstad", "STRAAL": 1.5, "OUTPUT": "buurtlaag.gpkg", "JAREN_TERUG": 1,
                 "ADRES_OGC": services.ogc, "ADRES_ODATA_V4": figures.v4, "ADRES_ODATA_V3": figures.v3,
                 "ADRES_LEEFBAAROMETER_ZIP": scores},
            ),
            ("gegevenscontroleren", {"BUURTEN": "<buurtlaag>", "RAPPORT": "controle.html"}),
            (
                "tabelkoppelen",
                {"BUURTEN": "<buurtlaag>", "TABEL": "klachten_2024.csv", "GEMEENTE": "Voorbeeldstad",
                 "MINIMUM_AANDEEL": 0.4, "NAMEN": "Havenkwatier = Havenkwartier", "PEILJAAR": 2024,
                 "OUTPUT": "met klachten.gpkg", "RECEPT_UIT": "recept.json"},
            ),
            (
                "volledigeanalyse",
                {"BUURTEN": "<met klachten>", "NIEUWBOUW": "nieuwbouwplannen.geojson",
                 "SLOOP": "sloopplannen.geojson", "WERKLOOSHEID": "werkloosheid.csv"},
            ),
        ]  # fmt: skip
        return dialogs(runs, pictures, folder, "Risicostapeling", locale=locale, texts=comparable())


def test_every_step_ends_well(walked):
    assert walked["errors"] == []
    assert [name for name, results in walked["runs"].items() if not results["fine"]] == []
    assert len(walked["runs"]) == 4


@pytest.fixture
def made(walked, folder):
    """The file that a step made."""
    return lambda algorithm, name="OUTPUT": str(folder / walked["runs"][algorithm][name])


def test_the_buurtlaag_has_figures_and_scores_of_the_municipality_and_its_surroundings(made):
    layer = made("landelijkegegevensophalen")
    core = column(layer, "kerngebied")
    assert (sum(core.values()), len(core) > 60) == (60, True)
    assert any(column(layer, WOZ).values())
    assert any(column(layer, "lbm_2024").values())


def test_the_local_table_stands_beside_them(made):
    told = column(made("tabelkoppelen"), "Meldingen")
    assert told["BU99010100"] == 18
    assert sum(value is not None for value in told.values()) >= 55
    assert Path(made("tabelkoppelen", "RECEPT_UIT")).exists()


def test_every_picture_shows_something(walked, pictures):
    assert blank_in(pictures) == []


@OF_ANOTHER_QGIS
def test_the_pictures_of_the_text_show_what_the_window_shows_now(walked, locale, pictures):
    page, folder = {"nl_NL": ("tutorial.md", "tutorial/nl"), "en_US": ("tutorial.en.md", "tutorial/en")}[locale]
    now = {
        f"{folder}/{name}.png": (pictures / f"{name}.png", told["cut"], told["texts"])
        for name, told in walked["shown"].items()
    }
    shown = [name for name in in_page(page) if name.startswith(f"{folder}/")]
    assert len(shown) == 5
    assert stale({name: now[name] for name in shown}) == []


@OF_ANOTHER_QGIS
def test_the_picture_of_the_report_shows_what_the_report_says_now(made, pictures):
    report = Path(made("gegevenscontroleren", "RAPPORT"))
    shutil.copy(report, pictures)
    assert "tutorial/controle.png" in in_page("tutorial.md")
    assert stale(photographed({"tutorial/controle.png": Piece(report, 900, ends=NEXT)}, pictures)) == []

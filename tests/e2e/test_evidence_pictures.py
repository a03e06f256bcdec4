"""The pages of the evidence of Voorbeeldstad in a browser: pictures of docs/onderbouwing come from here."""

from __future__ import annotations

import pytest

from leefbaar_plugin.core.replay.finding import VERIFY
from tests.e2e.outside import ROOT
from tests.e2e.shown import DOCS, OF_ANOTHER_QGIS, Piece, in_page, photographed, stale
from tests.qgis.support import Sample, copied, opened, rows, run, saved
from tests.qgis.test_verschillenrapport import EMPTY, count, with_trail

PICTURES = ROOT / "build" / "onderbouwing"
VALUE, SCORE = "gemiddelde_woningwaarde", "lbm_2024"
OTHERWISE = '"eenzijdige_voorraad": {"DREMPEL": 60}, "leefbaarheidstrend": {"JAREN": 6}, "leegstand": {"VERSCHIL": 3}'
CHANGED = "BU99010105"  # of Voorbeeldstad
pytestmark = [pytest.mark.slow, OF_ANOTHER_QGIS]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("onderbouwing")


@pytest.fixture(scope="module")
def buurtlaag(provider, folder):
    return run("buurtlaagopbouwen", **Sample().build, OUTPUT=str(folder / "buurtlaag.gpkg"))["OUTPUT"]


def of_the_back_test(buurtlaag, folder):
    run(
        "terugtoetsing",
        BUURTEN=buurtlaag,
        WERKLOOSHEID=Sample().unemployment,
        RAPPORT=str(folder / "terugtoetsing.html"),
    )
    return Piece(folder / "terugtoetsing.html", 960, ends='h2:has-text("Vanaf hoeveel")')


def of_robustness(buurtlaag, folder):
    page = folder / "robuustheid.html"
    run("robuustheid", BUURTEN=buurtlaag, **Sample().local, TREKKINGEN=100, SOBOL_TREKKINGEN=256, RAPPORT=str(page))
    return Piece(page, 780, 'h2:has-text("Welke keuze")', 'h3:has-text("gemiddelde aantal")')


def of_two_analyses(buurtlaag, folder):
    """The second is of other figures, the border of one buurt, and other settings."""
    known = sorted(code for code, row in rows(buurtlaag).items() if row[EMPTY] is not None and row[VALUE])
    figures = {code: {EMPTY: rows(buurtlaag)[code][EMPTY] + 6} for code in known[::6]}
    figures |= {code: {VALUE: rows(buurtlaag)[code][VALUE] * 0.85} for code in known[1::6]}
    shape = next(f.geometry() for f in opened(buurtlaag).getFeatures() if f["buurtcode"] == known[0])
    later = copied(buurtlaag, change=figures, shapes={known[0]: shape.buffer(60, 3)})
    later = with_trail(later, buurtlaag, folder / "buurtlaag_2025.gpkg")
    page = folder / "verschillen.html"
    first, second = count(folder, "voorjaar", buurtlaag, Sample()), count(folder, "najaar", later, Sample(), OTHERWISE)
    run("verschillenrapport", EERSTE=first, TWEEDE=second, RAPPORT=str(page))
    return Piece(page, 960, ends='h2:has-text("Waar het verandert")')


def of_an_analysis_of_which_a_score_changed(buurtlaag, folder):
    buurten = saved(copied(buurtlaag), folder / "buurten.gpkg")
    result, page = count(folder, "risicostapeling", buurten, Sample()), folder / "herhaald.html"
    layer = opened(buurten)
    data = layer.dataProvider()
    (row,) = (f for f in data.getFeatures() if f["buurtcode"] == CHANGED)
    assert data.changeAttributeValues({row.id(): {data.fieldNameIndex(SCORE): row[SCORE] - 0.08}})
    run("analyseherhalen", RESULTAAT=result, WAT=VERIFY, RAPPORT=str(page))
    return Piece(page, 900, ends=".read")


def test_the_pictures_of_pages_show_what_the_pages_say_now(buurtlaag, folder):
    pieces = {
        "onderbouwing/terugtoetsing-blad.png": of_the_back_test(buurtlaag, folder),
        "onderbouwing/robuustheid-keuzes.png": of_robustness(buurtlaag, folder),
        "onderbouwing/verschillenrapport-blad.png": of_two_analyses(buurtlaag, folder),
        "onderbouwing/analyseherhalen-blad.png": of_an_analysis_of_which_a_score_changed(buurtlaag, folder),
    }
    pages = (DOCS / "onderbouwing").glob("*.md")
    shown = {picture for page in pages for picture in in_page(page.relative_to(DOCS).as_posix())}
    assert set(pieces) <= shown
    assert stale(photographed(pieces, PICTURES)) == []

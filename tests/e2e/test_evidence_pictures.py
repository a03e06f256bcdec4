"""The pages and maps of the evidence of Voorbeeldstad: the pictures of docs/onderbouwing come from here."""

from __future__ import annotations

import pytest
from qgis.core import QgsMapRendererSequentialJob, QgsMapSettings
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from leefbaar_plugin.core.replay.finding import VERIFY
from tests.e2e.outside import ROOT
from tests.e2e.shown import DOCS, OF_ANOTHER_QGIS, Piece, in_page, photographed, stale
from tests.qgis.support import Sample, copied, opened, rows, run, saved
from tests.qgis.test_styles import legend
from tests.qgis.test_verschillenrapport import EMPTY, count, with_trail

PICTURES = ROOT / "build" / "onderbouwing"
VALUE, SCORE = "gemiddelde_woningwaarde", "lbm_2024"
OTHERWISE = '"eenzijdige_voorraad": {"DREMPEL": 60}, "leefbaarheidstrend": {"JAREN": 6}, "leegstand": {"VERSCHIL": 3}'
CHANGED = "BU99010105"  # of Voorbeeldstad
MAPPED = ("terugtoetsing", "robuustheid", "samenhang", "verschillenrapport")
pytestmark = [pytest.mark.slow, OF_ANOTHER_QGIS]


@pytest.fixture(scope="module")
def folder(provider, tmp_path_factory):
    """A folder with the page and the map of each of the five tools."""
    made = tmp_path_factory.mktemp("onderbouwing")

    def of(algorithm, **given):
        output = {} if algorithm == "analyseherhalen" else {"OUTPUT": str(made / f"{algorithm}.gpkg")}
        run(algorithm, **given, **output, RAPPORT=str(made / f"{algorithm}.html"))

    buurten = run("buurtlaagopbouwen", **Sample().build, OUTPUT=str(made / "buurtlaag.gpkg"))["OUTPUT"]
    of("terugtoetsing", BUURTEN=buurten, WERKLOOSHEID=Sample().unemployment)
    of("robuustheid", BUURTEN=buurten, **Sample().local, TREKKINGEN=500, SOBOL_TREKKINGEN=256)
    first = count(made, "voorjaar", buurten, Sample())
    of("samenhang", RISICOSTAPELING=first)
    of("verschillenrapport", EERSTE=first, TWEEDE=count(made, "najaar", later(buurten, made), Sample(), OTHERWISE))
    copy = saved(copied(buurten), made / "buurten.gpkg")
    result = count(made, "risicostapeling", copy, Sample())
    change_a_score(copy)
    of("analyseherhalen", RESULTAAT=result, WAT=VERIFY)
    return made


def later(buurten, folder):
    """The buurten with other figures of some, and another border of one."""
    known = sorted(code for code, row in rows(buurten).items() if row[EMPTY] is not None and row[VALUE])
    figures = {code: {EMPTY: rows(buurten)[code][EMPTY] + 6} for code in known[::6]}
    figures |= {code: {VALUE: rows(buurten)[code][VALUE] * 0.85} for code in known[1::6]}
    shape = next(f.geometry() for f in opened(buurten).getFeatures() if f["buurtcode"] == known[0])
    changed = copied(buurten, change=figures, shapes={known[0]: shape.buffer(60, 3)})
    return with_trail(changed, buurten, folder / "buurtlaag_2025.gpkg")


def change_a_score(buurten):
    layer = opened(buurten)
    data = layer.dataProvider()
    (row,) = (f for f in data.getFeatures() if f["buurtcode"] == CHANGED)
    assert data.changeAttributeValues({row.id(): {data.fieldNameIndex(SCORE): row[SCORE] - 0.08}})


def test_the_pictures_of_pages_show_what_the_pages_say_now(folder):
    pieces = {
        "terugtoetsing-blad": Piece(folder / "terugtoetsing.html", 960, "", 'h2:has-text("Vanaf hoeveel")'),
        "robuustheid-keuzes": Piece(
            folder / "robuustheid.html", 780, 'h2:has-text("Welke keuze")', 'h3:has-text("gemiddelde aantal")'
        ),
        "samenhang-tellingen": Piece(folder / "samenhang.html", 1000, "", "table"),
        "samenhang-mechanismen": Piece(
            folder / "samenhang.html", 770, 'h2:has-text("gaan samen")', 'h2:has-text("gaan samen") ~ .read'
        ),
        "samenhang-buren": Piece(
            folder / "samenhang.html", 770, 'h2:has-text("bij elkaar")', 'h2:has-text("bij elkaar") ~ .read'
        ),
        "verschillenrapport-blad": Piece(folder / "verschillenrapport.html", 960, "", 'h2:has-text("Waar het ver")'),
        "analyseherhalen-blad": Piece(folder / "analyseherhalen.html", 900, "", ".read"),
    }
    told = {f"onderbouwing/{name}.png": piece for name, piece in pieces.items()}
    assert told.keys() | {f"onderbouwing/{name}-kaart.png" for name in MAPPED} == {
        picture for page in (DOCS / "onderbouwing").glob("*.md") for picture in in_page(f"onderbouwing/{page.name}")
    }
    assert stale(photographed(told, PICTURES)) == []


@pytest.mark.parametrize("algorithm", MAPPED)
def test_the_picture_of_a_map_shows_the_classes_of_now(algorithm, folder):
    """Its legend is not in the picture: the text beside it says what the colours mean."""
    layer = opened(str(folder / f"{algorithm}.gpkg"))
    picture = PICTURES / f"{algorithm}-kaart.png"
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setBackgroundColor(QColor("white"))
    settings.setOutputSize(QSize(860, 700))
    settings.setExtent(layer.extent().buffered(100))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    PICTURES.mkdir(parents=True, exist_ok=True)
    assert job.renderedImage().save(str(picture))
    assert stale({f"onderbouwing/{picture.name}": (picture, (), legend(layer))}) == []

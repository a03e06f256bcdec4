"""The gespreksblad: an atlas of two pages per area, made of common items, so that it can be edited in the designer.

What differs per area comes out of columns of the coverage layer: a value that an expression gives is not evaluated
again, so a name is printed as it is. Charts are SVG in such a column.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsLayoutItem,
    QgsLayoutItemPage,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt

from ..core.mechanism import Mechanism
from ..core.sheet.drawing import Drawing
from ..core.sheet.score_chart import HEAD as SCORE_TITLE
from ..core.sheet.table import HEAD, row_height
from .items import label
from .logo import Logo, put_logo
from .sheet_back import add_back
from .sheet_items import drawn, expression, fixed, picture, said
from .sheet_map import add_maps
from .sheet_table import add_table

WIDTH, EDGE = 210.0, 8.0
INNER = WIDTH - 2 * EDGE
#: Boxes of what is drawn or set for each area: x, y, width, height in mm.
SCORE_HEAD, SCORE, CHART = (102.0, 54.5, 100.0, 4.0), (102.0, 58.5, 100.0, 6.5), (102.0, 65.5, 100.0, 30.5)
TABLE = (EDGE, 97.0, INNER, 166.0)
STRIP_KEY, LETTERS = (EDGE, 263.5, INNER, 3.4), (EDGE, 267.0, INNER, 5.5)
COUNT, WORDS, HEARD = (102.0, 22.0, 100.0, 9.0), (102.0, 31.5, 100.0, 22.5), (EDGE, 40.0, INNER, 34.0)
TITLE, WHERE = (EDGE, 6.0, 160.0, 9.0), (EDGE, 15.0, INNER, 5.0)


@dataclass(frozen=True)
class Sheet:
    """What all gespreksbladen share.

    Parameters
    ----------
    noun
        What an area is.
    classes
        Labels of the classes of the count.
    mechanisms, cells, letters
        The rows of the table, the columns of it that differ per area, and what the letters of its sources mean.
    key, strip_key
        The legends of the map and of the strips.
    sizes
        In points, by the name of the text: those at which the longest one fits.
    heard
        There is duiding to print.
    footer
        Disclaimer; sources and dates; the trail.
    """

    noun: str
    nouns: str
    classes: Sequence[str]
    mechanisms: Sequence[Mechanism]
    cells: Mapping[str, Sequence[str]]
    letters: str
    key: Drawing
    strip_key: Drawing
    sizes: Mapping[str, float]
    heard: bool
    questions: Sequence[str]
    heading: str
    footer: tuple[str, str, str]
    logo: Logo | None


def build(
    project: QgsProject,
    name: str,
    profiles: QgsVectorLayer,
    risk: QgsVectorLayer,
    around: Mapping[str, QgsRectangle],
    sheet: Sheet,
) -> QgsPrintLayout:
    """Make the layout in a project; the caller adds it to the project's layout manager.

    Parameters
    ----------
    around
        By the code of a municipality, where it lies.
    """
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(name)
    layout.pageCollection().page(0).setPageSize("A4", QgsLayoutItemPage.Orientation.Portrait)
    back = QgsLayoutItemPage(layout)
    back.setPageSize("A4", QgsLayoutItemPage.Orientation.Portrait)
    layout.pageCollection().addPage(back)
    _follow(layout, profiles)

    _add_head(layout, "", 0, sheet)
    said(layout, "telling", "telling", COUNT, sheet.sizes["telling"], True)
    said(layout, "uitleg", "uitleg", WORDS, sheet.sizes["uitleg"])
    add_maps(layout, profiles, risk, around, sheet)
    label(layout, "score_kop", SCORE_TITLE, SCORE_HEAD, 7.5, bold=True)
    said(layout, "score_tekst", "score", SCORE, 6.4, color="#444444")
    drawn(layout, "score", "svg_score", CHART)
    drawn(layout, "mechanismen_tekening", "svg_mechanismen", TABLE)
    _add_sentences(layout, sheet)
    add_table(layout, "mechanismen", TABLE, sheet.mechanisms, sheet.noun, sheet.nouns, sheet.cells)
    fixed(layout, "stroken_legenda", sheet.strip_key, STRIP_KEY)
    label(layout, "bronnen", sheet.letters, LETTERS, sheet.sizes["bronnen"], color="#444444")
    _add_foot(layout, "", 0, sheet, "voorkant")
    top = layout.pageCollection().page(1).pos().y()
    _add_head(layout, "_2", top, sheet)
    add_back(layout, top, sheet, HEARD)
    _add_foot(layout, "_2", top, sheet, "achterkant")
    layout.refresh()
    return layout


def _follow(layout: QgsPrintLayout, profiles: QgsVectorLayer) -> None:
    atlas = layout.atlas()
    atlas.setCoverageLayer(profiles)
    atlas.setEnabled(True)
    atlas.setPageNameExpression('"bladnaam"')
    atlas.setSortFeatures(True)
    atlas.setSortExpression('"buurtcode"')
    atlas.setFilenameExpression('"bestand"')


def _add_head(layout: QgsPrintLayout, which: str, top: float, sheet: Sheet) -> None:
    x, y, width, height = TITLE
    said(layout, f"titel{which}", "titel", (x, top + y, width, height), sheet.sizes["titel"], True)
    said(layout, f"plaats{which}", "plaats", (x, top + WHERE[1], *WHERE[2:]), sheet.sizes["plaats"], color="#444444")
    if sheet.logo is not None:
        item = picture(layout, f"logo{which}", (172.0, top + 6.0, 30.0, 14.0))
        item.setPictureAnchor(QgsLayoutItem.ReferencePoint.UpperRight)
        put_logo(item, sheet.logo)
    else:
        label(layout, f"kop{which}", sheet.heading, (172.0, top + 7.0, 30.0, 10.0), 7.5, color="#444444")
        layout.itemById(f"kop{which}").setHAlign(Qt.AlignmentFlag.AlignRight)


def _add_sentences(layout: QgsPrintLayout, sheet: Sheet) -> None:
    """What the mechanisms say in full, where the table leaves room for it."""
    room = sentences_box(len(sheet.mechanisms))
    if room is None:
        return
    x, y, width, _ = room
    label(layout, "zinnen_kop", "Wat de cijfers zeggen", (x, y - 6, width, 5), 9, bold=True)
    said(layout, "zinnen", "zinnen", room, sheet.sizes["zinnen"])


def sentences_box(mechanisms: int) -> tuple[float, float, float, float] | None:
    """The room under the table; None where there is too little."""
    x, y, width, height = TABLE
    used = HEAD + mechanisms * row_height(mechanisms, height) + 9
    return (x, y + used, width, height - used) if height - used >= 20 else None


def _add_foot(layout: QgsPrintLayout, which: str, top: float, sheet: Sheet, side: str) -> None:
    disclaimer, sources, margin = sheet.footer
    label(layout, f"toelichting{which}", disclaimer, (EDGE, top + 272.5, INNER, 6.5), 6)
    label(layout, f"bron{which}", sources, (EDGE, top + 279.5, INNER, 5), 5.5, color="#444444")
    label(layout, f"herkomst{which}", margin, (EDGE, top + 284.5, INNER - 42, 6.5), 5, color="#555555")
    number = f"blad [% @atlas_featurenumber %] van [% @atlas_totalfeatures %], {side}"
    item = expression(layout, f"bladnummer{which}", number, (WIDTH - EDGE - 40, top + 286, 40, 5), 6.5)
    item.setHAlign(Qt.AlignmentFlag.AlignRight)

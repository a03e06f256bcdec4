"""The back of a gespreksblad: questions with room for notes, what was heard before, and what is agreed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qgis.core import (
    QgsLayoutFrame,
    QgsLayoutItemManualTable,
    QgsLayoutItemPolyline,
    QgsLayoutTableColumn,
    QgsPrintLayout,
    QgsSimpleLineSymbolLayer,
    QgsTableCell,
)
from qgis.PyQt.QtCore import QPointF, QRectF
from qgis.PyQt.QtGui import QColor, QPolygonF

from ..core.sheet.texts import NO_NAMES
from .items import label, text_format
from .sheet_items import fitted

if TYPE_CHECKING:
    from .sheet import Sheet

_EDGE, _INNER = 8.0, 194.0
_TABLE, _END = 205.0, 271.0
_LINE = 8.0  # room to write on by hand
_ROWS = 6
_WIDTHS = (105.0, 49.0, 33.4)  # and a margin of 1 mm on both sides of each


def add_back(layout: QgsPrintLayout, top: float, sheet: Sheet, heard: Sequence[float]) -> None:
    """Fill the second page.

    Parameters
    ----------
    top
        Where the page begins, in the coordinates of the layout.
    heard
        Box of what was heard before, on the page.
    """
    label(layout, "waarschuwing", NO_NAMES, (_EDGE, top + 22.0, _INNER, 8.5), 7.5, bold=True)
    y = 33.0
    if sheet.heard:
        x, y, width, height = heard
        label(layout, "gehoord_kop", "Wat al is gehoord", (x, top + y - 6, width, 5), 9.5, bold=True)
        fitted(layout, "gehoord", "gehoord", (x, top + y, width, height), sheet.sizes["gehoord"])
        y += height + 3
    room = (_TABLE - 8 - y) / len(sheet.questions)
    for number, question in enumerate(sheet.questions, 1):
        label(layout, f"vraag_{number}", question, (_EDGE, top + y, _INNER, 6), 10, bold=True)
        lines = max(1, int((room - 7) / _LINE))
        for i in range(lines):
            _rule(layout, f"regel_{number}_{i + 1}", top + y + 6 + (i + 1) * _LINE)
        y += room
    label(layout, "afspraken_kop", "Wat spreken we af?", (_EDGE, top + _TABLE - 6, _INNER, 6), 10, bold=True)
    _agreed(layout, top + _TABLE + 0.5)


def _rule(layout: QgsPrintLayout, name: str, y: float) -> None:
    item = QgsLayoutItemPolyline(QPolygonF([QPointF(_EDGE, y), QPointF(_EDGE + _INNER, y)]), layout)
    item.setId(name)
    symbol = item.symbol().clone()
    symbol.changeSymbolLayer(0, QgsSimpleLineSymbolLayer(QColor("#9a9a9a"), 0.15))
    item.setSymbol(symbol)
    layout.addLayoutItem(item)


def _agreed(layout: QgsPrintLayout, y: float) -> None:
    """A table to write in; its rows can be filled in the designer too."""
    table = QgsLayoutItemManualTable.create(layout)
    layout.addMultiFrame(table)
    heads = [QgsLayoutTableColumn(text) for text in ("Afspraak", "Wie (rol, geen naam)", "Wanneer")]
    for column, width in zip(heads, _WIDTHS):
        column.setWidth(width)
    table.setHeaders(heads)
    table.setIncludeTableHeader(True)
    table.setColumnWidths(list(_WIDTHS))
    rows = [[QgsTableCell("") for _ in heads] for _ in range(_ROWS)]
    table.setTableContents(rows)
    table.setRowHeights([7.0] * _ROWS)
    for setter, size, bold in ((table.setHeaderTextFormat, 8, True), (table.setContentTextFormat, 8, False)):
        setter(text_format(size, bold))
    table.setGridStrokeWidth(0.15)
    table.setGridColor(QColor("#9a9a9a"))
    frame = QgsLayoutFrame(layout, table)
    frame.setId("afspraken")
    frame.attemptSetSceneRect(QRectF(_EDGE, y, _INNER, _END - _TABLE))
    table.addFrame(frame)

"""The table of mechanisms on a gespreksblad: a table of the layout, whose cells follow the page of the atlas."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from qgis.core import (
    QgsLayoutFrame,
    QgsLayoutItemManualTable,
    QgsLayoutTable,
    QgsPrintLayout,
    QgsProperty,
    QgsTableCell,
)
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor

from ..core.mechanism import Mechanism
from ..core.sheet.drawing import POINT, fitting_size, wrapped
from ..core.sheet.table import CELLS, COLUMNS, HEAD, heads, row_height
from .fonts import measure
from .items import text_format

_MARGIN = 0.4
_MORE = 1.5  # or the last row is one too many, by rounding
_RIGHT = ("waarde", "drempel", "gemeente", "laagste")
_QUIET = ("eenheid", "laagste", "hoogste", "bron", "strook")
_SIZES = (6.8, 6.4, 6.0, 5.6, 5.2, 4.8, 4.4, 4.0, 3.6, 3.2, 2.8, 2.4, 2.0)
_QUIET_SIZES = _SIZES[3:]
_ENDS = ("laagste", "hoogste")


def add_table(
    layout: QgsPrintLayout, name: str, box: Sequence[float], mechanisms: Sequence[Mechanism], noun: str, nouns: str,
    texts: Mapping[str, Iterable[str]],
) -> None:  # fmt: skip
    """Add the table over its drawing.

    Parameters
    ----------
    texts
        Of each column that differs per area, all lines of all areas: their letters are of one size, at which all fit.
    """
    x, y, width, height = box
    table = QgsLayoutItemManualTable.create(layout)
    layout.addMultiFrame(table)
    tall = row_height(len(mechanisms), height)
    sizes = {column: _size(column, wide, tall, texts) for column, _, wide in COLUMNS if column in CELLS}
    contents = [_heads(noun, nouns)]
    for row, mechanism in enumerate(mechanisms):
        words = {"mechanisme": mechanism.label, "eenheid": mechanism.unit}
        contents.append([_cell(column, wide, tall, row, words, sizes) for column, _, wide in COLUMNS])
    table.setTableContents(contents)
    table.setCellMargin(_MARGIN)
    table.setColumnWidths([wide - 2 * _MARGIN for _, _, wide in COLUMNS])
    table.setRowHeights([HEAD - 2 * _MARGIN] + [tall - 2 * _MARGIN] * len(mechanisms))
    table.setShowGrid(False)
    table.setBackgroundColor(QColor(255, 255, 255, 0))  # the drawing behind it is to be seen
    table.setWrapBehavior(QgsLayoutTable.WrapBehavior.WrapText)
    frame = QgsLayoutFrame(layout, table)
    frame.setId(name)
    frame.setBackgroundEnabled(False)
    frame.attemptSetSceneRect(QRectF(x, y, width, height + _MORE))
    table.addFrame(frame)


def _size(column: str, width: float, tall: float, texts: Mapping[str, Iterable[str]]) -> float:
    every = {line for text in texts[column] for line in text.split("\n")}
    sizes = _QUIET_SIZES if column in _QUIET else _SIZES
    return fitting_size(every, width - 2 * _MARGIN, tall - 2 * _MARGIN, sizes, measure)


def _heads(noun: str, nouns: str) -> list[QgsTableCell]:
    """All heads in letters of one size, at which each line fits."""
    words = heads(noun, nouns)
    size = min(
        fitting_size(words.get(column, "").split("\n"), wide - 2 * _MARGIN, 3.4, _SIZES, measure, True)
        for column, _, wide in COLUMNS
    )
    return [_formatted(column, words.get(column, ""), size, bold=column not in _ENDS) for column, _, _ in COLUMNS]


def _cell(
    column: str, width: float, tall: float, row: int, words: Mapping[str, str], sizes: Mapping[str, float]
) -> QgsTableCell:
    if column in sizes:
        told = QgsProperty.fromExpression(f"array_get(string_to_array(\"{column}\", '\\n'), {row})")
        return _formatted(column, told, sizes[column])
    text = words.get(column, "")
    room = width - 2 * _MARGIN
    size = fitting_size([text], room, tall - 2 * _MARGIN, _QUIET_SIZES if column in _QUIET else _SIZES, measure)
    return _formatted(column, "\n".join(wrapped(text, room * 0.96, size * POINT, measure)), size)


def _formatted(column: str, content: str | QgsProperty, size: float, bold: bool = False) -> QgsTableCell:
    cell = QgsTableCell(content)
    cell.setTextFormat(text_format(size, bold, "#555555" if column in _QUIET else "#111111"))
    centred = Qt.AlignmentFlag.AlignHCenter if column == "strook" else Qt.AlignmentFlag.AlignLeft
    cell.setHorizontalAlignment(Qt.AlignmentFlag.AlignRight if column in _RIGHT else centred)
    cell.setVerticalAlignment(Qt.AlignmentFlag.AlignVCenter)
    return cell

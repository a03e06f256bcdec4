"""The legend of status and development: a square of nine, with words along its sides."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import (
    QgsFillSymbol,
    QgsLayoutItemGroup,
    QgsLayoutItemLegend,
    QgsLayoutItemShape,
    QgsLayoutPoint,
    QgsPrintLayout,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor

from ..core.development import SIGNS, STATUSES, STEPS
from ..core.themes.status import name_of
from .items import label, place

ID = "legenda_vierkant"
_CELL, _HIGH = 15.0, 7.0  # mm on A4
_MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters


def add_square(
    layout: QgsPrintLayout,
    legend: QgsLayoutItemLegend,
    title: str,
    fills: Mapping[str, QgsFillSymbol],
    numbers: Mapping[str, int],
    scale: float,
) -> float:
    """Draw the square at the top of the box of the legend; gives its height in mm.

    Parameters
    ----------
    numbers
        How many areas are in each class; they stand in the cells.
    scale
        How much larger than on A4.
    """
    left, top, width = legend.pos().x(), legend.pos().y(), legend.rect().width()
    cell, high = _CELL * scale, _HIGH * scale
    words = width - 3 * cell - 2 * scale
    parts = []

    def write(text: str, box: tuple[float, float, float, float], size: float, bold: bool = False) -> None:
        label(layout, f"{ID}_{len(parts)}", text, box, size * scale, bold)
        parts.append(layout.itemById(f"{ID}_{len(parts)}"))

    write("Legenda", (left, top, width, 5 * scale), 10, True)
    write(title, (left, top + 6 * scale, width, 4.5 * scale), 8, True)
    y = top + 11 * scale
    for column, step in enumerate(STEPS):
        write(f"{SIGNS.get(step, '')} {step}".strip(), (left + words + column * cell, y, cell, 4 * scale), 7)
        parts[-1].setHAlign(Qt.AlignmentFlag.AlignHCenter)
    y += 4.5 * scale
    for row, (_, status) in enumerate(reversed(STATUSES)):  # what is good stands on top
        write(status, (left, y + row * high, words - 2 * scale, high), 7)
        parts[-1].setVAlign(Qt.AlignmentFlag.AlignVCenter)
        parts[-1].setHAlign(Qt.AlignmentFlag.AlignRight)
        for column, step in enumerate(STEPS):
            name = name_of(status, step)
            box = QRectF(left + words + column * cell, y + row * high, cell, high)
            parts.append(_cell(layout, box, fills[name]))
            small = (box.center().x() - 3 * scale, box.center().y() - 1.9 * scale, 6 * scale, 3.8 * scale)
            write(str(numbers.get(name, 0)), small, 7)
            parts[-1].setHAlign(Qt.AlignmentFlag.AlignHCenter)
            parts[-1].setVAlign(Qt.AlignmentFlag.AlignVCenter)
            parts[-1].setBackgroundEnabled(True)
            parts[-1].setBackgroundColor(QColor("#ffffff"))
    group = QgsLayoutItemGroup(layout)
    for part in parts:
        group.addItem(part)
    layout.addLayoutItem(group)
    group.setId(ID)
    height = y + 3 * high - top
    legend.setTitle("")
    legend.attemptMove(QgsLayoutPoint(left, top + height + scale, _MM))
    return height + scale


def _cell(layout: QgsPrintLayout, box: QRectF, fill: QgsFillSymbol) -> QgsLayoutItemShape:
    shape = QgsLayoutItemShape(layout)
    shape.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
    shape.setSymbol(fill)
    layout.addLayoutItem(shape)
    place(shape, f"{ID}_vak", (box.x(), box.y(), box.width(), box.height()))
    return shape

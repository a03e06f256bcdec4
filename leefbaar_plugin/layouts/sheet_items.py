"""Items of a gespreksblad that follow the page of its atlas: text and drawings out of a column, and what is fixed."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence

from qgis.core import (
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemMarker,
    QgsLayoutItemPicture,
    QgsLayoutPoint,
    QgsMarkerSymbol,
    QgsPrintLayout,
    QgsProperty,
    QgsSvgMarkerSymbolLayer,
    QgsSymbolLayer,
    QgsUnitTypes,
)

from ..core.sheet.drawing import POINT, Drawing, Sizes
from .fonts import measure
from .items import label, place

#: The column that tells which texts of an area are long.
KLEIN = "klein"
SVG = QgsLayoutItemPicture.Format.FormatSVG


def said(
    layout: QgsPrintLayout, name: str, column: str, box: Sequence[float], size: float, bold: bool = False,
    color: str = "#111111",
) -> None:  # fmt: skip
    """A label with the text of a column."""
    expression(layout, name, f'[% "{column}" %]', box, size, bold, color)


def fitted(
    layout: QgsPrintLayout, name: str, column: str, box: Sequence[float], sizes: Sizes, bold: bool = False,
    color: str = "#111111",
) -> None:  # fmt: skip
    """A label with the text of a column, and one in smaller letters for the pages where that text is long.

    On each page one of both is empty: the size of a label cannot follow the page.
    """
    if sizes.small == sizes.usual:
        said(layout, name, column, box, sizes.usual, bold, color)
        return
    long = f"strpos(\"{KLEIN}\", '{column}') > 0"
    expression(layout, name, f"[% if({long}, '', \"{column}\") %]", box, sizes.usual, bold, color)
    expression(layout, f"{name}_{KLEIN}", f"[% if({long}, \"{column}\", '') %]", box, sizes.small, bold, color)


def expression(
    layout: QgsPrintLayout, name: str, text: str, box: Sequence[float], size: float, bold: bool = False,
    color: str = "#111111",
) -> QgsLayoutItemLabel:  # fmt: skip
    label(layout, name, "", box, size, bold, color)
    item = layout.itemById(name)
    item.setText(text)
    item.setMode(QgsLayoutItemLabel.Mode.ModeFont)  # text, not HTML
    return item


def drawn(layout: QgsPrintLayout, name: str, column: str, box: Sequence[float]) -> None:
    """The SVG of a column, as a marker: of a picture, QGIS makes an image when its source is an expression."""
    x, y, width, height = box
    blank = str(Drawing(width, height, ""))
    svg = QgsSvgMarkerSymbolLayer(_embedded(blank), width)
    svg.setSizeUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    svg.setFixedAspectRatio(height / width)
    source = QgsProperty.fromExpression(f"'base64:' || to_base64(coalesce(\"{column}\", '{blank}'))")
    svg.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyName, source)
    symbol = QgsMarkerSymbol.createSimple({})
    symbol.changeSymbolLayer(0, svg)
    item = QgsLayoutItemMarker(layout)
    item.setSymbol(symbol)
    layout.addLayoutItem(item)
    item.setId(name)
    item.setReferencePoint(QgsLayoutItem.ReferencePoint.Middle)  # its size is that of the symbol
    item.attemptMove(QgsLayoutPoint(x + width / 2, y + height / 2, QgsUnitTypes.LayoutUnit.LayoutMillimeters))


def _embedded(svg: str) -> str:
    return "base64:" + b64encode(svg.encode()).decode()


def picture(layout: QgsPrintLayout, name: str, box: Sequence[float]) -> QgsLayoutItemPicture:
    item = QgsLayoutItemPicture(layout)
    item.setMode(SVG)
    item.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
    item.setPictureAnchor(QgsLayoutItem.ReferencePoint.UpperLeft)
    layout.addLayoutItem(item)
    place(item, name, box)
    return item


def fixed(layout: QgsPrintLayout, name: str, drawing: Drawing, box: Sequence[float]) -> None:
    """A drawing that is the same on all pages, with its words as labels; it lives in the layout, not in a file."""
    picture(layout, name, box).setPicturePath(_embedded(str(drawing)), SVG)
    for number, (x, y, words, size) in enumerate(drawing.words, 1):
        spot = (box[0] + x, box[1] + y - size, measure(words, size, False) + 2, size * 1.5)
        label(layout, f"{name}_{number}", words, spot, size / POINT, color="#555555")

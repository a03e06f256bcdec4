"""Items of a print layout: labels in which a value is never an expression, the map, its legend and scale bar."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsLayerTree,
    QgsLayerTreeLayer,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsRectangle,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont, QTextDocument

from ..core.printed import in_label

_MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
_SIZES = (8.2, 7.8, 7.4, 7.0, 6.6, 6.2, 5.8, 5.4, 5.0)  # of a paragraph, in points
_MM_PER_POINT = 25.4 / 72
INK = "#111111"


def text_format(size: float, bold: bool = False, color: str = INK) -> QgsTextFormat:
    text = QgsTextFormat()
    font = QFont()
    font.setBold(bold)
    text.setFont(font)
    text.setSize(size)
    text.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    text.setColor(QColor(color))
    return text


def fitting(text: str, width: float, height: float) -> float:
    """The size in points at which a text fits in a box in mm: what is cut off would be the note, at its end.

    Measured at forty dots to the mm, with a line to spare, as QGIS sets lines a little wider than Qt.
    """
    dots = 40
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setPlainText(text)
    document.setTextWidth(width * dots)
    for size in _SIZES:
        font = QFont()
        font.setPixelSize(round(size * _MM_PER_POINT * dots))
        document.setDefaultFont(font)
        if document.size().height() <= height * dots - 1.5 * font.pixelSize():
            break
    return size


def place(item: QgsLayoutItem, name: str, box: Sequence[float]) -> None:
    x, y, width, height = box
    item.setId(name)
    item.attemptMove(QgsLayoutPoint(x, y, _MM))
    item.attemptResize(QgsLayoutSize(width, height, _MM))


def label(
    layout: QgsPrintLayout,
    name: str,
    text: str,
    box: Sequence[float],
    size: float,
    bold: bool = False,
    color: str = INK,
) -> None:
    item = QgsLayoutItemLabel(layout)
    item.setText(in_label(text))  # a value from a table is never an expression
    if hasattr(item, "setTextFormat"):
        item.setTextFormat(text_format(size, bold, color))
    else:
        item.setFont(text_format(size, bold, color).toQFont())
        item.setFontColor(QColor(color))
    item.setHAlign(Qt.AlignmentFlag.AlignLeft)
    layout.addLayoutItem(item)
    place(item, name, box)


def add_map(
    layout: QgsPrintLayout,
    layers: Sequence[QgsVectorLayer],
    extent: QgsRectangle,
    box: Sequence[float],
    only_these: bool,
) -> QgsLayoutItemMap:
    item = QgsLayoutItemMap(layout)
    layout.addLayoutItem(item)
    place(item, "kaart", box)
    item.setCrs(layers[0].crs())
    if only_these:
        item.setLayers(list(layers))
        item.setKeepLayerSet(True)
    room = QgsRectangle(extent)
    room.scale(1.06)
    item.setExtent(room)  # changes the shape of the item, which is then put back
    place(item, "kaart", box)
    item.zoomToExtent(room)
    item.setFrameEnabled(True)
    item.setFrameStrokeColor(QColor("#888888"))
    item.setBackgroundColor(QColor("#f4f7fa"))
    return item


def add_legend(
    layout: QgsPrintLayout,
    page_map: QgsLayoutItemMap,
    titles: Sequence[tuple[QgsVectorLayer, str]],
    box: Sequence[float],
) -> None:
    """The layers in the legend, each under its title."""
    item = QgsLayoutItemLegend(layout)
    layout.addLayoutItem(item)
    item.setLinkedMap(page_map)
    item.setAutoUpdateModel(False)
    root: QgsLayerTree = item.model().rootGroup()
    root.clear()
    for layer, title in titles:
        node: QgsLayerTreeLayer = root.addLayer(layer)
        node.setCustomProperty("legend/title-label", title)
    item.setTitle("Legenda")
    for style, size, bold in (
        (QgsLegendStyle.Style.Title, 10, True),
        (QgsLegendStyle.Style.Subgroup, 8, True),
        (QgsLegendStyle.Style.SymbolLabel, 7.5, False),
    ):
        text = text_format(size, bold)
        wanted = item.style(style)
        wanted.setTextFormat(text) if hasattr(wanted, "setTextFormat") else wanted.setFont(text.toQFont())
        item.setStyle(style, wanted)
    item.setStyleMargin(QgsLegendStyle.Style.Symbol, QgsLegendStyle.Side.Top, 1.3)
    item.setStyleMargin(QgsLegendStyle.Style.Subgroup, QgsLegendStyle.Side.Top, 2.0)
    item.setBoxSpace(0)
    item.setWrapString("\n")
    item.setSymbolHeight(3.4)
    item.setSymbolWidth(6)
    item.setResizeToContents(True)
    place(item, "legenda", box)
    item.updateLegend()
    item.adjustBoxSize()


def add_scale_bar(layout: QgsPrintLayout, page_map: QgsLayoutItemMap, box: Sequence[float]) -> None:
    item = QgsLayoutItemScaleBar(layout)
    layout.addLayoutItem(item)
    item.setLinkedMap(page_map)
    item.setStyle("Line Ticks Up")
    item.applyDefaultSize(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    item.setTextFormat(text_format(7))
    item.setUnitLabel("km")
    place(item, "schaalbalk", box)

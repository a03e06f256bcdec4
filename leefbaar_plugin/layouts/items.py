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

from ..compat import set_lettering
from ..core.printed import in_label

_MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
_LARGEST, SMALLEST, _LESS = 8.2, 6.0, 0.4  # sizes of a paragraph, in points; below six nobody reads it on paper
_NARROWER = 0.97
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


def fitting(text: str, width: float, height: float, largest: float = _LARGEST, font: QFont | None = None) -> float:
    """The size in points at which a text fits in a box in mm: what is cut off would be the note, at its end.

    Measured at forty dots to the mm, with a line to spare where there are several: QGIS sets lines a little wider than
    Qt, and breaks them sooner. The smallest readable size when it fits at none: see `fits`.
    """
    size = largest
    while size > SMALLEST and not fits(text, width, height, size, font):
        size = max(SMALLEST, round(size - _LESS, 1))
    return size


def fits(text: str, width: float, height: float, size: float, font: QFont | None = None) -> bool:
    dots = 40
    document = QTextDocument()
    document.setDocumentMargin(0)
    sized = QFont(font or QFont())
    sized.setPixelSize(round(size * _MM_PER_POINT * dots))
    document.setDefaultFont(sized)
    document.setPlainText(text)
    document.setTextWidth(width * dots * _NARROWER)
    spare = sized.pixelSize() if "\n" in text else 0
    return document.size().height() <= height * dots - spare


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
    set_lettering(item, text_format(size, bold, color))
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
    scale: float = 1.0,
) -> None:
    """The layers in the legend, each under its title; `scale` makes all of it larger."""
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
        wanted = item.style(style)
        set_lettering(wanted, text_format(size * scale, bold))
        item.setStyle(style, wanted)
    item.setStyleMargin(QgsLegendStyle.Style.Symbol, QgsLegendStyle.Side.Top, 1.3 * scale)
    item.setStyleMargin(QgsLegendStyle.Style.Subgroup, QgsLegendStyle.Side.Top, 2.0 * scale)
    item.setBoxSpace(0)
    item.setWrapString("\n")
    item.setSymbolHeight(3.4 * scale)
    item.setSymbolWidth(6 * scale)
    item.setResizeToContents(True)
    place(item, "legenda", box)
    item.updateLegend()
    item.adjustBoxSize()


def add_scale_bar(layout: QgsPrintLayout, page_map: QgsLayoutItemMap, box: Sequence[float], size: float = 7) -> None:
    item = QgsLayoutItemScaleBar(layout)
    layout.addLayoutItem(item)
    item.setLinkedMap(page_map)
    item.setStyle("Line Ticks Up")
    item.applyDefaultSize(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    item.setTextFormat(text_format(size))
    item.setUnitLabel("km")
    place(item, "schaalbalk", box)

"""The legend of a printed map: in words, within its box, in letters that can be read."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsLayerTree,
    QgsLayerTreeLayer,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLegendStyle,
    QgsMapLayerLegendUtils,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QFont, QFontMetricsF

from .items import SMALLEST

_STYLES = (QgsLegendStyle.Style.Title, QgsLegendStyle.Style.Subgroup, QgsLegendStyle.Style.SymbolLabel)
_LESS = 0.95
_DOTS = 40  # to the mm, to measure words


def fill_legend(
    item: QgsLayoutItemLegend,
    page_map: QgsLayoutItemMap,
    titles: Sequence[tuple[QgsVectorLayer, str]],
    skipped: int = 0,
) -> bool:
    """Put layers in a legend, each under its title; smaller where the box is too low, but never unreadable.

    Parameters
    ----------
    skipped
        Classes at the start of the first layer that are drawn elsewhere.

    Returns
    -------
    False when it does not fit.
    """
    box = item.rect()
    item.setLinkedMap(page_map)
    item.setAutoUpdateModel(False)
    item.setLegendFilterByMapEnabled(False)
    item.setWrapString("\n")
    root: QgsLayerTree = item.model().rootGroup()
    root.clear()
    nodes = [(root.addLayer(layer), title) for layer, title in titles]
    if skipped:
        first = nodes[0][0]
        every = len(item.model().layerLegendNodes(first))
        QgsMapLayerLegendUtils.setLegendNodeOrder(first, list(range(skipped, every)))
        item.model().refreshLayerLegend(first)
    item.setResizeToContents(True)
    while True:
        for node, title in nodes:
            _wrap(item, node, title, box.width())
        item.updateLegend()
        item.adjustBoxSize()
        if item.rect().height() <= box.height() + 0.5:
            return True
        if _size(item, QgsLegendStyle.Style.SymbolLabel) * _LESS < SMALLEST:
            return False
        _shrink(item)


def _wrap(item: QgsLayoutItemLegend, node: QgsLayerTreeLayer, title: str, width: float) -> None:
    heading = _font(item, QgsLegendStyle.Style.Subgroup)
    node.setCustomProperty("legend/title-label", wrapped(title, width, heading))
    room = width - item.symbolWidth() - 4
    words = _font(item, QgsLegendStyle.Style.SymbolLabel)
    order = QgsMapLayerLegendUtils.legendNodeOrder(node)
    places = order or range(len(item.model().layerOriginalLegendNodes(node)))
    plain = [one.data(0) for one in item.model().layerOriginalLegendNodes(node)]
    for place in places:
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, place, wrapped(plain[place], room, words))
    item.model().refreshLayerLegend(node)


def wrapped(text: str, width: float, font: QFont) -> str:
    """The text with its lines broken where they are wider than so many mm."""
    sized = QFont(font)
    sized.setPixelSize(max(1, round(font.pointSizeF() * 25.4 / 72 * _DOTS)))
    measure = QFontMetricsF(sized)
    lines = []
    for line in text.split("\n"):
        now = ""
        for word in line.split(" "):
            longer = f"{now} {word}".strip()
            if now and measure.width(longer) > width * _DOTS:
                lines.append(now)
                longer = word
            now = longer
        lines.append(now)
    return "\n".join(lines)


def _font(item: QgsLayoutItemLegend, style: QgsLegendStyle.Style) -> QFont:
    return item.style(style).font() if not hasattr(item.style(style), "textFormat") else _of_format(item, style)


def _of_format(item: QgsLayoutItemLegend, style: QgsLegendStyle.Style) -> QFont:
    text = item.style(style).textFormat()
    font = QFont(text.font())
    font.setPointSizeF(text.size())
    return font


def _size(item: QgsLayoutItemLegend, style: QgsLegendStyle.Style) -> float:
    return _font(item, style).pointSizeF()


def _shrink(item: QgsLayoutItemLegend) -> None:
    """All of the legend a little smaller: letters, symbols and the room between them."""
    for style in _STYLES:
        wanted = item.style(style)
        if hasattr(wanted, "textFormat"):
            text = wanted.textFormat()
            text.setSize(max(SMALLEST, text.size() * _LESS))
            wanted.setTextFormat(text)
        else:
            font = QFont(wanted.font())
            font.setPointSizeF(max(SMALLEST, font.pointSizeF() * _LESS))
            wanted.setFont(font)
        item.setStyle(style, wanted)
    for style in (QgsLegendStyle.Style.Symbol, QgsLegendStyle.Style.Subgroup):
        side = QgsLegendStyle.Side.Top
        item.setStyleMargin(style, side, item.style(style).margin(side) * _LESS * _LESS)
    item.setSymbolHeight(item.symbolHeight() * _LESS)
    item.setSymbolWidth(item.symbolWidth() * _LESS)

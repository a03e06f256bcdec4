"""The legend of a printed map: in words, within its box, in letters that can be read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qgis.core import (
    QgsLayerTree,
    QgsLayerTreeLayer,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutSize,
    QgsLayoutUtils,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayerLegendUtils,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSizeF
from qgis.PyQt.QtGui import QFont, QFontMetricsF

from ..compat import lettering, set_lettering
from .items import SMALLEST

_STYLES = (QgsLegendStyle.Style.Title, QgsLegendStyle.Style.Subgroup, QgsLegendStyle.Style.SymbolLabel)
_LESS = 0.95
_DPI = 300
_MM_PER_POINT = 25.4 / 72
_MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
_LOWEST = 1.05  # symbols, to the letters: under it lines would touch
_DOTS = 40  # to the mm, to measure words


def fill_legend(
    item: QgsLayoutItemLegend,
    page_map: QgsLayoutItemMap,
    titles: Sequence[tuple[QgsVectorLayer, str]],
    skipped: int = 0,
    taken: float = 0.0,
) -> bool:
    """Put layers in a legend, each under its title; smaller where the box is too low, but never unreadable.

    A legend of a user's own template that follows its contents has no box to stay in.

    Parameters
    ----------
    skipped
        Classes at the start of the first layer that are drawn elsewhere.
    taken
        Height of the box, in mm, that something else took.

    Returns
    -------
    False when it does not fit.
    """
    width = item.rect().width()
    height = float("inf") if item.resizeToContents() else item.rect().height() - taken
    item.setLinkedMap(page_map)
    item.setAutoUpdateModel(False)
    item.setLegendFilterByMapEnabled(False)
    item.setWrapString("\n")
    root: QgsLayerTree = item.model().rootGroup()
    root.clear()
    parts = []
    for layer, title in titles:
        node = root.addLayer(layer)
        parts.append(_Part(node, title, [one.data(0) for one in item.model().layerOriginalLegendNodes(node)]))
    if skipped:
        QgsMapLayerLegendUtils.setLegendNodeOrder(parts[0].node, parts[0].places(skipped))
    item.setResizeToContents(True)
    while True:
        for part in parts:
            _wrap(item, part, width)
        item.updateLegend()
        needed = _needed(item)
        if needed.height() <= height + 0.5:
            break
        if item.symbolHeight() * _LESS < _LOWEST * SMALLEST * _MM_PER_POINT:
            break
        _shrink(item)
    item.attemptResize(QgsLayoutSize(needed.width(), needed.height(), _MM))
    return needed.height() <= height + 0.5


def _needed(item: QgsLayoutItemLegend) -> QSizeF:
    """The size of the legend in mm; the item itself knows it only when it was painted once."""
    context = QgsLayoutUtils.createRenderContextForLayout(item.layout(), None, _DPI)
    return QgsLegendRenderer(item.model(), item.legendSettings()).minimumSize(context)


class _Part(NamedTuple):
    """One layer in a legend: its title and the words of its classes."""

    node: QgsLayerTreeLayer
    title: str
    words: list[str]

    def places(self, first: int = 0) -> list[int]:
        return list(range(first, len(self.words)))


def _wrap(item: QgsLayoutItemLegend, part: _Part, width: float) -> None:
    heading = _font(item, QgsLegendStyle.Style.Subgroup)
    part.node.setCustomProperty("legend/title-label", wrapped(part.title, width, heading))
    room = width - item.symbolWidth() - 4
    font = _font(item, QgsLegendStyle.Style.SymbolLabel)
    for place, words in enumerate(part.words):
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(part.node, place, wrapped(words, room, font))
    item.model().refreshLayerLegend(part.node)


def wrapped(text: str, width: float, font: QFont) -> str:
    """The text with its lines broken where they are wider than so many mm."""
    sized = QFont(font)
    sized.setPixelSize(max(1, round(font.pointSizeF() * _MM_PER_POINT * _DOTS)))
    measure = QFontMetricsF(sized)
    lines = []
    for line in text.split("\n"):
        now = ""
        for word in line.split(" "):
            longer = f"{now} {word}".strip()
            if now and measure.horizontalAdvance(longer) > width * _DOTS:
                lines.append(now)
                longer = word
            now = longer
        lines.append(now)
    return "\n".join(lines)


def _font(item: QgsLayoutItemLegend, style: QgsLegendStyle.Style) -> QFont:
    text = lettering(item.style(style))
    font = QFont(text.font())
    font.setPointSizeF(text.size())
    return font


def _shrink(item: QgsLayoutItemLegend) -> None:
    """All of the legend a little smaller: letters, symbols and the room between them."""
    for style in _STYLES:
        wanted = item.style(style)
        text = lettering(wanted)
        text.setSize(max(SMALLEST, text.size() * _LESS))
        set_lettering(wanted, text)
        item.setStyle(style, wanted)
    top, bottom = QgsLegendStyle.Side.Top, QgsLegendStyle.Side.Bottom
    for style, side in (
        (QgsLegendStyle.Style.Title, bottom), (QgsLegendStyle.Style.Symbol, top), (QgsLegendStyle.Style.Subgroup, top),
    ):  # fmt: skip
        item.setStyleMargin(style, side, item.style(style).margin(side) * _LESS * _LESS)
    item.setSymbolHeight(item.symbolHeight() * _LESS)
    item.setSymbolWidth(item.symbolWidth() * _LESS)

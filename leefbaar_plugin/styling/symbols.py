"""Fills and hatches: one hue from light to dark, readable in greyscale and for the colour-blind; never red–green."""

from __future__ import annotations

from qgis.core import (
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsProperty,
    QgsRuleBasedRenderer,
    QgsSimpleFillSymbolLayer,
    QgsSymbolLayer,
)
from qgis.PyQt.QtGui import QColor

from ..core.palette import DEPENDS, FAINT, GREY, HATCH, LINE, PAPER

#: Outlines of 0.4 mm at the scale of a municipality; thinner where a region is on a page.
_OUTLINE = "0.4 * clamp(0.25, 60000 / @map_scale, 1)"


def symbol_of(layer: QgsSymbolLayer) -> QgsFillSymbol:
    """A symbol of one layer, which it owns (a list given to the constructor stays Python's, and dangles)."""
    symbol = QgsFillSymbol.createSimple({})
    symbol.changeSymbolLayer(0, layer)
    return symbol


def plain(color: str) -> QgsFillSymbol:
    """A flat fill with the common outline."""
    layer = QgsSimpleFillSymbolLayer(QColor(color))
    layer.setStrokeColor(QColor(LINE))
    layer.setStrokeWidth(0.4)
    layer.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyStrokeWidth, QgsProperty.fromExpression(_OUTLINE))
    return symbol_of(layer)


def hatched(
    color: str | None, angle: float, distance: float = 2.0, width: float = 0.35, ink: str = HATCH
) -> QgsFillSymbol:
    """Lines over a fill; over nothing when the color is None."""
    lines = QgsLinePatternFillSymbolLayer()
    lines.setLineAngle(angle)
    lines.setDistance(distance)
    lines.setColor(QColor(ink))
    lines.setLineWidth(width)
    if color is None:
        return symbol_of(lines)
    symbol = plain(color)
    symbol.appendSymbolLayer(lines)
    return symbol


def insufficient() -> QgsFillSymbol:
    """What is not known: grey with a hatch, heavier than that of `depends` and less dark than the risk."""
    return hatched(GREY, 45)


def not_applicable() -> QgsFillSymbol:
    """What is not asked (water, no dwellings): paper with faint lines, so that it is not read as the lightest class."""
    return hatched(PAPER, 0, 1.6, 0.12, FAINT)


def held_back() -> QgsFillSymbol:
    """What is not shown in a published map: paper with a lattice, unlike what is unknown and what is not asked."""
    symbol = hatched(PAPER, 45, 2.6, 0.2, FAINT)
    across = symbol.symbolLayer(1).clone()
    across.setLineAngle(135)
    symbol.appendSymbolLayer(across)
    return symbol


def depends() -> QgsFillSymbol:
    """Over another fill: the outcome could also be different."""
    return hatched(None, 135, 3.0, 0.2, DEPENDS)


def rules(items: list[tuple[str, str, QgsFillSymbol]]) -> QgsRuleBasedRenderer:
    """A renderer from (filter, legend text, symbol), drawn in that order."""
    root = QgsRuleBasedRenderer.Rule(None)
    for expression, label, symbol in items:
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, expression, label))
    return QgsRuleBasedRenderer(root)

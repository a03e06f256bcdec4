"""The maps on a gespreksblad: the area itself outlined, its surroundings by class, the names of its neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsFillSymbol,
    QgsMapLayerStyle,
    QgsPalLayerSettings,
    QgsRuleBasedRenderer,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..core.palette import INK
from ..core.printed import LONGEST
from .common import keep_style, short_tip, with_halo
from .stack import stack_renderer
from .symbols import symbol_of

#: The area of the page that is printed; nowhere true outside the atlas.
_THIS = "\"buurtcode\" = attribute(@atlas_feature, 'buurtcode')"


def style_profiles(layer: QgsVectorLayer) -> None:
    """On the map of a page the area of that page stands out; on the canvas all areas have a thin outline."""
    layer.setRenderer(_one_of_many(_around(), _outline(0.3)))
    layer.setDisplayExpression('coalesce("buurtnaam", "buurtcode")')
    short_tip(layer, ("bladnaam",))
    keep_style(layer)


def surroundings_style(layer: QgsVectorLayer, classes: Sequence[str]) -> str:
    """The risk count as a map of surroundings: its classes, and the name of each area instead of its count."""
    clone = layer.clone()
    clone.setRenderer(stack_renderer(classes, classes, _own(layer, "risicoklasse", "klasse"), published=True))
    labels = QgsPalLayerSettings()
    labels.setFormat(with_halo(6))
    name, code = _own(layer, "buurtnaam", "bu_naam"), _own(layer, "buurtcode", "bu_code")
    told = f'coalesce(nullif("{name}", \'\'), "{code}")' if name else f'"{code}"'
    head = f"regexp_replace(left({told}, {LONGEST}), '[ ,-]*( [^ ]*)?$', '') || '…'"  # as core.printed.shortened
    labels.fieldName = f"if(length({told}) > {LONGEST}, {head}, {told})"
    labels.isExpression = True
    labels.placement = QgsPalLayerSettings.Placement.Horizontal
    labels.autoWrapLength = 14
    clone.setLabeling(QgsVectorLayerSimpleLabeling(labels))
    clone.setLabelsEnabled(True)
    return _xml(clone)


def overview_style(layer: QgsVectorLayer) -> str:
    """The risk count as a quiet ground: where in the municipality."""
    clone = layer.clone()
    ground = QgsSimpleFillSymbolLayer(QColor("#ececec"))
    ground.setStrokeColor(QColor("#b5b5b5"))
    ground.setStrokeWidth(0.08)
    clone.setRenderer(QgsSingleSymbolRenderer(symbol_of(ground)))
    clone.setLabelsEnabled(False)
    return _xml(clone)


def spot_style(layer: QgsVectorLayer) -> str:
    """The area of the page as a dark spot."""
    clone = layer.clone()
    spot = QgsSimpleFillSymbolLayer(QColor(INK))
    spot.setStrokeColor(QColor(INK))
    spot.setStrokeWidth(0.5)
    clone.setRenderer(_one_of_many(symbol_of(spot), None))
    return _xml(clone)


def _one_of_many(this: QgsFillSymbol, canvas: QgsFillSymbol | None) -> QgsRuleBasedRenderer:
    root = QgsRuleBasedRenderer.Rule(None)
    root.appendChild(QgsRuleBasedRenderer.Rule(this, 0, 0, _THIS, "het gebied van dit blad"))
    if canvas is not None:
        root.appendChild(QgsRuleBasedRenderer.Rule(canvas, 0, 0, "@atlas_feature IS NULL", "gebied met een blad"))
    return QgsRuleBasedRenderer(root)


def _around() -> QgsFillSymbol:
    """A dark line with light edges, that shows on each class."""
    symbol = _outline(1.9, "#ffffff")
    line = QgsSimpleLineSymbolLayer(QColor(INK), 1.0)
    line.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    symbol.appendSymbolLayer(line)
    return symbol


def _outline(width: float, color: str = INK) -> QgsFillSymbol:
    layer = QgsSimpleFillSymbolLayer()
    layer.setBrushStyle(Qt.BrushStyle.NoBrush)
    layer.setStrokeColor(QColor(color))
    layer.setStrokeWidth(width)
    layer.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return symbol_of(layer)


def _own(layer: QgsVectorLayer, long: str, short: str) -> str:
    """A field under the name that this layer has it; empty when it has none."""
    return next((name for name in (long, short) if layer.fields().lookupField(name) >= 0), "")


def _xml(layer: QgsVectorLayer) -> str:
    style = QgsMapLayerStyle()
    style.readFromLayer(layer)
    return style.xmlData()

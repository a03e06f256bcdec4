"""The map of figures and duiding: the count with a sign of what was said, and a border where they differ."""

from __future__ import annotations

from qgis.core import (
    QgsCentroidFillSymbolLayer,
    QgsFillSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRuleBasedLabeling,
    QgsRuleBasedRenderer,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor

from ..core.conversation.duiding import GENUANCEERD, HERKEND, ONBEKEND, TEGENGESPROKEN, VERDEELD
from ..core.palette import INK, PAPER
from .common import escaped, reasons, tip
from .symbols import symbol_of

#: In a legend there is no area: there a sign stands in the middle of its line, and is no taller than that.
_IN_LEGEND = "$id IS NULL"
#: Signs stay readable on a page with a whole region, as the counts do.
_SMALLER = f"CASE WHEN {_IN_LEGEND} THEN 0.65 ELSE clamp(0.6, 80000 / @map_scale, 1) END"
_SIZE, _ASIDE, _INSIDE = 3.4, 2.2, 0.75
#: Where a label stands to its point, as QGIS numbers it; and room in it as wide as a sign, that nothing else takes.
_LEFT = 3
_ROOM = "\u00a0" * 5

#: Each sign as markers on top of each other: shape, fill. Filled is yes, half is partly, a cross is no.
_SIGNS = {
    HERKEND: ("meest herkend", (("circle", INK),)),
    GENUANCEERD: ("meest genuanceerd", (("circle", PAPER), ("semi_circle", INK))),
    TEGENGESPROKEN: ("meest tegengesproken", (("circle", PAPER), ("cross2", INK))),
    VERDEELD: ("wisselend, geen meerderheid", (("diamond", PAPER), ("line", INK))),
    ONBEKEND: ("besproken, zonder oordeel", (("circle", PAPER),)),
}


def style_voices(layer: QgsVectorLayer, shapefile: bool, soft: bool) -> None:
    """Lay signs over the style of a risk count, and figures and voices side by side in its tip.

    Parameters
    ----------
    soft
        The layer also has the count with soft knowledge.
    """
    short = {"oordeel": "dui_oord", "verschil": "dui_versch", "n": "dui_n", "tekst": "dui_tekst"}
    names = {name: brief if shapefile else f"duiding_{name}" for name, brief in short.items()}
    renderer = layer.renderer()
    root = renderer.rootRule()
    for judgement, (words, markers) in _SIGNS.items():
        expression = f"\"{names['oordeel']}\" = '{judgement}'"
        root.appendChild(QgsRuleBasedRenderer.Rule(_sign(markers), 0, 0, expression, f"duiding: {words}"))
    words = "cijfers en duiding verschillen"
    root.appendChild(QgsRuleBasedRenderer.Rule(_border(), 0, 0, f'"{names["verschil"]}" = 1', words))
    renderer.setUsingSymbolLevels(True)  # else a neighbour is drawn over a sign or border
    _make_room(layer, f'"{names["n"]}" > 0')
    _tip(layer, shapefile, names["tekst"], soft)


def _sign(markers: tuple[tuple[str, str], ...]) -> QgsFillSymbol:
    point = QgsMarkerSymbol()
    halo = (markers[0][0], PAPER, PAPER, 1.25)  # on the darkest classes a dark sign would be lost
    signs = [(shape, color, INK, 0.62 if shape in ("cross2", "line") else 1.0) for shape, color in markers]
    for place, (shape, color, stroke, share) in enumerate([halo, *signs]):
        marker = QgsSimpleMarkerSymbolLayer(QgsSimpleMarkerSymbolLayer.decodeShape(shape)[0])
        marker.setSize(_SIZE * share)
        marker.setColor(QColor(color))
        marker.setStrokeColor(QColor(stroke))
        marker.setStrokeWidth(0.4)
        marker.setOffset(QPointF(_ASIDE, 0))
        for key, plain in (
            (QgsSymbolLayer.Property.PropertySize, f"{marker.size():.2f} * {_SMALLER}"),
            (
                QgsSymbolLayer.Property.PropertyOffset,
                f"CASE WHEN {_IN_LEGEND} THEN '0,0' ELSE to_string({_ASIDE} * {_SMALLER}) || ',0' END",
            ),
        ):
            marker.setDataDefinedProperty(key, QgsProperty.fromExpression(plain))
        if place == 0:
            point.changeSymbolLayer(0, marker)
        else:
            point.appendSymbolLayer(marker)
    fill = QgsCentroidFillSymbolLayer()
    fill.setSubSymbol(point)
    fill.setPointOnSurface(True)
    fill.setPointOnAllParts(False)
    fill.setRenderingPass(2)
    return symbol_of(fill)


def _border() -> QgsFillSymbol:
    """A heavy broken line on paper, inside the outline, so that two neighbours keep each their own."""
    symbol = symbol_of(_line(PAPER, 1.3))
    dashes = _line(INK, 0.9)
    dashes.setUseCustomDashPattern(True)
    dashes.setCustomDashVector([3.0, 1.6])
    told = f"CASE WHEN {_IN_LEGEND} THEN '1.2;0.7' ELSE '3;1.6' END"
    dashes.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyCustomDash, QgsProperty.fromExpression(told))
    symbol.appendSymbolLayer(dashes)
    return symbol


def _line(color: str, width: float) -> QgsSimpleLineSymbolLayer:
    line = QgsSimpleLineSymbolLayer(QColor(color), width)
    line.setOffset(_INSIDE)
    for key, size in (
        (QgsSymbolLayer.Property.PropertyStrokeWidth, width),
        (QgsSymbolLayer.Property.PropertyOffset, _INSIDE),
    ):
        line.setDataDefinedProperty(key, QgsProperty.fromExpression(f"{size} * {_SMALLER}"))
    line.setPenJoinStyle(Qt.PenJoinStyle.MiterJoin)
    line.setPenCapStyle(Qt.PenCapStyle.FlatCap)
    line.setRenderingPass(1)
    return line


def _make_room(layer: QgsVectorLayer, spoken: str) -> None:
    """Print the count left of the sign, where there is one, at the point of the area where the sign stands.

    The room of the sign belongs to that label, so that no name and no other count is printed over it.
    """
    free = layer.labeling().settings()
    fixed = QgsPalLayerSettings(free)
    fixed.fieldName = f"({free.fieldName}) || '{_ROOM}'"
    fixed.placement = QgsPalLayerSettings.Placement.OverPoint
    fixed.centroidInside = True
    fixed.centroidWhole = True
    fixed.quadOffset = QgsPalLayerSettings.QuadrantPosition(_LEFT)
    beyond = QgsProperty.fromExpression(f"to_string({_ASIDE + _SIZE / 2} * {_SMALLER}) || ',0'")
    fixed.dataDefinedProperties().setProperty(QgsPalLayerSettings.Property.OffsetXY, beyond)
    root = QgsRuleBasedLabeling.Rule(None)
    for settings, which in ((fixed, spoken), (QgsPalLayerSettings(free), "ELSE")):
        rule = QgsRuleBasedLabeling.Rule(settings)
        rule.setFilterExpression(which)
        root.appendChild(rule)
    layer.setLabeling(QgsRuleBasedLabeling(root))


def _tip(layer: QgsVectorLayer, shapefile: bool, said: str, soft: bool) -> None:
    name, code = ("bu_naam", "bu_code") if shapefile else ("buurtnaam", "buurtcode")
    cell = 'style="vertical-align:top;width:50%;padding-right:10px"'
    softly = ""
    if soft:
        n, which = ("n_ris_dui", "mechs_dui") if shapefile else ("n_risico_duiding", "mechanismen_duiding")
        told = f"coalesce(to_string(\"{n}\") || coalesce(': ' || nullif(\"{which}\", ''), ''), '–')"
        softly = f"<br><br>Met zachte kennis {escaped(told)}"
    there = [one for one in (name, code) if layer.fields().lookupField(one) >= 0]
    title = " ".join(escaped(f'"{one}"') for one in there)
    layer.setMapTipTemplate(
        tip(
            f"<b>{title}</b>",
            '<table style="width:100%;font-size:12px"><tr>',
            f"<td {cell}><b>Cijfers</b><br>{escaped(_quoted('tekst'))}<br>{escaped(reasons(_quoted('waarom')))}</td>",
            f"<td {cell}><b>Duiding</b><br>{escaped(_quoted(said))}{softly}</td>",
            "</tr></table><i>Een signaal, geen voorspelling. Onbekend is niet hetzelfde als geen risico.</i>",
        )
    )


def _quoted(name: str) -> str:
    return f'"{name}"'

"""The maps of a gespreksblad: the area with its surroundings, and where it lies in the municipality."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from qgis.core import (
    QgsExpression,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutObject,
    QgsPrintLayout,
    QgsProperty,
    QgsRectangle,
    QgsScaleBarSettings,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ..styling.sheet import overview_style, spot_style, surroundings_style
from .items import place, text_format
from .sheet_items import fixed

if TYPE_CHECKING:
    from .sheet import Sheet

#: Boxes in mm: x, y, width, height. The scale bar stands under the map: on it, it would hide the name of a neighbour.
MAP, SCALE = (8.0, 22.0, 62.0, 65.0), (8.0, 87.5, 40.0, 8.0)
PLACE, KEY = (71.5, 22.0, 27.0, 27.0), (71.5, 51.0, 28.0, 44.0)


def add_maps(
    layout: QgsPrintLayout, profiles: QgsVectorLayer, risk: QgsVectorLayer, around: Mapping[str, QgsRectangle],
    sheet: Sheet,
) -> None:  # fmt: skip
    """Add both maps; `around` tells by the code of a municipality where it lies."""
    first = next(iter(around.values()))
    item = _map(layout, "kaart", MAP, profiles, risk, first, "#f4f7fa")
    item.setLayerStyleOverrides({risk.id(): surroundings_style(risk, sheet.classes)})
    item.setAtlasDriven(True)
    item.setAtlasScalingMode(QgsLayoutItemMap.AtlasScalingMode.Auto)
    item.setAtlasMargin(0.6)
    small = _map(layout, "ligging", PLACE, profiles, risk, first, "#ffffff")
    if len(around) > 1:
        _follow(small, around)
    small.setLayerStyleOverrides({risk.id(): overview_style(risk), profiles.id(): spot_style(profiles)})
    _add_scale(layout, item)
    fixed(layout, "legenda", sheet.key, KEY)


def _follow(small: QgsLayoutItemMap, around: Mapping[str, QgsRectangle]) -> None:
    """Show on each page the municipality of that page."""
    side_of = QgsLayoutObject.DataDefinedProperty
    sides = (side_of.MapXMin, side_of.MapYMin, side_of.MapXMax, side_of.MapYMax)
    for side, at in zip(sides, ("xMinimum", "yMinimum", "xMaximum", "yMaximum")):
        known = ", ".join(
            f"{QgsExpression.quotedString(code)}, {getattr(_roomy(box), at)():.1f}" for code, box in around.items()
        )
        told = QgsProperty.fromExpression(f"map_get(map({known}), attribute(@atlas_feature, 'gemeentecode'))")
        small.dataDefinedProperties().setProperty(side, told)


def _add_scale(layout: QgsPrintLayout, page_map: QgsLayoutItemMap) -> None:
    """A scale bar in metres, of a length that suits the scale of each page."""
    item = QgsLayoutItemScaleBar(layout)
    layout.addLayoutItem(item)
    item.setLinkedMap(page_map)
    item.setStyle("Line Ticks Up")
    item.setUnits(QgsUnitTypes.DistanceUnit.DistanceMeters)
    item.setUnitLabel("m")
    item.setNumberOfSegmentsLeft(0)
    item.setNumberOfSegments(1)
    item.setSegmentSizeMode(QgsScaleBarSettings.SegmentSizeMode.SegmentSizeFitWidth)
    item.setMinimumBarWidth(12)
    item.setMaximumBarWidth(30)
    item.setTextFormat(text_format(6.5))
    item.setBoxContentSpace(0.6)
    place(item, "schaalbalk", SCALE)


def _map(
    layout: QgsPrintLayout, name: str, box: Sequence[float], profiles: QgsVectorLayer, risk: QgsVectorLayer,
    extent: QgsRectangle, ground: str,
) -> QgsLayoutItemMap:  # fmt: skip
    item = QgsLayoutItemMap(layout)
    layout.addLayoutItem(item)
    place(item, name, box)
    item.setCrs(risk.crs() if risk.crs().mapUnits() == 0 else profiles.crs())
    item.setLayers([profiles, risk])
    item.setKeepLayerSet(True)
    item.setKeepLayerStyles(True)
    room = _roomy(extent)
    item.setExtent(room)  # changes the shape of the item, which is then put back
    place(item, name, box)
    item.zoomToExtent(room)
    item.setFrameEnabled(True)
    item.setFrameStrokeColor(QColor("#888888"))
    item.setBackgroundColor(QColor(ground))
    return item


def _roomy(extent: QgsRectangle) -> QgsRectangle:
    room = QgsRectangle(extent)
    room.scale(1.06)
    return room

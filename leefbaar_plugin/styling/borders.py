"""Borders over the risk count: the municipality in focus, its wijken with their names, and a veil over the rest."""

from __future__ import annotations

from qgis.core import (
    QgsFillSymbol,
    QgsPalLayerSettings,
    QgsProject,
    QgsProperty,
    QgsSimpleFillSymbolLayer,
    QgsSymbolLayer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont

from ..bridge.borders import AROUND, GEMEENTE, WIJK
from ..core.palette import INK
from .common import keep_style, short_tip, with_halo
from .symbols import rules, symbol_of


def style_borders(layer: QgsVectorLayer, surroundings: bool = True) -> None:
    """Style a layer with the columns `niveau` (wijk, gemeente or omgeving) and `opschrift`."""
    items = [
        (f"\"niveau\" = '{WIJK}'", "wijkgrens", _outline(0.6)),
        (f"\"niveau\" = '{GEMEENTE}'", "gemeentegrens", _outline(1.1)),
    ]
    if surroundings:
        veil = _outline(0.3, QColor(255, 255, 255, 150))
        items.insert(0, (f"\"niveau\" = '{AROUND}'", "omgeving: niet in de tekst geteld", veil))
    layer.setRenderer(rules(items))
    text = with_halo(6.5)
    font = QFont()
    font.setBold(True)
    font.setCapitalization(QFont.Capitalization.AllUppercase)
    text.setFont(font)
    labels = QgsPalLayerSettings()
    labels.setFormat(text)
    labels.fieldName = "opschrift"
    labels.placement = QgsPalLayerSettings.Placement.Horizontal
    labels.autoWrapLength = 16
    labels.displayAll = True  # a wijk is always named, at the place that disturbs least, under the counts
    labels.priority = 7
    over = QgsProperty.fromExpression(f"if(\"niveau\" = '{AROUND}', 2, 0)")  # there the counts are by the way
    labels.dataDefinedProperties().setProperty(QgsPalLayerSettings.Property.ZIndex, over)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(labels))
    layer.setLabelsEnabled(True)
    short_tip(layer, ("opschrift",), ("niveau",))
    keep_style(layer)


def give_labels_room(project: QgsProject, candidates: float = 15) -> None:
    """Let QGIS try more places for labels in areas (per cm²), so that names of wijken and counts leave each other room.

    A setting of the project, not of a layer; a user who asked for more keeps it.
    """
    engine = project.labelingEngineSettings()
    if engine.maximumPolygonCandidatesPerCmSquared() < candidates:
        engine.setMaximumPolygonCandidatesPerCmSquared(candidates)
        project.setLabelingEngineSettings(engine)


def _outline(width: float, fill: QColor | None = None) -> QgsFillSymbol:
    layer = QgsSimpleFillSymbolLayer()
    if fill is None:
        layer.setBrushStyle(Qt.BrushStyle.NoBrush)
    else:
        layer.setFillColor(fill)
    layer.setStrokeColor(QColor(INK))
    layer.setStrokeWidth(width)
    finer = f"{width} * clamp(0.35, 60000 / @map_scale, 1)"  # a region on a page has more lines
    layer.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyStrokeWidth, QgsProperty.fromExpression(finer))
    layer.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return symbol_of(layer)

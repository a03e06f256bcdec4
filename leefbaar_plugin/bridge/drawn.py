"""Geometries as the lists of points that a drawing outside QGIS is made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qgis.core import QgsFeedback, QgsGeometry, QgsWkbTypes

from ..core.report.drawing import Shape
from .stop import watched

#: How near the middle of the largest circle in an area is found, in metres.
_NEAR = 10.0


def drawn(geometries: Sequence[QgsGeometry], feedback: QgsFeedback) -> list[Shape]:
    """The rings of each area, and where its count is printed; areas without a shape have none."""
    return [_shape(geometries[i]) for i in watched(len(geometries), feedback, every=16)]


def _shape(geometry: QgsGeometry) -> Shape:
    if geometry.isNull() or geometry.isEmpty() or geometry.type() != QgsWkbTypes.GeometryType.PolygonGeometry:
        return Shape()
    if QgsWkbTypes.isCurvedType(geometry.wkbType()):
        geometry = QgsGeometry(geometry)
        geometry.convertToStraightSegment()
    rings = [[(p.x(), p.y()) for p in ring] for polygon in _polygons(geometry) for ring in polygon]
    middle, room = geometry.poleOfInaccessibility(_NEAR)
    if middle.isNull():
        middle, room = geometry.pointOnSurface(), 0.0
    point = middle.asPoint()
    return Shape(rings, (point.x(), point.y()), room)


def _polygons(geometry: QgsGeometry) -> Iterable[Sequence[Sequence]]:
    return geometry.asMultiPolygon() if geometry.isMultipart() else [geometry.asPolygon()]

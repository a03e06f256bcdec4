"""Where polygons lie, by QGIS's spatial index and GEOS: neighbours within a distance, nearest points, holders."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from qgis.core import (
    QgsCurve,
    QgsFeedback,
    QgsGeometry,
    QgsPoint,
    QgsPointXY,
    QgsPolygon,
    QgsRectangle,
    QgsSpatialIndex,
)

from ..core.judging.neighbours import Mask, Rows, near_boxes, nearest
from ..core.numbers import Floats
from .stop import check, watched

#: Metres of water, road or sliver between two polygons that belong together.
GAP = 300.0


class QgisGeography:
    """The `core.neighbours.Geography` of a list of polygons in EPSG:28992; a null geometry has no place."""

    def __init__(self, geometries: Sequence[QgsGeometry], feedback: QgsFeedback):
        self._geometries = geometries
        self._feedback = feedback

    @cached_property
    def points(self) -> Floats:
        return points_inside(self._geometries)

    @cached_property
    def _index(self) -> QgsSpatialIndex:
        index = QgsSpatialIndex()
        for i, shape in enumerate(self._geometries):
            if not shape.isNull():
                index.addFeature(i, shape.boundingBox())
        return index

    @cached_property
    def _boxes(self) -> Floats:
        return boxes_around(self._geometries)

    @cached_property
    def _square(self) -> Mask:
        """Polygons that are the rectangle around them, as the cells of a grid are: their distances need no GEOS."""
        width, height = (self._boxes[:, 2:] - self._boxes[:, :2]).T
        areas = np.array([shape.area() for shape in self._geometries])
        return areas >= width * height * (1 - 1e-8)

    def pairs(self, distance: float) -> tuple[Rows, Rows]:
        first, second = near_boxes(self._boxes, distance)
        within = self._square[first] & self._square[second]
        shapes = [shape.constGet() for shape in self._geometries]
        engine, prepared = None, -1
        rest = np.flatnonzero(~within)
        rest = rest[np.argsort(first[rest], kind="stable")]  # each polygon is prepared once
        pairs = zip(rest.tolist(), first[rest].tolist(), second[rest].tolist())
        for _, (place, i, j) in zip(watched(len(rest), self._feedback, every=4096), pairs):
            if i != prepared:
                engine, prepared = QgsGeometry.createGeometryEngine(shapes[i]), i
                engine.prepareGeometry()
            within[place] = engine.distance(shapes[j]) <= distance
        i_rows, j_rows = first[within], second[within]
        return np.concatenate([i_rows, j_rows]), np.concatenate([j_rows, i_rows])

    def nearest(self, rows: Rows, among: Mask, k: int) -> tuple[Rows, Rows]:
        return nearest(self.points, rows, among, k)

    def edge_distance(self, *, centres: bool) -> Floats:
        out = np.full(len(self._geometries), np.inf)
        edge = self._edge
        if edge.isEmpty():
            return out
        engine = QgsGeometry.createGeometryEngine(edge.constGet())
        engine.prepareGeometry()
        for i, (shape, (x, y)) in enumerate(zip(self._geometries, self.points.tolist())):
            check(self._feedback)
            if x == x:
                here = QgsGeometry.fromPointXY(QgsPointXY(x, y)) if centres else shape
                out[i] = max(engine.distance(here.constGet()) - GAP / 2, 0)
        return out

    @cached_property
    def _edge(self) -> QgsGeometry:
        """The line at half a `GAP` beyond where the given area ends: narrower gaps between polygons are bridged."""
        whole = QgsGeometry.unaryUnion([shape for shape in self._geometries if not shape.isNull()])
        wider = QgsGeometry.unaryUnion([_widened(part) for part in whole.asGeometryCollection()])
        return QgsGeometry(wider.constGet().boundary()) if not wider.isEmpty() else QgsGeometry()

    def holders(self, points: Floats, reach: float) -> Rows:
        """Row of the polygon that holds each point, else of the nearest within `reach`; -1 when there is none."""
        out = np.full(len(points), -1, dtype=np.intp)
        for p, (x, y) in enumerate(points.tolist()):
            check(self._feedback)
            if np.isnan(x):
                continue
            point = QgsGeometry.fromPointXY(QgsPointXY(x, y))
            near = self._index.intersects(QgsRectangle(x - reach, y - reach, x + reach, y + reach))
            apart = sorted((self._geometries[j].distance(point), j) for j in near)
            if apart and apart[0][0] <= reach:
                out[p] = apart[0][1]
        return out

    def holding(self, points: Floats) -> Rows:
        """Row of the polygon that holds each of very many points; -1 when there is none."""
        out = np.full(len(points), -1, dtype=np.intp)
        west_to_east = np.argsort(points[:, 0])
        x, y = points[west_to_east].T
        starts, ends = (np.searchsorted(x, self._boxes[:, side], at) for side, at in ((0, "left"), (2, "right")))
        for i, shape in enumerate(self._geometries):
            check(self._feedback)
            if np.isnan(self._boxes[i, 0]):
                continue
            _, south, _, north = self._boxes[i]
            strip = slice(starts[i], ends[i])
            near = west_to_east[strip][(y[strip] >= south) & (y[strip] <= north)]
            near = near[out[near] < 0]
            engine = QgsGeometry.createGeometryEngine(shape.constGet())
            engine.prepareGeometry()  # each polygon once: its points are thousands
            inside = [engine.intersects(QgsPoint(*point)) for point in points[near].tolist()]
            out[near[np.array(inside, dtype=bool)]] = i
        return out


def _widened(part: QgsGeometry) -> QgsGeometry:
    """A polygon with all that lies within half a `GAP` of it: GEOS is many times faster with each ring by itself."""
    polygon = part.constGet()
    shell = _filled(polygon.exteriorRing()).buffer(GAP / 2, 8)
    holes = [_filled(polygon.interiorRing(i)).buffer(-GAP / 2, 8) for i in range(polygon.numInteriorRings())]
    return shell.difference(QgsGeometry.unaryUnion(holes)) if holes else shell


def _filled(ring: QgsCurve) -> QgsGeometry:
    return QgsGeometry(QgsPolygon(ring.clone()))


def boxes_around(geometries: Sequence[QgsGeometry]) -> Floats:
    """The rectangle around each geometry (xmin, ymin, xmax, ymax), shape (n, 4); NaN for a null geometry."""
    out = np.full((len(geometries), 4), np.nan)
    for i, shape in enumerate(geometries):
        if not shape.isNull() and not shape.isEmpty():
            box = shape.boundingBox()
            out[i] = box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()
    return out


def points_inside(geometries: Sequence[QgsGeometry], feedback: QgsFeedback | None = None) -> Floats:
    """A point inside each geometry, shape (n, 2); NaN for a null geometry. With feedback it can be cancelled."""
    out = np.full((len(geometries), 2), np.nan)
    for i, shape in enumerate(geometries):
        if feedback is not None and i % 1024 == 0:
            check(feedback)
        inside = QgsGeometry() if shape.isNull() else shape.pointOnSurface()
        if not inside.isNull():
            point = inside.asPoint()
            out[i] = point.x(), point.y()
    return out

"""Where polygons lie, by QGIS's spatial index and GEOS: neighbours within a distance, nearest points, holders."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from qgis.core import QgsFeedback, QgsGeometry, QgsPointXY, QgsRectangle, QgsSpatialIndex

from ..core.neighbours import Mask, Rows
from ..core.numbers import Floats
from .stop import check, watched


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

    def pairs(self, distance: float) -> tuple[Rows, Rows]:
        first: list[int] = []
        second: list[int] = []
        shapes = [None if g.isNull() else g.constGet() for g in self._geometries]
        for i in watched(len(shapes), self._feedback):
            if shapes[i] is None:
                continue
            near = self._index.intersects(self._geometries[i].boundingBox().buffered(distance))
            later = [j for j in near if j > i]
            if not later:
                continue
            engine = QgsGeometry.createGeometryEngine(shapes[i])
            engine.prepareGeometry()
            found = [j for j in later if engine.distance(shapes[j]) <= distance]
            first += [i] * len(found)
            second += found
        i_rows, j_rows = np.array(first, dtype=np.intp), np.array(second, dtype=np.intp)
        return np.concatenate([i_rows, j_rows]), np.concatenate([j_rows, i_rows])

    def nearest(self, rows: Rows, among: Mask, k: int) -> tuple[Rows, Rows]:
        index = QgsSpatialIndex()
        placed = np.isfinite(self.points).all(axis=1)
        for j in np.flatnonzero(among & placed).tolist():
            index.addFeature(j, QgsRectangle(*self.points[j], *self.points[j]))
        first: list[int] = []
        second: list[int] = []
        for row in rows.tolist():
            if not placed[row]:
                continue
            hits = index.nearestNeighbor(QgsPointXY(*self.points[row]), k + 1)
            others = [j for j in hits if j != row]
            others.sort(key=lambda j: (*((self.points[j] - self.points[row]) ** 2).sum(keepdims=True), j))
            first += [row] * len(others[:k])
            second += others[:k]
        return np.array(first, dtype=np.intp), np.array(second, dtype=np.intp)

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


def points_inside(geometries: Sequence[QgsGeometry]) -> Floats:
    """A point inside each geometry, shape (n, 2); NaN for a null geometry."""
    out = np.full((len(geometries), 2), np.nan)
    for i, shape in enumerate(geometries):
        inside = QgsGeometry() if shape.isNull() else shape.pointOnSurface()
        if not inside.isNull():
            point = inside.asPoint()
            out[i] = point.x(), point.y()
    return out

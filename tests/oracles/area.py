"""Where buurten lie: their neighbours, and which of them holds a point."""

from __future__ import annotations

import heapq
import itertools
import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

Point = tuple[float, float]


class Area:
    """Polygons (OGR geometries, in the order of the rows) with their neighbours and a point inside each."""

    def __init__(self, geometries: Sequence[Any], points: Sequence[Point] | None = None, distance: float = 150) -> None:
        self.geometries, self.distance = list(geometries), distance
        self._points = list(points) if points is not None else [inside(g) for g in self.geometries]
        self._boxes = [g.GetEnvelope() for g in self.geometries]  # xmin, xmax, ymin, ymax
        self._neighbours: list[list[int]] | None = None

    def point(self, i: int) -> Point:
        return self._points[i]

    def neighbours(self, i: int) -> list[int]:
        if self._neighbours is None:
            self._neighbours = self._find_neighbours()
        return self._neighbours[i]

    def _find_neighbours(self, cell: float = 1000) -> list[list[int]]:
        grid: dict[tuple[int, int], list[int]] = defaultdict(list)
        for i, (xmin, xmax, ymin, ymax) in enumerate(self._boxes):
            for column in range(int(xmin // cell), int((xmax + self.distance) // cell) + 1):
                for line in range(int(ymin // cell), int((ymax + self.distance) // cell) + 1):
                    grid[column, line].append(i)
        pairs = {pair for members in grid.values() for pair in itertools.combinations(members, 2)}
        found: list[list[int]] = [[] for _ in self.geometries]
        for i, j in sorted(pairs):
            a, b = self._boxes[i], self._boxes[j]
            dx, dy = max(a[0] - b[1], b[0] - a[1], 0.0), max(a[2] - b[3], b[2] - a[3], 0.0)
            if math.hypot(dx, dy) <= self.distance and self.geometries[i].Distance(self.geometries[j]) <= self.distance:
                found[i].append(j)
                found[j].append(i)
        return [sorted(n) for n in found]

    def nearest(self, i: int, candidates: Iterable[int], k: int = 8) -> list[int]:
        """The k candidates whose points are nearest to that of i."""
        return heapq.nsmallest(k, candidates, key=lambda j: (math.dist(self._points[i], self._points[j]), j))

    def holder(self, point: Point) -> int | None:
        """The polygon that holds a point, else the nearest within the distance, else None."""
        from osgeo import ogr

        spot = ogr.Geometry(ogr.wkbPoint)
        spot.AddPoint_2D(*point)
        near = []
        for i, (xmin, xmax, ymin, ymax) in enumerate(self._boxes):
            if max(xmin - point[0], point[0] - xmax, ymin - point[1], point[1] - ymax) <= self.distance:
                near.append((self.geometries[i].Distance(spot), i))
        return min(near)[1] if near and min(near)[0] <= self.distance else None


def inside(geometry: Any) -> Point:
    point = geometry.PointOnSurface()
    return point.GetX(), point.GetY()

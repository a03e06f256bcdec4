"""Polygons of old buurten laid over those of new ones, and points counted in both."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.core import QgsFeedback, QgsGeometry, QgsPoint, QgsSpatialIndex

from ...core.conversion.overlaps import THIN_SHARE, Overlaps, Sliver
from ...core.judging.neighbours import Rows
from ...core.numbers import Floats
from ..stop import check, watched


def lay_over(old: Sequence[QgsGeometry], new: Sequence[QgsGeometry], sliver: Sliver, feedback: QgsFeedback) -> Overlaps:
    """Measure every overlap of valid polygons in EPSG:28992; a null geometry overlaps nothing.

    Two buurten with the very same polygon are not measured against the neighbours of each other: borders of most
    buurten do not change, and this halves the work of a country.
    """
    index = QgsSpatialIndex()
    twins: dict[bytes, int] = {}
    for j, shape in enumerate(new):
        if not shape.isNull():
            index.addFeature(j, shape.boundingBox())
            twins[bytes(shape.asWkb())] = j
    twin_of = [None if shape.isNull() else twins.get(bytes(shape.asWkb())) for shape in old]
    with_twin = {j for j in twin_of if j is not None}
    found: list[tuple[int, int, float, float]] = []
    for i in watched(len(old), feedback, every=64):
        shape, twin = old[i], twin_of[i]
        if shape.isNull():
            continue
        engine = QgsGeometry.createGeometryEngine(shape.constGet())
        engine.prepareGeometry()
        for j in sorted(index.intersects(shape.boundingBox())):
            if twin is not None and j in with_twin and j != twin:
                continue
            if not engine.intersects(new[j].constGet()):
                continue
            shared = shape if j == twin else shape.intersection(new[j])
            area, width = _size(shared)
            if area > 0:
                found.append((i, j, area, width))
    rows = np.array([pair[:2] for pair in found], dtype=np.intp).reshape(-1, 2)
    sizes = np.array([pair[2:] for pair in found], dtype=float).reshape(-1, 2)
    i_rows, j_rows = rows[:, 0], rows[:, 1]
    return Overlaps(
        i_rows, j_rows, sizes[:, 0], sizes[:, 1], _areas(old), _areas(new),
        _rest(old, new, i_rows, j_rows, sizes[:, 0], sliver, feedback),
        _rest(new, old, j_rows, i_rows, sizes[:, 0], sliver, feedback),
    )  # fmt: skip


def _size(shape: QgsGeometry) -> tuple[float, float]:
    """Area (m²) and mean width (m); lines and points in a collection have none."""
    if shape.isNull():
        return 0.0, 0.0
    area, border = shape.constGet().area(), shape.constGet().perimeter()
    return (area, 2 * area / border) if border > 0 else (0.0, 0.0)


def _areas(shapes: Sequence[QgsGeometry]) -> Floats:
    return np.array([0.0 if shape.isNull() else shape.area() for shape in shapes])


def _rest(
    shapes: Sequence[QgsGeometry],
    others: Sequence[QgsGeometry],
    rows: Rows,
    partners: Rows,
    area: Floats,
    sliver: Sliver,
    feedback: QgsFeedback,
) -> Floats:
    """Share of each shape that no other covers; what is thin and small is an inaccuracy, and 0."""
    whole = _areas(shapes)
    covered = np.bincount(rows, area, minlength=len(shapes))
    rest = np.where(whole > 0, 1 - covered / np.where(whole > 0, whole, 1), 1.0)
    rest = np.where(rest < sliver.share, 0.0, np.minimum(rest, 1.0))
    for row in np.flatnonzero((rest > 0) & (rest < THIN_SHARE)).tolist():
        check(feedback)
        left = shapes[row].difference(QgsGeometry.unaryUnion([others[k] for k in partners[rows == row].tolist()]))
        if sliver.small(rest[row : row + 1], np.zeros(1), np.array([_size(left)[1]]))[0]:
            rest[row] = 0.0
    return rest


def holders_of(points: Floats, shapes: Sequence[QgsGeometry], feedback: QgsFeedback) -> Rows:
    """Row of the first polygon that holds each point, -1 when none does; for very many points.

    Parameters
    ----------
    points : shape (p, 2)
        NaN for a point without a place.
    """
    out = np.full(len(points), -1, dtype=np.intp)
    order = np.argsort(points[:, 0], kind="stable")
    x, y = points[order, 0], points[order, 1]
    for row in watched(len(shapes), feedback, every=16):
        shape = shapes[row]
        if shape.isNull():
            continue
        box = shape.boundingBox()
        first, last = np.searchsorted(x, box.xMinimum(), "left"), np.searchsorted(x, box.xMaximum(), "right")
        near = first + np.flatnonzero((y[first:last] >= box.yMinimum()) & (y[first:last] <= box.yMaximum()))
        near = near[out[order[near]] < 0]
        if not len(near):
            continue
        engine = QgsGeometry.createGeometryEngine(shape.constGet())
        engine.prepareGeometry()
        inside = [engine.intersects(QgsPoint(px, py)) for px, py in zip(x[near].tolist(), y[near].tolist())]
        out[order[near[np.array(inside, dtype=bool)]]] = row
    return out

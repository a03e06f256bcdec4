"""Polygons of buurten made into those of the wijken or municipalities that they are in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qgis.core import QgsFeedback, QgsGeometry

from .stop import check


def dissolved(
    shapes: Sequence[QgsGeometry], groups: Iterable[Sequence[int]], feedback: QgsFeedback
) -> list[QgsGeometry]:
    """One polygon for each group of rows; an empty one where no row has a polygon."""
    out = []
    for number, rows in enumerate(groups):
        if number % 64 == 0:
            check(feedback)
        parts = [shapes[row] for row in rows if not shapes[row].isNull()]
        out.append(QgsGeometry.unaryUnion(parts) if parts else QgsGeometry())
    return out


def moved_borders(first: Sequence[QgsGeometry], second: Sequence[QgsGeometry], share: float = 0.01) -> list[int]:
    """Numbers of the pairs of polygons that differ in more than a share of the larger one.

    Areas are compared first: only where these are alike the polygons themselves are laid over each other, and that
    only where they are not the same to the point.
    """
    return [number for number, (one, other) in enumerate(zip(first, second)) if _moved(one, other, share)]


def _moved(one: QgsGeometry, other: QgsGeometry, share: float) -> bool:
    if one.isNull() or other.isNull() or one.equals(other):
        return False
    largest = max(one.area(), other.area())
    if abs(one.area() - other.area()) > share * largest:
        return True
    return one.symDifference(other).area() > share * largest

"""Who is compared with whom: the surroundings of each buurt, and weighted means over them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from ..numbers import Floats

if TYPE_CHECKING:
    from typing import TypeAlias

Rows: TypeAlias = NDArray[np.intp]
Mask: TypeAlias = NDArray[np.bool_]

#: Fewer neighbours with data than this, and the nearest ones are taken instead.
FEWEST = 3
NEAREST = 8


class Geography(Protocol):
    """Where the buurten lie; distances in metres."""

    points: Floats  # shape (n, 2): a point inside each polygon

    def pairs(self, distance: float) -> tuple[Rows, Rows]:
        """Rows (i, j), both ways, of which the polygons lie within a distance; never (i, i)."""

    def nearest(self, rows: Rows, among: Mask, k: int) -> tuple[Rows, Rows]:
        """For each of `rows` the k nearest other rows (by their points) of those in `among`."""

    def edge_distance(self, *, centres: bool) -> Floats:
        """Distance from each polygon (or the point inside it) to where the given area ends; inf where not known."""


class Points:
    """A geography of points alone, with neighbours that are given: for tables without polygons, and for tests."""

    def __init__(self, points: Floats, neighbours: tuple[Rows, Rows] | None = None):
        self.points = np.asarray(points, dtype=float)
        self._neighbours = neighbours

    def pairs(self, distance: float) -> tuple[Rows, Rows]:
        if self._neighbours is not None:
            return self._neighbours
        return close_points(self.points, distance)

    def edge_distance(self, *, centres: bool) -> Floats:
        return np.full(len(self.points), np.inf)

    def nearest(self, rows: Rows, among: Mask, k: int) -> tuple[Rows, Rows]:
        found: list[tuple[int, int]] = []
        for row in rows:
            apart = np.hypot(*(self.points - self.points[row]).T)
            apart[~among] = np.inf
            apart[row] = np.inf
            order = np.argsort(apart, kind="stable")[:k]
            found += [(row, j) for j in order if np.isfinite(apart[j])]
        i, j = zip(*found) if found else ((), ())
        return np.array(i, dtype=np.intp), np.array(j, dtype=np.intp)


def near_boxes(boxes: Floats, distance: float) -> tuple[Rows, Rows]:
    """Pairs i < j of rectangles that lie within a distance of each other.

    A sweep from left to right in bands of equal height: every rectangle is laid in each band that it touches, and a
    pair counts in the first band that both touch. The cost grows with the number of rows and of pairs.

    Parameters
    ----------
    boxes : array, shape (n, 4)
        xmin, ymin, xmax, ymax; a row with a NaN has no place and is in no pair.
    """
    rows = np.flatnonzero(np.isfinite(boxes).all(axis=1))
    if not len(rows):
        return rows, rows
    xmin, ymin, xmax, ymax = (boxes[rows] - np.tile(boxes[rows].min(axis=0)[:2], 2)).T
    xmax, ymax = xmax + distance, ymax + distance
    height = max(4 * float(np.median(ymax - ymin)), 1.0)
    first, last = (ymin // height).astype(np.intp), (ymax // height).astype(np.intp)
    copies = last - first + 1
    item = np.repeat(np.arange(len(rows)), copies)
    band = np.arange(len(item)) - np.repeat(np.cumsum(copies) - copies, copies) + first[item]
    width = xmax.max() + 1
    order = np.argsort(band * width + xmin[item], kind="stable")
    item, band = item[order], band[order]
    place = band * width
    follow = np.searchsorted(place + xmin[item], place + xmax[item], side="right") - np.arange(len(item)) - 1
    a = np.repeat(np.arange(len(item)), follow)
    b = a + 1 + np.arange(len(a)) - np.repeat(np.cumsum(follow) - follow, follow)
    i, j = item[a], item[b]
    keep = (ymin[i] <= ymax[j]) & (ymin[j] <= ymax[i]) & (band[a] == np.maximum(first[i], first[j]))
    i, j = rows[i[keep]], rows[j[keep]]
    near = _apart(boxes[i], boxes[j]) <= distance  # beyond a corner both axes count
    i, j = i[near], j[near]
    return np.minimum(i, j), np.maximum(i, j)


def _apart(a: Floats, b: Floats) -> Floats:
    """Distance between the rectangles of each row, shape (n,)."""
    gap = np.maximum(np.maximum(a[:, :2] - b[:, 2:], b[:, :2] - a[:, 2:]), 0)
    return np.hypot(*gap.T)


def close_points(points: Floats, distance: float) -> tuple[Rows, Rows]:
    """Pairs of points within a distance, both ways."""
    i, j = near_boxes(np.hstack([points, points]), distance)
    return np.concatenate([i, j]), np.concatenate([j, i])


def nearest(points: Floats, rows: Rows, among: Mask, k: int) -> tuple[Rows, Rows]:
    """For each of `rows` the k nearest other points of those in `among`; of points as far the first row goes first."""
    placed = np.isfinite(points).all(axis=1)
    order = np.flatnonzero(among & placed)
    order = order[np.argsort(points[order, 0], kind="stable")]
    x, y = points[order].T
    usual = _usual_reach(x, y, k)
    first: list[int] = []
    second: list[int] = []
    for row in rows[placed[rows]].tolist():
        here_x, here_y = points[row]
        reach = usual
        while True:  # a strip from west to east holds all points within reach: are there k?
            strip = slice(*np.searchsorted(x, (here_x - reach, here_x + reach)))
            apart = (x[strip] - here_x) ** 2 + (y[strip] - here_y) ** 2
            near = np.flatnonzero((apart < reach**2) & (order[strip] != row))
            if len(near) >= k or np.isinf(reach):
                break
            reach = 2 * reach if strip.stop - strip.start < len(x) else np.inf
        others = order[strip][near]
        others = others[np.lexsort((others, apart[near]))[:k]]
        first += [row] * len(others)
        second += others.tolist()
    return np.array(first, dtype=np.intp), np.array(second, dtype=np.intp)


def _usual_reach(x: Floats, y: Floats, k: int) -> float:
    """Twice the radius of a circle that would hold k points, were they spread evenly."""
    area = float(np.ptp(x) * np.ptp(y)) if len(x) else 0.0
    return 2 * max(area * k / max(len(x), 1) / np.pi, 1.0) ** 0.5


def neighbour_mean(
    geography: Geography,
    pairs: tuple[Rows, Rows],
    values: Floats,
    weights: Floats,
    wanted: Mask,
) -> tuple[Floats, Mask]:
    """Weighted mean of the neighbours of the `wanted` rows.

    Neighbours without a value or a positive weight do not count. A row with fewer than `FEWEST` that do takes
    the `NEAREST` ones; a row that then still has fewer gets NaN.

    Returns
    -------
    means : array, shape (n,)
    thin : array of bool, shape (n,)
        Rows for which the nearest were taken.
    """
    usable = np.isfinite(values) & (np.nan_to_num(weights) > 0)
    i, j = _only(pairs, usable)
    count = np.bincount(i, minlength=len(values))
    thin = wanted & (count < FEWEST)
    if thin.any():
        near_i, near_j = geography.nearest(np.flatnonzero(thin), usable, NEAREST)
        keep = ~thin[i]
        i, j = np.concatenate([i[keep], near_i]), np.concatenate([j[keep], near_j])
        count = np.bincount(i, minlength=len(values))
    total = np.bincount(i, weights[j], minlength=len(values))
    summed = np.bincount(i, weights[j] * values[j], minlength=len(values))
    enough = wanted & (count >= FEWEST)
    return np.where(enough, summed / np.where(total > 0, total, 1), np.nan), thin & enough


def _only(pairs: tuple[Rows, Rows], usable: Mask) -> tuple[Rows, Rows]:
    i, j = pairs
    keep = usable[j]
    return i[keep], j[keep]

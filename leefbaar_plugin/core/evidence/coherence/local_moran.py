"""Where high counts lie beside high ones: Moran's I of each area, against neighbours that chance would give it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...neighbours import Rows
from ...numbers import Floats
from .discovery import q_values
from .moran import Neighbourhood, centred

#: What an area is among its neighbours.
HIGH_HIGH, LOW_LOW, HIGH_LOW, LOW_HIGH = "hoog bij hoog", "laag bij laag", "hoog bij laag", "laag bij hoog"
NOTHING, ALONE = "geen duidelijk patroon", "geen buren"
CLUSTERS = (HIGH_HIGH, HIGH_LOW, LOW_HIGH, LOW_LOW, NOTHING, ALONE)


@dataclass(frozen=True)
class LocalMoran:
    """Of each of n areas; NaN of those that take no part.

    Parameters
    ----------
    p
        Two-sided: twice the smaller of the shares of draws with neighbours at least as high, and at least as low.
    """

    index: Floats
    p: Floats
    q: Floats
    high: Floats  # 1 where the area lies above the mean
    high_near: Floats  # 1 where its neighbours do

    def clusters(self, level: float) -> list[str]:
        names = {(1, 1): HIGH_HIGH, (0, 0): LOW_LOW, (1, 0): HIGH_LOW, (0, 1): LOW_HIGH}
        rows = zip(self.q.tolist(), self.high.tolist(), self.high_near.tolist(), self.p.tolist())
        return [
            ALONE if p != p else names[int(high), int(near)] if q <= level else NOTHING for q, high, near, p in rows
        ]


def local_moran(values: Floats, near: Neighbourhood, random: np.random.Generator, draws: int) -> LocalMoran:
    """Of each area by itself: it keeps its value, and gets other neighbours, as many as it has, in each draw.

    The draws of neighbours are the same for all areas with as many, without those that hold the area itself: what is
    left is a draw from the others.
    """
    out = np.full((5, near.n), np.nan)
    z = centred(values, near)
    if z is not None:
        lag = near.lag(z)
        p = _conditional(z, lag, near.number, random, draws)
        index = z * lag / float(z @ z) * len(z)
        out[:, near.rows] = index, p, q_values(p), z > 0, lag > 0
    return LocalMoran(*out)


def _conditional(z: Floats, lag: Floats, number: Rows, random: np.random.Generator, draws: int) -> Floats:
    """Two-sided p of each area."""
    drawn = distinct(len(z), int(number.max()), draws, random)
    sums = np.cumsum(z[drawn], axis=1)
    p = np.full(len(z), np.nan)
    for k in np.unique(number).tolist():
        mine = np.flatnonzero(number == k)
        means = sums[:, k - 1] / k
        order = np.sort(means)
        low, high = lag[mine] - 1e-9, lag[mine] + 1e-9
        at_least = draws - np.searchsorted(order, low, side="left")
        at_most = np.searchsorted(order, high, side="right")
        # draws that hold the area itself do not count for it
        turn, place = np.nonzero(number[drawn[:, :k]] == k)
        held = drawn[turn, place]
        where = np.full(len(z), -1)
        where[mine] = np.arange(len(mine))
        its = where[held]
        at_least -= np.bincount(its, means[turn] >= low[its], minlength=len(mine)).astype(np.intp)
        at_most -= np.bincount(its, means[turn] <= high[its], minlength=len(mine)).astype(np.intp)
        usable = draws - np.bincount(its, minlength=len(mine))
        p[mine] = np.minimum(2 * (np.minimum(at_least, at_most) + 1) / (usable + 1), 1.0)
    return p


def distinct(n: int, k: int, draws: int, random: np.random.Generator) -> Rows:
    """k different numbers below n in the order in which they are drawn, in each row; shape (draws, k)."""
    out = np.empty((draws, k), dtype=np.intp)
    for place in range(k):
        again = np.arange(draws)
        while len(again):
            out[again, place] = random.integers(0, n, len(again))
            twice = (out[again, :place] == out[again, place, None]).any(axis=1)
            again = again[twice]
    return out

"""Where high counts lie beside high ones: Moran's I of each area, against neighbours that chance would give it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...judging.neighbours import Rows
from ...numbers import Floats
from .discovery import q_values
from .moran import Neighbourhood, centred
from .watching import Watch

#: What an area is among its neighbours.
HIGH_HIGH, LOW_LOW, HIGH_LOW, LOW_HIGH = "hoog bij hoog", "laag bij laag", "hoog bij laag", "laag bij hoog"
NOTHING, ALONE = "geen duidelijk patroon", "geen buren"

#: Neighbours that are drawn at a time: few enough for the memory, also of thousands of areas with hundreds of them.
_BLOCK = 250_000


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
        """What each area is, where its q is at most the level."""
        names = {(1, 1): HIGH_HIGH, (0, 0): LOW_LOW, (1, 0): HIGH_LOW, (0, 1): LOW_HIGH}
        rows = zip(self.q.tolist(), self.high.tolist(), self.high_near.tolist(), self.p.tolist())
        return [
            ALONE if p != p else names[int(high), int(near)] if q <= level else NOTHING for q, high, near, p in rows
        ]


def local_moran(
    values: Floats, near: Neighbourhood, random: np.random.Generator, draws: int, watch: Watch = range
) -> LocalMoran:
    """Of each area by itself: it keeps its value, and gets other neighbours, as many as it has, in each draw.

    The draws of neighbours are the same for all areas with as many, without those that hold the area itself: what is
    left is a draw from the others.
    """
    out = np.full((5, near.n), np.nan)
    z = centred(values, near)
    if z is not None:
        lag = near.lag(z)
        p = _conditional(z, lag, near.number, random, draws, watch)
        index = z * lag / float(z @ z) * len(z)
        out[:, near.rows] = index, p, q_values(p), z > 0, lag > 0
    return LocalMoran(*out)


def _conditional(z: Floats, lag: Floats, number: Rows, random: np.random.Generator, draws: int, watch: Watch) -> Floats:
    """Two-sided p of each area."""
    n, most, low, high = len(z), int(number.max()), lag - 1e-9, lag + 1e-9
    at_least, at_most, usable = (np.zeros(n, dtype=np.intp) for _ in range(3))
    step = max(_BLOCK // most, 1)
    for block in watch(-(-draws // step)):
        drawn = distinct(n, most, min(step, draws - block * step), random)
        means = np.cumsum(z[drawn], axis=1) / np.arange(1, most + 1)
        for k in np.unique(number).tolist():
            mine, order = np.flatnonzero(number == k), np.sort(means[:, k - 1])
            at_least[mine] += len(order) - np.searchsorted(order, low[mine], side="left")
            at_most[mine] += np.searchsorted(order, high[mine], side="right")
        # draws that hold the area itself do not count for it
        turn, place = np.nonzero(number[drawn] > np.arange(most))
        held = drawn[turn, place]
        mean = means[turn, number[held] - 1]
        at_least -= np.bincount(held[mean >= low[held]], minlength=n)
        at_most -= np.bincount(held[mean <= high[held]], minlength=n)
        usable += len(drawn) - np.bincount(held, minlength=n)
    return np.minimum(2 * (np.minimum(at_least, at_most) + 1) / (usable + 1), 1.0)


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

"""Do areas that are alike lie beside each other? Moran's I, of all areas together and of each by itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from ...judging.neighbours import Mask, Rows
from ...numbers import Floats

#: Fewer areas with neighbours than this are no pattern.
FEWEST = 5


@dataclass(frozen=True)
class Neighbourhood:
    """Areas that take part: they have a value, and a neighbour that has one; each neighbour weighs as much as others.

    Parameters
    ----------
    n
        Number of all areas.
    rows
        Those that take part.
    first, second
        Pairs of neighbours by their place in `rows`, both ways.
    islands
        Number of areas that have a value and no neighbour with one.
    """

    n: int
    rows: Rows
    first: Rows
    second: Rows
    islands: int

    @classmethod
    def of(cls, pairs: tuple[Rows, Rows], has: Mask) -> Neighbourhood:
        i, j = pairs
        both = has[i] & has[j]
        i, j = i[both], j[both]
        rows = np.unique(i)
        place = np.zeros(len(has), dtype=np.intp)
        place[rows] = np.arange(len(rows))
        return cls(len(has), rows, place[i], place[j], int(has.sum()) - len(rows))

    @property
    def number(self) -> Rows:
        """Number of neighbours of each of `rows`."""
        return np.bincount(self.first, minlength=len(self.rows)).astype(np.intp)

    def lag(self, values: Floats) -> Floats:
        """Mean of the neighbours of each of `rows`, of values of `rows`."""
        return np.bincount(self.first, values[self.second], minlength=len(self.rows)) / self.number


@dataclass(frozen=True)
class Moran:
    """1: neighbours are the same; about `expected`: no pattern; below: neighbours differ more than by chance.

    Parameters
    ----------
    index, p
        NaN where they cannot be told: too few areas, or all with the same value.
    """

    index: float
    p: float
    areas: int
    islands: int

    @property
    def told(self) -> bool:
        return self.index == self.index

    @property
    def expected(self) -> float:
        return -1 / (self.areas - 1)


def centred(values: Floats, near: Neighbourhood) -> Floats | None:
    """The values of those that take part, around their mean; None where there is nothing to compare."""
    if len(near.rows) < FEWEST:
        return None
    z = values[near.rows] - values[near.rows].mean()
    return z if np.abs(z).max() > 1e-9 else None


def moran(values: Floats, near: Neighbourhood, random: np.random.Generator, turns: Iterable[int]) -> Moran:
    """Of all areas together; the values are dealt anew among them once for each of `turns`.

    `p` is two-sided: twice (as extreme + 1) / (turns + 1), on the side where the index lies.
    """
    z = centred(values, near)
    if z is None:
        return Moran(float("nan"), float("nan"), len(near.rows), near.islands)
    once = near.first < near.second
    i, j = near.first[once], near.second[once]
    weight = 1 / near.number
    weights, size = weight[i] + weight[j], float(z @ z)

    def index(values: Floats) -> float:
        return float((values[i] * values[j]) @ weights) / size

    found = index(z)
    drawn = np.array([index(random.permutation(z)) for _ in turns])
    extreme = min(int((drawn >= found - 1e-12).sum()), int((drawn <= found + 1e-12).sum()))
    return Moran(found, min(2 * (extreme + 1) / (len(drawn) + 1), 1.0), len(z), near.islands)

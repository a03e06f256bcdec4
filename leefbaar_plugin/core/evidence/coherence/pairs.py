"""Two mechanisms at a time: how many areas have both, and how strongly they go together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ...judging.neighbours import Mask
from ...numbers import Floats
from ..flags import Flags
from .normal import above, exceed

_HALVINGS = 50


@dataclass(frozen=True)
class Pairs:
    """All pairs of m mechanisms, each of the areas on which both could be assessed; arrays of shape (m, m).

    Parameters
    ----------
    n, both
        Number of those areas, and of those at risk on both.
    first
        Number of those areas at risk on the mechanism of the row.
    """

    n: Floats
    both: Floats
    first: Floats

    @classmethod
    def of(cls, flags: Flags) -> Pairs:
        known, risk = flags.known.astype(float), (flags.risk == 1).astype(float)
        return cls(known.T @ known, risk.T @ risk, risk.T @ known)

    @property
    def second(self) -> Floats:
        return self.first.T

    @cached_property
    def telling(self) -> Mask:
        """Pairs of which either mechanism flags some of the areas and not all: of others nothing can be said."""
        varies = (self.first > 0) & (self.first < self.n)
        return varies & varies.T

    @cached_property
    def phi(self) -> Floats:
        """The correlation of the flags, −1 to 1; NaN where it cannot be told."""
        spread = self.first * (self.n - self.first) * self.second * (self.n - self.second)
        with np.errstate(divide="ignore", invalid="ignore"):
            found = (self.n * self.both - self.first * self.second) / np.sqrt(spread)
        return np.where(self.telling, found, np.nan)

    @cached_property
    def tetrachoric(self) -> Floats:
        """The correlation of two normal numbers that would give these flags, each above a level; NaN as `phi`.

        Where a cell of the 2 × 2 table is empty, a table of independent mechanisms with the same shares is laid over
        it, as large as puts half an area in that cell: else the answer would be ±1 for want of areas.
        """
        out = np.where(np.eye(len(self.n), dtype=bool) & self.telling, 1.0, np.nan)
        rows, columns = np.nonzero(np.triu(self.telling, 1))
        if len(rows):
            n, both = self.n[rows, columns], self.both[rows, columns]
            first, second = self.first[rows, columns] / n, self.first[columns, rows] / n
            out[rows, columns] = out[columns, rows] = _tetrachoric(first, second, _filled(both, first, second, n))
        return out


def _filled(both: Floats, first: Floats, second: Floats, n: Floats) -> Floats:
    """Share at risk on both, with nothing left empty in the table."""
    chance = np.array([first * second, first * (1 - second), (1 - first) * second, (1 - first) * (1 - second)])
    cells = np.array([both, first * n - both, second * n - both, n - first * n - second * n + both])
    smallest = np.where(cells < 0.5, chance, np.inf).min(axis=0)  # of two empty cells that which chance fills least
    weight = 0.5 / smallest
    return np.asarray((both + weight * chance[0]) / (n + weight))


def _tetrachoric(first: Floats, second: Floats, both: Floats) -> Floats:
    """The correlation at which both are exceeded as often as they are, by halving."""
    h, k = above(first), above(second)
    low, high = np.full(len(both), -1.0), np.full(len(both), 1.0)
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        more = exceed(h, k, middle) < both
        low, high = np.where(more, middle, low), np.where(more, high, middle)
    return (low + high) / 2


def effective(phi: Floats, n: Floats) -> float:
    """As how many independent mechanisms these count: (Σλ)²/Σλ², with λ the eigenvalues of the correlations.

    All the same gives 1, independent ones their number. The sum of the eigenvalues is the number of mechanisms, that
    of their squares the sum of the squares of the correlations, so that they need not be found. In few areas the
    squares are too large, for also mechanisms that have nothing to do with each other correlate by chance, 1 / (n − 1)
    on average: they are corrected for it (Ezekiel 1930). Mechanisms that do not vary are left out; a pair that cannot
    be told counts as independent. NaN without a mechanism that varies.

    Parameters
    ----------
    n
        Number of areas that each correlation is of.
    """
    varies = np.isfinite(np.diagonal(phi))
    number = float(varies.sum())
    if not number:
        return float("nan")
    told = np.isfinite(phi) & (n > 2) & ~np.eye(len(phi), dtype=bool)
    squares = 1 - (1 - phi[told] ** 2) * (n[told] - 1) / (n[told] - 2)
    return number**2 / (number + max(float(squares.sum()), 0.0))

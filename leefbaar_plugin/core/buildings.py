"""Buildings: how many dwellings of which building years a buurt holds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .judging.neighbours import Mask, Rows
from .numbers import Floats

#: Building years outside these cannot be: no dwelling is older, and the BAG writes 1005 or 9999 for not known.
OLDEST, LATEST = 1100, 2100


def possible_years(years: Floats) -> Floats:
    """Building years, NaN for what cannot be one."""
    with np.errstate(invalid="ignore"):
        return np.where((years >= OLDEST) & (years <= LATEST), years, np.nan)


@dataclass(frozen=True)
class Buildings:
    """One row per building that holds dwellings and lies in a buurt.

    Parameters
    ----------
    source : str
        Name of the layer, for the sentence.
    holder : array of int, shape (b,)
        Row of the buurt that each building lies in.
    year : array, shape (b,)
        Building year, NaN when not known.
    dwellings : array, shape (b,)
        More than nought.
    counted
        False where the layer does not tell how many dwellings there are, so that each building is one.
    """

    source: str
    holder: Rows
    year: Floats
    dwellings: Floats
    counted: bool = True

    @cached_property
    def newest(self) -> int | None:
        """The newest building year; None when none is known."""
        known = self.year[np.isfinite(self.year)]
        return int(known.max()) if len(known) else None

    def total(self, n: int, wanted: Mask | None = None) -> Floats:
        """Dwellings of each of n buurten, in all buildings or in the wanted ones."""
        amount = self.dwellings if wanted is None else np.where(wanted, self.dwellings, 0.0)
        return np.bincount(self.holder, amount, minlength=n).astype(float)

    def by_year(self, n: int, first: int, last: int) -> Floats:
        """Dwellings of n buurten by building year first..last, shape (n, last − first + 1)."""
        years = last - first + 1
        with np.errstate(invalid="ignore"):
            inside = (self.year >= first) & (self.year <= last)
        cell = self.holder[inside] * years + (self.year[inside] - first).astype(np.intp)
        return np.bincount(cell, self.dwellings[inside], minlength=n * years).reshape(n, years).astype(float)


NO_BUILDINGS = Buildings("", np.zeros(0, dtype=np.intp), np.zeros(0), np.zeros(0))


def fullest_window(amount: Floats, width: int) -> tuple[Floats, Rows]:
    """The most that any `width` successive columns hold together, shape (n,), and the first column of the earliest."""
    running = np.cumsum(np.pad(amount, ((0, 0), (1, 0))), axis=1)
    windows = running[:, width:] - running[:, :-width]
    first = np.argmax(windows, axis=1)
    return windows[np.arange(len(amount)), first], first

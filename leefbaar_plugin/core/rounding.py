"""Whole numbers that keep the total: rounded down, and the largest remainders get what is left."""

from __future__ import annotations

import numpy as np

from .conversion.crosswalk import Crosswalk
from .judging.neighbours import Rows
from .lazy import pd
from .numbers import Floats

#: A sum this close to a whole number is one.
_WHOLE = 1e-6


def rounded(walk: Crosswalk, counts: Floats) -> Floats:
    """Whole counts. Buurten that exchange figures keep their total together, so one that is whole stays as it is.

    Groups of which the total is no whole number (a part is lost, or unknown) are rounded together.
    """
    known = np.isfinite(counts)
    group = _groups(walk)
    total = np.bincount(group, np.where(known, counts, 0.0))
    uneven = np.abs(total - np.round(total)) > _WHOLE
    group = np.where(uneven[group], len(total), group)
    out = np.full(len(counts), np.nan)
    out[known] = largest_remainder(counts[known], group[known])
    return out


def largest_remainder(values: Floats, group: Rows) -> Floats:
    """Whole numbers with the same (rounded) sum per group; between equal remainders the first row wins.

    Parameters
    ----------
    values : shape (n,)
    group : shape (n,)
        Number of the group of each value.
    """
    near = np.round(values)
    values = np.where(np.abs(values - near) < _WHOLE, near, values)
    low = np.floor(values)
    left = np.round(np.bincount(group, values) - np.bincount(group, low)).astype(int)
    order = np.lexsort((np.arange(len(values)), -np.round(values - low, 9), group))
    place = pd.Series(group[order]).groupby(group[order]).cumcount().to_numpy()
    out = low.copy()
    out[order] += place < left[group[order]]
    return out


def _groups(walk: Crosswalk) -> Rows:
    """Number of the group of each new buurt: those that share an old one, directly or through others."""
    group = np.arange(len(walk.new), dtype=np.intp)
    i, j = walk.i[walk.real], walk.j[walk.real]
    while True:
        first = np.full(len(walk.old), len(group), dtype=np.intp)
        np.minimum.at(first, i, group[j])
        fresh = group.copy()
        np.minimum.at(fresh, j, first[i])
        if np.array_equal(fresh, group):
            return group
        group = fresh

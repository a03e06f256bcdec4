"""The count when each municipality keeps its flags, and chance says which of its areas has them."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from ...judging.neighbours import Rows
from ...numbers import Floats
from ..flags import Flags

#: Bits of the number of the municipality in a key; the rest is chance, and one bit is the flag.
_GROUP = np.uint64(43)


def within(flags: Flags, random: np.random.Generator, turns: Iterable[int]) -> Floats:
    """How many areas have each count, once for each of `turns`; shape (turns, m + 1).

    The flags of each mechanism are dealt anew among the areas of the same municipality that could be assessed on it:
    how often a mechanism flags in a municipality stays, which areas have several together does not.
    """
    decks = [_deck(flags, j) for j in range(flags.risk.shape[1])]
    asked = flags.assessed > 0
    out = []
    for _ in turns:
        count = np.zeros(len(flags), dtype=np.intp)
        for rows, keys in decks:
            count[rows] += _dealt(keys, random)
        out.append(np.bincount(count[asked], minlength=len(decks) + 1))
    return np.array(out, dtype=float).reshape(-1, len(decks) + 1)


def _deck(flags: Flags, mechanism: int) -> tuple[Rows, np.ndarray]:
    """The areas that could be assessed, by municipality; of each the municipality and the flag in one number."""
    rows = np.flatnonzero(flags.known[:, mechanism])
    rows = rows[np.argsort(flags.gemeenten[rows], kind="stable")]
    group, flag = flags.gemeenten[rows].astype(np.uint64), flags.risk[rows, mechanism].astype(np.uint64)
    return rows, (group << _GROUP) | flag


def _dealt(keys: np.ndarray, random: np.random.Generator) -> Rows:
    """The flags in the order of chance within each municipality: sorted with a random number before the flag."""
    chance = random.integers(0, 1 << 42, len(keys), dtype=np.uint64)
    mixed = keys | (chance << np.uint64(1))
    mixed.sort()
    return (mixed & np.uint64(1)).astype(np.intp)

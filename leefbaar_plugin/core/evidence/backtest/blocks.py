"""How sure a figure is: areas near each other go through the same, so whole blocks of them are drawn, not areas."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...judging.neighbours import Rows
from ...lazy import pd
from ...numbers import Floats
from ..chance import stream

AUTO, GEMEENTE, SPATIAL = "automatisch", "gemeente", "ruimtelijk"
#: With fewer municipalities than this squares on the map are drawn instead.
ENOUGH_GEMEENTEN = 20
#: With fewer blocks an interval tells little.
FEW_BLOCKS = 10

NAN = float("nan")


@dataclass(frozen=True)
class Blocks:
    """Which block each area is in (0, 1, …), shape (n,), and what a block is, in Dutch."""

    number: Rows
    total: int
    words: str


def blocks_of(points: Floats, gemeenten: Rows, kind: str, size: float) -> Blocks:
    """Lay the areas in blocks.

    Parameters
    ----------
    points : array, shape (n, 2)
        A point inside each area, in metres; areas without one form a block per municipality.
    kind
        `AUTO` takes municipalities where there are enough, else squares.
    size
        Side of a square, in km.
    """
    several = len(set(gemeenten.tolist()))
    if kind == GEMEENTE or (kind == AUTO and several >= ENOUGH_GEMEENTEN):
        keys, words = [str(g) for g in gemeenten.tolist()], "gemeenten"
    else:
        placed = np.isfinite(points).all(axis=1)
        cells = np.floor(np.where(placed[:, None], points, 0.0) / (1000 * size)).astype(np.int64).tolist()
        keys = [f"{x} {y}" if p else f"g{g}" for (x, y), p, g in zip(cells, placed.tolist(), gemeenten.tolist())]
        words = f"vakken van {size:g} bij {size:g} km".replace(".", ",")
    number, found = pd.factorize(np.array(keys, dtype=object), sort=True)
    return Blocks(np.asarray(number, dtype=np.intp), len(found), words)


def resamples(seed: int, total: int, draws: int) -> Floats:
    """How often each block is drawn, each time as many as there are; shape (draws, total).

    No draws at all where there is one block: they would all be the same.
    """
    if total < 2:
        return np.zeros((0, total))
    drawn = stream(seed, "terugtoetsing: blokken").multinomial(total, np.full(total, 1 / total), size=draws)
    return np.asarray(drawn, dtype=float)


@dataclass(frozen=True)
class Estimate:
    """A figure and the interval in which 95 of 100 draws of blocks lie; NaN where it cannot be told.

    Parameters
    ----------
    n
        Rows behind it.
    """

    value: float = NAN
    low: float = NAN
    high: float = NAN
    n: int = 0

    @classmethod
    def of(cls, value: float, drawn: Floats, n: int) -> Estimate:
        """With an interval where nearly all draws give a value, and not all the same.

        0 of 6 is 0 in every draw, which says nothing of how far it may be off.
        """
        known = drawn[np.isfinite(drawn)]
        if not np.isfinite(value) or not len(known) or len(known) < 0.9 * len(drawn):
            return cls(float(value), NAN, NAN, n)
        low, high = np.quantile(known, (0.025, 0.975))
        if np.isclose(low, high):
            return cls(float(value), NAN, NAN, n)
        return cls(float(value), float(low), float(high), n)


UNTOLD = Estimate()

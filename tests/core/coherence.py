"""What the tests of the coherence share: flags told area by area, and grids of neighbours."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from leefbaar_plugin.core.evidence.flags import Flags
from leefbaar_plugin.core.judging.neighbours import Rows
from leefbaar_plugin.mechanisms import all_mechanisms

#: Of a mechanism in an area: unknown, and not asked.
NAN, NOT_ASKED = float("nan"), float("inf")


def flags(risk: Sequence[Sequence[float]] | np.ndarray, gemeenten: Sequence[int] = ()) -> Flags:
    """Flags of the first mechanisms there are: 1, 0, NAN or NOT_ASKED; all in one municipality unless told."""
    given = np.array(risk, dtype=float)
    n, m = given.shape
    codes = [f"BU{g:04d}{i:04d}" for i, g in zip(range(n), gemeenten or [1] * n)]
    told = np.where(np.isinf(given), np.nan, given)
    return Flags(codes, [f"Buurt {code}" for code in codes], all_mechanisms()[:m], told, np.isnan(given))


def drawn(n: int, shares: Sequence[float], seed: int = 0) -> np.ndarray:
    """Independent flags of n areas."""
    return (np.random.default_rng(seed).random((n, len(shares))) < np.array(shares)).astype(float)


def grid(wide: int, high: int) -> tuple[Rows, Rows]:
    """Neighbours that share a side, both ways, in rows of `wide` areas."""
    place = np.arange(wide * high).reshape(high, wide)
    one = np.concatenate([place[:, :-1].ravel(), place[:-1].ravel()])
    other = np.concatenate([place[:, 1:].ravel(), place[1:].ravel()])
    return np.concatenate([one, other]), np.concatenate([other, one])

"""Which mechanisms could be assessed together: areas of which the same ones are known share what chance would do."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...judging.neighbours import Mask, Rows
from ...numbers import Floats
from ..flags import Flags


@dataclass(frozen=True)
class Sets:
    """The sets of mechanisms that could be assessed, each once; the empty set among them where nothing is known.

    Parameters
    ----------
    known : array of bool, shape (s, m)
    of : shape (n,)
        Number of the set of each area.
    """

    known: Mask
    of: Rows

    @classmethod
    def of_flags(cls, flags: Flags) -> Sets:
        known, of = np.unique(flags.known, axis=0, return_inverse=True)
        return cls(known, np.asarray(of, dtype=np.intp).reshape(-1))

    @property
    def areas(self) -> Rows:
        """Number of areas of each set, shape (s,); those of which nothing is known are no part of any count."""
        numbers = np.bincount(self.of, minlength=len(self.known))
        return np.where(self.known.any(axis=1), numbers, 0).astype(np.intp)


def shares(flags: Flags) -> Floats:
    """Share at risk of each mechanism, of the areas that could be assessed on it; NaN where none could. Shape (m,)."""
    assessed = flags.known.sum(axis=0)
    return np.where(assessed > 0, (flags.risk == 1).sum(axis=0) / np.maximum(assessed, 1), np.nan)


def tails(chances: Floats) -> Floats:
    """Chance of at least k, of the chance of precisely k; both of shape (…, m + 1)."""
    return np.minimum(np.cumsum(chances[..., ::-1], axis=-1)[..., ::-1], 1.0)

"""The count when mechanisms have nothing to do with each other: exact, by convolution."""

from __future__ import annotations

import numpy as np

from ...judging.neighbours import Mask
from ...numbers import Floats


def independent(shares: Floats, known: Mask) -> Floats:
    """Chance of each count 0…m, for each set of mechanisms that could be assessed.

    A count of coins that each fall with a chance of their own has the Poisson-binomial distribution: each coin that is
    added shifts a part of it by one.

    Parameters
    ----------
    shares : shape (m,)
        Chance of each mechanism; not read where no set has it.
    known : shape (s, m)

    Returns
    -------
    array, shape (s, m + 1)
        Rows sum to 1.
    """
    chances = np.zeros((len(known), len(shares) + 1))
    chances[:, 0] = 1.0
    for share, asked in zip(np.nan_to_num(shares), known.T):
        falls = np.where(asked, share, 0.0)[:, None]
        moved = chances[:, :-1] * falls
        chances *= 1 - falls
        chances[:, 1:] += moved
    return chances

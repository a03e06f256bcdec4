"""The count when mechanisms go together as they do, two by two, and nothing else: a Gaussian copula."""

from __future__ import annotations

import numpy as np

from ...judging.neighbours import Mask
from ...numbers import Floats
from .normal import above

#: Draws of all mechanisms together; a chance of 1 in 1,000 is then known to within 20 %.
SAMPLE = 100_000
_BLOCK = 2_000_000
#: Turns of bending at most, and how little one may still change.
_TURNS, _CLOSE = 200, 1e-6


def positive(correlations: Floats) -> Floats:
    """The correlations as draws can have them: pairs that contradict each other are bent, one that is unknown is 0.

    As little as can be (Higham 2002): in turn eigenvalues below nought are set to nought and the diagonal to one, and
    each turn makes up for what the one before it bent too far. To do so once weakens all pairs.
    """
    near = np.nan_to_num(correlations)
    np.fill_diagonal(near, 1.0)
    bent, too_far = near, np.zeros_like(near)
    for _ in range(_TURNS):
        bent = _without_negative(near - too_far)
        too_far = bent - (near - too_far)
        before, near = near, bent.copy()
        np.fill_diagonal(near, 1.0)
        if np.abs(near - before).max() < _CLOSE:
            break
    size = np.sqrt(np.diagonal(bent))
    return np.asarray(bent / np.outer(size, size))


def _without_negative(square: Floats) -> Floats:
    """With eigenvalues below nought set to nought."""
    values, vectors = np.linalg.eigh(square)
    return np.asarray((vectors * np.maximum(values, 0.0)) @ vectors.T)


def together(shares: Floats, correlations: Floats, known: Mask, random: np.random.Generator) -> Floats:
    """Chance of each count 0…m by draws, for each set of mechanisms that could be assessed.

    Each mechanism is at risk where its normal number exceeds the level that gives its share; the numbers have the
    correlations that the pairs of flags point at (tetrachoric).

    Parameters
    ----------
    shares : shape (m,)
    correlations : shape (m, m)
        As `positive` gives them.
    known : shape (s, m)

    Returns
    -------
    array, shape (s, m + 1)
        Rows sum to 1; in steps of 1 / `SAMPLE`.
    """
    values, vectors = np.linalg.eigh(correlations)
    root = (vectors * np.sqrt(np.maximum(values, 0.0))) @ vectors.T  # symmetric: the signs of the vectors do not matter
    drawn = random.standard_normal((SAMPLE, len(shares))) @ root > above(np.nan_to_num(shares))
    packed, times = np.unique(np.packbits(drawn, axis=1), axis=0, return_counts=True)
    kinds = np.unpackbits(packed, axis=1, count=len(shares)).astype(np.float32)
    wide, out = len(shares) + 1, np.zeros((len(known), len(shares) + 1))
    step = max(_BLOCK // len(kinds), 1)
    for start in range(0, len(known), step):
        sets = known[start : start + step].astype(np.float32)
        place = (sets @ kinds.T).astype(np.intp) + wide * np.arange(len(sets))[:, None]
        hits = np.bincount(place.ravel(), np.tile(times, len(sets)), minlength=wide * len(sets))
        out[start : start + step] = hits.reshape(-1, wide) / SAMPLE
    return out

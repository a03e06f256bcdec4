"""The normal distribution in one and two dimensions, as far as numpy and the standard library lack it."""

from __future__ import annotations

from collections.abc import Iterable
from math import inf, pi
from statistics import NormalDist

import numpy as np

from ...numbers import Floats

_STANDARD = NormalDist()
_NODES, _WEIGHTS = np.polynomial.legendre.leggauss(128)


def above(shares: Iterable[float]) -> Floats:
    """The value that a standard normal number exceeds with each chance: ±∞ at 0 and 1, NaN stays NaN."""

    def one(share: float) -> float:
        if share != share:
            return share
        return inf if share <= 0 else -inf if share >= 1 else _STANDARD.inv_cdf(1 - share)

    return np.array([one(float(share)) for share in shares])


def exceed(h: Floats, k: Floats, correlation: Floats) -> Floats:
    """Chance that two standard normal numbers with a correlation exceed `h` and `k`, all of shape (n,).

    The derivative to the correlation is the density (Plackett 1954); with the correlation as the sine of an angle it
    is smooth up to ±1, and Gauss–Legendre integrates it (Drezner and Wesolowsky 1990).
    """
    independent = np.array([(1 - _STANDARD.cdf(a)) * (1 - _STANDARD.cdf(b)) for a, b in zip(h.tolist(), k.tolist())])
    angle = np.arcsin(correlation)[:, None]
    at = angle * (_NODES + 1) / 2
    square = np.maximum(np.cos(at) ** 2, 1e-300)
    a, b = h[:, None], k[:, None]
    density = np.exp(-(a * a + b * b - 2 * a * b * np.sin(at)) / (2 * square))
    added = (density * _WEIGHTS).sum(axis=1) * angle[:, 0] / 2 / (2 * pi)
    return np.clip(independent + added, 0.0, 1.0)

"""The little statistics that the mechanisms share: least squares, quantiles, robust z-scores, weighted means."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from .numbers import Floats

Z90 = NormalDist().inv_cdf(0.90)
#: A difference under 1.645 standard errors is not told apart from none (90 %, two-sided).
Z95 = 1.645


@dataclass(frozen=True)
class Fit:
    """Slope of each row on the first regressor, its standard error and the degrees of freedom left."""

    slope: Floats
    error: Floats
    freedom: int


def least_squares(y: Floats, *regressors: Floats) -> Fit:
    """Ordinary least squares with a constant, for many rows at once.

    Parameters
    ----------
    y : array, shape (n, k)
        One row per area, one column per year; a row with a NaN gives NaN.
    regressors : arrays, shape (k,)
        The slope of the first one is returned.
    """
    design = np.column_stack([np.ones(y.shape[1]), *regressors])
    inverse = np.linalg.inv(design.T @ design)
    coefficients = y @ design @ inverse
    residuals = y - coefficients @ design.T
    freedom = y.shape[1] - design.shape[1]
    variance = (residuals**2).sum(axis=1) / freedom
    return Fit(coefficients[:, 1], np.sqrt(variance * inverse[1, 1]), freedom)


def t90(freedom: int) -> float:
    """One-sided 90 % quantile of Student's t (Cornish-Fisher, Abramowitz & Stegun 26.7.5; error < 0.001 from 4 up)."""
    if freedom < 4:
        raise ValueError("t90 is accurate from four degrees of freedom")
    z, n = Z90, freedom
    return (
        z
        + (z**3 + z) / (4 * n)
        + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * n**2)
        + (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * n**3)
        + (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / (92160 * n**4)
    )

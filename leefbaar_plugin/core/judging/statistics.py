"""The little statistics that the mechanisms share: least squares, and quantiles of the normal and of Student's t."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from ..numbers import Floats

Z90 = NormalDist().inv_cdf(0.90)
#: A difference under 1.645 standard errors is not told apart from none (90 %, two-sided).
Z95 = 1.645


@dataclass(frozen=True)
class Fit:
    """Slope of each row on the first regressor, its standard error, and the degrees of freedom left."""

    slope: Floats
    error: Floats
    freedom: Floats


def least_squares(y: Floats, *regressors: Floats) -> Fit:
    """Ordinary least squares with a constant, for many rows at once, each over the years that it has.

    Parameters
    ----------
    y : array, shape (n, k)
        One row per area, one column per year; NaN where a year is missing. A row without a degree of freedom
        left, or without variation in a regressor, gives NaN.
    regressors : arrays, shape (k,)
        The slope of the first one is returned.
    """
    design = np.column_stack([np.ones(y.shape[1]), *regressors])
    known = np.isfinite(y)
    freedom = known.sum(axis=1) - design.shape[1]
    products = np.einsum("nt,ti,tj->nij", known, design, design)
    solvable = (freedom > 0) & (np.linalg.matrix_rank(products) == design.shape[1])
    inverse = np.full_like(products, np.nan)
    inverse[solvable] = np.linalg.inv(products[solvable])
    filled = np.where(known, y, 0.0)
    coefficients = np.einsum("nij,nj->ni", inverse, filled @ design)
    residuals = np.where(known, y - coefficients @ design.T, 0.0)
    variance = (residuals**2).sum(axis=1) / np.where(freedom > 0, freedom, 1)
    return Fit(coefficients[:, 1], np.sqrt(variance * inverse[:, 1, 1]), freedom.astype(float))


def t90(freedom: Floats) -> Floats:
    """One-sided 90 % quantile of Student's t; NaN below four degrees of freedom.

    Cornish-Fisher expansion (Abramowitz & Stegun 26.7.5); its error is below 0.001 from four degrees up.
    """
    z, n = Z90, np.where(freedom >= 4, freedom, np.nan)
    return (
        z
        + (z**3 + z) / (4 * n)
        + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * n**2)
        + (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * n**3)
        + (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / (92160 * n**4)
    )

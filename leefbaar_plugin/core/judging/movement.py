"""How strongly the series of each buurt moves with a figure that all share, beside that of its municipality."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np

from ..memo import fingerprint
from ..naming.columns.column import Column
from ..numbers import Floats
from .statistics import Fit, least_squares

if TYPE_CHECKING:
    from ..buurten import Buurten


def stack_years(buurten: Buurten, column: Column, years: Iterable[int]) -> Floats:
    """A yearly column as an array of shape (n, number of years)."""
    return np.column_stack([buurten.at(column, year) for year in years])


def movement(buurten: Buurten, series: Floats, weights: Floats, *regressors: Floats) -> tuple[Fit, Fit, Floats]:
    """The fits of each row and of its municipality (see `least_squares`), and the series of the municipality.

    Parameters
    ----------
    series : array, shape (n, k)
    weights : array, shape (n,)
        What a row weighs in its municipality.
    """
    local = _of_gemeente(buurten, series, weights)
    return _fit(buurten, series, *regressors), _fit(buurten, local, *regressors), local


def _fit(buurten: Buurten, y: Floats, *regressors: Floats) -> Fit:
    """`least_squares`, which no threshold changes: found once for all runs on these figures."""
    return buurten.memo.once(("fit", fingerprint(y, *regressors)), lambda: least_squares(y, *regressors))


def _of_gemeente(buurten: Buurten, series: Floats, weights: Floats) -> Floats:
    """The series of the municipality of each row, over rows that have all years: else it would jump; shape (n, k)."""
    complete = np.where(np.isfinite(series).all(axis=1), weights, np.nan)
    return np.column_stack([buurten.group_mean(values, complete) for values in series.T])

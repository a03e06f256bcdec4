"""Dwellings of plans: what is newbuild and what demolition, and whether phases add up to their total."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ..numbers import Floats

#: Phases that were recognised by name are used when they differ no more than this from the totals of the plans.
CONSISTENT = 0.01


def split(values: Floats, demolition: bool, signed: bool) -> tuple[Floats, Floats]:
    """The dwellings that are wanted and those of the other kind, neither negative; NaN stays in both.

    Parameters
    ----------
    values : array, shape (p,)
        As the file has them. In a field of newbuild negative is demolition; a field of demolition holds only that,
        whatever its sign, unless it is `signed`: positive is newbuild there.
    demolition
        True when demolition is wanted.
    """
    if demolition and not signed:
        return np.abs(values), np.where(np.isnan(values), np.nan, 0.0)
    wanted = -values if demolition else values
    return np.maximum(wanted, 0.0), np.maximum(-wanted, 0.0)


def both_signs(values: Floats) -> bool:
    return bool((values > 0).any() and (values < 0).any())


def summed(parts: Mapping[str, Floats]) -> Floats:
    """The sum over all periods of each plan; NaN where none is filled."""
    table = np.array(list(parts.values()))
    return np.where(np.isnan(table).all(axis=0), np.nan, np.nansum(table, axis=0))


def gap(total: Floats, phases: Floats) -> float:
    """How much the phases differ from the totals, plan by plan, as a share of all dwellings."""
    apart = np.abs(np.nan_to_num(total) - np.nan_to_num(phases)).sum()
    return float(apart / max(np.abs(np.nan_to_num(total)).sum(), 1.0))

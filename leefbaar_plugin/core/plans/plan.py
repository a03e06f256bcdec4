"""Plans for newbuild and demolition: how many dwellings, where, when, and how certain."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from ..judging.neighbours import Rows
from ..naming.years import overlap_share
from ..numbers import Floats
from .status import DROPPED, FIRM, SOFT


@dataclass(frozen=True)
class Plans:
    """One row per plan.

    Parameters
    ----------
    source : str
        Name of the layer, for the sentence.
    names : list of str, shape (p,)
    points : array, shape (p, 2)
        A point inside each plan, in metres.
    holder : array of int, shape (p,)
        Row of the buurt that holds the point.
    amount : array, shape (p,)
        Dwellings, never negative.
    first, last : arrays, shape (p,)
        Years of delivery; NaN when not known.
    phases : mapping of (first, last) or None to array of shape (p,)
        Dwellings by period, where the file has a column per period; None is the column without a year.
    status : list of str, shape (p,)
        `hard`, `zacht` or `vervallen`.
    value : array, shape (p,)
        Expected dwelling value (× € 1.000), NaN when not known.
    social : array, shape (p,)
        Share of social rent, 0–1.
    returning : array, shape (p,)
        Share of the households of a demolition that return, 0–1, NaN when not known.
    """

    source: str
    names: Sequence[str]
    points: Floats
    holder: Rows
    amount: Floats
    first: Floats
    last: Floats
    status: Sequence[str]
    value: Floats
    social: Floats
    returning: Floats
    phases: Mapping[tuple[int, int] | None, Floats] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.names)

    @property
    def dated(self) -> bool:
        """True when any plan has a year."""
        return bool(np.isfinite([self.first, self.last]).any()) or any(p is not None for p in self.phases)

    def within(self, start: int | None, years: int) -> Floats:
        """Dwellings that fall in the years start..start+years-1; a plan without years counts whole."""
        if start is None:
            return self.amount
        if self.phases:
            parts = [
                amounts * (overlap_share(*span, start, start + years) if span else 1.0)
                for span, amounts in self.phases.items()
            ]
            return np.sum(parts, axis=0)
        firsts = np.where(np.isnan(self.first), self.last, self.first)
        lasts = np.where(np.isnan(self.last), self.first, self.last)
        shares = [
            1.0 if np.isnan(first) else overlap_share(first, max(first, last), start, start + years)
            for first, last in zip(firsts, lasts)
        ]
        return self.amount * np.array(shares, dtype=float)

    def firmness(self, soft: float) -> Floats:
        """Weight of each plan: 1 when firm, `soft` when not yet certain, 0 when dropped."""
        weights = {FIRM: 1.0, SOFT: soft, DROPPED: 0.0}
        return np.array([weights[s] for s in self.status], dtype=float)


def decay(from_points: Floats, to_points: Floats, scale_km: float) -> Floats:
    """Weight exp(−d/d0) from each plan to each buurt, shape (p, n)."""
    apart = np.hypot(
        from_points[:, None, 0] - to_points[None, :, 0],
        from_points[:, None, 1] - to_points[None, :, 1],
    )
    return np.exp(-apart / 1000.0 / scale_km)


def spread(amount: Floats, weights: Floats, holder: Rows) -> Floats:
    """Spread each plan's dwellings over the buurten by weight; the buurt that holds the plan gets nothing.

    Parameters
    ----------
    amount : array, shape (p,)
    weights : array, shape (p, n)
        Not normalised; NaN counts as nothing.

    Returns
    -------
    array, shape (p, n)
        Each row sums to the plan's amount.
    """
    weights = np.nan_to_num(weights)
    weights[np.arange(len(holder)), holder] = 0.0
    total = weights.sum(axis=1, keepdims=True)
    return amount[:, None] * weights / np.where(total > 0, total, 1.0)

"""Comparisons that know their margin: what holds, what could within it, and what must."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..numbers import Floats
from .neighbours import Mask

#: Differences below this are rounding of the computer: 3.9407 − 3.9603 is −0.0196.
_TIE = 1e-9

#: Within this share of the threshold an outcome is `nipt`, where no standard error can be given.
NEAR = 0.05


@dataclass(frozen=True)
class Condition:
    """An elementary comparison: does it hold, could it within the margin, must it; all False where unknown is True."""

    holds: Mask
    could: Mask
    must: Mask

    def __and__(self, other: Condition) -> Condition:
        return Condition(self.holds & other.holds, self.could & other.could, self.must & other.must)

    def __or__(self, other: Condition) -> Condition:
        return Condition(self.holds | other.holds, self.could | other.could, self.must | other.must)

    def where(self, rows: Mask) -> Condition:
        """The condition in these rows; in the others it does not count: there it neither holds nor could."""
        return Condition(self.holds & rows, self.could & rows, self.must & rows)

    @property
    def near(self) -> Mask:
        """Rows of which the outcome would change within the margins."""
        return self.could != self.must


def surely(rows: Mask) -> Condition:
    """What holds in these rows, and has no margin."""
    return Condition(rows, rows, rows)


def at_least(value: Floats, threshold: Floats | float, margin: Floats | float | None = None) -> Condition:
    """`value ≥ threshold`; the margin is 1.645 standard errors, or 5 % of the threshold when none is given.

    A value that is not known holds nothing, and could hold anything.
    """
    with np.errstate(invalid="ignore"):
        gap = np.asarray(value) - threshold
        room = np.abs(threshold) * NEAR if margin is None else margin
        near = np.abs(gap) < room
        unknown = np.isnan(gap)
        holds = gap >= -_TIE
    return Condition(holds, holds | near | unknown, holds & ~near)


def at_most(value: Floats, threshold: Floats | float, margin: Floats | float | None = None) -> Condition:
    """`value ≤ threshold`, with the margin of `at_least`."""
    return at_least(-np.asarray(value), -np.asarray(threshold), margin)


def below(value: Floats, threshold: Floats | float, margin: Floats | float | None = None) -> Condition:
    """`value < threshold`, with the margin of `at_least`."""
    reached = at_least(value, threshold, margin)
    known = np.isfinite(value) & np.isfinite(threshold)
    return Condition(~reached.holds & known, ~reached.must, ~reached.could & known)


def above(bound: Floats, limit: float) -> Condition:
    """`bound > limit`: a bound already is a margin, so only a tie is near."""
    with np.errstate(invalid="ignore"):
        holds = bound > limit
        near = np.abs(bound - limit) < NEAR * abs(limit)
    return Condition(holds, holds | near | np.isnan(bound), holds & ~near)

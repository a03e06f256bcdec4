"""What is said of a buurt: the outcome of its conditions, and how near it is to another."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Sequence
from typing import NamedTuple, Optional

Number = Optional[float]


class Outcome(NamedTuple):
    waarde: Number
    drempel: Number
    risico: int | None
    zekerheid: str


class Condition(NamedTuple):
    """One elementary comparison: does it hold (None: unknown), and is it so near that it could be otherwise?"""

    holds: bool | None
    near: bool = False


U = 0.15678  # one SD of the Leefbaarometer score
UNKNOWN, NOT_APPLICABLE, SMALL, NEAR, CLEAR = "onbekend", "niet van toepassing", "klein aantal", "nipt", "ruim"


def at_least(value: float, threshold: float) -> bool:
    """value >= threshold in real arithmetic: 3.9407 - 3.9603 is not a hair below -0.0196."""
    return value >= threshold or math.isclose(value, threshold, rel_tol=1e-9, abs_tol=1e-12)


def condition(value: Number, sign: str, threshold: Number, margin: float | None = None) -> Condition:
    """Compare; near is within 5 % of the threshold, or within the margin when one is given."""
    if value is None or threshold is None:
        return Condition(None)
    holds = at_least(value, threshold) if sign == ">=" else at_least(threshold, value)
    return Condition(holds, abs(value - threshold) < (0.05 * abs(threshold) if margin is None else margin))


def both(states: Sequence[bool | None]) -> bool | None:
    """And, with unknowns: one False decides."""
    return False if False in states else None if None in states else True


def judge(
    waarde: Number,
    drempel: Number,
    conditions: Sequence[Condition],
    rule: Callable[[Sequence[bool | None]], bool | None] = both,
    always_near: bool = False,
) -> Outcome:
    """The outcome of a rule; `nipt` when some of the near conditions, turned over, would give another outcome."""
    result = rule([c.holds for c in conditions])
    if result is None:
        return Outcome(waarde, drempel, None, UNKNOWN)
    choices = [(c.holds, not c.holds) if c.near else (c.holds,) for c in conditions]
    near = always_near or any(rule(states) is not result for states in itertools.product(*choices))
    return Outcome(waarde, drempel, int(result), NEAR if near else CLEAR)


def unknown(waarde: Number = None, drempel: Number = None) -> Outcome:
    return Outcome(waarde, drempel, None, UNKNOWN)

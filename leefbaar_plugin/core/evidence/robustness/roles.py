"""Which choices play a role with these data: the others are left out of the draws, and named."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ...assessment import Assessment
from ...buurten import Buurten
from ...mechanism import Mechanism
from .ranges import Between, Factor, OneOf, Range


@dataclass(frozen=True)
class Roles:
    """The factors to draw.

    Parameters
    ----------
    idle
        Factors of which no value changes any outcome here: the data do not need them.
    lacking
        Values that were left out of a factor, for nothing can be assessed with them, as (factor, value).
    """

    factors: list[Factor]
    idle: list[Factor]
    lacking: list[tuple[Factor, Any]]


def roles(
    factors: Sequence[Factor],
    buurten: Buurten,
    outcomes: Mapping[str, tuple[Mechanism, Mapping[str, Any], Assessment]],
    watch: Callable[[], None] = lambda: None,
) -> Roles:
    """Try the ends of each range, the rest as it is.

    Parameters
    ----------
    outcomes
        By the id of each mechanism itself, its settings and its assessment with these.
    """
    out = Roles([], [], [])
    for factor in factors:
        moved = False
        kept: list[Any] = []
        for value in factor.range.ends:
            watch()
            seen = [_try(buurten, *outcomes[owner], name, value) for owner, name in factor.places if owner in outcomes]
            if not all(usable for usable, _ in seen):
                out.lacking.append((factor, value))
                continue
            kept.append(value)
            moved |= any(differs for _, differs in seen)
        range_ = _of(factor.range, kept)
        if moved and range_ is not None:
            out.factors.append(replace(factor, range=range_))
        elif len(kept) == len(factor.range.ends):
            out.idle.append(factor)
    return out


def _try(
    buurten: Buurten, mechanism: Mechanism, settings: Mapping[str, Any], usual: Assessment, name: str, value: Any
) -> tuple[bool, bool]:
    """Can anything be assessed with this value, and does it differ from the usual outcome?"""
    tried = {**settings, name: value}
    if tried == settings:
        return True, False
    if mechanism.problems(tried):
        return False, False
    other = mechanism.assess(buurten, tried)
    usable = bool(np.isfinite(other.risk).any()) or not np.isfinite(usual.risk).any()
    same = all(
        np.array_equal(a, b, equal_nan=True)
        for a, b in ((other.risk, usual.risk), (other.value, usual.value), (other.threshold, usual.threshold))
    )
    return usable, not same


def _of(whole: Range, kept: Sequence[Any]) -> Range | None:
    """The range without the values that cannot be used; None where no choice is left."""
    if isinstance(whole, Between):
        return whole if len(kept) == 2 else None
    return OneOf(tuple(kept)) if len(set(kept)) > 1 else None

"""Status and development together: how liveable an area is now, and where it went in about four years."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from .results.result import Score
from .sources.leefbaarometer import U, class_of

#: Last official class (1–9) of each status, and its name.
STATUSES = ((4, "onvoldoende of zwak"), (6, "voldoende of ruim voldoende"), (9, "goed of beter"))
FALLS, LEVEL, RISES = "daalt", "blijft gelijk", "stijgt"
STEPS = (FALLS, LEVEL, RISES)
#: How a map prints them, so that they need no colour.
SIGNS = {FALLS: "▼", RISES: "▲"}

#: The smallest change that counts: ¼u, the smallest difference that the official classes show.
STEP = U / 4
_YEARS = 4
_TIE = 1e-9  # 3.9407 − 3.9799 is rounding of the computer away from −0.0392


class Development(NamedTuple):
    """Where one area stands.

    Parameters
    ----------
    status, step
        One of the names of `STATUSES` and of `STEPS`.
    category
        The official class, 1–9.
    change
        Of the score, over the years.
    """

    status: str
    step: str
    category: int
    change: float


def span_of(years: Sequence[int]) -> tuple[int, int] | None:
    """The latest year of the scores, and the one before it that lies nearest to four years back; the later of two.

    None where there are no two years.
    """
    present = sorted(set(years))
    if len(present) < 2:
        return None
    last = present[-1]
    return min(present[:-1], key=lambda year: (abs(last - year - _YEARS), -year)), last


def development(scores: Mapping[int, Score], span: tuple[int, int]) -> Development | None:
    """Status and development of one area; None where a score or the class is not known."""
    first, last = (scores.get(year, Score()) for year in span)
    category, change = category_of(last), last.score - first.score
    if category is None or change != change:
        return None
    step = FALLS if change <= -STEP + _TIE else RISES if change >= STEP - _TIE else LEVEL
    return Development(next(name for end, name in STATUSES if category <= end), step, category, change)


def category_of(score: Score) -> int | None:
    """The official class of a score; where it is not given, by the bounds of the release of 2024."""
    if score.category == score.category:
        return int(score.category)
    told = float(class_of(np.array([score.deviation]))[0])
    return int(told) if told == told else None

"""What the draws say of each area: for sure, for sure not, in doubt, or not to say while so much is unknown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...judging.neighbours import Mask, Rows
from ...numbers import Floats
from .run import Drawn, Small

SURE, DOUBT, SURE_NOT, UNKNOWN, NOT_ASKED = "zeker wel", "twijfel", "zeker niet", "onbekend", "niet van toepassing"
KINDS = (SURE, DOUBT, SURE_NOT, UNKNOWN, NOT_ASKED)
#: Ends of the interval of the count.
LOW, HIGH = 0.05, 0.95
_TIE = 1e-12  # 1 − 0.9 is rounding of the computer away from 0.1


@dataclass(frozen=True)
class Certainty:
    """Of n areas.

    Parameters
    ----------
    at_least, at_most : arrays, shape (n,)
        Share of the draws with a count of k or more, when what is unknown is no risk, and when it is one.
    mean : array, shape (n,)
    low, high : arrays of int, shape (n,)
        The count lies between these in nine of ten draws; the highest with all that is unknown.
    same_class : array, shape (n,)
        Share of the draws in which the class is that of the analysis.
    kind : list of str
    """

    at_least: Floats
    at_most: Floats
    mean: Floats
    low: Rows
    high: Rows
    same_class: Floats
    kind: list[str]


def certainty(drawn: Drawn, usual: Drawn, k: int, sure: float, classes: Sequence[int], enough: float) -> Certainty:
    """From the counts of all draws.

    Parameters
    ----------
    usual
        The analysis itself, as one draw.
    k
        The count that is asked for.
    sure
        Share of the draws (above ½) from which an answer is sure.
    classes, enough
        As `stacking.stack` has them.
    """
    most = drawn.at_risk + drawn.unknown
    at_least, at_most = (drawn.at_risk >= k).mean(axis=0), (most >= k).mean(axis=0)
    asked = (drawn.assessed + drawn.unknown).any(axis=0)
    kinds = [
        asked & (at_least >= sure),
        asked & in_doubt(at_least, sure),
        asked & (at_most <= 1 - sure + _TIE),
        asked,
    ]
    one, every = _classes(usual, 0, classes, enough), range(len(drawn.at_risk))
    same = sum((_classes(drawn, number, classes, enough) == one).astype(float) for number in every)
    return Certainty(
        at_least,
        at_most,
        drawn.at_risk.mean(axis=0),
        quantile(drawn.at_risk, LOW),
        quantile(most, HIGH),
        same / len(every),
        np.select(kinds, [SURE, DOUBT, SURE_NOT, UNKNOWN], NOT_ASKED).tolist(),
    )


def in_doubt(shares: Floats, sure: float) -> Mask:
    """Shares of the draws that are neither nearly all nor nearly none; NaN is none of these."""
    with np.errstate(invalid="ignore"):
        return (shares > 1 - sure + _TIE) & (shares < sure)


def quantile(counts: Small, share: float) -> Rows:
    """The lowest count that so many of the draws do not exceed; of counts of shape (t, n) an array of shape (n,)."""
    out = np.zeros(counts.shape[1], dtype=np.intp)
    for count in range(int(counts.max(initial=0))):
        out += (counts <= count).mean(axis=0) < share - _TIE
    return out


def _classes(drawn: Drawn, number: int, classes: Sequence[int], enough: float) -> Rows:
    """The class of each area in one draw, by its number; −1 with too little known, −2 where no mechanism applies."""
    concerned = drawn.assessed[number] + drawn.unknown[number]
    place = np.searchsorted(classes, drawn.at_risk[number], side="right")
    place[drawn.assessed[number] / np.maximum(concerned, 1) < enough] = -1
    place[concerned == 0] = -2
    return place

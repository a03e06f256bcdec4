"""What the draws say of each area: for sure, for sure not, in doubt, or not to say while so much is unknown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...neighbours import Rows
from ...numbers import Floats
from .run import Drawn, Small

SURE, DOUBT, SURE_NOT, UNKNOWN, NOT_ASKED = "zeker wel", "twijfel", "zeker niet", "onbekend", "niet van toepassing"
KINDS = (SURE, DOUBT, SURE_NOT, UNKNOWN, NOT_ASKED)
#: Ends of the interval of the count.
LOW, HIGH = 0.05, 0.95


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
        asked & (at_least > 1 - sure + 1e-12),
        asked & (at_most <= 1 - sure + 1e-12),
        asked,
    ]
    same = _classes(drawn, classes, enough) == _classes(usual, classes, enough)
    return Certainty(
        at_least,
        at_most,
        drawn.at_risk.mean(axis=0),
        quantile(drawn.at_risk, LOW),
        quantile(most, HIGH),
        same.mean(axis=0),
        np.select(kinds, [SURE, DOUBT, SURE_NOT, UNKNOWN], NOT_ASKED).tolist(),
    )


def quantile(counts: Small, share: float) -> Rows:
    """The lowest count that so many of the draws do not exceed; of counts of shape (t, n) an array of shape (n,)."""
    out = np.zeros(counts.shape[1], dtype=np.intp)
    for count in range(int(counts.max(initial=0))):
        out += (counts <= count).mean(axis=0) < share - 1e-12
    return out


def _classes(drawn: Drawn, classes: Sequence[int], enough: float) -> NDArray[np.int8]:
    """Number of the class of each draw and area; −1 with too little known, −2 where no mechanism applies."""
    concerned = drawn.assessed + drawn.unknown
    place = np.searchsorted(classes, drawn.at_risk, side="right").astype(np.int8)
    with np.errstate(invalid="ignore", divide="ignore"):
        place[drawn.assessed / concerned < enough] = -1
    place[concerned == 0] = -2
    return place

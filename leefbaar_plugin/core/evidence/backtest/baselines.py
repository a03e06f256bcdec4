"""Rules of thumb that need no mechanisms: what a count is worth only shows beside them."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ...buurten import Buurten
from ...judging.history import span
from ...judging.neighbours import neighbour_mean
from ...naming.columns.national import LBM_AFW, LBM_KLASSE, LBM_SCORE
from ...numbers import Floats
from ...sources.leefbaarometer import class_bounds
from .outcome import BELOW, SCORE_FALLS, Rule, classes_in

LOW, NEAR_BORDER, TREND, AROUND = "lage score", "dicht bij de ondergrens", "daling ervoor", "lage score eromheen"
NAMES = (LOW, NEAR_BORDER, TREND, AROUND)
#: How each is told on the page.
WORDS = {
    LOW: "Alleen de score",
    NEAR_BORDER: "Afstand tot de ondergrens",
    TREND: "Jongste verandering over vier jaar",
    AROUND: "Gemiddelde score van de buren",
}

_YEARS, _METRES = 4, 150.0


def baselines(then: Buurten, rule: Rule, year: int) -> Mapping[str, Floats]:
    """By name a figure of shape (n,), the higher the more risk; NaN where it is not known.

    Parameters
    ----------
    then
        What was known in `year`.
    """
    score, level = then.at(LBM_AFW, year), then.at(LBM_SCORE, year)
    low = np.where(np.isfinite(score), -score, -level if rule.kind == SCORE_FALLS else np.nan)
    bounds = np.concatenate([[np.nan], class_bounds(score, then.at(LBM_KLASSE, year))])  # the lowest class has none
    if rule.kind == BELOW:
        border = np.full(len(then), bounds[rule.below - 1])
    else:
        classes = classes_in(then, year)
        border = np.where(np.isfinite(classes), bounds[np.nan_to_num(classes, nan=1.0).astype(int) - 1], np.nan)
    wanted = np.isfinite(low)
    around, _ = neighbour_mean(then.where, then.pairs(_METRES), low, np.ones(len(then)), wanted)
    return {LOW: low, NEAR_BORDER: border - score, TREND: -span(then, LBM_SCORE, _YEARS).change, AROUND: around}

"""Rates of small numbers, drawn towards the mean: empirical Bayes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from ..numbers import Floats
from ..setting import Setting
from ..text import Text
from .neighbours import Rows

if TYPE_CHECKING:
    from ..buurten import Buurten

SMOOTHING = Setting(
    "gladstrijken",
    Text("Smooth rates of small numbers (empirical Bayes)", "Kleine aantallen gladstrijken (empirisch Bayes)"),
    False,
    why=Text("off: what is shown is what was counted", "uit: getoond wordt wat geteld is"),
    help=Text(
        "Draws a rate of few towards that of the municipality.",
        "Trekt een verhouding van kleine aantallen naar die van de gemeente.",
    ),
)


def rate(buurten: Buurten, count: Floats, base: Floats, settings: Mapping[str, Any]) -> Floats:
    """count/base, drawn towards the municipality where the setting asks for it; NaN without a positive base."""
    usable = np.where(buurten.applicable & (np.nan_to_num(base) > 0), base, np.nan)
    return empirical_bayes(count, usable, buurten.gemeenten) if settings[SMOOTHING.name] else count / usable


def empirical_bayes(count: Floats, base: Floats, groups: Rows) -> Floats:
    """Rates (count/base) drawn towards the rate of their group, the more so the smaller the base.

    Marshall's global estimator (Marshall 1991, Applied Statistics 40:283–294): with m the rate of the group and
    s² the variance of the rates weighted by base, A = s² − m/mean(base), at least 0, and the weight of a row's own
    rate is A/(A + m/base).

    Parameters
    ----------
    count, base, groups : arrays, shape (n,)
        A row without a count or a positive base gets NaN.
    """
    known = np.isfinite(count) & (np.nan_to_num(base) > 0)
    n, y = np.where(known, base, 0.0), np.where(known, count, 0.0)
    rate = np.where(known, y / np.where(known, n, 1.0), 0.0)

    def total(values: Floats) -> Floats:
        return np.bincount(groups, values)[groups]

    bases = np.maximum(total(n), 1e-300)
    mean = total(y) / bases
    spread = total(n * (rate - mean) ** 2) / bases
    between = np.maximum(spread - mean * total(known.astype(float)) / bases, 0.0)
    chance = mean / np.where(known, n, 1.0)
    own = np.where(between + chance > 0, between / np.where(between + chance > 0, between + chance, 1.0), 0.0)
    return np.where(known, mean + own * (rate - mean), np.nan)

"""Facts of the Leefbaarometer 3.0: nine classes on the deviation from the national mean, and the official steps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..naming.years import split_year
from ..numbers import Floats, to_floats

#: One standard deviation of the score in the official classes; ¼u is the smallest step that they show.
U = 0.15678

#: Lower bounds of class 2–9 on `afw`, release 2024 (derived: no error on all 12,147 scored buurten).
BOUNDS_2024: tuple[float, ...] = (
    -0.42830, -0.35383, -0.28146, -0.16405, -0.10295, 0.01015, 0.08955, 0.16796
)  # fmt: skip

#: Place among the bounds of the borders of RIGO's zones: voldoende|ruim voldoende and ruim voldoende|goed.
EARLY_WARNING, EARLY_EARLY_WARNING = 4, 5

#: Class names, 1–9.
NAMES = (
    "zeer onvoldoende", "ruim onvoldoende", "onvoldoende", "zwak", "voldoende",
    "ruim voldoende", "goed", "zeer goed", "uitstekend",
)  # fmt: skip

#: Releases of which the bounds are known.
KNOWN_RELEASE = 2024


def class_bounds(deviation: Floats, classes: Floats | None = None) -> Floats:
    """Lower bounds of the classes 2–9: from the data where they hold both sides of a border, else the table.

    A border from the data is the midpoint of the gap between the highest deviation of the lower class and the
    lowest of the higher one; where the two overlap the table stands.

    Parameters
    ----------
    deviation, classes : arrays, shape (n,)
    """
    bounds = np.array(BOUNDS_2024)
    if classes is None:
        return bounds
    for i, upper in enumerate(range(2, 10)):
        below, above = deviation[classes == upper - 1], deviation[classes == upper]
        below, above = below[np.isfinite(below)], above[np.isfinite(above)]
        if len(below) and len(above) and below.max() < above.min():
            bounds[i] = (below.max() + above.min()) / 2
    return bounds


def mixed_releases(columns: Mapping[str, Sequence[Any]]) -> list[int]:
    """Years of which scores of different releases or layers seem to be mixed.

    Within one release `lbm − afw` is the same for all areas.

    Parameters
    ----------
    columns
        By canonical name (`lbm_2024`).
    """
    out = []
    for name in columns:
        stem, year = split_year(name)
        if stem != "lbm" or year is None or f"afw_{year}" not in columns:
            continue
        level = to_floats(columns[name]) - to_floats(columns[f"afw_{year}"])
        level = level[np.isfinite(level)]
        if len(level) and np.ptp(level) > 0.001:
            out.append(year)
    return out


def class_of(deviation: Floats, bounds: Floats | None = None) -> Floats:
    """Class 1–9 of each deviation; NaN stays NaN."""
    bounds = np.array(BOUNDS_2024) if bounds is None else bounds
    classes = np.searchsorted(bounds, deviation, side="right") + 1.0
    return np.where(np.isfinite(deviation), classes, np.nan)

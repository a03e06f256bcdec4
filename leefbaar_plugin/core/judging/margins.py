"""How sure a figure is: standard errors of rounded counts, rates, and surveys."""

from __future__ import annotations

import numpy as np

from ..numbers import Floats
from .statistics import Z95

#: Standard deviation of the random rounding to fives that CBS applies to counts.
ROUNDING = 2.45
#: Figures in whole percentages: both the value and what it is compared with may be half a point off.
WHOLE_PERCENTAGES = 1.0


def margin(error: Floats) -> Floats:
    """Half the 90 % interval of a standard error."""
    return Z95 * error


def rounded_share_error(part: Floats, whole: Floats) -> Floats:
    """Standard error, in percentage points, of a share of two counts that are randomly rounded: √(4 + 4(a/n)²)/n."""
    with np.errstate(invalid="ignore", divide="ignore"):
        return 100 * np.sqrt(4 + 4 * (part / whole) ** 2) / whole


def count_share_error(part: Floats, whole: Floats) -> Floats:
    """Standard error, in percentage points, of a share of which the part is a count of events (Poisson): √a/n."""
    with np.errstate(invalid="ignore", divide="ignore"):
        return 100 * np.sqrt(part) / whole


def rounded_change_error(count: Floats) -> Floats:
    """Standard error, in per cent, of the change of a randomly rounded count: √2·2.45/n."""
    with np.errstate(invalid="ignore", divide="ignore"):
        return 100 * np.sqrt(2) * ROUNDING / count


def rate_ratio_log_error(after: Floats, before: Floats) -> Floats:
    """Standard error of the logarithm of the ratio of two Poisson counts: √(1/y1 + 1/y0); infinite for a zero."""
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.sqrt(1 / after + 1 / before)


def survey_error(share: Floats, answers: Floats) -> Floats:
    """Standard error, in percentage points, of a share (in %) of a survey: √(p(1 − p)/n)."""
    p = share / 100
    with np.errstate(invalid="ignore", divide="ignore"):
        return 100 * np.sqrt(p * (1 - p) / answers)

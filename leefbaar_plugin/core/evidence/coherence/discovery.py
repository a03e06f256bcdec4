"""Many tests at once: how many of the areas that stand out would do so by chance?"""

from __future__ import annotations

import numpy as np

from ...numbers import Floats


def q_values(p: Floats) -> Floats:
    """The false discovery rate at which each test would be taken along (Benjamini and Hochberg 1995); NaN stays NaN.

    Of all areas with q ≤ 0.05, on average at most 5 % stand out by chance.
    """
    out = np.full(p.shape, np.nan)
    tested = np.flatnonzero(np.isfinite(p))
    if len(tested) == 0:
        return out
    order = tested[np.argsort(p[tested], kind="stable")]
    scaled = p[order] * len(order) / np.arange(1, len(order) + 1)
    out[order] = np.minimum(np.minimum.accumulate(scaled[::-1])[::-1], 1.0)
    return out

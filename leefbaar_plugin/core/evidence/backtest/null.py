"""What the count would be worth if it were dealt out anew: the same counts, on other areas of the municipality."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ...numbers import Floats
from ..chance import stream
from .blocks import Estimate
from .ranking import levels
from .trials import Trials

#: Pairs are counted anew for each deal: this many rows in all keep it within some seconds.
_ROWS, _FEWEST = 20_000_000, 100


def dealt_anew(trials: Trials, seed: int, draws: int, each: Callable[[], None]) -> tuple[Estimate, Estimate]:
    """Mean and 95 % band of the AUC of counts that are permuted within municipality and year.

    Parameters
    ----------
    each
        Called at each deal, to stop when asked.

    Returns
    -------
    overall, within_class
        Among all areas of a year, and among those of the same class.
    """
    n = len(trials)
    draws = min(draws, max(_FEWEST, _ROWS // max(n, 1)))
    chance = stream(seed, "terugtoetsing: opnieuw verdeeld")
    group = np.unique(trials.origin * 10**6 + trials.gemeente, return_inverse=True)[1]
    order = np.argsort(group, kind="stable")
    strata, together = (trials.within_year, trials.within_class), np.zeros(n, dtype=np.intp)
    found = np.full((draws, 2), np.nan)
    for draw in range(draws):
        each()
        mixed = np.empty(n, dtype=np.intp)
        mixed[order] = trials.count[np.argsort(group + chance.random(n))]
        for place, stratum in enumerate(strata):
            found[draw, place] = levels(mixed, trials.event, together, 1, stratum).auc
    return _band(found[:, 0], n), _band(found[:, 1], n)


def _band(values: Floats, n: int) -> Estimate:
    known = values[np.isfinite(values)]
    return Estimate.of(float(known.mean()), values, n) if len(known) else Estimate(n=n)

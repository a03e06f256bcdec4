"""What the count would be worth if it were dealt out anew: the same counts, on other areas of the municipality."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ...neighbours import Rows
from ...numbers import Floats
from ..chance import stream
from .blocks import Estimate
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
    strata = [np.unique(s, return_inverse=True)[1] for s in (trials.within_year, trials.within_class)]
    levels = int(trials.count.max(initial=0)) + 1
    found = np.full((draws, 2), np.nan)
    for draw in range(draws):
        each()
        mixed = np.empty(n, dtype=np.intp)
        mixed[order] = trials.count[np.argsort(group + chance.random(n))]
        for place, stratum in enumerate(strata):
            found[draw, place] = _auc(mixed, trials.event.astype(np.intp), stratum, levels)
    return _band(found[:, 0], n), _band(found[:, 1], n)


def _auc(count: Rows, event: Rows, stratum: Rows, levels: int) -> float:
    """The AUC within strata, from how often each count stands in each."""
    cells = np.bincount((stratum * levels + count) * 2 + event, minlength=(stratum.max(initial=0) + 1) * levels * 2)
    tally = cells.reshape(-1, levels, 2).astype(float)
    stood, fell = tally[..., 0], tally[..., 1]
    below = np.cumsum(stood, axis=1) - stood
    pairs = (stood.sum(axis=1) * fell.sum(axis=1)).sum()
    return float((fell * (below + stood / 2)).sum() / pairs) if pairs else float("nan")


def _band(values: Floats, n: int) -> Estimate:
    known = values[np.isfinite(values)]
    return Estimate.of(float(known.mean()), values, n) if len(known) else Estimate(n=n)

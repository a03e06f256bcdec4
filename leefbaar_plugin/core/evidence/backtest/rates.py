"""Flags against events: how often a flag came true, how many events were flagged, and how much that beats no flag."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ...judging.neighbours import Mask, Rows
from ...numbers import Floats
from .blocks import Estimate

BASE, PRECISION, RECALL, SPECIFICITY, LIFT = "basisaandeel", "precisie", "gevoeligheid", "specificiteit", "lift"
#: How well a flag ranks, and how far off a chance by it is; see `findings.worth`.
AUC, AUC_WITHIN, AVERAGE_PRECISION = "auc", "auc_binnen_klasse", "gemiddelde_precisie"
BRIER, BRIER_PLAIN, BRIER_GAIN, EXPECTED = "brier", "brier_zonder_telling", "brier_winst", "kans_verwacht"


@dataclass(frozen=True)
class Scored:
    """What one flag was worth.

    Parameters
    ----------
    n, events, flagged, hits
        Rows, those with an event, those with a flag, those with both.
    rates
        By name (`BASE`, …).
    """

    n: int
    events: int
    flagged: int
    hits: int
    rates: Mapping[str, Estimate]

    @property
    def misses(self) -> int:
        return self.events - self.hits

    @property
    def false_alarms(self) -> int:
        return self.flagged - self.hits

    @property
    def quiet(self) -> int:
        return self.n - self.events - self.false_alarms


def score(flagged: Mask, event: Mask, blocks: Rows, draws: Floats) -> Scored:
    """Hits and misses of a flag, with intervals.

    Parameters
    ----------
    flagged, event, blocks : arrays, shape (n,)
    draws : array, shape (number of draws, number of blocks)
        How often each block is drawn.
    """
    cell = 2 * flagged.astype(np.intp) + event
    tally = np.bincount(blocks * 4 + cell, minlength=4 * draws.shape[1]).reshape(-1, 4).astype(float)
    total = tally.sum(axis=0)
    _, missed, false, hit = (int(v) for v in total)
    n = len(flagged)
    exact, drawn = _rates(total), _rates(draws @ tally)
    rates = {name: Estimate.of(float(exact[name]), drawn[name], n) for name in exact}
    return Scored(n, missed + hit, false + hit, hit, rates)


def _rates(tally: Floats) -> dict[str, Floats]:
    """Of tallies (quiet, missed, false alarm, hit) along the last axis; NaN where there is nothing to divide by."""
    quiet, missed, false, hit = np.moveaxis(tally, -1, 0)
    base = _share(missed + hit, quiet + missed + false + hit)
    precision = _share(hit, false + hit)
    return {
        BASE: base,
        PRECISION: precision,
        RECALL: _share(hit, missed + hit),
        SPECIFICITY: _share(quiet, quiet + false),
        LIFT: _share(precision, base),
    }


def _share(part: Floats, whole: Floats) -> Floats:
    part, whole = np.asarray(part, dtype=float), np.asarray(whole, dtype=float)
    return np.divide(part, whole, out=np.full(part.shape, np.nan), where=whole > 0)

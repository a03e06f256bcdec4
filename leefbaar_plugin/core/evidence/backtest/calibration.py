"""The chance of an event at each count, learnt from the other blocks, against what happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...judging.neighbours import Mask, Rows
from ...numbers import Floats
from .blocks import Estimate


@dataclass(frozen=True)
class Level:
    """One count: what the other blocks made expect, and the share to which it happened."""

    count: int
    expected: float
    happened: Estimate


@dataclass(frozen=True)
class Calibration:
    """How well chances that were learnt elsewhere hold.

    Parameters
    ----------
    brier, base
        Mean squared error of the chance by count, and of one chance for all; 0 is perfect, lower is better.
    gain
        How much lower the first is than the second.
    """

    levels: Sequence[Level]
    brier: Estimate
    base: Estimate
    gain: Estimate


def calibrate(count: Rows, event: Mask, blocks: Rows, draws: Floats) -> Calibration:
    """Learn and test, each block with what the others tell.

    A count that the other blocks do not have gets their share of events. The chances are learnt once; the draws weigh
    the errors.
    """
    levels, n = int(count.max(initial=0)) + 1, len(count)
    cell = (blocks * levels + count) * 2 + event
    tally = np.bincount(cell, minlength=draws.shape[1] * levels * 2).reshape(-1, levels, 2).astype(float)
    rows = tally.sum(axis=2)
    others = tally.sum(axis=0) - tally  # shape (blocks, levels, 2)
    of_all = _share(others.sum(axis=1))  # shape (blocks,)
    by_count = _share(others)
    by_count = np.where(np.isfinite(by_count), by_count, of_all[:, None])

    error, plain = _error(tally, by_count), _error(tally, of_all[:, None])
    size = rows.sum(axis=1)

    def mean(errors: Floats) -> tuple[float, Floats]:
        weight = draws @ size
        drawn = np.divide(draws @ errors, weight, out=np.full(len(draws), np.nan), where=weight > 0)
        return float(errors.sum() / max(n, 1)) if n else float("nan"), drawn

    (brier, brier_drawn), (base, base_drawn) = mean(error), mean(plain)
    found = []
    for k in range(levels):
        total = rows[:, k].sum()
        if not total:
            continue
        weight = draws @ rows[:, k]
        share = np.divide(draws @ tally[:, k, 1], weight, out=np.full(len(draws), np.nan), where=weight > 0)
        expected = float(np.nansum(by_count[:, k] * rows[:, k]) / total)
        found.append(Level(k, expected, Estimate.of(float(tally[:, k, 1].sum() / total), share, int(total))))
    return Calibration(
        found,
        Estimate.of(brier, brier_drawn, n),
        Estimate.of(base, base_drawn, n),
        Estimate.of(base - brier, base_drawn - brier_drawn, n),
    )


def _share(tally: Floats) -> Floats:
    """Share of events along the last axis; NaN where there is no row."""
    total = tally.sum(axis=-1)
    return np.asarray(np.divide(tally[..., 1], total, out=np.full(total.shape, np.nan), where=total > 0))


def _error(tally: Floats, chance: Floats) -> Floats:
    """Sum of squared errors of each block; NaN-free where every block has others."""
    return np.asarray((tally[..., 1] * (1 - chance) ** 2 + tally[..., 0] * chance**2).sum(axis=1))

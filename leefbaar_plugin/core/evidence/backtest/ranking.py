"""Does a figure put the areas that fell before those that did not? AUC and average precision, with block draws.

The AUC is the share of pairs (one that fell, one that did not) in which the first has the higher figure, a tie counting
for half. A draw of blocks only weighs the pairs by how often both blocks are drawn, so the pairs are counted once, per
pair of blocks, and each draw is a quadratic form. Of a count or a flag, which takes few values, it is quicker to add up
how often each value stands in a draw.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

import numpy as np

from ...judging.neighbours import Mask, Rows
from ...numbers import Floats
from .blocks import Estimate


@dataclass(frozen=True)
class Ranked(ABC):
    """The AUC of a figure on n areas, and of each draw of blocks."""

    n: int

    @property
    @abstractmethod
    def auc(self) -> float:
        """NaN where there is no pair."""

    @abstractmethod
    def drawn(self, draws: Floats) -> Floats:
        """The AUC of each draw."""

    def estimate(self, draws: Floats) -> Estimate:
        return Estimate.of(self.auc, self.drawn(draws), self.n)


@dataclass(frozen=True)
class Pairs(Ranked):
    """Pairs of an area with the event (block a) and one without (block b), both arrays of shape (blocks, blocks).

    Parameters
    ----------
    won
        Pairs in which the one with the event has the higher figure; a tie is half.
    """

    won: Floats
    total: Floats

    @property
    def auc(self) -> float:
        total = self.total.sum()
        return float(self.won.sum() / total) if total else float("nan")

    def drawn(self, draws: Floats) -> Floats:
        won, total = (np.einsum("da,ab,db->d", draws, m, draws, optimize=True) for m in (self.won, self.total))
        return np.divide(won, total, out=np.full(len(draws), np.nan), where=total > 0)


@dataclass(frozen=True)
class Levels(Ranked):
    """How often each of few values stands without and with the event; shape (strata, blocks, values, 2)."""

    tally: Floats

    @property
    def auc(self) -> float:
        won, total = (part.sum() for part in _won(self.tally.sum(axis=1)))
        return float(won / total) if total else float("nan")

    def drawn(self, draws: Floats) -> Floats:
        won, total = np.zeros(len(draws)), np.zeros(len(draws))
        for stratum in self.tally:
            more, pairs = _won(np.tensordot(draws, stratum, axes=1))
            won, total = won + more, total + pairs
        return np.divide(won, total, out=np.full(len(draws), np.nan), where=total > 0)


def _won(tally: Floats) -> tuple[Floats, Floats]:
    """Pairs won, and all pairs, of tallies by value and event along the last two axes."""
    stood, fell = tally[..., 0], tally[..., 1]
    below = np.cumsum(stood, axis=-1) - stood
    return (fell * (below + stood / 2)).sum(axis=-1), stood.sum(axis=-1) * fell.sum(axis=-1)


def levels(count: Rows, event: Mask, blocks: Rows, n_blocks: int, stratum: Rows) -> Levels:
    """Of whole numbers from nought on, such as a count or a flag; see `pairs`."""
    place, wide = np.unique(stratum, return_inverse=True)[1], int(count.max(initial=0)) + 1
    shape = (int(place.max(initial=-1)) + 1, n_blocks, wide, 2)
    cell = ((place * n_blocks + blocks) * wide + count) * 2 + event
    return Levels(len(count), np.bincount(cell, minlength=int(np.prod(shape))).reshape(shape).astype(float))


def difference(one: Ranked, other: Ranked, draws: Floats) -> Estimate:
    """AUC of the first less that of the second, in the same draws."""
    return Estimate.of(one.auc - other.auc, one.drawn(draws) - other.drawn(draws), one.n)


def pairs(figure: Floats, event: Mask, blocks: Rows, n_blocks: int, stratum: Rows) -> Pairs:
    """Count the pairs within each stratum.

    Parameters
    ----------
    figure, event, blocks, stratum : arrays, shape (n,)
        The higher the figure, the more risk it tells.
    """
    won, total = np.zeros((n_blocks, n_blocks)), np.zeros((n_blocks, n_blocks))
    rank = np.unique(figure, return_inverse=True)[1]
    top = int(rank.max(initial=0)) + 1
    for one in np.unique(stratum):
        fell, stood = np.flatnonzero((stratum == one) & event), np.flatnonzero((stratum == one) & ~event)
        if not len(fell) or not len(stood):
            continue
        size = np.bincount(blocks[stood], minlength=n_blocks)
        there = np.flatnonzero(size)
        keys = np.sort(blocks[stood] * top + rank[stood])  # by block, and in it by figure
        asked = there[:, None] * top + rank[fell]
        sides = [np.searchsorted(keys, asked, side=side) for side in ("left", "right")]
        start = (np.cumsum(size) - size)[there]
        lower = (sides[0] + sides[1]) / 2 - start[:, None]  # shape (blocks there, fell)
        for place, b in enumerate(there):
            won[:, b] += np.bincount(blocks[fell], lower[place], minlength=n_blocks)
        total += np.outer(np.bincount(blocks[fell], minlength=n_blocks), size)
    return Pairs(len(figure), won, total)


def average_precision(count: Rows, event: Mask, blocks: Rows, draws: Floats) -> Estimate:
    """Area under precision against recall, as the mean of the precision at each count, weighed by what it adds."""
    levels = int(count.max(initial=0)) + 1
    cell = (blocks * levels + count) * 2 + event
    tally = np.bincount(cell, minlength=draws.shape[1] * levels * 2).reshape(-1, levels, 2).astype(float)
    drawn = np.tensordot(draws, tally, axes=1)
    return Estimate.of(float(_average_precision(tally.sum(axis=0))), _average_precision(drawn), len(count))


def _average_precision(tally: Floats) -> Floats:
    """Of tallies by count and event along the last two axes."""
    down = tally[..., ::-1, :]
    hits, flagged = np.cumsum(down[..., 1], axis=-1), np.cumsum(down.sum(axis=-1), axis=-1)
    precision = np.divide(hits, flagged, out=np.zeros(hits.shape), where=flagged > 0)
    events = hits[..., -1]
    gained = (precision * down[..., 1]).sum(axis=-1)
    return np.asarray(np.divide(gained, events, out=np.full(events.shape, np.nan), where=events > 0))

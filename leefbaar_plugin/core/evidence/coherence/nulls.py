"""How many areas would have each count if chance alone decided, by three ideas of what chance leaves as it is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...judging.neighbours import Rows
from ...numbers import Floats
from .watching import Watch

#: Mechanisms have nothing to do with each other; each municipality keeps its flags; pairs go together as they do.
APART, MUNICIPAL, TOGETHER = "los van elkaar", "verdeeld binnen de gemeente", "met onderlinge samenhang"
#: Of 100 times that chance decides, so many give a number within the band.
BAND = 0.95

MORE, FEWER, WITHIN = "meer dan verwacht", "minder dan verwacht", "zoals verwacht"


@dataclass(frozen=True)
class Band:
    """Areas by count, shape (m + 1,): on average, and between what 95 of 100 times it is."""

    expected: Floats
    low: Floats
    high: Floats

    def verdict(self, observed: float, k: int) -> str:
        """Where a number of areas with a count of k lies: above, below or within the band."""
        return MORE if observed > self.high[k] else FEWER if observed < self.low[k] else WITHIN


@dataclass(frozen=True)
class Null:
    """One idea of chance: areas with precisely, and with at least, each count."""

    name: str
    precisely: Band
    at_least: Band


def null(name: str, drawn: Floats, expected: Floats | None = None) -> Null:
    """The null of draws.

    Parameters
    ----------
    drawn : shape (draws, m + 1)
        Areas with precisely each count.
    expected : shape (m + 1,)
        Where it is known exactly; else it is the mean of the draws.
    """
    mean = drawn.mean(axis=0) if expected is None else expected
    return Null(name, _band(drawn, mean), _band(_up(drawn), _up(mean)))


def totals(chances: Floats, areas: Rows, random: np.random.Generator, draws: int, watch: Watch = range) -> Floats:
    """Areas with each count, in each draw, when each area falls by itself; shape (draws, m + 1).

    Parameters
    ----------
    chances : shape (s, m + 1)
        By set of mechanisms that could be assessed.
    areas : shape (s,)
    """
    out = np.zeros((draws, chances.shape[1]))
    for i in watch(len(areas)):
        if areas[i]:
            out += random.multinomial(areas[i], chances[i] / chances[i].sum(), draws)
    return out


def observed(count: Rows, assessed: Rows, mechanisms: int) -> Floats:
    """Areas with each count, of those on which something could be assessed; shape (m + 1,)."""
    return np.bincount(count[assessed > 0], minlength=mechanisms + 1).astype(float)


def _up(numbers: Floats) -> Floats:
    """Areas with at least each count."""
    return np.cumsum(numbers[..., ::-1], axis=-1)[..., ::-1]


def _band(drawn: Floats, expected: Floats) -> Band:
    order, aside = np.sort(drawn, axis=0), int((1 - BAND) / 2 * (len(drawn) + 1))
    return Band(expected, order[max(aside - 1, 0)], order[min(len(order) - aside, len(order) - 1)])

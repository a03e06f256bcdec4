"""Which choice matters most: variance-based sensitivity (Sobol) by the estimators of Jansen (1999).

The first-order index is the share of the variance that goes when one choice is fixed; the total index the share that
stays when all others are: the difference is what it does only together with others.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...buurten import Buurten
from ...numbers import Floats
from .draws import Draws
from .run import Chosen, Small, Watch, flags_of

LOW, HIGH = 5.0, 95.0
RESAMPLES = 1000


@dataclass(frozen=True)
class Indices:
    """Of each factor the index and its interval, shape (f,); empty where the outcome does not vary.

    Parameters
    ----------
    spread
        Standard deviation of the outcome over the draws.
    """

    first: Floats
    first_low: Floats
    first_high: Floats
    total: Floats
    total_low: Floats
    total_high: Floats
    spread: float

    def __len__(self) -> int:
        return len(self.first)


def jansen(a: Floats, b: Floats, ab: Floats) -> tuple[Floats, Floats]:
    """First-order and total indices.

    Parameters
    ----------
    a, b : arrays, shape (…, n)
        The outcome of two independent sets of n draws.
    ab : array, shape (f, …, n)
        That of the first set, with one factor as in the second.

    Returns
    -------
    Two arrays of shape (f, …).
    """
    variance = np.concatenate([a, b], axis=-1).var(axis=-1)
    with np.errstate(invalid="ignore", divide="ignore"):
        first, total = (np.square(of - ab).mean(axis=-1) / (2 * variance) for of in (b, a))
    return 1 - first, total


def indices(a: Floats, b: Floats, ab: Floats, chance: np.random.Generator) -> Indices:
    """The indices with the middle 90 % of what they are on draws that are drawn again from these (bootstrap)."""
    nothing = np.empty(0)
    spread = float(np.concatenate([a, b]).std())
    if not len(ab) or spread <= 1e-12 * max(float(np.abs(a).max()), 1.0):
        return Indices(nothing, nothing, nothing, nothing, nothing, nothing, 0.0)
    first, total = jansen(a, b, ab)
    resampled = []
    for _ in range(RESAMPLES):  # one at a time: together they are large
        again = chance.integers(0, len(a), len(a))
        resampled.append(jansen(a[again], b[again], ab[:, again]))
    (first_low, first_high), (total_low, total_high) = (
        np.nanpercentile(np.array(some), (LOW, HIGH), axis=0) for some in zip(*resampled)
    )
    return Indices(first, first_low, first_high, total, total_low, total_high, spread)


@dataclass(frozen=True)
class Outputs:
    """Two outcomes of each draw: areas with k mechanisms or more, and mechanisms at risk per area; shape (t,)."""

    areas: Floats
    mean: Floats


def sensitivity(
    chosen: Chosen, one: Draws, other: Draws, buurten: Buurten, k: int, watch: Watch
) -> tuple[Outputs, Outputs, list[Outputs]]:
    """The outcomes of two sets of draws, and of the first with each factor as in the second.

    The count is a sum over mechanisms, so for each factor only those that have it are assessed anew.
    """
    todo, done = len(one.factors) + 2, 0

    def flags_in(some: Chosen, draws: Draws) -> dict[str, NDArray[np.bool_]]:
        nonlocal done
        done += 1
        return flags_of(some, draws, buurten, lambda part, whole: watch(done * whole + part - whole, todo * whole))

    flags = flags_in(chosen, one)
    count, second = (_sum(of, one.number, buurten) for of in (flags, flags_in(chosen, other)))
    mixed = []
    for number, factor in enumerate(one.factors):
        owners = {owner for owner, _ in factor.places}
        now = flags_in([(m, used) for m, used in chosen if m.id in owners], one.mixed(number, other))
        before = {owner: flags[owner] for owner in now}
        changed = count - _sum(before, one.number, buurten) + _sum(now, one.number, buurten)
        mixed.append(outputs(changed, k, buurten))
    return outputs(count, k, buurten), outputs(second, k, buurten), mixed


def _sum(flags: Mapping[str, NDArray[np.bool_]], number: int, buurten: Buurten) -> Small:
    """The count in each draw, shape (t, n)."""
    total = np.zeros((number, len(buurten)), dtype=np.int8)
    for flag in flags.values():
        total += flag
    return total


def outputs(counts: Small, k: int, buurten: Buurten) -> Outputs:
    concerned = counts[:, buurten.applicable]
    return Outputs((concerned >= k).sum(axis=1).astype(float), concerned.sum(axis=1) / max(concerned.shape[1], 1))

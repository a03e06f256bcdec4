"""Every draw is an analysis: the mechanisms' own assessment, again and again, on the same buurten.

A mechanism is assessed once for each different set of its settings: draws that differ only in choices of others share
its outcome.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from ...assessment import Assessment
from ...buurten import Buurten
from ...mechanism import Mechanism
from ...numbers import Floats
from .draws import Draws

if TYPE_CHECKING:
    from typing import TypeAlias

#: By draw and area.
Small: TypeAlias = NDArray[np.int8]
#: Called with what was done and what there is to do, while it runs; it may raise to stop.
Watch: TypeAlias = Callable[[int, int], None]
#: The areas as a draw sees them: those of the analysis, or with figures that are a little off.
Seen: TypeAlias = Callable[[int], Buurten]

Chosen: TypeAlias = Sequence[tuple[Mechanism, Mapping[str, Any]]]


@dataclass(frozen=True)
class Drawn:
    """What t draws say of n areas on m mechanisms.

    Parameters
    ----------
    at_risk, assessed, unknown : arrays, shape (t, n)
        Numbers of mechanisms.
    flagged, known, not_known : arrays, shape (n, m)
        Numbers of draws in which a mechanism is at risk, could be assessed, is unknown.
    """

    at_risk: Small
    assessed: Small
    unknown: Small
    flagged: Floats
    known: Floats
    not_known: Floats


def each(
    chosen: Chosen, draws: Draws, buurten: Buurten, watch: Watch, seen: Seen | None = None
) -> Iterator[tuple[int, list[int], Assessment]]:
    """The place of a mechanism, some draws that are the same for it, and its outcome in these.

    It goes draw by draw: within one, mechanisms share what they need of the areas, and of each other.

    Parameters
    ----------
    seen
        What the areas are in each draw, where that differs.
    """
    work = []
    for place, (mechanism, used) in enumerate(chosen):
        for settings, rows in draws.settings(mechanism.id, used):
            work += [(some[0], place, settings, some) for some in ([[row] for row in rows] if seen else [rows])]
    work.sort(key=itemgetter(0, 1))
    here, there = -1, buurten
    for done, (number, place, settings, rows) in enumerate(work):
        watch(done, len(work))
        if seen and number != here:
            here, there = number, seen(number)
        yield place, rows, chosen[place][0].outcome(there, settings)


def run_draws(chosen: Chosen, draws: Draws, buurten: Buurten, watch: Watch, seen: Seen | None = None) -> Drawn:
    """Assess all draws, and count."""
    t, n, m = draws.number, len(buurten), len(chosen)
    at_risk, assessed, unknown = (np.zeros((t, n), dtype=np.int8) for _ in range(3))
    flagged, known, not_known = (np.zeros((m, n)) for _ in range(3))
    for place, rows, found in each(chosen, draws, buurten, watch, seen):
        for total, by_mechanism, state in (
            (at_risk, flagged, found.risk == 1),
            (assessed, known, np.isfinite(found.risk)),
            (unknown, not_known, found.unknown),
        ):
            total[rows] += state
            np.add(by_mechanism[place], len(rows), out=by_mechanism[place], where=state)
    return Drawn(at_risk, assessed, unknown, flagged.T, known.T, not_known.T)


def flags_of(chosen: Chosen, draws: Draws, buurten: Buurten, watch: Watch) -> dict[str, NDArray[np.bool_]]:
    """By mechanism where it is at risk in each draw, shape (t, n)."""
    out = {mechanism.id: np.zeros((draws.number, len(buurten)), dtype=bool) for mechanism, _ in chosen}
    for place, rows, found in each(chosen, draws, buurten, watch):
        out[chosen[place][0].id][rows] = found.risk == 1
    return out

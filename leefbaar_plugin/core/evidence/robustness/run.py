"""Every draw is an analysis: the mechanisms' own assessment, again and again, on the same buurten.

A mechanism is assessed once for each different set of its settings: draws that differ only in choices of others share
its outcome.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from ...assessment import KLEIN, ONBEKEND, Assessment
from ...buurten import Buurten
from ...mechanism import Mechanism
from ...numbers import Floats
from .draws import Draws
from .ranges import settings_at

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


def states(assessment: Assessment) -> tuple[NDArray[np.bool_], NDArray[np.bool_], NDArray[np.bool_]]:
    """At risk, assessed, unknown; each of shape (n,)."""
    unknown = np.isin(assessment.certainty, (ONBEKEND, KLEIN))
    return assessment.risk == 1, np.isfinite(assessment.risk), unknown


def groups(draws: Draws, mechanism: str) -> dict[tuple[Any, ...], list[int]]:
    """The draws that are the same for a mechanism, by its values."""
    out: dict[tuple[Any, ...], list[int]] = {}
    for number, values in enumerate(draws.only(mechanism)):
        out.setdefault(values, []).append(number)
    return out


def run_draws(chosen: Chosen, draws: Draws, buurten: Buurten, watch: Watch, seen: Seen | None = None) -> Drawn:
    """Assess all draws.

    Parameters
    ----------
    seen
        What the areas are in each draw, where that differs.
    """
    t, n, m = draws.number, len(buurten), len(chosen)
    at_risk, assessed, unknown = (np.zeros((t, n), dtype=np.int8) for _ in range(3))
    flagged, known, not_known = (np.zeros((n, m)) for _ in range(3))
    work = [
        (j, rows)
        for j, (mechanism, _) in enumerate(chosen)
        for rows in (([i] for i in range(t)) if seen else groups(draws, mechanism.id).values())
    ]
    for done, (j, rows) in enumerate(work):
        watch(done, len(work))
        mechanism, used = chosen[j]
        settings = settings_at(draws.factors, mechanism.id, used, draws.row(rows[0]))
        risk, judged, not_told = states(mechanism.assess(seen(rows[0]) if seen else buurten, settings))
        for total, by_mechanism, state in (
            (at_risk, flagged, risk), (assessed, known, judged), (unknown, not_known, not_told),
        ):  # fmt: skip
            total[rows] += state
            by_mechanism[:, j] += len(rows) * state
    return Drawn(at_risk, assessed, unknown, flagged, known, not_known)


def flags_of(mechanism: Mechanism, used: Mapping[str, Any], draws: Draws, buurten: Buurten,
             watch: Callable[[], None]) -> NDArray[np.bool_]:  # fmt: skip
    """Where one mechanism is at risk in each draw; shape (t, n)."""
    out = np.zeros((draws.number, len(buurten)), dtype=bool)
    for rows in groups(draws, mechanism.id).values():
        watch()
        settings = settings_at(draws.factors, mechanism.id, used, draws.row(rows[0]))
        out[rows] = mechanism.assess(buurten, settings).risk == 1
    return out

"""Recomputed: what corporations let and sell."""

from __future__ import annotations

import math
from collections.abc import Sequence

from tests.oracles.area import Area
from tests.oracles.buurten import Row, exempt, num
from tests.oracles.concurrentiepositie import concurrentie_components, concurrentiepositie
from tests.oracles.judgement import (
    CLEAR,
    NEAR,
    NOT_APPLICABLE,
    SMALL,
    Condition,
    Outcome,
    at_least,
    condition,
    judge,
    unknown,
)
from tests.oracles.shared import (
    FEWEST,
    Z,
    corporation_dwellings,
    lettings,
    log_error,
    nearly,
    of_gemeente,
    per_gemeente,
    within_chance,
)


def mutatiegraad(rows: Sequence[Row], years: int = 3, threshold: float = 1.5, fewest: float = 20) -> list[Outcome]:
    """Lettings over those expected at the rate of the gemeente."""
    observed = lettings(rows, "verhuringen", years)
    pool, stand_in = corporation_dwellings(rows)
    rates = of_gemeente(rows, per_gemeente(rows, observed, pool))
    outcomes = []
    for i, out in enumerate(exempt(rows, FEWEST)):
        if out is None and pool[i] == 0:
            outcomes.append(Outcome(None, None, None, NOT_APPLICABLE))
        elif out is not None or observed[i] is None or pool[i] is None or not rates[i]:
            outcomes.append(out or unknown())
        else:
            outcomes.append(nearly(over_expected(observed[i], pool[i] * rates[i], threshold, fewest), stand_in))
    return outcomes


def over_expected(observed: float, expected: float, threshold: float = 1.5, fewest: float = 20) -> Outcome:
    """Observed over expected; `nipt` within 1.645 standard errors of the count (Poisson).

    Small are numbers of which both are below the minimum: few where many were expected tells something.
    """
    if max(observed, expected) < fewest:
        return Outcome(None, None, None, SMALL)
    ratio = observed / expected
    if not observed:
        return Outcome(ratio, threshold, 0, CLEAR)
    near = within_chance(ratio, threshold, log_error(observed))
    return Outcome(ratio, threshold, int(at_least(ratio, threshold)), NEAR if near else CLEAR)


def verkoop_sociale_huur(rows: Sequence[Row], area: Area, threshold: float = 10) -> list[Outcome]:
    """Planned sales per 100 corporation dwellings, where the competitive position is at risk."""
    pool, stand_in = corporation_dwellings(rows)
    position = concurrentiepositie(rows, concurrentie_components(rows, area))
    outcomes = []
    for row, out, homes, weak in zip(rows, exempt(rows, FEWEST), pool, position):
        sales = num(row, "verkoop_gepland")
        if out is None and homes == 0:
            outcomes.append(Outcome(None, None, None, NOT_APPLICABLE))
        elif out is not None or sales is None or homes is None:
            outcomes.append(out or unknown())
        elif homes < FEWEST:
            outcomes.append(Outcome(None, None, None, SMALL))
        else:
            share = 100 * sales / homes
            also = Condition(None if weak.risico is None else bool(weak.risico), weak.zekerheid == NEAR)
            outcomes.append(judge(share, threshold, [condition(share, ">=", threshold), also], always_near=stand_in))
    return outcomes


def instroom_kwetsbaar(rows: Sequence[Row], years: int = 3, factor: float = 1.5, fewest: float = 10) -> list[Outcome]:
    """Lettings to urgent groups, % of all; `waarde` and `drempel` are told here, though only the class is published."""
    every, urgent = (lettings(rows, name, years) for name in ("verhuringen", "verhuringen_urgent"))
    means = of_gemeente(rows, per_gemeente(rows, urgent, every))
    outcomes = []
    for i, out in enumerate(exempt(rows)):
        if out is not None or every[i] is None or urgent[i] is None or means[i] is None:
            outcomes.append(out or unknown())
        elif every[i] < fewest:
            outcomes.append(Outcome(None, None, None, SMALL))
        else:
            share, drempel = 100 * urgent[i] / every[i], factor * 100 * means[i]
            margin = Z * 100 * math.sqrt(share / 100 * (1 - share / 100) / every[i])
            outcomes.append(judge(share, drempel, [condition(share, ">=", drempel, margin)]))
    return outcomes

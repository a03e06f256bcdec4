"""The recomputation of sloop_elders."""

from __future__ import annotations

from collections.abc import Sequence

from tests.oracles.area import Point
from tests.oracles.buurten import CORPORATIE, Row, difference, dwellings, exempt, num
from tests.oracles.judgement import NOT_APPLICABLE, Outcome, condition, judge, unknown
from tests.oracles.plans import Plan, share_inside, spread


def sloop_elders(
    rows: Sequence[Row],
    points: Sequence[Point],
    plans: Sequence[Plan],
    start: float,
    T: float = 5,
    d0: float = 4,
    rehoused: float = 0.95,
    returning: float = 0.20,
    mutatiegraad: float = 7,
    social: float = 100,
    threshold: float = 25,
    minimum: float = 20,
) -> list[Outcome]:
    """Inflow from demolition elsewhere, per 100 lettings."""
    stock, stand_in = dwellings(rows)
    shares = [num(row, CORPORATIE) for row in rows]
    if all(s is None for s in shares):
        shares = [difference(100, num(row, "percentage_koopwoningen")) for row in rows]
        stand_in = True
    rates = [num(row, "mutatiegraad") for row in rows]
    lettings = [
        None if s is None or p is None else s * p / 100 * (mutatiegraad if r is None else r) / 100 * T
        for s, p, r in zip(stock, shares, rates)
    ]
    inflow = [0.0] * len(rows)
    for plan in plans:
        share, gone = num(plan, "sociaal"), abs(num(plan, "sloop") or 0)
        gone *= (social if share is None else share) / 100 * share_inside(num(plan, "van"), num(plan, "tot"), start, T)
        seekers = gone * rehoused * (1 - returning)
        for i, e in enumerate(spread(seekers, plan, [m or 0.0 for m in lettings], points, d0)):
            inflow[i] += e
    outcomes = []
    for i, out in enumerate(exempt(rows, minimum)):
        if lettings[i] == 0:
            outcomes.append(Outcome(None, None, None, NOT_APPLICABLE))
        elif out is not None or lettings[i] is None:
            outcomes.append(out or unknown())
        else:
            waarde = 100 * inflow[i] / lettings[i]
            outcomes.append(judge(waarde, threshold, [condition(waarde, ">=", threshold)], always_near=stand_in))
    return outcomes

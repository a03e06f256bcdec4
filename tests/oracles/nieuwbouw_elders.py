"""The recomputation of nieuwbouw_elders."""

from __future__ import annotations

from collections.abc import Sequence

from tests.oracles.area import Point
from tests.oracles.buurten import Row, dwellings, exempt, num, years_with
from tests.oracles.judgement import Outcome, at_least, condition, judge, unknown
from tests.oracles.omslagzone import borders
from tests.oracles.plans import Plan, newly_built, spread


def nieuwbouw_elders(
    rows: Sequence[Row],
    points: Sequence[Point],
    plans: Sequence[Plan],
    start: float,
    T: float = 5,
    k: float = 2.24,
    sigma: float = 1,
    d0: float = 4,
    soft: float = 0.5,
    factor: float = 1.5,
    floor: float = 2,
    minimum: float = 20,
) -> list[Outcome]:
    """Outflow to newbuild elsewhere, per 100 dwellings.

    `waarde` counts the open gates; and those that nobody knows, where even with them the threshold is not reached.
    """
    stock, stand_in = dwellings(rows)
    homes = [s or 0.0 for s in stock]
    year = max(years_with(rows, "afw"), default=0)
    goed = borders(rows, year)[1]
    afw = [num(row, f"afw_{year}") for row in rows]
    woz = [num(row, "gemiddelde_woningwaarde") for row in rows]
    ungated, certain, possible = ([0.0] * len(rows) for _ in range(3))
    for plan in plans:
        amount = k * sigma * newly_built(plan, start, T) * (1 if plan.get("hard", True) else soft)
        price = num(plan, "waarde")
        for i, e in enumerate(spread(amount, plan, homes, points, d0) if amount > 0 else []):
            ungated[i] += e
            gate: bool | None = None if afw[i] is None else not at_least(afw[i], goed)
            if price is not None and woz[i] is not None:
                gate = at_least(price, 1.10 * woz[i])
            certain[i] += e if gate else 0.0
            possible[i] += e if gate is not False else 0.0
    mean = 100 * sum(ungated) / sum(homes) if sum(homes) else 0.0
    drempel = max(factor * mean, floor)
    outcomes = []
    for i, out in enumerate(exempt(rows, minimum)):
        if out is not None or stock[i] is None:
            outcomes.append(out or unknown())
            continue
        low, high = 100 * certain[i] / homes[i], 100 * possible[i] / homes[i]
        if at_least(high, drempel) and not at_least(low, drempel):
            outcomes.append(unknown(None, drempel))
        else:
            decisive = low if at_least(low, drempel) else high
            outcomes.append(judge(decisive, drempel, [condition(decisive, ">=", drempel)], always_near=stand_in))
    return outcomes

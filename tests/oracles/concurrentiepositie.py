"""The recomputation of concurrentiepositie and its three components."""

from __future__ import annotations

import math
from collections.abc import Sequence

from tests.oracles.area import Area
from tests.oracles.buurten import (
    Row,
    dwellings,
    exempt,
    gemeente,
    gemeente_means,
    is_water,
    num,
    weighted_mean,
    years_with,
)
from tests.oracles.judgement import Condition, Outcome, U, at_least, condition, judge, unknown

Components = dict[str, tuple[Condition, bool]]  # of concurrentiepositie: a, b and c, and did others stand in?


def concurrentie_components(
    rows: Sequence[Row], area: Area, same_stedelijkheid: bool = False, enough: int = 3, k: int = 8
) -> list[Components]:
    """Per row the components that can be had: is it at risk, and did the nearest buurten stand in for neighbours?"""
    stock = dwellings(rows)[0]
    year = max(years_with(rows, "won"), default=0)
    urban = [float(row.get("stedelijkheid_adressen_per_km2") or math.nan) for row in rows]
    found: list[Components] = [{} for _ in rows]
    for name, column in (("a", f"won_{year}"), ("b", "gemiddelde_woningwaarde")):
        values = [num(row, column) for row in rows]
        usable = {j for j, v in enumerate(values) if v is not None and (stock[j] or 0) > 0 and not is_water(rows[j])}
        for i, value in enumerate(values):
            if value is None:
                continue
            pool = usable - {i}
            if same_stedelijkheid:
                pool = {j for j in pool if abs(urban[i] - urban[j]) <= 1}  # an unknown one is like no other
            around = [j for j in area.neighbours(i) if j in pool]
            fallback = len(around) < enough
            if fallback:
                around = area.nearest(i, pool, k)
            mean = weighted_mean((values[j], stock[j]) for j in around)
            if len(around) < enough or mean is None or (name == "b" and mean <= 0):
                continue
            judged = condition(value - mean, "<=", -U / 4) if name == "a" else condition(value / mean, "<=", 0.85)
            found[i][name] = judged, fallback
    demand = [num(row, "reacties_per_woning") for row in rows]
    means = gemeente_means(rows, demand, stock)
    for i, value in enumerate(demand):
        mean = means.get(gemeente(rows[i]))
        if value is not None and mean:
            found[i]["c"] = condition(value / mean, "<=", 0.7), False
    return found


def concurrentiepositie(
    rows: Sequence[Row], found: Sequence[Components], required: float = 0.5, minimum: float = 20
) -> list[Outcome]:
    """The share of the components found that are at risk; `required` is 0.5, or 1 for all of them."""
    stand_in = dwellings(rows)[1]

    def rule(states: Sequence[bool | None]) -> bool:
        return at_least(sum(map(bool, states)) / len(states), required)

    outcomes = []
    for out, components in zip(exempt(rows, minimum), found):
        if out is not None or not components:
            outcomes.append(out or unknown())
            continue
        conditions = [c for c, _ in components.values()]
        share = sum(bool(c.holds) for c in conditions) / len(conditions)
        always_near = stand_in or any(fallback for _, fallback in components.values())
        outcomes.append(judge(share, required, conditions, rule, always_near))
    return outcomes

"""What plans of newbuild and demolition do, and where.

A plan: woningen, sloop, hard, van, tot, fasen {(year, year): dwellings}, waarde, sociaal (%), punt, buurt (the number
of the row that holds it). All but punt and buurt may be absent.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any

from tests.oracles.area import Area, Point
from tests.oracles.buurten import num
from tests.oracles.judgement import Number

Plan = dict[str, Any]


def place(plans: Iterable[Plan], area: Area) -> tuple[list[Plan], list[Plan]]:
    """The plans with the row that holds each, and those that lie outside every buurt."""
    placed = [{**plan, "buurt": area.holder(plan["punt"])} for plan in plans]
    return [p for p in placed if p["buurt"] is not None], [p for p in placed if p["buurt"] is None]


def share_inside(van: Number, tot: Number, start: float, T: float) -> float:
    """The share of the years van..tot (both included) that lies in [start, start + T); 1 without years."""
    if van is None and tot is None:
        return 1.0
    first, last = int(tot if van is None else van), int(van if tot is None else tot)
    years = range(first, last + 1)
    return sum(start <= year < start + T for year in years) / len(years) if len(years) else 0.0


def newly_built(plan: Plan, start: float, T: float) -> float:
    """The dwellings of a plan that fall in the period; what no phase or year dates counts fully."""
    total, phases = num(plan, "woningen"), {k: n for k, n in (plan.get("fasen") or {}).items() if n}
    if not phases:
        return (total or 0) * share_inside(num(plan, "van"), num(plan, "tot"), start, T)
    dated = sum(phases.values())
    return sum(n * share_inside(*k, start, T) for k, n in phases.items()) + max(0, (total or 0) - dated)


def spread(amount: float, plan: Plan, weights: Sequence[float], points: Sequence[Point], d0: float) -> list[float]:
    """An amount divided over all rows but the plan's own, by weight and distance (d0 in km)."""
    pull = [
        0.0 if i == plan["buurt"] or not w else w * math.exp(-math.dist(plan["punt"], points[i]) / 1000 / d0)
        for i, w in enumerate(weights)
    ]
    total = sum(pull)
    return [amount * p / total if total > 0 else 0.0 for p in pull]

"""Recomputed: what changed over some years."""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence

from tests.oracles.buurten import Row, dwellings, exempt, gemeente_means, gemeenten, num
from tests.oracles.judgement import Number, Outcome, U, at_least, condition, judge, unknown
from tests.oracles.levels import OTHER_RENT
from tests.oracles.shared import (
    FEWEST,
    NOW,
    Z,
    alternatives,
    changes,
    either,
    given,
    of_gemeente,
    per_gemeente,
    two_years,
)


def leefbaarheidstrend(rows: Sequence[Row], years: int = 4, d: float = U / 4, fewest: int = 3) -> list[Outcome]:
    """Change of the score less the median change of the gemeente."""
    deltas = changes(rows, "lbm", years)
    medians: dict[int, float] = {}
    for members in gemeenten(rows).values():
        known = [deltas[i] for i in members if deltas[i] is not None]
        if len(known) >= fewest:
            medians.update(dict.fromkeys(members, statistics.median(known)))
    outcomes = []
    for i, out in enumerate(exempt(rows)):
        delta, median = deltas[i], medians.get(i)
        relative = None if delta is None or median is None else delta - median
        outcomes.append(out or judge(relative, -d, [condition(relative, "<=", -d)]))
    return outcomes


def woz_ontwikkeling(
    rows: Sequence[Row], years: int = 4, threshold: float = 0.95, growth: float = 0.10, now: int = NOW
) -> list[Outcome]:
    """How the value grew, as a ratio to the gemeente: to its buurten with both values, weighted by their dwellings."""
    pair = two_years(rows, "gemiddelde_woningwaarde", years, now)
    first, _, before, after = pair or (0, 0, [None] * len(rows), [None] * len(rows))
    stock, stand_in = dwellings(rows)
    parts, wholes = ([v * s if v and s else None for v, s in zip(values, stock)] for values in (after, before))
    grown = of_gemeente(rows, per_gemeente(rows, parts, wholes))
    outcomes = []
    for i, (row, out) in enumerate(zip(rows, exempt(rows, FEWEST))):
        if out is not None or not before[i] or not after[i] or grown[i] is None:
            outcomes.append(out or unknown())
            continue
        index = after[i] / before[i] / grown[i]
        earlier = num(row, f"woningvoorraad_{first}")
        rebuilt = bool(earlier and stock[i]) and at_least(abs(stock[i] / earlier - 1), growth)
        outcomes.append(judge(index, threshold, [condition(index, "<=", threshold)], always_near=stand_in or rebuilt))
    return outcomes


def particuliere_huur(
    rows: Sequence[Row], years: int = 4, points: float = 3, margin: float | None = None, now: int = NOW
) -> list[Outcome]:
    """What the share of other landlords gained, in points, where that share is at least that of the gemeente."""
    shares = [num(row, OTHER_RENT) for row in rows]
    stock, stand_in = dwellings(rows)
    means = of_gemeente(rows, gemeente_means(rows, shares, stock))
    outcomes = []
    for i, (out, gained) in enumerate(zip(exempt(rows, FEWEST), changes(rows, OTHER_RENT, years, now))):
        conditions = [condition(gained, ">=", points, margin), condition(shares[i], ">=", means[i], margin)]
        known = out is None and gained is not None
        outcomes.append(judge(gained, points, conditions, always_near=stand_in) if known else out or unknown())
    return outcomes


DISTANCES = tuple(
    f"{place}_gemiddelde_afstand_in_km" for place in ("grote_supermarkt", "huisartsenpraktijk", "basisonderwijs")
)


def voorzieningen(
    rows: Sequence[Row], years: int = 4, d: float = U / 4, farther: float = 0.5, now: int = NOW
) -> list[Outcome]:
    """How many of the dimension and the distances grew worse, of those that the rows tell of."""
    changed = [changes(rows, name, years, now) for name in ("vrz", *DISTANCES)]
    limits = [("<=", -d), *[(">=", farther)] * len(DISTANCES)]
    asked = [(values, *limit) for values, limit, there in zip(changed, limits, given(changed)) if there]
    outcomes = []
    for i, out in enumerate(exempt(rows)):
        worse = [condition(values[i], sign, limit) for values, sign, limit in asked]
        outcomes.append(out or judge(sum(bool(c.holds) for c in worse), 1, worse, either))
    return outcomes


def krimp(
    rows: Sequence[Row],
    years: int = 5,
    shrunk: float = -3,
    ahead: int = 10,
    forecast: float = -5,
    now: int = NOW,
) -> list[Outcome]:
    """Change in households, %, or the forecast of it from the newest year on, where there are forecasts."""
    homes = [num(row, "aantal_huishoudens") for row in rows]
    later = [num(row, f"huishoudens_prognose_{now + ahead}") for row in rows]
    pair = two_years(rows, "aantal_huishoudens", years, now)
    before, after = pair[2:] if pair else ([None] * len(rows),) * 2
    past, future = (
        [100 * (b / a - 1) if a and b is not None else None for a, b in zip(start, end)]
        for start, end in ((before, after), (homes, later))
    )
    there = given([past, future])
    outcomes = []
    for i, out in enumerate(exempt(rows)):
        grounds = [
            (past[i], shrunk, condition(past[i], "<=", shrunk, rounding(before[i]))),
            (future[i], forecast, condition(future[i], "<=", forecast, rounding(homes[i]))),
        ]
        outcomes.append(out or alternatives([g for g, asked in zip(grounds, there) if asked]))
    return outcomes


def rounding(count: Number) -> Number:
    """1.645 standard errors of a change in %, of a count that is randomly rounded to fives."""
    return Z * 100 * math.sqrt(2) * 2.45 / count if count else None

"""The recomputation of veroudering."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tests.oracles.buurten import Row, exempt, num
from tests.oracles.judgement import NEAR, Outcome, at_least, condition, judge, unknown
from tests.oracles.shared import FEWEST, NOW


def veroudering(
    rows: Sequence[Row],
    built: Sequence[Mapping[int, float] | None] | None = None,
    now: int = NOW,
    threshold: float = 60,
    new: float = 10,
    fallback: float = 5,
) -> list[Outcome]:
    """Dwellings of one building period, %. `built`: dwellings per building year, for each row.

    Without building years the share built since 2000 tells no more than `aandacht`: never a risk, and `nipt`.
    """
    outcomes = []
    for i, (row, out) in enumerate(zip(rows, exempt(rows, FEWEST))):
        since_2000 = num(row, "percentage_bouwjaarklasse_vanaf_2000")
        if out is not None:
            outcomes.append(out)
        elif built is not None and built[i]:
            outcomes.append(ageing(built[i], now, threshold, new))
        else:
            known = since_2000 is not None
            outcomes.append(Outcome(since_2000, fallback, 0, NEAR) if known else unknown())
    return outcomes


def ageing(built: Mapping[int, float], now: int, threshold: float = 60, new: float = 10) -> Outcome:
    """The fullest of all periods of 15 years of which the middle is 30–60 years ago, and what is newer than 15."""
    homes = sum(built.values())
    periods = [range(now - age - 7, now - age + 8) for age in range(30, 61)]
    most = max(100 * sum(n for year, n in built.items() if year in period) / homes for period in periods)
    recent = 100 * sum(n for year, n in built.items() if year > now - 15) / homes
    few_new = condition(recent, "<=", new)._replace(holds=not at_least(recent, new))
    return judge(most, threshold, [condition(most, ">=", threshold), few_new])

"""Recomputed: a level against that of the gemeente."""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence

from tests.oracles.buurten import (
    CORPORATIE,
    LOW_INCOME,
    Row,
    dwellings,
    exempt,
    gemeente_means,
    gemeenten,
    num,
    per_100,
)
from tests.oracles.judgement import Number, Outcome, condition, judge, unknown
from tests.oracles.shared import FEWEST, KOOP, either, of_gemeente, total

OTHER_RENT = "perc_huurwoningen_in_bezit_overige_verhuurders"
UNKNOWN_OWNER = "percentage_woningen_met_eigendom_onbekend"


def energiearmoede(rows: Sequence[Row], factor: float = 1.5) -> list[Outcome]:
    """Households in energy poverty, %."""
    shares = [num(row, "percentage_energiearmoede") for row in rows]
    homes = [num(row, "aantal_huishoudens") for row in rows]
    means = of_gemeente(rows, gemeente_means(rows, shares, homes))
    outcomes = []
    for out, share, mean in zip(exempt(rows), shares, means):
        drempel = None if mean is None else factor * mean
        outcomes.append(out or judge(share, drempel, [condition(share, ">=", drempel)]))
    return outcomes


def leegstand(rows: Sequence[Row], points: float = 2, margin: float = 1) -> list[Outcome]:
    """Dwellings without inhabitants, whole %."""
    shares = [num(row, "percentage_leegstand_woningen") for row in rows]
    stock, stand_in = dwellings(rows)
    means = of_gemeente(rows, gemeente_means(rows, shares, stock))
    outcomes = []
    for out, share, mean in zip(exempt(rows, FEWEST), shares, means):
        drempel = None if mean is None else mean + points
        judged = judge(share, drempel, [condition(share, ">=", drempel, margin)], always_near=stand_in)
        outcomes.append(out or judged)
    return outcomes


def eenzijdige_voorraad(
    rows: Sequence[Row],
    threshold: float = 66.7,
    margin: float = 1,
    unknown_at_most: float = 20,
    variety: float | None = None,
) -> list[Outcome]:
    """The corporation share, whole %, `nipt` within a point; `variety` (0.45) adds the rule on Simpson's index."""
    outcomes = []
    for row, out in zip(rows, exempt(rows, FEWEST)):
        shares = ownership(row, unknown_at_most)
        if out is not None or shares is None:
            outcomes.append(out or unknown())
            continue
        corporation = shares[1]
        one_sided = condition(corporation, ">=", threshold, margin)._replace(holds=corporation > threshold)
        conditions = [one_sided]
        if variety is not None:
            conditions.append(condition(simpson(shares), "<=", variety))
        outcomes.append(judge(corporation, threshold, conditions, either))
    return outcomes


def ownership(row: Row, unknown_at_most: float = 20) -> tuple[Number, float, Number] | None:
    """Koop, corporation and other rent as shares of what is known, or None when too much is not.

    What is unknown is told by its own column, else it is what the three do not fill; with one of them missing nobody
    can say, and the shares are taken as they are.
    """
    shares = [num(row, name) for name in (KOOP, CORPORATIE, OTHER_RENT)]
    if shares[1] is None:
        return None
    blank, filled = num(row, UNKNOWN_OWNER), total(shares)
    if blank is None:
        blank = 0.0 if filled is None else max(0.0, 100 - filled)
    if blank > unknown_at_most or blank >= 100:
        return None
    koop, corporation, other = (None if s is None else s * 100 / (100 - blank) for s in shares)
    return koop, corporation, other


def simpson(shares: Sequence[Number]) -> Number:
    """How mixed the shares (%) are: 0 is one kind only, 1 is all equal."""
    if total(shares) is None:
        return None
    return (1 - sum((p / 100) ** 2 for p in shares)) / (1 - 1 / len(shares))


def kwetsbaarheid(rows: Sequence[Row], threshold: float = 80, minimum: int = 3) -> list[Outcome]:
    """Mean percentile rank within the gemeente, higher is more vulnerable; no incomes of fewer than 100 people."""
    indicators = [
        [None if v is None else -v for v in (num(row, "ses_woa") for row in rows)],
        [None if (num(row, "aantal_inwoners") or math.inf) < 100 else num(row, LOW_INCOME) for row in rows],
        [per_100(row, "bijstand_per_100", "aantal_personen_met_een_alg_bijstandsuitkering_tot", "aantal_huishoudens")
         for row in rows],
        [num(row, "aantal_wmo_clienten_per_1000_inwoners") for row in rows],
        [num(row, "percentage_jongeren_met_jeugdzorg_in_natura") for row in rows],
    ]  # fmt: skip
    ranked = [percentile_ranks(rows, values) for values in indicators]
    told = [[ranks[i] for ranks in ranked if ranks[i] is not None] for i in range(len(rows))]
    return [out or vulnerable(ranks, threshold, minimum) for out, ranks in zip(exempt(rows), told)]


def vulnerable(ranks: Sequence[float], threshold: float = 80, minimum: int = 3) -> Outcome:
    if len(ranks) < minimum:
        return unknown()
    mean = statistics.fmean(ranks)
    return judge(mean, threshold, [condition(mean, ">=", threshold)])


def percentile_ranks(rows: Sequence[Row], values: Sequence[Number], fewest: int = 5) -> list[Number]:
    """100·(rank − ½)/count within the gemeente, equals sharing their rank; None in a gemeente with fewer than five."""
    found: list[Number] = [None] * len(rows)
    for members in gemeenten(rows).values():
        known = [values[i] for i in members if values[i] is not None]
        for i in members if len(known) >= fewest else []:
            if values[i] is not None:
                below, equal = sum(v < values[i] for v in known), sum(v == values[i] for v in known)
                found[i] = 100 * (below + (equal + 1) / 2 - 0.5) / len(known)
    return found

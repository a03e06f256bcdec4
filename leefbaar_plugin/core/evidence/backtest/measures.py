"""All figures of the back-test as rows of a table: what, which years, which class, which measure, and its interval."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from .blocks import Estimate
from .findings import Findings, Period
from .outcome import shares_input
from .rates import AUC, AUC_WITHIN, AVERAGE_PRECISION, BRIER, BRIER_GAIN, BRIER_PLAIN, EXPECTED, Scored

ALL_YEARS = "alle"
COUNT, MECHANISM, THUMB, DEALT = "telling", "mechanisme", "vuistregel", "opnieuw verdeeld"
PER_CLASS = " per klasse"  # behind the kind, so that who asks for a kind has each figure once
AHEAD, AHEAD_WITHIN = "telling_min_vuistregel", "idem_binnen_klasse"


class Measure(NamedTuple):
    """One figure; `category` is the class in the starting year, None for all together; `shared` is 1 where a mechanism
    looks at the same figures as the outcome."""

    kind: str
    part: str
    period: str
    category: int | None
    name: str
    value: float
    low: float
    high: float
    n: int
    shared: int = 0


def measures(found: Findings) -> list[Measure]:
    """Every figure: of all starting years together first, then of each."""
    out = [one for period in (found.all, *found.periods) for one in _of_period(period)]
    for name, ranking in found.rules_of_thumb.items():
        for what, estimate in (
            (AUC, ranking.overall), (AUC_WITHIN, ranking.within),
            (AHEAD, ranking.ahead), (AHEAD_WITHIN, ranking.ahead_within),
        ):  # fmt: skip
            out.append(_measure(THUMB, name, ALL_YEARS, what, estimate))
    out += [_measure(DEALT, DEALT, ALL_YEARS, what, one) for what, one in zip((AUC, AUC_WITHIN), found.dealt)]
    for category, period in found.classes:
        out += [one._replace(kind=one.kind + PER_CLASS, category=category) for one in _of_period(period)]
    calibration = found.calibration
    briers = zip((BRIER, BRIER_PLAIN, BRIER_GAIN), (calibration.brier, calibration.base, calibration.gain))
    for what, one in briers:
        out.append(_measure(COUNT, COUNT, ALL_YEARS, what, one))
    for level in calibration.levels:
        part = f"telling = {level.count}"
        expected = Estimate(level.expected, n=level.happened.n)
        out.append(_measure(COUNT, part, ALL_YEARS, EXPECTED, expected))
        out.append(_measure(COUNT, part, ALL_YEARS, "kans_gebeurd", level.happened))
    return out


def _of_period(period: Period) -> Iterator[Measure]:
    for k, scored in period.by_count:
        yield from _of_flag(COUNT, f"telling ≥ {k}", period.name, scored)
    for mechanism, scored in period.by_mechanism:
        for one in _of_flag(MECHANISM, mechanism.label, period.name, scored):
            yield one._replace(shared=int(shares_input(mechanism)))
    for what, estimate in (
        (AUC, period.ranking.overall),
        (AUC_WITHIN, period.ranking.within),
        (AVERAGE_PRECISION, period.average_precision),
    ):
        yield _measure(COUNT, COUNT, period.name, what, estimate)


def _of_flag(kind: str, part: str, period: str, scored: Scored) -> Iterator[Measure]:
    for name, number in (
        ("gebeurtenissen", scored.events), ("signalen", scored.flagged), ("raak", scored.hits),
        ("gemist", scored.misses), ("vals_alarm", scored.false_alarms), ("terecht_stil", scored.quiet),
    ):  # fmt: skip
        yield _measure(kind, part, period, name, Estimate(float(number), n=scored.n))
    for name, estimate in scored.rates.items():
        yield _measure(kind, part, period, name, estimate)


def _measure(kind: str, part: str, period: str, name: str, estimate: Estimate) -> Measure:
    return Measure(kind, part, period, None, name, estimate.value, estimate.low, estimate.high, estimate.n)


def facts(found: Findings) -> dict[str, Any]:
    """The numbers that a model can go by; None where there is no AUC."""
    warned, ranking = found.warned, found.all.ranking
    out: dict[str, Any] = {
        "AANTAL_BUURTEN": len(found.casts[-1].flags), "AANTAL_BEGINJAREN": len(found.casts),
        "AANTAL_GETOETST": warned.n, "AANTAL_GEBEURTENISSEN": warned.events, "AANTAL_SIGNALEN": warned.flagged,
        "AANTAL_RAAK": warned.hits, "AANTAL_GEMIST": warned.misses, "AANTAL_VALS_ALARM": warned.false_alarms,
    }  # fmt: skip
    for name, one in (("AUC", ranking.overall), ("AUC_BINNEN_KLASSE", ranking.within)):
        out[name] = round(one.value, 6) if one.value == one.value else None
    return out

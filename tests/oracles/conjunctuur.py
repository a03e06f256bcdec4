"""The recomputation of conjunctuur, in its three variants."""

from __future__ import annotations

import math
import statistics
from collections.abc import Mapping, Sequence
from typing import Any

from tests.oracles.buurten import (
    LOW_INCOME,
    Row,
    difference,
    dwellings,
    exempt,
    gemeente,
    gemeenten,
    num,
    per_100,
    weighted_mean,
    years_with,
)
from tests.oracles.fitting import slope, t_quantile
from tests.oracles.judgement import CLEAR, NEAR, Condition, Number, Outcome, condition, judge, unknown


def conjunctuur(
    rows: Sequence[Row], unemployment: Mapping[int, float] | None = None, variant: str = "auto", **settings: Any
) -> list[Outcome]:
    """Sensitivity to the business cycle; `unemployment` is the rate per year."""
    series = dict(unemployment or {})
    if variant == "auto":
        variant = conjunctuur_variant(rows, series)
    if variant == "structuur":
        return conjunctuur_structuur(rows, **settings)
    return {"helling": conjunctuur_helling, "score": conjunctuur_score}[variant](rows, series, **settings)


def conjunctuur_variant(rows: Sequence[Row], unemployment: Mapping[int, float]) -> str:
    """What `auto` takes: the first variant for which any buurt has its data (and the last if there is none)."""
    judged = [i for members in gemeenten(rows).values() for i in members]
    rates = _histories(rows, "ww_per_100", unemployment)
    z = z_scores(rows)
    if any(len(rates[i]) >= 6 for i in judged):
        return "helling"
    return "structuur" if any(len(z[i]) >= 3 for i in judged) else "score"


def _histories(rows: Sequence[Row], stem: str, unemployment: Mapping[int, float]) -> list[dict[int, float]]:
    """Per row the known values of a series, in the years of which unemployment is known too."""
    years = [year for year in years_with(rows, stem) if unemployment.get(year) is not None]
    known = [{year: num(row, f"{stem}_{year}") for year in years} for row in rows]
    return [{year: v for year, v in history.items() if v is not None} for history in known]


def _gemeente_series(
    rows: Sequence[Row], histories: Sequence[dict[int, float]], weights: Sequence[Number]
) -> dict[str, dict[int, float]]:
    """Per gemeente the weighted mean per year, over its buurten with a complete series."""
    years = sorted({year for history in histories for year in history})
    series: dict[str, dict[int, float]] = {}
    for g, members in gemeenten(rows).items():
        complete = [i for i in members if len(histories[i]) == len(years)]
        means = {year: weighted_mean((histories[i][year], weights[i]) for i in complete) for year in years}
        series[g] = {year: mean for year, mean in means.items() if mean is not None}
    return series


def conjunctuur_helling(
    rows: Sequence[Row], unemployment: Mapping[int, float], minimum: int = 6, ratio: float = 1.25, few: float = 50
) -> list[Outcome]:
    histories = _histories(rows, "ww_per_100", unemployment)
    inhabitants = [num(row, "aantal_inwoners") for row in rows]
    series = _gemeente_series(rows, histories, inhabitants)
    outcomes = []
    for row, out, history, people in zip(rows, exempt(rows), histories, inhabitants):
        own, whole = _fit(history, unemployment, minimum), _fit(series.get(gemeente(row), {}), unemployment, minimum)
        if out is not None or own is None or whole is None or whole[0] <= 0:
            outcomes.append(out or unknown())
            continue
        beta, se = own
        counts = [num(row, f"ww_aantal_{year}") for year in history]
        known = [c for c in counts if c is not None]
        if not known and people is not None:
            known = [rate * people / 100 for rate in history.values()]
        w = min(1.0, statistics.fmean(known) / few) if known else 1.0
        beta, se = w * beta + (1 - w) * whole[0], w * se
        bound = (beta - t_quantile(0.9, len(history) - 2) * se) / whole[0]
        conditions = [condition(beta / whole[0], ">=", ratio), Condition(bound > 1, abs(bound - 1) < 0.05)]
        outcomes.append(judge(beta / whole[0], ratio, conditions))
    return outcomes


def _fit(history: Mapping[int, float], unemployment: Mapping[int, float], minimum: int, trend: bool = False) -> Any:
    years = sorted(history)
    if len(years) < minimum:
        return None
    return slope([unemployment[y] for y in years], [history[y] for y in years], list(years) if trend else None)


def vulnerability(row: Row) -> list[Number]:
    """The indicators of `structuur`, higher is more sensitive."""
    return [
        per_100(row, "ww_per_100", "aantal_personen_met_een_ww_uitkering_totaal", "aantal_inwoners"),
        per_100(row, "bijstand_per_100", "aantal_personen_met_een_alg_bijstandsuitkering_tot", "aantal_huishoudens"),
        _with_at_least(row, 100, num(row, LOW_INCOME)),
        difference(100, _with_at_least(row, 150, num(row, "netto_arbeidsparticipatie"))),
    ]


def _with_at_least(row: Row, inhabitants: int, value: Number) -> Number:
    """A figure of CBS, where it rests on as many inhabitants as CBS asks for."""
    here = num(row, "aantal_inwoners")
    return None if here is not None and here < inhabitants else value


def z_scores(rows: Sequence[Row]) -> list[list[float]]:
    """Per row the robust z-scores that can be had, against the gemeente."""
    values = [vulnerability(row) for row in rows]
    z: list[list[float]] = [[] for _ in rows]
    for members in gemeenten(rows).values():
        for k in range(len(values[members[0]])):
            known = [(i, values[i][k]) for i in members if values[i][k] is not None]
            if known:
                median = statistics.median(v for _, v in known)
                mad = statistics.median(abs(v - median) for _, v in known)
                for i, v in known if mad > 0 else []:
                    z[i].append((v - median) / (1.4826 * mad))
    return z


def structuur_of(z: Sequence[float], threshold: float = 0.84, minimum: int = 3) -> Outcome:
    """`nipt` within 1.645 standard errors of the mean of the z-scores: the worked example (0.75) asks for it."""
    if len(z) < minimum:
        return unknown()
    mean, margin = statistics.fmean(z), 1.645 * statistics.stdev(z) / math.sqrt(len(z))
    return judge(mean, threshold, [condition(mean, ">=", threshold, margin)])


def conjunctuur_structuur(rows: Sequence[Row], threshold: float = 0.84, minimum: int = 3) -> list[Outcome]:
    return [out or structuur_of(z, threshold, minimum) for out, z in zip(exempt(rows), z_scores(rows))]


def conjunctuur_score(
    rows: Sequence[Row], unemployment: Mapping[int, float], minimum: int = 8, ratio: float = 1.5
) -> list[Outcome]:
    histories = _histories(rows, "lbm", unemployment)
    stock, stand_in = dwellings(rows)
    series = _gemeente_series(rows, histories, stock)
    outcomes = []
    for row, out, history in zip(rows, exempt(rows), histories):
        own = _fit(history, unemployment, minimum, trend=True)
        whole = _fit(series.get(gemeente(row), {}), unemployment, minimum, trend=True)
        if out is not None or own is None or whole is None or -whole[0] <= 0:
            outcomes.append(out or unknown(None if out or own is None else -own[0]))
            continue
        waarde, mean = -own[0], -whole[0]
        bound = waarde - t_quantile(0.9, len(history) - 3) * own[1]
        conditions = [condition(waarde, ">=", ratio * mean), Condition(bound > 0)]
        clear = bound > mean and not stand_in
        outcomes.append(judge(waarde, ratio * mean, conditions)._replace(zekerheid=CLEAR if clear else NEAR))
    return outcomes

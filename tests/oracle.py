"""An independent recomputation of six mechanisms and of the count, to hold the plugin against.

Written from the texts, without a look at the plugin: plain Python, one buurt at a time, slow and obvious.
A row is a dict of canonical column names to a number, a text or None; `rows` is a list of them, and every mechanism
returns one Outcome per row, in that order. Distances are in metres in EPSG:28992. GDAL is needed for files and
geometry only. `waarde` and `drempel` are given as far as they are known: compare them where `risico` is not None.
"""

from __future__ import annotations

import csv
import functools
import heapq
import itertools
import math
import re
import statistics
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Optional

Row = dict[str, Any]
Plan = dict[str, Any]
Point = tuple[float, float]
Number = Optional[float]


class Outcome(NamedTuple):
    waarde: Number
    drempel: Number
    risico: int | None
    zekerheid: str


class Condition(NamedTuple):
    """One elementary comparison: does it hold (None: unknown), and is it so near that it could be otherwise?"""

    holds: bool | None
    near: bool = False


Components = dict[str, tuple[Condition, bool]]  # of concurrentiepositie: a, b and c, and did others stand in?

U = 0.15678  # one SD of the Leefbaarometer score
BORDER_EW, BORDER_EEW = -0.10295, 0.01015  # voldoende | ruim voldoende, and ruim voldoende | goed; release 2024
UNKNOWN, NOT_APPLICABLE, SMALL, NEAR, CLEAR = "onbekend", "niet van toepassing", "klein aantal", "nipt", "ruim"
CORPORATIE = "perc_huurwoningen_in_bezit_woningcorporaties"
LOW_INCOME = "percentage_huishoudens_met_laag_inkomen"


# Values and judgement


def num(row: Mapping[str, Any], column: str) -> Number:
    """The number in a column; None for what is absent, no number, or one of CBS's special values."""
    try:
        value = float(row[column])
    except (KeyError, TypeError, ValueError):
        return None
    return None if math.isnan(value) or value <= -99990 else value


def at_least(value: float, threshold: float) -> bool:
    """value >= threshold in real arithmetic: 3.9407 - 3.9603 is not a hair below -0.0196."""
    return value >= threshold or math.isclose(value, threshold, rel_tol=1e-9, abs_tol=1e-12)


def condition(value: Number, sign: str, threshold: Number, margin: float | None = None) -> Condition:
    """Compare; near is within 5 % of the threshold, or within the margin when one is given."""
    if value is None or threshold is None:
        return Condition(None)
    holds = at_least(value, threshold) if sign == ">=" else at_least(threshold, value)
    return Condition(holds, abs(value - threshold) < (0.05 * abs(threshold) if margin is None else margin))


def both(states: Sequence[bool | None]) -> bool | None:
    """And, with unknowns: one False decides."""
    return False if False in states else None if None in states else True


def judge(
    waarde: Number,
    drempel: Number,
    conditions: Sequence[Condition],
    rule: Callable[[Sequence[bool | None]], bool | None] = both,
    always_near: bool = False,
) -> Outcome:
    """The outcome of a rule; `nipt` when some of the near conditions, turned over, would give another outcome."""
    result = rule([c.holds for c in conditions])
    if result is None:
        return Outcome(waarde, drempel, None, UNKNOWN)
    choices = [(c.holds, not c.holds) if c.near else (c.holds,) for c in conditions]
    near = always_near or any(rule(states) is not result for states in itertools.product(*choices))
    return Outcome(waarde, drempel, int(result), NEAR if near else CLEAR)


def unknown(waarde: Number = None, drempel: Number = None) -> Outcome:
    return Outcome(waarde, drempel, None, UNKNOWN)


def dwellings(rows: Sequence[Row]) -> tuple[list[Number], bool]:
    """Dwellings per row, and whether households stand in for them: only when no row at all has a woningvoorraad."""
    stand_in = all(num(row, "woningvoorraad") is None for row in rows)
    return [num(row, "aantal_huishoudens" if stand_in else "woningvoorraad") for row in rows], stand_in


def is_water(row: Row) -> bool:
    return str(row.get("water") or "").strip().upper() == "JA"


def exempt(rows: Sequence[Row], minimum: float = 0) -> list[Outcome | None]:
    """The rows that are not judged: nothing to judge, or fewer dwellings than the minimum."""
    found: list[Outcome | None] = []
    for row, stock in zip(rows, dwellings(rows)[0]):
        if is_water(row) or stock == 0 or num(row, "aantal_inwoners") == 0:
            found.append(Outcome(None, None, None, NOT_APPLICABLE))
        elif stock is not None and stock < minimum:
            found.append(Outcome(None, None, None, SMALL))
        else:
            found.append(None)
    return found


def gemeenten(rows: Sequence[Row]) -> dict[str, list[int]]:
    """Row numbers per gemeente, without those to which nothing applies: the members of a reference."""
    members: dict[str, list[int]] = defaultdict(list)
    for i, (row, out) in enumerate(zip(rows, exempt(rows))):
        if out is None:
            members[gemeente(row)].append(i)
    return members


def gemeente(row: Row) -> str:
    return str(row["buurtcode"]).strip()[2:6]


def weighted_mean(pairs: Iterable[tuple[Number, Number]]) -> Number:
    """Mean of (value, weight), over the pairs that have both."""
    known = [(v, w) for v, w in pairs if v is not None and w is not None and w > 0]
    return sum(v * w for v, w in known) / sum(w for _, w in known) if known else None


def gemeente_means(rows: Sequence[Row], values: Sequence[Number], weights: Sequence[Number]) -> dict[str, Number]:
    return {g: weighted_mean((values[i], weights[i]) for i in members) for g, members in gemeenten(rows).items()}


def years_with(rows: Sequence[Row], stem: str) -> list[int]:
    """The years of the columns `stem_2024` that hold at least one number."""
    names = {name for row in rows for name in row if re.fullmatch(stem + r"_\d{4}", name)}
    return sorted(int(name[-4:]) for name in names if any(num(row, name) is not None for row in rows))


# Statistics


@functools.cache
def t_quantile(p: float, df: int) -> float:
    """Quantile (p > 0.5) of Student's t: bisection on Simpson's integral of the density."""
    constant = math.exp(math.lgamma((df + 1) / 2) - math.lgamma(df / 2)) / math.sqrt(df * math.pi)

    def mass(x: float, steps: int = 2000) -> float:
        h = x / steps
        density = [constant * (1 + (k * h) ** 2 / df) ** (-(df + 1) / 2) for k in range(steps + 1)]
        return 0.5 + h / 3 * (density[0] + 4 * sum(density[1:-1:2]) + 2 * sum(density[2:-1:2]) + density[-1])

    low, high = 0.0, 1.0
    while mass(high) < p:
        high *= 2
    for _ in range(50):
        middle = (low + high) / 2
        low, high = (middle, high) if mass(middle) < p else (low, middle)
    return (low + high) / 2


def slope(x: Sequence[float], y: Sequence[float], trend: Sequence[float] | None = None) -> tuple[float, float] | None:
    """OLS slope of y on x and its standard error; a trend is taken out of both first (Frisch–Waugh)."""

    def line(u: Sequence[float], v: Sequence[float]) -> tuple[float, list[float]] | None:
        mu, mv = statistics.fmean(u), statistics.fmean(v)
        suu = sum((a - mu) ** 2 for a in u)
        if suu <= 1e-12 * max(1.0, mu * mu):
            return None
        b = sum((a - mu) * (c - mv) for a, c in zip(u, v)) / suu
        return b, [c - mv - b * (a - mu) for a, c in zip(u, v)]

    df = len(x) - 2
    if trend is not None:
        on_x, on_y = line(trend, x), line(trend, y)
        if on_x is None or on_y is None:
            return None
        x, y, df = on_x[1], on_y[1], df - 1
    fitted = line(x, y)
    if fitted is None or df < 1:
        return None
    mean = statistics.fmean(x)
    return fitted[0], math.sqrt(sum(r * r for r in fitted[1]) / df / sum((a - mean) ** 2 for a in x))


# Geometry


class Area:
    """Polygons (OGR geometries, in the order of the rows) with their neighbours and a point inside each."""

    def __init__(self, geometries: Sequence[Any], points: Sequence[Point] | None = None, distance: float = 150) -> None:
        self.geometries, self.distance = list(geometries), distance
        self._points = list(points) if points is not None else [inside(g) for g in self.geometries]
        self._boxes = [g.GetEnvelope() for g in self.geometries]  # xmin, xmax, ymin, ymax
        self._neighbours: list[list[int]] | None = None

    def point(self, i: int) -> Point:
        return self._points[i]

    def neighbours(self, i: int) -> list[int]:
        if self._neighbours is None:
            self._neighbours = self._find_neighbours()
        return self._neighbours[i]

    def _find_neighbours(self, cell: float = 1000) -> list[list[int]]:
        grid: dict[tuple[int, int], list[int]] = defaultdict(list)
        for i, (xmin, xmax, ymin, ymax) in enumerate(self._boxes):
            for column in range(int(xmin // cell), int((xmax + self.distance) // cell) + 1):
                for line in range(int(ymin // cell), int((ymax + self.distance) // cell) + 1):
                    grid[column, line].append(i)
        pairs = {pair for members in grid.values() for pair in itertools.combinations(members, 2)}
        found: list[list[int]] = [[] for _ in self.geometries]
        for i, j in sorted(pairs):
            a, b = self._boxes[i], self._boxes[j]
            dx, dy = max(a[0] - b[1], b[0] - a[1], 0.0), max(a[2] - b[3], b[2] - a[3], 0.0)
            if math.hypot(dx, dy) <= self.distance and self.geometries[i].Distance(self.geometries[j]) <= self.distance:
                found[i].append(j)
                found[j].append(i)
        return [sorted(n) for n in found]

    def nearest(self, i: int, candidates: Iterable[int], k: int = 8) -> list[int]:
        """The k candidates whose points are nearest to that of i."""
        return heapq.nsmallest(k, candidates, key=lambda j: (math.dist(self._points[i], self._points[j]), j))

    def holder(self, point: Point) -> int | None:
        """The polygon that holds a point, else the nearest within the distance, else None."""
        from osgeo import ogr

        spot = ogr.Geometry(ogr.wkbPoint)
        spot.AddPoint_2D(*point)
        near = []
        for i, (xmin, xmax, ymin, ymax) in enumerate(self._boxes):
            if max(xmin - point[0], point[0] - xmax, ymin - point[1], point[1] - ymax) <= self.distance:
                near.append((self.geometries[i].Distance(spot), i))
        return min(near)[1] if near and min(near)[0] <= self.distance else None


def inside(geometry: Any) -> Point:
    point = geometry.PointOnSurface()
    return point.GetX(), point.GetY()


# National mechanisms


def borders(rows: Sequence[Row], year: int) -> tuple[float, float]:
    """The lower bounds of ruim voldoende (6) and goed (7): halfway the gap in the data, else those of 2024."""
    found = []
    for upper, table in ((6, BORDER_EW), (7, BORDER_EEW)):
        scores: dict[int, list[float]] = {upper - 1: [], upper: []}
        for row in rows:
            klasse, afw = num(row, f"klasse_{year}"), num(row, f"afw_{year}")
            if klasse in scores and afw is not None:
                scores[int(klasse)].append(afw)
        below, above = scores[upper - 1], scores[upper]
        derived = bool(below and above and max(below) < min(above))
        found.append((max(below) + min(above)) / 2 if derived else table)
    return found[0], found[1]


def omslagzone(
    rows: Sequence[Row],
    years: int = 4,
    d: float = 0.0196,
    width_ew: float = U / 4,
    width_eew: float = U / 8,
    zones: str = "beide",
    position_only: bool = False,
    relative: bool = False,
) -> list[Outcome]:
    """Near a border of two classes, and falling. `zones`: 'EW', 'EEW' or 'beide'."""
    t1 = max(years_with(rows, "afw"), default=0)
    ew, eew = borders(rows, t1)
    watched = [z for z in (("EW", ew, width_ew), ("EEW", eew, width_eew)) if zones in (z[0], "beide")]
    deltas = [_difference(num(row, f"lbm_{t1}"), num(row, f"lbm_{t1 - years}")) for row in rows]
    if relative:
        for members in gemeenten(rows).values():
            median = statistics.median([deltas[i] for i in members if deltas[i] is not None] or [0])
            for i in members:
                deltas[i] = _difference(deltas[i], median)
    outcomes = []
    for row, out, delta in zip(rows, exempt(rows), deltas):
        afw = num(row, f"afw_{t1}")
        if out is not None or afw is None:
            outcomes.append(out or unknown())
            continue
        _, border, width = min(watched, key=lambda z: abs(afw - z[1]))
        waarde = abs(afw - border)
        in_zone = at_least(afw, border - width) and not at_least(afw, border + width)
        position = Condition(in_zone, abs(waarde - width) < 0.05 * width)
        falling = [] if position_only else [condition(delta, "<=", -d)]
        outcomes.append(judge(waarde, width, [position, *falling]))
    return outcomes


def _difference(a: Number, b: Number) -> Number:
    return None if a is None or b is None else a - b


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


def per_100(row: Row, ready: str, count: str, base: str) -> Number:
    value, counted, whole = num(row, ready), num(row, count), num(row, base)
    return value if value is not None or counted is None or not whole else 100 * counted / whole


def vulnerability(row: Row) -> list[Number]:
    """The indicators of `structuur`, higher is more sensitive."""
    return [
        per_100(row, "ww_per_100", "aantal_personen_met_een_ww_uitkering_totaal", "aantal_inwoners"),
        per_100(row, "bijstand_per_100", "aantal_personen_met_een_alg_bijstandsuitkering_tot", "aantal_huishoudens"),
        _with_at_least(row, 100, num(row, LOW_INCOME)),
        _difference(100, _with_at_least(row, 150, num(row, "netto_arbeidsparticipatie"))),
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


def vrijkomende_woningen(
    rows: Sequence[Row],
    T: float = 5,
    exits: tuple[float, float, float] = (0.015, 0.035, 0.11),
    exit_75: float = 0.05,
    ratio_75_65: float = 0.45,
    persons_per_household: float = 1.45,
    factor: float = 1.5,
    floor: float = 4,
    minimum: float = 20,
    low_income: bool = True,
) -> list[Outcome]:
    """Dwellings that ageing sets free in T years, per 100."""
    stock, stand_in = dwellings(rows)
    judged = exempt(rows, minimum)

    def freed(row: Row) -> tuple[Number, bool]:
        """The number, and whether it comes from the fallback."""
        ages = [num(row, name) for name in ("hh_65_74", "hh_75_84", "hh_85_plus")]
        if None not in ages:
            return sum(hh * (1 - (1 - u) ** T) for hh, u in zip(ages, exits)), False
        households, fallback = num(row, "hh_75_plus"), False
        if households is None:
            persons, inhabitants = num(row, "aantal_personen_65_jaar_en_ouder"), num(row, "aantal_inwoners")
            share = num(row, "percentage_personen_65_jaar_en_ouder")
            if persons is None and share is not None and inhabitants is not None:
                persons = share * inhabitants / 100
            if persons is None:
                return None, True
            households, fallback = persons * ratio_75_65 / persons_per_household, True
        return households * (1 - (1 - exit_75) ** T), fallback

    freed_per_row = [freed(row) for row in rows]
    share = [100 * v / s if v is not None and s else None for (v, _), s in zip(freed_per_row, stock)]
    mean = gemeente_means(rows, share, stock)
    tests = []  # the conditions "at least as high as in the gemeente", for the columns that hold anything
    weights = {LOW_INCOME: [num(row, "aantal_huishoudens") for row in rows], CORPORATIE: stock}
    for column in weights if low_income else ():
        values = [num(row, column) for row in rows]
        if any(v is not None for v in values):
            if column == LOW_INCOME:  # CBS vouches for it from 100 inhabitants
                few = [(num(row, "aantal_inwoners") or 100) < 100 for row in rows]
                values = [None if small else v for v, small in zip(values, few)]
            tests.append((values, gemeente_means(rows, values, weights[column])))

    def rule(states: Sequence[bool | None]) -> bool | None:
        """Many, and (where this is asked) one of the income conditions; with one unknown nobody can say that none."""
        poor = True if True in states[1:] or not tests else None if None in states[1:] else False
        return both([states[0], poor])

    outcomes = []
    for i, row in enumerate(rows):
        g = gemeente(row)
        if judged[i] is not None or share[i] is None:
            outcomes.append(judged[i] or unknown())
            continue
        drempel = max(factor * mean[g], floor)
        many = condition(share[i], ">=", drempel)
        incomes = [condition(values[i], ">=", means[g]) for values, means in tests]
        outcomes.append(judge(share[i], drempel, [many, *incomes], rule, stand_in or freed_per_row[i][1]))
    return outcomes


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


# Local mechanisms. A plan: woningen, sloop, hard, van, tot, fasen {(year, year): dwellings}, waarde, sociaal (%),
# punt, buurt (the number of the row that holds it). All but punt and buurt may be absent.


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
        shares = [_difference(100, num(row, "percentage_koopwoningen")) for row in rows]
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


# The count


FAMILIES = {
    "leefbaarometer": ("omslagzone", "leefbaarheidstrend", "uitstraling", "concurrentiepositie-a", "voorzieningen"),
    "voorraad": ("eenzijdige_voorraad", "veroudering", "particuliere_huur", "leegstand", "verkoop_sociale_huur"),
    "verhuizingen": ("vrijkomende_woningen", "krimp", "nieuwbouw_elders", "sloop_elders", "mutatiegraad"),
    "bewoners": (
        *("conjunctuur", "kwetsbaarheid", "energiearmoede", "instroom_kwetsbaar"),
        *("wmo", "verkamering", "bewonersoordeel"),
    ),
    "veiligheid": ("onveiligheid", "meldingen"),
    "waarde": ("woz_ontwikkeling", "concurrentiepositie-b"),
}
FAMILY_OF = {name: family for family, names in FAMILIES.items() for name in names}
CLASSES = ((0, "0"), (2, "1–2"), (4, "3–4"), (6, "5–6"), (math.inf, "≥ 7"))
INSUFFICIENT = "onvoldoende gegevens"


class Count(NamedTuple):
    n_risico: int
    n_beoordeeld: int
    n_onbekend: int
    dekking: Number
    n_min: int
    n_max: int
    klasse: str
    hatched: bool  # n_min and n_max are in different classes
    families: tuple[str, ...]
    mechanismen: tuple[str, ...]


def risk_class(n: int) -> str:
    return next(label for upper, label in CLASSES if n <= upper)


def count(
    outcomes: Mapping[str, Sequence[Outcome]],
    components: Sequence[Components] | None = None,
    coverage: float = 0.6,
) -> list[Count]:
    """The count per row over mechanisms by name; `components` tells which part of concurrentiepositie is at risk."""
    counts = []
    for i in range(min(map(len, outcomes.values()), default=0)):
        row = {name: column[i] for name, column in outcomes.items()}
        flagged = tuple(name for name, o in row.items() if o.risico == 1)
        judged = sum(o.risico is not None for o in row.values())
        blank = sum(o.risico is None and o.zekerheid != NOT_APPLICABLE for o in row.values())
        covered = judged / (judged + blank) if judged + blank else None
        low, high = risk_class(len(flagged)), risk_class(len(flagged) + blank)
        klasse = NOT_APPLICABLE if covered is None else INSUFFICIENT if covered < coverage else low
        families = set()
        for name in flagged:
            parts = [name]
            if name == "concurrentiepositie":
                at_risk = "ab" if components is None else [c for c, (found, _) in components[i].items() if found.holds]
                parts = [f"{name}-{c}" for c in at_risk]
            families.update(FAMILY_OF.get(part, part) for part in parts)
        numbers = len(flagged), judged, blank, covered, len(flagged), len(flagged) + blank
        counts.append(Count(*numbers, klasse, low != high, tuple(sorted(families)), flagged))
    return counts


# Files


NL_COLUMNS = {
    **{name: name for name in ("buurtcode", "buurtnaam", "wijkcode", "gemeentecode", "gemeentenaam")},
    "inwoners": "aantal_inwoners",
    "inwoners65plus": "aantal_personen_65_jaar_en_ouder",
    "huishoudens": "aantal_huishoudens",
    "wozWaarde": "gemiddelde_woningwaarde",
    "koopwoningen": "percentage_koopwoningen",
    "stedelijkheid": "stedelijkheid_adressen_per_km2",
    "lbm_klasse_2024": "klasse_2024",
    "afstandHuisarts": "huisartsenpraktijk_gemiddelde_afstand_in_km",
    "afstandSupermarkt": "grote_supermarkt_gemiddelde_afstand_in_km",
    "afstandSchool": "basisonderwijs_gemiddelde_afstand_in_km",
    **{f"misdr_{year}": f"misdrijven_{year}" for year in range(2021, 2026)},
    **{f"lbm_{name}_2024": f"{name}_2024" for name in ("afw", "won", "fys", "vrz", "soc", "onv")},
}


def read_gpkg(
    path: str | Path, layer: str | None = None, columns: Mapping[str, str] | None = None
) -> tuple[list[Row], list[Any]]:
    """Rows and OGR geometries of a layer (any format of OGR; the first one if not named). `columns`: theirs → ours."""
    from osgeo import ogr

    source = ogr.Open(str(path))
    table = source and (source.GetLayerByName(layer) if layer else source.GetLayer(0))
    if table is None:
        raise LookupError(f"no layer {layer!r} in {path}")
    defined = table.GetLayerDefn()
    names = [defined.GetFieldDefn(k).GetName() for k in range(defined.GetFieldCount())]
    wanted = dict(columns) if columns is not None else {name: name for name in names}
    if set(wanted) - set(names):
        raise LookupError(f"no columns {sorted(set(wanted) - set(names))} in {path}")
    rows, geometries = [], []
    for feature in table:
        rows.append({ours: _clean(feature.GetField(theirs)) for theirs, ours in wanted.items()})
        shape = feature.GetGeometryRef()
        geometries.append(shape.Clone() if shape is not None else None)
    if len(rows) != table.GetFeatureCount():
        raise ValueError(f"{len(rows)} of {table.GetFeatureCount()} features read from {path}")
    return rows, geometries


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return value.strip() or None
    return None if value is not None and (math.isnan(value) or value <= -99990) else value


def read_plans(path: str | Path, layer: str) -> list[Plan]:
    """The Drechtsteden plan layer: remaining dwellings, negative demolition, phases in the column names."""
    rows, geometries = read_gpkg(path, layer)
    return [
        {
            "naam": row.get("Plannaam"),
            "woningen": row.get("Aantalrest"),
            "sloop": abs(row.get("Sloop") or 0),
            "hard": is_hard(row.get("Planstatus")),
            "fasen": {years: n for name, n in row.items() if (years := phase(name)) is not None},
            "punt": inside(shape),
        }
        for row, shape in zip(rows, geometries)
    ]


def is_hard(status: Any) -> bool:
    """Statuses 1* and 2* are hard, 3* and 4* zacht; otherwise what the word says, and zacht if it says nothing."""
    text = str(status or "").strip().lower()
    return text[0] in "12" if text[:1].isdigit() else "hard" in text


def phase(column: str) -> tuple[int, int] | None:
    """The years in a name: OP2019, OP202024 (2020–2024), Op20302050."""
    match = re.fullmatch(r"op(\d{4})(\d{4}|\d{2})?", column.lower())
    if match is None:
        return None
    first, last = match.group(1), match.group(2) or match.group(1)
    return int(first), int(last if len(last) == 4 else first[:2] + last)


def read_leefbaarometer(path: str | Path) -> dict[str, Row]:
    """The official long file as columns per year (lbm_2024, afw_2024, …), by buurtcode."""
    wide: dict[str, Row] = defaultdict(dict)
    with Path(path).open(encoding="utf-8-sig", newline="") as stream:
        for line in csv.DictReader(stream):
            row = wide[line["bu_code"].strip()]
            for name in ("lbm", "afw", "fys", "onv", "soc", "vrz", "won"):
                row[f"{name}_{int(line['jaar'])}"] = num(line, name)
    return dict(wide)


def joined(rows: Sequence[Row], extra: Mapping[str, Row]) -> list[Row]:
    """The rows with the columns of another table added, by buurtcode; what the table has goes first."""
    return [{**row, **extra.get(str(row["buurtcode"]).strip(), {})} for row in rows]

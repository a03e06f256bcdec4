"""What the recomputations have in common: years, rates, alternatives, and the sums of a gemeente."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from tests.oracles.area import Area
from tests.oracles.buurten import CORPORATIE, Row, dwellings, gemeente, gemeenten, num, weighted_mean, years_with
from tests.oracles.judgement import NEAR, Condition, Number, Outcome, judge, unknown

NOW = 2024  # the year of the columns without a year in their names
FEWEST = 20  # dwellings below which nothing is said of shares of dwellings
Z = 1.645  # half a 90 % interval, in standard errors
KOOP = "percentage_koopwoningen"


# Years


def by_year(rows: Sequence[Row], stem: str, now: int = NOW) -> dict[int, list[Number]]:
    """The values of a column in each year of which any is known."""
    found = {year: [num(row, f"{stem}_{year}") for row in rows] for year in years_with(rows, stem)}
    bare = [num(row, stem) for row in rows]
    if now not in found and any(v is not None for v in bare):
        found[now] = bare
    return dict(sorted(found.items()))


def two_years(
    rows: Sequence[Row], stem: str, years: int, now: int = NOW
) -> tuple[int, int, list[Number], list[Number]] | None:
    """First and last year and the values in both: the newest two years that lie so far apart."""
    found = by_year(rows, stem, now)
    for last in sorted(found, reverse=True):
        if last - years in found:
            return last - years, last, found[last - years], found[last]
    return None


def changes(rows: Sequence[Row], stem: str, years: int, now: int = NOW) -> list[Number]:
    """What was added in so many years."""
    pair = two_years(rows, stem, years, now)
    if pair is None:
        return [None] * len(rows)
    return [None if a is None or b is None else b - a for a, b in zip(pair[2], pair[3])]


def total(values: Sequence[Number]) -> Number:
    """The sum, if each is known."""
    known = [v for v in values if v is not None]
    return sum(known) if values and len(known) == len(values) else None


def lettings(rows: Sequence[Row], stem: str, years: int) -> list[Number]:
    """The sum of the newest so many years, which must follow upon each other."""
    newest = max(years_with(rows, stem), default=0)
    wanted = range(newest - years + 1, newest + 1)
    return [total([num(row, f"{stem}_{year}") for year in wanted]) for row in rows]


# The gemeente


def per_gemeente(rows: Sequence[Row], parts: Sequence[Number], wholes: Sequence[Number]) -> dict[str, Number]:
    """Sum of the parts over the sum of the wholes, over the buurten that count and have both."""
    found: dict[str, Number] = {}
    for g, members in gemeenten(rows).items():
        both = [i for i in members if parts[i] is not None and wholes[i] is not None]
        whole = sum(wholes[i] for i in both)
        found[g] = sum(parts[i] for i in both) / whole if whole > 0 else None
    return found


def of_gemeente(rows: Sequence[Row], found: Mapping[str, Number]) -> list[Number]:
    """The figure of its gemeente for each row."""
    return [found.get(gemeente(row)) for row in rows]


# Alternatives: one of several grounds is enough


def either(states: Sequence[bool | None]) -> bool | None:
    """Or, with unknowns: one True decides, and with an unknown among them nobody can say that none holds."""
    return True if True in states else None if None in states or not states else False


def given(grounds: Sequence[Sequence[Number]]) -> list[bool]:
    """Which grounds are asked after at all: those of which any row knows the value."""
    return [any(v is not None for v in values) for values in grounds]


def alternatives(grounds: Sequence[tuple[Number, float, Condition]], always_near: bool = False) -> Outcome:
    """One outcome from grounds (value, threshold, condition): it tells of the first that holds, else of the first."""
    if not grounds:
        return unknown()
    value, threshold, _ = next((g for g in grounds if g[2].holds), grounds[0])
    return judge(value, threshold, [c for _, _, c in grounds], either, always_near)


# Counts


def log_error(*counts: float) -> float:
    """Standard error of the logarithm of a ratio of Poisson counts."""
    return math.sqrt(sum(1 / y for y in counts))


def within_chance(ratio: float, threshold: float, error: float) -> bool:
    """Is a ratio within 1.645 standard errors (of its logarithm) of the threshold?"""
    return abs(math.log(ratio / threshold)) < Z * error


def nearly(outcome: Outcome, near: bool) -> Outcome:
    return outcome._replace(zekerheid=NEAR) if near and outcome.risico is not None else outcome


# Dwellings


def corporation_dwellings(rows: Sequence[Row]) -> tuple[list[Number], bool]:
    """The pool of corporation dwellings, and whether something stands in for it.

    As counted; else by the corporation share; else by what is not owner-occupied, which is a stand-in.
    """
    counted = [num(row, "corporatiewoningen") for row in rows]
    if any(c is not None for c in counted):
        return counted, False
    stock, stand_in = dwellings(rows)
    shares = [num(row, CORPORATIE) for row in rows]
    if all(s is None for s in shares):
        owned = [num(row, KOOP) for row in rows]
        shares, stand_in = [None if k is None else 100 - k for k in owned], True
    return [None if s is None or p is None else s * p / 100 for s, p in zip(stock, shares)], stand_in


# Surroundings


def mean_around(
    rows: Sequence[Row], values: Sequence[Number], area: Area, enough: int = 3, k: int = 8
) -> list[tuple[Number, bool]]:
    """Mean of the neighbours weighted by dwellings, and whether the nearest had to stand in for them."""
    stock = dwellings(rows)[0]
    members = {i for group in gemeenten(rows).values() for i in group}
    usable = {j for j in members if values[j] is not None and (stock[j] or 0) > 0}
    found: list[tuple[Number, bool]] = []
    for i, value in enumerate(values):
        if value is None or i not in members:
            found.append((None, False))
            continue
        around = [j for j in area.neighbours(i) if j in usable]
        thin = len(around) < enough
        if thin:
            around = area.nearest(i, usable - {i}, k)
        found.append((weighted_mean((values[j], stock[j]) for j in around) if len(around) >= enough else None, thin))
    return found

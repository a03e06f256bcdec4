"""The recomputation of verkamering."""

from __future__ import annotations

from collections.abc import Sequence

from tests.oracles.buurten import Row, dwellings, exempt, num
from tests.oracles.judgement import Number, Outcome, condition
from tests.oracles.shared import FEWEST, NOW, alternatives, given, two_years


def verkamering(
    rows: Sequence[Row], threshold: float = 5, years: int = 4, points: float = 2, now: int = NOW
) -> list[Outcome]:
    """Rooms with a permit per 100 dwellings, or what that gained in points."""
    stock, stand_in = dwellings(rows)
    name = "aantal_huishoudens" if stand_in else "woningvoorraad"
    pair = two_years(rows, "kamers_vergund", years, now)
    shares = [_percentage(num(row, "kamers_vergund"), homes) for row, homes in zip(rows, stock)]
    gained: list[Number] = [None] * len(rows)
    if pair:
        then = [_percentage(n, num(row, f"{name}_{pair[0]}")) for n, row in zip(pair[2], rows)]
        since = [_percentage(n, homes) for n, homes in zip(pair[3], stock)]
        gained = [None if a is None or b is None else b - a for a, b in zip(then, since)]
    there = given([shares, gained])
    outcomes = []
    for out, share, more in zip(exempt(rows, FEWEST), shares, gained):
        grounds = [(share, threshold, condition(share, ">=", threshold)), (more, points, condition(more, ">=", points))]
        outcomes.append(out or alternatives([g for g, asked in zip(grounds, there) if asked], stand_in))
    return outcomes


def _percentage(part: Number, whole: Number) -> Number:
    return None if part is None or not whole else 100 * part / whole

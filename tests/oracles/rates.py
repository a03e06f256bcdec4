"""Recomputed: onveiligheid, and the ratio of two rates with what chance does to it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from tests.oracles.buurten import Row, exempt, num, years_with
from tests.oracles.judgement import CLEAR, NEAR, SMALL, Number, Outcome, at_least, unknown
from tests.oracles.shared import NOW, Z, log_error, nearly, of_gemeente, per_gemeente, total, within_chance


def onveiligheid(rows: Sequence[Row], years: int = 3, now: int = NOW, **settings: float) -> list[Outcome]:
    """Crimes per person-year, newest years against those before, and against the same of the gemeente."""
    return rate_ratio(rows, "misdrijven", years, now, against_gemeente=True, **settings)


def rate_ratio(
    rows: Sequence[Row],
    stem: str,
    years: int,
    now: int,
    against_gemeente: bool,
    threshold: float = 1.2,
    fewest: float = 10,
) -> list[Outcome]:
    """The test of onveiligheid; `nipt` within 1.645 standard errors of the threshold, on the scale of logarithms."""
    newest = max(years_with(rows, stem), default=0)
    recent, earlier = range(newest - years + 1, newest + 1), range(newest - 2 * years + 1, newest - years + 1)
    y1, y0 = ([total([num(row, f"{stem}_{y}") for y in span]) for row in rows] for span in (recent, earlier))
    (p1, guessed), (p0, also_guessed) = person_years(rows, recent, now), person_years(rows, earlier, now)
    whole = [None not in (y1[i], y0[i], p1[i], p0[i]) and p1[i] > 0 and p0[i] > 0 for i in range(len(rows))]
    of_all: list[Number] = [1.0] * len(rows)
    if against_gemeente:
        late, early = (
            of_gemeente(rows, per_gemeente(rows, [v if w else None for v, w in zip(y, whole)], p))
            for y, p in ((y1, p1), (y0, p0))
        )
        of_all = [a / b if a and b else None for a, b in zip(late, early)]
    outcomes = []
    for i, out in enumerate(exempt(rows)):
        if out is not None or not whole[i] or of_all[i] is None:
            outcomes.append(out or unknown())
        elif min(y1[i], y0[i]) < fewest:
            outcomes.append(Outcome(None, None, None, SMALL))
        else:
            q = y1[i] / p1[i] / (y0[i] / p0[i]) / of_all[i]
            stand_in = guessed or also_guessed
            outcomes.append(nearly(judge_ratio(q, log_error(y1[i], y0[i]), threshold), stand_in))
    return outcomes


def judge_ratio(q: float, error: float, threshold: float = 1.2) -> Outcome:
    """Large enough, and more than chance."""
    risk = at_least(q, threshold) and q * math.exp(-Z * error) > 1
    return Outcome(q, threshold, int(risk), NEAR if within_chance(q, threshold, error) else CLEAR)


def person_years(rows: Sequence[Row], years: Sequence[int], now: int = NOW) -> tuple[list[Number], bool]:
    """Inhabitants summed over the years, and whether those of another year (the nearest) stand in for some."""
    known = {
        year: [num(row, f"aantal_inwoners_{year}") for row in rows] for year in years_with(rows, "aantal_inwoners")
    }
    known.setdefault(now, [num(row, "aantal_inwoners") for row in rows])
    known = {year: values for year, values in known.items() if any(v is not None for v in values)}
    if not known:
        return [None] * len(rows), False
    taken = [min(known, key=lambda k: (abs(k - year), -k)) for year in years]
    return [total([known[k][i] for k in taken]) for i in range(len(rows))], taken != list(years)

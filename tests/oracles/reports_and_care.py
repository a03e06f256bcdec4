"""Recomputed: reports, opinions, and care."""

from __future__ import annotations

import math
from collections.abc import Sequence

from tests.oracles.buurten import Row, exempt, gemeente_means, num
from tests.oracles.judgement import CLEAR, NEAR, SMALL, Number, Outcome, unknown
from tests.oracles.letting_and_selling import over_expected
from tests.oracles.rates import rate_ratio
from tests.oracles.shared import NOW, Z, nearly, of_gemeente, per_gemeente


def meldingen(rows: Sequence[Row], years: int = 3, now: int = NOW, **settings: float) -> list[Outcome]:
    """Reports of nuisance per person-year, against the buurt's own past."""
    return rate_ratio(rows, "meldingen", years, now, against_gemeente=False, **settings)


def bewonersoordeel(rows: Sequence[Row], fewest: float = 50, weight: str = "aantal_inwoners") -> list[Outcome]:
    """The share that sees decline, %; the grade where nobody has that share. `drempel` is the gemeente.

    The mean of the gemeente weighs a buurt by its inhabitants, for a survey may ask as many in each.
    """
    share, grade = "percentage_buurt_achteruitgegaan", "rapportcijfer_buurt"
    by_share = any(num(row, share) is not None for row in rows)
    values = [num(row, share if by_share else grade) for row in rows]
    means = of_gemeente(rows, gemeente_means(rows, values, [num(row, weight) for row in rows]))
    outcomes = []
    for row, out, value, mean in zip(rows, exempt(rows), values, means):
        n, spread = num(row, "aantal_respondenten"), num(row, "rapportcijfer_spreiding")
        if by_share and value is not None:
            spread = 100 * math.sqrt(value / 100 * (1 - value / 100))
        if out is not None or None in (value, mean, n, spread):
            outcomes.append(out or unknown())
        elif n < fewest:
            outcomes.append(Outcome(None, None, None, SMALL))
        else:
            outcomes.append(opinion(value if by_share else -value, mean if by_share else -mean, spread / math.sqrt(n)))
            outcomes[-1] = outcomes[-1]._replace(waarde=value, drempel=mean)
    return outcomes


def opinion(value: float, mean: float, error: float) -> Outcome:
    """Is the 90 % interval wholly above the mean? `nipt` when the mean lies in it."""
    low, high = value - Z * error, value + Z * error
    return Outcome(value, mean, int(low > mean), NEAR if low < mean < high else CLEAR)


def wmo(rows: Sequence[Row], threshold: float = 1.5, fewest: float = 20, as_many: float = 8) -> list[Outcome]:
    """Clients over those expected from the people of 75 and over, and under, at the rates of the gemeente for each.

    Only the rates need clients by age: both those of the buurten that know everything. A part that is larger than its
    whole says nothing.
    """
    clients, people = ([num(row, name) for row in rows] for name in ("aantal_wmo_clienten", "aantal_inwoners"))
    old_clients, old = ([num(row, name) for row in rows] for name in ("wmo_clienten_75_plus", "inwoners_75_plus"))
    old, old_clients = _within(old, people), _within(old_clients, clients)
    young, young_clients = _rest(people, old), _rest(clients, old_clients)
    whole = [y is not None and c is not None for y, c in zip(young, young_clients)]
    rate_old, rate_young = (
        of_gemeente(rows, per_gemeente(rows, [p if w else None for p, w in zip(part, whole)], of))
        for part, of in ((old_clients, old), (young_clients, young))
    )
    by_age = any(v is not None for v in old_clients)
    if not by_age:  # a stated ratio stands in
        alike = [None if None in (y, o) else y + as_many * o for y, o in zip(young, old)]
        rate_young = of_gemeente(rows, per_gemeente(rows, clients, alike))
        rate_old = [None if r is None else as_many * r for r in rate_young]
    outcomes = []
    for i, out in enumerate(exempt(rows)):
        if out is not None or None in (clients[i], young[i], rate_old[i], rate_young[i]):
            outcomes.append(out or unknown())
            continue
        expected = old[i] * rate_old[i] + young[i] * rate_young[i]
        judged = over_expected(clients[i], expected, threshold, fewest) if expected > 0 else unknown()
        outcomes.append(nearly(judged, not by_age))
    return outcomes


def _within(part: Sequence[Number], whole: Sequence[Number]) -> list[Number]:
    return [None if p is None or (w is not None and p > w) else p for p, w in zip(part, whole)]


def _rest(whole: Sequence[Number], part: Sequence[Number]) -> list[Number]:
    return [None if w is None or p is None else w - p for w, p in zip(whole, part)]

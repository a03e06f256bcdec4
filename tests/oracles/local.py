"""An independent recomputation of the local mechanisms beyond the two on plans (docs/mechanismen)."""

from __future__ import annotations

import math
from collections.abc import Sequence

from tests.oracles.area import Area
from tests.oracles.buurten import Row, dwellings, exempt, gemeente_means, num
from tests.oracles.concurrentiepositie import concurrentie_components, concurrentiepositie
from tests.oracles.judgement import (
    CLEAR,
    NEAR,
    NOT_APPLICABLE,
    SMALL,
    Condition,
    Number,
    Outcome,
    at_least,
    condition,
    judge,
    unknown,
)
from tests.oracles.national import rate_ratio
from tests.oracles.shared import (
    FEWEST,
    NOW,
    Z,
    alternatives,
    corporation_dwellings,
    given,
    lettings,
    log_error,
    nearly,
    of_gemeente,
    per_gemeente,
    two_years,
    within_chance,
)

# Lettings and sales


def mutatiegraad(rows: Sequence[Row], years: int = 3, threshold: float = 1.5, fewest: float = 20) -> list[Outcome]:
    """Lettings over those expected at the rate of the gemeente."""
    observed = lettings(rows, "verhuringen", years)
    pool, stand_in = corporation_dwellings(rows)
    rates = of_gemeente(rows, per_gemeente(rows, observed, pool))
    outcomes = []
    for i, out in enumerate(exempt(rows, FEWEST)):
        if out is None and pool[i] == 0:
            outcomes.append(Outcome(None, None, None, NOT_APPLICABLE))
        elif out is not None or observed[i] is None or pool[i] is None or not rates[i]:
            outcomes.append(out or unknown())
        else:
            outcomes.append(nearly(over_expected(observed[i], pool[i] * rates[i], threshold, fewest), stand_in))
    return outcomes


def over_expected(observed: float, expected: float, threshold: float = 1.5, fewest: float = 20) -> Outcome:
    """Observed over expected; `nipt` within 1.645 standard errors of the count (Poisson).

    Small are numbers of which both are below the minimum: few where many were expected tells something.
    """
    if max(observed, expected) < fewest:
        return Outcome(None, None, None, SMALL)
    ratio = observed / expected
    if not observed:
        return Outcome(ratio, threshold, 0, CLEAR)
    near = within_chance(ratio, threshold, log_error(observed))
    return Outcome(ratio, threshold, int(at_least(ratio, threshold)), NEAR if near else CLEAR)


def verkoop_sociale_huur(rows: Sequence[Row], area: Area, threshold: float = 10) -> list[Outcome]:
    """Planned sales per 100 corporation dwellings, where the competitive position is at risk."""
    pool, stand_in = corporation_dwellings(rows)
    position = concurrentiepositie(rows, concurrentie_components(rows, area))
    outcomes = []
    for row, out, homes, weak in zip(rows, exempt(rows, FEWEST), pool, position):
        sales = num(row, "verkoop_gepland")
        if out is None and homes == 0:
            outcomes.append(Outcome(None, None, None, NOT_APPLICABLE))
        elif out is not None or sales is None or homes is None:
            outcomes.append(out or unknown())
        elif homes < FEWEST:
            outcomes.append(Outcome(None, None, None, SMALL))
        else:
            share = 100 * sales / homes
            also = Condition(None if weak.risico is None else bool(weak.risico), weak.zekerheid == NEAR)
            outcomes.append(judge(share, threshold, [condition(share, ">=", threshold), also], always_near=stand_in))
    return outcomes


def instroom_kwetsbaar(rows: Sequence[Row], years: int = 3, factor: float = 1.5, fewest: float = 10) -> list[Outcome]:
    """Lettings to urgent groups, % of all; `waarde` and `drempel` are told here, though only the class is published."""
    every, urgent = (lettings(rows, name, years) for name in ("verhuringen", "verhuringen_urgent"))
    means = of_gemeente(rows, per_gemeente(rows, urgent, every))
    outcomes = []
    for i, out in enumerate(exempt(rows)):
        if out is not None or every[i] is None or urgent[i] is None or means[i] is None:
            outcomes.append(out or unknown())
        elif every[i] < fewest:
            outcomes.append(Outcome(None, None, None, SMALL))
        else:
            share, drempel = 100 * urgent[i] / every[i], factor * 100 * means[i]
            margin = Z * 100 * math.sqrt(share / 100 * (1 - share / 100) / every[i])
            outcomes.append(judge(share, drempel, [condition(share, ">=", drempel, margin)]))
    return outcomes


# Reports, opinions, care


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


# Dwellings


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

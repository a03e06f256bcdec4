"""An independent recomputation of the local mechanisms beyond the two on plans (MECHANISMS.md §4)."""

from __future__ import annotations

import math
from collections.abc import Sequence

from tests.oracle import (
    CLEAR,
    NEAR,
    NOT_APPLICABLE,
    SMALL,
    Area,
    Condition,
    Number,
    Outcome,
    Row,
    at_least,
    concurrentie_components,
    concurrentiepositie,
    condition,
    dwellings,
    exempt,
    gemeente_means,
    judge,
    num,
    unknown,
)
from tests.oracles.national import rate_ratio
from tests.oracles.shared import (
    FEWEST,
    NOW,
    Z,
    alternatives,
    corporation_dwellings,
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
    """Lettings over those expected at the rate of the gemeente; fewer than 20 are a small number."""
    observed = lettings(rows, "verhuringen", years)
    pool, stand_in = corporation_dwellings(rows)
    rates = of_gemeente(rows, per_gemeente(rows, observed, pool))
    outcomes = []
    for i, out in enumerate(exempt(rows, FEWEST)):
        if out is None and pool[i] == 0:
            outcomes.append(Outcome(None, None, None, NOT_APPLICABLE))
        elif out is not None or observed[i] is None or pool[i] is None or not rates[i]:
            outcomes.append(out or unknown())
        elif observed[i] < fewest or pool[i] < FEWEST:
            outcomes.append(Outcome(None, None, None, SMALL))
        else:
            outcomes.append(nearly(over_expected(observed[i], pool[i] * rates[i], threshold), stand_in))
    return outcomes


def over_expected(observed: float, expected: float, threshold: float = 1.5) -> Outcome:
    """Observed over expected; `nipt` within 1.645 standard errors of the count (§5, Poisson)."""
    ratio = observed / expected
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
            outcomes.append(judge(share, drempel, [condition(share, ">=", drempel)]))
    return outcomes


# Reports, opinions, care


def meldingen(rows: Sequence[Row], years: int = 3, now: int = NOW, **settings: float) -> list[Outcome]:
    """Reports of nuisance per person-year, against the buurt's own past."""
    return rate_ratio(rows, "meldingen", years, now, against_gemeente=False, **settings)


def bewonersoordeel(rows: Sequence[Row], fewest: float = 50, weight: str = "aantal_respondenten") -> list[Outcome]:
    """The share that sees decline, %; the grade where nobody has that share. `drempel` is the gemeente.

    The mean of the gemeente is that of all answers, unless another weight is told.
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


def wmo(rows: Sequence[Row], threshold: float = 1.5, fewest: float = 20) -> list[Outcome]:
    """Clients over those expected from the number of people of 75 and over, and under, at the rates of the gemeente."""
    names = ("aantal_wmo_clienten", "wmo_clienten_75_plus", "aantal_inwoners", "inwoners_75_plus")
    told = [ages(*(num(row, name) for name in names)) for row in rows]
    rates = [
        of_gemeente(rows, per_gemeente(rows, [a and a[k][0] for a in told], [a and a[k][1] for a in told]))
        for k in (0, 1)
    ]
    outcomes = []
    for i, out in enumerate(exempt(rows)):
        if out is not None or told[i] is None or rates[0][i] is None or rates[1][i] is None:
            outcomes.append(out or unknown())
            continue
        clients = sum(count for count, _ in told[i])
        expected = sum(people * rate[i] for (_, people), rate in zip(told[i], rates))
        if clients < fewest:
            outcomes.append(Outcome(None, None, None, SMALL))
        else:
            outcomes.append(over_expected(clients, expected, threshold) if expected > 0 else unknown())
    return outcomes


def ages(clients: Number, old_clients: Number, people: Number, old: Number) -> tuple[tuple[float, float], ...] | None:
    """(clients, people) of 75 and over, and under; None when a part is unknown or larger than the whole."""
    if None in (clients, old_clients, people, old) or old > people or old_clients > clients:
        return None
    return (old_clients, old), (clients - old_clients, people - old)


# Dwellings


def verkamering(
    rows: Sequence[Row], threshold: float = 5, years: int = 4, points: float = 2, now: int = NOW
) -> list[Outcome]:
    """Rooms with a permit per 100 dwellings, or what that gained in points."""
    stock, stand_in = dwellings(rows)
    name = "aantal_huishoudens" if stand_in else "woningvoorraad"
    pair = two_years(rows, "kamers_vergund", years, now)
    outcomes = []
    for i, (row, out) in enumerate(zip(rows, exempt(rows, FEWEST))):
        share = _percentage(num(row, "kamers_vergund"), stock[i])
        gained = None
        if pair:
            before, after = _percentage(pair[2][i], num(row, f"{name}_{pair[0]}")), _percentage(pair[3][i], stock[i])
            gained = None if before is None or after is None else after - before
        grounds = [
            (share, threshold, condition(share, ">=", threshold)),
            (gained, points, condition(gained, ">=", points)),
        ]
        outcomes.append(out or alternatives(grounds, stand_in))
    return outcomes


def _percentage(part: Number, whole: Number) -> Number:
    return None if part is None or not whole else 100 * part / whole

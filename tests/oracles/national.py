"""An independent recomputation of the national mechanisms beyond the first six (docs/mechanismen).

Reference area is the gemeente; settings are arguments, with the defaults of the text. What the text leaves open is
told in the docstrings.
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Mapping, Sequence

from tests.oracles.area import Area
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
    years_with,
)
from tests.oracles.judgement import (
    CLEAR,
    NEAR,
    SMALL,
    Condition,
    Number,
    Outcome,
    U,
    at_least,
    condition,
    judge,
    unknown,
)
from tests.oracles.omslagzone import borders
from tests.oracles.shared import (
    FEWEST,
    KOOP,
    NOW,
    Z,
    alternatives,
    changes,
    either,
    given,
    log_error,
    mean_around,
    nearly,
    of_gemeente,
    per_gemeente,
    total,
    two_years,
    within_chance,
)

OTHER_RENT = "perc_huurwoningen_in_bezit_overige_verhuurders"
UNKNOWN_OWNER = "percentage_woningen_met_eigendom_onbekend"
BORDER_VOLDOENDE = -0.16405  # zwak | voldoende, release 2024


# Levels, against the gemeente


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


# Changes


def leefbaarheidstrend(rows: Sequence[Row], years: int = 4, d: float = U / 4, fewest: int = 3) -> list[Outcome]:
    """Change of the score less the median change of the gemeente."""
    deltas = changes(rows, "lbm", years)
    medians: dict[int, float] = {}
    for members in gemeenten(rows).values():
        known = [deltas[i] for i in members if deltas[i] is not None]
        if len(known) >= fewest:
            medians.update(dict.fromkeys(members, statistics.median(known)))
    outcomes = []
    for i, out in enumerate(exempt(rows)):
        delta, median = deltas[i], medians.get(i)
        relative = None if delta is None or median is None else delta - median
        outcomes.append(out or judge(relative, -d, [condition(relative, "<=", -d)]))
    return outcomes


def woz_ontwikkeling(
    rows: Sequence[Row], years: int = 4, threshold: float = 0.95, growth: float = 0.10, now: int = NOW
) -> list[Outcome]:
    """How the value grew, as a ratio to the gemeente: to its buurten with both values, weighted by their dwellings."""
    pair = two_years(rows, "gemiddelde_woningwaarde", years, now)
    first, _, before, after = pair or (0, 0, [None] * len(rows), [None] * len(rows))
    stock, stand_in = dwellings(rows)
    parts, wholes = ([v * s if v and s else None for v, s in zip(values, stock)] for values in (after, before))
    grown = of_gemeente(rows, per_gemeente(rows, parts, wholes))
    outcomes = []
    for i, (row, out) in enumerate(zip(rows, exempt(rows, FEWEST))):
        if out is not None or not before[i] or not after[i] or grown[i] is None:
            outcomes.append(out or unknown())
            continue
        index = after[i] / before[i] / grown[i]
        earlier = num(row, f"woningvoorraad_{first}")
        rebuilt = bool(earlier and stock[i]) and at_least(abs(stock[i] / earlier - 1), growth)
        outcomes.append(judge(index, threshold, [condition(index, "<=", threshold)], always_near=stand_in or rebuilt))
    return outcomes


def particuliere_huur(
    rows: Sequence[Row], years: int = 4, points: float = 3, margin: float | None = None, now: int = NOW
) -> list[Outcome]:
    """What the share of other landlords gained, in points, where that share is at least that of the gemeente."""
    shares = [num(row, OTHER_RENT) for row in rows]
    stock, stand_in = dwellings(rows)
    means = of_gemeente(rows, gemeente_means(rows, shares, stock))
    outcomes = []
    for i, (out, gained) in enumerate(zip(exempt(rows, FEWEST), changes(rows, OTHER_RENT, years, now))):
        conditions = [condition(gained, ">=", points, margin), condition(shares[i], ">=", means[i], margin)]
        known = out is None and gained is not None
        outcomes.append(judge(gained, points, conditions, always_near=stand_in) if known else out or unknown())
    return outcomes


DISTANCES = tuple(
    f"{place}_gemiddelde_afstand_in_km" for place in ("grote_supermarkt", "huisartsenpraktijk", "basisonderwijs")
)


def voorzieningen(
    rows: Sequence[Row], years: int = 4, d: float = U / 4, farther: float = 0.5, now: int = NOW
) -> list[Outcome]:
    """How many of the dimension and the distances grew worse, of those that the rows tell of."""
    changed = [changes(rows, name, years, now) for name in ("vrz", *DISTANCES)]
    limits = [("<=", -d), *[(">=", farther)] * len(DISTANCES)]
    asked = [(values, *limit) for values, limit, there in zip(changed, limits, given(changed)) if there]
    outcomes = []
    for i, out in enumerate(exempt(rows)):
        worse = [condition(values[i], sign, limit) for values, sign, limit in asked]
        outcomes.append(out or judge(sum(bool(c.holds) for c in worse), 1, worse, either))
    return outcomes


def krimp(
    rows: Sequence[Row],
    years: int = 5,
    shrunk: float = -3,
    ahead: int = 10,
    forecast: float = -5,
    now: int = NOW,
) -> list[Outcome]:
    """Change in households, %, or the forecast of it from the newest year on, where there are forecasts."""
    homes = [num(row, "aantal_huishoudens") for row in rows]
    later = [num(row, f"huishoudens_prognose_{now + ahead}") for row in rows]
    pair = two_years(rows, "aantal_huishoudens", years, now)
    before, after = pair[2:] if pair else ([None] * len(rows),) * 2
    past, future = (
        [100 * (b / a - 1) if a and b is not None else None for a, b in zip(start, end)]
        for start, end in ((before, after), (homes, later))
    )
    there = given([past, future])
    outcomes = []
    for i, out in enumerate(exempt(rows)):
        grounds = [
            (past[i], shrunk, condition(past[i], "<=", shrunk, rounding(before[i]))),
            (future[i], forecast, condition(future[i], "<=", forecast, rounding(homes[i]))),
        ]
        outcomes.append(out or alternatives([g for g, asked in zip(grounds, there) if asked]))
    return outcomes


def rounding(count: Number) -> Number:
    """1.645 standard errors of a change in %, of a count that is randomly rounded to fives."""
    return Z * 100 * math.sqrt(2) * 2.45 / count if count else None


# Surroundings


def uitstraling(rows: Sequence[Row], area: Area) -> list[Outcome]:
    """Mean deviation of the neighbours, where the buurt itself is at least voldoende.

    Where it is not, no neighbour matters: then it does not matter either that the nearest stand in for them.
    """
    year = max(years_with(rows, "afw"), default=0)
    border = borders(rows, year)[0]
    afw = [num(row, f"afw_{year}") for row in rows]
    stand_in = dwellings(rows)[1]
    outcomes = []
    for i, (out, (mean, thin)) in enumerate(zip(exempt(rows), mean_around(rows, afw, area))):
        if out is not None or afw[i] is None or mean is None:
            outcomes.append(out or unknown())
            continue
        klasse = num(rows[i], f"klasse_{year}")
        fine = at_least(afw[i], BORDER_VOLDOENDE) if klasse is None else klasse >= 5
        worse = condition(mean, "<=", border)._replace(holds=not at_least(mean, border))
        # what the own class rules out is not near, however thin the surroundings are
        outcomes.append(judge(mean, border, [Condition(fine), worse], always_near=(thin and fine) or stand_in))
    return outcomes


# Counts


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


# Age of the dwellings


def veroudering(
    rows: Sequence[Row],
    built: Sequence[Mapping[int, float] | None] | None = None,
    now: int = NOW,
    threshold: float = 60,
    new: float = 10,
    fallback: float = 5,
) -> list[Outcome]:
    """Dwellings of one building period, %. `built`: dwellings per building year, for each row.

    Without building years the share built since 2000 tells no more than `aandacht`: never a risk, and `nipt`.
    """
    outcomes = []
    for i, (row, out) in enumerate(zip(rows, exempt(rows, FEWEST))):
        since_2000 = num(row, "percentage_bouwjaarklasse_vanaf_2000")
        if out is not None:
            outcomes.append(out)
        elif built is not None and built[i]:
            outcomes.append(ageing(built[i], now, threshold, new))
        else:
            known = since_2000 is not None
            outcomes.append(Outcome(since_2000, fallback, 0, NEAR) if known else unknown())
    return outcomes


def ageing(built: Mapping[int, float], now: int, threshold: float = 60, new: float = 10) -> Outcome:
    """The fullest of all periods of 15 years of which the middle is 30–60 years ago, and what is newer than 15."""
    homes = sum(built.values())
    periods = [range(now - age - 7, now - age + 8) for age in range(30, 61)]
    most = max(100 * sum(n for year, n in built.items() if year in period) / homes for period in periods)
    recent = 100 * sum(n for year, n in built.items() if year > now - 15) / homes
    few_new = condition(recent, "<=", new)._replace(holds=not at_least(recent, new))
    return judge(most, threshold, [condition(most, ">=", threshold), few_new])

"""Letting by the room: are many dwellings let that way, or many more than before?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..core.assessment import Assessment, Case, conclude
from ..core.buurten import Buurten
from ..core.judging.conditions import Condition, at_least, surely
from ..core.judging.history import over_years
from ..core.judging.neighbours import Mask
from ..core.judging.thresholds import ABSOLUUT, Threshold
from ..core.mechanism import AUTO, OF_DWELLINGS, OFF, ON, Mechanism, Setting
from ..core.naming.columns.column import Column
from ..core.naming.columns.key_figures import HUISHOUDENS, WONINGVOORRAAD
from ..core.naming.columns.local import KAMERS, REFERENTIEGROEP
from ..core.numbers import Floats, nl_short, positive
from ..core.telling import Only, Telling
from ..core.text import Text

THRESHOLD = Threshold(ABSOLUUT, "%", absolute=5.0)


def assess(buurten: Buurten, settings: Mapping[str, Any]) -> Assessment:
    rooms, stock = buurten[KAMERS], positive(buurten.stock)
    share = 100 * rooms / stock
    limit = THRESHOLD.of(buurten, share, stock, settings)
    many = limit.judge(share)
    growth = _growth(buurten, settings)
    either = many | growth.condition
    by_growth = growth.condition.holds & ~many.holds  # the threshold that is applied is the one that decides
    share_told = Telling(
        "{k} vergunde kamers op {n} woningen: {v}% ({limit})",
        k=(rooms, 0), n=(stock, 0), v=(share, 1), limit=limit.words,
    )  # fmt: skip
    source = buurten.cite(KAMERS, buurten.stock_column, *growth.columns)
    return conclude(
        buurten,
        value=np.where(by_growth, growth.points, share),
        threshold=np.where(by_growth, settings["toename"], limit.threshold),
        risk=either.holds,
        near=either.near,
        sentence=Telling(
            "{share}{growth}.{high} {source}",
            share=share_told, growth=growth.words, source=source,
            high=Only(share > 100, " Uitschieter: meer kamers dan woningen."),
        ),
        cases=[
            Case(np.isnan(stock), "Onbekend: het aantal woningen ontbreekt."),
            Case(np.isnan(rooms), "Onbekend: het aantal vergunde kamers ontbreekt."),
            limit.unknown(),
            Case(
                ~many.holds & growth.missing,
                Telling("Onbekend: {share}{growth}. {source}", share=share_told, growth=growth.words, source=source),
                keep_value=True,
            ),
        ],
        dwellings=True,
        stand_ins=buurten.stock_stand_ins,
    )  # fmt: skip


@dataclass(frozen=True)
class Growth:
    """Whether the share of rooms grew much, where that is asked and yet not known, and how to say it."""

    points: Floats
    condition: Condition
    missing: Mask
    words: str | Telling
    columns: tuple[tuple[Column, int | None], ...] = ()


def _growth(buurten: Buurten, settings: Mapping[str, Any]) -> Growth:
    """The change of the share, in points, where rooms and dwellings of both years are given."""
    years, least = settings["jaren"], settings["toename"]
    none, unknown = np.zeros(len(buurten), dtype=bool), np.full(len(buurten), np.nan)
    if settings["groei"] == OFF:
        return Growth(unknown, surely(none), none, "")
    stock = over_years(buurten, buurten.stock_column)
    rooms = over_years(buurten, KAMERS)
    shares = {year: 100 * rooms[year] / positive(stock[year]) for year in rooms if year in stock}
    last = next((year for year in sorted(shares, reverse=True) if year - years in shares), None)
    if last is None:
        asked = none | (settings["groei"] == ON)
        not_looked_at = f"; de groei in {years} jaar is niet beoordeeld, want kamers en woningen van toen ontbreken"
        return Growth(unknown, Condition(none, asked, none), asked, not_looked_at)

    first = last - years
    points = shares[last] - shares[first]
    told = Telling(
        "; verandering in {first}–{last}: {g} punt (drempel {d})",
        first=str(first), last=str(last), g=(points, 1), d=nl_short(least),
    )  # fmt: skip
    words = Only(np.isnan(points), f"; de groei in {first}–{last} is onbekend", told)
    return Growth(points, at_least(points, least), np.isnan(points), words, ((KAMERS, first), (KAMERS, last)))


MECHANISM = Mechanism(
    id="verkamering",
    short="kamers",
    title=Text("Letting by the room", "Verkamering"),
    label="Verkamering",
    sentence="Veel woningen worden per kamer verhuurd, of het worden er snel meer.",
    help=Text(
        "Rooms with a permit for letting, as a share of the dwellings, and how that changed. Where many dwellings are "
        "let by the room residents change often, and nuisance, parking and litter weigh on a street that was built "
        "for families.",
        "Kamers met een vergunning voor verhuur, per 100 woningen, en hoe dat veranderde. Waar veel woningen per kamer "
        "worden verhuurd wisselen bewoners snel, en drukken overlast, parkeren en afval op een straat die voor "
        "gezinnen gebouwd is.",
    ),
    formula=Text(
        "share = rooms / dwellings; risk when share ≥ 5 %, or when it grew by 2 points or more in 4 years",
        "aandeel = kamers / woningen; risico als aandeel ≥ 5%, of als het in 4 jaar met 2 punt of meer groeide",
    ),
    reading=Text(
        "60 rooms on 1,000 dwellings is 6.0 %: a risk. 40 is 4.0 %, but 2.5 points more than four years before: a risk "
        "too. 40, and 30 before: none.",
        "60 kamers op 1.000 woningen is 6,0%: een risico. 40 is 4,0%, maar 2,5 punt meer dan vier jaar eerder: ook een "
        "risico. 40, en eerder 30: geen.",
    ),
    limits=Text(
        "5 % and 2 points are proposals. Only rooms with a permit count: where no permit is asked, or many do without, "
        "this sees little. One dwelling holds several rooms, so the share is not that of dwellings. Growth is looked "
        "at where rooms and dwellings of the earlier year are given; without them the share alone decides, and the "
        "sentence says so.",
        "5% en 2 punt zijn voorstellen. Alleen kamers met een vergunning tellen: waar die niet nodig is, of velen hem "
        "niet hebben, is hier weinig te zien. Eén woning telt meer kamers, dus het is geen aandeel van de woningen. "
        "Naar groei wordt gekeken als kamers en woningen van het eerdere jaar er zijn; zo niet, dan beslist het "
        "aandeel alleen, en zegt de toelichting dat.",
    ),
    unit="kamers per 100 woningen",
    decimals=1,
    published=OF_DWELLINGS,
    evidence="C",
    family="bewoners",
    national=False,
    sources=("RIGO, Kamerbewoning en leefbaarheid",),
    inputs=(KAMERS, WONINGVOORRAAD, HUISHOUDENS, REFERENTIEGROEP),
    over_time=(KAMERS, WONINGVOORRAAD, HUISHOUDENS),
    requires=(KAMERS,),
    settings=(
        *THRESHOLD.settings,
        Setting("groei", Text("Growth counts too", "Groei telt ook"), AUTO, choices=(AUTO, ON, OFF),
                why=Text("automatisch: where an earlier year is given; aan: unknown without one",
                         "automatisch: als er een eerder jaar is; aan: onbekend zonder dat")),
        Setting("toename", Text("Growth of at least", "Groei van ten minste"), 2.0, "punt", minimum=0, maximum=100,
                advanced=False,
                help=Text("Of rooms per 100 dwellings. A risk also where the share itself is low.",
                          "Van kamers per 100 woningen. Ook een risico waar het aandeel zelf laag is.")),
        Setting("jaren", Text("Growth over", "Groei over"), 4, "jaar", minimum=1, maximum=20, advanced=False,
                alternatives=(3, 4, 5)),
    ),
    problems=THRESHOLD.problems,
    assess=assess,
)  # fmt: skip

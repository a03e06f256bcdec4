"""Shrinkage: do households become fewer, or are they expected to?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, reduce
from operator import or_
from typing import Any

import numpy as np

from ..core.assessment import Assessment, Case, conclude
from ..core.buurten import Buurten
from ..core.judging.conditions import Condition, at_most
from ..core.judging.history import Span, in_year, over_years, span
from ..core.judging.margins import margin, rounded_change_error
from ..core.judging.neighbours import Mask
from ..core.mechanism import OF_DWELLINGS, Mechanism, Setting
from ..core.naming.columns.key_figures import HUISHOUDENS, WONINGVOORRAAD
from ..core.naming.columns.local import HH_PROGNOSE
from ..core.numbers import Floats, nl_short, positive
from ..core.telling import Joined, Only, Telling
from ..core.text import Text
from ._sources import VROEGSIGNALERING


@dataclass(frozen=True)
class Change:
    """Households in two years, and the judgement of their change in per cent."""

    span: Span
    most: float  # the threshold

    @cached_property
    def value(self) -> Floats:
        return 100 * (self.span.after / positive(self.span.before) - 1)

    @cached_property
    def known(self) -> Mask:
        return np.isfinite(self.value)

    @cached_property
    def verdict(self) -> Condition:
        return at_most(self.value, self.most, margin(rounded_change_error(self.span.before))).where(self.known)

    def told(self, template: str) -> Telling:
        """The change where it is known; elsewhere nothing."""
        figures = Telling(
            f"{template}: {{v}}% (drempel {{d}}%)",
            v=(self.value, 1), d=nl_short(self.most), before=(self.span.before, 0),
            after=(self.span.after, 0), first=str(self.span.first), last=str(self.span.last),
        )  # fmt: skip
        return Only(self.known, figures)


def assess(buurten: Buurten, settings: Mapping[str, Any]) -> Assessment:
    past, ahead = _past(buurten, settings), _ahead(buurten, settings)
    fewer = past.verdict | ahead.verdict
    # the threshold that is applied is the one that decides
    by_forecast = ~past.known | (ahead.verdict.holds & ~past.verdict.holds)
    lacking = "; ".join(
        f"{name}: {change.span.lacking}"
        for name, change in (("huishoudens", past), ("prognose", ahead))
        if change.span.lacking
    )
    source = buurten.cite(*(
        part
        for change in (past, ahead)
        if change.known.any()
        for part in ((HUISHOUDENS, change.span.first), (change.span.column, change.span.last))
    ))  # fmt: skip
    forecast = "de prognose van {before} huishoudens in {first} naar {after} in {last}"
    told = Joined([
        past.told("Van {before} naar {after} huishoudens in {first}–{last}"),
        _stock(buurten, past),
        Only(past.known, ahead.told(f"volgens {forecast}"), ahead.told(f"Volgens {forecast}")),
        Only(~past.known, "de verandering tot nu toe is niet bekend"),
        Only(~ahead.known, "een prognose is niet bekend"),
    ])  # fmt: skip
    return conclude(
        buurten,
        value=np.where(by_forecast, ahead.value, past.value),
        threshold=np.where(by_forecast, ahead.most, past.most),
        risk=fewer.holds,
        near=fewer.near,
        sentence=Telling("{told}. {source}", told=told, source=source),
        cases=[
            Case(
                ~(past.known | ahead.known),
                "Onbekend: hoe het aantal huishoudens veranderde is niet bekend, en een prognose ook niet"
                f"{f' ({lacking})' if lacking else ''}.",
            ),
            Case(
                ~fewer.holds & reduce(or_, (change.known.any() & ~change.known for change in (past, ahead))),
                Telling("Onbekend: {told}. {source}", told=told, source=source),
                keep_value=True,
            ),
        ],
    )  # fmt: skip


def _past(buurten: Buurten, settings: Mapping[str, Any]) -> Change:
    return Change(span(buurten, HUISHOUDENS, settings["jaren"]), -settings["daling"])


def _ahead(buurten: Buurten, settings: Mapping[str, Any]) -> Change:
    """From the newest year of which households are known to the forecast of so many years later."""
    years, forecasts = settings["jaren_vooruit"], buurten.years(HH_PROGNOSE)
    newest = max(over_years(buurten, HUISHOUDENS), default=None)
    wanted = newest and newest + years
    lacking = ""
    if forecasts and wanted not in forecasts:
        asked = f"nodig is {wanted}" if wanted else "het jaar van de huishoudens is niet bekend"
        lacking = f"bekend is {', '.join(map(str, forecasts))}, {asked}"
    now, then = in_year(buurten, HUISHOUDENS, newest), buurten.at(HH_PROGNOSE, wanted)
    return Change(Span(HH_PROGNOSE, years, newest, wanted, now, then, lacking), -settings["daling_prognose"])


def _stock(buurten: Buurten, past: Change) -> Telling:
    """What the dwellings did in the same years: demolition may be all there is to it."""
    before, after = (in_year(buurten, WONINGVOORRAAD, year) for year in (past.span.first, past.span.last))
    told = Telling("de woningvoorraad ging van {before} naar {after}", before=(before, 0), after=(after, 0))
    return Only(past.known & np.isfinite(before + after), told)


MECHANISM = Mechanism(
    id="krimp",
    short="krimp",
    title=Text("Shrinkage", "Krimp"),
    label="Krimp",
    sentence="Het aantal huishoudens loopt terug, of gaat dat volgens de prognose doen.",
    help=Text(
        "The change of the number of households in five years and, where a forecast is given, that of the ten years "
        "ahead. One of the two is enough for a risk. Fewer households means less demand for the dwellings, and less "
        "to live on for shops and schools. The forecast is a column of the year that it looks ahead to, such as "
        "huishoudens_prognose_2034.",
        "De verandering van het aantal huishoudens in vijf jaar en, waar een prognose is gegeven, die van de komende "
        "tien jaar. Eén van beide is genoeg voor een risico. Minder huishoudens betekent minder vraag naar de woningen "
        "en minder draagvlak voor winkels en scholen. De prognose is een kolom van het jaar waarop zij vooruitkijkt, "
        "zoals huishoudens_prognose_2034.",
    ),
    formula=Text(
        "risk when 100·(H_t/H_{t−5} − 1) ≤ −3, or 100·(forecast_{t+10}/H_t − 1) ≤ −5; nipt within 1.645·√2·2.45/H, the "
        "random rounding of CBS; value and threshold are those of the change so far, or of the forecast where only "
        "that is known or only that gives the risk",
        "risico als 100·(H_t/H_{t−5} − 1) ≤ −3, of 100·(prognose_{t+10}/H_t − 1) ≤ −5; nipt binnen 1,645·√2·2,45/H, de "
        "aselecte afronding van het CBS; waarde en drempel zijn die van de verandering tot nu toe, of van de prognose "
        "waar alleen die bekend is of alleen die het risico geeft",
    ),
    reading=Text(
        "From 640 to 610 households is −4.7 %: a risk. From 210 to 205 is −2.4 %: none, and nipt, for rounding alone "
        "can explain the distance from the threshold.",
        "Van 640 naar 610 huishoudens is −4,7%: een risico. Van 210 naar 205 is −2,4%: geen, en nipt, want afronding "
        "alleen kan het verschil met de drempel verklaren.",
    ),
    limits=Text(
        "Demolition before newbuild is shrinkage too, for a while: the sentence tells what the dwellings did where "
        "that is known. A forecast per buurt is uncertain far beyond rounding, and mostly repeats the building plans. "
        "Both thresholds are proposals.",
        "Sloop vóór nieuwbouw is ook krimp, zolang het duurt: de toelichting meldt wat de woningvoorraad deed waar dat "
        "bekend is. Een prognose per buurt is veel onzekerder dan de afronding, en volgt vooral de bouwplannen. Beide "
        "drempels zijn voorstellen.",
    ),
    unit="% verandering van het aantal huishoudens",
    decimals=1,
    published=OF_DWELLINGS,
    evidence="A",
    family="verhuizingen",
    national=True,
    sources=(VROEGSIGNALERING, "CBS Wijk- en Buurtkaart"),
    inputs=(HUISHOUDENS, HH_PROGNOSE, WONINGVOORRAAD),
    over_time=(HUISHOUDENS, WONINGVOORRAAD),
    settings=(
        Setting("daling", Text("Fall so far of at least", "Daling tot nu toe van ten minste"), 3.0, "%",
                minimum=0, maximum=100, advanced=False,
                help=Text("Of the number of households. A risk from this fall on.",
                          "Van het aantal huishoudens. Een risico vanaf deze daling.")),
        Setting("jaren", Text("Fall over", "Daling over"), 5, "jaar", minimum=1, maximum=20, advanced=False,
                alternatives=(4, 5, 6)),
        Setting("daling_prognose", Text("Fall in the forecast of at least",
                                        "Daling volgens de prognose van ten minste"),
                5.0, "%", minimum=0, maximum=100, advanced=False,
                help=Text("Of the number of households, where a forecast is given.",
                          "Van het aantal huishoudens, als er een prognose is.")),
        Setting("jaren_vooruit", Text("Forecast for so many years ahead", "Prognose voor zoveel jaar vooruit"), 10,
                "jaar", minimum=1, maximum=40,
                why=Text("from the newest year of which households are known",
                         "vanaf het nieuwste jaar waarvan huishoudens bekend zijn")),
    ),
    assess=assess,
)  # fmt: skip

"""Vulnerability: do several signs of a weak position of the residents come together?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..core.assessment import Assessment, Case, conclude
from ..core.buurten import Buurten
from ..core.judging.conditions import Condition, at_least
from ..core.judging.history import Span, in_year, span
from ..core.judging.minima import too_few
from ..core.judging.references import Reference, reference, reference_settings
from ..core.judging.smoothing import SMOOTHING, empirical_bayes
from ..core.mechanism import Mechanism, Setting
from ..core.naming.columns.column import Column
from ..core.naming.columns.key_figures import BIJSTAND, HUISHOUDENS, JEUGDZORG, PERC_LAAG_INKOMEN, WMO_PER_1000
from ..core.naming.columns.local import REFERENTIEGROEP
from ..core.naming.columns.national import SES_WOA
from ..core.numbers import Floats, nl, positive
from ..core.telling import Joined, Only, Telling, Told
from ..core.text import Text
from ._sources import VEERKRACHT


@dataclass(frozen=True)
class Sign:
    """One sign of vulnerability: its column, how a sentence calls it, whether low is vulnerable, or it is a count."""

    column: Column
    word: str
    low: bool = False
    per_household: bool = False

    @property
    def columns(self) -> tuple[Column, ...]:
        return (self.column, HUISHOUDENS) if self.per_household else (self.column,)


SIGNS = (
    Sign(SES_WOA, "SES-WOA", low=True),
    Sign(PERC_LAAG_INKOMEN, "laag inkomen"),
    Sign(BIJSTAND, "bijstand", per_household=True),
    Sign(WMO_PER_1000, "Wmo"),
    Sign(JEUGDZORG, "jeugdzorg"),
)


def assess(buurten: Buurten, settings: Mapping[str, Any]) -> Assessment:
    area = reference(buurten, settings)
    levels = _levels(buurten, [buurten[sign.column] for sign in SIGNS], buurten[HUISHOUDENS], settings)
    ranks = _ranks(area, levels, settings)
    known = np.isfinite(ranks).sum(axis=1)
    told = np.sum([np.isfinite(level) for level in levels], axis=0)
    fewest = settings["minimum_kenmerken"]
    rise, spans = _rise(buurten, area, settings) if settings["groei"] else (None, ())
    mean, high, risk = judge(ranks, rise, settings)
    used = [column for sign in SIGNS if buurten.has(sign.column) for column in sign.columns]
    return conclude(
        buurten,
        value=mean,
        threshold=settings["drempel"],
        risk=risk.holds,
        near=risk.near,
        sentence=Telling(
            "Gemiddelde rang {v} van 100 binnen {area} (drempel {d}){rise}, over {k} kenmerken: {ranks}. {source}",
            v=(mean, 1), area=area.names, d=nl(settings["drempel"], 1), k=(known.astype(float), 0),
            rise=_tell_rise(rise, settings), ranks=_tell_ranks(ranks),
            source=buurten.cite(*used, *(cited for found in spans for cited in found.cited)),
        ),
        cases=[
            Case(told < fewest, Telling(
                "Onbekend: minder dan {fewest} van de {all} kenmerken zijn bekend ({k}).",
                fewest=str(fewest), all=str(len(SIGNS)), k=(told.astype(float), 0),
            )),
            Case(known < fewest,
                 f"Onbekend: te weinig {buurten.nouns} in het referentiegebied om een rang te bepalen (minder dan "
                 f"{settings['minimum_buurten']} met cijfers)."),
            Case(high.holds & (False if rise is None else np.isnan(rise)), Telling(
                "Onbekend: gemiddelde rang {v} (drempel {d}), maar of die steeg is niet te bepalen: minder dan "
                "{fewest} kenmerken van {years} jaar uiteen.",
                v=(mean, 1), d=nl(settings["drempel"], 1), fewest=str(fewest), years=str(settings["jaren"]),
            ), keep_value=True),
        ],
    )  # fmt: skip


def judge(ranks: Floats, rise: Floats | None, settings: Mapping[str, Any]) -> tuple[Floats, Condition, Condition]:
    """From ranks to a judgement.

    Parameters
    ----------
    ranks : array, shape (n, number of signs)
        0–100, 100 is the most vulnerable; NaN where not known.
    rise : array, shape (n,), or None
        Points that the mean rank rose; None when that is not asked.

    Returns
    -------
    mean : array, shape (n,)
        NaN with fewer known ranks than asked for.
    high : Condition
        The mean alone.
    risk : Condition
    """
    mean = _mean(ranks, settings["minimum_kenmerken"])
    high = at_least(mean, settings["drempel"])
    return mean, high, high if rise is None else high & at_least(rise, settings["groei_minimum"])


def _mean(values: Floats, fewest: int) -> Floats:
    known = np.isfinite(values)
    count = known.sum(axis=1)
    return np.where(count >= fewest, np.where(known, values, 0.0).sum(axis=1) / np.maximum(count, 1), np.nan)


def _ranks(area: Reference, levels: list[Floats], settings: Mapping[str, Any]) -> Floats:
    """Percentile ranks, shape (n, number of signs); NaN where too few have the figure for a rank to say anything."""
    fewest = settings["minimum_buurten"]
    return np.column_stack(
        [np.where(area.count(level) >= fewest, area.percentile_rank(level), np.nan) for level in levels]
    )


def _levels(buurten: Buurten, told: Sequence[Floats], households: Floats, settings: Mapping[str, Any]) -> list[Floats]:
    """The figures of the signs in one year, the higher the more vulnerable; NaN where they rest on too few."""
    homes = positive(households)
    levels = []
    for sign, values in zip(SIGNS, told):
        figures = np.where(too_few(buurten, sign.column), np.nan, values)
        if sign.per_household:
            smooth = settings[SMOOTHING.name]
            figures = 100 * (empirical_bayes(figures, homes, buurten.gemeenten) if smooth else figures / homes)
        levels.append(-figures if sign.low else figures)
    return levels


def _rise(buurten: Buurten, area: Reference, settings: Mapping[str, Any]) -> tuple[Floats, tuple[Span, ...]]:
    """Points that the mean rank rose, over the signs that are known in both years, and the years of each."""
    spans = tuple(span(buurten, sign.column, settings["jaren"]) for sign in SIGNS)
    counted = next(one for one in spans if one.column is BIJSTAND)
    ranks_before, ranks_after = (
        _ranks(area, _levels(buurten, told, in_year(buurten, HUISHOUDENS, year), settings), settings)
        for told, year in (([s.before for s in spans], counted.first), ([s.after for s in spans], counted.last))
    )
    change = _mean(ranks_after - ranks_before, settings["minimum_kenmerken"])
    return change, tuple(one for one in spans if not one.lacking)


def _tell_ranks(ranks: Floats) -> Telling:
    told = [
        Only(np.isfinite(rank), Telling("{word} {r}", word=sign.word, r=(rank, 0)))
        for sign, rank in zip(SIGNS, ranks.T)
    ]
    return Joined(told, ", ")


def _tell_rise(rise: Floats | None, settings: Mapping[str, Any]) -> Told:
    if rise is None:
        return ""
    known = Telling(
        ", en {r} punt erbij in {years} jaar (drempel {d})",
        r=(rise, 1), years=str(settings["jaren"]), d=nl(settings["groei_minimum"], 1),
    )  # fmt: skip
    unknown = f", en niet bekend is hoeveel die steeg in {settings['jaren']} jaar"
    return Only(np.isfinite(rise), known, unknown)


MECHANISM = Mechanism(
    id="kwetsbaarheid",
    short="kwets",
    title=Text("Vulnerability of the residents", "Kwetsbaarheid van bewoners"),
    label="Kwetsbaarheid",
    sentence="Lage inkomens, uitkeringen en zorg komen hier vaker samen dan elders in de gemeente.",
    help=Text(
        "Do several signs come together of residents who have little to fall back on: the socio-economic score "
        "(SES-WOA, low counts), low incomes, social assistance, Wmo support and youth care? Each buurt gets a rank "
        "in its municipality for each sign, and the ranks are averaged. It tells where support is needed most, not "
        "what residents are like. No sign is about origin.",
        "Komen er meer kenmerken samen van bewoners die weinig hebben om op terug te vallen: de sociaal-economische "
        "score (SES-WOA, laag telt), lage inkomens, bijstand, Wmo-ondersteuning en jeugdzorg? Elke buurt krijgt per "
        "kenmerk een rang binnen de gemeente, en die rangen worden gemiddeld. Het zegt waar ondersteuning het hardst "
        "nodig is, niet hoe bewoners zijn. Geen kenmerk gaat over herkomst.",
    ),
    formula=Text(
        "mean of at least 3 percentile ranks (0–100, 100 the most vulnerable) of −SES-WOA, % low income, social "
        "assistance per 100 households, Wmo clients per 1,000 inhabitants and % youth care; risk when the mean ≥ 80; "
        "option: and it rose by at least 5 points in 4 years",
        "gemiddelde van ten minste 3 percentielrangen (0–100, 100 is het kwetsbaarst) van −SES-WOA, % laag inkomen, "
        "bijstand per 100 huishoudens, Wmo-cliënten per 1.000 inwoners en % jeugdzorg; risico als het gemiddelde ≥ 80; "
        "optie: en het steeg ten minste 5 punt in 4 jaar",
    ),
    reading=Text(
        "Ranks of 88, 84, 79 and 81 average 83: a risk. 88, 71 and 66 average 75: none.",
        "Rangen van 88, 84, 79 en 81 zijn gemiddeld 83: een risico. 88, 71 en 66 zijn gemiddeld 75: geen risico.",
    ),
    limits=Text(
        "A rank compares within the municipality: somebody is always highest, also where all do well; compare with the "
        "region when the municipality is small or uniform. With fewer than 5 buurten there is no rank. CBS keeps 0–7 "
        "Wmo clients and young people secret, and does not vouch for incomes below 100 inhabitants: such a sign is "
        "left out. Registered support also depends on what the municipality offers. The 80 is a proposal.",
        "Een rang vergelijkt binnen de gemeente: er is altijd een hoogste, ook waar het overal goed gaat; vergelijk "
        "met de regio als de gemeente klein of gelijkvormig is. Met minder dan 5 buurten is er geen rang. Het CBS "
        "houdt 0–7 Wmo-cliënten en jongeren geheim en staat onder 100 inwoners niet in voor inkomens: zo'n kenmerk "
        "telt niet mee. Geregistreerde ondersteuning hangt ook af van wat de gemeente aanbiedt. De 80 is een voorstel.",
    ),
    unit="gemiddelde rang (0–100)",
    decimals=1,
    evidence="B",
    family="bewoners",
    national=True,
    sources=(VEERKRACHT,),
    inputs=(*(column for sign in SIGNS for column in sign.columns), REFERENTIEGROEP),
    over_time=tuple(column for sign in SIGNS for column in sign.columns),
    settings=(
        Setting("drempel", Text("Mean rank at least", "Gemiddelde rang ten minste"), 80.0, "", minimum=0, maximum=100,
                advanced=False,
                help=Text("100 is the most vulnerable row of the reference area.",
                          "100 is de kwetsbaarste rij van het referentiegebied.")),
        Setting("minimum_kenmerken", Text("Signs at least", "Kenmerken ten minste"), 3, "", minimum=1,
                maximum=len(SIGNS),
                help=Text("With fewer known signs the outcome is unknown.",
                          "Met minder bekende kenmerken is de uitkomst onbekend.")),
        Setting("minimum_buurten", Text("Fewest rows for a ranking", "Minimumaantal rijen voor een rangorde"), 5, "",
                minimum=2, maximum=1000,
                help=Text("With fewer in the reference area there is no rank.",
                          "Met minder in het referentiegebied is er geen rang.")),
        Setting("groei", Text("Only where the mean rank rose", "Alleen waar de gemiddelde rang steeg"), False,
                help=Text("Then a high rank alone is no risk.",
                          "Een hoge rang alleen is dan geen risico.")),
        Setting("groei_minimum", Text("Rise of at least", "Stijging van ten minste"), 5.0, "punten", minimum=0,
                maximum=100,
                help=Text("Of the mean rank, when only a rise counts.",
                          "Van de gemiddelde rang, als alleen een stijging telt.")),
        Setting("jaren", Text("Rise over", "Stijging over"), 4, "jaar", minimum=1, maximum=22),
        SMOOTHING,
        *reference_settings(stated=False),
    ),
    assess=assess,
)  # fmt: skip

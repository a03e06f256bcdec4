"""Dwellings becoming free by ageing: how many of the stock will the oldest households leave in the coming years?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..core.assessment import Assessment, Case, conclude
from ..core.buurten import Buurten
from ..core.judging.conditions import Condition, at_least, surely
from ..core.judging.minima import reliable
from ..core.judging.neighbours import Mask
from ..core.judging.references import reference, reference_problems, reference_settings, without_reference
from ..core.mechanism import AUTO, OF_DWELLINGS, OFF, ON, Mechanism, Setting
from ..core.naming.columns.key_figures import (
    HUISHOUDENS,
    INWONERS,
    INWONERS_65,
    PERC_65,
    PERC_CORPORATIE,
    PERC_LAAG_INKOMEN,
    WONINGVOORRAAD,
)
from ..core.naming.columns.local import HH_65_74, HH_75, HH_75_84, HH_85, REFERENTIEGROEP
from ..core.numbers import Floats, positive
from ..core.telling import Joined, Only, Telling, Told
from ..core.text import Text
from ._plan_fields import TERM

AGES = ((HH_65_74, "u_65_74"), (HH_75_84, "u_75_84"), (HH_85, "u_85"))


def assess(buurten: Buurten, settings: Mapping[str, Any]) -> Assessment:
    freed, inputs, stand_ins = _freed(buurten, settings)
    stock = np.where(buurten.applicable, positive(buurten.stock), np.nan)
    value = 100 * freed / stock
    area = reference(buurten, settings)
    usual = area.mean(value, stock)
    threshold = np.maximum(settings["factor"] * usual, settings["minimum"])
    many = at_least(value, threshold)
    poor = _low_income(buurten, settings["laag_inkomen"])
    both = many & poor.condition

    source = buurten.cite(*inputs, buurten.stock_column)
    return conclude(
        buurten,
        value=value,
        threshold=threshold,
        risk=both.holds,
        near=both.near,
        sentence=Telling(
            "{v}% van de woningen komt naar schatting binnen {term} jaar vrij (drempel {d}%, {area} {usual}%){poor}"
            "{verdict}.{high} {source}",
            v=(value, 1), term=str(settings["termijn"]), d=(threshold, 1), area=area.names, usual=(usual, 1),
            poor=poor.figures, source=source,
            verdict=Only(many.holds & ~poor.condition.holds, ", aandacht: veel woningen, maar geen lage inkomens"),
            high=Only(value > 100, " Uitschieter: meer huishoudens dan woningen, bijvoorbeeld een verpleeghuis."),
        ),
        cases=[
            Case(np.isnan(stock), "Onbekend: het aantal woningen ontbreekt."),
            Case(np.isnan(freed), "Onbekend: huishoudens naar leeftijd ontbreken."),
            without_reference(usual),
            Case(
                many.holds & ~poor.condition.holds & poor.unsure,
                Telling("Onbekend: {v}% komt vrij (drempel {d}%), maar {lacking}. {source}",
                        v=(value, 1), d=(threshold, 1), lacking=poor.lacking, source=source),
                keep_value=True,
            ),
        ],
        dwellings=True,
        stand_ins=[*stand_ins, *buurten.stock_stand_ins],
    )  # fmt: skip


def _freed(buurten: Buurten, settings: Mapping[str, Any]) -> tuple[Floats, tuple[Any, ...], list[str]]:
    """Dwellings that become free, the columns it rests on, and what stands in for what."""

    def leaving(yearly: float) -> float:
        return 1 - (1 - yearly / 100) ** settings["termijn"]

    if all(buurten.has(column) for column, _ in AGES):
        parts = [buurten[column] * leaving(settings[rate]) for column, rate in AGES]
        return np.sum(parts, axis=0), tuple(column for column, _ in AGES), []
    if buurten.has(HH_75):
        return buurten[HH_75] * leaving(settings["u_75"]), (HH_75,), []
    counted = buurten.has(INWONERS_65)
    persons = buurten[INWONERS_65] if counted else buurten[PERC_65] / 100 * buurten[INWONERS]
    households = persons * settings["deel_75"] / settings["personen_per_huishouden"]
    text = "Huishoudens 75+ geschat uit het aantal inwoners van 65 en ouder"
    return households * leaving(settings["u_75"]), (INWONERS_65 if counted else PERC_65,), [text]


@dataclass(frozen=True)
class Poor:
    """Whether incomes are low, in which rows something lacks to decide it, and both in words."""

    condition: Condition
    unsure: Mask
    figures: Told = ""
    lacking: Told = ""


def _low_income(buurten: Buurten, mode: str) -> Poor:
    """RIGO: old and low income. Many corporation dwellings are taken for a sign of it too."""
    grounds = (
        (PERC_LAAG_INKOMEN, reliable(buurten, PERC_LAAG_INKOMEN), buurten[HUISHOUDENS], "laag inkomen"),
        (PERC_CORPORATIE, buurten[PERC_CORPORATIE], buurten.stock, "corporatiewoningen"),
    )
    given = [ground for ground in grounds if buurten.has(ground[0])]
    nobody = np.zeros(len(buurten), dtype=bool)
    if mode == OFF or (mode == AUTO and not given):
        return Poor(surely(~nobody), nobody)
    condition, lacks = surely(nobody), np.zeros(len(buurten), dtype=int)
    figures, lacking = [], []
    for _, share, weights, word in given or grounds:
        mean = buurten.group_mean(share, weights)
        here = np.isfinite(share - mean)
        condition, lacks = condition | at_least(share, mean), lacks + ~here
        figures.append(Only(here, Telling("{v}% {word} (gemeente {m}%)", v=(share, 1), word=word, m=(mean, 1))))
        lacking.append(Only(~here, f"het aandeel {word}"))
    told = Telling("; {told}", told=Joined(figures, ", "))
    lack = Telling("{what} {verb}", what=Joined(lacking, " en "), verb=Only(lacks > 1, "ontbreken", "ontbreekt"))
    return Poor(condition, lacks > 0, Only(lacks < len(lacking), told), lack)


MECHANISM = Mechanism(
    id="vrijkomende_woningen",
    short="vrijkom",
    title=Text("Dwellings becoming free by ageing", "Vrijkomende woningen door vergrijzing"),
    label="Vrijkomende woningen",
    sentence="Door vergrijzing kunnen hier binnenkort veel woningen vrijkomen, in een buurt met lage inkomens.",
    help=Text(
        "The share of the dwellings that the oldest households will leave within the term. Many dwellings that "
        "become free at once, in a buurt of low incomes, can change its population fast.",
        "Het aandeel van de woningen dat de oudste huishoudens naar schatting binnen de termijn verlaten. Komen er in "
        "een buurt met lage inkomens veel woningen tegelijk vrij, dan kan de bevolking snel veranderen.",
    ),
    formula=Text(
        "V = Σ households·(1 − (1 − u)^T) over the ages; value = 100·V/dwellings; risk when value ≥ 1.5 × the "
        "reference area and ≥ 4 %, and the share of low incomes or of corporation dwellings is at least that of the "
        "municipality",
        "V = Σ huishoudens·(1 − (1 − u)^T) over de leeftijden; waarde = 100·V/woningen; risico als waarde ≥ 1,5 × "
        "het referentiegebied en ≥ 4%, en het aandeel lage inkomens of corporatiewoningen ten minste dat van de "
        "gemeente is",
    ),
    reading=Text(
        "850 dwellings with 120, 140 and 45 households of 65–74, 75–84 and 85+: 51.4 become free in five years, 6.05 "
        "%. Where the municipality has 3.8 % that is 1.59 times as much; with 11.2 % low incomes against 8.5 %: a "
        "risk. Without low incomes it is none, and the sentence says 'aandacht'.",
        "850 woningen met 120, 140 en 45 huishoudens van 65–74, 75–84 en 85+: er komen in vijf jaar 51,4 vrij, "
        "6,05%. Waar de gemeente 3,8% heeft is dat 1,59 keer zoveel; met 11,2% lage inkomens tegen 8,5%: risico. "
        "Zonder lage inkomens is het geen risico, en zegt de toelichting 'aandacht'.",
    ),
    limits=Text(
        "The combination of old and low income is published (RIGO). The yearly exit rates are derived from national "
        "totals (more than 90,000 a year of 2.6 million people of 75 and over) and uncertain; the factor 1.5 is a "
        "proposal. Where only the inhabitants of 65 and over are known, the households of 75 and over are estimated "
        "and the outcome is nipt. A nursing home gives an outlier, which is kept and named.",
        "De combinatie van oud en laag inkomen is gepubliceerd (RIGO). De jaarlijkse vertrekkansen zijn afgeleid van "
        "landelijke totalen (ruim 90.000 per jaar van 2,6 miljoen 75-plussers) en onzeker; de factor 1,5 is een "
        "voorstel. Zijn alleen de inwoners van 65 en ouder bekend, dan zijn de huishoudens van 75 en ouder geschat "
        "en is de uitkomst nipt. Een verpleeghuis geeft een uitschieter, die blijft staan en wordt genoemd.",
    ),
    unit="% van de woningen",
    decimals=1,
    published=OF_DWELLINGS,
    evidence="A",
    family="verhuizingen",
    national=True,
    sources=("PBL, uitstroom van ouderen uit de woningmarkt (3257)", "RIGO, Goede tijden slechte tijden"),
    inputs=(HH_65_74, HH_75_84, HH_85, HH_75, INWONERS_65, PERC_65, INWONERS, WONINGVOORRAAD, HUISHOUDENS,
            PERC_LAAG_INKOMEN, PERC_CORPORATIE, REFERENTIEGROEP),
    settings=(
        TERM,
        Setting("factor", Text("Threshold relative to the reference area",
                               "Drempel ten opzichte van het referentiegebied"),
                1.5, "×", minimum=0, maximum=100, advanced=False,
                help=Text("A risk needs so many times the reference area, and the minimum below.",
                          "Voor een risico is zoveel keer het referentiegebied nodig, en het minimum hieronder.")),
        Setting("minimum", Text("Threshold at least", "Minimum voor de drempel"),
                4.0, "%", minimum=0, maximum=100, advanced=False,
                help=Text("Of the dwellings. Below it there is no risk, whatever the reference area.",
                          "Van de woningen. Daaronder is er geen risico, wat het referentiegebied ook is.")),
        Setting("laag_inkomen", Text("Only where incomes are low", "Alleen bij lage inkomens"),
                AUTO, origin="bron", choices=(AUTO, ON, OFF),
                why=Text("automatisch: when the data are there", "automatisch: als de gegevens er zijn")),
        Setting("u_65_74", Text("Exit per year, 65–74", "Vertrek per jaar, 65–74"),
                1.5, "%", "afgeleid", minimum=0, maximum=100,
                help=Text("Share of the households of that age that leaves its dwelling in a year.",
                          "Aandeel van de huishoudens van die leeftijd dat in een jaar zijn woning verlaat.")),
        Setting("u_75_84", Text("Exit per year, 75–84", "Vertrek per jaar, 75–84"),
                3.5, "%", "afgeleid", minimum=0, maximum=100,
                help=Text("Share of the households of that age that leaves its dwelling in a year.",
                          "Aandeel van de huishoudens van die leeftijd dat in een jaar zijn woning verlaat.")),
        Setting("u_85", Text("Exit per year, 85+", "Vertrek per jaar, 85+"),
                11.0, "%", "afgeleid", minimum=0, maximum=100,
                help=Text("Share of the households of that age that leaves its dwelling in a year.",
                          "Aandeel van de huishoudens van die leeftijd dat in een jaar zijn woning verlaat.")),
        Setting("u_75", Text("Exit per year, one class 75+", "Vertrek per jaar, één klasse 75+"), 5.0, "%", "afgeleid",
                Text("more than 90,000 a year of 2.6 million people, 1.45 to a household",
                     "ruim 90.000 per jaar van 2,6 miljoen mensen, 1,45 per huishouden"), 0, 100,
                help=Text("For data that do not tell 75–84 and 85+ apart.",
                          "Voor gegevens die 75–84 en 85+ niet onderscheiden.")),
        Setting("deel_75", Text("Share of 75+ among 65+, when only those are known",
                                "Aandeel 75+ van 65+, als alleen de 65-plussers bekend zijn"), 0.45, "",
                "voorstel", minimum=0, maximum=1),
        Setting("personen_per_huishouden", Text("Persons per household of 75+", "Personen per huishouden van 75+"),
                1.45, "personen", minimum=1, maximum=5,
                help=Text("Makes households of inhabitants, when only those are known.",
                          "Maakt huishoudens van inwoners, als alleen die bekend zijn.")),
        *reference_settings(unit="%"),
    ),
    problems=reference_problems,
    assess=assess,
)  # fmt: skip

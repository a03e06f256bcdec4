"""Sale of social rent: is much of it to be sold where dwellings compete badly already?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from ..core.assessment import Assessment, Case, conclude
from ..core.buurten import Buurten
from ..core.corporation import INPUTS, corporation_dwellings
from ..core.judging.thresholds import ABSOLUUT, Threshold
from ..core.mechanism import Mechanism, Setting
from ..core.naming.columns.local import REFERENTIEGROEP, VERKOOP_GEPLAND
from ..core.numbers import positive
from ..core.telling import Only, Telling
from ..core.text import DUTCH, Text, in_language
from .concurrentiepositie import MECHANISM as CONCURRENTIEPOSITIE
from .concurrentiepositie import cited

THRESHOLD = Threshold(ABSOLUUT, "%", absolute=10.0)


def assess(buurten: Buurten, settings: Mapping[str, Any]) -> Assessment:
    planned = buurten[VERKOOP_GEPLAND]
    dwellings = corporation_dwellings(buurten)
    share = 100 * planned / positive(dwellings.number)
    limit = THRESHOLD.of(buurten, share, dwellings.number, settings)
    much = limit.judge(share)
    position = CONCURRENTIEPOSITIE.outcome(buurten, settings)
    both = much & position.condition
    unknown = np.isnan(position.risk)

    sales = Telling(
        "{p} woningen, {v}% van {homes}, gepland voor verkoop binnen {term} jaar ({limit})",
        p=(planned, 0), v=(share, 1), homes=dwellings.words, term=str(settings["termijn"]), limit=limit.words,
    )  # fmt: skip
    source = buurten.cite(VERKOOP_GEPLAND, *dwellings.columns, *cited(buurten))
    return conclude(
        buurten,
        value=share,
        threshold=limit.threshold,
        risk=both.holds,
        near=both.near,
        sentence=Telling("{sales}; {position}. {source}", sales=sales, position=_tell(position), source=source),
        cases=[
            *dwellings.cases(),
            Case(np.isnan(planned), "Onbekend: de geplande verkoop ontbreekt."),
            limit.unknown(),
            Case(
                much.holds & unknown,
                Telling("Onbekend: {sales}, maar de concurrentiepositie is onbekend. {source}", sales=sales,
                        source=source),
                keep_value=True,
            ),
        ],
        dwellings=True,
        stand_ins=dwellings.stand_ins,
    )  # fmt: skip


def _tell(position: Assessment) -> Telling:
    """What the competitive position is; where it is unknown and yet judged, few sales decide."""
    known = Telling(
        "de concurrentiepositie loopt {verdict} ({v} van de onderdelen ongunstig, drempel {d})",
        verdict=np.where(position.risk == 1, "risico", "geen risico").tolist(),
        v=(position.value, 2), d=(position.threshold, 2),
    )  # fmt: skip
    unknown = "de concurrentiepositie is onbekend, maar zo weinig verkoop is hoe dan ook geen risico"
    return Only(np.isfinite(position.risk), known, unknown)


def _problems(settings: Mapping[str, Any]) -> list[str]:
    return THRESHOLD.problems(settings) + CONCURRENTIEPOSITIE.problems(settings)


def _named(setting: Setting) -> Setting:
    """A setting of the competitive position, as it stands among those of the sale."""
    english, dutch = setting.label, in_language(setting.label, DUTCH)
    label = Text(f"Competitive position: {english}", f"Concurrentiepositie: {dutch}")
    return replace(setting, label=label, advanced=True)


MECHANISM = Mechanism(
    id="verkoop_sociale_huur",
    short="verkoop",
    title=Text("Sale of social rent", "Verkoop van sociale huur"),
    label="Verkoop van sociale huur",
    sentence="Veel corporatiewoningen zijn gepland voor verkoop, en de woningen staan zwakker dan die in de omgeving.",
    help=Text(
        "Corporation dwellings that are planned to be sold, as a share of all of them, where the dwellings compete "
        "badly with those around (the mechanism Competitive position). Sale brings owners into a buurt; but where "
        "demand is weak, dwellings may go to landlords, or to buyers who cannot maintain them.",
        "Corporatiewoningen die gepland zijn voor verkoop, als aandeel van alle corporatiewoningen, waar de woningen "
        "zwakker staan dan die eromheen (het mechanisme Concurrentiepositie). Verkoop brengt eigenaren in een buurt; "
        "maar waar de vraag zwak is, kunnen woningen bij verhuurders terechtkomen, of bij kopers die het onderhoud "
        "niet kunnen betalen.",
    ),
    formula=Text(
        "risk when planned sales / corporation dwellings ≥ 10 % and the competitive position is at risk",
        "risico als geplande verkoop / corporatiewoningen ≥ 10% en de concurrentiepositie risico loopt",
    ),
    reading=Text(
        "54 of 450 dwellings is 12.0 %: a risk where the competitive position is one too, otherwise not.",
        "54 van 450 woningen is 12,0%: een risico waar de concurrentiepositie dat ook is, en anders niet.",
    ),
    limits=Text(
        "Our proposal, without research behind the 10 %. A plan to sell is no sale: dwellings are sold when tenants "
        "leave. Where much is to be sold and the competitive position is unknown, so is the outcome. The settings of "
        "the competitive position are its own; the full analysis takes those that were chosen for that mechanism.",
        "Een voorstel van ons; er is geen onderzoek achter de 10%. Gepland is nog niet verkocht: een woning gaat weg "
        "als de huurder vertrekt. Is er veel verkoop en de concurrentiepositie onbekend, dan is de uitkomst dat ook. "
        "De instellingen van de concurrentiepositie zijn die van dat mechanisme; de volledige analyse neemt wat "
        "daarvoor gekozen is.",
    ),
    unit="% van de corporatiewoningen",
    decimals=1,
    evidence="C",
    family="voorraad",
    national=False,
    sources=("voorstel van de makers", *CONCURRENTIEPOSITIE.sources),
    inputs=tuple(dict.fromkeys((VERKOOP_GEPLAND, *INPUTS, *CONCURRENTIEPOSITIE.inputs, REFERENTIEGROEP))),
    over_time=CONCURRENTIEPOSITIE.over_time,
    requires=(VERKOOP_GEPLAND,),
    leans_on=(CONCURRENTIEPOSITIE,),
    settings=(
        Setting("termijn", Text("Years that the planned sales cover", "Jaren waarover de verkoop gepland is"), 5,
                "jaar", minimum=1, maximum=30, advanced=False,
                help=Text("Of the plans; it stands in the sentence.",
                          "Van de plannen; staat in de zin.")),
        *THRESHOLD.settings,
        *map(_named, CONCURRENTIEPOSITIE.settings),
    ),
    problems=_problems,
    assess=assess,
)  # fmt: skip

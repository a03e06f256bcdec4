"""Private letting: is the share of other landlords growing, where it is high already?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from ..core.assessment import Assessment, Case, conclude
from ..core.buurten import Buurten
from ..core.judging.conditions import at_least
from ..core.judging.history import span
from ..core.judging.margins import WHOLE_PERCENTAGES
from ..core.judging.references import (  # fmt: skip
    NO_REFERENCE,
    reference,
    reference_problems,
    reference_settings,
    reference_stand_ins,
)
from ..core.mechanism import OF_DWELLINGS, Mechanism, Setting
from ..core.naming.columns.key_figures import HUISHOUDENS, PERC_OVERIGE_VERHUUR, WONINGVOORRAAD
from ..core.naming.columns.local import REFERENTIEGROEP
from ..core.numbers import nl_short
from ..core.telling import Only, Telling
from ..core.text import Text


def assess(buurten: Buurten, settings: Mapping[str, Any]) -> Assessment:
    share = span(buurten, PERC_OVERIGE_VERHUUR, settings["jaren"])
    area = reference(buurten, settings)
    usual = area.mean(share.after, buurten.stock)
    grows = at_least(share.change, settings["groei"], WHOLE_PERCENTAGES)
    high = at_least(share.after, usual, WHOLE_PERCENTAGES / 2)  # one share that is rounded, instead of two
    both = grows & high
    level = Only(
        np.isfinite(usual),
        Telling("ten minste het aandeel van {area}, {m}%", area=area.names, m=(usual, 1)),
        "ten minste het aandeel van het referentiegebied, dat niet bekend is",
    )
    change = Telling(
        "Het aandeel woningen van overige verhuurders veranderde {g} punt in {years}, van {before}% naar {after}% "
        "(drempel {least} punt, en {level})",
        g=(share.change, 0), years=share.words, before=(share.before, 0), after=(share.after, 0),
        least=nl_short(settings["groei"]), level=level,
    )  # fmt: skip
    source = buurten.cite(*share.cited)
    return conclude(
        buurten,
        value=share.change,
        threshold=settings["groei"],
        risk=both.holds,
        near=both.near,
        sentence=Telling(
            "{change}{warning}. {source}",
            change=change, warning=Only(both.holds, ": signaal, geen oorzaak"), source=source,
        ),
        cases=[
            share.unknown("aandeel woningen van overige verhuurders", "aandelen woningen van overige verhuurders"),
            Case(
                grows.holds & np.isnan(usual),
                Telling("{why} {change}. {source}", why=NO_REFERENCE, change=change, source=source),
                keep_value=True,
            ),
        ],
        dwellings=True,
        stand_ins=reference_stand_ins(buurten, settings),
    )  # fmt: skip


MECHANISM = Mechanism(
    id="particuliere_huur",
    short="parhuur",
    title=Text("Growth of private letting", "Groei van particuliere huur"),
    label="Particuliere huur",
    sentence="Het aandeel woningen van particuliere en andere verhuurders groeit en is al hoog.",
    help=Text(
        "The growth, in four years, of the share of dwellings of other landlords than housing corporations, where that "
        "share is at least that of the reference area. RIGO found that this growth follows on low popularity: "
        "owner-occupiers leave, investors buy. So it is a signal that a buurt is losing favour, not its cause.",
        "De groei, in vier jaar, van het aandeel woningen van andere verhuurders dan corporaties, waar dat aandeel ten "
        "minste dat van het referentiegebied is. RIGO vond dat deze groei op een lage populariteit volgt: "
        "eigenaar-bewoners vertrekken, beleggers kopen. Het is dus een signaal dat een buurt minder in trek is, en "
        "niet de oorzaak daarvan.",
    ),
    formula=Text(
        "risk when the share grew by ≥ 3 points in 4 years and is now ≥ that of the reference area, which is weighted "
        "by dwellings; whole percentages: nipt when the growth lies within 1 point of its threshold, or the share "
        "within ½ point of that of the area, and that could change the outcome",
        "risico als het aandeel in 4 jaar met ≥ 3 punt groeide en nu ≥ dat van het referentiegebied is, gewogen naar "
        "woningen; hele procenten: nipt als de groei binnen 1 punt van de drempel ligt of het aandeel binnen een half "
        "punt van dat van het gebied, mits dat de uitkomst kan veranderen",
    ),
    reading=Text(
        "From 9 to 13 % where the municipality has 11 %: a risk. From 9 to 11 %: none.",
        "Van 9 naar 13% waar de gemeente 11% heeft: een risico. Van 9 naar 11%: geen.",
    ),
    limits=Text(
        "Disputed, and the thresholds are proposals. New rental dwellings of a pension fund count too and mean "
        "something else. CBS gives whole percentages and revises who owns what: look at a leap before believing it.",
        "Omstreden, en de drempels zijn voorstellen. Nieuwe huurwoningen van een pensioenfonds tellen ook mee en "
        "betekenen iets anders. Het CBS geeft hele procenten en herziet wie wat bezit: bekijk een sprong voordat u die "
        "gelooft.",
    ),
    unit="punt groei",
    decimals=0,
    published=OF_DWELLINGS,
    evidence="B",
    family="voorraad",
    national=True,
    sources=("RIGO, Toepassingen van de Leefbaarometer", "CBS Wijk- en Buurtkaart"),
    inputs=(PERC_OVERIGE_VERHUUR, WONINGVOORRAAD, HUISHOUDENS, REFERENTIEGROEP),
    over_time=(PERC_OVERIGE_VERHUUR,),
    settings=(
        Setting("groei", Text("Growth of at least", "Groei van ten minste"), 3.0, "punt", minimum=0, maximum=100,
                advanced=False,
                help=Text("Of the share. A risk where the share is also that of the reference area or more.",
                          "Van het aandeel. Een risico waar het aandeel ook ten minste dat van het "
                          "referentiegebied is.")),
        Setting("jaren", Text("Growth over", "Groei over"), 4, "jaar", minimum=1, maximum=20, advanced=False,
                alternatives=(3, 4, 5)),
        *reference_settings(unit="%"),
    ),
    problems=reference_problems,
    assess=assess,
)  # fmt: skip

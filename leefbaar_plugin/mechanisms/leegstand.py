"""Vacancy: are there clearly more dwellings without registered inhabitants than elsewhere?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from ..core.assessment import Assessment, Case, conclude
from ..core.buurten import Buurten
from ..core.judging.margins import WHOLE_PERCENTAGES
from ..core.judging.minima import few_case
from ..core.judging.thresholds import RELATIEF, Threshold
from ..core.mechanism import OF_DWELLINGS, Mechanism
from ..core.naming.columns.key_figures import HUISHOUDENS, PERC_LEEGSTAND, WONINGVOORRAAD
from ..core.naming.columns.local import REFERENTIEGROEP
from ..core.telling import Telling
from ..core.text import Text
from ._sources import TOELICHTING

THRESHOLD = Threshold(RELATIEF, "%", difference=2.0)


def assess(buurten: Buurten, settings: Mapping[str, Any]) -> Assessment:
    share = buurten[PERC_LEEGSTAND]
    limit = THRESHOLD.of(buurten, share, buurten.stock, settings)
    many = limit.judge(share, WHOLE_PERCENTAGES)
    return conclude(
        buurten,
        value=share,
        threshold=limit.threshold,
        risk=many.holds,
        near=many.near,
        sentence=Telling(
            "In {v}% van de woningen staat niemand ingeschreven ({limit}). {source}",
            v=(share, 1), limit=limit.words, source=buurten.cite(PERC_LEEGSTAND),
        ),
        cases=[
            few_case(buurten, PERC_LEEGSTAND),
            Case(np.isnan(share), "Onbekend: het aandeel woningen zonder ingeschreven bewoners ontbreekt."),
            limit.unknown(),
        ],
        stand_ins=THRESHOLD.stand_ins(buurten, settings),
    )  # fmt: skip


MECHANISM = Mechanism(
    id="leegstand",
    short="leegst",
    title=Text("Vacancy", "Leegstand"),
    label="Leegstand",
    sentence="In opvallend veel woningen staat niemand ingeschreven.",
    help=Text(
        "The share of the dwellings in which nobody is registered (CBS), compared with the municipality. Dwellings "
        "that stay empty invite decay and misuse, and may show that the buurt is little wanted.",
        "Het aandeel woningen waarin niemand staat ingeschreven (CBS), vergeleken met de gemeente. Woningen die leeg "
        "blijven trekken verval en oneigenlijk gebruik aan, en kunnen erop wijzen dat de buurt weinig in trek is.",
    ),
    formula=Text(
        "risk when share ≥ share of the reference area + 2.0 points; the reference is weighted by dwellings",
        "risico als aandeel ≥ aandeel van het referentiegebied + 2,0 punt; het gebied is gewogen naar woningen",
    ),
    reading=Text(
        "7 % where the municipality has 4 % is 3 points more: a risk.",
        "7% waar de gemeente 4% heeft is 3 punt meer: een risico.",
    ),
    limits=Text(
        "Nobody registered is not the same as vacant: about 5 % is normal, as dwellings are between two occupants, "
        "for sale, or used as a second home; students and expats are often registered elsewhere. Hence the comparison, "
        "and not the level. The figures are whole percentages, so within 1.0 point of the threshold the outcome is "
        "nipt. CBS does not vouch for the figure below 20 dwellings. The 2.0 points are a proposal.",
        "Niemand ingeschreven is nog geen leegstand: ongeveer 5% is normaal, want woningen staan tussen twee bewoners "
        "leeg, zijn te koop of dienen als tweede woning; studenten en expats staan vaak elders ingeschreven. Daarom "
        "telt de vergelijking en niet de hoogte. De cijfers zijn hele procenten: binnen 1,0 punt van de drempel is de "
        "uitkomst nipt. Onder 20 woningen staat het CBS niet in voor het cijfer. De 2,0 punt is een voorstel.",
    ),
    unit="% van de woningen",
    decimals=1,
    published=OF_DWELLINGS,
    evidence="C",
    family="voorraad",
    national=True,
    sources=(TOELICHTING,),
    inputs=(PERC_LEEGSTAND, WONINGVOORRAAD, HUISHOUDENS, REFERENTIEGROEP),
    settings=THRESHOLD.settings,
    problems=THRESHOLD.problems,
    assess=assess,
)  # fmt: skip

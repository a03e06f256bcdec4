"""Demolition elsewhere: where do the households from demolished social rent come in (waterbedeffect)?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from ..core.assessment import NVT, Assessment, Case, conclude
from ..core.buurten import Buurten
from ..core.corporation import dwellings_by_share
from ..core.judging.conditions import at_least
from ..core.mechanism import Mechanism, PlanField, PlanLayer, Setting
from ..core.naming.columns.key_figures import HUISHOUDENS, PERC_CORPORATIE, PERC_KOOP, WONINGVOORRAAD
from ..core.naming.columns.local import MUTATIEGRAAD
from ..core.numbers import Floats, nl, nl_short, positive
from ..core.plans.plan import decay, spread
from ..core.telling import Telling
from ..core.text import Text
from ._plan_fields import COMMON, FIRST, LAST, SOFT, START, TERM, start_year, tell_horizon

DEMOLISHED = PlanField(
    "plan_sloop",
    Text("Dwellings demolished (negative or positive)", "Gesloopte woningen (negatief of positief)"),
    "woningen",
)
SOCIAL = PlanField("plan_sociaal", Text("Share of social rent among them", "Aandeel sociale huur daarvan"), "%")
RETURN = PlanField("plan_terugkeer", Text("Households that return", "Terugkerende huishoudens"), "%")
PLANS = PlanLayer(
    "sloop",
    Text("Demolition plans", "Sloopplannen"),
    (*COMMON, DEMOLISHED, SOCIAL, RETURN, FIRST, LAST),
    DEMOLISHED,
    True,
)


def assess(buurten: Buurten, settings: Mapping[str, Any]) -> Assessment:
    plans = buurten.plans[PLANS.name]
    term = settings["termijn"]
    start = start_year(buurten, plans, settings)
    social = _or(plans.social, settings["aandeel_sociaal"] / 100)
    demolished = plans.within(start, term) * plans.firmness(settings["zacht"]) * social
    households = demolished * settings["herhuisvesting"] / 100 * (1 - _or(plans.returning, settings["terugkeer"] / 100))

    dwellings = dwellings_by_share(buurten)
    lettings = dwellings.number * _or(buurten[MUTATIEGRAAD], settings["mutatiegraad_standaard"]) / 100  # a year
    weights = decay(plans.points, buurten.where.points, settings["afstand_d0"]) * lettings
    arriving = spread(households, weights, plans.holder).sum(axis=0)
    value = np.where(buurten.placed, 100 * arriving / positive(lettings * term), np.nan)
    threshold = settings["drempel"]
    much = at_least(value, threshold)
    given = [MUTATIEGRAAD] if buurten.has(MUTATIEGRAAD) else []
    return conclude(
        buurten,
        value=value,
        threshold=threshold,
        risk=much.holds,
        near=much.near,
        sentence=Telling(
            "Huishoudens uit gesloopte sociale huur vragen naar schatting {v}% van de vrijkomende corporatiewoningen "
            "{horizon} (drempel {d}%; {n} huishoudens op {lettings} verhuringen per jaar; in totaal {total} woningen "
            "gesloopt). {source}",
            v=(value, 1), horizon=tell_horizon(start, term), d=nl_short(threshold), n=(arriving, 1),
            lettings=(lettings, 1), total=nl(float(demolished.sum()), 0),
            source=buurten.cite(plans.source, *reversed(dwellings.columns), *given),
        ),
        cases=[
            dwellings.none,
            Case(lettings == 0, "Niet van toepassing: er worden geen corporatiewoningen verhuurd.", NVT),
            Case(np.isnan(buurten.stock), "Onbekend: het aantal woningen ontbreekt."),
            Case(np.isnan(lettings), "Onbekend: het aandeel corporatiewoningen ontbreekt."),
            Case(~buurten.placed, f"Onbekend: de ligging van de {buurten.noun} ontbreekt."),
        ],
        dwellings=True,
        stand_ins=dwellings.stand_ins,
    )  # fmt: skip


def _or(given: Floats, usual: float) -> Floats:
    """What is given, and the usual number where nothing is."""
    return np.where(np.isnan(given), usual, given)


MECHANISM = Mechanism(
    id="sloop_elders",
    short="sloop",
    title=Text("Demolition elsewhere", "Sloop elders"),
    label="Sloop elders",
    sentence="Huishoudens uit sloopwoningen elders zoeken hier een woning (waterbedeffect).",
    help=Text(
        "Where do the households come in that lose a social rented dwelling by demolition elsewhere "
        "(waterbedeffect)? They are spread over the lettings of corporation dwellings in all other buurten, by "
        "number and distance.",
        "Waar komen de huishoudens terecht die door sloop elders een sociale huurwoning verliezen (waterbedeffect)? "
        "Ze worden verdeeld over de verhuringen van corporatiewoningen in alle andere buurten, naar aantal en "
        "afstand.",
    ),
    formula=Text(
        "D_p = demolished social rent × 0.95 × (1 − 20 % return); M_i = corporation dwellings × lettings a year × "
        "term; E_i = Σ_p D_p·M_i·exp(−d/d0) / Σ_j M_j·exp(−d/d0), without the buurt of the demolition; value = "
        "100·E/M; risk when ≥ 25 %",
        "D_p = gesloopte sociale huur × 0,95 × (1 − 20% terugkeer); M_i = corporatiewoningen × verhuringen per jaar "
        "× termijn; E_i = Σ_p D_p·M_i·exp(−d/d0) / Σ_j M_j·exp(−d/d0), zonder de buurt van de sloop; waarde = "
        "100·E/M; risico als ≥ 25%",
    ),
    reading=Text(
        "120 dwellings leave 91.2 households to be housed. Buurten with 84, 162 and 72 lettings at 0.8, 3 and 6 km "
        "are asked 46, 27 and 13 % of theirs: the first two run a risk.",
        "Na de sloop van 120 woningen zoeken 91,2 huishoudens een woning. Buurten met 84, 162 en 72 verhuringen op "
        "0,8, 3 en 6 km krijgen een vraag van 46, 27 en 13% daarvan: de eerste twee lopen risico.",
    ),
    limits=Text(
        "The evidence for a waterbed effect is weak (RIGO 2009, 2011): read it as a question. 95 % rehoused, 20 % "
        "that return, 7 % lettings a year, d0 = 4 km and the threshold are proposals. Without the share of "
        "corporation dwellings all rented dwellings stand in, and the outcome is nipt.",
        "Het bewijs voor een waterbedeffect is zwak (RIGO 2009, 2011): lees het als een vraag. 95% herhuisvest, 20% "
        "terugkeer, 7% verhuringen per jaar, d0 = 4 km en de drempel zijn voorstellen. Zonder het aandeel "
        "corporatiewoningen tellen alle huurwoningen, en is de uitkomst nipt.",
    ),
    unit="% van de verhuringen",
    decimals=1,
    evidence="A",
    family="verhuizingen",
    national=False,
    sources=("RIGO, Waterbedeffecten van het wijkenbeleid (2009, 2011)",
             "Kleinhans, Posthumus & Bolt (Rooilijn)"),
    inputs=(WONINGVOORRAAD, HUISHOUDENS, PERC_CORPORATIE, PERC_KOOP, MUTATIEGRAAD),
    settings=(
        START,
        TERM,
        Setting("drempel", Text("Threshold", "Drempel"), 25.0, "%", minimum=0, maximum=1000, advanced=False,
                help=Text("A risk when so large a part of the lettings is asked for.",
                          "Een risico als een zo groot aandeel van de verhuringen wordt gevraagd.")),
        Setting("mutatiegraad_standaard", Text("Lettings a year where not given",
                                               "Verhuringen per jaar waar niet opgegeven"),
                7.0, "%", minimum=0.1, maximum=100,
                help=Text("Of the corporation dwellings.",
                          "Van de corporatiewoningen.")),
        Setting("aandeel_sociaal", Text("Share of social rent where not given",
                                        "Aandeel sociale huur waar niet opgegeven"), 100.0, "%", minimum=0, maximum=100,
                help=Text("Of the dwellings that a plan demolishes.",
                          "Van de woningen die een plan sloopt.")),
        Setting("herhuisvesting", Text("Households rehoused", "Herhuisveste huishoudens"),
                95.0, "%", minimum=0, maximum=100,
                help=Text("Share of the households that look for another social rented dwelling.",
                          "Aandeel van de huishoudens dat een andere sociale huurwoning zoekt.")),
        Setting("terugkeer", Text("Households that return where not given",
                                  "Terugkerende huishoudens waar niet opgegeven"),
                20.0, "%", minimum=0, maximum=100,
                help=Text("They come back to the newbuild and are not spread over other buurten.",
                          "Ze keren terug in de nieuwbouw en worden niet over andere buurten verdeeld.")),
        Setting("afstand_d0", Text("Distance decay d0", "Afstandsverval d0"), 4.0, "km", minimum=0.1, maximum=100,
                help=Text("At this distance the demand is 37 % of that beside the demolition.",
                          "Op deze afstand is de vraag 37% van die naast de sloop.")),
        replace(SOFT, default=1.0, why=Text("the formula has no such weight: an uncertain plan counts whole",
                                            "de formule kent zo'n gewicht niet: een onzeker plan telt volledig mee")),
    ),
    assess=assess,
    plans=PLANS,
)  # fmt: skip

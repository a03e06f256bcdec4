"""Spill-over: is the buurt itself still in order, amid surroundings that are not?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from ..core.assessment import Assessment, Case, conclude
from ..core.buurten import Buurten
from ..core.judging.conditions import below, surely
from ..core.judging.surroundings import SURROUNDINGS, surroundings
from ..core.mechanism import VALUE, Mechanism, Setting
from ..core.naming.columns.key_figures import HUISHOUDENS, WONINGVOORRAAD
from ..core.naming.columns.national import LBM_AFW, LBM_KLASSE
from ..core.sources.leefbaarometer import EARLY_WARNING, NAMES
from ..core.telling import Only, Telling
from ..core.text import Text
from ._sources import LEEFBAAROMETER


def assess(buurten: Buurten, settings: Mapping[str, Any]) -> Assessment:
    score, year = buurten.newest(LBM_AFW)
    border = float(buurten.class_bounds[EARLY_WARNING])
    around, thin = surroundings(buurten, settings).mean(score)
    classes = buurten.classes
    sound = classes >= settings["klasse_ten_minste"]
    weak_around = below(around, border)
    risk = surely(sound) & weak_around
    names = np.array(["", *NAMES], dtype=object)[np.clip(np.nan_to_num(classes), 0, len(NAMES)).astype(int)]
    return conclude(
        buurten,
        value=around,
        threshold=border,
        risk=risk.holds,
        near=risk.near | (thin & sound),
        sentence=Telling(
            "De {nouns} eromheen scoren gemiddeld {v} (drempel {d}: de grens voldoende|ruim voldoende); de {noun} zelf "
            "is {name} (klasse {k}){own}.{thin} {source}",
            nouns=buurten.nouns, noun=buurten.noun, v=(around, 4), d=(np.full(len(buurten), border), 5),
            name=names.tolist(), k=(classes, 0),
            own=Only(~sound, ", zwakker dan waar uitstraling van buiten telt"),
            thin=Only(thin, " Vergeleken met de dichtstbijzijnde, want te weinig buren hebben een score."),
            source=buurten.cite((LBM_AFW, year)),
        ),
        cases=[
            Case(np.isnan(score) | np.isnan(classes), "Onbekend: geen score in de Leefbaarometer."),
            Case(np.isnan(around), f"Onbekend: minder dan drie {buurten.nouns} eromheen met score en woningen."),
        ],
        stand_ins=buurten.weight_stand_ins("Omgeving"),
    )  # fmt: skip


MECHANISM = Mechanism(
    id="uitstraling",
    short="uitstr",
    title=Text("Spill-over from the surroundings", "Uitstraling van de omgeving"),
    label="Uitstraling",
    sentence="De buurt zelf is nog op orde, maar ligt tussen buurten met een lage score.",
    help=Text(
        "A buurt that is voldoende or better by the Leefbaarometer, amid buurten whose mean score lies below the "
        "border of voldoende and ruim voldoende. Nuisance, reputation and demand for dwellings do not stop at a "
        "border. The surroundings are the buurten within 150 m of its border, weighted by dwellings; with fewer than "
        "three that have a score the eight nearest, and a risk, or its absence, is nipt.",
        "Een buurt die volgens de Leefbaarometer voldoende of beter is, tussen buurten met een gemiddelde score onder "
        "de grens van voldoende en ruim voldoende. Overlast, reputatie en vraag naar woningen houden niet op bij een "
        "grens. De omgeving bestaat uit de buurten binnen 150 m van de grens, gewogen naar woningen; hebben er minder "
        "dan drie een score, dan de acht dichtstbijzijnde, en is de uitkomst nipt.",
    ),
    formula=Text(
        "risk when own class ≥ 5 (voldoende) and mean deviation of the surroundings < border voldoende|ruim voldoende "
        "(−0.10295 in release 2024)",
        "risico als eigen klasse ≥ 5 (voldoende) en gemiddelde afwijking van de omgeving < grens voldoende|ruim "
        "voldoende (−0,10295 in de meting van 2024)",
    ),
    reading=Text(
        "−0.105 (class 5) amid a mean of −0.169 is a risk; +0.006 amid −0.089 is none.",
        "−0,105 (klasse 5) tussen gemiddeld −0,169 is een risico; +0,006 tussen −0,089 niet.",
    ),
    limits=Text(
        "A buurt of class 4 or lower is no risk here: it is itself what radiates, and other mechanisms judge it. "
        "Buurten at the edge of the given area are compared with one side only: add those around them. That decline "
        "spills over is supported by research; this rule and its border are our proposal.",
        "Een buurt van klasse 4 of lager is hier geen risico: daar gaat de uitstraling juist van uit, en andere "
        "mechanismen beoordelen die. Buurten aan de rand van het opgegeven gebied worden maar met één kant vergeleken: "
        "voeg die eromheen toe. Dat achteruitgang uitstraalt is onderbouwd; deze regel en grens zijn een voorstel.",
    ),
    unit="punten",
    decimals=4,
    published=VALUE,
    evidence="C",
    family="leefbaarometer",
    national=True,
    sources=(LEEFBAAROMETER,),
    inputs=(LBM_AFW, LBM_KLASSE, WONINGVOORRAAD, HUISHOUDENS),
    settings=(
        *SURROUNDINGS,
        Setting("klasse_ten_minste", Text("Own class at least", "Eigen klasse ten minste"), 5, "klasse 1–9",
                why=Text("5: voldoende", "5: voldoende"), minimum=1, maximum=9,
                help=Text("A buurt of a lower class is no risk here: other mechanisms judge it.",
                          "Een buurt met een lagere klasse is hier geen risico: daarover oordelen andere "
                          "mechanismen.")),
    ),
    assess=assess,
)  # fmt: skip

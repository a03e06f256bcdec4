"""Amenities: did they become fewer, or farther away?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

import numpy as np

from ..core.assessment import Assessment, Case, conclude
from ..core.buurten import Buurten
from ..core.judging.conditions import Condition, at_least, at_most
from ..core.judging.history import Span, span
from ..core.mechanism import VALUE, Mechanism, Setting
from ..core.naming.columns.key_figures import KM_HUISARTS, KM_SCHOOL, KM_SUPERMARKT
from ..core.naming.columns.national import LBM_VRZ
from ..core.numbers import nl, nl_short
from ..core.sources.leefbaarometer import U
from ..core.telling import Joined, Listing, Only, Telling
from ..core.text import Text
from ._sources import LEEFBAAROMETER

DISTANCES = ((KM_SUPERMARKT, "grote supermarkt"), (KM_HUISARTS, "huisarts"), (KM_SCHOOL, "basisschool"))


@dataclass(frozen=True)
class Component:
    """One thing that can get worse: over which years, when, and how a sentence tells it."""

    name: str
    span: Span
    worse: Condition
    told: Telling

    @property
    def verdict(self) -> Condition:
        return self.worse.where(self.span.known)


def assess(buurten: Buurten, settings: Mapping[str, Any]) -> Assessment:
    components = [_score(buurten, settings), *(_distance(buurten, settings, *item) for item in DISTANCES)]
    known = np.column_stack([c.span.known for c in components])
    given = known.any(axis=0)  # what the layer as a whole lacks is not asked of a row
    worse = np.column_stack([c.verdict.holds for c in components])
    any_worse = reduce(or_, (c.verdict for c in components))
    looked_at = known.sum(axis=1).astype(float)
    lacking = "; ".join(f"{c.name}: {c.span.lacking}" for c in components if c.span.lacking)
    told = Telling(
        "{k} van {n} onderdelen slechter: {told}{unknown}",
        k=(worse.sum(axis=1).astype(float), 0), n=(looked_at, 0),
        told=Joined([Only(c.span.known, c.told) for c in components]),
        unknown=Listing([c.name for c in components], ~known, "; niet bekend: {names}"),
    )  # fmt: skip
    source = buurten.cite(*(part for c in components if c.span.last for part in c.span.cited))
    return conclude(
        buurten,
        value=np.where(looked_at > 0, worse.sum(axis=1), np.nan),
        threshold=1.0,
        risk=any_worse.holds,
        near=any_worse.near,
        sentence=Telling("{told}. {source}", told=told, source=source),
        cases=[
            Case(
                looked_at == 0,
                f"Onbekend: van geen enkel onderdeel is de verandering over {settings['jaren']} jaar bekend"
                f"{f' ({lacking})' if lacking else ''}.",
            ),
            Case(
                ~any_worse.holds & ~known[:, given].all(axis=1),
                Telling("Onbekend: {told}. {source}", told=told, source=source),
                keep_value=True,
            ),
        ],
    )  # fmt: skip


def _score(buurten: Buurten, settings: Mapping[str, Any]) -> Component:
    score, fall = span(buurten, LBM_VRZ, settings["jaren"]), -settings["daling"]
    told = Telling(
        "voorzieningenscore {v} punt in {years} (drempel {d})", v=(score.change, 4), years=score.words, d=nl(fall, 4)
    )
    return Component("voorzieningenscore", score, at_most(score.change, fall), told)


def _distance(buurten: Buurten, settings: Mapping[str, Any], column: Any, name: str) -> Component:
    km = span(buurten, column, settings["jaren"])
    told = Telling(
        "{name} van {before} naar {after} km in {years} (drempel {d} km verder)",
        name=name, before=(km.before, 1), after=(km.after, 1), years=km.words, d=nl_short(settings["verder"]),
    )  # fmt: skip
    return Component(name, km, at_least(km.change, settings["verder"]), told)


MECHANISM = Mechanism(
    id="voorzieningen",
    short="voorz",
    title=Text("Loss of amenities", "Verlies van voorzieningen"),
    label="Voorzieningen",
    sentence="Winkels, huisarts of school raken verder weg, of de voorzieningen gaan achteruit.",
    help=Text(
        "Looks at four things that can get worse in four years: the amenities dimension of the Leefbaarometer, and the "
        "mean distance to a large supermarket, a general practitioner and a primary school. One that got worse is a "
        "risk. What no row has is not asked; where a row lacks what others have, and nothing else got worse, it is "
        "unknown.",
        "Kijkt naar vier onderdelen die in vier jaar kunnen verslechteren: de dimensie voorzieningen van de "
        "Leefbaarometer en de gemiddelde afstand tot een grote supermarkt, een huisarts en een basisschool. Eén "
        "onderdeel dat verslechterde, is al een risico. Wat voor geen enkele rij bekend is telt niet mee; ontbreekt "
        "bij een rij wat andere wel hebben, en verslechterde de rest niet, dan is de uitkomst onbekend.",
    ),
    formula=Text(
        "value = number of components that got worse: Δvrz ≤ −¼u (−0.0392), or a distance that grew by ≥ 0.5 km, both "
        "in 4 years; risk from 1",
        "waarde = aantal onderdelen dat verslechterde: Δvrz ≤ −¼u (−0,0392), of een afstand die met ≥ 0,5 km groeide, "
        "beide in 4 jaar; risico vanaf 1",
    ),
    reading=Text(
        "The large supermarket went from 0.6 to 1.3 km: 1 component, a risk. From 0.6 to 0.8 km: none.",
        "De grote supermarkt ging van 0,6 naar 1,3 km: 1 onderdeel, een risico. Van 0,6 naar 0,8 km: geen.",
    ),
    limits=Text(
        "The half kilometre is a proposal; that ¼u marks a risk is our derivation. Where people are many, half a "
        "kilometre is much; in the countryside it is little. Distances are means by road over the inhabitants in "
        "tenths of a kilometre: newbuild at the edge raises them without anything closing. The score and the "
        "distances partly rest on the same amenities.",
        "De halve kilometer is een voorstel; dat ¼u een risico markeert is afgeleid. In de stad is een halve "
        "kilometer veel, op het platteland weinig. Afstanden zijn gemiddelden over de weg van alle inwoners, in "
        "tienden van kilometers: nieuwbouw aan de rand verhoogt ze zonder dat er iets sluit. De score en de afstanden "
        "rusten deels op dezelfde voorzieningen.",
    ),
    unit="onderdelen slechter",
    decimals=0,
    published=VALUE,
    evidence="C",
    family="leefbaarometer",
    national=True,
    sources=(LEEFBAAROMETER, "CBS, Nabijheid voorzieningen"),
    inputs=(LBM_VRZ, KM_SUPERMARKT, KM_HUISARTS, KM_SCHOOL),
    over_time=(KM_SUPERMARKT, KM_HUISARTS, KM_SCHOOL),
    settings=(
        Setting("jaren", Text("Change over", "Verandering over"), 4, "jaar", minimum=1, maximum=20, advanced=False,
                alternatives=(2, 4, 6)),
        Setting(
            "daling", Text("Fall of the amenities score of at least",
                           "Daling van de voorzieningenscore van ten minste"), U / 4, "punten",
            "afgeleid", Text("¼u: the smallest difference that the official classes show",
                             "¼u: het kleinste verschil dat de officiële klassen tonen"),
            0, 2, advanced=False,
        ),
        Setting("verder", Text("Farther away by", "Verder weg met"), 0.5, "km", minimum=0, maximum=100, advanced=False,
                help=Text("To a large supermarket, a general practitioner or a primary school.",
                          "Naar een grote supermarkt, een huisarts of een basisschool.")),
    ),
    assess=assess,
)  # fmt: skip

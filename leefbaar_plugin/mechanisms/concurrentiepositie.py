"""Competitive position: do the dwellings lag behind those of the surroundings?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from ..core.assessment import Assessment, Case, conclude
from ..core.buurten import Buurten
from ..core.judging.conditions import Condition, at_most
from ..core.judging.neighbours import Mask
from ..core.judging.surroundings import SURROUNDINGS, Surroundings, surroundings
from ..core.mechanism import VALUE, Mechanism, Setting
from ..core.naming.columns.column import Column
from ..core.naming.columns.key_figures import HUISHOUDENS, STEDELIJKHEID, WONINGVOORRAAD, WOZ
from ..core.naming.columns.local import REACTIES
from ..core.naming.columns.national import LBM_WON
from ..core.numbers import Floats, nl, positive
from ..core.sources.leefbaarometer import U
from ..core.telling import Joined, Only, Telling
from ..core.text import Text
from ._sources import VROEGSIGNALERING


@dataclass(frozen=True)
class Component:
    """One comparison: how the buurt stands, where that is unfavourable, and how a sentence tells it."""

    family: str
    words: str
    values: Floats
    most: float  # the threshold
    decimals: int
    thin: Mask | bool = False

    @cached_property
    def known(self) -> Mask:
        return np.isfinite(self.values)

    @cached_property
    def verdict(self) -> Condition:
        return at_most(self.values, self.most).where(self.known)

    @property
    def told(self) -> Telling:
        """The figure where it is known; elsewhere nothing."""
        figures = Telling(
            f"{self.words} (drempel {{d}})", v=(self.values, self.decimals), d=nl(self.most, self.decimals)
        )
        return Only(self.known, figures)


def assess(buurten: Buurten, settings: Mapping[str, Any]) -> Assessment:
    components = _components(buurten, settings)
    verdicts = [component.verdict for component in components]
    available = np.sum([component.known for component in components], axis=0)
    share = 1.0 if settings["alle"] else settings["aandeel"]

    def part(unfavourable: list[Mask]) -> Floats:
        return np.sum(unfavourable, axis=0) / positive(available)

    risk = Condition(*(
        part(rows) >= share - 1e-9
        for rows in ([v.holds for v in verdicts], [v.could for v in verdicts], [v.must for v in verdicts])
    ))  # fmt: skip
    value = part([v.holds for v in verdicts])
    return conclude(
        buurten,
        value=value,
        threshold=share,
        risk=risk.holds,
        near=risk.near | np.logical_or.reduce([component.thin & component.known for component in components]),
        sentence=Telling(
            "{unfavourable} van {available} onderdelen ongunstig: {told}. {source}",
            unfavourable=(value * available, 0), available=(available, 0),
            told=Joined([component.told for component in components]), source=buurten.cite(*cited(buurten)),
        ),
        cases=[
            Case(np.isnan(value),
                 f"Onbekend: geen gegevens van de {buurten.noun} of van ten minste drie {buurten.nouns} eromheen."),
        ],
        dwellings=True,
        stand_ins=buurten.weight_stand_ins("Omgeving"),
        extra=lambda: {"familie": _families(components)},
    )  # fmt: skip


def _components(buurten: Buurten, settings: Mapping[str, Any]) -> list[Component]:
    around = surroundings(buurten, settings)
    urban = buurten[STEDELIJKHEID] if settings["zelfde_stedelijkheid"] else None
    won, woz, reactions = buurten.newest(LBM_WON)[0], positive(buurten[WOZ]), buurten[REACTIES]
    won_around, won_thin = _mean_around(around, won, urban)
    woz_around, woz_thin = _mean_around(around, woz, urban)
    usual = positive(buurten.group_mean(reactions, buurten.stock))
    return [
        Component("leefbaarometer", "woningscore {v} ten opzichte van de omgeving", won - won_around,
                  -settings["verschil_won"], 4, won_thin),
        Component("waarde", "WOZ-waarde {v} × de omgeving", woz / woz_around, settings["verhouding_woz"], 2, woz_thin),
        Component("verhuizingen", "reacties per woning {v} × de gemeente", reactions / usual,
                  settings["verhouding_reacties"], 2),
    ]  # fmt: skip


def _mean_around(around: Surroundings, values: Floats, urban: Floats | None) -> tuple[Floats, Mask]:
    """`Surroundings.mean`; over neighbours of a degree of urbanisation that differs by one at most, where asked for."""
    if urban is None:
        return around.mean(values)
    means, thin = np.full(len(values), np.nan), np.zeros(len(values), dtype=bool)
    for degree in np.unique(urban[np.isfinite(values) & np.isfinite(urban)]):
        alike = np.where(np.abs(urban - degree) <= 1, values, np.nan)
        some, some_thin = around.mean(alike, urban == degree)
        means, thin = np.where(urban == degree, some, means), thin | some_thin
    return means, thin


def cited(buurten: Buurten) -> list[Column | tuple[Column, int | None]]:
    """What the outcome rests on, for `Buurten.cite`."""
    year = buurten.newest(LBM_WON)[1]
    dated: list[Column | tuple[Column, int | None]] = [(LBM_WON, year)] if year else []
    return dated + [column for column in (WOZ, REACTIES) if buurten.has(column)]


def _families(components: Sequence[Component]) -> list[str]:
    """The components draw on different sources: those of the unfavourable ones count as families."""
    named = [
        "+".join(c.family for i, c in enumerate(components) if which >> i & 1) for which in range(1 << len(components))
    ]
    which = np.sum([component.verdict.holds << i for i, component in enumerate(components)], axis=0)
    return [named[bits] for bits in which.tolist()]


MECHANISM = Mechanism(
    id="concurrentiepositie",
    short="concurr",
    title=Text("Competitive position of the dwellings", "Concurrentiepositie van de woningen"),
    label="Concurrentiepositie",
    sentence="De woningen staan zwakker dan die in de omgeving.",
    help=Text(
        "Compares the dwellings of the buurt with those of its surroundings. Who can choose, chooses the better "
        "dwelling nearby: a buurt that lags behind keeps above all those who cannot.",
        "Vergelijkt de woningen van de buurt met die van de omgeving. Wie kan kiezen, kiest een betere woning in de "
        "omgeving: in een buurt die achterblijft, blijven dan vooral bewoners die niet kunnen kiezen.",
    ),
    formula=Text(
        "components: dwelling dimension of the Leefbaarometer at least ¼u below the mean of the neighbours; WOZ "
        "value at most 0.85 × the mean of the neighbours; and, where given, reactions per advertised dwelling at "
        "most 0.7 × the municipality. Risk when at least half of the available components are unfavourable. "
        "Neighbours weigh by dwellings; with fewer than three that have data the eight nearest are taken, and the "
        "outcome is nipt",
        "onderdelen: dimensie woningvoorraad van de Leefbaarometer ten minste ¼u onder het gemiddelde van de buren; "
        "WOZ-waarde ten hoogste 0,85 × het gemiddelde van de buren; en, waar opgegeven, reacties per aangeboden "
        "woning ten hoogste 0,7 × de gemeente. Risico als ten minste de helft van de beschikbare onderdelen "
        "ongunstig is. Buren wegen naar woningen; met minder dan drie buren met gegevens tellen de acht "
        "dichtstbijzijnde, en is de uitkomst nipt",
    ),
    reading=Text(
        "A dwelling score of −0.0444 where the neighbours have +0.0287 is 0.0731 below them, a WOZ value of 212 "
        "against 268 is 0.79 × theirs: 2 of 2 components, a risk. +0.0197 against −0.0158 and 1.04 × is none.",
        "Een woningscore van −0,0444 waar de buren +0,0287 hebben ligt er 0,0731 onder, een WOZ-waarde van 212 tegen "
        "268 is 0,79 × die van de buren: 2 van 2 onderdelen, risico. +0,0197 tegen −0,0158 en 1,04 × is geen risico.",
    ),
    limits=Text(
        "The mechanism is named in the instrument; the thresholds are proposals. The WOZ value depends on the size "
        "of dwellings: a buurt of apartments beside one of houses lags behind without being worse. At the edge of "
        "the given area the comparison is one-sided: add the surroundings.",
        "Het mechanisme staat in het instrument; de drempels zijn voorstellen. De WOZ-waarde hangt af van de grootte "
        "van woningen: een buurt met appartementen naast een buurt met eengezinswoningen blijft achter zonder slechter "
        "te zijn. Aan de rand van het opgegeven gebied is de vergelijking eenzijdig: voeg de omgeving toe.",
    ),
    unit="aandeel van de onderdelen",
    decimals=2,
    published=VALUE,
    evidence="A",
    family="leefbaarometer",
    national=True,
    sources=(VROEGSIGNALERING,),
    inputs=(LBM_WON, WOZ, REACTIES, WONINGVOORRAAD, HUISHOUDENS, STEDELIJKHEID),
    settings=(
        *SURROUNDINGS,
        Setting("verschil_won", Text("Dwelling score below the surroundings by", "Woningscore onder de omgeving met"),
                U / 4, "punten", "afgeleid", "¼u", 0, 2,
                advanced=False,
                help=Text("One of the components: the dwelling dimension of the Leefbaarometer.",
                          "Een van de onderdelen: de dimensie woningvoorraad van de Leefbaarometer.")),
        Setting("verhouding_woz", Text("WOZ value relative to the surroundings",
                                       "WOZ-waarde ten opzichte van de omgeving"), 0.85, "×", minimum=0, maximum=10,
                advanced=False,
                help=Text("One of the components: unfavourable at this ratio or below it.",
                          "Een van de onderdelen: ongunstig bij deze verhouding of lager.")),
        Setting("verhouding_reacties", Text("Reactions relative to the municipality",
                                            "Reacties ten opzichte van de gemeente"), 0.7, "×", minimum=0, maximum=10,
                help=Text("One of the components: reactions per advertised dwelling, where given.",
                          "Een van de onderdelen: reacties per aangeboden woning, als die er zijn.")),
        Setting("aandeel", Text("Share of the components", "Aandeel van de onderdelen"), 0.5, "", minimum=0, maximum=1,
                help=Text("At a risk when at least this share of the available components is unfavourable.",
                          "Een risico als ten minste dit aandeel van de beschikbare onderdelen ongunstig is.")),
        Setting("alle", Text("All components must be unfavourable", "Alle onderdelen moeten ongunstig zijn"), False,
                help=Text("Takes the place of the share above.", "Komt in de plaats van het aandeel hierboven.")),
        Setting("zelfde_stedelijkheid", Text("Only neighbours of about the same urbanisation",
                                             "Alleen buren met ongeveer dezelfde stedelijkheid"), False,
                help=Text("A neighbour in town does not count for a buurt in the country, or the reverse.",
                          "Een buur in de stad telt niet voor een buurt op het platteland, en omgekeerd.")),
    ),
    assess=assess,
    extra={"familie": "families van de ongunstige onderdelen"},
)  # fmt: skip

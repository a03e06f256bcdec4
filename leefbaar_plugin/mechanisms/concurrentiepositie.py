"""Competitive position: do the dwellings lag behind those of the surroundings?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from ..core.assessment import Assessment, Case, Condition, at_most, conclude
from ..core.buurten import Buurten
from ..core.columns import HUISHOUDENS, LBM_WON, REACTIES, STEDELIJKHEID, WONINGVOORRAAD, WOZ, Column
from ..core.leefbaarometer import U
from ..core.mechanism import Mechanism, Setting
from ..core.neighbours import Mask
from ..core.numbers import Floats, nl_all, positive
from ..core.surroundings import SURROUNDINGS, Surroundings
from ..core.text import Text
from ._sources import VROEGSIGNALERING


def assess(buurten: Buurten, settings: Mapping[str, Any]) -> Assessment:
    around = Surroundings(buurten, settings)
    urban = buurten[STEDELIJKHEID] if settings["zelfde_stedelijkheid"] else np.zeros(len(buurten))
    weights = np.where(buurten.applicable, buurten.stock, np.nan)

    def surroundings(values: Floats) -> tuple[Floats, Mask]:
        means, thin = np.full(len(buurten), np.nan), np.zeros(len(buurten), dtype=bool)
        for degree in np.unique(urban[np.isfinite(values) & np.isfinite(urban)]):
            alike = np.where(np.abs(urban - degree) <= 1, values, np.nan)
            some, some_thin = around.mean(alike, urban == degree)
            means, thin = np.where(urban == degree, some, means), thin | some_thin
        return means, thin

    won, year = buurten.newest(LBM_WON)
    won_mean, won_thin = surroundings(won)
    woz = positive(buurten[WOZ])
    woz_mean, woz_thin = surroundings(woz)
    reactions = buurten[REACTIES] / positive(buurten.group_mean(buurten[REACTIES], weights))
    none = np.zeros(len(buurten), dtype=bool)
    components = [
        (won - won_mean, -settings["verschil_won"], won_thin, 4, "woningscore {v} ten opzichte van de omgeving"),
        (woz / woz_mean, settings["verhouding_woz"], woz_thin, 2, "WOZ-waarde {v} × de omgeving"),
        (reactions, settings["verhouding_reacties"], none, 2, "reacties per woning {v} × de gemeente"),
    ]  # fmt: skip
    value, conditions, thin, texts = _combine(components)
    share = 1.0 if settings["alle"] else settings["aandeel"]
    risk = _share_at_risk(conditions, share)

    used: list[Column | tuple[Column, int | None]] = [(LBM_WON, year)] if year else []
    used += [column for column in (WOZ, REACTIES) if buurten.has(column)]
    source = buurten.cite(*used)
    return conclude(
        buurten,
        value=value,
        threshold=share,
        risk=risk.holds,
        near=risk.near | thin,
        sentence=[f"{text}. {source}" for text in texts],
        cases=[Case(np.isnan(value), "Onbekend: geen gegevens van de buurt of van ten minste drie buurten eromheen.")],
        dwellings=True,
        stand_ins=["Omgeving gewogen met huishoudens in plaats van woningen"] if buurten.stock_stood_in else [],
        extra={"familie": _families(conditions)},
    )


def _families(conditions: list[tuple[Condition, Mask]]) -> list[str]:
    """The components draw on different sources: those of the unfavourable ones count as families."""
    rows = zip(*(condition.holds.tolist() for condition, _ in conditions))
    return [
        "+".join(name for name, bad in zip(("leefbaarometer", "waarde", "verhuizingen"), row) if bad) for row in rows
    ]


def _combine(components: list[Any]) -> tuple[Floats, list[tuple[Condition, Mask]], Mask, list[str]]:
    """Share of the available components that are at risk, and how to say it."""
    conditions, words, thins = [], [], []
    for values, threshold, thin, decimals, text in components:
        known = np.isfinite(values)
        condition = at_most(values, threshold)
        conditions.append((condition, known))
        thins.append(thin & known)
        limit = nl_all(np.array([threshold]), decimals)[0]
        words.append(
            [f"{text.format(v=v)} (drempel {limit})" if k else "" for v, k in zip(nl_all(values, decimals), known)]
        )
    available = np.sum([known for _, known in conditions], axis=0)
    risky = np.sum([c.holds & known for c, known in conditions], axis=0)
    value = np.where(available > 0, risky / np.where(available > 0, available, 1), np.nan)
    texts = [
        f"{r} van {a} onderdelen ongunstig: {'; '.join(filter(None, parts))}"
        for r, a, parts in zip(risky.tolist(), available.tolist(), zip(*words))
    ]
    return value, conditions, np.logical_or.reduce(thins), texts


def _share_at_risk(conditions: list[tuple[Condition, Mask]], share: float) -> Condition:
    """The share of available components that hold is at least `share`; within margins it could or must be."""
    available = np.maximum(np.sum([known for _, known in conditions], axis=0), 1)

    def enough(which: str) -> Mask:
        part = np.sum([getattr(c, which) & known for c, known in conditions], axis=0) / available
        return part >= share - 1e-9

    return Condition(enough("holds"), enough("could"), enough("must"))


MECHANISM = Mechanism(
    id="concurrentiepositie",
    short="concurr",
    title=Text("Competitive position of the dwellings", "Concurrentiepositie van de woningen"),
    label="Concurrentiepositie",
    sentence="De woningen staan zwakker dan die in de omgeving.",
    help=Text(
        "Compares the dwellings of the buurt with those of its surroundings. Who can choose, chooses the better "
        "dwelling nearby: a buurt that lags behind keeps those who cannot.",
        "Vergelijkt de woningen van de buurt met die van de omgeving. Wie kan kiezen, kiest een betere woning niet ver "
        "weg: in een buurt die achterblijft, blijven zij die niet kunnen kiezen.",
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
        "van woningen: een buurt met appartementen naast een met huizen blijft achter zonder slechter te zijn. Aan "
        "de rand van het opgegeven gebied is de vergelijking eenzijdig: voeg de omgeving toe.",
    ),
    unit="deel van de onderdelen",
    decimals=2,
    evidence="A",
    family="leefbaarometer",
    national=True,
    sources=(VROEGSIGNALERING,),
    inputs=(LBM_WON, WOZ, REACTIES, WONINGVOORRAAD, HUISHOUDENS, STEDELIJKHEID),
    settings=(
        *SURROUNDINGS,
        Setting("verschil_won", Text("Dwelling score below the surroundings by", "Woningscore onder de omgeving met"),
                U / 4, "punten", "afgeleid", "¼u", 0, 2,
                advanced=False),
        Setting("verhouding_woz", Text("WOZ value relative to the surroundings",
                                       "WOZ-waarde ten opzichte van de omgeving"), 0.85, "×", minimum=0, maximum=10,
                advanced=False),
        Setting("verhouding_reacties", Text("Reactions relative to the municipality",
                                            "Reacties ten opzichte van de gemeente"), 0.7, "×", minimum=0, maximum=10),
        Setting("aandeel", Text("Share of the components", "Deel van de onderdelen"), 0.5, "", minimum=0, maximum=1),
        Setting("alle", Text("All components must be unfavourable", "Alle onderdelen moeten ongunstig zijn"), False),
        Setting("zelfde_stedelijkheid", Text("Only neighbours of about the same urbanisation",
                                             "Alleen buren met ongeveer dezelfde stedelijkheid"), False),
    ),
    assess=assess,
    extra={"familie": "families van de ongunstige onderdelen"},
)  # fmt: skip

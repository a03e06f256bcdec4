"""Dwellings becoming free by ageing: how many of the stock will the oldest households leave in the coming years?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from ..core.assessment import Assessment, Case, Condition, at_least, conclude
from ..core.buurten import Buurten
from ..core.columns import (
    HH_65_74,
    HH_75,
    HH_75_84,
    HH_85,
    HUISHOUDENS,
    INWONERS,
    INWONERS_65,
    PERC_65,
    PERC_CORPORATIE,
    PERC_LAAG_INKOMEN,
    WONINGVOORRAAD,
)  # fmt: skip
from ..core.mechanism import Mechanism, Setting
from ..core.numbers import Floats, nl_all

AUTO, ON, OFF = "automatisch", "aan", "uit"
AGES = ((HH_65_74, "u_65_74"), (HH_75_84, "u_75_84"), (HH_85, "u_85"))


def assess(buurten: Buurten, settings: Mapping[str, Any]) -> Assessment:
    freed, inputs, stand_ins = _freed(buurten, settings)
    if buurten.stock_stood_in:
        stand_ins = [*stand_ins, "Huishoudens in plaats van woningen"]
    stock = np.where(buurten.applicable & (buurten.stock > 0), buurten.stock, np.nan)
    value = 100 * freed / stock
    gemeente = buurten.group_mean(value, stock)
    threshold = np.maximum(settings["factor"] * gemeente, settings["minimum"])
    many = at_least(value, threshold)
    poor, poor_known, tell_poor = _low_income(buurten, settings["laag_inkomen"])
    both = many & poor

    high = np.where(value > 100, " Uitschieter: meer huishoudens dan woningen, bijvoorbeeld een verpleeghuis.", "")
    source = buurten.cite(*inputs, buurten.stock_column)
    sentence = [
        f"{v}% van de woningen komt naar schatting binnen {settings['termijn']} jaar vrij (drempel {d}%, "
        f"gemeente {g}%){poor_text}.{note} {source}"
        for v, d, g, poor_text, note in zip(
            nl_all(value, 1), nl_all(threshold, 1), nl_all(gemeente, 1), tell_poor(many.holds), high
        )
    ]
    return conclude(
        buurten,
        value=value,
        threshold=threshold,
        risk=both.holds,
        near=both.near | (many.near & ~poor_known),
        sentence=sentence,
        cases=[
            Case(np.isnan(stock), "Onbekend: het aantal woningen ontbreekt."),
            Case(np.isnan(freed), "Onbekend: huishoudens naar leeftijd ontbreken."),
            Case(
                many.holds & ~poor_known,
                [f"Onbekend: {v}% komt vrij (drempel {d}%), maar inkomen en corporatiebezit ontbreken. {source}"
                 for v, d in zip(nl_all(value, 1), nl_all(threshold, 1))],
                keep_value=True,
            ),
        ],
        dwellings=True,
        stand_ins=stand_ins,
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


def _low_income(buurten: Buurten, mode: str) -> tuple[Condition, Any, Any]:
    """RIGO: old and low income. The condition, where it is known, and a function that tells it per row."""
    given = [
        (column, weights, word)
        for column, weights, word in (
            (PERC_LAAG_INKOMEN, buurten[HUISHOUDENS], "laag inkomen"),
            (PERC_CORPORATIE, buurten.stock, "corporatiewoningen"),
        )
        if buurten.has(column)
    ]
    everyone = np.ones(len(buurten), dtype=bool)
    if mode == OFF or (mode == AUTO and not given):
        return Condition(everyone, everyone, everyone), everyone, lambda _: [""] * len(buurten)
    holds, could, must, known = (np.zeros(len(buurten), dtype=bool) for _ in range(4))
    parts = []
    for column, weights, word in given:
        mean = buurten.group_mean(buurten[column], weights)
        here = at_least(buurten[column], mean)
        told = np.isfinite(buurten[column] - mean)
        known = known | told
        holds, could, must = holds | here.holds, could | (here.could & told), must | here.must
        parts.append([f"{v}% {word} (gemeente {m}%)" if "–" not in (v, m) else "" for v, m in
                      zip(nl_all(buurten[column], 1), nl_all(mean, 1))])  # fmt: skip
    texts = [", ".join(filter(None, row)) for row in zip(*parts)] if parts else [""] * len(buurten)

    def tell(many: Any) -> list[str]:
        verdict = [", aandacht: veel maar geen laag inkomen" if m and not h else "" for m, h in zip(many, holds)]
        return [f"; {text}{v}" if text else v for text, v in zip(texts, verdict)]

    return Condition(holds, could, must), known, tell


MECHANISM = Mechanism(
    id="vrijkomende_woningen",
    short="vrijkom",
    title="Dwellings becoming free by ageing",
    label="Vrijkomende woningen",
    sentence="Door vergrijzing komen hier binnenkort veel woningen vrij, in een buurt met lage inkomens.",
    help=(
        "The share of the dwellings that the oldest households leave within the term: V = Σ hh·(1 − (1 − u)^T), as a "
        "percentage of the stock. A risk when it is at least 1.5 × the municipality and at least 4 %, and (RIGO: old "
        "and low income) the share of low incomes or of corporation dwellings is at least that of the municipality. "
        "The yearly exit rates are derived from national totals and uncertain. Where only the inhabitants of 65 and "
        "over are known, the households of 75 and over are estimated; the outcome is then always nipt."
    ),
    unit="% van de woningen",
    decimals=1,
    evidence="A",
    family="verhuizingen",
    national=True,
    sources=("PBL, uitstroom van ouderen uit de woningmarkt (3257)", "RIGO, Goede tijden slechte tijden"),
    inputs=(HH_65_74, HH_75_84, HH_85, HH_75, INWONERS_65, PERC_65, INWONERS, WONINGVOORRAAD, HUISHOUDENS,
            PERC_LAAG_INKOMEN, PERC_CORPORATIE),
    settings=(
        Setting("termijn", "Term", 5, "jaar", minimum=1, maximum=30, advanced=False),
        Setting("factor", "Threshold relative to the municipality", 1.5, "×", minimum=0, maximum=100, advanced=False),
        Setting("minimum", "Threshold at least", 4.0, "%", minimum=0, maximum=100, advanced=False),
        Setting("laag_inkomen", "Only where incomes are low", AUTO, origin="bron", choices=(AUTO, ON, OFF),
                why="automatisch: when the data are there"),
        Setting("u_65_74", "Exit per year, 65–74", 1.5, "%", "afgeleid", minimum=0, maximum=100),
        Setting("u_75_84", "Exit per year, 75–84", 3.5, "%", "afgeleid", minimum=0, maximum=100),
        Setting("u_85", "Exit per year, 85+", 11.0, "%", "afgeleid", minimum=0, maximum=100),
        Setting("u_75", "Exit per year, one class 75+", 5.0, "%", "afgeleid",
                "more than 90,000 a year of 2.6 million", 0, 100),
        Setting("deel_75", "Share of 75+ among 65+, when only those are known", 0.45, "", "voorstel", minimum=0,
                maximum=1),
        Setting("personen_per_huishouden", "Persons per household of 75+", 1.45, "personen", minimum=1, maximum=5),
    ),
    assess=assess,
)  # fmt: skip

"""Newbuild elsewhere: which buurten lose residents to attractive new dwellings nearby?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from ..core.assessment import Assessment, Case, at_least, conclude
from ..core.buurten import Buurten
from ..core.columns import HUISHOUDENS, LBM_AFW, LBM_KLASSE, WONINGVOORRAAD, WOZ
from ..core.mechanism import Mechanism, PlanLayer, Setting
from ..core.numbers import nl, nl_all, plural
from ..core.plans import decay, spread
from ._plan_fields import COMMON, HOMES, MOMENT, SOFT, START, TERM, VALUE, start_year, tell_horizon

PLANS = PlanLayer("nieuwbouw", "Newbuild plans", (*COMMON, *MOMENT, VALUE), HOMES)


def assess(buurten: Buurten, settings: Mapping[str, Any]) -> Assessment:
    plans = buurten.plans[PLANS.name]
    start = start_year(buurten, plans, settings)
    homes = plans.within(start, settings["termijn"]) * plans.firmness(settings["zacht"])
    stock = np.where(buurten.applicable & (buurten.stock > 0), buurten.stock, np.nan)
    leaving = settings["keten"] * settings["binnen_gebied"] * homes
    weights = decay(plans.points, buurten.where.points, settings["afstand_d0"]) * stock
    share = spread(leaving, weights, plans.holder)

    attractive, unsure = _attractive(buurten, plans.value, settings)
    possible = 100 * (share * (attractive | unsure)).sum(axis=0) / stock
    certain = 100 * (share * attractive).sum(axis=0) / stock
    mean = 100 * share.sum() / max(np.nansum(stock), 1)
    threshold = max(settings["factor"] * mean, settings["minimum"])
    enough = at_least(certain, threshold).holds
    undecided = at_least(possible, threshold).holds & ~enough
    value = np.where(enough, certain, possible)
    value[np.isnan(buurten.where.points).any(axis=1)] = np.nan

    much = at_least(value, threshold)
    counted = plural(int((homes > 0).sum()), "plan", "plannen")
    source = buurten.cite(plans.source, buurten.stock_column)
    horizon = tell_horizon(start, settings["termijn"])
    largest = _largest(share * (attractive | unsure), plans.names)
    sentence = [
        f"Naar schatting {most}{v}% van de huishoudens vertrekt naar nieuwbouw elders {horizon} "
        f"(drempel {nl(threshold, 1)}%, regio {nl(mean, 1)}%; {counted}, {nl(float(homes.sum()), 0)} woningen{plan}). "
        f"{source}"
        for v, plan, most in zip(nl_all(value, 1), largest, np.where(value > certain, "ten hoogste ", ""))
    ]
    return conclude(
        buurten,
        value=value,
        threshold=threshold,
        risk=much.holds,
        near=much.near,
        sentence=sentence,
        cases=[
            Case(np.isnan(stock), "Onbekend: het aantal woningen ontbreekt."),
            Case(np.isnan(value), "Onbekend: de ligging van de buurt ontbreekt."),
            Case(
                undecided,
                "Onbekend: of de plannen aantrekkelijker zijn dan deze buurt is niet te bepalen, want de WOZ-waarde "
                "(van plan of buurt) en de klasse van de Leefbaarometer ontbreken.",
            ),
        ],
        dwellings=True,
        stand_ins=["Huishoudens in plaats van woningen"] if buurten.stock_stood_in else [],
    )


def _attractive(buurten: Buurten, worth: Any, settings: Mapping[str, Any]) -> tuple[Any, Any]:
    """Per plan and buurt: is the plan attractive from there, and is that not to be known? Shape (p, n)."""
    compared = np.isfinite(worth)[:, None] & np.isfinite(buurten[WOZ])[None, :]
    with np.errstate(invalid="ignore"):
        dearer = worth[:, None] / buurten[WOZ][None, :] >= 1 + settings["meerwaarde"] / 100 - 1e-9
        weaker = buurten.classes <= settings["klasse_ten_hoogste"]
    attractive = np.where(compared, dearer, weaker[None, :])
    return attractive, ~compared & np.isnan(buurten.classes)[None, :]


def _largest(share: Any, names: Any) -> list[str]:
    """The plan that weighs most in each buurt, for the sentence."""
    if not len(names):
        return [""] * share.shape[1]
    top = share.argmax(axis=0)
    return [f"; vooral {names[i]}" if share[i, j] > 0 else "" for j, i in enumerate(top.tolist())]


MECHANISM = Mechanism(
    id="nieuwbouw_elders",
    short="nieuwb",
    title="Newbuild elsewhere",
    label="Nieuwbouw elders",
    sentence="Bewoners kunnen vertrekken naar aantrekkelijke nieuwbouw in de omgeving.",
    help=(
        "Spreads the households that a plan draws from the region over all buurten but its own, by number of dwellings "
        "and distance: E = Σ k·σ·N·H·exp(−d/d0) / ΣH·exp(−d/d0). k = 2.24 follows the chains of moves that CBS counted "
        "(62,500 new homes released 140,000); d0 = 4 km is our proposal. A plan only draws from buurten that it is "
        "attractive to: an expected value at least 10 % above theirs or, without values, class 6 or lower. A risk from "
        "1.5 × the regional mean (of all plans, whatever their attraction) and 2 % of the households."
    ),
    unit="% van de huishoudens",
    decimals=1,
    evidence="A",
    family="verhuizingen",
    national=False,
    sources=("CBS, verhuisketens (31-10-2024)", "Vroegsignalering (BZK, RIGO, Atlas voor gemeenten)"),
    inputs=(WONINGVOORRAAD, HUISHOUDENS, WOZ, LBM_AFW, LBM_KLASSE),
    settings=(
        START,
        TERM,
        Setting("factor", "Threshold relative to the region", 1.5, "×", minimum=0, maximum=100, advanced=False),
        Setting("minimum", "Threshold at least", 2.0, "%", minimum=0, maximum=100, advanced=False),
        Setting("keten", "Moves per new dwelling (k)", 2.24, "", "bron", "CBS: 140,000 / 62,500", 0, 10),
        Setting("binnen_gebied", "Share of the chain in this area (σ)", 1.0, minimum=0, maximum=1),
        Setting("afstand_d0", "Distance decay d0", 4.0, "km", minimum=0.1, maximum=100),
        SOFT,
        Setting("meerwaarde", "Attractive from a value above that of the buurt by", 10.0, "%", minimum=-100,
                maximum=1000),
        Setting("klasse_ten_hoogste", "Without values: attractive to buurten up to class", 6, minimum=1, maximum=9),
    ),
    assess=assess,
    plans=PLANS,
)  # fmt: skip

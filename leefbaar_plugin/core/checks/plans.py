"""Plan layers and year tables: what of them can be used."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ..judging.neighbours import Mask
from ..numbers import Floats, nl
from ..plans.status import DROPPED
from .finding import FOUT, IN_ORDE, OPMERKING, PLANNEN, WAARSCHUWING, Finding, few, many
from .scores import span


@dataclass(frozen=True)
class PlanFacts:
    """What stands in a plan layer, one row per plan.

    Parameters
    ----------
    parameter, layer
        NIEUWBOUW or SLOOP, and the name of the layer.
    amount : array, shape (p,)
        Dwellings, NaN when not known.
    placed, inside : arrays of bool, shape (p,)
        Has a geometry; lies in or near a buurt.
    years : array, shape (p, k)
        Years of delivery; k is 0 when the layer has no field with years.
    phased
        The layer has dwellings by period.
    status : list of str, shape (p,)
        `hard`, `zacht`, `vervallen`; empty when the layer has no field with the status.
    unknown
        Texts of the status that are not known, with how often.
    """

    parameter: str
    layer: str
    names: Sequence[str]
    amount: Floats
    placed: Mask
    inside: Mask
    years: Floats
    phased: bool
    status: Sequence[str]
    unknown: Mapping[str, int]


def check_plans(plans: PlanFacts) -> list[Finding]:
    """Check a plan layer."""
    usable = plans.placed & plans.inside & np.isfinite(plans.amount)
    total = float(np.abs(plans.amount[usable]).sum())
    text = (
        f"{plans.parameter} ('{plans.layer}'): {nl(int(usable.sum()), 0)} van {nl(len(usable), 0)} plannen bruikbaar, "
    )
    text += f"samen {nl(total, 0)} woningen{_by_status(plans, usable)}."
    severity = FOUT if not usable.any() else IN_ORDE if usable.all() else OPMERKING
    advice = "" if usable.any() else "Kies de velden van de plannen in het instellingenbestand, of een andere laag."
    first = Finding(PLANNEN, severity, text, advice, plans.parameter, int(usable.sum()))
    return [first, *_left_out(plans), *_status(plans), *_years(plans, usable)]


def cannot_read(parameter: str, layer: str) -> Finding:
    """A plan layer or year table that the analysis would refuse. Why is in the language of the user, so no data."""
    return Finding(
        PLANNEN, FOUT, f"{parameter} ('{layer}') is niet te gebruiken.", "Waarom staat in het logboek.", parameter
    )


def check_year_table(parameter: str, layer: str, values: Mapping[int, float]) -> list[Finding]:
    """Check a table of one value per year."""
    years = sorted(values)
    if not years:
        return [Finding(PLANNEN, FOUT, f"{parameter} ('{layer}') heeft geen enkel jaar met een waarde.", "", parameter)]
    low, high = min(values.values()), max(values.values())
    text = f"{parameter} ('{layer}'): {span(years)}, waarden van {nl(low, 1)} tot {nl(high, 1)}."
    return [Finding(PLANNEN, IN_ORDE, text, "", parameter, len(years))]


def _by_status(plans: PlanFacts, usable: Mask) -> str:
    if not plans.status:
        return ""
    n = Counter(status for status, use in zip(plans.status, usable.tolist()) if use)
    return f" ({', '.join(f'{k} {nl(n[k], 0)}' for k in sorted(n))})"


def _left_out(plans: PlanFacts) -> Iterable[Finding]:
    known = np.isfinite(plans.amount)
    for rows, words, advice in (
        (~plans.placed, "zonder geometrie", "Geef deze plannen een plaats; nu tellen ze niet mee."),
        (plans.placed & ~known, "zonder aantal woningen", "Vul het aantal in; nu tellen ze niet mee."),
        (
            plans.placed & ~plans.inside,
            "buiten de buurten",
            "Klopt het stelsel van de plannen, en is de laag groot genoeg?",
        ),
        (known & (plans.amount == 0), "met 0 woningen", ""),
    ):
        if rows.any():
            yield Finding(
                PLANNEN, WAARSCHUWING if advice else OPMERKING,
                f"{plans.parameter}: {many(int(rows.sum()), 'plan', 'plannen')} {words}.", advice, plans.parameter,
                int(rows.sum()), few(plans.names[i] for i in np.flatnonzero(rows)),
            )  # fmt: skip


def _status(plans: PlanFacts) -> Iterable[Finding]:
    if not plans.status:
        yield Finding(
            PLANNEN, OPMERKING, f"{plans.parameter}: geen veld met de status herkend; alle plannen tellen als hard.",
            "Noem het veld als PLAN_STATUS in het instellingenbestand.", plans.parameter,
        )  # fmt: skip
    elif all(status == DROPPED for status in plans.status):
        yield Finding(PLANNEN, WAARSCHUWING, f"{plans.parameter}: alle plannen zijn vervallen of klaar.", "",
                      plans.parameter, len(plans.status))  # fmt: skip
    if plans.unknown:
        n = sum(plans.unknown.values())
        yield Finding(
            PLANNEN, WAARSCHUWING, f"{plans.parameter}: de status van {many(n, 'plan', 'plannen')} is niet bekend "
            "en telt als zacht.", "Voeg deze woorden toe aan resources/lookup/planstatus.csv.", plans.parameter, n,
            few(f"{text} ({k}×)" for text, k in plans.unknown.items()),
        )  # fmt: skip


def _years(plans: PlanFacts, usable: Mask) -> Iterable[Finding]:
    dated = np.isfinite(plans.years).any(axis=1) if plans.years.shape[1] else np.zeros(len(usable), dtype=bool)
    if plans.phased:
        return
    if not dated.any():
        yield Finding(
            PLANNEN, WAARSCHUWING, f"{plans.parameter}: geen jaren van oplevering; alle plannen tellen geheel mee.",
            "Noem PLAN_JAAR_VAN en PLAN_JAAR_TOT, of PLAN_FASEN, in het instellingenbestand.", plans.parameter,
        )  # fmt: skip
        return
    bare = usable & ~dated
    if bare.any():
        yield Finding(
            PLANNEN, OPMERKING, f"{plans.parameter}: {many(int(bare.sum()), 'plan heeft', 'plannen hebben')} geen jaar "
            "en tellen in hun geheel mee.", "", plans.parameter, int(bare.sum()),
            few(plans.names[i] for i in np.flatnonzero(bare)),
        )  # fmt: skip
    with np.errstate(invalid="ignore"):
        odd = ((plans.years < 1990) | (plans.years > 2100)).any(axis=1)
    if odd.any():
        yield Finding(
            PLANNEN, WAARSCHUWING, f"{plans.parameter}: {many(int(odd.sum()), 'plan heeft', 'plannen hebben')} een "
            "jaar dat geen jaar kan zijn.", "Verwacht wordt een jaartal met vier cijfers.", plans.parameter,
            int(odd.sum()),
            few(f"{plans.names[i]}: {nl(float(np.nanmin(plans.years[i])), 0)}" for i in np.flatnonzero(odd)),
        )  # fmt: skip

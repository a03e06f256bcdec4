"""From plan layers to what the mechanisms on plans see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from qgis.core import QgsFeedback, QgsProcessingContext, QgsProcessingFeatureSource

from ...core.asked_layers import PlanField, PlanLayer
from ...core.language import some
from ...core.naming.columns.areas import BRON
from ...core.naming.recognition import fold, told_source
from ...core.numbers import Floats
from ...core.plans.names import PHASES, PlanNames, overlapping
from ...core.plans.plan import Plans
from ...core.plans.status import FIRM, statuses
from ...i18n import number, tr, trn
from ..features import Features
from ..geography import QgisGeography, points_inside
from ..lookup import field_names, plan_statuses
from ..reading import read, require_rows
from ..stop import Problem
from .amounts import read_amounts, told_periods

#: A plan on a sliver of water or road belongs to the nearest buurt within this distance (m).
REACH = 150.0


@dataclass
class PlanReading:
    """A plan layer that was read: the plans, what was done, what may change the meaning, and what the trail holds."""

    plans: Plans
    notes: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    fields: dict[str, list[str]] = field(default_factory=dict)
    tables: list[dict[str, Any]] = field(default_factory=list)


def plan_fields(
    layer: PlanLayer, fields: Sequence[str], given: Mapping[str, Sequence[str]], names: PlanNames
) -> dict[str, list[str]]:
    """Which fields of a plan layer are used: those given, else those that the lookup table recognises.

    Periods are not recognised where the user chose the fields with years.
    """
    out = {}
    phases = [] if given.get("plan_jaar_van") or given.get("plan_jaar_tot") else list(names.phases(fields))
    for item in layer.fields:
        found = phases if item.many else names.find(item.concept, fields)[:1]
        if item is layer.amount and not found:
            found = names.find("saldo", fields)[:1]
        out[item.name] = list(given.get(item.name, ())) or found
    return out


def plan_problems(
    layer: PlanLayer, source: QgsProcessingFeatureSource, given: Mapping[str, Sequence[str]]
) -> list[str]:
    """What is wrong with the fields of a plan layer, or with the lookup tables that they are known by, in words."""
    fields = [f.name() for f in source.fields()]
    out = absent_fields(layer.fields, source, given)
    try:
        names = field_names().content
        used = plan_fields(layer, fields, given, names)
        plan_statuses()
    except Problem as wrong:
        return [*out, str(wrong)]
    phases = used.get(f"plan_{PHASES}", ())
    if out or used[layer.amount.name]:
        return out
    twice = {} if given.get(f"plan_{PHASES}") else names.phases(overlapping(names.phases(phases)))
    if twice:
        out.append(
            tr(
                "'{layer}' has no field with the total, and its fields by period overlap: {phases}. Choose those that "
                "count with PLAN_FASEN, or the total with {parameter}."
            ).format(layer=source.sourceName(), phases=told_periods(twice), parameter=layer.amount.parameter)
        )
    elif not phases:
        out.append(
            tr("{parameter}: which field of '{layer}' holds the number of dwellings? It has {names}.").format(
                parameter=layer.amount.parameter, layer=source.sourceName(), names=some(fields, 12)
            )
        )
    return out


def absent_fields(
    items: Sequence[PlanField], source: QgsProcessingFeatureSource, given: Mapping[str, Sequence[str]]
) -> list[str]:
    """The fields that the user chose and that are not there, in words."""
    fields = [f.name() for f in source.fields()]
    return [
        tr("{parameter}: field '{field}' is not in '{layer}', which has {names}.").format(
            parameter=item.parameter, field=name, layer=source.sourceName(), names=some(fields, 12)
        )
        for item in items
        for name in given.get(item.name, ())
        if name not in fields
    ]


def read_plans(
    layer: PlanLayer,
    source: QgsProcessingFeatureSource,
    given: Mapping[str, Sequence[str]],
    geography: QgisGeography,
    context: QgsProcessingContext,
    feedback: QgsFeedback,
) -> PlanReading:
    """Read a plan layer.

    Plans without a geometry, without dwellings (of the kind that is wanted) or outside the buurten are left out, and
    named.
    """
    every = [f.name() for f in source.fields()]
    lookup = field_names()
    used = plan_fields(layer, every, given, lookup.content)
    wanted = [name for names in used.values() for name in names]
    wanted += [name for name in every if fold(name) == BRON.name]
    features = read(source, wanted, context, feedback)
    require_rows(features)
    n = len(features)
    names = plan_labels(features, used)
    points = points_inside(features.geometries)
    holder = geography.holders(points, REACH)
    chosen = bool(given.get(f"plan_{PHASES}"))
    amounts = read_amounts(features, layer, used, chosen, lookup.content, names)

    warnings = [*features.warnings, *amounts.warnings]
    nowhere, outside = np.isnan(points).any(axis=1), holder < 0
    empty = np.isnan(amounts.amount)
    for rows, words in (
        (nowhere, _no_place),
        (empty & ~nowhere, _no_homes),
        (outside & ~nowhere & ~empty, _elsewhere),
    ):
        if rows.any():
            which = some([names[i] for i in np.flatnonzero(rows)])
            warnings.append(words(int(rows.sum()), layer=features.name, which=which))
    keep = ~(nowhere | outside | empty | amounts.other_kind)

    tables = [lookup]
    words, unknown = [FIRM] * n, {}
    if used["plan_status"]:
        tables.append(plan_statuses())
        words, unknown = statuses(features.texts(used["plan_status"][0]), tables[-1].content)
    if unknown:
        warnings.append(
            tr("Status not known in '{layer}', counted as not yet certain: {which}.").format(
                layer=features.name, which=some([f"{text} ({k}×)" for text, k in unknown.items()])
            )
        )

    def floats(name: str) -> Floats:
        return features.floats(used[name][0]) if used.get(name) else np.full(n, np.nan)

    plans = Plans(
        source=told_source(features.columns.get(BRON.name, [])) or features.name,
        names=[name for name, k in zip(names, keep) if k],
        points=points[keep],
        holder=holder[keep],
        amount=amounts.amount[keep],
        first=floats("plan_jaar_van")[keep],
        last=floats("plan_jaar_tot")[keep],
        status=[word for word, k in zip(words, keep) if k],
        value=floats("plan_waarde")[keep],
        social=floats("plan_sociaal")[keep] / 100,
        returning=floats("plan_terugkeer")[keep] / 100,
        phases={span: dwellings[keep] for span, dwellings in amounts.phases.items()},
    )
    used = {name: fields for name, fields in used.items() if fields and (name != f"plan_{PHASES}" or amounts.phases)}
    note = (
        trn(
            "'{layer}': {n} of {all} plans used, dwellings in all: {homes}, fields: {fields}.",
            "'{layer}': {n} of {all} plans used, dwellings in all: {homes}, fields: {fields}.",
            len(plans), layer=features.name, all=number(n), homes=number(float(plans.amount.sum()), 0),
            fields=", ".join(name for fields in used.values() for name in fields),
        )
    )  # fmt: skip
    read_by = tr("Fields and statuses of plans were read by {tables}.").format(
        tables=", ".join(table.told for table in tables)
    )
    described = [table.described() for table in tables if table.own]
    return PlanReading(plans, [note, *amounts.notes, read_by], warnings, used, described)


def _no_place(n: int, **values: str) -> str:
    return trn(
        "{n} plan of '{layer}' has no geometry and is left out: {which}.",
        "{n} plans of '{layer}' have no geometry and are left out: {which}.",
        n,
        **values,
    )


def _no_homes(n: int, **values: str) -> str:
    return trn(
        "{n} plan of '{layer}' has no number of dwellings and is left out: {which}.",
        "{n} plans of '{layer}' have no number of dwellings and are left out: {which}.",
        n,
        **values,
    )


def _elsewhere(n: int, **values: str) -> str:
    return trn(
        "{n} plan of '{layer}' lies outside the buurten and is left out: {which}.",
        "{n} plans of '{layer}' lie outside the buurten and are left out: {which}.",
        n,
        **values,
    )


def plan_labels(features: Features, used: Mapping[str, Sequence[str]]) -> list[str]:
    """What each plan is called: its name, else its number."""
    if not used["plan_naam"]:
        return [f"plan {i + 1}" for i in range(len(features))]
    return [text or f"plan {i + 1}" for i, text in enumerate(features.texts(used["plan_naam"][0]))]

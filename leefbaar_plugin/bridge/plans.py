"""From plan layers and year tables to what the mechanisms on plans see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from qgis.core import QgsFeedback, QgsProcessingContext, QgsProcessingFeatureSource

from ..core.buurten import Origin
from ..core.columns import BRON, fold
from ..core.mechanism import PlanField, PlanLayer, YearTable
from ..core.numbers import Floats
from ..core.plans import FIRM, Plans, read_statuses, statuses
from ..core.years import period
from ..i18n import tr
from ..paths import RESOURCES
from .geography import QgisGeography, points_inside
from .reading import Features, read, require_rows, told_source
from .stop import Problem, some

#: A plan on a sliver of water or road belongs to the nearest buurt within this distance (m).
REACH = 150.0


def plan_fields(layer: PlanLayer, names: Sequence[str], given: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Which fields of a plan layer are used: those given, else those recognised by name."""
    out = {}
    for field in layer.fields:
        chosen = list(given.get(field.name, ()))
        out[field.name] = chosen or [n for n in names if fold(n) in field.names][:1]
    return out


def plan_problems(
    layer: PlanLayer, source: QgsProcessingFeatureSource, given: Mapping[str, Sequence[str]]
) -> list[str]:
    """What is wrong with the fields of a plan layer, in words."""
    names = [f.name() for f in source.fields()]
    out = [
        tr("{parameter}: field '{field}' is not in '{layer}', which has {names}.").format(
            parameter=field.parameter, field=name, layer=source.sourceName(), names=some(names, 12)
        )
        for field in layer.fields
        for name in given.get(field.name, ())
        if name not in names
    ]
    used = plan_fields(layer, names, given)
    amount = amount_field(layer)
    if not out and not used[amount.name] and not used.get("plan_fasen"):
        out.append(
            tr("{parameter}: which field of '{layer}' holds the number of dwellings? It has {names}.").format(
                parameter=amount.parameter, layer=source.sourceName(), names=some(names, 12)
            )
        )
    return out


def amount_field(layer: PlanLayer) -> PlanField:
    """The field with the number of dwellings: the first that counts them."""
    return next(field for field in layer.fields if field.unit == "woningen" and not field.many)


def read_plans(
    layer: PlanLayer,
    source: QgsProcessingFeatureSource,
    given: Mapping[str, Sequence[str]],
    geography: QgisGeography,
    context: QgsProcessingContext,
    feedback: QgsFeedback,
) -> tuple[Plans, str, list[str]]:
    """Read a plan layer; also gives a note on what was used, and warnings.

    Plans without a geometry, without dwellings or outside the buurten are left out, and named.
    """
    every = [f.name() for f in source.fields()]
    used = plan_fields(layer, every, given)
    wanted = [name for names in used.values() for name in names]
    wanted += [name for name in every if fold(name) == BRON.name]
    features = read(source, wanted, context, feedback)
    require_rows(features)
    n = len(features)
    names = plan_labels(features, used)
    points = points_inside(features.geometries)
    holder = geography.holders(points, REACH)
    amount, phases = plan_amounts(features, layer, used)

    warnings = list(features.warnings)
    nowhere, outside = np.isnan(points).any(axis=1), holder < 0
    empty = np.isnan(amount)
    for rows, text in (
        (nowhere, tr("{n} plans of '{layer}' have no geometry and are left out: {which}.")),
        (empty & ~nowhere, tr("{n} plans of '{layer}' have no number of dwellings and are left out: {which}.")),
        (outside & ~nowhere & ~empty, tr("{n} plans of '{layer}' lie outside the buurten and are left out: {which}.")),
    ):
        if rows.any():
            which = some([names[i] for i in np.flatnonzero(rows)])
            warnings.append(text.format(n=int(rows.sum()), layer=features.name, which=which))
    keep = ~(nowhere | outside | empty)

    words, unknown = [FIRM] * n, {}
    if used["plan_status"]:
        table = read_statuses(RESOURCES / "lookup" / "planstatus.csv")
        words, unknown = statuses(features.texts(used["plan_status"][0]), table)
    if unknown:
        warnings.append(
            tr("Status not known in '{layer}', counted as not yet certain: {which}.").format(
                layer=features.name, which=some([f"{text} ({k}×)" for text, k in unknown.items()])
            )
        )

    def number(name: str) -> Floats:
        return features.floats(used[name][0]) if used.get(name) else np.full(n, np.nan)

    plans = Plans(
        source=told_source(features.columns.get(BRON.name, [])) or features.name,
        names=[name for name, k in zip(names, keep) if k],
        points=points[keep],
        holder=holder[keep],
        amount=amount[keep],
        first=number("plan_jaar_van")[keep],
        last=number("plan_jaar_tot")[keep],
        status=[word for word, k in zip(words, keep) if k],
        value=number("plan_waarde")[keep],
        social=number("plan_sociaal")[keep] / 100,
        phases={span: amounts[keep] for span, amounts in phases.items()},
    )
    note = (
        tr("'{layer}': {n} of {all} plans used, {homes} dwellings in all, fields: {fields}.").format(
            layer=features.name, n=len(plans), all=n, homes=f"{plans.amount.sum():.0f}",
            fields=", ".join(name for names in used.values() for name in names),
        )
    )  # fmt: skip
    return plans, note, warnings


def plan_labels(features: Features, used: Mapping[str, Sequence[str]]) -> list[str]:
    """What each plan is called: its name, else its number."""
    if not used["plan_naam"]:
        return [f"plan {i + 1}" for i in range(len(features))]
    return [text or f"plan {i + 1}" for i, text in enumerate(features.texts(used["plan_naam"][0]))]


def plan_amounts(
    features: Features, layer: PlanLayer, used: Mapping[str, Sequence[str]]
) -> tuple[Floats, dict[tuple[int, int] | None, Floats]]:
    """Dwellings per plan, and per period where the file has a field for each. Demolition counts as positive."""
    phases: dict[tuple[int, int] | None, Floats] = {}
    for name in used.get("plan_fasen", ()):
        amounts = np.abs(np.nan_to_num(features.floats(name)))
        span = period(name)
        phases[span] = phases.get(span, 0) + amounts
    if phases:
        return np.sum(list(phases.values()), axis=0), phases
    return np.abs(features.floats(used[amount_field(layer).name][0])), phases


def read_year_table(
    table: YearTable,
    source: QgsProcessingFeatureSource,
    context: QgsProcessingContext,
    feedback: QgsFeedback,
) -> tuple[dict[int, float], Origin]:
    """A table of one value per year, its two columns recognised by name; and where it comes from."""
    names = [f.name() for f in source.fields()]
    year = next((n for n in names if fold(n) in table.year_names), None)
    value = next((n for n in names if fold(n) in table.value_names), None)
    if year is None or value is None:
        raise Problem(
            tr("{parameter}: '{layer}' needs a column {year} and a column {value}; it has {names}.").format(
                parameter=table.parameter, layer=source.sourceName(), year=table.year_names[0],
                value=table.value_names[0], names=some(names, 12),
            )
        )  # fmt: skip
    features = read(source, None, context, feedback, geometry=False)
    out: dict[int, float] = {}
    for when, what in zip(features.floats(year).tolist(), features.floats(value).tolist()):
        if when != when or what != what:
            continue
        if int(when) in out and out[int(when)] != what:
            raise Problem(
                tr("{parameter}: year {year} stands twice in '{layer}' with different values.").format(
                    parameter=table.parameter, year=int(when), layer=features.name
                )
            )
        out[int(when)] = what
    return out, Origin(told_source(features.columns.get(BRON.name, [])) or features.name)

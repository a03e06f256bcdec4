"""The dwellings of a plan layer: which field or which periods they come from, and what is told of that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from ...core.asked_layers import PlanLayer
from ...core.judging.neighbours import Mask
from ...core.language import some
from ...core.naming.years import period
from ...core.numbers import Floats
from ...core.plans.amounts import CONSISTENT, both_signs, gap, split, summed
from ...core.plans.names import OPEN_YEARS, PHASES, Period, PlanNames, Span
from ...i18n import number, tr, trn
from ..features import Features
from ..stop import Problem


@dataclass
class Amounts:
    """Dwellings per plan (NaN: not known), and per period; `other_kind` are the plans that hold only the other kind."""

    amount: Floats
    other_kind: Mask
    phases: dict[Span | None, Floats] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def read_amounts(
    features: Features,
    layer: PlanLayer,
    used: Mapping[str, Sequence[str]],
    chosen: bool,
    names: PlanNames,
    labels: Sequence[str],
) -> Amounts:
    """Dwellings per plan, from the periods or from the field of the total.

    Parameters
    ----------
    chosen
        True when the user chose the fields of the periods. Those that are only recognised by name are used when they
        add up to the total.
    labels
        Names of the plans, for the messages.
    """
    total = next(iter(used[layer.amount.name]), None)
    periods = {name: names.period(name) or Period(period(name)) for name in used.get(f"plan_{PHASES}", ())}
    told = _recognised(features, total, periods) if total and not chosen else _chosen(features, periods)
    parts, notes, warnings = told.parts, list(told.notes), list(told.warnings)
    if not parts:
        parts = {total: features.floats(total)}
        notes.append(_told_total(features, total, parts[total], names))
    signed = {name: _signed(name, values, layer, names) for name, values in parts.items()}
    halves = {name: split(values, layer.demolition, signed[name]) for name, values in parts.items()}
    amount = summed({name: kept for name, (kept, _) in halves.items()})
    other = np.nan_to_num(summed({name: left for name, (_, left) in halves.items()}))
    warnings += _told_signs(features, layer, parts, other, labels)
    phases: dict[Span | None, Floats] = {}
    for name in told.parts:
        span = periods[name].span
        phases[span] = phases.get(span, 0) + np.nan_to_num(halves[name][0])
    if (told.rest > 0).any():
        phases[None] = phases.get(None, 0) + told.rest
        amount = np.where(told.rest > 0, np.nan_to_num(amount) + told.rest, amount)
    return Amounts(amount, (other > 0) & (amount == 0), phases, notes, warnings)


@dataclass
class _Periods:
    """The fields by period that are used (none: the total is), and what of the total no period dates."""

    parts: dict[str, Floats]
    rest: Floats
    notes: Sequence[str] = ()
    warnings: Sequence[str] = ()


def _chosen(features: Features, periods: Mapping[str, Period]) -> _Periods:
    """The periods that the user chose, or those that are there without a total."""
    parts = {name: features.floats(name) for name in periods}
    if not parts:
        return _Periods({}, np.zeros(0))
    note = tr("'{layer}': dwellings by period: {phases}; together {sum}.").format(
        layer=features.name, phases=told_periods(periods), sum=_sum(summed(parts))
    )
    return _Periods(parts, np.zeros(0), [note])


def _recognised(features: Features, total: str, periods: Mapping[str, Period]) -> _Periods:
    """The periods that are recognised by name, where they add up to the total of each plan."""
    if not periods:
        return _Periods({}, np.zeros(0))
    try:
        parts = {name: features.floats(name) for name in periods}
    except Problem as wrong:
        why = tr("Fields by period are recognised by name and not used: {why}").format(why=wrong)
        return _Periods({}, np.zeros(0), warnings=[why])
    added, asked = summed(parts), features.floats(total)
    figures = {
        "layer": features.name, "total": total, "homes": _sum(asked), "sum": _sum(added),
        "phases": told_periods(periods),
    }  # fmt: skip
    if gap(asked, added) > CONSISTENT:
        warning = tr(
            "'{layer}' has fields by period that do not add up to the total of each plan: together {sum} ({phases}), "
            "'{total}' {homes}. The total is used, without periods. Choose the right fields with PLAN_FASEN to use "
            "them."
        ).format(**figures)
        return _Periods({}, np.zeros(0), warnings=[warning])
    note = tr(
        "'{layer}': periods recognised by name and used: {phases}; together {sum} dwellings, '{total}' {homes}."
    ).format(**figures)
    return _Periods(parts, np.maximum(np.nan_to_num(asked) - np.nan_to_num(added), 0), [note])


def _signed(name: str, values: Floats, layer: PlanLayer, names: PlanNames) -> bool:
    """True for a field in which positive is newbuild and negative is demolition."""
    return names.means("saldo", name) or (
        layer.demolition and both_signs(values) and not names.means(layer.amount.concept, name)
    )


def _told_signs(
    features: Features, layer: PlanLayer, parts: Mapping[str, Floats], other: Floats, labels: Sequence[str]
) -> list[str]:
    rows = np.flatnonzero(other > 0)
    which = some([labels[i] for i in rows])
    figures = {"layer": features.name, "fields": some(list(parts)), "which": which, "homes": _sum(other)}
    if len(rows) and layer.demolition:
        return [
            trn(
                "{n} plan of '{layer}' has a positive number in {fields}, which holds both signs; taken as newbuild "
                "and not as demolition are {homes} dwellings: {which}.",
                "{n} plans of '{layer}' have a positive number in {fields}, which holds both signs; taken as newbuild "
                "and not as demolition are {homes} dwellings: {which}.",
                len(rows),
                **figures,
            )
        ]
    if len(rows):
        return [
            trn(
                "{n} plan of '{layer}' has a negative number in {fields}; taken as demolition and not as newbuild are "
                "{homes} dwellings: {which}.",
                "{n} plans of '{layer}' have a negative number in {fields}; taken as demolition and not as newbuild "
                "are {homes} dwellings: {which}.",
                len(rows),
                **figures,
            )
        ]
    mixed = [name for name, values in parts.items() if layer.demolition and both_signs(values)]
    if mixed:
        return [
            tr(
                "'{fields}' of '{layer}' holds negative and positive numbers; both are read as demolition, for that is "
                "what its name says."
            ).format(fields=some(mixed), layer=features.name)
        ]
    return []


def _told_total(features: Features, name: str, values: Floats, names: PlanNames) -> str:
    remark = names.remark(name)
    return tr("'{layer}': number of dwellings from '{field}'{remark}, which sums to {sum}.").format(
        layer=features.name, field=name, remark=f" ({remark})" if remark else "", sum=_sum(values)
    )


def _sum(values: Floats) -> str:
    return number(float(np.nansum(values)), 0)


def told_periods(periods: Mapping[str, Period]) -> str:
    """Fields with their years, for a message."""
    return ", ".join(f"{name} ({_years(told)})" for name, told in periods.items())


def _years(told: Period) -> str:
    if told.span is None:
        return tr("without years, counts whole")
    first, last = told.span
    years = str(first) if first == last else f"{first}–{last}"
    return tr("{years}, open end taken as {n} years").format(years=years, n=OPEN_YEARS) if told.open else years

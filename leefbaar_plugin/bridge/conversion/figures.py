"""Figures of old buurten as columns of the new ones, with how much was estimated and why something is unknown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...core.conversion.converted import Converted, Figure, Rules, convert, text_column, too_bare
from ...core.conversion.crosswalk import Crosswalk
from ...core.conversion.figures import EXPLANATION, QUALITY, SHORT, Sorted
from ...core.conversion.losses import losses
from ...core.conversion.moves import TELLING, Rule, read_rules
from ...core.judging.neighbours import Mask
from ...core.language import some
from ...core.naming.columns.areas import IDENTITY, JAAR, WATER
from ...core.naming.columns.key_figures import HUISHOUDENS, INWONERS, WONINGVOORRAAD
from ...core.numbers import Floats, nl, to_floats
from ...core.wording import few
from ...i18n import number, tr, trn
from ...paths import RESOURCES
from ..area_layer import AreaLayer
from ..stop import Problem
from ..storable import plain_list
from .draft import edition

#: What is reported as lost, and weighs how much of a buurt was estimated: the first that is there.
STOCK = (WONINGVOORRAAD, HUISHOUDENS, INWONERS)


@dataclass
class Result:
    """Columns of the new buurten in their order, and what the run tells."""

    columns: dict[str, Sequence[Any]]
    unknown: int
    estimated: int
    notes: list[str]
    warnings: list[str]


def stock_of(van: AreaLayer, rows: int) -> Floats:
    """Dwellings of the old buurten, else households, else inhabitants; NaN where nothing is known."""
    name = next((column.name for column in STOCK if column.name in van.columns), None)
    values = to_floats(van.columns[name]) if name else np.full(len(van.codes), np.nan)
    return np.concatenate([values, np.full(rows - len(values), np.nan)])


def pad(van: AreaLayer, rows: int) -> None:
    """Give the old codes that only the crosswalk table knows a row without figures."""
    more = rows - len(van.codes)
    van.columns = {name: [*values, *[None] * more] for name, values in van.columns.items()}


def lookup_rules() -> list[Rule]:
    """The look-up table of columns of the CBS, which can be edited."""
    try:
        return read_rules(RESOURCES / "lookup" / "omrekening.csv")
    except (ValueError, KeyError) as wrong:
        raise Problem(
            tr("Look-up table resources/lookup/omrekening.csv has a row that cannot be read: {row}.").format(row=wrong)
        ) from wrong


def no_numbers(van: AreaLayer, names: Sequence[str]) -> None:
    """Columns that the user says are figures, and that hold text, are a problem."""
    if names:
        examples = [v for v in van.columns[names[0]] if isinstance(v, str)]
        raise Problem(
            tr("{names} of '{layer}' should hold numbers but holds text: {examples}.").format(
                names=some(names), layer=van.features.name, examples=some(examples, 3)
            )
        )


def converted(walk: Crosswalk, van: AreaLayer, naar: AreaLayer, chosen: Sorted, rules: Rules) -> Result:
    """All columns of the result: who it is, the figures of VAN, the quality and the explanation."""
    water = _only_water(van, chosen, len(walk.old))
    walk = walk.without(water)
    made = convert(walk, chosen.figures, rules)
    columns: dict[str, Sequence[Any]] = {
        c.name: naar.columns[c.name] for c in (*IDENTITY, WATER) if c.name in naar.columns
    }
    year = edition(van)
    if year:
        columns[JAAR.name] = [year] * len(walk.new)
    kinds = {figure.name: figure.kind for figure in chosen.figures}
    texts = set(chosen.texts)
    for name in van.columns:
        if name in texts:
            columns[name] = text_column(walk, van.columns[name])
        elif name in kinds:
            columns[name] = _listed(made.columns[name], kinds[name], van.columns[name], rules)
    earlier = _earlier(van, len(walk.old))
    estimated = walk.estimated(stock_of(van, len(walk.old)), earlier)
    bare = too_bare(walk, rules)
    columns[QUALITY] = plain_list(np.where(bare, np.nan, estimated))
    columns[EXPLANATION] = _explanations(walk, made, bare)
    notes, warnings = [], []
    if kinds:
        notes.append(
            trn(
                "{n} column is converted: {which}.",
                "{n} columns are converted: {which}.",
                len(kinds),
                which=some([f"{f.name} ({_how(f)})" for f in chosen.figures], 40),
            )
        )
    else:
        warnings.append(
            tr(
                "No column of '{layer}' is converted: none is a figure of the CBS or the Leefbaarometer. Name counts "
                "in TELLINGEN, shares and means in GEMIDDELDEN with their NOEMER; or are VAN and NAAR the other way "
                "round?"
            ).format(layer=van.features.name)
        )
    if not year and JAAR.name in van.columns:
        warnings.append(
            tr(
                "The rows of '{layer}' are of several years (column jaar): a figure of the result may be made of two, "
                "and no year is told with it."
            ).format(layer=van.features.name)
        )
    if chosen.left:
        notes.append(
            trn(
                "{n} column is not converted, for nobody says how: {which}. Name counts in TELLINGEN, shares and means "
                "in GEMIDDELDEN with their NOEMER.",
                "{n} columns are not converted, for nobody says how: {which}. Name counts in TELLINGEN, shares and "
                "means in GEMIDDELDEN with their NOEMER.",
                len(chosen.left),
                which=some(chosen.left, 40),
            )
        )
    if water.any():
        notes.append(
            trn(
                "{n} old buurt is water without figures, and brings nothing to what it is merged with.",
                "{n} old buurten are water without figures, and bring nothing to what they are merged with.",
                int(water.sum()),
            )
        )
    if texts:
        notes.append(
            tr("Text is kept only where a buurt did not change: {which}.").format(which=some(chosen.texts, 12))
        )
    return Result(columns, int(bare.sum()), int((np.nan_to_num(estimated)[~bare] > 0).sum()), notes, warnings)


def _only_water(van: AreaLayer, chosen: Sorted, rows: int) -> Mask:
    """Old buurten of water only, without any figure: they make no sum and no mean unknown."""
    told = van.columns.get(WATER.name, [None] * rows)
    wet = np.array([str(value).strip().upper() == "JA" for value in told], dtype=bool)
    for figure in chosen.figures:
        wet &= np.isnan(figure.values)
    return wet


def _how(figure: Figure) -> str:
    return f"{figure.kind} over {figure.over}" if figure.over else figure.kind


def how_told(chosen: Sorted) -> dict[str, str]:
    """By column how it moved, for the trail."""
    return {figure.name: _how(figure) for figure in chosen.figures}


def _listed(values: Floats, kind: str, before: Sequence[Any], rules: Rules) -> list[Any]:
    """Classes, and rounded counts, as whole numbers."""
    whole = (kind == TELLING and rules.whole) or (kind not in (TELLING, "gemiddelde"))
    return [None if v != v else int(v) if whole else v for v in values.tolist()]


def _earlier(van: AreaLayer, rows: int) -> Floats:
    """What an earlier conversion estimated of the old buurten; 0 where there was none."""
    name = next((n for n in (QUALITY, SHORT[QUALITY]) if n in van.columns), None)
    return np.nan_to_num(to_floats(van.columns[name])) if name else np.zeros(rows)


def _explanations(walk: Crosswalk, made: Converted, bare: Mask) -> list[str]:
    """What each buurt was made of, and which of its values are unknown and why."""
    out = list(walk.told)
    by_reason: list[dict[str, list[str]]] = [{} for _ in walk.new]
    for name, reasons in made.reasons.items():
        for j, reason in reasons.items():
            if not bare[j]:
                by_reason[j].setdefault(reason, []).append(name)
    for j, reasons in enumerate(by_reason):
        if bare[j] and walk.sources[j]:
            out[j] = f"Onbekend: {nl(100 * walk.bare[j], 1)}% ligt buiten de oude buurten. {out[j]}"
        for reason, names in reasons.items():
            out[j] += f" Onbekend: {few(names, 8)} ({reason})."
    return out


@dataclass
class Lost:
    """What goes to no new buurt: amounts by count, the old buurten, and words."""

    amounts: dict[str, float]
    buurten: list[str]
    notes: list[str]
    warnings: list[str]


def report_losses(walk: Crosswalk, van: AreaLayer, most: float) -> Lost:
    """Add up what is lost; more than a share of `most` is a problem."""
    there = [column.name for column in STOCK if column.name in van.columns]
    counts = {name: to_floats(van.columns[name]) for name in there} or {"buurten": np.ones(len(walk.old))}
    lost = losses(walk, counts, np.nan_to_num(next(iter(counts.values()))))
    out = Lost(lost.amounts if lost.buurten else {}, lost.buurten, [], [])
    if lost.outside:
        out.notes.append(
            trn(
                "{n} old buurt lies outside the region of NAAR and is left out.",
                "{n} old buurten lie outside the region of NAAR and are left out.",
                lost.outside,
            )
        )
    if not lost.buurten:
        return out
    words = ", ".join(
        f"{name} {number(amount, 0)} ({number(100 * lost.shares[name], 2)}%)" for name, amount in lost.amounts.items()
    )
    text = trn(
        "Lost, for {n} old buurt goes to no new one, wholly or in part: {words}. It is {which}.",
        "Lost, for {n} old buurten go to no new one, wholly or in part: {words}. They are {which}.",
        len(lost.buurten),
        words=words,
        which=some(lost.buurten),
    )
    if next(iter(lost.shares.values())) > most:
        advice = tr(
            "That is more than VERLIES = {most} allows. Check that VAN and NAAR cover the same area; if this is "
            "meant, select the old buurten that are to be converted, or raise VERLIES."
        ).format(most=f"{most:g}")
        raise Problem(f"{text} {advice}")
    out.warnings.append(text)
    return out

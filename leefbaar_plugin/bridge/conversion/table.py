"""The crosswalk as a table: read from the municipality, and written so that it can be read again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from qgis.core import QgsFeatureSource, QgsFeedback, QgsField, QgsProcessingContext

from ...compat import field
from ...core.conversion.crosswalk import EPSILON, Crosswalk
from ...core.conversion.table import (
    AANDEEL,
    AANDEEL_NAAR,
    NAAR,
    VAN,
    WIJZE,
    NotACrosswalk,
    TableRows,
    recognise_columns,
    usable,
)
from ...core.language import some
from ...core.naming.codes import as_text, complete_area_codes, only_gemeente
from ...core.numbers import Floats, NotANumber, to_floats
from ...i18n import number, tr, trn
from ..features import Features
from ..reading import read, require_rows
from ..stop import Problem


@dataclass
class GivenTable:
    """A table that is found usable, and what was done to it."""

    table: TableRows
    notes: list[str]

    @property
    def bare(self) -> dict[str, float]:
        return self.table.bare

    def rows(self) -> Iterator[tuple[str, str, float, float]]:
        """Old code, new code ("" for nowhere), share of the old one, share of the new one."""
        t = self.table
        return zip(t.van, t.naar, t.share.tolist(), t.in_new.tolist())


def read_table(
    source: QgsFeatureSource,
    old: Sequence[str],
    new: Sequence[str],
    context: QgsProcessingContext,
    feedback: QgsFeedback,
) -> GivenTable:
    """Read OMREKENTABEL; what cannot be used is a problem in words."""
    features = read(source, None, context, feedback, geometry=False)
    require_rows(features)
    columns = recognise_columns(features.columns)
    if columns is None:
        raise Problem(
            tr(
                "OMREKENTABEL: '{table}' needs a column van (old code) and a column naar (new code), and aandeel_van "
                "(share of the old buurt, 0–1) where an old buurt is split; it has {names}."
            ).format(table=features.name, names=some(list(features.columns), 12))
        )
    van, naar = _codes(features, columns.van, old), _codes(features, columns.naar, new)
    share = _numbers(features, columns.share) if columns.share else None
    in_new = _numbers(features, columns.in_new) if columns.in_new else np.full(len(van), np.nan)
    try:
        table = usable(van, naar, share, in_new, columns.weights)
    except NotACrosswalk as wrong:
        raise Problem(_words(wrong, features.name, columns.share or AANDEEL)) from wrong
    matched = len(set(table.van) & set(old)), len(set(table.naar) & set(new))
    if not all(matched):
        raise Problem(
            tr(
                "OMREKENTABEL: none of the codes in column {side} of '{table}' ({examples}) is in {layer}. Are the "
                "columns, or VAN and NAAR, the other way round?"
            ).format(
                side="naar" if matched[0] else "van", table=features.name,
                examples=some(table.naar if matched[0] else table.van, 3), layer="NAAR" if matched[0] else "VAN",
            )
        )  # fmt: skip
    note = tr("Table '{table}': {rows} rows, {old} old codes of VAN, {new} new codes of NAAR.").format(
        table=features.name, rows=number(len(features)), old=number(matched[0]), new=number(matched[1])
    )
    done = {
        "gewichten": tr("The weights of '{column}' were scaled to shares that sum to 1 per old code."),
        "procenten": tr("The shares of '{column}' are percentages, and were divided by 100."),
        "afronding": tr("The shares of '{column}' do not quite sum to 1 per old code, and were scaled to it."),
    }
    return GivenTable(table, [note, *(done[kind].format(column=columns.share) for kind in table.notes)])


def _complete(values: Sequence[Any], codes: Sequence[str]) -> list[str]:
    """Codes of a table completed; a short one needs that all areas are of one municipality."""
    part = only_gemeente(codes)
    parts = [part] * len(values) if part else None
    return [code or "" for code in complete_area_codes(values, parts)]


def _codes(features: Features, name: str, known: Sequence[str]) -> list[str]:
    """Complete codes; an empty cell is "", a code that cannot be completed is a problem."""
    raw = features.columns[name]
    codes = _complete(raw, known)
    wrong = [as_text(value) for value, code in zip(raw, codes) if as_text(value) and not code]
    if wrong:
        raise Problem(
            trn(
                "OMREKENTABEL: {n} value of '{column}' in '{table}' is no code of a buurt or wijk: {examples}.",
                "OMREKENTABEL: {n} values of '{column}' in '{table}' are no code of a buurt or wijk: {examples}.",
                len(wrong),
                column=name,
                table=features.name,
                examples=some(wrong),
            )
        )
    return codes


def _numbers(features: Features, name: str) -> Floats:
    try:
        return to_floats([v[:-1] if isinstance(v, str) and v.endswith("%") else v for v in features.columns[name]])
    except NotANumber as wrong:
        raise Problem(
            tr("OMREKENTABEL: column '{column}' of '{table}' should hold shares but holds: {examples}.").format(
                column=name, table=features.name, examples=wrong
            )
        ) from wrong


def _words(wrong: NotACrosswalk, table: str, column: str) -> str:
    told = {"table": table, "column": column, "examples": some(wrong.examples)}
    return f"OMREKENTABEL: {_REASONS[wrong.kind](len(wrong.examples), told)}"


def _double(n: int, told: Mapping[str, str]) -> str:
    return trn(
        "{n} pair of codes stands more than once in '{table}': {examples}. Keep one row of it.",
        "{n} pairs of codes stand more than once in '{table}': {examples}. Keep one row of each.",
        n,
        **told,
    )


def _without_share(n: int, told: Mapping[str, str]) -> str:
    return trn(
        "'{table}' has no column with shares, and {n} old code goes to more than one new code: {examples}. Add "
        "aandeel_van, the share (0–1) of the old buurt that goes to each.",
        "'{table}' has no column with shares, and {n} old codes go to more than one new code: {examples}. Add "
        "aandeel_van, the share (0–1) of the old buurt that goes to each.",
        n,
        **told,
    )


def _no_share(n: int, told: Mapping[str, str]) -> str:
    return trn(
        "{n} row of '{table}' has no share, or one below 0, in '{column}': {examples}.",
        "{n} rows of '{table}' have no share, or one below 0, in '{column}': {examples}.",
        n,
        **told,
    )


def _other_sum(n: int, told: Mapping[str, str]) -> str:
    return trn(
        "The shares in '{column}' of '{table}' do not sum to 1 (or 100%) for {n} old code: {examples}. Mend them; what "
        "goes to no new buurt needs a row of its own, with naar left empty. For numbers of dwellings, call the column "
        "gewicht.",
        "The shares in '{column}' of '{table}' do not sum to 1 (or 100%) for {n} old codes: {examples}. Mend them; "
        "what goes to no new buurt needs a row of its own, with naar left empty. For numbers of dwellings, call the "
        "column gewicht.",
        n,
        **told,
    )


_REASONS = {"dubbel": _double, "zonder aandeel": _without_share, "geen aandeel": _no_share, "som": _other_sum}


def table_of(walk: Crosswalk, stock: Floats, lost: Sequence[str]) -> list[tuple[QgsField, list[Any]]]:
    """The crosswalk as columns to write: what is lost and what is bare have a row with an empty code."""
    rows: list[tuple[str | None, str | None, float | None, float | None, str | None]] = [
        (walk.old[i], walk.new[j], share, part, way)
        for i, j, share, part, way in zip(
            walk.i.tolist(), walk.j.tolist(), walk.share.tolist(), walk.parts(stock).tolist(), walk.ways
        )
    ]
    partly = set(lost)  # what lies outside the region is not listed
    rows += [(code, None, gone, None, None) for code, gone in zip(walk.old, walk.lost.tolist()) if code in partly]
    rows += [(None, walk.new[j], None, float(walk.bare[j]), None) for j in np.flatnonzero(walk.bare > EPSILON)]
    rows.sort(key=lambda row: (row[0] is None, row[0] or "", row[1] is None, row[1] or ""))
    kinds = ((VAN, "text"), (NAAR, "text"), (AANDEEL, "real"), (AANDEEL_NAAR, "real"), (WIJZE, "text"))
    return [(field(name, kind), [row[place] for row in rows]) for place, (name, kind) in enumerate(kinds)]

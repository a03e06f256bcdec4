"""Key figures as CBS wrote them become columns in canonical units, with all that could not be had said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from ...core.language import some
from ...core.origin import Origin
from ...core.sources.odata import ByBuurt, Choice, Concept, read_concepts, read_tables
from ...i18n import tr, trn
from ...paths import RESOURCES
from ..columns import as_numbers
from ..stop import Problem
from .table import Table

SOURCE = "CBS Kerncijfers wijken en buurten"
_LOOKUP = RESOURCES / "lookup"


def tables() -> dict[int, str]:
    """The table of each year."""
    return _from_lookup(_LOOKUP / "cbs_tabellen.csv", read_tables)


def concepts() -> list[Concept]:
    """What is looked for in a table."""
    return _from_lookup(_LOOKUP / "cbs_kerncijfers.csv", read_concepts)


def _from_lookup(path: Path, reader: Callable[[Path], Any]) -> Any:
    """A look-up table that users may edit, and spoil."""
    try:
        return reader(path)
    except (OSError, ValueError) as error:
        raise Problem(tr("The look-up table '{path}' cannot be read: {why}.").format(path=path, why=error)) from error


def table_of(values: ByBuurt, choice: Choice, year: int, label: str, wanted: Sequence[Concept]) -> Table:
    """Numbers in canonical units; a column without any value is none, as it is not published yet, or no more.

    Parameters
    ----------
    label
        Number of the table and version, for messages.
    """
    table = Table(list(values.codes), {}, {})
    units = {concept.column: concept.unit for concept in wanted}
    for column, written in values.columns.items():
        try:
            numbers, special = as_numbers(written, column, f"{SOURCE} {label}", typeless=True)
        except Problem as problem:  # one figure that is no number is no reason to do without the others
            table.warnings.append(tr("{problem} It is left out.").format(problem=problem))
            continue
        table.columns[column] = _in_unit(numbers, choice.found[column].factor, units[column])
        table.origins[column] = Origin(SOURCE, year)
        why = {**special, **values.reasons.get(column, {})}
        if why:
            table.special[column] = why
    empty = table.drop_empty()
    table.notes.append(
        trn(
            "{n} buurt with {figures} of {year} from CBS table {table}.",
            "{n} buurten with {figures} of {year} from CBS table {table}.",
            len(table.codes),
            year=year,
            table=label,
            figures=trn("{n} key figure", "{n} key figures", len(table.columns)),
        )
    )
    if empty:
        table.notes.append(
            tr("In table {table} these have no value yet, or no more: {which}.").format(
                table=label, which=some(empty, 20)
            )
        )
    _tell_left_out(table, choice, label)
    return table


def _in_unit(numbers: list[Any], factor: float, unit: str) -> list[Any]:
    """Values times the factor; counts and classes that are whole are written whole (version 4 has only floats)."""
    if factor != 1:
        numbers = [None if v is None else v * factor for v in numbers]
    if unit in ("aantal", "klasse") and all(v is None or float(v).is_integer() for v in numbers):
        return [None if v is None else int(v) for v in numbers]
    return numbers


def _tell_left_out(table: Table, choice: Choice, label: str) -> None:
    if choice.absent:
        table.notes.append(tr("Not in table {table}: {which}.").format(table=label, which=some(choice.absent, 20)))
    if choice.several:
        which = [f"{column} ({', '.join(keys)})" for column, keys in choice.several.items()]
        table.warnings.append(
            tr(
                "In table {table} more than one figure fits, so these are left out: {which}. Tell the right one in "
                "resources/lookup/cbs_kerncijfers.csv."
            ).format(table=label, which=some(which, 20))
        )
    if choice.other_unit:
        which = [f"{column} ({told})" for column, told in choice.other_unit.items()]
        table.warnings.append(
            tr("In table {table} these are in another unit than is known, and left out: {which}.").format(
                table=label, which=some(which, 20)
            )
        )

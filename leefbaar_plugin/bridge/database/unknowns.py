"""What is unknown in the rows that QGIS wrote to a database, and what is 0: its provider confuses them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ...core.language import some
from ...i18n import tr
from ..stop import Problem
from .sql import MEND, PRIMARY_KEY, array, identifier, sql
from .table import Table

#: What Qt 5 takes for NULL, in SQL.
_ZERO = {int: "0", float: "0", bool: "false", str: "''"}


def _is_zero(value: Any) -> bool:
    return value is not None and type(value) in _ZERO and not value


def mend_unknowns(table: Table, staging: Table, columns: Mapping[str, Sequence[Any]]) -> None:
    """Make unknown again what QGIS wrote as 0, and the other way round.

    Its provider writes one value for a batch of rows in which all are the same, and to Qt 5 NULL is the same as 0
    and as an empty text. A flag of which some rows are 0 and the others unknown would lose its unknowns.
    """
    mixed = {name: values for name, values in columns.items() if None in values and any(map(_is_zero, values))}
    if not mixed:
        return
    staged = staging.quoted
    found = [row[0] for row in table.ask(sql(PRIMARY_KEY, table=staged))]
    if len(found) != 1:
        raise Problem(
            tr("'{table}' must have one column as its key, not {which}. Nothing was changed.").format(
                table=table.told, which=some(found) or tr("none")
            )
        )
    key = found[0]
    keys = columns.get(key) or range(1, len(next(iter(columns.values()))) + 1)  # QGIS numbers as it writes
    statements = []
    for name, values in mixed.items():
        empty = next(value for value in values if _is_zero(value))
        unknown = [k for k, value in zip(keys, values) if value is None]
        zero = [k for k, value in zip(keys, values) if _is_zero(value)]
        told = {"table": staged, "key": identifier(key), "column": identifier(name)}
        statements += [
            sql(MEND, **told, value="NULL", wrong="NOT NULL", keys=array(unknown)),
            sql(MEND, **told, value=_ZERO[type(empty)], wrong="NULL", keys=array(zero)),
        ]
    table.ask(*statements)

"""An output in a database: written under a name of its own, then put in place in one transaction, and taken back.

At every moment the table of the user holds all its old rows or all the new ones. What stood there is kept until the
run has come to its end. A table with the same columns is filled anew, so that its views, rights and indexes live on;
else the new table takes its name and its rights, which a view on the old one forbids.
"""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta, timezone
from typing import Any

from qgis.core import QgsProcessingOutputLayerDefinition

from ...core.language import some
from ...i18n import tr
from ..stop import Problem
from .sql import (
    COLUMNS,
    COMMENT,
    COUNT,
    DROP,
    DROP_IF_THERE,
    FILL_ANEW,
    FILL_BACK,
    INDEX,
    LEFTOVERS,
    MADE_BY_HAND,
    NAMED_AFTER,
    NEXT_NUMBER,
    RENAME,
    SAME_COMMENT,
    SAME_RIGHTS,
    USERS,
    identifier,
    sql,
)
from .table import Table

_PREFIX = "_leefbaar_"
_DAY = "%Y%m%d"
_WEEK = timedelta(days=7)

#: Types of columns that take the values of another without loss: a nightly run may find whole numbers only.
_TAKES = {
    ("integer", "bigint"), ("integer", "double precision"), ("integer", "numeric"), ("character varying", "text"),
}  # fmt: skip


class DatabaseOutput:
    """One output on its way to a table of a database."""

    def __init__(self, table: Table, geometry: bool):
        facts = table.facts()
        table.uri.setGeometryColumn((table.uri.geometryColumn() or "geom") if geometry else "")
        if table.schema == "":
            table.uri.setSchema(facts["schema"])
        self.table = table
        self._exists = facts["oid"] is not None
        today = datetime.now(timezone.utc).strftime(_DAY)
        self._new = f"{_PREFIX}{today}_{secrets.token_hex(4)}"
        self._old = f"{self._new}_oud"
        self._state = "staged"

    @property
    def _target(self) -> str:
        return self.table.quoted

    @property
    def geometry(self) -> str:
        """The column of the geometry; empty for a table without one."""
        return self.table.uri.geometryColumn()

    @property
    def staging(self) -> Table:
        """Where the rows are written first."""
        staged = Table(self.table.uri.uri(False))
        staged.uri.setTable(self._new)
        return staged

    def instead(self, parameters: Mapping[str, Any], name: str, key: str) -> dict[str, Any]:
        """The parameters with the output going to the name of its own.

        Parameters
        ----------
        key
            The column that is the primary key where the address tells none; empty lets QGIS make one.
        """
        staged = self.staging
        if key and not staged.uri.keyColumn():
            staged.uri.setKeyColumn(key)
        value: Any = staged.address
        if isinstance(parameters[name], QgsProcessingOutputLayerDefinition):
            value = QgsProcessingOutputLayerDefinition(parameters[name])
            value.sink = QgsProcessingOutputLayerDefinition(staged.address).sink
            value.destinationProject = None  # the layer is opened under its own name
        self._sweep()
        return {**parameters, name: value}

    def _sweep(self) -> None:
        """Take away what a run left that was killed, a week ago or longer."""
        pattern = f"^{_PREFIX}[0-9]{{8}}_[0-9a-f]{{8}}(_oud)?$"
        before = f"{_PREFIX}{(datetime.now(timezone.utc) - _WEEK).strftime(_DAY)}"
        for (name,) in self.table.ask(sql(LEFTOVERS, schema=self.table.schema, pattern=pattern)):
            if name[: len(before)] < before:
                with contextlib.suppress(Problem):  # it stands in nobody's way
                    self.table.ask(sql(DROP, table=self.table.beside(name)))

    def check(self) -> list[str]:
        """Before the rows are written: a problem when views depend on other columns; gives warnings."""
        if not self._exists or self._same_columns():
            return []
        users = self.table.ask(sql(USERS, table=self._target))
        if users:
            there, new = self._columns(self.table), self._columns(self.staging)
            changed = [n for n in {**there, **new} if not _takes(new.get(n), there.get(n))]
            raise Problem(
                tr(
                    "'{table}' is used by {users} and would get other columns ({columns}), so it cannot be replaced. "
                    "Nothing was changed. Drop what depends on it first, or write to another table."
                ).format(table=self.table.told, users=some([row[0] for row in users]), columns=some(changed, 8))
            )
        lost = self.table.ask(sql(MADE_BY_HAND, table=self._target))
        if not lost:
            return []
        return [
            tr("'{table}' gets other columns, so it is made anew, without {which}.").format(
                table=self.table.told, which=some([row[0] for row in lost])
            )
        ]

    def count(self) -> int:
        """The rows that arrived."""
        return int(self.table.ask(sql(COUNT, table=self.staging.quoted))[0][0])

    def place(self) -> None:
        """Put the rows where they should go, in one transaction."""
        new, target, old = self.staging.quoted, self._target, self.table.beside(self._old)
        if self.geometry:
            self.table.ask(sql(INDEX, table=new, geometry=identifier(self.geometry)))
        rename = sql(RENAME, table=new, name=identifier(self.table.name))
        if not self._exists:
            self.table.ask(rename)
            self._state = "new"
        elif self._same_columns():
            self.table.ask(
                sql(FILL_ANEW, target=target, old=old, new=new, columns=self._names(self.staging)),
                sql(SAME_COMMENT, source=target, target=old),
                sql(COMMENT, table=target, text="") + ";",
                sql(NEXT_NUMBER, target=target),
                sql(DROP, table=new),
            )
            self._state = "filled"
        else:
            aside = sql(RENAME, table=target, name=identifier(self._old))
            self.table.ask(aside, sql(SAME_RIGHTS, source=old, target=new), rename)
            self._state = "renamed"

    def put_back(self) -> None:
        """Leave the database as it was."""
        new, target, old = self.staging.quoted, self._target, self.table.beside(self._old)
        way = {
            "staged": [sql(DROP_IF_THERE, table=new)],
            "new": [sql(DROP, table=target)],
            "renamed": [sql(DROP, table=target), sql(RENAME, table=old, name=identifier(self.table.name))],
        }
        try:
            self.table.ask(
                *way.get(self._state)
                or [
                    sql(FILL_BACK, target=target, old=old, columns=self._names(self.table)),
                    sql(SAME_COMMENT, source=old, target=target),
                    sql(DROP, table=old),
                ]
            )
        except Problem as problem:
            if self._state in ("staged", "new"):
                text = tr("Table {table} could not be taken away: {why}")
                raise Problem(text.format(table=new if self._state == "staged" else target, why=problem)) from None
            raise Problem(
                tr("'{table}' could not be put back as it was; that is kept in {rescued}, for a week. {why}").format(
                    table=self.table.told, rescued=old, why=problem
                )
            ) from None

    def settled(self) -> str:
        """The statements that end it: what was kept goes, and what was made gets the name of its table."""
        drop = "" if self._state == "new" else sql(DROP, table=self.table.beside(self._old))
        if self._state == "filled":
            return drop
        return drop + sql(NAMED_AFTER, schema=self.table.schema, helper=self._new, table=self.table.name)

    def _columns(self, table: Table) -> dict[str, str]:
        """Type of each column by its name."""
        return dict(table.ask(sql(COLUMNS, table=table.quoted)))

    def _names(self, table: Table) -> str:
        return ", ".join(map(identifier, self._columns(table)))

    def _same_columns(self) -> bool:
        """True when the table that is there can hold the new rows as they are."""
        there, new = self._columns(self.table), self._columns(self.staging)
        return set(there) == set(new) and all(_takes(kind, there[name]) for name, kind in new.items())


def settle(outputs: Sequence[DatabaseOutput]) -> None:
    """The run has come to its end: what was kept goes, in one transaction per database."""
    by_database: dict[str, list[DatabaseOutput]] = {}
    for output in outputs:
        by_database.setdefault(output.table.connection, []).append(output)
    for group in by_database.values():
        group[0].table.ask(*(output.settled() for output in group))


def _takes(new: str | None, there: str | None) -> bool:
    return new == there or (new, there) in _TAKES

"""Why a table of a database cannot be read or written, in words; nothing is written to find out."""

from __future__ import annotations

from typing import Any

from ...core.text import Text
from ...i18n import tr, word_for
from ..stop import Problem
from .sql import READABLE, identifier, sql
from .table import Table

#: What a relation of PostgreSQL is, by its letter.
_KINDS = {
    "r": Text("table", "tabel"),
    "p": Text("partitioned table", "gepartitioneerde tabel"),
    "v": Text("view", "view"),
    "m": Text("materialized view", "materialized view"),
    "f": Text("foreign table", "externe tabel"),
}


def reading_problems(name: str, table: Table) -> list[str]:
    """Why a table cannot be read: no server, no table, no right, a lock, a wrong filter, a view without a key."""
    filtered = f" WHERE {table.uri.sql()}" if table.uri.sql() else ""
    try:
        table.ask(sql(READABLE, table=table.quoted) + filtered)
        kind = "query" if table.is_query else table.facts()["kind"]
    except Problem as problem:
        return [f"{name}: {problem}"]
    if kind in ("v", "m", "query") and not table.uri.keyColumn():
        return [
            tr(
                "{name}: '{table}' is a {kind}, of which QGIS must know a column that tells the rows apart: add "
                "key='column' to its address."
            ).format(name=name, table=table.told, kind=word_for(kind, _KINDS))
        ]
    return []


def writing_problems(name: str, table: Table, inputs: list[Table]) -> list[str]:
    """Why a table cannot be written, in words; nothing is written to find out."""
    if table.is_query:
        return [tr("{name}: a query cannot be written to; name a table.").format(name=name)]
    try:
        facts = table.facts()
        same = [source for source in inputs if not source.is_query and _same(facts, source)]
    except Problem as problem:
        return [f"{name}: {problem}"]
    out = []
    if facts["schema"] is None:
        out.append(
            tr("{name}: database '{database}' has no schema '{schema}'; make it first: CREATE SCHEMA {quoted};").format(
                name=name, database=table.database, schema=table.schema, quoted=identifier(table.schema)
            )
        )
    elif not facts["may_create"]:
        out.append(
            tr(
                "{name}: '{user}' may not make tables in schema '{schema}'. Ask who manages the database: "
                "GRANT CREATE, USAGE ON SCHEMA {quoted} TO {role};"
            ).format(
                name=name, user=facts["user"], schema=facts["schema"], quoted=identifier(facts["schema"]),
                role=identifier(facts["user"]),
            )
        )  # fmt: skip
    if table.uri.geometryColumn() and not facts["postgis"]:
        out.append(
            tr("{name}: database '{database}' has no PostGIS: CREATE EXTENSION postgis;").format(
                name=name, database=table.database
            )
        )
    if facts["oid"] is not None and facts["kind"] != "r":
        out.append(
            tr("{name}: '{table}' is a {kind}, which is not replaced; choose another name.").format(
                name=name, table=table.told, kind=word_for(facts["kind"], _KINDS)
            )
        )
    elif facts["oid"] is not None and not facts["owns"]:
        out.append(
            tr(
                "{name}: '{table}' belongs to '{owner}', and '{user}' is no member of that role, so it cannot replace "
                "it. Choose another table, or ask to be made a member."
            ).format(name=name, table=table.told, owner=facts["owner"], user=facts["user"])
        )
    if same:
        out.append(
            tr("{name}: '{table}' is the input itself; choose another table.").format(name=name, table=table.told)
        )
    return out


def _same(facts: dict[str, Any], other: Table) -> bool:
    """True when an input is the table of these facts, however either is addressed."""
    if facts["oid"] is None:
        return False
    theirs = other.facts()
    return (theirs["server"], theirs["oid"]) == (facts["server"], facts["oid"])

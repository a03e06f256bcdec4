"""Tables of a PostGIS database: their addresses, questions to the server in SQL, and its answers in words."""

from __future__ import annotations

import contextlib
import re
import time
from collections.abc import Iterator
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsDataSourceUri,
    QgsException,
    QgsMapLayer,
    QgsProviderConnectionException,
    QgsProviderRegistry,
)

from ...i18n import tr
from ..stop import Problem
from .secret import hidden
from .sql import FACT_NAMES, FACTS, identifier, sql

#: Seconds to wait for what somebody else has locked.
PATIENCE = 10

#: `postgis:`, `postgres:` and `postgres://`: all three are written by one or another dialog of QGIS.
_ADDRESS = re.compile(r"postg(?:is|res):(?://)?(.+)", re.DOTALL)


class Table:
    """A table (or view, or query) in a database, by its address."""

    def __init__(self, uri: str):
        self.uri = QgsDataSourceUri(uri)

    @property
    def schema(self) -> str:
        return self.uri.schema()

    @property
    def name(self) -> str:
        return self.uri.table()

    @property
    def is_query(self) -> bool:
        return self.name.startswith("(")

    @property
    def told(self) -> str:
        """The table as people name it: without server, user or password."""
        if self.is_query:
            return tr("query")
        return f"{self.schema}.{self.name}" if self.schema else self.name

    @property
    def database(self) -> str:
        return self.uri.database() or self.uri.service()

    @property
    def address(self) -> str:
        """The table as every version of QGIS opens it."""
        return f"postgres://{self.uri.uri(False)}"

    @property
    def anywhere(self) -> str:
        """The table without server, service, user and password: what may be kept where others read it."""
        bare = QgsDataSourceUri()
        bare.setConnection("", "", self.uri.database(), "", "")
        bare.setDataSource(self.schema, self.name, self.uri.geometryColumn(), self.uri.sql(), self.uri.keyColumn())
        return f"postgres://{bare.uri(False)}"

    @property
    def connection(self) -> str:
        return self.uri.connectionInfo(False)

    @property
    def quoted(self) -> str:
        if self.is_query:
            return f"{self.name} AS leefbaar"
        return self.beside(self.name)

    def beside(self, name: str) -> str:
        """A name in the same schema, quoted."""
        return f"{identifier(self.schema)}.{identifier(name)}" if self.schema else identifier(name)

    def ask(self, *statements: str) -> list[list[Any]]:
        """Rows of the last statement; all statements are one transaction, and wait for nobody longer than PATIENCE."""
        provider = QgsProviderRegistry.instance().providerMetadata("postgres")
        if provider is None:
            raise Problem(tr("This QGIS carries no provider for PostgreSQL."))
        began = time.monotonic()
        with _heard() as said:
            try:
                connection = provider.createConnection(self.connection, {})
                return connection.executeSql(f"SET LOCAL lock_timeout = '{PATIENCE}s'; {' '.join(statements)}")
            except (QgsException, QgsProviderConnectionException) as error:  # the first on 3.22, the other later
                raise Problem(self._why(str(error), said, time.monotonic() - began)) from None

    def _why(self, error: str, said: list[str], waited: float) -> str:
        answer = re.search(r"returned -?\d+ \[(.*)\]\s*$", error, re.DOTALL)
        if answer is None:
            last = re.sub(r"^Connection to database failed\s*", "", said[-1]) if said else tr("no answer")
            return tr("Database '{database}' cannot be reached: {why}").format(
                database=self.database, why=_one_line(last)
            )
        why = _one_line(answer.group(1))
        if "lock timeout" in why or waited >= PATIENCE:  # a server may speak Dutch
            return tr(
                "'{table}' is locked by somebody else, for more than {n} seconds. Try again when that work is done; "
                "pg_stat_activity tells whose it is."
            ).format(table=self.told, n=PATIENCE)
        return tr("Database '{database}', '{table}': {why}").format(database=self.database, table=self.told, why=why)

    def facts(self) -> dict[str, Any]:
        """What the database says of the place of this table; `oid` is None when there is no such table."""
        rows = self.ask(sql(FACTS, schema=self.schema, name=self.name))
        return {name: None if value == "" else value for name, value in zip(FACT_NAMES, map(_plain, rows[0]))}


def _plain(value: Any) -> Any:
    return None if hasattr(value, "isNull") and value.isNull() else value


def _one_line(text: str) -> str:
    return hidden(" ".join(text.split()))


@contextlib.contextmanager
def _heard() -> Iterator[list[str]]:
    """What the provider logs meanwhile: only there it says why a connection failed."""
    said: list[str] = []

    def listen(text, tag, level):
        if tag == "PostGIS":
            said.append(text)

    log = QgsApplication.messageLog()
    log.messageReceived.connect(listen)
    try:
        yield said
    finally:
        log.messageReceived.disconnect(listen)


def table_at(address: str) -> Table | None:
    """The table that an address names; None when it names no table of a database."""
    match = _ADDRESS.fullmatch(address.strip())
    table = Table(match.group(1)) if match else None
    return table if table is not None and table.name else None


def table_of(layer: QgsMapLayer | None) -> Table | None:
    """The table behind a layer; None when the layer does not come from a database."""
    if layer is None or layer.providerType() != "postgres":
        return None
    return Table(layer.source())

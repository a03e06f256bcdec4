"""The inputs of a run as they can be opened now, and what to do where they cannot."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from qgis.core import QgsVectorLayer

from ...i18n import tr
from ..database.table import Table, table_at, table_of
from ..given import MEMORY, SELECTED, file_of, is_elsewhere
from ..scratch import scratch
from ..stop import problems
from .original import Original


@contextmanager
def ready(run: Original, given: Mapping[str, Any], layer: QgsVectorLayer, where: str) -> Iterator[dict[str, Any]]:
    """The parameters to run again with, of which all layers and files are there.

    A settings file of which the trail holds the text is written anew: settings are to be those of then.

    Parameters
    ----------
    given
        What takes the place of an input.
    where
        The parameter to give another input with, for the message when one is missing.
    """
    parameters = {**run.inputs, **given}
    with scratch() as folder:
        for name, told in run.told.get("bestanden", {}).items():
            if "tekst" in told and name in parameters and name not in given:
                file = folder / f"{name}.json"
                file.write_bytes(told["tekst"].encode())
                parameters[name] = str(file)
        lost = []
        for name in (name for name in run.inputs if name not in given):
            parameters[name], wrong = _reachable(parameters[name], layer)
            lost += [tr("{name}: {why}").format(name=name, why=why) for why in wrong]
        if lost:
            example = json.dumps({lost[0].partition(":")[0]: "/map/bestand.gpkg"})
            raise problems([*lost, tr("Give them with {where}, as in {this}.").format(where=where, this=example)])
        yield parameters


def _reachable(value: Any, layer: QgsVectorLayer) -> tuple[Any, list[str]]:
    """An input as it can be opened now, and why it cannot."""
    if isinstance(value, list):
        found = [_reachable(one, layer) for one in value]
        return [one for one, _ in found], [why for _, wrong in found for why in wrong]
    if isinstance(value, Mapping):
        if value.get(SELECTED):
            return value, [tr("a selection of rows was used, which is gone; save those rows as a layer")]
        return value, []
    if not isinstance(value, str):
        return value, []
    if value.startswith(MEMORY):
        return value, [tr("'{layer}' was a layer in memory").format(layer=value[len(MEMORY) :])]
    if is_elsewhere(value):
        table = table_at(value)
        reached = _connected(table, layer) if table is not None else ""
        said = tr("the server of database table '{table}' is not kept")
        return (reached, []) if reached else (value, [said.format(table=table.told if table is not None else value)])
    file = file_of(value)
    if file is not None and file.is_absolute() and not file.exists():
        return value, [tr("'{path}' is no longer there").format(path=file)]
    return value, []


def _connected(table: Table, layer: QgsVectorLayer) -> str:
    """The address of a table by the connection of the result itself, where that is of the same database."""
    own = table_of(layer)
    if own is None or own.uri.database() != table.uri.database():
        return ""
    uri = own.uri
    uri.setDataSource(table.schema, table.name, table.uri.geometryColumn(), table.uri.sql(), table.uri.keyColumn())
    return f"postgres://{uri.uri(False)}"

"""Where an output goes: its file and table, and what is wrong with it before anything is written."""

from __future__ import annotations

import os
import re
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from osgeo import gdal
from qgis.core import (
    QgsDataSourceUri,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProviderRegistry,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ...core.conversation.duiding import NEEDED as VOICES
from ...i18n import number, tr, trn
from ..database.refusals import writing_problems
from ..database.table import table_at, table_of

#: `memory:`, `postgres://…`: a provider before a colon; one letter is a drive of Windows.
_ADDRESS = re.compile(r"[a-z]{2,}:")


def destination(value: Any) -> str:
    """The text of an output parameter: a path, a `ogr:` or `postgres:` address, `memory:`, or empty."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink.staticValue()
    return str(value or "")


def target(text: str) -> tuple[str, str]:
    """File and table of a destination; both empty for what is no file."""
    if text.startswith("ogr:"):
        parts = QgsProviderRegistry.instance().decodeUri("ogr", _ogr_uri(text))
        return parts.get("path") or "", parts.get("layerName") or ""
    if not text or text == "TEMPORARY_OUTPUT" or _ADDRESS.match(text):
        return "", ""
    return text, ""


def _ogr_uri(text: str) -> str:
    """`ogr:dbname='x.gpkg' table="t" (geom)` in the form that the provider reads."""
    uri = QgsDataSourceUri(text[len("ogr:") :])
    return f"{uri.database()}|layername={uri.table()}"


def is_shapefile(text: str) -> bool:
    """True when the destination has names of at most ten characters."""
    return target(text)[0].lower().endswith((".shp", ".dbf"))


def destination_problems(name: str, value: Any, inputs: Sequence[str], vector: bool = True) -> list[str]:
    """What is wrong with where an output should go, in words; nothing is written to find out.

    Parameters
    ----------
    inputs
        Addresses of the input layers: an output must not replace one.
    vector
        A layer or table; False for any other file.
    """
    database = table_at(destination(value)) if vector else None
    if database is not None:
        sources = (table_at(source) for source in inputs)
        return writing_problems(name, database, [source for source in sources if source is not None])
    path, table = target(destination(value))
    if not path:
        return []
    folder = Path(path).absolute().parent
    if not folder.is_dir():
        return [tr("{name}: folder '{folder}' does not exist; make it first.").format(name=name, folder=folder)]
    ending = Path(path).suffix.lower().lstrip(".")
    if table and ending != "gpkg":
        return [tr("{name}: a table can only be added to a GeoPackage, not to '{path}'.").format(name=name, path=path)]
    if vector and ending not in _endings():
        return [
            tr("{name}: QGIS cannot write a layer as '{path}'; use .gpkg (or .shp, .geojson, …).").format(
                name=name, path=path
            )
        ]
    existing = Path(path).exists()
    if not _writable(path if existing else None, folder):
        return [tr("{name}: '{path}' cannot be written (read-only).").format(name=name, path=path)]
    if not existing or not vector:
        return []
    read = {address_of(source) for source in inputs}
    written = one_name(path)
    if any(file == written and table in ("", layer) for file, layer in read):
        return [tr("{name}: '{path}' is the input itself; choose another file or table.").format(name=name, path=path)]
    tables = tables_in(path) if path.lower().endswith(".gpkg") else []
    said = next((one for one in tables if table.lower() in ("", one.lower()) and recorded(path, one)), None)
    if said is not None:
        return [
            tr(
                "{name}: table '{table}' in '{path}' holds what people said (rows: {n}), which is never overwritten. "
                "Choose another table or file."
            ).format(name=name, table=said, path=path, n=number(recorded(path, said)))
        ]
    if not table and (len(tables) > 1 or any(file == written for file, _ in read)):
        return [
            trn(
                "{name}: '{path}' exists and holds {n} table ({tables}), which would be lost. To add or replace one "
                "table, in the dialog: 'Save to GeoPackage…'; in qgis_process or Python: ogr:dbname='{path}' "
                'table="naam" (geom)',
                "{name}: '{path}' exists and holds {n} tables ({tables}), which would all be lost. To add or replace "
                "one table, in the dialog: 'Save to GeoPackage…'; in qgis_process or Python: "
                "ogr:dbname='{path}' table=\"naam\" (geom)",
                len(tables),
                name=name,
                path=path,
                tables=", ".join(tables[:5]),
            )
        ]
    return []


def _endings() -> set[str]:
    """File endings that QGIS can write a layer to."""
    return {ending.lower() for ending in QgsVectorFileWriter.supportedFormatExtensions()} | {"dbf", "csv"}


def _writable(file: str | None, folder: Path) -> bool:
    """True when the file, or a new one in the folder, can be written; permissions alone do not tell (root, a mount)."""
    if file is not None:
        return os.access(file, os.W_OK)
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def double_destinations(values: Mapping[str, Any]) -> list[str]:
    """Outputs that would replace each other: the same file, unless as tables of their own in one GeoPackage."""
    taken: dict[str, list[tuple[str, str]]] = {}
    tables: dict[tuple[str, str, str], str] = {}
    out = []
    for name, value in values.items():
        database = table_at(destination(value))
        if database is not None:
            place = (database.connection, database.schema, database.name)
            if place in tables:
                out.append(
                    tr("{name} and {other} would replace each other in '{table}'. Give each its own table.").format(
                        name=name, other=tables[place], table=database.told
                    )
                )
            tables.setdefault(place, name)
        path, table = target(destination(value))
        if not path:
            continue
        others = taken.setdefault(one_name(path), [])
        out += [
            tr(
                "{name} and {other} would replace each other in '{path}'. Give each its own file, or both a table of "
                "one GeoPackage: ogr:dbname='{path}' table=\"naam\" (geom)"
            ).format(name=name, other=other, path=path)
            for other, other_table in others
            if not table or not other_table or table == other_table
        ]
        others.append((name, table))
    return out


def address_of(source: str) -> tuple[str, str]:
    """File (by `one_name`) and table of an input."""
    parts = QgsProviderRegistry.instance().decodeUri("ogr", source)
    path = parts.get("path") or source
    layer = parts.get("layerName") or ""
    return one_name(path), layer or Path(path).stem


def one_name(path: str | Path) -> str:
    """The same text for every way to write the path of one file: on Windows and macOS case makes no difference."""
    found = str(Path(path).resolve())
    return found.casefold() if sys.platform in ("win32", "darwin") else found


def tables_in(path: str) -> list[str]:
    """Tables of a GeoPackage, without those of styles and metadata."""
    data = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_READONLY)
    if data is None:
        return []
    names = [data.GetLayer(i).GetName() for i in range(data.GetLayerCount())]
    return [name for name in names if name not in ("layer_styles", "qgis_projects")]


def recorded(path: str, table: str) -> int:
    """Voices that were recorded in a table of a GeoPackage; 0 for any other table."""
    layer = QgsVectorLayer(f"{path}|layername={table}", table, "ogr")
    names = {f.name() for f in layer.fields()}
    return max(layer.featureCount(), 0) if {*VOICES, "rol"} <= names else 0


def input_addresses(
    parameters: Mapping[str, Any], algorithm: QgsProcessingAlgorithm, context: QgsProcessingContext
) -> list[tuple[str, str]]:
    """The vector inputs of a run: parameter and address."""
    out = []
    for definition in algorithm.parameterDefinitions():
        value = parameters.get(definition.name())
        if definition.isDestination() or value is None or definition.type() not in ("source", "vector", "multilayer"):
            continue
        values = value if isinstance(value, (list, tuple)) else [value]
        for one in values:
            if isinstance(one, QgsProcessingFeatureSourceDefinition):
                one = one.source.staticValue()
            out.append((definition.name(), _sourceaddress_of(one, context)))
    return out


def _sourceaddress_of(given: Any, context: QgsProcessingContext) -> str:
    """Where an input comes from: a file, or `postgres://…`, which is not opened to tell (it may be locked)."""
    if not isinstance(given, QgsVectorLayer) and table_at(str(given)):
        return str(given)
    layer = given if isinstance(given, QgsVectorLayer) else context.getMapLayer(str(given))
    table = table_of(layer)
    return table.address if table else layer.source() if layer is not None else str(given)

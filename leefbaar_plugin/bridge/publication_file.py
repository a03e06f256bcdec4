"""A GeoPackage for publication: written afresh, then read as a stranger would, byte by byte."""

from __future__ import annotations

import contextlib
import json
import re
import sqlite3
import traceback
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from osgeo import gdal
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeedback,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..core.disclosure.secrets import Secrets
from ..i18n import number, tr, trn
from .crs import rd
from .output.writing import bare, fill, quiet_gdal
from .scratch import scratch
from .stop import Problem
from .storable import plain_list

if TYPE_CHECKING:
    from typing import TypeAlias

Columns: TypeAlias = "Sequence[tuple[QgsField, Sequence[Any]]]"

#: Tables that every GeoPackage may hold, beside those of its layers.
_OWN = re.compile(r"(gpkg_\w+|rtree_\w+|layer_styles|sqlite_\w+)$")
#: Bytes of the header that count changes, which a copy counts anew.
_COUNTERS = (slice(24, 28), slice(40, 44), slice(92, 96))
_AREA = re.compile(r"\b(?:BU|WK)\d{4}[0-9A-Z]{2,4}\b")
#: Where a GeoPackage holds texts beside its layers.
_TEXTS = {
    "gpkg_metadata": "SELECT * FROM gpkg_metadata",
    "gpkg_contents": "SELECT * FROM gpkg_contents",
    "gpkg_data_columns": "SELECT * FROM gpkg_data_columns",
    "layer_styles": "SELECT * FROM layer_styles",
}


@dataclass(frozen=True)
class Promise:
    """What a published file holds, and what it must not.

    Parameters
    ----------
    tables
        By name, each column with its values: nothing more and nothing else.
    codes
        Codes of areas, which belong in those tables and not in metadata or style.
    trail
        The trail, as JSON.
    """

    tables: Mapping[str, Mapping[str, Sequence[Any]]]
    codes: Collection[str]
    secrets: Secrets
    trail: str


def write_table(
    path: Path, name: str, columns: Columns, geometries: Sequence[QgsGeometry] | None, feedback: QgsFeedback
) -> QgsVectorLayer:
    """Add one table to a GeoPackage and open it.

    Parameters
    ----------
    geometries
        None writes a table without geometry.
    """
    fields = QgsFields()
    for made, _ in columns:
        fields.append(bare(made))
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", name
    if path.exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    kind = QgsWkbTypes.Type.NoGeometry if geometries is None else QgsWkbTypes.Type.MultiPolygon
    writer = QgsVectorFileWriter.create(str(path), fields, kind, rd(), QgsCoordinateTransformContext(), options)
    try:
        if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
            raise Problem(tr("'{path}' could not be written: {why}.").format(path=path, why=writer.errorMessage()))
        fill(writer, fields, [plain_list(values) for _, values in columns], geometries, feedback)
    except BaseException as error:
        traceback.clear_frames(error.__traceback__)  # they hold the writer, and it the file, which is to be taken away
        raise
    finally:
        with quiet_gdal():
            del writer
    return QgsVectorLayer(f"{path}|layername={name}", name, "ogr")


def tidy(path: Path) -> None:
    """Write the whole file anew, so that no page or part of a page holds what once stood there."""
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as data:
        data.execute("PRAGMA journal_mode = DELETE")
        data.execute("PRAGMA secure_delete = ON")
        data.execute("VACUUM")


def leaks(path: Path, promise: Promise) -> list[str]:
    """What stands in a published file that must not, or is not what was promised; in words, empty when all is well."""
    out = [tr("'{name}' lies beside it").format(name=beside.name) for beside in _beside(path)]
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as data:  # no URI: it cannot name a share
        out += _tables(data, promise) + _words(data, promise) + _remnants(path, data)
    out += _cells(path, promise)
    return out + promise.secrets.found_in(path.read_bytes())


def _beside(path: Path) -> list[Path]:
    """Files in which a database keeps what it has not written yet, or not forgotten."""
    return [p for p in (path.with_name(path.name + end) for end in ("-wal", "-shm", "-journal")) if p.exists()]


def _tables(data: sqlite3.Connection, promise: Promise) -> list[str]:
    names = [name for (name,) in data.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")]
    strange = [n for n in names if n not in promise.tables and not _OWN.match(n)]
    lacking = [n for n in promise.tables if n not in names]
    return [tr("table '{name}' does not belong").format(name=n) for n in strange] + [
        tr("table '{name}' is not there").format(name=n) for n in lacking
    ]


def _cells(path: Path, promise: Promise) -> list[str]:
    """Every cell is what it should be: so a number that is held back stands in none, however small."""
    out = []
    data = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY)
    for table, columns in promise.tables.items():
        layer = data.GetLayerByName(table) if data is not None else None
        if layer is None:
            continue  # told already
        definition = layer.GetLayerDefn()
        there = [definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())]
        if there != list(columns):
            told = ", ".join(sorted(set(there) ^ set(columns)))
            out.append(tr("the columns of '{table}' are other: {columns}").format(table=table, columns=told))
            continue
        found = [[f.GetField(i) if f.IsFieldSetAndNotNull(i) else None for i in range(len(there))] for f in layer]
        wanted = list(zip(*columns.values()))
        if len(found) != len(wanted):
            out.append(
                trn(
                    "'{table}' has {n} row, not {m}", "'{table}' has {n} rows, not {m}",
                    len(found), table=table, m=number(len(wanted)),
                )
            )  # fmt: skip
        for i, (row, right) in enumerate(zip(found, wanted), 1):
            wrong = ", ".join([name for name, a, b in zip(columns, row, right) if a != b][:5])
            if wrong:
                out.append(tr("row {row} of '{table}' is other: {columns}").format(row=i, table=table, columns=wrong))
    return out


def _words(data: sqlite3.Connection, promise: Promise) -> list[str]:
    """Metadata and styles speak of no area, and the only trail is the one that was meant."""
    out = []
    for table, statement in _TEXTS.items():
        try:
            cells = [cell for row in data.execute(statement) for cell in row if isinstance(cell, str)]
        except sqlite3.OperationalError:  # no such table
            continue
        for levels in map(_levels, cells):
            if any(_AREA.search(text) or any(code in text for code in promise.codes) for text in levels):
                out.append(tr("{table} speaks of an area").format(table=table))
            trails = [one for text in levels for one in _trails(text)]
            if trails and json.loads(promise.trail) not in trails:
                out.append(tr("{table} holds another trail").format(table=table))
    return out


def _levels(text: str) -> list[str]:
    """A text, and what it is without the escapes of XML: GDAL lays its own over those of QGIS."""
    return [text, unescape(text), unescape(unescape(text))]


def _trails(text: str) -> Iterator[Any]:
    for match in re.finditer(r'\{"leefbaar":', text):
        yield None  # one that cannot be read is none that was meant
        with contextlib.suppress(ValueError):
            yield json.JSONDecoder().raw_decode(text, match.start())[0]


def _remnants(path: Path, data: sqlite3.Connection) -> list[str]:
    """A fresh copy of the database differs from the file where a page holds what no table does."""
    with scratch() as folder:
        copy = folder / "kopie.gpkg"
        data.execute("VACUUM INTO ?", (str(copy),))
        ours, fresh = bytearray(path.read_bytes()), bytearray(copy.read_bytes())
    for counter in _COUNTERS:
        ours[counter] = fresh[counter] = bytes(4)
    return [] if ours == fresh else [tr("pages hold what no table does (deleted rows)")]

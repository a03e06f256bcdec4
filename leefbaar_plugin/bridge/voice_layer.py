"""The GeoPackage in which a conversation is recorded: areas, and a table of voices that is never replaced."""

from __future__ import annotations

import contextlib
import sqlite3
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..compat import field, is_null
from ..core.conversation.duiding import LONGEST_REMARK, LONGEST_TALK, VOICE_COLUMNS
from ..core.conversation.voices import lacking
from ..i18n import tr, trn
from .crs import rd
from .output.destinations import tables_in, target
from .stop import Problem
from .storable import plain_list

VOICES = "duiding"


@dataclass(frozen=True)
class Place:
    """Where a conversation is recorded: a GeoPackage, and the name of its table of voices."""

    path: str
    table: str = VOICES

    @property
    def areas(self) -> str:
        """The table of the areas."""
        return f"{self.table}_buurten"

    @property
    def voices_address(self) -> str:
        return f"{self.path}|layername={self.table}"

    @property
    def areas_address(self) -> str:
        return f"{self.path}|layername={self.areas}"

    def has(self, table: str) -> bool:
        return Path(self.path).is_file() and table in tables_in(self.path)

    def open(self) -> QgsVectorLayer | None:
        """The table of voices, where there is one."""
        return QgsVectorLayer(self.voices_address, self.table, "ogr") if self.has(self.table) else None


def place_of(text: str) -> Place:
    """The place of a destination: a file, or `ogr:dbname='x.gpkg' table="gesprek"`."""
    path, table = target(text)
    return Place(path, table or VOICES)


def place_problems(name: str, text: str, extend: bool) -> list[str]:
    """Why nothing can be recorded there, or would be lost, in words.

    Parameters
    ----------
    extend
        Voices that are there are kept, and the choices renewed.
    """
    place = place_of(text)
    path = Path(place.path)
    if not place.path or text == QgsProcessing.TEMPORARY_OUTPUT or _is_temporary(path):
        return [
            tr(
                "{name}: give the name of a GeoPackage, as duiding.gpkg. What people say is recorded in it; in a "
                "temporary layer or file it would be lost."
            ).format(name=name)
        ]
    if path.suffix.lower() != ".gpkg":
        return [
            tr(
                "{name}: '{path}' is no GeoPackage. The form, its choices and dates, and the table of voices belong in "
                "one file: end its name with .gpkg."
            ).format(name=name, path=path)
        ]
    if path.is_file() and _is_locked(path):
        return [
            tr(
                "{name}: another program is writing in '{path}'. Save what is being recorded there, and run again."
            ).format(name=name, path=path)
        ]
    there = place.open()
    if there is None:
        return []
    names = [f.name() for f in there.fields()]
    absent = [c for c in VOICE_COLUMNS if c not in names] if extend else lacking(names)
    if absent:
        return [
            tr(
                "{name}: table '{table}' in '{path}' lacks {columns}, so it is not of this form. Choose another name."
            ).format(name=name, table=place.table, path=path, columns=", ".join(absent))
        ]
    n = there.featureCount()
    if extend or n == 0:
        return []
    return [
        trn(
            "{name}: '{path}' already holds a table '{table}' with {n} recorded row, which is never overwritten. Open "
            "it to go on recording; or run with AANVULLEN, which keeps the row and renews buurten and choices; or "
            "choose another file or table.",
            "{name}: '{path}' already holds a table '{table}' with {n} recorded rows, which are never overwritten. "
            "Open it to go on recording; or run with AANVULLEN, which keeps the rows and renews buurten and choices; "
            "or choose another file or table.",
            n,
            name=name,
            path=path,
            table=place.table,
        )
    ]


def _is_locked(path: Path) -> bool:
    """Whether another program is writing in a GeoPackage now; who only has it open is no hindrance."""
    with contextlib.closing(sqlite3.connect(path, timeout=0.5, isolation_level=None)) as data:
        try:
            data.execute("BEGIN IMMEDIATE")
            data.execute("ROLLBACK")
        except sqlite3.OperationalError:
            return True
        except sqlite3.DatabaseError:  # no database at all, which is told elsewhere
            return False
    return False


def _is_temporary(path: Path) -> bool:
    """In the folder that QGIS empties when it closes."""
    folder = Path(QgsProcessingUtils.tempFolder()).resolve()
    return folder != Path(tempfile.gettempdir()).resolve() and folder in path.resolve().parents


def used_values(layer: QgsVectorLayer, name: str) -> list[str]:
    """The values of a column of voices, each once."""
    index = layer.fields().lookupField(name)
    return sorted(str(value) for value in layer.uniqueValues(index) if not is_null(value) and str(value))


def write_areas(place: Place, columns: Sequence[tuple[QgsField, Iterable[Any]]], shapes: Sequence[QgsGeometry]) -> None:
    """Write the layer of areas; one of an earlier run is replaced."""
    _write(place.path, place.areas, columns, shapes, QgsWkbTypes.Type.MultiPolygon, rd())


def write_voices(place: Place) -> None:
    """Make the empty table of voices, unless it is there."""
    if place.open() is not None and not _is_empty(place):
        return
    kinds = {"ernst": "integer", "datum": "date", "opvolging_datum": "date"}
    fields = [field(name, kinds.get(name, "text")) for name in VOICE_COLUMNS]
    for made in fields:
        made.setLength({"toelichting": LONGEST_REMARK, "gesprek": LONGEST_TALK}.get(made.name(), 0))
    columns = [(made, list[Any]()) for made in fields]
    _write(place.path, place.table, columns, [], QgsWkbTypes.Type.NoGeometry, QgsCoordinateReferenceSystem())


def _is_empty(place: Place) -> bool:
    there = place.open()
    return there is not None and there.featureCount() == 0


def _write(
    path: str,
    table: str,
    columns: Sequence[tuple[QgsField, Iterable[Any]]],
    shapes: Sequence[QgsGeometry],
    kind: QgsWkbTypes.Type,
    crs: QgsCoordinateReferenceSystem,
) -> None:
    fields = QgsFields()
    for made, _ in columns:
        fields.append(made)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName, options.fileEncoding = "GPKG", table, "UTF-8"
    action = QgsVectorFileWriter.ActionOnExistingFile
    options.actionOnExistingFile = (
        action.CreateOrOverwriteLayer if Path(path).exists() else action.CreateOrOverwriteFile
    )
    context = QgsProject.instance().transformContext()
    writer = QgsVectorFileWriter.create(path, fields, kind, crs, context, options)
    try:
        _checked(writer, path)
        rows = zip(*[plain_list(values) for _, values in columns])
        for shape, row in zip(shapes, rows):
            feature = QgsFeature(fields)
            feature.setAttributes(list(row))
            feature.setGeometry(shape)
            writer.addFeature(feature)
        _checked(writer, path)
    finally:
        del writer  # closes the file
    written = QgsVectorLayer(f"{path}|layername={table}", table, "ogr")
    if not written.isValid() or written.featureCount() != len(shapes):
        raise Problem(tr("'{path}' could not be written whole. Is the disk full?").format(path=path))


def _checked(writer: QgsVectorFileWriter, path: str) -> None:
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise Problem(
            tr("'{path}' could not be written: {why}. Is it open elsewhere?").format(
                path=path, why=writer.errorMessage()
            )
        )

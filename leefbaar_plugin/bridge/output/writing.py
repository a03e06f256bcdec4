"""From columns to a layer: every write is checked."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFeedback,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...i18n import number, tr
from ..crs import rd
from ..database.output import DatabaseOutput
from ..database.secret import hidden
from ..database.table import table_at
from ..database.unknowns import mend_unknowns
from ..fingerprints import is_exact, of_table
from ..stop import Cancelled, Problem
from ..storable import plain_list
from ..stored import stored
from ..witness import witness
from .destinations import destination
from .fitting import fitted
from .keepsake import promised

_CHUNK = 512


def write(
    algorithm: QgsProcessingAlgorithm,
    name: str,
    parameters: Mapping[str, Any],
    context: QgsProcessingContext,
    feedback: QgsFeedback,
    columns: Sequence[tuple[QgsField, Iterable[Any]]],
    geometries: Sequence[QgsGeometry] | None,
    crs: QgsCoordinateReferenceSystem | None = None,
    wkb: QgsWkbTypes.Type = QgsWkbTypes.Type.MultiPolygon,
) -> str | None:
    """Write one output.

    Parameters
    ----------
    name
        The output parameter.
    columns
        Fields with their values, each of the same length; NaN and numpy scalars are taken care of.
    geometries
        None writes a table.

    Returns
    -------
    The address of what was written; None when the (optional) output was not asked for.
    """
    where = destination(parameters.get(name))
    table = table_at(where)
    columns = fitted(columns, where, feedback)
    values = [plain_list(column) for _, column in columns]
    fields = QgsFields()
    for made, _ in columns:
        fields.append(bare(made))
    output = promised(DatabaseOutput(table, geometries is not None)) if table else None
    if output and output.geometry in fields.names():
        raise Problem(
            tr(
                "{name}: the geometry of '{table}' would go to '{column}', but there is a column of that name. Give "
                "it another one in the address, as in (shape)."
            ).format(name=name, table=output.table.told, column=output.geometry)
        )
    asked = output.instead(parameters, name, _key(fields, values)) if output else parameters
    kind = QgsWkbTypes.Type.NoGeometry if geometries is None else wkb
    system = (crs or rd()) if geometries is not None else QgsCoordinateReferenceSystem()
    sink, address = _sink(algorithm, asked, name, table.told if table else where, context, fields, kind, system)
    if sink is None:
        return None
    try:
        if output:
            for warning in output.check():
                feedback.pushWarning(warning)
        fill(sink, fields, values, geometries, feedback, QgsWkbTypes.isMultiType(kind))
    finally:
        with quiet_gdal():  # which complains of every table that it has no geometry
            del sink  # closes the file, also when what stood there is to be put back
    told = dict(zip(fields.names(), values))
    if output is None:
        _all_there(address, len(values[0]))
        _note(name, address, told, geometries, QgsWkbTypes.isMultiType(kind), feedback)
        return address
    _require_all(output.count(), len(values[0]), output.table.told)
    _note(name, "", told, geometries, QgsWkbTypes.isMultiType(kind), feedback)
    mend_unknowns(output.table, output.staging, told)
    output.place()
    open_when_done(algorithm, parameters[name], name, output.table.address, context)
    return output.table.address


def _sink(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], name: str, told: str, *given: Any
) -> tuple[Any, str]:
    """The sink of an output and its address; None when an optional output was not asked for."""
    why = ""
    try:
        sink, address = algorithm.parameterAsSink(parameters, name, *given)
    except QgsProcessingException as error:
        where = destination(parameters.get(name))
        sink, address, why = None, "", ": " + hidden(str(error).replace(where, "…"))
    if sink is None and told:
        raise Problem(tr("{name} cannot be written to '{where}'{why}.").format(name=name, where=told, why=why))
    return sink, address


def _key(fields: QgsFields, columns: Sequence[Sequence[Any]]) -> str:
    """The column `id` of a table that came from a database is its key again, or each run would add one."""
    index = fields.indexOf("id")
    if index < 0:
        return ""
    values = columns[index]
    whole = all(isinstance(value, int) and not isinstance(value, bool) for value in values)
    return "id" if whole and len(set(values)) == len(values) else ""


def open_when_done(
    algorithm: QgsProcessingAlgorithm, value: Any, name: str, address: str, context: QgsProcessingContext
) -> None:
    """Have a table opened in the project, where the dialog asked for that."""
    if not isinstance(value, QgsProcessingOutputLayerDefinition) or value.destinationProject is None:
        return
    title = value.destinationName or algorithm.parameterDefinition(name).description()
    details = QgsProcessingContext.LayerDetails(title, value.destinationProject, name)
    context.addLayerToLoadOnCompletion(address, details)


def bare(field: QgsField) -> QgsField:
    """A field without its words: the style carries them, and QGIS 3.40 warns of each that a layer in memory cannot."""
    bare = QgsField(field)
    bare.setAlias("")
    bare.setComment("")
    return bare


def _all_there(address: str, rows: int) -> None:
    """Count what stands in the file: some sinks write only when they close, and tell nobody that a disk is full."""
    path = QgsProviderRegistry.instance().decodeUri("ogr", address).get("path", "")
    if not Path(path).is_file():  # memory: its sink answers for each row
        return
    written = QgsVectorLayer(address, "", "ogr")
    _require_all(max(written.featureCount(), 0) if written.isValid() else 0, rows, address)


def _note(
    name: str,
    address: str,
    columns: Mapping[str, Sequence[Any]],
    geometries: Sequence[QgsGeometry] | None,
    multi: bool,
    feedback: QgsFeedback,
) -> None:
    """Note the fingerprint of an output for the trail; of a format that loses digits or names, of what it holds."""
    there = witness()
    if there is None:
        return
    path = QgsProviderRegistry.instance().decodeUri("ogr", address).get("path", "")
    if Path(path).is_file() and not is_exact(path):
        there.outcomes[name] = stored(QgsVectorLayer(address, "", "ogr"), feedback)[1]
        return
    shapes = [_multi(shape) if multi else shape for shape in geometries] if geometries is not None else None
    there.outcomes[name] = of_table(columns, shapes)


def _require_all(written: int, rows: int, where: str) -> None:
    if written != rows:
        raise Problem(
            tr("Of {rows} rows only {n} were written to '{where}'. Is the disk full? Nothing was changed.").format(
                rows=number(rows), n=number(written), where=where
            )
        )


@contextlib.contextmanager
def quiet_gdal() -> Iterator[None]:
    """Keep GDAL from writing remarks on stderr that are no errors; what fails is told by the return values."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()


def fill(
    sink: QgsFeatureSink,
    fields: QgsFields,
    columns: Sequence[Sequence[Any]],
    geometries: Sequence[QgsGeometry] | None,
    feedback: QgsFeedback,
    multi: bool = True,
) -> None:
    rows = zip(*columns)
    total = len(columns[0])
    features = [QgsFeature(fields) for _ in range(min(total, _CHUNK))]
    for start in range(0, total, _CHUNK):
        if feedback.isCanceled():
            raise Cancelled(tr("Cancelled: nothing was written."))
        batch = features[: total - start]  # filled anew each time: a sink takes copies
        for i, (feature, row) in enumerate(zip(batch, rows), start):
            feature.setAttributes(list(row))
            if geometries is not None:
                feature.setGeometry(_multi(geometries[i]) if multi else geometries[i])
        if not sink.addFeatures(batch, QgsFeatureSink.Flag.FastInsert):
            raise Problem(
                tr("Rows {first}–{last} could not be written: {why}. Nothing was changed.").format(
                    first=start + 1, last=start + len(batch), why=sink.lastError() or tr("unknown reason")
                )
            )


def _multi(shape: QgsGeometry) -> QgsGeometry:
    """The geometry as a flat multipolygon; the given one is not changed."""
    if shape.isNull() or (shape.isMultipart() and not shape.constGet().is3D()):
        return shape
    shape = QgsGeometry(shape)
    shape.convertToMultiType()
    shape.get().dropZValue()
    return shape

"""From columns to a layer: destinations are looked at before, and every write is checked."""

from __future__ import annotations

import contextlib
import os
import re
import tempfile
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
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProviderRegistry,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..core.columns import canonical, short
from ..i18n import tr
from .crs import rd
from .reading import plain_list
from .stop import Cancelled, Problem, some

_CHUNK = 512

#: The longest text in a shapefile.
_DBF_TEXT = 254

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
    from qgis.core import QgsDataSourceUri

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
    read = {_address(source) for source in inputs}
    written = str(Path(path).resolve())
    if any(file == written and table in ("", layer) for file, layer in read):
        return [tr("{name}: '{path}' is the input itself; choose another file or table.").format(name=name, path=path)]
    tables = _tables(path) if path.lower().endswith(".gpkg") else []
    if not table and (len(tables) > 1 or any(file == written for file, _ in read)):
        return [
            tr(
                "{name}: '{path}' exists and holds {n} tables ({tables}), which would all be lost. To add or replace "
                "one table, in the dialog: 'Save to GeoPackage…'; in qgis_process or Python: "
                "ogr:dbname='{path}' table=\"naam\" (geom)"
            ).format(name=name, path=path, n=len(tables), tables=", ".join(tables[:5]))
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
    out = []
    for name, value in values.items():
        path, table = target(destination(value))
        if not path:
            continue
        others = taken.setdefault(str(Path(path).absolute()), [])
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


def _address(source: str) -> tuple[str, str]:
    parts = QgsProviderRegistry.instance().decodeUri("ogr", source)
    path = parts.get("path") or source
    layer = parts.get("layerName") or ""
    return str(Path(path).resolve()), layer or Path(path).stem


def _tables(path: str) -> list[str]:
    """Tables of a GeoPackage, without those of styles and metadata."""
    data = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_READONLY)
    if data is None:
        return []
    names = [data.GetLayer(i).GetName() for i in range(data.GetLayerCount())]
    return [name for name in names if name not in ("layer_styles", "qgis_projects")]


def input_addresses(
    parameters: Mapping[str, Any], algorithm: QgsProcessingAlgorithm, context: QgsProcessingContext
) -> list[str]:
    """Where the vector inputs of a run come from."""
    out = []
    for definition in algorithm.parameterDefinitions():
        value = parameters.get(definition.name())
        if definition.isDestination() or value is None or definition.type() not in ("source", "vector", "multilayer"):
            continue
        values = value if isinstance(value, (list, tuple)) else [value]
        for one in values:
            if isinstance(one, QgsProcessingFeatureSourceDefinition):
                one = one.source.staticValue()
            layer = one if isinstance(one, QgsVectorLayer) else context.getMapLayer(str(one))
            out.append(layer.source() if layer is not None else str(one))
    return out


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
    if is_shapefile(destination(parameters.get(name))):
        columns = _for_shapefile(columns, feedback)
    fields = QgsFields()
    for field, _ in columns:
        fields.append(field)
    kind = QgsWkbTypes.Type.NoGeometry if geometries is None else wkb
    sink, address = algorithm.parameterAsSink(
        parameters,
        name,
        context,
        fields,
        kind,
        (crs or rd()) if geometries is not None else QgsCoordinateReferenceSystem(),
    )
    if sink is None:
        if not destination(parameters.get(name)):
            return None
        raise Problem(
            tr("{name} cannot be written to '{where}'.").format(name=name, where=destination(parameters.get(name)))
        )
    try:
        _fill(sink, fields, [plain_list(values) for _, values in columns], geometries, feedback)
    finally:
        with quiet_gdal():  # which complains of every table that it has no geometry
            del sink  # closes the file, also when what stood there is to be put back
    return address


@contextlib.contextmanager
def quiet_gdal() -> Iterator[None]:
    """Keep GDAL from writing remarks on stderr that are no errors; what fails is told by the return values."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()


def _for_shapefile(
    columns: Sequence[tuple[QgsField, Iterable[Any]]], feedback: QgsFeedback
) -> list[tuple[QgsField, Iterable[Any]]]:
    """Names of at most ten characters, those of the CBS where there are; what is cut is told."""
    out: list[tuple[QgsField, Iterable[Any]]] = []
    cut, taken = [], set()
    for field, values in columns:
        name = field.name() if len(field.name()) <= 10 else short(field.name())
        number = 1
        while name.lower() in taken:
            number += 1
            name = f"{name[: 9 - len(str(number))]}_{number}"
        taken.add(name.lower())
        if name != field.name() and canonical(name) != canonical(field.name()):
            cut.append(f"{field.name()} → {name}")
        renamed = QgsField(field)
        renamed.setName(name)
        out.append((renamed, values))
    if cut:
        feedback.pushWarning(
            tr("A shapefile has names of at most ten characters; use a GeoPackage to keep them: {which}.").format(
                which=some(cut, 20)
            )
        )
    long = [f.name() for f, values in out if any(isinstance(v, str) and len(v) > _DBF_TEXT for v in values)]
    if long:
        feedback.pushWarning(
            tr("A shapefile cuts text at {n} characters; use a GeoPackage to keep it whole: {which}.").format(
                n=_DBF_TEXT, which=some(long, 20)
            )
        )
    return out


def _fill(
    sink: QgsFeatureSink,
    fields: QgsFields,
    columns: Sequence[Sequence[Any]],
    geometries: Sequence[QgsGeometry] | None,
    feedback: QgsFeedback,
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
                feature.setGeometry(_multi(geometries[i]))
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

"""Any table that QGIS can be handed, as cells of text: a file is read anew from disk, whatever types were guessed."""

from __future__ import annotations

import contextlib
import glob
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from osgeo import gdal
from qgis.core import (
    QgsFeatureSource,
    QgsFeedback,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from ...core.language import some
from ...core.tables.grid import Grid, TableProblem, from_rows
from ...core.tables.json_file import read_json
from ...core.tables.text_file import read_text
from ...i18n import tr
from ..geojson import refuse_partial
from ..output.writing import quiet_gdal
from ..reading import read
from ..scratch import scratch
from ..stop import Problem, check
from ..trail import describe_file, describe_input
from .archives import archive_names, read_member

TEXT = (".csv", ".txt", ".tsv", ".tab", ".asc")
JSON = (".json",)
WORKBOOKS = {".xlsx": "XLSX", ".xlsm": "XLSX", ".xls": "XLS", ".ods": "ODS"}
ZIP = (".zip",)

#: No table in a zip is larger (MB).
_LARGEST_IN_ZIP = 500
#: A workbook that unpacks to more is no table (bytes).
_LARGEST_WORKBOOK = 2_000_000_000


@dataclass
class Given:
    """A table as it was given: its sheets (one, unless it is a workbook or a zip), and what the trail says of it."""

    name: str
    grids: list[Grid]
    told: dict[str, Any]


def file_behind(value: Any, context: QgsProcessingContext) -> tuple[Path, str] | None:
    """The file (and sheet) behind the value of a parameter, where it can be read as cells; None for any other layer.

    A layer with a filter, edits that are not saved, columns of a join or expression, or a selection to use is read as a
    layer: what the user sees counts.
    """
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        if value.selectedFeaturesOnly:
            return None
        value = value.source.staticValue()
    layer = value if isinstance(value, QgsVectorLayer) else context.getMapLayer(str(value))
    if layer is not None:
        added = layer.fields().count() != layer.dataProvider().fields().count()
        if layer.subsetString() or layer.isEditable() or added:
            return None
        parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
        path, sheet = parts.get("path") or "", parts.get("layerName") or ""
        if layer.providerType() == "delimitedtext":
            path = unquote(urlsplit(layer.source()).path)
    else:
        path, _, rest = str(value).partition("|")
        if "subset=" in rest:
            return None
        sheet = next((part[len("layername=") :] for part in rest.split("|") if part.startswith("layername=")), "")
    path = path.removeprefix("/vsizip/")
    file = Path(path)
    known = (*TEXT, *JSON, *WORKBOOKS, *ZIP)
    return (file, sheet) if path and file.suffix.lower() in known and file.is_file() else None


def given_table(
    value: Any,
    source: QgsFeatureSource | None,
    layer: QgsVectorLayer | None,
    sheet: str,
    context: QgsProcessingContext,
    feedback: QgsFeedback,
) -> Given:
    """Read a table.

    Parameters
    ----------
    source, layer
        What Processing makes of the value, where that is a layer.
    sheet
        The sheet of a workbook, or the file in a zip; empty takes all that there are.
    """
    behind = file_behind(value, context)
    try:
        if behind is not None:
            file, named = behind
            grids = _from_file(file, sheet or named, feedback)
            return Given(file.stem, grids, describe_file(file, sum(len(grid) for grid in grids)))
        if source is None:
            raise Problem(tr("'{value}' is no table that can be read: is it there?").format(value=value))
        refuse_partial(layer)
        grid = from_layer(source, context, feedback)
    except TableProblem as problem:
        raise Problem(str(problem)) from problem
    return Given(grid.name, [grid], describe_input(layer, grid.name, len(grid)))


def _from_file(file: Path, sheet: str, feedback: QgsFeedback) -> list[Grid]:
    ending = file.suffix.lower()

    def progress(share: float) -> None:
        check(feedback)
        feedback.setProgress(50 * share)

    try:
        if ending in TEXT:
            return [read_text(file, progress=progress)]
        if ending in JSON:
            return [read_json(file)]
        if ending in ZIP:
            return _zipped(file, sheet, feedback)
        return _workbook(file, WORKBOOKS[ending], sheet, feedback)
    except OSError as error:
        raise Problem(tr("'{file}' cannot be read: {why}.").format(file=file, why=error.strerror or error)) from error


def _zipped(file: Path, name: str, feedback: QgsFeedback) -> list[Grid]:
    """The tables in a zip, each read from a copy of its own in a folder that goes again."""
    there = archive_names(file)
    tables = [inside for inside in there if Path(inside).suffix.lower() in (*TEXT, *JSON, *WORKBOOKS)]
    wanted = [inside for inside in tables if name in ("", inside, Path(inside).name)]
    if not wanted:
        raise Problem(
            tr("'{zip}' holds no table '{name}' (BLAD); it holds: {names}.").format(
                zip=file.name, name=name or "*.csv, *.xlsx, …", names=some(there) or tr("nothing")
            )
        )
    out = []
    with scratch() as folder:
        for inside in wanted:
            copy = folder / Path(inside).name
            copy.write_bytes(read_member(file, glob.escape(copy.name), _LARGEST_IN_ZIP).content)
            out += _from_file(copy, "", feedback)
    return out


def _workbook(file: Path, driver: str, sheet: str, feedback: QgsFeedback) -> list[Grid]:
    """The sheets of a workbook that hold anything, each cell as text, the header among them."""
    if driver != "XLS":
        _refuse_bomb(file)
    with quiet_gdal(), _as_text(driver):
        data = gdal.OpenEx(str(file), gdal.OF_VECTOR | gdal.OF_READONLY, allowed_drivers=[driver])
        if data is None:
            raise Problem(
                tr(
                    "'{file}' is no workbook that can be read ({why}). Open it in a spreadsheet and save it again."
                ).format(file=file.name, why=gdal.GetLastErrorMsg() or tr("unknown reason"))
            )
        layers = [data.GetLayer(i) for i in range(data.GetLayerCount())]
        names = [layer.GetName() for layer in layers]
        if sheet and sheet not in names:
            raise Problem(
                tr("'{file}' has no sheet '{sheet}' (BLAD); it has {names}.").format(
                    file=file.name, sheet=sheet, names=some(names, 20)
                )
            )
        grids = []
        for layer, name in zip(layers, names):
            if sheet in ("", name):
                grids.append(from_rows(_cells(layer, feedback), name if len(names) > 1 else file.stem))
    grids = [grid for grid in grids if len(grid)]
    if not grids:
        raise Problem(tr("'{file}' is empty: none of its sheets has rows.").format(file=file.name))
    return grids


def _cells(layer: Any, feedback: QgsFeedback) -> Iterator[list[Any]]:
    width = layer.GetLayerDefn().GetFieldCount()
    for number, feature in enumerate(layer):
        if number % 1024 == 0:
            check(feedback)
        yield [feature.GetField(i) for i in range(width)]


@contextlib.contextmanager
def _as_text(driver: str) -> Iterator[None]:
    """Let GDAL read every cell as text, and take no row for a header."""
    wanted = {f"OGR_{driver}_HEADERS": "DISABLE", f"OGR_{driver}_FIELD_TYPES": "STRING"}
    before = {name: gdal.GetThreadLocalConfigOption(name) for name in wanted}
    for name, value in wanted.items():
        gdal.SetThreadLocalConfigOption(name, value)
    try:
        yield
    finally:
        for name, value in before.items():
            gdal.SetThreadLocalConfigOption(name, value)


def _refuse_bomb(file: Path) -> None:
    try:
        with zipfile.ZipFile(file) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise Problem(
            tr("'{file}' is no whole workbook ({why}): it may be cut off. Fetch or save it again.").format(
                file=file.name, why=error
            )
        ) from error
    if size > _LARGEST_WORKBOOK:
        raise Problem(
            tr("'{file}' unpacks to {size} MB, which is no table. Save the sheet as CSV.").format(
                file=file.name, size=size // 10**6
            )
        )


def from_layer(source: QgsFeatureSource, context: QgsProcessingContext, feedback: QgsFeedback) -> Grid:
    """The attributes of a layer or table of any provider."""
    table = read(source, None, context, feedback, geometry=False)
    columns = [[_told(value) for value in values] for values in table.columns.values()]
    return from_rows(zip(*columns), table.name, list(table.columns))


def _told(value: Any) -> Any:
    """A date of Qt as text; other values as they are."""
    if hasattr(value, "toString") and hasattr(value, "isValid"):
        return value.toString("yyyy-MM-dd") if value.isValid() else ""
    return value

"""Tables for people as a file: CSV in Dutch notation, or a workbook (XLSX, ODS) in which text is no formula."""

from __future__ import annotations

from pathlib import Path

from osgeo import gdal, ogr

from ...core.results.alternative import Listed, Sheets, as_csv
from ...i18n import number, tr
from ..stop import Problem
from .writing import quiet_gdal

#: For the file filter of a parameter.
TABLE_FILTER = "Excel (*.xlsx);;OpenDocument (*.ods);;CSV (*.csv)"
_DRIVERS = {".xlsx": "XLSX", ".ods": "ODS"}
#: Most rows that a sheet of a workbook holds, its header among them.
_ROWS = 1_048_576


def table_problem(name: str, path: str) -> str:
    """What is wrong with the path of a table, in words; empty when nothing is.

    Parameters
    ----------
    name
        The parameter, for the message.
    """
    ending = Path(path).suffix.lower()
    if ending in (*_DRIVERS, ".csv"):
        return ""
    return tr("{name}: '{path}' is no table file; use .xlsx, .ods or .csv.").format(name=name, path=path)


def write_tables(path: str, sheets: Sheets) -> None:
    """Write sheets to a workbook, or the first of them to a CSV file.

    The caller lets go of a half-written file (`keepsake.kept`).
    """
    ending = Path(path).suffix.lower()
    try:
        if ending == ".csv":
            Path(path).write_bytes(as_csv(next(iter(sheets.values()))).encode("utf-8-sig"))
        else:
            _workbook(path, _DRIVERS[ending], sheets)
    except (OSError, RuntimeError) as error:
        raise Problem(
            tr("'{path}' could not be written: {why}. Is the file open elsewhere?").format(path=path, why=error)
        ) from error


def _workbook(path: str, driver: str, sheets: Sheets) -> None:
    rows = max(len(columns[0].values) for columns in sheets.values())
    if rows >= _ROWS:
        raise Problem(
            tr("'{path}': a workbook holds no more than {most} rows, and this has {rows}. Use .csv.").format(
                path=path, most=number(_ROWS), rows=number(rows)
            )
        )
    Path(path).unlink(missing_ok=True)
    with quiet_gdal():
        data = gdal.GetDriverByName(driver).Create(path, 0, 0, 0, gdal.GDT_Unknown)
        if data is None:
            raise RuntimeError(gdal.GetLastErrorMsg())
        for title, columns in sheets.items():
            _sheet(data, title, columns, driver)
        data.FlushCache()
        failed = gdal.GetLastErrorMsg() if gdal.GetLastErrorType() >= gdal.CE_Failure else ""
        del data
    if failed or not Path(path).is_file():
        raise RuntimeError(failed)


def _sheet(data: gdal.Dataset, title: str, columns: list[Listed], driver: str) -> None:
    layer = data.CreateLayer(title, None, ogr.wkbNone)
    for column in columns:
        kind = ogr.OFTString if column.decimals is None else ogr.OFTReal if column.decimals else ogr.OFTInteger64
        layer.CreateField(ogr.FieldDefn(column.title, kind))
    definition = layer.GetLayerDefn()
    for row in zip(*(column.values for column in columns)):
        feature = ogr.Feature(definition)
        for place, (column, value) in enumerate(zip(columns, row)):
            if value is None or value != value or value == "":
                continue
            if column.decimals is None:
                feature.SetField(place, _text(str(value), driver))
            else:
                feature.SetField(place, round(float(value), column.decimals) if column.decimals else round(value))
        if layer.CreateFeature(feature) != ogr.OGRERR_NONE:
            raise RuntimeError(gdal.GetLastErrorMsg())


def _text(value: str, driver: str) -> str:
    """GDAL writes a text that begins with `of:=` as a formula of OpenDocument."""
    return f"'{value}" if driver == "ODS" and value.startswith("of:=") else value

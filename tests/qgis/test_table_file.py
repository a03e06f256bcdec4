"""Tables as workbooks: read back by GDAL, and looked at for formulas in the file itself."""

from __future__ import annotations

import zipfile

import pytest
from osgeo import ogr

from leefbaar_plugin.bridge.output.table_file import table_problem, write_tables
from leefbaar_plugin.bridge.stop import Problem
from leefbaar_plugin.core.results.alternative import Listed
from tests.core.results import HOSTILE

COLUMNS = [Listed("Buurt", HOSTILE), Listed("Waarde", [1.25, float("nan"), None, -3.5, 0.0], 2)]


def cells(path, sheet="Buurten") -> list[tuple]:
    data = ogr.Open(str(path))
    layer = data.GetLayerByName(sheet)
    return [tuple(feature[i] for i in range(layer.GetLayerDefn().GetFieldCount())) for feature in layer]


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_a_name_that_looks_like_a_formula_is_text_in_a_workbook(tmp_path, ending):
    path = tmp_path / f"tabel.{ending}"
    write_tables(str(path), {"Buurten": COLUMNS, "Mechanismen": COLUMNS})
    assert [row[0] for row in cells(path)] == list(HOSTILE)
    assert [row[0] for row in cells(path, "Mechanismen")] == list(HOSTILE)
    with zipfile.ZipFile(path) as parts:
        told = b"".join(parts.read(name) for name in parts.namelist())
    assert b"<f>" not in told
    assert b"table:formula" not in told


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_numbers_are_numbers_and_the_unknown_is_empty(tmp_path, ending):
    """So that each reader sees them in the notation of his own country."""
    path = tmp_path / f"tabel.{ending}"
    write_tables(str(path), {"Buurten": COLUMNS})
    assert [row[1] for row in cells(path)] == [1.25, None, None, -3.5, 0.0]


def test_a_text_that_gdal_writes_as_a_formula_of_opendocument_is_text(tmp_path):
    path = tmp_path / "tabel.ods"
    write_tables(str(path), {"Buurten": [Listed("Buurt", ["of:=1+1"])]})
    assert "formula" not in zipfile.ZipFile(path).read("content.xml").decode()


def test_csv_is_written_for_spreadsheets_that_are_dutch(tmp_path):
    path = tmp_path / "tabel.csv"
    write_tables(str(path), {"Buurten": COLUMNS})
    assert path.read_bytes().startswith(b"\xef\xbb\xbfBuurt;Waarde\r\n<script>")
    assert b";1,25\r\n" in path.read_bytes()


def test_a_table_that_cannot_be_written_says_so(tmp_path):
    (tmp_path / "bezet.xlsx").mkdir()
    with pytest.raises(Problem, match=r"bezet\.xlsx"):
        write_tables(str(tmp_path / "bezet.xlsx"), {"Buurten": COLUMNS})


def test_another_ending_is_refused_with_those_that_can_be():
    assert "use .xlsx, .ods or .csv" in table_problem("TABEL", "uit.doc")
    assert not table_problem("TABEL", "uit.XLSX")

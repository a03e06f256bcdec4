"""Workbooks: the sheet that fits, its titles, totals and footer."""

from __future__ import annotations

import pytest

from tests.qgis.messages import has
from tests.qgis.support import column, refusal, run, workbook
from tests.qgis.tabelkoppelen.joining import joined

SHEET = [
    ["Klachten 2024", None, None],
    [None, None, None],
    ["Buurt", "Code", "Meldingen"],
    ["Centrum", "BU00010000", "4"],
    ["Chassé", "BU00010001", "5,5"],
    ["Totaal", None, "9,5"],
    ["Bron: gemeente", None, None],
]


@pytest.mark.parametrize(("ending", "driver"), [("xlsx", "XLSX"), ("ods", "ODS")])
def test_a_workbook_with_titles_totals_and_a_footer_is_joined_by_the_sheet_that_fits(four, tmp_path, ending, driver):
    path = workbook(
        tmp_path / f"boek.{ending}", driver, {"Toelichting": [["Dit is", "tekst"], ["a", "b"]], "Cijfers": SHEET}
    )
    made = joined(four, path)
    assert column(made.layer(), "Meldingen")["BU00010001"] == 5.5
    has(made.said, "Sheet 'Cijfers' is read", "Toelichting")


def test_two_sheets_that_fit_are_not_chosen_between(four, tmp_path):
    path = workbook(tmp_path / "boek.xlsx", "XLSX", {"2023": SHEET, "2024": SHEET})
    has(refusal("tabelkoppelen", BUURTEN=four, TABEL=path), "2023", "2024", "BLAD")
    assert column(joined(four, path, BLAD="2024").layer(), "Meldingen")["BU00010000"] == 4


def test_a_workbook_that_was_cut_off_is_refused(four, tmp_path):
    path = workbook(tmp_path / "boek.xlsx", "XLSX", {"Cijfers": SHEET})
    whole = (tmp_path / "boek.xlsx").read_bytes()
    (tmp_path / "half.xlsx").write_bytes(whole[: len(whole) // 2])
    has(refusal("tabelkoppelen", BUURTEN=four, TABEL=path.replace("boek", "half")), "half.xlsx", "cut off")


OLD = [["Titel"], [], ["Buurt", "Gemeente", "n"], ["0000", 1, 4], ["0001", 1, 1.234], ["0AA1", 2, "x"]]


def test_an_old_workbook_is_read_through_gdal(four, tmp_path):
    xlwt = pytest.importorskip("xlwt")
    book = xlwt.Workbook()
    sheet = book.add_sheet("Cijfers")
    for y, cells in enumerate(OLD):
        for x, cell in enumerate(cells):
            sheet.write(y, x, cell)
    book.save(str(tmp_path / "oud.xls"))
    chosen = {"BUURTEN": four, "TABEL": str(tmp_path / "oud.xls"), "SLEUTEL": "Buurt", "GEMEENTE": "Gemeente"}
    has(refusal("tabelkoppelen", **chosen), "'1.234'", "DECIMAAL")  # GDAL does not tell a number from a text
    made = run("tabelkoppelen", **chosen, DECIMAAL="punt")
    assert column(made.layer(), "n") == {"BU00010000": 4, "BU00010001": 1.234, "BU00020000": None, "BU00020AA1": None}

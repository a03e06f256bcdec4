"""Quirks of a table that were seen in real files, one test each: the file itself."""

from __future__ import annotations

import pytest

from tests.core.tables import beside, linked


def test_a_byte_order_mark_glued_to_the_first_header(tmp_path):
    assert beside(linked(tmp_path, "\ufeffcode,n\nBU07580001,1\nBU07580002,2\n"), "n") == {"0001": 1, "0002": 2}


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_separators_and_line_ends(tmp_path, separator, end):
    text = end.join(separator.join(row) for row in (("code", "n"), ("BU07580001", "1"), ("BU07580002", "2"))) + end
    assert beside(linked(tmp_path, text), "n") == {"0001": 1, "0002": 2}


def test_the_separator_that_excel_writes_above(tmp_path):
    assert beside(linked(tmp_path, "sep=|\ncode|n\nBU07580001|1,5\n"), "n") == {"0001": 1.5}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_encodings(tmp_path, encoding):
    found = linked(tmp_path, "buurt;n\nValkenberg;1\nChassé;2\n".encode(encoding))
    assert beside(found, "n") == {"0001": 1, "0002": 2}
    assert not found.keys.loose


def test_an_index_column_without_a_name(tmp_path):
    found = linked(tmp_path, ",buurt,n\n0,Valkenberg,1\n1,Chassé,2\n")
    assert list(found.columns) == ["n"]
    assert beside(found, "n") == {"0001": 1, "0002": 2}

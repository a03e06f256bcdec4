"""The official file of the Leefbaarometer, read to the letter."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leefbaar_plugin.core.sources.scores import NotTheFile, read_scores

SAMPLE = (Path(__file__).parents[2] / "resources" / "sample" / "leefbaarometer.csv").read_text(encoding="utf-8")
HEAD = '"bu_code","bu_naam","jaar","lbm","afw","fys","onv","soc","vrz","won"\n'
ROW = '"BU99010100","Grote Markt",2024,4.1,0.02,NA,NA,NA,NA,-0.3\n'


def test_only_the_wanted_buurten_are_kept_but_all_rows_are_counted():
    got = read_scores(SAMPLE, {"BU99010100"})
    assert got.codes == ["BU99010100"] * 9
    assert got.years == [2002, 2008, 2012, 2014, 2016, 2018, 2020, 2022, 2024]
    assert got.columns["lbm"][:2] == ["4.12548", "4.13640"]
    assert got.columns["won"][0] == "NA"
    assert set(got.rows_per_year.values()) == {91}


def test_all_are_kept_when_none_is_named():
    assert len(read_scores(SAMPLE).codes) == 9 * 91


def test_every_column_has_its_canonical_name():
    assert list(read_scores(HEAD + ROW).columns) == ["lbm", "afw", "fys", "onv", "soc", "vrz", "won"]


def test_a_byte_order_mark_and_lines_of_windows():
    assert read_scores("\ufeff" + (HEAD + ROW).replace("\n", "\r\n")).columns["won"] == ["-0.3"]


def test_a_name_with_a_comma_and_a_line_break_is_one_cell():
    assert read_scores(HEAD + ROW.replace("Grote Markt", "Markt, \nde")).codes == ["BU99010100"]


@pytest.mark.parametrize(("text", "where"), [
    ("", "bu_code"), (HEAD, "no rows"), (HEAD.replace("jaar", "year") + ROW, "jaar"),
    (HEAD.replace("lbm", "x") + ROW, "lbm"), (HEAD + ROW + '"BU99010101","x",2024,4.1\n', "line 3: 4 cells"),
    (HEAD + ROW.replace("BU99010100", "BU990"), "line 2: 'BU990'"), (HEAD + ROW.replace("2024", "24"), "line 2"),
    (HEAD.replace('"wk_code"', "") + ROW + '"BU9901', "line 3"),
    (HEAD.replace("won", "lbm") + ROW, "'lbm' stands twice"),
    ('"wk_code","wk_naam","jaar","lbm","afw"\n"WK990101","x",2024,1,2\n', "bu_code"),
])  # fmt: skip
def test_what_is_not_as_the_official_file_says_where(text, where):
    with pytest.raises(NotTheFile, match=where):
        read_scores(text)


@given(st.integers(0, len(HEAD + ROW * 3)), st.text(max_size=6))
def test_a_harmed_file_is_read_in_whole_rows_or_refused(place, put):
    text = HEAD + ROW * 3
    try:
        got = read_scores(text[:place] + put + text[place:])
    except NotTheFile:
        return
    assert {len(values) for values in got.columns.values()} == {len(got.codes)}
    assert len(got.years) == sum(got.rows_per_year.values()) == len(got.codes)


@given(st.integers(0, len(HEAD + ROW * 3)))
def test_half_a_file_never_gives_half_a_row(cut):
    try:
        got = read_scores((HEAD + ROW * 3)[:cut])
    except NotTheFile:
        return
    assert set(got.codes) == {"BU99010100"}

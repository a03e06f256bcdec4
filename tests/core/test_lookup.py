"""Lookup tables: what users edit, in whatever way Excel saved it, with words on the line that is wrong."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leefbaar_plugin.core.lookup import LookupProblem, read_lookup
from leefbaar_plugin.core.plans.names import read_plan_names
from leefbaar_plugin.core.plans.status import read_statuses


def rows(data):
    return read_lookup(data, "tabel.csv", ("tekst", "hardheid"))


PLAIN = [(2, {"tekst": "Vóór", "hardheid": "zacht"})]


@pytest.mark.parametrize(
    "data",
    [
        "tekst,hardheid\nVóór,zacht\n".encode(),
        "tekst,hardheid\r\nVóór,zacht\r\n".encode(),
        "tekst;hardheid\nVóór;zacht\n".encode(),
        "\ufefftekst;hardheid\r\nVóór;zacht\r\n".encode(),
        "Tekst , HARDHEID\n Vóór , zacht\n".encode(),
        'tekst,hardheid\n"Vóór",zacht,,\n'.encode(),
    ],
    ids=["plain", "CRLF", "semicolons", "as Excel saves CSV UTF-8", "blanks and capitals", "empty cells behind"],
)
def test_a_table_is_read_however_it_was_saved(data):
    assert rows(data) == PLAIN


def test_other_columns_and_blank_lines_are_let_be_and_lines_are_counted():
    found = rows(b"opmerking,tekst,hardheid\n\na,b,c\n,,\nd,e\n")
    assert found == [
        (3, {"opmerking": "a", "tekst": "b", "hardheid": "c"}),
        (5, {"opmerking": "d", "tekst": "e", "hardheid": ""}),
    ]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", ("line 1", "lacks tekst, hardheid")),
        (b"tekst,zekerheid\na,b\n", ("line 1", "lacks hardheid", "it has tekst, zekerheid")),
        (b"tekst\thardheid\na\tb\n", ("line 1", "lacks", "commas or semicolons")),
        ("tekst,hardheid\na,hard\nvóór,zacht\n".encode("cp1252"), ("line 3", "UTF-8", "Excel")),
        ("tekst,hardheid\n".encode("utf-16"), ("line 1", "UTF-8")),
        (b"tekst,hardheid\na, b, c\n", ("line 2", "3 cells where the header has 2", "quotes")),
        (b'tekst,hardheid\n"a,hard\n', ("line 2", "no CSV")),
    ],
    ids=["empty", "no column", "tabs", "cp1252", "UTF-16", "a comma without quotes", "a quote that is not closed"],
)
def test_a_broken_table_is_told_with_its_line(data, words):
    with pytest.raises(LookupProblem) as told:
        rows(data)
    assert [word for word in ("tabel.csv", *words) if word not in str(told.value)] == []


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("gegund,harde", ("line 3", "'harde'", "hard, zacht, vervallen")),
        (",hard", ("line 3", "tekst is empty")),
        ("*,hard", ("line 3", "tekst is empty")),
        ("_,hard", ("line 3", "tekst is empty")),
    ],
)
def test_a_wrong_status_is_told_with_its_line(line, words):
    with pytest.raises(LookupProblem) as told:
        read_statuses(f"tekst,hardheid\nvergund,HARD\n{line}\n".encode(), "planstatus.csv")
    assert [word for word in ("planstatus.csv", *words) if word not in str(told.value)] == []


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("huizen,aantal", ("line 3", "'huizen'", "woningen")),
        ("woningen,", ("line 3", "spelling is empty")),
        ("woningen,---", ("line 3", "no letter or digit")),
        ("fasen,OP{jaren}", ("line 3", "{jaren}", "{jaar}")),
        ("fasen,OP{jaar", ("line 3", "brace", "{jaar}")),
        ("fasen,OP{van}", ("line 3", "{van} followed by")),
        ("fasen,{tot}{van}", ("line 3", "{van} followed by")),
        ("naam,plan{jaar}", ("line 3", "only fasen", "{jaar}")),
        ("sloop,plan-naam", ("line 3", "'naam' already", "line 2")),
    ],
)
def test_a_wrong_name_of_a_field_is_told_with_its_line(line, words):
    with pytest.raises(LookupProblem) as told:
        read_plan_names(f"begrip,spelling\nnaam,plannaam\n{line}\n".encode(), "planvelden.csv")
    assert [word for word in ("planvelden.csv", *words) if word not in str(told.value)] == []


HEADS = st.sampled_from([b"", b"begrip,spelling,opmerking\n", b"tekst;hardheid\n"])


@given(HEADS, st.binary(max_size=200), st.sampled_from([read_plan_names, read_statuses]))
def test_no_bytes_give_anything_but_a_table_or_words(head, data, parse):
    with contextlib.suppress(LookupProblem):
        parse(head + data, "tabel.csv")

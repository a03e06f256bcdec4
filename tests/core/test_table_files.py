"""Files that are no table, or hardly: words for the user, never a crash and never a part read in silence."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from leefbaar_plugin.core.naming.codes import BUURT, complete_buurt_code
from leefbaar_plugin.core.tables.grid import TableProblem, from_rows
from leefbaar_plugin.core.tables.json_file import read_json
from leefbaar_plugin.core.tables.link import link
from leefbaar_plugin.core.tables.names import match, plain
from leefbaar_plugin.core.tables.recipe import Recipe
from leefbaar_plugin.core.tables.text_file import LONGEST_LINE, read_text
from tests.core.tables import BREDA, beside, grid, laid_out, linked

ROOT = Path(__file__).parents[2]


def refused(tmp_path, content, *words, name="tabel.csv"):
    with pytest.raises(TableProblem) as error:
        linked(tmp_path, content, name=name)
    assert [word for word in words if word not in str(error.value)] == [], error.value


def test_an_empty_file(tmp_path):
    refused(tmp_path, "", "tabel.csv", "is empty")


@pytest.mark.parametrize("content", ["\n\n\n", ";;;\n;;\n", "   \n"])
def test_a_file_of_blanks_only(tmp_path, content):
    refused(tmp_path, content, "tabel")


def test_a_header_without_rows(tmp_path):
    refused(tmp_path, "code;n\n", "header but no rows")


def test_rows_without_a_header(tmp_path):
    refused(tmp_path, "BU07580001;1;2\nBU07580002;2;3\n", "no header", "KOPREGEL")


def test_a_line_of_100_mb_is_no_table(tmp_path):
    path = tmp_path / "lang.csv"
    with path.open("wb") as file:
        file.write(b"code;n\n")
        for _ in range(100):
            file.write(b"x" * 1_000_000)
    with pytest.raises(TableProblem, match=f"line 2 is longer than {LONGEST_LINE:,}"):
        read_text(path)


def test_a_cell_of_100_mb_over_many_lines_is_a_quote_that_is_not_closed(tmp_path):
    rows = "BU07580001;1\n" * 100_000
    refused(tmp_path, f'code;n\n"BU07580002;3\n{rows}', "line 2", "quote that is not closed")


def test_a_quote_that_is_not_closed_at_the_end_of_a_small_file_loses_no_row_unseen(tmp_path):
    refused(tmp_path, 'code;n\nBU07580001;1\n"BU07580002;2\nBU07580600;3\n', "line 3", "quote")


@pytest.mark.parametrize("content", [b"PK\x03\x04\x00\x00rest", b"\x89PNG\r\n\x00\x00", b"SQLite format 3\x00rest"])
def test_binary_data_with_the_ending_of_text(tmp_path, content):
    refused(tmp_path, content, "no text", ".xlsx")


def test_a_web_page_instead_of_a_table(tmp_path):
    page = "<!DOCTYPE html>\n<html><head><title>Storing</title></head>\n<body><p>Even geduld</p></body></html>\n"
    refused(tmp_path, page, "tabel", "SLEUTEL")


def test_columns_of_equal_name_are_told_apart(tmp_path):
    assert list(linked(tmp_path, "code;n;n\nBU07580001;1;2\n").columns) == ["n", "n_2"]


def test_two_titles_that_become_one_name_are_refused(tmp_path):
    refused(tmp_path, "code;Gem. x;Gem (x)\nBU07580001;1;2\n", "'Gem. x'", "'Gem (x)'", "gem_x", "KOLOMMEN")


def test_titles_that_differ_in_capitals_only_are_refused(tmp_path):
    refused(tmp_path, "code;n;N\nBU07580001;1;2\n", "'n'", "'N'", "KOLOMMEN")


def test_a_header_row_that_is_not_there(tmp_path):
    with pytest.raises(TableProblem, match="has 2 rows"):
        laid_out([["code", "n"], ["BU07580001", "1"]], header=(7, 8))


def test_the_header_row_of_the_user_is_taken(tmp_path):
    text = "jaar;2022\nlijst;2\ncode;n\nBU07580001;1\nBU07580002;2\n"
    assert beside(linked(tmp_path, text, kop=(3, 3)), "n") == {"0001": 1, "0002": 2}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no JSON"),
        ("[1, 2", "not whole"),
        ("[]", "no records"),
        ("{}", "no records"),
        ('"tekst"', "no records"),
        ("[" * 100_000, "no JSON"),
    ],
)
def test_json_that_is_no_table(tmp_path, text, words):
    path = tmp_path / "x.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(TableProblem, match=words):
        read_json(path)


def test_json_as_a_list_of_records(tmp_path):
    path = tmp_path / "x.json"
    path.write_text(
        '{"data": [{"code": "BU07580001", "n": 1.234}, {"code": "BU07580002", "n": null}]}', encoding="utf-8"
    )
    assert beside(link(read_json(path), BREDA, Recipe()), "n") == {"0001": 1.234}


MILLION = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (1_500_000_000,) * 2)
from pathlib import Path
from leefbaar_plugin.core.tables.areas import Areas
from leefbaar_plugin.core.tables.link import link
from leefbaar_plugin.core.tables.recipe import Recipe
from leefbaar_plugin.core.tables.text_file import read_text

grid = read_text(Path(sys.argv[1]))
found = link(grid, Areas(["BU00010000", "BU00010099"], ["A", "B"]), Recipe())
print(len(grid), found.keys.elsewhere, found.columns["n_2014"], found.columns["n_2023"])
"""


@pytest.mark.slow
def test_a_million_rows_are_joined_in_a_gigabyte_and_a_half_of_addresses(tmp_path):
    path = tmp_path / "lang.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write("code;jaar;n;bedrag;tekst\n")
        for year in range(2014, 2024):
            for place in range(1, 1001):
                file.writelines(f"BU{place:04d}{b:04d};{year};{b};{b % 7},5;woord {b % 50}\n" for b in range(100))
    done = subprocess.run([sys.executable, "-c", MILLION, path], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout.split("\n")[0] == "1000001 999000 [0, 99] [0, 99]", done.stderr


# Whatever comes: it is joined, or refused in words.

CELL = st.one_of(
    st.sampled_from([*BREDA.codes, *BREDA.names, "0001", "544", "2022", "1,600", "1.234,5", "3.90%", "#REF!", "Totaal",
                     "-99997", ".", "x", "n", "code", "jaar", "buurt", "GM0758", "Breda"]),
    st.text(max_size=6),
    st.integers(-10, 10**7).map(str),
)  # fmt: skip
ROWS = st.lists(st.lists(CELL, max_size=5), max_size=8)
FUZZ = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def outcome(work):
    """What it gives, and the words with which it is refused; any other error is a failure."""
    try:
        return work(), ""
    except TableProblem as problem:
        return None, str(problem)


@FUZZ
@given(ROWS)
def test_any_cells_are_joined_or_refused(rows):
    text = from_rows(rows, "tabel")
    text.text = True
    found, words = outcome(lambda: link(text, BREDA, Recipe()))
    if found is None:
        assert len(words) > 20
        return
    assert found.columns
    assert all(len(values) == len(BREDA.codes) for values in found.columns.values())
    kept = {code for code in found.keys.codes if code}
    assert kept <= set(BREDA.codes)
    for values in found.columns.values():
        assert all(v is None for code, v in zip(BREDA.codes, values) if code not in kept), "no value without a row"


@FUZZ
@given(st.binary(max_size=300))
def test_any_bytes_are_a_table_or_refused(tmp_path, content):
    found, words = outcome(lambda: link(grid(tmp_path, content), BREDA, Recipe()))
    assert found or "tabel" in words


@FUZZ
@given(st.text(max_size=60))
def test_any_json_is_a_table_or_refused(tmp_path, text):
    path = tmp_path / "x.json"
    path.write_text(text, encoding="utf-8", errors="replace")
    found, words = outcome(lambda: read_json(path))
    assert found or "x.json" in words


@given(st.one_of(st.text(max_size=12), st.integers(), st.floats(), st.none(), st.booleans()), st.text(max_size=6))
def test_any_code_is_completed_or_none(value, gemeente):
    for told in (None, gemeente):
        code = complete_buurt_code(value, told)
        assert code is None or BUURT.fullmatch(code)


@given(st.lists(st.text(max_size=8), max_size=5, unique=True), st.lists(st.text(max_size=8), max_size=5))
def test_a_name_is_matched_to_one_area_or_none_and_equal_areas_to_none(names, areas):
    found = match(names, areas)
    assert len(found.places) == len(names)
    for name, place in zip(names, found.places):
        if place is None:
            continue
        assert sum(area.casefold() == areas[place].casefold() for area in areas) == 1
        assert name not in found.ambiguous


@given(
    st.lists(st.sampled_from(BREDA.names), min_size=1, unique=True), st.sampled_from(["", "Sum of Breda: ", "Breda - "])
)
def test_a_real_name_is_found_through_case_accents_and_prefix(names, prefix):
    written = [prefix + plain(name).upper() for name in names]
    assume(len(names) > 1 or not prefix)
    assert [BREDA.names[place] for place in match(written, BREDA.names).places] == names

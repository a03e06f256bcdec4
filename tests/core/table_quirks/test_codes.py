"""Quirks of a table that were seen in real files, one test each: codes."""

from __future__ import annotations

import pytest

from leefbaar_plugin.core.tables.grid import TableProblem
from tests.core.tables import areas, beside, linked


def test_trailing_padding_of_codes(tmp_path):
    found = linked(tmp_path, '"code";"n"\n"BU07580001";"1"\n"BU07580002   ";"2"\n')
    assert beside(found, "n") == {"0001": 1, "0002": 2}


def test_codes_without_BU(tmp_path):
    assert beside(linked(tmp_path, "gwb_code,n\n07580001,1\n07580600,2\n"), "n") == {"0001": 1, "0600": 2}


def test_codes_in_two_parts(tmp_path):
    found = linked(tmp_path, "GEMEENTECODE,BUURTCODE,n\n0758,0001,1\n0758,0600,2\n0756,0001,9\n")
    assert beside(found, "n") == {"0001": 1, "0600": 2}
    assert found.keys.elsewhere == 1


def test_codes_of_three_digits_to_which_the_cbs_put_a_zero_behind(tmp_path):
    eindhoven = areas(("BU07725440", "Tempel"), ("BU07721110", "Binnenstad"), ("BU07725450", "Blixembosch"))
    found = linked(tmp_path, "buurtcode,n\n544,1\n111,2\n", eindhoven)
    assert beside(found, "n", eindhoven) == {"5440": 1, "1110": 2}
    assert found.keys.way == "code of three digits, a zero behind it"


def test_codes_that_lost_their_zeros(tmp_path):
    groningen = areas(("BU00140000", "Binnenstad-Noord"), ("BU00140001", "Binnenstad-Zuid"))
    assert beside(linked(tmp_path, "code,n\n140000,1\n140001,2\n", groningen), "n", groningen) == {"0000": 1, "0001": 2}


def test_alphanumeric_codes(tmp_path):
    places = areas(("BU0363AA01", "Kop Zeedijk"), ("BU0363AF02", "Spuistraat"))
    assert beside(linked(tmp_path, "code,n\nBU0363AA01,1\nbu0363af02,2\n", places), "n", places) == {
        "AA01": 1,
        "AF02": 2,
    }


def test_figures_that_happen_to_be_codes_are_not_the_key(tmp_path):
    groningen = areas(("BU00140000", "Binnenstad-Noord"), ("BU00140001", "Binnenstad-Zuid"), ("BU00140002", "Hortus"))
    text = "buurt;bedrag\nBinnenstad-Noord;140001\nBinnenstad-Zuid;140000\nHortus;150000\n"
    found = linked(tmp_path, text, groningen)
    assert beside(found, "bedrag", groningen) == {"0000": 140001, "0001": 140000, "0002": 150000}


def test_a_number_of_a_buurt_within_its_wijk_is_no_code_within_the_municipality(tmp_path):
    with pytest.raises(TableProblem, match="count within each wijk") as error:
        linked(tmp_path, "wijkcode;buurtcode;n\n06;01;5\n07;02;6\n")
    assert "(0601)" in str(error.value)
    assert beside(linked(tmp_path, "wijkcode;buurtcode;n\n06;0600;5\n07;0701;6\n"), "n") == {"0600": 5, "0701": 6}


def test_two_codes_as_columns_are_a_header(tmp_path):
    found = linked(tmp_path, "jaar;BU07580001;BU07580002\n2022;1;2\n2023;4;5\n", waarde="n")
    assert beside(found, "n_2023") == {"0001": 4, "0002": 5}


def test_codes_that_a_spreadsheet_made_numbers_of(tmp_path):
    assert beside(linked(tmp_path, "code,n\n7580001,1\n7580600.0,2\n"), "n")["0001"] == 1


def test_a_code_that_can_be_read_in_two_ways_is_refused(tmp_path):
    places = areas(("BU00010544", "Aa"), ("BU00015440", "Bee"), ("BU00010111", "Cee"), ("BU00011110", "Dee"))
    with pytest.raises(TableProblem, match="two ways that fit equally well"):
        linked(tmp_path, "buurtcode,n\n544,1\n111,2\n", places)

"""Quirks of a table that were seen in real files, one test each: values."""

from __future__ import annotations

import pytest

from leefbaar_plugin.core.tables.grid import TableProblem, from_rows
from leefbaar_plugin.core.tables.link import link
from leefbaar_plugin.core.tables.recipe import Recipe, Take
from tests.core.tables import BREDA, beside, linked


@pytest.mark.parametrize("missing", [".", "       .", "-", "x", "NA", '""', "", "n.v.t.", "geheim"])
def test_marks_of_missing_are_unknown(tmp_path, missing):
    assert beside(linked(tmp_path, f"code,n\nBU07580001,1\nBU07580002,{missing}\n"), "n") == {"0001": 1}


def test_absent_trailing_fields(tmp_path):
    found = linked(tmp_path, "code,n,m\nBU07580001,1,2\nBU07580002,3\nBU07580600\n")
    assert beside(found, "n") == {"0001": 1, "0002": 3}
    assert beside(found, "m") == {"0001": 2}


def test_zeros_for_missing(tmp_path):
    text = "code,woz\nBU07580001,310\nBU07580002,0\n"
    assert beside(linked(tmp_path, text), "gemiddelde_woningwaarde") == {"0001": 310, "0002": 0}
    assert beside(linked(tmp_path, text, nul_is_onbekend=True), "gemiddelde_woningwaarde") == {"0001": 310}


def test_a_whole_column_of_zeros_is_told(tmp_path):
    found = linked(tmp_path, "code,n,m\nBU07580001,0,1\nBU07580002,0,2\nBU07580600,0,3\n")
    assert ["'n'" in warning and "zeros" in warning for warning in found.warnings] == [True]


def test_decimal_comma_and_point_in_one_file(tmp_path):
    found = linked(tmp_path, "code;p;q\nBU07580001;1.234,5;1.5\nBU07580002;0,5;1,234.5\n")
    assert beside(found, "p") == {"0001": 1234.5, "0002": 0.5}
    assert beside(found, "q") == {"0001": 1.5, "0002": 1234.5}


def test_decimal_comma_and_point_in_one_column_are_refused(tmp_path):
    with pytest.raises(TableProblem, match=r"'woz'|gemiddelde_woningwaarde") as error:
        linked(tmp_path, "code;woz\nBU07580001;310,5\nBU07580002;290.5\n")
    assert "'310,5', '290.5'" in str(error.value)


@pytest.mark.parametrize("written", ["1,600", "1.234"])
def test_a_number_with_two_readings_is_refused_with_both(tmp_path, written):
    with pytest.raises(TableProblem, match="two ways") as error:
        linked(tmp_path, f"code;bedrag\nBU07580001;{written}\nBU07580002;100\n")
    assert "column 'bedrag'" in str(error.value)
    assert "DECIMAAL" in str(error.value)


def test_percent_signs(tmp_path):
    assert beside(linked(tmp_path, "code,p\nBU07580001,3.90%\nBU07580002,12.5%\n"), "p") == {"0001": 3.9, "0002": 12.5}
    assert beside(linked(tmp_path, 'code;p\nBU07580001;-7,9%\nBU07580002;"0,5 %"\n'), "p") == {
        "0001": -7.9,
        "0002": 0.5,
    }


@pytest.mark.parametrize("error", ["#REF!", "#N/B", "#DEEL/0!", "#VALUE!"])
def test_errors_of_a_spreadsheet_are_unknown_and_told(tmp_path, error):
    found = linked(tmp_path, f"code,n\nBU07580001,1\nBU07580002,{error}\n")
    assert beside(found, "n") == {"0001": 1}
    assert found.special == {"n": {error: 1}}


def test_numbers_as_padded_text(tmp_path):
    assert beside(linked(tmp_path, '"code";"n"\n"BU07580001";"     121"\n"BU07580002";"     186"\n'), "n") == {
        "0001": 121,
        "0002": 186,
    }


@pytest.mark.parametrize(("special", "kept"), [("-99997", 1), ("-99995.0", 1), ("-99999999", 1), ("-99989", 2)])
def test_special_values_of_the_cbs_are_unknown_and_told(tmp_path, special, kept):
    found = linked(tmp_path, f"code,n\nBU07580001,1\nBU07580002,{special}\n")
    assert len(beside(found, "n")) == kept
    assert bool(found.special) == (kept == 1)


def test_full_euros_where_the_cbs_has_thousands(tmp_path):
    with pytest.raises(TableProblem, match=r"0\.001"):
        linked(tmp_path, "code,woz\nBU07580001,310000\nBU07580002,290000\n")
    found = linked(tmp_path, "code,woz\nBU07580001,310000\nBU07580002,290500\n",
                   kolommen=(Take("woz", "gemiddelde_woningwaarde", 0.001),))  # fmt: skip
    assert beside(found, "gemiddelde_woningwaarde") == {"0001": 310, "0002": 290.5}


def test_percentages_as_shares_of_one_are_told_with_the_factor(tmp_path):
    found = linked(tmp_path, "code;p_koopw\nBU07580001;0,45\nBU07580002;0,5\n")
    assert ["p_koopw = percentage_koopwoningen * 100" in warning for warning in found.warnings] == [True]
    assert not linked(tmp_path, "code;p_koopw\nBU07580001;0,45\nBU07580002;1,5\n").warnings


@pytest.mark.parametrize("written", ["<5", "12-", "(12)", "€ 1.234,-"])
def test_what_keeps_a_column_of_figures_text_is_told(tmp_path, written):
    found = linked(tmp_path, f"code;n\nBU07580001;12\nBU07580002;{written}\n")
    assert [f"'{written}'" in warning for warning in found.warnings] == [True]


def test_columns_of_words_are_not_doubted(tmp_path):
    assert not linked(tmp_path, "code;p;q\nBU07580001;ja;4811 AA\nBU07580002;nee;4812 BB\n").warnings


def test_a_number_of_three_decimals_is_a_number_but_a_text_may_be_thousands():
    def table(first, second):
        return from_rows([["BU07580001", first], ["BU07580002", second]], "tabel", ["code", "n"])

    assert beside(link(table(1.234, 987.0), BREDA, Recipe()), "n") == {"0001": 1.234, "0002": 987}
    with pytest.raises(TableProblem, match=r"'1\.234' is 1\.234 with a decimal point, 1234 with a decimal comma"):
        link(table("1.234", "987"), BREDA, Recipe())
    told = link(table("1.234", "987"), BREDA, Recipe(decimaal=","))
    assert beside(told, "n") == {"0001": 1234, "0002": 987}


def test_figures_of_a_month_are_told_to_be_of_no_whole_year(tmp_path):
    found = linked(tmp_path, "code;Perioden;n\nBU07580001;2023MM12;1\nBU07580002;2023MM12;2\n")
    assert ["2023MM12" in warning for warning in found.warnings] == [True]
    assert not linked(tmp_path, "code;Perioden;n\nBU07580001;2023JJ00;1\nBU07580002;2023JJ00;2\n").warnings

"""Quirks of a table that were seen in real files, one test each: header, footer and shape."""

from __future__ import annotations

import pytest

from leefbaar_plugin.core.tables.grid import TableProblem
from tests.core.tables import BREDA, beside, linked


def test_a_key_that_a_pivot_writes_once_for_several_rows_is_not_taken_for_a_total(tmp_path):
    for text in (
        "buurt;jaar;n\nValkenberg;2022;1\n;2023;2\nChassé;2022;3\n;2023;4\n",
        "buurt;soort;n\nValkenberg;auto;1\n;fiets;2\nChassé;auto;3\n",
    ):
        with pytest.raises(TableProblem, match="below 'Valkenberg' in column 'buurt'") as error:
            linked(tmp_path, text)
        assert "repeat all item labels" in str(error.value)


def test_title_rows_above_the_header_and_blank_rows_below(tmp_path):
    found = linked(
        tmp_path, "Klachten in Breda;;\n;;\nbuurt;code;n\n;;\nValkenberg;BU07580001;1\n;;\nChassé;BU07580002;2\n;;\n"
    )
    assert beside(found, "n") == {"0001": 1, "0002": 2}


def test_a_header_of_three_rows(tmp_path):
    found = linked(
        tmp_path,
        "Buurt;Bevolking;;Woningen;\n;totaal;65+;totaal;koop\n;aantal;%;aantal;%\n"
        "Valkenberg;900;12,5;450;40\nChassé;800;10,5;400;35\n",
    )
    assert list(found.columns) == [
        "bevolking_totaal_aantal", "bevolking_65", "woningen_totaal_aantal", "woningen_koop",
    ]  # fmt: skip
    assert beside(found, "bevolking_65") == {"0001": 12.5, "0002": 10.5}


def test_footers(tmp_path):
    found = linked(tmp_path, "buurt;n\nValkenberg;1\nChassé;2\n\nbron: gemeente Breda;\n* voorlopig;\n")
    assert beside(found, "n") == {"0001": 1, "0002": 2}
    assert not found.keys.lost


def test_a_last_row_without_values_is_no_footer(tmp_path):
    found = linked(tmp_path, "buurt;n\nValkenberg;1\nNergenshuizen;\nChassé;\n")
    assert found.without_row == [code for code in BREDA.codes if code not in ("BU07580001", "BU07580002")]
    assert list(found.keys.lost) == ["Nergenshuizen"]


def test_total_and_unknown_rows(tmp_path):
    found = linked(tmp_path, "buurt;n\nValkenberg;1\nChassé;2\nOnbekend;4\nTotaal;7\nEindtotaal;7\n")
    assert beside(found, "n") == {"0001": 1, "0002": 2}
    assert found.keys.levels == {"onbekend": 1, "totaal": 2}


@pytest.mark.parametrize(
    "titles", ["2014,2015", "Population|2014,Population|2015", "2014 inwoners,2015 inwoners", "2014*,2015**"]
)
def test_years_as_columns(tmp_path, titles):
    found = linked(tmp_path, f"buurt,{titles}\nValkenberg,100,110\nChassé,200,210\n", waarde="Population")
    stem = "aantal_inwoners" if "inwoners" in titles else "Population"
    assert found.columns[f"{stem}_2014"][:2] == [100, 200]
    assert found.columns[f"{stem}_2015"][:2] == [110, 210]
    chosen = linked(tmp_path, f"buurt,{titles}\nValkenberg,100,110\nChassé,200,210\n", waarde="Population", jaar=2015)
    assert list(chosen.columns) == [stem]
    assert chosen.years == {stem: 2015}


def test_transposed_tables(tmp_path):
    found = linked(
        tmp_path, "Attribute,Breda: Valkenberg,Breda: Chasse,Breda: Bavel\n2008,5,6,7\n2009,8,9,10\n", waarde="n"
    )
    assert found.columns["n_2009"][:2] == [8, 9]
    assert beside(found, "n_2008") == {"0001": 5, "0002": 6, "0700": 7}


def test_several_years_per_buurt_become_a_column_each(tmp_path):
    found = linked(tmp_path, "code,Perioden,n\nBU07580001,2022,1\nBU07580001,2023,2\nBU07580002,2023JJ00,3\n")
    assert beside(found, "n_2022") == {"0001": 1}
    assert beside(found, "n_2023") == {"0001": 2, "0002": 3}


def test_several_years_per_buurt_of_which_one_is_chosen(tmp_path):
    text = "code,jaar,n\nBU07580001,2022,1\nBU07580001,2023,2\nBU07580002,2023,3\n"
    assert beside(linked(tmp_path, text, jaar=2023), "n") == {"0001": 2, "0002": 3}
    with pytest.raises(TableProblem, match=r"no rows of 2021 \(JAAR\); it has 2022, 2023"):
        linked(tmp_path, text, jaar=2021)


def test_several_rows_per_buurt_are_never_joined_in_silence(tmp_path):
    with pytest.raises(TableProblem, match=r"BU07580001 \(2×\)"):
        linked(tmp_path, "code,n\nBU07580001,1\nBU07580001,2\nBU07580002,3\n")


def test_categories_per_buurt_become_a_column_each(tmp_path):
    found = linked(tmp_path, "soort;code;n\nHoreca;BU07580001;1\nHoreca;BU07580002;2\nJeugd;BU07580001;3\n")
    assert beside(found, "Horeca") == {"0001": 1, "0002": 2}
    assert beside(found, "Jeugd") == {"0001": 3}


def test_two_columns_that_may_be_the_category_are_not_chosen_between(tmp_path):
    text = "soort;letter;code;n\nHoreca;a;BU07580001;1\nJeugd;b;BU07580001;3\n"
    with pytest.raises(TableProblem, match="SPIL: soort, letter"):
        linked(tmp_path, text)
    assert beside(linked(tmp_path, text, spil="soort"), "n_jeugd") == {"0001": 3}


def test_ragged_rows_with_a_cell_too_many_are_refused(tmp_path):
    with pytest.raises(TableProblem, match="row 3 has 4 cells, but the header has 3") as error:
        linked(tmp_path, "code,naam,n\nBU07580001,Valkenberg,1\nBU07580002,Chassé, noord,2\n")
    assert "quotes" in str(error.value)


@pytest.mark.parametrize(
    "text",
    [
        "code;naam;n\nBU07580001;Valkenberg;\nBU07580002;Chassé;2\n",
        "code;n\nBU07580001;<5\nBU07580002;2\n",
        "buurt;wijk;n\nValkenberg;Centrum;\nChassé;Centrum;2\n",
    ],
)
def test_a_first_row_without_numbers_is_no_second_row_of_the_header(tmp_path, text):
    found = linked(tmp_path, text)
    assert not any("header takes" in note for note in found.notes)
    assert "n" in found.columns
    assert "BU07580001" not in found.without_row


def test_columns_that_are_called_as_a_mark_of_missing(tmp_path):
    found = linked(tmp_path, "code;x;y;nb\nBU07580001;113000;400000;1\nBU07580002;113100;400100;2\n")
    assert beside(found, "x") == {"0001": 113000, "0002": 113100}
    assert beside(found, "nb") == {"0001": 1, "0002": 2}


@pytest.mark.parametrize(
    "header",
    [
        "Buurt;inwoners;;woningen;\n;2022;2023;2022;2023\n",
        "Buurt;inwoners;inwoners;woningen;woningen\nNaam;2022;2023;2022;2023\n",
    ],
)
def test_years_that_repeat_below_each_measure_are_a_header(tmp_path, header):
    found = linked(tmp_path, f"{header}Valkenberg;1;2;3;4\nChassé;5;6;7;8\n")
    assert beside(found, "aantal_inwoners_2023") == {"0001": 2, "0002": 6}
    assert beside(found, "woningvoorraad_2022") == {"0001": 3, "0002": 7}
    assert found.years["woningvoorraad_2022"] == 2022


def test_measures_that_repeat_below_each_year_are_a_header(tmp_path):
    found = linked(
        tmp_path,
        "Buurt;2022;2022;2023;2023\nNaam;inwoners;woningen;inwoners;woningen\nValkenberg;1;2;3;4\nChassé;5;6;7;8\n",
    )
    assert beside(found, "aantal_inwoners_2023") == {"0001": 3, "0002": 7}


def test_a_first_row_of_years_of_building_is_no_header(tmp_path):
    found = linked(tmp_path, "buurt;oudste;jongste\nValkenberg;1905;1985\nChassé;1930;2019\n")
    assert beside(found, "oudste") == {"0001": 1905, "0002": 1930}


@pytest.mark.parametrize(
    "title", ["Woningen gebouwd voor 1945", "Bouwjaar vanaf 2000", "Inwoners sinds 2000", "Bouwjaar 1945-1970"]
)
def test_a_year_that_bounds_what_is_counted_is_not_the_year_of_the_figures(tmp_path, title):
    found = linked(tmp_path, f"code;{title};huur 2024\nBU07580001;1;2\nBU07580002;3;4\n", jaar=2024)
    assert list(found.years.values()) == [None, 2024]


def test_a_year_that_no_column_is_of_is_refused(tmp_path):
    with pytest.raises(TableProblem, match=r"no columns of 2021 \(JAAR\); it has 2022, 2023"):
        linked(tmp_path, "code;huur 2022;huur 2023;oppervlakte\nBU07580001;1;2;9\n", jaar=2021)

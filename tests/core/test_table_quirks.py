"""Every quirk of a table that was seen in a real file, one test each, with the quirk as its name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from leefbaar_plugin.core.tables.grid import TableProblem, from_rows
from leefbaar_plugin.core.tables.link import link
from leefbaar_plugin.core.tables.recipe import Recipe, Take
from tests.core.tables import BREDA, areas, beside, linked

# Keys


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


def test_code_and_name_in_one_cell(tmp_path):
    found = linked(tmp_path, "buurt,n\nBU07580001 Valkenberg,1\n0600 Gageldonk,2\n")
    assert beside(found, "n") == {"0001": 1, "0600": 2}
    amsterdam = areas(("BU0363AA01", "Kop Zeedijk"), ("BU0363AA02", "Oude Kerk e.o."))
    found = linked(tmp_path, "buurt,n\nA00a Kop Zeedijk,1\nA00b Oude Kerk e.o.,2\n", amsterdam)
    assert beside(found, "n", amsterdam) == {"AA01": 1, "AA02": 2}


@pytest.mark.parametrize("written", ["Chass", "Chasse", "Chassé", "CHASSÉ", "ChassÃ©", " Chassé\u00a0"])
def test_names_that_lost_their_accents(tmp_path, written):
    assert beside(linked(tmp_path, f"buurt,n\nValkenberg,1\n{written},2\n"), "n") == {"0001": 1, "0002": 2}


def test_names_with_a_prefix(tmp_path):
    found = linked(tmp_path, "buurt,n\nSum of Breda: Bavel,1\nSum of Breda: Chasse,2\nSum of Breda: Gageldonk,3\n")
    assert beside(found, "n") == {"0700": 1, "0002": 2, "0600": 3}


def test_names_that_were_cut_at_40_characters(tmp_path):
    long = "Verspreide huizen in het buitengebied van Aadorp-Noord"
    places = areas(("BU00010000", "Centrum"), ("BU00010001", long))
    found = linked(tmp_path, f"buurt,n\nCentrum,1\n{long[:40]},2\n", places)
    assert beside(found, "n", places) == {"0000": 1, "0001": 2}


def test_a_cut_name_that_may_be_two_buurten_is_joined_to_neither(tmp_path):
    long = "Verspreide huizen in het buitengebied van Aadorp"
    places = areas(("BU00010000", "Centrum"), ("BU00010001", f"{long}-Noord"), ("BU00010002", f"{long}-Zuid"))
    found = linked(tmp_path, f"buurt,n\nCentrum,1\n{long[:40]},2\n", places)
    assert beside(found, "n", places) == {"0000": 1}
    assert found.keys.ambiguous == {long[:40]: [f"{long}-Noord", f"{long}-Zuid"]}


def test_names_that_repeat_between_municipalities(tmp_path):
    places = areas(("BU00010000", "Centrum"), ("BU00020000", "Centrum"), ("BU00020001", "Haven"),
                   gemeente={"0001": "Aadorp", "0002": "Beestad"})  # fmt: skip
    found = linked(tmp_path, "gemeentenaam,buurt,n\nAadorp,Centrum,1\nBeestad,Centrum,2\n", places)
    assert found.columns["n"] == [1, 2, None]


def test_names_that_repeat_within_a_municipality(tmp_path):
    places = areas(("BU00010000", "Buitengebied"), ("BU00010100", "Buitengebied"), ("BU00010101", "Haven"))
    found = linked(tmp_path, "buurt,n\nBuitengebied,1\nHaven,2\n", places)
    assert found.columns["n"] == [None, None, 2]
    assert list(found.keys.ambiguous) == ["Buitengebied"]


def test_a_misspelled_name_is_not_guessed_at(tmp_path):
    found = linked(tmp_path, "buurt,n\nValkenberg,1\nNiew Wolfslaar,2\n")
    assert beside(found, "n") == {"0001": 1}
    assert list(found.keys.lost) == ["Niew Wolfslaar"]
    told = linked(tmp_path, "buurt,n\nValkenberg,1\nNiew Wolfslaar,2\n", namen={"Niew Wolfslaar": "Nieuw Wolfslaar"})
    assert beside(told, "n") == {"0001": 1, "0701": 2}


def test_levels_mixed_in_one_table(tmp_path):
    found = linked(
        tmp_path,
        "gwb_code_10,recs,n\nNL00,Land,99\nGM0758,Gemeente,9\nWK075800,Wijk,8\nBU07580001,Buurt,1\nBU07580600,Buurt,2\n",
    )
    assert beside(found, "n") == {"0001": 1, "0600": 2}
    assert found.keys.levels == {"land": 1, "gemeente": 1, "wijk": 1}


def test_wijken_by_name_above_their_buurten(tmp_path):
    found = linked(
        tmp_path, "buurt,n\nBreda,100\nValkenberg,5\nBavel,81\nBavel,48\nNieuw Wolfslaar,24\nBuitengebied Bavel,9\n"
    )
    assert beside(found, "n") == {"0001": 5, "0700": 48, "0701": 24, "0709": 9}
    assert found.totals == ["Bavel"]


def test_names_of_wijken_that_the_layer_knows_are_set_aside_as_such(tmp_path):
    layer = replace(BREDA, wijknamen=["Breda centrum"] * 2 + ["Breda noord-west"] + ["Bavel"] * 3)
    found = linked(
        tmp_path, "buurt,n\nBreda centrum,6\nValkenberg,5\nChassé,1\nBreda Noord-West,7\nGageldonk,7\n", layer
    )
    assert found.keys.levels == {"wijk": 2}
    assert not found.keys.lost


def test_a_doubled_name_that_is_no_total_is_refused(tmp_path):
    with pytest.raises(TableProblem, match="BU07580700 \\(2×\\)"):
        linked(tmp_path, "buurt,n\nValkenberg,5\nBavel,80\nBavel,48\nNieuw Wolfslaar,24\nBuitengebied Bavel,9\n")


def test_alphanumeric_codes(tmp_path):
    places = areas(("BU0363AA01", "Kop Zeedijk"), ("BU0363AF02", "Spuistraat"))
    assert beside(linked(tmp_path, "code,n\nBU0363AA01,1\nbu0363af02,2\n", places), "n", places) == {
        "AA01": 1,
        "AF02": 2,
    }


#: A small municipality as there are many: each wijk has a buurt of its own name.
DORPEN = replace(
    areas(
        ("BU00010000", "Aadorp"), ("BU00010001", "Buitengebied Aadorp"),
        ("BU00010100", "Beedorp"), ("BU00010101", "Buitengebied Beedorp"),
    ),
    wijknamen=["Aadorp"] * 2 + ["Beedorp"] * 2,
)  # fmt: skip


@pytest.mark.parametrize("title", ["wijk", "Wijknaam", "gebied", "stadsdeel"])
@pytest.mark.parametrize("prefix", ["", "Wijk 00 ", "Totaal: "])
def test_figures_of_wijken_do_not_go_to_the_buurten_of_the_same_name(tmp_path, title, prefix):
    with pytest.raises(TableProblem, match="SLEUTEL"):
        linked(tmp_path, f"{title};n\n{prefix}Aadorp;100\n{prefix}Beedorp;200\n", DORPEN)


def test_a_column_called_wijk_may_be_said_to_hold_buurten(tmp_path):
    found = linked(tmp_path, "wijk;n\nAadorp;100\nBeedorp;200\n", DORPEN, sleutel="wijk")
    assert beside(found, "n", DORPEN) == {"0000": 100, "0100": 200}


def test_numbers_of_wijken_are_no_numbers_of_buurten(tmp_path):
    with pytest.raises(TableProblem, match="another level: 'wijknr'"):
        linked(tmp_path, "wijknr;n\n0;100\n1;200\n", DORPEN)


def test_rows_of_a_municipality_that_the_layer_lacks_are_elsewhere(tmp_path):
    far = "".join(f"Verweg {i};Gageldonk;{i}\n" for i in range(60))
    found = linked(tmp_path, f"gemeente;buurt;n\n{far}Tilburg;Bavel;99\nBreda;Valkenberg;1\nBreda;Chassé;2\n")
    assert beside(found, "n") == {"0001": 1, "0002": 2}
    assert found.keys.elsewhere == 61


def test_a_rank_beside_a_name_is_not_taken_for_its_code(tmp_path):
    text = "nr;buurt;n\n1;Chassé;5\n2;Valkenberg;6\n"
    with pytest.raises(TableProblem, match="two areas in one row") as error:
        linked(tmp_path, text)
    assert "SLEUTEL" in str(error.value)
    assert beside(linked(tmp_path, text, sleutel="buurt"), "n") == {"0002": 5, "0001": 6}


@pytest.mark.parametrize("written", ["Valkenberg / Chassé", "Valkenberg - Chassé", "Valkenberg/Chassé"])
def test_figures_of_two_buurten_together_go_to_neither(tmp_path, written):
    found = linked(tmp_path, f"buurt;n\n{written};9\nBavel;1\nGageldonk;2\n")
    assert beside(found, "n") == {"0700": 1, "0600": 2}
    assert list(found.keys.lost) == [written]


def test_a_name_that_ends_after_a_whole_word_is_no_cut_one(tmp_path):
    found = linked(tmp_path, "buurt;n\nBuitengebied;9\nBavel;1\nGageldonk;2\n")
    assert beside(found, "n") == {"0700": 1, "0600": 2}
    assert list(found.keys.lost) == ["Buitengebied"]


def test_a_key_that_a_pivot_writes_once_for_several_rows_is_not_taken_for_a_total(tmp_path):
    for text in (
        "buurt;jaar;n\nValkenberg;2022;1\n;2023;2\nChassé;2022;3\n;2023;4\n",
        "buurt;soort;n\nValkenberg;auto;1\n;fiets;2\nChassé;auto;3\n",
    ):
        with pytest.raises(TableProblem, match="below 'Valkenberg' in column 'buurt'") as error:
            linked(tmp_path, text)
        assert "repeat all item labels" in str(error.value)


def test_rows_with_a_name_and_no_code_are_set_aside_as_such(tmp_path):
    found = linked(
        tmp_path,
        "code;naam;n\n;Breda centrum;3\nBU07580001;Valkenberg;1\nBU07580002;Chassé;2\n;Overig;9\n"
        "BU07580600;Gageldonk;9\n;;22\n",
    )
    assert beside(found, "n") == {"0001": 1, "0002": 2, "0600": 9}
    assert found.keys.levels == {"zonder code of naam": 3}


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


@pytest.mark.parametrize("title", ["recs", "Soort regio"])
def test_a_row_that_says_to_be_of_a_wijk_is_not_of_the_buurt_of_that_name(tmp_path, title):
    text = f"regio;{title};n\nBreda;Gemeente;99\nBavel;Wijk ;30\nNieuw Wolfslaar;Buurt;20\nValkenberg;Buurt;3\n"
    found = linked(tmp_path, text)
    assert beside(found, "n") == {"0701": 20, "0001": 3}
    assert found.keys.levels == {"gemeente": 1, "wijk": 1}
    both = linked(tmp_path, f"{text}Bavel;Buurt;10\n")
    assert beside(both, "n") == {"0701": 20, "0001": 3, "0700": 10}


def test_a_municipality_may_be_called_so_before_its_name(tmp_path):
    found = linked(tmp_path, "gemeente;buurt;n\nGemeente Breda;Valkenberg;1\nBreda;Chassé;2\nTilburg;Bavel;3\n")
    assert beside(found, "n") == {"0001": 1, "0002": 2}


# Values


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


# Layout


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


# Container


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


def test_codes_that_a_spreadsheet_made_numbers_of(tmp_path):
    assert beside(linked(tmp_path, "code,n\n7580001,1\n7580600.0,2\n"), "n")["0001"] == 1


def test_a_code_that_can_be_read_in_two_ways_is_refused(tmp_path):
    places = areas(("BU00010544", "Aa"), ("BU00015440", "Bee"), ("BU00010111", "Cee"), ("BU00011110", "Dee"))
    with pytest.raises(TableProblem, match="two ways that fit equally well"):
        linked(tmp_path, "buurtcode,n\n544,1\n111,2\n", places)

"""Codes, names and rows before an analysis: each quirk of a real file by its name."""

from __future__ import annotations

import pytest

from leefbaar_plugin.core.checks.codes import against_column, check_codes, without_codes
from leefbaar_plugin.core.checks.finding import FOUT, IN_ORDE, OPMERKING, WAARSCHUWING
from leefbaar_plugin.core.checks.identity import check_names, check_rows, check_uninhabited, check_water
from tests.core.builders import buurten

WHOLE = ["BU09170000", "BU09170001", "BU09170102"]


def only(findings):
    (finding,) = findings
    return finding


def found(raw, parts=None):
    """The only finding of a column of codes."""
    return only(check_codes("code", raw, parts).findings)


def test_complete_codes_each_once_are_in_order_and_counted():
    finding = found(WHOLE)
    assert (finding.severity, finding.count) == (IN_ORDE, 3)
    assert finding.text == "3 buurten met een volledige code, elk één keer, in 1 gemeente."


def test_codes_with_letters_are_as_good_as_any():
    assert found(["BU0363AA01", "BU0363KJ06"]).severity == IN_ORDE


def test_codes_without_their_municipality_can_be_completed_when_it_stands_beside_them():
    checked = check_codes("BUURTCODE", ["0601", "0203"], ["0758", "0758"])
    finding = only(checked.findings)
    assert (finding.severity, finding.count) == (WAARSCHUWING, 2)
    assert "de gemeente staat in een ander veld" in finding.text
    assert finding.examples == ("0601 → BU07580601", "0203 → BU07580203")
    assert checked.complete == ["BU07580601", "BU07580203"]


def test_codes_without_their_municipality_are_lost_when_it_is_nowhere():
    finding = found(["0601", "0203"])
    assert (finding.severity, finding.count, finding.examples) == (FOUT, 2, ("0601", "0203"))


def test_zeros_that_were_lost_because_codes_were_read_as_numbers_are_told():
    finding = found([140000, 140001.0])
    assert finding.severity == WAARSCHUWING
    assert "voorloopnullen" in finding.text
    assert finding.examples[0] == "140000 → BU00140000"


def test_a_padded_code_is_complete():
    assert found(["BU09170000    ", "bu09170001"]).severity == IN_ORDE


def test_a_name_glued_to_the_code_is_no_code():
    finding = found(["BU09170000", "A00a Kop Zeedijk"])
    assert (finding.severity, finding.examples) == (FOUT, ("A00a Kop Zeedijk",))


def test_rows_of_the_country_and_the_municipality_between_buurten_would_count_twice():
    checked = check_codes("gwb_code", ["NL00", "GM0758", *WHOLE], [None, "0758", None, None, None])
    finding = only(checked.findings)
    assert (finding.severity, finding.count, finding.examples) == (FOUT, 2, ("NL00", "GM0758"))
    assert "land 1×" in finding.text
    assert checked.complete[:2] == [None, None]
    assert checked.usable == [2, 3, 4]


def test_wijken_between_buurten_would_count_twice():
    assert found(["WK091700", *WHOLE]).examples == ("WK091700",)


def test_a_layer_of_wijken_is_told_and_may_be_analysed():
    finding = found(["WK091700", "WK091701"])
    assert (finding.severity, finding.count) == (OPMERKING, 2)


def test_a_layer_of_municipalities_is_no_layer_of_buurten():
    assert found(["GM0917", "GM0918"]).severity == FOUT


def test_a_total_row_without_a_code_is_told_by_its_number():
    finding = found([*WHOLE, None])
    assert (finding.severity, finding.examples) == (FOUT, ("rij 4",))


def test_double_codes_are_told_with_how_often_and_the_first_is_used():
    checked = check_codes("code", [*WHOLE, WHOLE[0], WHOLE[0]])
    finding = only(checked.findings)
    assert (finding.severity, finding.examples) == (FOUT, ("BU09170000 (3×)",))
    assert checked.usable == [0, 1, 2]


def test_without_a_field_of_codes_the_column_that_seems_to_hold_them_is_named():
    finding = without_codes(["naam", "sleutel"], {"naam": ["Centrum"], "sleutel": ["BU09170000"]})
    assert finding.severity == FOUT
    assert "Kolom 'sleutel' lijkt codes te bevatten" in finding.text
    assert "BUURTCODE" in finding.advice


@pytest.mark.parametrize("told", ["0918", "GM0918", 918, 918.0])
def test_a_code_of_another_municipality_than_its_column_says(told):
    finding = only(against_column(WHOLE, "gemeente", ["0917", told, "GM0917"], False, WHOLE))
    assert (finding.severity, finding.count, finding.examples) == (WAARSCHUWING, 1, ("BU09170001: GM0918",))


def test_a_code_of_another_wijk_than_its_column_says():
    finding = only(against_column(WHOLE, "wk", ["WK091700", "091700", "WK091700"], True, WHOLE))
    assert finding.examples == ("BU09170102: WK091700",)


def test_a_column_with_names_of_municipalities_says_nothing_of_codes():
    assert against_column(WHOLE, "gemeente", ["Heerlen"] * 3, False, WHOLE) == []


def test_exactly_a_thousand_rows_may_be_one_page_of_a_service():
    finding = only(check_rows(1000, 1000, None))
    assert (finding.severity, finding.count) == (WAARSCHUWING, 1000)
    assert check_rows(999, 999, None) == check_rows(1001, 1001, None) == []


def test_features_that_stand_in_the_file_but_are_not_read_are_missed():
    finding = only(check_rows(1, 1, 21))
    assert (finding.severity, finding.count) == (FOUT, 20)
    assert "staan 21 vlakken, maar QGIS leest er 1" in finding.text


def test_a_selection_is_no_loss_of_rows():
    assert check_rows(5, 21, 21) == []


def test_buurten_without_a_name_are_named_by_code():
    assert only(check_names(["Centrum", "", "Zuid"], WHOLE)).examples == ("BU09170001",)
    assert check_names(["Centrum", "Noord", "Zuid"], WHOLE) == []


def test_a_layer_without_names_is_told():
    assert "geen kolom met de naam" in only(check_names(None, WHOLE)).text


def test_rows_of_water_and_abroad_are_counted():
    codes = ["BU09170000", "BU09179997", "BU09179998"]
    water, abroad = check_water(codes, ["NEE", "JA", "B"], codes)
    assert (water.severity, water.count, water.examples) == (OPMERKING, 1, ("BU09179997",))
    assert (abroad.count, abroad.examples) == (1, ("BU09179998",))


def test_without_a_column_of_water_the_codes_that_end_on_9997_to_9999_are_told():
    codes = ["BU09170000", "BU09179997", "BU09179999"]
    assert only(check_water(codes, None, codes)).examples == ("BU09179997", "BU09179999")
    assert check_water(codes[:1], None, codes[:1]) == []


def test_buurten_without_inhabitants_are_told_and_water_is_not_told_again():
    table = buurten(aantal_inwoners=[0, 100, 0], water=["NEE", "NEE", "JA"])
    assert only(check_uninhabited(table, table.codes)).examples == (table.codes[0],)

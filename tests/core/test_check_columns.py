"""Columns before an analysis: missing, special, text in numbers, and columns that say nothing."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leefbaar_plugin.core.checks.column_facts import look_at
from leefbaar_plugin.core.checks.columns import check_columns
from leefbaar_plugin.core.checks.finding import FOUT, IN_ORDE, OPMERKING, SEVERITIES, WAARSCHUWING

WOZ = "gemiddelde_woningwaarde"
NEEDED = {WOZ: "Concurrentiepositie"}
N = 12


def check(needed=NEEDED, **columns):
    facts = [look_at(name, values) for name, values in columns.items()]
    return check_columns(facts, needed, np.ones(len(facts[0].missing), dtype=bool))


def worst(**columns):
    """The finding that matters most."""
    return min(check(**columns), key=lambda f: SEVERITIES.index(f.severity))


def test_a_column_with_values_is_in_order():
    (finding,) = check(**{WOZ: list(range(200, 200 + N))})
    assert finding.severity == IN_ORDE


def test_text_in_a_column_of_numbers_is_an_error_with_the_texts():
    finding = worst(**{WOZ: [*range(200, 200 + N), "#REF!", "veel", "#REF!"]})
    assert (finding.severity, finding.field, finding.count) == (FOUT, WOZ, 3)
    assert finding.examples == ("#REF!", "veel")
    assert "Concurrentiepositie" in finding.text


def test_text_in_a_column_that_no_mechanism_uses_is_only_a_warning():
    assert worst(aantal_inwoners=["veel"] * N, **{WOZ: list(range(N))}).severity == WAARSCHUWING


def test_numbers_among_text_keep_their_value():
    facts = look_at(WOZ, ["212", "x", "#REF!", 300])
    assert facts.wrong == ("#REF!",)
    assert facts.values.tolist()[::3] == [212.0, 300.0]
    assert facts.missing.tolist() == [False, True, True, False]


def test_a_decimal_comma_and_a_decimal_point_in_one_column_are_an_error_with_both():
    finding = worst(**{WOZ: ["212,5"] * N + ["1.5"]})
    assert (finding.severity, finding.examples) == (FOUT, ("212,5", "1.5"))


def test_a_column_that_can_be_read_in_two_ways_is_an_error_with_the_example():
    finding = worst(**{WOZ: ["1.234"] * N})
    assert (finding.severity, finding.examples) == (FOUT, ("1.234",))


def test_numbers_as_text_are_numbers_and_told():
    finding = next(f for f in check(**{WOZ: ["212", "  230 "] * N}) if "als tekst" in f.text)
    assert (finding.severity, finding.examples) == (OPMERKING, (WOZ,))


@pytest.mark.parametrize("missing", [".", "       .", "-", "x", "NA", "", None])
def test_what_stands_for_missing_is_no_text(missing):
    facts = look_at(WOZ, [missing, "3", 4])
    assert (facts.wrong, facts.known) == ((), 2)


@pytest.mark.parametrize("special", [-99997, -99997.0, "-99997"])
def test_special_values_are_counted_by_reason_whatever_they_are_written_as(special):
    finding = next(f for f in check(**{WOZ: [special, special, *range(200, 200 + N)]}) if "Bijzondere" in f.text)
    assert (finding.severity, finding.count) == (OPMERKING, 2)
    assert finding.examples == ("−99997 (geheim of onbekend): 2×",)


def test_the_special_value_until_2022_is_missing():
    assert look_at(WOZ, [-99999999, 212]).special == {"-99999999": 1}


def test_a_needed_column_that_is_not_published_yet_is_a_warning_with_the_reason():
    finding = worst(**{WOZ: [-99995] * N})
    assert finding.severity == WAARSCHUWING
    assert finding.examples == (f"{WOZ} (nog niet gepubliceerd)",)
    assert "Concurrentiepositie" in finding.text


def test_columns_that_no_mechanism_uses_may_be_empty_and_are_told_together():
    finding = next(
        f for f in check(sterfte=[None] * N, geboorte=[-99995] * N, **{WOZ: list(range(N))}) if "leeg" in f.text
    )
    assert (finding.severity, finding.count) == (OPMERKING, 2)


def test_a_needed_column_that_most_inhabited_buurten_miss_is_a_warning_with_the_share():
    finding = worst(**{WOZ: [None] * 15 + [250, 260, 270, 280, 290]})
    assert (finding.severity, finding.examples) == (WAARSCHUWING, (f"{WOZ} (75% ontbreekt)",))


def test_buurten_without_inhabitants_may_miss_everything():
    facts = [look_at(WOZ, [None] * 15 + [250, 260, 270, 280, 290])]
    inhabited = np.array([False] * 15 + [True] * 5)
    assert [f.severity for f in check_columns(facts, NEEDED, inhabited)] == [IN_ORDE]


def test_a_whole_column_of_zeros_may_stand_for_missing():
    finding = worst(**{WOZ: [0] * N})
    assert (finding.severity, finding.field) == (WAARSCHUWING, WOZ)
    assert "alleen nullen" in finding.text


def test_a_column_with_one_value_everywhere_may_be_that_of_the_municipality():
    finding = worst(**{WOZ: [312.0] * N})
    assert finding.severity == WAARSCHUWING
    assert "overal dezelfde waarde (312,00)" in finding.text


@pytest.mark.parametrize("name", ["jaar", "indelingswijziging_wijken_en_buurten", "stedelijkheid_adressen_per_km2"])
def test_some_columns_are_the_same_everywhere_for_a_reason(name):
    assert check({name: "alle mechanismen"}, **{name: [1] * N})[0].severity == IN_ORDE


def test_a_few_equal_values_say_nothing():
    assert check(**{WOZ: [312.0] * 9})[0].severity == IN_ORDE


def test_polygons_without_any_figure_are_told_and_not_called_in_order():
    finding = check({}, oppervlakte=[1.5] * N)[0]
    assert finding.severity == WAARSCHUWING
    assert "geen enkele kolom met cijfers" in finding.text


def test_a_code_with_zeros_in_front_is_text():
    assert look_at("woonplaats", ["0601", "0203"]).values is None


def test_a_name_is_text():
    facts = look_at("buurtnaam", ["Centrum", "", None])
    assert (facts.values, facts.known) == (None, 1)


def test_dates_and_lists_of_a_database_are_no_numbers_and_no_reason_to_stop():
    facts = look_at("bijgewerkt", [object(), None, [1, 2]])
    assert (facts.values, facts.missing.tolist()) == (None, [False, True, False])


CELLS = st.one_of(
    st.none(), st.integers(-(10**12), 10**12), st.floats(), st.booleans(),
    st.text(max_size=8), st.text("0123456789.,-%€ xNA", max_size=8),
)  # fmt: skip


@given(st.lists(CELLS, min_size=1, max_size=30), st.sampled_from([WOZ, "buurtnaam", "lbm_2024", "iets"]))
def test_whatever_a_column_holds_it_is_looked_at_and_nothing_is_counted_twice(values, name):
    facts = look_at(name, values)
    assert len(facts.missing) == len(values)
    assert facts.known + int(facts.missing.sum()) == len(values)
    assert check_columns([facts], {name: "x"}, np.ones(len(values), dtype=bool)) is not None

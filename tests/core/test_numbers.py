"""Numbers: the one door for missing values, and Dutch notation."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leefbaar_plugin.core.numbers import NotANumber, nl, positive, to_floats


class Null:
    """Stands for a QVariant that is NULL: no number, and not None."""

    def __bool__(self):
        return False


def same(values, expected):
    np.testing.assert_array_equal(to_floats(values), np.array(expected, dtype=float))


@pytest.mark.parametrize("special", [-99999999, -99997, -99995.0, -99991, -99990, "-99997", " -99995.0 ", "-99999999"])
def test_special_values_of_cbs_are_missing(special):
    same([5, special], [5, math.nan])


@pytest.mark.parametrize("endless", [math.inf, -math.inf])
def test_what_was_divided_by_nought_is_missing(endless):
    same([5, endless], [5, math.nan])
    same([5, endless, "3"], [5, math.nan, 3])


def test_a_large_negative_number_that_is_not_special_stays():
    same([-99989, "-99989"], [-99989, -99989])


@pytest.mark.parametrize(
    "missing",
    [None, math.nan, Null(), pd.NA, pd.NaT, "", "   ", ".", "       .", "-", "x", "NA", "NaN", "null", "None"],
)
def test_missing_is_nan_and_never_zero(missing):
    same([missing], [math.nan])
    same([1, missing, "2"], [1, math.nan, 2])


def test_text_is_read_padded_with_a_decimal_point_or_a_decimal_comma():
    same(["  3.5 ", "+4", "-7.25", "1e3"], [3.5, 4, -7.25, 1000])
    same(["  3,5 ", "4", "-7,25"], [3.5, 4, -7.25])


def test_numbers_of_all_kinds_are_read():
    same([1, 2.5, True, np.int64(3), np.float32(0.5), "6"], [1, 2.5, 1, 3, 0.5, 6])
    same([], [])


@pytest.mark.parametrize("text", ["#REF!", "abc", "1.23,5", "1 60", "12-03-2024", "inf", "--", "3,", "1.2.3"])
def test_text_that_is_no_number_is_refused_by_name(text):
    with pytest.raises(NotANumber) as error:
        to_floats([1, text])
    assert error.value.examples == [text]


@pytest.mark.parametrize("huge", [10**400, "1e999", "9" * 400])
def test_a_number_beyond_all_measure_is_refused(huge):
    with pytest.raises(NotANumber):
        to_floats([1, huge])


def test_the_first_three_wrong_ones_are_named():
    with pytest.raises(NotANumber) as error:
        to_floats(["a", "1", "b", "c", "d"])
    assert error.value.examples == ["a", "b", "c"]


def test_commas_and_points_in_one_column_are_refused():
    with pytest.raises(NotANumber) as error:
        to_floats(["1,5", "2", "2.5"])
    assert error.value.examples == ["1,5", "2.5"]


ANYTHING = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(),
    st.text(max_size=8),
    st.just(Null()),
    st.just(pd.NA),
)


@given(st.lists(ANYTHING, max_size=6))
def test_any_column_becomes_floats_or_is_refused_by_name(values):
    try:
        found = to_floats(values)
    except NotANumber:
        assert any(isinstance(value, str) for value in values), "only text is refused"
        return
    assert found.dtype == np.float64
    assert len(found) == len(values)
    assert not (found <= -99990).any()


@given(st.lists(st.floats(-99989, 1e9).map(lambda v: round(v, 4)), min_size=1, max_size=6))
def test_a_number_is_the_same_as_number_and_as_text_in_either_notation(values):
    plain = [f"{v:.4f}" for v in values]
    same(values, values)
    same(plain, values)
    same([text.replace(".", ",") for text in plain], values)


# Notation


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (1234.5, 1, "1.234,5"),
        (1234567, 0, "1.234.567"),
        (-0.0240, 4, "−0,0240"),
        (-0.04, 1, "0,0"),
        (-0.4, 0, "0"),
        (0, 2, "0,00"),
        (math.nan, 2, "–"),
        (None, 2, "–"),
    ],
)
def test_dutch_notation(value, decimals, text):
    assert nl(value, decimals) == text


@given(st.floats(-1e12, 1e12), st.integers(0, 6))
def test_dutch_notation_can_be_read_back(value, decimals):
    back = nl(value, decimals).replace(".", "").replace(",", ".").replace("−", "-")
    assert float(back) == float(f"{value:.{decimals}f}")


def test_only_numbers_above_nought_can_be_divided_by():
    np.testing.assert_array_equal(positive(np.array([2.0, 0.0, -1.0, np.nan])), [2.0, np.nan, np.nan, np.nan])

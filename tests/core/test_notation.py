"""Numbers as people write them: one notation per column, and what can be read in two ways is refused."""

from __future__ import annotations

import math
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leefbaar_plugin.core.notation import NotANumber, TwoReadings, read_column


def values(*texts, decimal=None):
    return read_column(texts, decimal)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1234.5", 1234.5),
        ("1234,5", 1234.5),
        ("1.234.567", 1234567),
        ("1,234,567", 1234567),
        ("0,123", 0.123),
        ("0.123", 0.123),
        ("3.90%", 3.9),
        ("-7,9%", -7.9),
        ("−7,9", -7.9),
        ("€ 1.250,00", 1250),
        ("€ -12,50", -12.5),
        ("-€ 12,50", -12.5),
        ("1 600", 1600),
        ("1\u00a0234\u202f567,8", 1234567.8),
        ("1'250", 1250),
        ("1234.567", 1234.567),
        ("12,5e3", 12500),
        ("  42  ", 42),
    ],
)
def test_a_number_that_has_one_reading_is_read(text, number):
    assert values(text) == [number]


@pytest.mark.parametrize(
    ("text", "point", "comma"), [("1,600", 1600, 1.6), ("1.234", 1.234, 1234), ("-2.715", -2.715, -2715)]
)
def test_a_number_that_has_two_readings_is_refused_with_both(text, point, comma):
    with pytest.raises(TwoReadings) as error:
        values("100", text)
    assert error.value.readings == {".": point, ",": comma}
    assert f"{point:g} with a decimal point" in str(error.value)
    assert f"{comma:g} with a decimal comma" in str(error.value)


def test_one_other_cell_that_shows_the_notation_settles_it():
    assert values("1.234", "0,5") == [1234, 0.5]
    assert values("1.234", "0.5") == [1.234, 0.5]


def test_the_user_may_say_which_notation_it_is():
    assert values("1,600", "100", decimal=".") == [1600, 100]
    assert values("1,600", "100", decimal=",") == [1.6, 100]
    with pytest.raises(NotANumber, match="'1,5'"):
        values("1,5", decimal=".")


def test_two_notations_in_one_column_are_refused():
    with pytest.raises(NotANumber) as error:
        values("1,5", "2.5")
    assert error.value.examples == ["1,5", "2.5"]


@pytest.mark.parametrize(
    "text", ["12-03-2024", "1.23,5", "1,23,4", "1 60", "BU0363", "1.234.56", "--5", "5-", "€", "%", "1..2", "e5"]
)
def test_what_is_no_number_is_named(text):
    with pytest.raises(NotANumber) as error:
        values("1", text)
    assert error.value.examples == [text]
    assert not isinstance(error.value, TwoReadings)


def test_missing_is_nan():
    assert all(math.isnan(v) for v in values("", ".", "       .", "-", "x", "NA", "n.v.t.", "geheim", "–"))


MONEY = st.decimals(min_value=-(10**9), max_value=10**9, places=2, allow_nan=False, allow_infinity=False)


@given(st.lists(MONEY, min_size=1, max_size=5), st.sampled_from([",", "."]), st.booleans())
def test_numbers_written_with_cents_are_read_back_in_either_notation(numbers, decimal, grouped):
    def written(number: Decimal) -> str:
        text = f"{number:,.2f}" if grouped else f"{number:.2f}"
        return text if decimal == "." else text.translate(str.maketrans(",.", ".,"))

    assert values(*map(written, numbers)) == [float(number) for number in numbers]


@given(st.lists(st.text(alphabet="0123456789.,-+ €%eE'x\u00a0−", max_size=10), max_size=5))
def test_any_text_is_read_or_refused_by_name(texts):
    try:
        told = values(*texts)
    except NotANumber as refused:
        told = refused.examples
        texts = [text for text in texts if text.strip() in told]
    assert len(told) <= len(texts)

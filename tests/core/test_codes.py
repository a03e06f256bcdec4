"""Codes of buurten, wijken and municipalities."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from leefbaar_plugin.core.naming.codes import (
    as_text,
    complete_area_codes,
    complete_buurt_code,
    first_double,
    gemeente_of,
    is_area_code,
    wijk_of,
)


@pytest.mark.parametrize(
    ("found", "code"),
    [
        ("BU09170000", "BU09170000"),
        ("  bu09170000  ", "BU09170000"),
        ("09170000", "BU09170000"),
        ("140000", "BU00140000"),
        (140000, "BU00140000"),
        (140000.0, "BU00140000"),
        ("BU140000", "BU00140000"),
        ("BU0363AA01", "BU0363AA01"),
        ("0363AA01", "BU0363AA01"),
        ("0363aa01", "BU0363AA01"),
    ],
)
def test_a_code_is_completed(found, code):
    assert complete_buurt_code(found) == code


@pytest.mark.parametrize(
    ("buurt", "gemeente", "code"),
    [
        ("0601", "0758", "BU07580601"),
        (601, 758, "BU07580601"),
        ("601", "GM0758", "BU07580601"),
        (601.0, "  gm0758 ", "BU07580601"),
        ("AA01", "0363", "BU0363AA01"),
        ("BU07580601", "0758", "BU07580601"),
        ("07580601", "0758", "BU07580601"),
        (0, 14, "BU00140000"),
    ],
)
def test_a_code_in_two_parts_is_put_together(buurt, gemeente, code):
    assert complete_buurt_code(buurt, gemeente) == code


@pytest.mark.parametrize(
    "found",
    [None, "", "  ", float("nan"), "599", "Kop Zeedijk", "A00a Kop Zeedijk", "363AA01", "BU091700000", "WK091701", -1],
)
def test_a_code_that_cannot_be_known_for_certain_is_none(found):
    assert complete_buurt_code(found) is None


@pytest.mark.parametrize("gemeente", [None, "", float("nan"), "Breda", "07580"])
def test_a_part_of_a_code_without_its_municipality_is_none(gemeente):
    assert complete_buurt_code("0601", gemeente) is None


SEVERAL = st.one_of(
    st.text(max_size=12), st.text("BUWKGM0123456789 ab²٣", max_size=12), st.integers(), st.floats(), st.none()
)


@given(SEVERAL, st.one_of(st.none(), SEVERAL))
@example("²²²²²", None)
@example("BU٠٩١٧0000", None)
def test_whatever_it_is_given_a_code_is_complete_or_none(buurt, gemeente):
    code = complete_buurt_code(buurt, gemeente)
    assert code is None or re.fullmatch(r"BU[0-9]{4}[0-9A-Z]{4}", code)


@given(st.from_regex(r"BU[0-9]{4}[0-9A-Z]{4}", fullmatch=True))
def test_a_complete_code_stays_whatever_stands_around_it(code):
    assert complete_buurt_code(f" {code.lower()}\n") == code


@given(st.integers(1, 9999), st.integers(0, 9999))
def test_lost_zeros_come_back(gemeente, buurt):
    code = f"BU{gemeente:04d}{buurt:04d}"
    assert complete_buurt_code(buurt, gemeente) == code
    if gemeente >= 10:  # shorter than five digits is too little to be sure
        assert complete_buurt_code(int(code[2:])) == code


def test_a_column_may_hold_wijken_too():
    assert complete_area_codes(["wk091701", "9170102", "x"]) == ["WK091701", "BU09170102", None]
    assert complete_area_codes(["0601", 602], [758, 758]) == ["BU07580601", "BU07580602"]


def test_levels_above_a_buurt():
    assert gemeente_of("BU0363AA01") == gemeente_of("WK0363AA") == "GM0363"
    assert wijk_of("BU0363AA01") == wijk_of("WK0363AA") == "WK0363AA"


@pytest.mark.parametrize(
    ("code", "complete"),
    [("BU09170000", True), ("WK091701", True), ("GM0917", False), ("NL00", False), ("BU9170000", False), ("", False)],
)
def test_areas_are_buurten_and_wijken(code, complete):
    assert is_area_code(code) is complete


@pytest.mark.parametrize(
    ("value", "text"), [(601.0, "601"), (601, "601"), (" a ", "A"), (None, ""), (float("nan"), "")]
)
def test_a_key_is_text_without_a_trailing_zero(value, text):
    assert as_text(value) == text


def test_codes_that_stand_twice_are_told_with_how_often():
    assert first_double(["a", "b", "a", "c", "a", "c"]) == {"a": 3, "c": 2}

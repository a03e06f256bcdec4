"""House numbers as lists of plans write them."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from leefbaar_plugin.core.plans.house_numbers import LONGEST, house_numbers


def told(readings):
    """Readings as texts: `12a`, and `12*` for a number with all that share it."""
    return [" ".join(f"{n}{'*' if suffix is None else suffix}" for n, suffix in reading) for reading in readings]


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("12", ["12"]), (" 12 ", ["12"]), ("nr. 12", ["12"]), ("huisnummer 12", ["12"]), ("00012", ["12"]),
        ("12a", ["12a"]), ("12 A", ["12a"]), ("12-A", ["12a"]), ("12bis", ["12bis"]), ("12 a 2", ["12a2"]),
        ("12A-2", ["12a2"]), ("12-2", ["122"]),
        ("12 t/m 18", ["12* 14* 16* 18*"]), ("12 tm 18", ["12* 14* 16* 18*"]), ("12 t.m. 18", ["12* 14* 16* 18*"]),
        ("12 tot en met 18", ["12* 14* 16* 18*"]), ("12t/m18", ["12* 14* 16* 18*"]),
        ("11 t/m 14", ["11* 12* 13* 14*"]), ("1 t/m 6 (even)", ["2* 4* 6*"]),
        ("1 t/m 6 oneven", ["1* 3* 5*"]),
        ("12-14", ["12* 14*", "1214"]), ("12 – 14", ["12* 14*", "1214"]),
        ("12, 14 en 16", ["12 14 16"]), ("12+14", ["12 14"]), ("12 & 14", ["12 14"]), ("12/14", ["12 14"]),
        ("nrs 12, 14a", ["12 14a"]), ("12a, b en c", ["12a 12b 12c"]), ("12, 14 t/m 18", ["12 14* 16* 18*"]),
        ("12a t/m 12d", ["12a 12b 12c 12d"]), ("12a t/m d", ["12a 12b 12c 12d"]), ("12a-c", ["12a 12b 12c", "12ac"]),
    ],
)  # fmt: skip
def test_a_house_number_is_read_as_people_write_it(text, readings):
    assert told(house_numbers(text)) == readings


@pytest.mark.parametrize(
    "text",
    ["", "-", "ong.", "z.n.", "naast 12", "t.o. 12", "tussen 12 en 14", "12 e.o.", "12 achterterrein", "18 t/m 12",
     "1 t/m 99999", "12a t/m 14c", "12d t/m 12a", "12, naast 14", "a12", "½", "123456"],
)  # fmt: skip
def test_what_is_no_house_number_is_not_read(text):
    assert house_numbers(text) == []


def test_letter_and_addition_may_stand_in_fields_of_their_own():
    assert told(house_numbers("12", "A", "")) == ["12a"]
    assert told(house_numbers("12", "a", "2")) == ["12a2"]
    assert told(house_numbers("12", "", "BIS")) == ["12bis"]
    assert told(house_numbers("12a", "A", "")) == ["12a"], "told twice"
    assert house_numbers("12b", "A", "") == [], "and it contradicts itself"
    assert house_numbers("12 t/m 18", "A", "") == []


NUMBER = st.integers(1, 99999)
WORDS = st.sampled_from(["t/m", " t/m ", " tot en met ", " tm ", " T/M "])


@given(NUMBER, st.integers(1, LONGEST), WORDS)
def test_a_range_holds_its_ends_and_one_side_of_the_street(first, length, words):
    last = first + length
    assume(last <= 99999)
    (reading,) = house_numbers(f"{first}{words}{last}")
    numbers = [n for n, suffix in reading if suffix is None]
    assert (numbers[0], numbers[-1]) == (first, last)
    assert numbers == [n for n in range(first, last + 1) if (last - first) % 2 or n % 2 == first % 2]


@given(st.lists(NUMBER, min_size=2, max_size=6, unique=True), st.sampled_from([", ", " en ", "+", ";", " & "]))
def test_a_list_holds_each_of_its_numbers(numbers, between):
    assert house_numbers(between.join(map(str, numbers))) == [tuple((n, "") for n in numbers)]


@given(st.text(max_size=25), st.text(max_size=3), st.text(max_size=4))
def test_any_text_gives_numbers_or_nothing(text, letter, addition):
    for reading in house_numbers(text, letter, addition):
        assert 0 < len(reading) <= LONGEST + 1
        assert all(0 <= n <= 99999 for n, _ in reading)


@given(st.text("0123456789 -/abctmnev,;+&.()", max_size=25))
def test_any_text_of_digits_and_signs_gives_numbers_or_nothing(text):
    for reading in house_numbers(text):
        assert reading
        assert len(set(reading)) == len(reading)

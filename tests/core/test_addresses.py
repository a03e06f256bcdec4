"""Addresses of plans: found for certain, or not at all."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leefbaar_plugin.core.plans.addresses import AddressBook, Parts, addresses, asked_for, postcode

#: Dorpsstraat 10–20 (even) 20 m apart in Aalst, number 12 with 12a, 14 only as 14a and 14b; and three others.
LAYER = [
    (Parts("1234AB", "10", street="Dorpsstraat", place="Aalst"), (0, 0)),
    (Parts("1234AB", "12", street="Dorpsstraat", place="Aalst"), (20, 0)),
    (Parts("1234AB", "12", "a", street="Dorpsstraat", place="Aalst"), (20, 10)),
    (Parts("1234AB", "14", "A", street="Dorpsstraat", place="Aalst"), (40, 0)),
    (Parts("1234AB", "14", "B", street="Dorpsstraat", place="Aalst"), (40, 10)),
    (Parts("1234AB", "20", "", "2", street="Dorpsstraat", place="Aalst"), (100, 0)),
    (Parts("1234AC", "13", street="Dorpsstraat", place="Aalst"), (30, 40)),
    (Parts("5678XY", "12", street="Dorpsstraat", place="Best"), (9000, 0)),
    (Parts("4321ZZ", "5", street="Plein 1940", place="Aalst"), (300, 0)),
    (Parts("4444AA", "1", street="Caféplein", place="'s-Graveland"), (400, 0)),
    (Parts("4444AB", "7", street="Langeweg", place="Aalst"), (500, 0)),
    (Parts("4444AB", "99", street="Langeweg", place="Aalst"), (5500, 0)),
    (Parts("4445AA", "12", "", "14", street="Hof", place="Aalst"), (600, 0)),
    (Parts("4445AB", "8", street="Ring", place="Aalst"), (700, 0)),
    (Parts("4445AB", "10", street="Ring", place="Aalst"), (720, 0)),
    (Parts("4445AB", "8", "", "10", street="Ring", place="Aalst"), (740, 0)),
    (Parts("4446AA", "3", street="Nergens", place="Aalst"), (np.nan, np.nan)),
]


def find(**parts):
    told = addresses(Parts(**parts))
    points = np.array([at for _, at in LAYER], dtype=float)
    wanted = asked_for(told)
    kept = [i for i, (row, _) in enumerate(LAYER) if wanted(row.postcode, row.street)]
    book = AddressBook.of([LAYER[i][0] for i in kept], points[kept])
    hit = book.find(told)
    return (tuple(round(v) for v in book.centre(hit)) if hit.rows else None), hit.words


@pytest.mark.parametrize(
    ("text", "code"),
    [("1234 ab", "1234AB"), ("1234AB", "1234AB"), (" 1234  Ab ", "1234AB"), ("0123AB", ""), ("1234", ""), ("", "")],
)
def test_a_postcode_has_one_notation(text, code):
    assert postcode(text) == code


@pytest.mark.parametrize(
    ("parts", "at"),
    [
        ({"postcode": "1234 ab", "number": "10"}, (0, 0)),
        ({"postcode": "1234AB", "number": "12"}, (20, 0)),
        ({"postcode": "1234AB", "number": "12A"}, (20, 10)),
        ({"postcode": "1234AB", "number": "12", "letter": "a"}, (20, 10)),
        ({"postcode": "1234AB", "number": "20-2"}, (100, 0)),
        ({"street": "DORPSSTRAAT", "number": "12", "place": "aalst"}, (20, 0)),
        ({"street": "Dorpsstraat", "number": "12", "place": "Best"}, (9000, 0)),
        ({"street": "Dorpsstraat 12", "place": "Best"}, (9000, 0)),
        ({"street": "Plein 1940 5", "place": "Aalst"}, (300, 0)),
        ({"street": "Plein 1940", "number": "5"}, (300, 0)),
        ({"street": "cafe plein", "number": "1", "place": "s Graveland"}, (400, 0)),
        ({"text": "Dorpsstraat 12, 5678 XY Best"}, (9000, 0)),
        ({"text": "Dorpsstraat 12, Aalst"}, (20, 0)),
        ({"text": "1234 AB 12"}, (20, 0)),
        ({"postcode": "1234AB", "number": "10", "street": "Dorpsstraat", "place": "Aalst"}, (0, 0)),
        ({"postcode": "9999ZZ", "number": "10", "street": "Dorpsstraat", "place": "Aalst"}, (0, 0)),
        ({"postcode": "4445AA", "number": "12-14"}, (600, 0)),
        ({"postcode": "1234AB", "number": "10", "street": "Dorpsstr.", "place": "Aalst"}, (0, 0)),
    ],
    ids=str,
)
def test_an_address_is_found_however_it_is_written(parts, at):
    assert find(**parts)[0] == at


@pytest.mark.parametrize(
    ("number", "at", "words"),
    [
        ("10-12", (13, 3), "midden van 3 adressen: Dorpsstraat 10, 12, 12a"),
        ("10 t/m 14", (24, 4), "midden van 5 adressen"),
        ("10, 12 en 16", (10, 0), "midden van 2 adressen: Dorpsstraat 10, 12 (1 van 3 niet gevonden)"),
        ("14", (40, 5), "midden van 2 adressen: Dorpsstraat 14a, 14b"),
        ("14a-b", (40, 5), "midden van 2 adressen: Dorpsstraat 14a, 14b"),
    ],
)
def test_several_numbers_are_the_middle_of_those_that_are_there(number, at, words):
    found, told = find(postcode="1234AB", number=number)
    assert found == at
    assert words in told


def test_a_number_as_addition_is_not_told_as_another_house():
    assert find(postcode="1234AB", number="20", addition="2") == ((100, 0), "Dorpsstraat 20-2")  # not number 202
    assert find(postcode="1234AB", number="12", letter="a") == ((20, 10), "Dorpsstraat 12a")


def test_a_range_on_one_side_leaves_the_other_side_out():
    assert "13" not in find(street="Dorpsstraat", number="10 t/m 14", place="Aalst")[1]
    assert "13" in find(street="Dorpsstraat", number="10 t/m 13", place="Aalst")[1]


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"street": "Dorpsstraat", "number": "12"}, "komt in 2 plaatsen voor"),
        ({"street": "Dorpsstraat", "number": "13"}, "komt in 2 plaatsen voor"),
        ({"postcode": "1234AB", "number": "10", "street": "Langeweg", "place": "Aalst"}, "verschillende adressen"),
        ({"postcode": "1234AB", "number": "12", "street": "Dorpsstraat", "place": "Best"}, "verschillende adressen"),
        ({"street": "Langeweg", "number": "7 t/m 99", "place": "Aalst"}, "meer dan 1000 m uiteen"),
        ({"postcode": "4445AB", "number": "8-10"}, "op 2 manieren te lezen"),
        ({"postcode": "1234AB", "number": "12c"}, "het huisnummer is niet gevonden"),
        ({"postcode": "1234AB", "number": "18"}, "het huisnummer is niet gevonden"),
        (
            {"street": "Dorpsstraat", "number": "12", "place": "Chaam"},
            "niet gevonden in deze plaats, wel in een andere",
        ),
        ({"postcode": "9999ZZ", "number": "1"}, "postcode en straat zijn niet gevonden"),
        ({"postcode": "4446AA", "number": "3"}, "niet gevonden"),
        ({"postcode": "1234AB", "number": "naast 12"}, "geen adres dat te lezen is"),
        ({"postcode": "1234AB"}, "geen adres dat te lezen is"),
        ({"number": "12"}, "geen adres dat te lezen is"),
        ({}, "geen adres dat te lezen is"),
    ],
    ids=str,
)
def test_two_candidates_or_none_are_no_place(parts, reason):
    at, words = find(**parts)
    assert at is None
    assert reason in words


STREETS = st.sampled_from(["Dorpsstraat", "Kerkweg", "Plein 1813"])
ROWS = st.lists(
    st.tuples(st.sampled_from(["1234AB", "1234AC"]), st.integers(1, 6), st.sampled_from(["", "a", "b"]), STREETS,
              st.sampled_from(["Aalst", "Best"]), st.integers(0, 3000)),
    max_size=12,
)  # fmt: skip


@given(ROWS, STREETS, st.integers(1, 6), st.sampled_from(["", "a", "b"]), st.sampled_from(["", "Aalst", "Best"]))
def test_an_exact_address_in_a_street_is_the_rows_that_say_so_or_nothing(rows, street, number, suffix, place):
    told = addresses(Parts(number=f"{number}{suffix}", street=street, place=place))
    layer = [Parts(code, str(n), letter, street=s, place=p) for code, n, letter, s, p, _ in rows]
    hit = AddressBook.of(layer, np.array([(x, 0) for *_, x in rows], dtype=float).reshape(-1, 2)).find(told)
    exact = [
        i for i, (_, n, letter, s, p, _) in enumerate(rows)
        if (n, s) == (number, street) and letter == suffix and place in ("", p)
    ]  # fmt: skip
    if hit.rows and (exact or suffix):
        assert list(hit.rows) == exact
    if not hit.rows and len(exact) == 1:
        assert not place, "one candidate in a known place is found"
        assert "plaatsen" in hit.words


@given(st.builds(Parts, *[st.text(max_size=20)] * 7))
def test_any_text_is_an_address_or_none(parts):
    told = addresses(parts)
    assert all(address.numbers and (address.postcode or address.street) for address in told)
    assert AddressBook.of([parts], np.zeros((1, 2))).find(told).rows in ((), (0,))

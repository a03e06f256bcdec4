"""Municipalities as people write them; what is not clear is asked back, with the nearest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leefbaar_plugin.core.naming.gemeenten import UnclearGemeenten, choose, split_gemeenten

#: Real names and codes (CBS, 2024).
NAMES = {
    "GM0758": "Breda", "GM0779": "Geertruidenberg", "GM1959": "Altena", "GM1900": "Súdwest-Fryslân",
    "GM0518": "'s-Gravenhage", "GM0796": "'s-Hertogenbosch", "GM0373": "Bergen (NH.)", "GM0893": "Bergen (L.)",
    "GM0748": "Bergen op Zoom", "GM0344": "Utrecht", "GM0502": "Capelle aan den IJssel",
}  # fmt: skip


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Breda", "GM0758"), ("BREDA", "GM0758"), (" breda ", "GM0758"), ("GM0758", "GM0758"), ("gm0758", "GM0758"),
        ("0758", "GM0758"), ("758", "GM0758"), ("Sudwest Fryslan", "GM1900"), ("Súdwest-Fryslân", "GM1900"),
        ("s Gravenhage", "GM0518"), ("Den Haag", "GM0518"), ("'S-HERTOGENBOSCH", "GM0796"), ("Den Bosch", "GM0796"),
        ("Bergen (L.)", "GM0893"), ("Bergen op Zoom", "GM0748"), ("Capelle aan den Ĳssel", "GM0502"),
    ],
)  # fmt: skip
def test_a_municipality_is_known_however_it_is_written(written, code):
    assert choose([written], NAMES) == [code]


def unclear(*written):
    with pytest.raises(UnclearGemeenten) as stopped:
        choose(list(written), NAMES)
    return stopped.value.candidates


def test_a_name_of_two_municipalities_is_not_guessed():
    assert unclear("Bergen") == {"Bergen": ["Bergen (NH.) (GM0373)", "Bergen (L.) (GM0893)"]}


def test_a_name_that_is_misspelled_is_not_guessed_but_the_nearest_is_named():
    assert unclear("Bredda") == {"Bredda": ["Breda (GM0758)"]}
    assert "Geertruidenberg (GM0779)" in unclear("Geertruidenburg")["Geertruidenburg"]


def test_a_part_of_a_name_is_not_enough():
    assert unclear("Capelle") == {"Capelle": ["Capelle aan den IJssel (GM0502)"]}


def test_everything_that_is_unclear_is_told_at_once():
    assert list(unclear("Breda", "Xyz", "GM9999")) == ["Xyz", "GM9999"]


def test_a_municipality_that_is_named_twice_is_chosen_once():
    assert choose(["Breda", "GM0758", "Altena"], NAMES) == ["GM0758", "GM1959"]


def test_a_list_may_have_commas_semicolons_and_gaps():
    assert split_gemeenten("Breda, GM0779;Altena ;; \n Utrecht,") == ["Breda", "GM0779", "Altena", "Utrecht"]
    assert split_gemeenten(" ; ,") == []


@given(st.text(max_size=20))
def test_any_text_gives_one_municipality_or_is_refused(text):
    try:
        told = choose([text], NAMES)
    except UnclearGemeenten as stopped:
        told = list(stopped.candidates)
    assert told == [text] or (len(told) == 1 and told[0] in NAMES)

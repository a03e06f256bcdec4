"""Where plans of a list lie: at their address, else in their buurt, else nowhere; and why."""

from __future__ import annotations

import numpy as np
import pytest

from leefbaar_plugin.core.plans.addresses import AddressBook, Parts, addresses
from leefbaar_plugin.core.plans.places import Areas, locate

AREAS = Areas.of(
    ["BU07580601", "BU07580602", "BU07580700"],
    np.array([[10.0, 20.0], [30.0, 40.0], [np.nan, np.nan]]),
    ["Centrum", "", "Water"],
)
BOOK = [Parts("1234AB", "12", street="Dorpsstraat", place="Aalst")]


def place(code, written=None, address=None):
    asked = [addresses(Parts("1234AB", address))] if address is not None else None
    book = AddressBook.of(BOOK, np.array([[5.0, 6.0]])) if asked else None
    (found,) = locate(asked, book, [code], [code if written is None else written], AREAS)
    return found


def test_an_address_goes_before_the_buurt():
    found = place("BU07580601", address="12")
    assert (found.way, found.x, found.y) == ("adres", 5, 6)
    assert found.words == "Adres: Dorpsstraat 12."


def test_without_its_address_a_plan_is_at_a_point_in_its_buurt_and_says_so():
    found = place("BU07580601", address="13")
    assert (found.way, found.x, found.y) == ("buurtcode", 10, 20)
    assert found.words == (
        "Op een punt in buurt BU07580601 (Centrum); waar daarbinnen is niet bekend. "
        "Niet op adres: het huisnummer is niet gevonden."
    )
    assert place("BU07580602").words == "Op een punt in buurt BU07580602; waar daarbinnen is niet bekend."


@pytest.mark.parametrize(
    ("code", "written", "reason"),
    [
        (None, "", "er is geen buurtcode"),
        (None, None, "er is geen buurtcode"),
        (None, "Centrum", "'CENTRUM' is niet tot een buurtcode te maken"),
        ("BU09999999", None, "BU09999999 staat niet in de laag met buurten"),
        ("WK075806", None, "WK075806 is een wijk: in welke buurt is niet bekend"),
        ("BU07580700", None, "BU07580700 heeft geen geometrie"),
    ],
)
def test_what_is_not_known_has_no_place_and_a_reason(code, written, reason):
    (found,) = locate(None, None, [code], [written if written is not None or code is None else code], AREAS)
    assert found.way == "onbekend"
    assert np.isnan([found.x, found.y]).all()
    assert found.words.startswith("Onbekend: ")
    assert reason in found.words


def test_both_reasons_are_told():
    assert place("BU09999999", address="13").words.count(";") == 1


def test_a_wijk_is_a_place_in_a_layer_of_wijken():
    (found,) = locate(None, None, ["WK075806"], ["WK075806"], Areas.of(["WK075806"], np.array([[1.0, 2.0]]), ["Oost"]))
    assert (found.way, found.x) == ("buurtcode", 1)
    assert "in wijk WK075806 (Oost)" in found.words

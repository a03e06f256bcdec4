"""The account of a publication: it tells how much was held back and by which rule, and never of whom."""

from __future__ import annotations

from dataclasses import replace

from leefbaar_plugin.core.disclosure.account import account, sentences
from leefbaar_plugin.core.disclosure.rules import Rules
from leefbaar_plugin.core.disclosure.version import publish
from leefbaar_plugin.core.results.result import NAN
from leefbaar_plugin.core.results.scenario import SAFE
from tests.core.results import NVT, area, judged, result
from tests.html_reader import Reader

SAID = {"leegstand": judged(SAFE, 3.0), "wmo": judged(SAFE, 20.0)}
BIG = area("BU00010100", "Grotebuurt", SAID, inhabitants=900.0, dwellings=400.0)
MIDDLE = area("BU00010101", "Middelbuurt", SAID, inhabitants=500.0, dwellings=250.0)
SMALL = area("BU00010102", "Minibuurt", SAID, inhabitants=30.0, dwellings=15.0)


def made(*areas, rules=None):
    return publish(result(areas), rules or Rules())


def rules_on(page):
    """The cells behind each rule."""
    return {name: rest for name, *rest in Reader(page).rows}


def test_it_counts_who_is_too_small_and_who_is_held_back_to_guard_them():
    told = sentences(made(BIG, MIDDLE, SMALL))
    assert told[:2] == [
        "Van 3 buurten wordt 1 niet getoond: te klein.",
        "Daarnaast wordt 1 buurt niet getoond, omdat een kleine buurt anders uit een totaal volgt.",
    ]


def test_who_has_no_known_size_is_told_apart():
    told = sentences(made(BIG, MIDDLE, replace(SMALL, inhabitants=NAN)))
    assert (
        told[0] == "Van 3 buurten wordt 1 niet getoond: te klein, of (1) met een onbekend aantal woningen of inwoners."
    )


def test_where_all_are_shown_it_says_so():
    told = sentences(made(BIG, MIDDLE))
    assert told[0] == "Van 2 buurten worden 0 niet getoond: te klein."
    assert told[1].startswith("Daarnaast worden 0 buurten niet getoond")


def test_a_number_that_is_left_out_of_a_buurt_that_is_shown_is_counted():
    nothing = {m: judged(NVT) for m in SAID}
    works = area("BU00010103", "Bedrijventerrein", nothing, inhabitants=30.0, dwellings=0.0)  # shown: nothing applies
    publication = made(BIG, MIDDLE, works)
    assert not publication.primary
    # its 30 inhabitants are too few to print, and would follow from the wijk unless those of the smallest other go too
    assert sentences(publication)[-1] == (
        "Bij buurten die wel getoond worden is een getal weggelaten: bij 2 buurten het aantal inwoners."
    )


def test_the_page_names_no_buurt_that_is_held_back_and_none_of_its_numbers():
    page = Reader(account(made(BIG, MIDDLE, SMALL), Rules())).text
    assert "Verantwoording van de publicatieversie: Voorbeeldstad" in page
    for word in ("Minibuurt", "Middelbuurt", "BU00010101", "BU00010102"):
        assert word not in page


def test_the_page_gives_each_rule_with_its_value_and_why():
    told = rules_on(account(made(BIG, MIDDLE, SMALL), Rules()))
    assert told["Minimumaantal inwoners om een buurt te tonen"][:2] == ["50", "afgeleid"]
    assert told["Woningen en inwoners afgerond op een veelvoud van"] == ["5", "bron", "zoals het CBS doet"]
    assert told["Alleen klassen: geen waarden of drempels"][0] == "nee"


def test_a_rule_that_the_municipality_chose_is_called_its_own_beside_the_default():
    rules = Rules(minimum_inwoners=100, alleen_klassen=True)
    told = rules_on(account(made(BIG, MIDDLE, SMALL, rules=rules), rules))
    own = ["100", "eigen keuze", "standaard 50 (afgeleid)"]
    assert told["Minimumaantal inwoners om een buurt te tonen"] == own
    classes = told["Alleen klassen: geen waarden of drempels"]
    assert classes[:2] == ["ja", "eigen keuze"]
    assert classes[2].startswith("standaard nee")


def test_sensitive_mechanisms_are_named_also_those_of_the_municipality_itself():
    assert "Gevoelig: Wmo" in Reader(account(made(BIG, MIDDLE), Rules())).text
    chosen = Rules(sensitive=frozenset({"leegstand"}))
    assert "Gevoelig: Leegstand, Wmo" in Reader(account(made(BIG, MIDDLE, rules=chosen), chosen)).text


def test_it_says_whether_what_is_held_back_follows_from_the_totals():
    assert "Nagerekend: geen van de achtergehouden aantallen volgt" in account(made(BIG, MIDDLE, SMALL), Rules())
    # Inhabitants, dwellings and vacant dwellings: the total of the wijk less those of the other two.
    alone = Rules(secundair=False)
    assert "Nagerekend: 3 aantallen volgen uit de totalen" in account(made(BIG, MIDDLE, SMALL, rules=alone), alone)

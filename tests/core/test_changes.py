"""Two results beside each other: what changed, in each area and in words, and the page of it."""

from __future__ import annotations

import math
import re
from dataclasses import replace

import pytest

from leefbaar_plugin.core.assessment import NIPT, NVT
from leefbaar_plugin.core.evidence.changes.borders import Borders
from leefbaar_plugin.core.evidence.changes.causes import (
    CAUSES,
    causes_of,
    tally,
)
from leefbaar_plugin.core.evidence.changes.compared import compared
from leefbaar_plugin.core.evidence.changes.kinds import (
    GONE,
    KINDS,
    NEW,
    NOT_COMPARED,
    RISK_KNOWN,
    RISK_LOST,
    SAFE_KNOWN,
    SAFE_LOST,
    STAYED_RISK,
    STAYED_SAFE,
    STAYED_UNKNOWN,
    kind_of,
)
from leefbaar_plugin.core.evidence.changes.page import page
from leefbaar_plugin.core.evidence.changes.per_area import BOTH_WAYS, per_area
from leefbaar_plugin.core.evidence.changes.words import in_words, narrow
from leefbaar_plugin.core.results.scenario import KNOWLEDGE, NOT_ASKED, ONE_SIDE, RISK, SAFE, SAME, UNKNOWN
from tests.core.change_builders import (
    BOTH_CHANGED,
    LEEGSTAND,
    NEWER,
    PLANS,
    STRICTER,
    TRAIL,
    pair,
    trail,
)
from tests.core.results import HOSTILE, area, judged, result


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        (SAFE, RISK, NEW), (RISK, SAFE, GONE), (UNKNOWN, RISK, RISK_KNOWN), (UNKNOWN, SAFE, SAFE_KNOWN),
        (RISK, UNKNOWN, RISK_LOST), (SAFE, UNKNOWN, SAFE_LOST), (RISK, RISK, STAYED_RISK), (SAFE, SAFE, STAYED_SAFE),
        (UNKNOWN, UNKNOWN, STAYED_UNKNOWN), (NVT, NVT, NOT_COMPARED), (NVT, SAFE, SAFE_KNOWN),
        (NOT_ASKED, RISK, RISK_KNOWN), (RISK, NOT_ASKED, RISK_LOST), (NOT_ASKED, SAFE, NOT_COMPARED),
        (NVT, UNKNOWN, NOT_COMPARED),
    ],
)  # fmt: skip
def test_a_risk_that_was_unknown_before_is_no_new_risk(before, after, kind):
    assert kind_of(before, after) == kind


def test_every_pair_of_shared_buurt_and_mechanism_is_of_one_kind():
    first = result([area(f"BU0001{i:04d}", said={LEEGSTAND: judged(s), PLANS: judged(UNKNOWN)})
                    for i, s in enumerate((RISK, SAFE, UNKNOWN, NVT))])  # fmt: skip
    second = result(
        [area(f"BU0001{i:04d}", said={LEEGSTAND: judged(s)}) for i, s in enumerate((SAFE, RISK, SAFE, NVT))]
    )
    told = compared(first, second)
    assert told.tally.sum(axis=1).tolist() == [4, 4]
    assert [(c.code[-1], c.kind) for c in told.changes] == [("0", GONE), ("1", NEW), ("2", SAFE_KNOWN)]
    assert told.count(NEW) == told.count(GONE) == told.count(SAFE_KNOWN) == 1
    assert [m.id for m in told.mechanisms] == [LEEGSTAND, PLANS]


def test_a_buurt_of_one_run_only_is_not_compared():
    told = compared(result([area("BU00010001", said={LEEGSTAND: judged(SAFE)})]),
                    result([area("BU00010002", said={LEEGSTAND: judged(RISK)})]))  # fmt: skip
    assert (told.shared, told.only_first, told.only_second) == ([], ["BU00010001"], ["BU00010002"])
    assert (told.changes, told.tally.sum()) == ([], 0)
    assert "valt niets te vergelijken: geen buurt staat in beide" in in_words(told, [], ("A", "B"))


# Together


def many():
    first, second = zip(
        ((4, 5), (6, 5)), ((6, 5), (4, 5)), ((5.5, 5), (5.5, 6)), (judged(UNKNOWN), (6, 5)), ((6, 5), judged(UNKNOWN))
    )
    return pair(first, second)


@pytest.mark.parametrize("after", [TRAIL, NEWER, STRICTER, BOTH_CHANGED, trail(leefbaar="2"), None])
def test_every_change_has_exactly_one_cause(after):
    told = many()
    causes = causes_of(told, TRAIL, after, Borders())
    found = tally(causes)
    assert tuple(found) == CAUSES
    assert sum(found.values()) == len(causes) == len(told.changes) == 5
    assert sum(len(one.found) for one in per_area(told, causes)) == 5


def test_a_run_beside_itself_changes_nothing_and_says_so():
    told = pair([(4, 5)], [(4, 5)])
    assert in_words(told, [], ("A", "B")) == (
        "Van 'A' naar 'B' verandert niets: in 6 buurten die beide hebben, zegt elk mechanisme hetzelfde."
    )
    assert {one.kind for one in per_area(told, [])} == {SAME}


def test_the_plain_sentence_counts_kinds_and_causes():
    told = many()
    assert in_words(told, causes_of(told, TRAIL, NEWER, Borders()), ("A", "B")) == (
        "Van 'A' naar 'B' verandert er iets in 5 van 10 buurten: 1 keer een nieuw risico, 2 keer een vervallen risico, "
        "1 keer een oordeel dat bekend werd (1 met risico), 1 keer een oordeel dat onbekend werd (1 waar risico was). "
        "Alle 5 veranderingen komen door andere gegevens."
    )


def test_changes_within_the_margin_are_told_apart():
    told = pair([judged(SAFE, 4.9, 5, NIPT), (4, 5)], [(5.1, 5), (9, 5)])
    assert narrow(told).startswith("1 van de 2 nieuwe en vervallen risico's is nipt")
    assert narrow(pair([(4, 5)], [(9, 5)])) == ""


def test_what_an_area_is_on_the_map():
    def side(*states):
        return area("BU00010000", said=dict(zip((LEEGSTAND, PLANS), map(judged, states))))

    def kind(first, second):
        told = compared(result([side(*first)]), result([side(*second)]))
        return per_area(told, causes_of(told, TRAIL, NEWER, Borders()))[0].kind

    assert kind((SAFE, SAFE), (RISK, SAFE)) == NEW
    assert kind((RISK, SAFE), (SAFE, SAFE)) == GONE
    assert kind((SAFE, RISK), (RISK, SAFE)) == BOTH_WAYS
    assert kind((UNKNOWN, SAFE), (RISK, SAFE)) == KNOWLEDGE
    told = compared(result([side(SAFE, SAFE)]), result([]))
    assert per_area(told, [])[0].kind == ONE_SIDE


def shown(told, causes, names=("A", "B"), lines=()):
    return page(told, causes, per_area(told, causes), [], names, lines, ["Verantwoording"])


def test_the_page_tells_every_change_with_its_cause_and_both_sentences():
    told = many()
    html = shown(told, causes_of(told, TRAIL, NEWER, Borders()), lines=["editie: CBS 2023 → CBS 2024"])
    assert html.count("Eerst: ") == 5
    assert "niet te scheiden" in html.partition("Zo leest u dit")[2]
    for number in re.findall(r">(nan|NaN|None)<", html):
        pytest.fail(number)


def test_where_no_mechanism_applies_is_not_told_as_unchanged():
    first, second = (
        result([replace(area("BU00010000", said={LEEGSTAND: judged(NVT)}), category=NVT),
                area("BU00010001", said={LEEGSTAND: judged(SAFE)})]) for _ in range(2)
    )  # fmt: skip
    assert [one.shown for one in per_area(compared(first, second), [])] == [NVT, SAME]


def test_changes_that_are_not_listed_are_counted(monkeypatch):
    told = many()
    for most, words in ((4, "Nog 1 verandering staat in de tabel"), (3, "Nog 2 veranderingen staan in de tabel")):
        monkeypatch.setattr("leefbaar_plugin.core.evidence.changes.page.MOST_LISTED", most)
        assert words in shown(told, causes_of(told, TRAIL, NEWER, Borders()))


def test_a_few_changes_lie_open_and_many_are_folded_until_somebody_asks(monkeypatch):
    told = many()
    causes = causes_of(told, TRAIL, NEWER, Borders())
    assert "<details open><summary>5 veranderingen" in shown(told, causes)
    monkeypatch.setattr("leefbaar_plugin.core.evidence.changes.page.MOST_OPEN", 4)
    assert "<details><summary>5 veranderingen" in shown(told, causes)


def test_too_many_areas_for_a_map_are_told_and_numbers_are_written_alike_everywhere():
    many_of = [(4, 5)] * 1200
    told = pair(many_of, [(6, 5)] * 1200)
    causes = causes_of(told, TRAIL, NEWER, Borders())
    html = shown(told, causes)
    assert "Te veel gebieden voor een kaart op deze pagina (1.205)" in html
    assert "in 1.200 van 1.205 buurten: 1.200 keer een nieuw risico. Alle 1.200 veranderingen" in html
    assert not re.search(r"\b120[05]\b", re.sub(r"BU\w+", "", html))


@pytest.mark.parametrize(
    ("n", "near", "words"),
    [(1, 1, "Dat ene nieuwe of vervallen risico is nipt"), (2, 2, "Alle 2 nieuwe en vervallen risico's zijn nipt"),
     (2, 1, "1 van de 2 nieuwe en vervallen risico's is nipt")],
)  # fmt: skip
def test_how_many_are_near_the_threshold_is_told_in_plain_words(n, near, words):
    after = [judged(RISK, certainty=NIPT if i < near else "ruim") for i in range(n)]
    assert narrow(pair([(4, 5)] * n, after)).startswith(words)


def test_names_are_data_on_the_page():
    name = HOSTILE[0]
    first, second = (result([area("BU00010000", name, {LEEGSTAND: judged(s)})]) for s in (SAFE, RISK))
    told = compared(first, second)
    html = shown(told, causes_of(told, TRAIL, NEWER, Borders()), (name, "B"), [name])
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


def test_a_page_of_two_runs_without_a_common_buurt_or_a_change_has_words():
    told = compared(result([area("BU00010001", said={LEEGSTAND: judged(SAFE)})]),
                    result([area("BU00010002", said={LEEGSTAND: judged(SAFE)})]))  # fmt: skip
    assert "Alleen in de eerste analyse:" in shown(told, [])
    same = shown(pair([(4, 5)], [(4, 5)]), [])
    assert "In niets: dezelfde invoer" in same
    assert "Waardoor het verandert" not in same


def test_numbers_of_what_is_unknown_are_left_out():
    told = pair([judged(UNKNOWN)], [(6, 5)])
    assert math.isnan(told.changes[0].before.value)
    assert "nan" not in causes_of(told, TRAIL, NEWER, Borders())[0].why


def test_the_kinds_are_told_in_the_order_of_the_table():
    assert KINDS[:2] == (NEW, GONE)

"""Counting: on how many mechanisms a buurt runs a risk, of how many that could be assessed."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest

from leefbaar_plugin.core.assessment import Assessment
from leefbaar_plugin.core.stacking import INSUFFICIENT, class_labels, stack
from leefbaar_plugin.mechanisms import all_mechanisms, concurrentiepositie
from tests.core.builders import assess, buurten
from tests.core.test_concurrentiepositie import CHEAP, DEAR, FAIR, POOR, RING, TOUCHING

EXAMPLE = all_mechanisms()[0]
CERTAINTY = {"!": "ruim", "~": "nipt", ".": "ruim", "?": "onbekend", "<": "klein aantal", "x": "niet van toepassing"}
RISK = {"!": 1, "~": 1, ".": 0}


def outcome(marks, extra=None):
    """One mechanism over n buurten, a mark each: ! risk, ~ risk but nipt, . none, ? unknown, < small, x n.v.t."""
    risk = np.array([RISK.get(m, np.nan) for m in marks])
    certainty = [CERTAINTY[m] for m in marks]
    sentences = np.array([f"Zin {m}" for m in marks], dtype=object)
    return Assessment.read(risk, risk, risk, certainty, sentences, extra)


def count(marks, **settings):
    """One buurt, a mark per mechanism (called M1, M2, …)."""
    named = [replace(EXAMPLE, id=f"m{k}", label=f"M{k}") for k in range(1, len(marks) + 1)]
    return stack([(m, outcome(mark)) for m, mark in zip(named, marks)], **settings)


@pytest.mark.parametrize(
    ("marks", "at_risk", "assessed", "unknown", "coverage", "text"),
    [
        ("!!!!.....??", 4, 9, 2, 9 / 11, "4 van 9 mechanismen (2 onbekend)"),
        ("....", 0, 4, 0, 1, "0 van 4 mechanismen"),
        ("!", 1, 1, 0, 1, "1 van 1 mechanisme"),
        (".?", 0, 1, 1, 1 / 2, "0 van 1 mechanisme (1 onbekend)"),
        ("~.", 1, 2, 0, 1, "1 van 2 mechanismen"),
        ("!.<", 1, 2, 1, 2 / 3, "1 van 2 mechanismen (1 onbekend)"),
        ("!.x", 1, 2, 0, 1, "1 van 2 mechanismen"),
        ("??", 0, 0, 2, 0, "niet beoordeeld (2 onbekend)"),
        ("xx", 0, 0, 0, np.nan, "niet van toepassing"),
        ("x?", 0, 0, 1, 0, "niet beoordeeld (1 onbekend)"),
    ],
)
def test_so_many_of_so_many_assessed_with_the_unknown_apart(marks, at_risk, assessed, unknown, coverage, text):
    s = count(marks)
    assert (s.at_risk[0], s.assessed[0], s.unknown[0]) == (at_risk, assessed, unknown)
    assert s.coverage[0] == pytest.approx(coverage, nan_ok=True)
    assert s.most[0] == at_risk + unknown, "the most it could be"
    assert s.text == [text]
    assert not re.fullmatch(r"\d+", s.text[0]), "never a bare number"


@pytest.mark.parametrize(
    ("category", "risks"), [("0", (0,)), ("1–2", (1, 2)), ("3–4", (3, 4)), ("5–6", (5, 6)), ("7 of meer", (7, 8, 10))]
)
def test_classes_are_fixed(category, risks):
    assert [count("!" * k + "." * (10 - k)).category for k in risks] == [[category]] * len(risks)


def test_other_classes_can_be_asked_for():
    assert class_labels([1, 2, 5]) == ["0", "1", "2–4", "5 of meer"]
    assert count("!!..", classes=[1, 2, 5]).category == ["2–4"]


@pytest.mark.parametrize(
    ("marks", "category"),
    [
        ("!..??", "1–2"),
        ("!xxx", "1–2"),
        ("!.??", INSUFFICIENT),
        ("!.<<", INSUFFICIENT),
        ("??", INSUFFICIENT),
        ("xx", "niet van toepassing"),
    ],
)
def test_below_sixty_per_cent_coverage_too_little_is_known(marks, category):
    assert count(marks).category == [category]


def test_another_coverage_can_be_asked_for():
    assert count("!.??", enough=0.5).category == ["1–2"]


@pytest.mark.parametrize(
    ("marks", "hatched"), [("!...?", False), ("!!..?", True), ("...?", True), ("....", False), ("!!!!!!!..??", False)]
)
def test_hatched_when_the_unknown_could_make_it_another_class(marks, hatched):
    assert count(marks).uncertain.tolist() == [hatched]


def test_national_and_local_mechanisms_are_counted_apart():
    local = replace(EXAMPLE, id="lokaal", national=False)
    both = stack([(EXAMPLE, outcome("!!.")), (local, outcome("!.!")), (local, outcome("!??"))])
    assert both.national.tolist() == [1, 1, 0]
    assert both.local.tolist() == [2, 0, 1]
    assert (both.national + both.local == both.at_risk).all()


def test_mechanisms_that_share_a_source_are_one_family():
    family = {name: replace(EXAMPLE, id=name, family=name) for name in ("verhuizingen", "bewoners")}
    outcomes = [("verhuizingen", "!!.?"), ("verhuizingen", "!.!!"), ("bewoners", "!.?.")]
    assert stack([(family[f], outcome(marks)) for f, marks in outcomes]).families.tolist() == [2, 1, 1, 1]


@pytest.mark.parametrize(
    ("won", "woz", "families"),
    [(POOR, CHEAP, 2), (POOR, DEAR, 1), (FAIR, CHEAP, 1), (FAIR, DEAR, 0)],
    ids=["both", "score", "value", "neither"],
)
def test_the_families_of_the_competitive_position_are_those_of_its_unfavourable_parts(won, woz, families):
    table = buurten(
        at=RING, neighbours=TOUCHING, woningvoorraad=[500] * 9,
        won_2024=[won[0], *[won[1]] * 8], gemiddelde_woningwaarde=[woz[0], *[woz[1]] * 8],
    )  # fmt: skip
    assert stack([(concurrentiepositie.MECHANISM, assess(concurrentiepositie, table))]).families[0] == families


def test_names_are_those_at_risk():
    assert count("!.~?x").names == ["M1, M3"]
    assert count("..").names == [""]


def test_why_has_a_line_per_mechanism_at_risk_and_then_the_unknown():
    (why,) = count("?.!<~x").why
    assert why.split("\n") == ["M3: Zin !", "M5 (nipt): Zin ~", "M1: Zin ?", "M4: Zin <"]


def test_each_buurt_is_counted_for_itself():
    s = stack([(EXAMPLE, outcome("!.?x")), (EXAMPLE, outcome("!!.x"))])
    assert s.text == [
        "2 van 2 mechanismen", "1 van 2 mechanismen", "0 van 1 mechanisme (1 onbekend)", "niet van toepassing"
    ]  # fmt: skip

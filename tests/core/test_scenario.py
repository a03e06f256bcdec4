"""Two runs beside each other: who changes and why; what was not looked at is no news of a buurt."""

from __future__ import annotations

import math

import pytest

from leefbaar_plugin.core.assessment import NVT
from leefbaar_plugin.core.results.scenario import (
    KNOWLEDGE,
    LESS,
    MORE,
    ONE_SIDE,
    OTHER,
    RISK,
    SAFE,
    SAME,
    UNKNOWN,
    Counted,
    Saying,
    compare,
    one_line,
    sentences_of,
    state_of,
    summary,
)

MARKS = {"!": RISK, ".": SAFE, "?": UNKNOWN, "x": NVT}


def side(marks, category="1–2"):
    """A buurt in one run, a mark per mechanism A, B, …: ! risk, . none, ? unknown, x n.v.t., - not run."""
    run = [(name, mark) for name, mark in zip("ABCDEF", marks) if mark != "-"]
    return Counted(marks.count("!"), category, {name: Saying(MARKS[mark], f"Zin {name}{mark}") for name, mark in run})


@pytest.mark.parametrize(
    ("before", "after", "change", "count", "came", "went", "known", "unknown"),
    [
        ("..", "..", SAME, 0, "", "", "", ""),
        ("!.", "!!", MORE, 1, "B", "", "", ""),
        ("!!", "!.", LESS, -1, "", "B", "", ""),
        ("!.", ".!", OTHER, 0, "B", "A", "", ""),
        (".?", "..", KNOWLEDGE, 0, "", "", "B", ""),
        ("..", ".?", KNOWLEDGE, 0, "", "", "", "B"),
        (".?", ".!", MORE, 1, "B", "", "B", ""),  # a risk that came because it became known is both
        (".!", ".?", LESS, -1, "", "B", "", "B"),
        (".-", ".!", MORE, 1, "B", "", "", ""),  # a mechanism that only the second run looked at
        (".-", "..", SAME, 0, "", "", "", ""),
        (".-", ".?", SAME, 0, "", "", "", ""),
        ("!-", "-!", OTHER, 0, "B", "A", "", ""),
        ("!..", "..!", OTHER, 0, "C", "A", "", ""),
        ("!!.", "..!", LESS, -1, "C", "AB", "", ""),
        ("xx", "xx", SAME, 0, "", "", "", ""),
        ("x.", "!.", MORE, 1, "A", "", "A", ""),
        ("x", "?", SAME, 0, "", "", "", ""),
    ],
)
def test_which_mechanisms_came_and_went(before, after, change, count, came, went, known, unknown):
    found = compare(side(before), side(after))
    assert (found.change, found.count) == (change, count)
    assert ["".join(names) for names in (found.came, found.went, found.became_known, found.became_unknown)] == [
        came, went, known, unknown,
    ]  # fmt: skip


def test_each_changed_mechanism_says_what_it_said_before_and_says_now():
    found = compare(side("!.-"), side("..!"))
    assert found.why == [
        "A: risico (Zin A!) → geen risico (Zin A.)",
        "C: niet onderzocht → risico (Zin C!)",
    ]


def test_a_buurt_of_one_run_only_is_told_and_not_lost():
    found = compare(None, side("!"))
    assert (found.change, found.count, found.text) == (ONE_SIDE, None, "alleen in de tweede analyse")
    assert compare(side("!"), None).text == "alleen in de eerste analyse"


def test_where_no_mechanism_applies_there_is_no_difference_to_count():
    found = compare(Counted(None, NVT, {}), side("!"))
    assert found.count is None
    assert found.text.startswith("– → 1 mechanismen")


def test_the_change_in_words():
    assert compare(side("!.?"), side("!!.")).text == "1 → 2 mechanismen: B erbij; C bekend geworden"
    assert compare(side("!"), side("!")).text == "1 → 1 mechanismen: ongewijzigd"
    few = side(".", "onvoldoende gegevens")
    assert compare(few, side("!")).text == "0 (onvoldoende gegevens) → 1 mechanismen: A erbij"


def test_the_state_follows_from_the_flag_and_the_certainty():
    assert [state_of(v) for v in (1, 0, math.nan)] == [RISK, SAFE, UNKNOWN]
    assert state_of(math.nan, NVT) == NVT
    assert state_of(math.nan, "klein aantal") == UNKNOWN


def test_sentences_are_found_in_the_column_that_says_why():
    why = "Omslagzone (nipt): Score 3,9: dicht bij.\nSloop elders: 27%.\nKrimp: Onbekend: geen prognose."
    assert sentences_of(why, ["Omslagzone", "Sloop elders", "Sloop", "Krimp"]) == {
        "Omslagzone": "Score 3,9: dicht bij.", "Sloop elders": "27%.", "Krimp": "Onbekend: geen prognose.",
    }  # fmt: skip
    assert sentences_of("", ["Omslagzone"]) == {}


def test_the_summary_tells_what_was_not_known_before_or_is_not_known_now():
    """B comes out of the unknown, C was not run; A goes into the unknown, and D was seen to go."""
    found = [compare(side(".?-."), side(".!!.")), compare(side("!..!"), side("?..."))]
    told = summary(found, "a", "b")
    assert "Van wat erbij komt was 2 keer eerst niet bekend of er risico was" in told
    assert told.endswith("van wat eraf gaat is 1 keer nu niet bekend of er nog risico is.")
    assert "bekend of" not in summary([compare(side("."), side("!"))], "a", "b")


def test_the_summary_counts_buurten_by_how_they_change():
    pairs = [("!.", "!!"), ("..", ".!"), ("!.", ".."), ("..", ".."), ("?.", "..")]
    found = [compare(side(a), side(b)) for a, b in pairs] + [compare(None, side("!"))]
    assert summary(found, "basis", "met plannen") == (
        "Van 'basis' naar 'met plannen': in 2 buurten komt er risico bij, in 1 buurt gaat er risico af, in 1 buurt "
        "verandert alleen wat bekend is, in 1 buurt verandert niets. 1 buurt staat in maar een van beide. Per "
        "mechanisme: B 2 erbij; A 1 eraf."
    )


def test_a_name_is_one_line_and_no_expression():
    assert one_line("  hoog\n tempo ") == "hoog tempo"
    assert one_line("[% 1 + 1 %]") == "[ % 1 + 1 %]"
    assert len(one_line("x" * 500)) == 100

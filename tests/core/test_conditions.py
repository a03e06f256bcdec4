"""Comparisons within a margin, and how they go together: nipt is what could be otherwise."""

from __future__ import annotations

import numpy as np
import pytest

from leefbaar_plugin.core.assessment import Case, conclude
from leefbaar_plugin.core.judging.conditions import at_least, below, surely
from tests.core.builders import buurten, rows

#: Far below 100, just below, just above, far above, not known.
VALUES = np.array([50.0, 99.0, 101.0, 150.0, np.nan])
HIGH = at_least(VALUES, 100.0)


def of(condition):
    return [condition.holds.tolist(), condition.near.tolist()]


def test_near_is_within_five_per_cent_and_what_is_not_known_could_be_anything():
    assert of(HIGH) == [[False, False, True, True, False], [False, True, True, False, True]]


@pytest.mark.parametrize(("other", "holds", "near"), [(150.0, True, False), (50.0, True, True), (101.0, True, True)])
def test_either_of_two_is_near_only_when_the_other_does_not_settle_it(other, holds, near):
    """101 of 100 beside a value: far above settles it, far below leaves it near, near leaves it near."""
    both = at_least(np.array([101.0]), 100.0) | at_least(np.array([other]), 100.0)
    assert of(both) == [[holds], [near]]


@pytest.mark.parametrize(("value", "threshold"), [(np.nan, 1.0), (1.0, np.nan)])
def test_without_a_value_or_a_threshold_nothing_is_judged_whatever_a_mechanism_says(value, threshold):
    one = {"value": np.array([value]), "threshold": np.array([threshold]), "near": np.array([False])}
    found = conclude(buurten(), **one, risk=np.array([True]), sentence="Een risico.")
    assert rows(found) == [(None, None, None, "onbekend", "Onbekend: gegevens ontbreken.")]


def told(condition):
    """Per row: does it hold, and is it nipt?"""
    return list(zip(condition.holds.tolist(), condition.near.tolist()))


@pytest.mark.parametrize(("value", "outcome"), [(9.0, (True, False)), (9.8, (True, True)), (10.0, (False, True)),
                                                (10.2, (False, True)), (11.0, (False, False))])  # fmt: skip
def test_below_ten_does_not_hold_at_ten_and_is_nipt_within_five_per_cent(value, outcome):
    assert told(below(np.array([value]), 10.0)) == [outcome]


def test_what_is_not_known_is_not_below_anything_and_could_be():
    assert told(below(np.array([np.nan]), 10.0)) == [(False, True)]


def test_one_of_two_is_enough_and_a_sure_one_makes_a_close_one_matter_no_more():
    sure, close, no = (at_least(np.array([v]), 10.0) for v in (20.0, 9.9, 1.0))
    assert told(sure | close) == [(True, False)]
    assert told(no | close) == [(False, True)]
    assert told(no | no) == [(False, False)]


def test_rows_in_which_a_condition_does_not_count_neither_hold_nor_could():
    values = np.array([20.0, np.nan])
    assert told(at_least(values, 10.0).where(np.isfinite(values))) == [(True, False), (False, False)]


def test_what_holds_surely_has_no_margin():
    assert told(surely(np.array([True, False]))) == [(True, False), (False, False)]


def test_a_case_of_all_rows_leaves_no_row_to_be_judged():
    table, nothing = buurten(woningvoorraad=[100, 200]), np.zeros(2, dtype=bool)
    found = conclude(table, value=np.ones(2), threshold=2.0, risk=nothing, near=nothing, sentence="Goed.",
                     cases=[Case(False, "Nooit."), Case(True, "Onbekend: alles.")])  # fmt: skip
    assert found.sentence.tolist() == ["Onbekend: alles."] * 2
    assert np.isnan(found.risk).all()

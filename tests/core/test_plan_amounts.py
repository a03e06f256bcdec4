"""Newbuild and demolition in one field or two, and phases that add up."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leefbaar_plugin.core.plans.amounts import both_signs, gap, split, summed

FIELD = np.array([120.0, -40.0, 0.0, np.nan])


@pytest.mark.parametrize(
    ("demolition", "signed", "wanted", "other"),
    [
        (False, False, [120, 0, 0, None], [0, 40, 0, None]),
        (False, True, [120, 0, 0, None], [0, 40, 0, None]),
        (True, True, [0, 40, 0, None], [120, 0, 0, None]),
        (True, False, [120, 40, 0, None], [0, 0, 0, None]),
    ],
    ids=["newbuild", "newbuild of both", "demolition of both", "demolition, whatever its sign"],
)
def test_positive_is_newbuild_and_negative_is_demolition(demolition, signed, wanted, other):
    for found, expected in zip(split(FIELD, demolition, signed), (wanted, other)):
        assert [None if np.isnan(v) else v for v in found] == expected


NUMBERS = st.lists(st.one_of(st.just(np.nan), st.floats(-1e6, 1e6)), min_size=1, max_size=8).map(np.array)


@given(NUMBERS)
def test_one_field_serves_both_mechanisms_and_nothing_counts_twice(values):
    newbuild, left = split(values, False, True)
    demolished, other = split(values, True, True)
    assert np.array_equal(newbuild, other, equal_nan=True)
    assert np.array_equal(demolished, left, equal_nan=True)
    assert np.array_equal(newbuild - demolished, values + 0.0, equal_nan=True)


@pytest.mark.parametrize(
    ("values", "both"), [([1, -1], True), ([1, 0], False), ([-1, 0], False), ([np.nan, 1], False), ([], False)]
)
def test_a_field_holds_both_signs_or_one(values, both):
    assert both_signs(np.array(values, dtype=float)) is both


def test_the_phases_of_a_plan_add_up_and_empty_ones_count_as_nothing():
    parts = {"a": np.array([10, np.nan, np.nan, 0.0]), "b": np.array([5, 7, np.nan, 0])}
    assert summed(parts).tolist()[:2] == [15, 7]
    assert np.isnan(summed(parts)[2]), "a plan without any number is unknown, not 0"
    assert summed(parts)[3] == 0


def test_phases_that_only_agree_in_all_do_not_agree():
    assert gap(np.array([100.0, 200.0]), np.array([200.0, 100.0])) == pytest.approx(200 / 300)
    assert gap(np.array([100.0, np.nan]), np.array([100.0, np.nan])) == 0
    assert gap(np.array([100.0, np.nan]), np.array([100.0, 50.0])) == 0.5
    assert gap(np.array([0.0]), np.array([0.0])) == 0

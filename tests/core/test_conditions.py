"""Comparisons within margins, and what they are together."""

from __future__ import annotations

import numpy as np
import pytest

from leefbaar_plugin.core.assessment import at_least

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


def test_the_opposite_is_as_near_and_twice_the_opposite_is_the_same():
    assert (~HIGH).holds[:4].tolist() == [True, True, False, False]
    assert (~HIGH).near.tolist() == HIGH.near.tolist()
    assert of(~~HIGH) == of(HIGH)

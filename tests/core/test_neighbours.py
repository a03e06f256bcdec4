"""Candidates for neighbours, against looking at every pair."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leefbaar_plugin.core.neighbours import near_boxes


def every_pair(boxes, distance):
    """Look at all of them."""
    return {
        (i, j)
        for i in range(len(boxes))
        for j in range(i + 1, len(boxes))
        if math.hypot(_gap(boxes[i][::2], boxes[j][::2]), _gap(boxes[i][1::2], boxes[j][1::2])) <= distance
    }


def _gap(one, other):
    """Between two stretches of an axis."""
    return max(one[0] - other[1], other[0] - one[1], 0)


@given(
    st.lists(st.tuples(*[st.integers(0, 400)] * 2, *[st.integers(0, 90)] * 2), max_size=25),
    st.sampled_from([0, 1, 20, 500]),
)
def test_rectangles_within_a_distance_are_those_found_by_looking_at_every_pair(corners, distance):
    boxes = np.array([(x, y, x + w, y + h) for x, y, w, h in corners], dtype=float).reshape(-1, 4)
    i, j = near_boxes(boxes, distance)
    found = list(zip(i.tolist(), j.tolist()))
    assert len(found) == len(set(found)), "each pair once"
    assert set(found) == every_pair(boxes, distance)


@pytest.mark.parametrize("missing", [0, 1, 2])
def test_what_has_no_place_has_no_neighbours(missing):
    boxes = np.array([(0, 0, 1, 1), (0, 0, 1, 1), (2, 2, 3, 3)], dtype=float)
    boxes[missing] = np.nan
    i, j = near_boxes(boxes, 5)
    assert missing not in {*i.tolist(), *j.tolist()}
    assert len(i) == 1


def test_nothing_has_no_neighbours():
    assert [len(rows) for rows in near_boxes(np.full((3, 4), np.nan), 5)] == [0, 0]

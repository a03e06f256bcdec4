"""Candidates for neighbours, against looking at every pair."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leefbaar_plugin.core.judging.neighbours import close_points, near_boxes, nearest


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


# The nearest


def nearest_by_hand(points, row, among, k):
    """Sort all others by distance, the first row first where they are as far."""
    others = [j for j in range(len(points)) if j != row and among[j] and not math.isnan(sum(points[j]))]
    return sorted(others, key=lambda j: (math.dist(points[row], points[j]), j))[:k]


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), min_size=1, max_size=25),
    st.lists(st.booleans(), min_size=25, max_size=25),
    st.sampled_from([1, 3, 8]),
)
def test_the_nearest_are_those_found_by_sorting_all_others(points, allowed, k):
    among = np.array(allowed[: len(points)])
    i, j = nearest(np.array(points, dtype=float), np.arange(len(points)), among, k)
    for row in range(len(points)):
        assert j[i == row].tolist() == nearest_by_hand(points, row, among, k)


def test_one_far_away_still_gets_its_neighbours():
    points = np.array([[0, 0], [10, 0], [20, 0], [90_000, 400_000]], dtype=float)
    i, j = nearest(points, np.array([3]), np.ones(4, bool), 2)
    assert (i.tolist(), j.tolist()) == ([3, 3], [2, 1])


def test_what_has_no_place_has_no_neighbours_and_is_none():
    points = np.array([[0, 0], [np.nan, np.nan], [5, 0]], dtype=float)
    i, j = nearest(points, np.arange(3), np.ones(3, bool), 8)
    assert sorted(zip(i.tolist(), j.tolist())) == [(0, 2), (2, 0)]


def test_where_none_is_allowed_there_is_none():
    i, j = nearest(np.zeros((3, 2)), np.arange(3), np.zeros(3, bool), 8)
    assert (len(i), len(j)) == (0, 0)


def test_points_within_a_distance_are_pairs_both_ways():
    points = np.array([[0, 0], [3, 4], [100, 0]], dtype=float)
    assert sorted(zip(*(side.tolist() for side in close_points(points, 5)))) == [(0, 1), (1, 0)]
    assert len(close_points(points, 4.9)[0]) == 0

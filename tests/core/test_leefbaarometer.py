"""The nine classes of the Leefbaarometer."""

from __future__ import annotations

import numpy as np
import pytest

from leefbaar_plugin.core.sources.leefbaarometer import NAMES, U, class_bounds, class_of

BOUNDS = [-0.42830, -0.35383, -0.28146, -0.16405, -0.10295, 0.01015, 0.08955, 0.16796]


def test_nine_classes_with_the_bounds_of_release_2024():
    assert len(NAMES) == 9
    assert (NAMES[0], NAMES[4], NAMES[5], NAMES[6], NAMES[8]) == (
        "zeer onvoldoende", "voldoende", "ruim voldoende", "goed", "uitstekend",
    )  # fmt: skip
    assert class_bounds(np.array([])).tolist() == BOUNDS


@pytest.mark.parametrize("k", range(8))
def test_a_class_starts_at_its_lower_bound(k):
    below, at = class_of(np.array([BOUNDS[k] - 1e-6, BOUNDS[k]]))
    assert (below, at) == (k + 1, k + 2)


def test_a_score_that_is_not_known_has_no_class():
    assert np.isnan(class_of(np.array([np.nan])))[0]
    assert class_of(np.array([-9.0, 9.0])).tolist() == [1, 9]


def test_a_bound_is_halfway_the_gap_in_the_data():
    deviation = np.array([-0.20, -0.14, -0.12, -0.05, np.nan])
    bounds = class_bounds(deviation, np.array([5.0, 5, 6, 6, 6]))
    assert bounds[4] == pytest.approx(-0.13)
    assert [*bounds[:4], *bounds[5:]] == [*BOUNDS[:4], *BOUNDS[5:]], "the others stay"


@pytest.mark.parametrize("classes", [[5, 5, 5], [7, 7, 7], [6, 5, 5], [4, 6, 6]])
def test_the_table_stands_where_a_side_is_missing_or_the_classes_overlap(classes):
    assert class_bounds(np.array([-0.2, -0.1, 0.0]), np.array(classes, dtype=float))[4] == BOUNDS[4]


def test_one_standard_deviation():
    assert pytest.approx([0.15678, 0.0392, 0.0196], abs=5e-5) == [U, U / 4, U / 8]

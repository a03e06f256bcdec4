"""Plans: how certain, when, and how they spread over the buurten."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leefbaar_plugin.core.plans.plan import decay, spread
from tests.core.builders import plans


def test_firmness_weighs_the_status():
    layer = plans([(0, 0)] * 3, [0] * 3, [10, 10, 10], status=["hard", "zacht", "vervallen"])
    assert layer.firmness(0.5).tolist() == [1, 0.5, 0]


@pytest.mark.parametrize(
    ("moment", "homes"),
    [
        ({}, 100),
        ({"first": 2026}, 100),
        ({"first": 2024, "last": 2033}, 50),
        ({"first": 2027, "last": 2030}, 50),
        ({"first": 2030, "last": 2031}, 0),
        ({"first": 2026, "last": 2020}, 100),  # a last year before the first is a slip
        ({"last": 2020}, 0),
        ({"phases": {(2019, 2019): [30], (2020, 2024): [50], (2025, 2029): [20]}}, 0 + 10 + 16),
        ({"phases": {(2026, 2026): [60], None: [40]}}, 100),
    ],
)
def test_dwellings_that_fall_in_2024_up_to_2028(moment, homes):
    assert plans([(0, 0)], [0], [100], **moment).within(2024, 5).tolist() == pytest.approx([homes])


def test_without_a_start_every_plan_counts_whole():
    assert plans([(0, 0)], [0], [100], first=2090).within(None, 5).tolist() == [100]


@pytest.mark.parametrize(
    ("moment", "dated"),
    [
        ({}, False),
        ({"first": 2024}, True),
        ({"last": 2024}, True),
        ({"phases": {None: [1]}}, False),
        ({"phases": {(2024, 2024): [1]}}, True),
    ],
)
def test_a_layer_is_dated_when_any_plan_has_a_year(moment, dated):
    assert plans([(0, 0)], [0], [1], **moment).dated is dated


def test_weight_falls_with_distance():
    found = decay(np.array([[0.0, 0.0]]), np.array([[0.0, 0.0], [3000.0, 4000.0], [0.0, 8000.0]]), 4)
    assert found[0] == pytest.approx([1, np.exp(-1.25), np.exp(-2)])


AMOUNTS = st.lists(st.floats(0, 1e4), min_size=1, max_size=5)
WEIGHTS = st.lists(st.one_of(st.just(np.nan), st.floats(0.001, 1e5)), min_size=2, max_size=6)


@given(AMOUNTS, WEIGHTS)
def test_all_of_a_plan_is_spread_and_nothing_over_its_own_buurt(amounts, weights):
    shares = spread(np.array(amounts), np.tile(weights, (len(amounts), 1)), np.zeros(len(amounts), dtype=np.intp))
    others = np.isfinite(weights[1:]).any()
    assert shares.sum(axis=1) == pytest.approx(np.array(amounts) * others)
    assert (shares[:, 0] == 0).all()
    assert (shares >= 0).all()

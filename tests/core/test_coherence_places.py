"""Do high counts lie together? Moran's I of all areas, and of each with neighbours that chance would give it."""

from __future__ import annotations

import numpy as np
import pytest

from leefbaar_plugin.core.evidence.chance import stream
from leefbaar_plugin.core.evidence.coherence.local_moran import (
    ALONE,
    HIGH_HIGH,
    HIGH_LOW,
    LOW_LOW,
    NOTHING,
    distinct,
    local_moran,
)
from leefbaar_plugin.core.evidence.coherence.moran import Neighbourhood, moran
from tests.core.coherence import grid

DRAWS = range(499)


def of(values, pairs, has=None):
    values = np.asarray(values, dtype=float)
    near = Neighbourhood.of(pairs, np.ones(len(values), dtype=bool) if has is None else np.asarray(has))
    return near, moran(values, near, stream(1, "proef"), DRAWS)


def dense(values: np.ndarray, pairs, n: int) -> np.ndarray:
    """Weights that sum to one in each row, as a square table."""
    weights = np.zeros((n, n))
    weights[pairs] = 1
    return weights / weights.sum(axis=1, keepdims=True)


def test_on_a_chessboard_neighbours_are_opposites():
    board = np.indices((6, 6)).sum(axis=0) % 2
    _, found = of(board.ravel(), grid(6, 6))
    assert found.index == pytest.approx(-1)
    assert found.p == pytest.approx(2 / 500)


def test_with_all_high_ones_on_one_side_neighbours_are_alike():
    halves = np.repeat([0, 1], 200)
    _, found = of(halves, grid(20, 20))
    assert found.index > 0.9
    assert found.p == pytest.approx(2 / 500)


def test_the_index_is_that_of_the_square_table_of_weights():
    values, pairs = np.random.default_rng(7).poisson(2, 30).astype(float), grid(6, 5)
    _, found = of(values, pairs)
    z = values - values.mean()
    assert found.index == pytest.approx(z @ dense(values, pairs, 30) @ z / (z @ z))


def test_counts_strewn_by_chance_have_no_pattern():
    values = np.random.default_rng(8).poisson(2, 400)
    _, found = of(values, grid(20, 20))
    assert abs(found.index - found.expected) < 0.1
    assert found.p > 0.05


def test_the_p_is_that_of_dealing_the_values_out_anew():
    values, pairs = np.random.default_rng(9).poisson(2, 30).astype(float), grid(6, 5)
    _, found = of(values, pairs)
    z, weights, random = values - values.mean(), dense(values, pairs, 30), stream(1, "proef")
    drawn = np.array([(p := random.permutation(z)) @ weights @ p / (z @ z) for _ in DRAWS])
    larger = min((drawn >= found.index - 1e-12).sum(), (drawn <= found.index + 1e-12).sum())
    assert found.p == pytest.approx(min(2 * (larger + 1) / 500, 1))


def test_an_area_without_neighbours_and_one_of_which_nothing_is_known_take_no_part():
    line = (np.array([0, 1, 1, 2, 2, 3, 3, 4, 4, 5]), np.array([1, 0, 2, 1, 3, 2, 4, 3, 5, 4]))
    near, found = of([1, 2, 3, 4, 5, 9, 7], line, has=[True] * 5 + [False, True])
    assert near.rows.tolist() == [0, 1, 2, 3, 4]
    assert (found.areas, found.islands) == (5, 1)
    assert found.index == pytest.approx(of([1, 2, 3, 4, 5], (line[0][:8], line[1][:8]))[1].index)


@pytest.mark.parametrize("values", [[2.0] * 9, [1.0, 2.0]], ids=["all the same", "two areas"])
def test_where_there_is_no_pattern_to_find_nothing_is_told(values):
    pairs = grid(3, 3) if len(values) == 9 else grid(2, 1)
    near, found = of(values, pairs)
    assert not found.told
    local = local_moran(np.array(values), near, stream(1, "proef"), 99)
    assert set(local.clusters(0.05)) == {ALONE}


# Each area by itself


def test_the_mean_of_the_local_indices_is_the_index_of_all():
    values, pairs = np.random.default_rng(10).poisson(2, 42).astype(float), grid(7, 6)
    near, found = of(values, pairs)
    assert local_moran(values, near, stream(1, "proef"), 99).index.mean() == pytest.approx(found.index)


def test_the_local_p_is_that_of_giving_each_area_other_neighbours():
    values, pairs = np.random.default_rng(11).normal(size=20), grid(5, 4)
    near, _ = of(values, pairs)
    found = local_moran(values, near, stream(1, "proef"), 40_000)
    z, random = values - values.mean(), np.random.default_rng(12)
    lag = near.lag(z)
    for i, k in enumerate(near.number):
        others = np.delete(z, i)
        means = np.array([random.permutation(others)[:k].mean() for _ in range(4000)])
        as_extreme = min((means >= lag[i]).sum(), (means <= lag[i]).sum())
        expected = min(2 * (as_extreme + 1) / 4001, 1.0)
        assert found.p[i] == pytest.approx(expected, abs=0.05)


def test_of_few_areas_the_local_p_is_that_of_all_ways_to_draw_the_neighbours():
    # 0 – 1 – 2 – 3 – 4 with values 0 0 0 0 10: the end 4 has one neighbour, of the four others all 0
    line = (np.array([0, 1, 1, 2, 2, 3, 3, 4]), np.array([1, 0, 2, 1, 3, 2, 4, 3]))
    near, _ = of([0, 0, 0, 0, 10], line)
    found = local_moran(np.array([0, 0, 0, 0, 10.0]), near, stream(1, "proef"), 20_000)
    assert found.p[4] == 1
    assert found.p[3] == pytest.approx(2 * 2 / 4, abs=0.03)  # 10 is one of its two neighbours in half of the draws


def test_however_many_draws_and_neighbours_there_are_few_are_held_at_a_time_and_each_block_is_watched():
    n, values, seen = 60, np.random.default_rng(14).normal(size=60), []
    pairs = np.nonzero(~np.eye(n, dtype=bool))  # all are neighbours of each other

    def watch(turns):
        for turn in range(turns):
            seen.append(turns)
            yield turn

    near, _ = of(values, pairs)
    found = local_moran(values, near, stream(1, "proef"), 50_000, watch)
    assert set(seen) == {len(seen)} == {-(-50_000 // (250_000 // 59))}
    assert found.p == pytest.approx(1)  # there are no other neighbours to draw


def test_clusters_are_named_by_the_area_and_its_neighbours():
    values = np.zeros((20, 20))
    values[:10] = 5
    values[2, 2] = 0
    values[17, 17] = 9
    near, _ = of(values.ravel(), grid(20, 20))
    names = np.array(local_moran(values.ravel(), near, stream(1, "proef"), 50_000).clusters(0.2)).reshape(20, 20)
    assert names[5, 5] == HIGH_HIGH
    assert names[14, 5] == LOW_LOW
    assert names[17, 17] == HIGH_LOW
    assert names[10, 5] == NOTHING


def test_counts_strewn_by_chance_have_no_clusters():
    values = np.random.default_rng(13).poisson(2, 400).astype(float)
    near, _ = of(values, grid(20, 20))
    names = local_moran(values, near, stream(1, "proef"), 20_000).clusters(0.05)
    assert set(names) == {NOTHING}


def test_what_is_drawn_for_an_area_is_different_each_time_and_any_order_is_as_likely():
    drawn = distinct(4, 3, 24_000, stream(1, "proef"))
    assert all(len(set(row)) == 3 for row in drawn.tolist())
    _, times = np.unique(drawn, axis=0, return_counts=True)
    assert len(times) == 24  # all orders of three out of four
    assert abs(times - 1000).max() < 150

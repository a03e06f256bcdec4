"""Sobol indices, against a formula and against scipy."""

from __future__ import annotations

import numpy as np
import pytest
import scipy.stats

from leefbaar_plugin.core.evidence.chance import stream
from leefbaar_plugin.core.evidence.robustness.draws import draw
from leefbaar_plugin.core.evidence.robustness.run import run_draws
from leefbaar_plugin.core.evidence.robustness.sobol import indices, jansen
from tests.core.region import region
from tests.core.robustness.studies import found, of, quiet


def ishigami(x):
    """With a = 7 and b = 0.1 on [−π, π]: S = 0.3139, 0.4424, 0; T = 0.5576, 0.4424, 0.2437."""
    return np.sin(x[0]) + 7 * np.sin(x[1]) ** 2 + 0.1 * x[2] ** 4 * np.sin(x[0])


def outcomes(function, n, low, high, size, seed=4):
    r = np.random.default_rng(seed)
    a, b = r.uniform(low, high, (2, n, size))
    mixed = []
    for i in range(n):
        ab = a.copy()
        ab[i] = b[i]
        mixed.append(function(ab))
    return function(a), function(b), np.array(mixed)


def test_the_indices_of_ishigami_are_those_of_its_formula():
    told = indices(*outcomes(ishigami, 3, -np.pi, np.pi, 2**15), np.random.default_rng(1))
    assert told.first == pytest.approx([0.3139, 0.4424, 0.0], abs=0.03)
    assert told.total == pytest.approx([0.5576, 0.4424, 0.2437], abs=0.03)
    assert (told.total_low <= told.total).all()
    assert (told.total <= told.total_high).all()


def test_of_a_sum_each_part_has_its_share_of_the_variance_alone():
    """3x + 2y + z with equal variances: 9/14, 4/14, 1/14, and nothing together."""
    told = indices(*outcomes(lambda x: 3 * x[0] + 2 * x[1] + x[2], 3, 0, 1, 2**14), np.random.default_rng(1))
    assert told.first == pytest.approx([9 / 14, 4 / 14, 1 / 14], abs=0.03)
    assert told.total == pytest.approx([9 / 14, 4 / 14, 1 / 14], abs=0.03)


def test_the_total_index_is_that_of_scipy_to_the_last_digit():
    a, b, ab = outcomes(ishigami, 3, -np.pi, np.pi, 256)
    known = scipy.stats.sobol_indices(func={"f_A": a[None], "f_B": b[None], "f_AB": ab[:, None]}, n=256)
    assert jansen(a, b, ab)[1] == pytest.approx(known.total_order.ravel(), rel=1e-12)


def test_the_intervals_hold_the_truth_about_as_often_as_they_say():
    held = 0
    for seed in range(60):
        told = indices(*outcomes(lambda x: 3 * x[0] + x[1], 2, 0, 1, 256, seed), stream(seed, "bootstrap"))
        held += told.total_low[0] <= 0.9 <= told.total_high[0]
    assert held >= 45  # of 60; the middle 90 %


def test_of_an_outcome_that_does_not_change_nothing_matters():
    same = np.full(16, 3.0)
    told = indices(same, same, np.tile(same, (2, 1)), np.random.default_rng(1))
    assert len(told) == 0
    assert told.spread == 0


def test_only_the_mechanisms_with_a_choice_are_assessed_anew_for_it_and_the_sum_is_right(monkeypatch):
    """The study's own indices are those of counting whole analyses."""
    table, ids = region(), ("leegstand", "krimp", "energiearmoede")
    settings = {"sobol_trekkingen": 32, "vanaf": 1, "trekkingen": 2}
    told = found(table, *ids, **settings)
    a, b = (draw(told.factors, 32, 1, f"Sobol {which}") for which in "ab")

    def count(draws):
        return (run_draws(of(*ids), draws, table, quiet).at_risk >= 1).sum(axis=1).astype(float)

    mixed = np.array([count(a.mixed(i, b)) for i in range(len(told.factors))])
    first, total = jansen(count(a), count(b), mixed)
    assert told.areas_with.first == pytest.approx(first)
    assert told.areas_with.total == pytest.approx(total)

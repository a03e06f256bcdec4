"""What count chance would give: exact, by draws that keep the pairs, and dealt out within the municipality."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from scipy import stats

from leefbaar_plugin.core.evidence.chance import stream
from leefbaar_plugin.core.evidence.coherence.copula import SAMPLE, positive, together
from leefbaar_plugin.core.evidence.coherence.discovery import q_values
from leefbaar_plugin.core.evidence.coherence.nulls import APART, FEWER, MORE, WITHIN, null, observed, totals
from leefbaar_plugin.core.evidence.coherence.permutation import within
from leefbaar_plugin.core.evidence.coherence.poisson_binomial import independent
from leefbaar_plugin.core.evidence.coherence.sets import Sets, shares, tails
from tests.core.coherence import NAN, drawn, flags

ALL = np.ones((1, 8), dtype=bool)


# Mechanisms that have nothing to do with each other


def test_of_eight_independent_mechanisms_at_a_fifth_the_chances_are_known():
    at_least = tails(independent(np.full(8, 0.2), ALL))[0]
    assert at_least[[3, 4, 5]].round(4).tolist() == [0.2031, 0.0563, 0.0104]
    assert at_least == pytest.approx(stats.binom.sf(np.arange(9) - 1, 8, 0.2))


def test_with_shares_that_differ_the_chances_are_those_of_all_outcomes_listed():
    p = [0.1, 0.25, 0.6, 0.0, 1.0, 0.33]
    expected = np.zeros(7)
    for outcome in itertools.product((0, 1), repeat=6):
        expected[sum(outcome)] += np.prod([q if up else 1 - q for up, q in zip(outcome, p)])
    assert independent(np.array(p), np.ones((1, 6), dtype=bool))[0] == pytest.approx(expected)


def test_a_mechanism_that_could_not_be_assessed_is_no_mechanism_without_risk():
    known = np.array([[True] * 8, [True] * 3 + [False] * 5, [False] * 8])
    chances = independent(np.full(8, 0.2), known)
    assert chances[1, :4] == pytest.approx(stats.binom.pmf(range(4), 3, 0.2))
    assert chances[1, 4:].tolist() == [0] * 5
    assert chances[2].tolist() == [1] + [0] * 8
    assert chances.sum(axis=1) == pytest.approx(1)


def test_the_share_of_a_mechanism_is_that_of_the_areas_where_it_was_assessed():
    found = shares(flags([[1, NAN], [0, NAN], [1, NAN], [NAN, NAN]]))
    assert found[0] == pytest.approx(2 / 3)
    assert np.isnan(found[1])


def test_areas_of_which_the_same_is_known_are_one_set_and_those_of_which_nothing_is_known_are_counted_nowhere():
    sets = Sets.of_flags(flags([[1, 0], [NAN, NAN], [0, 1], [1, NAN]]))
    assert {tuple(k): n for k, n in zip(sets.known.tolist(), sets.areas.tolist())} == {
        (False, False): 0, (True, False): 1, (True, True): 2,
    }  # fmt: skip
    assert sets.known[sets.of].tolist() == [[True, True], [False, False], [True, True], [True, False]]


# Pairs that go together


def test_without_correlations_the_copula_gives_what_independence_gives():
    p = np.array([0.1, 0.2, 0.3, 0.5])
    known = np.array([[True] * 4, [True, False, True, False]])
    made = together(p, np.eye(4), known, stream(1, "proef"))
    assert made == pytest.approx(independent(p, known), abs=4 * np.sqrt(0.25 / SAMPLE))


def test_mechanisms_that_are_the_same_are_all_at_risk_or_none():
    made = together(np.full(5, 0.2), np.ones((5, 5)), np.ones((1, 5), dtype=bool), stream(1, "proef"))[0]
    assert made[[1, 2, 3, 4]].tolist() == [0] * 4
    assert made[5] == pytest.approx(0.2, abs=0.006)


def test_two_that_correlate_are_at_risk_together_as_the_normal_distribution_has_it():
    r = np.array([[1, 0.6], [0.6, 1]])
    made = together(np.array([0.1, 0.3]), r, np.ones((1, 2), dtype=bool), stream(1, "proef"))[0]
    both = stats.multivariate_normal.cdf([stats.norm.ppf(0.1), stats.norm.ppf(0.3)], cov=r)
    assert made[2] == pytest.approx(both, abs=4 * np.sqrt(both / SAMPLE))


def test_a_mechanism_that_flags_none_or_all_does_so_in_each_draw():
    made = together(np.array([0.0, 1.0, np.nan]), np.eye(3), np.ones((1, 3), dtype=bool), stream(1, "proef"))
    assert made[0].tolist() == [0, 1, 0, 0]


def test_more_sets_than_one_block_are_all_reckoned():
    known = np.array(list(itertools.product((False, True), repeat=9)))
    made = together(np.full(9, 0.5), np.eye(9), np.tile(known, (9, 1)), stream(1, "proef"))
    assert made.sum(axis=1) == pytest.approx(1)
    assert made[: len(known)].tolist() == made[-len(known) :].tolist()


def test_correlations_that_contradict_each_other_are_bent_until_draws_can_have_them():
    contradiction = np.array([[1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]])
    assert np.linalg.eigvalsh(contradiction).min() < 0
    bent = positive(contradiction)
    assert np.linalg.eigvalsh(bent).min() > -1e-12
    assert np.diagonal(bent) == pytest.approx(1)
    assert np.sign(bent).tolist() == np.sign(contradiction).tolist()


def test_they_are_bent_to_the_nearest_that_draws_can_have():
    # the worked example of Higham (2002), "Computing the nearest correlation matrix", section 1
    given = np.array([[1, 1, 0], [1, 1, 1], [0, 1, 1.0]])
    nearest = [[1, 0.7607, 0.1573], [0.7607, 1, 0.7607], [0.1573, 0.7607, 1]]
    assert positive(given) == pytest.approx(np.array(nearest), abs=5e-5)


def test_a_pair_that_cannot_be_told_is_taken_as_independent_and_what_is_possible_is_left_alone():
    given = np.array([[1, 0.4, np.nan], [0.4, 1, 0.2], [np.nan, 0.2, np.nan]])
    assert positive(given) == pytest.approx(np.array([[1, 0.4, 0], [0.4, 1, 0.2], [0, 0.2, 1]]))


# Dealt out within the municipality


def test_flags_dealt_out_in_one_municipality_meet_as_the_hypergeometric_distribution_has_it():
    made = within(flags([[1, 1]] * 2 + [[1, 0]] * 2 + [[0, 1]] + [[0, 0]] * 5), stream(1, "proef"), range(4000))
    expected = stats.hypergeom.pmf(range(4), 10, 4, 3)  # of 4 and of 3 flags among 10 areas, those with both
    seen = np.bincount(made[:, 2].astype(int), minlength=4) / 4000
    assert seen == pytest.approx(expected, abs=0.03)


def test_a_municipality_keeps_its_flags_so_an_area_alone_keeps_them_too():
    risk = [[1, 1, 1], [0, 0, 0], [0, 0, 0]]
    made = within(flags(risk, gemeenten=[1, 2, 2]), stream(1, "proef"), range(50))
    assert made.tolist() == [[2, 0, 0, 1]] * 50


def test_what_is_unknown_gets_no_flag_and_an_area_of_which_nothing_is_known_is_not_counted():
    made = within(flags([[1, NAN], [NAN, 1], [NAN, NAN]]), stream(1, "proef"), range(20))
    assert made.tolist() == [[0, 2, 0]] * 20


def test_each_draw_has_as_many_flags_as_there_are():
    given = flags(drawn(60, [0.2, 0.4, 0.1]), gemeenten=[1] * 20 + [2] * 40)
    made = within(given, stream(1, "proef"), range(100))
    assert (made @ np.arange(4)).tolist() == [float(given.count.sum())] * 100


# Bands, verdicts and many tests at once


def test_the_band_of_independent_areas_is_that_of_the_binomial_distribution():
    chances = independent(np.full(8, 0.2), ALL)
    drawn_ = totals(chances, np.array([500]), stream(1, "proef"), 9999)
    made = null(APART, drawn_, 500 * chances[0])
    p = stats.binom.sf(2, 8, 0.2)
    assert made.at_least.expected[3] == pytest.approx(500 * p)
    low, high = stats.binom.ppf([0.025, 0.975], 500, p)
    assert abs(made.at_least.low[3] - low) <= 1
    assert abs(made.at_least.high[3] - high) <= 1
    assert made.at_least.low[0] == made.at_least.high[0] == 500


def test_beyond_the_band_is_more_or_fewer_and_on_its_edge_is_as_expected():
    band = null(APART, np.array([[3.0], [4.0], [5.0]] * 40)).precisely
    assert (band.low[0], band.high[0], band.expected[0]) == (3, 5, 4)
    assert [band.verdict(n, 0) for n in (2, 3, 5, 6)] == [FEWER, WITHIN, WITHIN, MORE]


def test_areas_are_counted_by_their_count_without_those_of_which_nothing_is_known():
    given = flags([[1, 1], [0, NAN], [NAN, NAN]])
    assert observed(given.count, given.assessed, 2).tolist() == [1, 0, 1]


def test_the_false_discovery_rate_is_that_of_benjamini_and_hochberg():
    p = np.random.default_rng(3).random(200) ** 3
    assert q_values(p) == pytest.approx(stats.false_discovery_control(p))


def test_areas_without_a_test_take_no_part_in_the_false_discovery_rate():
    p = np.array([0.01, np.nan, 0.04, 0.03, np.nan])
    found = q_values(p)
    assert found[[0, 2, 3]] == pytest.approx([0.03, 0.04, 0.04])  # 3 × 0,01; 3/3 × 0,04; min(3/2 × 0,03; 0,04)
    assert np.isnan(found[[1, 4]]).all()
    assert np.isnan(q_values(np.full(3, np.nan))).all()

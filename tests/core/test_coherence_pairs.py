"""Two mechanisms at a time: how strongly they go together, as how many they count, and what they share."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from leefbaar_plugin.core.evidence.coherence.normal import above, exceed
from leefbaar_plugin.core.evidence.coherence.overlap import Kin, kin, looked_at
from leefbaar_plugin.core.evidence.coherence.pairs import Pairs, effective
from leefbaar_plugin.mechanisms import all_mechanisms
from tests.core.coherence import NAN, drawn, flags

KNOWN = {m.id: m for m in all_mechanisms()}
#: So many areas that chance plays no part.
MANY = np.full((6, 6), 1e12)


def table(both: int, first: int, second: int, neither: int) -> Pairs:
    """Two mechanisms by how many areas have both, one of them, or none."""
    return Pairs.of(flags([[1, 1]] * both + [[1, 0]] * first + [[0, 1]] * second + [[0, 0]] * neither))


# The normal distribution


@pytest.mark.parametrize("r", [-0.95, -0.5, 0.0, 0.3, 0.8, 0.99])
def test_two_normal_numbers_exceed_two_levels_as_often_as_scipy_has_it(r):
    h, k = np.array([0.0, 1.2, -0.5, 2.0]), np.array([0.0, 0.8, 1.5, 1.9])
    expected = [stats.multivariate_normal.cdf([-a, -b], cov=[[1, r], [r, 1]]) for a, b in zip(h, k)]
    assert exceed(h, k, np.full(4, r)) == pytest.approx(expected, abs=2e-6)


def test_above_nought_they_are_together_as_the_angle_tells():
    r = np.linspace(-1, 1, 41)
    nought = np.zeros(41)
    assert exceed(nought, nought, r) == pytest.approx(0.25 + np.arcsin(r) / (2 * np.pi), abs=1e-12)


def test_numbers_that_are_the_same_exceed_both_levels_where_they_exceed_the_higher():
    h, k = np.array([0.5, 1.0, 1.0]), np.array([1.5, 1.0, -0.2])
    assert exceed(h, k, np.ones(3)) == pytest.approx(stats.norm.sf([1.5, 1.0, 1.0]), abs=1e-6)


def test_the_level_of_a_share_is_that_of_the_normal_distribution_and_of_all_or_none_without_end():
    assert above([0.5, 0.2, 0.0, 1.0])[:2] == pytest.approx(stats.norm.isf([0.5, 0.2]))
    assert above([0.0, 1.0]).tolist() == [np.inf, -np.inf]
    assert np.isnan(above([float("nan")]))[0]


# Phi and what lies behind the thresholds


def test_phi_is_the_correlation_of_the_flags():
    risk = drawn(200, [0.3, 0.4, 0.5], seed=4)
    risk[:, 2] = np.where(risk[:, 0] == 1, 1, risk[:, 2])
    assert Pairs.of(flags(risk)).phi == pytest.approx(np.corrcoef(risk.T))


def test_phi_of_a_table_by_hand():
    # (40·40 − 10·10) / √(50·50·50·50)
    assert table(40, 10, 10, 40).phi[0, 1] == pytest.approx(0.6)


def test_a_pair_is_compared_on_the_areas_where_both_could_be_assessed():
    pairs = Pairs.of(flags([[1, 1], [0, 0], [1, NAN], [NAN, 1], [NAN, 0]]))
    assert pairs.n.tolist() == [[3, 2], [2, 4]]
    assert pairs.phi[0, 1] == pytest.approx(1)


def test_a_mechanism_that_flags_none_or_all_has_no_correlation():
    pairs = Pairs.of(flags([[1, 0, 1], [0, 0, 1], [1, 0, 1]]))
    assert np.isfinite(pairs.phi).tolist() == [[True, False, False], [False] * 3, [False] * 3]
    assert np.isnan(pairs.tetrachoric[0, 1:]).all()


def test_behind_thresholds_at_the_median_the_correlation_is_the_sine_of_the_table():
    assert table(40, 10, 10, 40).tetrachoric[0, 1] == pytest.approx(np.sin(2 * np.pi * (0.4 - 0.25)), abs=1e-9)
    assert table(25, 25, 25, 25).tetrachoric[0, 1] == pytest.approx(0, abs=1e-9)


def test_behind_the_thresholds_the_correlation_is_found_that_made_the_flags():
    numbers = np.random.default_rng(5).multivariate_normal([0, 0], [[1, 0.7], [0.7, 1]], 40_000)
    pairs = Pairs.of(flags((numbers > [1.0, 0.5]).astype(float)))
    assert pairs.tetrachoric[0, 1] == pytest.approx(0.7, abs=0.03)
    assert 0 < pairs.phi[0, 1] < pairs.tetrachoric[0, 1]


def test_an_empty_cell_of_few_areas_is_no_proof_of_opposites():
    rare = table(0, 1, 7, 84).tetrachoric[
        0, 1
    ]  # chance would give 0,08 areas with both: that there is none tells little
    assert -0.1 < rare < 0
    often = table(0, 50, 50, 0).tetrachoric[0, 1]
    assert -1 < often < -0.9
    same = table(20, 0, 0, 80).tetrachoric[0, 1]
    assert 0.95 < same < 1


# As how many they count


def test_mechanisms_that_are_the_same_count_as_one_and_independent_ones_as_many_as_they_are():
    assert effective(np.ones((6, 6)), MANY) == pytest.approx(1)
    assert effective(np.eye(6), MANY) == pytest.approx(6)


def test_of_many_areas_the_effective_number_is_that_of_the_eigenvalues():
    phi = Pairs.of(flags(drawn(90, [0.2, 0.3, 0.4, 0.5], seed=6))).phi
    values = np.linalg.eigvalsh(phi)
    assert effective(phi, np.full((4, 4), 1e9)) == pytest.approx(values.sum() ** 2 / (values**2).sum())


def test_what_chance_correlates_in_few_areas_does_not_lower_the_effective_number():
    # 25 independent mechanisms in 60 areas: phi² is 1/59 on average, so the eigenvalues give 25²/(25 + 600/59) = 17.8
    found = [Pairs.of(flags(drawn(60, [0.3] * 25, seed))) for seed in range(20)]
    plain = np.mean([25**2 / (pairs.phi**2).sum() for pairs in found])
    assert plain == pytest.approx(17.8, abs=0.4)
    assert np.mean([effective(pairs.phi, pairs.n) for pairs in found]) == pytest.approx(25, abs=0.7)
    few = Pairs.of(flags([[1, 0], [0, 1]]))
    assert effective(few.phi, few.n) == 2  # of two areas nothing can be told


def test_two_of_three_that_are_the_same_count_as_less_than_three_and_more_than_one():
    phi = np.array([[1, 1, 0], [1, 1, 0], [0, 0, 1.0]])
    assert effective(phi, MANY[:3, :3]) == pytest.approx(9 / 5)


def test_a_mechanism_that_does_not_vary_counts_for_nothing():
    phi = np.array([[1, NAN], [NAN, NAN]])
    assert effective(phi, MANY[:2, :2]) == pytest.approx(1)
    assert np.isnan(effective(np.full((2, 2), NAN), MANY[:2, :2]))


# What they share


def test_mechanisms_on_the_deviation_of_the_leefbaarometer_share_it():
    shared = kin(KNOWN["omslagzone"], KNOWN["uitstraling"])
    assert "afw" in shared.columns
    assert shared.family


def test_a_mechanism_that_leans_on_another_shares_its_figures():
    shared = kin(KNOWN["verkoop_sociale_huur"], KNOWN["concurrentiepositie"])
    assert {"won", "gemiddelde_woningwaarde"} <= set(shared.columns)


def test_the_competitive_position_looks_at_figures_of_two_families():
    assert kin(KNOWN["concurrentiepositie"], KNOWN["woz_ontwikkeling"]).columns == ["gemiddelde_woningwaarde"]
    assert not kin(KNOWN["concurrentiepositie"], KNOWN["woz_ontwikkeling"]).family
    assert kin(KNOWN["concurrentiepositie"], KNOWN["omslagzone"]).family


def test_that_both_divide_by_dwellings_or_inhabitants_is_nothing_in_common():
    assert kin(KNOWN["leegstand"], KNOWN["wmo"]) == Kin([], False)
    assert "woningvoorraad" not in looked_at(KNOWN["leegstand"])

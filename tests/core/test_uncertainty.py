"""Margins, minima and smoothing: by hand, after docs/methode.en.md, Unknown and sure."""

from __future__ import annotations

import numpy as np
import pytest

from leefbaar_plugin.core.judging.margins import rate_ratio_log_error, rounded_change_error, survey_error
from leefbaar_plugin.core.judging.minima import few_case, reliable
from leefbaar_plugin.core.judging.smoothing import empirical_bayes, rate
from leefbaar_plugin.core.naming.columns.key_figures import PERC_LEEGSTAND
from tests.core.builders import buurten


def test_the_change_of_210_households_is_off_by_1_65_per_cent():
    """√2·2.45/210."""
    assert rounded_change_error(np.array([210.0])) == pytest.approx([1.650], abs=1e-3)


def test_132_against_96_incidents():
    assert rate_ratio_log_error(np.array([132.0]), np.array([96.0])) == pytest.approx([0.13414], abs=1e-5)
    assert np.isinf(rate_ratio_log_error(np.array([132.0]), np.array([0.0]))).all()


def test_34_per_cent_of_68_answers():
    """√(0.34·0.66/68) = 0.05745, so the 90 % interval is 24.6–43.4."""
    error = survey_error(np.array([34.0]), np.array([68.0]))[0]
    assert (34 - 1.645 * error, 34 + 1.645 * error) == pytest.approx((24.55, 43.45), abs=0.01)


def test_a_figure_on_fewer_dwellings_than_cbs_vouches_for_is_not_reliable():
    table = buurten(percentage_leegstand_woningen=[5, 6, 7], woningvoorraad=[19, 20, None])
    assert reliable(table, PERC_LEEGSTAND)[1:].tolist() == [6, 7]
    assert few_case(table, PERC_LEEGSTAND).rows.tolist() == [True, False, False]
    assert few_case(table, PERC_LEEGSTAND).reason == "Klein aantal: minder dan 20 woningen."


def test_small_rates_are_drawn_to_the_mean_and_large_ones_hardly():
    count, base = np.array([2.0, 2000.0, 900.0, np.nan]), np.array([10.0, 10_000.0, 10_000.0, 10.0])
    smooth = empirical_bayes(count, base, np.zeros(4, dtype=np.intp))
    mean = 2902 / 20010
    assert abs(smooth[0] - mean) < 0.3 * abs(0.2 - mean)
    assert smooth[1] == pytest.approx(0.2, abs=0.001)
    assert np.isnan(smooth[3])


def test_rates_that_differ_by_chance_alone_become_the_mean():
    """Equal rates leave no variance between the areas."""
    smooth = empirical_bayes(np.array([1.0, 2.0]), np.array([10.0, 20.0]), np.zeros(2, dtype=np.intp))
    assert smooth == pytest.approx([0.1, 0.1])


def test_marshall_by_hand():
    """Rates 0.1 and 0.3 on 100 each: m 0.2, s² 0.01, A 0.01 − 0.002 = 0.008, weight 0.008/(0.008 + 0.002) = 0.8."""
    smooth = empirical_bayes(np.array([10.0, 30.0]), np.array([100.0, 100.0]), np.zeros(2, dtype=np.intp))
    assert smooth == pytest.approx([0.12, 0.28])


def test_a_rate_is_what_was_counted_unless_smoothing_is_asked_for():
    """As above: each 0.8 of the way from the mean; water counts for nobody."""
    table = buurten(water=["NEE", "NEE", "JA"])
    counted, people = np.array([10.0, 30.0, 90.0]), np.array([100.0, 100.0, 100.0])
    assert rate(table, counted, people, {"gladstrijken": False})[:2] == pytest.approx([0.1, 0.3])
    assert rate(table, counted, people, {"gladstrijken": True})[:2] == pytest.approx([0.12, 0.28])


def test_a_rate_of_nobody_is_not_known():
    assert np.isnan(rate(buurten(water=["NEE"]), np.array([3.0]), np.array([0.0]), {"gladstrijken": False})).all()

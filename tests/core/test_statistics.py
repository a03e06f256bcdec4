"""Least squares and Student's t."""

from __future__ import annotations

import numpy as np
import pytest

from leefbaar_plugin.core.judging.statistics import least_squares, t90

X = np.array([7.9, 7.0, 5.9, 4.9, 4.4, 4.9, 4.2, 3.5])
Y = np.array([6.4, 5.6, 4.6, 3.7, 3.2, 3.8, 2.9, 2.2])


@pytest.mark.parametrize(
    ("freedom", "quantile"),
    [(4, 1.5332), (5, 1.4759), (6, 1.4398), (8, 1.3968), (10, 1.3722), (20, 1.3253), (10**6, 1.2816)],
)
def test_students_t_one_sided_ninety_per_cent(freedom, quantile):
    assert t90(np.array([float(freedom)]))[0] == pytest.approx(quantile, abs=0.001)


def test_students_t_is_not_given_where_it_is_not_accurate():
    assert np.isnan(t90(np.array([0.0, 1, 2, 3]))).all()


def test_worked_example_of_the_slope_and_its_error():
    fit = least_squares(Y[None], X)
    assert fit.slope[0] == pytest.approx(0.942, abs=0.0005)
    assert fit.error[0] == pytest.approx(0.025, abs=0.0005)
    assert fit.freedom.tolist() == [6]


def test_slope_and_error_are_those_of_polyfit():
    (slope, _), covariance = np.polyfit(X, Y, 1, cov=True)
    fit = least_squares(np.array([Y, 2 * Y]), X)
    assert fit.slope == pytest.approx([slope, 2 * slope])
    assert fit.error[0] == pytest.approx(np.sqrt(covariance[0, 0]))


def test_a_trend_is_taken_out():
    trend = np.arange(8.0)
    fit = least_squares((3 + 2 * X - 5 * trend)[None], X, trend)
    assert fit.slope == pytest.approx([2])
    assert fit.error == pytest.approx([0], abs=1e-6)
    assert fit.freedom.tolist() == [5]


def test_each_row_is_fitted_over_the_years_that_it_has():
    gap = np.where(np.arange(8) == 2, np.nan, Y)
    fit = least_squares(np.array([Y, gap, np.full(8, np.nan)]), X)
    kept = np.arange(8) != 2
    assert fit.slope[1] == pytest.approx(np.polyfit(X[kept], Y[kept], 1)[0])
    assert fit.freedom[1] == 5
    assert np.isnan(fit.slope[2])


@pytest.mark.parametrize("regressors", [(np.full(8, 5.0),), (X, 2 * X + 1), (0.1 * np.arange(8) + 3, np.arange(8.0))])
def test_regressors_that_cannot_be_told_apart_give_no_slope(regressors):
    fit = least_squares(Y[None], *regressors)
    assert np.isnan(fit.slope[0])
    assert np.isnan(fit.error[0])

"""Dwellings by building year, counted by hand."""

from __future__ import annotations

import numpy as np
import pytest

from leefbaar_plugin.core.buildings import NO_BUILDINGS, fullest_window, possible_years
from leefbaar_plugin.core.naming.columns.key_figures import PERC_BOUW_VANAF_2000
from tests.core.builders import buildings, buurten

FIVE = buildings([0, 0, 2, 2, 2], [1975, 1976, 1976, None, 2020], [10, 20, 5, 7, 1])


def test_dwellings_are_counted_by_buurt_and_year():
    assert FIVE.by_year(3, 1975, 1977).tolist() == [[10, 20, 0], [0, 0, 0], [0, 5, 0]]
    assert FIVE.total(3).tolist() == [30, 0, 13]
    assert FIVE.total(3, FIVE.year > 2000).tolist() == [0, 0, 1]
    assert FIVE.newest == 2020


def test_without_buildings_there_is_nothing():
    assert NO_BUILDINGS.total(2).tolist() == [0, 0]
    assert NO_BUILDINGS.by_year(2, 1975, 1976).tolist() == [[0, 0], [0, 0]]
    assert NO_BUILDINGS.newest is None


def test_the_fullest_window_is_the_most_that_successive_years_hold():
    most, first = fullest_window(np.array([[1.0, 5, 0, 6, 0], [0, 0, 0, 0, 9], [0, 0, 0, 0, 0]]), 3)
    assert most.tolist() == [11, 9, 0]
    assert first.tolist() == [1, 2, 0]


@pytest.mark.parametrize("year", [0, 1005, 1099, 2101, 9999, np.nan])
def test_what_cannot_be_a_building_year_is_not_known(year):
    assert np.isnan(possible_years(np.array([year])))[0]


def test_a_medieval_house_and_one_of_next_year_can_be():
    assert possible_years(np.array([1350, 2027])).tolist() == [1350, 2027]


def test_since_2000_is_no_year_of_the_data():
    table = buurten(**{PERC_BOUW_VANAF_2000.name: [3]})
    assert table.newest_year is None
    assert buurten(**{PERC_BOUW_VANAF_2000.name: [3], "lbm_2022": [4.0]}).newest_year == 2022

"""Who the neighbours are: by their borders, the nearest, or within a radius; and where they are missing."""

from __future__ import annotations

import numpy as np
import pytest

from leefbaar_plugin.core.judging.neighbours import Points
from leefbaar_plugin.core.judging.surroundings import BORDER, CENTRE, NEARBY, SURROUNDINGS, Surroundings
from tests.core.builders import buurten

LINE = [(float(i), 0.0) for i in range(10)]  # a kilometre apart


class WithEdge(Points):
    """Points that know how far the edge of the given area is."""

    def __init__(self, points, edge):
        super().__init__(points)
        self.edge = np.array(edge, dtype=float)

    def edge_distance(self, *, centres):
        return self.edge


def on_a_line(**columns):
    return buurten(at=LINE, **{"woningvoorraad": [100] * 10, **columns})


def around(table, **chosen):
    return Surroundings(table, {**{s.name: s.default for s in SURROUNDINGS}, **chosen})


def test_within_a_radius_are_those_whose_inside_points_lie_within_it():
    """The fifth of ten, 2 km: 3, 4, 6 and 7, of which the mean is 5."""
    mean, thin = around(on_a_line(), omgeving=CENTRE, straal=2000).mean(np.arange(10.0))
    assert mean[5] == 5
    assert mean[0] == pytest.approx(np.mean([1, 2, 3, 4, 5, 6, 7, 8]))  # two are too few, so the eight nearest
    assert thin.tolist() == [True] + [False] * 8 + [True]


def test_the_nearest_are_as_many_as_asked_for_wherever_they_lie():
    mean, thin = around(on_a_line(), omgeving=NEARBY, aantal_buren=3).mean(np.arange(10.0))
    assert mean[0] == 2
    assert not thin.any()


def test_neighbours_weigh_by_their_dwellings():
    """Neighbours 3, 4, 6 and 7 with 100, 100, 100 and 500 dwellings: (3 + 4 + 6 + 35)/8."""
    table = on_a_line(woningvoorraad=[100, 100, 100, 100, 100, 100, 100, 500, 100, 100])
    mean, _ = around(table, omgeving=CENTRE, straal=2000).mean(np.arange(10.0))
    assert mean[5] == 6


def test_empty_buurten_are_nobodys_neighbour():
    table = on_a_line(aantal_inwoners=[10, 10, 10, 0, 10, 10, 10, 10, 10, 10])
    mean, _ = around(table, omgeving=CENTRE, straal=2000).mean(np.arange(10.0))
    assert mean[5] == pytest.approx((4 + 6 + 7) / 3)


def test_pairs_are_found_once_for_all_mechanisms():
    table = on_a_line()
    calls = []
    found = table.where.pairs
    table.where.pairs = lambda distance: calls.append(distance) or found(distance)
    for _ in range(3):
        around(table, afstand=1500).mean(np.arange(10.0))
    assert calls == [1500]


def edged(edge, codes=None, **columns):
    table = on_a_line(codes=codes, **columns)
    table.geography = WithEdge(table.geography.points, edge)
    return table


def test_a_buurt_whose_search_radius_leaves_the_given_area_is_named():
    table = edged([0, 100, *[5000] * 8], buurtnaam=["Dorp", "Veld", *["x"] * 8])
    around(table)
    (warning,) = table.warnings
    assert "2 of 10 buurten lie where the given area ends" in warning
    assert "one side only: Dorp, Veld." in warning


def test_it_is_warned_once_whatever_the_number_of_mechanisms():
    table = edged([0] * 10)
    around(table)
    around(table)
    assert len(table.warnings) == 1
    assert "and 2 more" in table.warnings[0]


def test_a_radius_leaves_the_area_sooner_than_a_border_distance():
    for rule, named in ((BORDER, 0), (CENTRE, 1)):
        table = edged([2000] * 10)
        around(table, omgeving=rule)
        assert len(table.warnings) == named


def test_the_nearest_leave_the_area_where_the_last_of_them_lies_beyond_its_edge():
    """The eighth nearest of an end of the line lies 8 km away, that of the middle 4 km."""
    table = edged([7000] * 10)
    around(table, omgeving=NEARBY)
    assert "2 of 10 buurten" in table.warnings[0]
    assert "BU00010000, BU00010009" in table.warnings[0]


def test_beyond_the_whole_country_nothing_is_missing():
    codes = [f"BU{i:04d}0000" for i in range(300)]
    table = buurten(codes=codes, at=[(float(i), 0.0) for i in range(300)], woningvoorraad=[100] * 300)
    table.geography = WithEdge(table.geography.points, [0] * 300)
    around(table)
    assert table.warnings == []

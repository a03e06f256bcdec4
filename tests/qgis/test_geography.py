"""QGIS's index and GEOS find the same neighbours, nearest and holders as the plainest recomputation."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsFeedback, QgsGeometry, QgsPointXY, QgsRectangle

from leefbaar_plugin.bridge.geography import QgisGeography, points_inside
from leefbaar_plugin.bridge.stop import Cancelled
from leefbaar_plugin.core.judging.neighbours import Points
from tests.qgis.support import opened


@pytest.fixture(scope="module")
def shapes(voorbeeldstad) -> list[QgsGeometry]:
    return [QgsGeometry(f.geometry()) for f in opened(voorbeeldstad).getFeatures()]


@pytest.fixture
def geography(shapes) -> QgisGeography:
    return QgisGeography(shapes, QgsFeedback())


def box(x: float, y: float, side: float = 1000) -> QgsGeometry:
    return QgsGeometry.fromRect(QgsRectangle(x, y, x + side, y + side))


def as_set(pairs) -> set[tuple[int, int]]:
    i, j = pairs
    found = list(zip(i.tolist(), j.tolist()))
    assert len(found) == len(set(found)), "a pair stands twice"
    return set(found)


@pytest.mark.parametrize("distance", [0, 1, 50, 150, 400, 1500])
def test_neighbours_are_those_within_the_distance_by_brute_force(shapes, geography, distance):
    wanted = {
        (i, j)
        for i, one in enumerate(shapes)
        for j, other in enumerate(shapes)
        if i != j and one.distance(other) <= distance
    }
    assert as_set(geography.pairs(distance)) == wanted
    assert wanted


def test_neighbours_go_both_ways_and_nobody_is_its_own(geography):
    pairs = as_set(geography.pairs(150))
    assert pairs == {(j, i) for i, j in pairs}
    assert not any(i == j for i, j in pairs)


def test_exactly_at_the_distance_is_a_neighbour():
    squares = [QgsGeometry.fromWkt(f"Polygon(({x} 0, {x + 10} 0, {x + 10} 10, {x} 10, {x} 0))") for x in (0, 160, 321)]
    assert as_set(QgisGeography(squares, QgsFeedback()).pairs(150)) == {(0, 1), (1, 0)}


def test_cells_of_a_grid_are_neighbours_as_any_polygon_is():
    """Within 150 m of a cell of 100 m lie the cells one and two away, also cornerwise: 100·√2 m is 141 m.

    The cell whose corner is cut off is no rectangle: there the distance cornerwise is that of the cut.
    """
    squares = cells()
    pairs = as_set(QgisGeography(list(squares.values()), QgsFeedback()).pairs(150))
    places = list(squares)
    around = {(places[j][0] - 10, places[j][1] - 10) for i, j in pairs if places[i] == (10, 10)}
    assert around == {(x, y) for x in range(-2, 3) for y in range(-2, 3)} - {(0, 0)}
    one, other = squares[0, 0], QgsGeometry.fromRect(QgsRectangle(200, 200, 300, 300))
    cut = QgsGeometry.fromWkt("Polygon((0 0, 100 0, 100 60, 60 100, 0 100, 0 0))")
    assert as_set(QgisGeography([one, other], QgsFeedback()).pairs(145)) == {(0, 1), (1, 0)}
    assert as_set(QgisGeography([cut, other], QgsFeedback()).pairs(145)) == set()


def test_a_sliver_or_overlap_does_not_hide_a_neighbour():
    squares = [
        QgsGeometry.fromWkt(f"MultiPolygon((({x} 0, {x + 10} 0, {x + 10} 10, {x} 10, {x} 0)))") for x in (0, 10.4, 20.1)
    ]
    assert as_set(QgisGeography(squares, QgsFeedback()).pairs(150)) == {
        (i, j) for i in range(3) for j in range(3) if i != j
    }


def test_a_buurt_without_geometry_has_no_place(shapes):
    some = [*shapes[:5], QgsGeometry(), *shapes[5:8]]
    geography = QgisGeography(some, QgsFeedback())
    assert np.isnan(geography.points[5]).all()
    assert 5 not in {i for pair in as_set(geography.pairs(10_000)) for i in pair}
    i, j = geography.nearest(np.array([5, 0]), np.ones(len(some), dtype=bool), 8)
    assert 5 not in i.tolist() + j.tolist()
    assert 5 not in geography.holders(geography.points, 150).tolist()


def test_a_point_inside_lies_inside(shapes):
    for shape, (x, y) in zip(shapes, points_inside(shapes).tolist()):
        assert shape.contains(QgsGeometry.fromPointXY(QgsPointXY(x, y)))


@pytest.mark.parametrize("k", [1, 3, 8, 200])
def test_nearest_are_those_of_the_plain_recomputation(geography, k):
    points = Points(geography.points)
    n = len(geography.points)
    rows = np.arange(n)
    for among in (np.ones(n, dtype=bool), np.arange(n) % 3 == 0, np.zeros(n, dtype=bool)):
        mine, plain = (g.nearest(rows, among, k) for g in (geography, points))
        assert mine[0].tolist() == plain[0].tolist()
        assert mine[1].tolist() == plain[1].tolist()


def test_nearest_at_the_same_distance_are_the_first_rows():
    at = [(0, 0), (10, 0), (-10, 0), (0, 10), (0, -10), (10, 0)]
    shapes = [QgsGeometry.fromPointXY(QgsPointXY(x, y)).buffer(1, 8) for x, y in at]
    geography = QgisGeography(shapes, QgsFeedback())
    points = Points(np.round(geography.points, 6))
    for k in (1, 2, 3):
        got = geography.nearest(np.array([0]), np.ones(6, dtype=bool), k)
        assert sorted(got[1].tolist()) == sorted(
            points.nearest(np.array([0]), np.ones(6, dtype=bool), k)[1].tolist()
        ) or (len(set(np.round(np.hypot(*geography.points[got[1]].T), 3))) == 1)


def test_a_plan_belongs_to_the_buurt_that_holds_it(shapes, geography):
    assert geography.holders(geography.points, 150).tolist() == list(range(len(shapes)))


def test_a_plan_just_outside_belongs_to_the_nearest_within_reach(shapes, geography):
    whole = QgsGeometry.unaryUnion(shapes).boundingBox()
    rng = np.random.default_rng(1)
    points = np.column_stack(
        [
            rng.uniform(whole.xMinimum() - 400, whole.xMaximum() + 400, 300),
            rng.uniform(whole.yMinimum() - 400, whole.yMaximum() + 400, 300),
        ]
    )
    wanted = []
    for x, y in points.tolist():
        apart = [shape.distance(QgsGeometry.fromPointXY(QgsPointXY(x, y))) for shape in shapes]
        nearest = int(np.argmin(apart))
        wanted.append(nearest if apart[nearest] <= 150 else -1)
    got = geography.holders(points, 150).tolist()
    assert got == wanted
    assert -1 in got
    assert len(set(got)) > 20


def test_a_plan_without_a_place_has_no_holder(geography):
    assert geography.holders(np.array([[np.nan, np.nan]]), 150).tolist() == [-1]


def test_looking_for_neighbours_stops_at_cancel(shapes):
    feedback = QgsFeedback()
    feedback.cancel()
    with pytest.raises(Cancelled):
        QgisGeography(shapes, feedback).pairs(150)


def cells(missing=()) -> dict[tuple[int, int], QgsGeometry]:
    """Twenty by twenty squares of 100 m, by column and row, without the missing ones."""
    return {
        (x, y): QgsGeometry.fromRect(QgsRectangle(100 * x, 100 * y, 100 * x + 100, 100 * y + 100))
        for x in range(20)
        for y in range(20)
        if (x, y) not in missing
    }


def to_edge(squares: dict[tuple[int, int], QgsGeometry]) -> dict[tuple[int, int], float]:
    distances = QgisGeography(list(squares.values()), QgsFeedback()).edge_distance(centres=False)
    return dict(zip(squares, np.round(distances, 6).tolist()))


def test_the_area_ends_where_its_outer_polygons_end():
    """A square of which three others lie between it and the outside is 300 m away from it."""
    edge = to_edge(cells())
    assert [edge[x, 10] for x in (0, 1, 3, 9, 10, 19)] == [0, 100, 300, 900, 900, 0]


def test_a_wide_gap_is_an_end_of_the_area_and_a_narrow_one_is_not():
    """Of a hole of 500 by 500 m, and of one of 200 by 2000 m that would cut the area in two."""
    hole = [(x, y) for x in range(10, 15) for y in range(8, 13)]
    assert to_edge(cells(hole))[8, 10] == 100
    river = [(x, y) for x in (10, 11) for y in range(20)]
    edge = to_edge(cells(river))
    assert [edge[x, 10] for x in (7, 8, 12)] == [700, 800, 700]


def test_an_island_in_a_lake_ends_the_area_too():
    """The lake is 900 m wide; the square in its middle is land on its own, with 400 m of water around it."""
    lake = [(x, y) for x in range(5, 14) for y in range(5, 14) if (x, y) != (9, 9)]
    edge = to_edge(cells(lake))
    assert edge[9, 9] == 0
    assert edge[3, 9] == 100


def test_the_edge_of_the_given_area_is_where_no_polygon_follows_within_bridging_distance():
    """Three squares of 1 km in a row, the third beyond a river of 200 m: each middle lies 500 m from the edge."""
    shapes = [box(0, 0), box(1000, 0), box(2200, 0)]
    found = QgisGeography(shapes, QgsFeedback())
    assert found.edge_distance(centres=False).tolist() == pytest.approx([0, 0, 0], abs=1)
    assert found.edge_distance(centres=True).tolist() == pytest.approx([500, 500, 500], abs=1)


def test_a_buurt_amid_others_is_not_at_the_edge_and_one_without_geometry_has_none():
    ring = [box(x, y, 990) for x in (0, 1000, 2000) for y in (0, 1000, 2000)]
    apart = QgisGeography([*ring, QgsGeometry()], QgsFeedback()).edge_distance(centres=False)
    assert apart[4] == pytest.approx(1000, abs=15)
    assert apart[:4].tolist() == pytest.approx([0] * 4, abs=1)
    assert np.isinf(apart[9])

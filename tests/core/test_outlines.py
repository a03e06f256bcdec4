"""Borders for a map on screen: fewer points, and neighbours that still fit."""

from __future__ import annotations

import math
import re

from leefbaar_plugin.core.report.borders import Borders
from leefbaar_plugin.core.report.labels import Label, names
from leefbaar_plugin.core.report.outlines import frame_of, outlines, path


def wave(n=200):
    """A border of many points, from south to north."""
    return [(1000 + 40 * math.sin(k / 4), 2000 * k / n) for k in range(n + 1)]


LEFT = [(0, 0), *wave(), (0, 2000)]
RIGHT = [(2000, 0), (2000, 2000), *reversed(wave())]


def drawn(*areas):
    frame = frame_of(ring for rings in areas for ring in rings)
    return outlines(areas, frame), frame


def test_neighbours_share_every_point_of_their_border():
    made, _ = drawn([LEFT], [RIGHT])
    (left,), (right,) = made.areas
    shared = set(left) & set(right)
    assert set(left) - shared <= {(0, 0), (0, 4000)}
    assert set(right) - shared <= {(4000, 0), (4000, 4000)}
    assert 10 < len(shared) < 150  # simplified, and still a wave


def test_no_border_strays_further_than_a_pixel():
    made, frame = drawn([LEFT], [RIGHT])
    (left,), _ = made.areas
    kept = [p for p in left if p[0] > 100]
    for x, y in (frame.at(*point) for point in wave()):
        assert min(math.dist((x, y), p) for p in _along(sorted(kept, key=lambda p: p[1]))) < 4  # a pixel is 5.6 units


def _along(line):
    for a, b in zip(line, line[1:]):
        yield from ((a[0] + (b[0] - a[0]) * k / 40, a[1] + (b[1] - a[1]) * k / 40) for k in range(41))


def test_an_enclave_fills_its_hole_exactly():
    hole = [(500 + 200 * math.cos(k / 10), 500 + 200 * math.sin(k / 10)) for k in range(63)]
    made, _ = drawn([[(0, 0), (1000, 0), (1000, 1000), (0, 1000)], hole[::-1]], [hole])
    assert set(made.areas[0][1]) == set(made.areas[1][0])


def test_an_area_smaller_than_a_pixel_is_still_there():
    made, _ = drawn([[(0, 0), (90_000, 0), (90_000, 90_000)]], [[(5, 5), (6, 5), (6, 6)]])
    assert len(made.areas[1][0]) == 4


def test_an_area_without_a_shape_is_not_drawn():
    made, _ = drawn([LEFT], [])
    assert made.areas[1] == []


def test_only_what_parts_two_groups_is_a_border():
    """Also where the neighbours do not share their points: they lie ten metres apart."""
    apart = [[(x + 10 if x > 900 else x, y) for x, y in RIGHT[::3]]]
    for right in ([RIGHT], apart):
        made, frame = drawn([LEFT], right)
        inner = lambda line: any(1800 < x < 2200 and 500 < y < 3500 for x, y in line)  # noqa: E731
        assert not any(inner(line) for line in Borders(made, frame).between(lambda i: "one wijk"))
        assert any(inner(line) for line in Borders(made, frame).between(lambda i: i))


def test_a_name_that_finds_no_room_in_the_middle_stands_beside_one_of_its_areas():
    crowd = [Label("Stad", "12", 40 * x, 20 * y) for x in range(-9, 10) for y in range(-15, 16)]
    placed = names([*crowd, Label("Stad", "0", 0, 400)], 1.0, (-400, -310, 400, 500))
    assert 310 < int(re.search(r'y="(\d+)">Stad<', placed)[1]) < 450


def test_a_path_goes_in_steps():
    assert path([[(1, 2), (4, 2), (3, 6)]]) == "M1 2l3 0-1 4z"

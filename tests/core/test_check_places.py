"""What was found in the shapes, in words; and where the borders of polygons do not meet."""

from __future__ import annotations

import struct

import numpy as np

from leefbaar_plugin.core.checks.finding import FOUT, IN_ORDE, OPMERKING, WAARSCHUWING
from leefbaar_plugin.core.checks.places import Place, Shapes, check_places, check_surroundings
from leefbaar_plugin.core.coverage import free_boxes, may_overlap, rings

LABELS = ["BU00010000 Noord", "BU00010001 Zuid", "BU00010002 West"]
RD = "EPSG:28992"


def check(labelled=RD, actual=RD, **found):
    return check_places(Shapes(3, labelled, actual, **found), LABELS)


def one(findings, words):
    (finding,) = [f for f in findings if words in f.text]
    return finding


def overlap(i, j, area, share):
    return Place("overlap", (i, j), area, 1.5e5, 4.5e5, 5.0, share)


def gap(area, width):
    return Place("gat", (), area, 1.5e5, 4.5e5, width)


def test_sound_polygons_in_metres_are_in_order():
    assert [f.severity for f in check()] == [IN_ORDE, IN_ORDE]


def test_degrees_are_converted_and_no_alarm():
    finding = check("EPSG:4326", "EPSG:4326")[0]
    assert finding.severity == OPMERKING
    assert "graden" in finding.text


def test_metres_that_are_labelled_as_degrees_are_a_warning_with_what_to_assign():
    finding = check("EPSG:4326", RD)[0]
    assert finding.severity == WAARSCHUWING
    assert "staat als EPSG:4326 te boek" in finding.text
    assert finding.advice.startswith("Wijs EPSG:28992 toe")


def test_metres_without_a_label_are_a_warning():
    assert "heeft geen coördinatenstelsel" in check("", RD)[0].text


def test_coordinates_of_no_known_system_are_an_error_and_nothing_is_called_sound():
    findings = check("", "", measured=False)
    assert [f.severity for f in findings] == [FOUT]


def test_coordinates_that_cannot_be_converted_are_an_error():
    (finding,) = check("EPSG:4326", "EPSG:4326", measured=False)
    assert finding.severity == FOUT
    assert "verwisseld" in finding.advice


def test_a_table_without_geometry_says_only_that():
    (finding,) = check(absent=[0, 1, 2])
    assert (finding.severity, finding.count) == (FOUT, 3)


def test_a_row_without_geometry_is_named():
    assert one(check(absent=[1]), "geen geometrie").examples == ("BU00010001 Zuid",)


def test_an_invalid_polygon_is_named_with_reason_and_place():
    finding = one(check(invalid=[(2, "rand kruist zichzelf", 150500.0, 450500.25)]), "ongeldig")
    assert (finding.severity, finding.count) == (WAARSCHUWING, 1)
    assert finding.examples == ("BU00010002 West: rand kruist zichzelf bij 150500, 450500.2",)


def test_a_point_among_the_polygons_is_an_error():
    assert one(check(other=[0]), "geen vlak").severity == FOUT


def test_polygons_abroad_splinters_and_doubles_are_named():
    findings = check(outside=[0], splinters=[(1, 12.4)], double=[(0, 2)], overlaps=[overlap(0, 2, 5e5, 1.0)])
    assert one(findings, "buiten Nederland").severity == FOUT
    assert one(findings, "te klein").examples == ("BU00010001 Zuid: 12 m²",)
    assert one(findings, "hetzelfde vlak").examples == ("BU00010000 Noord = BU00010002 West",)
    assert not [f for f in findings if "over elkaar" in f.text]  # told once


def test_a_wijk_among_its_buurten_lies_on_top_of_them():
    finding = one(check(overlaps=[overlap(0, 1, 52_000, 1.0)]), "over elkaar heen")
    assert finding.severity == WAARSCHUWING
    assert finding.examples == ("BU00010000 Noord en BU00010001 Zuid (100%, 5,2 ha bij 150000, 450000)",)


def test_slivers_of_simplified_borders_are_one_remark_whatever_their_number():
    finding = one(check(overlaps=[overlap(0, 1, 500, 0.001)] * 900, gaps=[gap(300, 2)] * 1200), "sluiten niet precies")
    assert (finding.severity, finding.count) == (OPMERKING, 2100)
    assert "900 overlappen (mediaan 500 m²) en 1.200 kieren (mediaan 300 m²)" in finding.text


def test_a_wide_overlap_is_more_than_a_sliver():
    wide = Place("overlap", (0, 1), 500_000.0, 1.5e5, 4.5e5, 300.0, 0.5)
    assert one(check(overlaps=[wide]), "1 overlap van gemiddeld 100 m").examples == ("50,0 ha bij 150000, 450000",)


def test_a_wide_gap_may_be_a_buurt_that_is_missing():
    finding = one(check(gaps=[gap(250_000, 250)]), "1 gat")
    assert (finding.severity, finding.examples) == (OPMERKING, ("25,0 ha bij 150000, 450000",))


def test_one_municipality_alone_has_no_surroundings():
    (finding,) = check_surroundings(1, [])
    assert finding.severity == WAARSCHUWING
    assert "5 km" in finding.advice
    assert check_surroundings(7, []) == []


def test_a_buurt_without_neighbours_is_named():
    (finding,) = check_surroundings(2, ["BU00880000 Schiermonnikoog"])
    assert (finding.severity, finding.examples) == (OPMERKING, ("BU00880000 Schiermonnikoog",))


# Coverage


def wkb(*outlines, order="<", kind=3):
    extra = {3: 2, 1003: 3, 2003: 3, 3003: 4, 0x80000003: 3}[kind]
    out = struct.pack(f"{order}BII", order == "<", kind, len(outlines))
    for outline in outlines:
        points = [(*point, 7.0, 8.0)[:extra] for point in [*outline, outline[0]]]
        out += struct.pack(f"{order}I", len(points)) + np.array(points, dtype=f"{order}f8").tobytes()
    return out


def multi(*polygons):
    return struct.pack("<BII", 1, 6, len(polygons)) + b"".join(polygons)


def square(x, y, side=1.0):
    return [(x, y), (x + side, y), (x + side, y + side), (x, y + side)]


def frames(*shapes):
    return [None if np.isnan(box[0]) else tuple(box.tolist()) for box in free_boxes(shapes)]


def test_a_square_alone_is_free_all_around():
    assert frames(wkb(square(0, 0))) == [(0, 0, 1, 1)]


def test_the_middle_one_of_nine_squares_that_meet_has_no_free_edge():
    boxes = frames(*(wkb(square(x, y)) for x in range(3) for y in range(3)))
    assert [i for i, box in enumerate(boxes) if box is None] == [4]


def test_the_edge_between_two_squares_is_not_free_whichever_way_they_turn():
    right = square(1, 0)
    assert frames(wkb(square(0, 0)), wkb(right)) == frames(wkb(square(0, 0)), wkb(right[::-1]))


def test_an_edge_in_three_polygons_is_free():
    assert frames(wkb(square(0, 0)), wkb(square(0, 0)), wkb(square(0, 0)))[0] == (0, 0, 1, 1)


def test_an_edge_a_tenth_of_a_millimetre_away_is_the_same_and_a_decimetre_away_is_another():
    ring = wkb(square(0, 0, 9), square(3, 3, 3))
    assert frames(ring, wkb(square(3.0001, 3, 3)))[1] is None
    assert frames(ring, wkb(square(3.1, 3, 3)))[1] == (3.1, 3, 6.1, 6)


def test_a_hole_that_another_polygon_fills_is_not_free():
    ring = wkb(square(0, 0, 9), square(3, 3, 3))
    assert frames(ring, wkb(square(3, 3, 3))) == [(0, 0, 9, 9), None]
    assert frames(ring)[0] == (0, 0, 9, 9)


def test_rings_are_read_from_every_kind_of_polygon():
    plain = [ring.tolist() for ring in rings(wkb(square(0, 0)))]
    for kind in (1003, 2003, 3003, 0x80000003):
        assert [ring.tolist() for ring in rings(wkb(square(0, 0), kind=kind))] == plain
    assert [ring.tolist() for ring in rings(wkb(square(0, 0), order=">"))] == plain
    assert len(list(rings(multi(wkb(square(0, 0)), wkb(square(5, 5), square(6, 6, 0.1)))))) == 3
    assert list(rings(b"")) == []


def test_pairs_without_a_free_edge_near_the_other_need_no_overlay():
    grid = [wkb(square(x, 0)) for x in range(3)]  # a row: free above and below
    inside = wkb(square(0.4, 0.4, 0.2))
    shapes = [*grid, inside]
    boxes = np.array([[0, 0, 1, 1], [1, 0, 2, 1], [2, 0, 3, 1], [0.4, 0.4, 0.6, 0.6]], dtype=float)
    first, second = np.array([0, 1]), np.array([3, 3])
    assert may_overlap((first, second), boxes, free_boxes(shapes)).tolist() == [True, False]

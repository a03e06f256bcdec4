"""From overlapping polygons to shares: borders that are drawn a little differently move nobody."""

from __future__ import annotations

import numpy as np
import pytest

from leefbaar_plugin.core.conversion.overlaps import Overlaps, Sliver, divided, same_area, transfers

HA = 10_000.0


def overlaps(*pairs, old, new):
    """Pairs (old, new, area in ha, width in m); `old` and `new` are areas in ha."""
    i, j, area, width = (np.array(column) for column in zip(*pairs))
    return Overlaps(
        i.astype(np.intp), j.astype(np.intp), area * HA, width.astype(float),
        np.array(old) * HA, np.array(new) * HA, np.zeros(len(old)), np.zeros(len(new)),
    )  # fmt: skip


def kept(laid, **sliver):
    keep = transfers(laid, Sliver(**sliver))
    return list(zip(laid.i[keep].tolist(), laid.j[keep].tolist()))


def test_a_border_drawn_30_metres_off_moves_nobody():
    """Two buurten of 100 ha; a strip of 30 m × 1 km (3 ha) along their border lies on the wrong side."""
    laid = overlaps((0, 0, 97, 500), (0, 1, 3, 30), (1, 1, 100, 500), old=[100, 100], new=[97, 103])
    assert kept(laid) == [(0, 0), (1, 1)]


def test_a_block_that_changes_buurt_moves():
    """The same area as a block of 150 m × 200 m is no inaccuracy of a border."""
    laid = overlaps((0, 0, 97, 500), (0, 1, 3, 86), (1, 1, 100, 500), old=[100, 100], new=[97, 103])
    assert kept(laid) == [(0, 0), (0, 1), (1, 1)]


def test_the_user_decides_what_is_thin_and_what_is_small():
    laid = overlaps((0, 0, 97, 500), (0, 1, 3, 30), (1, 1, 100, 500), old=[100, 100], new=[97, 103])
    assert (0, 1) in kept(laid, width=20)
    assert (0, 1) not in kept(laid, width=0, share=0.05)


def test_a_small_new_buurt_cut_from_a_large_old_one_is_no_sliver():
    """0.5 ha of 500 ha is less than a percent of the old buurt, but it is the whole of the new one."""
    laid = overlaps((0, 0, 499.5, 900), (0, 1, 0.5, 40), old=[500], new=[499.5, 0.5])
    assert kept(laid) == [(0, 0), (0, 1)]


def test_polygons_of_one_layer_that_overlap_do_not_make_a_transfer():
    """A hamlet of 8 ha that the polygon of the surrounding buurt overlaps for 3 ha, in both years alike."""
    laid = overlaps((0, 0, 500, 900), (0, 1, 3, 24), (1, 0, 3, 24), (1, 1, 8, 120), old=[500, 8], new=[500, 8])
    assert kept(laid) == [(0, 0), (1, 1)]


def test_the_rounding_of_coordinates_is_never_a_transfer():
    laid = overlaps((0, 0, 100, 500), (0, 1, 1e-9, 0), (1, 1, 100, 500), old=[100, 100], new=[100, 100])
    assert kept(laid, share=0, width=0) == [(0, 0), (1, 1)]


def test_a_tenth_of_a_buurt_is_never_a_sliver():
    """A strip of 40 m that is 12% of the old buurt, and 9% of the new one that it is added to; then of 9%."""
    for strip, moved in ((12, True), (9, False)):
        laid = overlaps((0, 0, 100 - strip, 500), (0, 1, strip, 40), (1, 1, 121, 500),
                        old=[100, 121], new=[100 - strip, 121 + strip])  # fmt: skip
        assert ((0, 1) in kept(laid)) is moved


def test_a_motorway_that_is_divided_into_strips_goes_to_all_its_new_buurten():
    """Twelve strips of 30 m, each 8% of the motorway and 1% of the buurt along it, which has 99 ha of its own."""
    road = [(0, j, 1, 30) for j in range(12)]
    own = [(j + 1, j, 99, 500) for j in range(12)]
    laid = overlaps(*road, *own, old=[12] + [99] * 12, new=[100] * 12)
    assert set(kept(laid)) == {(i, j) for i, j, *_ in (*road, *own)}


def test_a_buurt_along_the_border_of_the_region_is_not_drawn_into_it():
    """Of the neighbour in another municipality only a strip of 2% lies in a new buurt."""
    laid = overlaps((0, 0, 100, 500), (1, 0, 2, 25), old=[100, 100], new=[102])
    assert kept(laid) == [(0, 0)]


def test_what_is_kept_takes_over_what_slivers_had_so_that_nothing_is_lost():
    """97 ha and 1.5 ha are kept of 100 ha: their shares are scaled to the whole."""
    share, stood_in = divided(np.array([0, 0]), np.array([97, 1.5]), np.zeros(1), np.array([97, 1.5]))
    assert share.tolist() == pytest.approx([97 / 98.5, 1.5 / 98.5])
    assert not stood_in.any()


def test_a_buurt_that_goes_for_a_third_to_nowhere_keeps_two_thirds():
    share, _ = divided(np.array([0, 0]), np.array([3, 1]), np.array([1 / 3]), np.array([1, 1]))
    assert share.tolist() == pytest.approx([0.5, 1 / 6])


def test_a_buurt_without_dwellings_is_divided_by_area():
    weight, area = np.array([0, 0, 8, 2, np.nan]), np.array([30, 10, 1, 1, 5])
    share, stood_in = divided(np.array([0, 0, 1, 1, 2]), weight, np.zeros(3), area)
    assert share.tolist() == pytest.approx([0.75, 0.25, 0.8, 0.2, 1])
    assert stood_in.tolist() == [True, True, False, False, True]


def test_a_buurt_with_another_code_is_the_same_area_from_95_percent_on_both_sides():
    laid = overlaps((0, 0, 96, 500), (1, 1, 96, 500), (2, 2, 94, 500), old=[100, 100, 100], new=[100, 120, 94])
    assert same_area(laid).tolist() == [True, False, False]

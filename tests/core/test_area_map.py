"""A small map on a page."""

from __future__ import annotations

import re

from leefbaar_plugin.core.evidence.area_map import area_map
from leefbaar_plugin.core.report.drawing import Shape

SQUARES = [Shape([[(x, 0), (x + 100, 0), (x + 100, 100), (x, 100), (x, 0)]]) for x in (0, 100)]


def test_each_hatch_of_the_map_and_its_legend_is_defined_once():
    drawn = area_map("Kaart", SQUARES, ["A", "B"], ["beide", "niets"], {"beide": "#fff", "niets": "#eee"},
                     {"beide": ("#000", 45)})  # fmt: skip
    defined = re.findall(r'<pattern id="([^"]+)"', drawn)
    used = re.findall(r"url\(#([^)]+)\)", drawn)
    assert sorted(defined) == sorted(set(used))
    assert len(defined) == 2


def test_two_maps_on_one_page_do_not_share_the_names_of_hatches():
    maps = [area_map(name, SQUARES, "AB", ["x", "x"], {"x": "#fff"}, {"x": ("#000", 0)}) for name in ("Een", "Twee")]
    found = [set(re.findall(r'<pattern id="([^"]+)"', drawn)) for drawn in maps]
    assert not found[0] & found[1]


def test_what_no_area_is_stands_in_no_legend():
    drawn = area_map("Kaart", SQUARES, "AB", ["niets", "niets"], {"beide": "#fff", "niets": "#eee"})
    assert "niets (2)" in drawn
    assert "beide" not in drawn
    assert "<pattern" not in drawn

"""The parts of a buurt weigh by addresses, by dwellings, else by area."""

from __future__ import annotations

import pytest

from tests.qgis.grenswijziging.new_borders import ID, B, X, Y, box
from tests.qgis.messages import has
from tests.qgis.support import column, memory, refusal, rows, run


def test_addresses_weigh_the_parts_of_a_split_buurt(old, new):
    """Of the 4 addresses in B three lie in X: three quarters, where the area says one quarter."""
    places = ((100, 5), (1100, 1), (1150, 1), (1200, 1), (1900, 9), (2500, 2))
    points = memory("Point", "woningen:integer", [([n], f"Point({150000 + x} 450500)") for x, n in places])
    told = rows(run(ID, VAN=old, NAAR=new, GEWICHT="adressen", GEWICHTLAAG=points).layer())
    assert told[X]["aantal_inwoners"] == pytest.approx(100 + 300)
    has(told[X]["omrekening_toelichting"], "overlay, adressen", f"75% van {B}")
    told = rows(run(ID, VAN=old, NAAR=new, GEWICHT="woningen", GEWICHTLAAG=points, GEWICHTVELD="woningen").layer())
    assert told[X]["aantal_inwoners"] == pytest.approx(100 + 400 * 3 / 12)


def test_without_points_the_dwellings_of_the_new_buurten_weigh(old):
    """X has 50 dwellings on 1.25 km² (40 per km²), Y 350 on 1.75 km² (200): B is split 10 to 150."""
    new = memory("MultiPolygon", "buurtcode:string,woningvoorraad:integer",
                 [([X, 50], box(0, 1250)), ([Y, 350], box(1250, 3000))])  # fmt: skip
    made = run(ID, VAN=old, NAAR=new, GEWICHT="woningen")
    assert column(made.layer(), "aantal_inwoners")[X] == pytest.approx(100 + 400 * 10 / 160)
    has(made.said, "spread evenly")


def test_a_buurt_without_addresses_is_divided_by_area_and_that_is_told(old, new):
    points = memory("Point", "", [([], "Point(150100 450500)"), ([], "Point(152500 450500)")])
    made = run(ID, VAN=old, NAAR=new, GEWICHT="adressen", GEWICHTLAAG=points)
    assert column(made.layer(), "aantal_inwoners") == pytest.approx({X: 200, Y: 900})
    has(made.warnings, "divided by area", B)


def test_points_without_a_number_are_told_and_below_0_refused(old, new):
    points = memory("Point", "n:integer", [([None], "Point(151100 450500)"), ([2], "Point(151900 450500)")])
    given = {"VAN": old, "NAAR": new, "GEWICHT": "woningen", "GEWICHTVELD": "n"}
    has(run(ID, **given, GEWICHTLAAG=points).warnings, "1 without a number")
    points = memory("Point", "n:integer", [([-2], "Point(151900 450500)")])
    has(refusal(ID, **given, GEWICHTLAAG=points), "GEWICHTVELD", "below 0")


def test_what_is_lost_is_weighed_by_addresses_too(old):
    """A quarter of C lies outside, with one of its ten addresses: 60 of its 600 inhabitants."""
    new = memory("MultiPolygon", "buurtcode:string", [([X], box(0, 1250)), ([Y], box(1250, 2750))])
    places = [100, 1100, 1900, *range(2010, 2019), 2900]
    points = memory("Point", "", [([], f"Point({150000 + x} 450500)") for x in places])
    made = run(ID, VAN=old, NAAR=new, GEWICHT="adressen", GEWICHTLAAG=points, VERLIES=0.1)
    has(made.warnings, "aantal_inwoners 60")
    assert column(made.layer(), "aantal_inwoners") == pytest.approx({X: 300, Y: 200 + 540})

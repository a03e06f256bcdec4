"""Figures on the buurten of another year, by where the polygons lie over each other."""

from __future__ import annotations

import pytest
from qgis.core import QgsGeometry

from tests.qgis.grenswijziging.new_borders import FIGURES, ID, NEW, OLD, A, B, C, X, Y, box
from tests.qgis.messages import has
from tests.qgis.squares import BOWTIE
from tests.qgis.support import column, copied, memory, opened, rows, run


def test_three_buurten_become_two_by_their_areas(old, new):
    """A quarter of B lies in X: see the same sums in the core. The score of X is (50 × −0.1 + 50 × 0.1) / 100 = 0."""
    made = run(ID, VAN=old, NAAR=new)
    told = rows(made.layer())
    assert {code: row["aantal_inwoners"] for code, row in told.items()} == pytest.approx({X: 200, Y: 900})
    assert {code: row["percentage_koopwoningen"] for code, row in told.items()} == pytest.approx({X: 20, Y: 50})
    assert told[X]["afw_2024"] == pytest.approx(0)
    assert {code: row["omrekening_kwaliteit"] for code, row in told.items()} == pytest.approx({X: 1 / 2, Y: 1 / 3})
    assert told[X]["omrekening_toelichting"] == f"Geschat (overlay, oppervlakte): heel {A} en 25% van {B}."
    assert (made["AANTAL_BUURTEN"], made["AANTAL_GESCHAT"], made["AANTAL_ONBEKEND"]) == (2, 2, 0)


def test_a_border_that_is_drawn_a_little_differently_changes_nothing(old):
    shifted = [box(0, 1020), box(1020, 1985), box(1985, 3000)]
    new = memory("MultiPolygon", "buurtcode:string", [([code], shape) for code, shape in zip((A, B, C), shifted)])
    made = run(ID, VAN=old, NAAR=new)
    assert column(made.layer(), "aantal_inwoners") == {A: 100, B: 400, C: 600}
    assert set(column(made.layer(), "omrekening_toelichting").values()) == {"Ongewijzigd."}
    has(made.said, "2 overlaps are taken for inaccurate borders", "ha")
    exact = run(ID, VAN=old, NAAR=new, SPLINTER=0, SPLINTERBREEDTE=0)
    assert column(exact.layer(), "aantal_inwoners")[A] == pytest.approx(100 + 400 * 0.02)


def test_polygons_that_share_an_area_and_touch_elsewhere_are_measured_by_their_area():
    """B is a comb whose second tooth only touches X along a line: what they share is a collection."""
    comb = (
        "MultiPolygon(((151000 450000, 152000 450000, 152000 451000, 151000 451000, 151000 450800, 151500 450800, "
        "151500 450200, 151000 450200, 151000 450000)))"
    )
    west = (
        "MultiPolygon(((150000 450000, 151250 450000, 151250 450100, 151000 450100, 151000 451000, 150000 451000, "
        "150000 450000)))"
    )
    east = QgsGeometry.fromWkt(comb).difference(QgsGeometry.fromWkt(west))
    old = memory("MultiPolygon", "buurtcode:string,aantal_inwoners:integer",
                 [([A, 100], box(0, 1000)), ([B, 700], comb)])  # fmt: skip
    new = memory("MultiPolygon", "buurtcode:string", [([X], west), ([Y], east)])
    shared = QgsGeometry.fromWkt(comb).intersection(QgsGeometry.fromWkt(west))
    assert "Collection" in shared.asWkt()
    told = column(run(ID, VAN=old, NAAR=new, SPLINTERBREEDTE=0).layer(), "aantal_inwoners")
    part = 2.5 / (100 - 30)  # 250 m × 100 m of 70 ha
    assert told == pytest.approx({X: 100 + 700 * part, Y: 700 * (1 - part)})


def test_the_shares_are_those_of_qgis_own_intersection(voorbeeldstad, tmp_path):
    """Voorbeeldstad on squares of 1.3 km, every overlap kept, against the areas of native:intersection."""
    import processing

    layer = opened(voorbeeldstad)
    grid = processing.run("native:creategrid", {
        "TYPE": 2, "EXTENT": layer.extent(), "HSPACING": 1300, "VSPACING": 1300, "CRS": layer.crs(),
        "OUTPUT": "memory:"})["OUTPUT"]  # fmt: skip
    squares = memory("MultiPolygon", "buurtcode:string",
                     [([f"BU9902{k:04d}"], f.geometry()) for k, f in enumerate(grid.getFeatures())])  # fmt: skip
    cut = processing.run(
        "native:intersection",
        {"INPUT": voorbeeldstad, "OVERLAY": squares, "OVERLAY_FIELDS_PREFIX": "naar_", "OUTPUT": "memory:"},
    )["OUTPUT"]
    parts = [(f["buurtcode"], f["naar_buurtcode"], f["aantal_inwoners"], f.geometry().area())
             for f in cut.getFeatures()]  # fmt: skip
    whole: dict[str, float] = {}
    expected: dict[str, float] = {}
    for code, _, _, area in parts:
        whole[code] = whole.get(code, 0) + area
    for code, square, people, area in parts:
        expected[square] = expected.get(square, 0) + people * area / whole[code]
    made = run(ID, VAN=voorbeeldstad, NAAR=squares, SPLINTER=0, SPLINTERBREEDTE=0, ONTBREKEND=1)
    told = column(made.layer(), "aantal_inwoners")
    assert {code: told[code] for code in expected} == pytest.approx(expected, rel=1e-6, abs=1e-6)
    assert {told[code] for code in told.keys() - expected.keys()} <= {None}
    assert sum(v for v in told.values() if v) == pytest.approx(sum(column(voorbeeldstad, "aantal_inwoners").values()))


def test_the_order_of_the_rows_does_not_matter(old, new):
    back = memory("MultiPolygon", FIGURES, OLD[::-1])
    other = memory("MultiPolygon", "buurtcode:string,buurtnaam:string", NEW[::-1])
    first, second = rows(run(ID, VAN=old, NAAR=new).layer()), rows(run(ID, VAN=back, NAAR=other).layer())
    for code, row in first.items():
        assert second[code] == {k: pytest.approx(v) if isinstance(v, float) else v for k, v in row.items()}


def test_another_crs_and_an_invalid_polygon_are_dealt_with(old, new):
    """The new buurten in degrees; X with a loop in its border that has to be mended."""
    degrees = copied(new, crs="EPSG:4326")
    told = run(ID, VAN=old, NAAR=degrees)
    assert told.layer().crs().authid() == "EPSG:28992"
    assert column(told.layer(), "aantal_inwoners") == pytest.approx({X: 200, Y: 900}, rel=1e-4)
    broken = copied(new, shapes={X: QgsGeometry.fromWkt(BOWTIE)})
    has(run(ID, VAN=old, NAAR=broken, VERLIES=1).warnings, "invalid", X)


def test_water_without_figures_makes_no_sum_unknown_and_stays_unknown_by_itself():
    """The IJ belongs to a buurt of water; a piece of it is added to the quay, the rest stays water."""
    old = memory(
        "MultiPolygon", "buurtcode:string,water:string,aantal_inwoners:integer,woningvoorraad:integer,afw_2024:double",
        [([A, "NEE", 100, 50, 0.1], box(0, 1000)), ([B, "JA", -99997, -99997, None], box(1000, 2000)),
         ([C, "NEE", None, 10, 0.2], box(2000, 3000))],
    )  # fmt: skip
    new = memory("MultiPolygon", "buurtcode:string",
                 [([A], box(0, 1500)), ([B], box(1500, 2000)), ([C], box(2000, 3000))])  # fmt: skip
    made = run(ID, VAN=old, NAAR=new)
    told = rows(made.layer())
    assert {code: row["aantal_inwoners"] for code, row in told.items()} == {A: 100, B: None, C: None}
    assert told[A]["afw_2024"] == 0.1
    assert told[A]["omrekening_kwaliteit"] == 0
    has(made.said, "1 old buurt is water without figures")

"""Shapes that are missing or wrong, and coordinates in any system."""

from __future__ import annotations

import pytest
from qgis.core import QgsGeometry

from tests.qgis.messages import has
from tests.qgis.squares import BOWTIE, NEXT
from tests.qgis.support import copied, memory, opened, refusal, rows, run

NOWHERE = "MultiPolygon(((-9e6 0, -9e6 1, -8e6 0, -9e6 0)))"


def outcome(layer) -> dict[str, tuple]:
    """What a full analysis says of each buurt, without what may differ by rounding of coordinates."""
    return {
        code: tuple(v for name, v in row.items() if name.endswith("_risico") or name in ("tekst", "risicoklasse"))
        for code, row in rows(layer).items()
    }


def test_a_buurt_without_geometry_is_unknown_where_place_matters_and_judged_elsewhere(voorbeeldstad, sample):
    code = "BU99010101"
    layer = copied(voorbeeldstad, shapes={code: None})
    for mechanism in ("concurrentiepositie", "nieuwbouw_elders", "sloop_elders"):
        made = run(mechanism.replace("_", ""), BUURTEN=layer, **sample.of(mechanism))
        row = rows(made.layer())[code]
        assert row[f"{mechanism}_risico"] is None, mechanism
        assert row[f"{mechanism}_waarde"] is None, mechanism
        assert row[f"{mechanism}_zekerheid"] == "onbekend", mechanism
        has(made.warnings, "no geometry", code)
    made = run("omslagzone", BUURTEN=layer)
    assert (
        rows(made.layer())[code]["omslagzone_risico"]
        == rows(run("omslagzone", BUURTEN=voorbeeldstad).layer())[code]["omslagzone_risico"]
    )


def test_buurten_without_geometry_are_no_neighbours_of_each_other_after_a_geopackage(voorbeeldstad, tmp_path):
    """QGIS 3.22 writes a missing geometry as an empty one, which lies at distance 0 from every other."""
    codes = sorted(rows(voorbeeldstad))[:5]
    layer = copied(voorbeeldstad, shapes=dict.fromkeys(codes))
    run("omslagzone", BUURTEN=layer, OUTPUT=str(tmp_path / "een.gpkg"))
    made = run("concurrentiepositie", BUURTEN=str(tmp_path / "een.gpkg"))
    got = rows(made.layer())
    assert {got[code]["concurrentiepositie_risico"] for code in codes} == {None}
    plain = rows(run("concurrentiepositie", BUURTEN=layer).layer())
    assert {c: r["concurrentiepositie_waarde"] for c, r in got.items()} == {
        c: r["concurrentiepositie_waarde"] for c, r in plain.items()
    }


def test_a_table_instead_of_polygons_is_refused_in_words(voorbeeldstad, sample):
    has(refusal("omslagzone", BUURTEN=sample.ages), "huishoudens_leeftijd", "geometry")
    has(refusal("buurtlaagopbouwen", GEBIEDEN=sample.ages), "huishoudens_leeftijd", "geometry")


def test_points_instead_of_polygons_are_refused_in_words(sample):
    layer = memory("Point", "buurtcode:string", [(["BU99010100"], "Point(150000 450000)")], name="punten")
    has(refusal("omslagzone", BUURTEN=layer), "punten", "polygons")


def test_an_invalid_polygon_is_mended_and_named_and_its_row_stays():
    layer = memory("MultiPolygon", "buurtcode:string,aantal_inwoners:integer",
                   [(["BU99010100", 10], BOWTIE), (["BU99010101", 20], NEXT)])  # fmt: skip
    made = run("buurtlaagopbouwen", GEBIEDEN=layer)
    has(made.warnings, "1 invalid", "BU99010100")
    assert made["AANTAL_BUURTEN"] == 2
    shapes = {f["buurtcode"]: f.geometry() for f in made.layer().getFeatures()}
    assert all(shape.isGeosValid() for shape in shapes.values())
    assert shapes["BU99010100"].area() == pytest.approx(500_000)
    original = next(layer.getFeatures()).geometry()
    assert not original.isGeosValid(), "the input is never edited"


def test_an_invalid_polygon_changes_no_outcome(voorbeeldstad, sample):
    code = "BU99010100"
    shape = next(f.geometry() for f in opened(voorbeeldstad).getFeatures() if f["buurtcode"] == code)
    ring = shape.asMultiPolygon()[0][0]
    spiked = QgsGeometry.fromMultiPolygonXY([[[*ring[:-1], ring[0], ring[1], ring[0]]]])
    layer = copied(voorbeeldstad, shapes={code: spiked})
    whole = run("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local)
    assert outcome(run("volledigeanalyse", BUURTEN=layer, **sample.local).layer()) == outcome(whole.layer())


@pytest.fixture(scope="module")
def in_rd(voorbeeldstad, sample):
    return outcome(run("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local).layer())


@pytest.mark.parametrize(
    ("crs", "label", "warned"),
    [
        ("EPSG:4326", None, False),
        ("EPSG:3857", None, False),
        ("EPSG:4258", None, False),
        ("EPSG:28992", "EPSG:4326", True),
        ("EPSG:28992", "EPSG:3857", True),
        ("EPSG:28992", "", True),
        ("EPSG:4326", "", True),
        ("EPSG:4326", "EPSG:28992", True),
    ],
)
def test_coordinates_in_any_system_give_the_outcome_of_rd(voorbeeldstad, sample, in_rd, crs, label, warned):
    layer = copied(voorbeeldstad, crs=crs, label=label, name="ergens")
    made = run("volledigeanalyse", BUURTEN=layer, **sample.local)
    assert outcome(made.layer()) == in_rd
    assert made.layer().crs().authid() == "EPSG:28992"
    assert made.layer().extent().center().distance(opened(voorbeeldstad).extent().center()) < 1
    assert ("labelled" in made.warnings) == warned
    if warned:
        has(made.warnings, "ergens", crs)


@pytest.mark.parametrize(("crs", "label"), [("EPSG:4326", None), ("EPSG:28992", "EPSG:4326"), ("EPSG:28992", "")])
def test_plans_in_any_system_are_found(voorbeeldstad, sample, in_rd, crs, label):
    plans = {
        "NIEUWBOUW": copied(sample.newbuild, crs=crs, label=label, key="naam"),
        "SLOOP": copied(sample.demolition, crs=crs, label=label, key="naam"),
    }
    made = run("volledigeanalyse", BUURTEN=voorbeeldstad, **{**sample.local, **plans})
    assert outcome(made.layer()) == in_rd


def test_a_layer_without_crs_that_lies_nowhere_is_refused_with_what_to_do():
    layer = memory("MultiPolygon", "buurtcode:string", [(["BU99010100"], NOWHERE)],
                   crs="", name="nergens")  # fmt: skip
    has(refusal("buurtlaagopbouwen", GEBIEDEN=layer), "nergens", "coordinate reference system", "Assign")

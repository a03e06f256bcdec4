"""Shapes that are missing, invalid, double, overlapping or apart are named and written as places."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from osgeo import ogr, osr
from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProject

from tests.qgis.checked import FOUT, IN_ORDE, WAARSCHUWING, about, check, one
from tests.qgis.gegevenscontroleren.buurten_of import ABROAD, HALF, SPLINTER, squares
from tests.qgis.squares import BOWTIE, NEXT, SQUARE
from tests.qgis.support import memory, opened, refusal


def test_missing_invalid_and_foreign_shapes_are_named_with_reason_and_place():
    made = check(squares(BOWTIE, NEXT, None, ABROAD, SPLINTER))
    assert one(made, "geen geometrie")["voorbeelden"] == "BU99010002"
    invalid = one(made, "ongeldig")["voorbeelden"]
    assert invalid == "BU99010000: rand kruist zichzelf bij 150500, 450500"
    assert one(made, "buiten Nederland")["voorbeelden"] == "BU99010003"
    assert one(made, "te klein")["voorbeelden"] == "BU99010004: 100 m²"


def test_an_empty_polygon_is_no_geometry():
    assert one(check(squares(SQUARE, "MultiPolygon EMPTY")), "geen geometrie")["aantal"] == 1


def test_two_buurten_with_one_polygon_are_an_error():
    assert one(check(squares(SQUARE, SQUARE, NEXT)), "hetzelfde vlak")["voorbeelden"] == "BU99010000 = BU99010001"


def test_an_overlap_is_measured_and_written_as_a_place():
    made = check(squares(SQUARE, HALF), OUTPUT="TEMPORARY_OUTPUT")
    assert one(made, "1 overlap")["voorbeelden"] == "50,0 ha bij 150750, 450500"
    (place,) = made.layer().getFeatures()
    assert place["soort"] == "overlap"
    assert (place["buurtcode"], place["buurtcode_2"]) == ("BU99010000", "BU99010001")
    assert place.geometry().area() == place["oppervlakte_m2"] == 500_000


def block(without=()):
    """Five by five squares that meet, without some of them."""
    return [
        f"MultiPolygon((({x} {y}, {x + 1000} {y}, {x + 1000} {y + 1000}, {x} {y + 1000}, {x} {y})))"
        for i in range(5) for j in range(5)
        for x, y in [(150000 + 1000 * i, 450000 + 1000 * j)] if (i, j) not in without
    ]  # fmt: skip


@pytest.mark.parametrize("gemeenten", [1, 5])
def test_a_buurt_that_is_missing_in_the_middle_is_a_gap(gemeenten):
    shapes = block(without=[(2, 2)])
    codes = [f"BU{9901 + i % gemeenten}{i:04d}" for i in range(len(shapes))]
    made = check(squares(*shapes, codes=codes), OUTPUT="TEMPORARY_OUTPUT")
    assert one(made, "1 gat")["voorbeelden"] == "100,0 ha bij 152500, 452500"
    (place,) = made.layer().getFeatures()
    assert (place["soort"], place["oppervlakte_m2"]) == ("gat", 1e6)


def test_polygons_that_meet_exactly_leave_no_gap_and_no_place():
    made = check(squares(*block()), OUTPUT="TEMPORARY_OUTPUT")
    assert one(made, "Alle vlakken")["ernst"] == IN_ORDE
    assert made.layer().featureCount() == 0


def test_a_buurt_inside_another_that_leaves_room_for_it_is_no_overlap_and_no_gap():
    ring = ("MultiPolygon(((150000 450000, 153000 450000, 153000 453000, 150000 453000, 150000 450000), "
            "(151000 451000, 152000 451000, 152000 452000, 151000 452000, 151000 451000)))")  # fmt: skip
    inner = "MultiPolygon(((151000 451000, 152000 451000, 152000 452000, 151000 452000, 151000 451000)))"
    for codes in (None, ["BU99010000", "BU99020000"]):
        assert one(check(squares(ring, inner, codes=codes)), "Alle vlakken")["ernst"] == IN_ORDE
    whole = "MultiPolygon(((150000 450000, 153000 450000, 153000 453000, 150000 453000, 150000 450000)))"
    assert one(check(squares(whole, inner)), "over elkaar heen")["ernst"] == WAARSCHUWING


def test_a_point_among_the_polygons_is_named(tmp_path):
    data = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "gemengd.gpkg"))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(28992)
    layer = data.CreateLayer("gemengd", reference, ogr.wkbUnknown)
    layer.CreateField(ogr.FieldDefn("buurtcode", ogr.OFTString))
    for code, shape in (("BU99010000", SQUARE), ("BU99010001", "Point(150500 450500)")):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["buurtcode"] = code
        feature.SetGeometry(ogr.CreateGeometryFromWkt(shape))
        layer.CreateFeature(feature)
    del layer, data
    assert one(check(str(tmp_path / "gemengd.gpkg")), "geen vlak")["voorbeelden"] == "BU99010001"


def test_a_layer_of_points_is_the_wrong_layer(voorbeeldstad):
    points = memory("Point", "buurtcode:string", [(["BU99010000"], "Point(150500 450500)")], name="punten")
    assert "'punten' holds no polygons" in refusal("gegevenscontroleren", BUURTEN=points)


def test_a_geojson_of_which_gdal_reads_the_first_feature_only_is_noticed(sample, tmp_path):
    told = json.loads(Path(sample.buurten).read_text(encoding="utf-8"))
    bare = tmp_path / "los.geojson"  # features without their collection
    bare.write_text(",\n".join(json.dumps(feature) for feature in told["features"]), encoding="utf-8")
    finding = one(check(str(bare)), "In het bestand staan")
    assert finding["ernst"] == FOUT
    assert "staan 97 vlakken, maar QGIS leest er 1." in finding["bevinding"]
    assert not about(check(sample.buurten), "In het bestand staan")


def test_a_selection_is_checked_alone(voorbeeldstad):
    project = QgsProject()
    layer = opened(voorbeeldstad)
    project.addMapLayer(layer)
    layer.selectByExpression("gemeentecode = 'GM9902'")
    made = check(QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True), project=project)
    assert made["AANTAL_BUURTEN"] == layer.selectedFeatureCount() < 97
    assert one(made, "maar één gemeente")["ernst"] == WAARSCHUWING

"""From a layer to columns: the one door through which NULL, special values, text and numbers come in."""

from __future__ import annotations

import math

import numpy as np
import pytest
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeedback,
    QgsGeometry,
    QgsProcessingContext,
    QgsRectangle,
)  # fmt: skip
from qgis.PyQt.QtCore import QVariant

from leefbaar_plugin.bridge import reading
from leefbaar_plugin.bridge.crs import real_crs
from leefbaar_plugin.bridge.geometries import extent_of, mend
from leefbaar_plugin.bridge.reading import read
from leefbaar_plugin.bridge.stop import Cancelled, Problem
from leefbaar_plugin.bridge.storable import plain_list
from leefbaar_plugin.compat import is_null
from tests.qgis.support import memory, opened

POINT = "Point(150000 450000)"


def features(fields: str, *values, kind: str = "Point", wkt: str | None = POINT, crs: str = "EPSG:28992"):
    layer = memory(kind, fields, [(row, wkt) for row in values], crs=crs)
    return read(layer, None, QgsProcessingContext(), QgsFeedback())


def test_null_is_none_and_then_nan():
    got = features("n:integer,t:string", [NULL, NULL], [0, ""], [5, "a"])
    assert got.columns == {"n": [None, 0, 5], "t": [None, "", "a"]}
    numbers = got.floats("n")
    assert math.isnan(numbers[0])
    assert numbers[1:].tolist() == [0, 5]
    assert got.texts("t") == ["", "", "a"]


@pytest.mark.parametrize("together", [1, 2, 3, 1000])
@pytest.mark.parametrize(
    ("fields", "values"),
    [
        ("n:integer", [5, NULL, -99997, 0]),
        ("n:double", [0.5, NULL, 2.0, -99995.0]),
        ("n:string", ["5", NULL, "1,5", "x"]),
        ("n:string", [NULL, NULL, "7", NULL]),
        ("n:double", [NULL, NULL, NULL, NULL]),
        ("n:double", []),
    ],
)
def test_a_column_that_is_read_as_numbers_has_the_numbers_of_the_column_as_it_is(fields, values, together, monkeypatch):
    """However many rows are turned into columns at once: a text may come after thousands of missing values."""
    monkeypatch.setattr(reading, "_CHUNK", together)
    layer = memory("Point", fields, [([value], POINT) for value in values])
    plain, numbers = (
        read(layer, ["n"], QgsProcessingContext(), QgsFeedback(), numbers=wanted).floats("n") for wanted in ([], ["n"])
    )
    assert numbers.dtype == float
    np.testing.assert_array_equal(numbers, plain)


@pytest.mark.parametrize("value", [NULL, None, QVariant()])
def test_every_kind_of_null_is_null(value):
    assert is_null(value)


@pytest.mark.parametrize("value", [0, 0.0, "", False, "NULL"])
def test_what_is_there_is_not_null(value):
    assert not is_null(value)


@pytest.mark.parametrize("value", [-99997, -99995, -99991, -99999999, -99997.0])
def test_a_special_value_of_the_cbs_is_missing(value):
    assert math.isnan(features("n:double", [value]).floats("n")[0])


@pytest.mark.parametrize("value", ["-99997", " -99995 ", ".", "       .", "-", "x", "NA", "", "NULL"])
def test_a_text_that_stands_for_missing_is_missing(value):
    got = features("n:string(0)", [value], ["3.5"]).floats("n")
    assert math.isnan(got[0])
    assert got[1] == 3.5


@pytest.mark.parametrize(("text", "number"), [("  12", 12), ("3,5", 3.5), ("3.50", 3.5), ("-7", -7), ("1e3", 1000)])
def test_a_number_as_text_is_a_number(text, number):
    assert features("n:string(0)", [text]).floats("n").tolist() == [number]


@pytest.mark.parametrize("text", ["veel", "1.23,4", "1,600", "#REF!", "12 a"])
def test_text_that_is_no_number_is_a_problem_with_the_name_of_field_and_layer(text):
    with pytest.raises(Problem) as problem:
        features("n:string(0)", [text]).floats("n")
    for word in ("'n'", "'laag'", text, "numbers"):
        assert word in str(problem.value)


def test_comma_and_point_together_are_a_problem():
    with pytest.raises(Problem):
        features("n:string(0)", ["1,5"], ["1.5"]).floats("n")


def test_a_whole_number_as_text_has_no_decimals():
    assert features("n:double", [601.0], [2.5]).texts("n") == ["601", "2.5"]


def test_only_the_fields_asked_for_are_read_in_their_order():
    layer = memory("Point", "a:integer,b:integer,c:integer", [([1, 2, 3], POINT)])
    got = read(layer, ["c", "a", "c"], QgsProcessingContext(), QgsFeedback())
    assert got.columns == {"c": [3], "a": [1]}


def test_a_table_without_geometry_is_read():
    layer = memory("None", "n:integer", [([1], None), ([2], None)], crs="")
    got = read(layer, None, QgsProcessingContext(), QgsFeedback(), geometry=False)
    assert got.columns["n"] == [1, 2]
    assert len(got) == 2


def test_reading_stops_at_cancel(voorbeeldstad):
    feedback = QgsFeedback()
    feedback.cancel()
    with pytest.raises(Cancelled):
        read(opened(voorbeeldstad), None, QgsProcessingContext(), feedback)


def test_the_features_of_the_source_keep_their_own_geometry():
    layer = memory("Point", "n:integer", [([1], "Point(5.2 52.0)")], crs="EPSG:4326")
    got = read(layer, None, QgsProcessingContext(), QgsFeedback())
    assert got.geometries[0].asPoint().x() > 100_000
    assert next(layer.getFeatures()).geometry().asPoint().x() == pytest.approx(5.2)


# Where it is

NL = {
    "EPSG:28992": QgsRectangle(10000, 310000, 270000, 610000),
    "EPSG:4326": QgsRectangle(3.4, 50.8, 7.2, 53.5),
    "EPSG:3857": QgsRectangle(380000, 6580000, 800000, 7080000),
}


@pytest.mark.parametrize("labelled", ["EPSG:28992", "EPSG:4326", "EPSG:3857", "OGC:CRS84", ""])
@pytest.mark.parametrize("actual", list(NL))
def test_the_extent_of_the_netherlands_tells_the_system(labelled, actual):
    label = QgsCoordinateReferenceSystem(labelled) if labelled else QgsCoordinateReferenceSystem()
    got = real_crs(label, NL[actual]).authid()
    assert got in ({"EPSG:4326", "OGC:CRS84"} if actual == "EPSG:4326" else {actual})


@pytest.mark.parametrize("labelled", ["EPSG:31370", "EPSG:4258", "EPSG:25831", "EPSG:3035"])
def test_another_system_is_believed(labelled):
    label = QgsCoordinateReferenceSystem(labelled)
    assert real_crs(label, NL["EPSG:28992"]).authid() == labelled


def test_one_small_buurt_is_enough_to_tell():
    box = QgsRectangle(150000, 450000, 150010, 450010)
    assert real_crs(QgsCoordinateReferenceSystem("EPSG:4326"), box).authid() == "EPSG:28992"


def test_what_lies_nowhere_keeps_its_label():
    assert real_crs(QgsCoordinateReferenceSystem("EPSG:4326"), QgsRectangle(-70, -10, -60, 0)).authid() == "EPSG:4326"
    assert not real_crs(QgsCoordinateReferenceSystem(), QgsRectangle(-9e6, 0, -8e6, 1)).isValid()


def test_a_missing_geometry_does_not_pull_the_extent_to_zero():
    shapes = [QgsGeometry(), QgsGeometry.fromWkt("Point(150000 450000)"), QgsGeometry.fromWkt("Polygon EMPTY")]
    assert extent_of(shapes).xMinimum() == 150000


# Mending


def test_an_invalid_polygon_is_mended_and_named():
    wkt = "MultiPolygon(((0 0, 10 10, 10 0, 0 10, 0 0)))"
    layer = memory("MultiPolygon", "n:integer", [([1], wkt), ([2], "MultiPolygon(((0 0, 1 0, 1 1, 0 0)))")])
    got = read(layer, None, QgsProcessingContext(), QgsFeedback())
    mend(got, ["A", "B"])
    assert got.geometries[0].isGeosValid()
    assert got.geometries[0].area() == pytest.approx(50)
    said = " ".join(got.warnings)
    assert "1 invalid" in said
    assert "A" in said
    assert "B" not in said.split("invalid")[1]


@pytest.mark.parametrize(
    ("wkt", "area"),
    [
        ("MultiPolygon(((0 0, 10 10, 10 0, 0 10, 0 0, -5 0, 0 0)))", 50),
        ("MultiPolygon(((0 0, 10 0, 10 10, 0 10, 0 0)), ((5 0, 15 0, 15 10, 5 10, 5 0)))", 150),
        ("Polygon((0 0, 4 0, 4 4, 0 4, 0 0, 0 -4, -4 -4, -4 0, 0 0))", 32),
        ("MultiPolygon(((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 12 2, 12 4, 2 4, 2 2)))", None),
    ],
)
def test_mending_keeps_all_of_the_area(wkt, area):
    layer = memory("MultiPolygon", "n:integer", [([1], wkt)])
    got = read(layer, None, QgsProcessingContext(), QgsFeedback())
    mend(got, ["A"])
    assert got.geometries[0].isGeosValid()
    if area is not None:
        assert got.geometries[0].area() == pytest.approx(area)


def test_a_polygon_without_area_does_not_crash():
    layer = memory("MultiPolygon", "n:integer", [([1], "MultiPolygon(((0 0, 1 1, 0 0, 0 0)))"), ([2], None)])
    got = read(layer, None, QgsProcessingContext(), QgsFeedback())
    mend(got, ["A", "B"])
    assert all(shape.isNull() or shape.isEmpty() or shape.type() == 2 for shape in got.geometries)


# And out again


def test_numbers_of_numpy_become_those_of_python():
    for values in (np.array([1.5, np.nan]), [np.float64(1.5), np.nan], np.array([1.5, None], dtype=object)):
        got = plain_list(values)
        assert got == [1.5, None]
        assert type(got[0]) is float
    assert plain_list([np.int64(3), None, "a", np.bool_(True)]) == [3, None, "a", True]
    assert {type(v) for v in plain_list([np.int64(3), np.bool_(True), np.str_("a")])} == {int, bool, str}
    assert plain_list(np.array([1, 2])) == [1, 2]
    assert plain_list(np.array([True])) == [True]


def test_the_missing_of_pandas_becomes_none():
    import pandas as pd

    assert plain_list([pd.NA, pd.NaT, 1]) == [None, None, 1]
    assert plain_list(pd.Series([1.0, None])) == [1.0, None]

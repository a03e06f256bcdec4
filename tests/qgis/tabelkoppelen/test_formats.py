"""Tables of JSON, dBase and GeoPackage."""

from __future__ import annotations

import json

import pytest

from tests.qgis.messages import has
from tests.qgis.support import column, refusal, rows
from tests.qgis.tabelkoppelen.joining import joined


def test_json_by_code_is_a_table(four, tmp_path):
    first = {"naam": "x", "reeks": {"n": {"2023": 1.5, "2024": None}}}
    second = {"naam": "y", "reeks": {"n": {"2023": 2, "2024": 3}}}
    told = {"meta": {"bron": "CBS"}, "buurten": {"BU00010000": first, "BU00010001": second}}
    (tmp_path / "cijfers.json").write_text(json.dumps(told), encoding="utf-8")
    made = joined(four, str(tmp_path / "cijfers.json"))
    assert column(made.layer(), "n_2023")["BU00010000"] == 1.5
    assert column(made.layer(), "n_2024") == {
        "BU00010000": None,
        "BU00010001": 3,
        "BU00020000": None,
        "BU00020AA1": None,
    }


def test_json_that_is_cut_off_is_refused(four, tmp_path):
    (tmp_path / "half.json").write_text('{"buurten": {"BU00010000": {"n": 1', encoding="utf-8")
    has(refusal("tabelkoppelen", BUURTEN=four, TABEL=str(tmp_path / "half.json")), "half.json", "not whole")


def table_file(path, driver, encoding="UTF-8"):
    from osgeo import ogr

    data = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    layer = data.CreateLayer(
        path.stem, geom_type=ogr.wkbNone, options=[f"ENCODING={encoding}"] if driver != "GPKG" else []
    )
    layer.CreateField(ogr.FieldDefn("buurt", ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("n", ogr.OFTReal))
    for name, n in (("Chassé", 1.5), ("Nieuw-Noord", None)):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("buurt", name)
        if n is not None:
            feature.SetField("n", n)
        layer.CreateFeature(feature)
    return str(path)


@pytest.mark.parametrize(("ending", "driver"), [("dbf", "ESRI Shapefile"), ("gpkg", "GPKG")])
def test_tables_of_dbase_and_geopackage_are_joined(four, tmp_path, ending, driver):
    path = table_file(tmp_path / f"tabel.{ending}", driver)
    assert column(joined(four, path).layer(), "n") == dict.fromkeys(rows(four)) | {"BU00010001": 1.5}


def test_a_dbf_in_the_encoding_of_windows_without_cpg(four, tmp_path):
    path = table_file(tmp_path / "tabel.dbf", "ESRI Shapefile", "CP1252")
    (tmp_path / "tabel.cpg").unlink(missing_ok=True)
    assert column(joined(four, path).layer(), "n")["BU00010001"] == 1.5

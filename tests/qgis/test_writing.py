"""From columns to a layer: every write is checked, and what fails leaves nothing behind."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import numpy as np
import pytest
from qgis.core import (
    QgsFeatureSink,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterFeatureSink,
)

from leefbaar_plugin.bridge.output import writing
from leefbaar_plugin.bridge.output.destinations import destination, is_shapefile, target
from leefbaar_plugin.bridge.output.writing import write
from leefbaar_plugin.compat import field
from tests.qgis.support import (
    Recorder,
    column,
    memory,
    names,
    opened,
    refusal,
    rows,
    run,
    saved,
    table,
    tables,
)  # fmt: skip

SQUARE = QgsGeometry.fromWkt("Polygon((0 0, 1 0, 1 1, 0 1, 0 0))")


class Writes(QgsProcessingAlgorithm):
    """An algorithm with one output, to write through."""

    def createInstance(self):
        return Writes()

    def name(self):
        return "schrijft"

    def displayName(self):
        return "schrijft"

    def initAlgorithm(self, configuration=None):
        self.addParameter(QgsProcessingParameterFeatureSink("OUTPUT", "", QgsProcessing.SourceType.TypeVector))
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                "EXTRA", "", QgsProcessing.SourceType.TypeVector, optional=True, createByDefault=False
            )
        )


def written(columns, geometries, output, name="OUTPUT", feedback=None):
    algorithm = Writes()
    algorithm.initAlgorithm()
    context = QgsProcessingContext()
    address = write(
        algorithm, name, {"OUTPUT": output} if output else {}, context, feedback or Recorder(), columns, geometries
    )
    return address, context


def table_of(columns, path):
    address, _ = written(columns, None, str(path))
    return [
        [None if hasattr(v, "isNull") and v.isNull() else v for v in f.attributes()[1:]]
        for f in opened(address).getFeatures()
    ]


def test_nan_is_written_as_null(tmp_path):
    got = table_of(
        [(field("a", "real"), np.array([1.5, np.nan])), (field("b", "integer"), [1, None])], tmp_path / "uit.gpkg"
    )
    assert got == [[1.5, 1], [None, None]]
    with closing(sqlite3.connect(tmp_path / "uit.gpkg")) as data:
        assert data.execute("SELECT typeof(a), typeof(b) FROM uit").fetchall() == [
            ("real", "integer"),
            ("null", "null"),
        ]


def test_numbers_of_numpy_are_written(tmp_path):
    columns = [
        (field("a", "real"), [np.float64(1.5), np.float32(2)]),
        (field("b", "integer"), np.array([1, 2])),
        (field("c", "integer"), [np.int64(3), None]),
        (field("d", "text"), np.array(["x", None], dtype=object)),
    ]
    assert table_of(columns, tmp_path / "uit.gpkg") == [[1.5, 1, 3, "x"], [2.0, 2, None, None]]


def test_long_text_and_odd_text_are_written_whole(tmp_path):
    texts = ["x" * 5000, "één 😀 <b> [% 1 %] '\"\n;", ""]
    assert [row[0] for row in table_of([(field("t", "text"), texts)], tmp_path / "uit.gpkg")] == texts


def test_a_long_text_is_not_cut_in_the_geopackage(voorbeeldstad, sample, tmp_path):
    memory_made = run("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local)
    file_made = run("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local, OUTPUT=str(tmp_path / "uit.gpkg"))
    wanted = column(memory_made.layer(), "waarom")
    assert max(map(len, wanted.values())) > 255
    assert column(file_made["OUTPUT"], "waarom") == wanted


def test_a_text_that_a_shapefile_cuts_is_said(voorbeeldstad, sample, tmp_path):
    made = run("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local, OUTPUT=str(tmp_path / "uit.shp"))
    assert max(len(v or "") for v in column(made["OUTPUT"], "waarom", "bu_code").values()) <= 254
    assert "254" in made.said
    assert "shapefile" in made.said.lower()


def test_the_rows_keep_their_order(tmp_path):
    got = table_of([(field("a", "integer"), list(range(10_000)))], tmp_path / "uit.gpkg")
    assert [row[0] for row in got] == list(range(10_000))


def test_single_polygons_become_multi_and_none_stays_none(tmp_path):
    address, _ = written([(field("a", "integer"), [1, 2])], [SQUARE, QgsGeometry()], str(tmp_path / "uit.gpkg"))
    shapes = [f.geometry() for f in opened(address).getFeatures()]
    assert shapes[0].isMultipart()
    assert shapes[0].area() == 1
    assert shapes[1].isNull() or shapes[1].isEmpty(), "QGIS 3.22 writes an empty geometry"
    assert not SQUARE.isMultipart(), "what is given is not changed"


def test_an_output_that_is_not_asked_for_is_not_written():
    address, _ = written([(field("a", "integer"), [1])], None, None, "EXTRA")
    assert address is None


# What fails


class Broken:
    """A sink that takes the first batches and then no more, without an exception, as QGIS's sinks do."""

    def __init__(self, sink, after):
        self.sink, self.after = sink, after

    def addFeatures(self, *given):
        self.after -= 1
        return self.after >= 0 and self.sink.addFeatures(*given)

    def lastError(self):
        return "disk full"

    def __getattr__(self, name):
        return getattr(self.sink, name)


@pytest.fixture
def breaks(monkeypatch):
    """Make every sink fail after a number of batches."""

    def arrange(after: int):
        real = QgsProcessingAlgorithm.parameterAsSink

        def broken(self, *given):
            sink, address = real(self, *given)
            return (sink if sink is None else Broken(sink, after)), address

        monkeypatch.setattr(QgsProcessingAlgorithm, "parameterAsSink", broken)
        monkeypatch.setattr(writing, "_CHUNK", 10)

    return arrange


@pytest.mark.parametrize("after", [0, 1, 5])
@pytest.mark.parametrize("ending", ["gpkg", "shp", "geojson"])
def test_a_write_that_fails_says_so_and_leaves_no_file(voorbeeldstad, breaks, after, ending, tmp_path):
    breaks(after)
    with pytest.raises(QgsProcessingException, match="disk full"):
        run("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=str(tmp_path / f"uit.{ending}"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("after", [0, 3])
def test_a_write_that_fails_leaves_the_only_table_of_the_user(voorbeeldstad, breaks, after, tmp_path):
    path = tmp_path / "alles.gpkg"
    saved(memory("Point", "wat:string", [(["boom"], "Point(150000 450000)")]), path, table="bomen")
    breaks(after)
    with pytest.raises(QgsProcessingException, match="disk full"):
        run("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=table(path, "omslag"))
    assert [name for name in tables(path) if name != "layer_styles"] == ["bomen"]
    assert opened(f"{path}|layername=bomen").featureCount() == 1


def test_a_write_that_fails_keeps_the_earlier_result(voorbeeldstad, breaks, tmp_path):
    path = tmp_path / "uit.gpkg"
    run("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=str(path))
    before = column(str(path), "omslagzone_risico")
    breaks(3)
    with pytest.raises(QgsProcessingException, match="disk full"):
        run("omslagzone", BUURTEN=voorbeeldstad, JAREN=6, OUTPUT=str(path))
    assert column(str(path), "omslagzone_risico") == before


@pytest.mark.parametrize("ending", ["gpkg", "shp", "geojson"])
def test_rows_that_are_lost_in_silence_are_noticed(voorbeeldstad, monkeypatch, ending, tmp_path):
    """A sink that is buffered until it closes says yes to every row, also on a full disk."""
    real = QgsProcessingAlgorithm.parameterAsSink

    class Forgetful:
        def __init__(self, sink):
            self.sink = sink

        def addFeatures(self, features, flags):
            return self.sink.addFeatures(features[:-1], flags)

    def forgetful(self, parameters, name, *rest):
        sink, address = real(self, parameters, name, *rest)
        return Forgetful(sink), address

    monkeypatch.setattr(QgsProcessingAlgorithm, "parameterAsSink", forgetful)
    with pytest.raises(QgsProcessingException, match="Of 97 rows only 96 were written"):
        run("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=str(tmp_path / f"uit.{ending}"))
    assert list(tmp_path.iterdir()) == []


def test_when_the_table_fails_the_layer_goes_too(voorbeeldstad, sample, monkeypatch, tmp_path):
    real = QgsProcessingAlgorithm.parameterAsSink

    def broken(self, parameters, name, *rest):
        sink, address = real(self, parameters, name, *rest)
        return (Broken(sink, 0) if name == "RISICOTABEL" else sink), address

    monkeypatch.setattr(QgsProcessingAlgorithm, "parameterAsSink", broken)
    path = tmp_path / "alles.gpkg"
    with pytest.raises(QgsProcessingException, match="disk full"):
        run("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local, OUTPUT=table(path, "laag"),
            RISICOTABEL=table(path, "tabel", geometry=False))  # fmt: skip
    assert not path.exists() or not set(tables(path)) & {"laag", "tabel"}


def looks(slug: str, **parameters) -> int:
    """How often a run looks whether it is cancelled."""
    return run(slug, **parameters).feedback.asked


@pytest.mark.parametrize("where", ["gpkg", "table", "replaced", "shp", "geojson"])
def test_cancelled_halfway_through_the_rows_leaves_what_was_there(voorbeeldstad, where, monkeypatch, tmp_path):
    monkeypatch.setattr(writing, "_CHUNK", 10)
    path = tmp_path / ("uit.gpkg" if where in ("table", "replaced") else f"uit.{where}")
    output = str(path)
    if where == "table":
        saved(memory("Point", "wat:string", [(["boom"], "Point(150000 450000)")]), path, table="bomen")
        output = table(path, "omslag")
    if where == "replaced":
        run("omslagzone", BUURTEN=voorbeeldstad, JAREN=2, OUTPUT=output)
    before = sorted(p.name for p in tmp_path.iterdir())
    total = looks("omslagzone", BUURTEN=voorbeeldstad)
    for moment in range(total - 8, total):
        with pytest.raises(QgsProcessingException, match="Cancelled"):
            run("omslagzone", Recorder(cancel_at=moment), BUURTEN=voorbeeldstad, OUTPUT=output)
        assert sorted(p.name for p in tmp_path.iterdir()) == before, moment
    if where == "table":
        assert [name for name in tables(path) if name != "layer_styles"] == ["bomen"]
    if where == "replaced":
        told = "".join(v or "" for v in column(output, "omslagzone_toelichting").values())
        assert "2022–2024" in told
        assert "2020–2024" not in told


def test_a_sink_of_qgis_does_not_complain_of_itself():
    """Why every write is checked: QGIS's own sink takes a wrong value for an answer."""
    layer = memory("None", "n:integer", [], crs="")
    from qgis.core import QgsFeature

    feature = QgsFeature(layer.fields())
    feature.setAttributes(["geen getal"])
    assert layer.dataProvider().addFeatures([feature], QgsFeatureSink.Flag.FastInsert)[0] is False


# Destinations


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("/tmp/a.gpkg", ("/tmp/a.gpkg", "")),
        ("ogr:dbname='/tmp/a b.gpkg' table=\"laag\" (geom)", ("/tmp/a b.gpkg", "laag")),
        ("ogr:dbname='/tmp/a.gpkg' table=\"tabel\"", ("/tmp/a.gpkg", "tabel")),
        ("TEMPORARY_OUTPUT", ("", "")),
        ("memory:", ("", "")),
        ("memory:naam", ("", "")),
        ("", ("", "")),
        ("postgres:dbname='x' table=\"y\"", ("", "")),
        ("postgis:dbname='x' table=\"y\"", ("", "")),
        ("C:/data/a.gpkg", ("C:/data/a.gpkg", "")),
        ("C:\\data\\a.gpkg", ("C:\\data\\a.gpkg", "")),
        ("/tmp/a: b.gpkg", ("/tmp/a: b.gpkg", "")),
    ],
)
def test_a_destination_is_a_file_a_table_or_neither(text, wanted):
    assert target(text) == wanted


def test_a_destination_of_the_dialog_is_understood():
    from qgis.core import QgsProcessingOutputLayerDefinition

    assert destination(QgsProcessingOutputLayerDefinition("/tmp/a.gpkg")) == "/tmp/a.gpkg"
    assert destination(None) == ""


def test_short_names_are_for_shapefiles_only():
    assert is_shapefile("/tmp/a.shp")
    assert is_shapefile("/tmp/A.SHP")
    assert is_shapefile("/tmp/a.dbf")
    assert not is_shapefile("/tmp/a.gpkg")
    assert not is_shapefile("memory:")


def test_the_words_of_a_refusal_name_the_parameter(voorbeeldstad, tmp_path):
    said = refusal("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=str(tmp_path / "weg" / "a.gpkg"))
    assert said.startswith("OUTPUT")
    assert not (tmp_path / "weg").exists()


def test_the_codes_are_text_and_the_counts_are_numbers(analysed):
    kinds = {f.name(): f.typeName() for f in opened(analysed["layer"]).fields()}
    assert kinds["buurtcode"] == "String"
    assert kinds["n_risico"] == "Integer"
    assert kinds["dekking"] == "Real"
    assert names(analysed["layer"])[1] == "buurtcode"
    assert len(rows(analysed["layer"])) == 97


def test_scores_in_the_buurtlaag_are_numbers(voorbeeldstad):
    kinds = {f.name(): f.typeName() for f in opened(voorbeeldstad).fields()}
    for name in ("lbm_2024", "afw_2024", "won_2024", "ww_per_100_2015", "gemiddelde_woningwaarde", "hh_65_74"):
        assert kinds[name] in ("Real", "Integer"), f"{name} is {kinds[name]}"

"""A layer of the project is read anew from its file, where its types were guessed."""

from __future__ import annotations

from tests.qgis.support import column, csv, memory, opened, run
from tests.qgis.tabelkoppelen.joining import joined


def test_a_project_layer_whose_types_were_guessed_is_read_anew_from_its_file(four, tmp_path):
    path = csv(tmp_path / "gegokt.csv", "buurt;gemeente;n\n0000;1;4\n0001;1;5\n0000;2;6\n")
    layer = opened(path, "gegokt")
    made = run("tabelkoppelen", BUURTEN=four, TABEL=layer, SLEUTEL="buurt", GEMEENTE="gemeente")
    assert column(made.layer(), "n") == {"BU00010000": 4, "BU00010001": 5, "BU00020000": 6, "BU00020AA1": None}


def test_a_delimited_text_layer_is_read_anew_from_its_file(four, tmp_path):
    from qgis.core import QgsVectorLayer

    path = csv(tmp_path / "met blank.csv", "code;n\n00010000;4\n00010001;5\n")
    layer = QgsVectorLayer(
        f"file:///{path}?type=csv&delimiter=;&detectTypes=yes&geomType=none".replace("file:////", "file:///").replace(
            " ", "%20"
        ),
        "tekst",
        "delimitedtext",
    )
    assert layer.isValid()
    assert column(joined(four, layer).layer(), "n")["BU00010000"] == 4


def test_a_layer_with_numbers_for_codes_gets_its_zeros_back(four):
    layer = memory("None", "code:integer,n:double", [([10000, 4.5], None), ([10001, 1.234], None), ([20000, 2], None)])
    made = joined(four, layer)
    assert column(made.layer(), "n") == {"BU00010000": 4.5, "BU00010001": 1.234, "BU00020000": 2, "BU00020AA1": None}


def test_selected_rows_of_a_table_are_what_is_joined(four, tmp_path):
    from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProject

    layer = opened(csv(tmp_path / "k.csv", "code,n\nBU00010000,4\nBU00010001,5\nBU00020000,6\n"), "k")
    QgsProject.instance().addMapLayer(layer)
    layer.select([f.id() for f in layer.getFeatures()][:2])
    made = run("tabelkoppelen", BUURTEN=four, TABEL=QgsProcessingFeatureSourceDefinition(layer.id(), True),
               project=QgsProject.instance())  # fmt: skip
    assert column(made.layer(), "n") == {"BU00010000": 4, "BU00010001": 5, "BU00020000": None, "BU00020AA1": None}
    QgsProject.instance().removeMapLayer(layer.id())

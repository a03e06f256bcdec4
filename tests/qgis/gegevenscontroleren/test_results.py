"""The report, the tables and the log tell the same findings."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

from qgis.core import QgsApplication, QgsGeometry, QgsProcessingParameterFeatureSource

from leefbaar_plugin.bridge import trail
from tests.qgis.checked import FOUT, IN_ORDE, OPMERKING, WAARSCHUWING, check, findings
from tests.qgis.gegevenscontroleren.buurten_of import squares
from tests.qgis.models import end_of, model, of_child, of_expression, of_model
from tests.qgis.squares import BOWTIE, NEXT
from tests.qgis.support import Recorder, copied, opened, run, table


class Text(HTMLParser):
    def __init__(self, path):
        super().__init__()
        self.tags, self.text = set(), ""
        self.feed(Path(path).read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)

    def handle_data(self, data):
        self.text += data


def test_the_report_tells_the_findings_of_the_table(voorbeeldstad, sample, tmp_path):
    nasty = "<script>alert(1)</script>"
    layer = copied(voorbeeldstad, change={"BU99010101": {"buurtnaam": nasty, "aantal_inwoners": -5}}, name="laag & co")
    made = check(layer, **sample.local, RAPPORT=str(tmp_path / "rapport.html"))
    page = Text(made["RAPPORT"])
    assert "script" not in page.tags
    assert nasty in page.text
    for finding in findings(made):
        assert finding["bevinding"] in page.text
    for words in ("Gegevenscontrole: laag & co", "Voorbeeldstad", "97 buurten", "Leefbaar 0.", "werkloosheid"):
        assert words in page.text


def test_the_report_is_shown_in_the_results_viewer(provider):
    output = provider.algorithm("gegevenscontroleren").outputDefinition("RAPPORT")
    assert output.type() == "outputHtml"


def test_the_log_counts_in_the_language_of_the_user_and_warns_of_each_error(voorbeeldstad):
    made = check(copied(voorbeeldstad, change={"BU99010101": {"buurtcode": "onbekend"}}))
    assert "97 areas checked: 1 error," in made.said
    assert "fout, codes en namen: 1 code is geen code" in made.warnings


def test_only_what_is_asked_for_is_written(voorbeeldstad):
    made = run("gegevenscontroleren", BUURTEN=voorbeeldstad, OUTPUT=None)
    assert set(made.results) == {"AANTAL_BUURTEN", "AANTAL_FOUTEN", "AANTAL_WAARSCHUWINGEN"}


def test_the_tables_carry_their_trail_and_go_into_one_geopackage(voorbeeldstad, sample, tmp_path):
    path = tmp_path / "controle.gpkg"
    check(
        voorbeeldstad, **sample.local, BEVINDINGEN=table(path, "bevindingen", False),
        MECHANISMENTABEL=table(path, "mechanismen", False), OUTPUT=table(path, "plekken"),
    )  # fmt: skip
    for name in ("bevindingen", "mechanismen", "plekken"):
        told = trail.get(opened(f"{path}|layername={name}"))
        assert told["algoritme"] == "leefbaar:gegevenscontroleren"
        assert told["invoer"][0]["rijen"] == 97
        assert len(told["invoer"]) == 5
        assert set(told["tellingen"]) == {FOUT, WAARSCHUWING, OPMERKING, IN_ORDE}


def test_a_model_can_go_on_from_the_table_and_branch_on_the_number_of_errors(voorbeeldstad):
    import processing

    asked = of_expression("if(@controle_AANTAL_FOUTEN > 0, 'ernst = ''fout''', 'false')")
    made = model(
        [QgsProcessingParameterFeatureSource("LAAG", "LAAG")],
        [
            ("controle", "gegevenscontroleren", {"BUURTEN": of_model("LAAG")}),
            ("fouten", "native:extractbyexpression",
             {"INPUT": of_child("controle", "BEVINDINGEN"), "EXPRESSION": asked}),
        ],
    )  # fmt: skip
    end = end_of(made)
    for layer, wrong in (
        (voorbeeldstad, 0),
        (copied(voorbeeldstad, change={"BU99010101": {"buurtcode": "onbekend"}}), 1),
    ):
        results = processing.run(made, {"LAAG": layer, end: "TEMPORARY_OUTPUT"}, feedback=Recorder())
        assert results[end].featureCount() == wrong


def test_geometries_of_the_layer_are_left_as_they_are():
    layer = squares(BOWTIE, NEXT)
    check(layer)
    assert [f.geometry().asWkt(0) for f in layer.getFeatures()] == [
        QgsGeometry.fromWkt(w).asWkt(0) for w in (BOWTIE, NEXT)
    ]


def test_it_is_in_the_group_of_the_data():
    algorithm = QgsApplication.processingRegistry().algorithmById("leefbaar:gegevenscontroleren")
    assert algorithm.groupId() == "gegevens"

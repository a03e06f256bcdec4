"""The tools for the council and the conversation in a graphical model, with layers in memory between."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingParameterFeatureSource,
    QgsProject,
)

from tests.qgis.models import model, of_child, of_model, static
from tests.qgis.support import Recorder, Sample, rows


def chain(tmp_path, table: bool) -> QgsProcessingModelAlgorithm:
    """From buurten to what is printed, reported and published; the risk table is told, or is to be found."""
    sample = Sample()
    told = {"RISICOTABEL": of_child("analyse", "RISICOTABEL")} if table else {}
    heard = {"RISICOSTAPELING": of_child("duiding"), **told}
    return model(
        [QgsProcessingParameterFeatureSource("buurten", "buurten", [QgsProcessing.SourceType.TypeVectorPolygon])],
        [
            ("analyse", "volledigeanalyse", {
                "BUURTEN": of_model("buurten"), **{name: static(value) for name, value in sample.local.items()},
                "RISICOTABEL": static("TEMPORARY_OUTPUT"),
            }),
            ("duiding", "duidingverwerken", {
                "RISICOSTAPELING": of_child("analyse"), "DUIDING": static(sample.voices), **told,
            }),
            ("kaart", "raadskaart", {
                **heard, "KAART": static("mechanisme"), "MECHANISME": static("omslagzone"),
                "PDF": static(str(tmp_path / "kaart.pdf")), "GRENZEN": static("TEMPORARY_OUTPUT"),
            }),
            ("rapport", "gespreksrapport", {**heard, "RAPPORT": static(str(tmp_path / "rapport.html"))}),
            ("openbaar", "publicatieversie", heard),
        ],
    )  # fmt: skip


@pytest.mark.parametrize("table", [True, False])
def test_all_tools_follow_each_other_in_a_model(table, voorbeeldstad, tmp_path):
    made, feedback = chain(tmp_path, table), Recorder()
    context = QgsProcessingContext()
    context.setProject(QgsProject())
    context.setFeedback(feedback)
    (output,) = [one.name() for one in made.destinationParameterDefinitions()]
    results, fine = made.create().run(
        {"buurten": voorbeeldstad, output: str(tmp_path / "openbaar.gpkg")}, context, feedback
    )
    assert fine, feedback.said
    assert "No risk table" not in feedback.said
    assert len(rows(results[output])) == 97

"""What the signals are worth in a graphical model, with layers in memory between the steps."""

from __future__ import annotations

from html import unescape

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingParameterFeatureSource,
    QgsProject,
)

from tests.qgis.models import end_of, model, of_child, of_model, static
from tests.qgis.support import Recorder, Sample, rows, table

FEW = {"TREKKINGEN": static(100)}


def chain(folder) -> QgsProcessingModelAlgorithm:
    """Two analyses of the same buurten, each of the five tools on them, and at the end what differs."""
    told = {name: static(value) for name, value in Sample().local.items()}
    buurten, pages = {"BUURTEN": of_model("buurten")}, {n: static(str(folder / f"{n}.html")) for n in "abcd"}
    return model(
        [QgsProcessingParameterFeatureSource("buurten", "buurten", [QgsProcessing.SourceType.TypeVectorPolygon])],
        [
            ("zonder", "volledigeanalyse", {
                **buurten, "WERKLOOSHEID": told["WERKLOOSHEID"], "RISICOTABEL": static("TEMPORARY_OUTPUT"),
            }),
            ("met", "volledigeanalyse", {
                **buurten, **told, "RISICOTABEL": static("TEMPORARY_OUTPUT"),
                "OUTPUT": static(table(folder / "kept.gpkg", "telling")),
            }),
            ("toets", "terugtoetsing", {**buurten, **FEW, "RAPPORT": pages["a"]}),
            ("zeker", "robuustheid", {**buurten, **FEW, "SOBOL_TREKKINGEN": static(0), "RAPPORT": pages["b"]}),
            ("toeval", "samenhang", {"RISICOSTAPELING": of_child("zonder"), **FEW, "RAPPORT": pages["c"]}),
            ("weer", "analyseherhalen", {"RESULTAAT": of_child("met"), "RAPPORT": pages["d"]}),
            ("verschil", "verschillenrapport", {
                "EERSTE": of_child("zonder"), "TWEEDE": of_child("met"),
                "EERSTE_TABEL": of_child("zonder", "RISICOTABEL"), "TWEEDE_TABEL": of_child("met", "RISICOTABEL"),
            }),
        ],
    )  # fmt: skip


def test_all_five_follow_each_other_in_a_model(voorbeeldstad, tmp_path):
    made, feedback, context = chain(tmp_path), Recorder(), QgsProcessingContext()
    context.setProject(QgsProject())
    context.setFeedback(feedback)
    results, fine = made.create().run({"buurten": voorbeeldstad, end_of(made): "TEMPORARY_OUTPUT"}, context, feedback)
    assert fine, feedback.said
    changed = rows(context.getMapLayer(results[end_of(made)]))
    assert len(changed) == 97
    assert sum(row["n_nieuw"] for row in changed.values()) > 0
    pages = {n: unescape((tmp_path / f"{n}.html").read_text(encoding="utf-8")) for n in "abcd"}
    assert "binnen dezelfde klasse" in pages["a"]
    assert "trekkingen" in pages["b"]
    assert "toeval" in pages["c"]
    assert "Zelfde uitkomst" in pages["d"]
    assert "No risk table" not in feedback.said

"""Names print as themselves, and no name stands over another."""

from __future__ import annotations

import tempfile

import pytest
from qgis.core import QgsLabelPosition, QgsLayoutExporter, QgsMapRendererSequentialJob, QgsMapSettings, QgsProject
from qgis.PyQt.QtCore import QSize

from tests.qgis.raadskaart.printing import layout_of, needs_pdftotext, print_map, words_of
from tests.qgis.support import copied, opened, rows, run

HOSTILE = '[% 1/0 %] <script>alert(1)</script> "Zuid" & \'s-Gravenhof'


@needs_pdftotext
def test_hostile_names_print_as_themselves(analysed, tmp_path):
    names = {code: {"gemeentenaam": HOSTILE, "wijknaam": HOSTILE[:30]} for code in rows(analysed["layer"])
             if code.startswith("BU9901")}  # fmt: skip
    layer = copied(analysed["layer"], change=names)
    project = QgsProject()
    project.addMapLayer(layer)
    pdf = tmp_path / "kaart.pdf"
    run("raadskaart", project=project, RISICOSTAPELING=layer, GEMEENTE="GM9901", KAART="families", PDF=str(pdf),
        TITEL=f"{HOSTILE} 🏠", KAARTNUMMER="[% @project_home %]")  # fmt: skip
    layout = layout_of(project)
    assert layout.itemById("titel").currentText() == f"{HOSTILE} 🏠"
    assert layout.itemById("kaartnummer").currentText() == "[% @project_home %]"
    told = words_of(pdf)
    assert HOSTILE in told
    assert "[% @project_home %]" in told


def test_a_hostile_name_is_the_label_of_its_wijk_on_paper_and_on_the_screen(analysed, tmp_path):
    wijk = "[% 1/0 %] <b>=1+1"
    names = {code: {"wijknaam": wijk} for code in rows(analysed["layer"]) if code.startswith("BU990103")}
    layer = copied(analysed["layer"], change=names)
    project = QgsProject()
    project.addMapLayer(layer)
    made = run("raadskaart", project=project, RISICOSTAPELING=layer, GEMEENTE="GM9901",
               GRENZEN=str(tmp_path / "grenzen.gpkg"))  # fmt: skip
    borders = opened(made["GRENZEN"])
    borders.loadDefaultStyle()
    screen = QgsMapSettings()
    screen.setLayers([borders])
    screen.setDestinationCrs(borders.crs())
    screen.setExtent(borders.extent())
    screen.setOutputSize(QSize(1200, 1200))
    job = QgsMapRendererSequentialJob(screen)
    job.start()
    job.waitForFinished()
    on_screen, on_paper = job.takeLabelingResults().allLabels(), labels_on(layout_of(project))
    for labels in (on_screen, on_paper):
        assert wijk in [" ".join(one.labelText.replace("<B>", "<b>").split()) for one in labels], "in capitals or not"


def labels_on(layout) -> list[QgsLabelPosition]:
    """Those that are printed."""
    exporter = QgsLayoutExporter(layout)
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi, settings.generateWorldFile = 200, False
    with tempfile.TemporaryDirectory() as folder:
        exporter.exportToImage(f"{folder}/kaart.png", settings)
    (placed,) = exporter.labelingResults().values()
    return [one for one in placed.allLabels() if not one.isUnplaced]


def labels_over_each_other(layout) -> list[tuple[str, str]]:
    """Labels that share more than a sliver of paper."""
    labels = labels_on(layout)
    assert len(labels) > 60
    return [
        (one.labelText, other.labelText)
        for number, one in enumerate(labels)
        for other in labels[:number]
        if one.labelGeometry.intersection(other.labelGeometry).area()
        > 0.05 * min(one.labelGeometry.area(), other.labelGeometry.area())
    ]


@pytest.mark.parametrize("paper", ["A4 liggend", "A4 staand"])
def test_no_name_of_a_wijk_and_no_count_stands_over_another_or_over_a_sign(sample, analysed, paper, tmp_path):
    """The label of a count holds the room of its sign."""
    to = str(tmp_path / "besproken.gpkg")
    run("duidingverwerken", RISICOSTAPELING=analysed["layer"], DUIDING=sample.voices, OUTPUT=to)
    project = QgsProject()
    project.addMapLayer(opened(to, "Duiding"))
    made = print_map(project, KAART="duiding", FORMAAT=paper, PDF=str(tmp_path / "kaart.pdf"))
    assert "too little room" not in made.warnings
    assert labels_over_each_other(layout_of(project)) == []

"""A step of a model that runs in the background is in the thread of the model: it leaves the open project alone."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProject

from tests.qgis.support import Recorder, opened

SAID = "A step of a model that runs in the background adds no layout to the project."


@pytest.fixture
def counted(analysed):
    """The risk count of Voorbeeldstad, open in the project."""
    layer = opened(analysed["layer"], "Risicostapeling")
    QgsProject.instance().addMapLayer(layer)
    yield layer
    QgsProject.instance().clear()


def step(algorithm, given):
    context, heard = QgsProcessingContext(), Recorder()
    context.setProject(QgsProject.instance())
    prototype = QgsApplication.processingRegistry().algorithmById(f"leefbaar:{algorithm}")
    _, fine = prototype.create().run(given, context, heard)
    return fine, heard.errors, heard.infos


@pytest.mark.parametrize(
    ("algorithm", "output", "choice"),
    [
        ("buurtprofielen", "PROFIELEN", {"BUURTEN_KEUZE": "BU99010302"}),
        ("raadskaart", "GRENZEN", {"GEMEENTE": "Voorbeeldstad"}),
    ],
)
def test_no_layout_is_added_to_the_project_from_another_thread(counted, algorithm, output, choice):
    given = {"RISICOSTAPELING": counted.id(), output: "TEMPORARY_OUTPUT", **choice}
    with ThreadPoolExecutor(1) as model:
        fine, errors, infos = model.submit(step, algorithm, given).result()
    assert (fine, errors) == (True, [])
    assert SAID in infos
    assert QgsProject.instance().layoutManager().layouts() == []

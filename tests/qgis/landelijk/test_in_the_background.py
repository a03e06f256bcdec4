"""From the Toolbox, which works in the background."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication, QgsProcessingAlgRunnerTask, QgsProcessingContext
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop

from tests import stub_server as stub
from tests.qgis.landelijk.national_run import KINDS, asked, within
from tests.qgis.support import Recorder, rows


def in_the_background(parameters, feedback, step=lambda: None):
    """Run it as the Toolbox does, in a thread of its own; `step` is done in the main thread meanwhile."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("leefbaar:landelijkegegevensophalen")
    context = QgsProcessingContext()
    ended = []
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    task.executed.connect(lambda ok, results: ended.append((ok, results)))
    QgsApplication.taskManager().addTask(task)
    while not ended:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        step()
    ok, results = ended[0]
    return results if ok else None, context


@pytest.mark.parametrize("kind", KINDS)
def test_it_works_in_the_background_as_it_does_in_front(kind, of_2024, tmp_path):
    path = str(tmp_path / "uit.gpkg")
    parameters = {**asked(of_2024, BRON_GEBIEDEN=kind, STRAAL=0.2), "OUTPUT": path}
    results, _ = in_the_background(parameters, Recorder())
    assert results["AANTAL_BUURTEN"] == 60 + len(within(200)[1])
    assert rows(path).keys() == set.union(*within(200))


@pytest.mark.parametrize("kind", KINDS)
def test_the_cancel_button_ends_a_download_in_the_background(kind, of_2024, tmp_path):
    of_2024.stub.break_("collections/buurten/items" if kind != "WFS" else "EPSG:28992&outputformat", then=stub.hang)
    feedback = Recorder()
    path = tmp_path / "uit.gpkg"

    def press():
        if of_2024.stub.busy.is_set() and not feedback.isCanceled():
            feedback.cancel()

    parameters = {**asked(of_2024, BRON_GEBIEDEN=kind), "OUTPUT": str(path)}
    results, _ = in_the_background(parameters, feedback, press)
    assert results is None
    assert "Cancelled: nothing was written" in feedback.said
    assert not path.exists()

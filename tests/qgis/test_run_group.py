"""The layers of a run arrive together in the tree of layers."""

from __future__ import annotations

import contextlib
from concurrent.futures import ThreadPoolExecutor

import pytest
from qgis.core import QgsLayerTree, QgsLayerTreeModel, QgsProcessingOutputLayerDefinition, QgsProject
from qgis.gui import QgsLayerTreeView

from leefbaar_plugin.styling.arrival import _Arrival, may_change
from tests.qgis.support import Recorder, table

BOTH = ("OUTPUT", "RISICOTABEL")
COUNTED = ["Risicostapeling", "Risicotabel"]


@pytest.fixture(autouse=True)
def project():
    """The open project, emptied afterwards."""
    opened = QgsProject.instance()
    opened.clear()
    yield opened
    put_new_layers(opened, opened.layerTreeRoot())  # QGIS keeps a group that is gone
    opened.clear()


@pytest.fixture(autouse=True)
def view(qgis_iface, project):
    """The tree of a real window, which QGIS 3.44 asks for the place of a result."""
    shown = QgsLayerTreeView()
    shown.setModel(QgsLayerTreeModel(project.layerTreeRoot(), shown))
    qgis_iface.layerTreeView = lambda: shown
    yield shown
    del qgis_iface.layerTreeView


def put_new_layers(project, group):
    """As the current layer of a window does: new ones go above it."""
    bridge = project.layerTreeRegistryBridge()
    bridge.setLayerInsertionPoint(bridge.InsertionPoint(group, 0))


def analyse(buurten, outputs=BOTH, **parameters):
    """Run the full analysis as its dialog does, and open these outputs."""
    import processing

    heard = Recorder()
    places = {name: QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", QgsProject.instance()) for name in outputs}
    given = {"BUURTEN": buurten, "MECHANISMEN": ["omslagzone", "krimp"], **places, **parameters}
    made = processing.runAndLoadResults("leefbaar:volledigeanalyse", given, feedback=heard)
    assert heard.errors == []
    return made


def tree(group=None):
    """The tree of layers by their titles, from top to bottom: groups as a pair of their name and what is in them."""
    group = group or QgsProject.instance().layerTreeRoot()
    return [
        (child.name(), tree(child)) if QgsLayerTree.isGroup(child) else child.layer().metadata().title()
        for child in group.children()
    ]


@contextlib.contextmanager
def results_group(name):
    """The setting of the user."""
    from processing.core.ProcessingConfig import ProcessingConfig

    before = ProcessingConfig.getSetting(ProcessingConfig.RESULTS_GROUP_NAME)
    ProcessingConfig.setSettingValue(ProcessingConfig.RESULTS_GROUP_NAME, name)
    yield
    ProcessingConfig.setSettingValue(ProcessingConfig.RESULTS_GROUP_NAME, before)


def test_map_and_table_of_a_run_stand_in_a_group_named_after_it_the_map_on_top(voorbeeldstad):
    analyse(voorbeeldstad)
    assert tree() == [("Full analysis", COUNTED)]


def test_the_map_lies_on_top_whatever_layer_is_the_current_one(voorbeeldstad, project, monkeypatch):
    """A window puts a new layer above the current one: the table too, when the map has just come into the group."""

    def current(layer):
        put_new_layers(project, project.layerTreeRoot().findLayer(layer).parent())

    monkeypatch.setattr("leefbaar_plugin.styling.run_group._make_current", current)
    for _ in range(4):  # QGIS brings the layers in an order that is chance
        analyse(voorbeeldstad)
    assert [within for _, within in tree()] == [COUNTED] * 4


def test_the_layers_themselves_stay_in_the_project(voorbeeldstad, project):
    made = analyse(voorbeeldstad)
    assert set(project.mapLayers()) == {made["OUTPUT"], made["RISICOTABEL"]}


def test_a_layer_that_comes_alone_gets_no_group(voorbeeldstad):
    analyse(voorbeeldstad, outputs=("OUTPUT",))
    assert tree() == ["Risicostapeling"]


def test_every_run_has_a_group_of_its_own(voorbeeldstad):
    for _ in range(3):
        analyse(voorbeeldstad)
    assert sorted(tree()) == [("Full analysis", COUNTED), ("Full analysis 2", COUNTED), ("Full analysis 3", COUNTED)]


def test_a_group_is_named_after_the_scenario(voorbeeldstad):
    analyse(voorbeeldstad, SCENARIO="plan B")
    assert [name for name, _ in tree()] == ["Full analysis: plan B"]


def test_a_run_is_not_put_inside_a_group_of_other_layers(voorbeeldstad, project):
    put_new_layers(project, project.layerTreeRoot().addGroup("Basis").addGroup("Kaarten"))
    analyse(voorbeeldstad)
    assert sorted(tree()) == [("Basis", [("Kaarten", [])]), ("Full analysis", COUNTED)]


def test_the_group_that_the_user_chose_for_results_holds_the_runs(voorbeeldstad):
    with results_group("Uitkomsten"):
        for _ in range(2):
            analyse(voorbeeldstad)
    assert tree() == [("Uitkomsten", [("Full analysis 2", COUNTED), ("Full analysis", COUNTED)])]


def test_files_are_grouped_as_layers_in_memory_are(voorbeeldstad, tmp_path):
    path = tmp_path / "uit.gpkg"
    places = {"OUTPUT": table(path, "telling"), "RISICOTABEL": table(path, "tabel", geometry=False)}
    opened = QgsProject.instance()
    analyse(voorbeeldstad, (), **{k: QgsProcessingOutputLayerDefinition(v, opened) for k, v in places.items()})
    assert tree() == [("Full analysis", COUNTED)]


def test_what_waited_for_a_layer_is_let_go_when_the_layer_is_there(voorbeeldstad):
    before = list(_Arrival._waiting)
    for _ in range(3):
        analyse(voorbeeldstad)
        assert _Arrival._waiting == before


def test_the_project_may_be_changed_in_its_own_thread_alone_not_in_that_of_a_model(project):
    with ThreadPoolExecutor(1) as elsewhere:
        assert not elsewhere.submit(may_change, project).result()
    assert may_change(project)

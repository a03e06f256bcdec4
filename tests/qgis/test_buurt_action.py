"""An action on a buurt of the risk count opens its gespreksblad."""

from __future__ import annotations

import pytest
from qgis.core import QgsFeature, QgsPrintLayout, QgsProject
from qgis.gui import QgsGui, QgsMapLayerAction, QgsMessageBar
from qgis.PyQt.QtWidgets import QApplication, QTextEdit, QWidget

from leefbaar_plugin.gui import buurt_action
from leefbaar_plugin.gui.buurt_action import BuurtAction
from leefbaar_plugin.gui.waiting import refused
from tests.qgis.support import opened, run

ONE = QgsMapLayerAction.Target.SingleFeature


class Window(QWidget):
    """What the action asks of the window of QGIS: designers that it opens, words that it says."""

    def __init__(self):
        super().__init__()
        self.designers, self.said, self.active = [], [], None

    def mainWindow(self):
        return self

    def setActiveLayer(self, layer):
        self.active = layer

    def messageBar(self):
        return self

    def pushMessage(self, title, text, level, duration):
        self.said.append(text)

    def openLayoutDesigner(self, layout):
        self.designers.append((layout.name(), layout.atlas()))
        return self

    def setAtlasPreviewEnabled(self, enabled):
        assert enabled

    def setAtlasFeature(self, feature):
        name, _ = self.designers.pop()
        self.designers.append((name, feature["buurtcode"]))


@pytest.fixture
def window():
    window = Window()
    action = BuurtAction(window)
    yield window
    action.remove()
    QgsProject.instance().clear()


@pytest.fixture
def counted(analysed):
    """The risk count of Voorbeeldstad, open in the project."""
    layer = opened(analysed["layer"], "Risicostapeling")
    QgsProject.instance().addMapLayer(layer)
    return layer


def actions(layer):
    every = QgsGui.mapLayerActionRegistry().mapLayerActions(layer, ONE)
    return [action for action in every if type(action).__module__ == "leefbaar_plugin.gui.buurt_action"]


def trigger(layer, feature):
    """As Identify does; from QGIS 3.30 on it does it twice over."""
    (action,) = actions(layer)
    action.triggerForFeature(layer, feature)
    if buurt_action.TWICE:
        action.triggerForFeature(layer, feature, object())


def buurt(layer, name):
    return next(feature for feature in layer.getFeatures() if feature["buurtnaam"] == name)


def layouts():
    return [layout.name() for layout in QgsProject.instance().layoutManager().layouts()]


def test_the_risk_count_offers_it_and_no_other_layer(window, counted, analysed, voorbeeldstad, sample):
    assert len(actions(counted)) == 1
    assert [actions(opened(other)) for other in (analysed["table"], voorbeeldstad, sample.newbuild)] == [[], [], []]


def test_it_goes_with_the_plugin(window, counted):
    another = BuurtAction(window)
    assert len(actions(counted)) == 2
    another.remove()
    assert len(actions(counted)) == 1


def test_a_buurt_without_a_sheet_gets_one_and_the_designer_stands_at_it(window, counted):
    trigger(counted, buurt(counted, "Sterrenbuurt"))
    assert window.designers == [("Gespreksblad Sterrenbuurt", "BU99010302")]
    assert layouts() == ["Gespreksblad Sterrenbuurt"]


def test_its_texts_do_not_cover_the_map_nor_take_its_place_as_the_current_layer(window, counted):
    trigger(counted, buurt(counted, "Sterrenbuurt"))
    (pages,) = QgsProject.instance().mapLayersByName("Gespreksblad Sterrenbuurt")
    assert not QgsProject.instance().layerTreeRoot().findLayer(pages).isVisible()
    assert window.active is counted


def test_a_second_time_the_same_sheet_is_opened_again(window, counted):
    for _ in range(2):
        trigger(counted, buurt(counted, "Sterrenbuurt"))
    assert window.designers == [("Gespreksblad Sterrenbuurt", "BU99010302")] * 2
    assert layouts() == ["Gespreksblad Sterrenbuurt"]


def test_another_buurt_gets_a_sheet_of_its_own(window, counted):
    for name in ("Sterrenbuurt", "'t Bolwerk"):
        trigger(counted, buurt(counted, name))
    assert layouts() == ["Gespreksblad Sterrenbuurt", "Gespreksblad 't Bolwerk"]


def test_sheets_that_the_project_has_of_this_run_are_used(window, counted):
    made = run("buurtprofielen", project=QgsProject.instance(), RISICOSTAPELING=counted, GEMEENTE="Voorbeeldstad")
    pages = made.layer("PROFIELEN")
    QgsProject.instance().addMapLayer(pages)
    layout = QgsPrintLayout(QgsProject.instance())
    layout.setName("Mijn bladen")
    layout.atlas().setCoverageLayer(pages)
    layout.atlas().setEnabled(True)
    QgsProject.instance().layoutManager().addLayout(layout)
    trigger(counted, buurt(counted, "Sterrenbuurt"))
    assert window.designers == [("Mijn bladen", "BU99010302")]
    assert layouts() == ["Mijn bladen"]


def test_sheets_of_another_run_are_not(window, counted, voorbeeldstad, tmp_path):
    other = str(tmp_path / "anders.gpkg")
    run("volledigeanalyse", BUURTEN=voorbeeldstad, MECHANISMEN=["krimp"], OUTPUT=other)
    later = opened(other, "Anders")
    QgsProject.instance().addMapLayer(later)
    for layer in (counted, later):
        trigger(layer, buurt(layer, "Sterrenbuurt"))
    assert layouts() == ["Gespreksblad Sterrenbuurt", "Gespreksblad Sterrenbuurt 2"]


def test_an_area_without_a_code_is_told_to_have_none(window, counted):
    nobody = QgsFeature(counted.fields())
    trigger(counted, nobody)
    assert window.said == ["This area has no code, so it has no conversation sheet."]


def test_what_cannot_be_made_is_said_in_the_words_of_the_algorithm(window, counted):
    stranger = QgsFeature(counted.fields())
    stranger["buurtcode"] = "BU99999999"
    trigger(counted, stranger)
    assert window.designers == []
    assert len(window.said) == 1
    assert "BU99999999 is not among the 97 areas" in window.said[0]
    assert QApplication.overrideCursor() is None


def test_a_name_with_a_smaller_than_is_read_in_the_bar_which_reads_html():
    """Of `jonger <5 jaar` HTML would show `jonger `."""
    bar = QgsMessageBar()
    iface = type("Shown", (), {"messageBar": lambda self: bar})()
    refused(iface, "Field 'jonger <5 & <b>meer</b>' is missing.\nChoose another.")
    shown = bar.currentItem().findChild(QTextEdit).toPlainText()
    assert shown.endswith("Field 'jonger <5 & <b>meer</b>' is missing.\nChoose another.")


def test_in_a_project_that_is_not_saved_the_bar_says_that_the_texts_are_temporary(window, counted):
    trigger(counted, buurt(counted, "Sterrenbuurt"))
    assert len(window.said) == 1
    assert "temporary layer" in window.said[0]
    assert "'Gespreksblad Sterrenbuurt'" in window.said[0]


def test_beside_a_saved_project_the_sheet_is_kept_with_what_was_changed_in_it(window, counted, tmp_path):
    project = QgsProject.instance()
    assert project.write(str(tmp_path / "werk.qgz"))
    trigger(counted, buurt(counted, "Sterrenbuurt"))
    assert window.said == []
    (pages,) = project.mapLayersByName("Gespreksblad Sterrenbuurt")
    (page,) = pages.getFeatures()
    column = pages.fields().indexOf("buurtnaam")
    assert pages.startEditing()
    assert pages.changeAttributeValue(page.id(), column, "Sterrenbuurt, na het gesprek")
    assert pages.commitChanges()
    assert project.write()
    project.clear()
    assert project.read(str(tmp_path / "werk.qgz"))
    (layout,) = project.layoutManager().printLayouts()
    told = [feature["buurtnaam"] for feature in layout.atlas().coverageLayer().getFeatures()]
    assert told == ["Sterrenbuurt, na het gesprek"]
    again = project.mapLayersByName("Risicostapeling")[0]
    trigger(again, buurt(again, "Sterrenbuurt"))
    assert window.designers[-1] == ("Gespreksblad Sterrenbuurt", "BU99010302")
    assert layouts() == ["Gespreksblad Sterrenbuurt"]


def test_a_file_that_is_there_is_never_written_over(window, counted, tmp_path):
    (tmp_path / "gespreksblad_BU99010302.gpkg").write_bytes(b"van mij")
    assert QgsProject.instance().write(str(tmp_path / "werk.qgz"))
    trigger(counted, buurt(counted, "Sterrenbuurt"))
    assert (tmp_path / "gespreksblad_BU99010302.gpkg").read_bytes() == b"van mij"
    assert (tmp_path / "gespreksblad_BU99010302_2.gpkg").is_file()


def test_from_qgis_3_30_on_an_action_is_called_twice_over_and_does_its_work_once(window, counted, monkeypatch):
    monkeypatch.setattr(buurt_action, "TWICE", True)
    trigger(counted, buurt(counted, "Sterrenbuurt"))
    assert window.designers == [("Gespreksblad Sterrenbuurt", "BU99010302")]
    trigger(counted, QgsFeature(counted.fields()))
    assert window.said[1:] == ["This area has no code, so it has no conversation sheet."]

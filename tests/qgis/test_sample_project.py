"""The sample project, opened from the menu."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QWidget

from leefbaar_plugin.gui import sample_files, sample_project
from leefbaar_plugin.gui.inputs import inputs_in
from leefbaar_plugin.gui.sample_project import open_sample


class Window(QWidget):
    """What opening a project asks of the window of QGIS; the user answers its question about the open project."""

    def __init__(self, keeps_open=False):
        super().__init__()
        self.said, self.active, self.zoomed, self.keeps_open = [], None, 0, keeps_open

    def newProject(self, ask):
        assert ask, "the open project would be thrown away"
        if self.keeps_open:
            return False
        QgsProject.instance().clear()
        return True

    def addProject(self, file):
        return QgsProject.instance().read(file)

    def setActiveLayer(self, layer):
        self.active = layer.name()

    def zoomToActiveLayer(self):
        self.zoomed += 1

    def mainWindow(self):
        return self

    def messageBar(self):
        return self

    def pushMessage(self, title, text, level, duration):
        self.said.append(text)


@pytest.fixture
def home(tmp_path, monkeypatch):
    """The folder of the sample project, in an empty profile."""
    folder = tmp_path / "leefbaar" / "voorbeeldstad"
    monkeypatch.setattr(sample_project, "home", lambda: folder)
    yield folder
    QgsProject.instance().clear()


@pytest.fixture
def answers(monkeypatch):
    """What the user says when he is asked whether to start anew; the list of questions that were put."""
    asked = []

    def answer(wanted):
        monkeypatch.setattr(sample_project, "_wants_anew", lambda window: asked.append(wanted) or wanted)
        return asked

    answer("nobody expects a question")
    return answer


def opened(home, **window):
    shown = Window(**window)
    open_sample(shown)
    return shown


def names():
    return {layer.name() for layer in QgsProject.instance().mapLayers().values()}


def change_project(home):
    QgsProject.instance().addMapLayer(QgsVectorLayer("Point?crs=EPSG:28992", "Van mij", "memory"))
    assert QgsProject.instance().write()


def test_it_says_that_it_is_fictitious(home, answers):
    opened(home)
    assert QgsProject.instance().title() == "Voorbeeldstad (FICTIEF)"
    assert [group.name() for group in QgsProject.instance().layerTreeRoot().findGroups()] == ["Voorbeeldstad (FICTIEF)"]


def test_every_input_of_the_full_analysis_is_in_it_and_at_hand(home, answers):
    opened(home)
    layers = QgsProject.instance().mapLayers()
    assert all(layer.isValid() for layer in layers.values())
    assert {name: layers[told].name() for name, told in inputs_in(QgsProject.instance()).items()} == {
        "BUURTEN": "Buurtlaag", "NIEUWBOUW": "Nieuwbouwplannen", "SLOOP": "Sloopplannen", "PANDEN": "Panden",
        "WERKLOOSHEID": "Werkloosheid",
    }  # fmt: skip


def test_it_reads_nothing_from_the_folder_of_the_plugin_which_goes_with_an_update(home, answers):
    opened(home)
    for layer in QgsProject.instance().mapLayers().values():
        assert layer.source().startswith(str(home)), layer.source()


def test_the_buurten_are_the_current_layer_and_are_seen_whole(home, answers):
    window = opened(home)
    assert (window.active, window.zoomed, window.said) == ("Buurtlaag", 1, [])


def test_nothing_happens_when_the_user_keeps_his_own_project_open(home, answers):
    QgsProject.instance().setTitle("Mijn werk")
    opened(home, keeps_open=True)
    assert QgsProject.instance().title() == "Mijn werk"
    assert not home.exists()
    assert list(home.parent.iterdir()) == []


def test_it_is_made_once(home, answers):
    opened(home)
    made = (home / sample_files.PROJECT).stat().st_mtime_ns
    opened(home)
    assert (home / sample_files.PROJECT).stat().st_mtime_ns == made


def test_a_project_that_the_user_changed_is_opened_as_he_left_it(home, answers):
    opened(home)
    change_project(home)
    asked = answers(False)
    window = opened(home)
    assert asked == [False]
    assert "Van mij" in names()
    assert window.zoomed == 0


def test_he_may_start_anew_and_keeps_the_files_that_he_added(home, answers):
    opened(home)
    change_project(home)
    (home / "uitkomst.gpkg").write_bytes(b"van mij")
    answers(True)
    opened(home)
    assert "Van mij" not in names()
    assert (home / "uitkomst.gpkg").read_bytes() == b"van mij"


def test_he_may_do_neither(home, answers):
    opened(home)
    change_project(home)
    answers(None)
    QgsProject.instance().setTitle("Nog open")
    opened(home)
    assert QgsProject.instance().title() == "Nog open"


def test_a_figure_that_he_changed_in_a_layer_is_a_change_too(home, answers):
    opened(home)
    QgsProject.instance().clear()
    with closing(sqlite3.connect(home / sample_files.BUURTLAAG)) as data:
        # a plain connection lacks the functions of the triggers
        data.execute("PRAGMA writable_schema = ON")
        data.execute("DELETE FROM sqlite_master WHERE type = 'trigger'")
        data.commit()
    with closing(sqlite3.connect(home / sample_files.BUURTLAAG)) as data:
        data.execute("UPDATE buurtlaag SET aantal_inwoners = 1 WHERE buurtcode = 'BU99010302'")
        data.commit()
    asked = answers(False)
    opened(home)
    assert asked == [False]


def test_after_an_update_one_that_nobody_touched_is_made_anew(home, answers, monkeypatch):
    opened(home)
    monkeypatch.setattr(sample_files, "version", lambda: "99.0")
    opened(home)
    assert sample_files.is_of_this_version(home)
    assert list(home.parent.iterdir()) == [home]


def test_what_cannot_be_made_is_said_and_the_open_project_stays(home, answers, monkeypatch, tmp_path):
    QgsProject.instance().setTitle("Mijn werk")
    monkeypatch.setattr(sample_files, "SAMPLE", tmp_path / "weg")
    window = opened(home)
    assert QgsProject.instance().title() == "Mijn werk"
    assert len(window.said) == 1
    assert window.said[0].startswith("The sample project could not be made: ")
    assert list(home.parent.iterdir()) == []


def test_a_folder_that_is_there_already_is_left_with_all_that_is_in_it(tmp_path):
    (tmp_path / "van_mij.gpkg").write_bytes(b"van mij")
    with pytest.raises(FileExistsError):
        sample_files.make(tmp_path)
    assert (tmp_path / "van_mij.gpkg").read_bytes() == b"van mij"


def test_two_windows_that_make_it_at_once_do_not_touch_each_others_files(home, answers, monkeypatch):
    make, places = sample_files.make, []

    def slowly(folder):
        places.append(folder)
        if len(places) == 1:
            opened(home)  # the other window
        make(folder)

    monkeypatch.setattr(sample_project, "make", slowly)
    assert opened(home).said == []
    assert len(set(places)) == 2
    assert list(home.parent.iterdir()) == [home]


@pytest.fixture
def held(monkeypatch):
    """Has Windows refuse to move a file that another window has open: gives the function that says which."""
    move = Path.replace

    def refuse(name):
        def replace(source, target):
            if source.name == name:
                raise PermissionError(13, "in use by another process", str(source))
            return move(source, target)

        monkeypatch.setattr(Path, "replace", replace)

    return refuse


@pytest.mark.parametrize("name", ["panden.geojson", sample_files.BUURTLAAG, sample_files.PROJECT, sample_files.NOTE])
def test_when_a_file_is_held_open_elsewhere_the_old_project_stays_whole(home, answers, monkeypatch, held, name):
    opened(home)
    change_project(home)
    QgsProject.instance().clear()
    before = {file.name: file.read_bytes() for file in home.iterdir() if file.suffix in (".qgz", ".json", ".geojson")}
    answers(True)
    held(name)
    window = opened(home)
    assert len(window.said) == 1
    assert "in use by another process" in window.said[0]
    assert {name: (home / name).read_bytes() for name in before} == before
    assert (home / sample_files.BUURTLAAG).is_file()
    assert list(home.parent.iterdir()) == [home]
    held("")
    opened(home)
    assert "Buurtlaag" in names()

"""The menu and the toolbar of the plugin, and that they go with it."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path

import pytest
from processing.gui.ProviderActions import ProviderContextMenuActions
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QUrl
from qgis.PyQt.QtWidgets import QMainWindow, QToolBar

from leefbaar_plugin import paths
from leefbaar_plugin.gui import documentation
from leefbaar_plugin.gui.inputs import inputs_in
from leefbaar_plugin.gui.menu import Menu
from leefbaar_plugin.gui.window import Window
from leefbaar_plugin.plugin import LeefbaarPlugin
from tests.qgis.languages import spoken
from tests.qgis.support import opened

ROOT = Path(__file__).parents[2]
TEXTS = ["Full analysis…", "Sample project (fictitious)", "Documentation"]


class Interface(QMainWindow):
    """The part of the window of QGIS that the plugin adds to."""

    def __init__(self):
        super().__init__()
        self.menu = {}

    def mainWindow(self):
        return self

    def addToolBar(self, name):
        return super().addToolBar(name)

    def addPluginToMenu(self, name, action):
        self.menu.setdefault(name, []).append(action)

    def removePluginMenu(self, name, action):
        self.menu[name].remove(action)
        if not self.menu[name]:
            del self.menu[name]

    def activeLayer(self):
        return None

    @property
    def bars(self):
        return self.findChildren(QToolBar)


@pytest.fixture
def iface(qgis_iface):
    return Interface()


def settle():
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_menu_and_toolbar_have_the_same_three_doors_each_with_an_icon(iface):
    window = Window(iface)
    (bar,) = iface.bars
    assert [action.text() for action in iface.menu["Leefbaar"]] == TEXTS
    assert bar.actions() == iface.menu["Leefbaar"]
    assert not any(action.icon().pixmap(16, 16).isNull() for action in bar.actions())
    window.remove()


def test_nothing_of_it_stays_behind(iface):
    Window(iface).remove()
    settle()
    assert (iface.menu, iface.bars) == ({}, [])


def test_it_can_be_turned_on_again(iface):
    for _ in range(3):
        window = Window(iface)
        assert len(iface.menu["Leefbaar"]) == 3
        assert len(iface.bars) == 1
        window.remove()
        settle()


def test_outside_a_window_nothing_of_it_is_even_loaded():
    """`qgis_process` and QGIS Server call `initProcessing` only, with an interface that is None."""
    script = (
        "import sys; from qgis.core import QgsApplication; started = QgsApplication([], False); started.initQgis(); "
        "import leefbaar_plugin; plugin = leefbaar_plugin.classFactory(None); plugin.initProcessing(); "
        "print(sorted(name for name in sys.modules if name.startswith('leefbaar_plugin.gui'))); "
        "plugin.unload()"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout.splitlines()[-1:] == ["[]"], done.stderr


@pytest.fixture
def asked_for(iface, monkeypatch, tmp_path):
    """Takes the door of the documentation, of a plugin with these pages; gives the address that the browser got."""

    def take(*pages):
        addresses = []
        for page in pages:
            (tmp_path / page).write_text("<html></html>", encoding="utf-8")
        monkeypatch.setattr(paths, "HELP", tmp_path)
        monkeypatch.setattr(documentation.QDesktopServices, "openUrl", lambda one: addresses.append(one.toString()))
        menu = Menu(iface)
        menu._actions[-1].trigger()
        menu.remove()
        (address,) = addresses
        return address

    return take


@pytest.mark.parametrize(("locale", "page"), [("nl_NL", "index.html"), ("en_US", "index.en.html")])
def test_documentation_opens_the_page_of_the_plugin_in_the_language_of_the_user(asked_for, tmp_path, locale, page):
    with spoken(locale):
        address = asked_for("index.html", "index.en.html")
    assert Path(QUrl(address).toLocalFile()) == tmp_path / page


def test_where_the_pages_were_not_built_documentation_opens_the_site_of_the_plugin(asked_for):
    assert asked_for() == "https://example.org/leefbaar/index.html"


def test_a_buurtlaag_of_the_user_is_known_by_its_trail(voorbeeldstad, analysed, sample):
    project = QgsProject()
    buurten, count, plans = opened(voorbeeldstad), opened(analysed["layer"]), opened(sample.newbuild)
    project.addMapLayers([buurten, count, plans])
    assert inputs_in(project) == {"BUURTEN": buurten.id()}


def test_of_two_buurtlagen_the_current_one_is_meant(voorbeeldstad):
    project = QgsProject()
    layers = [opened(voorbeeldstad, name) for name in ("een", "twee", "drie")]
    project.addMapLayers(layers)
    for layer in layers:
        assert inputs_in(project, layer) == {"BUURTEN": layer.id()}


@pytest.fixture
def moved(monkeypatch):
    """Has QGIS lack a module of Processing, as when a later version has it elsewhere; gives which."""

    def lack(module):
        for name in ("model_copy", "window"):
            monkeypatch.delitem(sys.modules, f"leefbaar_plugin.gui.{name}", raising=False)
        monkeypatch.setitem(sys.modules, module, None)

    return lack


def entries():
    return [action.name for action in ProviderContextMenuActions.actions if type(action).__name__ == "EditCopy"]


def test_the_entry_in_the_toolbox_is_there_without_a_designer_and_goes_again(iface, moved):
    moved("processing.modeler.ModelerDialog")
    window = importlib.import_module("leefbaar_plugin.gui.window").Window(iface)
    assert entries() == ["Edit a Copy in the Model Designer…"]
    window.remove()
    assert entries() == []


def test_a_moved_module_of_processing_costs_its_own_entry_and_nothing_else(iface, moved):
    moved("processing.gui.ContextAction")
    window = importlib.import_module("leefbaar_plugin.gui.window").Window(iface)
    assert entries() == []
    assert [action.text() for action in iface.menu["Leefbaar"]] == TEXTS
    window.remove()


def test_the_algorithms_are_there_also_when_the_window_fails(monkeypatch):
    done = []
    monkeypatch.setattr(LeefbaarPlugin, "initProcessing", lambda plugin: done.append("algorithms"))
    monkeypatch.setitem(sys.modules, "leefbaar_plugin.gui.window", None)
    with pytest.raises(ImportError):
        LeefbaarPlugin(None).initGui()
    assert done == ["algorithms"]

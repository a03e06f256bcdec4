"""Runs inside the window of QGIS (`qgis --code`): a user who has just installed the plugin starts at its menu."""

from __future__ import annotations

import os
import sys

import processing
import qgis.utils
from qgis.core import (
    QgsApplication,
    QgsLayerTree,
    QgsProcessingAlgRunnerTask,
    QgsProject,
)
from qgis.gui import QgsGui, QgsMapLayerAction, QgsProcessingAlgorithmDialogBase
from qgis.PyQt.QtCore import QEvent, QObject, QPoint, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QProgressBar, QToolBar
from qgis.utils import iface

sys.path.append(os.environ["LEEFBAAR_SCRIPTS"])  # at the end: the plugin is the one of the profile
from hands import choose, click_in, click_on, menu, offered, submenu
from inside import SEEN, TASK, drawn, leave, picture, portrait, start, until

SEEN["addresses"] = []
HELD = []  # Python would collect a dialog that nobody holds, while it runs
MAP = "Risicostapeling"  # the title in the metadata, in every language


class Browser(QObject):
    """In place of the browser of the user."""

    @pyqtSlot(QUrl)
    def open(self, address):
        SEEN["addresses"].append(address.toString())


def begin():
    window = iface.mainWindow()
    window.setGeometry(QApplication.primaryScreen().geometry())
    for dock in window.findChildren(QDockWidget):
        dock.setVisible(dock.objectName() == "Layers")
    SEEN["home"] = sys.modules["leefbaar_plugin"].__file__
    SEEN["menu"] = menu()
    SEEN["toolbar"] = [action.text() for action in window.findChild(QToolBar, "LeefbaarToolBar").actions()]
    shown = submenu()
    iface.pluginMenu().popup(window.mapToGlobal(QPoint(300, 60)))
    until("the menu Plugins is shown", iface.pluginMenu().isVisible, lambda: unfold(shown))


def unfold(shown):
    shown.popup(iface.mainWindow().mapToGlobal(QPoint(480, 80)))
    until("the menu of the plugin is shown", shown.isVisible, lambda: folded(shown))


def folded(shown):
    picture("1-menu")
    shown.close()
    iface.pluginMenu().close()
    until("the menus are closed", lambda: QApplication.activePopupWidget() is None, sample)


def sample():
    choose("voorbeeld")
    until("the sample project is drawn", lambda: QgsProject.instance().fileName() and drawn(), sampled)


def sampled():
    SEEN["sample"] = {"title": QgsProject.instance().title(), "file": QgsProject.instance().fileName(), "tree": tree()}
    picture("2-voorbeeld")
    choose("analyse")
    until("the dialog of the full analysis is shown", dialogs, analyse)


def analyse():
    (dialog,) = dialogs()
    HELD.append(dialog)
    given = dialog.createProcessingParameters()
    names = {layer.id(): layer.name() for layer in QgsProject.instance().mapLayers().values()}
    SEEN["given"] = {name: names[value] for name, value in given.items() if value in list(names)}
    SEEN["dialog"] = {
        "title": dialog.windowTitle(),
        "help": dialog.algorithm().shortHelpString(),
        "labels": [definition.description() for definition in dialog.algorithm().parameterDefinitions()],
    }
    picture("3-analyse")
    dialog.algorithmFinished.connect(
        lambda fine, made: until("the risk count is drawn", drawn, lambda: analysed(dialog, fine, made))
    )
    dialog.runButton().click()


def analysed(dialog, fine, made):
    SEEN["analysis"] = {"fine": bool(fine), **{name: str(value) for name, value in made.items()}}
    picture("4-gedraaid")
    dialog.close()
    SEEN["tree"] = tree()
    SEEN["layers"] = [
        {"name": layer.name(), "title": layer.metadata().title(), "tip": layer.mapTipTemplate(),
         "renderer": layer.renderer().type() if layer.renderer() else None}
        for layer in QgsProject.instance().mapLayers().values()
    ]  # fmt: skip
    SEEN["active"] = iface.activeLayer().metadata().title() if iface.activeLayer() else ""
    SEEN["tips"] = iface.actionMapTips().isChecked()
    until("the map is drawn", drawn, lambda: (picture("5-kaart"), identify()))


def layer_titled(title):
    return next(layer for layer in QgsProject.instance().mapLayers().values() if layer.metadata().title() == title)


def identify():
    """Click in a buurt with the tool of QGIS; its results offer the action."""
    layer = layer_titled(MAP)
    iface.setActiveLayer(layer)
    iface.actionIdentify().trigger()
    feature = worst(layer)
    click_in(feature)
    (action,) = ours(layer)
    until("Identify offers the action", lambda: offered(action.text()), lambda: act(action, layer, feature))


def worst(layer):
    return max(layer.getFeatures(), key=lambda feature: feature["n_risico"] or 0)


def act(action, layer, feature):
    picture("6-identificeren")
    SEEN["actions"] = {
        other.name(): [action.text() for action in ours(other)] for other in QgsProject.instance().mapLayers().values()
    }
    SEEN["buurt"] = feature["buurtnaam"]
    click_on(action.text())
    until("the sheet is drawn in its designer", sheet_drawn, lambda: sheet(action, layer), looks=6)


def designers():
    return [w for w in QApplication.topLevelWidgets() if w.metaObject().className() == "QgsLayoutDesignerDialog"
            and w.isVisible()]  # fmt: skip


def sheet_drawn():
    """A designer shows a bar while it draws maps: one after the other, with a moment without a bar between them."""
    opened = designers()
    return opened and not any(bar.isVisible() for one in opened for bar in one.findChildren(QProgressBar))


def sheet(action, layer):
    SEEN["designers"] = [w.windowTitle() for w in designers()]
    SEEN["layouts"] = layouts()
    SEEN["active_beside_sheet"] = iface.activeLayer().metadata().title()
    portrait(designers()[0], "7-gespreksblad")
    picture("7-scherm")
    for window in designers():
        window.close()
    until("the designer is closed", lambda: not designers(), lambda: once_more_on(action, layer))


def once_more_on(action, layer):
    click_on(action.text())  # once more: nothing new is made
    until("the sheet is drawn again", sheet_drawn, lambda: again(layer))


def again(layer):
    SEEN["layouts_again"] = layouts()
    for window in designers():
        window.close()
    dialog = processing.createAlgorithmDialog(
        "leefbaar:raadskaart",
        {
            "RISICOSTAPELING": layer.id(),
            "GEMEENTE": "Voorbeeldstad",
            "PDF": TASK["pdf"],
            "TITEL": "FICTIEF: Voorbeeldstad",
        },
    )
    HELD.append(dialog)
    dialog.algorithmFinished.connect(
        lambda fine, made: until("the borders are drawn", drawn, lambda: mapped(dialog, fine))
    )
    dialog.show()
    until("the dialog of the map is shown", dialogs, lambda: (picture("8-raadskaart"), dialog.runButton().click()))


def mapped(dialog, fine):
    SEEN["council"] = {"fine": bool(fine), "title": dialog.windowTitle()}
    picture("9-raadskaart-gedraaid")
    dialog.close()
    SEEN["tree_after_map"] = tree()
    until("the dialog is closed", lambda: not dialogs() and drawn(), lambda: (picture("10-boom"), once_more()))


def dialogs():
    every = [w for w in QApplication.topLevelWidgets() if isinstance(w, QgsProcessingAlgorithmDialogBase)]
    return [dialog for dialog in every if dialog.isVisible()]


def once_more():
    """Open the dialog twice, which is one dialog; start a run and close the dialog at once: the run goes on."""
    choose("analyse")
    choose("analyse")
    SEEN["dialogs"] = len(dialogs())
    (dialog,) = dialogs()
    dialog.runButton().click()
    dialog.close()
    before = len(tree())
    until("the run of the closed dialog brings its group", lambda: len(tree()) > before and not running(), read_on)


def running():
    """The algorithms that run in the background."""
    every = QgsApplication.taskManager().activeTasks()
    return [task.description() for task in every if isinstance(task, QgsProcessingAlgRunnerTask)]


def read_on():
    SEEN["tree_after_closing"] = [child[0] for child in tree()]
    browser = Browser()
    HELD.append(browser)
    for scheme in ("file", "https"):
        QDesktopServices.setUrlHandler(scheme, browser.open)
    choose("documentatie")
    for scheme in ("file", "https"):
        QDesktopServices.unsetUrlHandler(scheme)
    qgis.utils.reloadPlugin("leefbaar_plugin")
    SEEN["menu_reloaded"] = menu()
    SEEN["actions_reloaded"] = len(ours(layer_titled(MAP)))
    choose("analyse")
    (dialog,) = dialogs()
    dialog.runButton().click()
    dialog.close()
    SEEN["running_before_off"] = len(running())
    qgis.utils.unloadPlugin("leefbaar_plugin")
    SEEN["running_off"] = running()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    SEEN["menu_off"] = menu()
    SEEN["toolbars_off"] = [
        t.windowTitle() for t in iface.mainWindow().findChildren(QToolBar) if "Leefb" in t.windowTitle()
    ]
    SEEN["actions_off"] = len(ours(layer_titled(MAP)))
    leave()


def ours(layer):
    """The actions of the plugin on a feature of this layer."""
    found = QgsGui.mapLayerActionRegistry().mapLayerActions(layer, QgsMapLayerAction.Target.SingleFeature)
    return [action for action in found if "leefbaar_plugin" in type(action).__module__]


def layouts():
    return [layout.name() for layout in QgsProject.instance().layoutManager().layouts()]


def tree(group=None):
    """The tree of layers: a name, or a name with what is in it."""
    group = group or QgsProject.instance().layerTreeRoot()
    return [[c.name(), tree(c)] if QgsLayerTree.isGroup(c) else c.name() for c in group.children()]


start(begin)

"""Runs inside the window of QGIS (`qgis --code`): a user who has just installed the plugin starts at its menu.

Reads its task from the JSON file LEEFBAAR_TASK and writes what it saw where the task says; the test judges.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from pathlib import Path

import processing
import qgis.utils
from qgis.core import QgsApplication, QgsLayerTree, QgsPointXY, QgsProject
from qgis.gui import QgsGui, QgsMapLayerAction, QgsProcessingAlgorithmDialogBase
from qgis.PyQt.QtCore import QEvent, QObject, QPoint, Qt, QTimer, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices, QMouseEvent
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QToolBar
from qgis.utils import iface

TASK = json.loads(Path(os.environ["LEEFBAAR_TASK"]).read_text(encoding="utf-8"))
SEEN = {"log": [], "errors": [], "addresses": []}
HELD = []  # Python would collect a dialog that nobody holds, while it runs
after = QTimer.singleShot  # go on when the window has had time to draw
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
    after(300, lambda: shown.popup(window.mapToGlobal(QPoint(480, 80))))
    after(800, lambda: picture("1-menu"))
    after(1000, lambda: (shown.close(), iface.pluginMenu().close()))
    after(1500, sample)


def submenu():
    return next(a.menu() for a in iface.pluginMenu().actions() if a.menu() and a.text().replace("&", "") == "Leefbaar")


def menu():
    """The texts in the menu of the plugin; none when it has no menu."""
    found = [a.menu() for a in iface.pluginMenu().actions() if a.menu() and a.text().replace("&", "") == "Leefbaar"]
    return [action.text() for one in found for action in one.actions()]


def choose(name):
    next(action for action in submenu().actions() if action.objectName() == f"leefbaar_{name}").trigger()


def sample():
    choose("voorbeeld")
    after(2500, sampled)


def sampled():
    SEEN["sample"] = {"title": QgsProject.instance().title(), "file": QgsProject.instance().fileName(), "tree": tree()}
    picture("2-voorbeeld")
    choose("analyse")
    after(1500, analyse)


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
    dialog.algorithmFinished.connect(lambda fine, made: after(1500, lambda: analysed(dialog, fine, made)))
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
    after(1500, lambda: picture("5-kaart"))
    after(1800, identify)


def layer_titled(title):
    return next(layer for layer in QgsProject.instance().mapLayers().values() if layer.metadata().title() == title)


def identify():
    """Click in a buurt with the tool of QGIS; its results offer the action."""
    layer = layer_titled(MAP)
    iface.setActiveLayer(layer)
    iface.actionIdentify().trigger()
    feature = worst(layer)
    canvas = iface.mapCanvas()
    spot = canvas.getCoordinateTransform().transform(QgsPointXY(feature.geometry().pointOnSurface().asPoint()))
    where = QPoint(int(spot.x()), int(spot.y()))
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        left = Qt.MouseButton.LeftButton
        event = QMouseEvent(kind, where, left, left, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(canvas.viewport(), event)
    after(1500, lambda: picture("6-identificeren"))
    after(2000, lambda: act(layer, feature))


def worst(layer):
    return max(layer.getFeatures(), key=lambda feature: feature["n_risico"] or 0)


def act(layer, feature):
    SEEN["actions"] = {
        other.name(): [action.text() for action in ours(other)] for other in QgsProject.instance().mapLayers().values()
    }
    (action,) = ours(layer)
    SEEN["buurt"] = feature["buurtnaam"]
    action.triggerForFeature(layer, feature)
    after(4000, lambda: sheet(action, layer, feature))


def designers():
    return [w for w in QApplication.topLevelWidgets() if w.metaObject().className() == "QgsLayoutDesignerDialog"
            and w.isVisible()]  # fmt: skip


def sheet(action, layer, feature):
    SEEN["designers"] = [w.windowTitle() for w in designers()]
    SEEN["layouts"] = layouts()
    SEEN["active_beside_sheet"] = iface.activeLayer().metadata().title()
    portrait(designers()[0], "7-gespreksblad")
    picture("7-scherm")
    action.triggerForFeature(layer, feature)  # once more: nothing new is made
    after(2500, lambda: again(layer))


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
    dialog.algorithmFinished.connect(lambda fine, made: after(1500, lambda: mapped(dialog, fine)))
    dialog.show()
    after(1200, lambda: (picture("8-raadskaart"), dialog.runButton().click()))


def mapped(dialog, fine):
    SEEN["council"] = {"fine": bool(fine), "title": dialog.windowTitle()}
    picture("9-raadskaart-gedraaid")
    dialog.close()
    SEEN["tree_after_map"] = tree()
    after(1500, lambda: picture("10-boom"))
    after(1800, once_more)


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
    after(6000, read_on)


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
    qgis.utils.unloadPlugin("leefbaar_plugin")
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


def leave():
    Path(TASK["seen"]).write_text(json.dumps(SEEN), encoding="utf-8")
    QgsProject.instance().clear()  # else QGIS asks what to do with temporary layers
    after(0, iface.actionExit().trigger)


def portrait(window, name):
    window.grab().save(str(Path(TASK["pictures"], f"{name}.png")))


def picture(name):
    QApplication.processEvents()
    QApplication.primaryScreen().grabWindow(0).save(str(Path(TASK["pictures"], f"{name}.png")))


def failed(*error):
    SEEN["errors"].append("".join(traceback.format_exception(*error)))
    if len(SEEN["errors"]) == 1:
        picture("fout")
        after(500, leave)


sys.excepthook = failed
QgsApplication.messageLog().messageReceived.connect(lambda text, tag, level: SEEN["log"].append(f"{tag}: {text}"))
after(1500, begin)

"""Runs inside the window of QGIS (`qgis --code`): a user opens dialogs of the Toolbox, presses Run, and looks."""

from __future__ import annotations

import os
import sys

import processing
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QScrollArea, QTreeView
from qgis.utils import iface, plugins

sys.path.append(os.environ["LEEFBAAR_SCRIPTS"])  # at the end: the plugin is the one of the profile
from inside import SEEN, TASK, after, drawn, leave, picture, portrait, start, until
from window_texts import of_form, of_log, of_map

DIALOGS = []  # Python would collect one that nobody holds, while it runs
SEEN.update(plugins=list(plugins), runs={}, papers={}, form=[], shown={})


def begin():
    window = iface.mainWindow()
    window.setGeometry(QApplication.primaryScreen().geometry())
    for dock in window.findChildren(QDockWidget):
        dock.setVisible(dock.objectName() in ("Layers", "ProcessingToolbox"))
        if dock.objectName() == "ProcessingToolbox":
            unfold(dock.findChild(QTreeView))
    if TASK["project"]:
        iface.addProject(TASK["project"])
    for name, address in TASK["adds"].items():
        QgsProject.instance().addMapLayer(QgsVectorLayer(address, name, "ogr"))
    next_dialog(TASK["runs"], {})


def unfold(tree):
    """Open the provider in the Toolbox."""
    rows = (tree.model().index(row, 0) for row in range(tree.model().rowCount()))
    leefbaar = next(index for index in rows if index.data() == "Leefbaar")
    tree.expandRecursively(leefbaar)
    tree.scrollTo(leefbaar, QTreeView.ScrollHint.PositionAtTop)


def next_dialog(runs, results):
    """Open the first dialog; `<OUTPUT>` is what the run before made, `<buurtlaag>` the layer of that name."""
    if not runs:
        look()
        return
    algorithm, given = runs[0]
    parameters = {name: results.get("OUTPUT") if value == "<OUTPUT>" else named(value) for name, value in given.items()}
    dialog = processing.createAlgorithmDialog(f"leefbaar:{algorithm}", parameters)
    DIALOGS.append(dialog)

    def press_run():
        picture(algorithm)
        portrait(dialog, f"{algorithm}-dialog")
        told(f"{algorithm}-dialog", of_form, dialog)
        hidden = max(area.verticalScrollBar().maximum() for area in dialog.findChildren(QScrollArea))
        SEEN["runs"][algorithm] = {"hidden": hidden}  # pixels of the dialog that one has to scroll for
        dialog.runButton().click()

    def finished(fine, made):
        SEEN["runs"][algorithm] |= {"fine": bool(fine), **{name: str(value) for name, value in made.items()}}
        until("its layers are drawn", drawn, close, looks=3)

    def close():
        told(f"{algorithm}-log", of_log, dialog)  # scrolls to its lines
        portrait(dialog, f"{algorithm}-log")
        dialog.close()
        until("the map is drawn", drawn, go_on)

    def go_on():
        picture(f"{algorithm}-map")  # what was made lies on top
        next_dialog(runs[1:], SEEN["runs"][algorithm])

    dialog.algorithmFinished.connect(finished)
    dialog.resize(1100, 900)
    dialog.show()
    until("the dialog is there", dialog.isVisible, press_run, looks=3)


def told(name, of, what):
    """What the docs show of a picture, where the test wants to know."""
    if TASK["texts"]:
        SEEN["shown"][name] = of(what)


def named(value):
    """The id of a layer of the project, for its name between angle brackets."""
    if isinstance(value, str) and value.startswith("<"):
        layers = {layer.name(): layer.id() for layer in QgsProject.instance().mapLayers().values()}
        return layers[value.strip("<>")] if value.strip("<>") in layers else sys.exit(f"{value} is not in {layers}")
    return value


def look():
    layers = list(QgsProject.instance().mapLayers().values())
    SEEN["layers"] = [
        {
            "name": layer.name(),
            "title": layer.metadata().title(),
            "rows": layer.featureCount(),
            "renderer": layer.renderer().type() if layer.renderer() else None,
            "labels": layer.labelsEnabled(),
            "tip": layer.mapTipTemplate(),
        }
        for layer in layers
    ]
    SEEN["layouts"] = [layout.name() for layout in QgsProject.instance().layoutManager().layouts()]
    window = iface.mainWindow()
    window.resizeDocks([window.findChild(QDockWidget, "Layers")], [480], Qt.Orientation.Horizontal)  # the whole legend
    for layer in layers:
        if layer.metadata().title() == TASK["shows"]:
            iface.setActiveLayer(layer)
            iface.zoomToActiveLayer()
        elif layer.isSpatial():
            QgsProject.instance().layerTreeRoot().findLayer(layer).setItemVisibilityChecked(False)
            if layer.renderer().type() == "singleSymbol":  # of a colour that QGIS draws lots for
                layer.renderer().symbol().setColor(QColor("silver"))
                iface.layerTreeView().refreshLayerSymbology(layer.id())
    until("the map is drawn", drawn, walk if TASK["saves"] else last_look, looks=5)


def walk():
    """Open what was made, as who edits it, and save."""
    from window_papers import Papers

    DIALOGS.append(Papers(SEEN, portrait, lambda: after(0, save)))  # a timer does not hold whose method it calls
    DIALOGS[-1].begin()


def save():
    SEEN["saved"] = QgsProject.instance().write(TASK["saves"])
    last_look()


def last_look():
    picture("map")
    told("map", of_map, iface)
    leave()


start(begin, look)

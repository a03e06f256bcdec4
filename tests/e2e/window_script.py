"""Runs inside the window of QGIS (`qgis --code`): the user opens a dialog of the Toolbox, presses Run, and looks.

Reads its task from LEEFBAAR_TASK (JSON) and writes what it saw beside it; the test that starts it judges.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from pathlib import Path

import processing
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QLabel
from qgis.utils import iface, plugins

TASK = json.loads(Path(os.environ["LEEFBAAR_TASK"]).read_text(encoding="utf-8"))
SEEN = {"log": [], "errors": [], "plugins": list(plugins)}


def heard(text, tag, level):
    SEEN["log"].append(f"{tag}: {text}")


def failed(kind, value, trace):
    SEEN["errors"].append("".join(traceback.format_exception(kind, value, trace)))


def picture(name):
    QApplication.processEvents()
    QApplication.primaryScreen().grabWindow(0).save(TASK[name])


def open_dialog():
    iface.mainWindow().showMaximized()
    for dock in iface.mainWindow().findChildren(QDockWidget):
        dock.setVisible(dock.objectName() in ("Layers", "ProcessingToolbox"))
    dialog = processing.createAlgorithmDialog(TASK["algorithm"], TASK["parameters"])
    dialog.algorithmFinished.connect(lambda fine, results: finished(dialog, fine, results))
    dialog.resize(1100, 900)
    dialog.show()
    SEEN["labels"] = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible() and label.text()]
    picture_then(1500, "dialog_picture", dialog.runButton().click)


def picture_then(wait, name, what):
    """Give the window time to draw, take its picture, and go on."""

    def go():
        picture(name)
        what()

    QTimer.singleShot(wait, go)


def finished(dialog, fine, results):
    SEEN["finished"] = bool(fine)
    SEEN["results"] = {name: str(value) for name, value in results.items()}
    QTimer.singleShot(1500, lambda: look(dialog))


def look(dialog):
    SEEN["said"] = dialog.logText() if hasattr(dialog, "logText") else ""
    dialog.close()
    SEEN["layers"] = [
        {
            "name": layer.name(),
            "rows": layer.featureCount(),
            "spatial": layer.isSpatial(),
            "renderer": layer.renderer().type() if layer.renderer() else None,
            "labels": layer.labelsEnabled(),
            "tip": layer.mapTipTemplate(),
            "title": layer.metadata().title(),
        }
        for layer in QgsProject.instance().mapLayers().values()
    ]
    styled = [layer for layer in QgsProject.instance().mapLayers().values() if layer.isSpatial()]
    if styled:
        iface.setActiveLayer(styled[0])
        iface.zoomToActiveLayer()
    picture_then(3000, "map_picture", leave)


def leave():
    Path(TASK["seen"]).write_text(json.dumps(SEEN), encoding="utf-8")
    QgsProject.instance().setDirty(False)
    QTimer.singleShot(0, iface.actionExit().trigger)


QgsApplication.messageLog().messageReceived.connect(heard)
sys.excepthook = failed
QTimer.singleShot(1000, open_dialog)

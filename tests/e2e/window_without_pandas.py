"""Runs inside the window of QGIS (`qgis --code`): pandas is hidden, and each door of the plugin is tried."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import processing
from qgis.gui import QgsProcessingAlgorithmDialogBase
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import iface, plugins

sys.path.append(os.environ["LEEFBAAR_SCRIPTS"])  # at the end: the plugin is the one of the profile
from hands import choose
from inside import SEEN, TASK, after, leave, picture, start, until

SEEN.update(plugins=list(plugins), imported="pandas" in sys.modules, said={})
HELD = []  # Python would collect a dialog that nobody holds


def begin():
    exec(Path(TASK["hides"]).read_text(encoding="utf-8"), {})
    choose("voorbeeld")
    until("the sample project says why not", iface.messageBar().currentItem, sampled)


def sampled():
    SEEN["said"]["sample project"] = [iface.messageBar().currentItem().text()]
    picture("sample project")
    layer = iface.addVectorLayer(TASK["buurten"], "buurten", "ogr")
    layer.setCustomProperty("leefbaar/invoer", "BUURTEN")  # as in the sample project
    choose("analyse")
    until("the full analysis opens", opened, lambda: press_run("full analysis", opened(), toolbox))


def opened():
    every = [w for w in QApplication.topLevelWidgets() if isinstance(w, QgsProcessingAlgorithmDialogBase)]
    return next((dialog for dialog in every if dialog.isVisible()), None)


def toolbox():
    dialog = processing.createAlgorithmDialog("leefbaar:omslagzone", {"BUURTEN": TASK["buurten"]})
    dialog.show()
    until("the dialog is there", dialog.isVisible, lambda: press_run("toolbox", dialog, leave))


def press_run(name, dialog, then):
    HELD.append(dialog)
    until(f"{name} says why not", QApplication.activeModalWidget, lambda: read(name, dialog, then))
    dialog.runButton().click()


def read(name, dialog, then):
    box = QApplication.activeModalWidget()
    SEEN["said"][name] = [box.text()]
    picture(name)
    box.close()
    dialog.close()
    after(0, then)


start(begin)

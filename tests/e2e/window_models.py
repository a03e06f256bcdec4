"""Runs inside the window of QGIS (`qgis --code`): a user edits a copy of the models, runs and saves one."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import processing
import qgis.utils
from processing.gui.AlgorithmDialog import AlgorithmDialog
from processing.gui.ProviderActions import ProviderContextMenuActions
from processing.modeler.ModelerDialog import ModelerDialog
from processing.modeler.ModelerUtils import ModelerUtils
from qgis.core import QgsApplication, QgsProcessingFeatureSourceDefinition, QgsProcessingModelAlgorithm, QgsProject
from qgis.PyQt.QtCore import QEventLoop
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QLineEdit, QTreeView
from qgis.utils import iface

sys.path.append(os.environ["LEEFBAAR_SCRIPTS"])  # at the end: the plugin is the one of the profile
from inside import SEEN, TASK, after, drawn, leave, picture, portrait, start, until

SEEN.update(menu={}, designer={})


def begin():
    iface.mainWindow().setGeometry(QApplication.primaryScreen().geometry())
    dock = toolbox()
    dock.show()
    SEEN["models"] = {slug: registered(slug).displayName() for slug in TASK["ids"]}
    for slug in TASK["ids"]:
        open_copy(dock, slug)
    with_tool = "leefbaar:omslagzone"
    SEEN["menu"][with_tool] = menu_of(dock, with_tool, None)
    run_copy()
    save_copy()
    reload_plugin()
    unload_plugin()
    leave()


def toolbox():
    (dock,) = [d for d in iface.mainWindow().findChildren(QDockWidget) if d.objectName() == "ProcessingToolbox"]
    return dock


def registered(slug):
    return QgsApplication.processingRegistry().algorithmById(f"leefbaar:{slug}")


def wait(what, condition):
    """Let the window go on until something is so."""
    loop = QEventLoop()
    until(what, condition, loop.quit)
    loop.exec()


def menu_of(dock, name, chosen):
    """The entries of the menu that a right-click on an algorithm gives; the chosen one is taken."""
    algorithm = QgsApplication.processingRegistry().algorithmById(name)
    dock.findChild(QLineEdit).setText(algorithm.displayName())
    tree = dock.findChild(QTreeView)
    wait("the Toolbox finds it", lambda: index_of(tree, algorithm.displayName()))
    tree.expandAll()
    found = index_of(tree, algorithm.displayName())
    tree.setCurrentIndex(found)
    told = []

    def look():
        menu = QApplication.activePopupWidget()
        told.extend(action.text() for action in menu.actions() if not action.isSeparator())
        picture(f"menu-{name.partition(':')[2]}")
        for action in menu.actions():
            if action.text() == chosen:
                action.trigger()
        menu.close()

    until("its menu opens", QApplication.activePopupWidget, look)
    dock.showPopupMenu(tree.visualRect(found).center())
    return told


def index_of(tree, text):
    """Where an algorithm stands in the Toolbox; None where it does not."""
    model = tree.model()
    todo = [model.index(row, 0) for row in range(model.rowCount())]
    while todo:
        index = todo.pop()
        if index.data() == text and not model.rowCount(index):
            return index
        todo += [model.index(row, 0, index) for row in range(model.rowCount(index))]
    return None


def open_copy(dock, slug):
    before = len(ModelerDialog.dlgs)
    SEEN["menu"][slug] = menu_of(dock, f"leefbaar:{slug}", TASK["edit"])
    wait("the designer opens", lambda: len(ModelerDialog.dlgs) > before and ModelerDialog.dlgs[-1].isVisible())
    (designer,) = ModelerDialog.dlgs[before:]
    designer.resize(1500, 950)
    portrait(designer, f"ontwerper-{slug}")
    model = designer.model()
    SEEN["designer"][slug] = {
        "title": designer.windowTitle(),
        "name": model.name(),
        "file": model.sourceFilePath() or "",
        "valid": list(model.validate()),
        "steps": sorted(model.childAlgorithms()),
        "visible": designer.isVisible(),
    }
    if slug == TASK["runs"]:
        SEEN["kept"] = len(ModelerDialog.dlgs) - 1
    else:
        designer.close()


def run_copy():
    """Press the green arrow of the designer, fill in, press Run."""
    designer = ModelerDialog.dlgs[SEEN["kept"]]

    def dialog():
        shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, AlgorithmDialog) and w.isVisible()]
        return shown[0] if shown else None

    def fill_in():
        dialog().resize(1100, 900)
        dialog().setParameters(TASK["given"])
        portrait(dialog(), "ontwerper-dialoog")
        dialog().algorithmFinished.connect(finished)
        dialog().runButton().click()

    def finished(fine, made):
        SEEN["ran"] = {"fine": bool(fine), **{name: str(value) for name, value in made.items()}}
        until("all is in the project", lambda: len(layers()) >= 3, close)

    def close():
        portrait(dialog(), "ontwerper-log")
        dialog().close()

    until("its dialog opens", dialog, fill_in)
    after(0, designer.actionRun().trigger)  # not from Python, which would hold its lock while the model runs
    wait("its dialog has closed", lambda: "ran" in SEEN and dialog() is None)
    SEEN["layers"] = layers()


def layers():
    return sorted(layer.name() for layer in QgsProject.instance().mapLayers().values())


def save_copy():
    """As Save does, once a file in the folder of the user's models was chosen."""
    designer = ModelerDialog.dlgs[SEEN["kept"]]
    path = Path(ModelerUtils.modelsFolders()[0], "mijn_kopie.model3")
    path.parent.mkdir(parents=True, exist_ok=True)
    designer.model().setSourceFilePath(str(path))
    assert designer.saveModel(False)
    mine = QgsApplication.processingRegistry().algorithmById(f"model:{designer.model().name()}")
    SEEN["saved"] = {"file": path.exists(), "algorithm": mine is not None}
    SEEN["mine"] = designer.model().name()
    designer.close()
    wait("the map is drawn", drawn)
    picture("ontwerper-kaart")


def of_before(before):
    """The files of the plugin of before a reload that are still used; of a package QGIS may keep the bare folder."""
    files = {id(module): name for name, module in before.items() if not hasattr(module, "__path__")}
    now = [module for name, module in sys.modules.items() if name.startswith("leefbaar_plugin")]
    held = [*now, *(value for module in now for value in vars(module).values())]
    return sorted({files[id(one)] for one in held if id(one) in files})


def reload_plugin():
    before = {name: module for name, module in sys.modules.items() if name.startswith("leefbaar_plugin")}
    qgis.utils.reloadPlugin("leefbaar_plugin")
    SEEN["modules"] = len(before)
    SEEN["modules of before the reload"] = of_before(before)
    SEEN["entries after reload"] = entries()
    SEEN["models after reload"] = {slug: registered(slug).displayName() for slug in TASK["ids"]}
    given = {**TASK["given"], "GEBIEDEN": QgsProcessingFeatureSourceDefinition(TASK["given"]["GEBIEDEN"])}
    made = processing.run(f"model:{SEEN['mine']}", given)
    SEEN["rows after reload"] = len(made[TASK["shows"]])


def unload_plugin():
    qgis.utils.unloadPlugin("leefbaar_plugin")
    SEEN["entries after unload"] = entries()
    SEEN["models after unload"] = [
        a.id() for a in QgsApplication.processingRegistry().algorithms()
        if isinstance(a, QgsProcessingModelAlgorithm) and a.id().startswith("leefbaar")
    ]  # fmt: skip


def entries():
    return [action.name for action in ProviderContextMenuActions.actions if action.name == TASK["edit"]]


start(begin)

"""Opens the sample project: asks nothing but what to do with work of the user."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from qgis.core import QgsProcessingException, QgsProject
from qgis.PyQt.QtWidgets import QMessageBox

from ..i18n import tr
from .sample_files import BUURTLAAG, PROJECT, home, is_changed, is_of_this_version, is_there, make, put_in_place
from .waiting import refused, waiting


def open_sample(iface) -> None:
    """Open Voorbeeldstad, made anew where it is not there or nobody worked in it since an older version.

    The open project is neither saved nor thrown away but by the question of QGIS itself.
    """
    folder = home()
    changed = is_there(folder) and is_changed(folder)
    anew = _wants_anew(iface) if changed else not (is_there(folder) and is_of_this_version(folder))
    if anew is None:
        return
    fresh = _made(iface, folder) if anew else None
    if anew and fresh is None:
        return
    if iface.newProject(True) and (fresh is None or _placed(iface, fresh, folder)):
        iface.addProject(str(folder / PROJECT))
        _look(iface, zoom=anew or not changed)
    if fresh is not None:
        shutil.rmtree(fresh.parent, ignore_errors=True)


def _made(iface, folder: Path) -> Path | None:
    """Make it beside its place, in a folder that no other window uses; None when that fails."""
    beside = None
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        beside = tempfile.mkdtemp(prefix=f"{folder.name}.", dir=folder.parent)
        fresh = Path(beside, "nieuw")
        with waiting():
            make(fresh)
    except (OSError, QgsProcessingException) as problem:
        if beside is not None:
            shutil.rmtree(beside, ignore_errors=True)
        refused(iface, tr("The sample project could not be made: {why}").format(why=problem))
        return None
    return fresh


def _placed(iface, fresh: Path, folder: Path) -> bool:
    try:
        put_in_place(fresh, folder)
    except OSError as problem:  # another window has it open
        refused(iface, tr("The sample project could not be made: {why}").format(why=problem))
        return False
    return True


def _wants_anew(iface) -> bool | None:
    """Whether to start anew; None when the user wants neither."""
    box = QMessageBox(iface.mainWindow())
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(tr("Sample project (fictitious)"))
    box.setText(
        tr(
            "You saved changes in the sample project. Start anew? What you changed in it is then lost; files that you "
            "added stay."
        )
    )
    as_left = box.addButton(tr("Open as I left it"), QMessageBox.ButtonRole.AcceptRole)
    anew = box.addButton(tr("Start anew"), QMessageBox.ButtonRole.DestructiveRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(as_left)
    box.exec()
    return {as_left: False, anew: True}.get(box.clickedButton())


def _look(iface, zoom: bool) -> None:
    """The buurten are the active layer, and seen whole in a project that was not looked at before."""
    layers = QgsProject.instance().mapLayers().values()
    buurten = next((one for one in layers if Path(one.source().split("|")[0]).name == BUURTLAAG), None)
    if buurten is not None:
        iface.setActiveLayer(buurten)
        if zoom:
            iface.zoomToActiveLayer()

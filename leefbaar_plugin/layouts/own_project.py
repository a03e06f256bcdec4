"""A project with nothing but a printed map: to print from, and to give away."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsPrintLayout, QgsProject, QgsReferencedRectangle, QgsVectorLayer

from ..bridge.crs import rd
from ..bridge.database.secret import keep_out_of
from ..i18n import tr
from .council_map import Page


def project_of(layers: Sequence[QgsVectorLayer], title: str) -> QgsProject:
    """A project of these layers, which it then owns, the topmost first."""
    project = QgsProject()
    project.setCrs(rd())
    project.setTitle(title)
    project.addMapLayers(list(layers))
    return project


def own_project(
    page: Page, shown: QgsVectorLayer, borders: QgsVectorLayer, check, opened: bool
) -> tuple[QgsProject, QgsPrintLayout]:
    """The project and its layout.

    Parameters
    ----------
    check
        Hears what did not fit (see `Page.lay_out`).
    opened
        The layer that is shown is open in the project of the user, with his style; else it gets that of its file.
    """
    project = project_of([], page.heading)
    project.setMetadata(page.metadata())
    under = shown.clone()
    if not opened:
        under.loadDefaultStyle()  # a layer that Processing opened comes without the style of its file
    under.setName("Risicostapeling" if page.kind.look is None else page.heading)
    over = borders.clone()
    over.setName("Grenzen")
    project.addMapLayers([over, under])
    layout = page.lay_out(project, under, over, only_these=False, check=check)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(page.extent, project.crs()))
    return project, layout


def write_project(project: QgsProject, path: str) -> list[str]:
    """Write the project without passwords; what failed, in words."""
    project.setFileName(path)
    keep_out_of(project)
    if project.write():
        return []
    return [tr("'{path}' could not be written: {why}.").format(path=path, why=project.error())]

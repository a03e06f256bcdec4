"""The gespreksblad of one buurt: the one that the project has, else one that is made."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import processing
from qgis.core import (
    NULL,
    QgsExpression,
    QgsFeature,
    QgsFeatureRequest,
    QgsPrintLayout,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QFileInfo

from ..bridge import trail
from ..core.results.trail_difference import owner_of
from ..i18n import tr
from ..layouts.template import free_name
from .waiting import noted, refused, waiting

_CODES = ("buurtcode", "bu_code")  # the second in a shapefile
_COUNTED = ({"n_risico", "n_onbekend", "waarom", "risicoklasse"}, {"n_risico", "n_onbekend", "waarom", "klasse"})


def code_of(layer: QgsVectorLayer) -> str | None:
    """The column with the codes of the areas; None when the layer is no risk count."""
    names = set(layer.fields().names())
    if not any(columns <= names for columns in _COUNTED):
        return None
    return next((name for name in _CODES if name in names), None)


def open_sheet(iface, layer: QgsVectorLayer, feature: QgsFeature) -> None:
    """Open the designer at the sheet of this buurt."""
    column = code_of(layer)
    code = feature[column] if column else NULL
    if code in (None, NULL, ""):
        refused(iface, tr("This area has no code, so it has no conversation sheet."))
        return
    there = _find(QgsProject.instance(), layer, str(code)) or _made(iface, layer, str(code))
    if there is not None:
        layout, page = there
        designer = iface.openLayoutDesigner(layout)
        designer.setAtlasPreviewEnabled(True)
        designer.setAtlasFeature(page)


def _find(project: QgsProject, layer: QgsVectorLayer, code: str) -> tuple[QgsPrintLayout, QgsFeature] | None:
    """The layout with sheets of the run that this layer is of, and the page of the buurt."""
    run = trail.get(layer)
    for layout in project.layoutManager().printLayouts():
        pages = layout.atlas().coverageLayer() if layout.atlas().enabled() else None
        told = trail.get(pages) or {}
        if owner_of(told) == "buurtprofielen" and any(trail.same_run(run, one) for one in told["eerder"]):
            page = _page(pages, code)
            if page is not None:
                return layout, page
    return None


def _page(pages: QgsVectorLayer, code: str) -> QgsFeature | None:
    wanted = QgsFeatureRequest().setFilterExpression(QgsExpression.createFieldEqualityExpression("buurtcode", code))
    return next(pages.getFeatures(wanted), None)


def _made(iface, layer: QgsVectorLayer, code: str) -> tuple[QgsPrintLayout, QgsFeature] | None:
    """Make the sheet of this buurt, with its texts in a file beside the project; in memory where that can not be."""
    project = QgsProject.instance()
    file = _file_beside(project, code)
    before = {layout.name() for layout in project.layoutManager().printLayouts()}
    heard = _Heard()
    try:
        with waiting():
            processing.runAndLoadResults(
                "leefbaar:buurtprofielen",
                {"RISICOSTAPELING": layer.id(), "BUURTEN_KEUZE": code, "PROFIELEN": file or "TEMPORARY_OUTPUT"},
                feedback=heard,
            )
    except QgsProcessingException as problem:
        refused(iface, tr("The conversation sheet could not be made: {why}").format(why=heard.error or problem))
        return None
    made = [layout for layout in project.layoutManager().printLayouts() if layout.name() not in before]
    pages = made[0].atlas().coverageLayer() if made else None
    page = _page(pages, code) if pages is not None else None
    if page is None:
        refused(iface, tr("The conversation sheet could not be made: {why}").format(why=heard.error))
        return None
    name = f"Gespreksblad {page['buurtnaam'] or code}"
    pages.setName(name)
    project.layerTreeRoot().findLayer(pages).setItemVisibilityChecked(
        False
    )  # it carries texts; the map stays as it was
    iface.setActiveLayer(layer)  # and Identify asks the same layer as before
    made[0].setName(free_name(project, name))
    if not file:
        noted(
            iface,
            tr(
                "The texts of this sheet are in a temporary layer, which goes when QGIS closes. To keep them, and what "
                "you change in them: right-click layer '{name}' > Make Permanent."
            ).format(name=name),
        )
    return made[0], page


def _file_beside(project: QgsProject, code: str) -> str:
    """A GeoPackage that is not there yet, beside the project; empty where there is no folder to write in."""
    saved = project.absoluteFilePath()
    if not saved or not QFileInfo(QFileInfo(saved).path()).isWritable():
        return ""
    stem = f"gespreksblad_{re.sub(r'[^0-9A-Za-z-]+', '_', code)}"
    names = (f"{stem}{f'_{number}' if number > 1 else ''}.gpkg" for number in itertools.count(1))
    return next(str(file) for file in (Path(saved).with_name(name) for name in names) if not file.exists())


class _Heard(QgsProcessingFeedback):
    """Remembers what went wrong, in the words of the algorithm."""

    def __init__(self) -> None:
        super().__init__(False)
        self.error = ""

    def reportError(self, error, fatalError=False):
        self.error = self.error or error

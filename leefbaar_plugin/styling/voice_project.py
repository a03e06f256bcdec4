"""Areas and voices together in a project, with the relation that puts the voices under their area."""

from __future__ import annotations

from qgis.core import (
    QgsAttributeEditorElement,
    QgsProcessingContext,
    QgsProject,
    QgsReferencedRectangle,
    QgsRelation,
    QgsRelationContext,
    QgsVectorLayer,
)

from ..bridge.crs import rd
from ..bridge.database.secret import keep_out_of
from ..bridge.voice_layer import Place
from ..i18n import tr
from .arrival import on_arrival

AREAS_TITLE, VOICES_TITLE = "Buurten om over te praten", "Duiding"


def relation_id(place: Place) -> str:
    """The form of an area, kept in its file, names the relation by this."""
    return f"leefbaar_{place.table}_per_buurt"


def relate(project: QgsProject, place: Place, areas: QgsVectorLayer, voices: QgsVectorLayer) -> None:
    """Put the voices under their area, in the forms of the project."""
    relation = QgsRelation(QgsRelationContext(project))
    relation.setId(relation_id(place))
    relation.setName("Wat mensen zeggen")
    relation.setReferencedLayer(areas.id())
    relation.setReferencingLayer(voices.id())
    relation.addFieldPair("buurtcode", "buurtcode")
    project.relationManager().addRelation(relation)
    bind(areas, project)


def bind(areas: QgsVectorLayer, project: QgsProject) -> None:
    """Let the form find its relation in a project.

    `setEditFormConfig` looks for it in the open project only, and forgets its id when it is not there.
    """
    kind = QgsAttributeEditorElement.AttributeEditorType.AeTypeRelation
    for element in areas.editFormConfig().invisibleRootContainer().findElements(kind):
        element.init(project.relationManager())


def together(place: Place) -> QgsProject:
    """A project of its own with both layers."""
    project = QgsProject()
    project.setCrs(rd())
    project.setTitle(VOICES_TITLE)
    areas = QgsVectorLayer(place.areas_address, AREAS_TITLE, "ogr")
    voices = QgsVectorLayer(place.voices_address, VOICES_TITLE, "ogr")
    project.addMapLayers([voices, areas])
    relate(project, place, areas, voices)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(areas.extent(), rd()))
    return project


def write_project(file: str, place: Place) -> str:
    """Write a project with both; gives what failed, in words."""
    project = together(place)
    project.setFileName(file)
    keep_out_of(project)
    if project.write():
        return ""
    return tr("'{path}' could not be written: {why}.").format(path=file, why=project.error())


def open_together(context: QgsProcessingContext, place: Place, areas: QgsVectorLayer, voices: QgsVectorLayer) -> None:
    """Have both opened in the project when the run is done, and related there."""
    project = context.project()
    if project is None:
        return

    def both_there(_, opened: QgsProject) -> None:
        made, said = (opened.mapLayer(id) for id in ids)
        if made is not None and said is not None:
            relate(opened, place, made, said)

    ids = (areas.id(), voices.id())
    for layer, title in ((areas, AREAS_TITLE), (voices, VOICES_TITLE)):
        layer.setName(title)
        context.addLayerToLoadOnCompletion(layer.id(), QgsProcessingContext.LayerDetails(title, project))
        on_arrival(context, layer.id(), both_there)

"""What is done to geometries once they are read: brought to EPSG:28992, measured as a whole, repaired."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProcessingContext,
    QgsRectangle,
    QgsWkbTypes,
)

from ..core.language import some
from ..i18n import tr, trn
from .crs import rd, real_crs
from .features import Features
from .stop import Problem


def to_rd(features: Features, labelled: QgsCoordinateReferenceSystem, context: QgsProcessingContext) -> None:
    """Bring the geometries, labelled to be in some system, to EPSG:28992, and note what was done."""
    if all(shape.isNull() for shape in features.geometries):
        return
    actual = real_crs(labelled, extent_of(features.geometries))
    if not actual.isValid():
        raise Problem(
            tr(
                "Layer '{layer}' has no coordinate reference system and its extent is not in the Netherlands. "
                "Assign one: Layer properties > Source > CRS."
            ).format(layer=features.name)
        )
    if actual != labelled:
        features.warnings.append(
            tr("'{layer}' is labelled {label} but its coordinates are {actual}: read as {actual}.").format(
                layer=features.name, label=labelled.authid() or tr("no CRS"), actual=actual.authid()
            )
        )
    if actual != rd():
        transform = QgsCoordinateTransform(actual, rd(), context.transformContext())
        try:
            for shape in features.geometries:
                shape.transform(transform)
        except QgsCsException as error:
            raise Problem(
                tr("Layer '{layer}' cannot be brought from {crs} to EPSG:28992: {why}").format(
                    layer=features.name, crs=actual.authid(), why=error
                )
            ) from error


def extent_of(geometries: Sequence[QgsGeometry]) -> QgsRectangle:
    """The rectangle around all geometries that there are."""
    boxes = [g.boundingBox() for g in geometries if not g.isNull()]
    whole = QgsRectangle(boxes[0]) if boxes else QgsRectangle()
    for box in boxes:
        whole.combineExtentWith(box)
    return whole


def mend(features: Features, labels: Sequence[str]) -> None:
    """Repair invalid polygons for the work at hand, and name them and those without a geometry."""
    broken, absent = [], []
    for i, shape in enumerate(features.geometries):
        if shape.isNull() or shape.isEmpty():
            absent.append(labels[i])
        elif not shape.isGeosValid():
            broken.append(labels[i])
            parts = shape.makeValid().coerceToType(QgsWkbTypes.Type.MultiPolygon)
            features.geometries[i] = parts[0] if parts else QgsGeometry()
    if broken:
        features.warnings.append(
            trn(
                "{n} invalid polygon was repaired for this analysis: {which}.",
                "{n} invalid polygons were repaired for this analysis: {which}.",
                len(broken),
                which=some(broken),
            )
        )
    if absent:
        features.warnings.append(
            trn(
                "{n} row has no geometry; what depends on its place is unknown: {which}.",
                "{n} rows have no geometry; what depends on their place is unknown: {which}.",
                len(absent),
                which=some(absent),
            )
        )

"""A table file as a layer of text: for what works on the fields of a layer, without types that were guessed."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsFeature, QgsFeatureSource, QgsFeedback, QgsProcessingContext, QgsVectorLayer

from ...compat import field
from ...core.language import some
from ...core.tables.grid import TableProblem
from ...core.tables.layout import lay_out
from ...i18n import tr
from ..stop import Problem
from .grids import file_behind, given_table


def as_text(
    value: Any, source: QgsFeatureSource, context: QgsProcessingContext, feedback: QgsFeedback
) -> QgsFeatureSource:
    """The source read anew from its file, every field text; the source itself when it is no table file."""
    if file_behind(value, context) is None:
        return source
    given = given_table(value, source, None, "", context, feedback)
    if len(given.grids) > 1:
        raise Problem(
            tr("'{file}' has several sheets: {sheets}. Save the one with the plans by itself, or as CSV.").format(
                file=given.name, sheets=some([grid.name for grid in given.grids], 20)
            )
        )
    try:
        table = lay_out(given.grids[0])
    except TableProblem as problem:
        raise Problem(str(problem)) from problem
    for note in table.notes:
        feedback.pushInfo(note)
    layer = QgsVectorLayer("None", given.name, "memory")
    provider = layer.dataProvider()
    provider.addAttributes([field(name, "text") for name in table.names])
    layer.updateFields()
    features = []
    for row in zip(*table.columns):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([cell or None for cell in row])
        features.append(feature)
    if not provider.addFeatures(features)[0]:
        raise Problem(tr("The rows of '{file}' cannot be read.").format(file=given.name))
    return layer

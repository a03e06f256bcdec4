"""What is wrong with the parameters of a run, in words, before anything is read or written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from qgis.core import QgsProcessing, QgsProcessingAlgorithm, QgsProcessingContext, QgsProperty, QgsWkbTypes

from ...bridge.database.table import table_of
from ...bridge.output.destinations import destination_problems, double_destinations
from ...bridge.output.file_destinations import file_problems
from ...core.setting import Setting
from ...i18n import tr

_FILES = ("fileDestination", "folderDestination")


def polygons() -> int:
    return QgsProcessing.SourceType.TypeVectorPolygon


def outputs_of(algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """The outputs that are asked for, by parameter."""
    names = [d.name() for d in algorithm.parameterDefinitions() if d.isDestination()]
    return {name: parameters[name] for name in names if parameters.get(name) is not None}


def output_problems(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], inputs: Sequence[str], project: str
) -> list[str]:
    """Why an output cannot go where it should, or would take the place of something else.

    Parameters
    ----------
    inputs
        Addresses of the input layers.
    project
        Path of the project that is open; empty when it has none.
    """
    out = []
    outputs = outputs_of(algorithm, parameters)
    for name, value in outputs.items():
        definition = algorithm.parameterDefinition(name)
        vector = definition.type() not in _FILES
        wrong = destination_problems(name, value, inputs, vector)
        out += wrong or ([] if vector else file_problems(definition, value, inputs, project))
    return out + double_destinations(outputs)


def setting_problems(settings: Iterable[Setting], parameters: Mapping[str, Any]) -> list[str]:
    """Settings that are no number, no choice, or out of bounds; those that follow the data are judged at run."""
    out = []
    for setting in settings:
        value = parameters.get(setting.parameter)
        if value is None or isinstance(value, QgsProperty):
            continue
        wrong = setting.problem(value)
        if wrong:
            out.append(f"{setting.parameter} ({tr(setting.label)}) = '{value}' {wrong}.")
    return out


def wrong_shapes(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], context: QgsProcessingContext
) -> list[str]:
    """Layers of points or tables where polygons are asked for: Processing itself lets them through."""
    out = []
    for definition in algorithm.parameterDefinitions():
        if definition.type() not in ("source", "vector") or definition.dataTypes() != [polygons()]:
            continue
        source = algorithm.parameterAsSource(parameters, definition.name(), context)
        if source is None or QgsWkbTypes.geometryType(source.wkbType()) == QgsWkbTypes.GeometryType.PolygonGeometry:
            continue
        found = QgsWkbTypes.displayString(source.wkbType())
        out.append(
            tr("{name}: '{layer}' holds no polygons but {found}; give the layer with the areas of the buurten.").format(
                name=definition.name(), layer=source.sourceName(), found=found
            )
        )
        if table_of(algorithm.parameterAsVectorLayer(parameters, definition.name(), context)) is not None:
            out.append(tr("The address of a table in a database must end with its column of polygons, as in (geom)."))
    return out

"""What the user gave, as the algorithms read it: sources, layers, fields and settings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from qgis.core import (
    QgsExpressionContext,
    QgsProcessingAlgorithm,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterDefinition,
    QgsProperty,
    QgsVectorLayer,
)

from ...bridge import trail
from ...bridge.binding import field_problems
from ...bridge.geojson import refuse_partial
from ...bridge.stop import problems as as_problem
from ...core.naming.columns.column import Column
from ...core.setting import Setting


class ReadsParameters(QgsProcessingAlgorithm):
    """An algorithm that reads its parameters by their names."""

    def settings(self) -> Sequence[Setting]:
        """The settings of this algorithm."""
        return ()

    def source(self, parameters, name: str, context, whole: bool = True) -> QgsProcessingFeatureSource | None:
        """A feature source; None when an optional one is not given.

        Parameters
        ----------
        whole
            Refuse a file of which only a part can be read; False for who will say so himself.
        """
        found = self.parameterAsSource(parameters, name, context)
        if found is None and not _is_optional(self.parameterDefinition(name)):
            raise as_problem([self.invalidSourceError(parameters, name)])
        if found is None and parameters.get(name) not in (None, ""):
            raise as_problem([self.invalidSourceError(parameters, name)])
        if whole:
            refuse_partial(self.layer(parameters, name, context))
        return found

    def layer(self, parameters, name: str, context) -> QgsVectorLayer | None:
        """The layer of a parameter, which carries the trail; also when only its selected features are read."""
        value = parameters.get(name)
        if isinstance(value, QgsProcessingFeatureSourceDefinition):
            parameters = {**parameters, name: value.source}
        return self.parameterAsVectorLayer(parameters, name, context)

    def given_fields(self, parameters, items: Iterable[Any], names: Sequence[str]) -> dict[str, list[str]]:
        """The fields that the user chose, by the name of the column; a default that is absent is no choice."""
        out = {}
        for item in items:
            value = parameters.get(item.parameter)
            if isinstance(value, QgsProperty):
                value = value.valueAsString(QgsExpressionContext())[0]
            chosen = [value] if isinstance(value, str) else list(value or ())
            chosen = [part for text in chosen for part in str(text).split(";") if part]
            if chosen and not (chosen == [item.name] and item.name not in names):
                out[item.name] = chosen
        return out

    def _describe(self, parameters, name: str, source: QgsProcessingFeatureSource, context) -> dict[str, Any]:
        layer = self.layer(parameters, name, context)
        return {**trail.describe_input(layer, source.sourceName(), source.featureCount()), "laag": name.lower()}

    def setting_values(self, parameters, context) -> dict[str, Any]:
        """The settings by name, in their own type."""
        out = {}
        for setting in self.settings():
            if setting.choices:
                out[setting.name] = self.parameterAsEnumString(parameters, setting.parameter, context)
            elif isinstance(setting.default, bool):
                out[setting.name] = self.parameterAsBool(parameters, setting.parameter, context)
            elif isinstance(setting.default, int):
                out[setting.name] = self.parameterAsInt(parameters, setting.parameter, context)
            else:
                out[setting.name] = self.parameterAsDouble(parameters, setting.parameter, context)
        return out

    def field_problems(self, parameters, name: str, columns: Iterable[Column], context) -> list[str]:
        source = self.parameterAsSource(parameters, name, context)
        if source is None:
            return []
        names = [f.name() for f in source.fields()]
        given = self.given_fields(parameters, columns, names)
        return field_problems(columns, names, given, source.sourceName())


def _is_optional(definition: QgsProcessingParameterDefinition) -> bool:
    return bool(definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional)

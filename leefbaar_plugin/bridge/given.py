"""The parameters of a run as `qgis_process` takes them: text, numbers and lists, layers by their address."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsExpressionContext,
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterNumber,
    QgsProcessingUtils,
    QgsProperty,
    QgsProviderRegistry,
)

from .database.secret import hidden, is_database, nameless
from .database.table import table_at, table_of
from .fingerprints import is_there
from .output.destinations import destination

#: What stands for a layer that no other session can open.
MEMORY = "memory:"
#: What stands for the rows that were selected, after the address of their layer.
SELECTED = "selectedFeaturesOnly"
_LAYERS = ("source", "vector", "multilayer", "maplayer", "raster")


def given(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], context: QgsProcessingContext
) -> dict[str, Any]:
    """Every parameter with its value, a default included: a later version may have another."""
    out = {}
    for definition in algorithm.parameterDefinitions():
        name = definition.name()
        if definition.isDestination():
            if parameters.get(name):
                out[name] = _address(destination(parameters[name]))
            continue
        value = None
        if name in parameters or definition.defaultValue() is not None:
            value = _told(algorithm, definition, parameters, context)
        if value not in (None, "", []) or (name in parameters and definition.defaultValue() is not None):
            out[name] = value
    return out


def files_of(told: Mapping[str, Any], algorithm: QgsProcessingAlgorithm) -> dict[str, list[Path]]:
    """The files behind the inputs among such parameters, by parameter."""
    out: dict[str, list[Path]] = {}
    for definition in algorithm.parameterDefinitions():
        if definition.type() in (*_LAYERS, "file"):
            found = [file_of(one) for one in _listed(told.get(definition.name()))]
            out[definition.name()] = [path for path in found if path is not None]
    return {name: paths for name, paths in out.items() if paths}


def file_of(address: Any) -> Path | None:
    """The file of an address; None for what is no file, there or not."""
    if isinstance(address, Mapping):
        address = address.get("source")
    text = str(address or "")
    if not text or text.startswith(MEMORY) or "://" in text or is_elsewhere(text):
        return None
    parts = QgsProviderRegistry.instance().decodeUri("ogr", text.removeprefix("ogr:"))
    return Path(parts["path"]) if parts.get("path") and not parts.get("vsiPrefix") else None


def is_elsewhere(address: str) -> bool:
    """Whether an address is of a database, of which the server is not kept."""
    return table_at(address) is not None or is_database(address)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _told(
    algorithm: QgsProcessingAlgorithm,
    definition: QgsProcessingParameterDefinition,
    parameters: Mapping[str, Any],
    context: QgsProcessingContext,
) -> Any:
    name, kind = definition.name(), definition.type()
    value = parameters.get(name, definition.defaultValue())
    if value is None:
        return None
    if kind in _LAYERS:
        many = isinstance(value, (list, tuple))
        return [_layer(one, context) for one in value] if many else _layer(value, context)
    if kind == "enum" and definition.usesStaticStrings():
        read = algorithm.parameterAsEnumStrings if definition.allowMultiple() else algorithm.parameterAsEnumString
        return read(parameters, name, context)
    if kind == "boolean":
        return algorithm.parameterAsBool(parameters, name, context)
    if kind == "number":
        whole = definition.dataType() == QgsProcessingParameterNumber.Type.Integer
        return (algorithm.parameterAsInt if whole else algorithm.parameterAsDouble)(parameters, name, context)
    if kind == "file":
        return _absolute(algorithm.parameterAsString(parameters, name, context))
    return _plain(value)


def _plain(value: Any) -> Any:
    if isinstance(value, QgsProperty):
        return value.valueAsString(QgsExpressionContext())[0]
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    if isinstance(value, str):
        return _plain_text(value)
    return value if isinstance(value, (str, int, float, bool)) else str(value)


def _plain_text(text: str) -> str:
    """A text without passwords; of JSON of parameters, each as an address."""
    if text.lstrip().startswith("{"):
        with contextlib.suppress(ValueError, RecursionError):
            told = json.loads(text)
            return json.dumps({name: _nested(value) for name, value in told.items()}, ensure_ascii=False)
    return hidden(text)


def _nested(value: Any) -> Any:
    if isinstance(value, list):
        return [_nested(one) for one in value]
    return _address(value) if isinstance(value, str) else value


def _layer(value: Any, context: QgsProcessingContext) -> Any:
    """The address of a layer, without password, server and user; with what else is asked of it."""
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        source = _layer(value.source, context)
        return {"source": source, SELECTED: True} if value.selectedFeaturesOnly else source
    if isinstance(value, QgsProperty):
        value = value.valueAsString(QgsExpressionContext())[0]
    layer = value
    if not isinstance(value, QgsMapLayer):
        layer = QgsProcessingUtils.mapLayerFromString(str(value), context, False)
    if layer is None:
        return _address(str(value))
    if layer.providerType() == "memory":
        return f"{MEMORY}{layer.name()}"
    if table_of(layer) is not None:
        return _address(f"postgres://{layer.source()}")
    if layer.providerType() == "ogr":
        return _address(layer.source())
    return _address(QgsProcessingUtils.encodeProviderKeyAndUri(layer.providerType(), layer.source()))


def _address(text: str) -> str:
    table = table_at(text)
    if table is not None:
        return table.anywhere
    return _absolute(text if is_there(text.partition("|")[0]) else nameless(text))


def _absolute(text: str) -> str:
    """A path from the root, for it is opened from another folder; any other address as it is."""
    path, bar, rest = text.partition("|")
    return f"{Path(path).absolute()}{bar}{rest}" if path and is_there(path) else text

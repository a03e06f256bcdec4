"""What an output that is no layer would replace: a file of the user that is no earlier output of its kind."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingParameterDefinition

from ...i18n import tr
from .destinations import address_of, destination, one_name, target


def file_problems(
    definition: QgsProcessingParameterDefinition, value: Any, inputs: Sequence[str], project: str
) -> list[str]:
    """Why a file or folder cannot go there, or would take the place of what is not its own, in words.

    Parameters
    ----------
    inputs
        Addresses of the input layers.
    project
        Path of the project that is open; empty when it has none.
    """
    name, path = definition.name(), Path(target(destination(value))[0])
    if not path.name or not path.exists():
        return []
    if definition.type() == "folderDestination":
        return [] if path.is_dir() else [tr("{name}: '{path}' is a file; give a folder.").format(name=name, path=path)]
    if path.is_dir():
        return [tr("{name}: '{path}' is a folder; give the name of a file.").format(name=name, path=path)]
    if definition.defaultFileExtension() == "gpkg":  # tables are added to it
        return []
    written = one_name(path)
    if written in {address_of(source)[0] for source in inputs}:
        return [tr("{name}: '{path}' is the input itself; choose another file.").format(name=name, path=path)]
    if project and written == one_name(project):
        return [tr("{name}: '{path}' is the project that is open; choose another file.").format(name=name, path=path)]
    if path.suffix.lower() == ".gpkg":
        return [
            tr("{name}: '{path}' is a GeoPackage, which would be lost; give a name that ends with .{ending}.").format(
                name=name, path=path, ending=definition.defaultFileExtension()
            )
        ]
    return []

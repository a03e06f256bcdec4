"""Files that are read beside the layers: what is wrong with them, before anything is made."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from qgis.core import QgsProcessingAlgorithm
from qgis.PyQt.QtGui import QImageReader
from qgis.PyQt.QtXml import QDomDocument

from ...i18n import tr
from ...layouts.logo import PICTURES


def file_problems(
    algorithm: QgsProcessingAlgorithm, parameters, context, name: str, endings: Collection[str]
) -> list[str]:
    """A file that is not there, or of another kind, in words."""
    path = algorithm.parameterAsString(parameters, name, context)
    if path and not Path(path).is_file():
        return [tr("{name}: there is no file '{path}'.").format(name=name, path=path)]
    if path and Path(path).suffix.lower() not in endings:
        return [
            tr("{name}: '{path}' cannot be used; give a file that ends with {endings}.").format(
                name=name, path=path, endings=", ".join(endings)
            )
        ]
    return []


def picture_problems(algorithm: QgsProcessingAlgorithm, parameters, context, name: str) -> list[str]:
    """A picture that is not there, or that cannot be drawn: a layout would leave its place empty and say nothing."""
    wrong = file_problems(algorithm, parameters, context, name, PICTURES)
    path = algorithm.parameterAsString(parameters, name, context)
    if not path or wrong or _is_picture(Path(path)):
        return wrong
    return [tr("{name}: '{path}' is no picture that QGIS can read; give another file.").format(name=name, path=path)]


def _is_picture(path: Path) -> bool:
    if path.suffix.lower() != ".svg":
        return QImageReader(str(path)).canRead()
    document = QDomDocument()
    document.setContent(path.read_bytes())
    return document.documentElement().tagName().split(":")[-1] == "svg"

"""Whether a layer is all of its file: GDAL reads 1 of 21 features of some broken GeoJSON without a word."""

from __future__ import annotations

import re
from pathlib import Path

from qgis.core import QgsProviderRegistry, QgsVectorLayer

from ..i18n import tr
from .stop import Problem

_FEATURE = re.compile(rb'"type"\s*:\s*"Feature"')
_BLOCK = 1 << 22
_OVERLAP = 64


def refuse_partial(layer: QgsVectorLayer | None) -> None:
    """Count the features that stand in a GeoJSON file, and refuse a layer that has fewer."""
    if layer is None or layer.providerType() != "ogr" or layer.subsetString():
        return
    path = Path(QgsProviderRegistry.instance().decodeUri("ogr", layer.source()).get("path") or "")
    if layer.dataProvider().storageType() != "GeoJSON" or not path.is_file():
        return
    written = _features(path)
    if written > layer.featureCount():
        raise Problem(
            tr(
                "Of the {all} features in '{file}' only {n} can be read: the file is not well formed (a list that ends "
                "too early?). Export it again, or mend it; a part of the buurten would give a wrong outcome."
            ).format(all=written, file=path.name, n=layer.featureCount())
        )


def _features(path: Path) -> int:
    """How often a feature begins, in any part of the file."""
    found, rest = 0, b""
    with path.open("rb") as file:
        for block in iter(lambda: file.read(_BLOCK), b""):
            text = rest + block
            hits = list(_FEATURE.finditer(text))
            found += len(hits)
            rest = text[max(hits[-1].end() if hits else 0, len(text) - _OVERLAP) :]
    return found

"""How many features a GeoJSON file holds by its text: of a malformed one GDAL reads the first and says nothing."""

from __future__ import annotations

import re
from pathlib import Path

from qgis.core import QgsProviderRegistry, QgsVectorLayer

from ..i18n import number, tr
from .stop import Problem

_FEATURE = re.compile(rb'"type"\s*:\s*"Feature"')
_CHUNK = 1 << 20
_LONGEST = 64  # of the text that is looked for, with its blanks


def features_in_text(layer: QgsVectorLayer | None) -> int | None:
    """The number of features in the file behind a layer; None for any other layer, or one with a filter."""
    if layer is None or layer.providerType() != "ogr" or layer.subsetString():
        return None
    path = Path(QgsProviderRegistry.instance().decodeUri("ogr", layer.source()).get("path", ""))
    if layer.dataProvider().storageType() != "GeoJSON" or not path.is_file():
        return None
    found, tail = 0, b""
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            text = tail + chunk
            end = 0
            for hit in _FEATURE.finditer(text):
                found, end = found + 1, hit.end()
            tail = text[max(end, len(text) - _LONGEST) :]
    return found


def refuse_partial(layer: QgsVectorLayer | None) -> None:
    """Refuse a layer that has fewer features than stand in its file."""
    written = features_in_text(layer)
    if written is not None and written > layer.featureCount():
        raise Problem(
            tr(
                "Of the {all} features in '{file}' only {n} can be read: the file is not well formed (a list that ends "
                "too early?). Export it again, or mend it; a part of the buurten would give a wrong outcome."
            ).format(all=number(written), file=Path(layer.source()).name, n=number(layer.featureCount()))
        )

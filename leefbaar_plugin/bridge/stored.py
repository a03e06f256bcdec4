"""A layer as it is stored now: its rows, and their fingerprint."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsFeedback, QgsVectorLayer

from .features import Features
from .fingerprints import of_table
from .reading import as_it_lies


def stored(layer: QgsVectorLayer, feedback: QgsFeedback) -> tuple[Features, dict[str, Any]]:
    """The rows of a layer, and what a trail would tell of them (`fingerprints.of_table`)."""
    found = as_it_lies(layer, None, feedback, geometry=layer.isSpatial())
    return found, of_table(found.columns, found.geometries if layer.isSpatial() else None)

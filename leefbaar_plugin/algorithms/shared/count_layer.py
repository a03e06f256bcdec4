"""A layer of the risk count, read back: for its map, its summary and its differences."""

from __future__ import annotations

from collections.abc import Collection

from qgis.core import QgsFeatureSource

from ...bridge.area_codes import area_codes
from ...bridge.features import Features
from ...bridge.geometries import mend
from ...bridge.reading import read, require_rows
from ...bridge.stop import Problem
from ...core.naming.recognition import canonical
from ...i18n import tr
from ..columns.count import LONG_NAMES
from .base import say

#: What makes a layer a risk count.
NEEDED = ("buurtcode", "gemeentecode", "n_risico", "n_beoordeeld", "risicoklasse")


def read_count(
    source: QgsFeatureSource, context, feedback, needed: Collection[str] = NEEDED, geometry: bool = True
) -> Features:
    """The rows of a risk count under their own names, also from a shapefile; polygons are mended.

    Raises
    ------
    Problem
        The layer is no risk count, has no rows, or has an area more than once.
    """
    own_names = {f.name(): LONG_NAMES.get(f.name(), canonical(f.name())) for f in source.fields()}
    lacking = [name for name in needed if name not in own_names.values()]
    if lacking:
        raise Problem(
            tr("'{layer}' is no risk count: it lacks {columns}. Run 'Full analysis' or 'Risk count' first.").format(
                layer=source.sourceName(), columns=", ".join(lacking)
            )
        )
    features = read(source, None, context, feedback, geometry)
    features.columns = {own_names.get(name, name): values for name, values in features.columns.items()}
    require_rows(features)
    codes = area_codes(features, "buurtcode")
    if geometry:
        mend(features, codes)
    say(feedback, (), features.warnings)
    return features

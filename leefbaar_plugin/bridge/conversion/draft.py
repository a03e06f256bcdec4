"""A crosswalk in the making, of two layers of buurten."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from qgis.core import QgsGeometry

from ...core.conversion.crosswalk import Crosswalk, crosswalk
from ...core.conversion.figures import QUALITY, SHORT
from ...core.naming.columns.areas import JAAR
from ..area_layer import AreaLayer

#: In the trail of a conversion: the year of the borders of its result.
BORDERS = "indeling"


@dataclass
class Draft:
    """A crosswalk in the making. What is settled, by table or by remark, is left out of the overlay.

    `first` and `last` are the years of the borders of VAN and NAAR, where these are known.
    """

    van: AreaLayer
    naar: AreaLayer
    first: int | None
    last: int | None
    old: list[str]
    new: list[str]
    pairs: list[tuple[int, int, float, float, str]] = field(default_factory=list)
    lost: dict[int, float] = field(default_factory=dict)
    bare: dict[int, float] = field(default_factory=dict)
    why: dict[int, str] = field(default_factory=dict)
    settled_old: set[int] = field(default_factory=set)
    settled_new: set[int] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def whole(self, i: int, j: int, way: str) -> None:
        """An old buurt that goes to a new one as a whole."""
        self.pairs.append((i, j, 1.0, np.nan, way))
        self.settled_old.add(i)
        self.settled_new.add(j)

    def open_old(self) -> list[int]:
        return [i for i in range(len(self.van.codes)) if i not in self.settled_old]

    def open_new(self) -> list[int]:
        return [j for j in range(len(self.new)) if j not in self.settled_new]

    def finished(self) -> Crosswalk:
        lost, bare = np.zeros(len(self.old)), np.zeros(len(self.new))
        gone = set(range(len(self.old))) - {pair[0] for pair in self.pairs}
        empty = set(range(len(self.new))) - {pair[1] for pair in self.pairs}
        for rows, values, told in ((gone, lost, self.lost), (empty, bare, self.bare)):
            values[list(rows)] = 1.0
            for row, share in told.items():
                values[row] = share
        return crosswalk(self.old, self.new, self.pairs, lost, bare, self.why)


def has_polygons(layer: AreaLayer) -> bool:
    return any(not shape.isNull() for shape in layer.features.geometries)


def edition(layer: AreaLayer) -> int | None:
    """The one year of a layer, None when its column `jaar` does not tell."""
    years = {v for v in layer.columns.get(JAAR.name, []) if isinstance(v, (int, float))}
    return int(years.pop()) if len(years) == 1 else None


def border_year(layer: AreaLayer, trail: Mapping[str, Any] | None) -> int | None:
    """The year of the borders of a layer, None when it is not known: figures that were converted are older than these.

    Parameters
    ----------
    trail
        What the layer carries; the conversion, or what was made of its result, tells the year.
    """
    if not {QUALITY, SHORT[QUALITY]} & {*layer.columns, *layer.empty}:
        return edition(layer)
    return _told_borders(trail or {})


def _told_borders(trail: Mapping[str, Any]) -> int | None:
    if BORDERS in trail:
        return trail[BORDERS]
    return next((year for earlier in trail.get("eerder", ()) if (year := _told_borders(earlier))), None)


def shapes(layer: AreaLayer, rows: Iterable[int]) -> list[QgsGeometry]:
    """The polygons of some rows."""
    return [layer.features.geometries[row] for row in rows]

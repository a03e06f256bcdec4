"""The areas of municipalities and wijken, dissolved from the buurten."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsGeometry

from ..core.printed import shortened
from .results import Located

WIJK, GEMEENTE, AROUND = "wijk", "gemeente", "omgeving"
#: Holes in an area that are drawn (m²): smaller ones are gaps between generalised borders, and print as a blot.
_HOLE = 50_000.0


def borders_of(found: Located, rows: Sequence[int]) -> list[tuple[str, str, str, str, QgsGeometry]]:
    """The areas of the municipalities in focus and of their wijken, and those of the surroundings.

    Several municipalities are told by their own names, one by those of its wijken.
    """
    areas = found.result.areas
    focus = set(rows)
    several = len({areas[i].gemeente_code for i in focus}) > 1
    groups: dict[tuple[str, str, str], list[int]] = {}
    for i, area in enumerate(areas):
        if found.shapes[i].isNull():
            continue
        level = GEMEENTE if i in focus else AROUND
        groups.setdefault((level, area.gemeente_code, area.gemeente or area.gemeente_code), []).append(i)
        if i in focus:
            groups.setdefault((WIJK, area.wijk_code, area.wijk), []).append(i)
    named = {AROUND: True, GEMEENTE: several, WIJK: not several}
    out = []
    for (level, code, name), members in groups.items():
        empty = not any(areas[i].applies for i in members)  # a wijk of water only needs no name
        shape = _dissolve([found.shapes[i] for i in members])
        out.append((level, code, name, shortened(name) if named[level] and not empty else "", shape))
    return sorted(out, key=lambda border: ((AROUND, WIJK, GEMEENTE).index(border[0]), border[1]))


def _dissolve(shapes: Sequence[QgsGeometry], gap: float = 25.0) -> QgsGeometry:
    """One area, without the slivers that generalised borders leave between buurten (gap in m)."""
    whole = QgsGeometry.unaryUnion([shape.buffer(gap / 2, 3) for shape in shapes])
    return whole.buffer(-gap / 2, 3).removeInteriorRings(_HOLE)

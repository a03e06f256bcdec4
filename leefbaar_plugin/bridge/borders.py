"""The areas of municipalities and wijken, dissolved from the buurten."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsGeometry

from ..core.assessment import NVT
from .reading import Features

WIJK, GEMEENTE, AROUND = "wijk", "gemeente", "omgeving"


def borders_of(features: Features, rows: Sequence[int]) -> list[tuple[str, str, str, str, QgsGeometry]]:
    """The areas of the municipalities in focus and of their wijken, and those of the surroundings.

    Several municipalities are told by their own names, one by those of its wijken.
    """
    codes = features.texts("gemeentecode")
    names = features.texts("gemeentenaam") if "gemeentenaam" in features.columns else codes
    n = len(codes)
    wijk_codes = features.texts("wijkcode") if "wijkcode" in features.columns else [""] * n
    wijk_names = features.texts("wijknaam") if "wijknaam" in features.columns else [""] * n
    told = features.texts("risicoklasse")
    focus = set(rows)
    several = len({codes[i] for i in focus}) > 1
    groups: dict[tuple[str, str, str], list[int]] = {}
    for i in range(n):
        if features.geometries[i].isNull():
            continue
        groups.setdefault((GEMEENTE if i in focus else AROUND, codes[i], names[i]), []).append(i)
        if i in focus and wijk_codes[i]:
            groups.setdefault((WIJK, wijk_codes[i], wijk_names[i]), []).append(i)
    named = {AROUND: True, GEMEENTE: several, WIJK: not several}
    out = []
    for (level, code, name), members in groups.items():
        empty = all(told[i] == NVT for i in members)  # a wijk of water only needs no name
        shape = _dissolve([features.geometries[i] for i in members])
        out.append((level, code, name, name if named[level] and not empty else "", shape))
    return sorted(out, key=lambda border: ((AROUND, WIJK, GEMEENTE).index(border[0]), border[1]))


def _dissolve(shapes: Sequence[QgsGeometry], gap: float = 25.0) -> QgsGeometry:
    """One area, without the slivers that generalised borders leave between buurten (gap in m)."""
    whole = QgsGeometry.unaryUnion([shape.buffer(gap / 2, 3) for shape in shapes])
    return whole.buffer(-gap / 2, 3)

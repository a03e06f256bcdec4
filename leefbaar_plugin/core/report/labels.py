"""Where names stand on the map: near the middle of what they name, and clear of each other and of the counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import TypeAlias

Box: TypeAlias = "tuple[float, float, float, float]"

#: Width of a letter and height of a line, as parts of the size of the letters.
_LETTER, _LINE = 0.72, 1.3
#: Sizes of the letters in pixels.
_COUNT, _NAME = 12.0, 12.5
#: How far from the middle a name may stand, in parts of its own width and height.
_ASIDE, _ABOVE = (0, 0.5, -0.5, 1, -1), (0, 1, -1, 2, -2, 3, -3)


class Label(NamedTuple):
    """An area on the map: the name of what it is part of, the count that is printed in it (or nothing), and where."""

    part_of: str
    printed: str
    x: float
    y: float


def names(labels: Iterable[Label], unit: float, edge: Box) -> str:
    """The names as SVG, those with most areas first; a name that fits nowhere is left out.

    Parameters
    ----------
    unit
        Size of a pixel in units of the drawing.
    """
    members: defaultdict[str, list[Label]] = defaultdict(list)
    taken = []
    for label in labels:
        members[label.part_of].append(label)
        if label.printed:
            taken.append(_box(label.printed, label.x, label.y, _COUNT * unit))
    out = []
    for name, rows in sorted(members.items(), key=lambda item: (-len(item[1]), item[0])):
        spot = _free(name, rows, taken, _NAME * unit, edge) if name else None
        if spot is not None:
            taken.append(_box(name, *spot, _NAME * unit))
            out.append(f'<text class="naam" x="{spot[0]:.0f}" y="{spot[1]:.0f}">{escape(name)}</text>')
    return "".join(out)


def _free(name: str, rows: list[Label], taken: list[Box], size: float, edge: Box) -> tuple[float, float] | None:
    """The free place nearest to the middle of the areas, there or above or below one of them."""
    x, y = sum(row.x for row in rows) / len(rows), sum(row.y for row in rows) / len(rows)
    _, _, wide, high = _box(name, 0, 0, size)
    lattice = [(dx * wide, dy * high) for dx in _ASIDE for dy in _ABOVE]
    near = [(row.x - x, row.y - y + side * 2.2 * high) for row in rows for side in (0, 1, -1)]
    nearest = sorted(lattice, key=_far) + sorted(near, key=_far)
    for dx, dy in nearest:
        box = _box(name, x + dx, y + dy, size)
        inside = box[0] >= edge[0] and box[1] >= edge[1] and box[2] <= edge[2] and box[3] <= edge[3]
        if inside and not any(_overlap(box, other) for other in taken):
            return x + dx, y + dy
    return None


def _far(step: tuple[float, float]) -> float:
    """How far a place is, for the eye: a step up or down weighs more than one aside."""
    return step[0] ** 2 + 4 * step[1] ** 2


def _box(text: str, x: float, y: float, size: float) -> Box:
    """The room that a text takes around its middle."""
    wide, high = len(text) * size * _LETTER / 2, size * _LINE / 2
    return x - wide, y - high, x + wide, y + high


def _overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]

"""Where names stand on the map: near the middle of what they name, and clear of each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TypeAlias

Box: TypeAlias = "tuple[float, float, float, float]"

#: Width of a letter and height of a line, as parts of the size of the letters.
_LETTER, _LINE = 0.72, 1.3


@dataclass(frozen=True)
class Name:
    """A name to place: the points where it could stand, the best first."""

    text: str
    spots: Sequence[tuple[float, float]]


def box_of(text: str, x: float, y: float, size: float) -> Box:
    """The room that a text takes around its middle."""
    wide, high = len(text) * size * _LETTER / 2, size * _LINE / 2
    return x - wide, y - high, x + wide, y + high


def placed(names: Iterable[Name], taken: Iterable[Box], size: float, room: Box) -> list[tuple[str, float, float]]:
    """Names that found a free place, each with its middle; those that fit nowhere are left out.

    Parameters
    ----------
    taken
        What stands there already, and is not to be covered.
    size
        Of the letters.
    room
        The edge of the map.
    """
    full, out = list(taken), []
    for name in names:
        for x, y in name.spots:
            box = box_of(name.text, x, y, size)
            inside = box[0] >= room[0] and box[1] >= room[1] and box[2] <= room[2] and box[3] <= room[3]
            if inside and not any(_overlap(box, other) for other in full):
                full.append(box)
                out.append((name.text, x, y))
                break
    return out


def _overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]

"""Which borders part wijken and municipalities, also where neighbours do not share their points exactly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator

from .outlines import TOLERANCE, Frame, Outlines, Point, away

#: Generalised borders of neighbours lie up to so far apart, in metres.
_APART = 25.0


class Borders:
    """The pieces of border of a map, found back by where they are."""

    def __init__(self, drawn: Outlines, frame: Frame):
        self._lines = drawn.lines
        self._near = max(_APART * frame.per_metre, 3 * TOLERANCE)
        self._cell = 4 * self._near
        self._found: defaultdict[tuple[int, int], list[tuple[Point, Point, frozenset[int]]]] = defaultdict(list)
        for line, sides in drawn.lines:
            for a, b in zip(line, line[1:]):
                for cell in self._cells(a, b):
                    self._found[cell].append((a, b, sides))

    def between(self, group: Callable[[int], Hashable]) -> list[list[Point]]:
        """The lines that part one group of areas from another, and those at the edge."""
        out = []
        for line, sides in self._lines:
            if len(sides) > 1:
                if len({group(i) for i in sides}) > 1:
                    out.append(line)
                continue
            (owner,) = sides
            piece: list[Point] = []
            for a, b in zip(line, line[1:]):
                if any(group(i) == group(owner) for i in self._across(a, b, owner)):
                    piece = []
                elif piece:
                    piece.append(b)
                else:
                    piece = [a, b]
                    out.append(piece)
        return out

    def _across(self, a: Point, b: Point, owner: int) -> set[int]:
        """The areas that lie against a piece of border, besides its owner."""
        middle = ((a[0] + b[0]) // 2, (a[1] + b[1]) // 2)
        around = self._found.get(self._at(*middle), [])
        return {i for c, d, sides in around for i in sides - {owner} if away(middle, c, d) <= self._near**2}

    def _cells(self, a: Point, b: Point) -> set[tuple[int, int]]:
        """The cells that a line comes near to."""
        steps = 1 + int(max(abs(b[0] - a[0]), abs(b[1] - a[1])) / self._near)
        along = ((a[0] + (b[0] - a[0]) * k / steps, a[1] + (b[1] - a[1]) * k / steps) for k in range(steps + 1))
        return {cell for x, y in along for cell in self._around(x, y)}

    def _around(self, x: float, y: float) -> Iterator[tuple[int, int]]:
        reach = 2 * self._near
        return (self._at(x + dx, y + dy) for dx in (-reach, 0, reach) for dy in (-reach, 0, reach))

    def _at(self, x: float, y: float) -> tuple[int, int]:
        return int(x // self._cell), int(y // self._cell)

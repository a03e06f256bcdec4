"""Borders for a map on screen: fewer points and whole numbers, and still without a tear between neighbours.

Rings are cut into lines where more than two areas meet; each line is simplified once, for both its sides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TypeAlias

Point: TypeAlias = "tuple[int, int]"
Ring: TypeAlias = "list[Point]"  # closed without repeating its first point

#: Size of the map on its longer side, in units of the drawing.
SIZE = 4000
#: Points that lie this near a straight line are left out, in the same units.
TOLERANCE = 2.0


@dataclass(frozen=True)
class Frame:
    """How metres become units of the drawing; y runs down."""

    west: float
    north: float
    per_metre: float
    width: int
    height: int

    def at(self, x: float, y: float) -> Point:
        return round((x - self.west) * self.per_metre), round((self.north - y) * self.per_metre)


@dataclass(frozen=True)
class Outlines:
    """Simplified borders.

    Parameters
    ----------
    areas
        Rings of each area; of one that is too small to draw, a tiny square.
    lines
        Each piece of border once, with the areas on its sides (one or two).
    """

    areas: list[list[Ring]]
    lines: list[tuple[list[Point], frozenset[int]]]


def frame_of(rings: Iterable[Iterable[tuple[float, float]]]) -> Frame:
    """The frame in which all rings (in metres) fit."""
    points = [point for ring in rings for point in ring]
    if not points:
        return Frame(0.0, 0.0, 1.0, SIZE, SIZE)
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    wide, high = max(xs) - min(xs), max(ys) - min(ys)
    per_metre = SIZE / max(wide, high, 1.0)
    return Frame(min(xs), max(ys), per_metre, max(1, round(wide * per_metre)), max(1, round(high * per_metre)))


def outlines(areas: Sequence[Sequence[Sequence[tuple[float, float]]]], frame: Frame) -> Outlines:
    """Simplify the rings of areas that lie beside each other.

    Parameters
    ----------
    areas
        Of each area its rings, in metres; closed or not.
    """
    drawn = [[ring for ring in (_snapped(ring, frame) for ring in rings) if len(ring) >= 3] for rings in areas]
    junctions = _junctions(drawn)
    simplified: dict[tuple[Point, ...], tuple[Point, ...]] = {}
    sides: defaultdict[tuple[Point, ...], set[int]] = defaultdict(set)
    out: list[list[Ring]] = []
    for i, rings in enumerate(drawn):
        mine = []
        for ring in rings:
            made: Ring = []
            for piece in _pieces(ring, junctions):
                same = min(piece, piece[::-1])
                if same not in simplified:
                    simplified[same] = _simplify(same)
                sides[min(simplified[same], simplified[same][::-1])].add(i)
                line = simplified[same] if same == piece else simplified[same][::-1]
                made += line[:-1]
            if len(made) >= 3:
                mine.append(made)
        out.append(mine or [_dot(areas[i], frame)] if areas[i] else [])
    return Outlines(out, [(list(line), frozenset(found)) for line, found in sides.items()])


def _snapped(ring: Iterable[tuple[float, float]], frame: Frame) -> Ring:
    out: Ring = []
    for x, y in ring:
        point = frame.at(x, y)
        if not out or out[-1] != point:
            out.append(point)
    while len(out) > 1 and out[0] == out[-1]:
        out.pop()
    return out


def _junctions(drawn: Sequence[Sequence[Ring]]) -> set[Point]:
    """Points where the border goes on in more than two directions."""
    ways: defaultdict[Point, set[Point]] = defaultdict(set)
    sides: defaultdict[tuple[Point, Point], set[int]] = defaultdict(set)
    for i, rings in enumerate(drawn):
        for ring in rings:
            for a, b in zip(ring, [*ring[1:], ring[0]]):
                ways[a].add(b)
                ways[b].add(a)
                sides[min(a, b), max(a, b)].add(i)
    out = {point for point, others in ways.items() if len(others) > 2}
    for point, others in ways.items():  # a border between two that ends where only one goes on
        if len({frozenset(sides[min(point, o), max(point, o)]) for o in others}) > 1:
            out.add(point)
    return out


def _pieces(ring: Ring, junctions: set[Point]) -> Iterable[tuple[Point, ...]]:
    """The ring as lines from junction to junction; one without any starts at its lowest point, and is cut in two."""
    cuts = [i for i, point in enumerate(ring) if point in junctions]
    if not cuts:
        first = ring.index(min(ring))
        turned = ring[first:] + ring[:first]
        far = max(range(len(turned)), key=lambda i: (_squared(turned[0], turned[i]), turned[i]))
        yield tuple(turned[: far + 1])
        yield (*turned[far:], turned[0])
        return
    turned = ring[cuts[0] :] + ring[: cuts[0]]
    ends = [i - cuts[0] for i in cuts] + [len(ring)]
    turned.append(turned[0])
    for a, b in zip(ends, ends[1:]):
        yield tuple(turned[a : b + 1])


def _simplify(line: tuple[Point, ...]) -> tuple[Point, ...]:
    """Douglas and Peucker's way, without recursion."""
    if len(line) <= 2:
        return line
    keep = {0, len(line) - 1}
    if line[0] == line[-1]:  # a ring from one junction to itself keeps its shape
        keep.add(max(range(len(line)), key=lambda i: _squared(line[0], line[i])))
    todo = list(zip(sorted(keep), sorted(keep)[1:]))
    while todo:
        first, last = todo.pop()
        if last - first < 2:
            continue
        far, which = max((away(line[i], line[first], line[last]), i) for i in range(first + 1, last))
        if far > TOLERANCE * TOLERANCE:
            keep.add(which)
            todo += [(first, which), (which, last)]
    return tuple(line[i] for i in sorted(keep))


def away(p: Point, a: Point, b: Point) -> float:
    """Squared distance of a point to a line between two others."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    t = max(0.0, min(1.0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length)) if length else 0.0
    x, y = a[0] + t * dx - p[0], a[1] + t * dy - p[1]
    return float(x * x + y * y)


def _squared(a: Point, b: Point) -> int:
    return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2


def _dot(rings: Sequence[Sequence[tuple[float, float]]], frame: Frame) -> Ring:
    x, y = frame.at(*rings[0][0])
    return [(x, y), (x + 3, y), (x + 3, y + 3), (x, y + 3)]


def path(rings: Iterable[Sequence[Point]], closed: bool = True) -> str:
    """Rings or lines as the `d` of a path, in steps from point to point."""
    parts = []
    for ring in rings:
        (x, y), steps = ring[0], []
        for a, b in ring[1:]:
            steps.append(f"{a - x} {b - y}")
            x, y = a, b
        told = "l" + " ".join(steps) if steps else ""
        parts.append(f"M{ring[0][0]} {ring[0][1]}{told}{'z' if closed else ''}")
    return "".join(parts).replace(" -", "-")  # a minus parts two numbers by itself

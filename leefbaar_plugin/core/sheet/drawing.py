"""A drawing as SVG Tiny, which QGIS prints as vectors: lengths in mm, text escaped, hatches as lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import TypeAlias

#: Width in mm of a text at a size in mm, bold or not.
Measure: TypeAlias = Callable[[str, float, bool], float]

POINT = 25.4 / 72
_FEW = 4  # about one page in so many at most has smaller letters than usual
INK, SOFT, LINE = "#111111", "#555555", "#9a9a9a"

#: What XML cannot hold, however it is written.
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
#: Units per mm: Qt rounds some lengths of text to whole units.
_UNITS = 100


def _u(mm: float) -> str:
    return f"{round(mm * _UNITS):d}"


def _points(points: Sequence[tuple[float, float]]) -> str:
    return " ".join(f"{_u(x)},{_u(y)}" for x, y in points)


class Drawing:
    """Shapes in the order in which they are drawn.

    Parameters
    ----------
    width, height
        Of the paper that it fills, in mm.
    family
        The font; without one, texts are kept apart in `words`, to be set as text: QGIS prints that of an SVG as
        outlines.
    """

    def __init__(self, width: float, height: float, family: str):
        self.width, self.height = width, height
        self.words: list[tuple[float, float, str, float]] = []
        self._family = family
        self._parts: list[str] = []

    def text(
        self, x: float, y: float, text: str, size: float, anchor: str = "start", bold: bool = False, color: str = INK
    ) -> None:
        """One line of text with its baseline at y; `anchor` is start, middle or end."""
        if not self._family:
            self.words.append((x, y, text, size))
            return
        weight = ' font-weight="bold"' if bold else ""
        self._parts.append(
            f'<text x="{_u(x)}" y="{_u(y)}" font-size="{_u(size)}" text-anchor="{anchor}" fill="{color}"{weight}>'
            f"{written(text)}</text>"
        )

    def box(
        self, x: float, y: float, width: float, height: float, fill: str = "none", stroke: str = "", line: float = 0.2,
        dash: float = 0,
    ) -> None:  # fmt: skip
        self._parts.append(
            f'<rect x="{_u(x)}" y="{_u(y)}" width="{_u(width)}" height="{_u(height)}" fill="{fill}"'
            f"{_stroke(stroke, line, dash)}/>"
        )

    def line(self, points: Sequence[tuple[float, float]], width: float, color: str = INK, dash: float = 0) -> None:
        self._parts.append(f'<polyline points="{_points(points)}" fill="none"{_stroke(color, width, dash)}/>')

    def shape(
        self, points: Sequence[tuple[float, float]], fill: str = INK, stroke: str = "", line: float = 0.2
    ) -> None:
        self._parts.append(f'<polygon points="{_points(points)}" fill="{fill}"{_stroke(stroke, line, 0)}/>')

    def dot(self, x: float, y: float, radius: float, fill: str = INK, stroke: str = INK, line: float = 0.3) -> None:
        self._parts.append(
            f'<circle cx="{_u(x)}" cy="{_u(y)}" r="{_u(radius)}" fill="{fill}"{_stroke(stroke, line, 0)}/>'
        )

    def hatch(
        self, x: float, y: float, width: float, height: float, gap: float = 1.2, color: str = "#858585",
        thick: float = 0.15,
    ) -> None:  # fmt: skip
        """Lines of 45° within a box: SVG Tiny has no patterns."""
        step = gap
        while step < width + height:
            start = (x + step, y) if step <= width else (x + width, y + step - width)
            end = (x, y + step) if step <= height else (x + step - height, y + height)
            self.line([start, end], thick, color)
            step += gap

    def __str__(self) -> str:
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.width:g}mm" height="{self.height:g}mm" '
            f'viewBox="0 0 {_u(self.width)} {_u(self.height)}" font-family="{written(self._family)}">\n'
            + "\n".join(self._parts)
            + "\n</svg>"
        )


def written(text: str) -> str:
    """A text as XML holds it, which prints as itself."""
    return escape(_NO_XML.sub("", " ".join(text.split())))


def _stroke(color: str, width: float, dash: float) -> str:
    if not color:
        return ""
    dashes = f' stroke-dasharray="{_u(dash)} {_u(dash)}"' if dash else ""
    return f' stroke="{color}" stroke-width="{_u(width)}"{dashes}'


def wrapped(text: str, width: float, size: float, measure: Measure, bold: bool = False) -> list[str]:
    """A text in lines of at most this width; a word that is longer is broken."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if measure(longer, size, bold) <= width:
            lines[-1] = longer
            continue
        if lines[-1]:
            lines.append("")
        for sign in word:
            if lines[-1] and measure(lines[-1] + sign, size, bold) > width:
                lines.append("")
            lines[-1] += sign
    return lines


def largest(text: str, width: float, sizes: Sequence[float], measure: Measure, bold: bool = False) -> float:
    """The first of some sizes at which a text fits on one line, else the last one."""
    return next((size for size in sizes if measure(text, size, bold) <= width), sizes[-1])


class Sizes(NamedTuple):
    """Of a text that differs per page, in points: on most pages, and where the text is long."""

    usual: float
    small: float


def usual_and_small(sizes: Sequence[float]) -> Sizes:
    """The sizes for a text that fits on each page at one of these: one very long text makes no other page small."""
    rising = sorted(sizes)
    few = -(-len(rising) // _FEW)
    return Sizes(rising[min(few, len(rising) - 1)], rising[0])


def fitting_size(
    texts: Iterable[str], width: float, height: float, sizes: Sequence[float], measure: Measure, bold: bool = False
) -> float:
    """The first of some sizes (in points) at which each of these texts fits in a box, else the last one.

    QGIS sets lines a little wider than they are measured.
    """
    left = list(texts)
    for points in sizes:
        size = points * POINT

        def tall(text: str, size: float = size) -> float:
            lines = sum(len(wrapped(part, width * 0.96, size, measure, bold)) for part in text.split("\n"))
            return lines * size * 1.25

        if all(tall(text) <= height for text in left):
            return points
    return sizes[-1]

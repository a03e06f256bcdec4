"""The legend of the small map, as a drawing."""

from __future__ import annotations

from collections.abc import Sequence

from ..assessment import NVT
from ..palette import DEPENDS, FAINT, GREY, HATCH, LINE, PAPER
from ..stacking import HIDDEN
from .drawing import POINT, Drawing, Measure, wrapped

_SIZE, _BOX, _TALL = 5.8 * POINT, 4.0, 2.3
_HEAD, _LITTLE, _HANGS = "Aantal mechanismen met risico", "te weinig bekend", "klasse hangt af van wat onbekend is"


def draw_classes(
    labels: Sequence[str], colors: Sequence[str], width: float, height: float, measure: Measure, hidden: bool = False
) -> Drawing:
    """A column of boxes with the classes of the count, then what the hatches mean.

    Parameters
    ----------
    hidden
        Some areas are not shown, as in a version for publication.
    """
    out = Drawing(width, height, "")
    y = 0.3

    def words(x: float, text: str) -> None:
        nonlocal y
        for line in wrapped(text, width - x - 0.5, _SIZE, measure):
            out.text(x, y + 1.9, line, _SIZE)
            y += 2.5
        y += 0.8

    words(0, _HEAD)
    hatches = ((_LITTLE, GREY, HATCH, 1.0), (_HANGS, PAPER, DEPENDS, 1.6), (NVT, PAPER, FAINT, 0),
               *[(HIDDEN, PAPER, FAINT, 1.0)] * hidden)  # fmt: skip
    for text, fill, ink, gap in (*((label, color, "", 0) for label, color in zip(labels, colors)), *hatches):
        out.box(0.2, y, _BOX, _TALL, fill, LINE, 0.15)
        if gap:
            out.hatch(0.2, y, _BOX, _TALL, gap, ink)
            if text == HIDDEN:
                _hatch_back(out, 0.2, y, gap, ink)
        elif ink:
            for at in (0.8, 1.5):
                out.line([(0.2, y + at), (0.2 + _BOX, y + at)], 0.12, ink)
        words(_BOX + 1.2, text)
    return out


def _hatch_back(out: Drawing, x: float, y: float, gap: float, ink: str) -> None:
    """The other direction of a lattice."""
    start = -_TALL
    while start < _BOX:
        left, right = max(start, 0.0), min(start + _TALL, _BOX)
        out.line([(x + left, y + left - start), (x + right, y + right - start)], 0.12, ink)
        start += gap

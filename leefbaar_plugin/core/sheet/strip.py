"""The strip of one mechanism: where this area stands between the others and the threshold, in the mechanism's unit."""

from __future__ import annotations

import math

from ..assessment import NVT
from ..mechanism import Mechanism
from ..numbers import nl
from ..result import Judged
from ..scenario import RISK
from .background import ABOVE, Background
from .drawing import INK, LINE, SOFT, Drawing, Measure, largest

SHADE, FAINT, BAR = "#fbd38d", "#fef3dd", "#c9c9c9"
_END, _ROOM = 9.0, 1.2  # mm for the numbers at both ends, and between them and the scale
_SIZES = (1.95, 1.75, 1.55, 1.35, 1.15, 0.95)


def place(value: float, first: float, last: float, x: float, width: float) -> float:
    """Where a value stands on a scale from `first` to `last`; in the middle of a scale without length."""
    return x + width / 2 if last - first <= 0 else x + width * (value - first) / (last - first)


def draw_strip(
    out: Drawing, box: tuple[float, float, float, float], mechanism: Mechanism, judged: Judged, back: Background,
    measure: Measure,
) -> None:  # fmt: skip
    """Draw the strip in a box (x, y, width, height)."""
    x, y, width, height = box
    thick = min(2.6, height * 0.5)
    top = y + (height - thick) / 2
    start, long = x + _END + _ROOM, width - 2 * (_END + _ROOM)
    if not math.isfinite(judged.value):
        _empty(out, (start, top, long, thick), judged)
        return
    first, last = min(back.first, judged.value), max(back.last, judged.value)

    def at(value: float) -> float:
        return place(value, first, last, start, long)

    if math.isfinite(judged.threshold):
        _shade(out, at(judged.threshold), (start, top, long, thick), back)
    middle = top + thick / 2
    out.line([(start, middle), (start + long, middle)], 0.15, LINE)
    if math.isfinite(back.low):
        out.box(at(back.low), middle - 0.3, at(back.high) - at(back.low), 0.6, BAR)
        for value, edge, anchor in ((back.low, x + _END, "end"), (back.high, x + width - _END, "start")):
            told = nl(value, mechanism.decimals)
            size = largest(told, _END, _SIZES, measure)
            out.text(edge, middle + size * 0.36, told, size, anchor, color=SOFT)
    if math.isfinite(judged.threshold):
        out.line([(at(judged.threshold), top - 0.5), (at(judged.threshold), top + thick + 0.5)], 0.45)
    if math.isfinite(back.usual):
        mark, foot = at(back.usual), top + thick + 0.7
        out.shape([(mark - 0.75, foot), (mark + 0.75, foot), (mark, foot - 1.3)], "#ffffff", INK, 0.18)
    out.dot(at(judged.value), middle, 0.95, INK if judged.state == RISK else "#ffffff", INK, 0.35)


def _shade(out: Drawing, mark: float, box: tuple[float, float, float, float], back: Background) -> None:
    """The side of the risk; fainter, with a broken edge, where a value on it is not always one."""
    start, top, long, thick = box
    if not back.side:
        return
    left, right = (mark, start + long) if back.side == ABOVE else (start, mark)
    if right - left < 0.3:  # the threshold is the end of the scale: a sliver shows where the risk begins
        left, right = (left, left + 0.8) if back.side == ABOVE else (right - 0.8, right)
    if back.alone:
        out.box(left, top, right - left, thick, SHADE)
    else:
        out.box(left, top, right - left, thick, FAINT, "#c07a1c", 0.12, 0.7)


def _empty(out: Drawing, box: tuple[float, float, float, float], judged: Judged) -> None:
    """No value: hatched where that is unknown, so that it is not read as a value of nought."""
    start, top, long, thick = box
    word = judged.certainty or judged.state
    if judged.assessed:
        word = "waarde niet meegegeven"
    elif judged.state != NVT:
        out.box(start, top, long, thick, "#ffffff", LINE, 0.12)
        out.hatch(start, top, long, thick)
    size = min(2.1, thick)
    wide = len(word) * size * 0.62 + 1
    out.box(start + (long - wide) / 2, top, wide, thick, "#ffffff")
    out.text(start + long / 2, top + thick / 2 + size * 0.36, word, size, "middle", color=SOFT)

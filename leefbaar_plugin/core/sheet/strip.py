"""The strip of one mechanism: where this area stands between the others and the threshold, in the mechanism's unit."""

from __future__ import annotations

import math

from ..assessment import NVT
from ..results.result import Judged
from ..results.scenario import RISK
from ..wording import ONLY_CLASS
from .background import ABOVE, Background
from .drawing import INK, LINE, Drawing

SHADE, _FAINT, _EDGE, _BAR = "#fbd38d", "#fef3dd", "#c07a1c", "#c9c9c9"
#: Between a strip and the numbers at its ends, in mm: half a dot.
GAP = 1.2
#: What a strip says where there is no value; empty where there is one.
NO_VALUE, NOT_SHOWN = "niet meegegeven", "alleen de klasse"


def place(value: float, first: float, last: float, x: float, width: float) -> float:
    """Where a value stands on a scale from `first` to `last`; in the middle of a scale without length."""
    return x + width / 2 if last - first <= 0 else x + width * (value - first) / (last - first)


def strip_word(judged: Judged) -> str:
    """What a strip without a value says."""
    if math.isfinite(judged.value):
        return ""
    if ONLY_CLASS in judged.sentence:
        return NOT_SHOWN
    return NO_VALUE if judged.assessed else "n.v.t." if judged.state == NVT else judged.certainty or judged.state


def draw_strip(out: Drawing, box: tuple[float, float, float, float], judged: Judged, back: Background) -> None:
    """Draw the strip in a box (x, y, width, height)."""
    x, y, width, height = box
    thick = min(2.6, height * 0.5)
    top = y + (height - thick) / 2
    if not math.isfinite(judged.value):
        _empty(out, (x, top, width, thick), judged)
        return
    marks = [judged.value, *(v for v in (back.first, back.last, judged.threshold) if math.isfinite(v))]
    first, last = min(marks), max(marks)

    def at(value: float) -> float:
        return place(value, first, last, x, width)

    middle, limit = top + thick / 2, math.isfinite(judged.threshold)
    if limit and back.side:
        _shade(out, at(judged.threshold), (x, top, width, thick), back)
    out.line([(x, middle), (x + width, middle)], 0.15, LINE)
    if math.isfinite(back.low):
        out.box(at(back.low), middle - 0.3, at(back.high) - at(back.low), 0.6, _BAR)
    if limit:
        out.line([(at(judged.threshold), top - 0.5), (at(judged.threshold), top + thick + 0.5)], 0.45)
    if math.isfinite(back.usual):
        mark, foot = at(back.usual), top + thick + 0.7
        out.shape([(mark - 0.75, foot), (mark + 0.75, foot), (mark, foot - 1.3)], "#ffffff", INK, 0.18)
    out.dot(at(judged.value), middle, 0.95, INK if judged.state == RISK else "#ffffff", INK, 0.35)


def _shade(out: Drawing, mark: float, box: tuple[float, float, float, float], back: Background) -> None:
    start, top, long, thick = box
    left, right = (mark, start + long) if back.side == ABOVE else (start, mark)
    if right - left < 0.3:  # the threshold is the end of the scale: a sliver shows where the risk begins
        left, right = (left, left + 0.8) if back.side == ABOVE else (right - 0.8, right)
    sample_side(out, left, top, right - left, thick, back.alone)


def sample_side(out: Drawing, x: float, y: float, width: float, height: float, alone: bool) -> None:
    """The side of the risk; fainter, with a broken edge, where a value on it is not always one."""
    if alone:
        out.box(x, y, width, height, SHADE)
    else:
        out.box(x, y, width, height, _FAINT, _EDGE, 0.12, 0.7)


def _empty(out: Drawing, box: tuple[float, float, float, float], judged: Judged) -> None:
    """No value: hatched where that is unknown, so that it is not read as a value of nought; room for the word."""
    x, top, width, thick = box
    if judged.assessed or judged.state == NVT:
        return
    out.box(x, top, width, thick, "#ffffff", LINE, 0.12)
    out.hatch(x, top, width, thick, 1.2, "#b5b5b5")
    wide = min(width, 3.0 + len(strip_word(judged)) * 1.2)
    out.box(x + (width - wide) / 2, top + 0.1, wide, thick - 0.2, "#ffffff")

"""Expected against happened."""

from __future__ import annotations

from collections.abc import Sequence

from ..palette import SEQUENCE
from .parts import GRID, INK, QUIET, WIDTH, figure, line, percent, text, whisker


def calibration(
    label: str, points: Sequence[tuple[float, float, float, float, str]], most: float = 1.0, caption: str = ""
) -> str:
    """What was expected against what happened; on the line they are equal.

    Parameters
    ----------
    points
        Of each group: expected, happened, the interval of that, and what stands beside it (`2 mechanismen (31)`).
    most
        End of both scales, 0–1.
    """
    side, left, top = 320, 66, 12

    def place(x: float, y: float) -> tuple[float, float]:
        return left + side * min(x / most, 1.0), top + side * (1 - min(y / most, 1.0))

    parts = []
    for i in range(5):
        tick = most * i / 4
        (x, y) = place(tick, tick)
        parts += [line(left, y, left + side, y, GRID), line(x, top, x, top + side, GRID)]
        parts.append(text(left - 6, y + 4, percent(tick), "end", True))
        parts.append(text(x, top + side + 16, percent(tick), "middle", True))
    parts.append(line(*place(0, 0), *place(most, most), QUIET, "5 4"))
    notes = []
    for expected, happened, low, high, note in points:
        if expected != expected or happened != happened:
            continue
        x, y = place(expected, happened)
        if low == low and high == high:
            parts += whisker(x, place(0, low)[1], place(0, high)[1])
        parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="{SEQUENCE[2]}" stroke="{INK}"/>')
        notes.append(text(x + 9, y + 4, note))
    parts.append(f'<g class="clear">{"".join(notes)}</g>')  # over the whiskers of others
    parts.append(text(left + side / 2, top + side + 34, "verwacht", "middle", True))
    upright = text(0, 0, "gebeurd", "middle", True)
    parts.append(f'<g transform="translate(14 {top + side / 2:.0f}) rotate(-90)">{upright}</g>')
    return figure(label, WIDTH, top + side + 42, parts, caption)

"""A square of numbers between −1 and 1."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from ..palette import BELOW, SEQUENCE
from .parts import INK, WIDTH, figure, number, short, text

_NOUGHT = "#f7f7f5"
#: Characters of a name with its number; the longest of our mechanisms has 37.
_LONGEST = 44


def matrix(
    label: str,
    names: Sequence[str],
    values: Sequence[Sequence[float]],
    words: Callable[[float], str] = number,
    caption: str = "",
) -> str:
    """A square of numbers −1 to 1, the darker the further from nought; below nought they stand on blue.

    Names stand at the left in full, above by their number. Where there is no room for the numbers, who points at a
    cell sees its own.
    """
    labels = [short(f"{i + 1} {name}", _LONGEST) for i, name in enumerate(names)]
    left, top = max(230, 7 * max(map(len, labels), default=0)), 22
    cell = min(46.0, (WIDTH - left - 6) / max(len(names), 1))
    size = 11 if cell >= 36 else 8.5 if cell >= 24 else 0
    parts = []
    for i, name in enumerate(names):
        y = top + cell * i
        parts.append(text(0, y + cell / 2 + 4, labels[i]))
        parts.append(text(left + cell * (i + 0.5), top - 7, str(i + 1), "middle", True))
        for j, value in enumerate(values[i]):
            x = left + cell * j
            fill, ink = _tone(value)
            told = "" if size else f"<title>{escape(f'{name} – {names[j]}: {words(value)}')}</title>"
            parts.append(
                f'<rect x="{x:.1f}" y="{y:.1f}" width="{cell:.1f}" height="{cell:.1f}" fill="{fill}" '
                f'stroke="#ffffff">{told}</rect>'
            )
            if size and value == value:
                parts.append(
                    f'<text x="{x + cell / 2:.1f}" y="{y + cell / 2 + 4:.1f}" text-anchor="middle" '
                    f'style="font-size:{size}px;fill:{ink}">{escape(words(value))}</text>'
                )
    return figure(label, left + cell * len(names) + 6, top + cell * len(names) + 6, parts, caption)


def _tone(value: float) -> tuple[str, str]:
    """The fill of a number −1 to 1, and the ink on it."""
    if value != value:
        return "#eef0f3", INK
    steps = (_NOUGHT, *SEQUENCE) if value >= 0 else (_NOUGHT, *BELOW)
    place = min(int(abs(value) * len(steps)), len(steps) - 1)
    return steps[place], "#ffffff" if place >= len(steps) - 2 and abs(value) > 0.5 else INK

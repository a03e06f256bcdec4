"""Values with how far they may be off, one below the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .parts import BASE, GRID, INK, NAN, WIDTH, figure, line, percent, short, text


@dataclass(frozen=True)
class Interval:
    """One line of a chart of intervals: a value and how far it may be off, and what stands behind it (`24 van 118`)."""

    name: str
    value: float
    low: float = NAN
    high: float = NAN
    note: str = ""
    strong: bool = True


def intervals(
    label: str,
    rows: Sequence[Interval],
    limits: tuple[float, float] = (0.0, 1.0),
    reference: float = NAN,
    words: Callable[[float], str] = percent,
    reference_name: str = "",
    caption: str = "",
    names: int = 230,
) -> str:
    """A dot with its interval for each line; the dashed line is what to compare with.

    Parameters
    ----------
    limits
        Ends of the scale; what lies beyond is drawn at the end.
    names
        Pixels for the names.
    """
    notes, row, top = 150, 24, 30
    wide = WIDTH - names - notes
    low, high = limits

    def x(value: float) -> float:
        part = (value - low) / (high - low) if high > low else 0.5
        return names + wide * min(max(part, 0.0), 1.0)

    foot = top + row * len(rows)
    parts = []
    for i in range(5):
        tick = low + (high - low) * i / 4
        parts += [line(x(tick), top - 8, x(tick), foot, GRID), text(x(tick), top - 13, words(tick), "middle", True)]
    if reference == reference:
        parts.append(line(x(reference), top - 8, x(reference), foot, INK, "5 4"))
    for i, one in enumerate(rows):
        y = top + row * (i + 0.5)
        parts.append(text(0, y + 4, short(one.name, int(names / 6.4)), quiet=not one.strong))
        if one.low == one.low and one.high == one.high:
            parts.append(f'<path d="M{x(one.low):.1f} {y:.1f}H{x(one.high):.1f}" stroke="{BASE}" stroke-width="3"/>')
        if one.value == one.value:
            fill = BASE if one.strong else "#ffffff"
            parts.append(
                f'<circle cx="{x(one.value):.1f}" cy="{y:.1f}" r="5" fill="{fill}" stroke="{BASE}" stroke-width="2"/>'
            )
        told = words(one.value) + (f" · {one.note}" if one.note else "")
        parts.append(text(names + wide + 12, y + 4, told, quiet=not one.strong))
    if reference_name:
        parts.append(text(names, foot + 18, f"- - -  {reference_name}", quiet=True))
    return figure(label, WIDTH, foot + (26 if reference_name else 8), parts, caption)

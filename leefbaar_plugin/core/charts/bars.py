"""Bars beside each other, for counts and shares per class."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .parts import FILLS, NAN, QUIET, WIDTH, figure, legend, line, percent, text, whisker


@dataclass(frozen=True)
class Series:
    """Values by category, with the interval that each may lie in (NaN: none)."""

    name: str
    values: Sequence[float]
    lows: Sequence[float] = ()
    highs: Sequence[float] = ()


def bars(
    label: str,
    categories: Sequence[str],
    series: Sequence[Series],
    words: Callable[[float], str] = percent,
    caption: str = "",
    axis: str = "",
) -> str:
    """Bars beside each other for each category, with their values above them and their intervals as whiskers."""
    left, top, high = 12, 34, 200
    every = [v for s in series for v in (*s.values, *s.highs) if v == v]
    most = max(every, default=1.0) or 1.0
    step = (WIDTH - 2 * left) / max(len(categories), 1)
    wide = min(46.0, step * 0.84 / max(len(series), 1))
    parts = legend([(s.name, FILLS[i % len(FILLS)]) for i, s in enumerate(series) if s.name], left)
    parts.append(line(left, top + high, WIDTH - left, top + high, QUIET))

    def y(value: float) -> float:
        return top + high - (high - 18) * max(value, 0.0) / most

    for i, category in enumerate(categories):
        middle = left + step * (i + 0.5)
        parts.append(text(middle, top + high + 17, category, "middle"))
        for j, one in enumerate(series):
            value = one.values[i]
            if value != value:
                continue
            x = middle + wide * (j - len(series) / 2)
            parts.append(
                f'<rect x="{x + 1:.1f}" y="{y(value):.1f}" width="{wide - 2:.1f}" '
                f'height="{max(top + high - y(value), 0):.1f}" fill="{FILLS[j % len(FILLS)]}" stroke="{QUIET}"/>'
            )
            low, tall = (ends[i] if ends else NAN for ends in (one.lows, one.highs))
            if low == low and tall == tall:
                parts += whisker(x + wide / 2, y(low), y(tall))
            parts.append(
                text(x + wide / 2, min(y(value), y(tall) if tall == tall else 1e9) - 5, words(value), "middle")
            )
    if axis:
        parts.append(text(WIDTH / 2, top + high + 36, axis, "middle", quiet=True))
    return figure(label, WIDTH, top + high + (44 if axis else 26), parts, caption)

"""The legend of the small map, as a drawing."""

from __future__ import annotations

from collections.abc import Sequence

from ..assessment import NVT
from .drawing import LINE, POINT, Drawing, Measure

_SIZE = 5.8 * POINT


def draw_classes(
    labels: Sequence[str], colors: Sequence[str], width: float, height: float, measure: Measure
) -> Drawing:
    """Boxes with the classes of the count, then what the hatches mean, in as many lines as they need."""
    out = Drawing(width, height, "")
    x, y = 0.2, 0.4

    def entry(words: str, fill: str, gap: float) -> None:
        nonlocal x, y
        wide = 5.0 + measure(words, _SIZE, False)
        if x + wide > width:
            x, y = 0.2, y + 3.2
        out.box(x, y, 4.0, 2.3, fill, LINE, 0.15)
        if gap:
            out.hatch(x, y, 4.0, 2.3, gap)
        if words == NVT:
            for line in (0.8, 1.6):
                out.line([(x, y + line), (x + 4.0, y + line)], 0.1, LINE)
        out.text(x + 4.8, y + 1.9, words, _SIZE)
        x += wide + 2.4

    out.text(x, y + 1.9, "Mechanismen met risico:", _SIZE)
    x += measure("Mechanismen met risico:", _SIZE, False) + 2.0
    for label, color in zip(labels, colors):
        entry(label, color, 0)
    entry("te weinig bekend", "#e3e3e3", 1.0)
    entry("hangt af van onbekende", "none", 1.6)
    entry(NVT, "#ffffff", 0)
    return out

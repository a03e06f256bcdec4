"""A small map on a page: areas in a few fills, each with its name and what it is, for who points at it or hears it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from ..charts.parts import WIDTH
from ..html_page import Pattern, apart, hatches, key
from ..palette import LINE
from ..report.drawing import Shape
from ..report.outlines import frame_of, outlines, path


def area_map(
    label: str,
    shapes: Sequence[Shape],
    names: Sequence[str],
    kinds: Sequence[str],
    fills: Mapping[str, str],
    patterns: Sequence[Pattern] = (),
) -> str:
    """A figure with its legend.

    Parameters
    ----------
    shapes, names, kinds
        Of each area where it lies, what it is called, and which of the `fills` it has.
    fills
        By kind, in the order of the legend; `url(#name)` for a pattern.
    patterns
        Hatches that the fills name, in pixels.
    """
    frame = frame_of(ring for shape in shapes for ring in shape.rings)
    drawn = outlines([shape.rings for shape in shapes], frame)
    scale = frame.width / WIDTH
    on_map = {kind: fill.replace("(#", "(#kaart-") for kind, fill in fills.items()}
    larger = [(f"kaart-{n}", back, ink, d * scale, w * scale, angle) for n, back, ink, d, w, angle in patterns]
    paths = "".join(
        f'<path d="{path(rings)}" fill="{on_map[kind]}"><title>{escape(apart(name))}: {escape(kind)}</title></path>'
        for rings, name, kind in zip(drawn.areas, names, kinds)
        if rings
    )
    there = [(fill, f"{kind} ({sum(k == kind for k in kinds)})") for kind, fill in fills.items() if kind in kinds]
    return (
        f"<figure>{hatches([*patterns, *larger]) if patterns else ''}"
        f'<svg role="img" aria-label="{escape(label)}" viewBox="0 0 {frame.width} {frame.height}" '
        f'style="width:100%;max-height:150mm"><title>{escape(label)}</title>'
        f'<g stroke="{LINE}" stroke-width="{frame.width / 900:.1f}">{paths}</g></svg>{key(there)}</figure>'
    )

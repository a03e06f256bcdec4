"""A small map on a page: areas in a few fills, each with its name and what it is, for who points at it or hears it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from ..html_page import apart, key
from ..palette import LINE
from ..report.drawing import Shape
from ..report.outlines import frame_of, outlines, path


def area_map(
    label: str, shapes: Sequence[Shape], names: Sequence[str], kinds: Sequence[str], fills: Mapping[str, str]
) -> str:
    """A figure with its legend.

    Parameters
    ----------
    shapes, names, kinds
        Of each area where it lies, what it is called, and which of the `fills` it has.
    fills
        By kind, in the order of the legend.
    """
    frame = frame_of(ring for shape in shapes for ring in shape.rings)
    drawn = outlines([shape.rings for shape in shapes], frame)
    paths = "".join(
        f'<path d="{path(rings)}" fill="{fills[kind]}"><title>{escape(apart(name))}: {escape(kind)}</title></path>'
        for rings, name, kind in zip(drawn.areas, names, kinds)
        if rings
    )
    there = [(fill, f"{kind} ({sum(k == kind for k in kinds)})") for kind, fill in fills.items() if kind in kinds]
    return (
        f'<figure><svg role="img" aria-label="{escape(label)}" viewBox="0 0 {frame.width} {frame.height}" '
        f'style="width:100%;max-height:150mm"><title>{escape(label)}</title>'
        f'<g stroke="{LINE}" stroke-width="{frame.width / 900:.1f}">{paths}</g></svg>{key(there)}</figure>'
    )

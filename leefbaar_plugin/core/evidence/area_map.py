"""A small map on a page: areas in a few fills, each with its name and what it is, for who points at it or hears it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from zlib import crc32

from ..pages.html_page import apart, hatches, key
from ..palette import LINE
from ..report.drawing import Shape
from ..report.legend import PIXELS
from ..report.outlines import Frame, frame_of, outlines, path

#: Of more areas a page has no map: it would open slowly, and they would be too small to see.
MOST_DRAWN = 1000


def area_map(
    label: str,
    shapes: Sequence[Shape],
    names: Sequence[str],
    kinds: Sequence[str],
    fills: Mapping[str, str],
    hatched: Mapping[str, tuple[str, int]] | None = None,
    signs: Mapping[str, str] | None = None,
) -> str:
    """A figure with its legend.

    Parameters
    ----------
    shapes, names, kinds
        Of each area where it lies, what it is called, and which of the `fills` it has.
    fills
        By kind, in the order of the legend.
    hatched
        By kind, of those that have a hatch over their fill: the colour of its lines, and their angle in degrees.
    signs
        By kind what is printed in an area of it, where there is room, so that it reads without colour.
    """
    frame = frame_of(ring for shape in shapes for ring in shape.rings)
    drawn = outlines([shape.rings for shape in shapes], frame)
    place = f"h{crc32(label.encode()):x}"  # of this map: a page may have several
    lines = {kind: f"{place}-{i}" for i, kind in enumerate(hatched or {})}
    on_map = {kind: f"url(#{lines[kind]}-kaart)" if kind in lines else fill for kind, fill in fills.items()}
    in_key = {kind: f"url(#{lines[kind]})" if kind in lines else fill for kind, fill in fills.items()}
    unit = frame.width / PIXELS  # the map is drawn in units of its own
    patterns = [
        (f"{lines[kind]}{where}", fills[kind], ink, 6 * by, 1.3 * by, angle)
        for kind, (ink, angle) in (hatched or {}).items() for where, by in (("-kaart", unit), ("", 0.7))
    ]  # fmt: skip
    paths = "".join(
        f'<path d="{path(rings)}" fill="{on_map[kind]}"><title>{escape(apart(name))}: {escape(kind)}</title></path>'
        for rings, name, kind in zip(drawn.areas, names, kinds)
        if rings
    )
    printed = "".join(_sign(frame, shape, (signs or {}).get(kind, "")) for shape, kind in zip(shapes, kinds))
    there = [(fill, f"{kind} ({sum(k == kind for k in kinds)})") for kind, fill in in_key.items() if kind in kinds]
    return (
        f"{hatches(patterns) if patterns else ''}"
        f'<figure><svg role="img" aria-label="{escape(label)}" viewBox="0 0 {frame.width} {frame.height}" '
        f'style="width:100%;max-height:150mm"><title>{escape(label)}</title>'
        f'<g stroke="{LINE}" stroke-width="{frame.width / 900:.1f}">{paths}</g>'
        f"{printed}</svg>{key(there)}</figure>"
    )


def _sign(frame: Frame, shape: Shape, sign: str) -> str:
    """A letter in the middle of an area, as large as fits."""
    size = min(1.1 * shape.room * frame.per_metre, frame.width / 45)
    if not sign or not shape.rings or size < frame.width / 120:
        return ""
    x, y = frame.at(*shape.middle)
    return (
        f'<text x="{x}" y="{y + size * 0.36:.0f}" text-anchor="middle" style="font-size:{size:.0f}px;'
        f'paint-order:stroke;stroke:#ffffff;stroke-width:{size / 5:.0f}px" aria-hidden="true">{escape(sign)}</text>'
    )

"""The map of the report: areas, borders, counts and names as SVG, its colours and its legend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from ..assessment import NVT
from ..pages.html_page import apart
from ..results.result import Area, Result
from ..stacking import HIDDEN, INSUFFICIENT
from ..wording import CLASS_DEPENDS, TOO_LITTLE_KNOWN
from .borders import Borders
from .explained import DIFFERS, differs
from .labels import Label, names
from .legend import PIXELS, UNIT
from .outlines import frame_of, outlines, path

#: Margins of the map; its letters keep their size when it is zoomed.
_EDGE, _FOOT = 10 * UNIT, 46 * UNIT
#: Room in pixels around a count, below which it is printed small, or only when zoomed in.
_TIGHT, _TINY = 7.5, 4.5
#: What the script draws over the map: a rim of the other shade first, to be seen on any colour.
_MARKS = ("gekozen-rand", "gekozen-vlak", "wijzer-rand", "wijzer-vlak")


@dataclass(frozen=True)
class Shape:
    """An area on the map, in metres: its rings, and the middle of the largest circle that fits in it, with its radius.

    Without rings it is not drawn.
    """

    rings: Sequence[Sequence[tuple[float, float]]] = ()
    middle: tuple[float, float] = (0.0, 0.0)
    room: float = 0.0


def svg(result: Result, shapes: Sequence[Shape], label: str) -> str:
    """The map; the script makes it interactive."""
    frame = frame_of(ring for shape in shapes for ring in shape.rings)
    drawn = outlines([shape.rings for shape in shapes], frame)
    spots = [frame.at(*shape.middle) for shape in shapes]
    room = [shape.room * frame.per_metre for shape in shapes]
    borders = Borders(drawn, frame)
    fills, hatched, counts, labels = [], [], [], []
    several = len({area.gemeente_code for area in result.areas}) > 1
    for i, area in enumerate(result.areas):
        if not drawn.areas[i]:
            continue
        d = path(drawn.areas[i])
        title = f"<title>{escape(tip(area))}</title>"
        fills.append(f'<path data-i="{i}" class="{_class(area, result.classes)}" d="{d}">{title}</path>')
        if area.uncertain:
            hatched.append(f'<path data-i="{i}" d="{d}"/>')
        if area.applies:
            x, y = spots[i]
            named = area.gemeente if several else area.wijk if result.noun == "buurt" else area.name
            labels.append(Label(named, count(area) if room[i] >= _TIGHT * UNIT else "", x, y))
            tight = " krap" if room[i] < _TIGHT * UNIT else ""
            tight += " heel-krap" if room[i] < _TINY * UNIT else ""
            counts.append(
                f'<text data-i="{i}" data-r="{room[i]:.0f}" class="n{tight}" x="{x}" y="{y}">{count(area)}</text>'
            )
    wijken = [area.wijk_code for area in result.areas]
    gemeenten = [area.gemeente_code for area in result.areas]
    lines = [
        f'<path class="{name}" d="{path(borders.between(groups.__getitem__), closed=False)}"/>'
        for name, groups in (("wijk", wijken), ("gemeente", gemeenten))
    ]
    marks = "".join(f'<path id="{name}"/>' for name in _MARKS)
    box = (-_EDGE, -_EDGE, frame.width + 2 * _EDGE, frame.height + _EDGE + _FOOT)
    edge = (box[0], box[1], box[0] + box[2], frame.height + _EDGE)
    return (
        f'<svg id="kaart" class="kaart" role="img" aria-label="{escape(label)}" '
        f'viewBox="{" ".join(f"{v:.0f}" for v in box)}" data-meter="{frame.per_metre:.6g}" data-breed="{PIXELS}">'
        f'<g id="vlakken">{"".join(fills)}</g><g class="onder" aria-hidden="true">'
        f'<g class="hangt">{"".join(hatched)}</g>'
        f"{''.join(lines)}{marks}"
        f"{''.join(counts)}{names(labels, UNIT, edge)}{_scale(frame.per_metre, box)}</g></svg>"
    )


def count(area: Area) -> str:
    """What is printed in an area."""
    told = {INSUFFICIENT: "?", HIDDEN: ""}.get(area.category, str(area.count))
    return told + ("≠" if differs(area) else "")


def tip(area: Area) -> str:
    """The name of an area and what the map shows of it, for who points at it or hears it."""
    more = (
        (area.category == INSUFFICIENT, TOO_LITTLE_KNOWN),
        (area.uncertain, CLASS_DEPENDS),
        (differs(area), DIFFERS.lower()),
    )
    return f"{apart(area.title)}: {'; '.join([area.text, *(words for holds, words in more if holds)])}"


def _class(area: Area, classes: Sequence[str]) -> str:
    if area.category in classes:
        return f"k{list(classes).index(area.category)}"
    return {NVT: "kn", HIDDEN: "kv"}.get(area.category, "kw")


def _scale(per_metre: float, box: tuple[float, float, float, float]) -> str:
    """The scale bar; the script draws it anew for another zoom."""
    wanted = box[2] / 5 / per_metre
    steps = [k * 10**p for p in range(1, 6) for k in (1, 2, 5)]
    metres = max([s for s in steps if s <= wanted] or steps[:1])
    x, y, wide = box[0] + _EDGE, box[1] + box[3] - _EDGE, metres * per_metre
    told = f"{metres // 1000} km" if metres >= 1000 else f"{metres} m"
    return (
        f'<g id="schaal"><path d="M{x:.0f} {y - 6 * UNIT:.0f}V{y:.0f}h{wide:.0f}v{-6 * UNIT:.0f}"/>'
        f'<text x="{x + wide / 2:.0f}" y="{y - 10 * UNIT:.0f}">{told}</text></g>'
    )

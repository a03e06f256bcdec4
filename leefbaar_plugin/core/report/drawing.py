"""The map of the report: areas, borders, counts and names as SVG, its colours and its legend."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from ..assessment import NVT
from ..html_page import hatches, swatch
from ..palette import DEPENDS, FAINT, GREY, HATCH, PAPER, shades
from ..result import Area, Result
from ..stacking import INSUFFICIENT
from ..wording import CLASS_DEPENDS, DOES_NOT_APPLY, TOO_LITTLE_KNOWN, areas, class_words
from .borders import Borders
from .explained import differs
from .labels import Name, box_of, placed
from .outlines import SIZE, frame_of, outlines, path

#: The map is drawn for a screen of this many pixels on its longer side; zoomed, letters keep their size.
_PIXELS = 720
_UNIT = SIZE / _PIXELS
_EDGE, _FOOT = 10 * _UNIT, 46 * _UNIT
_COUNT, _NAME = 12 * _UNIT, 12.5 * _UNIT
#: Room in pixels around a count, below which it is printed small, or only when zoomed in.
_TIGHT, _TINY = 7.5, 4.5


@dataclass(frozen=True)
class Shape:
    """An area on the map, in metres: its rings, and the middle of the largest circle that fits in it, with its radius.

    Without rings it is not drawn.
    """

    rings: Sequence[Sequence[tuple[float, float]]] = ()
    middle: tuple[float, float] = (0.0, 0.0)
    room: float = 0.0


def style(result: Result) -> str:
    """The rules that follow from the palette and the classes."""
    colours = (f".k{i}{{fill:{color}}}" for i, color in enumerate(shades(len(result.classes))))
    return (
        "".join(colours) + f".kw{{fill:url(#kaart-onbekend)}}.kn{{fill:url(#kaart-nvt)}}#kaart{{--u:{_UNIT:g}}}"
        f".kaart text{{font-size:calc(12px*var(--u))}}"
    )


def defs() -> str:
    """Hatches for the map, and the same for the legend."""
    kinds = (
        ("onbekend", GREY, HATCH, 6, 1.4, 45),
        ("nvt", PAPER, FAINT, 5, 0.8, 90),
        ("hangt", None, DEPENDS, 10, 0.75, 135),
    )
    return hatches(
        (f"{where}-{name}", paper, ink, distance * by, width * by, angle)
        for where, by in (("kaart", _UNIT), ("legenda", 0.8))
        for name, paper, ink, distance, width, angle in kinds
    )


def svg(result: Result, shapes: Sequence[Shape], label: str) -> str:
    """The map; the script makes it interactive."""
    frame = frame_of(ring for shape in shapes for ring in shape.rings)
    drawn = outlines([shape.rings for shape in shapes], frame)
    spots = [frame.at(*shape.middle) for shape in shapes]
    room = [shape.room * frame.per_metre for shape in shapes]
    borders = Borders(drawn, frame)
    vlakken, hatched, counts = [], [], []
    for i, area in enumerate(result.areas):
        if not drawn.areas[i]:
            continue
        d = path(drawn.areas[i])
        vlakken.append(
            f'<path data-i="{i}" class="{_class(area, result.classes)}" d="{d}"><title>{escape(tip(area))}</title></path>'
        )
        if area.uncertain:
            hatched.append(f'<path data-i="{i}" d="{d}"/>')
        if area.applies:
            x, y = spots[i]
            tight = " krap" if room[i] < _TIGHT * _UNIT else ""
            tight += " heel-krap" if room[i] < _TINY * _UNIT else ""
            counts.append(
                f'<text data-i="{i}" data-r="{room[i]:.0f}" class="n{tight}" x="{x}" y="{y}">{count(area)}</text>'
            )
    lines = [
        f'<path class="{name}" d="{path(borders.between(lambda i, of=of: of(result.areas[i])), closed=False)}"/>'
        for name, of in (("wijk", _wijk), ("gemeente", _gemeente))
    ]
    box = (-_EDGE, -_EDGE, frame.width + 2 * _EDGE, frame.height + _EDGE + _FOOT)
    names = _names(result, spots, room, drawn.areas, (box[0], box[1], box[0] + box[2], frame.height + _EDGE))
    return (
        f'<svg id="kaart" class="kaart" role="img" aria-label="{escape(label)}" '
        f'viewBox="{" ".join(f"{v:.0f}" for v in box)}" data-meter="{frame.per_metre:.6g}" data-breed="{_PIXELS}">'
        f'<g id="vlakken">{"".join(vlakken)}</g><g class="onder" aria-hidden="true"><g class="hangt">{"".join(hatched)}</g>'
        f'{"".join(lines)}<path id="gekozen-vlak"/><path id="wijzer-vlak"/>'
        f"{''.join(counts)}{names}{_scale(frame.per_metre, box)}</g></svg>"
    )


def count(area: Area) -> str:
    """What is printed in an area."""
    told = "?" if area.category == INSUFFICIENT else str(area.count)
    return told + ("≠" if differs(area) else "")


def tip(area: Area) -> str:
    """The name of an area and its count, for who points at it or hears it."""
    too_little = f", {TOO_LITTLE_KNOWN}" if area.category == INSUFFICIENT else ""
    return f"{area.title}: {area.text}{too_little}"


def legend(result: Result, heard: bool) -> str:
    """Every class that can occur, in words, and how many areas are in it."""
    n = Counter(area.category for area in result.areas)
    firsts = [0, *(int(label.split("–")[0].split(" ")[0]) for label in result.classes[1:])]
    rows = [
        (swatch(color), class_words(label), areas(n[label], result.noun))
        for label, first, color in zip(result.classes, firsts, shades(len(result.classes)))
        if first <= len(result.mechanisms)
    ]
    rows += [
        (swatch("url(#legenda-onbekend)"), TOO_LITTLE_KNOWN, areas(n[INSUFFICIENT], result.noun)),
        (swatch("url(#legenda-nvt)"), DOES_NOT_APPLY, areas(n[NVT], result.noun)),
        (swatch(PAPER, over="url(#legenda-hangt)"), CLASS_DEPENDS,
         areas(sum(area.uncertain for area in result.areas), result.noun)),
    ]  # fmt: skip
    if heard:
        unlike = areas(sum(differs(area) for area in result.areas), result.noun)
        rows.append(('<b aria-hidden="true">≠</b>', "cijfers en gesprek verschillen", unlike))
    return '<ul class="legenda">' + "".join(
        f'<li>{box}<span>{escape(words)} <span class="meta">({many})</span></span></li>' for box, words, many in rows
    ) + "</ul>"  # fmt: skip


def _class(area: Area, classes: Sequence[str]) -> str:
    if area.category in classes:
        return f"k{list(classes).index(area.category)}"
    return "kn" if area.category == NVT else "kw"


def _wijk(area: Area) -> str:
    return area.wijk_code


def _gemeente(area: Area) -> str:
    return area.gemeente_code


def _names(result: Result, spots, room, drawn, edge) -> str:  # type: ignore[no-untyped-def]
    """Names of the wijken; of the municipalities where there are several of those."""
    several = len({area.gemeente_code for area in result.areas}) > 1
    members: defaultdict[str, list[int]] = defaultdict(list)
    for i, area in enumerate(result.areas):
        if drawn[i] and area.applies:
            members[area.gemeente_code if several else area.wijk_code].append(i)
    taken = [box_of(count(result.areas[i]), *spots[i], _COUNT) for m in members.values() for i in m
             if room[i] >= _TIGHT * _UNIT]  # fmt: skip
    names = []
    for rows in members.values():
        first = result.areas[rows[0]]
        text = first.gemeente if several else first.wijk if result.noun == "buurt" else first.name
        x, y = (sum(spots[i][axis] for i in rows) / len(rows) for axis in (0, 1))
        wide, high = box_of(text, 0, 0, _NAME)[2:]
        lattice = [(dx * wide, dy * high) for dx in (0, 0.5, -0.5, 1, -1) for dy in (0, 1, -1, 2, -2, 3, -3)]
        around = [(x + dx, y + dy) for dx, dy in sorted(lattice, key=lambda step: step[0] ** 2 + 4 * step[1] ** 2)]
        names.append((len(rows), Name(text, around)))
    found = placed([n for _, n in sorted(names, key=lambda one: -one[0]) if n.text], taken, _NAME, edge)
    return "".join(f'<text class="naam" x="{x:.0f}" y="{y:.0f}">{escape(text)}</text>' for text, x, y in found)


def _scale(per_metre: float, box: tuple[float, float, float, float]) -> str:
    """The scale bar; the script draws it anew for another zoom."""
    wanted = box[2] / 5 / per_metre
    steps = [k * 10**p for p in range(1, 6) for k in (1, 2, 5)]
    metres = max([s for s in steps if s <= wanted] or steps[:1])
    x, y, wide = box[0] + _EDGE, box[1] + box[3] - _EDGE, metres * per_metre
    told = f"{metres // 1000} km" if metres >= 1000 else f"{metres} m"
    return (
        f'<g id="schaal"><path d="M{x:.0f} {y - 6 * _UNIT:.0f}V{y:.0f}h{wide:.0f}v{-6 * _UNIT:.0f}"/>'
        f'<text x="{x + wide / 2:.0f}" y="{y - 10 * _UNIT:.0f}">{told}</text></g>'
    )

"""The colours and hatches of the map, and what they mean."""

from __future__ import annotations

from collections import Counter
from html import escape

from ..assessment import NVT
from ..pages.html_page import hatches, swatch
from ..palette import DEPENDS, FAINT, GREY, HATCH, PAPER, shades
from ..results.result import Result
from ..stacking import HIDDEN, INSUFFICIENT
from ..wording import CLASS_DEPENDS, DOES_NOT_APPLY, HELD_BACK, TOO_LITTLE_KNOWN, areas, class_words
from .explained import differs
from .outlines import SIZE

#: The map is drawn for a screen of this many pixels on its longer side; a pixel is so many units of the drawing.
PIXELS = 720
UNIT = SIZE / PIXELS


def style(result: Result) -> str:
    """The rules that follow from the palette and the classes."""
    colours = (f".k{i}{{fill:{color}}}" for i, color in enumerate(shades(len(result.classes))))
    return (
        "".join(colours) + f".kw{{fill:url(#kaart-onbekend)}}.kn{{fill:url(#kaart-nvt)}}"
        f".kv{{fill:url(#kaart-verborgen)}}#kaart{{--u:{UNIT:g}}}"
        f".kaart text{{font-size:calc(12px*var(--u))}}"
    )


def defs() -> str:
    """Hatches for the map, and the same for the legend."""
    kinds = (
        ("onbekend", GREY, HATCH, 6, 1.4, 45),
        ("verborgen", PAPER, FAINT, 6, 1.2, 45),
        ("nvt", PAPER, FAINT, 5, 0.8, 90),
        ("hangt", None, DEPENDS, 10, 0.75, 135),
    )
    return hatches(
        (f"{where}-{name}", paper, ink, distance * by, width * by, angle)
        for where, by in (("kaart", UNIT), ("legenda", 0.8))
        for name, paper, ink, distance, width, angle in kinds
    )


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
    if n[HIDDEN]:
        rows.append((swatch("url(#legenda-verborgen)"), HELD_BACK, areas(n[HIDDEN], result.noun)))
    if heard:
        unlike = areas(sum(differs(area) for area in result.areas), result.noun)
        rows.append(('<b aria-hidden="true">≠</b>', "cijfers en gesprek verschillen", unlike))
    return '<ul class="legenda">' + "".join(
        f'<li>{box}<span>{escape(words)} <span class="meta">({many})</span></span></li>' for box, words, many in rows
    ) + "</ul>"  # fmt: skip

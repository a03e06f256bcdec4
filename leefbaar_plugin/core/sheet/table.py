"""The table of mechanisms of one area: its cells as text, and what is drawn behind them.

QGIS prints the text of an SVG as outlines, which nobody can search or read aloud: words are cells of a table of the
layout, and only grounds, signs and strips are drawn. Rows keep the order of the method, which is no ranking.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..assessment import NIPT, NVT
from ..mechanism import Mechanism
from ..numbers import nl
from ..results.result import Area, Judged
from ..results.scenario import RISK, SAFE
from .background import Background
from .drawing import INK, LINE, SOFT, Drawing, Measure
from .sources import cited
from .strip import GAP, SHADE, draw_strip, sample_side, strip_word

WIDTH, HEAD = 194.0, 8.6
#: The columns: name, left edge and width in mm; those between brackets have no words of their own.
COLUMNS = (
    ("(teken)", 0.0, 5.0), ("mechanisme", 5.0, 38.0), ("eenheid", 43.0, 26.0), ("uitkomst", 69.0, 20.0),
    ("waarde", 89.0, 13.0), ("drempel", 102.0, 13.0), ("gemeente", 115.0, 13.0), ("laagste", 128.0, 9.5),
    ("strook", 137.5, 29.5), ("hoogste", 167.0, 9.5), ("bron", 176.5, 17.5),
)  # fmt: skip
PLACES = {name: (x, width) for name, x, width in COLUMNS}
#: Those that differ per area.
CELLS = ("uitkomst", "waarde", "drempel", "gemeente", "laagste", "strook", "hoogste", "bron")
_TALLEST = 8.6


@dataclass(frozen=True)
class Paper:
    """What the drawings of all areas share.

    Parameters
    ----------
    family
        The font.
    backgrounds
        By the id of the mechanism and the code of the municipality.
    letters
        The key of each source.
    """

    family: str
    backgrounds: Mapping[tuple[str, str], Background]
    letters: Mapping[str, str]


def heads(noun: str, nouns: str) -> Mapping[str, str]:
    """The heads of the columns, in two lines."""
    return {
        "mechanisme": "Mechanisme", "eenheid": "Eenheid", "uitkomst": "Uitkomst", "waarde": f"Waarde\ndeze {noun}",
        "drempel": f"Drempel\ndeze {noun}", "gemeente": f"Mediaan\n{nouns}", "laagste": "laagste",
        "strook": "Afstand tot\nde drempel", "hoogste": "hoogste", "bron": "Bron en\npeiljaar",
    }  # fmt: skip


def row_height(mechanisms: int, height: float) -> float:
    """Rows are as tall as there is room for in a table of this height."""
    return min(_TALLEST, (height - HEAD) / max(mechanisms, 1))


def outcome(judged: Judged) -> str:
    """The outcome in words, with how sure it is."""
    if judged.assessed:
        return f"{judged.state}, {NIPT}" if judged.certainty == NIPT else judged.state
    return NVT if judged.state == NVT else judged.certainty or judged.state


def cells(area: Area, mechanisms: Sequence[Mechanism], paper: Paper) -> Mapping[str, list[str]]:
    """The text of each cell, by column; one line each."""
    out: dict[str, list[str]] = {name: [] for name in CELLS}
    for mechanism in mechanisms:
        judged = area.judged[mechanism.id]
        back = paper.backgrounds[mechanism.id, area.gemeente_code]
        ends = (back.low, back.high) if judged.value == judged.value else (judged.value, judged.value)
        texts = (
            outcome(judged),
            *(nl(number, mechanism.decimals) for number in (judged.value, judged.threshold, back.usual)),
            nl(ends[0], mechanism.decimals).strip("–"),
            strip_word(judged),
            nl(ends[1], mechanism.decimals).strip("–"),
            cited(judged.source, paper.letters),
        )
        for name, text in zip(CELLS, texts):
            out[name].append(" ".join(text.split()))
    return out


def draw_table(area: Area, mechanisms: Sequence[Mechanism], height: float, paper: Paper) -> str:
    """What stands behind the cells, as SVG, in a box of `WIDTH` by this height."""
    out = Drawing(WIDTH, height, paper.family)
    tall = row_height(len(mechanisms), height)
    out.line([(0, HEAD), (WIDTH, HEAD)], 0.35)
    x, width = PLACES["strook"]
    for row, mechanism in enumerate(mechanisms):
        top = HEAD + row * tall
        judged = area.judged[mechanism.id]
        _ground(out, top, tall, judged)
        _sign(out, 2.2, top + tall / 2, judged)
        back = paper.backgrounds[mechanism.id, area.gemeente_code]
        draw_strip(out, (x + GAP, top, width - 2 * GAP, tall), judged, back)
        out.line([(0, top + tall), (WIDTH, top + tall)], 0.1, "#d0d0d0")
    return str(out)


def _ground(out: Drawing, top: float, tall: float, judged: Judged) -> None:
    """The ground of an outcome: filled for a risk, with a hatch when `nipt`; grey for what is not known."""
    x, width = PLACES["uitkomst"]
    if judged.state == RISK:
        out.box(x, top + 0.35, width - 0.5, tall - 0.7, SHADE)
        if judged.certainty == NIPT:
            out.hatch(x, top + 0.35, width - 0.5, tall - 0.7, 1.9, "#ffffff", 0.35)
    elif not judged.assessed and judged.state != NVT:
        out.box(x, top + 0.35, width - 0.5, tall - 0.7, "#eeeeee")


def _sign(out: Drawing, x: float, y: float, judged: Judged) -> None:
    """A sign for who sees no colour: triangle, circle or question mark; when `nipt` half a triangle or a dot in it."""
    if judged.state == RISK:
        corners = [(x - 1.5, y + 1.25), (x + 1.5, y + 1.25), (x, y - 1.45)]
        out.shape(corners, "#ffffff" if judged.certainty == NIPT else INK, INK, 0.25)
        if judged.certainty == NIPT:
            out.shape([(x, y + 1.25), (x, y - 1.45), (x - 1.5, y + 1.25)])
    elif judged.state == SAFE:
        out.dot(x, y, 0.95, "#ffffff", LINE, 0.25)
        if judged.certainty == NIPT:
            out.dot(x, y, 0.4, LINE, LINE, 0.1)
    elif judged.state == NVT:
        out.line([(x - 1, y), (x + 1, y)], 0.25, LINE)
    else:
        out.text(x, y + 1.0, "?", 2.8, "middle", True, SOFT)


def draw_key(width: float, height: float, noun: str, measure: Measure) -> Drawing:
    """What the signs of the strips mean."""
    out = Drawing(width, height, "")
    size = 2.05
    x, y = 0.2, height / 2

    def words(text: str) -> None:
        nonlocal x
        out.text(x, y + size * 0.36, text, size)
        x += measure(text, size, False) + 3.2

    for fill, text in ((INK, f"deze {noun}, risico"), ("#ffffff", f"deze {noun}, geen risico")):
        out.dot(x + 0.95, y, 0.95, fill, INK, 0.35)
        x += 2.6
        words(text)
    out.line([(x + 0.3, y - 1.3), (x + 0.3, y + 1.3)], 0.45)
    x += 1.4
    words("drempel")
    out.shape([(x, y + 0.7), (x + 1.5, y + 0.7), (x + 0.75, y - 0.6)], "#ffffff", INK, 0.18)
    x += 2.3
    words("mediaan")
    for alone, text in ((True, "hier is het een risico"), (False, "hier alleen onder meer voorwaarden")):
        sample_side(out, x, y - 1.1, 4.0, 2.2, alone)
        x += 4.8
        words(text)
    return out

"""The table of mechanisms of one area, with a strip in each row; in the order of the method, which is no ranking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..assessment import NIPT, NVT
from ..mechanism import Mechanism
from ..numbers import nl
from ..result import Area, Judged
from ..scenario import RISK, SAFE
from .background import ABOVE, Background
from .drawing import INK, LINE, POINT, SOFT, Drawing, Measure, largest, wrapped
from .sources import cited, legend
from .strip import FAINT, SHADE, draw_strip

#: Left edge of each column and its width, in mm, on a table of 194 mm.
_MARK, _NAME, _OUTCOME, _VALUE, _LIMIT, _USUAL, _STRIP, _SOURCE = (
    (0.6, 4.4), (5.5, 46.0), (52.5, 21.5), (75.0, 14.0), (90.0, 14.0), (105.0, 15.0), (121.5, 52.0), (175.0, 19.0),
)  # fmt: skip
WIDTH = 194.0
_HEAD, _KEY = 8.5, 8.5
_TALLEST = 8.5
_NAMES = tuple(n * POINT for n in (7.2, 6.8, 6.4, 6.0, 5.6, 5.2, 4.8, 4.4, 4.0, 3.6, 3.2, 2.8, 2.4))
_CELLS = tuple(n * POINT for n in (6.8, 6.4, 6.0, 5.6, 5.2, 4.8, 4.4, 4.0, 3.6, 3.2))


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
    noun, nouns
        What an area is, and several.
    """

    measure: Measure
    family: str
    backgrounds: Mapping[tuple[str, str], Background]
    letters: Mapping[str, str]
    noun: str
    nouns: str


def outcome(judged: Judged) -> str:
    """The outcome in words, with how sure it is."""
    if judged.assessed:
        return f"{judged.state}, {NIPT}" if judged.certainty == NIPT else judged.state
    return NVT if judged.state == NVT else judged.certainty or judged.state


def draw_table(area: Area, mechanisms: Sequence[Mechanism], height: float, paper: Paper) -> str:
    """The table as SVG, in a box of `WIDTH` by this height: rows are as tall as there is room for."""
    out = Drawing(WIDTH, height, paper.family)
    _head(out, paper)
    tall = min(_TALLEST, (height - _HEAD - _KEY) / max(len(mechanisms), 1))
    top = _HEAD
    for mechanism in mechanisms:
        judged = area.judged[mechanism.id]
        _row(out, top, tall, mechanism, judged, paper.backgrounds[mechanism.id, area.gemeente_code], paper)
        top += tall
        out.line([(0, top), (WIDTH, top)], 0.1, "#d0d0d0")
    _legend(out, top + 1.2, paper)
    return str(out)


def _head(out: Drawing, paper: Paper) -> None:
    heads = (
        (_NAME, "start", "Mechanisme", "eenheid van de waarde"),
        (_OUTCOME, "start", "Uitkomst", ""),
        (_VALUE, "end", "Waarde", f"deze {paper.noun}"),
        (_LIMIT, "end", "Drempel", f"deze {paper.noun}"),
        (_USUAL, "end", "Gemeente", f"mediaan {paper.nouns}"),
        (_STRIP, "middle", "Afstand tot de drempel", f"laagste tot hoogste {paper.noun} van de gemeente"),
        (_SOURCE, "start", "Bron, peiljaar", "letters: onderaan"),
    )
    for (x, width), anchor, title, below in heads:
        at = {"start": x, "middle": x + width / 2, "end": x + width}[anchor]
        room = width + (1.0 if anchor == "end" else 0)
        out.text(at, 3.2, title, largest(title, room, _CELLS, paper.measure, True), anchor, True)
        out.text(at, 6.4, below, largest(below, room, _CELLS[2:], paper.measure), anchor, color=SOFT)
    out.line([(0, _HEAD), (WIDTH, _HEAD)], 0.35)


def _row(
    out: Drawing, top: float, tall: float, mechanism: Mechanism, judged: Judged, back: Background, paper: Paper
) -> None:
    risk = judged.state == RISK
    middle = top + tall / 2
    _cell(out, top, tall, judged)
    _mark(out, _MARK[0] + _MARK[1] / 2, middle, judged)
    _name(out, top, tall, mechanism, risk, paper.measure)
    words = outcome(judged)
    size = largest(words, _OUTCOME[1], _CELLS, paper.measure, risk)
    out.text(_OUTCOME[0], middle + size * 0.36, words, size, "start", risk)
    for (x, width), number, bold in (
        (_VALUE, judged.value, risk), (_LIMIT, judged.threshold, False), (_USUAL, back.usual, False),
    ):  # fmt: skip
        told = nl(number, mechanism.decimals)
        size = largest(told, width, _CELLS, paper.measure, bold)
        out.text(x + width, middle + size * 0.36, told, size, "end", bold)
    draw_strip(out, (_STRIP[0], top, _STRIP[1], tall), mechanism, judged, back, paper.measure)
    _lines(out, _SOURCE, middle, tall, cited(judged.source, paper.letters), paper.measure)


def _cell(out: Drawing, top: float, tall: float, judged: Judged) -> None:
    """The ground of an outcome: filled for a risk, hatched for what is not known; both print in grey."""
    x, width = _OUTCOME[0] - 0.8, _OUTCOME[1] + 1.4
    if judged.state == RISK:
        out.box(x, top + 0.35, width, tall - 0.7, SHADE)
    elif not judged.assessed and judged.state != NVT:
        out.box(x, top + 0.35, width, tall - 0.7, "#f1f1f1")


def _mark(out: Drawing, x: float, y: float, judged: Judged) -> None:
    """A sign for who sees no colour: a full triangle, half full when `nipt`, an empty circle, a question mark."""
    if judged.state == RISK:
        corners = [(x - 1.5, y + 1.25), (x + 1.5, y + 1.25), (x, y - 1.45)]
        out.shape(corners, "#ffffff" if judged.certainty == NIPT else INK, INK, 0.25)
        if judged.certainty == NIPT:
            out.shape([(x, y + 1.25), (x, y - 1.45), (x - 1.5, y + 1.25)])
    elif judged.state == SAFE:
        out.dot(x, y, 0.95, "#ffffff", LINE, 0.25)
    elif judged.state == NVT:
        out.line([(x - 1, y), (x + 1, y)], 0.25, LINE)
    else:
        out.text(x, y + 1.0, "?", 8 * POINT, "middle", True, SOFT)


def _name(out: Drawing, top: float, tall: float, mechanism: Mechanism, bold: bool, measure: Measure) -> None:
    """The name over its unit, in as many lines as they need, as large as fits."""
    x, width = _NAME
    for size in _NAMES:
        small = size * 0.8
        names = wrapped(mechanism.label, width, size, measure, bold)
        units = wrapped(mechanism.unit, width, small, measure)
        needed = 1.15 * (len(names) * size + len(units) * small)
        if needed <= tall - 0.5:
            break
    y = top + (tall - needed) / 2 - 0.12 * size
    for line in names:
        y += 1.15 * size
        out.text(x, y, line, size, bold=bold)
    for line in units:
        y += 1.15 * small
        out.text(x, y, line, small, color=SOFT)


def _lines(
    out: Drawing, column: tuple[float, float], middle: float, tall: float, text: str, measure: Measure
) -> None:
    x, width = column
    for size in _CELLS[1:]:
        lines = wrapped(text, width, size, measure)
        if len(lines) * size * 1.15 <= tall - 0.4:
            break
    y = middle - len(lines) * size * 1.15 / 2 - 0.22 * size
    for line in lines:
        y += 1.15 * size
        out.text(x, y, line, size, color=SOFT)


def _legend(out: Drawing, top: float, paper: Paper) -> None:
    """What the signs of the strips mean, and the sources by their letters."""
    size = 5.8 * POINT
    x, y = 0.0, top + 1.6

    def words(text: str) -> None:
        nonlocal x
        out.text(x, y + size * 0.36, text, size, color=SOFT)
        x += paper.measure(text, size, False) + 3.2

    out.dot(x + 0.95, y, 0.95, INK, INK, 0.3)
    x += 2.6
    words(f"deze {paper.noun}, risico")
    out.dot(x + 0.95, y, 0.95, "#ffffff", INK, 0.35)
    x += 2.6
    words("geen risico")
    out.line([(x + 0.3, y - 1.3), (x + 0.3, y + 1.3)], 0.45)
    x += 1.4
    words("drempel")
    out.shape([(x, y + 0.7), (x + 1.5, y + 0.7), (x + 0.75, y - 0.6)], "#ffffff", INK, 0.18)
    x += 2.3
    words("mediaan gemeente")
    out.box(x, y - 1.1, 4, 2.2, SHADE)
    x += 4.8
    words("hier is het een risico")
    out.box(x, y - 1.1, 4, 2.2, FAINT, "#c07a1c", 0.12, 0.7)
    x += 4.8
    words("hier alleen als meer voorwaarden gelden")
    told = f"Bronnen: {legend(paper.letters)}" if paper.letters else "Bronnen: niet meegegeven"
    for small in (5.8, 5.2, 4.6, 4.0, 3.4, 2.8):
        lines = wrapped(told, WIDTH, small * POINT, paper.measure)
        if len(lines) * small * POINT * 1.15 <= _KEY - 4.2:
            break
    for i, line in enumerate(lines):
        out.text(0, top + 4.4 + i * small * POINT * 1.15 + 0.8, line, small * POINT, color=SOFT)

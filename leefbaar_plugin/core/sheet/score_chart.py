"""The score of one area over the years, beside that of its municipality; years without a score are gaps."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ..numbers import nl
from ..results.result import Area, Result, Score
from ..sources.leefbaarometer import NAMES, class_bounds
from .drawing import INK, LINE, POINT, SOFT, Drawing, Measure, largest

HEAD = "Ontwikkeling van de score (Leefbaarometer)"
GIVE_SCORES = (
    "De ontwikkeling van de score is niet meegegeven. Geef bij SCORES de laag met de scores van de Leefbaarometer "
    "(lbm, afw en klasse per jaar) om haar hier te zien."
)
NO_SCORE = "Deze {noun} heeft geen score in de Leefbaarometer."
_SMALL = 5.6 * POINT
_LEFT, _TOP, _FOOT, _NAMES_WIDE = 9.0, 4.2, 4.2, 21.0
_BANDS = ("#ffffff", "#f1f1f1")


@dataclass(frozen=True)
class Scores:
    """The years in the result, and what the scores are read against.

    Parameters
    ----------
    deviations
        Scores are deviations from the national mean, which have classes; else bare scores.
    bounds
        Lower bounds of the classes 2–9.
    usual
        Median by the code of the municipality and the year; NaN where no area has a score.
    """

    years: Sequence[int]
    deviations: bool
    bounds: Sequence[float]
    usual: Mapping[tuple[str, int], float]

    def of(self, score: Score | None) -> float:
        return math.nan if score is None else score.deviation if self.deviations else score.score


def scores(result: Result) -> Scores:
    found = [(area.gemeente_code, year, score) for area in result.areas for year, score in area.scores.items()]
    years = sorted({year for _, year, _ in found})
    deviations = any(math.isfinite(score.deviation) for _, _, score in found)
    seen = np.array([[score.deviation, score.category] for _, _, score in found]).reshape(-1, 2)
    out = Scores(years, deviations, class_bounds(seen[:, 0], seen[:, 1]).tolist(), {})
    values: dict[tuple[str, int], list[float]] = {}
    for place, year, score in found:
        if math.isfinite(out.of(score)):
            values.setdefault((place, year), []).append(out.of(score))
    usual = {key: float(np.median(some)) for key, some in values.items()}
    return Scores(years, deviations, out.bounds, usual)


def score_sentence(area: Area, known: Scores, noun: str) -> str:
    """What the chart shows, for who cannot see it; or why there is none."""
    if not known.years:
        return GIVE_SCORES
    told = [(year, known.of(area.scores.get(year))) for year in known.years]
    told = [(year, value) for year, value in told if math.isfinite(value)]
    if not told:
        return NO_SCORE.format(noun=noun)
    (first, before), (last, now) = told[0], told[-1]
    decimals = 2
    words = f"In {last} {nl(now, decimals)}"
    if known.deviations:
        words += f" ten opzichte van Nederland ({NAMES[bisect_right(known.bounds, now)]})"
    if first != last:
        words += f", in {first} {nl(before, decimals)}"
    usual = known.usual.get((area.gemeente_code, last), math.nan)
    return f"{words}; de mediaan van de gemeente in {last}: {nl(usual, decimals)}."


def draw_scores(
    area: Area, known: Scores, width: float, height: float, noun: str, family: str, measure: Measure
) -> str:
    """The chart as SVG; empty where there is nothing to draw."""
    out = Drawing(width, height, family)
    own = [known.of(area.scores.get(year)) for year in known.years]
    usual = [known.usual.get((area.gemeente_code, year), math.nan) for year in known.years]
    present = [value for value in own + usual if math.isfinite(value)]
    if not any(math.isfinite(value) for value in own):
        return str(out)  # `score_sentence` says why
    low, high = min(present), max(present)
    room = max((high - low) * 0.15, 0.03)
    low, high = low - room, high + room
    right = width - (_NAMES_WIDE if known.deviations else 2.0)
    bottom = height - _FOOT
    first, last = known.years[0], known.years[-1]

    def across(year: int) -> float:
        span = right - _LEFT - 3
        return _LEFT + 1.5 + (span / 2 if first == last else span * (year - first) / (last - first))

    def up(value: float) -> float:
        return bottom - (bottom - _TOP) * (value - low) / (high - low)

    if known.deviations:
        _bands(out, known.bounds, low, high, up, right, width, measure)
    out.box(_LEFT, _TOP, right - _LEFT, bottom - _TOP, stroke=LINE, line=0.15)
    _axes(out, known, across, up, bottom, low, high)
    _line(out, [(across(y), up(v)) for y, v in zip(known.years, usual)], False)
    _line(out, [(across(y), up(v)) for y, v in zip(known.years, own)], True)
    _legend(out, noun, measure)
    return str(out)


def _bands(
    out: Drawing, bounds: Sequence[float], low: float, high: float, up: Callable[[float], float], right: float,
    width: float, measure: Measure,
) -> None:  # fmt: skip
    """The classes as faint bands, each with its name where there is room for it."""
    edges = [-math.inf, *bounds, math.inf]
    for i, name in enumerate(NAMES):
        bottom, top = max(edges[i], low), min(edges[i + 1], high)
        if top <= bottom:
            continue
        tall = up(bottom) - up(top)
        out.box(_LEFT, up(top), right - _LEFT, tall, _BANDS[i % 2])
        if tall >= 1.5:
            size = largest(name, width - right - 1, (_SMALL, _SMALL * 0.9, _SMALL * 0.8, _SMALL * 0.7), measure)
            out.text(right + 1, (up(bottom) + up(top)) / 2 + size * 0.36, name, min(size, tall), color=SOFT)
        if math.isfinite(edges[i]) and edges[i] > low:
            out.line([(_LEFT, up(edges[i])), (right, up(edges[i]))], 0.1, "#bdbdbd")


def _axes(
    out: Drawing, known: Scores, across: Callable[[int], float], up: Callable[[float], float], bottom: float,
    low: float, high: float,
) -> None:  # fmt: skip
    free = -math.inf
    for year in reversed(known.years):  # the last year is always named
        x = across(year)
        out.line([(x, bottom), (x, bottom + 0.7)], 0.15, SOFT)
        if free == -math.inf or free - x >= 7.5:
            out.text(x, bottom + 3.0, str(year), _SMALL, "middle", color=SOFT)
            free = x
    step = next(s for s in (0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10) if (high - low) / s <= 5 or s == 10)
    tick = math.ceil(low / step) * step
    while tick <= high:
        told = f"{tick:.2f}".replace(".", ",").replace("-", "−") if abs(tick) > 1e-9 else "0"
        out.text(_LEFT - 0.8, up(tick) + _SMALL * 0.36, told, _SMALL, "end", color=SOFT)
        tick += step


def _line(out: Drawing, points: Sequence[tuple[float, float]], own: bool) -> None:
    """A line that breaks where a year has no score."""
    pieces: list[list[tuple[float, float]]] = [[]]
    for x, y in points:
        if math.isfinite(y):
            pieces[-1].append((x, y))
        elif pieces[-1]:
            pieces.append([])
    for piece in filter(None, pieces):
        if len(piece) > 1:
            out.line(piece, 0.6 if own else 0.3, INK if own else SOFT, 0 if own else 1.0)
        for x, y in piece:
            if own:
                out.dot(x, y, 0.75, INK, INK, 0.1)
            else:
                out.shape([(x - 0.7, y + 0.55), (x + 0.7, y + 0.55), (x, y - 0.75)], "#ffffff", SOFT, 0.18)


def _legend(out: Drawing, noun: str, measure: Measure) -> None:
    x, y = _LEFT, 2.4
    for words, own in ((f"deze {noun}", True), ("mediaan van de gemeente", False)):
        _line(out, [(x + 0.8, y - 0.7), (x + 5.4, y - 0.7)], own)
        out.text(x + 7.0, y, words, _SMALL, color=SOFT)
        x += 11.0 + measure(words, _SMALL, False)

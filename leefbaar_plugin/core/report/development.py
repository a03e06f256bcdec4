"""The scores of an area over the years: a line to see, and the same in words."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from ..numbers import nl
from ..results.result import Score
from .outlines import path

_WIDTH, _HEIGHT, _EDGE = 120, 26, 3
#: The height of the line stands for at least this much: a change within the noise looks flat.
_LEAST = 0.2


def in_words(scores: Mapping[int, Score]) -> str:
    """`2014–2024: van 4,12 naar 4,02 (−0,10)`, or the one score that there is; empty without any."""
    years = [year for year, one in scores.items() if one.score == one.score]
    if len(years) < 2:
        return "".join(f"{year}: {nl(scores[year].score, 2)}" for year in years)
    first, last = scores[years[0]].score, scores[years[-1]].score
    step = round(last, 2) - round(first, 2)  # what the reader would compute
    change = nl(step, 2)
    sign = "+" if round(step, 2) > 0 else ""
    return f"{years[0]}–{years[-1]}: van {nl(first, 2)} naar {nl(last, 2)} ({sign}{change})"


def as_html(scores: Mapping[int, Score]) -> str:
    """A paragraph; empty without any score."""
    known = {year: one for year, one in scores.items() if one.score == one.score}
    if not known:
        return ""
    told = " · ".join(
        f"{year}: {nl(one.score, 2)}"
        + (f" (klasse {nl(one.category, 0)} van 9)" if one.category == one.category else "")
        for year, one in known.items()
    )
    if len(known) == 1:
        return f'<p class="score"><b>Leefbaarometer</b> {escape(told)}</p>'
    drawn = _line({year: one.score for year, one in known.items()})
    return (
        f'<p class="score">{drawn}<b>Leefbaarometer</b> {escape(in_words(known))}'
        f'<br><span class="meta">{escape(told)}</span></p>'
    )


def _line(values: Mapping[int, float]) -> str:
    years = list(values)
    middle = (min(values.values()) + max(values.values())) / 2
    half = max(max(values.values()) - middle, _LEAST / 2)
    wide, tall = _WIDTH - 2 * _EDGE, _HEIGHT - 2 * _EDGE
    drawn = [
        (
            round(_EDGE + wide * (year - years[0]) / (years[-1] - years[0])),
            round(_EDGE + tall * (middle + half - value) / (2 * half)),
        )
        for year, value in values.items()
    ]
    return (
        f'<svg class="lijn" viewBox="0 0 {_WIDTH} {_HEIGHT}" aria-hidden="true">'
        f'<path d="{path([drawn], closed=False)}"/><path class="nu" d="M{drawn[-1][0]} {drawn[-1][1]}h0"/></svg>'
    )

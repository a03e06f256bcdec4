"""The risk count: on how many mechanisms an area runs a risk."""

from __future__ import annotations

from collections.abc import Sequence

from ..assessment import NVT
from ..results.result import Area, Result
from ..results.scenario import RISK
from ..stacking import HIDDEN, INSUFFICIENT
from ..wording import OTHERS, class_words, paragraph
from .theme import Class, Drawn, Theme, without_data


def count(result: Result, rows: Sequence[int]) -> Theme:
    """The theme of the risk count; `rows` are the areas in focus, of which the words tell."""
    noun, focus = result.noun, result.only(rows)
    scenario = f"Scenario: {result.scenario}. " if result.scenario else ""
    return Theme(
        title=f"Waar loopt de leefbaarheid risico in {focus.place}?",
        subtitle=f"{scenario}Aantal mechanismen met risico per {noun}, van {len(result.mechanisms)} onderzochte "
        "mechanismen",
        legend=f"Aantal mechanismen waarop de {noun} risico loopt\n(het getal in de {noun})",
        paragraph=count_in_words(focus),
        drawn=[Drawn(a.category, "", _number(a.count), text=a.text) for a in result.areas],
        classes=count_classes(result),
    )


def count_classes(result: Result) -> list[Class]:
    """The classes of the count and those without data, in words."""
    told = [Class(label, class_words(label)) for label in result.classes]
    hidden = any(a.category == HIDDEN for a in result.areas)
    return [*told, *without_data((INSUFFICIENT, *[HIDDEN] * hidden, NVT))]


def count_in_words(result: Result, others: str = OTHERS) -> str:
    """What a map of the count shows, for who cannot see it; `others`: where what is not listed stands."""
    areas = result.areas
    return paragraph(
        result.place,
        [a.count or 0 for a in areas],
        [a.assessed for a in areas],
        [a.category == INSUFFICIENT for a in areas],
        {m.label: _at_risk(areas, m.id) for m in result.mechanisms},
        result.without_data,
        result.noun,
        sum(a.category == HIDDEN for a in areas),
        others,
    )


def _at_risk(areas: Sequence[Area], mechanism: str) -> tuple[int, int]:
    """Areas at risk, and areas that could be assessed."""
    said = [a.judged[mechanism] for a in areas]
    return sum(one.state == RISK for one in said), sum(one.assessed for one in said)


def _number(n: int | None) -> float:
    return float("nan") if n is None else float(n)

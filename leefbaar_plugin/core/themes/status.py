"""Status and development: the class of the Leefbaarometer now, and the change of the score in about four years."""

from __future__ import annotations

from collections.abc import Sequence

from ..assessment import NVT, ONBEKEND
from ..development import FALLS, LEVEL, RISES, STATUSES, STEP, STEPS, Development, development, span_of
from ..numbers import nl
from ..results.result import Area, Result
from ..sources.leefbaarometer import NAMES
from ..stacking import HIDDEN
from ..wording import areas, not_shown
from .theme import Class, Drawn, Theme, with_numbers, without_data

#: `(status, step)`, from the lowest status that falls.
SQUARE = tuple((status, step) for _, status in STATUSES for step in STEPS)


def years_of(result: Result) -> tuple[int, int] | None:
    """The years that the development is told over; None without scores of two years."""
    return span_of([year for area in result.areas for year in area.scores])


def name_of(status: str, step: str) -> str:
    return f"{status}, {step}"


def status(result: Result, rows: Sequence[int], years: tuple[int, int]) -> Theme:
    """The theme of status and development; `rows` are the areas in focus, of which the words tell."""
    noun, place = result.noun, result.only(rows).place
    known = [None if a.category == HIDDEN else development(a.scores, years) for a in result.areas]
    drawn = [_drawn(area, one, years) for area, one in zip(result.areas, known)]
    focus = [drawn[i] for i in rows]
    classes = [Class(name, name) for name in (name_of(*cell) for cell in SQUARE)]
    hidden = [HIDDEN] * any(one.category == HIDDEN for one in drawn)
    none = [Class(ONBEKEND, f"onbekend: geen score in {years[0]} en {years[1]}"), *without_data((*hidden, NVT))]
    return Theme(
        title=f"Hoe staat de leefbaarheid in {place} ervoor, en waar gaat zij heen?",
        subtitle=f"Oordeel van de Leefbaarometer in {years[1]}, en verandering van de score van {years[0]} tot "
        f"{years[1]}, per {noun}",
        legend=f"Leefbaarometer {years[1]} en verandering sinds {years[0]}",
        paragraph=_paragraph(place, noun, [known[i] for i in rows], focus, years),
        drawn=drawn,
        classes=[*with_numbers(classes, focus, noun), *with_numbers(none, focus, noun)],
        mechanisms=(),
    )


def _drawn(area: Area, known: Development | None, years: tuple[int, int]) -> Drawn:
    if area.category == HIDDEN:  # its scores may be in another layer: they stay there
        return Drawn(HIDDEN, text=area.text)
    if known is None:
        lacking = " en ".join(str(year) for year in years if not _scored(area, year))
        return Drawn(ONBEKEND if area.applies else NVT, text=f"Geen score in {lacking or years[1]}.")
    text = (
        f"{NAMES[known.category - 1].capitalize()} in {years[1]}; de score veranderde {nl(known.change, 3)} sinds "
        f"{years[0]}: {known.step} (vanaf {nl(STEP, 3)} telt een verandering)."
    )
    return Drawn(name_of(known.status, known.step), "", known.change, STEP, text)


def _scored(area: Area, year: int) -> bool:
    return year in area.scores and area.scores[year].score == area.scores[year].score


def _paragraph(
    place: str, noun: str, known: Sequence[Development | None], focus: Sequence[Drawn], years: tuple[int, int]
) -> str:
    told = [one for one in known if one is not None]
    low = [one for one in told if one.status == STATUSES[0][1]]
    steps = [one.step for one in told]
    lines = [
        f"In {place} heeft de Leefbaarometer van {areas(len(told), noun)} een score in {years[0]} en in {years[1]}.",
        f"Daarvan {'staat' if len(low) == 1 else 'staan'} er {len(low) or 'geen'} op onvoldoende of zwak.",
        f"De score daalde in {areas(steps.count(FALLS), noun)}, bleef gelijk in {steps.count(LEVEL)} en steeg in "
        f"{steps.count(RISES)}.",
        f"Laag én dalend {'is' if _both(low) == 1 else 'zijn'} er {_both(low) or 'geen'}.",
        f"Een verandering telt vanaf {nl(STEP, 3)} punt, het kleinste verschil dat de officiële klassen laten zien.",
    ]
    unknown = sum(one.category == ONBEKEND for one in focus)
    if unknown:
        lines.append(f"Van {areas(unknown, noun)} is het onbekend: daar ontbreekt een score.")
    lines += not_shown(sum(one.category == HIDDEN for one in focus), noun)
    return " ".join(lines)


def _both(low: Sequence[Development]) -> int:
    return sum(one.step == FALLS for one in low)

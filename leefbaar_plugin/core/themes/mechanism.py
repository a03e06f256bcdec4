"""One mechanism: where it is a risk, where not, and where that is not known."""

from __future__ import annotations

from collections.abc import Sequence

from ..assessment import KLEIN, NIPT, NVT, ONBEKEND
from ..mechanism import Mechanism
from ..numbers import nl
from ..results.result import Result
from ..results.scenario import RISK, SAFE
from ..stacking import HIDDEN
from ..text import DUTCH, in_language
from ..wording import areas, not_shown
from .theme import NEARLY, Class, Drawn, Theme, with_numbers, without_data


def find_mechanism(result: Result, wanted: str) -> Mechanism | None:
    """A mechanism by its id, its Dutch name, or the column of its flag; None when it is not there."""
    asked = wanted.strip().casefold()
    for mechanism in result.mechanisms:
        names = (
            mechanism.id, mechanism.slug, mechanism.label, in_language(mechanism.title, DUTCH),
            mechanism.columns()[2], mechanism.columns(True)[2],
        )  # fmt: skip
        if asked in (name.casefold() for name in names):
            return mechanism
    return None


def one_mechanism(result: Result, rows: Sequence[int], mechanism: Mechanism) -> Theme:
    """The theme of one mechanism; `rows` are the areas in focus, of which the words tell."""
    noun, place = result.noun, result.only(rows).place
    said = [a.judged[mechanism.id] for a in result.areas]
    drawn = [
        Drawn(one.state if one.assessed else one.certainty if one.certainty in (KLEIN, NVT, HIDDEN) else ONBEKEND,
              one.certainty, one.value, one.threshold, one.sentence)
        for one in said
    ]  # fmt: skip
    focus = [drawn[i] for i in rows]
    classes = [
        Class(RISK, "risico"), Class(SAFE, "geen risico"),
        *without_data((ONBEKEND, KLEIN, *[HIDDEN] * any(one.category == HIDDEN for one in drawn), NVT)),
    ]  # fmt: skip
    thresholds = _threshold(mechanism, [one.threshold for one in focus])
    told = f"drempel {' tot '.join(thresholds)}" if thresholds else ""
    return Theme(
        title=f"{mechanism.label}: waar is er risico in {place}?",
        subtitle=mechanism.sentence or f"Een van de {len(result.mechanisms)} onderzochte mechanismen",
        legend="\n".join(filter(None, (mechanism.label, ", ".join(filter(None, (mechanism.unit, told)))))),
        paragraph=_paragraph(mechanism, place, noun, focus, thresholds),
        drawn=drawn,
        classes=with_numbers(classes, focus, noun),
        over=NEARLY,
        mechanisms=(mechanism.id,),
    )


def _threshold(mechanism: Mechanism, thresholds: Sequence[float]) -> list[str]:
    """The threshold, or the lowest and the highest where it differs; empty when it is not known."""
    told = sorted({t for t in thresholds if t == t})
    return list(dict.fromkeys(nl(t, mechanism.decimals) for t in told[:1] + told[-1:]))


def _paragraph(mechanism: Mechanism, place: str, noun: str, focus: Sequence[Drawn], thresholds: Sequence[str]) -> str:
    found = [one.category for one in focus]
    risk, assessed = found.count(RISK), found.count(RISK) + found.count(SAFE)
    near = sum(one.certainty == NIPT for one in focus if one.category in (RISK, SAFE))
    unknown, small = found.count(ONBEKEND), found.count(KLEIN)
    unit = f" (eenheid: {mechanism.unit})" if mechanism.unit else ""
    lines = [
        f"In {place} {'is' if assessed == 1 else 'zijn'} {areas(assessed, noun)} beoordeeld op het mechanisme "
        f"'{mechanism.label}'. {risk or 'Geen'} daarvan {'loopt' if risk <= 1 else 'lopen'} risico.",
        mechanism.sentence,
        f"De drempel is {thresholds[0]}{unit}." if len(thresholds) == 1 else "",
        f"De drempel verschilt per {noun}: van {' tot '.join(thresholds)}{unit}." if len(thresholds) > 1 else "",
        f"Bij {areas(near, noun)} is de uitkomst nipt: een iets andere waarde gaf een andere uitkomst." if near else "",
        f"Van {areas(unknown, noun)} is het onbekend." if unknown else "",
        f"Bij {areas(small, noun)} is het aantal te klein om iets te zeggen." if small else "",
        *not_shown(found.count(HIDDEN), noun),
        "Dit is één van de mechanismen die samen worden geteld; één signaal zegt weinig.",
    ]
    return " ".join(filter(None, lines))

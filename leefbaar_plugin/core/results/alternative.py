"""The text alternative of a map: all that it shows, as tables for who cannot see it or wants to look it up."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..assessment import NIPT
from ..mechanism import Mechanism
from ..printed import in_cell
from ..stacking import HIDDEN
from .result import Area, Judged, Result

if TYPE_CHECKING:
    from typing import TypeAlias


@dataclass(frozen=True)
class Listed:
    """One column of a table for people.

    Parameters
    ----------
    values
        Texts, or numbers where `decimals` is given; None and NaN are empty cells.
    decimals
        How many a number is written with; None for a column of text.
    """

    title: str
    values: Sequence[str | float | None]
    decimals: int | None = None


#: By the name of the sheet.
Sheets: TypeAlias = "Mapping[str, Sequence[Listed]]"


def sheets_of(result: Result, paragraph: str) -> Sheets:
    """A sheet with a row per area, one with a row per area and mechanism, and one that says what they are.

    Rows stand in the order of the codes: no ranking.
    """
    return {
        result.nouns.capitalize(): by_area(result),
        "Mechanismen": by_mechanism(result),
        "Toelichting": _explanation(result, paragraph),
    }


def by_area(result: Result) -> list[Listed]:
    """A row per area: the count, and of each mechanism the outcome, the value and the threshold."""
    areas = result.areas
    out = [
        *_identity(result, areas),
        Listed("Telling in woorden", [a.text for a in areas]),
        Listed("Klasse (mechanismen met risico)", [a.category for a in areas]),
        Listed("Klasse hangt af van onbekende mechanismen", _shown(areas, lambda a: "ja" if a.uncertain else "nee")),
        Listed("Mechanismen met risico", [a.count for a in areas], 0),
        Listed("Beoordeeld", _shown(areas, lambda a: a.assessed), 0),
        Listed("Onbekend", _shown(areas, lambda a: a.unknown), 0),
        Listed("Hoogstens, als al het onbekende een risico is", _shown(areas, lambda a: a.most), 0),
        Listed("Gegevensbronnen met risico", [a.families for a in areas], 0),
        Listed("Woningen", [a.dwellings for a in areas], 0),
        Listed("Inwoners", [a.inhabitants for a in areas], 0),
    ]
    for m in result.mechanisms:
        said = [a.judged[m.id] for a in areas]
        out += [
            Listed(m.label, [outcome(one) for one in said]),
            Listed(_with_unit(f"{m.label}: waarde", m), [one.value for one in said], m.decimals),
            Listed(_with_unit(f"{m.label}: drempel", m), [one.threshold for one in said], m.decimals),
        ]
    return out


def by_mechanism(result: Result) -> list[Listed]:
    """A row per area and mechanism: outcome, value, threshold, the sentence and the source."""
    pairs = [(a, m, a.judged[m.id]) for a in result.areas for m in result.mechanisms]
    decimals = max((m.decimals for m in result.mechanisms), default=0)
    out = [
        *_identity(result, [a for a, _, _ in pairs]),
        Listed("Mechanisme", [m.label for _, m, _ in pairs]),
        Listed("Uitkomst", [outcome(one) for _, _, one in pairs]),
        Listed("Waarde", [one.value for _, _, one in pairs], decimals),
        Listed("Drempel", [one.threshold for _, _, one in pairs], decimals),
        Listed("Eenheid", [m.unit for _, m, _ in pairs]),
        Listed("Toelichting", [one.sentence for _, _, one in pairs]),
        Listed("Bron en peiljaar", [one.source for _, _, one in pairs]),
    ]
    if any(a.heard for a in result.areas):
        heard = [a.heard.get(m.id) for a, m, _ in pairs]
        out.append(Listed("Duiding", [one.text if one else "" for one in heard]))
        out.append(
            Listed("Cijfers en duiding verschillen", [("ja" if one.differs else "nee") if one else "" for one in heard])
        )
    return out


def outcome(judged: Judged) -> str:
    """What a mechanism says, in words: `risico`, `geen risico (nipt)`, `onbekend`, `klein aantal`."""
    if not judged.assessed:
        return judged.certainty or judged.state
    return f"{judged.state} ({NIPT})" if judged.certainty == NIPT else judged.state


def _identity(result: Result, areas: Sequence[Area]) -> list[Listed]:
    return [
        Listed(f"{result.noun.capitalize()}code", [a.code for a in areas]),
        Listed(result.noun.capitalize(), [a.name for a in areas]),
        *([Listed("Wijk", [a.wijk or a.wijk_code for a in areas])] if result.noun != "wijk" else []),
        Listed("Gemeente", [a.gemeente or a.gemeente_code for a in areas]),
    ]


def _shown(areas: Sequence[Area], told: Callable[[Area], str | int]) -> list[str | float | None]:
    """What is told of each area; nothing of those that a version for publication does not show: no nought either."""
    return [None if area.category == HIDDEN else told(area) for area in areas]


def _with_unit(title: str, mechanism: Mechanism) -> str:
    return f"{title} ({mechanism.unit})" if mechanism.unit else title


def _explanation(result: Result, paragraph: str) -> list[Listed]:
    lines = [
        paragraph,
        "Een signaal, geen voorspelling en geen rangorde. Onbekend is niet hetzelfde als geen risico.",
        f"Volgorde: de code van de {result.noun}.",
        result.sourced(),
        result.origin,
        *(f"{m.label} ({m.unit}): {m.sentence}" for m in result.mechanisms if m.sentence),
    ]
    return [Listed("Toelichting", lines)]


def as_csv(columns: Sequence[Listed]) -> str:
    """A table as CSV in Dutch notation: semicolons, decimal commas, no formulas."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([in_cell(column.title) for column in columns])
    for row in zip(*(_written(column) for column in columns)):
        writer.writerow(row)
    return out.getvalue()


def _written(column: Listed) -> list[str]:
    if column.decimals is None:
        return [in_cell(str(value or "")) for value in column.values]
    return [
        "" if value is None or value != value else f"{float(value):.{column.decimals}f}".replace(".", ",")
        for value in column.values
    ]

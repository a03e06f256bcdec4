"""The columns of a published risk count and its table: those of the count, made anew of what may be shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import QgsField

from ...compat import field
from ...core.mechanism import Mechanism
from ...core.naming.columns.key_figures import INWONERS, WONINGVOORRAAD
from ...core.results.result import Area, Judged, Result
from ...core.results.scenario import RISK, SAFE
from ...core.stacking import HIDDEN
from ...core.text import DUTCH, in_language
from .count import COUNTS, KEPT, TABLE_COLUMNS

if TYPE_CHECKING:
    from typing import TypeAlias

Columns: TypeAlias = "list[tuple[QgsField, list[Any]]]"

_IDENTITY: dict[str, Callable[[Area], Any]] = {
    "buurtcode": lambda a: a.code, "buurtnaam": lambda a: a.name, "wijkcode": lambda a: a.wijk_code,
    "wijknaam": lambda a: a.wijk, "gemeentecode": lambda a: a.gemeente_code, "gemeentenaam": lambda a: a.gemeente,
}  # fmt: skip


def count_columns(result: Result) -> Columns:
    """One row per area; of those that are not shown no more than which it is."""
    areas = result.areas
    out: Columns = [
        (field(c.name, "text", in_language(c.label, DUTCH)), [_IDENTITY[c.name](a) for a in areas])
        for c in KEPT
        if c.text
    ]
    for column, numbers in (
        (WONINGVOORRAAD, [a.dwellings for a in areas]), (INWONERS, [a.inhabitants for a in areas]),
    ):  # fmt: skip
        out.append((field(column.name, "integer", in_language(column.label, DUTCH)), [_whole(n) for n in numbers]))
    counted = [_counts(area, result.mechanisms) for area in areas]
    out += [(field(name, kind, alias), [row[name] for row in counted]) for name, _, kind, alias in COUNTS]
    for m in result.mechanisms:
        out.append((field(m.columns()[2], "integer", m.label), [_flag(a.judged[m.id]) for a in areas]))
    out.append((field("waarom", "text", f"Waarom deze {result.noun}"), [a.why for a in areas]))
    return out


def table_columns(result: Result) -> Columns:
    """One row per area and mechanism, in the columns of the risk table."""
    rows = [(a, m, a.judged[m.id]) for m in result.mechanisms for a in result.areas]
    values: dict[str, tuple[str, list[Any]]] = {
        "buurtcode": ("text", [a.code for a, _, _ in rows]),
        "buurtnaam": ("text", [a.name for a, _, _ in rows]),
        "mechanisme": ("text", [m.id for _, m, _ in rows]),
        "naam": ("text", [m.label for _, m, _ in rows]),
        "waarde": ("real", [_number(j.value) for _, _, j in rows]),
        "eenheid": ("text", [m.unit for _, m, _ in rows]),
        "drempel": ("real", [_number(j.threshold) for _, _, j in rows]),
        "risico": ("integer", [_flag(j) for _, _, j in rows]),
        "zekerheid": ("text", [j.certainty for _, _, j in rows]),
        "toelichting": ("text", [j.sentence for _, _, j in rows]),
        "bron": ("text", [j.source for _, _, j in rows]),
        "familie": ("text", [m.family for _, m, _ in rows]),
        "soort": ("text", ["landelijk" if m.national else "lokaal" for _, m, _ in rows]),
    }
    return [(field(name, values[name][0]), values[name][1]) for name in TABLE_COLUMNS]


def _counts(area: Area, mechanisms: Sequence[Mechanism]) -> dict[str, Any]:
    """The columns of the count of one area."""
    if area.category == HIDDEN:
        known = {"risicoklasse": HIDDEN, "tekst": area.text, "onzeker": 0}
        return {name: known.get(name) for name, *_ in COUNTS}
    at_risk = [m for m in mechanisms if area.judged[m.id].state == RISK]
    national = sum(m.national for m in at_risk)
    concerned = area.assessed + area.unknown
    return {
        "n_risico": len(at_risk), "n_beoordeeld": area.assessed, "n_onbekend": area.unknown,
        "dekking": area.assessed / concerned if concerned else None, "n_min": len(at_risk), "n_max": area.most,
        "n_landelijk": national, "n_lokaal": len(at_risk) - national, "n_families": area.families,
        "risicoklasse": area.category, "onzeker": int(area.uncertain),
        "mechanismen": ", ".join(m.label for m in at_risk), "tekst": area.text,
    }  # fmt: skip


def _flag(judged: Judged) -> int | None:
    return {RISK: 1, SAFE: 0}.get(judged.state)


def _number(number: float) -> float | None:
    return None if number != number else number


def _whole(number: float) -> int | None:
    return None if number != number else round(number)

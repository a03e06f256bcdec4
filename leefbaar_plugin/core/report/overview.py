"""The table of all areas, in the order of their codes, and what each mechanism means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

from ..conversation.duiding import JUDGEMENTS
from ..numbers import nl
from ..results.result import Area, Result
from ..results.scenario import RISK, UNKNOWN
from ..stacking import HIDDEN, INSUFFICIENT
from ..wording import TOO_LITTLE_KNOWN
from .development import in_words
from .explained import DIFFERS, NOT_YET, differs, sources_of
from .states import number
from .states import state as state_of


def overview(result: Result) -> str:
    """One row per area; the name leads to its explanation."""
    headings = _headings(result)
    head = "".join(
        f'<th scope="col" class="{name}"{_sorted_by(headings[name][0])}>{headings[name][1]}</th>'
        for name, _ in _cells(result, result.areas[0])
    )
    rows = "".join(_row(result, i, area) for i, area in enumerate(result.areas))
    return f'<table id="lijst" aria-labelledby="kop-tabel"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'


def mechanisms(result: Result, shared: Mapping[str, str]) -> str:
    """What was looked at: each mechanism in a sentence, how often it is a risk, its unit and its source."""
    rows = []
    middle = usual(result)
    names = {area.gemeente_code: area.gemeente or area.gemeente_code for area in result.areas}
    for k, m in enumerate(result.mechanisms):
        judged = [area.judged[m.id] for area in result.areas]
        assessed = sum(one.assessed for one in judged)
        risk = sum(one.state == RISK for one in judged)
        told = f"{nl(risk, 0)} van {nl(assessed, 0)}" if assessed else "niet te beoordelen"
        source = sources_of(result, shared, m) or "; ".join(m.sources)
        rows.append(
            f'<tr><th scope="row">{escape(m.label)}</th><td>{escape(m.sentence)}</td><td>{told}</td>'
            f"<td>{escape(_usual(middle, names, k))}</td><td>{escape(m.unit)}</td><td>{escape(source)}</td></tr>"
        )
    head = ("Mechanisme", "Wat het betekent", f"{result.nouns.capitalize()} met risico, van de beoordeelde",
            f"Midden van de {result.nouns}", "Eenheid van de waarde", "Bron en peiljaar")  # fmt: skip
    return (
        '<table class="mechanismen"><thead><tr>'
        + "".join(f'<th scope="col">{escape(title)}</th>' for title in head)
        + f"</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    )


def usual(result: Result) -> dict[str, list[str]]:
    """By the code of each municipality, the middle value of its areas on each mechanism; empty where there is none."""
    places = sorted({area.gemeente_code for area in result.areas})  # two may have one name: Bergen
    return {code: [number(result.usual(m.id, code), m) for m in result.mechanisms] for code in places}


def _usual(middle: dict[str, list[str]], names: Mapping[str, str], which: int) -> str:
    told = {code: values[which] for code, values in middle.items() if values[which]}
    if len(middle) == 1:
        return "".join(told.values()) or "–"
    return "; ".join(f"{names[code]} {value}" for code, value in told.items()) or "–"


def _headings(result: Result) -> dict[str, tuple[str, str]]:
    """Of each column the key that it can be sorted by (empty: it cannot), and its title."""
    return {
        "code": ("c", "Code"),
        "naam": ("n", result.noun.capitalize()),
        "wijk": ("w", "Wijk"),
        "gemeente": ("g", "Gemeente"),
        "telling": ("k", "Met risico"),
        "risico": ("", "Risico op"),
        "onbekend": ("", "Onbekend"),
        "score": ("", "Leefbaarometer"),
        "gesprek": ("", "Gesprek"),
    }


def _sorted_by(key: str) -> str:
    return (f' data-op="{key}"' if key else "") + (' aria-sort="ascending"' if key == "c" else "")


def _row(result: Result, i: int, area: Area) -> str:
    """A row without the tags that HTML lets one leave out; the style knows its columns by their heads."""
    cells = "".join(f"<th scope=row>{html}" if name == "naam" else f"<td>{html}" for name, html in _cells(result, area))
    return f"<tr data-i={i}>{cells}"


def _cells(result: Result, area: Area) -> Iterator[tuple[str, str]]:
    yield "code", escape(area.code)
    yield "naam", f'<a href="#{escape(area.code)}">{escape(area.title)}</a>'
    if result.noun != "wijk":
        yield "wijk", escape(area.wijk or area.wijk_code)
    if len({a.gemeente_code for a in result.areas}) > 1:
        yield "gemeente", escape(area.gemeente or area.gemeente_code)
    small = f"; {TOO_LITTLE_KNOWN}" if area.category == INSUFFICIENT else ""
    yield "telling", escape(area.text + small)
    yield "risico", escape(_named(result, area, RISK)) or "–"
    yield "onbekend", _unknown(result, area)
    if any(a.scores for a in result.areas):
        yield "score", escape(in_words(area.scores)) or "–"
    if any(a.heard for a in result.areas):
        yield "gesprek", _heard(area)


def _unknown(result: Result, area: Area) -> str:
    """What is not known, what is held back, and whether the class hangs on it: the hatch of the map, in words."""
    if area.category == HIDDEN:
        return HIDDEN
    unknown, hidden = _named(result, area, UNKNOWN), _named(result, area, HIDDEN)
    parts = [unknown, f"{HIDDEN}: {hidden}" if hidden else "", "de klasse hangt ervan af" if area.uncertain else ""]
    return escape("; ".join(part for part in parts if part)) or "–"


def _named(result: Result, area: Area, state: str) -> str:
    return ", ".join(m.label for m in result.mechanisms if state_of(area.judged[m.id]) == state)


def _heard(area: Area) -> str:
    """`2 herkend, 1 genuanceerd`, over all mechanisms that were spoken of."""
    totals = [sum(heard.voices[k] for heard in area.heard.values()) for k in range(len(JUDGEMENTS))]
    told = ", ".join(f"{n} {word}" for n, word in zip(totals, JUDGEMENTS) if n)
    unlike = f'<br><b class="anders">{DIFFERS}</b>' if differs(area) else ""
    return (escape(told) or NOT_YET) + unlike

"""The page of a mechanism, made from its declaration: in docs/mechanismen, and as the help of the algorithm."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .mechanism import Mechanism, Setting
from .numbers import nl_short
from .text import DUTCH, Language, Text, in_language

if TYPE_CHECKING:
    from typing import TypeAlias


@dataclass(frozen=True)
class Heading:
    text: str


@dataclass(frozen=True)
class Paragraph:
    text: str


@dataclass(frozen=True)
class Items:
    texts: Sequence[str]


@dataclass(frozen=True)
class Table:
    """The first cell of a row is the name of a column or parameter."""

    head: Sequence[str]
    rows: Sequence[Sequence[str]]


Block: TypeAlias = "Heading | Paragraph | Items | Table"

EVIDENCE = {
    "A": Text("named in the instrument's own sources", "genoemd in de bronnen van het instrument zelf"),
    "B": Text("supported by Dutch research or practice", "steunt op Nederlands onderzoek of praktijk"),
    "C": Text("our proposal", "ons voorstel"),
}
ORIGIN = {
    "bron": Text("published", "gepubliceerd"),
    "afgeleid": Text("derived from data", "afgeleid uit gegevens"),
    "voorstel": Text("our proposal", "ons voorstel"),
}
_W = {
    "what": Text("What and why", "Wat en waarom"),
    "formula": Text("Formula", "Formule"),
    "reading": Text("How to read it", "Hoe te lezen"),
    "inputs": Text("Inputs", "Invoer"),
    "settings": Text("Settings", "Instellingen"),
    "outcome": Text("Outcome", "Uitkomst"),
    "limits": Text("Limits", "Grenzen"),
    "sources": Text("Sources", "Bronnen"),
    "evidence": Text("Evidence", "Bewijs"),
    "national": Text("national data", "landelijke gegevens"),
    "local": Text("local data", "lokale gegevens"),
    "family": Text("family", "familie"),
    "unit": Text("unit of the value", "eenheid van de waarde"),
    "column": Text("Column", "Kolom"),
    "holds": Text("Holds", "Bevat"),
    "source": Text("Source", "Bron"),
    "also": Text("also", "ook"),
    "yearly": Text("a column per year", "een kolom per jaar"),
    "earlier": Text("of earlier years too", "ook van eerdere jaren"),
    "required": Text("required", "verplicht"),
    "setting": Text("Setting", "Instelling"),
    "default": Text("Default", "Standaard"),
    "origin": Text("Origin", "Herkomst"),
    "yes": Text("yes", "ja"),
    "no": Text("no", "nee"),
    "layer": Text("Layer", "Laag"),
    "table": Text("Table", "Tabel"),
    "field": Text("Field", "Veld"),
    "fields": Text("fields", "velden"),
}
_CERTAINTY = Text(
    "Certainty is ruim or nipt (within the margin of the threshold, or with a stand-in; it still counts). Without data "
    "the outcome is onbekend, and on too small numbers klein aantal: unknown is never 'no risk'.",
    "De zekerheid is ruim of nipt (binnen de marge van de drempel, of met een vervangende kolom; het telt wel mee). "
    "Zonder gegevens is de uitkomst onbekend, bij te kleine aantallen klein aantal: onbekend is nooit 'geen risico'.",
)


def page(mechanism: Mechanism, language: Language) -> list[Block]:
    """What, why, formula, how to read it, inputs, settings with their origin, outcome, limits and sources."""

    def say(text: str) -> str:
        return in_language(text, language)

    def w(word: str) -> str:
        return say(_W[word])

    m = mechanism
    out: list[Block] = [
        Heading(w("what")),
        *([Paragraph(m.sentence)] if language == DUTCH else []),  # it is data, and the help says it in English
        Paragraph(say(m.help)),
        Paragraph(
            f"{w('evidence')} {m.evidence}: {say(EVIDENCE[m.evidence])} · {w('national' if m.national else 'local')} · "
            f"{w('family')} {m.family} · {w('unit')}: {m.unit}"
        ),
    ]
    for name, text in (("formula", m.formula), ("reading", m.reading), ("limits", m.limits)):
        if text:
            out += [Heading(w(name)), Paragraph(_sentence(say(text)))]
    out += [Heading(w("inputs")), Table((w("column"), w("holds"), w("source")), list(_inputs(m, language)))]
    if m.settings:
        rows = [(s.parameter, _does(s, language), _default(s, language), _origin(s, language)) for s in m.settings]
        head = (w("setting"), w("holds"), w("default"), w("origin"))
        out += [Heading(w("settings")), Table(head, rows)]
    columns = [*m.columns(), *(f"{m.id}_{name} ({holds})" for name, holds in m.extra.items())]
    out += [Heading(w("outcome")), Items(columns), Paragraph(say(_CERTAINTY))]
    return [*out, Heading(w("sources")), Items(m.sources)]


def _inputs(m: Mechanism, language: Language) -> Iterable[tuple[str, str, str]]:
    def w(word: str) -> str:
        return in_language(_W[word], language)

    for c in m.inputs:
        notes = [w("yearly")] if c.yearly else [w("earlier")] if c in m.over_time else []
        notes += [w("required")] if c in m.requires else []
        label = in_language(c.label, language) + (f" [{c.unit}]" if c.unit else "")
        names = f"; {w('also')} {', '.join(c.aliases)}" if c.aliases else ""
        yield c.name, label + (f" ({', '.join(notes)})" if notes else ""), c.source + names
    if m.plans:
        yield m.plans.parameter, f"{w('layer')}: {in_language(m.plans.label, language)}", ""
        for field in m.plans.fields:
            label = in_language(field.label, language) + (f" [{field.unit}]" if field.unit else "")
            yield field.parameter, f"{w('field')}: {label}", ""
    if m.buildings:
        b = m.buildings
        fields = ", ".join((*b.year_names, *b.number_names, *b.use_names, *b.status_names))
        yield b.parameter, f"{w('layer')}: {in_language(b.label, language)}", f"BAG; {w('fields')}: {fields}"
    if m.table:
        yield m.table.parameter, f"{w('table')}: {in_language(m.table.label, language)} [{m.table.unit}]", ""


def _does(setting: Setting, language: Language) -> str:
    label, help = in_language(setting.label, language), in_language(setting.help, language)
    return f"{label}. {help}" if help else label


def _default(setting: Setting, language: Language) -> str:
    value = setting.default
    if isinstance(value, bool):
        return in_language(_W["yes" if value else "no"], language)
    if isinstance(value, (int, float)):
        number = nl_short(value) if language == DUTCH else f"{value:.5g}"
        return f"{number} {setting.unit}".strip()
    return value


def _origin(setting: Setting, language: Language) -> str:
    why = in_language(setting.why, language)
    return in_language(ORIGIN[setting.origin], language) + (f": {why}" if why else "")


def _sentence(text: str) -> str:
    """With a full stop and a capital, unless it begins with a symbol of the formula."""
    first = text[0].upper() if text[1].isalpha() else text[0]
    return first + text[1:].removesuffix(".") + "."

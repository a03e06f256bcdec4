"""The page of a mechanism, made from its declaration: in docs/mechanismen, and as the help of the algorithm."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..mechanism import Mechanism, Setting
from ..naming.units import measured, unit_text
from ..numbers import nl_short
from ..text import DUTCH, Language, Text, in_language

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
        rows = [(s.parameter, _holds(s, language), default_of(s, language), origin_of(s, language)) for s in m.settings]
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
        label = labelled(c.label, c.unit, language)
        names = f"; {w('also')} {', '.join(c.aliases)}" if c.aliases else ""
        yield c.name, label + (f" ({', '.join(notes)})" if notes else ""), c.source + names
    if m.plans:
        yield m.plans.parameter, f"{w('layer')}: {in_language(m.plans.label, language)}", ""
        for field in m.plans.fields:
            label = labelled(field.label, field.unit, language)
            yield field.parameter, f"{w('field')}: {label}", ""
    if m.buildings:
        b = m.buildings
        fields = ", ".join((*b.year_names, *b.number_names, *b.use_names, *b.status_names))
        yield b.parameter, f"{w('layer')}: {in_language(b.label, language)}", f"BAG; {w('fields')}: {fields}"
    if m.table:
        yield m.table.parameter, f"{w('table')}: {in_language(m.table.label, language)} [{m.table.unit}]", ""


def labelled(label: str, unit: str, language: Language) -> str:
    """The label with its unit, unless it names that itself: households, in households."""
    told, words = in_language(unit_text(unit), language), in_language(label, language)
    named = len(told) > 3 and told.casefold() in words.casefold()
    return f"{words} [{told}]" if told and not named else words


def does(setting: Setting, language: Language) -> str:
    """What a setting does, beside its label; of a choice what the choices mean. Empty when the label says it all."""
    meaning = in_language(setting.why, language) if setting.choices else ""
    texts = (in_language(setting.help, language), meaning)
    return " ".join(f"{text.rstrip('.')}." for text in texts if text)


def default_of(setting: Setting, language: Language) -> str:
    """The default of a setting, in the notation of the language and with its unit."""
    value = setting.default
    if isinstance(value, bool):
        return in_language(_W["yes" if value else "no"], language)
    if isinstance(value, (int, float)):
        if language == DUTCH:
            return measured(nl_short(value), setting.unit)
        return f"{value:.5g} {in_language(unit_text(setting.unit), language)}".strip()
    return value


def origin_of(setting: Setting, language: Language) -> str:
    """Where the default comes from, and why: `our proposal: two editions`."""
    why = "" if setting.choices else in_language(setting.why, language)
    return in_language(ORIGIN[setting.origin], language) + (f": {why}" if why else "")


def _holds(setting: Setting, language: Language) -> str:
    label, more = in_language(setting.label, language), does(setting, language)
    return f"{label}. {more}" if more else label


def _sentence(text: str) -> str:
    """With a full stop and a capital, unless it begins with a symbol of the formula."""
    first = text[0].upper() if text[1].isalpha() else text[0]
    return first + text[1:].removesuffix(".") + "."

"""The account of a publication: how much was held back and by which rule, without telling which or how much it was."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from ..numbers import plural
from ..setting import Setting
from ..text import DUTCH, in_language
from ..wording import areas
from .rules import SETTINGS, Rules
from .version import Publication

_PAGE = """<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>{title}</title>
<style>body{{font:16px/1.5 sans-serif;max-width:45em;margin:2em auto;padding:0 1em;color:#1a1a1a}}
table{{border-collapse:collapse}}td,th{{text-align:left;padding:.3em 1em .3em 0;border-bottom:1px solid #bbb}}</style>
</head><body><h1>{title}</h1>{body}</body></html>
"""
_LIMITS = (
    "Wat CBS of anderen zelf over een kleine buurt openbaar maken, kan hier niet worden afgeschermd.",
    "Maak kaarten en samenvattingen voor publicatie van deze versie, niet van de werkversie: totalen van de werkversie "
    "tellen ook mee wat hier niet getoond wordt.",
    "Zet geen versie met andere regels, of van minder mechanismen, naast deze: wat de ene toont en de andere niet, is "
    "door vergelijken te vinden. Dat geldt ook voor een eerdere editie.",
    "Dat een buurt niet getoond wordt, zegt niets over de leefbaarheid daar.",
)


def account(made: Publication, rules: Rules) -> str:
    """The account as a page of HTML."""
    result = made.result
    title = f"Verantwoording van de publicatieversie: {result.place}"
    settings = [
        (in_language(s.label, DUTCH), _value(getattr(rules, s.name)), *_origin(s, getattr(rules, s.name)))
        for s in SETTINGS
    ]
    sensitive = [m.label for m in result.mechanisms if m.sensitive or m.id in rules.sensitive]
    body = [
        f"<p>{escape(' '.join(sentences(made)))}</p>",
        "<h2>Waarden van mechanismen die niet getoond worden</h2>",
        _table(("Reden", "Waarden"), sorted((why, str(n)) for why, n in made.values.items())),
        f"<p>Gevoelig: {escape(', '.join(sensitive) or 'geen')}.</p>",
        "<h2>Regels</h2>",
        _table(("Regel", "Waarde", "Herkomst", "Waarom"), settings),
        "<h2>Grenzen</h2>",
        "<ul>" + "".join(f"<li>{escape(text)}</li>" for text in _LIMITS) + "</ul>",
        f"<p>{escape(_audit(made))}</p>",
    ]
    return _PAGE.format(title=escape(title), body="\n".join(body))


def sentences(made: Publication) -> list[str]:
    """What was held back, in words."""
    result = made.result
    n, noun = len(result.areas), result.noun
    out = [
        f"Van {areas(n, noun)} {_verb(len(made.primary))} {len(made.primary)} niet getoond: te klein{_unknown(made)}.",
        f"Daarnaast {_verb(len(made.secondary))} {areas(len(made.secondary), noun)} niet getoond, omdat "
        f"een kleine {noun} anders uit een totaal volgt.",
    ]
    lacking = [(n, f"het aantal {what}") for what, n in made.figures.items() if n]
    if lacking:
        told = " en ".join(f"bij {areas(n, noun)} {what}" for n, what in lacking)
        out.append(f"Bij {result.nouns} die wel getoond worden is een getal weggelaten: {told}.")
    return out


def _verb(n: int) -> str:
    return "wordt" if n == 1 else "worden"


def _unknown(made: Publication) -> str:
    return f", of ({len(made.unknown)}) met een onbekend aantal woningen of inwoners" if made.unknown else ""


def _origin(setting: Setting, value: object) -> tuple[str, str]:
    """Where the value of a rule comes from, and why."""
    if value == setting.default:
        return setting.origin, in_language(setting.why, DUTCH)
    return "eigen keuze", f"standaard {_value(setting.default)} ({setting.origin})"


def _value(value: object) -> str:
    return {True: "ja", False: "nee"}[value] if isinstance(value, bool) else str(value)


def _audit(made: Publication) -> str:
    n = sum(map(len, made.told().values()))
    if not n:
        return "Nagerekend: geen van de achtergehouden aantallen volgt uit de totalen van wijk en gemeente."
    return f"Nagerekend: {plural(n, 'aantal volgt', 'aantallen volgen')} uit de totalen van wijk en gemeente."


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    cells = "".join(f"<th scope=col>{escape(text)}</th>" for text in head)
    lines = "".join("<tr>" + "".join(f"<td>{escape(str(c))}</td>" for c in row) + "</tr>" for row in rows)
    return f"<table><tr>{cells}</tr>{lines}</table>"

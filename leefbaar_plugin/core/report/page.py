"""The report of a result as one HTML file, that needs no server and no network and can be read without a script."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from ..html_page import document
from ..result import Result
from ..stacking import INSUFFICIENT
from ..wording import NO_TRAIL, NOTE, QUESTIONS, areas, dutch_date, paragraph
from . import drawing
from .drawing import Shape
from .explained import Explaining, differs
from .overview import mechanisms, overview
from .states import letter


@dataclass(frozen=True)
class Look:
    """The style sheet and the script, as they stand in the resources."""

    style: str
    script: str


def as_html(result: Result, shapes: Sequence[Shape], title: str, look: Look) -> str:
    """The whole report.

    Parameters
    ----------
    shapes
        In the order of the areas.
    title
        Empty: made from the place.
    """
    explain = Explaining(result)
    noun, nouns = result.noun, result.nouns
    title = title or f"Waar loopt de leefbaarheid risico in {result.place}?"
    scenario = f"Scenario: {result.scenario}. " if result.scenario else ""
    style = look.style + drawing.style(result)
    body = [
        drawing.defs(),
        '<nav class="sprong" aria-label="Snel naar"><a href="#verken">Naar de kaart</a><a href="#tabel">Naar de tabel</a>'
        '<a href="#verantwoording">Naar bronnen en verantwoording</a></nav>',
        f'<header><h1>{escape(title)}</h1><p class="meta">{escape(scenario)}Aantal mechanismen met risico per {noun}, '
        f"van {len(result.mechanisms)} onderzochte mechanismen. {escape(_dated(result))}</p></header><main>",
        f'<section aria-labelledby="kop-kort"><h2 id="kop-kort">In het kort</h2><div class="kort-vak"><p>{escape(summary(result))}'
        f'</p><p class="let-op">{escape(NOTE.format(noun=noun))}</p></div></section>',
        f'<section id="verken" aria-labelledby="kop-kaart" tabindex="-1"><h2 id="kop-kaart">Kaart</h2>{_filters(result)}'
        '<p id="stand" role="status"></p><div class="naast"><figure aria-labelledby="onder-kaart">'
        f'<div id="vak">{_buttons()}{drawing.svg(result, shapes, _described(result, title))}<div id="tip" hidden></div></div>'
        f'<figcaption id="onder-kaart">Het getal in de {noun} is het aantal mechanismen met risico; ? is te weinig '
        f"bekend.</figcaption>{drawing.legend(result, explain.heard)}</figure>"
        f'<section id="waarom" aria-labelledby="kop-waarom" tabindex="-1"><h2 id="kop-waarom">Waarom deze {noun}?</h2>'
        f'<div id="gekozen"><p class="meta">{_how(noun)}</p></div>{_questions(noun)}</section></div></section>',
        f'<section id="tabel" aria-labelledby="kop-tabel" tabindex="-1"><h2 id="kop-tabel">Tabel</h2>'
        f'<p class="meta">De {nouns} staan op volgorde van hun code. Dat is geen rangorde.</p>'
        f'<div class="schuif" role="region" aria-labelledby="kop-tabel" tabindex="0">{overview(result)}</div></section>',
        f'<section aria-labelledby="kop-alle"><h2 id="kop-alle">Elke waarde als tekst</h2><details id="alle"><summary>'
        f"Toon van alle {nouns} de uitleg onder elkaar ({areas(len(result.areas), noun)})</summary>"
        + "\n".join(explain.article(area) for area in result.areas)
        + "</details></section>",
        f'<section id="verantwoording" aria-labelledby="kop-bron" tabindex="-1"><h2 id="kop-bron">Bronnen en '
        'verantwoording</h2><h3>Wat er is onderzocht</h3><div class="schuif" role="region" aria-label="Onderzochte '
        f'mechanismen" tabindex="0">{mechanisms(result, explain.shared)}</div><p>Een uitkomst is <i>nipt</i> als zij '
        "binnen de marge van de drempel ligt: zij telt mee, maar had ook anders kunnen zijn. Achter de waarde staat de "
        f"drempel, en het midden (de mediaan) van de {nouns} in de gemeente: de helft zit erboven, de helft eronder.</p></section></main>",
        f"<footer><p>Bron en peiljaar: {escape(result.sources or 'onbekend, de laag heeft geen herkomst')}.</p>"
        f"<p>{escape(result.margin or NO_TRAIL)}</p><p>Dit bestand bevat alles zelf: het haalt niets op en stuurt niets "
        "op. Het is een werkversie voor het gesprek; kleine aantallen zijn niet afgeschermd. Maak voor publicatie eerst "
        "een publicatieversie.</p></footer>",
        f'<script type="application/json" id="gegevens">{_data(result)}</script><script>{look.script}</script>',
    ]
    return document(title, style, body, _head(style, look.script))


def summary(result: Result) -> str:
    """The generated paragraph."""
    judged = {m.label: [a.judged[m.id] for a in result.areas] for m in result.mechanisms}
    return paragraph(
        result.place,
        [a.count or 0 for a in result.areas],
        [a.assessed for a in result.areas],
        [a.category == INSUFFICIENT for a in result.areas],
        {
            name: (sum(j.state == "risico" for j in told), sum(j.assessed for j in told))
            for name, told in judged.items()
        },
        result.without_data,
        result.noun,
    )


def _head(style: str, script: str) -> str:
    """What the browser may do: nothing but show this style and run this script."""

    def hashed(text: str) -> str:
        return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")

    policy = (
        f"default-src 'none'; style-src 'sha256-{hashed(style)}'; script-src 'sha256-{hashed(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    return (
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">'
    )


def _data(result: Result) -> str:
    """What the script needs to filter and sort; no character of it can end the element it stands in."""
    told = {
        "soort": [result.noun, result.nouns],
        "mechanismen": [m.id for m in result.mechanisms],
        "buurten": [
            {
                "c": area.code,
                "n": area.title,
                "w": area.wijk or area.wijk_code,
                "wc": area.wijk_code,
                "g": area.gemeente or area.gemeente_code,
                "k": area.count if area.applies and area.category != INSUFFICIENT else None,
                "z": "".join(letter(area.judged[m.id]) for m in result.mechanisms),
                "v": int(differs(area)),
            }
            for area in result.areas
        ],
    }
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def _dated(result: Result) -> str:
    return (
        f"Berekend op {dutch_date(date.fromisoformat(result.made))}."
        if result.made
        else "Datum van berekening onbekend."
    )


def _described(result: Result, title: str) -> str:
    return f"Kaart: {title} Alles wat de kaart laat zien, staat ook in de tabel hieronder."


def _how(noun: str) -> str:
    return (
        f"Kies een {noun} op de kaart of in de tabel. Met het toetsenbord: ga met Tab naar de kaart, loop met de "
        "pijltjes en kies met Enter."
    )


def _questions(noun: str) -> str:
    return f'<div class="vragen"><h3>Voor het gesprek</h3><ol>{"".join(f"<li>{q}</li>" for q in QUESTIONS)}</ol></div>'


def _buttons() -> str:
    kinds = (("groter", "+", "Inzoomen"), ("kleiner", "−", "Uitzoomen"), ("passend", "Hele kaart", ""),
             ("naar-keuze", "Naar keuze", ""))  # fmt: skip
    return '<div class="zoom" role="group" aria-label="Kaart vergroten" hidden>' + "".join(
        f'<button type="button" id="{name}"{f" aria-label={chr(34)}{words}{chr(34)}" if words else ""}>{sign}</button>'
        for name, sign, words in kinds
    ) + "</div>"  # fmt: skip


def _filters(result: Result) -> str:
    """The search field and the filters, hidden until the script makes them work."""
    wijken = sorted({(a.gemeente, a.wijk_code, a.wijk or a.wijk_code) for a in result.areas})
    several = len({place for place, _, _ in wijken}) > 1
    parts = [
        '<label>Zoek op naam of code<input id="zoek" type="search" autocomplete="off" spellcheck="false"></label>',
        _select("mechanisme", "Mechanisme", "alle mechanismen", [(m.id, m.label) for m in result.mechanisms]),
        _select("uitkomst", "Uitkomst daarop", "met risico", [("u", "onbekend"), ("s", "geen risico"), ("*", "alle")]),
    ]
    if result.noun != "wijk":
        listed = [(code, f"{name} ({place})" if several else name) for place, code, name in wijken]
        parts.append(_select("wijk", "Wijk", "alle wijken", listed))
    if any(a.heard for a in result.areas):
        parts.append(
            '<label class="vink"><input id="verschil" type="checkbox">Alleen waar cijfers en gesprek verschillen</label>'
        )
    return (
        f'<form id="filter" role="search" aria-label="{result.nouns.capitalize()} zoeken en filteren" hidden>'
        f'{"".join(parts)}<button type="reset">Toon alles</button><button type="button" id="print">Afdrukken</button></form>'
    )


def _select(name: str, label: str, first: str, options: Sequence[tuple[str, str]]) -> str:
    listed = "".join(f'<option value="{escape(value)}">{escape(words)}</option>' for value, words in options)
    return f'<label>{label}<select id="{name}"><option value="">{first}</option>{listed}</select></label>'

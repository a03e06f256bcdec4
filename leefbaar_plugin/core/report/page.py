"""The report of a result as one HTML file, that needs no server and no network and can be read without a script."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from ..pages.html_page import document
from ..results.result import Result
from ..stacking import INSUFFICIENT
from ..themes.count import count_in_words
from ..wording import NOTE, QUESTIONS, areas
from . import legend
from .controls import buttons, filters
from .drawing import Shape, svg
from .explained import Explaining, differs
from .overview import mechanisms, overview, usual
from .states import letter

#: The first stops of Tab, seen only then.
_SKIP = (
    '<nav class="sprong" aria-label="Snel naar"><a href="#verken">Naar de kaart</a><a href="#tabel">Naar de tabel</a>'
    '<a href="#verantwoording">Naar bronnen en verantwoording</a></nav>'
)


#: What kind of version the page is, and what that means.
WORKING, PUBLISHED = "Werkversie voor het gesprek", "Versie voor publicatie"
_WORKING = "kleine aantallen zijn niet afgeschermd. Maak voor publicatie eerst een publicatieversie."
_PUBLISHED = (
    "kleine aantallen zijn afgeschermd en waarden afgerond. Niet getoond is iets anders dan onbekend, en ook iets "
    "anders dan geen risico."
)


@dataclass(frozen=True)
class Look:
    """The style sheet and the script, as they stand in the resources."""

    style: str
    script: str

    @classmethod
    def read(cls, folder: Path) -> Look:
        """The files of a folder; the map before what uses it."""
        style, *scripts = (
            (folder / name).read_text(encoding="utf-8") for name in ("report.css", "map.js", "report.js")
        )
        return cls(style, "\n".join(scripts))


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
    title = title or f"Waar loopt de leefbaarheid risico in {result.place}?"
    style = look.style + legend.style(result)
    body = [
        legend.defs(),
        _SKIP,
        f"<header><h1>{escape(title)}</h1>{_about(result)}</header><main>",
        _section("kort", "In het kort", _in_short(result)),
        _section("verken", "Kaart", _explore(result, shapes, title, explain)),
        _section("tabel", "Tabel", _table(result)),
        _section("alle-buurten", "Elke waarde als tekst", _every(result, explain)),
        _section("verantwoording", "Bronnen en verantwoording", _account(result, explain)),
        f"</main>{_footer(result)}",
        f'<script type="application/json" id="gegevens">{_data(result)}</script><script>{look.script}</script>',
    ]
    return document(title, style, body, _head(style, look.script))


def _section(name: str, title: str, html: str) -> str:
    head = f'<h2 id="kop-{name}">{title}</h2>'
    return f'<section id="{name}" aria-labelledby="kop-{name}" tabindex="-1">{head}{html}</section>'


def in_words(result: Result) -> str:
    """The generated paragraph, that tells where on the page the rest stands."""
    return count_in_words(result, "onder ‘Wat er is onderzocht’")


def _about(result: Result) -> str:
    scenario = f"Scenario: {result.scenario}. " if result.scenario else ""
    kind = PUBLISHED if result.public else WORKING
    return (
        f'<p class="meta">{escape(scenario)}Aantal mechanismen met risico per {result.noun}, '
        f"van {len(result.mechanisms)} onderzochte mechanismen. {escape(result.calculated)} <b>{kind}.</b></p>"
    )


def _in_short(result: Result) -> str:
    note = escape(NOTE.format(noun=result.noun))
    return f'<div class="kort-vak"><p>{escape(in_words(result))}</p><p class="let-op">{note}</p></div>'


def _explore(result: Result, shapes: Sequence[Shape], title: str, explain: Explaining) -> str:
    noun = result.noun
    label = f"Kaart: {title} Alles wat de kaart laat zien, staat ook in de tabel hieronder."
    questions = "".join(f"<li>{question}</li>" for question in QUESTIONS)
    return (
        f'{filters(result)}<p id="stand" role="status"></p><div class="naast"><figure aria-labelledby="onder-kaart">'
        f'<div id="vak">{buttons()}{svg(result, shapes, label)}<div id="tip" hidden></div></div>'
        f'<figcaption><p id="onder-kaart">Het getal in de {noun} is het aantal mechanismen met risico; ? is te weinig '
        f"bekend.</p>{legend.legend(result, explain.heard)}</figcaption></figure>"
        f'<section id="waarom" aria-labelledby="kop-waarom" tabindex="-1"><h2 id="kop-waarom">Waarom deze {noun}?</h2>'
        f'<div id="gekozen"><p class="meta">Kies een {noun} op de kaart of in de tabel. Met het toetsenbord: ga met '
        "Tab naar de kaart, loop met de pijltjes en kies met Enter.</p></div>"
        f'<div class="vragen"><h3>Voor het gesprek</h3><ol>{questions}</ol></div></section></div>'
    )


def _table(result: Result) -> str:
    return (
        f'<p class="meta">De {result.nouns} staan op volgorde van hun code. Dat is geen rangorde.</p>'
        f'<div class="schuif" role="region" aria-label="Tabel van de {result.nouns}" tabindex="0">'
        f"{overview(result)}</div>"
    )


def _every(result: Result, explain: Explaining) -> str:
    articles = "\n".join(explain.article(area) for area in result.areas)
    return (
        f'<details id="alle"><summary>Toon van alle {result.nouns} de uitleg onder elkaar '
        f"({areas(len(result.areas), result.noun)})</summary>{articles}</details>"
    )


def _account(result: Result, explain: Explaining) -> str:
    return (
        '<h3>Wat er is onderzocht</h3><div class="schuif" role="region" aria-label="Onderzochte mechanismen" '
        f'tabindex="0">{mechanisms(result, explain.shared)}</div><p>Een uitkomst is <i>nipt</i> als zij binnen de '
        "marge van de drempel ligt: zij telt mee, maar had ook anders kunnen zijn. Het midden is de mediaan van de "
        f"{result.nouns} in de gemeente: de helft zit erboven, de helft eronder.</p>"
    )


def _footer(result: Result) -> str:
    kind = f"{PUBLISHED}: {_PUBLISHED}" if result.public else f"{WORKING}: {_WORKING}"
    return (
        f"<footer><p>{escape(result.sourced())}</p>"
        f"<p>{escape(result.origin)}</p><p>Dit bestand bevat alles zelf: het haalt niets op en stuurt "
        f"niets op.</p><p>{kind}</p></footer>"
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
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="referrer" content="no-referrer">'
    )


def _data(result: Result) -> str:
    """What the script needs to filter and sort; no character of it can end the element it stands in."""
    told = {
        "soort": [result.noun, result.nouns],
        "mechanismen": [m.id for m in result.mechanisms],
        "namen": [m.label for m in result.mechanisms],
        "midden": usual(result),
        "buurten": [
            {
                "c": area.code,
                "n": area.title,
                "w": area.wijk or area.wijk_code,
                "wc": area.wijk_code,
                "g": area.gemeente or area.gemeente_code,
                "gc": area.gemeente_code,
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

"""What one searches, filters and zooms with: hidden until the script makes it work."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from ..results.result import Result
from ..stacking import HIDDEN
from .states import state


def buttons() -> str:
    """The buttons of the map."""
    kinds = (
        ("groter", "+", ' aria-label="Inzoomen"'),
        ("kleiner", "−", ' aria-label="Uitzoomen"'),
        ("passend", "Hele kaart", ""),
        ("naar-keuze", "Naar keuze", ""),
    )
    drawn = (f'<button type="button" id="{name}"{label}>{sign}</button>' for name, sign, label in kinds)
    return f'<div class="zoom" role="group" aria-label="Kaart vergroten" hidden>{"".join(drawn)}</div>'


def filters(result: Result) -> str:
    """The search field and the filters."""
    held_back = any(state(one) == HIDDEN for area in result.areas for one in area.judged.values())
    outcomes = (
        ("u", "onbekend"),
        *[("v", HIDDEN)] * held_back,
        ("s", "geen risico"),
        ("*", "alle"),
    )
    parts = [
        '<label>Zoek op naam of code<input id="zoek" type="search" autocomplete="off" spellcheck="false"></label>',
        _select("mechanisme", "Mechanisme", "alle mechanismen", [(m.id, m.label) for m in result.mechanisms]),
        _select("uitkomst", "Uitkomst daarop", "met risico", outcomes),
    ]
    if result.noun != "wijk":
        parts.append(_select("wijk", "Wijk", "alle wijken", _wijken(result)))
    if any(area.heard for area in result.areas):
        parts.append(
            '<label class="vink"><input id="verschil" type="checkbox">'
            "Alleen waar cijfers en gesprek verschillen</label>"
        )
    return (
        f'<form id="filter" role="search" aria-label="{result.nouns.capitalize()} zoeken en filteren" hidden>'
        f'{"".join(parts)}<button type="reset">Toon alles</button>'
        '<button type="button" id="print">Afdrukken</button></form>'
    )


def _wijken(result: Result) -> list[tuple[str, str]]:
    """Code and name of each wijk; with the municipality where there are several."""
    found = sorted({(a.gemeente, a.wijk_code, a.wijk or a.wijk_code) for a in result.areas})
    several = len({place for place, _, _ in found}) > 1
    return [(code, f"{name} ({place})" if several else name) for place, code, name in found]


def _select(name: str, label: str, first: str, options: Iterable[tuple[str, str]]) -> str:
    listed = "".join(f'<option value="{escape(value)}">{escape(words)}</option>' for value, words in options)
    return f'<label>{label}<select id="{name}"><option value="">{first}</option>{listed}</select></label>'

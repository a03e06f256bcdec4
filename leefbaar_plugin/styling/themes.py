"""How the themes of the council map look: fills by class, hatches or signs over them, and what stands in the area."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from qgis.core import QgsExpression, QgsFillSymbol, QgsVectorLayer

from ..core.assessment import KLEIN, NIPT, NVT, ONBEKEND
from ..core.development import FALLS, SIGNS, STATUSES, STEPS
from ..core.palette import GREY, SEQUENCE, shades
from ..core.results.scenario import RISK, SAFE
from ..core.stacking import HIDDEN, INSUFFICIENT
from ..core.themes.status import name_of
from ..core.themes.theme import Theme
from .common import escaped, keep_style, name_columns, print_in_area, tip
from .symbols import depends, hatched, held_back, insufficient, not_applicable, plain, rules

ALIASES = {
    "waarde": "Waarde", "drempel": "Drempel", "klasse": "Klasse op de kaart", "zekerheid": "Zekerheid of duiding",
    "toelichting": "Toelichting",
}  # fmt: skip

_NO_DATA = {INSUFFICIENT: insufficient, ONBEKEND: insufficient, NVT: not_applicable, HIDDEN: held_back}

#: Rows: from a low status to a high one, dark to light; columns: falls, level, rises. Orange, grey and blue differ for
#: every eye; in greyscale the tone tells the status, and hatch and sign the direction.
_SQUARE = (
    ("#b35806", "#79736b", "#2f6ea5"),
    ("#f1a340", "#bdb8b0", "#8fb9dd"),
    ("#fee0b6", "#f3f1ec", "#d8e7f4"),
)


@dataclass(frozen=True)
class Look:
    """Symbols by the name of a class, symbols over them by certainty, and an expression printed in each area."""

    fills: Mapping[str, QgsFillSymbol]
    over: Mapping[str, QgsFillSymbol] = field(default_factory=dict)
    printed: str = ""


def style_theme(layer: QgsVectorLayer, theme: Theme, look: Look) -> None:
    """Style a layer with the columns `waarde`, `drempel`, `klasse`, `zekerheid` and `toelichting`.

    The legend of a hatch that no area has is left out: a class may be without areas, a remark has none to tell of.
    """
    present = {one.certainty for one in theme.drawn}
    items = [(_is("klasse", one.name), one.words, look.fills[one.name].clone()) for one in theme.classes]
    items += [
        (f"{_is('zekerheid', name)} AND {_in('klasse', _judged(theme))}", words, look.over[name].clone())
        for name, words in theme.over.items()
        if name in present
    ]
    layer.setRenderer(rules(items))
    name_columns(layer, ALIASES)
    if look.printed:
        print_in_area(layer, look.printed)
    layer.setDisplayExpression('coalesce("buurtnaam", "buurtcode")')
    layer.setMapTipTemplate(
        tip(
            f"<b>{escaped(_quoted('buurtnaam'))}</b> {escaped(_quoted('buurtcode'))}<br>",
            f"<b>{escaped(_quoted('klasse'))}</b><br>{escaped(_quoted('toelichting'))}",
            "<br><i>Een signaal, geen voorspelling. Onbekend is niet hetzelfde als geen risico.</i>",
        )
    )
    keep_style(layer)


def mechanism_look(theme: Theme) -> Look:
    fills = {RISK: plain(SEQUENCE[3]), SAFE: plain(SEQUENCE[0]), KLEIN: hatched(GREY, 90, 3.0), **_without_data()}
    return Look(fills, {NIPT: depends()})


def count_look(theme: Theme) -> Look:
    """A sequence over the classes that are counts."""
    counted = _judged(theme)
    return Look({**dict(zip(counted, map(plain, shades(len(counted))))), **_without_data()}, printed=_number())


def status_look(theme: Theme) -> Look:
    signs = " ".join(f"WHEN \"klasse\" LIKE '%, {step}' THEN '{sign}'" for step, sign in SIGNS.items())
    printed = f"CASE {signs} WHEN {_is('klasse', ONBEKEND)} THEN '?' ELSE '' END"
    return Look({**square_fills(), **_without_data()}, printed=printed)


def square_fills() -> dict[str, QgsFillSymbol]:
    """The nine fills of status and development."""
    out = {}
    for (_, status), colors in zip(STATUSES, _SQUARE):
        for step, color in zip(STEPS, colors):
            fill = hatched(color, 135, 1.8, 0.25, "#4a3000") if step == FALLS else plain(color)
            out[name_of(status, step)] = fill
    return out


def _without_data() -> dict[str, QgsFillSymbol]:
    return {name: make() for name, make in _NO_DATA.items()}


def _judged(theme: Theme) -> list[str]:
    """The classes with data."""
    return [one.name for one in theme.classes if one.name not in (*_NO_DATA, KLEIN)]


def _number() -> str:
    return (
        f"CASE WHEN {_in('klasse', (NVT, HIDDEN))} THEN '' WHEN {_is('klasse', INSUFFICIENT)} THEN '?' "
        'ELSE to_string(to_int("waarde")) END'
    )


def _is(column: str, text: str) -> str:
    return f'"{column}" = {QgsExpression.quotedString(text)}'


def _in(column: str, texts: Sequence[str]) -> str:
    return f'"{column}" IN ({", ".join(map(QgsExpression.quotedString, texts))})'


def _quoted(name: str) -> str:
    return f'"{name}"'

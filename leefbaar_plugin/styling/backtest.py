"""The map of the back-test: what a warning was worth, area by area."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from ..core.evidence.backtest.trials import FALSE_ALARM, HIT, MISS, NOT_TESTED, QUIET, UNKNOWN
from ..core.palette import MISSED_FILL, QUIET_FILL, SEQUENCE
from .common import escaped, keep_style, print_in_area, tip
from .symbols import hatched, insufficient, not_applicable, plain, rules

_LETTERS = {HIT: "R", MISS: "G", FALSE_ALARM: "V"}


def style_backtest(layer: QgsVectorLayer, happened: str, warning: str, exempt: str, name: str, code: str) -> None:
    """Hit, missed, false alarm and rightly quiet, each with its letter in the area, and a tip that says why.

    Parameters
    ----------
    happened, warning, exempt
        What an area did (`de buurt daalde …`), what a warning is, and which areas are not tested, in Dutch.
    name, code
        The columns with the name and the code of a row.
    """
    # what happened is dark, a warning is brown; what was missed is white lines on blue, so that it shows in grey too
    kinds = {
        HIT: (f"R raak: {warning}, en {happened}", plain(SEQUENCE[4])),
        MISS: (f"G gemist: geen signaal, en {happened}", hatched(MISSED_FILL, 45, 2.2, 0.45, "#ffffff")),
        FALSE_ALARM: ("V vals alarm: signaal, en het gebeurde niet", plain(SEQUENCE[1])),
        QUIET: ("terecht stil: geen signaal, en het gebeurde niet", plain(QUIET_FILL)),
        UNKNOWN: ("onbekend: geen score of niets te beoordelen", insufficient()),
        NOT_TESTED: (f"niet getoetst: {exempt}", not_applicable()),
    }
    layer.setRenderer(rules([(f"\"uitkomst\" = '{kind}'", words, symbol) for kind, (words, symbol) in kinds.items()]))
    letters = " ".join(f"WHEN \"uitkomst\" = '{kind}' THEN '{letter}'" for kind, letter in _LETTERS.items())
    print_in_area(layer, f"CASE {letters} ELSE '' END")
    there = [one for one in (name, code) if layer.fields().lookupField(one) >= 0]
    title = " ".join(escaped(f'"{one}"') for one in there)
    layer.setDisplayExpression(f'coalesce("{name}", "{code}")' if name in there else f'"{code}"')
    layer.setMapTipTemplate(
        tip(
            f"<b>{title}</b><br>{escaped(chr(34) + 'tekst' + chr(34))}",
            "<br><i>Zegt iets over het signaal, niet over de bewoners.</i>",
        )
    )
    keep_style(layer)

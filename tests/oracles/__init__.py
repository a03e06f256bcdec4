"""An independent recomputation of the mechanisms, by their ids, and of the count, to hold the plugin against.

Written from the texts, without a look at the plugin: plain Python, one buurt at a time, slow and obvious.
A row is a dict of canonical column names to a number, a text or None; `rows` is a list of them, and every mechanism
returns one Outcome per row, in that order. The reference area is the gemeente; settings are arguments, with the
defaults of the text; what the text leaves open is told in the docstrings. Distances are in metres in EPSG:28992. GDAL
is needed for files and geometry only. `waarde` and `drempel` are given as far as they are known: compare them where
`risico` is not None.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

from tests.oracles import (
    concurrentiepositie,
    conjunctuur,
    letting_and_selling,
    levels,
    nieuwbouw_elders,
    omslagzone,
    over_the_years,
    rates,
    reports_and_care,
    sloop_elders,
    uitstraling,
    verkamering,
    veroudering,
    vrijkomende_woningen,
)

NATIONAL = (
    "omslagzone", "conjunctuur", "vrijkomende_woningen", "concurrentiepositie", "eenzijdige_voorraad",
    "leefbaarheidstrend", "uitstraling", "woz_ontwikkeling", "kwetsbaarheid", "leegstand", "particuliere_huur",
    "voorzieningen", "onveiligheid", "energiearmoede", "krimp", "veroudering",
)  # fmt: skip
LOCAL = (
    "nieuwbouw_elders", "sloop_elders", "mutatiegraad", "verkoop_sociale_huur", "instroom_kwetsbaar", "meldingen",
    "bewonersoordeel", "wmo", "verkamering",
)  # fmt: skip
MODULES = (
    omslagzone, conjunctuur, vrijkomende_woningen, concurrentiepositie, levels, over_the_years, uitstraling, rates,
    veroudering, nieuwbouw_elders, sloop_elders, letting_and_selling, reports_and_care, verkamering,
)  # fmt: skip
MECHANISMS = NATIONAL + LOCAL  # all of docs/mechanismen


def of(mechanism: str) -> Callable[..., Any]:
    """The function that recomputes a mechanism."""
    for module in MODULES:
        found = getattr(module, mechanism, None)
        if found is not None:
            return found
    raise LookupError(f"no oracle recomputes {mechanism}")


def looks_around(mechanism: str) -> bool:
    """Does it compare with neighbours, so that its oracle is to be given an area?"""
    return "area" in inspect.signature(of(mechanism)).parameters

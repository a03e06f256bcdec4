"""The independent recomputation of each mechanism, by its id: the first six stand in tests/oracle.py."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

from tests import oracle
from tests.oracles import local, national

NATIONAL = (
    "omslagzone", "conjunctuur", "vrijkomende_woningen", "concurrentiepositie", "eenzijdige_voorraad",
    "leefbaarheidstrend", "uitstraling", "woz_ontwikkeling", "kwetsbaarheid", "leegstand", "particuliere_huur",
    "voorzieningen", "onveiligheid", "energiearmoede", "krimp", "veroudering",
)  # fmt: skip
LOCAL = (
    "nieuwbouw_elders", "sloop_elders", "mutatiegraad", "verkoop_sociale_huur", "instroom_kwetsbaar", "meldingen",
    "bewonersoordeel", "wmo", "verkamering",
)  # fmt: skip
MECHANISMS = NATIONAL + LOCAL  # all of docs/mechanismen


def of(mechanism: str) -> Callable[..., Any]:
    """The function that recomputes a mechanism."""
    for module in (oracle, national, local):
        found = getattr(module, mechanism, None)
        if found is not None:
            return found
    raise LookupError(f"no oracle recomputes {mechanism}")


def looks_around(mechanism: str) -> bool:
    """Does it compare with neighbours, so that its oracle is to be given an area?"""
    return "area" in inspect.signature(of(mechanism)).parameters

"""Two runs of one mechanism as results and trails, made by hand."""

from __future__ import annotations

import copy

from leefbaar_plugin.core.evidence.changes.compared import compared
from leefbaar_plugin.core.results.result import Judged
from leefbaar_plugin.core.results.scenario import RISK, SAFE
from leefbaar_plugin.mechanisms import all_mechanisms
from tests.core.results import area, judged, result

BY_ID = {m.id: m for m in all_mechanisms()}
LEEGSTAND, UITSTRALING, PLANS = "leegstand", "uitstraling", "nieuwbouw_elders"

SETTINGS = {
    LEEGSTAND: {"DREMPELSOORT": "absoluut", "DREMPEL": 5.0, "REFERENTIE": "gemeente"},
    UITSTRALING: {"OMGEVING": "binnen afstand", "AFSTAND": 150.0},
    PLANS: {"TERMIJN": 5},
    "telling": {"KLASSEN": [1, 3]},
}
TRAIL = {
    "leefbaar": "1.0.0",
    "algoritme": "leefbaar:volledigeanalyse",
    "instellingen": SETTINGS,
    "invoer": [{"naam": "buurtlaag", "rijen": 6, "gewijzigd": "2026-11-20", "laag": "buurten", "inhoud": "aa"},
               {"naam": "plannen", "rijen": 4, "laag": "nieuwbouw", "inhoud": "bb"}],
    "bronnen": {"percentage_leegstand_woningen": ["CBS", 2023], "afw_2024": ["Leefbaarometer", 2024]},
    "mechanismen": {name: BY_ID[name].label for name in (LEEGSTAND, UITSTRALING, PLANS)},
    "eerder": [],
}  # fmt: skip


def trail(**parts):
    return {**copy.deepcopy(TRAIL), **parts}


def settings(mechanism, **values):
    changed = copy.deepcopy(SETTINGS)
    changed[mechanism].update(values)
    return changed


def inputs(buurten="aa", plans="bb"):
    first, second = copy.deepcopy(TRAIL["invoer"])
    return [{**first, "inhoud": buurten}, {**second, "inhoud": plans}]


NEWER = trail(invoer=inputs("cc"), bronnen={**TRAIL["bronnen"], "percentage_leegstand_woningen": ["CBS", 2024]})
STRICTER = trail(instellingen=settings(LEEGSTAND, DREMPEL=6.0))
BOTH_CHANGED = trail(invoer=NEWER["invoer"], bronnen=NEWER["bronnen"], instellingen=STRICTER["instellingen"])


def said(value, threshold):
    return judged(RISK if value >= threshold else SAFE, value, threshold)


def pair(first, second, mechanism=LEEGSTAND):
    """Two results of one mechanism: the (value, threshold) of the first buurten, then five that stay as they are."""

    def made(told):
        known = [
            one if isinstance(one, Judged) else said(*one) for one in (*told, *[(v, 5.0) for v in range(1, 10, 2)])
        ]
        return result([area(f"BU00010{i:03d}", said={mechanism: one}) for i, one in enumerate(known)])

    return compared(made(first), made(second))

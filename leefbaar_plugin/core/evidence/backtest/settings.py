"""The choices of a back-test: what counts as an event, what as a warning, and how its margins are drawn."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ...setting import Setting
from ...sources.leefbaarometer import U
from ...text import Text
from .blocks import AUTO, GEMEENTE, SPATIAL
from .outcome import FALLS, KINDS, Rule

HORIZON = Setting(
    "horizon", Text("Years ahead", "Jaren vooruit"), 4, "jaar", "voorstel",
    Text("two editions of the Leefbaarometer", "twee metingen van de Leefbaarometer"), 1, 22, advanced=False,
    help=Text("What became of a buurt is looked at so many years after the starting year.",
              "Wat er van een buurt is geworden, wordt zoveel jaar na het beginjaar bekeken."),
)  # fmt: skip
OUTCOME = Setting(
    "uitkomst", Text("What counts as decline", "Wat telt als achteruitgang"), FALLS, choices=KINDS, advanced=False,
    help=Text("klasse daalt: the class falls; klasse onder: it comes below that of KLASSE_ONDER; score daalt: the "
              "score falls by DALING or more.",
              "klasse daalt: een lagere klasse; klasse onder: een klasse onder die van KLASSE_ONDER; score daalt: de "
              "score daalt met DALING of meer."),
)  # fmt: skip
LEAST = Setting(
    "vanaf", Text("A warning: at risk on at least so many mechanisms",
                  "Waarschuwing vanaf zoveel mechanismen met risico"),
    1, minimum=1, maximum=99, advanced=False,
    help=Text("A buurt with so many mechanisms at risk counts as one with a signal.",
              "Een buurt met risico op zoveel mechanismen telt als een buurt met een signaal."),
    why=Text("one mechanism is a signal already", "één mechanisme is al een signaal"),
)  # fmt: skip
BELOW = Setting(
    "klasse_onder", Text("klasse onder: the class to keep", "klasse onder: de te behouden klasse"), 5, "", "voorstel",
    Text("voldoende: below it the official classes speak of zwak", "voldoende: daaronder heet het officieel zwak"),
    2, 9,
    help=Text("Only for UITKOMST = klasse onder.",
              "Alleen bij UITKOMST = klasse onder."),
)  # fmt: skip
FALL = Setting(
    "daling", Text("score daalt: points at least", "score daalt: ten minste zoveel punt"), round(U / 4, 4), "punten",
    "afgeleid", Text("¼u, the smallest difference that the official classes show",
                     "¼u, het kleinste verschil dat de officiële klassen laten zien"), 0.0001, 5,
    help=Text("Only for UITKOMST = score daalt.",
              "Alleen bij UITKOMST = score daalt."),
)  # fmt: skip
DRAWS = Setting(
    "trekkingen", Text("Draws for the margins", "Trekkingen voor de marges"), 1000, "", "voorstel",
    Text("more draws change the margins by little", "meer trekkingen veranderen de marges nauwelijks"), 100, 20000,
    help=Text("How often the areas are drawn anew for the margin of a figure.",
              "Hoe vaak de gebieden opnieuw worden getrokken voor de marge van een getal."),
)  # fmt: skip
BLOCK = Setting(
    "blok", Text("What is drawn", "Wat wordt getrokken"), AUTO, choices=(AUTO, GEMEENTE, SPATIAL), origin="voorstel",
    help=Text("automatisch: municipalities from 20 on, else squares; gemeente: municipalities; ruimtelijk: squares. "
              "Buurten beside each other share what happens.",
              "automatisch: gemeenten vanaf 20, anders vakken; gemeente: gemeenten; ruimtelijk: vakken. Buurten naast "
              "elkaar maken hetzelfde mee."),
)  # fmt: skip
BLOCK_SIZE = Setting(
    "blokgrootte", Text("Side of a square", "Zijde van een vak"), 2.0, "km", minimum=0.1, maximum=200,
    help=Text("Only where squares are drawn, not municipalities.",
              "Alleen als vakken worden getrokken, geen gemeenten."),
)  # fmt: skip
SETTINGS = (HORIZON, OUTCOME, LEAST, BELOW, FALL, DRAWS, BLOCK, BLOCK_SIZE)


def rule_of(values: Mapping[str, Any]) -> Rule:
    """What counts as an event, by the settings."""
    return Rule(values[OUTCOME.name], values[HORIZON.name], values[BELOW.name], values[FALL.name])


def years_of(text: str) -> list[int] | None:
    """`2016, 2020` as years, oldest first; empty where none are told, None where the text is no list of years."""
    parts = [part for part in re.split(r"[,;\s]+", text.strip()) if part]
    if not all(re.fullmatch(r"(?:19|20)\d\d", part) for part in parts):
        return None
    return sorted({int(part) for part in parts})

"""What a theme of the council map gives: words, classes, and what stands on the map in each area."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ..assessment import KLEIN, NIPT, NVT, ONBEKEND
from ..naming.codes import NOUNS
from ..numbers import plural
from ..results.alternative import Listed
from ..stacking import HIDDEN, INSUFFICIENT
from ..wording import DOES_NOT_APPLY, HELD_BACK, TOO_LITTLE_KNOWN

#: Classes that every theme may have, and how the legend says them.
WITHOUT_DATA = {
    HIDDEN: HELD_BACK,
    INSUFFICIENT: TOO_LITTLE_KNOWN,
    ONBEKEND: "onbekend: gegevens ontbreken",
    KLEIN: "te klein aantal om te beoordelen",
    NVT: DOES_NOT_APPLY,
}

NAN = float("nan")


class Drawn(NamedTuple):
    """What the map shows of one area; `category` is the name of a class of the theme."""

    category: str
    certainty: str = ""
    value: float = NAN
    threshold: float = NAN
    text: str = ""


class Class(NamedTuple):
    """One line of the legend: the name that stands in the data, its words, and the number of areas where told."""

    name: str
    words: str
    number: int = 0


@dataclass(frozen=True)
class Theme:
    """One map, in Dutch, plain text.

    Parameters
    ----------
    legend
        The title above the classes, with the unit.
    drawn
        Per area of the whole result, in its order.
    classes
        In the order of the legend; those without data among them.
    over
        By certainty, what a hatch or sign over the classes means.
    mechanisms
        Ids of those whose sources it draws on; None for all.
    """

    title: str
    subtitle: str
    legend: str
    paragraph: str
    drawn: Sequence[Drawn]
    classes: Sequence[Class]
    over: Mapping[str, str] = field(default_factory=dict)
    mechanisms: Sequence[str] | None = None


def with_numbers(classes: Sequence[Class], drawn: Sequence[Drawn], noun: str) -> list[Class]:
    """The classes with the number of areas in each."""
    found = [one.category for one in drawn]
    return [
        Class(one.name, f"{one.words}: {plural(n, noun, NOUNS[noun])}", n)
        for one, n in ((one, found.count(one.name)) for one in classes)
    ]


def without_data(names: Sequence[str]) -> list[Class]:
    return [Class(name, WITHOUT_DATA[name]) for name in names]


#: What the hatch over a class of one mechanism means.
NEARLY = {NIPT: "nipt: dicht bij de drempel of geschat"}


def listed(theme: Theme, rows: Sequence[int]) -> list[Listed]:
    """What the map shows in these areas, as columns of its text alternative."""
    drawn = [theme.drawn[i] for i in rows]
    return [
        Listed("Op de kaart", [one.category for one in drawn]),
        Listed("Zekerheid of duiding", [one.certainty for one in drawn]),
        Listed("Waarde op de kaart", [one.value for one in drawn], 4),
        Listed("Drempel op de kaart", [one.threshold for one in drawn], 4),
        Listed("Toelichting bij de kaart", [one.text for one in drawn]),
    ]

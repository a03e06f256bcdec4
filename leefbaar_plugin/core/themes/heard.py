"""Duiding: the count, and beside it what professionals make of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..duiding import GENUANCEERD, HERKEND, TEGENGESPROKEN
from ..numbers import plural
from ..result import Area, Result
from ..wording import areas
from .count import count_classes, count_in_words
from .theme import NAN, Drawn, Theme, with_numbers

SPOKEN, SILENT = "besproken, zonder oordeel", "niet besproken"

#: What stands over the classes, and its words.
OVER = {
    HERKEND: "herkend door professionals",
    GENUANCEERD: "genuanceerd door professionals",
    TEGENGESPROKEN: "tegengesproken: stemmen en cijfers verschillen",
    SPOKEN: "besproken, nog geen oordeel",
}


@dataclass(frozen=True)
class Voices:
    """What was said of one area: number of voices by judgement, and a sentence."""

    n: int
    recognised: int
    qualified: int
    contradicted: int
    differs: bool
    text: str

    @property
    def judgement(self) -> str:
        """The judgement of most voices; where figures and voices differ, or as many say other things, the further."""
        if not self.n:
            return SILENT
        if self.differs:
            return TEGENGESPROKEN
        counts = ((self.contradicted, TEGENGESPROKEN), (self.qualified, GENUANCEERD), (self.recognised, HERKEND))
        most = max(counts, key=lambda one: one[0])
        return most[1] if most[0] else SPOKEN


def heard(result: Result, rows: Sequence[int], voices: Mapping[str, Voices]) -> Theme:
    """The theme of the duiding; `rows` are the areas in focus, of which the words tell.

    Parameters
    ----------
    voices
        By the code of the area; one that is not there was not spoken of.
    """
    noun, focus_of = result.noun, result.only(rows)
    none = Voices(0, 0, 0, 0, False, "")
    said = [voices.get(area.code, none) for area in result.areas]
    drawn = [
        Drawn(area.category, one.judgement, NAN if area.count is None else float(area.count), text=_told(area, one))
        for area, one in zip(result.areas, said)
    ]
    focus = [drawn[i] for i in rows]
    return Theme(
        title=f"Wat zeggen de cijfers en wat zeggen professionals in {focus_of.place}?",
        subtitle=f"Aantal mechanismen met risico per {noun} (kleur en getal), en de duiding uit gesprekken (teken)",
        legend=f"Aantal mechanismen waarop de {noun} risico loopt\n(het getal in de {noun})",
        paragraph=f"{_paragraph(noun, focus, [said[i] for i in rows])} {count_in_words(focus_of)}",
        drawn=drawn,
        classes=with_numbers(count_classes(result), focus, noun),
        over=OVER,
    )


def _told(area: Area, said: Voices) -> str:
    """Figures first, then voices."""
    return " ".join(filter(None, (f"{area.text}." * bool(area.text), said.text or f"{SILENT.capitalize()}.")))


def _paragraph(noun: str, focus: Sequence[Drawn], said: Sequence[Voices]) -> str:
    told = [one.certainty for one in focus]
    spoken, n = sum(one.n > 0 for one in said), sum(one.n for one in said)
    differ = told.count(TEGENGESPROKEN)
    return " ".join(
        [
            f"Over {spoken or 'geen'} van de {areas(len(focus), noun)} is gesproken ({plural(n, 'stem', 'stemmen')}).",
            f"Herkend: {told.count(HERKEND)}; genuanceerd: {told.count(GENUANCEERD)}; cijfers en stemmen verschillen: "
            f"{differ}.",
            "De duiding verandert de telling niet. Niet besproken is niet hetzelfde als herkend.",
        ]
    )

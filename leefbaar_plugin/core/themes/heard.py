"""Duiding: the count, and beside it what professionals make of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ..conversation.duiding import GENUANCEERD, HERKEND, ONBEKEND, TEGENGESPROKEN, VERDEELD
from ..naming.codes import NOUNS
from ..numbers import plural
from ..results.result import Area, Result
from ..wording import areas
from .count import count, count_in_words
from .theme import Drawn, Theme

SILENT = "niet besproken"

_WORDS = {
    HERKEND: "herkend", GENUANCEERD: "genuanceerd", TEGENGESPROKEN: "tegengesproken", VERDEELD: "verdeeld",
    ONBEKEND: "zonder oordeel",
}  # fmt: skip


class Said(NamedTuple):
    """What was said of one area: voices, the judgement of more than half, whether figures differ, and a sentence."""

    n: int = 0
    judgement: str = ""
    differs: bool = False
    text: str = ""


def heard(result: Result, rows: Sequence[int], said: Mapping[str, Said]) -> Theme:
    """The theme of the duiding; `rows` are the areas in focus, of which the words tell.

    Parameters
    ----------
    said
        By the code of the area; one that is not there was not spoken of.
    """
    figures, noun = count(result, rows), result.noun
    every = [said.get(area.code, Said()) for area in result.areas]
    focus = result.only(rows)
    return Theme(
        title=f"Wat zeggen de cijfers en wat zeggen professionals in {focus.place}?",
        subtitle=f"Aantal mechanismen met risico per {noun} (kleur en getal), en de duiding uit gesprekken (teken)",
        legend=figures.legend,
        paragraph=f"{_paragraph(noun, [every[i] for i in rows])} {count_in_words(focus)}",
        drawn=[_drawn(area, counted, one) for area, counted, one in zip(result.areas, figures.drawn, every)],
        classes=figures.classes,
    )


def _drawn(area: Area, counted: Drawn, said: Said) -> Drawn:
    """Figures first, then voices."""
    text = f"{area.text}. {said.text}" if area.text else said.text
    return counted._replace(certainty=said.judgement if said.n else SILENT, text=text)


def _paragraph(noun: str, said: Sequence[Said]) -> str:
    spoken = [one for one in said if one.n]
    told = [one.judgement for one in spoken]
    differ = sum(one.differs for one in spoken)
    if not spoken:
        return "Er is nog niets uit gesprekken opgetekend. Niet besproken is niet hetzelfde als herkend."
    judged = [f"{words} in {told.count(judgement)}" for judgement, words in _WORDS.items() if judgement in told]
    return " ".join(
        [
            f"Over {len(spoken)} van de {areas(len(said), noun)} is iets opgetekend, in "
            f"{plural(sum(one.n for one in spoken), 'reactie', 'reacties')}.",
            f"Wat de meeste reacties zeggen, geteld in {NOUNS[noun]}: {', '.join(judged)}.",
            f"In {differ or 'geen'} daarvan zeggen cijfers en reacties niet hetzelfde.",
            "De duiding verandert de telling niet, en niet besproken is niet hetzelfde als herkend.",
        ]
    )

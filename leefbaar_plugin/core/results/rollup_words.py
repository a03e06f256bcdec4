"""A roll-up in words, in Dutch: what is known of one area, and what a map of them shows."""

from __future__ import annotations

from collections.abc import Sequence

from ..assessment import NVT
from ..naming.codes import NOUNS
from ..numbers import nl, plural
from ..stacking import HIDDEN, INSUFFICIENT
from ..wording import areas, not_shown, number_word
from .rollup import MANY, Area, together
from .rollup_classes import SHARES, share_labels


def sentence(area: Area, noun: str = "buurt", many: int = MANY) -> str:
    """What is known of one area, in Dutch.

    Parameters
    ----------
    noun
        What the rows are: `buurt` or `wijk`.
    """
    if not area.concerned.buurten:
        return "Niet van toepassing: alleen water, of geen woningen of inwoners."
    if area.hidden.buurten == area.concerned.buurten:
        return " ".join(not_shown(area.hidden.buurten, noun))
    n = area.certain.buurten
    text = (
        f"{n or 'Geen'} van {'de ' if area.concerned.buurten > 1 else ''}{areas(area.concerned.buurten, noun)} "
        f"{'loopt' if n <= 1 else 'lopen'} risico op "
        f"{number_word(many)} of meer mechanismen{_dwellings(area)}."
    )
    few = area.concerned.buurten - area.judged.buurten - area.hidden.buurten
    if few:
        text += f" Van {areas(few, noun)} is te weinig bekend om te tellen."
    text = " ".join([text, *not_shown(area.hidden.buurten, noun)])
    bare = area.concerned.without_dwellings - area.hidden.without_dwellings
    if bare:
        counted = "telt die" if bare == 1 else "tellen die"
        text += f" Van {areas(bare, noun)} is het aantal woningen onbekend; in het aandeel {counted} niet mee."
    return text


def _dwellings(area: Area) -> str:
    if area.least is None or area.most is None:
        return "; hoeveel woningen dat zijn, is onbekend"
    told = f": {nl(area.certain.known_dwellings, 0)} van de {nl(area.concerned.known_dwellings, 0)} woningen"
    told += f" ({percent(area.least)})"
    if area.most > area.least:
        most = nl(area.possible.known_dwellings, 0)
        told += f", en ten hoogste {most} ({percent(area.most)}) als al het onbekende een risico is"
    return told


def percent(share: float) -> str:
    """A share as people read it: a little is not nothing, nearly all is not all."""
    if 0 < share < 1:
        return "minder dan 1%"
    return "meer dan 99%" if 99 < share < 100 else f"{nl(share, 0)}%"


def summary(
    found: Sequence[Area],
    place: str,
    level: str,
    classes: Sequence[str],
    bounds: Sequence[int] = SHARES,
    noun: str = "buurt",
    many: int = MANY,
) -> str:
    """What the map shows, for who cannot see it: the whole, and how many areas are in each class.

    Parameters
    ----------
    level
        What the areas are: `wijk` or `gemeente`.
    classes
        The class of the share of each area.
    """
    told = sentence(together(found), noun, many)
    text = f"{place}: {told[0].lower()}{told[1:]}"
    if len(found) == 1:
        return text
    nouns = {**NOUNS, "gemeente": "gemeenten"}
    met = [(label, classes.count(label)) for label in (*share_labels(bounds), INSUFFICIENT, HIDDEN, NVT)]
    parts = "; ".join(f"{label} in {plural(n, level, nouns[level])}" for label, n in met if n)
    return f"{text} Aandeel van de woningen in {NOUNS[noun]} met {number_word(many)} of meer mechanismen: {parts}."

"""The risk count of buurten, rolled up: how many buurten, dwellings and inhabitants there are at each count.

What is not known stays apart. A buurt without a number of dwellings is counted as a buurt, and told as one without;
a buurt of which too little is known is in no class of the count; and of what is unknown both ends are given.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields

import numpy as np

from ..assessment import NVT
from ..naming.codes import NOUNS
from ..numbers import Floats, nl, plural
from ..stacking import HIDDEN, INSUFFICIENT
from ..wording import areas, not_shown, number_word

#: Lower bounds (%) of the classes of the share of dwellings, beyond 0 and more than 0.
SHARES = (10, 25, 50)
#: A buurt counts as one with many mechanisms from this number on.
MANY = 3


@dataclass(frozen=True)
class Counted:
    """The risk count of n buurten: arrays of shape (n,); dwellings and inhabitants with NaN where they are unknown.

    Parameters
    ----------
    at_risk, most
        Mechanisms at risk, and those with the unknown ones (`n_min` and `n_max`).
    category
        The class of the count, `onvoldoende gegevens`, `niet getoond` or `niet van toepassing`.
    """

    at_risk: Floats
    most: Floats
    category: Sequence[str]
    dwellings: Floats
    inhabitants: Floats


@dataclass
class Tally:
    """A number of buurten, with what is known of their dwellings and inhabitants, and for how many it is not."""

    buurten: int = 0
    without_dwellings: int = 0
    without_inhabitants: int = 0
    known_dwellings: float = 0.0
    known_inhabitants: float = 0.0

    def add(self, dwellings: float, inhabitants: float) -> None:
        """Count one buurt; NaN is unknown."""
        bare, empty = dwellings != dwellings, inhabitants != inhabitants
        self += Tally(1, int(bare), int(empty), 0.0 if bare else dwellings, 0.0 if empty else inhabitants)

    def __iadd__(self, other: Tally) -> Tally:
        for part in fields(self):
            setattr(self, part.name, getattr(self, part.name) + getattr(other, part.name))
        return self

    @property
    def dwellings(self) -> float | None:
        """The dwellings that are known; None where there are buurten but no number is known."""
        return None if self.buurten and self.buurten == self.without_dwellings else self.known_dwellings

    @property
    def inhabitants(self) -> float | None:
        """The inhabitants that are known; None where there are buurten but no number is known."""
        return None if self.buurten and self.buurten == self.without_inhabitants else self.known_inhabitants


@dataclass
class Area:
    """The buurten (`rows`) of one wijk or municipality, tallied.

    Parameters
    ----------
    concerned, judged
        Buurten to which any mechanism applies, and those of them of which enough is known.
    certain, possible
        Buurten with many mechanisms at risk: at least, and when all that is unknown would be a risk.
    hidden
        Buurten that a version for publication does not show.
    """

    rows: list[int] = field(default_factory=list)
    total: Tally = field(default_factory=Tally)
    classes: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    counts: defaultdict[tuple[int | None, str], Tally] = field(default_factory=lambda: defaultdict(Tally))
    concerned: Tally = field(default_factory=Tally)
    judged: Tally = field(default_factory=Tally)
    certain: Tally = field(default_factory=Tally)
    possible: Tally = field(default_factory=Tally)
    hidden: Tally = field(default_factory=Tally)

    @property
    def least(self) -> float | None:
        """Share (%) of the dwellings that stand in buurten with many mechanisms; None when no dwelling is known."""
        return self._share(self.certain)

    @property
    def most(self) -> float | None:
        """That share when all that is unknown would be a risk."""
        return self._share(self.possible)

    @property
    def coverage(self) -> float | None:
        """How much of the area the share speaks of (0–1); None when no mechanism applies.

        The share of the dwellings that stand in buurten of which enough is known, times the share of the buurten of
        which the number of dwellings is known.
        """
        if not self.concerned.buurten:
            return None
        known = 1 - self.concerned.without_dwellings / self.concerned.buurten
        return known * (self._share(self.judged) or 0.0) / 100

    def _share(self, part: Tally) -> float | None:
        whole = self.concerned.known_dwellings
        return 100 * part.known_dwellings / whole if whole else None


def roll_up(of: Iterable[str], counted: Counted, many: int = MANY) -> dict[str, Area]:
    """The areas by code, in the order in which they are met.

    Parameters
    ----------
    of : shape (n,)
        The code of the area of each buurt.
    many
        From how many mechanisms on a buurt is one with many.
    """
    out: dict[str, Area] = {}
    columns = (counted.at_risk.tolist(), counted.most.tolist(), counted.category, counted.dwellings.tolist(),
               counted.inhabitants.tolist())  # fmt: skip
    for row, (code, at_risk, most, category, *lives) in enumerate(zip(of, *columns)):
        area = out.setdefault(code, Area())
        area.rows.append(row)
        applies, judged = category != NVT, category not in (NVT, INSUFFICIENT, HIDDEN)
        dark = category == HIDDEN  # of which any count is possible
        tallies = [area.total, area.classes[category], area.counts[int(at_risk) if judged else None, category]]
        tallies += [area.concerned] * applies + [area.judged] * judged
        tallies += [area.certain] * (applies and at_risk >= many) + [area.hidden] * dark
        tallies += [area.possible] * (applies and (most >= many or dark))
        for tally in tallies:
            tally.add(*lives)
    return out


def every_count(found: Mapping[str, Area]) -> list[tuple[int | None, str]]:
    """All exact counts that occur anywhere with their class, rising, then what has no count."""
    seen = {at for area in found.values() for at in area.counts}
    counted = sorted((at for at in seen if at[0] is not None), key=lambda at: at[0] or 0)
    hidden = [(None, HIDDEN)] * ((None, HIDDEN) in seen)
    return [*counted, (None, INSUFFICIENT), *hidden, (None, NVT)]


def share_labels(bounds: Sequence[int] = SHARES) -> list[str]:
    """Names of the classes of the share: `0%`, `tot 10%`, `10 tot 25%`, …, `50% of meer`."""
    between = [f"{a} tot {b}%" for a, b in zip(bounds, bounds[1:])]
    return ["0%", f"tot {bounds[0]}%", *between, f"{bounds[-1]}% of meer"]


def share_class(area: Area, bounds: Sequence[int] = SHARES, enough: float = 0.6) -> tuple[str, bool]:
    """The class of the share of an area, and whether it hangs on what is unknown.

    Parameters
    ----------
    enough
        Smallest coverage for a class; below it the class is `onvoldoende gegevens`.
    """
    if area.coverage is None:
        return NVT, False
    if area.hidden.buurten == area.concerned.buurten:
        return HIDDEN, False
    if area.least is None or area.most is None or area.coverage < enough:
        return INSUFFICIENT, False
    labels = share_labels(bounds)
    least, most = (
        0 if share <= 0 else 1 + int(np.searchsorted(bounds, share, side="right")) for share in (area.least, area.most)
    )
    return labels[least], least != most


def suffix(label: str) -> str:
    """A class as part of the name of a column: `0`, `1_2`, `7_plus`, `onvoldoende`, `nvt`."""
    special = {INSUFFICIENT: "onvoldoende", HIDDEN: "niet_getoond", NVT: "nvt"}
    return special.get(label) or label.replace("–", "_").replace(" of meer", "_plus")


def class_order(found: Iterable[str], known: Sequence[str]) -> list[str]:
    """The classes of the count in their order.

    Parameters
    ----------
    found
        The classes that stand in a layer.
    known
        The classes that its trail tells, or the usual ones; a layer with others is believed.
    """
    every = set(found)
    there = every - {INSUFFICIENT, HIDDEN, NVT, ""}
    labels = list(known) if there <= set(known) else sorted(there, key=_first_number)
    return [*labels, INSUFFICIENT, *[HIDDEN] * (HIDDEN in every), NVT]


def _first_number(label: str) -> tuple[int, str]:
    digits = label.replace("–", " ").split(" ")[0]
    return int(digits) if digits.isdigit() else 0, label


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


def together(found: Iterable[Area]) -> Area:
    """The areas as one, without its classes and counts."""
    whole = Area()
    for area in found:
        for name in ("total", "concerned", "judged", "certain", "possible", "hidden"):
            setattr(whole, name, getattr(whole, name).__iadd__(getattr(area, name)))
    return whole


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

"""The risk count of buurten, rolled up: how many buurten, dwellings and inhabitants there are at each count.

What is not known stays apart. A buurt without a number of dwellings is counted as a buurt, and told as one without;
a buurt of which too little is known is in no class of the count; and of what is unknown both ends are given.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields

from ..assessment import NVT
from ..numbers import Floats
from ..stacking import HIDDEN, INSUFFICIENT

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


def together(found: Iterable[Area]) -> Area:
    """The areas as one, without its classes and counts."""
    whole = Area()
    for area in found:
        for name in ("total", "concerned", "judged", "certain", "possible", "hidden"):
            setattr(whole, name, getattr(whole, name).__iadd__(getattr(area, name)))
    return whole

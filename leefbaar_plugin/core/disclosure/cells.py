"""Complementary suppression: a cell that is held back must not follow from the total of its wijk or municipality."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

_TIE = 1e-9


@dataclass(frozen=True)
class Cells:
    """Amounts that add up (dwellings, inhabitants, vacant dwellings), one per buurt.

    Parameters
    ----------
    amounts
        Not below 0; NaN where it is not known, so that no total holds it.
    hidden
        Whether the amount is held back.
    wijken, gemeenten
        The areas of which the totals are known. That of a wijk is taken to be known as soon as one amount above 0 in it
        is shown, that of a municipality always.
    width
        Smallest distance between the least and the most that a hidden amount may be, for who subtracts.
    """

    amounts: Sequence[float]
    hidden: Sequence[bool]
    wijken: Sequence[str]
    gemeenten: Sequence[str]
    width: float

    def counts(self, i: int) -> bool:
        """Whether an amount takes part in a sum: it is known, and not nought, which needs no guard and gives none."""
        return self.amounts[i] > 0

    def of(self, areas: Sequence[str]) -> dict[str, list[int]]:
        """The cells that take part, by their area."""
        out: defaultdict[str, list[int]] = defaultdict(list)
        for i, area in enumerate(areas):
            if self.counts(i):
                out[area].append(i)
        return out


def guarded(cells: Cells, order: Sequence[int]) -> Cells:
    """The cells with more of them hidden, so that none follows from a total.

    Parameters
    ----------
    order
        Rank of each cell: the lowest that is still shown is hidden first.
    """
    hidden = list(cells.hidden)
    by_wijk = cells.of(cells.wijken)
    for members in by_wijk.values():
        shown = sorted((i for i in members if not hidden[i]), key=order.__getitem__)
        for i in shown:
            if _safe(cells, [j for j in members if hidden[j]]):
                break
            hidden[i] = True
    for gemeente in cells.of(cells.gemeenten).values():
        wijken = {cells.wijken[i]: by_wijk[cells.wijken[i]] for i in gemeente}
        _guard_wijken(cells, hidden, wijken)
    return replace(cells, hidden=hidden)


def _guard_wijken(cells: Cells, hidden: list[bool], wijken: dict[str, list[int]]) -> None:
    """Hide whole wijken, the smallest first, until those without a total do not follow from the municipality's."""
    shown = sorted(
        (name for name, members in wijken.items() if not all(hidden[i] for i in members)),
        key=lambda name: (sum(cells.amounts[i] for i in wijken[name]), name),
    )
    for name in shown:
        without_total = [i for members in wijken.values() if all(hidden[i] for i in members) for i in members]
        if _safe(cells, without_total):
            return
        for i in wijken[name]:
            hidden[i] = True


def _safe(cells: Cells, together: Iterable[int]) -> bool:
    """Whether cells of which the sum is known can be told apart by nobody: none at all, or several that are enough."""
    amounts = [cells.amounts[i] for i in together]
    return not amounts or (len(amounts) > 1 and math.fsum(amounts) >= cells.width - _TIE)


def enough_rows(
    hidden: Sequence[bool], areas: Sequence[str], order: Sequence[int], asked: Sequence[bool]
) -> list[bool]:
    """Rows of which at least two are hidden in every area that hides any, as far as there are rows left.

    Parameters
    ----------
    asked
        Rows that have an outcome at all.
    """
    out = list(hidden)
    members: defaultdict[str, list[int]] = defaultdict(list)
    for i, area in enumerate(areas):
        if asked[i]:
            members[area].append(i)
    for rows in members.values():
        if sum(out[i] for i in rows) == 1:
            shown = [i for i in rows if not out[i]]
            if shown:
                out[min(shown, key=order.__getitem__)] = True
    return out

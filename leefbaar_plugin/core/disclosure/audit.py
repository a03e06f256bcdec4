"""The reader who subtracts: what can be said of each hidden amount from what is published and the totals.

Written apart from `cells`, which chooses what is hidden: a mistake there must be found here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from .cells import Cells


class Interval(NamedTuple):
    """The least and the most that a hidden amount can be."""

    least: float
    most: float

    @property
    def width(self) -> float:
        return self.most - self.least


def intervals(cells: Cells) -> dict[int, Interval]:
    """The bounds of each hidden amount that a total holds; those that no known total holds are left out.

    The reader knows all that is shown exactly (rounding is not counted as protection), that amounts are not below 0,
    the total of each wijk with an amount above 0 that is shown, and the total of each municipality with any such wijk.
    """
    out: dict[int, Interval] = {}
    known = [i for i, amount in enumerate(cells.amounts) if amount == amount]
    for gemeente in sorted({cells.gemeenten[i] for i in known}):
        inside = [i for i in known if cells.gemeenten[i] == gemeente]
        left = 0.0
        without_total: list[int] = []
        open_wijken = 0
        for wijk in sorted({cells.wijken[i] for i in inside}):
            members = [i for i in inside if cells.wijken[i] == wijk]
            dark = [i for i in members if cells.hidden[i] and cells.amounts[i] > 0]
            residual = sum(cells.amounts[i] for i in members) - sum(
                cells.amounts[i] for i in members if not cells.hidden[i]
            )
            if any(not cells.hidden[i] and cells.amounts[i] > 0 for i in members):
                open_wijken += 1
                out.update(_shared(dark, residual))
            else:
                without_total += dark
                left += residual
        if open_wijken:
            out.update(_shared(without_total, left))
    return out


def _shared(rows: Sequence[int], total: float) -> Iterable[tuple[int, Interval]]:
    """Amounts of which only the sum is known: one alone is that sum, each of several is anything up to it."""
    return [(i, Interval(total if len(rows) == 1 else 0.0, total)) for i in rows]


def recomputed(cells: Cells) -> dict[int, Interval]:
    """Hidden amounts that can be told within less than the width that protects them."""
    return {i: found for i, found in intervals(cells).items() if found.width < cells.width - 1e-6}

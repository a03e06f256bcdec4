"""Figures as they could have been before they were rounded: what rounding alone does to a flag.

Which column has which margin is told by its unit and by the figures themselves: counts of CBS that are all multiples
of five were rounded to these at random; shares, distances and values have half a unit of their last decimal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import numpy as np

from ...buurten import Buurten
from ...mechanism import Mechanism
from ...naming.columns.column import Column
from ...naming.years import split_year
from ...numbers import Floats, nl_short
from ..chance import stream

_COUNTS = ("inwoners", "huishoudens", "woningen", "personen", "uitkeringen")
_ROUNDED = ("%", "× € 1.000", "km", "per 100", "per 1.000")
_FIVE = 5
#: A count v is rounded to r with probability 1 − |r − v|/5, so of v given r these are the weights (SD 2).
_STEPS = np.arange(1 - _FIVE, _FIVE)
_WEIGHTS = (_FIVE - np.abs(_STEPS)) / _FIVE**2


@dataclass(frozen=True)
class Margin:
    """How far off the figures of a column may be.

    Parameters
    ----------
    step
        What they were rounded to.
    at_random
        Up or down by chance, as CBS does with counts; else to the nearest.
    """

    name: str
    step: float
    at_random: bool
    most: float = np.inf

    @property
    def words(self) -> str:
        if self.at_random:
            return "aselect afgerond op vijftallen: hoogstens 4 ernaast"
        return f"afgerond op {nl_short(self.step)}: hoogstens {nl_short(self.step / 2)} ernaast"

    def off(self, values: Floats, chance: np.random.Generator) -> Floats:
        """The figures as they may have been; a nought stays one, for it says that there is nothing."""
        if self.at_random:
            moved = values + chance.choice(_STEPS, len(values), p=_WEIGHTS)
        else:
            moved = values + self.step * (chance.random(len(values)) - 0.5)
        return np.where(values == 0, values, np.clip(moved, 0, self.most))


def margins_of(buurten: Buurten, mechanisms: Iterable[Mechanism]) -> list[Margin]:
    """The columns of these mechanisms that were rounded."""
    known = {column.name: column for m in mechanisms for column in m.inputs}
    found = []
    for name, values in buurten.columns.items():
        column = known.get(name) or known.get(split_year(name)[0])
        if column is not None and not column.text:
            found.append(_margin(name, column, np.asarray(values, dtype=float)))
    return [margin for margin in found if margin is not None]


def _margin(name: str, column: Column, values: Floats) -> Margin | None:
    told = values[np.isfinite(values)]
    if not len(told) or (told < 0).any():
        return None
    if column.unit in _COUNTS and column.source.startswith("CBS"):
        return Margin(name, _FIVE, True) if (told % _FIVE == 0).all() else None
    if column.unit not in _ROUNDED:
        return None
    for step in (1.0, 0.1):
        if np.allclose(told / step, np.round(told / step), rtol=0, atol=1e-6):
            return Margin(name, step, False, 100.0 if column.unit == "%" else np.inf)
    return None


def seen_by(buurten: Buurten, margins: Iterable[Margin], seed: int) -> Callable[[int], Buurten]:
    """The areas of each draw; that of a number is always the same."""

    def areas(number: int) -> Buurten:
        chance = stream(seed, f"meetmarge {number}")
        moved = {m.name: m.off(np.asarray(buurten.columns[m.name], dtype=float), chance) for m in margins}
        return replace(buurten, columns={**buurten.columns, **moved}, notes=[], warnings=[])

    return areas

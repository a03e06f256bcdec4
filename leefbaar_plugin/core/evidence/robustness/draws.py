"""The draws: for each choice its values, one for each draw."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..chance import stream
from .ranges import Factor


@dataclass(frozen=True)
class Draws:
    """Some factors and their values.

    Parameters
    ----------
    values
        By factor, a value for each draw.
    """

    factors: Sequence[Factor]
    values: Sequence[Sequence[Any]]
    number: int

    def settings(self, mechanism: str, used: Mapping[str, Any]) -> list[tuple[dict[str, Any], list[int]]]:
        """The different settings of a mechanism that are drawn, each with the draws that have them.

        Parameters
        ----------
        used
            All its settings in the analysis itself.
        """
        mine = [(i, name) for i, f in enumerate(self.factors) for owner, name in f.places if owner == mechanism]
        if not mine:
            return [(dict(used), list(range(self.number)))]
        same: dict[tuple[Any, ...], list[int]] = {}
        for number, values in enumerate(zip(*(self.values[i] for i, _ in mine))):
            same.setdefault(values, []).append(number)
        names = [name for _, name in mine]
        return [({**used, **dict(zip(names, values))}, rows) for values, rows in same.items()]

    def first(self, number: int) -> Draws:
        return Draws(self.factors, [column[:number] for column in self.values], number)

    def mixed(self, factor: int, other: Draws) -> Draws:
        """These draws, with one factor as in the other ones."""
        values = [other.values[i] if i == factor else column for i, column in enumerate(self.values)]
        return Draws(self.factors, values, self.number)


def draw(factors: Sequence[Factor], number: int, seed: int, purpose: str = "trekkingen") -> Draws:
    """So many draws; a factor that is added or left out does not change the draws of the others."""
    values = [factor.range.at(stream(seed, f"{purpose} {factor.key}").random(number)) for factor in factors]
    return Draws(factors, values, number)

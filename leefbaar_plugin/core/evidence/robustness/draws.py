"""The draws: for each choice its values, one for each draw."""

from __future__ import annotations

from collections.abc import Sequence
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

    def row(self, draw: int) -> list[Any]:
        """A value for each factor."""
        return [column[draw] for column in self.values]

    def only(self, mechanism: str) -> list[tuple[Any, ...]]:
        """Of each draw the values that a mechanism sees."""
        seen = [i for i, f in enumerate(self.factors) if any(owner == mechanism for owner, _ in f.places)]
        return list(zip(*(self.values[i] for i in seen))) if seen else [()] * self.number

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

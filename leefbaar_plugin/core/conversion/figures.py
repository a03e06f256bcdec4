"""Which columns of the old buurten move to the new ones, and how: by the catalogue, or as the user says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..naming.columns.areas import IDENTITY, INDELINGSWIJZIGING, JAAR, WATER
from ..numbers import Floats, to_floats
from .converted import Figure
from .moves import TELLING, Moves, Rule, moves_of

#: The columns of an earlier conversion: made again, never moved.
QUALITY, EXPLANATION = "omrekening_kwaliteit", "omrekening_toelichting"
SHORT = {QUALITY: "omr_kwal", EXPLANATION: "omr_toel"}

#: What belongs to a division into buurten and not to its figures.
_OF_THE_DIVISION = {column.name for column in (*IDENTITY, WATER, JAAR, INDELINGSWIJZIGING)}


@dataclass(frozen=True)
class Sorted:
    """Numbers that move, texts that stay with buurten that do not change, and the columns that nobody told about."""

    figures: list[Figure]
    texts: list[str]
    left: list[str]


def sort_columns(
    columns: Mapping[str, Sequence[Any]], stated: Mapping[str, Moves], rules: Sequence[Rule] = ()
) -> Sorted:
    """Decide for each column: as the user states, else by the catalogue, else by the rules of the look-up table."""
    out = Sorted([], [], [])
    for name, values in columns.items():
        if name in _OF_THE_DIVISION or name in (*SHORT, *SHORT.values()):
            continue
        moves = stated.get(name) or moves_of(name, rules)
        if any(isinstance(value, str) for value in values):
            out.texts.append(name)
        elif moves is None:
            out.left.append(name)
        elif moves.kind == TELLING:
            out.figures.append(Figure(name, moves.kind, to_floats(values)))
        else:
            factors = moves.denominator(name, columns)
            weights = product([to_floats(columns[factor]) for factor in factors]) if factors else None
            out.figures.append(Figure(name, moves.kind, to_floats(values), weights, " × ".join(factors)))
    return out


def product(factors: Sequence[Floats]) -> Floats:
    """The product of columns; nothing times what is not known is nothing."""
    out = np.prod(factors, axis=0)
    return np.where(np.any([factor == 0 for factor in factors], axis=0), 0.0, out)

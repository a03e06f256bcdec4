"""Columns of a file as the method wants them: numbers where they are numbers, with source, year and special values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..core.naming.columns.column import Column
from ..core.naming.columns.local import LOCAL
from ..core.naming.recognition import find, recognise
from ..core.naming.years import split_year
from ..core.notation import NotANumber
from ..core.origin import Origin
from ..core.values import as_values
from ..i18n import tr
from .features import Features
from .reading import row_numbers
from .stop import Problem


def found(column: Column, names: Sequence[str]) -> str | None:
    """The field that stands for a column, None when there is none."""
    hits = find(column, names)
    return hits[0][0] if hits else None


def origin_of(name: str, told: str, file: str, edition: int | None) -> Origin:
    """Source and year of a column: as the file tells, else as the catalogue knows, else the name of the file."""
    known = recognise(name)
    catalogue = known[0].source if known and known[0].source != LOCAL else ""
    return Origin(told or catalogue or file, split_year(name)[1] or edition)


def untyped(features: Features) -> bool:
    """True for a file in which every column is text."""
    numbers = row_numbers(features)
    told = (values for name, values in features.columns.items() if name not in numbers)
    return all(isinstance(v, str) or v is None for values in told for v in values)


def as_numbers(values: list[Any], name: str, layer: str, typeless: bool) -> tuple[list[Any], dict[str, int]]:
    """A column as numbers where it is one, and its special values by how often they stand (see `core.values`)."""
    try:
        read = as_values(values, name, typeless)
    except NotANumber as wrong:
        raise Problem(
            tr(
                "Column '{name}' of '{layer}' should hold numbers but holds text, or mixes notations: {examples}."
            ).format(name=name, layer=layer, examples=wrong)
        ) from wrong
    return read.values, read.special

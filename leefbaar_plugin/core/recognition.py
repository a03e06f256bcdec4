"""Which column of the catalogue a field of a file stands for, and of which year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from .columns import CATALOGUE, Column
from .years import split_year

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z])(?=\d)")


def fold(name: str) -> str:
    """Spell a column name as the catalogue does: `gemiddeldeWoningwaarde` -> `gemiddelde_woningwaarde`."""
    name = name.strip().lstrip("\ufeff")
    if name.isupper() or "_" in name:
        return name.lower()
    return _CAMEL.sub("_", name).lower()


_BY_NAME = {
    fold(spelling).replace("_", ""): column
    for column in CATALOGUE.values()
    for spelling in (*column.aliases, column.dbf, column.name)
    if spelling
}


def recognise(name: str) -> tuple[Column, int | None] | None:
    """The concept (and year) that a column of a file stands for; None for one outside the catalogue."""
    folded = fold(name)
    whole = _BY_NAME.get(folded.replace("_", ""))
    if whole and not whole.yearly:
        return whole, None
    stem, year = split_year(folded)
    column = _BY_NAME.get(stem.replace("_", "")) if year else None
    return (column, year) if column else None


def canonical(name: str) -> str:
    """The canonical spelling of a column name: known concepts by their name, others as they are."""
    known = recognise(name)
    if known is None:
        return name
    column, year = known
    return f"{column.name}_{year}" if year else column.name


def short(name: str) -> str:
    """The name of a column in a shapefile (at most ten characters), that `recognise` knows again; others are cut."""
    known = recognise(name)
    if known is None:
        return name[:10]
    column, year = known
    stem = column.dbf or next((a for a in (column.name, *column.aliases) if len(a) <= 10), column.name)
    if year is None:
        return stem[:10]
    return f"{stem}_{year}" if len(stem) <= 5 else f"{stem[:6]}{year}"


def find(column: Column, names: Iterable[str]) -> list[tuple[str, int | None]]:
    """All columns of a file that stand for one concept, with their year; an exact name comes first."""
    if CATALOGUE.get(column.name) is column:
        hits = [(name, known[1]) for name in names if (known := recognise(name)) and known[0] is column]
    else:  # a column that a mechanism declares for itself
        own = {fold(spelling) for spelling in (column.name, column.dbf, *column.aliases) if spelling}
        split = [(name, *split_year(fold(name))) for name in names]
        hits = [(name, year) for name, stem, year in split if stem in own and (year or not column.yearly)]
    return sorted(hits, key=lambda hit: (fold(hit[0]) != column.name, -(hit[1] or 0)))


def told_source(values: Sequence[Any]) -> str:
    """The source that a file names itself, in a column `bron` with one value."""
    told = {value for value in values if value}
    return str(told.pop()) if len(told) == 1 else ""

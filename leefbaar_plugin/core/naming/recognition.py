"""Which column of the catalogue a field of a file stands for, and of which year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from .columns import CATALOGUE
from .columns.areas import BUURTCODE, WIJKCODE
from .columns.column import Column
from .years import split_year

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z])(?=\d)")


_OF_YEAR = re.compile(r"(?P<stem>.+?)_?(?P<year>(?:19|20)\d\d)")


def fold(name: str) -> str:
    """Spell a column name as the catalogue does: `gemiddeldeWoningwaarde` -> `gemiddelde_woningwaarde`."""
    name = name.strip().lstrip("\ufeff")
    if name.isupper() or "_" in name:
        return name.lower()
    return _CAMEL.sub("_", name).lower()


_BY_NAME = {
    fold(spelling).replace("_", ""): column
    for column in CATALOGUE.values()
    for spelling in (*column.aliases, column.dbf, column.dbf_year, column.name)
    if spelling
}


def recognise(name: str) -> tuple[Column, int | None] | None:
    """The concept (and year) that a column of a file stands for; None for one outside the catalogue."""
    folded = fold(name)
    whole = _BY_NAME.get(folded.replace("_", ""))
    if whole and not whole.yearly:
        return whole, None
    # not split_year: the name of a column may itself end in a word that bounds what is counted (…_tot, for totaal)
    found = _OF_YEAR.fullmatch(folded)
    column = _BY_NAME.get(found["stem"].replace("_", "")) if found else None
    return (column, int(found["year"])) if found and column else None


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
    stem = column.dbf_year or stem
    return f"{stem}_{year}" if len(stem) <= 5 else f"{stem[:6]}{year}"


def find(column: Column, names: Iterable[str]) -> list[tuple[str, int | None]]:
    """All columns of a file that stand for one concept, with their year, best first.

    An exact name goes before one of now (without a year), and that before the newest.
    """
    if CATALOGUE.get(column.name) is column:
        hits = [(name, known[1]) for name in names if (known := recognise(name)) and known[0] is column]
    else:  # a column that a mechanism declares for itself
        own = {fold(spelling) for spelling in (column.name, column.dbf, *column.aliases) if spelling}
        split = [(name, *split_year(fold(name))) for name in names]
        hits = [(name, year) for name, stem, year in split if stem in own and (year or not column.yearly)]

    def order(hit: tuple[str, int | None]) -> tuple[bool, bool, int]:
        name, year = hit
        return fold(name) != column.name, year is not None, -(year or 0)

    return sorted(hits, key=order)


def holds_wijken(names: Sequence[str], told: Sequence[str] = ()) -> bool:
    """True for a file of wijken by its columns: the code of the wijk is there, and none of a buurt.

    Parameters
    ----------
    told
        The field that the user named for the code of the rows.
    """
    keys = list(told) or [name for name, _ in find(BUURTCODE, names)] or list(names)
    known = [hit[0] for name in keys if (hit := recognise(name))]
    return WIJKCODE in known and BUURTCODE not in known


def told_source(values: Sequence[Any]) -> str:
    """The source that a file names itself, in a column `bron` with one value."""
    told = {value for value in values if value}
    return str(told.pop()) if len(told) == 1 else ""

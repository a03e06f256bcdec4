"""A table laid beside the areas: the way from cells of text to columns in the order of the layer."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ..joining import join
from ..language import tr
from ..naming.columns.areas import BRON, IDENTITY, JAAR, WATER
from ..naming.recognition import canonical, find, told_source
from .areas import Areas, Keys
from .figures import figures
from .grid import Grid, TableProblem
from .keys import find_keys
from .layout import lay_out
from .names import match, plain
from .recipe import Recipe
from .shape import pivots, turned, widen, year_column
from .table import Table
from .titles import key_year, named, told_title
from .totals import totals_of_wijken

_NO_VALUES = {column.name for column in (*IDENTITY, WATER, JAAR, BRON)} | {"fid", "ogc_fid", "objectid", "geom"}

#: A period of the CBS or the police that is no year: `2023MM12`, `2023KW04`, `2023 1e kwartaal`.
_PART_OF_YEAR = re.compile(r"\d{4}(?:MM|KW|HJ)\d\d|kwartaal", re.IGNORECASE)


@dataclass
class Linked:
    """What a table gives.

    Parameters
    ----------
    columns : mapping
        Name in the layer to values in the order of the areas; missing is None.
    years, titles
        Per column the year that the table tells, and its title there.
    special
        Special values of the CBS and errors of a spreadsheet that became unknown, per column.
    keys
        How the areas were found, and what found none.
    without_row
        Codes of the areas for which the table has no row.
    recipe
        What was chosen and found: the table of next year is read the same way.
    """

    columns: dict[str, list[Any]]
    years: dict[str, int | None]
    titles: dict[str, str]
    special: dict[str, dict[str, int]]
    keys: Keys
    without_row: list[str]
    totals: list[str]
    recipe: Recipe
    source: str
    notes: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def link(grid: Grid, areas: Areas, recipe: Recipe, check: Callable[[], None] = lambda: None) -> Linked:
    """Lay a table beside the areas.

    Parameters
    ----------
    check
        Called between the steps; may raise to stop.

    Raises
    ------
    TableProblem
        The table cannot be read for certain: what, where and what to do.
    """
    table, keys = _keyed(lay_out(grid, recipe.kop, areas.plain_names), areas, recipe)
    check()
    year = year_column(table, [n for n in table.names if n not in keys.columns])
    values = [name for name in table.names if name not in keys.columns and name != year and _may_be_value(table, name)]
    parts = sorted({cell for cell in table[year] if _PART_OF_YEAR.search(cell)}) if year else []
    totals = set(totals_of_wijken(table, keys.codes, values))
    rows = [i for i, code in enumerate(keys.codes) if code and i not in totals]
    source = recipe.bron or table.source or _told_source(table)
    set_aside = [table[keys.columns[-1]][i] for i in sorted(totals)]
    table = table.keep(rows)
    own = [code for i in rows if (code := keys.codes[i])]
    check()
    pivot = _pivot(table, own, values, year, recipe)
    titles = [name for name in values if name != pivot]
    wide = widen(table, own, titles, year, pivot, recipe.jaar or None)
    check()
    takes = named(wide, grid.name, recipe)
    cells = {name: wide.columns[key] for name, (key, _) in takes.items()}
    read = figures(cells, {name: take for name, (_, take) in takes.items()}, grid, recipe)
    joined = join(areas.codes, wide.codes, read.columns)
    filled = {name: values for name, values in joined.columns.items() if not _are_names(values, areas)}
    empty = [name for name, values in filled.items() if all(v is None for v in values)]
    if empty:
        table.notes.append(
            tr("Without any value for these areas, and left out: {which}.").format(which=", ".join(empty[:8]))
        )
    if len(empty) == len(filled):
        raise TableProblem(
            tr("None of the columns of '{table}' holds a value for these areas.").format(table=table.name)
        )
    columns = {name: values for name, values in filled.items() if name not in empty}
    return Linked(
        columns,
        years={name: key_year(takes[name][0]) or recipe.peiljaar or None for name in columns},
        titles={name: told_title(takes[name][0]) for name in columns},
        special=read.special,
        keys=keys,
        without_row=joined.buurten_without_row,
        totals=set_aside,
        recipe=replace(
            recipe,
            sleutel=keys.columns[-1],
            gemeente=recipe.gemeente or (keys.columns[0] if len(keys.columns) > 1 else ""),
            spil=pivot or "",
        ),
        source=source,
        notes=table.notes,
        warnings=[*read.warnings, *_parts_told(parts)],
    )


def _keyed(table: Table, areas: Areas, recipe: Recipe) -> tuple[Table, Keys]:
    """The table with the area of each row; turned first when the areas stand in its header."""
    above = match(table.names[1:], areas.names, dict(recipe.namen), areas.level)
    wanted = set(areas.codes)
    in_header = max(
        len({place for place in above.places if place is not None}), sum(1 for name in table.names if name in wanted)
    )
    keys = None
    try:
        keys = find_keys(table, areas, recipe.sleutel or None, recipe.gemeente or None, dict(recipe.namen))
    except TableProblem:
        if in_header < 2:
            raise
    if keys is None or in_header > max(1, keys.found):
        table = turned(table)
        keys = find_keys(table, areas, table.names[0], None, dict(recipe.namen))
    return table, keys


def _may_be_value(table: Table, name: str) -> bool:
    """False for what identifies, for a source, and for a column without a name that only counts the rows."""
    if canonical(name).lower() in _NO_VALUES:
        return False
    cells = table[name]
    if name.lower() in ("id", "gid"):
        return len(set(cells)) < len(cells)
    counted = name.startswith("kolom_") and cells in ([str(i) for i in range(k, k + len(cells))] for k in (0, 1))
    return not counted


def _parts_told(periods: Sequence[str]) -> list[str]:
    """A month is read as the year that it is in."""
    if not periods:
        return []
    return [
        tr("The table has figures of months or quarters ({which}): none is of a whole year.").format(
            which=", ".join(periods[:3])
        )
    ]


def _told_source(table: Table) -> str:
    hits = find(BRON, table.names)
    return told_source(table[hits[0][0]]) if hits else ""


def _pivot(table: Table, codes: Sequence[str], values: Sequence[str], year: str | None, recipe: Recipe) -> str | None:
    """The column whose values become columns: as the user says, else the only one that tells rows apart."""
    if recipe.spil:
        if recipe.spil not in table.names:
            raise TableProblem(
                tr("SPIL: '{table}' has no column '{column}'; it has {names}.").format(
                    table=table.name, column=recipe.spil, names=", ".join(table.names)
                )
            )
        return recipe.spil
    cells = table[year] if year else [""] * len(codes)
    if len(set(zip(codes, cells))) == len(codes):
        return None
    possible = pivots(table, codes, values, year)
    return possible[0] if len(possible) == 1 else None


def _are_names(values: Sequence[Any], areas: Areas) -> bool:
    """True for a column that says the names of the areas once more."""
    pairs = [(value, name) for value, name in zip(values, areas.names) if isinstance(value, str)]
    return bool(pairs) and all(plain(value) == plain(name) for value, name in pairs)

"""From the shape that a table has to one row per area: turned tables, years as columns, long tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..language import number, tr
from ..naming.codes import first_double
from ..naming.columns.areas import JAAR
from ..naming.recognition import recognise
from ..notation import NotANumber, read_column
from .grid import TableProblem
from .header import each_once
from .naming import year_in
from .table import Table

#: Title, category (None where there is none), year (None where the rows tell none).
Key = tuple[str, "str | None", "int | None"]
#: More values than this make no columns that anybody reads.
_MOST_COLUMNS = 400


def turned(table: Table) -> Table:
    """A table with the areas as columns, turned: its header becomes the first column."""
    titles = [table.names[0], *table.columns[0]]
    columns = [list(table.names[1:])]
    columns += [list(cells) for cells in zip(*table.columns[1:])]
    notes = [*table.notes, tr("Its areas stand as columns: it is turned.")]
    return Table(table.name, each_once(titles), columns, table.source, notes)


def year_column(table: Table, among: Sequence[str]) -> str | None:
    """The column with the year of each row; by its name, and of which every cell has a year."""
    for name in among:
        known = recognise(name)
        if known and known[0] is JAAR and any(year_in(cell) for cell in table[name]):
            return name
    return None


@dataclass
class Wide:
    """One row per area.

    Parameters
    ----------
    codes : list of str
    columns : mapping
        Cells of text.
    """

    codes: list[str]
    columns: dict[Key, list[str]]


def widen(
    table: Table, codes: Sequence[str], values: Sequence[str], year: str | None, pivot: str | None, chosen: int | None
) -> Wide:
    """A table with one or more rows per area as one row per area.

    Parameters
    ----------
    codes
        The area of each row.
    values
        The columns to take.
    year, pivot
        Columns whose values make columns: a year, a category.
    chosen
        The one year to take; None takes all.

    Raises
    ------
    TableProblem
        The year is not there, or an area has several rows that nothing tells apart.
    """
    years = [year_in(cell) for cell in table[year]] if year else [None] * len(table)
    if year and None in years:
        raise TableProblem(
            tr("'{table}': '{cell}' in column '{column}' is no year.").format(
                table=table.name, cell=table[year][years.index(None)], column=year
            )
        )
    rows = list(range(len(table)))
    if chosen is not None and year:
        rows = [i for i in rows if years[i] == chosen]
        if not rows:
            there = ", ".join(map(str, sorted({y for y in years if y})))
            raise TableProblem(
                tr("'{table}' has no rows of {year} (JAAR); it has {years}.").format(
                    table=table.name, year=chosen, years=there
                )
            )
    different = {years[i] for i in rows}
    several = len(different) > 1
    categories = table[pivot] if pivot else [""] * len(table)
    keys = [(codes[i], categories[i], years[i]) for i in rows]
    double = first_double(" ".join(str(part) for part in key if part) for key in keys)
    if double:
        examples = ", ".join(f"{key} ({n}×)" for key, n in list(double.items())[:5])
        told = tr(
            "'{table}' has more than one row for some areas: {examples}. It is not joined, for nothing tells which "
            "row is meant."
        ).format(table=table.name, examples=examples)
        raise TableProblem(f"{told} {_advice(table, codes, rows, values, year)}")
    order = {code: place for place, code in enumerate(dict.fromkeys(codes[i] for i in rows))}
    wide = Wide(list(order), {})
    only = different.pop() if len(different) == 1 else None
    for title in values:
        cells = table[title]
        for i, (code, category, row_year) in zip(rows, keys):
            key = (title, category if pivot else None, row_year if several else only)
            column = wide.columns.get(key)
            if column is None:
                column = wide.columns[key] = [""] * len(order)
            column[order[code]] = cells[i]
    if len(wide.columns) > _MOST_COLUMNS:
        said = (
            tr(
                "'{table}' would become {n} columns: column '{pivot}' holds too many different values. Choose another "
                "column (SPIL), one year (JAAR), or fewer columns (KOLOMMEN)."
            )
            if pivot
            else tr(
                "'{table}' would become {n} columns, more than anybody reads. Choose one year (JAAR), or fewer columns "
                "(KOLOMMEN)."
            )
        )
        raise TableProblem(said.format(table=table.name, n=number(len(wide.columns)), pivot=pivot))
    return wide


def pivots(table: Table, codes: Sequence[str], among: Sequence[str], year: str | None) -> list[str]:
    """The columns of words that tell the rows of one area apart."""
    out = []
    years = [year_in(cell) for cell in table[year]] if year else [None] * len(table)
    for name in among:
        if name == year or _are_numbers(table[name]):
            continue
        keys = list(zip(codes, years, table[name]))
        if len(set(keys)) == len(keys) and len(set(table[name])) <= _MOST_COLUMNS:
            out.append(name)
    return out


def _are_numbers(cells: Sequence[str]) -> bool:
    try:
        read_column(set(cells), ".")
    except NotANumber:
        return False
    return True


def _advice(table: Table, codes: Sequence[str], rows: Sequence[int], values: Sequence[str], year: str | None) -> str:
    possible = pivots(table.keep(list(rows)), [codes[i] for i in rows], values, year)
    if possible:
        return tr("Choose the column that tells them apart with SPIL: {names}.").format(names=", ".join(possible))
    if year is None:
        return tr(
            "A table with several years needs a column 'jaar'; else keep one row per area, or take out the rows of "
            "wijken and totals."
        )
    return tr("Keep one row per area and year, or take out the rows of wijken and totals.")

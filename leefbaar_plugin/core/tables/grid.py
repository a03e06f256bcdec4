"""The cells of a table as text, column by column, before anybody knows which row is the header."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

_MOST_SHARED = 500_000
_THREE_DECIMALS = re.compile(r"-?\d+\.\d{3}")
_BLANKS = re.compile(r"[\s\u00a0\u200b\u2060\ufeff]+")


class TableProblem(ValueError):
    """What is wrong with a table: what, where, why and what to do, in words."""


@dataclass
class Grid:
    """Cells of one table or sheet.

    Parameters
    ----------
    columns : list of list of str
        Each of the same length; a missing cell is an empty text.
    header
        The names, of a source that has them apart from its cells (a database, a layer); else None.
    text
        True for a text file: a cell too many means that cells have shifted.
    """

    name: str
    columns: list[list[str]]
    header: list[str] | None = None
    source: str = ""
    notes: list[str] = field(default_factory=list)
    text: bool = False

    def __len__(self) -> int:
        return len(self.columns[0]) if self.columns else 0

    def row(self, number: int) -> list[str]:
        return [column[number] for column in self.columns]


def clean(cell: object) -> str:
    """One cell as text: blanks of all kinds become one space, a whole float loses its `.0`.

    A number of three decimals gets a fourth: `1.2340` can be read in one way, while a text `1.234` may be 1234.
    """
    if cell is None:
        return ""
    if isinstance(cell, float):
        if cell != cell:
            return ""
        if cell.is_integer() and abs(cell) < 1e15:
            cell = int(cell)
        elif _THREE_DECIMALS.fullmatch(repr(cell)):
            return f"{cell!r}0"
    text = str(cell)
    return _BLANKS.sub(" ", text).strip() if not text.isalnum() else text


def from_rows(rows: Iterable[Sequence[object]], name: str, header: Sequence[str] | None = None) -> Grid:
    """Collect rows into columns; equal cells share their text, so a long table stays small."""
    columns: list[list[str]] = [[] for _ in header or ()]
    shared: dict[str, str] = {}
    number = -1
    for number, row in enumerate(rows):
        while len(columns) < len(row):
            columns.append([""] * number)
        for place, column in enumerate(columns):
            cell = row[place] if place < len(row) else ""
            known = shared.get(cell) if isinstance(cell, str) else None
            if known is None:
                known = clean(cell)
                if isinstance(cell, str) and len(shared) < _MOST_SHARED:
                    shared[cell] = known
            column.append(known)
    return Grid(name, columns, [clean(title) for title in header] if header is not None else None)

"""Where a table begins and ends: titles above, a header of up to three rows, blank rows, footers and notes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field

from ..language import tr, trn
from ..naming.codes import as_text, is_area_code
from ..naming.years import is_year
from ..notation import ABSENT, is_number
from .grid import Grid, TableProblem
from .names import plain

_LOOK = 60
_MOST_HEADERS = 3
_LONGEST_NAME = 9  # words of a buurt: more is a remark
_FOOTER = re.compile(
    r"(bron|source|toelichting|noot|opmerking|peildatum|let op|©|\*|\(c\)|cbs|gegenereerd|geëxporteerd|datum)\b.*"
    r"|[*©].*",
    re.IGNORECASE,
)


@dataclass
class Table:
    """Named columns of text, one row each for whatever the table is about."""

    name: str
    names: list[str]
    columns: list[list[str]]
    source: str = ""
    notes: list[str] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.columns[0]) if self.columns else 0

    def __getitem__(self, name: str) -> list[str]:
        return self.columns[self.names.index(name)]

    def keep(self, rows: list[int]) -> Table:
        """The table with these rows only."""
        columns = [[column[i] for i in rows] for column in self.columns]
        return Table(self.name, self.names, columns, self.source, self.notes)


def lay_out(grid: Grid, header: tuple[int, int] | None = None, names: Collection[str] = ()) -> Table:
    """Find the header, and drop what is no row of the table.

    Parameters
    ----------
    header
        First and last row of the header, as people count; None finds it.
    names
        Names of areas, plainly spelled: a row that bears one is no header, also when it holds no number.

    Raises
    ------
    TableProblem
        There are no rows, the header is not there, or a row of a text file has a cell too many.
    """
    notes = list(grid.notes)
    if grid.header is not None:
        return _table(grid, grid.header, 0, notes, footers=False)
    if not len(grid):
        raise TableProblem(tr("'{table}' is empty: it has no rows.").format(table=grid.name))
    if header is not None:
        top, bottom = header[0] - 1, header[1]
        if not 0 <= top < bottom < len(grid) + 1:
            raise TableProblem(
                trn(
                    "'{table}' has {n} row, so no header in rows {first}–{last}.",
                    "'{table}' has {n} rows, so no header in rows {first}–{last}.",
                    len(grid), table=grid.name, first=header[0], last=header[1],
                )
            )  # fmt: skip
    else:
        top, bottom = _find_header(grid, names)
    if top:
        notes.append(
            trn(
                "Left out above the header: {n} row ('{words}').",
                "Left out above the header: {n} rows ('{words}').",
                top,
                words=_first_words(grid),
            )
        )
    if bottom - top > 1:
        notes.append(
            tr("The header takes {n} rows ({first}–{last}).").format(n=bottom - top, first=top + 1, last=bottom)
        )
    names = _join_headers([grid.row(i) for i in range(top, bottom)])
    return _table(grid, names, bottom, notes)


def _table(grid: Grid, titles: list[str], start: int, notes: list[str], footers: bool = True) -> Table:
    titles = [*titles, *[""] * (len(grid.columns) - len(titles))]
    last = max((i for i, title in enumerate(titles) if title), default=-1)
    if grid.text:
        _refuse_shifted(grid, start, last + 1)
    kept, names = [], []
    for place, title in enumerate(titles):
        body = grid.columns[place][start:]
        if place > last and not title:
            if any(body):
                notes.append(tr("Column {place} has no name and is left out.").format(place=place + 1))
            continue
        kept.append(body)
        names.append(title or f"kolom_{place + 1}")
    names = each_once(names)
    table = Table(grid.name, names, kept, grid.source, notes)
    return _without_footers(table) if footers else table


def _refuse_shifted(grid: Grid, start: int, width: int) -> None:
    shifted = sorted({i for column in grid.columns[width:] for i, cell in enumerate(column[start:], start + 1) if cell})
    if shifted and width:
        cells = sum(1 for cell in grid.row(shifted[0] - 1) if cell)
        told = tr("'{table}': row {row} has {filled} cells, but the header has {width}.").format(
            table=grid.name, row=shifted[0], filled=cells, width=width
        )
        more = trn("So has {n} more row.", "So have {n} more rows.", len(shifted) - 1)
        advice = tr(
            "Is there a separator in a name without quotes? Its values may stand in the wrong columns: mend the row, "
            "or name the header with KOPREGEL."
        )
        raise TableProblem(" ".join([told, *([more] if len(shifted) > 1 else ()), advice]))


def _find_header(grid: Grid, names: Collection[str]) -> tuple[int, int]:
    """First row of the header and first row below it."""
    rows = [grid.row(i) for i in range(min(_LOOK, len(grid)))]
    filled = [sum(1 for cell in row if cell) for row in rows]
    widest = max(filled)
    if widest < 2:
        return (next((i for i, n in enumerate(filled) if n), 0),) * 2 if widest == 0 else _after_first(filled)
    first = next(i for i, n in enumerate(filled) if n >= 2)
    body = next(
        (
            i
            for i, row in enumerate(rows)
            if filled[i] >= 2
            if (is_area_code(as_text(row[0])) if i == first else _is_of_area(row, names))
            or (_is_data(row, is_first=i == first) and not _is_years(row, rows, i))
        ),
        None,
    )
    if body is None:  # nothing but text
        return _after_first([n if n >= max(2, widest // 2) else 0 for n in filled])
    top = body
    while top and body - top < _MOST_HEADERS and filled[top - 1] >= 2:
        top -= 1
    if top == body:
        above = [i for i in range(body) if filled[i] >= 2]
        if not above:
            raise TableProblem(
                tr(
                    "'{table}' seems to have no header: row {row} holds numbers already. Add a row with the names of "
                    "the columns, or tell which row it is with KOPREGEL."
                ).format(table=grid.name, row=body + 1)
            )
        top = above[-1]
        return top, top + 1
    return top, body


def _after_first(filled: list[int]) -> tuple[int, int]:
    first = next((i for i, n in enumerate(filled) if n), 0)
    return first, first + 1


def _is_of_area(row: list[str], names: Collection[str]) -> bool:
    """True for a row of one area, by its code or name; a header of areas has more of them."""
    codes = {code for cell in row if is_area_code(code := as_text(cell))}
    named = {name for cell in row if (name := plain(cell)) in names}
    return len(codes) <= 2 and len(named) <= 2 and bool(codes or named)


def _is_data(row: list[str], is_first: bool) -> bool:
    """True for a row with numbers; in the first row `x` and `nb` are names of columns, below it marks of missing."""
    return any(is_number(cell) for cell in row if cell and not (is_first and cell.lower() in ABSENT))


def _is_years(row: list[str], rows: list[list[str]], place: int) -> bool:
    """True for a header of years: numbers that are all years."""
    numbers = [cell for cell in row if cell and is_number(cell)]
    if not numbers or not all(is_year(cell) for cell in numbers):
        return False
    if len(numbers) > 1:
        return True
    full_above = any(sum(1 for cell in above if cell) >= sum(1 for cell in row if cell) for above in rows[:place])
    return not full_above


def _join_headers(rows: list[list[str]]) -> list[str]:
    """Names of the columns: of a header of several rows the upper ones hold for the columns that follow."""
    filled = []
    for number, row in enumerate(rows):
        if number < len(rows) - 1:
            shown = ""
            spread = []
            for place, cell in enumerate(row):
                starts = cell or (place and any(above[place] for above in rows[:number]))
                shown = cell if starts else shown
                spread.append(shown if any(below[place] for below in rows[number + 1 :]) or cell else "")
            row = spread
        filled.append(row)
    return ["/".join(dict.fromkeys(part for part in parts if part)) for parts in zip(*filled)]


def each_once(names: list[str]) -> list[str]:
    """Each name once: what comes again gets a number."""
    total, seen, out = Counter(names), Counter[str](), []
    for name in names:
        seen[name] += 1
        out.append(name if seen[name] == 1 or total[name] == 1 else f"{name}_{seen[name]}")
    return out


def _without_footers(table: Table) -> Table:
    """Drop blank rows, and the lines below the table that are no rows of it."""
    count = len(table)
    filled = [sum(1 for cell in cells if cell) for cells in zip(*table.columns)] if table.columns else []
    end = last = count
    footers: list[str] = []
    while end and (filled[end - 1] == 0 or (filled[end - 1] == 1 and len(table.columns) > 1)):
        end -= 1
        if filled[end]:
            footers.append(next(column[end] for column in table.columns if column[end]))
            if _is_foot(footers[-1]) or (end and not filled[end - 1]):
                last = end  # all from here on stands below the table
    footers = footers[: sum(1 for n in filled[last:] if n)]
    end = last
    rows = [i for i in range(end) if filled[i]]
    if footers:
        table.notes.append(
            trn(
                "Left out below the table: {n} line ('{words}').",
                "Left out below the table: {n} lines ('{words}').",
                len(footers),
                words=footers[-1][:60],
            )
        )
    if not rows:
        raise TableProblem(tr("'{table}' has a header but no rows.").format(table=table.name))
    return table if len(rows) == count else table.keep(rows)


def _is_foot(text: str) -> bool:
    """True for a line that speaks of the table: by its first word, or by its length."""
    return bool(_FOOTER.fullmatch(text)) or len(text.split()) > _LONGEST_NAME


def _first_words(grid: Grid) -> str:
    return next((cell for i in range(len(grid)) for cell in grid.row(i) if cell), "")[:60]

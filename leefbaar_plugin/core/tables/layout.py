"""Where a table begins and ends: titles above, a header, blank rows, footers and notes below."""

from __future__ import annotations

import re
from collections.abc import Collection

from ..language import tr, trn
from .grid import Grid, TableProblem
from .header import each_once, find_header, join_headers
from .table import Table

_LONGEST_NAME = 9  # words of a buurt: more is a remark
_FOOTER = re.compile(
    r"(bron|source|toelichting|noot|opmerking|peildatum|let op|©|\*|\(c\)|cbs|gegenereerd|geëxporteerd|datum)\b.*"
    r"|[*©].*",
    re.IGNORECASE,
)


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
        top, bottom = find_header(grid, names)
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
    names = join_headers([grid.row(i) for i in range(top, bottom)])
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

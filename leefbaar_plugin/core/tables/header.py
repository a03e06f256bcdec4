"""Where the header of a table is, up to three rows above the first row of figures, and what it calls the columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from ..language import tr
from ..naming.codes import as_text, is_area_code
from ..naming.years import is_year
from ..notation import ABSENT, is_number
from .grid import Grid, TableProblem
from .names import plain

_LOOK = 60
_MOST_HEADERS = 3


def find_header(grid: Grid, names: Collection[str]) -> tuple[int, int]:
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


def join_headers(rows: list[list[str]]) -> list[str]:
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

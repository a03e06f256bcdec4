"""Rows that bear the name of a buurt but are the total of the wijk of that name."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..notation import NotANumber
from ..numbers import Floats, to_floats
from .table import Table

#: More buurten than this has no wijk.
_MOST_BUURTEN = 80
#: Figures that must all be the sum of the rows below before a name that stands once is taken for the wijk.
_ENOUGH_FIGURES = 3


def totals_of_wijken(table: Table, codes: Sequence[str | None], values: Sequence[str]) -> list[int]:
    """The rows that are a total: in a table with wijken above their buurten (Bavel, then Bavel, Nieuw Wolfslaar, …).

    Of two equal names that follow each other the first is the wijk when each of its figures is the sum of the same
    rows below it, two or more; where that holds somewhere in the table, also when it has but one buurt. A name that
    stands once is, when it holds for three figures or more that are not 0. Nothing else is certain: what remains
    double is refused later.

    Parameters
    ----------
    codes : sequence, shape (n,)
        Code of the buurt that each row seems to be about.
    values
        Columns that hold figures; those of words are passed over.
    """
    twice = _twice(codes)
    if not twice and len(values) < _ENOUGH_FIGURES:
        return []
    figures = [numbers for name in values if (numbers := _numbers(table[name])) is not None]
    if not figures:
        return []
    matrix = np.column_stack(figures)
    sure = [row for row in twice if _is_sum(matrix, row, 2) and np.nan_to_num(matrix[row]).any()]
    out = [row for row in twice if row in sure or _is_sum(matrix, row, 1)] if sure else []
    if len(figures) >= _ENOUGH_FIGURES:
        filled = np.count_nonzero(np.nan_to_num(matrix), axis=1)
        out += [
            row
            for row in range(len(codes) - 2)
            if codes[row] and codes[row] != codes[row + 1] and filled[row] >= _ENOUGH_FIGURES
            if row not in twice and _is_sum(matrix, row, 2)
        ]
    return sorted(out)


def _twice(codes: Sequence[str | None]) -> list[int]:
    """The rows whose code stands in the next row too, and in no row just before or after."""
    around = [None, *codes, None, None]
    return [
        i for i, code in enumerate(codes) if code and code == around[i + 2] and code not in (around[i], around[i + 3])
    ]


def _is_sum(matrix: Floats, row: int, least: int) -> bool:
    """True when a row is, in all columns, the sum of the next `least` or more rows."""
    below = np.nan_to_num(matrix[row + 1 : row + 1 + _MOST_BUURTEN]).cumsum(axis=0)[least - 1 :]
    return bool(np.isclose(below, np.nan_to_num(matrix[row]), rtol=0, atol=1e-6).all(axis=1).any())


def _numbers(cells: Sequence[str]) -> Floats | None:
    try:
        return to_floats(cells)
    except NotANumber:
        return None

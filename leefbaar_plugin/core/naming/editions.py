"""Which year a column comes from: the newest edition that holds values for it, where the buurt is still the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..numbers import to_floats
from ..origin import Origin

#: `indelingswijziging`: code and border are those of the year before.
UNCHANGED = 1


@dataclass(frozen=True)
class Edition:
    """The figures of one year: columns by canonical name in the order of `codes`; missing values are None.

    Parameters
    ----------
    changes
        `indelingswijziging` by code: what happened to the buurt since the year before.
    """

    year: int
    codes: Sequence[str]
    columns: Mapping[str, Sequence[Any]]
    origins: Mapping[str, Origin]
    changes: Mapping[str, float] = field(default_factory=dict)


@dataclass
class Filled:
    """Columns taken from other editions, in the order of the buurten asked for.

    Parameters
    ----------
    moved
        By year of an edition with wanted figures: the codes that get none of them, as the buurt is not the same, or
        is not told to be.
    """

    columns: dict[str, list[Any]] = field(default_factory=dict)
    origins: dict[str, Origin] = field(default_factory=dict)
    moved: dict[int, list[str]] = field(default_factory=dict)


def changes_of(codes: Sequence[str], values: Sequence[Any]) -> dict[str, float]:
    """`indelingswijziging` by code, without those that are missing."""
    return {code: value for code, value in zip(codes, to_floats(values).tolist()) if value == value}


def fill(
    codes: Sequence[str],
    year: int,
    changes: Mapping[str, float],
    wanted: Iterable[str],
    editions: Iterable[Edition],
) -> Filled:
    """Take each wanted column from the first edition that holds values for it.

    A value is taken over only where the code is the same and `indelingswijziging` says, for each year in between, that
    nothing changed; a buurt of which that is not known gets no value.

    Parameters
    ----------
    year, changes
        Year of the buurten asked for, and their `indelingswijziging`.
    editions
        Newest first, none newer than `year`; no more are asked for than are needed.
    """
    out = Filled()
    open_columns = list(dict.fromkeys(wanted))
    same = dict.fromkeys(codes, True)  # since the edition at hand
    known, seen = changes, year
    for edition in editions:
        while seen > edition.year:  # a year that was passed over tells nothing, so nothing is known to be the same
            same = {code: here and known.get(code) == UNCHANGED for code, here in same.items()}
            known, seen = {}, seen - 1
        row_of = {code: i for i, code in enumerate(edition.codes)}
        rows = [row_of.get(code) if same[code] else None for code in codes]
        useful = False
        for name in list(open_columns):
            column = edition.columns.get(name)
            if column is None or all(value is None for value in column):
                continue
            useful = True
            values = [None if row is None else column[row] for row in rows]
            if any(value is not None for value in values):
                out.columns[name], out.origins[name] = values, edition.origins[name]
                open_columns.remove(name)
        moved = [code for code in codes if not same[code]]
        if useful and moved:
            out.moved[edition.year] = moved
        known = {**edition.changes, **known}
        if not open_columns:
            break
    return out

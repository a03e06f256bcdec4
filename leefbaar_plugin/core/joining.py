"""Joining a table to the buurten by code: one row per buurt, years of a long table side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .lazy import pd
from .naming.codes import first_double


class ManyRows(ValueError):
    """Codes (or code and year) that stand more than once in a table; `examples` tells which and how often."""

    def __init__(self, examples: Mapping[str, int]):
        self.examples = dict(examples)
        super().__init__(", ".join(f"{code} ({n}×)" for code, n in self.examples.items()))


@dataclass(frozen=True)
class Joined:
    """Columns in the order of the buurten, and the buurten that the table has no row for."""

    columns: dict[str, list[Any]]
    buurten_without_row: list[str]


def side_by_side(
    codes: Sequence[str], years: Sequence[int], columns: Mapping[str, Sequence[Any]]
) -> tuple[list[str], dict[str, list[Any]]]:
    """A long table (one row per code and year) as a wide one (`lbm_2022`, `lbm_2024`, …).

    Raises
    ------
    ManyRows
        A code and year stand more than once.
    """
    double = first_double(f"{code} {year}" for code, year in zip(codes, years))
    if double:
        raise ManyRows(double)
    table = pd.DataFrame(dict(columns), dtype=object).set_index(
        [pd.Index(codes, name="code"), pd.Index(years, name="year")]
    )
    wide = table.unstack("year").dropna(axis=1, how="all")
    wide = wide.astype(object).where(wide.notna(), None)
    return list(wide.index), {f"{name}_{year}": wide[name, year].tolist() for name, year in wide.columns}


def join(buurten: Sequence[str], codes: Sequence[str], columns: Mapping[str, Sequence[Any]]) -> Joined:
    """Lay the rows of a table beside the buurten; a buurt without a row gets None.

    Raises
    ------
    ManyRows
        A code stands more than once: a table is never joined one to many.
    """
    double = first_double(codes)
    if double:
        raise ManyRows(double)
    row_of = {code: i for i, code in enumerate(codes)}
    places = [row_of.get(code) for code in buurten]
    return Joined(
        columns={name: [None if i is None else values[i] for i in places] for name, values in columns.items()},
        buurten_without_row=[code for code, i in zip(buurten, places) if i is None],
    )

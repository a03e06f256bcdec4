"""Two tables of the same run beside each other: which columns, rows and cells differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..fingerprint import codes_of
from ..wording import few

#: Cells of a column that are shown, before -> after.
SHOWN = 5


@dataclass(frozen=True)
class Cell:
    """A value that differs, and the row that it stands in."""

    row: str
    before: Any
    after: Any


@dataclass(frozen=True)
class Comparison:
    """What differs between two tables.

    Parameters
    ----------
    cells
        By column the values that differ.
    shapes
        The rows of which the geometry differs.
    """

    columns_gone: Sequence[str] = ()
    columns_new: Sequence[str] = ()
    rows_gone: Sequence[str] = ()
    rows_new: Sequence[str] = ()
    cells: Mapping[str, Sequence[Cell]] = field(default_factory=dict)
    shapes: Sequence[str] = ()

    @property
    def count(self) -> int:
        """Columns and rows on one side only, and cells and geometries that differ."""
        sides = (self.columns_gone, self.columns_new, self.rows_gone, self.rows_new, self.shapes)
        return sum(map(len, sides)) + sum(map(len, self.cells.values()))

    @property
    def lines(self) -> list[str]:
        """What differs, in Dutch."""
        out = []
        for names, words in (
            (self.columns_gone, "kolommen die er nu niet meer zijn"),
            (self.columns_new, "kolommen die er nu bij zijn"),
            (self.rows_gone, "rijen die er nu niet meer zijn"),
            (self.rows_new, "rijen die er nu bij zijn"),
        ):
            if names:
                out.append(f"{words}: {len(names)} ({few(names, SHOWN)})")
        if self.cells:
            rows = {cell.row for cells in self.cells.values() for cell in cells}
            n = sum(map(len, self.cells.values()))
            out.append(
                f"{_number(n, 'waarde', 'waarden')} in {_number(len(rows), 'rij', 'rijen')}, in "
                f"{_number(len(self.cells), 'kolom', 'kolommen')} ({few(list(self.cells), SHOWN)})"
            )
        if self.shapes:
            out.append(f"de geometrie van {_number(len(self.shapes), 'rij', 'rijen')} ({few(self.shapes, SHOWN)})")
        return out


def compare(
    before: Mapping[str, Any], after: Mapping[str, Any], shapes: tuple[Sequence[bytes], Sequence[bytes]] = ((), ())
) -> Comparison:
    """Compare two tables; their rows are laid beside each other by code, else by their place.

    Parameters
    ----------
    before, after
        Columns by name, lists or arrays in which missing is None or NaN.
    shapes
        The geometries of both as WKB; empty for tables without.
    """
    key = codes_of(before)
    key = key if key == codes_of(after) else ()
    here, there = _rows(before, key), _rows(after, key)
    both = [row for row in here if row in there]
    pairs = [(here[row], there[row]) for row in both]
    moved = [row for row, (i, j) in zip(both, pairs) if shapes[0][i] != shapes[1][j]] if all(shapes) else []
    cells = {}
    for name in (name for name in before if name in after):
        one, other = list(before[name]), list(after[name])
        found = [
            Cell(row, _plain(one[i]), _plain(other[j]))
            for row, (i, j) in zip(both, pairs)
            if not _same(one[i], other[j])
        ]
        if found:
            cells[name] = found
    return Comparison(
        [name for name in before if name not in after], [name for name in after if name not in before],
        [row for row in here if row not in there], [row for row in there if row not in here], cells, moved,
    )  # fmt: skip


def _rows(columns: Mapping[str, Any], key: Sequence[str]) -> dict[str, int]:
    """Where each row stands, by its code or its number."""
    if key:
        return {", ".join(values): i for i, values in enumerate(zip(*(columns[name] for name in key)))}
    n = len(next(iter(columns.values()), ()))
    return {f"rij {i + 1}": i for i in range(n)}


def _same(one: Any, other: Any) -> bool:
    return one == other or (_plain(one) is None and _plain(other) is None)


def _plain(value: Any) -> Any:
    return None if isinstance(value, float) and value != value else value


def _number(n: int, one: str, many: str) -> str:
    return f"{n} {one if n == 1 else many}"

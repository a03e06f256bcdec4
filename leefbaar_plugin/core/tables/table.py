"""A table once it is laid out: named columns of text."""

from __future__ import annotations

from dataclasses import dataclass, field


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

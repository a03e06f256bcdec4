"""What a service gave, by buurt: to lay beside the polygons."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ...core.origin import Origin
from .failures import shown
from .http import Fetched


@dataclass
class Table:
    """Columns by canonical name in the order of `codes` (each buurt once), where they come from, and what to say.

    Parameters
    ----------
    special : mapping
        Per column, how often each special value (`-99997`) or reason (`Confidential`) stood; they are None in it.
    inputs : list
        For the trail: what was fetched, from where, and when.
    """

    codes: list[str]
    columns: dict[str, list[Any]]
    origins: dict[str, Origin]
    special: dict[str, dict[str, int]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    inputs: list[dict[str, Any]] = field(default_factory=list)

    def drop_empty(self) -> list[str]:
        """Take away columns without a single value: not yet published, or no more; gives their names."""
        empty = [name for name, values in self.columns.items() if all(v is None for v in values)]
        for name in empty:
            del self.columns[name], self.origins[name]
        return empty


def describe(name: str, got: Fetched, rows: int) -> dict[str, Any]:
    """One input for the trail, as `trail.describe_input` describes a layer: `gewijzigd` is the day it was fetched."""
    out = {"naam": name, "rijen": rows, "gewijzigd": got.retrieved.strftime("%Y-%m-%d"), "adres": shown(got.url)}
    return {**out, "verouderd": True} if got.outdated else out

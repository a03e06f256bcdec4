"""Where a column comes from, and how a sentence cites several."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    pass


@dataclass(frozen=True)
class Origin:
    """Where a column comes from, as it stands in a sentence: source and reference year."""

    source: str
    year: int | None = None

    def __str__(self) -> str:
        return f"{self.source} ({self.year})" if self.year else self.source


def cited(origins: Iterable[Origin | str]) -> str:
    """`Bron: …` for a sentence: each source once, with its years."""
    years: dict[str, set[int]] = {}
    for origin in origins:
        source, year = (origin, None) if isinstance(origin, str) else (origin.source, origin.year)
        years.setdefault(source, set()).update({year} if year else ())
    parts = [f"{source} ({', '.join(map(str, sorted(of)))})" if of else source for source, of in years.items()]
    return f"Bron: {'; '.join(parts)}."

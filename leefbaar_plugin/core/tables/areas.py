"""The layer that a table is laid beside, and the area of each row of the table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..naming.codes import WIJK, gemeente_of
from .names import plain


@dataclass(frozen=True)
class Areas:
    """The layer that a table is laid beside: codes (all of buurten, or all of wijken) and names."""

    codes: Sequence[str]
    names: Sequence[str]
    gemeentenamen: Sequence[str] = ()
    wijknamen: Sequence[str] = ()

    @property
    def level(self) -> str:
        return "wijk" if self.codes and WIJK.fullmatch(self.codes[0]) else "buurt"

    @property
    def plain_names(self) -> set[str]:
        """The names of the areas, and of the wijken and municipalities that they are in, plainly spelled."""
        return {plain(name) for names in (self.names, self.wijknamen, self.gemeentenamen) for name in names if name}

    @property
    def gemeenten(self) -> set[str]:
        return {gemeente_of(code) for code in self.codes}


@dataclass
class Keys:
    """The area of each row.

    Parameters
    ----------
    codes : list of str or None
        Complete code of the area that a row is about; None for a row about none of them.
    levels : counter
        Rows of other levels (wijk, gemeente, land), totals and `onbekend`, by their kind.
    elsewhere
        Rows of complete codes in other municipalities.
    lost : mapping
        Keys that found no area, with how often; in order.
    """

    columns: tuple[str, ...]
    way: str
    codes: list[str | None]
    levels: Counter[str] = field(default_factory=Counter)
    elsewhere: int = 0
    lost: dict[str, int] = field(default_factory=dict)
    loose: dict[str, str] = field(default_factory=dict)
    ambiguous: dict[str, list[str]] = field(default_factory=dict)

    @property
    def found(self) -> int:
        """Number of different areas."""
        return len({code for code in self.codes if code})

"""What a column is: one concept under its canonical name, with its unit, its source and the names it has had."""

from __future__ import annotations

from dataclasses import dataclass

CBS = "CBS Wijk- en Buurtkaart"


@dataclass(frozen=True)
class Column:
    """One concept: `label` and `unit` for people, `aliases` for files; yearly ones carry `_2024` behind the name."""

    name: str
    label: str
    unit: str = ""
    source: str = CBS
    aliases: tuple[str, ...] = ()
    yearly: bool = False
    text: bool = False
    dbf: str = ""  # name in a shapefile (at most ten characters), where it is not an alias
    dbf_year: str = ""  # and in front of a year (at most five characters), where that name is longer
    forecast: bool = False  # its year is one that it looks ahead to
    fewest: tuple[str, int] | None = None  # column and number below which CBS does not vouch for the figure

    @property
    def parameter(self) -> str:
        """Name of the field parameter."""
        return self.name.upper()

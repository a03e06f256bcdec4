"""One column over the years: `gemiddelde_woningwaarde` of now beside `gemiddelde_woningwaarde_2020`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..assessment import Case
from ..naming.columns.column import Column
from ..naming.years import tell_years
from ..numbers import Floats
from .neighbours import Mask

if TYPE_CHECKING:
    from ..buurten import Buurten


@dataclass(frozen=True)
class Span:
    """A column in two years; these are None and values NaN when there are no two years so far apart.

    Parameters
    ----------
    years
        How far apart.
    before, after : arrays, shape (n,)
    lacking
        Why there is no span, in Dutch; empty when there is one.
    """

    column: Column
    years: int
    first: int | None
    last: int | None
    before: Floats
    after: Floats
    lacking: str = ""

    @property
    def words(self) -> str:
        return tell_years([self.first, self.last]) if self.first and self.last else ""

    @property
    def change(self) -> Floats:
        return self.after - self.before

    @property
    def known(self) -> Mask:
        """Rows of which the change is known."""
        return np.isfinite(self.change)

    def unknown(self, one: str, more: str) -> Case:
        """Rows without the change, by what the column is called: `score`, `scores`."""
        if self.lacking:
            why = f"geen twee {more} die {self.years} jaar uiteen liggen ({self.lacking})"
        else:
            why = f"geen {one} in {self.first} of {self.last}"
        return Case(~self.known, f"Onbekend: {why}.")

    @property
    def cited(self) -> tuple[tuple[Column, int | None], ...]:
        """Both years, for `Buurten.cite`."""
        return ((self.column, self.first), (self.column, self.last))


def over_years(buurten: Buurten, column: Column) -> dict[int, Floats]:
    """Values by year, oldest first; the column without a year in its name counts for the year that it is of."""
    found = {year: buurten.at(column, year) for year in buurten.years(column)}
    origin = buurten.origins.get(column.name)
    if not column.yearly and origin and origin.year and buurten.has(column):
        found.setdefault(origin.year, buurten[column])
    return dict(sorted(found.items()))


def in_year(buurten: Buurten, column: Column, year: int | None) -> Floats:
    """Values of one of those years; all NaN when there are none."""
    return over_years(buurten, column).get(year or 0, np.full(len(buurten), np.nan))


def span(buurten: Buurten, column: Column, years: int) -> Span:
    """A column in its newest year, and exactly so many years before; else in the newest pair so far apart."""
    return buurten.made.once(("span", column.name, years), lambda: _span(buurten, column, years))


def _span(buurten: Buurten, column: Column, years: int) -> Span:
    found = over_years(buurten, column)
    for last in reversed(found):
        if last - years in found:
            return Span(column, years, last - years, last, found[last - years], found[last])
    nothing = np.full(len(buurten), np.nan)
    if not found:
        dated = not column.yearly and buurten.has(column)
        lacking = "het jaar ervan is niet bekend" if dated else "de gegevens ontbreken"
    else:
        newest = max(found)
        lacking = f"bekend is {', '.join(map(str, found))}, voor {years} jaar terug ontbreekt {newest - years}"
    return Span(column, years, None, None, nothing, nothing, lacking)


@dataclass(frozen=True)
class Run:
    """The newest years on end in which some yearly columns all hold values; none when there are not so many.

    Parameters
    ----------
    lacking
        Why there is no run, in Dutch; empty when there is one.
    """

    years: Sequence[int]
    lacking: str = ""

    @property
    def words(self) -> str:
        return tell_years(self.years)

    def unknown(self, values: Floats, what: str) -> Case:
        """Rows without a total, by what was counted: `de verhuringen`."""
        some = f"{what} van {self.words} zijn niet alle bekend"
        return Case(np.isnan(values), f"Onbekend: {self.lacking or some}.")

    def total(self, buurten: Buurten, column: Column) -> Floats:
        """The sum of a column over the run; NaN where any year is missing."""
        years = [buurten.at(column, year) for year in self.years]
        return np.sum(years, axis=0) if years else np.full(len(buurten), np.nan)

    def cited(self, *columns: Column) -> tuple[tuple[Column, int | None], ...]:
        """Each column in each year, for `Buurten.cite`."""
        return tuple((column, year) for column in columns for year in self.years)


def newest_run(buurten: Buurten, columns: Sequence[Column], length: int) -> Run:
    """The newest `length` years on end in which all columns hold values."""
    known = set.intersection(*(set(buurten.years(column)) for column in columns))
    for last in sorted(known, reverse=True):
        years = range(last - length + 1, last + 1)
        if known.issuperset(years):
            return Run(years)
    told = f"bekend is {', '.join(map(str, sorted(known)))}" if known else "geen jaar is bekend"
    return Run((), f"nodig zijn cijfers van {length} jaar achtereen ({told})")

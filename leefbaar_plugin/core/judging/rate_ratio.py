"""Has a rate of counted events gone up more than chance allows: recent years against the years before.

The ratio of two Poisson rates, with a one-sided 95 % lower bound on the logarithm (docs/mechanismen/onveiligheid.md).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..assessment import KLEIN, Case
from ..naming.columns.column import Column
from ..naming.columns.key_figures import INWONERS
from ..naming.years import tell_years
from ..numbers import Floats
from ..setting import Setting
from ..telling import Listing, Telling
from ..text import Text
from .conditions import Condition, at_least
from .history import over_years
from .margins import margin, rate_ratio_log_error
from .neighbours import Mask

if TYPE_CHECKING:
    from ..buurten import Buurten
    from .references import Reference

#: The settings of every mechanism that runs this test.
RATE_RATIO = (
    Setting(
        "jaren", Text("Years in each of the two periods", "Jaren in elk van beide perioden"), 3, "jaar",
        minimum=1, maximum=5, advanced=False,
        why=Text("more years, fewer accidents of chance", "meer jaren, minder toeval"), alternatives=(2, 3, 4),
    ),
    Setting(
        "drempel", Text("So many times as many per inhabitant", "Zoveel keer zoveel per inwoner"), 1.2, "×",
        minimum=0, maximum=100, advanced=False,
    ),
    Setting(
        "minimum_aantal", Text("Fewest events in each period", "Minimumaantal in elke periode"), 10, "",
        minimum=1, maximum=1000,
        why=Text("below it a ratio tells little", "daaronder zegt een verhouding weinig"),
    ),
)  # fmt: skip


@dataclass(frozen=True)
class TwoPeriods:
    """A yearly count over two periods that follow each other, and the person-years in them.

    Parameters
    ----------
    years : tuple of int, length 2k
        Of both periods, oldest first; empty when the column has no year at all.
    before, after : arrays, shape (n,)
        Counts; NaN where one of the years is not known.
    before_persons, after_persons : arrays, shape (n,)
        Person-years; where the inhabitants of a year are not given at all, those of the nearest year stand in.
    absent : array of bool, shape (n, 2k)
        Years of which the count is not known.
    stood_in
        By year the one of which the inhabitants stand in (0: of now).
    """

    column: Column
    years: tuple[int, ...]
    before: Floats
    after: Floats
    before_persons: Floats
    after_persons: Floats
    absent: Mask
    stood_in: Mapping[int, int]

    @property
    def earlier(self) -> str:
        """The years of the first period in words: `2019–2021`, or one year."""
        return tell_years(self.years[: len(self.years) // 2])

    @property
    def recent(self) -> str:
        return tell_years(self.years[len(self.years) // 2 :])

    @property
    def ratio(self) -> Floats:
        """The recent rate as a multiple of the earlier one; NaN where one is not known or the earlier is nought."""
        with np.errstate(invalid="ignore", divide="ignore"):
            before, after = self.before / self.before_persons, self.after / self.after_persons
            return np.where((before > 0) & (before < np.inf), after / before, np.nan)

    @property
    def counted(self) -> Telling:
        """`132 misdrijven in 2022–2024 tegen 96 in 2019–2021`."""
        return Telling(
            "{after} {unit} in {recent} tegen {before} in {earlier}",
            after=(self.after, 0), before=(self.before, 0), unit=self.column.unit, recent=self.recent,
            earlier=self.earlier,
        )  # fmt: skip

    @property
    def stand_ins(self) -> list[str]:
        """`Inwoners van 2020 in plaats van die van 2019`, for `conclude`."""
        return [
            f"Inwoners van {taken or 'nu'} in plaats van die van "
            + ", ".join(str(year) for year, other in self.stood_in.items() if other == taken)
            for taken in dict.fromkeys(self.stood_in.values())
        ]

    @property
    def cited(self) -> Sequence[tuple[Column, int]]:
        """The years of the count, for `Buurten.cite`."""
        return [(self.column, year) for year in self.years]

    def cases(self, fewest: int) -> list[Case]:
        """Rows that cannot be judged: years or inhabitants that are not known, or fewer than `fewest` events."""
        what = self.column.unit
        if not self.years:
            return [Case(np.isnan(self.before), f"Onbekend: het aantal {what} ontbreekt.")]
        persons = self.before_persons * self.after_persons
        few = np.fmin(self.before, self.after) < fewest
        return [
            Case(
                self.absent.any(axis=1),
                Telling("Onbekend: het aantal {what} van {years} ontbreekt (nodig is {earlier} en {recent}).",
                        what=what, years=Listing(self.years, self.absent), earlier=self.earlier, recent=self.recent),
            ),
            Case(np.isnan(persons), "Onbekend: het aantal inwoners ontbreekt."),
            Case(few, Telling(f"Klein aantal: minder dan {fewest} {what} in een van beide perioden ({{counted}}).",
                              counted=self.counted), KLEIN),
            Case(persons == 0, "Onbekend: in een van beide perioden waren er geen inwoners."),
        ]  # fmt: skip


def two_periods(buurten: Buurten, column: Column, length: int) -> TwoPeriods:
    """The newest `length` years of a yearly count, and as many years before those."""
    known = buurten.years(column)
    years = tuple(range(known[-1] - 2 * length + 1, known[-1] + 1)) if known else ()
    n, people = len(buurten), over_years(buurten, INWONERS) or {0: buurten[INWONERS]}
    counts = np.column_stack([buurten.at(column, year) for year in years]) if years else np.full((n, 2), np.nan)
    taken = {year: min(people, key=lambda other: (abs(other - year), -other)) for year in years}
    persons = np.column_stack([people[taken[year]] for year in years]) if years else np.full((n, 2), np.nan)
    stood_in = {year: other for year, other in taken.items() if other != year}
    half = counts.shape[1] // 2
    return TwoPeriods(
        column, years, counts[:, :half].sum(axis=1), counts[:, half:].sum(axis=1),
        persons[:, :half].sum(axis=1), persons[:, half:].sum(axis=1), np.isnan(counts), stood_in,
    )  # fmt: skip


def development(area: Reference, periods: TwoPeriods) -> Floats:
    """The ratio of the two rates in the reference area of each row, over rows that know both; shape (n,)."""
    if area.stated is not None:
        return np.full(len(periods.before), area.stated)
    both = np.isfinite(periods.before + periods.after + periods.before_persons + periods.after_persons)

    def rate(counts: Floats, persons: Floats) -> Floats:
        return area.ratio(np.where(both, counts, np.nan), np.where(both, persons, np.nan))

    with np.errstate(invalid="ignore", divide="ignore"):
        found = rate(periods.after, periods.after_persons) / rate(periods.before, periods.before_persons)
    return np.where(np.isfinite(found) & (found > 0), found, np.nan)


@dataclass(frozen=True)
class RateRatio:
    """How many times the earlier rate the recent one is, and the least that it may be by chance; shape (n,)."""

    value: Floats
    lowest: Floats
    room: Floats  # 1.645 standard errors of the logarithm

    def judge(self, threshold: float) -> Condition:
        """At least the threshold, and more than chance; nipt when the 90 % interval holds the threshold."""
        with np.errstate(invalid="ignore", divide="ignore"):
            large = at_least(np.log(self.value), np.log(threshold), self.room)
            beyond_chance = self.lowest > 1
        return Condition(large.holds & beyond_chance, large.could, large.must & beyond_chance)

    def told(self, settings: Mapping[str, Any]) -> Telling:
        """`1,43 keer zoveel (drempel 1,20; ondergrens 1,15, drempel 1)`."""
        return Telling(
            "{v} keer zoveel (drempel {d}; ondergrens {low}, drempel 1)",
            v=(self.value, 2), d=(np.full(len(self.value), settings["drempel"]), 2), low=(self.lowest, 2),
        )  # fmt: skip


def rate_ratio(periods: TwoPeriods, expected: Floats | float = 1.0) -> RateRatio:
    """The test of two periods; `expected` is the development that would be nothing out of the ordinary."""
    value = periods.ratio / expected
    room = margin(rate_ratio_log_error(periods.after, periods.before))
    return RateRatio(value, value * np.exp(-room), room)

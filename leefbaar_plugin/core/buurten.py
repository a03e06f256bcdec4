"""What a mechanism sees: one row per buurt, in canonical columns, with what is known of their origin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from .buildings import Buildings
from .judging.neighbours import Geography, Mask, Points, Rows, close_points
from .language import tr
from .lazy import pd
from .memo import Memo, fingerprint
from .naming.codes import NOUNS, gemeente_of, level_of
from .naming.columns import looks_ahead
from .naming.columns.areas import WATER
from .naming.columns.column import Column
from .naming.columns.key_figures import HUISHOUDENS, INWONERS, WONINGVOORRAAD
from .naming.columns.national import LBM_AFW, LBM_KLASSE
from .naming.years import split_year
from .numbers import Floats
from .origin import Origin, cited
from .plans.plan import Plans
from .sources.leefbaarometer import KNOWN_RELEASE, class_bounds, class_of

if TYPE_CHECKING:
    from .assessment import Assessment


@dataclass
class Buurten:
    """One row per buurt or wijk.

    Parameters
    ----------
    codes : list of str, shape (n,)
    columns : mapping
        Canonical name (`lbm_2024` for yearly ones) to an array of shape (n,); missing values are NaN.
    origins : mapping
        Canonical name to its origin; what is not given is cited by the source of the catalogue.
    geography
        Where they lie; None when the layer has no geometry.
    plans, tables, buildings
        The plan layers, year tables and layers of buildings of the mechanisms, by the name of their declaration.
    memo
        What is costly to find and hangs on the place and the arrays alone; tables of the same places share it.
    """

    codes: list[str]
    columns: Mapping[str, Any]
    origins: Mapping[str, Origin] = field(default_factory=dict)
    geography: Geography | None = None
    plans: Mapping[str, Plans] = field(default_factory=dict)
    tables: Mapping[str, Mapping[int, float]] = field(default_factory=dict)
    buildings: Mapping[str, Buildings] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    memo: Memo = field(default_factory=Memo, repr=False, compare=False)

    def __len__(self) -> int:
        return len(self.codes)

    def has(self, column: Column) -> bool:
        """True when the column is there and holds at least one value."""
        return column.name in self.columns and bool(np.isfinite(self.columns[column.name]).any())

    def __getitem__(self, column: Column) -> Floats:
        """Values of a column; all NaN when it is not there."""
        return self._named(column.name)

    def years(self, column: Column) -> list[int]:
        """The years for which a yearly column holds any value, oldest first."""
        return list(self.made.once(("years", column.name), lambda: self._known_years(column)))

    def _known_years(self, column: Column) -> list[int]:
        named = ((year, self.columns[f"{column.name}_{year}"]) for year in self._named_years.get(column.name, ()))
        return sorted(int(year) for year, values in named if np.isfinite(values).any())

    def at(self, column: Column, year: int | None) -> Floats:
        """Values of a yearly column in one year; all NaN when there are none."""
        return self._named(f"{column.name}_{year}")

    def _named(self, name: str) -> Floats:
        return self.columns[name] if name in self.columns else np.full(len(self), np.nan)

    def newest(self, column: Column) -> tuple[Floats, int | None]:
        """Values of a yearly column in its newest year, and that year."""
        years = self.years(column)
        year = years[-1] if years else None
        return self.at(column, year), year

    def cite(self, *columns: Column | tuple[Column, int | None] | str) -> str:
        """`Bron: …` for a sentence: each source once, with its year."""
        return cited(item if isinstance(item, str) else self.origin(*_with_year(item)) for item in columns)

    def origin(self, column: Column, year: int | None) -> Origin:
        """Where a column (in a year) comes from; the column without a year in its name is that of the year it is of."""
        newest = self.origins.get(column.name)
        if year is None or (newest and newest.year == year and f"{column.name}_{year}" not in self.columns):
            return newest or Origin(column.source, year)
        return self.origins.get(f"{column.name}_{year}") or Origin(column.source, year)

    # What several mechanisms need, made once.

    @cached_property
    def _named_years(self) -> dict[str, list[str]]:
        """By the name of a yearly column the years that it is there for."""
        found: dict[str, list[str]] = {}
        for name in self.columns:
            stem, _, year = name.rpartition("_")
            if year.isdigit():
                found.setdefault(stem, []).append(year)
        return found

    @cached_property
    def gemeenten(self) -> Rows:
        """Number of the municipality of each row (0, 1, …)."""
        numbers, _ = pd.factorize(np.array([gemeente_of(code) for code in self.codes], dtype=object))
        return np.asarray(numbers, dtype=np.intp)

    @cached_property
    def stock_column(self) -> Column:
        """Dwellings, or households as a stand-in where the whole column is missing."""
        return WONINGVOORRAAD if self.has(WONINGVOORRAAD) or not self.has(HUISHOUDENS) else HUISHOUDENS

    @cached_property
    def stock(self) -> Floats:
        """Dwellings per buurt (see `stock_column`)."""
        return self[self.stock_column]

    @property
    def stock_stood_in(self) -> bool:
        return self.stock_column is not WONINGVOORRAAD

    @property
    def stock_stand_ins(self) -> list[str]:
        """What stands in for the dwellings that a mechanism divides by or spreads over, for `conclude`."""
        return ["Huishoudens in plaats van woningen"] if self.stock_stood_in else []

    def weight_stand_ins(self, weighed: str) -> list[str]:
        """What stands in for the dwellings that something is weighed by, for `conclude`."""
        return [f"{weighed} gewogen met huishoudens in plaats van woningen"] if self.stock_stood_in else []

    @cached_property
    def uninhabited(self) -> dict[str, Mask]:
        """Rows to which no mechanism applies, by the reason."""
        water = self.columns.get(WATER.name)
        wet = (
            np.array([str(v).strip().upper() == "JA" for v in water], dtype=bool)
            if water is not None
            else np.zeros(len(self), dtype=bool)
        )
        return {
            "water": wet,
            "geen woningen": self.stock == 0,
            "geen inwoners": self[INWONERS] == 0,
        }

    @cached_property
    def applicable(self) -> Mask:
        return ~np.logical_or.reduce(list(self.uninhabited.values()))

    @cached_property
    def noun(self) -> str:
        """What a row is: `buurt` or `wijk`."""
        return level_of(self.codes)

    @property
    def nouns(self) -> str:
        return NOUNS[self.noun]

    @cached_property
    def class_bounds(self) -> Floats:
        """Lower bounds of the classes 2–9 of the newest score (see `leefbaarometer.class_bounds`).

        Warns where those of an earlier release are all there is.
        """
        score, year = self.newest(LBM_AFW)
        classes = self.at(LBM_KLASSE, year)
        if year and year > KNOWN_RELEASE and not np.isfinite(classes).any():
            self.warn(
                tr(
                    "The class borders are those of release {known}, the scores are of {year}; add the column "
                    "klasse_{year} to take the borders from the data."
                ).format(known=KNOWN_RELEASE, year=year)
            )
        return class_bounds(score, classes)

    @cached_property
    def classes(self) -> Floats:
        """Class 1–9 of the newest score: as given, else derived from the deviation."""
        given, _ = self.newest(LBM_KLASSE)
        score, _ = self.newest(LBM_AFW)
        return np.where(np.isfinite(given), given, class_of(score, self.class_bounds))

    @cached_property
    def newest_year(self) -> int | None:
        """The newest year that any column speaks of: the start of every look ahead."""
        names = [name for name in self.columns if not looks_ahead(name)]
        years = {year for name in names if (year := split_year(name)[1])}
        years |= {o.year for name, o in self.origins.items() if o.year and not looks_ahead(name)}
        return max(years, default=None)

    @cached_property
    def where(self) -> Geography:
        return self.geography or Points(np.full((len(self), 2), np.nan))

    @cached_property
    def placed(self) -> Mask:
        """Rows of which the place is known."""
        return np.isfinite(self.where.points).all(axis=1)

    @cached_property
    def _pairs(self) -> dict[tuple[float, bool], tuple[Rows, Rows]]:
        return {}

    def pairs(self, distance: float, *, centres: bool = False) -> tuple[Rows, Rows]:
        """Pairs of neighbours by their borders, or by the points inside; found once for all mechanisms."""
        key = (distance, centres)
        if key not in self._pairs:
            i, j = self.memo.once(("pairs", *key), lambda: self._all_pairs(*key))
            keep = self.applicable[i] & self.applicable[j]
            self._pairs[key] = i[keep], j[keep]
        return self._pairs[key]

    def _all_pairs(self, distance: float, centres: bool) -> tuple[Rows, Rows]:
        return close_points(self.where.points, distance) if centres else self.where.pairs(distance)

    @cached_property
    def made(self) -> Memo:
        """What was made of this table as a whole, unlike `memo`."""
        return Memo()

    @cached_property
    def outcomes(self) -> dict[str, tuple[dict[str, Any], Assessment]]:
        """By the id of a mechanism its last settings and assessment (see `Mechanism.outcome`)."""
        return {}

    def group_sum(self, values: Floats) -> Floats:
        """Sum over the municipality of each row; NaN counts as nothing."""
        return np.bincount(self.gemeenten, np.nan_to_num(values))[self.gemeenten]

    def group_mean(self, values: Floats, weights: Floats) -> Floats:
        """Weighted mean over the municipality of each row, over rows that have both; NaN where none has."""
        key = ("mean of the municipality", fingerprint(values, weights, self.applicable, self.gemeenten))
        return self.memo.once(key, lambda: self._group_mean(values, weights))

    def _group_mean(self, values: Floats, weights: Floats) -> Floats:
        known = np.isfinite(values) & (np.nan_to_num(weights) > 0) & self.applicable
        total = self.group_sum(np.where(known, weights, 0))
        summed = self.group_sum(np.where(known, values * weights, 0))
        return np.where(total > 0, summed / np.where(total > 0, total, 1), np.nan)

    def group_median(self, values: Floats) -> Floats:
        """Median over the municipality of each row, over applicable rows that have a value."""
        usable = np.where(self.applicable, values, np.nan)
        return self.memo.once(
            ("median of the municipality", fingerprint(usable, self.gemeenten)),
            lambda: np.asarray(pd.Series(usable).groupby(self.gemeenten).transform("median"), dtype=float),
        )

    def note(self, text: str) -> None:
        """Something for the log, once."""
        if text not in self.notes:
            self.notes.append(text)

    def warn(self, text: str) -> None:
        """Something that may change what the outcome means, once."""
        if text not in self.warnings:
            self.warnings.append(text)


def _with_year(item: Column | tuple[Column, int | None]) -> tuple[Column, int | None]:
    return item if isinstance(item, tuple) else (item, None)

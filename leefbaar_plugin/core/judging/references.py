"""With whom a buurt is compared: its municipality, all rows given, the Netherlands, or its own kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from ..assessment import Case
from ..language import tr
from ..lazy import pd
from ..memo import Memo, fingerprint
from ..naming.columns.local import REFERENTIEGROEP
from ..numbers import Floats, named, nl_all, positive
from ..setting import Setting
from ..text import Text
from .neighbours import Mask, Rows

if TYPE_CHECKING:
    from ..buurten import Buurten

GEMEENTE, REGIO, NEDERLAND, VELD = "gemeente", "regio", "nederland", "veld"

NO_REFERENCE = "Onbekend: het referentiegebied heeft geen waarde om mee te vergelijken."

#: A value for the Netherlands that was not given.
NOT_STATED = 0.0


def reference_settings(default: str = GEMEENTE, unit: str = "", *, stated: bool = True) -> tuple[Setting, ...]:
    """The settings of a mechanism that compares with a reference area.

    Parameters
    ----------
    stated
        A value for the Netherlands can be given: not so where ranks or groups are compared.
    """
    area = Setting(
        "referentie",
        Text("Compare with", "Vergelijken met"),
        default,
        choices=(GEMEENTE, REGIO, NEDERLAND, VELD) if stated else (GEMEENTE, REGIO, VELD),
        why=Text(
            "gemeente: the municipality; regio: all rows given; veld: rows of the same REFERENTIEGROEP"
            + ("; nederland: the value given below" if stated else ""),
            "gemeente: de eigen gemeente; regio: alle opgegeven rijen; veld: rijen met dezelfde REFERENTIEGROEP"
            + ("; nederland: de waarde hieronder" if stated else ""),
        ),
        alternatives=(GEMEENTE, REGIO),
        shared=True,
    )
    value = Setting(
        "referentiewaarde",
        Text("Value for the Netherlands (0: not given)", "Waarde voor Nederland (0: niet opgegeven)"),
        NOT_STATED,
        unit,
        minimum=0 if unit == "×" else -1e9,  # a change that is a ratio is never below nought
        maximum=1e9,
        help=Text("For REFERENTIE nederland.", "Bij REFERENTIE nederland."),
    )
    return (area, value) if stated else (area,)


def reference_problems(settings: Mapping[str, Any]) -> list[str]:
    """What is wrong with the settings together, in words."""
    if settings["referentie"] == NEDERLAND and settings["referentiewaarde"] == NOT_STATED:
        return [tr("REFERENTIE is nederland, so REFERENTIEWAARDE (the value for the Netherlands) must be given.")]
    return []


def reference_stand_ins(buurten: Buurten, settings: Mapping[str, Any]) -> list[str]:
    """What stands in for the dwellings that weigh the reference area, for `conclude`."""
    return [] if settings["referentie"] == NEDERLAND else buurten.weight_stand_ins("Referentiegebied")


def without_reference(values: Floats) -> Case:
    """Rows of which the reference area has no value."""
    return Case(np.isnan(values), NO_REFERENCE)


@dataclass(frozen=True)
class Reference:
    """The group that each row is compared with.

    Parameters
    ----------
    kind
        gemeente, regio, nederland or veld.
    groups : array of int, shape (n,)
        Number of the group of each row; -1 where the field that tells it is empty.
    names : list of str, shape (n,)
        How a sentence calls the group: `de gemeente`, `alle buurten met stedelijkheid 2`.
    counted : array of bool, shape (n,)
        Rows that make up the reference: those to which mechanisms apply.
    stated
        The value for the Netherlands, whatever is asked for.
    memo
        What was found before: no threshold changes it.
    """

    kind: str
    groups: Rows
    names: Sequence[str]
    counted: Mask
    stated: float | None = None
    memo: Memo = field(default_factory=Memo, repr=False, compare=False)

    def mean(self, values: Floats, weights: Floats) -> Floats:
        """Weighted mean of each row's group, over rows that have both; shape (n,)."""
        return self.memo.once(("mean", fingerprint(values, weights)), lambda: self._mean(values, weights))

    def _mean(self, values: Floats, weights: Floats) -> Floats:
        usable = np.isfinite(values) & (np.nan_to_num(weights) > 0)
        return self.ratio(np.where(usable, values * weights, np.nan), np.where(usable, weights, np.nan))

    def ratio(self, parts: Floats, wholes: Floats) -> Floats:
        """Sum of the parts over the sum of the wholes of each row's group, over rows that have both."""
        both = np.isfinite(parts) & np.isfinite(wholes)
        total = self._sum(np.where(both, wholes, 0.0))
        with np.errstate(invalid="ignore", divide="ignore"):
            return self._told(np.where(total > 0, self._sum(np.where(both, parts, 0.0)) / total, np.nan))

    def median(self, values: Floats) -> Floats:
        """Median of each row's group."""
        return self._told(self._once("median", values, lambda by: by.transform("median").to_numpy(dtype=float)))

    def quantile(self, values: Floats, share: float) -> Floats:
        """Quantile (`share` 0–1) of each row's group."""
        found = self._by_group(values).quantile(share)
        return self._told(pd.Series(self.groups).map(found).to_numpy(dtype=float))

    def count(self, values: Floats) -> Floats:
        """Number of rows with a value in each row's group."""
        return self._once("count", values, lambda by: self._known(by.transform("count").to_numpy(dtype=float)))

    def percentile_rank(self, values: Floats) -> Floats:
        """Where each value stands in its group, 0–100: the share that lies below it, half of its equals included."""
        size = self.count(values)
        rank = self._once("rank", values, lambda by: by.rank(method="average").to_numpy(dtype=float))
        with np.errstate(invalid="ignore", divide="ignore"):
            return 100 * (rank - 0.5) / size

    def robust_z(self, values: Floats) -> Floats:
        """How many robust standard deviations each value is from its group's median; NaN where nothing varies there."""
        median = self.median(values)
        return (values - median) / positive(1.4826 * self.median(np.abs(values - median)))

    def _sum(self, values: Floats) -> Floats:
        inside = self.counted & (self.groups >= 0)
        sums = np.bincount(self.groups[inside], values[inside], minlength=int(self.groups.max(initial=0)) + 1)
        return np.where(self.groups >= 0, sums[self.groups], np.nan)

    def _once(self, what: str, values: Floats, find: Callable[[Any], Floats]) -> Floats:
        """What `find` makes of the values by group; pandas is slow in it, and the same is asked for often."""
        return self.memo.once((what, fingerprint(values)), lambda: find(self._by_group(values)))

    def _by_group(self, values: Floats) -> Any:
        return pd.Series(np.where(self.counted, values, np.nan)).groupby(self.groups)

    def _known(self, values: Floats) -> Floats:
        return np.where(self.groups >= 0, values, np.nan)

    def _told(self, values: Floats) -> Floats:
        return self._known(values) if self.stated is None else np.full(len(values), self.stated)


def reference(buurten: Buurten, settings: Mapping[str, Any]) -> Reference:
    """The reference area that the settings ask for; made once."""
    asked = (settings["referentie"], settings.get("referentiewaarde", NOT_STATED))
    return buurten.made.once(("reference", *asked), lambda: _reference(buurten, *asked))


def _reference(buurten: Buurten, kind: str, stated: float) -> Reference:
    n = len(buurten)
    everyone = np.zeros(n, dtype=np.intp)
    if kind == GEMEENTE:
        _warn_of_the_lonely(buurten)
        return Reference(kind, buurten.gemeenten, ["de gemeente"] * n, buurten.applicable)
    if kind == NEDERLAND:
        return Reference(kind, everyone, ["Nederland"] * n, buurten.applicable, stated)
    if kind == REGIO:
        return Reference(kind, everyone, ["de regio"] * n, buurten.applicable)
    groups, labels = _told_groups(buurten)
    return Reference(kind, groups, [f"{buurten.nouns} van groep {label}" for label in labels], buurten.applicable)


def _warn_of_the_lonely(buurten: Buurten) -> None:
    """Rows that are the only ones given of their municipality: compared with themselves, nothing stands out."""
    alone = buurten.applicable & (buurten.group_sum(buurten.applicable.astype(float)) == 1)
    if alone.any():
        codes = [code for code, lonely in zip(buurten.codes, alone) if lonely]
        buurten.warn(
            tr(
                "The only {noun} that is given of its municipality, so compared with itself: {which}. Add the others "
                "of that municipality, or compare with regio."
            ).format(noun=buurten.noun, which=named(codes, 5))
        )


def _told_groups(buurten: Buurten) -> tuple[Rows, list[str]]:
    given = buurten.columns.get(REFERENTIEGROEP.name, [""] * len(buurten))
    labels = [_as_label(value) for value in given]
    numbers, _ = pd.factorize(np.array([label or None for label in labels], dtype=object))
    return np.asarray(numbers, dtype=np.intp), labels


def _as_label(value: Any) -> str:
    if isinstance(value, float):
        return nl_all(np.array([value]), 0)[0] if value == value else ""
    return str(value or "").strip()

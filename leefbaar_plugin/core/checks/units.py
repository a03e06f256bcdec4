"""Columns in another unit than the method expects: counts for percentages, fractions, whole euros."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np

from ..judging.neighbours import Mask
from ..naming.columns.key_figures import HUISHOUDENS, INWONERS, INWONERS_65, WOZ
from ..naming.columns.local import HH_65_74, HH_75, HH_75_84, HH_85
from ..naming.recognition import fold
from ..numbers import Floats, nl, nl_short
from .column_facts import ColumnFacts
from .columns import FEWEST_VALUES
from .finding import FOUT, WAARDEN, WAARSCHUWING, Finding, few, many

#: A mean dwelling value or income above this is in euros, below it in thousands.
EURO = 5000
_COUNTED = ("inwoners", "huishoudens", "woningen", "personen", "uitkeringen")

Facts = Mapping[str, ColumnFacts]


def check_units(facts: Facts, needed: Mapping[str, str], labels: Sequence[str]) -> list[Finding]:
    """Check the units of the columns of numbers (see `check_values`)."""
    return [*_shares(facts, needed, labels), *_units(facts, needed), *_shares_for_counts(facts, needed)]


def is_share(one: ColumnFacts) -> bool:
    """True for a column of percentages, by the catalogue or by its name."""
    if one.column is not None:
        return one.column.unit == "%"
    return bool(re.match(r"(percentage|perc)_", fold(one.name)))


def is_count(one: ColumnFacts) -> bool:
    """True for a column of people, households or dwellings, by the catalogue or by its name."""
    if one.column is not None:
        return one.column.unit in _COUNTED
    return fold(one.name).startswith("aantal_")


def severity_of(one: ColumnFacts, needed: Mapping[str, str]) -> str:
    """Wrong values in a column are an error when a mechanism uses it."""
    return FOUT if one.name in needed else WAARSCHUWING


def told(one: ColumnFacts, rows: Mask, labels: Sequence[str]) -> tuple[str, ...]:
    """The first few of some rows with their values."""
    return few(f"{labels[i]}: {nl_short(float(one.numbers[i]))}" for i in np.flatnonzero(rows))


def where(one: ColumnFacts, test: Callable[[Floats], Mask]) -> Mask:
    """Rows of which the value passes a test; a missing one does not."""
    with np.errstate(invalid="ignore"):
        return test(one.numbers)


def _shares(facts: Facts, needed: Mapping[str, str], labels: Sequence[str]) -> Iterable[Finding]:
    for one in facts.values():
        present = one.present
        if not is_share(one) or not len(present):
            continue
        above = where(one, lambda v: v > 100.5)
        if above.sum() > len(present) / 2:
            yield Finding(
                WAARDEN, severity_of(one, needed), f"Kolom '{one.name}' hoort percentages te bevatten, maar lijkt "
                f"aantallen te bevatten: {nl(above.sum(), 0)} van de {nl(len(present), 0)} zijn meer dan 100.",
                "Reken om naar percentages, of geef de kolom de naam van het aantal.", one.name, int(above.sum()),
                told(one, above, labels),
            )  # fmt: skip
        elif above.any():
            yield Finding(
                WAARDEN, WAARSCHUWING, f"{many(int(above.sum()), 'percentage', 'percentages')} in '{one.name}' "
                "groter dan 100.", "Controleer deze waarden.", one.name, int(above.sum()), told(one, above, labels),
            )  # fmt: skip
        elif len(present) >= FEWEST_VALUES and present.max() <= 1 and ((present > 0) & (present < 1)).any():
            yield Finding(
                WAARDEN, severity_of(one, needed), f"Kolom '{one.name}' hoort percentages te bevatten, maar lijkt "
                f"fracties tussen 0 en 1 te bevatten (grootste waarde {nl_short(float(present.max()))}).",
                "Vermenigvuldig met 100.", one.name, len(present),
            )  # fmt: skip


def _units(facts: Facts, needed: Mapping[str, str]) -> Iterable[Finding]:
    for key, one in facts.items():
        if len(one.present) and (key == WOZ.name or _is_income(one)):
            middle = float(np.median(one.present))
            if middle > EURO:
                what = "WOZ-waarden" if key == WOZ.name else "inkomens"
                yield Finding(
                    WAARDEN, severity_of(one, needed), f"Kolom '{one.name}' lijkt {what} in hele euro's te bevatten "
                    f"(mediaan {nl(middle, 0)}); verwacht wordt × € 1.000.", "Deel door 1.000.",
                    one.name, len(one.present),
                )  # fmt: skip


def _is_income(one: ColumnFacts) -> bool:
    name = fold(one.name)
    return one.column is None and "inkomen" in name and bool(re.match(r"gem|ink", name))


def _shares_for_counts(facts: Facts, needed: Mapping[str, str]) -> Iterable[Finding]:
    """Counts of people or households that look like percentages of them: small everywhere, and not growing along."""
    for part, whole in ((INWONERS_65, INWONERS), *((c, HUISHOUDENS) for c in (HH_65_74, HH_75_84, HH_85, HH_75))):
        one, total = facts.get(part.name), facts.get(whole.name)
        if one is None or total is None or one.values is None or total.values is None:
            continue
        both = np.isfinite(one.values) & (np.nan_to_num(total.values) >= 200)
        if both.sum() < FEWEST_VALUES or one.values[both].max() > 100:
            continue
        small, large = _halves(one.values[both], total.values[both])
        if small > 2 and large < 1.3 * small:
            yield Finding(
                WAARDEN, severity_of(one, needed), f"Kolom '{one.name}' hoort aantallen ({part.unit}) te bevatten, "
                "maar lijkt percentages te bevatten: geen is meer dan 100, en grote buurten hebben er niet meer.",
                f"Reken om met '{total.name}', of geef de kolom de naam van het percentage.", one.name, int(both.sum()),
            )  # fmt: skip


def _halves(values: Floats, sizes: Floats) -> tuple[float, float]:
    """Mean value in the smaller half and in the larger half."""
    order = np.argsort(sizes, kind="stable")
    middle = len(order) // 2
    return float(values[order[:middle]].mean()), float(values[order[middle:]].mean())

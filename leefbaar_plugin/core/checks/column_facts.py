"""What stands in one column: its values as numbers, what is missing or special, and text among the numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..judging.neighbours import Mask
from ..naming.columns.column import Column
from ..naming.recognition import recognise
from ..notation import POINT, TwoReadings
from ..numbers import Floats, NotANumber, special_values, to_floats

_PLAIN = (int, float, str, np.generic, type(None))


@dataclass(frozen=True)
class ColumnFacts:
    """What stands in one column.

    Parameters
    ----------
    values
        As numbers, NaN where there is none; None for a column of text.
    missing : array of bool, shape (n,)
    special
        Special values of CBS, by how often.
    wrong
        Texts in a column of numbers.
    notations
        A decimal comma and a decimal point from one column; empty when it keeps to one.
    as_text
        The numbers are written as text.
    """

    name: str
    column: Column | None
    values: Floats | None
    missing: Mask
    special: Mapping[str, int]
    wrong: tuple[str, ...] = ()
    notations: tuple[str, ...] = ()
    as_text: bool = False

    @property
    def known(self) -> int:
        return int((~self.missing).sum())

    @property
    def present(self) -> Floats:
        """The values that there are."""
        return np.array([]) if self.values is None else self.values[np.isfinite(self.values)]

    @property
    def numbers(self) -> Floats:
        """The values, shape (n,); all NaN for a column of text."""
        return np.full(len(self.missing), np.nan) if self.values is None else self.values

    @property
    def label(self) -> str:
        return "getal" if self.values is not None and not self.wrong else "gemengd" if self.wrong else "tekst"


def look_at(name: str, values: Sequence[Any]) -> ColumnFacts:
    """The facts of one column; a column of the catalogue is numbers, another one when (nearly) all of it is."""
    found = recognise(name)
    column = found[0] if found else None
    texts = [v for v in values if isinstance(v, str) and v.strip()]
    if not all(issubclass(kind, _PLAIN) for kind in set(map(type, values))):  # dates, lists: whatever a database holds
        return ColumnFacts(name, column, None, np.array([v is None for v in values]), {})
    if (column is not None and column.text) or (column is None and texts and not _mostly_numbers(texts)):
        return ColumnFacts(name, column, None, np.array([not str(v or "").strip() for v in values]), {})
    special = special_values(values)
    try:
        numbers = to_floats(values)
        return ColumnFacts(name, column, numbers, np.isnan(numbers), special, as_text=bool(texts))
    except NotANumber as mixed:
        numbers, wrong = _one_by_one(values)
        notations = () if wrong else tuple(mixed.examples)
        missing = np.isnan(numbers)
        return ColumnFacts(name, column, numbers, missing, special, tuple(wrong), notations, True)


def _mostly_numbers(texts: Sequence[str]) -> bool:
    """True when nine of ten texts are numbers, without the zeros in front that codes have."""
    several = list(dict.fromkeys(texts))[:200]
    if any(len(t.strip()) > 1 and t.strip()[0] == "0" and t.strip()[1].isdigit() for t in several):
        return False
    return sum(_is_number(text) for text in several) >= 0.9 * len(several)


def _one_by_one(values: Sequence[Any]) -> tuple[Floats, list[str]]:
    """Numbers where there are, and the texts that are none."""
    wrong = [isinstance(value, str) and not _is_number(value) for value in values]
    numbers = [None if bad else _one(value) for value, bad in zip(values, wrong)]
    return to_floats(numbers), [str(value).strip() for value, bad in zip(values, wrong) if bad]


def _is_number(text: str) -> bool:
    try:
        to_floats([text])
    except TwoReadings:
        return True
    except NotANumber:
        return False
    return True


def _one(value: Any) -> float:
    """One number by itself; what may be either is taken with a decimal point, for it is told as an error anyway."""
    try:
        return float(to_floats([value])[0])
    except TwoReadings:
        return float(to_floats([value], POINT)[0])

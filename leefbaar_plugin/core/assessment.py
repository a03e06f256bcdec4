"""The outcome of one mechanism: five columns, in which what is not known is never `no risk`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from .judging.conditions import Condition
from .judging.neighbours import Mask, Rows
from .numbers import Floats
from .telling import OneOf, Telling, Told, told_at

if TYPE_CHECKING:
    from typing import TypeAlias

    from .buurten import Buurten

RUIM = "ruim"
NIPT = "nipt"
KLEIN = "klein aantal"
ONBEKEND = "onbekend"
NVT = "niet van toepassing"
#: By their numbers.
CERTAINTIES = (RUIM, NIPT, KLEIN, ONBEKEND, NVT)

_RUIM, _NIPT = (np.int8(CERTAINTIES.index(name)) for name in (RUIM, NIPT))

#: What stands between brackets in a sentence.
_OWN_FIGURES = re.compile(r"\s*\([^)]*\)")

FEWEST_DWELLINGS = 20


Extra: TypeAlias = "Mapping[str, Sequence[Any]]"


@dataclass
class Assessment:
    """Five columns of n rows; texts are made when they are asked for, which is seldom.

    Parameters
    ----------
    value, threshold, risk : arrays, shape (n,)
        NaN where there is none; `risk` is 1, 0 or NaN.
    grades : array of int, shape (n,)
        The certainty of each row, by its number among `certainties`.
    told
        What the sentences say.
    make_extra
        The columns beyond the five.
    """

    value: Floats
    threshold: Floats
    risk: Floats
    grades: NDArray[np.int8]
    told: Told
    make_extra: Callable[[], Extra] = dict
    certainties: Sequence[str] = CERTAINTIES

    @classmethod
    def read(
        cls, value: Floats, threshold: Floats, risk: Floats, certainty: Sequence[str], told: Told,
        extra: Extra | None = None,
    ) -> Assessment:  # fmt: skip
        """From columns that were written, whatever their certainty says."""
        names, grades = np.unique(np.array(certainty, dtype=object), return_inverse=True)
        return cls(value, threshold, risk, grades.astype(np.intp), told, lambda: extra or {}, names.tolist())

    @cached_property
    def certainty(self) -> NDArray[np.object_]:
        """The certainty of every row."""
        return np.array(self.certainties, dtype=object)[self.grades]

    @cached_property
    def extra(self) -> Extra:
        return self.make_extra()

    @property
    def unknown(self) -> Mask:
        """Rows that the mechanism applies to and of which it does not know whether they are at risk."""
        return self.graded(ONBEKEND, KLEIN)

    def graded(self, *certainties: str) -> Mask:
        """Rows of these certainties."""
        return np.array([name in certainties for name in self.certainties], dtype=bool)[self.grades]

    @cached_property
    def sentence(self) -> NDArray[np.object_]:
        """The sentence of every row."""
        return np.array(self.sentences(np.arange(len(self.value))), dtype=object)

    def sentences(self, rows: Rows) -> list[str]:
        """The sentences of some rows: cheaper than all of them."""
        return told_at(self.told, rows)

    @property
    def condition(self) -> Condition:
        """Being at risk, as a condition of another mechanism."""
        holds, near = self.risk == 1, self.graded(NIPT)
        return Condition(holds, holds | near | np.isnan(self.risk), holds & ~near)

    def counts(self) -> dict[str, int]:
        """Number of buurten at risk, not at risk and unknown, of those to which the mechanism applies."""
        return {
            "risico": int((self.risk == 1).sum()),
            "geen risico": int((self.risk == 0).sum()),
            "onbekend": int(self.unknown.sum()),
            "niet van toepassing": int(self.graded(NVT).sum()),
        }

    def reasons(self, among: int | None = None) -> dict[str, int]:
        """Why buurten are unknown, most frequent first, without the figures and sources that differ per buurt.

        Parameters
        ----------
        among
            Look at the first so many of them; all when it is not given.
        """
        told: dict[str, int] = {}
        for text in self.sentences(np.flatnonzero(self.unknown)[:among]):
            reason = _OWN_FIGURES.sub("", text.partition(" Bron: ")[0]).strip()
            told[reason] = told.get(reason, 0) + 1
        return dict(sorted(told.items(), key=lambda item: -item[1]))


@dataclass
class Case:
    """Rows (or all of them) that are not judged, and the reason (one text, or one per row)."""

    rows: Mask | bool
    reason: Told
    certainty: str = ONBEKEND
    keep_value: bool = False


def conclude(
    buurten: Buurten,
    *,
    value: Floats,
    threshold: Floats | float,
    risk: Mask,
    near: Mask,
    sentence: Told,
    cases: Sequence[Case] = (),
    dwellings: bool = False,
    stand_ins: Sequence[str] = (),
    extra: Callable[[], Extra] = dict,
) -> Assessment:
    """Put the judgement of a mechanism into the five columns; the first reason not to judge a row wins.

    Parameters
    ----------
    dwellings
        The mechanism divides by dwellings: fewer than 20 is `klein aantal`.
    stand_ins
        Columns that another one stands in for: named in each sentence, and the outcome is `nipt`.
    extra
        Makes the columns beyond the five.
    """
    n = len(buurten)
    grades = np.where(near | bool(stand_ins), _NIPT, _RUIM)
    value = np.array(value, dtype=float)
    threshold = np.full(n, threshold, dtype=float)
    outcome = risk.astype(float)
    teller = np.zeros(n, dtype=np.intp)  # which of `told` speaks for a row
    told: list[Told] = [_WithStandIns(sentence, stand_ins) if stand_ins else sentence]

    all_cases = [Case(rows, f"Niet van toepassing: {why}.", NVT) for why, rows in buurten.uninhabited.items()]
    all_cases += [case for case in cases if case.certainty == NVT]
    if dwellings:
        few = buurten.stock < FEWEST_DWELLINGS
        all_cases.append(Case(few, f"Klein aantal: minder dan {FEWEST_DWELLINGS} woningen.", KLEIN))
    all_cases += [case for case in cases if case.certainty != NVT]
    judged = np.ones(n, dtype=bool)
    # last: a mechanism that forgets a case must not make it a 0
    for case in [*all_cases, Case(np.isnan(value) | np.isnan(threshold), "Onbekend: gegevens ontbreken.")]:
        rows = judged & case.rows
        if not rows.any():
            continue
        judged &= ~rows
        outcome[rows] = np.nan
        grades[rows] = CERTAINTIES.index(case.certainty)
        if not case.keep_value:
            value[rows] = np.nan
            threshold[rows] = np.nan
        teller[rows] = len(told)
        told.append(case.reason)
    return Assessment(value, threshold, outcome, grades, OneOf(told, teller), extra)


class _WithStandIns(Telling):
    """Sentences that name, before their source, the columns that another one stands in for."""

    def __init__(self, told: Told, stand_ins: Sequence[str]):
        self._told, self._tail = told, "".join(f" {text}." for text in stand_ins)

    def at(self, rows: Rows) -> list[str]:
        return [self._tail.join(_before_source(text)) for text in told_at(self._told, rows)]


def source_of(sentence: str) -> str:
    """The sources and years that a sentence ends with (`Bron: …`); empty when it cites none."""
    _, mark, rest = sentence.rpartition("Bron: ")
    return rest.rstrip(".") if mark else ""


def _before_source(sentence: str) -> tuple[str, str]:
    """A sentence in two: what it says, and the sources that it ends with."""
    head, mark, rest = sentence.rpartition(" Bron: ")
    return (head, mark + rest) if mark else (sentence, "")

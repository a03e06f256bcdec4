"""The outcome of one mechanism: five columns, in which what is not known is never `no risk`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from .neighbours import Mask, Rows
from .numbers import Floats
from .telling import OneOf, Telling, Told, told_at

if TYPE_CHECKING:
    from .buurten import Buurten

RUIM = "ruim"
NIPT = "nipt"
KLEIN = "klein aantal"
ONBEKEND = "onbekend"
NVT = "niet van toepassing"

#: Differences below this are rounding of the computer: 3.9407 − 3.9603 is −0.0196.
_TIE = 1e-9

#: What stands between brackets in a sentence.
_OWN_FIGURES = re.compile(r"\s*\([^)]*\)")

#: Within this share of the threshold an outcome is `nipt`, where no standard error can be given.
NEAR = 0.05
FEWEST_DWELLINGS = 20


@dataclass
class Assessment:
    """Five columns of n rows: `value` and `threshold` with NaN, `risk` 1/0/NaN, `certainty`, and what is `told`."""

    value: Floats
    threshold: Floats
    risk: Floats
    certainty: NDArray[np.object_]
    told: Told
    extra: Mapping[str, Sequence[Any]] = field(default_factory=dict)

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
        holds, near = self.risk == 1, self.certainty == NIPT
        return Condition(holds, holds | near | np.isnan(self.risk), holds & ~near)

    def counts(self) -> dict[str, int]:
        """Number of buurten at risk, not at risk and unknown, of those to which the mechanism applies."""
        return {
            "risico": int((self.risk == 1).sum()),
            "geen risico": int((self.risk == 0).sum()),
            "onbekend": int(np.isin(self.certainty, (ONBEKEND, KLEIN)).sum()),
            "niet van toepassing": int((self.certainty == NVT).sum()),
        }

    def reasons(self, among: int | None = None) -> dict[str, int]:
        """Why buurten are unknown, most frequent first, without the figures and sources that differ per buurt.

        Parameters
        ----------
        among
            Look at the first so many of them; all when it is not given.
        """
        told: dict[str, int] = {}
        for text in self.sentences(np.flatnonzero(np.isin(self.certainty, (ONBEKEND, KLEIN)))[:among]):
            reason = _OWN_FIGURES.sub("", text.partition(" Bron: ")[0]).strip()
            told[reason] = told.get(reason, 0) + 1
        return dict(sorted(told.items(), key=lambda item: -item[1]))


@dataclass(frozen=True)
class Condition:
    """An elementary comparison: does it hold, could it within the margin, must it; all False where unknown is True."""

    holds: Mask
    could: Mask
    must: Mask

    def __and__(self, other: Condition) -> Condition:
        return Condition(self.holds & other.holds, self.could & other.could, self.must & other.must)

    def __or__(self, other: Condition) -> Condition:
        return Condition(self.holds | other.holds, self.could | other.could, self.must | other.must)

    def where(self, rows: Mask) -> Condition:
        """The condition in these rows; in the others it does not count: there it neither holds nor could."""
        return Condition(self.holds & rows, self.could & rows, self.must & rows)

    @property
    def near(self) -> Mask:
        """Rows of which the outcome would change within the margins."""
        return self.could != self.must


def surely(rows: Mask) -> Condition:
    """What holds in these rows, and has no margin."""
    return Condition(rows, rows, rows)


def at_least(value: Floats, threshold: Floats | float, margin: Floats | float | None = None) -> Condition:
    """`value ≥ threshold`; the margin is 1.645 standard errors, or 5 % of the threshold when none is given.

    A value that is not known holds nothing, and could hold anything.
    """
    with np.errstate(invalid="ignore"):
        gap = np.asarray(value) - threshold
        room = np.abs(threshold) * NEAR if margin is None else margin
        near = np.abs(gap) < room
        unknown = np.isnan(gap)
        holds = gap >= -_TIE
    return Condition(holds, holds | near | unknown, holds & ~near)


def at_most(value: Floats, threshold: Floats | float, margin: Floats | float | None = None) -> Condition:
    """`value ≤ threshold`, with the margin of `at_least`."""
    return at_least(-np.asarray(value), -np.asarray(threshold), margin)


def below(value: Floats, threshold: Floats | float, margin: Floats | float | None = None) -> Condition:
    """`value < threshold`, with the margin of `at_least`."""
    reached = at_least(value, threshold, margin)
    known = np.isfinite(value) & np.isfinite(threshold)
    return Condition(~reached.holds & known, ~reached.must, ~reached.could & known)


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
    extra: Mapping[str, Sequence[Any]] | None = None,
) -> Assessment:
    """Put the judgement of a mechanism into the five columns; the first reason not to judge a row wins.

    Parameters
    ----------
    dwellings
        The mechanism divides by dwellings: fewer than 20 is `klein aantal`.
    stand_ins
        Columns that another one stands in for: named in each sentence, and the outcome is `nipt`.
    """
    n = len(buurten)
    certainty = np.where(near | bool(stand_ins), NIPT, RUIM).astype(object)
    value = np.array(value, dtype=float)
    threshold = np.array(np.broadcast_to(threshold, n), dtype=float)
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
        judged &= ~rows
        if not rows.any():
            continue
        outcome[rows] = np.nan
        certainty[rows] = case.certainty
        if not case.keep_value:
            value[rows] = np.nan
            threshold[rows] = np.nan
        teller[rows] = len(told)
        told.append(case.reason)
    return Assessment(value, threshold, outcome, certainty, OneOf(told, teller), extra or {})


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

"""Every area in every starting year: what was flagged then, what happened after, and what rules of thumb said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...assessment import Assessment
from ...buurten import Buurten
from ...judging.neighbours import Mask, Rows
from ...lazy import pd
from ...mechanism import Mechanism
from ...numbers import Floats, nl
from ..flags import Flags
from .as_of import AsOf, as_of
from .baselines import NAMES, baselines
from .blocks import Blocks
from .outcome import Course, Rule, course

HIT, MISS, FALSE_ALARM, QUIET = "raak", "gemist", "vals alarm", "terecht stil"
UNKNOWN, NOT_TESTED = "onbekend", "niet getoetst"
#: Areas of which the reason is read why a mechanism could assess none: all of them takes longer than the judging.
_LOOKED_AT = 200
VERDICTS = (HIT, MISS, FALSE_ALARM, QUIET, UNKNOWN, NOT_TESTED)


@dataclass(frozen=True)
class Hindcast:
    """All areas from one starting year.

    Parameters
    ----------
    why_not
        Of the mechanisms that could assess no area then the most frequent reason, by id.
    """

    known: AsOf
    flags: Flags
    course: Course
    baselines: Mapping[str, Floats]
    why_not: Mapping[str, str]

    @property
    def period(self) -> str:
        return f"{self.course.first}–{self.course.last}"

    @property
    def tested(self) -> Mask:
        """Areas of which both a flag and the outcome are known."""
        return np.isfinite(self.course.event) & (self.flags.assessed > 0)

    def verdicts(self, least: int) -> Sequence[str]:
        """What a warning from so many mechanisms on was worth, per area; one of `VERDICTS`."""
        warned, fell = self.flags.count >= least, self.course.event == 1
        words = np.select(
            [self.course.exempt | ~self.known.buurten.applicable, ~self.tested, warned & fell, fell, warned],
            [NOT_TESTED, UNKNOWN, HIT, MISS, FALSE_ALARM],
            QUIET,
        )
        return [str(word) for word in words]


def hindcast(
    buurten: Buurten, chosen: Sequence[tuple[Mechanism, Mapping[str, Any]]], rule: Rule, year: int
) -> Hindcast:
    """Judge the areas with what was known in a year, and see what happened.

    Parameters
    ----------
    chosen
        The mechanisms with their settings.
    """
    known = as_of(buurten, year)
    then = known.buurten
    outcomes: list[tuple[Mechanism, Assessment]] = [(m, m.outcome(then, values)) for m, values in chosen]
    flags = Flags.of(then.codes, then.codes, outcomes)
    why_not = {m.id: _reason(a, known) for m, a in outcomes if not np.isfinite(a.risk).any()}
    then.outcomes.clear()  # their sentences are not asked for, and of all starting years they take much memory
    return Hindcast(known, flags, course(buurten, rule, year), baselines(then, rule, year), why_not)


def _reason(assessment: Assessment, known: AsOf) -> str:
    """Why a mechanism could assess no area."""
    told = next(iter(assessment.reasons(_LOOKED_AT)), "niet van toepassing").rstrip(".")
    few = known.equal_weights and told.startswith("Klein aantal")  # of dwellings that are not known
    return f"Onbekend: het aantal woningen van {known.year} ontbreekt" if few else told


def at_risk(flags: Flags) -> list[list[str]]:
    """The labels of the mechanisms at risk, per area."""
    return [[m.label for m, risk in zip(flags.mechanisms, row) if risk == 1] for row in flags.risk.tolist()]


def in_words(cast: Hindcast, least: int) -> list[str]:
    """What was signalled and what happened, per area, in Dutch."""
    course, flags, noun = cast.course, cast.flags, cast.known.buurten.noun
    out = []
    for names, assessed, before, after, change, verdict in zip(
        at_risk(flags), flags.assessed.tolist(), course.before.tolist(), course.after.tolist(),
        course.change.tolist(), cast.verdicts(least),
    ):  # fmt: skip
        listed = f" ({', '.join(names)})" if names else ""
        seen = (
            f"In {course.first} liep deze {noun} risico op {len(names)} van {assessed} mechanismen{listed}."
            if assessed
            else f"Over {course.first} is van deze {noun} niets te beoordelen."
        )
        classes = f"klasse {nl(before, 0)} → {nl(after, 0)}, score {'+' if change > 0 else ''}{nl(change, 4)}"
        out.append(f"{seen} {course.first}–{course.last}: {classes}. {verdict[0].upper()}{verdict[1:]}.")
    return out


@dataclass(frozen=True)
class Trials:
    """The areas that are tested, of all starting years below each other; n rows.

    Parameters
    ----------
    area, origin, block, gemeente : arrays of whole numbers, shape (n,)
        Row of the layer, starting year, and the numbers of the block and of the municipality.
    event : array of bool, shape (n,)
    count : array, shape (n,)
        Mechanisms at risk.
    risk : array, shape (n, m)
        1, 0, or NaN where a mechanism could not assess.
    category
        Class 1–9 in the starting year; 0 where it is not known.
    figures
        The rules of thumb, by name; NaN where not known.
    """

    mechanisms: Sequence[Mechanism]
    area: Rows
    origin: Rows
    block: Rows
    n_blocks: int
    gemeente: Rows
    event: Mask
    count: Rows
    risk: Floats
    category: Rows
    figures: Mapping[str, Floats]

    def __len__(self) -> int:
        return len(self.area)

    def only(self, rows: Mask) -> Trials:
        """Some of the rows; blocks keep their numbers."""
        return Trials(
            self.mechanisms, self.area[rows], self.origin[rows], self.block[rows], self.n_blocks, self.gemeente[rows],
            self.event[rows], self.count[rows], self.risk[rows], self.category[rows],
            {name: figure[rows] for name, figure in self.figures.items()},
        )  # fmt: skip

    @property
    def within_year(self) -> Rows:
        """Stratum in which areas are compared: a starting year."""
        return self.origin

    @property
    def within_class(self) -> Rows:
        """The same, and of the same class."""
        return self.origin * 10 + self.category


def gather(casts: Sequence[Hindcast], blocks: Blocks) -> Trials:
    """The tested rows of all starting years; at least one year."""
    rows = [np.flatnonzero(cast.tested) for cast in casts]
    pairs = list(zip(casts, rows))

    def stack(part: Any) -> Any:
        return np.concatenate([part(cast)[kept] for cast, kept in pairs])

    area = np.concatenate(rows)
    number, found = pd.factorize(blocks.number[area])
    return Trials(
        casts[0].flags.mechanisms,
        area,
        np.concatenate([np.full(len(kept), cast.course.first, dtype=np.intp) for cast, kept in pairs]),
        np.asarray(number, dtype=np.intp),
        len(found),
        casts[0].flags.gemeenten[area],
        stack(lambda c: c.course.event == 1),
        stack(lambda c: c.flags.count),
        stack(lambda c: c.flags.risk),
        stack(lambda c: np.nan_to_num(c.course.before).astype(np.intp)),
        {name: stack(lambda c, name=name: c.baselines[name]) for name in NAMES},
    )

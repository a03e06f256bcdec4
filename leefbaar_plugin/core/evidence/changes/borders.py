"""Whether other borders reach an area by a mechanism: its own, those around it, or those of its reference area."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field

from ...judging.references import GEMEENTE
from ...naming.codes import gemeente_of
from ...results.result import Judged
from .facts import Facts

#: With fewer areas that no border reaches, that all of them stayed the same says little.
_FEWEST = 5


@dataclass(frozen=True)
class Borders:
    """Where the areas themselves differ between the runs, as codes.

    Parameters
    ----------
    moved
        Of both runs, with another polygon.
    alone
        Of one of the runs only.
    near
        By a distance in metres: areas so near to one that moved or stands alone.
    """

    moved: Set[str] = frozenset()
    alone: Set[str] = frozenset()
    near: Mapping[float, Set[str]] = field(default_factory=dict)

    @property
    def any(self) -> bool:
        return bool(self.moved or self.alone)


@dataclass(frozen=True)
class Ground:
    """How other borders reach the areas by one mechanism.

    Parameters
    ----------
    touched
        Municipalities in which borders differ.
    still
        Municipalities of which the reference value is seen to be the same in both runs.
    """

    facts: Facts
    borders: Borders
    touched: Set[str]
    still: Set[str]

    @classmethod
    def of(cls, facts: Facts, borders: Borders, pairs: Mapping[str, tuple[Judged, Judged]]) -> Ground:
        """By what a mechanism says in both runs, by code."""
        still = {gemeente_of(code) for code, (before, after) in pairs.items()
                 if code not in borders.moved and before.value and _same(before, after)}  # fmt: skip
        return cls(facts, borders, {gemeente_of(code) for code in (*borders.moved, *borders.alone)}, still)

    def own(self, code: str) -> bool:
        """Its own border is another one."""
        return code in self.borders.moved

    def of_value(self, code: str) -> str:
        """How borders can have moved the value, in words; empty where they cannot."""
        if self.own(code):
            return "de grens van dit gebied ligt anders"
        reach = self.facts.reach
        if reach and self.borders.any and (math.isinf(reach) or code in self.borders.near.get(reach, ())):
            return "in de omgeving waarnaar dit mechanisme kijkt, liggen grenzen anders"
        return "" if self.facts.by_threshold else self.of_reference(code)

    def of_reference(self, code: str) -> str:
        """How borders can have moved what an area is compared with, in words; empty where they cannot."""
        facts, here = self.facts, gemeente_of(code)
        if not facts.compares or facts.fixed:
            return ""
        own = facts.compares == GEMEENTE
        reached = here in self.touched and here not in self.still if own else self.borders.any and not self.still
        return "het referentiegebied heeft andere grenzen" if reached else ""

    def values_same(self, pairs: Mapping[str, tuple[Judged, Judged]]) -> bool:
        """Whether no value moved in any of the areas that no border reaches by value; False where few are known."""
        there = [pair for code, pair in pairs.items() if not self.of_value(code)]
        return _none_moved(there, lambda one: (one.value,))

    def all_same(self, pairs: Mapping[str, tuple[Judged, Judged]]) -> bool:
        """Whether no value and no threshold moved in any of the areas that no border reaches; False likewise."""
        there = [pair for code, pair in pairs.items() if not (self.of_value(code) or self.of_reference(code))]
        return _none_moved(there, _figures)


def _none_moved(pairs: Sequence[tuple[Judged, Judged]], figures: Callable[[Judged], tuple[float, ...]]) -> bool:
    known = [pair for pair in pairs if any(one.assessed for one in pair)]
    return len(known) >= _FEWEST and all(figures(before) == figures(after) for before, after in known)


def _figures(said: Judged) -> tuple[float, ...]:
    return said.value, said.threshold


def _same(before: Judged, after: Judged) -> bool:
    """The same value and the same threshold, to the last decimal; not where either is unknown."""
    return _figures(before) == _figures(after)

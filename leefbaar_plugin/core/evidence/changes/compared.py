"""Two results laid beside each other: every change of what a mechanism says of an area that both have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ...judging.neighbours import Rows
from ...mechanism import Mechanism
from ...results.result import Area, Judged, Result
from ...results.scenario import NOT_ASKED
from .kinds import CHANGED, KINDS, STATES, STEPS

#: What a run says of an area by a mechanism that it did not look at.
NOTHING_SAID = Judged(state=NOT_ASKED)


class Change(NamedTuple):
    """What one mechanism says of one area, in the first run and in the second."""

    code: str
    mechanism: Mechanism
    kind: str  # of CHANGED
    before: Judged
    after: Judged


@dataclass(frozen=True)
class Compared:
    """Two results; codes rise, which is no ranking.

    Parameters
    ----------
    first, second
        The areas of each run, by code.
    shared, only_first, only_second
        Codes of both runs, and of one of them.
    mechanisms
        Those that either run looked at: in the order of the second run, then the others.
    changes
        By code, then in the order of the mechanisms.
    tally : array of int, shape (m, 10)
        For each mechanism how many shared areas there are of each of `KINDS`.
    """

    noun: str
    first: Mapping[str, Area]
    second: Mapping[str, Area]
    shared: Sequence[str]
    only_first: Sequence[str]
    only_second: Sequence[str]
    mechanisms: Sequence[Mechanism]
    changes: Sequence[Change]
    tally: Rows

    @property
    def alone(self) -> list[str]:
        """Codes of one of the runs only."""
        return sorted((*self.only_first, *self.only_second))

    @property
    def codes(self) -> list[str]:
        return sorted((*self.shared, *self.only_first, *self.only_second))

    def area(self, code: str) -> Area:
        """As the second run has it, else the first."""
        return self.second.get(code) or self.first[code]

    def count(self, *kinds: str) -> int:
        """Number of pairs of area and mechanism of these kinds."""
        return int(sum(self.tally[:, KINDS.index(kind)].sum() for kind in kinds))


def compared(first: Result, second: Result) -> Compared:
    """Lay two results beside each other; a mechanism is the same by its id, an area by its code."""
    one, other = ({area.code: area for area in result.areas} for result in (first, second))
    shared = sorted(one.keys() & other.keys())
    mechanisms = list({m.id: m for m in (*first.mechanisms, *second.mechanisms)}.values())
    known = {m.id: place for place, m in enumerate(second.mechanisms)}
    mechanisms.sort(key=lambda m: known.get(m.id, len(known)))
    kinds = STEPS[_states(one, shared, mechanisms), _states(other, shared, mechanisms)]
    tally = np.stack([(kinds == number).sum(axis=0) for number in range(len(KINDS))], axis=1)
    changes = []
    for i, j in zip(*(found.tolist() for found in np.nonzero(kinds < len(CHANGED)))):
        code, mechanism = shared[i], mechanisms[j]
        said = (side[code].judged.get(mechanism.id, NOTHING_SAID) for side in (one, other))
        changes.append(Change(code, mechanism, KINDS[kinds[i, j]], *said))
    return Compared(
        second.noun, one, other, shared, sorted(one.keys() - other.keys()), sorted(other.keys() - one.keys()),
        mechanisms, changes, tally,
    )  # fmt: skip


def pairs_of(told: Compared, mechanism: Mechanism) -> dict[str, tuple[Judged, Judged]]:
    """What a mechanism says of each shared area in both runs, by code."""
    before, after = (
        {code: side[code].judged.get(mechanism.id, NOTHING_SAID) for code in told.shared}
        for side in (told.first, told.second)
    )
    return {code: (before[code], after[code]) for code in told.shared}


def _states(areas: Mapping[str, Area], codes: Sequence[str], mechanisms: Sequence[Mechanism]) -> Rows:
    """Numbers of the states, shape (n, m)."""
    number = {state: i for i, state in enumerate(STATES)}
    told = [[number[areas[code].judged.get(m.id, NOTHING_SAID).state] for m in mechanisms] for code in codes]
    return np.array(told, dtype=np.intp).reshape(len(codes), len(mechanisms))

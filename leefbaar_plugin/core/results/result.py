"""A finished analysis as its readers meet it: areas, what each mechanism says of them, their scores and what was heard.

The map, the profiles, the report and the version for publication are all made of a `Result`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import numpy as np

from ..assessment import NVT
from ..conversation.duiding import Heard
from ..dates import told_date
from ..mechanism import Mechanism
from ..naming.codes import NOUNS
from ..wording import NO_SOURCES, NO_TRAIL, merged
from .scenario import RISK, SAFE

NAN = float("nan")


class Judged(NamedTuple):
    """What one mechanism says of one area; numbers are NaN where there are none."""

    value: float = NAN
    threshold: float = NAN
    state: str = ""  # RISK, SAFE, UNKNOWN or NVT
    certainty: str = ""
    sentence: str = ""
    source: str = ""  # with its reference year: `CBS 2024`

    @property
    def assessed(self) -> bool:
        return self.state in (RISK, SAFE)


class Score(NamedTuple):
    """The Leefbaarometer of one area in one year; NaN where it has none."""

    score: float = NAN
    deviation: float = NAN  # from the national mean
    category: float = NAN  # 1–9


@dataclass(frozen=True)
class Area:
    """One buurt or wijk.

    Parameters
    ----------
    count
        Mechanisms at risk; None where no mechanism applies.
    most
        The count when every unknown would be a risk.
    category
        The class of the count, one of `Result.classes`, `onvoldoende gegevens` or `niet van toepassing`.
    uncertain
        The class hangs on what is unknown.
    text, why
        `4 van 9 mechanismen (2 onbekend)`; a line per mechanism at risk, then those that are unknown.
    dwellings, inhabitants
        NaN where the layer does not tell.
    judged
        By the id of the mechanism, for every mechanism of the result.
    scores
        By year, rising; empty without a layer of scores.
    heard
        By the id of the mechanism or the key of `duiding.SUBJECTS`, those that professionals spoke of; in that order.
    """

    code: str
    name: str
    wijk_code: str
    wijk: str
    gemeente_code: str
    gemeente: str
    count: int | None
    assessed: int
    unknown: int
    most: int
    families: int | None
    category: str
    uncertain: bool
    text: str
    why: str
    dwellings: float
    inhabitants: float
    judged: Mapping[str, Judged]
    scores: Mapping[int, Score] = field(default_factory=dict)
    heard: Mapping[str, Heard] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """The name, or the code of an area without one."""
        return self.name or self.code

    @property
    def applies(self) -> bool:
        return self.category != NVT


@dataclass(frozen=True)
class Result:
    """A finished analysis; areas in the order of their codes, which is no ranking.

    Parameters
    ----------
    classes
        Labels of the classes of the count, rising.
    noun
        What an area is: `buurt` or `wijk`.
    sources
        Each source of its columns with the reference years, in one line; empty when the layer lost its trail.
    borders, scored
        The source of the areas, and that of their scores, in the same way; empty when unknown.
    made
        Date of the analysis, `2026-11-25`; empty when unknown.
    margin
        The trail in one line.
    without_data
        Labels of the mechanisms on which no area could be assessed.
    published
        It is, or was read from, a version for publication.
    """

    areas: Sequence[Area]
    mechanisms: Sequence[Mechanism]
    classes: Sequence[str]
    noun: str
    sources: str
    made: str
    margin: str
    scenario: str = ""
    without_data: Sequence[str] = ()
    published: bool = False
    borders: str = ""
    scored: str = ""

    @property
    def public(self) -> bool:
        """It may be published: a version for publication, without what few voices said."""
        return self.published and not any(area.heard for area in self.areas)

    @property
    def nouns(self) -> str:
        return NOUNS[self.noun]

    @property
    def place(self) -> str:
        """The municipality, or how many of them."""
        present = sorted({area.gemeente or area.gemeente_code for area in self.areas})
        return present[0] if len(present) == 1 else f"{len(present)} gemeenten"

    @property
    def calculated(self) -> str:
        """`Berekend op 25 november 2026.`"""
        return f"Berekend op {told_date(self.made)}." if self.made else "Rekendatum onbekend."

    def sourced(self, also: str = "", mechanisms: Sequence[str] | None = None) -> str:
        """`Bron en peiljaar: CBS (2024). Berekend op 25 november 2026.`

        Parameters
        ----------
        also
            A sentence between these.
        mechanisms
            Ids of those that are shown; None for all that a paper can show.
        """
        told = self._drawn_on(mechanisms) or self.sources or NO_SOURCES
        return " ".join(filter(None, (f"Bron en peiljaar: {told}.", also, self.calculated)))

    def _drawn_on(self, mechanisms: Sequence[str] | None) -> str:
        """The sources that were used: a layer of buurten has columns of others too. Empty when that is not known."""
        shown = [m.id for m in self.mechanisms] if mechanisms is None else mechanisms
        used = {area.judged[one].source for area in self.areas for one in shown}
        if not self.borders or (shown and not any(used)):
            return ""
        made = int(self.made[:4]) if self.made else 9999
        return merged([*used, self.borders, self.scored if mechanisms is None else ""], made)

    @property
    def origin(self) -> str:
        """The trail in one line, or that there is none."""
        return self.margin or NO_TRAIL

    def rows_of(self, gemeente: str) -> list[int]:
        """Places of the areas of a municipality, told by its name or code; all when it is not told.

        Raises
        ------
        LookupError
            No area is of that municipality; the text lists those that are there.
        """
        wanted = gemeente.strip().casefold()
        if not wanted:
            return list(range(len(self.areas)))
        found = [i for i, a in enumerate(self.areas) if wanted in (a.gemeente.casefold(), a.gemeente_code.casefold())]
        if not found:
            raise LookupError(", ".join(sorted({a.gemeente or a.gemeente_code for a in self.areas})[:10]))
        return found

    def only(self, rows: Sequence[int]) -> Result:
        """The result of some of the areas."""
        return replace(self, areas=[self.areas[i] for i in rows])

    def usual(self, mechanism: str, gemeente_code: str) -> float:
        """The median of the values of a municipality, beside which that of an area is read; NaN where there is none."""
        values = [a.judged[mechanism].value for a in self.areas if a.gemeente_code == gemeente_code]
        known = [v for v in values if v == v]
        return float(np.median(known)) if known else NAN

"""The changes of one area together: how many of each kind, what they come from, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ...assessment import NVT
from ...results.result import Area
from ...results.scenario import KNOWLEDGE, ONE_SIDE, SAME
from .causes import CAUSES, Cause
from .compared import Change, Compared
from .kinds import BECAME_KNOWN, BECAME_UNKNOWN, GONE, NEW

BOTH_WAYS = "nieuw en vervallen"
#: What an area is on the map, in the order of the legend.
ON_MAP = (NEW, GONE, BOTH_WAYS, KNOWLEDGE, SAME, ONE_SIDE)


@dataclass(frozen=True)
class AreaChange:
    """One area in both runs; `first` or `second` is None where a run does not have it."""

    code: str
    first: Area | None
    second: Area | None
    found: Sequence[tuple[Change, Cause]]

    def count(self, *kinds: str) -> int:
        """Mechanisms that changed in one of these ways."""
        return sum(change.kind in kinds for change, _ in self.found)

    @property
    def difference(self) -> int | None:
        """Mechanisms at risk in the second run less those in the first; None where either has no count."""
        if self.first is None or self.second is None or self.first.count is None or self.second.count is None:
            return None
        return self.second.count - self.first.count

    @property
    def kind(self) -> str:
        """One of `ON_MAP`."""
        if self.first is None or self.second is None:
            return ONE_SIDE
        new, gone = self.count(NEW), self.count(GONE)
        if new or gone:
            return BOTH_WAYS if new and gone else NEW if new else GONE
        return KNOWLEDGE if self.found else SAME

    @property
    def applies(self) -> bool:
        """Whether the mechanisms apply to it in either run."""
        return any(side is not None and side.applies for side in (self.first, self.second))

    @property
    def shown(self) -> str:
        """What it is in a legend: its kind, or that no mechanism applies to it."""
        return self.kind if self.applies or self.kind == ONE_SIDE else NVT

    @property
    def causes(self) -> str:
        """`gegevens 2, niet te scheiden 1`; empty where nothing changed."""
        found = Counter(cause.kind for _, cause in self.found)
        return ", ".join(f"{kind} {found[kind]}" for kind in CAUSES if found[kind])

    @property
    def text(self) -> str:
        """`2 → 3 van de mechanismen met risico: 2 nieuw, 1 vervallen`."""
        if self.first is None or self.second is None:
            return f"alleen in de {'tweede' if self.first is None else 'eerste'} analyse"
        if not self.applies:
            return NVT
        told = [
            f"{n} {words}"
            for n, words in (
                (self.count(NEW), "nieuw risico"),
                (self.count(GONE), "vervallen"),
                (self.count(*BECAME_KNOWN), "bekend geworden"),
                (self.count(*BECAME_UNKNOWN), "onbekend geworden"),
            )
            if n
        ]
        counts = " → ".join("–" if side.count is None else str(side.count) for side in (self.first, self.second))
        return f"{counts} mechanismen met risico: {', '.join(told) or 'ongewijzigd'}"

    @property
    def why(self) -> str:
        """A line for each change."""
        return "\n".join(
            f"{change.mechanism.label}: {change.kind}. Oorzaak: {cause.text}. {cause.why} {both_sentences(change)}"
            for change, cause in self.found
        )


def per_area(told: Compared, causes: Sequence[Cause]) -> list[AreaChange]:
    """Every area of either run, by code, also where nothing changed."""
    found: dict[str, list[tuple[Change, Cause]]] = {}
    for change, cause in zip(told.changes, causes):
        found.setdefault(change.code, []).append((change, cause))
    return [AreaChange(code, told.first.get(code), told.second.get(code), found.get(code, ())) for code in told.codes]


def both_sentences(change: Change) -> str:
    """What the mechanism said and what it says now."""
    before, after = (said.sentence.strip() or f"{said.state}." for said in (change.before, change.after))
    return f"Eerst: {before} Nu: {after}"

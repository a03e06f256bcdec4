"""Two runs beside each other: which mechanisms came and went in each buurt, what became known, and why.

A scenario is a run with other plans, settings or data. What differs between the runs as a whole is told by their
trails (`trail_difference`); what that does to a buurt by `compare`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..assessment import NIPT, NVT
from ..stacking import INSUFFICIENT
from ..wording import areas

#: What a mechanism says of a buurt in one run.
RISK, SAFE, UNKNOWN, NOT_ASKED = "risico", "geen risico", "onbekend", "niet onderzocht"
_KNOWN = (RISK, SAFE)

#: How a buurt changes, in the order of the legend.
MORE, LESS, OTHER = "risico erbij", "risico eraf", "andere mechanismen, zelfde aantal"
KNOWLEDGE, SAME, ONE_SIDE = "alleen bekendheid veranderd", "ongewijzigd", "alleen in een van beide"
CHANGES = (MORE, LESS, OTHER, KNOWLEDGE, SAME, ONE_SIDE)

FIRST, SECOND = "eerste", "tweede"

_LONGEST = 100


def one_line(text: str) -> str:
    """A name that a user typed, as a name: one line, not too long, and never an expression."""
    return " ".join(text.split()).replace("[%", "[ %")[:_LONGEST]


@dataclass(frozen=True)
class Saying:
    """What one mechanism says of one buurt: its state, and the sentence (empty where there is none)."""

    state: str
    sentence: str = ""


@dataclass(frozen=True)
class Counted:
    """One buurt in one run.

    Parameters
    ----------
    count
        Mechanisms at risk; None where no mechanism applies.
    category
        The class of the count.
    sayings
        By the name of the mechanism, those that were run.
    """

    count: int | None
    category: str
    sayings: Mapping[str, Saying]


@dataclass(frozen=True)
class Difference:
    """How one buurt changes: names of mechanisms, and a line for each that changed."""

    change: str
    first: Counted | None
    second: Counted | None
    came: list[str] = field(default_factory=list)
    went: list[str] = field(default_factory=list)
    became_known: list[str] = field(default_factory=list)
    became_unknown: list[str] = field(default_factory=list)
    why: list[str] = field(default_factory=list)

    @property
    def count(self) -> int | None:
        """Mechanisms at risk in the second run less those in the first; None where either has no count."""
        counts = [side.count for side in (self.first, self.second) if side is not None]
        known = [n for n in counts if n is not None]
        return known[1] - known[0] if len(known) == 2 else None

    @property
    def text(self) -> str:
        """The change in words: `2 → 3 mechanismen: nieuwbouw elders erbij`."""
        if self.first is None or self.second is None:
            return f"alleen in de {SECOND if self.first is None else FIRST} analyse"
        if self.first.count is None and self.second.count is None:
            return NVT
        told = [f"{', '.join(names)} {what}" for names, what in self._lists() if names]
        return f"{_count(self.first)} → {_count(self.second)} mechanismen: {'; '.join(told) or SAME}"

    def _lists(self) -> tuple[tuple[list[str], str], ...]:
        return (
            (self.came, "erbij"),
            (self.went, "eraf"),
            (self.became_known, "bekend geworden"),
            (self.became_unknown, "onbekend geworden"),
        )


def compare(first: Counted | None, second: Counted | None) -> Difference:
    """One buurt in two runs; None where a run does not have it.

    A mechanism that only one run looked at can come or go. That it was not looked at is no change in what is known
    of a buurt: it holds for the whole run, and `trail_difference` tells it.
    """
    if first is None or second is None:
        return Difference(ONE_SIDE, first, second)
    out = Difference("", first, second)
    for name in dict.fromkeys((*first.sayings, *second.sayings)):
        before = first.sayings.get(name, Saying(NOT_ASKED))
        after = second.sayings.get(name, Saying(NOT_ASKED))
        lists = _changes(out, before.state, after.state)
        for names in lists:
            names.append(name)
        if lists:
            out.why.append(f"{name}: {_say(before)} → {_say(after)}")
    return Difference(
        _kind(out), first, second, out.came, out.went, out.became_known, out.became_unknown, out.why
    )  # fmt: skip


def _changes(out: Difference, before: str, after: str) -> list[list[str]]:
    """The lists that a mechanism belongs in."""
    lists = []
    if (before == RISK) != (after == RISK):
        lists.append(out.came if after == RISK else out.went)
    if NOT_ASKED not in (before, after) and (before in _KNOWN) != (after in _KNOWN):
        lists.append(out.became_known if after in _KNOWN else out.became_unknown)
    return lists


def _kind(out: Difference) -> str:
    if len(out.came) != len(out.went):
        return MORE if len(out.came) > len(out.went) else LESS
    if out.came:
        return OTHER
    return KNOWLEDGE if out.became_known or out.became_unknown else SAME


def _say(saying: Saying) -> str:
    """`risico (zin)`; the sentence of what is unknown says so itself."""
    text = saying.sentence.strip()
    return f"{saying.state} ({text})" if text else saying.state


def _count(side: Counted) -> str:
    return "–" if side.count is None else f"{side.count}{' (onvoldoende gegevens)' * (side.category == INSUFFICIENT)}"


def state_of(risk: float, certainty: str = "") -> str:
    """The state by the flag (NaN is unknown), and by the certainty where that is given."""
    if risk != risk:
        return NVT if certainty == NVT else UNKNOWN
    return RISK if risk == 1 else SAFE


def sentences_of(why: str, names: Sequence[str]) -> dict[str, str]:
    """The sentences in the column `waarom` of a risk count, by the name of the mechanism.

    Examples
    --------
    `Omslagzone (nipt): Score 3,9 …` is the sentence of `Omslagzone`.
    """
    out = {}
    for line in why.split("\n"):
        for name in names:
            for start in (f"{name}: ", f"{name} ({NIPT}): "):
                if line.startswith(start):
                    out[name] = line[len(start) :]
    return out


def summary(found: Sequence[Difference], first: str, second: str, noun: str = "buurt") -> str:
    """What the map shows, for who cannot see it.

    Parameters
    ----------
    first, second
        Names of the runs.
    noun
        What a row is: `buurt` or `wijk`.
    """
    n = {change: sum(one.change == change for one in found) for change in CHANGES}
    told = {
        MORE: "komt er risico bij",
        LESS: "gaat er risico af",
        OTHER: "zijn het andere mechanismen bij hetzelfde aantal",
        KNOWLEDGE: "verandert alleen wat bekend is",
        SAME: "verandert niets",
    }
    parts = [f"in {areas(n[change], noun)} {words}" for change, words in told.items() if n[change]]
    text = f"Van '{first}' naar '{second}': {', '.join(parts) or 'geen rijen die beide hebben'}."
    if n[ONE_SIDE]:
        text += f" {areas(n[ONE_SIDE], noun)} {'staat' if n[ONE_SIDE] == 1 else 'staan'} in maar een van beide."
    by_name: dict[str, list[int]] = {}
    for one in found:
        for place, names in enumerate((one.came, one.went)):
            for name in names:
                by_name.setdefault(name, [0, 0])[place] += 1
    if by_name:
        listed = "; ".join(f"{name} {_came_and_went(*counts)}" for name, counts in by_name.items())
        text += f" Per mechanisme: {listed}."
    return f"{text}{_not_known(found)}"


def _not_known(found: Sequence[Difference]) -> str:
    """How much of what came was not known before, and of what went is not known now; empty where all was known."""
    came, went = (
        sum(side.sayings.get(name, Saying(NOT_ASKED)).state not in _KNOWN for side, names in pairs if side
            for name in names)
        for pairs in ([(one.first, one.came) for one in found], [(one.second, one.went) for one in found])
    )  # fmt: skip
    parts = [
        f"van wat erbij komt was {came} keer eerst niet bekend of er risico was" * bool(came),
        f"van wat eraf gaat is {went} keer nu niet bekend of er nog risico is" * bool(went),
    ]
    told = "; ".join(filter(None, parts))
    return f" {told[:1].upper()}{told[1:]}." if told else ""


def _came_and_went(came: int, went: int) -> str:
    return " en ".join(f"{n} {word}" for n, word in ((came, "erbij"), (went, "eraf")) if n)

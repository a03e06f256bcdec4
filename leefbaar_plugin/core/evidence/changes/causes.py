"""What each change comes from: what cannot be is left out, then the part of the comparison that made it; what cannot be
told apart is said to be so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...mechanism import Mechanism
from ...numbers import nl
from ...results.scenario import NOT_ASKED
from ...results.trail_difference import untold
from .borders import Borders, Ground
from .compared import Change, Compared, pairs_of
from .facts import Facts, facts_of, layers_of
from .rule import BOTH, EITHER, LIMIT, VALUE, Rule, rule_of

DATA, SETTING, BORDERS, VERSION = "gegevens", "instelling", "grenzen", "versie"
SEVERAL, MIXED, UNTOLD = "meer dan één", "niet te scheiden", "onbekend"
#: In the order of charts and tables.
CAUSES = (DATA, SETTING, BORDERS, VERSION, SEVERAL, MIXED, UNTOLD)


@dataclass(frozen=True)
class Cause:
    """What a change comes from.

    Parameters
    ----------
    kind
        One of `CAUSES`; every change has one.
    among
        Of those that go together or cannot be told apart: which.
    why
        The ground, in one or two sentences.
    """

    kind: str
    among: tuple[str, ...]
    why: str

    @property
    def text(self) -> str:
        """`niet te scheiden (gegevens, versie)`."""
        return f"{self.kind} ({', '.join(self.among)})" if len(self.among) > 1 else self.kind


def reaches(first: Mapping[str, Any] | None, second: Mapping[str, Any] | None, told: Compared) -> list[float]:
    """How far the mechanisms that changed look around, each distance once; 0 and infinite are left out."""
    if not first or not second:
        return []
    found = {facts_of(m, first, second).reach for m in {c.mechanism.id: c.mechanism for c in told.changes}.values()}
    return sorted(found - {0.0, float("inf")})


def causes_of(
    told: Compared, first: Mapping[str, Any] | None, second: Mapping[str, Any] | None, borders: Borders
) -> list[Cause]:
    """The cause of each change, in the same order.

    Parameters
    ----------
    first, second
        The trails of the runs; None for a layer that lost its own.
    """
    closed = untold(first, second)
    if closed or not first or not second:
        return [Cause(UNTOLD, (), f"{closed.capitalize()}.")] * len(told.changes)
    judges: dict[str, _Judge] = {}
    out = []
    for change in told.changes:
        key = change.mechanism.id
        if key not in judges:
            judges[key] = _Judge.of(change.mechanism, told, first, second, borders)
        out.append(judges[key].cause(change))
    return out


def tally(causes: Sequence[Cause]) -> dict[str, int]:
    """How many changes have each cause, also those that have none; the sum is the number of changes."""
    found = Counter(cause.kind for cause in causes)
    return {kind: found[kind] for kind in CAUSES}


@dataclass(frozen=True)
class _Judge:
    """Finds the causes of the changes of one mechanism.

    Parameters
    ----------
    ground
        How other borders reach an area by this mechanism, and its threshold.
    values_same, all_same
        Where no border reaches, no value moved; and no threshold either. The figures of the layer are the same then.
    one_sided
        The cause where only one run looked at the mechanism.
    """

    facts: Facts
    rule: Rule | None
    ground: Ground
    values_same: bool
    all_same: bool
    one_sided: Cause

    @classmethod
    def of(
        cls, m: Mechanism, told: Compared, first: Mapping[str, Any], second: Mapping[str, Any], borders: Borders
    ) -> _Judge:
        facts, pairs = facts_of(m, first, second), pairs_of(told, m)
        said = [side[code].judged[m.id] for side in (told.first, told.second) for code in side
                if m.id in side[code].judged]  # fmt: skip
        ground = Ground.of(facts, borders, pairs)
        one_sided = _of_one_run(m, first, second)
        return cls(facts, rule_of(said), ground, ground.values_same(pairs), ground.all_same(pairs), one_sided)

    def cause(self, change: Change) -> Cause:
        if NOT_ASKED in (change.before.state, change.after.state):
            return self.one_sided
        part = self.rule.part(change.before, change.after) if self.rule else ""
        by_value, by_limit = (self._seen(change.code, of_value) for of_value in (True, False))
        if not part:
            found = by_value if self._of_value_only(change) else {**by_limit, **by_value}
            return self._conclude(found or self._by_exclusion(), change, "")
        pools = [
            found or self._by_exclusion()
            for found, concerned in ((by_value, part != LIMIT), (by_limit, part != VALUE)) if concerned
        ]  # fmt: skip
        if len(pools) == 2 and all(len(pool) == 1 for pool in pools) and pools[0].keys() != pools[1].keys():
            return self._together({**pools[0], **pools[1]}, change, part)
        return self._conclude({cause: why for pool in pools for cause, why in pool.items()}, change, part)

    def _of_value_only(self, change: Change) -> bool:
        """Whether its value is known in one run only: that makes it known or unknown, whatever the threshold is.

        Where no comparison was seen in the rows, a run may have come without values.
        """
        known = [one.value == one.value for one in (change.before, change.after)]
        return self.rule is not None and known[0] != known[1]

    def _seen(self, code: str, of_value: bool) -> dict[str, str]:
        """What is seen to differ and can move the value, or the threshold; with the ground."""
        facts, out = self.facts, {}
        borders = self.ground.of_value(code) or ("" if of_value else self.ground.of_reference(code))
        same = self.values_same if of_value else self.all_same
        data = facts.data or (() if borders and same else facts.layer)
        if data and (of_value or not facts.fixed):
            out[DATA] = "; ".join(data)
        if facts.settings and (facts.moves_value or not of_value):
            out[SETTING] = "; ".join(facts.settings)
        if borders:
            out[BORDERS] = borders
        if facts.version:
            out[VERSION] = f"versie {facts.version}"
        return out

    def _by_exclusion(self) -> dict[str, str]:
        if self.facts.same_data:
            return {}
        return {DATA: "de herkomst laat geen verschil zien, maar bewijst ook niet dat de cijfers dezelfde zijn"}

    def _conclude(self, found: Mapping[str, str], change: Change, part: str) -> Cause:
        if not found:
            return Cause(UNTOLD, (), "Niet verklaard: invoer, instellingen, grenzen en versie zijn gelijk.")
        kind = next(iter(found)) if len(found) == 1 else MIXED
        head = "" if len(found) == 1 else "Beide kunnen het zijn. " if len(found) == 2 else "Elk kan het zijn. "
        return Cause(kind, tuple(c for c in CAUSES if c in found), head + _grounds(found) + _step(change, part))

    def _together(self, found: Mapping[str, str], change: Change, part: str) -> Cause:
        head = "Elk van beide was genoeg. " if part == EITHER else "Pas samen. "
        return Cause(SEVERAL, tuple(c for c in CAUSES if c in found), head + _grounds(found) + _step(change, part))


def _of_one_run(m: Mechanism, first: Mapping[str, Any], second: Mapping[str, Any]) -> Cause:
    """The cause of a risk by a mechanism that only one run counted."""
    for trail, other, which in ((first, second, "eerste"), (second, first, "tweede")):
        if m.id in trail.get("mechanismen", {}):
            continue
        if m.label in trail.get("niet_te_beoordelen", ()):
            return Cause(DATA, (DATA,), f"De {which} analyse had geen gegevens voor dit mechanisme.")
        lacks = [name for name in layers_of(m) if _has(other, name) and not _has(trail, name)]
        if lacks:
            return Cause(DATA, (DATA,), f"De {which} analyse had geen laag {', '.join(lacks)}.")
        why = f"De {which} analyse telde dit mechanisme niet"
        if first.get("leefbaar") != second.get("leefbaar"):
            return Cause(MIXED, (SETTING, VERSION), f"{why}: niet gekozen, of die versie had het niet.")
        return Cause(SETTING, (SETTING,), f"{why}: het was niet gekozen.")
    return Cause(UNTOLD, (), "Onbekend: een van de lagen mist de kolom van dit mechanisme.")


def _has(trail: Mapping[str, Any], role: str) -> bool:
    """Whether a run was given a layer; it reads none of a mechanism that was not chosen."""
    given = trail.get("parameters", {}).get(role.upper())
    return bool(given) or any(told.get("laag") == role for told in trail.get("invoer", ()))


def _grounds(found: Mapping[str, str]) -> str:
    """Why each of the causes; of one alone that it is the cause stands beside it."""
    if len(found) == 1:
        why = next(iter(found.values()))
        return f"{why[:1].upper()}{why[1:]}."
    return " ".join(f"{cause.capitalize()}: {why}." for cause, why in found.items())


_STEP = {
    VALUE: " De nieuwe waarde is genoeg, ook bij de oude drempel",
    LIMIT: " De nieuwe drempel is genoeg, ook bij de oude waarde",
    BOTH: " De nieuwe waarde en de nieuwe drempel zijn allebei nodig",
    EITHER: " De nieuwe waarde en de nieuwe drempel zijn elk genoeg",
}


def _step(change: Change, part: str) -> str:
    """What moved, in figures; empty where the mechanism is no plain comparison."""
    if not part:
        return ""
    digits = change.mechanism.decimals
    value, limit = (
        f"{nl(before, digits)} → {nl(after, digits)}" if before != after else f"{nl(after, digits)}, gelijk gebleven"
        for before, after in ((change.before.value, change.after.value),
                              (change.before.threshold, change.after.threshold))
    )  # fmt: skip
    return f"{_STEP[part]} (waarde {value}; drempel {limit})."

"""From which values each choice is drawn: stated, in one place, to be seen and to be changed.

By default: a published threshold stays as it is; one derived from data may be some way off, and what we propose
further; a choice with alternatives is one of these. What cannot be drawn so (a kind, a whole number, yes or no) keeps
its value, unless a file of ranges says otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Union

import numpy as np

from ...mechanism import Mechanism, Setting
from ...naming.units import measured
from ...numbers import Floats, nl_short, plural
from ...text import DUTCH, in_language

if TYPE_CHECKING:
    from typing import TypeAlias

#: What stands for the mechanism of a setting that is drawn once for all that have it.
SHARED = "gedeeld"

#: Mechanism and setting.
Place: TypeAlias = "tuple[str, str]"


@dataclass(frozen=True)
class Between:
    """Every value between two is as likely."""

    low: float
    high: float

    def at(self, parts: Floats) -> list[Any]:
        """The values at these parts (0–1) of the way."""
        return (self.low + (self.high - self.low) * parts).tolist()

    @property
    def ends(self) -> tuple[Any, ...]:
        return (self.low, self.high)

    @property
    def words(self) -> str:
        return f"{_number(self.low)} tot {_number(self.high)}"


@dataclass(frozen=True)
class OneOf:
    """Each of some values is as likely."""

    values: tuple[Any, ...]

    def at(self, parts: Floats) -> list[Any]:
        places = np.minimum((parts * len(self.values)).astype(int), len(self.values) - 1)
        return [self.values[i] for i in places.tolist()]

    @property
    def ends(self) -> tuple[Any, ...]:
        return self.values

    @property
    def words(self) -> str:
        return " of ".join(_number(v) for v in self.values)


Range: TypeAlias = Union[Between, OneOf]


@dataclass(frozen=True)
class Factor:
    """One choice that is drawn.

    Parameters
    ----------
    places
        The settings that take its value: several for a choice that mechanisms share.
    used
        The value of the analysis itself.
    """

    setting: Setting
    places: tuple[Place, ...]
    range: Range
    used: Any

    @property
    def shared(self) -> bool:
        return self.setting.shared

    @property
    def key(self) -> str:
        """Name for the stream of draws, the trail and files: `omslagzone.DALING`, `gedeeld.REFERENTIE`."""
        owner = SHARED if self.shared else self.places[0][0]
        return f"{owner}.{self.setting.parameter}"

    def name(self, labels: Mapping[str, str]) -> str:
        """In Dutch, for people."""
        label = in_language(self.setting.label, DUTCH)
        if self.shared:
            return f"{label} ({plural(len(self.places), 'mechanisme', 'mechanismen')})"
        return f"{labels[self.places[0][0]]}: {_uncapped(label)}"

    @property
    def words(self) -> str:
        """The range with its unit."""
        return measured(self.range.words, self.setting.unit)


@dataclass(frozen=True)
class Spread:
    """How far off a number may be, in per cent of itself, by where it comes from."""

    proposed: float = 20.0
    derived: float = 10.0
    published: float = 0.0

    def of(self, setting: Setting) -> float:
        return {"bron": self.published, "afgeleid": self.derived}.get(setting.origin, self.proposed) / 100


def usual_range(setting: Setting, used: Any, spread: Spread) -> Range | None:
    """The range of a setting; None for one that keeps its value."""
    if setting.alternatives:
        return OneOf(setting.alternatives) if used in setting.alternatives else None
    if isinstance(setting.default, (bool, int, str)):
        return None
    # never more than halfway to an end of its scale, nor, of a ratio, to 1 ×: there nothing stands out any more
    ends = [end for end in (setting.minimum, setting.maximum, 1.0 if setting.unit == "×" else None) if end is not None]
    room = min([spread.of(setting) * abs(used), *(abs(used - end) / 2 for end in ends)])
    return Between(used - room, used + room) if room > 0 else None


def factors_of(
    chosen: Iterable[tuple[Mechanism, Mapping[str, Any]]],
    spread: Spread,
    told: Mapping[Place, Range | None] | None = None,
) -> list[Factor]:
    """What is drawn.

    Parameters
    ----------
    chosen
        The mechanisms, each with all its settings.
    told
        What a file says instead of the usual ranges; None keeps a setting as it is. That of a mechanism goes for
        those that lean on it, and that of `gedeeld` for all that share it.
    """
    found: dict[tuple[Any, ...], Factor] = {}
    for mechanism, settings in chosen:
        for setting in mechanism.settings:
            owner = _owner(mechanism, setting)
            used = settings[setting.name]
            asked = [place for place in ((owner, setting.name), (SHARED, setting.name)) if place in (told or {})]
            alone = bool(asked) and asked[0][0] != SHARED
            range_ = (told or {})[asked[0]] if asked else usual_range(setting, used, spread)
            if range_ is None:
                continue
            shared = setting.shared and not alone
            key = (setting.name, range_, used) if shared else (owner, setting.name)
            place = (mechanism.id, setting.name)
            before = found.get(key)
            if before is None:
                found[key] = Factor(_as(setting, shared), (place,), range_, used)
            else:
                plainest = min(before.setting, _as(setting, shared), key=lambda s: len(in_language(s.label, DUTCH)))
                found[key] = Factor(plainest, (*before.places, place), range_, used)
    return list(found.values())


def _owner(mechanism: Mechanism, setting: Setting) -> str:
    """The mechanism that a setting is of: one that leans on another has the settings of that one too."""
    for other in mechanism.leans_on:
        if setting.name in (s.name for s in other.settings):
            return other.id
    return mechanism.id


def _as(setting: Setting, shared: bool) -> Setting:
    return replace(setting, shared=shared)


def _uncapped(label: str) -> str:
    """A label behind a colon: `Drempel` -> `drempel`, but `WOZ-waarde` as it is."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def _number(value: Any) -> str:
    return nl_short(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else str(value)

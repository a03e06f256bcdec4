"""What a mechanism is: a declaration, from which parameters, columns, help and documentation follow."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .language import tr
from .naming.columns import Column
from .text import Text

if TYPE_CHECKING:
    from .assessment import Assessment
    from .buurten import Buurten

#: The five columns of every mechanism, in their order, and their names in a shapefile.
SUFFIXES = ("waarde", "drempel", "risico", "zekerheid", "toelichting")

#: Where a threshold comes from.
ORIGINS = ("bron", "afgeleid", "voorstel")

#: Mechanisms that share a source of data; `n_families` counts each only once.
FAMILIES = ("leefbaarometer", "voorraad", "verhuizingen", "bewoners", "veiligheid", "waarde")


#: Choices of what is on by itself where its data are there.
AUTO, ON, OFF = "automatisch", "aan", "uit"

#: What may be published of a mechanism: the value as it is, a share of the dwellings unless it stands for few of them,
#: or the class only, where the counts behind the value are small or not known.
VALUE, OF_DWELLINGS, CLASS_ONLY = "waarde", "aandeel van de woningen", "klasse"

UNSAID = Text("", "")


def _no_problems(_: Mapping[str, Any]) -> list[str]:
    return []


_YES_NO = {"true": True, "1": True, "false": False, "0": False}


@dataclass(frozen=True)
class Setting:
    """A choice of the user: a number (`minimum`..`maximum`), one of `choices`, or yes/no by the type of `default`.

    Parameters
    ----------
    alternatives
        Values that could be defended as well as the default, which is among them: the robustness draws from these.
    help
        What it does, where the label does not say it all; `why` is why the default is what it is.
    shared
        Who draws one of these, draws it once for all mechanisms that have this setting with these alternatives.
    """

    name: str
    label: str
    default: float | int | bool | str
    unit: str = ""
    origin: str = "voorstel"
    why: str = ""
    minimum: float | None = None
    maximum: float | None = None
    choices: tuple[str, ...] = ()
    advanced: bool = True
    alternatives: tuple[Any, ...] = ()
    shared: bool = False
    help: str = ""

    @property
    def parameter(self) -> str:
        return self.name.upper()

    def problem(self, value: Any) -> str | None:
        """What is wrong with a value for this setting, in words that follow it; None when nothing is."""
        if self.choices:
            return None if value in self.choices else self._no_choice()
        if isinstance(self.default, bool):
            return None if str(value).lower() in _YES_NO else tr("is not true or false")
        try:
            given = float(value)
        except (TypeError, ValueError):
            return tr("is not a number (write a decimal point)") if "," in str(value) else tr("is not a number")
        except OverflowError:  # a whole number of hundreds of digits, as JSON may hold
            given = math.inf
        if not math.isfinite(given):
            return tr("is not a finite number")
        if isinstance(self.default, int) and not given.is_integer():
            return tr("is not a whole number")
        if self.minimum is not None and given < self.minimum:
            return tr("is below {bound}").format(bound=f"{self.minimum:g}")
        if self.maximum is not None and given > self.maximum:
            return tr("is above {bound}").format(bound=f"{self.maximum:g}")
        return None

    def _no_choice(self) -> str:
        return tr("is not one of {choices}").format(choices=", ".join(self.choices))

    def read(self, value: Any) -> Any:
        """The value in the type of the default."""
        if self.choices:
            return value
        if isinstance(self.default, bool):
            return _YES_NO[str(value).lower()]
        return int(float(value)) if isinstance(self.default, int) else float(value)


@dataclass(frozen=True)
class PlanField:
    """One field of a plan layer; the lookup table planvelden.csv has the names that are recognised."""

    name: str
    label: str
    unit: str = ""
    text: bool = False
    many: bool = False

    @property
    def parameter(self) -> str:
        return self.name.upper()

    @property
    def concept(self) -> str:
        """What the field stands for, as the lookup table calls it."""
        return self.name.removeprefix("plan_").removeprefix("adressen_")


@dataclass(frozen=True)
class PlanLayer:
    """A layer of plans (points, lines or polygons); its fields are told by the user or found by their names.

    `amount` is the field with the number of dwellings; those of `demolition` may be negative.
    """

    name: str
    label: str
    fields: tuple[PlanField, ...]
    amount: PlanField
    demolition: bool = False

    @property
    def parameter(self) -> str:
        return self.name.upper()


@dataclass(frozen=True)
class BuildingLayer:
    """A layer of buildings (points or polygons), as the BAG has them; its fields are recognised by their names.

    Parameters
    ----------
    year_names, number_names
        Fields with the building year, and with the number of dwellings: one each where there is no such field.
    use_names, dwelling
        Fields with what a building is used for, and the word in it without which a building holds no dwellings.
    status_names, not_there
        Fields with the status, and how it begins for buildings that are not there, not yet or no more.
    """

    name: str
    label: str
    year_names: tuple[str, ...]
    number_names: tuple[str, ...]
    use_names: tuple[str, ...]
    dwelling: str
    status_names: tuple[str, ...]
    not_there: tuple[str, ...]

    @property
    def parameter(self) -> str:
        return self.name.upper()


@dataclass(frozen=True)
class YearTable:
    """A table without geometry: one value for each year, the same for all buurten."""

    name: str
    label: str
    unit: str
    value_names: tuple[str, ...]
    year_names: tuple[str, ...] = ("jaar", "year", "perioden")

    @property
    def parameter(self) -> str:
        return self.name.upper()


@dataclass(frozen=True)
class Mechanism:
    """The declaration of one mechanism.

    `sentence` explains it to a council member in one Dutch line; `evidence` is A (named in the instrument's own
    sources), B (Dutch research or practice) or C (our proposal); `assess` turns the buurten and the settings into an
    `Assessment`. From `help` (what and why), `formula`, `reading` and `limits` come the page in docs/mechanismen and
    the help of the algorithm.

    Parameters
    ----------
    over_time
        Inputs of which earlier years are read too (`gemiddelde_woningwaarde_2020`).
    requires
        Inputs without which a local mechanism is not run, and not counted as unknown either.
    leans_on
        Mechanisms of which this one uses the outcome: their inputs and settings are among its own.
    sensitive
        Only the class may be published, not the value nor the sentence that tells it.
    published
        What may be published of one that is not sensitive: `VALUE` where it counts no persons, dwellings or events,
        `OF_DWELLINGS` where it is per 100 dwellings (or households, for which those stand in), else `CLASS_ONLY`.
    problems
        What is wrong with the settings together, in words; each setting by itself is checked already.
    expressions
        Name of a computed column -> the expression of QGIS, or the field, that gives it for each row.
    stated
        The definition that an own mechanism was made from, for the trail.
    edition
        Number of the method: one higher when the same figures and settings would give another outcome than before, so
        that a difference between two runs is not laid to the method where that stayed the same.
    """

    id: str
    short: str  # at most seven letters: shapefile columns are `<short>_w` and so on
    title: Text
    label: str  # Dutch, as it stands in data, legend and sentence
    sentence: str
    help: Text
    unit: str
    decimals: int
    evidence: str
    family: str
    national: bool
    sources: tuple[str, ...]
    inputs: tuple[Column, ...]
    settings: tuple[Setting, ...]
    assess: Callable[[Buurten, Mapping[str, Any]], Assessment]
    formula: Text = UNSAID
    reading: Text = UNSAID
    limits: Text = UNSAID
    over_time: tuple[Column, ...] = ()
    requires: tuple[Column, ...] = ()
    leans_on: tuple[Mechanism, ...] = ()
    sensitive: bool = False
    published: str = CLASS_ONLY
    problems: Callable[[Mapping[str, Any]], list[str]] = _no_problems
    plans: PlanLayer | None = None
    buildings: BuildingLayer | None = None
    table: YearTable | None = None
    extra: Mapping[str, str] = field(default_factory=dict)  # extra column -> what it holds
    expressions: Mapping[str, str] = field(default_factory=dict)
    stated: Mapping[str, Any] = field(default_factory=dict)
    edition: int = 1

    @property
    def slug(self) -> str:
        """Id of the algorithm: the Dutch name without separators."""
        return self.id.replace("_", "")

    @property
    def editions(self) -> dict[str, int]:
        """Editions of its method and of those that it leans on, by id."""
        return {m.id: m.edition for m in (self, *self.leans_on)}

    def columns(self, shapefile: bool = False) -> tuple[str, ...]:
        """Names of the five columns."""
        if shapefile:
            return tuple(f"{self.short}_{suffix[0]}" for suffix in SUFFIXES)
        return tuple(f"{self.id}_{suffix}" for suffix in SUFFIXES)

    def extra_columns(self, shapefile: bool = False) -> tuple[str, ...]:
        """Names of the columns beyond the five."""
        return tuple(f"{self.short}_{n[:2]}" if shapefile else f"{self.id}_{n}" for n in self.extra)

    def outcome(self, buurten: Buurten, settings: Mapping[str, Any]) -> Assessment:
        """The assessment of these buurten; not made again when a mechanism that leans on this one asks for it.

        Settings that are not of this mechanism are passed over.
        """
        own = {s.name: settings[s.name] for s in self.settings}
        made = buurten.outcomes.get(self.id)
        if made is None or made[0] != own:
            made = buurten.outcomes[self.id] = (own, self.assess(buurten, own))
        return made[1]

    def read(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """The settings by name: what is given (by name or parameter name), else the default."""
        values = {}
        for setting in self.settings:
            value = given.get(setting.parameter, given.get(setting.name))
            values[setting.name] = setting.default if value is None else setting.read(value)
        return values

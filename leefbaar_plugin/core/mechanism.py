"""What a mechanism is: a declaration, from which parameters, columns, help and documentation follow."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .asked_layers import BuildingLayer, PlanField, PlanLayer, YearTable
from .naming.columns.column import Column
from .setting import ORIGINS, Setting
from .text import Text

if TYPE_CHECKING:
    from .assessment import Assessment
    from .buurten import Buurten

#: All that a module of a mechanism needs for its declaration.
__all__ = [
    "AUTO", "CLASS_ONLY", "FAMILIES", "OFF", "OF_DWELLINGS", "ON", "ORIGINS", "SUFFIXES", "UNSAID", "VALUE",
    "BuildingLayer", "Mechanism", "PlanField", "PlanLayer", "Setting", "YearTable",
]  # fmt: skip

#: The five columns of every mechanism, in their order, and their names in a shapefile.
SUFFIXES = ("waarde", "drempel", "risico", "zekerheid", "toelichting")

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

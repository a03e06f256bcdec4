"""What a mechanism asks for beside the columns of the buurten: plans, buildings, a figure per year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    pass


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

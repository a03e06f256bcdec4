"""A list of plans and the layers to locate it by: which fields are used, and what is lacking."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from qgis.core import QgsFeatureSource

from ...core.language import some
from ...core.naming.columns.areas import BUURTCODE
from ...core.plans.places import ADDRESS, AREA
from ...i18n import tr
from ..columns import as_numbers, found, untyped
from ..features import Features
from ..output.fields import field_for
from ..stop import Problem

#: The columns that tell how a plan was located.
WAY, WORDS = "locatie_wijze", "locatie_toelichting"


@dataclass
class PlanList:
    """The three sources of a run (the last two optional), and their fields by concept."""

    plans: QgsFeatureSource
    areas: QgsFeatureSource | None
    book: QgsFeatureSource | None
    used: Mapping[str, str]
    book_used: Mapping[str, str] = field(default_factory=dict)
    area_code: str | None = None

    @property
    def ways(self) -> list[str]:
        """The ways in which these plans can be located."""
        out = [ADDRESS] if self.book is not None and tells_address(self.used) else []
        return out + ([AREA] if self.areas is not None and "buurtcode" in self.used else [])

    def lacking(self) -> list[str]:
        """The layers that are given in vain, for what the list lacks, in words."""
        names = _names(self.plans)
        out = []
        if self.book is not None and ADDRESS not in self.ways:
            out.append(
                tr(
                    "PLANNEN: '{layer}' has no address to look up in ADRESSEN: a house number with a postcode or a "
                    "street. It has {names}; tell which with POSTCODE, HUISNUMMER, STRAAT or ADRES."
                ).format(layer=self.plans.sourceName(), names=names)
            )
        if self.areas is not None and AREA not in self.ways:
            out.append(
                tr("BUURTCODE: which field of '{layer}' holds the code of the buurt? It has {names}.").format(
                    layer=self.plans.sourceName(), names=names
                )
            )
        return out

    def problems(self) -> list[str]:
        """What keeps these plans from being located, in words."""
        if self.areas is None and self.book is None:
            return [tr("Give BUURTEN, to locate plans by code, or ADRESSEN, to locate them by address, or both.")]
        out = []
        if self.areas is not None and self.code_of_areas not in _fields(self.areas):
            out.append(
                tr("BUURTEN_CODE: which field of '{layer}' holds the code of the buurt? It has {names}.").format(
                    layer=self.areas.sourceName(), names=_names(self.areas)
                )
            )
        if self.book is not None and not tells_address(self.book_used, layer=True):
            out.append(
                tr(
                    "ADRESSEN: '{layer}' needs a house number, and a postcode or a street and town; it has {names}."
                ).format(layer=self.book.sourceName(), names=_names(self.book))
            )
        return out or ([] if self.ways else self.lacking())

    @property
    def code_of_areas(self) -> str | None:
        """The field with the codes of the buurten: as told, else recognised."""
        return self.area_code or found(BUURTCODE, _fields(self.areas))


def tells_address(used: Mapping[str, str], layer: bool = False) -> bool:
    """True when the fields can tell an address: a number with a postcode or a street, or these in one field.

    Parameters
    ----------
    layer
        True for a layer of addresses, which needs the number by itself, and the place beside the street.
    """
    if layer:
        return "huisnummer" in used and ("postcode" in used or {"straat", "plaats"} <= used.keys())
    return bool({"adres", "straat"} & used.keys()) or {"postcode", "huisnummer"} <= used.keys()


def list_columns(plans: Features, used: Mapping[str, str]) -> list[tuple[Any, list[Any]]]:
    """The columns of the list; those of a file without types (CSV) become numbers where they are, but no keys."""
    typeless, keys = untyped(plans), set(used.values())
    out = []
    for known in plans.fields:
        name, values = known.name(), plans.columns[known.name()]
        if name.lower() in (WAY, WORDS):
            continue
        if typeless and name not in keys:
            with contextlib.suppress(Problem):  # the mechanism that uses the column will say that it holds text
                values, _ = as_numbers(values, name, plans.name, typeless)
            known = field_for(name, values)
        out.append((known, values))
    return out


def _fields(source: QgsFeatureSource) -> list[str]:
    return [f.name() for f in source.fields()]


def _names(source: QgsFeatureSource) -> str:
    return some(_fields(source), 12)

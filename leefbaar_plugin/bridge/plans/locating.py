"""Lists of plans without geometry: their addresses and codes, and the layers in which these are looked up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from qgis.core import QgsFeatureSource, QgsFeedback, QgsProcessingContext

from ...core.asked_layers import PlanField
from ...core.naming.codes import complete_area_codes, only_gemeente
from ...core.naming.columns.areas import BUURTCODE, BUURTNAAM, GEMEENTECODE
from ...core.plans.addresses import Address, AddressBook, Parts, addresses, asked_for
from ...core.plans.names import PlanNames
from ...core.plans.places import ADDRESS, Areas, Place, locate
from ...i18n import number, trn
from ..area_codes import area_codes
from ..columns import found
from ..features import Features
from ..geography import points_inside
from ..geometries import mend
from ..reading import read, require_rows
from .list import PlanList

_PARTS = {
    "postcode": "postcode", "huisnummer": "number", "huisletter": "letter", "toevoeging": "addition",
    "straat": "street", "plaats": "place", "adres": "text",
}  # fmt: skip


def part_fields(
    items: Sequence[PlanField], fields: Sequence[str], given: Mapping[str, Sequence[str]], names: PlanNames
) -> dict[str, str]:
    """The field of each part of an address, and of the codes, by concept: that which is given, else recognised."""
    out = {}
    for item in items:
        column = {"buurtcode": BUURTCODE, "gemeentecode": GEMEENTECODE}.get(item.concept)
        known = found(column, fields) if column else next(iter(names.find(item.concept, fields)), None)
        chosen = next(iter(given.get(item.name, ())), known)
        if chosen:
            out[item.concept] = chosen
    return out


def parts_of(features: Features, used: Mapping[str, str]) -> Iterator[Parts]:
    """The addresses of a layer or list, row by row."""
    columns = {part: features.texts(used[concept]) for concept, part in _PARTS.items() if concept in used}
    return (Parts(**dict(zip(columns, row))) for row in zip(*columns.values()))


def read_areas(
    source: QgsFeatureSource, field: str, context: QgsProcessingContext, feedback: QgsFeedback
) -> tuple[Areas, list[str]]:
    """The buurten by code, and warnings."""
    name = found(BUURTNAAM, [f.name() for f in source.fields()])
    features = read(source, [field, *([name] if name else [])], context, feedback)
    require_rows(features)
    codes = area_codes(features, field)
    mend(features, codes)
    names = features.texts(name) if name else [""] * len(codes)
    return Areas.of(codes, points_inside(features.geometries), names), features.warnings


def plan_codes(features: Features, used: Mapping[str, str], areas: Areas) -> list[str | None]:
    """The complete code of each plan; a short one needs the municipality, or that all buurten are of one."""
    values = features.columns[used["buurtcode"]]
    only = only_gemeente(areas.points)
    told = features.columns[used["gemeentecode"]] if "gemeentecode" in used else [None] * len(values)
    return complete_area_codes(values, [part or only for part in told])


def place_plans(
    features: Features, request: PlanList, areas: Areas | None, context: QgsProcessingContext, feedback: QgsFeedback
) -> tuple[list[Place], list[str], list[str]]:
    """A place for each plan, with notes and warnings."""
    asked, book = None, None
    notes: list[str] = []
    warnings: list[str] = []
    if ADDRESS in request.ways:
        asked = [addresses(parts) for parts in parts_of(features, request.used)]
        layer = _read_book(request, [way for ways in asked for way in ways], context, feedback)
        warnings += layer.warnings
        book = AddressBook.of(parts_of(layer, request.book_used), points_inside(layer.geometries))
        notes.append(
            trn(
                "{n} of {all} plans has an address that can be read; addresses of '{layer}' that could match: {found}.",
                "{n} of {all} plans have an address that can be read; addresses of '{layer}' that could match: "
                "{found}.",
                sum(map(bool, asked)),
                all=number(len(asked)),
                found=number(len(book.labels)),
                layer=layer.name,
            )
        )
    codes = plan_codes(features, request.used, areas) if areas else None
    written = features.columns[request.used["buurtcode"]] if areas else []
    return locate(asked, book, codes, written, areas), notes, warnings


def _read_book(
    request: PlanList, asked: Sequence[Address], context: QgsProcessingContext, feedback: QgsFeedback
) -> Features:
    """The addresses with a postcode or street that is asked for: the BAG of a region has more than memory holds."""
    fields = list(request.book_used.values())
    places = [fields.index(f) if f else None for f in map(request.book_used.get, ("postcode", "straat"))]
    wanted = asked_for(asked)

    def keep(values: Sequence[Any]) -> bool:
        return wanted(*(_told(values[place]) if place is not None else "" for place in places))

    return read(request.book, fields, context, feedback, keep=keep)


def _told(value: Any) -> str:
    return value if isinstance(value, str) else ""

"""The buurten of some municipalities and of everything within a distance, from a service of areas."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from qgis.core import QgsGeometry, QgsProcessingFeedback, QgsRectangle

from ...core.naming.codes import as_text
from ...core.naming.columns.areas import GEMEENTECODE, GEMEENTENAAM, WATER
from ...core.naming.columns.column import Column
from ...core.naming.gemeenten import UnclearGemeenten, choose
from ...i18n import tr
from ..columns import found
from ..features import Features
from ..stop import Problem, check


@dataclass(frozen=True)
class Place:
    """The municipalities that were chosen: name by code, and their outline (land where they have any)."""

    names: dict[str, str]
    outline: QgsGeometry

    def frame(self, radius: float) -> QgsRectangle:
        """The rectangle that holds everything within so many metres."""
        return self.outline.boundingBox().buffered(radius + 1)


def find_place(features: Features, year: int | None, wanted: Sequence[str]) -> Place:
    """Look municipalities up in the layer of the municipalities of an edition."""
    codes = [as_text(value) for value in features.columns[_field(features, GEMEENTECODE)]]
    names = dict(zip(codes, features.texts(_field(features, GEMEENTENAAM))))
    try:
        chosen = choose(list(wanted), names)
    except UnclearGemeenten as unclear:
        raise Problem("\n".join(_unclear(text, near, year) for text, near in unclear.candidates.items())) from unclear
    water_field = found(WATER, list(features.columns))
    water = features.texts(water_field) if water_field else [""] * len(features)
    shapes = []
    for code in chosen:
        own = [i for i, each in enumerate(codes) if each == code and not features.geometries[i].isNull()]
        shapes += [features.geometries[i] for i in own if water[i].upper() != "JA"] or [
            features.geometries[i] for i in own
        ]
    outline = QgsGeometry.unaryUnion([shape if shape.isGeosValid() else shape.makeValid() for shape in shapes])
    if outline.isNull() or outline.isEmpty():
        raise Problem(
            tr("Layer '{layer}' of the service has no polygon of {which}.").format(
                layer=features.name, which=", ".join(names[code] for code in chosen)
            )
        )
    return Place({code: names[code] for code in chosen}, outline)


def _unclear(text: str, near: Sequence[str], year: int | None) -> str:
    if near:
        return tr(
            "GEMEENTEN: '{text}' is not one municipality of {year}. Is it {near}? Give the name or the code."
        ).format(text=text, year=year or tr("this edition"), near=tr(" or ").join(near))
    return tr(
        "GEMEENTEN: '{text}' is no municipality of {year}, and none looks like it. Give its name or code."
    ).format(text=text, year=year or tr("this edition"))


def _field(features: Features, column: Column) -> str:
    name = found(column, list(features.columns))
    if name is None:
        raise Problem(
            tr("Layer '{layer}' of the service has no column '{column}'; it has {names}. Check the address.").format(
                layer=features.name, column=column.name, names=", ".join(list(features.columns)[:12])
            )
        )
    return name


def select(features: Features, place: Place, radius: float, feedback: QgsProcessingFeedback) -> list[bool]:
    """Keep the buurten of the place and those within the radius (metres).

    Returns
    -------
    For each buurt that is kept: does it belong to the municipalities that were chosen?
    """
    if not len(features):
        raise _without(place.names.values(), features)
    gemeenten = [as_text(value) for value in features.columns[_field(features, GEMEENTECODE)]]
    engine = QgsGeometry.createGeometryEngine(place.outline.constGet())
    engine.prepareGeometry()
    kept, core = [], []
    for i, (gemeente, shape) in enumerate(zip(gemeenten, features.geometries)):
        if i % 64 == 0:
            check(feedback)
        own = gemeente in place.names
        if own or (radius > 0 and not shape.isNull() and engine.distance(shape.constGet()) <= radius):
            kept.append(i)
            core.append(own)
    without = [name for code, name in place.names.items() if code not in {gemeenten[i] for i in kept}]
    if without:
        raise _without(without, features)
    features.columns = {name: [values[i] for i in kept] for name, values in features.columns.items()}
    features.geometries = [features.geometries[i] for i in kept]
    return core


def _without(names: Iterable[str], features: Features) -> Problem:
    return Problem(
        tr("The service has no buurten of {which} in layer '{layer}', though it has the municipality.").format(
            which=", ".join(names), layer=features.name
        )
    )

"""From a layer of buildings to what the mechanisms see: dwellings by building year, in the buurt that holds them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from qgis.core import QgsFeedback, QgsProcessingContext, QgsProcessingFeatureSource

from ..core.asked_layers import BuildingLayer
from ..core.buildings import NO_BUILDINGS, Buildings, possible_years
from ..core.judging.neighbours import Mask
from ..core.language import some
from ..core.naming.columns.areas import BRON
from ..core.naming.recognition import fold, told_source
from ..i18n import number, tr, trn
from .features import Features
from .geography import QgisGeography, points_inside
from .reading import read, require_rows


@dataclass
class BuildingReading:
    """A layer of buildings that was read: what was done, what may change the meaning, and the fields that were used."""

    buildings: Buildings = NO_BUILDINGS
    notes: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)


def building_fields(layer: BuildingLayer, names: Sequence[str]) -> dict[str, str]:
    """Which fields of a layer of buildings are used, by what they hold; the first spelling that is there wins."""
    there = {fold(name).replace("_", ""): name for name in reversed(names)}
    wanted = {
        "bouwjaar": layer.year_names,
        "aantal": layer.number_names,
        "gebruiksdoel": layer.use_names,
        "status": layer.status_names,
        BRON.name: (BRON.name,),
    }
    found = {
        what: next((there[s.replace("_", "")] for s in spellings if s.replace("_", "") in there), "")
        for what, spellings in wanted.items()
    }
    return {what: name for what, name in found.items() if name}


def building_problems(layer: BuildingLayer, source: QgsProcessingFeatureSource) -> list[str]:
    """What is wrong with the fields of a layer of buildings, in words."""
    names = [f.name() for f in source.fields()]
    if "bouwjaar" in building_fields(layer, names):
        return []
    return [
        tr("{parameter}: '{layer}' has no field with the building year ({year}); it has {names}.").format(
            parameter=layer.parameter, layer=source.sourceName(), year=layer.year_names[0], names=some(names, 12)
        )
    ]


def read_buildings(
    layer: BuildingLayer,
    source: QgsProcessingFeatureSource,
    geography: QgisGeography,
    context: QgsProcessingContext,
    feedback: QgsFeedback,
) -> BuildingReading:
    """Read a layer of buildings.

    Those that are not there, hold no dwellings, have no place or lie outside all buurten are left out, and counted.
    A building that lies in no buurt is of another municipality, however near.
    """
    used = building_fields(layer, [f.name() for f in source.fields()])
    features = read(source, used.values(), context, feedback)
    require_rows(features)
    n, counted = len(features), "aantal" in used
    year = possible_years(features.floats(used["bouwjaar"]))
    amount = features.floats(used["aantal"]) if counted else np.ones(n)
    points = points_inside(features.geometries, feedback)
    holder = geography.holding(points)

    reading = BuildingReading(warnings=list(features.warnings), fields=used)
    keep = np.ones(n, dtype=bool)
    for rows, told, words in (
        (_not_there(layer, features, used), reading.notes,
         _not_built),
        (np.isnan(amount), reading.warnings,
         _not_counted),
        (_other_use(layer, features, used) | (amount <= 0), reading.notes,
         _no_homes),
        (np.isnan(points).any(axis=1), reading.warnings,
         _no_place),
        (holder < 0, reading.warnings,
         _elsewhere),
    ):  # fmt: skip
        left = int((rows & keep).sum())
        if left:
            told.append(words(left, layer=features.name, all=number(n)))
        keep &= ~rows
    name = told_source(features.columns.get(used.get(BRON.name, ""), [])) or features.name
    reading.buildings = Buildings(name, holder[keep], year[keep], amount[keep], counted)
    _tell(reading, layer, features)
    return reading


def _not_built(n: int, **values: str) -> str:
    return trn(
        "'{layer}': {n} of {all} buildings is not there, by its status, and is left out.",
        "'{layer}': {n} of {all} buildings are not there, by their status, and are left out.",
        n,
        **values,
    )


def _not_counted(n: int, **values: str) -> str:
    return trn(
        "'{layer}': {n} of {all} buildings has no number of dwellings and is left out.",
        "'{layer}': {n} of {all} buildings have no number of dwellings and are left out.",
        n,
        **values,
    )


def _no_homes(n: int, **values: str) -> str:
    return trn(
        "'{layer}': {n} of {all} buildings holds no dwellings and is left out.",
        "'{layer}': {n} of {all} buildings hold no dwellings and are left out.",
        n,
        **values,
    )


def _no_place(n: int, **values: str) -> str:
    return trn(
        "'{layer}': {n} of {all} buildings has no geometry and is left out.",
        "'{layer}': {n} of {all} buildings have no geometry and are left out.",
        n,
        **values,
    )


def _elsewhere(n: int, **values: str) -> str:
    return trn(
        "'{layer}': {n} of {all} buildings lies outside the buurten and is left out.",
        "'{layer}': {n} of {all} buildings lie outside the buurten and are left out.",
        n,
        **values,
    )


def _tell(reading: BuildingReading, layer: BuildingLayer, features: Features) -> None:
    """Say what was used, and what of it is not sure."""
    found = reading.buildings
    undated = int(np.isnan(found.year).sum())
    if undated:
        reading.warnings.append(
            trn(
                "'{layer}': {n} building has a building year that cannot be (9999, 1005) or none: unknown.",
                "'{layer}': {n} buildings have a building year that cannot be (9999, 1005) or none: unknown.",
                undated,
                layer=features.name,
            )
        )
    if not found.counted:
        reading.warnings.append(
            tr("'{layer}' has no field with the number of dwellings ({names}): each building counts as one.").format(
                layer=features.name, names=some(layer.number_names, 3)
            )
        )
    reading.notes.append(
        trn(
            "'{layer}': {n} of {all} buildings used, dwellings in all: {homes}, fields: {fields}.",
            "'{layer}': {n} of {all} buildings used, dwellings in all: {homes}, fields: {fields}.",
            len(found.holder), layer=features.name, all=number(len(features)),
            homes=number(float(found.dwellings.sum()), 0), fields=", ".join(reading.fields.values()),
        )
    )  # fmt: skip


def _not_there(layer: BuildingLayer, features: Features, used: dict[str, str]) -> Mask:
    """Buildings that their status says are not there yet, or no more."""
    if "status" not in used:
        return np.zeros(len(features), dtype=bool)
    beginnings = tuple(text.lower() for text in layer.not_there)
    return np.array([text.lower().startswith(beginnings) for text in features.texts(used["status"])], dtype=bool)


def _other_use(layer: BuildingLayer, features: Features, used: dict[str, str]) -> Mask:
    """Buildings that are used for something else than living; nothing is left out where no use is told at all."""
    texts = features.texts(used["gebruiksdoel"]) if "gebruiksdoel" in used else []
    if not any(texts):
        return np.zeros(len(features), dtype=bool)
    return np.array([layer.dwelling not in text.lower() for text in texts], dtype=bool)

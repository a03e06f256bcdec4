"""The layers and tables of a mechanism beside the buurten: checked in the dialog, and read once for all mechanisms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...bridge.buildings import BuildingReading, building_problems, read_buildings
from ...bridge.plans.layer import PlanReading, plan_problems, read_plans
from ...bridge.tables.year_table import read_year_table
from ...core.buurten import Buurten
from ...core.mechanism import BuildingLayer, Mechanism, PlanLayer, YearTable
from ...i18n import tr
from .base import LeefbaarAlgorithm, anything, located
from .checking import polygons


class LocalLayers(LeefbaarAlgorithm):
    """Base of the algorithms that run mechanisms.

    `values` is where the user chose the fields of plans: the parameters of the mechanism, or its settings in a file.
    """

    def add_buurten(self) -> None:
        words = tr("As 'Fetch national data' or 'Build the layer of buurten' makes it.")
        self.add_layer("BUURTEN", tr("Layer of buurten (or wijken)"), polygons(), words)

    def add_local(self, layer: PlanLayer | BuildingLayer | YearTable, optional: bool, readers: str = "") -> None:
        """A layer or table that mechanisms read beside the buurten; `readers` says in words which."""
        kind = anything() if isinstance(layer, YearTable) else located()
        words = " ".join(filter(None, (_what(layer), readers)))
        self.add_layer(layer.parameter, tr(layer.label), kind, words, optional)

    def layer_problems_of(self, mechanism: Mechanism, values: Mapping[str, Any], parameters, context) -> list[str]:
        """What is wrong with the fields of the plan layer or the buildings of a mechanism, in words."""
        out = []
        plans, buildings = mechanism.plans, mechanism.buildings
        layer = self.parameterAsSource(parameters, plans.parameter, context) if plans else None
        if layer is not None:
            fields = [f.name() for f in layer.fields()]
            out += plan_problems(plans, layer, self.given_fields(values, plans.fields, fields))
        layer = self.parameterAsSource(parameters, buildings.parameter, context) if buildings else None
        return out + (building_problems(buildings, layer) if layer is not None else [])

    def read_local(
        self, parameters, context, feedback, mechanism: Mechanism, values: Mapping[str, Any], buurten: Buurten
    ) -> list[dict[str, Any]]:
        """Read the plan layer, the buildings and the year table of a mechanism, once; describe them for the trail."""
        told = []
        plans, buildings, table = mechanism.plans, mechanism.buildings, mechanism.table
        if plans and plans.name not in buurten.plans:
            source = self.source(parameters, plans.parameter, context)
            given = self.given_fields(values, plans.fields, [f.name() for f in source.fields()])
            found = read_plans(plans, source, given, buurten.geography, context, feedback)
            buurten.plans = {**buurten.plans, plans.name: found.plans}
            _take_words(found, buurten)
            described = self._describe(parameters, plans.parameter, source, context)
            told += [{**described, "velden": found.fields}, *found.tables]
        source = self.source(parameters, buildings.parameter, context) if buildings else None
        if source is not None and buildings.name not in buurten.buildings:
            found = read_buildings(buildings, source, buurten.geography, context, feedback)
            buurten.buildings = {**buurten.buildings, buildings.name: found.buildings}
            _take_words(found, buurten)
            told.append({**self._describe(parameters, buildings.parameter, source, context), "velden": found.fields})
        source = self.source(parameters, table.parameter, context) if table else None
        if source is not None and table.name not in buurten.tables:
            by_year, origin = read_year_table(table, source, context, feedback)
            buurten.tables = {**buurten.tables, table.name: by_year}
            buurten.origins = {**buurten.origins, table.name: origin}
            told.append(self._describe(parameters, table.parameter, source, context))
        return told


def _what(layer: PlanLayer | BuildingLayer | YearTable) -> str:
    """What is in such a layer, and how its fields are found."""
    if isinstance(layer, PlanLayer):
        return tr("A point, line or polygon per plan; its fields are recognised by their names (planvelden.csv).")
    if isinstance(layer, BuildingLayer):
        names = (layer.year_names, layer.number_names, layer.use_names, layer.status_names)
        fields = ", ".join(some[0] for some in names if some)
        return tr("A point or polygon per building, as in the BAG, with the fields {fields}.").format(fields=fields)
    return tr("A table with a column of years ({year}) and one of values ({value}), the same for all buurten.").format(
        year=layer.year_names[0], value=layer.value_names[0]
    )


def _take_words(found: PlanReading | BuildingReading, buurten: Buurten) -> None:
    for note in found.notes:
        buurten.note(note)
    for warning in found.warnings:
        buurten.warn(warning)

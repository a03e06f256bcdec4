"""Polygons, tables and Leefbaarometer scores become one layer of buurten with canonical columns."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
    QgsProcessingParameterMultipleLayers,
)

from ..bridge import trail
from ..bridge.area_layer import area_layer
from ..bridge.fields import field_for
from ..bridge.grids import given_table
from ..bridge.stop import check
from ..bridge.tables import add_table, check_release
from ..bridge.writing import write
from ..core.codes import NOUNS, level_of
from ..core.columns import BUURTCODE, BUURTNAAM, GEMEENTECODE
from ..core.mechanism import Setting
from ..core.tables.recipe import Recipe
from ..i18n import tr
from ..styling.buurten import name_buurten
from .base import DATA, LeefbaarAlgorithm, anything, say, written_layer
from .checking import polygons

YEAR = Setting("jaar", "Year of the key figures (0: as in the data)", 0, minimum=0, maximum=2100, advanced=False)


class BuurtlaagOpbouwen(LeefbaarAlgorithm):
    ID, GROUP = "buurtlaagopbouwen", DATA
    GEBIEDEN, TABELLEN, LEEFBAAROMETER, OUTPUT = "GEBIEDEN", "TABELLEN", "LEEFBAAROMETER", "OUTPUT"

    def __init__(self):
        super().__init__()
        self._done: dict[str, Any] = {}

    def title(self):
        return tr("Build the layer of buurten")

    def explain(self):
        return tr(
            "Makes one layer of buurten with canonical columns from polygons (the CBS Wijk- en Buurtkaart of any year, "
            "or the municipality's own), any number of tables with the code of the buurt, and the Leefbaarometer "
            "file.\n\nCodes are completed (0601 in municipality 0758 becomes BU07580601), special values such as "
            "-99997 become unknown, columns of all CBS editions get one name, a long table with a column 'jaar' gets "
            "a column per year, and everything comes in EPSG:28992. The log says what was done and what found no "
            "partner."
        )

    def settings(self):
        return (YEAR,)

    def initAlgorithm(self, configuration=None):
        self.add_layer(self.GEBIEDEN, tr("Polygons of the buurten"), polygons())
        self.addParameter(
            QgsProcessingParameterMultipleLayers(
                self.TABELLEN, tr("Tables by code of the buurt"), QgsProcessing.SourceType.TypeVector, optional=True
            )
        )
        self.add_layer(self.LEEFBAAROMETER, tr("Leefbaarometer scores (official CSV)"), anything(), optional=True)
        self.add_settings(self.settings())
        for column in (BUURTCODE, GEMEENTECODE, BUURTNAAM):
            self.add_advanced(
                QgsProcessingParameterField(
                    column.parameter, tr(column.label), parentLayerParameterName=self.GEBIEDEN, optional=True
                ),
                tr("Left empty, the field is recognised by its name."),
            )
        self.addParameter(
            QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Buurten"), QgsProcessing.SourceType.TypeVectorPolygon)
        )
        self.addOutput(QgsProcessingOutputNumber("AANTAL_BUURTEN", tr("Number of buurten")))

    def problems(self, parameters, context):
        out = super().problems(parameters, context)
        return out or self.field_problems(parameters, self.GEBIEDEN, (BUURTCODE, GEMEENTECODE, BUURTNAAM), context)

    def compute(self, parameters, context, feedback):
        source = self.source(parameters, self.GEBIEDEN, context)
        polygons_layer = self.layer(parameters, self.GEBIEDEN, context)
        names = [f.name() for f in source.fields()]
        chosen = self.given_fields(parameters, (BUURTCODE, GEMEENTECODE, BUURTNAAM), names)
        settings = self.setting_values(parameters, context)
        layer = area_layer(source, {k: v[0] for k, v in chosen.items()}, settings["jaar"] or None, context, feedback)
        inputs = [trail.describe_input(polygons_layer, source.sourceName(), len(layer.codes))]
        for table in self.parameterAsLayerList(parameters, self.TABELLEN, context):
            check(feedback)
            given = given_table(table, table, table, "", context, feedback)
            add_table(layer, given, Recipe(), feedback)
            inputs.append(given.told)
        scores = self.source(parameters, self.LEEFBAAROMETER, context)
        if scores is not None:
            scores_layer = self.layer(parameters, self.LEEFBAAROMETER, context)
            given = given_table(parameters[self.LEEFBAAROMETER], scores, scores_layer, "", context, feedback)
            add_table(layer, given, Recipe(), feedback)
            inputs.append(given.told)
            check_release(layer)
        say(feedback, layer.notes, layer.warnings)
        check(feedback)

        columns = [(field_for(name, values), values) for name, values in layer.columns.items()]
        address = write(self, self.OUTPUT, parameters, context, feedback, columns, layer.features.geometries)
        counts = {"buurten": len(layer.codes), "kolommen": len(columns)}
        manifest = trail.manifest(self.id(), settings, inputs, counts, layer.origins)
        manifest["bijzondere_waarden"] = layer.special
        self._done = {"address": address, "trail": manifest, "nouns": NOUNS[level_of(layer.codes)]}
        feedback.pushInfo(
            tr("{n} {areas} with {k} columns.").format(n=len(layer.codes), areas=self._done["nouns"], k=len(columns))
        )
        return {self.OUTPUT: address, "AANTAL_BUURTEN": len(layer.codes)}

    def finish(self, context, feedback) -> None:
        made = written_layer(self._done.get("address"), context)
        if made is not None:
            nouns = self._done["nouns"].capitalize()
            told = f"{nouns} met kerncijfers en scores, onder vaste namen."
            trail.put(made, nouns, told, self._done["trail"])
            name_buurten(made)

"""Polygons, tables and Leefbaarometer scores become one layer of buurten with canonical columns."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterField,
    QgsProcessingParameterMultipleLayers,
)

from ..bridge import trail
from ..bridge.area_layer import area_layer
from ..bridge.output.fields import field_for
from ..bridge.output.writing import write
from ..bridge.stop import check
from ..bridge.tables.grids import given_table
from ..bridge.tables.linking import add_table, check_release
from ..core.naming.codes import NOUNS, areas_of, level_of
from ..core.naming.columns.areas import BUURTCODE, BUURTNAAM, GEMEENTECODE
from ..core.setting import Setting
from ..core.tables.recipe import Recipe
from ..core.text import Text
from ..i18n import number, tr
from ..styling.buurten import name_buurten
from .shared.base import DATA, LeefbaarAlgorithm, anything, say, written_layer
from .shared.checking import polygons

YEAR = Setting(
    "jaar", Text("Year of the key figures (0: as in the data)", "Jaar van de kerncijfers (0: zoals in de gegevens)"), 0,
    minimum=0, maximum=2100, advanced=False,
    help=Text(
        "Give it where the layer does not tell it itself; it stands in the trail and in each explanation.",
        "Geef het op als de laag het zelf niet zegt; het staat in de herkomst en in elke toelichting.",
    ),
)  # fmt: skip


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
        self.add_layer(
            self.GEBIEDEN, tr("Polygons of the buurten"), polygons(),
            tr("The CBS Wijk- en Buurtkaart of any year, or the municipality's own buurten; wijken can be used too."),
        )  # fmt: skip
        tables = QgsProcessingParameterMultipleLayers(
            self.TABELLEN, tr("Tables by code of the buurt"), QgsProcessing.SourceType.TypeVector, optional=True
        )
        self.add(
            tables,
            tr("Each with a column of codes; a table with a column 'jaar' and several years gives a column per year."),
        )
        self.add_layer(
            self.LEEFBAAROMETER, tr("Leefbaarometer scores (official CSV)"), anything(),
            tr("The file of leefbaarometer.nl with the scores per buurt of all years."), True,
        )  # fmt: skip
        self.add_settings(self.settings())
        for column in (BUURTCODE, GEMEENTECODE, BUURTNAAM):
            self.add_advanced(
                QgsProcessingParameterField(
                    column.parameter, tr(column.label), parentLayerParameterName=self.GEBIEDEN, optional=True
                ),
                tr("Left empty, the field is recognised by its name."),
            )
        self.add_map(
            self.OUTPUT, tr("Layer of buurten"), tr("One row per buurt, in EPSG:28992: the input of all analyses.")
        )
        self.add_numbers(("AANTAL_BUURTEN", tr("Number of buurten")))

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
        level = level_of(layer.codes)
        self._done = {"address": address, "trail": manifest, "nouns": NOUNS[level]}
        feedback.pushInfo(
            tr("{n} {areas} with {k} columns.").format(
                n=number(len(layer.codes)), areas=areas_of(level, len(layer.codes)), k=number(len(columns))
            )
        )
        return {self.OUTPUT: address, "AANTAL_BUURTEN": len(layer.codes)}

    def finish(self, context, feedback) -> None:
        made = written_layer(self._done.get("address"), context)
        if made is not None:
            nouns = self._done["nouns"].capitalize()
            told = f"{nouns} met kerncijfers en scores, onder vaste namen."
            trail.put(made, nouns, told, self._done["trail"])
            name_buurten(made)

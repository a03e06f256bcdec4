"""Any table to the layer of buurten, with a report of both sides and a recipe for next year."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..bridge import trail
from ..bridge.columns import origin_of
from ..bridge.output.fields import field_for
from ..bridge.output.text_file import write_text
from ..bridge.output.writing import write
from ..bridge.reading import read, require_rows
from ..bridge.stop import check
from ..bridge.tables.grids import file_behind, given_table
from ..bridge.tables.layer_areas import areas_of
from ..bridge.tables.link_report import link_rows
from ..bridge.tables.linking import link_table, replaced_by, report, require_enough
from ..compat import field
from ..core.naming.codes import NOUNS
from ..core.tables.grid import TableProblem
from ..core.tables.recipe import Recipe, as_json, header_rows, names, read_recipe, takes
from ..i18n import tr, trn
from ..paths import version
from ..styling.buurten import name_buurten
from .join_settings import REFERENCE, SHARE, YEAR, ZEROS
from .shared.base import DATA, LeefbaarAlgorithm, anything, say, written_layer
from .shared.checking import polygons

_DECIMALS = {"automatisch": "", "komma": ",", "punt": "."}


class TabelKoppelen(LeefbaarAlgorithm):
    ID, GROUP = "tabelkoppelen", DATA
    BUURTEN, TABEL, BLAD, SLEUTEL, GEMEENTE = "BUURTEN", "TABEL", "BLAD", "SLEUTEL", "GEMEENTE"
    KOLOMMEN, SPIL, WAARDE, KOPREGEL, DECIMAAL = "KOLOMMEN", "SPIL", "WAARDE", "KOPREGEL", "DECIMAAL"
    NAMEN, BRON, RECEPT, RECEPT_UIT = "NAMEN", "BRON", "RECEPT", "RECEPT_UIT"
    OUTPUT, KOPPELVERSLAG = "OUTPUT", "KOPPELVERSLAG"

    def __init__(self):
        super().__init__()
        self._done: dict[str, Any] = {}

    def title(self):
        return tr("Join a table")

    def explain(self):
        return tr(
            "Joins any local or national table to the layer of buurten (or wijken): CSV, Excel, LibreOffice, dBase, "
            "GeoPackage, PostGIS, JSON, or a layer of the project.\n\nA file is read anew as text, so that 0601 stays "
            "0601. The header is found below titles, footers and totals are left out, codes are completed, names "
            "match through accents, prefixes and cuts but never by a guess between two buurten, and rows of wijken and "
            "municipality are set aside. Years and categories of a long table become columns; a table with buurten as "
            "columns is turned. A number that can be read in two ways (1,600) is refused with both readings.\n\nThe "
            "log tells what was matched on both sides; below the share that you set nothing is joined. Save what you "
            "chose as a recipe and give it next year."
        )

    def settings(self):
        return (YEAR, REFERENCE, SHARE, ZEROS)

    def initAlgorithm(self, configuration=None):
        words = tr("The layer that gets the columns, with complete codes of buurten (BU…) or wijken (WK…).")
        self.add_layer(self.BUURTEN, tr("Layer of buurten (or wijken)"), polygons(), words)
        words = tr("A file, a table of a database or a layer of the project, with a row or a column for each buurt.")
        self.add_layer(self.TABEL, tr("Table"), anything(), words)
        self._add_text(self.SLEUTEL, tr("Column with the code or name of the buurt"),
                       tr("Left empty, it is found: codes before names."))  # fmt: skip
        self._add_text(
            self.KOLOMMEN, tr("Columns to take, one a line"),
            tr("Left empty: all. A line is 'title', 'title = name in the layer' or 'title = name * factor', as in "
               "2022 = gemiddelde_woningwaarde * 0.001."), lines=True,
        )  # fmt: skip
        self.add_settings((YEAR,))
        self._add_text(
            self.SPIL, tr("Column whose values become columns"),
            tr("For a table with several rows per buurt, as one for each kind of nuisance. Left empty, it is found "
               "when only one column tells the rows apart."), advanced=True,
        )  # fmt: skip
        self._add_text(
            self.WAARDE, tr("Name of the figures, where years are the columns"),
            tr("Left empty: the name of the table."), advanced=True,
        )  # fmt: skip
        self._add_text(
            self.NAMEN, tr("Names of the table that the layer spells otherwise, one a line"),
            tr("As in: Niew Wolfslaar = Nieuw Wolfslaar. The log of a run proposes them."), lines=True, advanced=True,
        )  # fmt: skip
        self._add_text(
            self.GEMEENTE, tr("Municipality of the rows: a column, or its code or name"),
            tr("Needed for names and short codes where the layer holds several municipalities."), advanced=True,
        )  # fmt: skip
        self._add_text(self.BLAD, tr("Sheet of a workbook"),
                       tr("Left empty: the one sheet that fits."), advanced=True)  # fmt: skip
        self._add_text(
            self.KOPREGEL, tr("Row of the header"),
            tr("As in 3, or 2-4 for a header of three rows. Left empty, it is found."),
            advanced=True,
        )  # fmt: skip
        self.add_advanced(
            QgsProcessingParameterEnum(
                self.DECIMAAL, tr("Decimal mark"), list(_DECIMALS), defaultValue="automatisch", usesStaticStrings=True
            ),
            tr(
                "automatisch: each column shows it (1.234,5 or 1234.5), and what may be either is refused; komma, "
                "punt: always a comma, a point. Default: automatisch."
            ),
        )
        self.add_settings((ZEROS, SHARE, REFERENCE))
        self._add_text(self.BRON, tr("Source of the figures"),
                       tr("As it should stand in the explanation of a risk. Left empty: as the table tells, else its "
                          "name."), advanced=True)  # fmt: skip
        self.add_advanced(
            QgsProcessingParameterFile(self.RECEPT, tr("Recipe"), extension="json", optional=True),
            tr("As an earlier run wrote it (RECEPT_UIT); what you fill in here goes before it."),
        )
        words = tr("All that the layer had, and the columns that were taken; unknown where a buurt has no row.")
        self.add_map(self.OUTPUT, tr("Buurten with the table"), words)
        words = tr("A row for each buurt and each key of the table: joined, and how, or why not.")
        self.add_table(self.KOPPELVERSLAG, tr("Report of the join"), words, by_itself=False)
        self.add_advanced(
            QgsProcessingParameterFileDestination(
                self.RECEPT_UIT, tr("Recipe of this run"), "JSON (*.json)", optional=True, createByDefault=False
            ),
            tr("What was chosen and found, to give with the table of next year (RECEPT). Left empty, it is not made."),
        )
        self.add_numbers(
            ("AANTAL_BUURTEN", tr("Number of buurten")),
            ("AANTAL_GEKOPPELD", tr("Number of buurten with a row")),
            ("AANTAL_ZONDER_RIJ", tr("Number of buurten without a row")),
            ("AANTAL_ZONDER_BUURT", tr("Number of rows without a buurt")),
        )

    def _add_text(self, name: str, label: str, words: str, lines: bool = False, advanced: bool = False) -> None:
        definition = QgsProcessingParameterString(name, label, multiLine=lines, optional=True)
        if advanced:
            self.add_advanced(definition, words)
        else:
            self.add(definition, words)

    def checkParameterValues(self, parameters, context):
        """As all do; but a table may be a file of which QGIS makes no layer (JSON, or a broken one)."""
        if file_behind(parameters.get(self.TABEL), context) is not None:
            texts = self.problems(parameters, context)
            if texts:
                return False, "\n".join(texts)
            parameters = {**parameters, self.TABEL: parameters.get(self.BUURTEN)}
        return super().checkParameterValues(parameters, context)

    def problems(self, parameters, context):
        out = super().problems(parameters, context)
        try:
            self._recipe(parameters, context)
        except TableProblem as problem:
            out.append(str(problem))
        return out

    def _recipe(self, parameters, context) -> Recipe:
        """What the user chose, before what the recipe says."""

        def text(name: str) -> str:
            return self.parameterAsString(parameters, name, context).strip()

        path = self.parameterAsFile(parameters, self.RECEPT, context)
        recipe = read_recipe(Path(path)) if path else Recipe()
        return recipe.changed(
            {
                "blad": text(self.BLAD),
                "kop": header_rows(text(self.KOPREGEL)),
                "sleutel": text(self.SLEUTEL),
                "gemeente": text(self.GEMEENTE),
                "kolommen": takes(text(self.KOLOMMEN)),
                "jaar": self.parameterAsInt(parameters, YEAR.parameter, context),
                "spil": text(self.SPIL),
                "waarde": text(self.WAARDE),
                "decimaal": _DECIMALS.get(self.parameterAsEnumString(parameters, self.DECIMAAL, context), ""),
                "nul_is_onbekend": self.parameterAsBool(parameters, ZEROS.parameter, context),
                "namen": names(text(self.NAMEN)),
                "peiljaar": self.parameterAsInt(parameters, REFERENCE.parameter, context),
                "bron": text(self.BRON),
            }
        )

    def compute(self, parameters, context, feedback):
        source = self.source(parameters, self.BUURTEN, context)
        layer = self.layer(parameters, self.BUURTEN, context)
        features = read(source, None, context, feedback)
        require_rows(features)
        areas = areas_of(features)
        recipe = self._recipe(parameters, context)
        value = parameters[self.TABEL]
        is_file = file_behind(value, context) is not None
        given = given_table(
            value,
            None if is_file else self.source(parameters, self.TABEL, context),
            None if is_file else self.layer(parameters, self.TABEL, context),
            recipe.blad,
            context,
            feedback,
        )
        linked = link_table(given, areas, recipe, feedback)
        require_enough(linked, areas, self.parameterAsDouble(parameters, SHARE.parameter, context), given.name)
        say(feedback, [*features.warnings, *report(linked, areas, given.name)], linked.warnings)
        check(feedback)

        replaced = replaced_by(linked, source.fields().names())
        kept = [(f, features.columns[f.name()]) for f in source.fields() if f.name() not in replaced]
        if replaced:
            feedback.pushWarning(
                tr("Columns that the layer had already are replaced: {which}.").format(which=", ".join(replaced))
            )
        made = [(field_for(name, values, linked.titles[name]), values) for name, values in linked.columns.items()]
        address = write(self, self.OUTPUT, parameters, context, feedback, [*kept, *made], features.geometries)
        found = len(areas.codes) - len(linked.without_row)
        lost = sum(linked.keys.lost.values())
        counts = {"buurten": len(areas.codes), "met rij": found, "rijen zonder buurt": lost, "kolommen": len(made)}
        result = {
            self.OUTPUT: address,
            "AANTAL_BUURTEN": len(areas.codes),
            "AANTAL_GEKOPPELD": found,
            "AANTAL_ZONDER_RIJ": len(linked.without_row),
            "AANTAL_ZONDER_BUURT": lost,
        }
        table = self._write_report(parameters, context, feedback, linked, areas)
        if table:
            result[self.KOPPELVERSLAG] = table
        earlier = trail.get(layer)
        own = {name: origin_of(name, linked.source, given.name, linked.years[name]) for name in linked.columns}
        manifest = trail.manifest(
            self.id(),
            {"recept": _told(linked.recipe)},
            [trail.describe_input(layer, features.name, len(features)), given.told],
            counts,
            {**trail.origins(earlier), **own},
            [earlier] if earlier else [],
        )
        self._done = {"address": address, "report": table, "trail": manifest, "nouns": NOUNS[areas.level]}
        path = self.parameterAsFileOutput(parameters, self.RECEPT_UIT, context)
        if path:
            write_text(path, as_json(linked.recipe, version()), self.RECEPT_UIT)
            result[self.RECEPT_UIT] = path
        which = ", ".join(linked.columns)[:500]
        feedback.pushInfo(trn("{n} column joined: {names}.", "{n} columns joined: {names}.", len(made), names=which))
        return result

    def _write_report(self, parameters, context, feedback, linked, areas) -> str | None:
        rows = link_rows(linked, areas)
        titles = ("kant", "sleutel", "naam", "uitkomst", "toelichting")
        columns = [(field(title, "text"), [row[place] for row in rows]) for place, title in enumerate(titles)]
        columns.append((field("rijen", "integer"), [row[-1] for row in rows]))
        return write(self, self.KOPPELVERSLAG, parameters, context, feedback, columns, None)

    def finish(self, context, feedback) -> None:
        made = written_layer(self._done.get("address"), context)
        if made is not None:
            nouns = self._done["nouns"].capitalize()
            trail.put(made, nouns, f"{nouns} met een gekoppelde tabel.", self._done["trail"])
            name_buurten(made)
        report = written_layer(self._done.get("report"), context)
        if report is not None:
            trail.put(report, "Koppelverslag", "Wat een rij vond en wat niet.", self._done["trail"])


def _told(recipe: Recipe) -> dict[str, Any]:
    """The recipe for the trail."""
    return json.loads(as_json(recipe, version()))

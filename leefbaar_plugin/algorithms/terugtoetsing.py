"""The back-test: would the flags have warned, and would simpler rules have done as well?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from html import escape
from typing import Any

from qgis.core import (
    QgsProcessingMultiStepFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterString,
)

from ..bridge import trail
from ..bridge.dating import date_computed, date_fields
from ..bridge.drawn import drawn
from ..bridge.output.destinations import destination, is_shapefile
from ..bridge.output.writing import write
from ..bridge.stop import check
from ..core.buurten import Buurten
from ..core.evidence.area_map import MOST_DRAWN
from ..core.evidence.backtest import settings
from ..core.evidence.backtest.account import leaks
from ..core.evidence.backtest.blocks import blocks_of
from ..core.evidence.backtest.findings import Findings, find
from ..core.evidence.backtest.measures import facts, measures
from ..core.evidence.backtest.page import as_page
from ..core.evidence.backtest.trials import gather
from ..core.evidence.backtest.words import claim, noun_of, place_of, warning
from ..core.evidence.chance import SEED
from ..core.language import some
from ..core.naming.columns.national import LBM_AFW, LBM_KLASSE, LBM_SCORE
from ..i18n import tr
from ..mechanisms import all_mechanisms
from ..styling.backtest import style_backtest
from ..styling.common import name_columns
from .columns.backtest import area_columns, long_columns, measure_columns, numbers, outcome_fields
from .shared.base import say, written_layer
from .shared.chosen_mechanisms import ChosenMechanisms, identity_of, settings_used
from .shared.of_evidence import OfEvidence
from .shared.starting_years import cast_from, starting_years


class Terugtoetsing(OfEvidence, ChosenMechanisms):
    ID = "terugtoetsing"
    BEGINJAREN = "BEGINJAREN"
    OUTPUT, TABEL, MATEN = "OUTPUT", "TABEL", "MATEN"
    SETTINGS = settings.SETTINGS
    ALSO, EVERY_YEAR = (LBM_SCORE, LBM_AFW, LBM_KLASSE), True

    def __init__(self):
        super().__init__()
        self._done: dict[str, Any] = {}

    def title(self):
        return tr("Back-test")

    def explain(self):
        return tr(
            "Would the flags have warned? Runs the mechanisms with what was known in earlier years only, and looks at "
            "what became of each buurt: its class in the Leefbaarometer fell, it came below a class, or its score "
            "fell. Says how many of the flags came true and how many of the falls were flagged, per number of "
            "mechanisms and per mechanism, always beside rules that need no mechanism (the score itself, the distance "
            "to the border of the class, the trend, the neighbours, the same counts dealt out anew) and within the "
            "same class.\n\nA figure of after the starting year, or of an unknown year, is refused, and the page says "
            "which. Intervals come from drawing whole municipalities or squares of the map, for buurten beside each "
            "other share what happens. It tests the flags, not the residents; a flag is not a prediction."
        )

    def initAlgorithm(self, configuration=None):
        self.add_buurten()
        self.add_year_tables()
        self.add_mechanisms()
        self.add_own_mechanisms()
        years = QgsProcessingParameterString(self.BEGINJAREN, tr("Starting years (empty: all possible)"), optional=True)
        self.add(years, tr("As in 2016, 2020: flags as of those years, against what happened HORIZON years later."))
        self.add_settings(self.settings())
        self.add_settings_file()
        self.add_fields(self.TOLD, self.BUURTEN)
        self.add_map(
            self.OUTPUT, tr("Hits, misses and false alarms"),
            tr("A map of the newest starting year: what was flagged then, and what became of each buurt."),
        )  # fmt: skip
        self.add_table(
            self.TABEL, tr("Back-test by buurt and starting year"), tr("A row for each buurt and starting year.")
        )
        self.add_table(
            self.MATEN, tr("Figures of the back-test"), tr("A row for each figure on the page, with its margin.")
        )
        self.add_report()
        self.add_numbers(*numbers())
        self.addOutput(QgsProcessingOutputString("TEKST", tr("What was found, in words")))

    def problems(self, parameters, context):
        out = super().problems(parameters, context)
        if settings.years_of(str(parameters.get(self.BEGINJAREN) or "")) is None:
            out.append(
                tr("BEGINJAREN = '{text}' is not a list of years, as in 2016, 2020.").format(
                    text=parameters[self.BEGINJAREN]
                )
            )
        return out or self.settings_problems(parameters, context)

    def read_local(self, parameters, context, feedback, mechanism, values, buurten):
        """Year tables only: of plans and buildings it is not known since when they were known."""
        dated = replace(mechanism, plans=None, buildings=None)
        return super().read_local(parameters, context, feedback, dated, values, buurten)

    def compute(self, parameters, context, feedback):
        values = self.setting_values(parameters, context)
        rule, least, seed = settings.rule_of(values), values[settings.LEAST.name], values[SEED.name]
        chosen = self.some_chosen(parameters, context)
        steps = QgsProcessingMultiStepFeedback(4, feedback)  # read, judge, measure, write
        there = self.read_buurten(parameters, context, feedback, steps, chosen)
        buurten = there.buurten
        known, names = trail.origins(there.earlier), [f.name() for f in there.features.fields]
        date_fields(there.choice, buurten)
        date_computed([m for m, _ in chosen if m.expressions], names, known, outcome_fields(names), buurten)
        _tell(buurten, names, feedback)

        steps.setCurrentStep(1)
        years = starting_years(
            buurten, rule, settings.years_of(self.parameterAsString(parameters, self.BEGINJAREN, context))
        )
        casts = cast_from(years, buurten, chosen, rule, steps)
        steps.setCurrentStep(2)
        steps.setProgressText(tr("Drawing the margins"))
        blocks = blocks_of(
            buurten.where.points, buurten.gemeenten, values[settings.BLOCK.name], values[settings.BLOCK_SIZE.name]
        )
        found = find(
            casts, gather(casts, blocks), blocks, rule, least, seed, values[settings.DRAWS.name],
            lambda: check(feedback),
        )  # fmt: skip
        steps.setCurrentStep(3)
        text = claim(found)
        for line in (*leaks(found), text):
            feedback.pushInfo(line)
        result = self._write(parameters, context, feedback, found, there)
        manifest = self._manifest(found, there, chosen, {s.parameter: values[s.name] for s in self.settings()})
        missing = [m.label for m in all_mechanisms() if m.id in self._left_out(parameters, context, chosen)]
        named = [str(n or c) for n, c in zip(buurten.columns.get("buurtnaam", buurten.codes), buurten.codes)]
        shapes = drawn(there.features.geometries, feedback) if len(buurten) <= MOST_DRAWN else []
        page = as_page(
            found, place_of(buurten), named, shapes, missing,
            [trail.margin(manifest), f"Startgetal van de trekkingen: {seed}; trekkingen: {values['trekkingen']}."],
        )  # fmt: skip
        result |= self.write_report(parameters, context, page)
        self._done |= {"trail": manifest, "text": text, "found": found}
        return {**result, **facts(found), "TEKST": text}

    def _left_out(self, parameters, context, chosen) -> set[str]:
        """Ids of the mechanisms that are asked for and have no data at all, or need plans."""
        return set(self.wanted(parameters, context)) - {m.id for m, _ in chosen}

    def _write(self, parameters, context, feedback, found: Findings, there) -> dict[str, Any]:
        identity = identity_of(there)
        shapefile = is_shapefile(destination(parameters.get(self.OUTPUT)))
        columns = area_columns(identity, found.casts[-1], found.least, shapefile)
        written = {
            self.OUTPUT: (columns, there.features.geometries),
            self.TABEL: (long_columns(identity, found.casts, found.least), None),
            self.MATEN: (measure_columns(measures(found)), None),
        }
        result = {}
        for name, (content, shapes) in written.items():
            address = write(self, name, parameters, context, feedback, content, shapes)
            result |= {name: address} if address else {}
        self._done = {
            "written": result, "aliases": {made.name(): made.alias() for made, _ in columns}, "shapefile": shapefile,
        }  # fmt: skip
        return dict(result)

    def _manifest(self, found: Findings, there, chosen, values: Mapping[str, Any]) -> dict[str, Any]:
        years = [cast.course.first for cast in found.casts]
        used = {**settings_used(chosen), self.ID: {**values, self.BEGINJAREN: years}}
        made = self.manifest_of(chosen, there, used, facts(found))
        made["geweigerd"] = {str(cast.course.first): dict(cast.known.refused) for cast in found.casts}
        return made

    def finish(self, context, feedback) -> None:
        done = self._done
        for name, title in ((self.OUTPUT, "Terugtoetsing"), (self.TABEL, "Terugtoetsing per beginjaar"),
                            (self.MATEN, "Maten van de terugtoetsing")):  # fmt: skip
            layer = written_layer(done.get("written", {}).get(name), context)
            if layer is None:
                continue
            trail.put(layer, title, escape(done["text"], quote=False), done["trail"])  # QGIS shows it as HTML
            if name == self.OUTPUT:
                found = done["found"]
                name_columns(layer, done["aliases"])
                columns = ("bu_naam", "bu_code") if done["shapefile"] else ("buurtnaam", "buurtcode")
                style_backtest(
                    layer, f"de {noun_of(found)} {found.rule.happened}", warning(found), found.rule.exempt, *columns
                )


def _tell(buurten: Buurten, names: Sequence[str], feedback) -> None:
    flags = [name for name in names if name.lower().endswith("_risico") and not name.lower().startswith("n_")]
    if flags:
        buurten.note(tr("Flags in the layer are of now, and not looked at: {fields}.").format(fields=some(flags)))
    say(feedback, buurten.notes, buurten.warnings)

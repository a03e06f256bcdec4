"""How sure each signal is: the analysis again and again, each time with choices that could be defended as well."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingMultiStepFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
)

from ..bridge import trail
from ..bridge.drawn import drawn
from ..bridge.output.destinations import destination, is_shapefile
from ..bridge.output.text_file import write_text
from ..bridge.output.writing import write
from ..bridge.stop import check
from ..core.evidence.area_map import MOST_DRAWN
from ..core.evidence.chance import SEED
from ..core.evidence.robustness.certainty import DOUBT, SURE, SURE_NOT, UNKNOWN
from ..core.evidence.robustness.page import as_html
from ..core.evidence.robustness.ranges_file import RangesProblem, as_json, read_ranges
from ..core.evidence.robustness.report import claim
from ..core.evidence.robustness.study import SETTINGS, study
from ..core.mechanism import Mechanism
from ..core.naming.codes import NOUNS
from ..core.naming.columns.areas import BUURTNAAM
from ..core.settings_file import SettingsProblem
from ..core.stacking import CLASSES
from ..i18n import tr
from ..mechanisms import all_mechanisms
from ..paths import version
from ..styling.common import name_columns
from ..styling.robustness import style_robustness
from .columns.robustness import influence_table, layer_columns, mechanism_table
from .shared.base import say, written_layer
from .shared.chosen_mechanisms import ChosenMechanisms, identity_of, settings_used, with_data
from .shared.of_evidence import OfEvidence

_COUNTED = (
    ("AANTAL_ZEKER", SURE),
    ("AANTAL_TWIJFEL", DOUBT),
    ("AANTAL_ZEKER_NIET", SURE_NOT),
    ("AANTAL_ONBEKEND", UNKNOWN),
)


class Robuustheid(OfEvidence, ChosenMechanisms):
    ID = "robuustheid"
    OUTPUT, TABEL, GEVOELIGHEID = "OUTPUT", "TABEL", "GEVOELIGHEID"
    BEREIKEN, BEREIKEN_UIT = "BEREIKEN", "BEREIKEN_UIT"
    SETTINGS = SETTINGS

    def __init__(self):
        super().__init__()
        self._done: dict[str, Any] = {}

    def title(self):
        return tr("Robustness of the signals")

    def explain(self):
        return tr(
            "How sure is each signal, when every threshold could have been chosen a little differently? Runs the full "
            "analysis many times, each time with thresholds, reference area, neighbours and years drawn from stated "
            "ranges, and says per buurt in which share of the draws it counts so many mechanisms or more: for sure, "
            "in doubt, for sure not, or not to say while too much is unknown. A second table says which choice matters "
            "most (Sobol indices). The map shows the risk count with doubt as a hatch; the page explains all of it "
            "to a reader who knows no statistics.\n\nThe ranges stand on the page and in a file (BEREIKEN_UIT), which "
            "you can edit and give to the next run. The same seed gives the same outcome. It says how much a signal "
            "hangs on choices, not whether something will happen."
        )

    def initAlgorithm(self, configuration=None):
        self.add_inputs()
        self.add_mechanisms()
        self.add_settings(self.settings())
        ranges = QgsProcessingParameterFile(self.BEREIKEN, tr("File of ranges"), extension="json", optional=True)
        self.add_advanced(
            ranges,
            tr("As an earlier run wrote it (BEREIKEN_UIT), edited by you. Left empty: ranges by the settings."),
        )
        self.add_own_mechanisms()
        self.add_settings_file()
        self.add_fields(self.TOLD, self.BUURTEN)
        self.add_map(self.OUTPUT, tr("Robustness"), tr("The risk count, hatched where it hangs on a threshold."))
        self.add_table(
            self.TABEL, tr("Robustness by mechanism"), tr("A row for each buurt and mechanism: how often at risk."),
            by_itself=False,
        )  # fmt: skip
        self.add_table(
            self.GEVOELIGHEID,
            tr("Which choice matters most"),
            tr("A row for each choice that was drawn, with its share in the outcome (Sobol indices)."),
        )
        self.add_report()
        self.add_file(
            self.BEREIKEN_UIT, tr("Ranges used"), "JSON (*.json)",
            tr("A JSON file to read, to edit, and to give back as BEREIKEN. Left empty, it is not made."),
        )  # fmt: skip
        self.add_numbers(
            ("AANTAL_BUURTEN", tr("Number of buurten")),
            ("AANTAL_ZEKER", tr("Number of buurten that reach the count for sure")),
            ("AANTAL_TWIJFEL", tr("Number of buurten in doubt")),
            ("AANTAL_ZEKER_NIET", tr("Number of buurten that do not reach the count for sure")),
            ("AANTAL_ONBEKEND", tr("Number of buurten of which too much is unknown")),
        )
        self.addOutput(QgsProcessingOutputString("TEKST", tr("What was found, in words")))

    def problems(self, parameters, context):
        out = super().problems(parameters, context) or self.settings_problems(parameters, context)
        if not out:
            try:
                self._ranges(parameters, context)
            except (RangesProblem, SettingsProblem) as problem:
                out.append(f"{self.BEREIKEN}: {problem}")
        return out

    def _ranges(self, parameters, context):
        path = self.parameterAsString(parameters, self.BEREIKEN, context)
        mechanisms: list[Mechanism] = [*all_mechanisms(), *self.own(parameters, context)]
        return read_ranges(Path(path), mechanisms) if path else {}

    def compute(self, parameters, context, feedback):
        chosen = self.some_chosen(parameters, context)
        steps = QgsProcessingMultiStepFeedback(len(chosen) + 3, feedback)
        there = self.read_buurten(parameters, context, feedback, steps, chosen)
        buurten = there.buurten
        self.warn_of(parameters, context, chosen, buurten, there.features.name)
        outcomes, without_data = with_data(list(self.judge(chosen, buurten, steps, feedback)))
        say(feedback, buurten.notes, buurten.warnings)
        if without_data:
            feedback.pushWarning(
                tr("Not drawn, for no buurt could be assessed on it: {which}.").format(
                    which=", ".join(tr(m.title) for m in without_data)
                )
            )
        settings = self.setting_values(parameters, context)
        values = {m.id: v for m, v in chosen}
        used = [(m, m.read(values[m.id])) for m, _ in outcomes]
        steps.setCurrentStep(len(chosen) + 1)

        def watch(done: int, total: int) -> None:
            check(feedback)
            steps.setProgress(100 * done / max(total, 1))

        feedback.setProgressText(tr("Drawing"))
        found = study(buurten, used, {m.id: a for m, a in outcomes}, self._ranges(parameters, context), settings, watch)
        steps.setCurrentStep(len(chosen) + 2)
        left_out = [m.label for m in without_data]
        return self._write(parameters, context, feedback, there, chosen, settings, found, left_out)

    def _write(self, parameters, context, feedback, there, chosen, settings, found, left_out) -> dict[str, Any]:
        buurten, features = there.buurten, there.features
        shapefile = is_shapefile(destination(parameters.get(self.OUTPUT)))
        told = identity_of(there)
        columns = layer_columns(found, told, shapefile)
        address = write(self, self.OUTPUT, parameters, context, feedback, columns, features.geometries)
        tables = {
            self.TABEL: mechanism_table(found),
            self.GEVOELIGHEID: influence_table(found),
        }
        result: dict[str, Any] = {self.OUTPUT: address, "AANTAL_BUURTEN": len(buurten)}
        for name, made in tables.items():
            if destination(parameters.get(name)):
                result[name] = write(self, name, parameters, context, feedback, made, None)
        result |= {name: found.count(kind) for name, kind in _COUNTED}
        text = claim(found)
        feedback.pushInfo(text)

        told_settings = {
            **settings_used(chosen),
            "robuustheid": {**{s.parameter: settings[s.name] for s in self.settings()},
                            "bereiken": {f.key: f.words for f in found.factors}},
        }  # fmt: skip
        counts = {NOUNS[found.noun]: len(buurten), **{kind: result[name] for name, kind in _COUNTED}}
        manifest = self.manifest_of(chosen, there, told_settings, counts)
        self._done = {
            "layers": {name: result.get(name) for name in (self.OUTPUT, *tables)}, "trail": manifest, "text": text,
            "aliases": {made.name(): made.alias() for made, _ in columns}, "shapefile": shapefile,
            "mechanisms": len(found.mechanisms), "k": found.k,
        }  # fmt: skip
        path = self.parameterAsFileOutput(parameters, self.BEREIKEN_UIT, context)
        if path:
            write_text(path, as_json(version(), found.factors), self.BEREIKEN_UIT)
            result[self.BEREIKEN_UIT] = path
        if destination(parameters.get(self.RAPPORT)):
            shapes = drawn(features.geometries, feedback) if len(buurten) <= MOST_DRAWN else None
            account = [trail.margin(manifest), f"Startgetal {settings[SEED.name]}."]
            page = as_html(found, features.name, shapes, account, left_out)
            check(feedback)
            result |= self.write_report(parameters, context, page)
        return {**result, "TEKST": text}

    def finish(self, context, feedback) -> None:
        done = self._done
        for name, address in done.get("layers", {}).items():
            layer = written_layer(address, context)
            if layer is None:
                continue
            trail.put(layer, _TITLES[name], f"{done['text']} {_CAUTION}", done["trail"])
            if name == self.OUTPUT:
                name_columns(layer, done["aliases"])
                names = ("bu_naam", "bu_code") if done["shapefile"] else (BUURTNAAM.name, "buurtcode")
                style_robustness(layer, CLASSES, done["mechanisms"], done["k"], *names)


_TITLES = {
    Robuustheid.OUTPUT: "Robuustheid",
    Robuustheid.TABEL: "Robuustheid per mechanisme",
    Robuustheid.GEVOELIGHEID: "Welke keuze het meest uitmaakt",
}
_CAUTION = (
    "Dit gaat over de keuze van drempels. Een signaal is geen voorspelling; onbekend is niet hetzelfde als geen risico."
)

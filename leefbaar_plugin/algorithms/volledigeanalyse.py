"""All mechanisms whose inputs are there, and the count, in one read and one write."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingMultiStepFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..bridge.output.text_file import write_text
from ..bridge.stop import check
from ..core.results.scenario import one_line
from ..core.settings_file import as_json
from ..i18n import tr
from ..paths import version
from .mechanism import report
from .shared.base import say
from .shared.chosen_mechanisms import ChosenMechanisms, identity_of, settings_used, with_data
from .shared.stacked import StackedAlgorithm


class VolledigeAnalyse(StackedAlgorithm, ChosenMechanisms):
    ID = "volledigeanalyse"
    ALLE_KOLOMMEN, INSTELLINGEN_UIT = "ALLE_KOLOMMEN", "INSTELLINGEN_UIT"
    SCENARIO = "SCENARIO"

    def title(self):
        return tr("Full analysis")

    def explain(self):
        return tr(
            "Runs all mechanisms on a layer of buurten and counts on how many each buurt runs a risk. A buurt of "
            "which the data are missing is unknown on that mechanism, which lowers its coverage; a mechanism on "
            "which no buurt at all can be assessed is not counted, and the map says so. A local mechanism is run "
            "when its layer is given. The result is the styled layer of the risk count, with one column per "
            "mechanism and the column 'waarom', and the risk table with value, threshold, certainty and explanation "
            "of each buurt and mechanism. A folder of definitions adds mechanisms of your own.\n\nOther thresholds or "
            "fields come from a settings file: a run writes one, edit it and give it to the next. A signal, not a "
            "prediction."
        )

    def initAlgorithm(self, configuration=None):
        self.add_inputs()
        self.add_mechanisms()
        self.add_own_mechanisms()
        self.add_advanced(
            QgsProcessingParameterString(self.SCENARIO, tr("Name of the scenario"), optional=True),
            tr(
                "For a run with other plans or settings: the layer bears the name, and 'Difference between scenarios' "
                "shows who changes and why."
            ),
        )
        self.add_settings_file()
        self.add_advanced(
            QgsProcessingParameterBoolean(self.ALLE_KOLOMMEN, tr("All columns of all mechanisms on the layer"), False),
            tr(
                "Value, threshold, certainty and explanation too, beside the flag of each mechanism. Default: off, for "
                "the risk table holds them."
            ),
        )
        self.add_count_parameters()
        self.add_fields(self.TOLD, self.BUURTEN)
        self.add_count_outputs()
        self.add_advanced(
            QgsProcessingParameterFileDestination(
                self.INSTELLINGEN_UIT, tr("Settings used"), "JSON (*.json)", optional=True, createByDefault=False
            ),
            tr("All settings and fields of this run, to edit and to give as the settings file of another. Left empty, "
               "it is not made."),
        )  # fmt: skip

    def problems(self, parameters, context):
        return super().problems(parameters, context) or self.settings_problems(parameters, context)

    def compute(self, parameters, context, feedback):
        chosen = self.some_chosen(parameters, context)
        steps = QgsProcessingMultiStepFeedback(len(chosen) + 2, feedback)  # read, each mechanism, write
        there = self.read_buurten(parameters, context, feedback, steps, chosen)
        buurten, features = there.buurten, there.features
        every = self.parameterAsBool(parameters, self.ALLE_KOLOMMEN, context)

        not_run = self.warn_of(parameters, context, chosen, buurten, features.name)
        outcomes = list(self.judge(chosen, buurten, steps, feedback))
        steps.setCurrentStep(len(chosen) + 1)
        say(feedback, buurten.notes, buurten.warnings)
        for mechanism, assessment in outcomes:
            report(feedback, mechanism, assessment)
        check(feedback)

        used = settings_used(chosen)
        manifest = self.manifest_of(chosen, there, used, {})
        scenario = one_line(self.parameterAsString(parameters, self.SCENARIO, context))
        if scenario:
            manifest["scenario"] = scenario
        outcomes, without_data = with_data(outcomes)
        without_data += not_run
        if without_data:
            manifest["niet_te_beoordelen"] = [m.label for m in without_data]
            feedback.pushWarning(
                tr("Not counted, as no buurt could be assessed on it: {which}. The map says so.").format(
                    which=", ".join(tr(m.title) for m in without_data)
                )
            )
        result = self.write_count(
            parameters,
            context,
            feedback,
            identity_of(there),
            outcomes,
            features.geometries,
            manifest,
            every,
        )
        path = self.parameterAsFileOutput(parameters, self.INSTELLINGEN_UIT, context)
        if path:
            write_text(path, as_json(version(), used), self.INSTELLINGEN_UIT)
            result[self.INSTELLINGEN_UIT] = path
        return result

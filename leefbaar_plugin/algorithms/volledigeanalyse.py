"""All mechanisms whose inputs are there, and the count, in one read and one write."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessingMultiStepFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..bridge import trail
from ..bridge.stop import Problem, check, some
from ..core.codes import gemeente_of
from ..core.columns import BUURTCODE
from ..core.scenario import one_line
from ..core.settings_file import as_json
from ..i18n import tr
from ..paths import version
from .base import say
from .every_mechanism import EveryMechanism
from .mechanism import report
from .mechanism_choice import choice_parameter, choice_problems
from .stacked import KEPT, StackedAlgorithm


class VolledigeAnalyse(StackedAlgorithm, EveryMechanism):
    ID = "volledigeanalyse"
    MECHANISMEN, ALLE_KOLOMMEN, INSTELLINGEN_UIT = "MECHANISMEN", "ALLE_KOLOMMEN", "INSTELLINGEN_UIT"
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
        self.addParameter(choice_parameter(self.MECHANISMEN))
        self.add_own_mechanisms()
        scenario = QgsProcessingParameterString(self.SCENARIO, tr("Name of the scenario"), optional=True)
        scenario.setHelp(
            tr(
                "For a run with other plans or settings: the layer bears the name, and 'Difference between scenarios' "
                "shows who changes and why."
            )
        )
        self.addParameter(scenario)
        self.add_settings_file()
        self.add_advanced(
            QgsProcessingParameterBoolean(self.ALLE_KOLOMMEN, tr("All columns of all mechanisms on the layer"), False)
        )
        self.add_count_parameters()
        self.add_fields(self.TOLD, self.BUURTEN)
        self.add_count_outputs()
        self.add_advanced(
            QgsProcessingParameterFileDestination(
                self.INSTELLINGEN_UIT, tr("Settings used"), "JSON (*.json)", optional=True, createByDefault=False
            )
        )

    def problems(self, parameters, context):
        out = super().problems(parameters, context)
        out += choice_problems(parameters, self.MECHANISMEN)
        return out or self.settings_problems(parameters, context)

    def wanted(self, parameters, context):
        return self.parameterAsEnumStrings(parameters, self.MECHANISMEN, context)

    def compute(self, parameters, context, feedback):
        chosen = self.chosen(parameters, context)
        if not chosen:
            raise Problem(tr("MECHANISMEN: none chosen, or none with its layer; there is nothing to count."))
        steps = QgsProcessingMultiStepFeedback(len(chosen) + 2, feedback)  # read, each mechanism, write
        there = self.read_buurten(parameters, context, feedback, steps, chosen)
        buurten, features, inputs, earlier = there.buurten, there.features, there.inputs, there.earlier
        every = self.parameterAsBool(parameters, self.ALLE_KOLOMMEN, context)

        not_run = self.lacking(parameters, context)
        for mechanism, fields in not_run:
            buurten.warn(
                tr("{name} ({id}) is not run, for '{layer}' has no field {fields}.").format(
                    name=mechanism.label, id=mechanism.id, layer=features.name, fields=some(fields)
                )
            )
        for text in self.overruled(parameters, context, chosen):
            buurten.warn(f"{self.INSTELLINGEN}: {text}.")
        outcomes = list(self.judge(chosen, buurten, steps, feedback))
        steps.setCurrentStep(len(chosen) + 1)
        say(feedback, buurten.notes, buurten.warnings)
        for mechanism, assessment in outcomes:
            report(feedback, mechanism, assessment)
        check(feedback)

        used = {m.id: {**{s.parameter: m.read(v)[s.name] for s in m.settings}, **v} for m, v in chosen}
        origins = {**trail.origins(earlier), **buurten.origins}
        stated = {m.id: m.stated for m, _ in chosen if m.expressions}
        manifest = trail.manifest(self.id(), used, inputs, {}, origins, [earlier] if earlier else [], stated)
        manifest["methode"] = {name: edition for m, _ in chosen for name, edition in m.editions.items()}
        scenario = one_line(self.parameterAsString(parameters, self.SCENARIO, context))
        if scenario:
            manifest["scenario"] = scenario
        outcomes, without_data = _with_data(outcomes)
        without_data += [m for m, _ in not_run]
        if without_data:
            manifest["niet_te_beoordelen"] = [m.label for m in without_data]
            feedback.pushWarning(
                tr("Not counted, for no buurt could be assessed on it: {which}. The map says so.").format(
                    which=", ".join(m.label for m in without_data)
                )
            )
        told = {c.name: buurten.columns[c.name] for c in KEPT if c.name in there.choice.fields}
        told[BUURTCODE.name] = buurten.codes
        told.setdefault("gemeentecode", [gemeente_of(code) for code in buurten.codes])
        result = self.write_count(
            parameters,
            context,
            feedback,
            told,
            outcomes,
            features.geometries,
            manifest,
            every,
        )
        path = self.parameterAsFileOutput(parameters, self.INSTELLINGEN_UIT, context)
        if path:
            Path(path).write_text(as_json(version(), used), encoding="utf-8")
            result[self.INSTELLINGEN_UIT] = path
        return result


def _with_data(outcomes):
    """The outcomes of which any buurt could be judged, and the mechanisms of the rest; all when there is none."""
    judged = [(m, a) for m, a in outcomes if {"risico", "geen risico"} & {k for k, n in a.counts().items() if n}]
    told = {m.id for m, _ in judged}
    return (judged, [m for m, _ in outcomes if m.id not in told]) if judged else (outcomes, [])

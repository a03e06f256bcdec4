"""All mechanisms whose inputs are there, and the count, in one read and one write."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingMultiStepFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
)

from ..bridge import trail
from ..bridge.binding import ALWAYS, bind, choose, field_problems, require_code
from ..bridge.plans import plan_problems
from ..bridge.reading import read
from ..bridge.stop import Problem, check
from ..core.codes import gemeente_of
from ..core.columns import BUURTCODE, IDENTITY, Column
from ..core.mechanism import Mechanism, PlanLayer, YearTable
from ..core.settings_file import SettingsProblem, as_json, read_settings
from ..i18n import tr
from ..mechanisms import all_mechanisms
from ..paths import version
from .base import anything, located, polygons, say
from .mechanism import report
from .stacked import StackedAlgorithm


class VolledigeAnalyse(StackedAlgorithm):
    ID = "volledigeanalyse"
    BUURTEN, MECHANISMEN, INSTELLINGEN = "BUURTEN", "MECHANISMEN", "INSTELLINGEN"
    ALLE_KOLOMMEN, INSTELLINGEN_UIT = "ALLE_KOLOMMEN", "INSTELLINGEN_UIT"

    def title(self):
        return tr("Full analysis")

    def explain(self):
        return tr(
            "Runs all mechanisms on a layer of buurten and counts on how many each buurt runs a risk. A buurt of "
            "which the data are missing is unknown on that mechanism, which lowers its coverage; a mechanism on "
            "which no buurt at all can be assessed is not counted, and the map says so. A local mechanism is run "
            "when its layer is given. The result is the styled layer of the risk count, with one column per "
            "mechanism and the column 'waarom', and the risk table with value, threshold, certainty and explanation "
            "of each buurt and mechanism.\n\nOther thresholds or fields come from a settings file: a run writes one, "
            "edit it and give it to the next. A signal, not a prediction."
        )

    def initAlgorithm(self, configuration=None):
        mechanisms = all_mechanisms()
        self.add_layer(self.BUURTEN, tr("Layer of buurten (or wijken)"), polygons())
        for plans in _plan_layers(mechanisms):
            self.add_layer(plans.parameter, tr(plans.label), located(), optional=True)
        for table in _year_tables(mechanisms):
            self.add_layer(table.parameter, tr(table.label), anything(), optional=True)
        ids = [m.id for m in mechanisms]
        self.addParameter(
            QgsProcessingParameterEnum(
                self.MECHANISMEN, tr("Mechanisms"), ids, allowMultiple=True, defaultValue=ids, usesStaticStrings=True
            )
        )
        self.add_advanced(
            QgsProcessingParameterFile(self.INSTELLINGEN, tr("Settings file"), extension="json", optional=True)
        )
        self.add_advanced(
            QgsProcessingParameterBoolean(self.ALLE_KOLOMMEN, tr("All columns of all mechanisms on the layer"), False)
        )
        self.add_count_parameters()
        self.add_fields((BUURTCODE,), self.BUURTEN)
        self.add_count_outputs()
        self.add_advanced(
            QgsProcessingParameterFileDestination(
                self.INSTELLINGEN_UIT, tr("Settings used"), "JSON (*.json)", optional=True, createByDefault=False
            )
        )

    def problems(self, parameters, context):
        out = super().problems(parameters, context)
        known = [m.id for m in all_mechanisms()]
        wanted = parameters.get(self.MECHANISMEN) or []
        wanted = wanted.split(",") if isinstance(wanted, str) else wanted
        wrong = [str(name) for name in wanted if name not in known] if isinstance(wanted, (list, tuple)) else []
        if wrong:
            out.append(
                tr("MECHANISMEN: {wrong} is not known; there are {known}.").format(
                    wrong=", ".join(wrong), known=", ".join(known)
                )
            )
        if out:
            return out
        try:
            chosen = self._chosen(parameters, context)
        except SettingsProblem as problem:
            return [f"{self.INSTELLINGEN}: {problem}"]
        source = self.parameterAsSource(parameters, self.BUURTEN, context)
        names = [f.name() for f in source.fields()] if source else []
        for mechanism, values in chosen:
            wrong = []
            if source:
                given = self.given_fields(values, mechanism.inputs, names)
                wrong += field_problems(mechanism.inputs, names, given, source.sourceName())
            plans = mechanism.plans
            layer = self.parameterAsSource(parameters, plans.parameter, context) if plans else None
            if layer is not None:
                fields = [f.name() for f in layer.fields()]
                wrong += plan_problems(plans, layer, self.given_fields(values, plans.fields, fields))
            out += [f"{self.INSTELLINGEN}, {mechanism.id}: {text}" if values else text for text in wrong]
        return out

    def _chosen(self, parameters, context) -> list[tuple[Mechanism, dict[str, Any]]]:
        """The mechanisms to run, with what the settings file says of each."""
        mechanisms = all_mechanisms()
        path = self.parameterAsString(parameters, self.INSTELLINGEN, context)
        given = read_settings(Path(path), mechanisms) if path else {}
        wanted = self.parameterAsEnumStrings(parameters, self.MECHANISMEN, context)
        return [
            (m, given.get(m.id, {}))
            for m in mechanisms
            if m.id in wanted and (m.plans is None or parameters.get(m.plans.parameter) not in (None, ""))
        ]

    def compute(self, parameters, context, feedback):
        chosen = self._chosen(parameters, context)
        if not chosen:
            raise Problem(tr("MECHANISMEN: none chosen, or none with its layer; there is nothing to count."))
        source = self.source(parameters, self.BUURTEN, context)
        layer = self.layer(parameters, self.BUURTEN, context)
        names = [f.name() for f in source.fields()]
        columns: dict[str, Column] = {c.name: c for m, _ in chosen for c in m.inputs}
        given = {k: v for m, values in chosen for k, v in self.given_fields(values, m.inputs, names).items()}
        given.update(self.given_fields(parameters, (BUURTCODE,), names))
        choice = choose((*IDENTITY, *columns.values(), *ALWAYS), names, given)
        require_code(choice, names, source.sourceName())
        every = self.parameterAsBool(parameters, self.ALLE_KOLOMMEN, context)
        steps = QgsProcessingMultiStepFeedback(len(chosen) + 2, feedback)  # read, each mechanism, write
        features = read(source, choice.fields.values(), context, feedback)
        earlier = trail.get(layer)
        buurten = bind(features, choice, trail.origins(earlier), steps)
        inputs = [trail.describe_input(layer, features.name, len(features))]
        for mechanism, values in chosen:
            inputs += self.read_local(parameters, context, feedback, mechanism, values, buurten)

        outcomes = []
        for number, (mechanism, values) in enumerate(chosen):
            check(feedback)
            steps.setCurrentStep(number + 1)
            feedback.setProgressText(mechanism.label)
            outcomes.append((mechanism, mechanism.assess(buurten, mechanism.read(values))))
        steps.setCurrentStep(len(chosen) + 1)
        say(feedback, buurten.notes, buurten.warnings)
        for mechanism, assessment in outcomes:
            report(feedback, mechanism, assessment)
        check(feedback)

        used = {m.id: {**{s.parameter: m.read(v)[s.name] for s in m.settings}, **v} for m, v in chosen}
        origins = {**trail.origins(earlier), **buurten.origins}
        manifest = trail.manifest(self.id(), used, inputs, {}, origins, [earlier] if earlier else [])
        outcomes, without_data = _with_data(outcomes)
        if without_data:
            manifest["niet_te_beoordelen"] = [m.label for m in without_data]
            feedback.pushWarning(
                tr("Not counted, for no buurt could be assessed on it: {which}. The map says so.").format(
                    which=", ".join(m.label for m in without_data)
                )
            )
        told = {key: buurten.columns[key] for key in choice.fields if choice.columns[key] in IDENTITY}
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


def _plan_layers(mechanisms) -> list[PlanLayer]:
    return list({m.plans.name: m.plans for m in mechanisms if m.plans}.values())


def _year_tables(mechanisms) -> list[YearTable]:
    return list({m.table.name: m.table for m in mechanisms if m.table}.values())

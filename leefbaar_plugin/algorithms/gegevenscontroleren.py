"""Before an analysis: what is there, is it sound, and what will each mechanism be able to say?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingMultiStepFeedback,
    QgsProcessingParameterFeatureSink,
    QgsWkbTypes,
)

from ..bridge import trail
from ..bridge.inspection import Inspection, inspect
from ..bridge.output.text_file import write_text
from ..bridge.output.writing import write
from ..bridge.plans.checks import plan_facts
from ..bridge.stop import Problem, check
from ..core.buurten import Buurten
from ..core.checks.finding import FOUT, WAARSCHUWING, Finding, counted, in_order
from ..core.checks.outlook import Outlook, check_outlooks, impossible, not_asked, outlook
from ..core.checks.plans import cannot_read, check_plans, check_year_table
from ..core.checks.report import as_html
from ..core.mechanism import Mechanism
from ..core.naming.columns.areas import BUURTCODE, GEMEENTECODE
from ..core.naming.columns.local import REFERENTIEGROEP
from ..i18n import tr
from ..mechanisms import all_mechanisms
from ..styling.common import short_tip
from .shared.base import DATA, written_layer
from .shared.check_results import findings_table, outlook_table, places_table, report_of, tell
from .shared.every_mechanism import Chosen, EveryMechanism


class GegevensControleren(EveryMechanism):
    ID, GROUP = "gegevenscontroleren", DATA
    TOLD = (BUURTCODE, GEMEENTECODE, REFERENTIEGROEP)
    RAPPORT, BEVINDINGEN, MECHANISMENTABEL, OUTPUT = "RAPPORT", "BEVINDINGEN", "MECHANISMENTABEL", "OUTPUT"

    def __init__(self):
        super().__init__()
        self._done: dict[str, Any] = {}

    def title(self):
        return tr("Check the data")

    def explain(self):
        return tr(
            "Looks at a layer of buurten (of any CBS edition, also one that is not built yet) and at the plan layers "
            "and year tables before an analysis, and reports what is there: codes, names, coordinates and shapes, "
            "missing and special values of each column, suspicious units, impossible values, the Leefbaarometer, years "
            "that lie far apart, changed borders, and what each mechanism will be able to say, for how many buurten."
            "\n\nIt never stops at bad data: that is what it reports. An error (fout) makes the analysis stop or go "
            "wrong; a warning (waarschuwing) makes the outcome mean less; a remark (opmerking) is good to know. The "
            "data are not changed. A model can branch on the number of errors."
        )

    def initAlgorithm(self, configuration=None):
        self.add_inputs()
        self.add_own_mechanisms()
        self.add_settings_file()
        self.add_fields(self.TOLD, self.BUURTEN)
        self.add_file(
            self.RAPPORT, tr("Report"), "HTML (*.html)",
            tr("One file, in Dutch, to read in the results viewer or a browser and to print on A4."), True,
        )  # fmt: skip
        table, areas = QgsProcessing.SourceType.TypeVector, QgsProcessing.SourceType.TypeVectorPolygon
        for name, label, kind, default, words in (
            (self.BEVINDINGEN, tr("Findings"), table, True,
             tr("One row per finding: part, severity, field, number, examples, what was found and what to do.")),
            (self.MECHANISMENTABEL, tr("What each mechanism will be able to say"), table, False,
             tr("One row per mechanism: for how many buurten, why not for the others, and with which columns.")),
            (self.OUTPUT, tr("Places with overlaps, gaps and invalid shapes"), areas, False,
             tr("The areas themselves, to look at on the map; without rows when there are none.")),
        ):  # fmt: skip
            self.add(
                QgsProcessingParameterFeatureSink(name, label, kind, optional=True, createByDefault=default), words
            )
        self.add_numbers(
            ("AANTAL_BUURTEN", tr("Number of buurten")),
            ("AANTAL_FOUTEN", tr("Number of errors")),
            ("AANTAL_WAARSCHUWINGEN", tr("Number of warnings")),
        )

    def problems(self, parameters, context):
        out = super().problems(parameters, context)
        return (
            out
            or self.field_problems(parameters, self.BUURTEN, self.TOLD, context)
            or self.settings_problems(parameters, context)
        )

    def _wrong_shapes(self, parameters, context):
        source = self.parameterAsSource(parameters, self.BUURTEN, context)
        unknown = QgsWkbTypes.GeometryType.UnknownGeometry  # a database or service that does not say: look at each row
        if source is not None and QgsWkbTypes.geometryType(source.wkbType()) == unknown:
            return []
        return super()._wrong_shapes(parameters, context)

    def layer_problems_of(self, mechanism, values, parameters, context):
        return []  # the data are no reason to refuse: they are reported

    def compute(self, parameters, context, feedback):
        steps = QgsProcessingMultiStepFeedback(3, feedback)  # inspect, judge, write
        source = self.source(parameters, self.BUURTEN, context, whole=False)
        layer = self.layer(parameters, self.BUURTEN, context)
        chosen = self.chosen(parameters, context)
        earlier = trail.get(layer)
        choice = self.choice(parameters, chosen, [f.name() for f in source.fields()])
        own = [m for m, _ in chosen if m.expressions]
        inspected = inspect(source, layer, choice, _users(chosen), trail.origins(earlier), context, steps, own)
        inputs = [trail.describe_input(layer, source.sourceName(), inspected.rows)]
        steps.setCurrentStep(1)
        outlooks = self._outlooks(parameters, context, steps, chosen, inspected, inputs)
        findings = in_order([*inspected.findings, *check_outlooks(outlooks)])
        steps.setCurrentStep(2)
        check(feedback)

        result: dict[str, Any] = {}
        used = {m.id: values for m, values in chosen if values}
        n = counted(findings)
        stated = {m.id: m.stated for m in own}
        origins = trail.origins(earlier)
        manifest = trail.manifest(self.id(), used, inputs, n, origins, [earlier] if earlier else [], stated)
        written = {
            name: write(self, name, parameters, context, feedback, columns, shapes)
            for name, columns, shapes in (
                (self.BEVINDINGEN, findings_table(findings), None),
                (self.MECHANISMENTABEL, outlook_table(outlooks), None),
                (self.OUTPUT, places_table(inspected), list(inspected.places.values())),
            )
        }
        result.update({name: address for name, address in written.items() if address})
        self._done = {"written": written, "trail": manifest}
        path = self.parameterAsFileOutput(parameters, self.RAPPORT, context)
        if path:
            report = report_of(source.sourceName(), inspected, findings, outlooks, inputs)
            write_text(path, as_html(report), self.RAPPORT)
            result[self.RAPPORT] = path
        tell(feedback, findings, outlooks, inspected.rows)
        return {
            **result,
            "AANTAL_BUURTEN": inspected.rows,
            "AANTAL_FOUTEN": n[FOUT],
            "AANTAL_WAARSCHUWINGEN": n[WAARSCHUWING],
        }

    def finish(self, context, feedback) -> None:
        titles = {
            self.BEVINDINGEN: ("Bevindingen", "Wat de controle van de gegevens vond."),
            self.MECHANISMENTABEL: ("Mechanismen", "Wat elk mechanisme zal kunnen zeggen, en voor hoeveel buurten."),
            self.OUTPUT: ("Plekken met bevindingen", "Overlappen, kieren en gaten, en ongeldige vlakken."),
        }
        for name, address in self._done.get("written", {}).items():
            layer = written_layer(address, context)
            if layer is not None:
                trail.put(layer, *titles[name], self._done["trail"])
            if layer is not None and name == self.OUTPUT:
                short_tip(layer, ("soort",), ("buurtcode", "buurtcode_2"))

    def _outlooks(
        self, parameters, context, feedback, chosen: Chosen, inspected: Inspection, inputs: list[dict[str, Any]]
    ) -> list[Outlook]:
        """Read what the mechanisms need besides the buurten, report on it, and run each for what it can say."""
        failed: dict[str, str] = {}
        buurten = inspected.buurten
        for mechanism, values in chosen if buurten else ():
            why = self._read_local(
                parameters, context, feedback, mechanism, values, buurten, inspected.findings, inputs
            )
            if why:
                failed[mechanism.id] = why
        able = [(m, values) for m, values in chosen if buurten and m.id not in failed]
        told = {
            m.id: outlook(m, assessment, buurten, inspected.fields)
            for m, assessment in self.judge(
                able, buurten, QgsProcessingMultiStepFeedback(len(able) + 1, feedback), feedback
            )
        }
        asked = {m.id for m, _ in chosen}
        lacking = {m.id: fields for m, fields in self.lacking(parameters, context)}
        return [
            told.get(m.id) or (
                impossible(m, failed.get(m.id, "geen rijen met een bruikbare code"), inspected.rows)
                if m.id in asked else not_asked(m, lacking.get(m.id, ()))
            )
            for m in (*all_mechanisms(), *self.own(parameters, context))
        ]  # fmt: skip

    def _read_local(
        self, parameters, context, feedback, mechanism: Mechanism, values: Mapping[str, Any], buurten: Buurten,
        findings: list[Finding], inputs: list[dict[str, Any]],
    ) -> str:  # fmt: skip
        """Read and check the layers and the year table of a mechanism; gives why that cannot be, or nothing."""
        plans, buildings, table = mechanism.plans, mechanism.buildings, mechanism.table
        fresh = plans is not None and plans.name not in buurten.plans
        items = [item for item in (plans, buildings, table) if item]
        layers = {item.parameter: self.source(parameters, item.parameter, context) for item in items}
        item = plans or buildings or table
        try:
            wrong = super().layer_problems_of(mechanism, values, parameters, context)
            if wrong:
                raise Problem(wrong[0])
            if fresh:
                source = layers[plans.parameter]
                given = self.given_fields(values, plans.fields, [f.name() for f in source.fields()])
                findings += check_plans(plan_facts(plans, source, given, buurten.geography, context, feedback))
            item, read_before = table or item, set(buurten.tables)
            inputs += self.read_local(parameters, context, feedback, mechanism, values, buurten)
            for name in set(buurten.tables) - read_before:
                layer = layers[table.parameter].sourceName()
                findings += check_year_table(table.parameter, layer, buurten.tables[name])
        except Problem as problem:
            finding = cannot_read(item.parameter, layers[item.parameter].sourceName())
            if finding not in findings:
                feedback.pushWarning(str(problem))
                findings.append(finding)
            return f"{item.parameter} is niet te gebruiken" if item is not table else ""
        return ""


def _users(chosen: Chosen) -> dict[str, list[str]]:
    """Column name to the mechanisms that use it."""
    out: dict[str, list[str]] = {}
    for mechanism, _ in chosen:
        for column in mechanism.inputs:
            out.setdefault(column.name, []).append(mechanism.label)
    return out

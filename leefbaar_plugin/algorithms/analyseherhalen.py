"""A result re-opened, verified, or repeated on new inputs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
    QgsProcessingParameterVectorLayer,
)

from ..bridge import trail
from ..bridge.fingerprints import KEYS, as_wkb
from ..bridge.output.text_file import write_text
from ..bridge.output.writing import write
from ..bridge.replay.original import Original, files_now, original, require_parameters, require_whole, touched
from ..bridge.replay.reachable import ready
from ..bridge.replay.running import (
    made,
    new_inputs,
    outputs_for,
    require_elsewhere,
    run_again,
    wanted_outputs,
    without_layouts,
)
from ..bridge.stop import Problem
from ..bridge.stored import stored
from ..compat import VERSION, field
from ..core.replay.command import as_command, as_json
from ..core.replay.comparison import Comparison, compare
from ..core.replay.finding import COLUMNS, OPEN, REPEAT, VERIFY, Finding
from ..core.replay.inputs import inputs_of, read_again
from ..core.replay.page import page
from ..core.results.trail_difference import of_method
from ..i18n import tr
from ..mechanisms import all_mechanisms
from ..paths import version
from .shared.base import anything, written_layer
from .shared.of_evidence import OfEvidence


class AnalyseHerhalen(OfEvidence):
    ID = "analyseherhalen"
    RESULTAAT, WAT, BUURTEN, NIEUWE_INVOER = "RESULTAAT", "WAT", "BUURTEN", "NIEUWE_INVOER"
    OUTPUT, UITVOER, VERSCHILLEN, INSTELLINGEN_UIT = "OUTPUT", "UITVOER", "VERSCHILLEN", "INSTELLINGEN_UIT"

    def __init__(self):
        super().__init__()
        self._done: dict[str, Any] = {}

    def title(self):
        return tr("Repeat an analysis")

    def explain(self):
        return tr(
            "Every layer that Leefbaar writes carries how it was made: algorithm, settings, inputs with their size and "
            "SHA-256, and a fingerprint of itself. With that, this tool\n- re-opens it (openen): the settings as a "
            "file and as a command for qgis_process, and a page on how the layer was made;\n- verifies it "
            "(controleren): are the inputs still the same, is the layer itself untouched, and does a second run give "
            "the same table? If not, the difference is named down to the cell;\n- repeats it (herhalen): the same "
            "settings on new inputs.\n\nThe real algorithm is run, in memory. Of a chain only the last step is "
            "repeated; the page names the steps before it. Passwords and servers are never kept, so a table of a "
            "database has to be given again, unless the result is in the same database."
        )

    def flags(self):
        # The algorithm that is run again may need the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def settings(self):
        return ()  # nothing is drawn here; the seed of the run is among its parameters

    def initAlgorithm(self, configuration=None):
        result = QgsProcessingParameterVectorLayer(self.RESULTAAT, tr("Result of Leefbaar"), [anything()])
        self.add(result, tr("Any layer or table that Leefbaar wrote; its trail tells how it was made."))
        what = QgsProcessingParameterEnum(
            self.WAT, tr("What to do"), [OPEN, VERIFY, REPEAT], defaultValue=VERIFY, usesStaticStrings=True
        )
        self.add(what, tr("openen: how it was made; controleren: run it again and compare; herhalen: on new inputs."))
        self.add_layer(
            self.BUURTEN, tr("New main layer (to repeat)"), anything(),
            tr("Takes the place of the first layer of the run. Left empty, the same layer is used."), True,
        )  # fmt: skip
        for name, label, words in (
            (
                self.NIEUWE_INVOER, tr("Other new inputs, as JSON"),
                tr('For example {"NIEUWBOUW": "/map/plannen.gpkg"}; also settings that must differ.'),
            ),
            (
                self.UITVOER, tr("Other outputs, as JSON"),
                tr('When repeating, for example {"RISICOTABEL": "/map/tabel.gpkg"}.'),
            ),
        ):  # fmt: skip
            self.add_advanced(QgsProcessingParameterString(name, label, multiLine=True, optional=True), words)
        again = QgsProcessingParameterVectorDestination(
            self.OUTPUT, tr("New outcome (when repeating)"), optional=True, createByDefault=False
        )
        self.add(again, tr("Where the new layer goes. Left empty, it is made in memory and only compared."))
        self.add_table(
            self.VERSCHILLEN,
            tr("What differs"),
            tr("A row for each input, version, column or cell that is different now."),
        )
        self.add_report()
        self.add_file(
            self.INSTELLINGEN_UIT, tr("Parameters of the run"), "JSON (*.json)",
            tr("A file that 'qgis_process run … - < file' reads."),
        )  # fmt: skip
        self.addOutput(QgsProcessingOutputString("OPDRACHT", tr("Command for qgis_process")))
        self.addOutput(QgsProcessingOutputString("TEKST", tr("What was found, in words")))
        self.addOutput(QgsProcessingOutputNumber("AANTAL_VERSCHILLEN", tr("Number of differences in the outcome")))
        self.addOutput(QgsProcessingOutputBoolean("GELIJK", tr("The second run gave the same outcome")))

    def problems(self, parameters, context):
        out = super().problems(parameters, context)
        if isinstance(parameters.get(self.RESULTAAT), QgsProcessingFeatureSourceDefinition):
            out.append(tr("RESULTAAT: give the layer itself, not a selection of its rows; it is repeated as a whole."))
        told = (self._given(parameters, name, context)[1] for name in (self.NIEUWE_INVOER, self.UITVOER))
        return [*out, *(wrong for wrong in told if wrong)]

    def compute(self, parameters, context, feedback):
        layer = self.layer(parameters, self.RESULTAAT, context)
        run = original(layer, self.RESULTAAT)
        what = self.parameterAsEnumString(parameters, self.WAT, context)
        feedback.setProgressText(tr("Looking at the inputs"))
        inputs = inputs_of(run.told, files_now(run.told, feedback))
        now = {"leefbaar": version(), "qgis": VERSION}
        rows, told = stored(layer, feedback)
        output = run.output_of(rows.columns)
        found = Finding(what, run.told, now, inputs, touched(run, output, told))
        out: dict[str, Any] = {}
        if what != OPEN:
            found, out = self._again(parameters, context, feedback, run, layer, (rows, told), found, output)
        feedback.pushInfo(found.sentence)
        return {**out, **self._told(parameters, context, feedback, run, layer, found)}

    def _again(self, parameters, context, feedback, run: Original, layer, first, found: Finding, output: str):
        """Run it again and lay the outcome beside the layer."""
        require_parameters(run, self.RESULTAAT)
        require_whole(layer, self.RESULTAAT)
        if not output:
            raise Problem(
                tr("{name}: '{layer}' has none of the columns that the run wrote, so there is nothing to compare.")
                .format(name=self.RESULTAAT, layer=layer.name())
            )  # fmt: skip
        new = self._new_inputs(parameters, context, run) if found.what == REPEAT else {}
        asked = {}
        if found.what == REPEAT:
            asked = wanted_outputs(run, self._given(parameters, self.UITVOER, context)[0], self.UITVOER)
            require_elsewhere(asked, layer, self.UITVOER)
            if parameters.get(self.OUTPUT):
                asked[output] = parameters[self.OUTPUT]
        project = context.project() if found.what == VERIFY else None
        with (
            without_layouts(project),
            ready(run, new, layer, self.NIEUWE_INVOER) as given,
            outputs_for(run, asked) as places,
        ):
            feedback.setProgressText(tr("Running '{id}' again").format(id=run.algorithm.id()))
            results = run_again(run, {**given, **places}, context, feedback)
            second = made(results, output, context)
            before, told = first
            after, again = stored(second, feedback)
            same = told == again  # by their fingerprints: else cells are looked at one by one
            shapes = (as_wkb(before.geometries), as_wkb(after.geometries))
            compared = Comparison() if same else compare(_plain(before.columns), _plain(after.columns), shapes)
            later = trail.get(second) or {}
            del second
        inputs = read_again(found.inputs, run.told.get("invoer", ()), later.get("invoer", ()))
        method = of_method(run.told, later) if later else ()
        done = replace(found, inputs=inputs, compared=compared, replaced=list(new), method=method)
        return done, {name: results[name] for name in asked if name in results} | (
            {self.OUTPUT: results[output]} if output in asked else {}
        )

    def _new_inputs(self, parameters, context, run: Original) -> dict[str, Any]:
        new = new_inputs(run, self._given(parameters, self.NIEUWE_INVOER, context)[0], self.NIEUWE_INVOER)
        if parameters.get(self.BUURTEN) not in (None, ""):
            layers = [d.name() for d in run.algorithm.parameterDefinitions() if d.type() in ("source", "vector")]
            new[self.BUURTEN if self.BUURTEN in layers else layers[0]] = parameters[self.BUURTEN]
        return new

    def _given(self, parameters, name: str, context) -> tuple[dict[str, Any], str]:
        """What a parameter with JSON says, and what is wrong with it."""
        text = self.parameterAsString(parameters, name, context).strip()
        try:
            told = json.loads(text) if text else {}
        except ValueError:
            told = None
        if isinstance(told, dict):
            return told, ""
        words = tr('{name} = {text} is not JSON of names and values, for example {{"NIEUWBOUW": "/map/plannen.gpkg"}}.')
        return {}, words.format(name=name, text=text)

    def _told(self, parameters, context, feedback, run: Original, layer, found: Finding) -> dict[str, Any]:
        """The outputs that tell what was found."""
        kept = run.told.get("parameters")
        command = as_command(run.algorithm.id(), kept, run.defaults) if kept is not None else ""
        out: dict[str, Any] = {"OPDRACHT": command, "TEKST": found.sentence}
        if found.compared is not None:  # else there is no answer, which is not the same as a difference
            out |= {"GELIJK": found.same, "AANTAL_VERSCHILLEN": found.compared.count}
        path = self.parameterAsFileOutput(parameters, self.INSTELLINGEN_UIT, context)
        if path:
            require_parameters(run, self.RESULTAAT)
            write_text(path, as_json(run.algorithm.id(), kept), self.INSTELLINGEN_UIT)
            out[self.INSTELLINGEN_UIT] = path
        listed = list(zip(*found.rows)) or [()] * len(COLUMNS)
        columns = [(field(name, kind, alias), values) for (name, kind, alias), values in zip(COLUMNS, listed)]
        address = write(self, self.VERSCHILLEN, parameters, context, feedback, columns, None)
        if address:
            out[self.VERSCHILLEN] = address
            inputs = [{**trail.describe_input(layer, layer.name(), layer.featureCount()), "laag": "resultaat"}]
            counts = {"verschillen": found.compared.count} if found.compared else {}
            manifest = trail.manifest(self.id(), {self.WAT: found.what}, inputs, counts, {}, [run.told])
            self._done = {"address": address, "trail": manifest, "text": found.sentence}
        return {**out, **self.write_report(parameters, context, page(found, layer.name(), command, all_mechanisms()))}

    def finish(self, context, feedback) -> None:
        table = written_layer(self._done.get("address"), context)
        if table is not None:
            trail.put(table, "Wat verschilt", self._done["text"], self._done["trail"])


def _plain(columns: Mapping[str, Any]) -> dict[str, Any]:
    """Columns without the numbers of rows that a format adds."""
    return {name: values for name, values in columns.items() if name.lower() not in KEYS}

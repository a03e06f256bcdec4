"""What all algorithms share: one validation for the dialog and the run, reading of fields and settings, results."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QIcon

from ...bridge.database.refusals import reading_problems
from ...bridge.database.secret import hidden
from ...bridge.database.table import table_at
from ...bridge.given import files_of, given
from ...bridge.output.destinations import destination, input_addresses, target
from ...bridge.output.keepsake import kept
from ...bridge.stop import Stopped
from ...bridge.stop import problems as as_problem
from ...bridge.witness import witnessed
from ...core.libraries import lacking
from ...i18n import tr
from ...paths import help_url, icon
from ...styling.run_group import group_results
from .adding_parameters import AddsParameters
from .checking import output_problems, outputs_of, setting_problems, wrong_shapes
from .reading_parameters import ReadsParameters

DATA, NATIONAL, LOCAL, COUNT = "gegevens", "landelijk", "lokaal", "stapeling"
INTERPRETATION, MAPS, EVIDENCE = "duiding", "kaarten", "onderbouwing"


def _group_name(group: str) -> str:
    return {
        DATA: tr("1 Data"),
        NATIONAL: tr("2 National mechanisms"),
        LOCAL: tr("3 Local mechanisms"),
        COUNT: tr("4 Risk count"),
        INTERPRETATION: tr("5 Interpretation"),
        MAPS: tr("6 Maps and reports"),
        EVIDENCE: tr("7 Evidence"),
    }[group]


class LeefbaarAlgorithm(AddsParameters, ReadsParameters):
    """Base of all algorithms: subclasses give `ID`, `GROUP`, `title`, `explain`, `initAlgorithm` and `compute`."""

    ID = ""
    GROUP = ""
    _opened_before: Collection[str] = ()

    def title(self) -> str:
        raise NotImplementedError

    def explain(self) -> str:
        raise NotImplementedError

    def compute(self, parameters, context, feedback) -> dict[str, Any]:
        raise NotImplementedError

    def finish(self, context, feedback) -> None:
        """Name and style what was made: in the main thread, but as a step of a model in the thread of the model.

        What is done to the project (its tree, its layouts) therefore waits for a layer to arrive in it: `on_arrival`.
        """

    def run_name(self) -> str:
        """What the layers of a run are called together, in the tree of layers."""
        return self.displayName()

    # What Processing asks.

    def createInstance(self):
        return type(self)()

    def name(self):
        return self.ID

    def displayName(self):
        return self.title()

    def group(self):
        return _group_name(self.GROUP)

    def groupId(self):
        return self.GROUP

    def icon(self):
        return QIcon(icon())

    def shortHelpString(self):
        return self.explain()

    def helpUrl(self):
        return help_url(self.help_page())

    def help_page(self) -> str:
        """The page of the documentation that tells most about this algorithm."""
        return f"algoritmen/{self.name()}"

    def canExecute(self):
        why = lacking("pandas")
        return not why, why

    def checkParameterValues(self, parameters, context):
        texts = self.problems(parameters, context)  # first: its words help more than QGIS's
        fine, said = (False, "\n".join(texts)) if texts else super().checkParameterValues(parameters, context)
        return fine, hidden(said)

    def processAlgorithm(self, parameters, context, feedback):
        try:
            texts = self.problems(parameters, context)
            if texts:
                raise as_problem(texts)
            told = given(self, parameters, context)
            self._opened_before = set(context.layersToLoadOnCompletion())  # by the steps before in a model
            with kept(self._files(parameters)), witnessed(told, files_of(told, self), feedback):
                return self.compute(parameters, context, feedback)
        except Stopped as stopped:
            # Processing shows its own exception as a message, any other, a subclass too, as a traceback.
            raise QgsProcessingException(hidden(str(stopped))) from None

    def postProcessAlgorithm(self, context, feedback):
        self.finish(context, feedback)
        own = [key for key in context.layersToLoadOnCompletion() if key not in self._opened_before]
        group_results(context, own, [output.name() for output in self.outputDefinitions()], self.run_name())
        return {}

    def problems(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> list[str]:
        """Everything that is wrong with the parameters, in words; the same in the dialog and at run."""
        why = lacking("pandas")
        if why:
            return [why]
        out = []
        addresses = input_addresses(parameters, self, context)
        for name, address in addresses:
            table = table_at(address)
            out += reading_problems(name, table) if table else []
        if out:
            return out  # before a layer is opened, which waits for whoever locked its table
        inputs = [address for _, address in addresses]
        out += self._wrong_shapes(parameters, context)
        project = context.project().absoluteFilePath() if context.project() is not None else ""
        out += output_problems(self, parameters, inputs, project)
        return out + setting_problems(self.settings(), parameters)

    def _wrong_shapes(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> list[str]:
        return wrong_shapes(self, parameters, context)

    def _files(self, parameters: Mapping[str, Any]) -> list[str]:
        """The files that the outputs go to."""
        return [target(destination(value))[0] for value in outputs_of(self, parameters).values()]


def anything() -> int:
    return QgsProcessing.SourceType.TypeVector


def located() -> int:
    return QgsProcessing.SourceType.TypeVectorAnyGeometry


def written_layer(address: str | None, context) -> QgsVectorLayer | None:
    """The layer behind an output, to style it."""
    return QgsProcessingUtils.mapLayerFromString(address, context) if address else None


def say(feedback: QgsProcessingFeedback, notes: Iterable[str], warnings: Iterable[str]) -> None:
    """Tell the user what was done, and what may change the meaning of the outcome."""
    for note in notes:
        feedback.pushInfo(note)
    for warning in warnings:
        feedback.pushWarning(warning)

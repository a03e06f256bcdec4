"""The user's own mechanism: stated in the dialog, in a file, or both."""

from __future__ import annotations

import contextlib
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsExpressionContext,
    QgsProcessingParameterExpression,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
    QgsProperty,
)

from ..bridge.expressions import expression_problems, lacking_problem
from ..bridge.output.text_file import write_text
from ..core.naming.columns.areas import BUURTCODE
from ..core.naming.columns.local import REFERENTIEGROEP
from ..core.own.checking import DefinitionProblem, clashes, definition_of
from ..core.own.definition import KEYS, MARK, VERSION, Definition
from ..core.own.file import as_json, read_definition
from ..core.own.keys import EXPRESSION, Key
from ..core.own.mechanism import as_mechanism
from ..i18n import tr
from ..mechanisms import all_mechanisms
from ..paths import version
from .mechanism import OneMechanism
from .shared.base import LOCAL
from .shared.setting_parameter import setting_help, setting_parameter


class EigenMechanisme(OneMechanism):
    ID, GROUP = "eigenmechanisme", LOCAL
    DEFINITIE, DEFINITIE_UIT = "DEFINITIE", "DEFINITIE_UIT"
    FIELDS = (BUURTCODE, REFERENTIEGROEP)

    def title(self):
        return tr("Own mechanism")

    def explain(self):
        return tr(
            "Judges a value of your own. You give a field or an expression, the direction that is unfavourable, and a "
            "threshold: a number, a factor or difference from a reference area, the worst share of that area, the "
            "difference from the neighbours, or the change since an earlier year. Source and reference date are "
            "required; they stand in the sentence of each buurt.\n\nThe outcome has the five columns that every "
            "mechanism has, starting with the id that follows from the name, and counts in the risk count. Unknown is "
            "never 'no risk'.\n\nA definition can be saved to a file (DEFINITIE_UIT) and shared, and read from one "
            "(DEFINITIE): then what the dialog leaves at its default comes from the file. A folder of such files goes "
            "into the full analysis. As a file may come from somebody else, an expression reads only the rows of the "
            "layer of buurten: functions for files, other layers, the environment, chance or the date of today are "
            "refused."
        )

    def initAlgorithm(self, configuration=None):
        self.add_buurten()
        self.add(
            QgsProcessingParameterFile(self.DEFINITIE, tr("Definition to start from"), extension="json", optional=True),
            tr("A file that DEFINITIE_UIT wrote; what you change here goes before what it says."),
        )
        for key in KEYS.values():
            definition = _parameter(key, self.BUURTEN)
            definition.setHelp(_words(key))
            if key.advanced:
                self.add_advanced(definition)
            else:
                self.addParameter(definition)
        self.add_fields(self.FIELDS, self.BUURTEN)
        self.add_output(tr("Own mechanism"), "id")
        self.add_file(
            self.DEFINITIE_UIT, tr("Definition used"), "JSON (*.json)",
            tr("To share, to start from another time, or to run in the full analysis (a folder of such files)."),
        )  # fmt: skip

    def problems(self, parameters, context):
        out = super().problems(parameters, context) or self.field_problems(
            parameters, self.BUURTEN, self.FIELDS, context
        )
        if out:
            return out
        try:
            definition = self._definition(parameters, context)
        except DefinitionProblem as problem:
            return [str(problem)]
        out = [f"{_in_dialog(text)}." for text in clashes(definition, all_mechanisms())]
        source = self.parameterAsSource(parameters, self.BUURTEN, context)
        if source is None:
            return out
        mechanism, names = as_mechanism(definition), [f.name() for f in source.fields()]
        out += expression_problems(mechanism, names)
        return out or lacking_problem(mechanism, names, source.sourceName())

    def asked(self, parameters, context):
        mechanism = as_mechanism(self._definition(parameters, context))
        return mechanism, mechanism.read({})

    def compute(self, parameters, context, feedback):
        result = super().compute(parameters, context, feedback)
        path = self.parameterAsFileOutput(parameters, self.DEFINITIE_UIT, context)
        if path:
            write_text(path, as_json(self._definition(parameters, context), version()), self.DEFINITIE_UIT)
            result[self.DEFINITIE_UIT] = path
        return result

    def _definition(self, parameters, context) -> Definition:
        """What the dialog states, and for what it leaves at its default the file.

        Raises
        ------
        DefinitionProblem
        """
        path = self.parameterAsString(parameters, self.DEFINITIE, context)
        told = read_definition(Path(path)).stated() if path else {MARK: VERSION}
        try:
            return definition_of({**told, **self._changed(parameters)})
        except DefinitionProblem as problem:
            raise DefinitionProblem(f"{_in_dialog(str(problem))}.") from problem

    def _changed(self, parameters) -> dict[str, Any]:
        """What is given in the dialog and differs from its default."""
        out = {}
        for key in KEYS.values():
            given = parameters.get(key.parameter)
            if isinstance(given, QgsProperty):
                given = given.value(QgsExpressionContext())[0]
            if given is None or given == "":
                continue
            with contextlib.suppress(ValueError):  # what is wrong is told with all else
                given = key.read(given)
            if given != key.default:
                out[key.name] = given
        return out


def _in_dialog(text: str) -> str:
    """Words about the keys of a file, as words about the parameters."""
    return re.sub(r'"(\w+)"', lambda found: found[1].upper() if found[1] in KEYS else found[0], text)


def _words(key: Key) -> str:
    """The help of a key; of a default that a value has, also where it comes from."""
    setting = key.setting
    if setting is None or key.default is None:
        return tr(key.help)
    same = key.help in (setting.help, setting.why)
    return setting_help(setting if same else replace(setting, help=key.help, why=""))


def _parameter(key: Key, layer: str):
    """The parameter of a key; nothing must be given, for it may stand in the file."""
    setting = key.setting
    if setting is None:
        if key.kind == EXPRESSION:
            return QgsProcessingParameterExpression(key.parameter, tr(key.label), "", layer, optional=True)
        return QgsProcessingParameterString(key.parameter, tr(key.label), "", optional=True)
    return setting_parameter(setting, key.parameter, key.label, key.default)

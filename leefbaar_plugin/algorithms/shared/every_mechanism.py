"""What the full analysis and the check before it share: the layers of all mechanisms, their settings, judging."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingParameterFile

from ...bridge import trail
from ...bridge.binding import ALWAYS, Choice, bind, choose, field_problems, require_code
from ...bridge.expressions import add_computed, expression_problems, fields_of, lacking
from ...bridge.features import Features
from ...bridge.reading import read
from ...bridge.stop import check
from ...core.assessment import Assessment
from ...core.buurten import Buurten
from ...core.mechanism import BuildingLayer, Mechanism, PlanLayer, YearTable
from ...core.naming.columns.areas import BUURTCODE, IDENTITY
from ...core.naming.columns.column import Column
from ...core.naming.columns.local import REFERENTIEGROEP
from ...core.naming.recognition import find
from ...core.own.checking import DefinitionProblem
from ...core.own.file import read_folder
from ...core.settings_file import SettingsProblem, overruled, read_settings, settings_of
from ...i18n import tr
from ...mechanisms import all_mechanisms
from .local_layers import LocalLayers

Chosen = Sequence[tuple[Mechanism, dict[str, Any]]]


@dataclass(frozen=True)
class Given:
    """The layer of buurten and what goes with it, as the mechanisms see it.

    Parameters
    ----------
    inputs
        Of each layer and table that was read what the trail tells.
    earlier
        The trail of the layer of buurten; None when it has none.
    """

    buurten: Buurten
    features: Features
    choice: Choice
    inputs: list[dict[str, Any]]
    earlier: Mapping[str, Any] | None


class EveryMechanism(LocalLayers):
    """Base of the algorithms that run all mechanisms on one layer of buurten."""

    BUURTEN, INSTELLINGEN, EIGEN_MECHANISMEN = "BUURTEN", "INSTELLINGEN", "EIGEN_MECHANISMEN"
    TOLD: Sequence[Column] = (BUURTCODE, REFERENTIEGROEP)  # columns of which the user can name the field in the dialog
    ALSO: Sequence[Column] = ()  # columns to read besides those of the mechanisms
    EVERY_YEAR = False  # read of every column each year that the layer has

    def add_inputs(self) -> None:
        """The buurten, the plan layers, the buildings and the year tables."""
        mechanisms = all_mechanisms()
        self.add_buurten()
        for plans in plan_layers(mechanisms):
            self._add_local(plans, [m for m in mechanisms if m.plans == plans])
        for buildings in building_layers(mechanisms):
            self._add_local(buildings, [m for m in mechanisms if m.buildings == buildings])
        self.add_year_tables()

    def add_year_tables(self) -> None:
        mechanisms = all_mechanisms()
        for table in year_tables(mechanisms):
            self._add_local(table, [m for m in mechanisms if m.table == table])

    def _add_local(self, layer: PlanLayer | BuildingLayer | YearTable, readers: Sequence[Mechanism]) -> None:
        which = ", ".join(tr(m.title) for m in readers)
        words = tr("Read by: {which}. Leave it empty when you have none.").format(which=which)
        self.add_local(layer, True, words)

    def add_own_mechanisms(self) -> None:
        folder = QgsProcessingParameterFile(
            self.EIGEN_MECHANISMEN, tr("Folder with own mechanisms"), QgsProcessingParameterFile.Behavior.Folder,
            optional=True,
        )  # fmt: skip
        self.add_advanced(folder, tr("Each *.json in it, as 'Own mechanism' writes them, is a mechanism too."))

    def add_settings_file(self) -> None:
        file = QgsProcessingParameterFile(self.INSTELLINGEN, tr("Settings file"), extension="json", optional=True)
        self.add_advanced(
            file,
            tr(
                "Settings of mechanisms that differ from their defaults, as 'Full analysis' writes them "
                "(INSTELLINGEN_UIT)."
            ),
        )

    def wanted(self, parameters, context) -> Sequence[str]:
        """Ids of the mechanisms to run, besides those of the user."""
        return [m.id for m in all_mechanisms()]

    def own(self, parameters, context) -> list[Mechanism]:
        """The mechanisms of the user's folder.

        Raises
        ------
        DefinitionProblem
        """
        folder = self.parameterAsString(parameters, self.EIGEN_MECHANISMEN, context)
        return read_folder(Path(folder), all_mechanisms()) if folder else []

    def lacking(self, parameters, context) -> list[tuple[Mechanism, list[str]]]:
        """The mechanisms of the user that are not run, with the fields that the layer of buurten lacks."""
        names = self._names(parameters, context)
        told = [(m, lacking(m, names)) for m in self.own(parameters, context)]
        return [(m, fields) for m, fields in told if fields]

    def chosen(self, parameters, context) -> Chosen:
        """The mechanisms to run, with what the settings file says of each.

        Those without their plan layer are not run, nor local ones of which the layer lacks a required column or field.

        Raises
        ------
        SettingsProblem, DefinitionProblem
        """
        own = self.own(parameters, context)
        mechanisms = [*all_mechanisms(), *own]
        given = self._settings(parameters, context, mechanisms)
        wanted = [*self.wanted(parameters, context), *(m.id for m in own)]
        names = self._names(parameters, context)

        def possible(m: Mechanism) -> bool:
            told = settings_of(m, given)
            there = all(told.get(column.parameter) or find(column, names) for column in m.requires)
            there = there and not lacking(m, names)
            return there and (m.plans is None or parameters.get(m.plans.parameter) not in (None, ""))

        return [(m, settings_of(m, given)) for m in mechanisms if m.id in wanted and possible(m)]

    def overruled(self, parameters, context, chosen: Chosen) -> list[str]:
        """What the settings file says of the chosen mechanisms and does not count, in words."""
        given = self._settings(parameters, context, [*all_mechanisms(), *self.own(parameters, context)])
        return [text for m, _ in chosen for text in overruled(m, given)]

    def settings_problems(self, parameters, context) -> list[str]:
        """What is wrong with the settings file, and with the fields that it or the user names, in words."""
        try:
            chosen = self.chosen(parameters, context)
        except SettingsProblem as problem:
            return [f"{self.INSTELLINGEN}: {problem}"]
        except DefinitionProblem as problem:
            return [f"{self.EIGEN_MECHANISMEN}: {problem}"]
        source = self.parameterAsSource(parameters, self.BUURTEN, context)
        names = [f.name() for f in source.fields()] if source else []
        out = self._contradictions(parameters, chosen, names)
        for mechanism, values in chosen:
            where = f"{self.EIGEN_MECHANISMEN}, {mechanism.id}"
            out += [f"{where}: {text}" for text in expression_problems(mechanism, names)]
            wrong = []
            if source:
                given = self.given_fields(values, mechanism.inputs, names)
                wrong += field_problems(mechanism.inputs, names, given, source.sourceName())
            wrong += self.layer_problems_of(mechanism, values, parameters, context)
            out += [f"{self.INSTELLINGEN}, {mechanism.id}: {text}" if values else text for text in wrong]
        return out

    def _settings(self, parameters, context, mechanisms: Sequence[Mechanism]) -> dict[str, dict[str, Any]]:
        path = self.parameterAsString(parameters, self.INSTELLINGEN, context)
        return read_settings(Path(path), mechanisms) if path else {}

    def _contradictions(self, parameters, chosen: Chosen, names: Sequence[str]) -> list[str]:
        """Columns for which the dialog and the settings file name different fields, in words."""
        told, dialog = self._in_file(chosen, names), self.given_fields(parameters, self.TOLD, names)
        return [
            tr("{parameter}: the dialog names field '{field}' and {file} '{other}'; name one of them.").format(
                parameter=name.upper(), field=";".join(fields), file=self.INSTELLINGEN, other=";".join(told[name])
            )
            for name, fields in dialog.items()
            if told.get(name, fields) != fields and fields != [name]
        ]

    def _in_file(self, chosen: Chosen, names: Sequence[str]) -> dict[str, list[str]]:
        """The fields that the settings file names, by column; the reading of the file saw to it that all agree."""
        return {k: v for m, values in chosen for k, v in self.given_fields(values, m.inputs, names).items()}

    def _names(self, parameters, context) -> list[str]:
        source = self.parameterAsSource(parameters, self.BUURTEN, context)
        return [f.name() for f in source.fields()] if source else []

    def choice(self, parameters, chosen: Chosen, names: Sequence[str]) -> Choice:
        """The fields of the layer of buurten that the chosen mechanisms use."""
        columns: dict[str, Column] = {c.name: c for m, _ in chosen for c in m.inputs}
        dialog = self.given_fields(parameters, self.TOLD, names)  # of which the default is no choice
        given = {**dialog, **self._in_file(chosen, names)}
        wanted = tuple(dict.fromkeys((*columns.values(), *self.ALSO, *ALWAYS)))
        over_time = set(wanted) if self.EVERY_YEAR else {column for m, _ in chosen for column in m.over_time}
        return choose((*IDENTITY, *wanted), names, given, over_time)

    def read_buurten(self, parameters, context, feedback, steps, chosen: Chosen) -> Given:
        """Read the layer of buurten once, and the layers and tables that the chosen mechanisms need besides."""
        own = [m for m, _ in chosen if m.expressions]
        source = self.source(parameters, self.BUURTEN, context)
        layer = self.layer(parameters, self.BUURTEN, context)
        names = [f.name() for f in source.fields()]
        choice = self.choice(parameters, chosen, names)
        require_code(choice, names, source.sourceName())
        computed_from = fields_of(own, names)
        features = read(
            source, [*choice.fields.values(), *computed_from], context, feedback,
            numbers=choice.numbers - set(computed_from),  # an expression sees a field as it is
        )  # fmt: skip
        earlier = trail.get(layer)
        buurten = bind(features, choice, trail.origins(earlier), steps)
        add_computed(own, features, buurten, steps)
        inputs = [{**trail.describe_input(layer, features.name, len(features)), "laag": "buurten"}]
        for mechanism, values in chosen:
            inputs += self.read_local(parameters, context, feedback, mechanism, values, buurten)
        return Given(buurten, features, choice, inputs, earlier)

    def judge(self, chosen: Chosen, buurten: Buurten, steps, feedback) -> Iterator[tuple[Mechanism, Assessment]]:
        """The outcome of each mechanism; `steps` counts them as steps 1, 2, …"""
        for number, (mechanism, values) in enumerate(chosen):
            check(feedback)
            steps.setCurrentStep(number + 1)
            feedback.setProgressText(tr(mechanism.title))
            yield mechanism, mechanism.outcome(buurten, mechanism.read(values))


def plan_layers(mechanisms: Sequence[Mechanism]) -> list[PlanLayer]:
    """The plan layers that the mechanisms need, each once."""
    return list({m.plans.name: m.plans for m in mechanisms if m.plans}.values())


def building_layers(mechanisms: Sequence[Mechanism]) -> list[BuildingLayer]:
    """The layers of buildings that the mechanisms look at, each once."""
    return list({m.buildings.name: m.buildings for m in mechanisms if m.buildings}.values())


def year_tables(mechanisms: Sequence[Mechanism]) -> list[YearTable]:
    """The year tables that the mechanisms need, each once."""
    return list({m.table.name: m.table for m in mechanisms if m.table}.values())

"""What the algorithms of maps and reports share: a finished analysis as their input."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from qgis.core import (
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ...bridge import trail
from ...bridge.features import Features
from ...bridge.reading import read
from ...bridge.results import Located, located, scores_of
from ...bridge.risk_table import companion, read_table
from ...bridge.stop import Problem
from ...bridge.tables.grids import file_behind
from ...bridge.voices import Voices, voices_on
from ...core.conversation.hearing import with_voices
from ...core.naming.recognition import canonical
from ...core.results.result import Result, Score
from ...i18n import tr
from .base import LeefbaarAlgorithm, anything
from .checking import polygons
from .count_layer import read_count

RISICOSTAPELING, RISICOTABEL, SCORES, DUIDING, GEMEENTE = (
    "RISICOSTAPELING", "RISICOTABEL", "SCORES", "DUIDING", "GEMEENTE",
)  # fmt: skip


class OfResult(LeefbaarAlgorithm):
    """Base of the algorithms that show or publish a finished analysis."""

    def problems(self, parameters, context):
        out = super().problems(parameters, context)
        if not out and isinstance(parameters.get(RISICOSTAPELING), QgsProcessingFeatureSourceDefinition):
            out.append(
                tr(
                    "RISICOSTAPELING: give the layer itself. A selection of its rows cannot be used, for the layer "
                    "carries the trail and the style; name a municipality with GEMEENTE, or filter the layer."
                )
            )
        return out

    def add_result(self) -> None:
        definition = QgsProcessingParameterVectorLayer(RISICOSTAPELING, tr("Layer of the risk count"), [polygons()])
        self.add(definition, tr("The finished analysis, as 'Full analysis' or 'Risk count' makes it."))
        self.add_layer(
            RISICOTABEL, tr("Risk table of the same run"), anything(),
            tr("Left empty, the table is looked for in the project and in the GeoPackage of the risk count."), True,
        )  # fmt: skip

    def add_municipality(self) -> None:
        definition = QgsProcessingParameterString(GEMEENTE, tr("Municipality (empty: all)"), optional=True)
        self.add(definition, tr("Its name or GM code; empty for all municipalities in the layer."))

    def add_scores(self) -> None:
        self.add_layer(
            SCORES, tr("Scores of the Leefbaarometer"), anything(),
            tr("The layer of buurten, or a table with buurtcode and lbm_2024, afw_2024, klasse_2024, and other years."),
            True,
        )  # fmt: skip

    def add_duiding(self, optional: bool = True) -> None:
        self.add_layer(
            DUIDING, tr("Table of the conversation (duiding)"), anything(),
            tr("As 'Make a layer for the conversation' makes it; also CSV or a spreadsheet with the same columns."),
            optional,
        )  # fmt: skip

    def read_result(self, parameters, context, feedback) -> Located:
        """The analysis, with what stands beside it."""
        source = self.source(parameters, RISICOSTAPELING, context)
        found = self.result_of(read_count(source, context, feedback), parameters, context, feedback)
        heard = self.read_voices(parameters, found.result, context, feedback)
        return replace(found, result=with_voices(found.result, heard.voices)) if heard else found

    def result_of(self, features: Features, parameters, context, feedback) -> Located:
        """The analysis of rows that were read, without what was heard."""
        layer = self.layer(parameters, RISICOSTAPELING, context)
        table = self._table(parameters, layer, context, feedback)
        return located(features, layer, table, RISICOTABEL, self._scores(parameters, context, feedback))

    def read_voices(self, parameters, result: Result, context, feedback) -> Voices | None:
        """What was said in the conversation; None where no table of it is asked for or given."""
        value = parameters.get(DUIDING)
        if self.parameterDefinition(DUIDING) is None or value in (None, ""):
            return None
        source = None if file_behind(value, context) else self.source(parameters, DUIDING, context)
        layer = self.layer(parameters, DUIDING, context) if source is not None else None
        return voices_on(result, value, source, layer, DUIDING, context, feedback)

    def manifest_of(self, parameters, context, found: Located, counts: Mapping[str, Any]) -> dict[str, Any]:
        """The trail of a layer that was made to show this analysis."""
        source = self.source(parameters, RISICOSTAPELING, context)
        layer = self.layer(parameters, RISICOSTAPELING, context)
        told = trail.describe_input(layer, source.sourceName(), len(found.shapes))
        told["laag"] = RISICOSTAPELING.lower()
        earlier = [found.told] if found.told else []
        return trail.manifest(self.id(), {}, [told], counts, trail.origins(found.told), earlier)

    def rows(self, parameters, context, found: Located) -> list[int]:
        """The areas of the municipality that was asked for."""
        wanted = self.parameterAsString(parameters, GEMEENTE, context)
        try:
            return found.result.rows_of(wanted)
        except LookupError as there:
            raise Problem(
                tr("GEMEENTE: '{wanted}' is not in the risk count, which has {names}.").format(
                    wanted=wanted, names=there
                )
            ) from there

    def misses_table(self, parameters, context) -> bool:
        """Whether the outcome lacks something without the risk table, which then is told."""
        return True

    def _table(self, parameters, layer, context, feedback):
        source = self.source(parameters, RISICOTABEL, context)
        if source is None:
            source = companion(layer, trail.get(layer), context)
            if source is None:
                if self.misses_table(parameters, context):
                    feedback.pushWarning(
                        tr("No risk table (RISICOTABEL): values, thresholds and sentences of 'no risk' are not shown.")
                    )
                return None
            feedback.pushInfo(tr("Risk table of the same run: '{name}'.").format(name=source.sourceName()))
        return read_table(source, RISICOTABEL, context, feedback)

    def _scores(self, parameters, context, feedback) -> dict[str, dict[int, Score]]:
        if self.parameterDefinition(SCORES) is None:
            return {}
        source = self.source(parameters, SCORES, context)
        if source is None:
            return {}
        features = read(source, None, context, feedback, geometry=False)
        features.columns = {canonical(name): values for name, values in features.columns.items()}
        if "buurtcode" not in features.columns:
            raise Problem(
                tr("{name}: '{layer}' has no column buurtcode.").format(name=SCORES, layer=source.sourceName())
            )
        return scores_of(features)

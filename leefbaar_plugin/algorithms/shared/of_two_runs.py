"""What the algorithms that lay two risk counts beside each other share: reading them, telling how the runs differ."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ...bridge import trail
from ...bridge.features import Features
from ...bridge.results import located
from ...bridge.risk_table import companion, read_table
from ...bridge.stop import check
from ...bridge.two_runs import Run, TwoRuns, border_lines
from ...core.results.trail_difference import differences
from ...i18n import tr
from ..columns.count import KEPT, identity_columns
from .base import LeefbaarAlgorithm, anything
from .checking import polygons
from .count_layer import read_count


class OfTwoRuns(LeefbaarAlgorithm):
    """Base of the algorithms that compare two finished analyses."""

    EERSTE, TWEEDE, EERSTE_TABEL, TWEEDE_TABEL = "EERSTE", "TWEEDE", "EERSTE_TABEL", "TWEEDE_TABEL"

    def add_runs(self) -> None:
        words = tr("Left empty, the table is looked for in the project and in the GeoPackage of the risk count.")
        count = tr("A finished analysis, as 'Full analysis' or 'Risk count' made it.")
        self.add_layer(self.EERSTE, tr("First risk count (before)"), polygons(), count)
        self.add_layer(self.TWEEDE, tr("Second risk count (after)"), polygons(), count)
        self.add_layer(self.EERSTE_TABEL, tr("Risk table of the first"), anything(), words, optional=True)
        self.add_layer(self.TWEEDE_TABEL, tr("Risk table of the second"), anything(), words, optional=True)

    def read_runs(self, parameters, context, feedback) -> TwoRuns:
        """Both analyses, each with the risk table that is given, or found beside it."""
        first, second = (self._run(parameters, name, context, feedback) for name in (self.EERSTE, self.TWEEDE))
        check(feedback)
        return TwoRuns.of(first, second)

    def _run(self, parameters, name: str, context, feedback) -> Run:
        features = read_count(self.source(parameters, name, context), context, feedback)
        layer, table = self.layer(parameters, name, context), f"{name}_TABEL"
        source = self.source(parameters, table, context) or companion(layer, trail.get(layer), context)
        if source is None:
            feedback.pushWarning(
                tr("No risk table ({name}): values, thresholds and sentences are not compared.").format(name=table)
            )
        told = read_table(source, table, context, feedback) if source is not None else None
        found = located(features, layer, told, table, {})
        return Run(features, found.result, found.told)

    def lines_of(self, runs: TwoRuns, only_first: Sequence[str], only_second: Sequence[str], moved, feedback):
        """In what the runs differ, a line each; other borders are a warning too."""
        borders = border_lines(runs.noun, only_first, only_second, moved)
        if borders:
            feedback.pushWarning(
                tr("The runs have different borders, so a difference may come from that: {which}.").format(
                    which="; ".join(borders)
                )
            )
        return [*differences(runs.first.told, runs.second.told), *borders]

    def manifest_of(self, runs: TwoRuns, parameters, context, counts, lines: Sequence[str]) -> dict[str, Any]:
        """The trail of what is written, with the trails of both runs in it."""
        inputs = [
            {
                **trail.describe_input(self.layer(parameters, name, context), run.features.name, len(run.features)),
                "laag": name.lower(),
            }
            for name, run in ((self.EERSTE, runs.first), (self.TWEEDE, runs.second))
        ]
        told = [run.told for run in (runs.first, runs.second) if run.told]
        origins = {name: origin for one in told for name, origin in trail.origins(one).items()}
        return {**trail.manifest(self.id(), {}, inputs, counts, origins, told), "verschillen": list(lines)}


def told_difference(names: tuple[str, str], lines: Sequence[str]) -> str:
    """In what two runs differ, in one sentence; also when it is nothing."""
    return f"Verschil tussen '{names[0]}' en '{names[1]}': {'; '.join(lines) or NOTHING}."


NOTHING = "niets in mechanismen, instellingen, lagen, edities, versie en grenzen"
CAUTION = (
    "Een verschil tussen twee analyses, geen voorspelling. Wat onbekend is, kan in beide analyses een risico zijn."
)


def identity_of(rows: Sequence[tuple[Features, int]], shapefile: bool):
    """The columns that say which buurt it is and how many live there, of those that either layer has."""
    out: dict[str, Any] = {}
    for column in KEPT:
        values = [
            features.columns[column.name][row] if column.name in features.columns else None for features, row in rows
        ]
        if any(value is not None for value in values):
            out[column.name] = values if column.text else np.array(values, dtype=float)
    return identity_columns(out, shapefile)

"""A table of voices: the layer with the form, or what a form app hands back, as voices on a result."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from qgis.core import QgsFeatureSource, QgsFeedback, QgsProcessingContext, QgsVectorLayer

from ..core.conversation.voices import Reading, Voice, lacking, read_voices
from ..core.language import some
from ..core.results.result import Result
from ..core.tables.grid import Grid
from ..i18n import number, tr, trn
from .stop import Problem
from .tables.grids import given_table

_SHOWN = 10


@dataclass(frozen=True)
class Voices:
    """What was heard, what was left out, and what the trail says of the table."""

    voices: Sequence[Voice]
    left_out: int
    told: dict[str, Any]


def voices_on(
    result: Result,
    value: Any,
    source: QgsFeatureSource | None,
    layer: QgsVectorLayer | None,
    name: str,
    context: QgsProcessingContext,
    feedback: QgsFeedback,
) -> Voices:
    """Read a table of voices; rows that cannot be read are a problem, those of other areas are left out and told.

    Parameters
    ----------
    value, source, layer
        The parameter, and what Processing makes of it, where that is a layer.
    name
        The parameter, for messages.
    """
    given = given_table(value, source, layer, "", context, feedback)
    named = [_named(grid) for grid in given.grids]
    header, rows, first = next((one for one in named if not lacking(one[0])), named[0])
    absent = lacking(header)
    if absent:
        raise Problem(
            tr(
                "{name}: '{table}' is no table of voices: it lacks {columns}. Give the table that "
                "'Make a layer for the conversation' made (duiding), or one with the same columns."
            ).format(name=name, table=given.name, columns=", ".join(absent))
        )
    mechanisms = {m.id: m.label for m in result.mechanisms}
    codes = [area.code for area in result.areas]
    reading = read_voices(dict(zip(header, rows)), codes, mechanisms, datetime.date.today(), first)
    _tell(reading, name, given.name, feedback)
    return Voices(reading.voices, len(reading.aside), {**given.told, "laag": name.lower(), "rijen": len(rows[0])})


def _named(grid: Grid) -> tuple[list[str], list[list[str]], int]:
    """The names of the columns, their cells, and the number of the first row as people count."""
    if grid.header is not None:
        return grid.header, grid.columns, 1
    top = next((i for i in range(len(grid)) if any(grid.row(i))), 0)
    return grid.row(top), [column[top + 1 :] for column in grid.columns], top + 2


def _tell(reading: Reading, name: str, table: str, feedback: QgsFeedback) -> None:
    if reading.wrong:
        raise Problem(
            tr("{name}: rows of '{table}' that cannot be read: {n}. Mend them and run again.").format(
                name=name, n=number(len(reading.wrong)), table=table
            )
            + "\n"
            + "\n".join(reading.wrong[:_SHOWN])
            + ("\n…" if len(reading.wrong) > _SHOWN else "")
        )
    if reading.aside:
        feedback.pushWarning(
            tr("Rows of '{table}' that were left out: {n} ({which}).").format(
                n=number(len(reading.aside)), table=table, which=some(reading.aside)
            )
        )
    for warning in reading.warnings[:_SHOWN]:
        feedback.pushWarning(f"{table}, {warning}.")
    if len(reading.warnings) > _SHOWN:
        feedback.pushWarning(trn("And {n} more.", "And {n} more.", len(reading.warnings) - _SHOWN))

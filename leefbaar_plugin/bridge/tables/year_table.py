"""A table of one value per year."""

from __future__ import annotations

from qgis.core import QgsFeedback, QgsProcessingContext, QgsProcessingFeatureSource

from ...core.asked_layers import YearTable
from ...core.language import some
from ...core.naming.columns.areas import BRON
from ...core.naming.recognition import fold, told_source
from ...core.origin import Origin
from ...i18n import tr
from ..reading import read
from ..stop import Problem


def read_year_table(
    table: YearTable,
    source: QgsProcessingFeatureSource,
    context: QgsProcessingContext,
    feedback: QgsFeedback,
) -> tuple[dict[int, float], Origin]:
    """A table of one value per year, its two columns recognised by name; and where it comes from."""
    names = [f.name() for f in source.fields()]
    year = next((n for n in names if fold(n) in table.year_names), None)
    value = next((n for n in names if fold(n) in table.value_names), None)
    if year is None or value is None:
        raise Problem(
            tr("{parameter}: '{layer}' needs a column {year} and a column {value}; it has {names}.").format(
                parameter=table.parameter, layer=source.sourceName(), year=table.year_names[0],
                value=table.value_names[0], names=some(names, 12),
            )
        )  # fmt: skip
    features = read(source, None, context, feedback, geometry=False)
    out: dict[int, float] = {}
    for when, what in zip(features.floats(year).tolist(), features.floats(value).tolist()):
        if when != when or what != what:
            continue
        if int(when) in out and out[int(when)] != what:
            raise Problem(
                tr("{parameter}: year {year} stands twice in '{layer}' with different values.").format(
                    parameter=table.parameter, year=int(when), layer=features.name
                )
            )
        out[int(when)] = what
    return out, Origin(told_source(features.columns.get(BRON.name, [])) or features.name)

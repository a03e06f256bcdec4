"""The layers that a printed map is made of: the borders, and what it shows in each area."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import QgsGeometry

from ...compat import field
from ...core.results.result import Result
from ...core.themes.theme import Theme

BORDERS = "GRENZEN"


def border_columns(borders: Sequence[tuple[str, str, str, str, QgsGeometry]]) -> tuple[list[Any], list[QgsGeometry]]:
    """The columns and the shapes of the borders."""
    names = ("niveau", "code", "naam", "opschrift")
    return [(field(n, "text"), [b[i] for b in borders]) for i, n in enumerate(names)], [b[4] for b in borders]


def theme_columns(result: Result, theme: Theme) -> list[Any]:
    """What the map shows: who an area is, and its value, class, certainty and explanation."""
    areas, drawn = result.areas, theme.drawn
    texts = {
        "buurtcode": [a.code for a in areas], "buurtnaam": [a.name for a in areas],
        "wijkcode": [a.wijk_code for a in areas], "wijknaam": [a.wijk for a in areas],
        "gemeentecode": [a.gemeente_code for a in areas], "gemeentenaam": [a.gemeente for a in areas],
    }  # fmt: skip
    return [
        *((field(name, "text"), values) for name, values in texts.items()),
        (field("waarde", "real"), [one.value for one in drawn]),
        (field("drempel", "real"), [one.threshold for one in drawn]),
        (field("klasse", "text"), [one.category for one in drawn]),
        (field("zekerheid", "text"), [one.certainty for one in drawn]),
        (field("toelichting", "text"), [one.text for one in drawn]),
    ]

"""Columns of a file as the method wants them: numbers where they are numbers, with source, year and special values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from qgis.core import QgsField

from ..compat import field
from ..core.buurten import Origin
from ..core.columns import CATALOGUE, LOCAL, Column, find, recognise
from ..core.numbers import CBS_SPECIAL, NotANumber, to_floats
from ..core.years import split_year
from ..i18n import tr
from .reading import Features
from .stop import Problem


def found(column: Column, names: Sequence[str]) -> str | None:
    """The field that stands for a column, None when there is none."""
    hits = find(column, names)
    return hits[0][0] if hits else None


def origin_of(name: str, told: str, file: str, edition: int | None) -> Origin:
    """Source and year of a column: as the file tells, else as the catalogue knows, else the name of the file."""
    known = recognise(name)
    catalogue = known[0].source if known and known[0].source != LOCAL else ""
    return Origin(told or catalogue or file, split_year(name)[1] or edition)


def untyped(features: Features) -> bool:
    """True for a file in which every column is text."""
    return all(isinstance(v, str) or v is None for values in features.columns.values() for v in values)


def as_numbers(values: list[Any], name: str, layer: str, typeless: bool) -> tuple[list[Any], dict[str, int]]:
    """A column as numbers where it is one (whole ones stay whole), and its special values by how often they stand.

    A column that the catalogue knows must be numbers. Elsewhere text stays text, but for a file without types (CSV),
    where it becomes numbers when all of it is, and none of it looks like a code (`0601`).
    """
    texts = [v.strip() for v in values if isinstance(v, str)]
    as_text = [v if not isinstance(v, str) else v.strip() or None for v in values]
    known = _known(name)
    try:
        floats = to_floats(values)
    except NotANumber as wrong:
        if known:
            raise Problem(
                tr("Column '{name}' of '{layer}' should hold numbers but holds text: {examples}.").format(
                    name=name, layer=layer, examples=wrong
                )
            ) from wrong
        return as_text, {}
    if not known and texts and not typeless:
        return as_text, {}
    if not known and any(len(t) > 1 and t[0] == "0" and t[1].isdigit() for t in texts):
        return as_text, {}
    special = Counter(str(int(float(v))) for v in values if _is_special(v))
    written_whole = not any(isinstance(v, float) for v in values) and not any("." in t or "," in t for t in texts)
    whole = written_whole and bool(np.all(np.isnan(floats) | (floats == np.round(floats))))
    listed = [None if v != v else int(v) if whole else v for v in floats.tolist()]
    return listed, dict(special)


def field_for(name: str, values: Sequence[Any]) -> QgsField:
    """A field of the kind that its values are of."""
    present = {type(v) for v in values if v is not None}
    kind = "text" if str in present or not present else "integer" if present <= {int} else "real"
    if kind == "integer" and max(abs(v) for v in values if v is not None) > 2_000_000_000:
        kind = "real"
    known = CATALOGUE.get(name) or CATALOGUE.get(split_year(name)[0])
    return field(name, kind, f"{name} [{known.unit}]" if known and known.unit else "")


def _known(name: str) -> bool:
    """True for a column of the catalogue that holds numbers, with or without its year."""
    known = recognise(name) or recognise(f"{name}_2000")
    return known is not None and not known[0].text


def _is_special(value: Any) -> bool:
    try:
        return float(value) <= CBS_SPECIAL
    except (TypeError, ValueError):
        return False

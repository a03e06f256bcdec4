"""A field of the kind that its values are of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import QgsField

from ...compat import field
from ...core.naming.columns import CATALOGUE
from ...core.naming.years import split_year

_LARGEST_INTEGER = 2_000_000_000


def field_for(name: str, values: Sequence[Any], title: str = "") -> QgsField:
    """A field for a column; its alias tells the unit, or the title that the column had in a file."""
    present = {type(v) for v in values if v is not None}
    kind = "text" if str in present or not present else "integer" if present <= {int} else "real"
    if kind == "integer" and max(abs(v) for v in values if v is not None) > _LARGEST_INTEGER:
        kind = "real"
    known = CATALOGUE.get(name) or CATALOGUE.get(split_year(name)[0])
    told = f"{name} [{known.unit}]" if known and known.unit else title if title != name else ""
    return field(name, kind, told)

"""The rows of a source once they are read: columns by the name of their field, and geometries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from qgis.core import QgsFields, QgsGeometry

from ..core.numbers import Floats, NotANumber, to_floats
from ..i18n import tr
from .stop import Problem


@dataclass
class Features:
    """The rows of a source: `columns` by field name (lists in which missing is None), geometries in EPSG:28992."""

    name: str
    fields: QgsFields
    columns: dict[str, Any]
    geometries: list[QgsGeometry]
    warnings: list[str]

    def __len__(self) -> int:
        return len(self.geometries)

    def floats(self, field: str) -> Floats:
        """One column as numbers; text that is no number is a problem."""
        try:
            return to_floats(self.columns[field])
        except NotANumber as wrong:
            raise Problem(
                tr(
                    "Field '{field}' of '{layer}' should hold numbers but holds text: {examples}. "
                    "Choose another field, or mend the column (one notation: 1234.5 or 1234,5)."
                ).format(field=field, layer=self.name, examples=wrong)
            ) from wrong

    def texts(self, field: str) -> list[str]:
        """One column as text; missing is an empty text, a whole number has no decimals."""
        return [value.strip() if isinstance(value, str) else _text(value) for value in self.columns[field]]


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).strip()

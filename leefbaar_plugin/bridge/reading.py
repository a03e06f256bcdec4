"""From a layer to columns: one pass over the features, only the fields that are needed, always in EPSG:28992."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from qgis.core import (
    QgsFeatureIterator,
    QgsFeatureRequest,
    QgsFeatureSource,
    QgsFeedback,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
)
from qgis.PyQt.QtCore import QVariant

from ..compat import is_null
from ..core.numbers import Floats
from ..i18n import tr
from .features import Features
from .geometries import to_rd
from .stop import Problem, check
from .storable import plain_list
from .witness import note_read

#: Rows that are turned into columns at once.
_CHUNK = 1024
_NUMERIC = {int, float, type(None)}


def read(
    source: QgsFeatureSource,
    fields: Iterable[str] | None,
    context: QgsProcessingContext,
    feedback: QgsFeedback,
    geometry: bool = True,
    keep: Callable[[Sequence[Any]], bool] | None = None,
    numbers: Collection[str] = (),
) -> Features:
    """Read a source once.

    Parameters
    ----------
    fields
        The fields to read; None reads all.
    geometry
        False reads the table only.
    keep
        Tells by the values of the fields which rows to keep, of a source that is too large to hold; None keeps all.
    numbers
        The fields of which only the numbers are asked: an array with NaN where they hold nothing else.
    """
    out = as_it_lies(source, fields, feedback, geometry, keep, numbers)
    to_rd(out, source.sourceCrs(), context)
    return out


def as_it_lies(
    source: QgsFeatureSource,
    fields: Iterable[str] | None,
    feedback: QgsFeedback,
    geometry: bool = True,
    keep: Callable[[Sequence[Any]], bool] | None = None,
    numbers: Collection[str] = (),
) -> Features:
    """Read a source once (see `read`), with the geometries in the coordinates of the source."""
    every = source.fields()
    names = [f.name() for f in every] if fields is None else list(dict.fromkeys(fields))
    indexes = [every.lookupField(name) for name in names]
    request = QgsFeatureRequest().setSubsetOfAttributes(indexes)
    if not geometry:
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    columns: dict[str, Any] = {name: _Numbers() if name in numbers else [] for name in names}
    geometries: list[QgsGeometry] = []
    rows: list[list[Any]] = []
    for number, feature in enumerate(_rows(source, request)):
        if number % _CHUNK == 0:
            check(feedback)
            _move(rows, columns, indexes)
        values = feature.attributes()
        if keep is not None and not keep([values[index] for index in indexes]):
            continue
        rows.append(values)
        geometries.append(feature.geometry())
    _move(rows, columns, indexes)
    columns = {name: c.values() if isinstance(c, _Numbers) else c for name, c in columns.items()}
    note_read(source.sourceName(), columns, geometries if geometry else [])
    return Features(source.sourceName(), every, columns, geometries, [])


class _Numbers:
    """A column of numbers in the making, eight bytes each; a list as soon as it holds anything else."""

    def __init__(self) -> None:
        self._parts: list[Floats] = []
        self._mixed: list[Any] | None = None

    def extend(self, values: Sequence[Any]) -> None:
        if self._mixed is None and set(map(type, values)) <= _NUMERIC:
            self._parts.append(np.array(values, dtype=float))
        else:
            if self._mixed is None:
                self._mixed = plain_list(self.values())
            self._mixed += values

    def values(self) -> Any:
        if self._mixed is not None:
            return self._mixed
        return np.concatenate(self._parts) if self._parts else np.empty(0)


def _move(rows: list[list[Any]], columns: Mapping[str, Any], indexes: Sequence[int]) -> None:
    """Move rows to the columns: many at once is faster, and lets go of the NULLs, which are objects of Qt."""
    by_field = list(zip(*rows))
    if by_field:
        for column, index in zip(columns.values(), indexes):
            column.extend(_with_none(by_field[index]))
    rows.clear()


def _with_none(values: Sequence[Any]) -> Sequence[Any]:
    """Values of which missing ones are None; only a column with objects of Qt is looked at cell by cell."""
    of_qt = {kind for kind in set(map(type, values)) if issubclass(kind, QVariant)}
    return [None if type(value) in of_qt and is_null(value) else value for value in values] if of_qt else values


def row_numbers(features: Features) -> set[str]:
    """The columns that only number the rows, as every format and database has one; `id` may also be a code."""
    return {
        name
        for name, values in features.columns.items()
        if name.lower() in ("fid", "ogc_fid", "objectid")
        or (name.lower() in ("id", "gid") and set(map(type, values)) <= {int} and len(set(values)) == len(values))
    }


def _rows(source: QgsFeatureSource, request: QgsFeatureRequest) -> QgsFeatureIterator:
    """The rows of a layer, or of a Processing source without its own check of geometries: `mend` does that."""
    if isinstance(source, QgsProcessingFeatureSource):
        return source.getFeatures(request, QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks)
    return source.getFeatures(request)


def require_rows(features: Features) -> None:
    """An empty layer is a problem: a filter or a selection that leaves nothing."""
    if not len(features):
        raise Problem(
            tr("Layer '{layer}' has no rows: check its filter and the selection.").format(layer=features.name)
        )

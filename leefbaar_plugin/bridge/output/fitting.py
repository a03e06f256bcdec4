"""Columns as their destination can hold them: names that are not too long, and no lists in a file."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from qgis.core import QgsFeedback, QgsField

from ...compat import STRUCTURED
from ...compat import field as new_field
from ...core.language import some
from ...core.naming.recognition import canonical, short
from ...i18n import tr
from ..database.table import table_at
from .destinations import is_shapefile

#: The longest text and name in a shapefile, and the longest name in a database (bytes).
_DBF_TEXT, _DBF_NAME, _SQL_NAME = 254, 10, 63
_KEY = "fid"

Columns = Sequence[tuple[QgsField, Iterable[Any]]]


def fitted(columns: Columns, where: str, feedback: QgsFeedback) -> Columns:
    """The columns as the destination can hold them; what is lost is told."""
    if table_at(where) is not None:
        return _for_database(columns, feedback)
    columns = [_as_text(made, values) if made.type() in STRUCTURED else (made, values) for made, values in columns]
    return _for_shapefile(columns, feedback) if is_shapefile(where) else _for_geopackage(columns, feedback)


def _as_text(made: QgsField, values: Iterable[Any]) -> tuple[QgsField, list[str | None]]:
    """A column of lists or JSON, which only a database holds, as text."""
    return new_field(made.name(), "text"), [v if v is None else json.dumps(v, ensure_ascii=False) for v in values]


def _renamed(
    columns: Columns, shorten: Callable[[str], str], most: int
) -> tuple[list[tuple[QgsField, Iterable[Any]]], list[str]]:
    """The columns under names that fit, each once; and which were cut beyond recognition."""
    out: list[tuple[QgsField, Iterable[Any]]] = []
    cut, taken = [], set()
    for field, values in columns:
        name = shorten(field.name())
        number = 1
        while name.lower() in taken:
            number += 1
            name = f"{name[: most - 1 - len(str(number))]}_{number}"
        taken.add(name.lower())
        if name != field.name() and canonical(name) != canonical(field.name()):
            cut.append(f"{field.name()} → {name}")
        renamed = QgsField(field)
        renamed.setName(name)
        out.append((renamed, values))
    return out, cut


def _for_database(columns: Columns, feedback: QgsFeedback) -> list[tuple[QgsField, Iterable[Any]]]:
    """Names of at most 63 bytes, which PostgreSQL would cut in silence; what is cut is told."""

    def shorten(name: str) -> str:
        return name.encode()[:_SQL_NAME].decode(errors="ignore")

    if all(shorten(made.name()) == made.name() for made, _ in columns):
        return list(columns)
    out, cut = _renamed(columns, shorten, _SQL_NAME)
    feedback.pushWarning(
        tr("A database has names of at most {n} characters: {which}.").format(n=_SQL_NAME, which=some(cut, 20))
    )
    return out


def _for_geopackage(columns: Columns, feedback: QgsFeedback) -> Columns:
    """A column `fid` that is no key goes under another name: it is the key of each table in a GeoPackage."""
    columns = [(made, list(values)) if made.name().lower() == _KEY else (made, values) for made, values in columns]
    wrong = [made.name() for made, values in columns if made.name().lower() == _KEY and not _is_key(values)]
    if not wrong:
        return columns
    feedback.pushInfo(tr("Column '{name}' does not number the rows: it is called {name}_1.").format(name=wrong[0]))
    return _renamed(columns, lambda name: f"{name}_1" if name in wrong else name, _SQL_NAME)[0]


def _is_key(values: Iterable[Any]) -> bool:
    there = [value for value in values if value is not None]
    return set(map(type, there)) <= {int} and len(set(there)) == len(there)


def _for_shapefile(columns: Columns, feedback: QgsFeedback) -> list[tuple[QgsField, Iterable[Any]]]:
    """Names of at most ten characters, those of the CBS where there are; what is cut is told."""
    out, cut = _renamed(columns, lambda name: name if len(name) <= _DBF_NAME else short(name), _DBF_NAME)
    if cut:
        feedback.pushWarning(
            tr("A shapefile has names of at most ten characters; use a GeoPackage to keep them: {which}.").format(
                which=some(cut, 20)
            )
        )
    long = [f.name() for f, values in out if any(isinstance(v, str) and len(v) > _DBF_TEXT for v in values)]
    if long:
        feedback.pushWarning(
            tr("A shapefile cuts text at {n} characters; use a GeoPackage to keep it whole: {which}.").format(
                n=_DBF_TEXT, which=some(long, 20)
            )
        )
    return out

"""Rows of GeoJSON, of whatever service, as the plugin reads them: values as they are written, geometries in RD."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from osgeo import ogr
from qgis.core import QgsCoordinateReferenceSystem, QgsFields, QgsGeometry

from ...core.naming.recognition import fold
from ...i18n import tr, trn
from ..crs import real_crs
from ..features import Features
from ..geometries import extent_of, to_rd
from ..stop import Problem, check
from .failures import shown
from .http import Fetched
from .service import Connection, Download
from .table import describe

Row = dict[str, Any]


def download(
    name: str,
    kind: str,
    pages: Callable[[list[Fetched]], Iterator[list[Row]]],
    crs: str,
    connection: Connection,
) -> Download:
    """All rows of a layer, and what the trail says of them.

    Parameters
    ----------
    pages
        Gives the rows page by page, and notes what it fetched; a Problem when they are not complete.
    crs
        What the coordinates should be in; services have their own mind, so their extent decides.
    """
    rows, oldest = _gathered(name, pages, connection)
    shapes = []
    for number, row in enumerate(rows):
        if number % 64 == 0:
            check(connection.feedback)
        shapes.append(_shape(row.get("geometry")))
    features = Features(name, QgsFields(), _columns(rows), shapes, [])
    to_rd(features, real_crs(QgsCoordinateReferenceSystem(crs), extent_of(shapes)), connection.context)
    return Download(features, describe(f"{name} ({kind})", oldest, len(rows)))


def _gathered(
    name: str, pages: Callable[[list[Fetched]], Iterator[list[Row]]], connection: Connection
) -> tuple[list[Row], Fetched]:
    """All rows, and the oldest page; kept pages that do not add up are of different days, and go."""
    rows: list[Row] = []
    fetched: list[Fetched] = []
    try:
        for page in pages(fetched):
            rows += page
            connection.feedback.pushInfo(
                trn("{n} row of '{what}' received.", "{n} rows of '{what}' received.", len(rows), what=name)
            )
    except Problem:
        for each in fetched:
            each.forget()
        if not any(each.from_cache for each in fetched):
            raise
        return _gathered(name, pages, connection)
    return rows, min(fetched, key=lambda page: page.retrieved)


def rows_of(fetched: Fetched, name: str, ids: set[str]) -> tuple[list[Row], Row]:
    """The rows of one page, and the whole of it. `ids` gets what tells each row from all others."""
    told = fetched.json()
    rows = told.get("features") if isinstance(told, dict) else None
    if not isinstance(rows, list):
        raise Problem(
            tr("{url} does not answer with features: {start}").format(url=shown(fetched.url), start=str(told)[:120])
        )
    before = len(ids)
    ids |= {_identity(row) for row in rows}
    if len(ids) - before < len(rows):
        raise Problem(
            trn(
                "{url} gives rows that came before (after {n} row of '{what}'): its pages overlap or go on without an "
                "end. The download is not used; choose the other service (BRON_GEBIEDEN).",
                "{url} gives rows that came before (after {n} rows of '{what}'): its pages overlap or go on without an "
                "end. The download is not used; choose the other service (BRON_GEBIEDEN).",
                before, url=shown(fetched.url), what=name,
            )
        )  # fmt: skip
    return rows, told


def _identity(row: dict[str, Any]) -> str:
    """What tells a row from all others, over the pages."""
    told = row.get("id")
    return json.dumps(row.get("properties"), sort_keys=True) if told is None else f"id {told}"


def _columns(rows: list[dict[str, Any]]) -> dict[str, list[Any]]:
    """Columns by the snake_case spelling of their name, with the values as they are written."""
    properties = [row.get("properties") or {} for row in rows]
    names = dict.fromkeys(name for each in properties for name in each)
    return {fold(name): [_plain(each.get(name)) for each in properties] for name in names}


def _plain(value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, (dict, list)) else value


def _shape(told: Any) -> QgsGeometry:
    made = ogr.CreateGeometryFromJson(json.dumps(told)) if told else None
    out = QgsGeometry()
    if made is not None:
        out.fromWkb(bytes(made.ExportToWkb()))
    return out

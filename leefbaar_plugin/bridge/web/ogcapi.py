"""OGC API Features, page by page until complete.

Not through the provider of QGIS: in 3.22 it takes the types of the fields from the first ten rows, after which 0.7
becomes NULL, 5 000 000 000 becomes 705032704 and a field that comes later is dropped, all without a word.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin, urlsplit

from osgeo import ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFields,
    QgsGeometry,
    QgsProcessingContext,
    QgsRectangle,
)

from ...core.columns import fold
from ...i18n import tr
from ..crs import rd
from ..reading import Features, to_rd
from ..stop import Problem, check
from .failures import shown
from .http import Fetched
from .service import Connection, Download, short, under, warn_of_full_page
from .table import describe

#: Rows per page: what PDOK gives at most.
PAGE = 1000


class OgcApi:
    """One service, with its collections."""

    kind = "OGC API Features"

    def __init__(self, address: str, connection: Connection):
        self.address, self._connection = address, connection
        fetched = connection.get(under(address, ["collections"]), "json")
        listed = _json(fetched).get("collections")
        if not isinstance(listed, list):
            fetched.forget()
            raise Problem(
                tr("{url} does not answer as an OGC API Features service (no list of collections).").format(
                    url=shown(address)
                )
            )
        self._collections = {str(each.get("id")): each for each in listed if isinstance(each, dict)}
        self.names = list(self._collections)

    def read(self, name: str, within: QgsRectangle | None) -> Download:
        crs, query = self._crs(name)
        query["limit"] = str(PAGE)
        if within is not None:
            query["bbox"] = ",".join(f"{value:.6f}" for value in _degrees(within, self._connection.context))
        rows, oldest = self._rows(name, under(self.address, ["collections", name, "items"], **query))
        features = Features(name, QgsFields(), _columns(rows), self._shapes(rows), [])
        to_rd(features, QgsCoordinateReferenceSystem(crs), self._connection.context)
        return Download(features, describe(f"{name} ({self.kind})", oldest, len(rows)))

    def _rows(self, name: str, url: str) -> tuple[list[dict[str, Any]], Fetched]:
        """All rows, and the oldest of the pages; kept pages that do not add up are of different days, and go."""
        rows: list[dict[str, Any]] = []
        pages: list[Fetched] = []
        try:
            for page in self._pages(name, url, pages):
                rows += page
                self._connection.feedback.pushInfo(tr("{n} rows of '{what}' received.").format(n=len(rows), what=name))
        except Problem:
            for fetched in pages:
                fetched.forget()
            if not any(fetched.from_cache for fetched in pages):
                raise
            return self._rows(name, url)
        return rows, min(pages, key=lambda page: page.retrieved)

    def _crs(self, name: str) -> tuple[str, dict[str, str]]:
        """The system of the answer, and how to ask for it: EPSG:28992 where the service can, else degrees."""
        for address in self._collections[name].get("crs") or ():
            if str(address).endswith("/28992"):
                return "EPSG:28992", {"crs": str(address)}
        return "OGC:CRS84", {}

    def _pages(self, name: str, url: str, pages: list[Fetched]) -> Iterator[list[dict[str, Any]]]:
        """The rows of one collection, page by page; complete, else a Problem. `pages` gets what was fetched."""
        asked, ids, matched = {url}, set(), set()
        while url:
            check(self._connection.feedback)
            fetched = self._connection.get(url, "json")
            pages.append(fetched)
            told = _json(fetched)
            rows = told.get("features")
            if not isinstance(rows, list):
                raise Problem(
                    tr("{url} does not answer with features: {start}").format(url=shown(url), start=str(told)[:120])
                )
            matched |= {told["numberMatched"]} if isinstance(told.get("numberMatched"), int) else set()
            before = len(ids)
            ids |= {_identity(row) for row in rows}
            if len(ids) - before < len(rows):
                raise Problem(
                    tr(
                        "{url} gives rows that came before (after {n} rows of '{what}'): its pages overlap or go on "
                        "without an end. The download is not used; choose the other service (BRON_GEBIEDEN)."
                    ).format(url=shown(url), n=before, what=name)
                )
            yield rows
            url = self._following(told, url, asked, bool(rows))
        self._complete(name, len(ids), matched)

    def _following(self, told: dict[str, Any], url: str, asked: set[str], some_rows: bool) -> str:
        """The address of the next page, empty at the end."""
        links = [link for link in told.get("links") or () if isinstance(link, dict) and link.get("rel") == "next"]
        if not links or not links[0].get("href"):
            return ""
        following = urljoin(url, str(links[0]["href"]))
        if following in asked or not some_rows:
            raise Problem(
                tr(
                    "{url} holds no rows or points back, and still says that there is a next page: it has no end. "
                    "The download is not used; choose the other service (BRON_GEBIEDEN)."
                ).format(url=shown(url))
            )
        if self._connection.authcfg and urlsplit(following).netloc != urlsplit(url).netloc:
            raise Problem(
                tr("{url} goes on at another host, {target}, which is not given your login.").format(
                    url=shown(url), target=shown(following)
                )
            )
        asked.add(following)
        return following

    def _complete(self, name: str, n: int, matched: set[int]) -> None:
        """Hold the rows against what the pages say that there are (which may change while they are fetched)."""
        if matched and matched != {n}:
            raise short(n, max(matched - {n}), name, self.address)
        if not matched and n and n % PAGE == 0:
            warn_of_full_page(n, name, self._connection.feedback)

    def _shapes(self, rows: list[dict[str, Any]]) -> list[QgsGeometry]:
        out = []
        for number, row in enumerate(rows):
            if number % 64 == 0:
                check(self._connection.feedback)
            out.append(_shape(row.get("geometry")))
        return out


def _json(fetched: Fetched) -> dict[str, Any]:
    told = fetched.json()
    return told if isinstance(told, dict) else {}


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


def _degrees(within: QgsRectangle, context: QgsProcessingContext) -> tuple[float, float, float, float]:
    """A rectangle as an OGC API wants it by default: longitude and latitude."""
    transform = QgsCoordinateTransform(rd(), QgsCoordinateReferenceSystem("OGC:CRS84"), context.transformContext())
    box = transform.transformBoundingBox(within)
    return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()

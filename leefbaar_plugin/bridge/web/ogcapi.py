"""OGC API Features, page by page until complete.

Not through the provider of QGIS: in 3.22 it takes the types of the fields from the first ten rows, after which 0.7
becomes NULL, 5 000 000 000 becomes 705032704 and a field that comes later is dropped, all without a word.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin, urlsplit

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProcessingContext, QgsRectangle

from ...i18n import tr
from ..crs import rd
from ..stop import Problem, check
from .failures import shown
from .geojson import Row, download, rows_of
from .http import Fetched
from .service import Connection, Download, short, under, warn_of_full_page

#: Rows per page: what PDOK gives at most.
PAGE = 1000


class OgcApi:
    """One service, with its collections."""

    kind = "OGC API Features"

    def __init__(self, address: str, connection: Connection):
        self.address, self._connection = address, connection
        fetched = connection.get(under(address, ["collections"]), "json")
        told = fetched.json()
        listed = told.get("collections") if isinstance(told, dict) else None
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
        url = under(self.address, ["collections", name, "items"], **query)
        return download(name, self.kind, lambda pages: self._pages(name, url, pages), crs, self._connection)

    def _crs(self, name: str) -> tuple[str, dict[str, str]]:
        """The system of the answer, and how to ask for it: EPSG:28992 where the service can, else degrees."""
        for address in self._collections[name].get("crs") or ():
            if str(address).endswith("/28992"):
                return "EPSG:28992", {"crs": str(address)}
        return "OGC:CRS84", {}

    def _pages(self, name: str, url: str, pages: list[Fetched]) -> Iterator[list[Row]]:
        """The rows of one collection, page by page; complete, else a Problem. `pages` gets what was fetched."""
        asked, ids, matched = {url}, set(), set()
        while url:
            check(self._connection.feedback)
            fetched = self._connection.get(url, "json")
            pages.append(fetched)
            rows, told = rows_of(fetched, name, ids)
            matched |= {told["numberMatched"]} if isinstance(told.get("numberMatched"), int) else set()
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


def _degrees(within: QgsRectangle, context: QgsProcessingContext) -> tuple[float, float, float, float]:
    """A rectangle as an OGC API wants it by default: longitude and latitude."""
    transform = QgsCoordinateTransform(rd(), QgsCoordinateReferenceSystem("OGC:CRS84"), context.transformContext())
    box = transform.transformBoundingBox(within)
    return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()

"""WFS, as GeoJSON and page by page, held against the number of rows that the service says there are.

Not through the provider of QGIS: in 3.22 it keeps partial downloads quiet, cannot be cancelled while it waits, keeps
nothing for the next time, and was seen to crash when it is opened outside the main thread, as the Toolbox does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qgis.core import QgsRectangle
from qgis.PyQt.QtCore import QXmlStreamReader

from ...i18n import tr
from ..stop import Problem, check
from .failures import shown
from .geojson import Row, download, rows_of
from .http import Fetched
from .service import Connection, Download, short, under, warn_of_full_page

#: Rows per page: what many services give at most.
PAGE = 1000

_FORMATS = ("GetFeature", "outputFormat")
_HITS = re.compile(rb"\b(?:numberMatched|numberOfFeatures)\s*=\s*[\"'](\d+)[\"']")


class Wfs:
    """One service, with its feature types."""

    kind = "WFS"

    def __init__(self, address: str, connection: Connection):
        self.address, self._connection = address, connection
        url = under(address, service="WFS", request="GetCapabilities", acceptversions="2.0.0,1.1.0,1.0.0")
        fetched = connection.get(url, "xml")
        self._version, self.names, formats = _capabilities(fetched.read())
        if not self.names:
            fetched.forget()
            raise Problem(tr("{url} does not answer as a WFS (no list of feature types).").format(url=shown(address)))
        json = [each for each in formats if "json" in each.lower()]
        if not json:
            raise Problem(
                tr("The WFS {url} offers no GeoJSON but {formats}. Choose the other service (BRON_GEBIEDEN).").format(
                    url=shown(address), formats=", ".join(formats) or tr("nothing")
                )
            )
        self._format = json[0]

    def read(self, name: str, within: QgsRectangle | None) -> Download:
        modern = self._version.startswith("2")
        crs = "urn:ogc:def:crs:EPSG::28992" if modern else "EPSG:28992"
        query = {
            "service": "WFS", "version": self._version, "request": "GetFeature", "srsname": crs,
            "typenames" if modern else "typename": name,
        }  # fmt: skip
        if within is not None:
            query["bbox"] = within.toString(3).replace(" : ", ",") + f",{crs}"

        def pages(fetched: list[Fetched]) -> Iterator[list[Row]]:
            return self._pages(name, query, fetched)

        return download(name, self.kind, pages, "EPSG:28992", self._connection)

    def _pages(self, name: str, query: dict[str, str], pages: list[Fetched]) -> Iterator[list[Row]]:
        """The rows, page by page; complete, else a Problem. `pages` gets what was fetched."""
        hits = self._hits(query)
        paged = self._version.startswith("2")  # 1.1.0 gives all at once
        ids: set[str] = set()
        while True:
            check(self._connection.feedback)
            part = {"startindex": str(len(ids)), "count": str(PAGE)} if paged else {}
            url = under(self.address, **query, **part, outputformat=self._format)
            fetched = self._connection.get(url, "json")
            pages.append(fetched)
            rows, _ = rows_of(fetched, name, ids)
            yield rows
            more = hits is None or len(ids) < hits  # a service may give fewer rows per page than are asked for
            if not (paged and rows and more):
                break
        if hits not in (None, len(ids)):
            raise short(len(ids), hits, name, self.address)
        if hits is None and not paged and ids and len(ids) % PAGE == 0:
            warn_of_full_page(len(ids), name, self._connection.feedback)

    def _hits(self, query: dict[str, str]) -> int | None:
        """How many rows the service says there are; None when it does not say."""
        url = under(self.address, **query, resulttype="hits")
        found = _HITS.search(self._connection.get(url, "xml").read()[:20_000])
        return int(found[1]) if found else None


def _capabilities(content: bytes) -> tuple[str, list[str], list[str]]:
    """Version, feature types, and the formats that features come in."""
    reader = QXmlStreamReader(content)
    version, names, formats, inside = "", [], [], []
    operation = parameter = ""
    while not reader.atEnd():
        reader.readNext()
        if reader.isStartElement():
            inside.append(reader.name())
            named = reader.attributes().value("name")
            if len(inside) == 1:
                version = reader.attributes().value("version")
            elif inside[-1] == "Operation" and named:
                operation = named
            elif inside[-1] == "Parameter":
                parameter = named
        elif reader.isEndElement():
            inside.pop()
        elif reader.isCharacters() and inside[-2:] == ["FeatureType", "Name"]:
            names.append(reader.text().strip())
        elif reader.isCharacters() and inside[-1:] == ["Value"] and (operation, parameter) == _FORMATS:
            formats.append(reader.text().strip())
    return version or "1.0.0", [name for name in names if name], [each for each in formats if each]

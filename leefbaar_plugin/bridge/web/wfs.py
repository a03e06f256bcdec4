"""WFS, through QGIS's own provider, held against the number of rows that the service says there are.

The provider downloads in the background and only notes what goes wrong, so a partial answer looks like a whole one.
"""

from __future__ import annotations

import re
from datetime import datetime, timezone

from qgis.core import QgsDataSourceUri, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QXmlStreamReader

from ...core.columns import fold
from ...i18n import tr
from ..reading import read
from ..stop import Problem, check
from .cancelling import at_cancel
from .failures import shown
from .service import Connection, Download, short, under, warn_of_full_page

#: Rows per answer at many services.
PAGE = 1000

_HITS = re.compile(rb"\b(?:numberMatched|numberOfFeatures)\s*=\s*[\"'](\d+)[\"']")


class Wfs:
    """One service, with its feature types."""

    kind = "WFS"

    def __init__(self, address: str, connection: Connection):
        self.address, self._connection = address, connection
        url = under(address, service="WFS", request="GetCapabilities", acceptversions="2.0.0,1.1.0,1.0.0")
        fetched = connection.get(url, "xml")
        self._version, self.names = _capabilities(fetched.read())
        if not self.names:
            fetched.forget()
            raise Problem(tr("{url} does not answer as a WFS (no list of feature types).").format(url=shown(address)))

    def read(self, name: str, within: QgsRectangle | None) -> Download:
        feedback = self._connection.feedback
        hits = self._hits(name, within)
        if hits is not None:
            feedback.pushInfo(tr("{n} rows of '{what}' to come.").format(n=hits, what=name))
        layer = QgsVectorLayer(self._uri(name), name.rpartition(":")[2], "WFS")
        if not layer.isValid():
            raise Problem(
                tr("QGIS cannot open '{what}' of {url}: {why}").format(
                    what=name, url=shown(self.address), why=layer.error().summary() or tr("unknown reason")
                )
            )
        provider = layer.dataProvider()
        with at_cancel(feedback, provider.reloadData):  # which ends the download: the reader waits for its next row
            features = read(layer, None, self._connection.context, feedback, within=within)
        check(feedback)
        QCoreApplication.sendPostedEvents(provider, 0)  # errors of the background download come as events
        self._complete(name, len(features), hits, " ".join(provider.errors()))
        features.columns = {fold(field): values for field, values in features.columns.items()}
        today = datetime.now(timezone.utc).strftime("%Y-%m-%d")
        told = {"naam": f"{name} ({self.kind})", "rijen": len(features), "gewijzigd": today}
        return Download(features, {**told, "adres": shown(self.address)})

    def _complete(self, name: str, n: int, hits: int | None, errors: str) -> None:
        """The count decides; the provider also complains of what is no harm (an extent that is not exact)."""
        if hits not in (None, n):
            raise short(n, hits, name, self.address, errors)
        if hits is None and errors:
            raise Problem(
                tr("The download of '{what}' failed after {n} rows and is not used: {why}").format(
                    what=name, n=n, why=errors
                )
            )
        if hits is None and n and n % PAGE == 0:
            warn_of_full_page(n, name, self._connection.feedback)

    def _uri(self, name: str) -> str:
        uri = QgsDataSourceUri()
        told = {
            "url": self.address, "typename": name, "version": "auto", "srsname": "EPSG:28992",
            "restrictToRequestBBOX": "1", "pagingEnabled": "true",
        }  # fmt: skip
        for key, value in told.items():
            uri.setParam(key, value)
        if self._connection.authcfg:
            uri.setAuthConfigId(self._connection.authcfg)
        return uri.uri(False)

    def _hits(self, name: str, within: QgsRectangle | None) -> int | None:
        """How many rows the service says there are; None when it does not say."""
        query = {"service": "WFS", "version": self._version, "request": "GetFeature", "resulttype": "hits"}
        query["typenames" if self._version.startswith("2") else "typename"] = name
        if within is not None:
            crs = "EPSG:28992" if self._version.startswith("1") else "urn:ogc:def:crs:EPSG::28992"
            query["srsname"] = crs  # by which QGIS Server reads the rectangle
            query["bbox"] = within.toString(3).replace(" : ", ",") + f",{crs}"
        found = _HITS.search(self._connection.get(under(self.address, **query), "xml", anew=True).read()[:20_000])
        return int(found[1]) if found else None


def _capabilities(content: bytes) -> tuple[str, list[str]]:
    """Version and feature types."""
    reader = QXmlStreamReader(content)
    version, names, inside = "", [], []
    while not reader.atEnd():
        reader.readNext()
        if reader.isStartElement():
            inside.append(reader.name())
            if len(inside) == 1:
                version = reader.attributes().value("version")
        elif reader.isEndElement():
            inside.pop()
        elif reader.isCharacters() and inside[-2:] == ["FeatureType", "Name"]:
            names.append(reader.text().strip())
    return version or "1.0.0", [name for name in names if name]

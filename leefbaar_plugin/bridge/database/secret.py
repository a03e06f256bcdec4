"""Passwords stay out of what people read: messages, the log, the trail, a project that is handed on."""

from __future__ import annotations

import re

from qgis.core import QgsProject

#: As QGIS and libpq write it: a keyword, an equals sign and a value in quotes or not; also escaped for XML.
_KEYWORD = re.compile(r"\b(password|sslpassword|passfile)\s*=\s*('(?:[^'\\]|\\.|'')*'|&apos;.*?&apos;|[^\s'&]+)", re.I)

#: As in an address of the web: between the colon after a name and the `@` before a host.
_WEB = re.compile(r"(://[^/\s:@'\"]*):[^/\s@'\"]+@")

#: Who asks, in an address of the web: `user@`, with or without a password, and keys in its query.
_WEB_USER = re.compile(r"(://)[^/\s@'\"]+@")
_PASSING = re.compile(r"([?&](?:access_?token|token|api_?key|key|sig|signature|sas|password|user)=)[^&\s'\"|]*", re.I)

_VALUE = r"\s*=\s*('(?:[^'\\]|\\.|'')*'|[^\s'&;]+)[;]?"
_WHO = re.compile(r"\b(authcfg|username|user|uid|pwd|sslcert|sslkey|sslrootcert)" + _VALUE, re.I)
_SERVER = re.compile(r"\b(hostaddr|host|port|server|service)" + _VALUE, re.I)
#: A database by its driver in GDAL (`PG:…`), or by its provider in QGIS (`mssql://…`).
_DATABASE = re.compile(r"(ogr:)?(PG|MSSQL|MySQL|OCI|ODBC|HANA):|(mssql|oracle|hana|postgres|postgresql|mysql)://", re.I)
_HOST = re.compile(r"^(\w+://)[^/\s=]+(?=/)")


def hidden(text: str) -> str:
    """A text with every password in it replaced by stars."""
    return _WEB.sub(r"\1:***@", _KEYWORD.sub(r"\1=***", text))


def without(text: str) -> str:
    """The address of a layer without its password; QGIS asks for it when the layer is opened."""
    return re.sub(r"\s{2,}", " ", _KEYWORD.sub("", text))


def nameless(address: str) -> str:
    """The address of a layer that is no table of PostGIS, without who opens it: no password, user, server or key.

    A web address keeps its host, for that is what it is; a database of another kind than PostGIS loses its server.
    """
    bare = _PASSING.sub(r"\1", without(_WEB_USER.sub(r"\1", address)))
    bare = _WHO.sub("", bare)
    return _HOST.sub(r"\1", _SERVER.sub("", bare)).strip() if is_database(bare) else bare


def is_database(address: str) -> bool:
    """Whether an address is of a database that is no PostGIS and no file."""
    return bool(_DATABASE.match(address))


def keep_out_of(project: QgsProject) -> None:
    """Let a project be written without the passwords in the addresses of its layers; QGIS does so in their list."""

    def clean(layer, element, document) -> None:
        address = element.firstChildElement("datasource").firstChild()
        address.setNodeValue(without(address.nodeValue()))

    project.writeMapLayer.connect(clean)

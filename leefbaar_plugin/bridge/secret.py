"""Passwords stay out of what people read: messages, the log, the trail, a project that is handed on."""

from __future__ import annotations

import re

from qgis.core import QgsProject

#: As QGIS and libpq write it (`password='a b'`, `password=ab`), also escaped for XML.
_KEYWORD = re.compile(r"\b(password|sslpassword|passfile)\s*=\s*('(?:[^'\\]|\\.|'')*'|&apos;.*?&apos;|[^\s'&]+)", re.I)

#: As in an address of the web: `postgres://user:password@host`.
_WEB = re.compile(r"(://[^/\s:@'\"]*):[^/\s@'\"]+@")


def hidden(text: str) -> str:
    """A text with every password in it replaced by stars."""
    return _WEB.sub(r"\1:***@", _KEYWORD.sub(r"\1=***", text))


def without(text: str) -> str:
    """The address of a layer without its password; QGIS asks for it when the layer is opened."""
    return re.sub(r"\s{2,}", " ", _KEYWORD.sub("", text))


def keep_out_of(project: QgsProject) -> None:
    """Let a project be written without the passwords in the addresses of its layers; QGIS does so in their list."""

    def clean(layer, element, document) -> None:
        address = element.firstChildElement("datasource").firstChild()
        address.setNodeValue(without(address.nodeValue()))

    project.writeMapLayer.connect(clean)

"""While something short is made in the window: a cursor that says so, and a line when it could not be done."""

from __future__ import annotations

import contextlib
import html
from collections.abc import Iterator

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import Qt


@contextlib.contextmanager
def waiting() -> Iterator[None]:
    QgsApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QgsApplication.restoreOverrideCursor()


def refused(iface, why: str) -> None:
    """Say in the bar above the map what could not be done; it reads HTML, and the name of a field may hold a `<`."""
    text = html.escape(why, quote=False).replace("\n", "<br>")
    iface.messageBar().pushMessage("Leefbaar", text, Qgis.MessageLevel.Warning, 0)

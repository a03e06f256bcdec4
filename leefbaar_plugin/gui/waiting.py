"""While something short is made in the window: a cursor that says so, and a line about how it went."""

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
    _say(iface, why, Qgis.MessageLevel.Warning)


def noted(iface, what: str) -> None:
    """Say there what was done, where that asks something of the user."""
    _say(iface, what, Qgis.MessageLevel.Info)


def _say(iface, words: str, level: Qgis.MessageLevel) -> None:
    iface.messageBar().pushMessage("Leefbaar", html.escape(words, quote=False).replace("\n", "<br>"), level, 0)

"""The dialog of the full analysis, with what the project has for it filled in."""

from __future__ import annotations

from typing import Any

import processing
from qgis.core import QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QElapsedTimer, QEventLoop, QThread

from .inputs import inputs_in

PATIENCE = 10_000  # milliseconds, for a run to hear that it is cancelled


class FullAnalysis:
    """Opens the dialog of Processing itself, which deletes itself when it is closed and its run is done."""

    def __init__(self, iface) -> None:
        self._iface = iface
        self._dialogs: list[Any] = []

    def open(self) -> None:
        """Show the dialog; the one that is already open, for it may be running."""
        self._dialogs = [dialog for dialog in self._dialogs if not sip.isdeleted(dialog)]
        shown = next((dialog for dialog in self._dialogs if dialog.isVisible()), None)
        if shown is None:
            given = inputs_in(QgsProject.instance(), self._iface.activeLayer())
            shown = processing.createAlgorithmDialog("leefbaar:volledigeanalyse", given)
            self._dialogs.append(shown)
            shown.show()
        shown.raise_()
        shown.activateWindow()

    def close(self) -> None:
        """Close the dialogs, and cancel what runs in them, closed ones too: no run may outlive its provider."""
        for dialog in self._dialogs:
            _cancel(dialog)
            if not sip.isdeleted(dialog):
                dialog.close()
        self._dialogs = []


def _cancel(dialog) -> None:
    """Wait until its run has stopped; its end is told in events, and it may delete the dialog."""
    waited = QElapsedTimer()
    waited.start()
    while not sip.isdeleted(dialog) and dialog.cancelButton().isEnabled() and not waited.hasExpired(PATIENCE):
        dialog.cancelButton().click()
        QThread.msleep(20)
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

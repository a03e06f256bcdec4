"""The dialog of the full analysis, with what the project has for it filled in."""

from __future__ import annotations

import processing
from qgis.core import QgsProject
from qgis.PyQt import sip

from .inputs import inputs_in


class FullAnalysis:
    """Opens the dialog of Processing itself, which deletes itself when it is closed and its run is done."""

    def __init__(self, iface) -> None:
        self._iface = iface
        self._dialog = None

    def open(self) -> None:
        """Show the dialog; the one that is already open, for it may be running."""
        if not self._is_open():
            given = inputs_in(QgsProject.instance(), self._iface.activeLayer())
            self._dialog = processing.createAlgorithmDialog("leefbaar:volledigeanalyse", given)
            self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def close(self) -> None:
        if self._is_open():
            self._dialog.close()

    def _is_open(self) -> bool:
        return self._dialog is not None and not sip.isdeleted(self._dialog) and self._dialog.isVisible()

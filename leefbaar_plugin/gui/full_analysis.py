"""The dialog of the full analysis, with what the project has for it filled in."""

from __future__ import annotations

import processing
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt

from .inputs import inputs_in


class FullAnalysis:
    """Opens the dialog of Processing itself; Python would collect one that nobody holds."""

    def __init__(self, iface) -> None:
        self._iface = iface
        self._dialog = None

    def open(self) -> None:
        """Show the dialog; the one that is already open, for it may be running."""
        if self._dialog is None:
            given = inputs_in(QgsProject.instance(), self._iface.activeLayer())
            self._dialog = processing.createAlgorithmDialog("leefbaar:volledigeanalyse", given)
            self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._dialog.destroyed.connect(self._forget)
            self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def _forget(self) -> None:
        self._dialog = None

    def close(self) -> None:
        if self._dialog is not None:
            self._dialog.close()

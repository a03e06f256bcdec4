"""All that the plugin adds to the window, and how it goes again."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsApplication

from .buurt_action import BuurtAction
from .menu import Menu


class Window:
    def __init__(self, iface) -> None:
        self._parts = [Menu(iface), BuurtAction(iface), *_model_copy()]

    def remove(self) -> None:
        for part in self._parts:
            part.remove()
        self._parts = []


def _model_copy() -> list[Any]:
    """The entry in the Toolbox; nothing where this QGIS has the inside of Processing elsewhere: the rest works."""
    try:
        from .model_copy import ModelCopy
    except ImportError as moved:
        QgsApplication.messageLog().logMessage(str(moved), "Leefbaar", Qgis.MessageLevel.Warning)
        return []
    return [ModelCopy()]

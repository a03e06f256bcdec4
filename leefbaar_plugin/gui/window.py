"""All that the plugin adds to the window, and how it goes again."""

from __future__ import annotations

from .buurt_action import BuurtAction
from .menu import Menu
from .model_copy import ModelCopy


class Window:
    def __init__(self, iface) -> None:
        self._parts = [Menu(iface), BuurtAction(iface), ModelCopy()]

    def remove(self) -> None:
        for part in self._parts:
            part.remove()
        self._parts = []

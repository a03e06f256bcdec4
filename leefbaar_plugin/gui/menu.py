"""The menu under Plugins and the toolbar: three doors, and nothing that stays open."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtGui import QIcon

from ..i18n import tr
from ..paths import icon
from .documentation import open_documentation
from .full_analysis import FullAnalysis
from .sample_project import open_sample

NAME = "Leefbaar"


class Menu:
    """The actions of the plugin in the window, as long as the plugin is on."""

    def __init__(self, iface) -> None:
        self._iface = iface
        self._analysis = FullAnalysis(iface)
        self._bar = iface.addToolBar(NAME)
        self._bar.setObjectName("LeefbaarToolBar")  # by this QGIS remembers where the user put it
        self._actions = [
            self._add("analyse", tr("Full analysis…"), self._analysis.open),
            self._add("voorbeeld", tr("Sample project (fictitious)"), lambda: open_sample(iface)),
            self._add("documentatie", tr("Documentation"), open_documentation),
        ]

    def _add(self, name: str, text: str, does: Callable[[], None]):
        action = self._bar.addAction(QIcon(icon(name)), text)
        action.setObjectName(f"leefbaar_{name}")
        action.triggered.connect(lambda checked=False: does())
        self._iface.addPluginToMenu(NAME, action)
        return action

    def remove(self) -> None:
        for action in self._actions:
            self._iface.removePluginMenu(NAME, action)
            action.deleteLater()
        self._actions = []
        self._iface.mainWindow().removeToolBar(self._bar)
        self._bar.deleteLater()
        self._analysis.close()

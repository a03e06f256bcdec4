"""An action on a buurt of the risk count, in Identify and in the attribute table: open its gespreksblad."""

from __future__ import annotations

from qgis.core import QgsFeature, QgsVectorLayer
from qgis.gui import QgsGui, QgsMapLayerAction
from qgis.PyQt.QtGui import QIcon

from ..compat import actions_run_twice
from ..i18n import tr
from ..paths import icon
from .conversation_sheet import code_of, open_sheet

#: The first time is then passed over.
TWICE = actions_run_twice()


class BuurtAction:
    """The action in the registry of QGIS, as long as the plugin is on."""

    def __init__(self, iface) -> None:
        self._action = _OpenSheet(iface)
        QgsGui.mapLayerActionRegistry().addMapLayerAction(self._action)

    def remove(self) -> None:
        QgsGui.mapLayerActionRegistry().removeMapLayerAction(self._action)
        self._action.deleteLater()


class _OpenSheet(QgsMapLayerAction):
    """From QGIS 3.30 on both methods are given a context too."""

    def __init__(self, iface) -> None:
        super().__init__(
            tr("Open the conversation sheet"),
            iface.mainWindow(),
            QgsMapLayerAction.Target.SingleFeature,
            QIcon(icon("gespreksblad")),
        )
        self._iface = iface

    def canRunUsingLayer(self, layer, context=None) -> bool:
        return isinstance(layer, QgsVectorLayer) and code_of(layer) is not None

    def triggerForFeature(self, layer: QgsVectorLayer, feature: QgsFeature, context=None) -> None:
        if context is not None or not TWICE:
            open_sheet(self._iface, layer, feature)

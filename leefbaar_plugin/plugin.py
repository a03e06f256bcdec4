"""The plugin as QGIS sees it: registers the provider, in `qgis_process` too, and a menu in the window."""

from __future__ import annotations

from qgis.core import QgsApplication

from .i18n import Catalogue
from .provider import LeefbaarProvider


class LeefbaarPlugin:
    def __init__(self, iface):
        self.iface = iface
        self.provider = None
        self.window = None
        self.catalogue = Catalogue()

    def initProcessing(self):
        self.provider = LeefbaarProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self):
        self.initProcessing()  # first: the algorithms are there, whatever becomes of the menu
        from .gui.window import Window  # knows the Processing plugin, which need not be there in `qgis_process`

        self.window = Window(self.iface)

    def unload(self):
        if self.window is not None:
            self.window.remove()
            self.window = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        self.catalogue.unload()

"""The plugin as QGIS sees it: registers the provider, in the window and in `qgis_process` alike."""

from __future__ import annotations

from qgis.core import QgsApplication

from .i18n import Catalogue
from .provider import LeefbaarProvider


class LeefbaarPlugin:
    def __init__(self, iface):
        self.iface = iface
        self.provider = None
        self.model_copy = None
        self.catalogue = Catalogue()

    def initProcessing(self):
        self.provider = LeefbaarProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self):
        from .gui.model_copy import ModelCopy  # knows the Processing plugin

        self.initProcessing()
        self.model_copy = ModelCopy()

    def unload(self):
        if self.model_copy is not None:
            self.model_copy.remove()
            self.model_copy = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        self.catalogue.unload()

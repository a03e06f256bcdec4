"""The Processing provider: the list of algorithms."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .algorithms.buurtlaagopbouwen import BuurtlaagOpbouwen
from .algorithms.landelijkegegevensophalen import LandelijkeGegevensOphalen
from .algorithms.mechanism import MechanismAlgorithm
from .algorithms.raadskaart import Raadskaart
from .algorithms.risicostapeling import Risicostapeling
from .algorithms.volledigeanalyse import VolledigeAnalyse
from .mechanisms import all_mechanisms
from .paths import icon, version


class LeefbaarProvider(QgsProcessingProvider):
    def id(self):
        return "leefbaar"

    def name(self):
        return "Leefbaar"

    def longName(self):
        return f"Leefbaar {version()}"

    def icon(self):
        return QIcon(icon())

    def loadAlgorithms(self):
        self.addAlgorithm(LandelijkeGegevensOphalen())
        self.addAlgorithm(BuurtlaagOpbouwen())
        for mechanism in all_mechanisms():
            self.addAlgorithm(MechanismAlgorithm(mechanism))
        self.addAlgorithm(Risicostapeling())
        self.addAlgorithm(VolledigeAnalyse())
        self.addAlgorithm(Raadskaart())

"""The Processing provider: the list of algorithms."""

from __future__ import annotations

import contextlib

from qgis.core import QgsApplication, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .algorithms.analyseherhalen import AnalyseHerhalen
from .algorithms.buurtlaagopbouwen import BuurtlaagOpbouwen
from .algorithms.buurtprofielen import Buurtprofielen
from .algorithms.duidinglaagmaken import DuidinglaagMaken
from .algorithms.duidingverwerken import DuidingVerwerken
from .algorithms.eigenmechanisme import EigenMechanisme
from .algorithms.gegevenscontroleren import GegevensControleren
from .algorithms.gespreksrapport import Gespreksrapport
from .algorithms.grenswijzigingomrekenen import GrenswijzigingOmrekenen
from .algorithms.landelijkegegevensophalen import LandelijkeGegevensOphalen
from .algorithms.mechanism import MechanismAlgorithm
from .algorithms.planlijstlokaliseren import PlanlijstLokaliseren
from .algorithms.publicatieversie import Publicatieversie
from .algorithms.raadskaart import Raadskaart
from .algorithms.risicostapeling import Risicostapeling
from .algorithms.robuustheid import Robuustheid
from .algorithms.samenhang import Samenhang
from .algorithms.scenarioverschil import Scenarioverschil
from .algorithms.shipped_model import shipped_models
from .algorithms.tabelkoppelen import TabelKoppelen
from .algorithms.terugtoetsing import Terugtoetsing
from .algorithms.verschillenrapport import Verschillenrapport
from .algorithms.volledigeanalyse import VolledigeAnalyse
from .algorithms.wijksamenvatting import Wijksamenvatting
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

    def load(self):
        # A model finds its steps in the registry, where this provider is only once it has loaded.
        self._listen_no_more()  # it may be loaded more than once
        QgsApplication.processingRegistry().providerAdded.connect(self._added)
        return super().load()

    def unload(self):
        self._listen_no_more()
        super().unload()

    def _listen_no_more(self):
        registry = QgsApplication.processingRegistry()
        if registry is not None:  # else QGIS itself is ending (3.44)
            with contextlib.suppress(TypeError):  # it did not listen
                registry.providerAdded.disconnect(self._added)

    def _added(self, provider):
        if provider == self.id():
            self._load_models()
            self.algorithmsLoaded.emit()

    def _load_models(self):
        for model in shipped_models():
            self.addAlgorithm(model)

    def loadAlgorithms(self):
        self.addAlgorithm(LandelijkeGegevensOphalen())
        self.addAlgorithm(BuurtlaagOpbouwen())
        self.addAlgorithm(TabelKoppelen())
        self.addAlgorithm(PlanlijstLokaliseren())
        self.addAlgorithm(GegevensControleren())
        self.addAlgorithm(GrenswijzigingOmrekenen())
        for mechanism in all_mechanisms():
            self.addAlgorithm(MechanismAlgorithm(mechanism))
        self.addAlgorithm(EigenMechanisme())
        self.addAlgorithm(Risicostapeling())
        self.addAlgorithm(VolledigeAnalyse())
        self.addAlgorithm(Wijksamenvatting())
        self.addAlgorithm(Scenarioverschil())
        self.addAlgorithm(DuidinglaagMaken())
        self.addAlgorithm(DuidingVerwerken())
        self.addAlgorithm(Raadskaart())
        self.addAlgorithm(Buurtprofielen())
        self.addAlgorithm(Gespreksrapport())
        self.addAlgorithm(Publicatieversie())
        self.addAlgorithm(Terugtoetsing())
        self.addAlgorithm(Robuustheid())
        self.addAlgorithm(Samenhang())
        self.addAlgorithm(Verschillenrapport())
        self.addAlgorithm(AnalyseHerhalen())
        if QgsApplication.processingRegistry().providerById(self.id()) is not None:  # else when it is added
            self._load_models()

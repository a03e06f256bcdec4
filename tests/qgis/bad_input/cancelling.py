"""Runs that are cancelled at each moment at which they look whether they are."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException

from tests.qgis.messages import has
from tests.qgis.support import Recorder, run

CANCELLED = {
    "buurtlaagopbouwen": lambda sample, layer, counted: {**sample.build},
    "gegevenscontroleren": lambda sample, layer, counted: {"BUURTEN": layer, **sample.local},
    "omslagzone": lambda sample, layer, counted: {"BUURTEN": layer},
    "concurrentiepositie": lambda sample, layer, counted: {"BUURTEN": layer},
    "nieuwbouwelders": lambda sample, layer, counted: {"BUURTEN": layer, "NIEUWBOUW": sample.newbuild},
    "risicostapeling": lambda sample, layer, counted: {"BUURTEN": counted},
    "eigenmechanisme": lambda sample, layer, counted: {
        "BUURTEN": layer,
        "NAAM": "Proef",
        "WAARDE": 'mean("woningvoorraad")',
        "DREMPEL": 500,
        "BRON": "CBS",
        "PEILDATUM": "2024",
    },
    "volledigeanalyse": lambda sample, layer, counted: {"BUURTEN": layer, **sample.local},
}


@pytest.mark.parametrize("slug", list(CANCELLED))
class Cancelling:
    """What a run may leave behind, asked of each kind of algorithm."""

    @pytest.fixture
    def given(self, slug, sample, voorbeeldstad, analysed):
        return CANCELLED[slug](sample, voorbeeldstad, analysed["layer"])

    def stops(self, slug, parameters):
        """Cancel at the first, second, … time that the run looks; until it is through before it is cancelled."""
        for moment in range(1, 400):
            feedback = Recorder(cancel_at=moment)
            try:
                run(slug, feedback, **parameters)
            except QgsProcessingException as stopped:
                assert feedback.isCanceled()
                has(str(stopped), "cancelled", "nothing was written")
                yield moment
            else:
                assert moment > 1, "the run never looks whether it is cancelled"
                return

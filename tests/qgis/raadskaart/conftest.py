"""A project with the count in it, and the count with what was said beside it."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject

from tests.qgis.support import csv, opened, run


@pytest.fixture
def project(analysed) -> QgsProject:
    made = QgsProject()
    made.addMapLayer(opened(analysed["layer"], "Risicostapeling"))
    return made


@pytest.fixture
def spoken_of(analysed, tmp_path) -> str:
    """The count with what was said of three buurten beside it."""
    said = csv(
        tmp_path / "duiding.csv",
        "buurtcode;mechanisme;oordeel;rol\nBU99010100;buurt_als_geheel;herkend;wijkagent\n"
        "BU99010100;buurt_als_geheel;herkend;corporatie\nBU99010101;buurt_als_geheel;genuanceerd;zorg\n"
        "BU99010102;iets_anders;herkend;zorg\n",
    )
    to = str(tmp_path / "besproken.gpkg")
    return run("duidingverwerken", RISICOSTAPELING=analysed["layer"], DUIDING=said, OUTPUT=to)["OUTPUT"]

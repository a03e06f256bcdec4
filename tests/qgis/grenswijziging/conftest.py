"""The buurten before and after the change."""

from __future__ import annotations

import pytest

from tests.qgis.grenswijziging.new_borders import FIGURES, NEW, OLD
from tests.qgis.support import memory


@pytest.fixture
def old():
    return memory("MultiPolygon", FIGURES, OLD, name="oud")


@pytest.fixture
def new():
    return memory("MultiPolygon", "buurtcode:string,buurtnaam:string", NEW, name="nieuw")

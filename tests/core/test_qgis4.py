"""Every name of QGIS in the source is there in QGIS 4 too, by the word of its stubs (QGIS 4 itself is not run)."""

from __future__ import annotations

import pytest

from tests.qt_names import names_in, names_in_source
from tests.stubs import has, members_of_qgis

WITHOUT_STUBS = ("Exception", "NULL")  # stubs are made of classes that C++ has


def test_every_name_of_qgis_in_the_source_is_in_qgis_4():
    used = [name for name in names_in_source() if name.module in ("qgis.core", "qgis.gui", "qgis.analysis")]
    assert len(used) > 300
    assert [str(name) for name in used if not has(name) and not name.parts[0].endswith(WITHOUT_STUBS)] == []


def test_the_stubs_are_those_of_qgis_4():
    assert "OpenLayersToResolveDescriptions" in members_of_qgis()  # new in 4.0


@pytest.mark.parametrize(
    ("source", "there"),
    [
        ("from qgis.core import QgsGeoNodeConnection", False),  # 3.22 has it still
        ("from qgis.core import QgsProject\nQgsProject.title", True),
        ("from qgis.core import QgsProject\nQgsProject.caption", False),
        ("from qgis.core import QgsVectorLayer\nQgsVectorLayer.metadata", True),  # of what it extends
        ("from qgis.core import QgsUnitTypes\nQgsUnitTypes.LayoutUnit.LayoutMillimeters", True),  # given at import
    ],
)
def test_what_qgis_4_does_not_have_is_found(source, there):
    assert all(has(name) for name in names_in(source, "x.py")) == there

"""Values of an enum are asked by its name (Qt.AlignmentFlag.AlignLeft): Qt 6 knows no other way."""

from __future__ import annotations

import importlib

import pytest

from tests.qt_names import Name, names_in, names_in_source


def unscoped(name: Name) -> bool:
    """Is a value on this path asked of something else than its enum?"""
    here = getattr(importlib.import_module(name.module), name.parts[0], None)
    for part in name.parts[1:]:
        owner, here = here, getattr(here, part, None)
        if isinstance(here, int) and type(here) not in (int, bool) and owner is not type(here):
            return True
    return False


def missing(name: Name) -> bool:
    """Is it not in this version, though the source does not ask which version it is?"""
    here = importlib.import_module(name.module)
    for part in name.parts:
        if not hasattr(here, part):
            return not name.guarded
        here = getattr(here, part)
    return False


def used() -> list[Name]:
    return [name for name in names_in_source() if name.module.startswith(("qgis.PyQt.", "qgis.core", "qgis.gui"))]


def test_every_enum_in_the_source_is_scoped():
    assert [str(name) for name in used() if unscoped(name)] == []


def test_every_name_in_the_source_is_in_this_version_of_qgis():
    assert [str(name) for name in used() if missing(name)] == []


@pytest.mark.parametrize(
    ("source", "wrong"),
    [
        ("from qgis.PyQt.QtCore import Qt\nQt.AlignLeft", True),
        ("from qgis.PyQt.QtCore import Qt\nQt.AlignmentFlag.AlignLeft", False),
        ("from qgis.core import QgsProcessing\nQgsProcessing.TypeVectorPolygon", True),
        ("from qgis.core import QgsProcessing\nQgsProcessing.SourceType.TypeVectorPolygon", False),
    ],
)
def test_a_value_without_its_enum_is_found(source, wrong):
    assert any(map(unscoped, names_in(source, "x.py"))) == wrong

"""Every name of Qt that the source uses is there in PyQt6 too, by the word of its stubs (Qt 6 itself is not run)."""

from __future__ import annotations

import pytest

from tests.qt_names import names_in, names_in_source
from tests.stubs import has


def test_every_name_of_qt_in_the_source_is_in_qt_6():
    used = [name for name in names_in_source() if name.module.startswith("qgis.PyQt.Qt")]
    assert len(used) > 100
    assert [str(name) for name in used if not has(name)] == []


@pytest.mark.parametrize(
    ("source", "there"),
    [
        ("from qgis.PyQt.QtCore import Qt\nQt.AlignLeft", False),  # an enum without its class
        ("from qgis.PyQt.QtCore import Qt\nQt.AlignmentFlag.AlignLeft", True),
        ("from qgis.PyQt.QtCore import QVariant\nQVariant.Int", False),
        ("from qgis.PyQt.QtCore import QRegExp", False),
        ("from qgis.PyQt.QtGui import QFontMetrics\nQFontMetrics.width", False),
        ("from qgis.PyQt.QtWidgets import QDialog\nQDialog.exec_", False),
        ("from qgis.PyQt.QtWidgets import QDialog\nQDialog.setWindowTitle", True),  # of what it extends
        ("from qgis.core import Qgis\nfrom qgis.PyQt.QtCore import QVariant\n"
         "if Qgis.versionInt() >= 33800:\n    pass\nelse:\n    QVariant.Int", True),
    ],
)  # fmt: skip
def test_what_qt_6_took_away_is_found(source, there):
    names = [name for name in names_in(source, "x.py") if name.module.startswith("qgis.PyQt")]
    assert all(has(name) for name in names) == there

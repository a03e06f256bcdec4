"""What this QGIS has and QGIS 4 has not, by its stubs, is asked of nothing in the source."""

from __future__ import annotations

import ast

import qgis.core
import qgis.gui

from tests.qt_names import ROOMS, ROOT
from tests.stubs import members_of_qgis, members_of_qt


def gone() -> set[str]:
    """Members of classes of this QGIS that no class of QGIS 4 or Qt 6 has."""
    ours = [vars(module)[name] for module in (qgis.core, qgis.gui) for name in dir(module) if name.startswith("Qgs")]
    members = {name for one in ours if isinstance(one, type) for name in vars(one) if not name.startswith("_")}
    return members - members_of_qgis() - members_of_qt()


def asked() -> dict[str, str]:
    """Each name that is asked of something in the source, and where."""
    return {
        node.attr: f"{path.relative_to(ROOT)}:{node.lineno}"
        for room in ROOMS for path in (ROOT / room).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Attribute)
    }  # fmt: skip


def test_nothing_in_the_source_asks_for_what_qgis_4_took_away():
    removed = gone()
    assert removed, "there are always some: 3.44 too has what 4 has not"
    assert {name: place for name, place in asked().items() if name in removed} == {}

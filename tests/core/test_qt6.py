"""Every name of Qt that the source uses is there in PyQt6 too, by the word of its stubs (Qt 6 itself is not run)."""

from __future__ import annotations

import ast
import re
from functools import cache
from importlib import metadata
from pathlib import Path

import pytest

from tests.qt_names import Name, names_in, names_in_source


@cache
def stub(module: str) -> dict[str, ast.ClassDef | ast.FunctionDef]:
    """The classes and functions of a module of PyQt6."""
    try:
        files = metadata.files("PyQt6-stubs") or []
    except metadata.PackageNotFoundError:
        pytest.skip("PyQt6-stubs is not installed (tests/requirements.txt)")
    found = [file for file in files if file.name == f"{module}.pyi"]
    assert found, f"PyQt6 has no {module}"
    text = Path(found[0].locate()).read_text(encoding="utf-8")
    tree = ast.parse(re.sub("^type .*", "", text, flags=re.MULTILINE))  # a statement that Python knows since 3.12
    return {node.name: node for node in tree.body if isinstance(node, (ast.ClassDef, ast.FunctionDef))}


def member(owner: ast.ClassDef, name: str) -> ast.AST | None:
    """What a class, or one that it extends, has by that name."""
    for node in owner.body:
        told = [getattr(node, "name", None), getattr(getattr(node, "target", None), "id", None)]
        told += [getattr(target, "id", None) for target in getattr(node, "targets", [])]
        if name in told:
            return node
    for base in owner.bases:
        module, _, of = ast.unparse(base).rpartition(".")
        parents = [stub(module)] if module.startswith("Qt") else [stub(m) for m in ("QtCore", "QtGui", "QtWidgets")]
        for classes in parents:
            found = member(classes[of], name) if of in classes else None
            if found is not None:
                return found
    return None


def in_qt6(name: Name) -> bool:
    """Is it there? What a call gives, and so its type, is not looked at."""
    here: ast.AST | None = stub(name.module.rpartition(".")[2]).get(name.parts[0])
    for part in name.parts[1:]:
        if not isinstance(here, ast.ClassDef):
            break
        here = member(here, part)
    return here is not None


def test_every_name_of_qt_in_the_source_is_in_qt_6():
    used = [name for name in names_in_source() if name.module.startswith("qgis.PyQt.Qt")]
    assert len(used) > 100
    assert [str(name) for name in used if not in_qt6(name)] == []


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
    assert all(in_qt6(name) for name in names) == there

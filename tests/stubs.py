"""What the stubs of PyQt6 and of QGIS 4 say there is: neither is run here, and both say which names they have."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from importlib import metadata
from pathlib import Path

from tests.needed import not_here
from tests.qt_names import Name

_QGIS = {"qgis.core": "_core", "qgis.gui": "_gui", "qgis.analysis": "_analysis", "qgis.server": "_server"}


def has(name: Name) -> bool:
    """Is a name of Qt or QGIS there? What a call gives, and so its type, is not looked at."""
    if name.module in _QGIS:
        if ".".join(name.parts) in _given_names():
            return True
        here: ast.AST | None = qgis_classes().get(name.parts[0])
    else:
        here = _qt(name.module.rpartition(".")[2]).get(name.parts[0])
    for part in name.parts[1:]:
        if not isinstance(here, ast.ClassDef):
            break
        here = _member(here, part)
    return here is not None


@cache
def qgis_classes() -> dict[str, ast.ClassDef | ast.FunctionDef]:
    return {
        name: node for module in _QGIS.values() for name, node in _top(_read("qgis-stubs", f"{module}.pyi")).items()
    }


@cache
def members_of_qgis() -> frozenset[str]:
    """All that a class of QGIS has, by name."""
    inside = {name for node in qgis_classes().values() for one in ast.walk(node) for name in _names(one)}
    return frozenset(inside | {name.rpartition(".")[2] for name in _given_names()})


@cache
def members_of_qt() -> frozenset[str]:
    """All that a class of Qt has that QGIS extends, by name."""
    tops = [_qt(module) for module in ("QtCore", "QtGui", "QtWidgets")]
    return frozenset(name for top in tops for node in top.values() for one in ast.walk(node) for name in _names(one))


@cache
def _given_names() -> frozenset[str]:
    """Names that QGIS gives to its classes when it is imported: those of older versions among them."""
    tree = _read("qgis-stubs", "core/__init__.py")
    targets = [target for node in ast.walk(tree) if isinstance(node, ast.Assign) for target in node.targets]
    return frozenset(ast.unparse(target) for target in targets if isinstance(target, ast.Attribute))


@cache
def _qt(module: str) -> dict[str, ast.ClassDef | ast.FunctionDef]:
    return _top(_read("PyQt6-stubs", f"{module}.pyi"))


def _read(package: str, ending: str) -> ast.Module:
    try:
        files = metadata.files(package) or []
    except metadata.PackageNotFoundError:
        not_here(f"{package} is not installed (tests/requirements.txt)")
    found = [file for file in files if file.as_posix().endswith(f"/{ending}")]
    assert found, f"{package} has no {ending}"
    text = Path(found[0].locate()).read_text(encoding="utf-8")
    return ast.parse(re.sub("^type .*", "", text, flags=re.MULTILINE))  # a statement that Python knows since 3.12


def _top(tree: ast.Module) -> dict[str, ast.ClassDef | ast.FunctionDef]:
    return {node.name: node for node in tree.body if isinstance(node, (ast.ClassDef, ast.FunctionDef))}


def _member(owner: ast.ClassDef, name: str) -> ast.AST | None:
    """What a class, or one that it extends, has by that name."""
    for node in owner.body:
        if name in _names(node):
            return node
    for base in owner.bases:
        for parent in _parents(ast.unparse(base)):
            found = _member(parent, name)
            if found is not None:
                return found
    return None


def _names(node: ast.AST) -> Iterator[str]:
    if isinstance(node, (ast.ClassDef, ast.FunctionDef)):
        yield node.name
    for target in [getattr(node, "target", None), *getattr(node, "targets", [])]:
        if isinstance(target, ast.Name):
            yield target.id


def _parents(base: str) -> Iterator[ast.ClassDef]:
    module, _, name = base.rpartition(".")
    places = (
        [qgis_classes()]
        if name.startswith("Qgs")
        else [_qt(m) for m in (module, "QtCore", "QtGui", "QtWidgets") if m.startswith("Qt")]
    )
    for place in places:
        parent = place.get(name)
        if isinstance(parent, ast.ClassDef):
            yield parent

"""Who may know whom. DESIGN.md §1: data walks one way, and the method needs no QGIS."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "leefbaar_plugin"
FILES = sorted(PACKAGE.rglob("*.py"))


def imported(file):
    """Full names of the modules that a file imports, anywhere in it; `.`-names are resolved."""
    here = file.relative_to(ROOT).with_suffix("").parts
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = [*here[: len(here) - node.level]] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)


def room(file):
    """`core`, `bridge`, … of a file; its own name for one at the top of the package."""
    return file.relative_to(PACKAGE).with_suffix("").parts[0]


def rooms(file):
    """Rooms of the package that a file imports from."""
    return {name.split(".")[1] for name in imported(file) if name.startswith("leefbaar_plugin.")}


each_file = pytest.mark.parametrize("file", FILES, ids=[str(f.relative_to(PACKAGE)) for f in FILES])
#: What each room may import from, besides itself.
ALLOWED = {
    "core": set(),
    "mechanisms": {"core"},
    "bridge": {"core", "mechanisms", "compat", "i18n", "paths"},
}


@each_file
def test_a_room_imports_only_from_the_rooms_before_it(file):
    if room(file) in ALLOWED:
        assert rooms(file) <= ALLOWED[room(file)] | {room(file)}


@each_file
def test_only_the_doors_import_algorithms(file):
    if room(file) not in ("algorithms", "provider"):
        assert "algorithms" not in rooms(file)


@each_file
def test_the_method_knows_nothing_of_qgis(file):
    if room(file) in ("core", "mechanisms"):
        outside = {name.split(".")[0] for name in imported(file)} - {"leefbaar_plugin"}
        assert outside <= {"numpy", "pandas", *sys.stdlib_module_names}


@each_file
def test_imports_within_the_package_are_relative(file):
    tree = ast.parse(file.read_text(encoding="utf-8"))
    absolute = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    absolute += [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and not node.level]
    assert [name for name in absolute if name.startswith("leefbaar_plugin")] == []


@each_file
def test_qt_is_imported_through_qgis(file):
    assert [name for name in imported(file) if name.startswith(("PyQt", "PySide"))] == []


def test_the_method_can_be_imported_without_pandas_and_without_qgis():
    code = """
import importlib, pkgutil, sys

class Hidden:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"pandas", "qgis", "osgeo", "PyQt5", "PyQt6"}:
            raise ImportError(name)

sys.meta_path.insert(0, Hidden())
import leefbaar_plugin.core, leefbaar_plugin.mechanisms
for package in (leefbaar_plugin.core, leefbaar_plugin.mechanisms):
    for module in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
        importlib.import_module(module.name)
print(len(leefbaar_plugin.mechanisms.all_mechanisms()))
"""
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert int(run.stdout) >= 6

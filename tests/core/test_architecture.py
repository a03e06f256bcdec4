"""Who may know whom. ARCHITECTURE.md: data walks one way, and the method needs no QGIS."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "leefbaar_plugin"
FILES = sorted(PACKAGE.rglob("*.py"))
TREES = {file: ast.parse(file.read_text(encoding="utf-8")) for file in FILES}

#: What each room may import from, besides itself.
ALLOWED = {
    "core": set(),
    "mechanisms": {"core"},
    "bridge": {"core", "mechanisms", "compat", "i18n", "paths"},
}
#: What a value of Qt is known by, in every version.
VALUES_OF_QT = {"isNull", "isValid", "toString"}


def imported(file, absolute=True, relative=True):
    """Full names of the modules that a file imports, anywhere in it; those that start with a dot are resolved."""
    here = file.relative_to(ROOT).with_suffix("").parts
    for node in ast.walk(TREES[file]):
        if isinstance(node, ast.Import) and absolute:
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and (relative if node.level else absolute):
            base = here[: len(here) - node.level] if node.level else ()
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield from (module, *(f"{module}.{alias.name}" for alias in node.names))


def room(file):
    """`core`, `bridge`, … of a file; its own name for one at the top of the package."""
    return file.relative_to(PACKAGE).with_suffix("").parts[0]


def rooms(file):
    """Rooms of the package that a file imports from."""
    return {name.split(".")[1] for name in imported(file) if name.startswith("leefbaar_plugin.")}


def offenders(found):
    """The files with what is wrong in each, without those in which nothing is."""
    return {str(file.relative_to(PACKAGE)): names for file, names in found.items() if names}


def test_there_is_something_to_look_at():
    assert {room(file) for file in FILES} >= {"core", "mechanisms", "bridge", "algorithms", "provider"}
    assert "core" in rooms(PACKAGE / "bridge" / "plans" / "layer.py")


def test_the_recomputation_that_the_plugin_is_held_against_shares_no_code_with_it():
    oracles = sorted((ROOT / "tests" / "oracles").rglob("*.py"))
    assert len(oracles) > 10
    assert [file.name for file in oracles if "leefbaar_plugin" in file.read_text(encoding="utf-8")] == []


def test_a_room_imports_only_from_the_rooms_before_it():
    known = {file: ALLOWED[room(file)] | {room(file)} for file in FILES if room(file) in ALLOWED}
    assert offenders({file: rooms(file) - allowed for file, allowed in known.items()}) == {}


def test_only_the_doors_import_algorithms():
    inside = [file for file in FILES if room(file) not in ("algorithms", "provider")]
    assert offenders({file: rooms(file) & {"algorithms"} for file in inside}) == {}


def test_the_method_knows_nothing_but_numpy_and_pandas():
    allowed = {"numpy", "pandas", *sys.stdlib_module_names}
    method = [file for file in FILES if room(file) in ("core", "mechanisms")]
    outside = {file: {name.split(".")[0] for name in imported(file, relative=False)} for file in method}
    assert offenders({file: names - allowed for file, names in outside.items()}) == {}


def test_imports_within_the_package_are_relative():
    absolute = {file: list(imported(file, relative=False)) for file in FILES}
    own = {file: [name for name in names if name.startswith("leefbaar_plugin")] for file, names in absolute.items()}
    assert offenders(own) == {}


def test_qt_is_imported_through_qgis():
    assert offenders({f: [name for name in imported(f) if name.startswith(("PyQt", "PySide"))] for f in FILES}) == {}


def tells_versions_apart(tree):
    """Lines that ask for the version of QGIS, or whether it has something yet (`hasattr` of a class or an exporter)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in ("versionInt", "QGIS_VERSION_INT"):
            yield node.lineno
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "hasattr":
            asked = node.args[1]
            if not (isinstance(asked, ast.Constant) and asked.value in VALUES_OF_QT):
                yield node.lineno


def test_versions_are_told_apart_in_one_place():
    found = {file: list(tells_versions_apart(TREES[file])) for file in FILES}
    assert found.pop(PACKAGE / "compat.py")
    assert offenders(found) == {}


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
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        importlib.import_module(module.name)
print(len(leefbaar_plugin.mechanisms.all_mechanisms()))
"""
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert int(run.stdout) >= 6

"""The names of Qt and QGIS that our source uses, read from its text: `Qt.AlignmentFlag.AlignLeft`."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
ROOMS = ("leefbaar_plugin", "tests", "resources", "tools")


@dataclass(frozen=True)
class Name:
    """A name that is used: where, of which module, and in parts; `guarded` when only some versions come there."""

    place: str
    module: str
    parts: tuple[str, ...]
    guarded: bool

    def __str__(self) -> str:
        return f"{self.place}: {'.'.join(self.parts)}"


@cache
def names_in_source() -> tuple[Name, ...]:
    paths = [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]
    return tuple(
        name for path in paths
        for name in names_in(path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix())
    )  # fmt: skip


def names_in(source: str, file: str) -> Iterator[Name]:
    """What is imported from qgis.PyQt or qgis.core, and all that is asked of it by name.

    What stands under `else` of a comparison of versions is for what is older, and left out.
    """
    tree = ast.parse(source)
    imported: dict[str, tuple[str, str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis."):
            for alias in node.names:
                imported[alias.asname or alias.name] = (node.module or "", alias.name)

    def walk(node: ast.AST, guarded: bool) -> Iterator[Name]:
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis."):
            for alias in node.names:
                yield Name(f"{file}:{node.lineno}", node.module or "", (alias.name,), guarded)
        chain = _chain(node)
        if chain and chain[0] in imported:
            module, first = imported[chain[0]]
            yield Name(f"{file}:{node.lineno}", module, (first, *chain[1:]), guarded)  # type: ignore[attr-defined]
            return
        if isinstance(node, ast.If) and "versionInt" in ast.unparse(node.test):
            for each in node.body:
                yield from walk(each, True)
            return
        for child in ast.iter_child_nodes(node):
            yield from walk(child, guarded)

    yield from walk(tree, False)


def _chain(node: ast.AST) -> tuple[str, ...]:
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    return (node.id, *reversed(parts)) if isinstance(node, ast.Name) and parts else ()

"""What is said to people goes through `tr`: no plain text reaches the log, a dialog, a label or a problem.

Here a single word counts too, at the places known; test_english_in_the_source.py has sentences, wherever they go.
Read from the source, without running it. A text may reach a place where people read it by way of a variable of the same
function, or of `return` in a function that gives problems in words.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.core.catalogues import PACKAGE, TREES

#: Methods of QGIS, Qt and the plugin whose texts people read.
SAYING = {
    "pushInfo", "pushWarning", "reportError", "setProgressText", "pushDebugInfo", "pushConsoleInfo",
    "setHelp", "setText", "setToolTip", "setStatusTip", "setWindowTitle", "setPlaceholderText", "setTitle",
    "pushMessage", "addAction", "addMenu", "addRow", "addTab", "warning", "information", "question", "critical",
    "warn", "note",
}  # fmt: skip
#: Lists of what is said later.
LISTS = {"notes", "warnings", "wrong", "aside", "problems"}
#: Classes whose argument of this place is read by people: a label, a name.
LABELS = {"QAction": (1, 0), "QLabel": (0,), "QPushButton": (0,), "QGroupBox": (0,), "QMenu": (0,)}
#: Our own ways to add a parameter or an output, with the place of the label.
ADDING = {
    "add_layer": 1, "add_output": 0, "add_table": 1, "add_file": 1, "add_folder": 1, "add_field": 1, "add_choice": 1,
    "add_number": 1, "add_setting": 1, "destination": 1,
}  # fmt: skip
#: Declarations, of which the second argument is a label: it must be a `Text`, which knows its Dutch.
DECLARED = {"Setting", "Column", "PlanField", "PlanLayer", "BuildingLayer", "YearTable", "Key"}
#: What else people read of a declaration or a parameter; the label of a mechanism is Dutch, for it is data.
NAMED = {"help", "why", "title", "label", "description", "formula", "reading", "limits"}
#: Functions that give problems in words.
IN_WORDS = re.compile(r"(^|_)problems?($|_)|^(title|explain|displayName|shortHelpString|group|shortDescription)$")

#: Plain texts that are right, each with why. Whole files, then single texts by their beginning.
NOT_SAID_FILES = {
    "core/evidence/": "pages and columns are data, Dutch in every language",
    "core/report/": "a page is data",
    "core/sheet/": "a page is data",
    "core/themes/": "maps are data",
    "core/disclosure/account.py": "a page is data",
}
NOT_SAID = {
    ("core/coverage.py", "no polygon"): "a mistake of ours, never of the user",
    ("core/memo.py", "the bytes of objects"): "a mistake of ours, never of the user",
    ("core/sources/transfer.py", "no end"): "bridge/web/http.py puts it into words",
    ("core/conversion/table.py", "dubbel"): "the kind, which bridge puts into words",
    ("core/conversion/table.py", "zonder aandeel"): "the kind, which bridge puts into words",
    ("core/conversion/table.py", "geen aandeel"): "the kind, which bridge puts into words",
    ("core/conversion/table.py", "som"): "the kind, which bridge puts into words",
    ("core/conversion/table.py", "gewichten"): "the kind, which bridge puts into words",
    ("core/conversion/table.py", "procenten"): "the kind, which bridge puts into words",
    ("core/conversion/table.py", "afronding"): "the kind, which bridge puts into words",
    ("gui/waiting.py", "Leefbaar"): "the name of the plugin",
    ("bridge/web/paging.py", "value"): "the name of a member of the answer",
    ("layouts/items.py", "Legenda"): "it stands on the map, which is Dutch in every language",
    ("bridge/output/keepsake.py", "database is locked"): "what SQLite says, raised in its stead and caught there",
}


def literal(node: ast.expr, given: dict[str, list[ast.expr]], depth: int = 0) -> Iterator[tuple[int, str]]:
    """The plain texts that an expression is made of, with their lines; what `tr` gives is none."""
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            yield node.lineno, node.value
    elif isinstance(node, ast.JoinedStr):
        yield node.lineno, "".join(v.value if isinstance(v, ast.Constant) else "{}" for v in node.values)
        for value in node.values:
            if isinstance(value, ast.FormattedValue):
                yield from literal(value.value, given, depth)
    elif isinstance(node, ast.BinOp):
        yield from literal(node.left, given, depth)
        yield from literal(node.right, given, depth)
    elif isinstance(node, ast.IfExp):
        yield from literal(node.body, given, depth)
        yield from literal(node.orelse, given, depth)
    elif isinstance(node, ast.BoolOp):
        for value in node.values:
            yield from literal(value, given, depth)
    elif isinstance(node, (ast.List, ast.Tuple)):
        for value in node.elts:
            yield from literal(value, given, depth)
    elif isinstance(node, ast.Starred):
        yield from literal(node.value, given, depth)
    elif isinstance(node, (ast.ListComp, ast.GeneratorExp)):
        yield from literal(node.elt, given, depth)
    elif isinstance(node, ast.Name):
        if depth < 3:
            for value in given.get(node.id, ()):
                yield from literal(value, given, depth + 1)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        if node.func.attr in ("format", "join", "replace", "strip", "rstrip"):
            yield from literal(node.func.value, given, depth)
        if node.func.attr == "join":
            for value in node.args:
                yield from literal(value, given, depth)


def speaks(text: str) -> bool:
    """True for a text with a word in it: not for a name, a parameter, a placeholder, a sign or an id."""
    bare = re.sub(r"\{[^{}]*\}|'[^']*'|\"[^\"]*\"|<[^<>]*>|&\w+;|\\\w", " ", text)
    return any(
        re.fullmatch(r"[A-Za-zÀ-ÿ]?[a-zà-ÿ]{2,}", word.strip(":=./-")) for word in re.findall(r"[\w:=./-]+", bare)
    )


def assigned(function: ast.AST) -> dict[str, list[ast.expr]]:
    """What each variable of a function is made of; loops, and what is handed in, are not followed."""
    out: dict[str, list[ast.expr]] = {}
    for node in ast.walk(function):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    out.setdefault(target.id, []).append(node.value)
        elif isinstance(node, (ast.AugAssign, ast.AnnAssign)) and isinstance(node.target, ast.Name) and node.value:
            out.setdefault(node.target.id, []).append(node.value)
    return out


def called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def read_by_people(node: ast.AST, function: str) -> Iterator[ast.expr]:
    """The expressions of a statement or call whose text people read."""
    if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
        yield from node.exc.args
    elif (isinstance(node, ast.Return) and node.value is not None and IN_WORDS.search(function)) or (
        isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Attribute) and node.target.attr in LISTS
    ):
        yield node.value
    elif isinstance(node, ast.Call):
        name = called(node)
        on = node.func.value if isinstance(node.func, ast.Attribute) else None
        listed = getattr(on, "attr", getattr(on, "id", ""))
        if (name in SAYING and on is not None) or (
            name in ("append", "extend") and (listed in LISTS or (listed == "out" and IN_WORDS.search(function)))
        ):
            yield from node.args
        elif re.match(r"QgsProcessing(Parameter|Output)\w+$", name):
            yield from node.args[1:2]
        elif name in LABELS:
            yield from (node.args[place] for place in LABELS[name] if place < len(node.args))
        elif name == "add_numbers":
            yield from node.args
        elif name in ADDING and on is not None:
            yield from node.args[ADDING[name] : ADDING[name] + 1]
        elif name == "problems" and on is None:
            yield from node.args
        elif name in DECLARED:
            yield from node.args[1:2]
        for keyword in node.keywords:
            if keyword.arg in NAMED and (name, keyword.arg) != ("Mechanism", "label"):
                yield keyword.value


def plain_texts(path: Path, tree: ast.Module) -> list[tuple[int, str]]:
    """The texts in a file that people read and that bypass `tr`, with their lines."""
    found: set[tuple[int, str]] = set()

    def visit(node: ast.AST, function: str, given: dict[str, list[ast.expr]]) -> None:
        for expression in read_by_people(node, function):
            found.update((line, text) for line, text in literal(expression, given) if speaks(text))
        for child in ast.iter_child_nodes(node):
            if isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef)):
                visit(child, child.name, {**given, **assigned(child)})
            else:
                visit(child, function, given)

    visit(tree, "", {})
    return sorted(found)


def is_right(path: str, text: str) -> bool:
    return any(path.startswith(start) for start in NOT_SAID_FILES) or any(
        path == file and text.startswith(start) for file, start in NOT_SAID
    )


@pytest.mark.parametrize(
    "source",
    [
        'feedback.pushInfo("3 rows are read.")',
        'feedback.pushWarning(f"{n} rows are read.")',
        'raise Problem(f"{name}: this is no layer")',
        'def f():\n    text = f"{n} rows"\n    raise Problem(text)',
        'def problems(self):\n    out = []\n    out.append("give a layer")\n    return out',
        'def _problems(self):\n    return [*others, "give a layer"]',
        'QgsProcessingParameterNumber("AANTAL", "Number of rows")',
        'layer.notes.append("some rows " + words)',
        'parameter.setHelp("In metres.")',
        'QAction(icon, "Full analysis", window)',
        'raise problems([f"{name}: wrong" for name in names])',
        'feedback.pushInfo("; ".join(["no layer", "no table"]))',
        'feedback.pushInfo("{n} rows".format(n=3))',
        'feedback.pushInfo(tr("3 rows are read.") + " or so")',
        'Setting("jaren", "Years back", 4, why="the usual span")',
        'def title(self):\n    return "Full analysis"',
    ],
)
def test_a_text_that_bypasses_tr_is_seen(source):
    assert plain_texts(Path("made_up.py"), ast.parse(source))


@pytest.mark.parametrize(
    "source",
    [
        'feedback.pushInfo(tr("3 rows are read."))',
        'feedback.pushInfo(trn("{n} row", "{n} rows", n, table="a table"))',
        'raise Problem(f"{path}: {why}")',
        'def f():\n    text = tr("{n} rows").format(n=n)\n    raise Problem(text)',
        'QgsProcessingParameterNumber("AANTAL", tr("Number of rows"))',
        'layer.setName("a b c")',
        'Setting("jaren", Text("Years back", "Jaren terug"), 4)',
        'raise Problem("\\n".join(lines))',
    ],
)
def test_a_text_that_goes_through_tr_is_let_be(source):
    assert plain_texts(Path("made_up.py"), ast.parse(source)) == []


def test_nothing_that_people_read_bypasses_tr():
    told = [
        f"leefbaar_plugin/{name}:{line}: {text!r}"
        for path, tree in TREES.items()
        if (name := path.relative_to(PACKAGE).as_posix())
        for line, text in plain_texts(path, tree)
        if not is_right(name, text)
    ]
    assert not told, "\n".join(told)


def test_what_is_let_be_is_still_there():
    """A reason for what is gone would hide what comes."""
    texts = {
        (path.relative_to(PACKAGE).as_posix(), text)
        for path, tree in TREES.items()
        for _, text in plain_texts(path, tree)
    }
    assert [
        known for known in NOT_SAID if not any(file == known[0] and text.startswith(known[1]) for file, text in texts)
    ] == []

"""No English stands in the source outside `tr`, wherever it goes: what is not said to people is listed, with why.

A text is English when most of its words are in the catalogue, in `Text` or in a docstring as English, and not as Dutch.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.core.catalogues import CATALOGUES, ENGLISH_WORDS, PACKAGE, TREES, messages, pairs_in_the_source, words

#: What knows its translation.
SAYS = {"tr", "trn", "Text", "Telling"}
#: A mistake of ours, which no user makes and no user reads.
OUR_MISTAKES = {"AssertionError", "KeyError", "LookupError", "NotImplementedError", "RuntimeError", "TypeError",
                "ValueError"}  # fmt: skip

#: What reads as English and is right: by file and beginning, with why.
RIGHT = {
    ("bridge/database/table.py", "lock timeout"): "what PostgreSQL says, looked for in its words",
    ("bridge/database/output.py", "double precision"): "a type of PostgreSQL",
    ("bridge/database/sql.py", "SELECT"): "SQL",
    ("bridge/database/sql.py", "DO $leefbaar$"): "SQL",
    ("bridge/expressions.py", ""): "names of functions of QGIS",
    (
        "bridge/output/keepsake.py",
        "database is locked",
    ): "what SQLite itself says, raised in its stead and caught there",
    ("bridge/publication_file.py", "SELECT"): "SQL",
    ("bridge/shapes.py", ""): "what GEOS says, and its Dutch for pages",
    ("bridge/web/leefbaarometer.py", "Leefbaarometer-scores"): "the name of a file",
    ("core/sources/archive.py", "not a zip"): "a kind, which bridge puts into words",
    ("core/sources/archive.py", "too large"): "a kind, which bridge puts into words",
    ("core/buurten.py", "mean of"): "the key of what is remembered",
    ("core/buurten.py", "median of"): "the key of what is remembered",
    ("core/libraries.py", "flatpak run"): "a command",
    ("core/pages/style.py", "@page"): "a style sheet",
    ("core/report/page.py", "default-src"): "what a page may load",
    ("core/results/scenario.py", "niet onderzocht"): "Dutch: a value of a column",
    ("core/tables/readings.py", "code "): "a kind, which way_words puts into words",
    ("core/tables/readings.py", "number of"): "a kind, which way_words puts into words",
}


def docstrings(tree: ast.Module) -> Iterator[ast.Constant]:
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)) and isinstance(node.body[0], ast.Expr):
            value = node.body[0].value
            if isinstance(value, ast.Constant) and isinstance(value.value, str):
                yield value


def vocabularies() -> tuple[set[str], set[str]]:
    """The words of English and those of Dutch, as far as the plugin knows them."""
    english, dutch = set(ENGLISH_WORDS), set()
    for message in [*(m for one in CATALOGUES for m in messages(one)), *pairs_in_the_source()]:
        english.update(words(message.source))
        dutch.update(word for form in message.forms for word in words(form))
    for tree in TREES.values():
        english.update(word for told in docstrings(tree) for word in words(told.value))
    return english, dutch


ENGLISH, DUTCH = vocabularies()


def is_english(text: str) -> bool:
    """Whether it is two or more words of English: no markup, no names between braces, no pattern, no type."""
    if re.fullmatch(r"[\w\[\], .|]+", text) and ("[" in text or " | " in text):
        return False
    bare = re.sub(r"<[^>]*(>|$)|^[^<>]*=\"[^<>]*>|\{[^{}]*\}|&\w+;", " ", text)
    told = [word.strip(".,:;!?()'\"‘’“”…–") for word in bare.split()]
    told = [word.lower() for word in told if re.fullmatch(r"[A-Z]?[a-z]+(-[a-z]+)*", word)]
    english = [word for word in told if word in ENGLISH]
    only = [word for word in english if word not in DUTCH]
    return len(english) > 1 and len(only) > len([word for word in told if word in DUTCH - ENGLISH])


def is_let_be(node: ast.AST) -> bool:
    """What translates its texts, or tells of a mistake of ours."""
    if isinstance(node, ast.Raise):
        return getattr(getattr(node.exc, "func", None), "id", "") in OUR_MISTAKES
    return isinstance(node, ast.Call) and getattr(node.func, "id", "") in SAYS


def english_in(tree: ast.Module) -> list[tuple[int, str]]:
    """The English texts of a file outside what translates them, with their lines."""
    passed = {id(told) for told in docstrings(tree)}
    found = []

    def visit(node: ast.AST) -> None:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in passed:
            if is_english(node.value):
                found.append((node.lineno, node.value))
        elif isinstance(node, ast.JoinedStr):
            whole = "".join(str(v.value) if isinstance(v, ast.Constant) else "{}" for v in node.values)
            if is_english(whole):
                found.append((node.lineno, whole))
            for value in node.values:
                if isinstance(value, ast.FormattedValue):
                    visit(value)
        elif not is_let_be(node):
            for child in ast.iter_child_nodes(node):
                visit(child)

    visit(tree)
    return found


def told() -> list[tuple[str, int, str]]:
    return [
        (path.relative_to(PACKAGE).as_posix(), line, text)
        for path, tree in TREES.items()
        for line, text in english_in(tree)
    ]


@pytest.mark.parametrize(
    "source",
    [
        'box.addButton("Start the analysis", role)',
        'self.name = "Layer of buurten"',
        'class Action:\n    def __init__(self):\n        super().__init__("Open the sheet")',
        'iface.addToolBar("Tools for the map")',
        'box.setInformativeText("Your changes are lost.")',
        'QgsMessageLog.logMessage("The file could not be read", "Leefbaar")',
        'def canExecute(self):\n    return False, "The library is missing"',
        'WHY = "The layer has no rows"',
        'WORDS = {"kort": "Not enough rows", "lang": tr("Too many rows")}',
        'def of(name):\n    return "No layer is called " + name',
        'box = Box(title="Choose a folder", parent=None)',
        'feedback.pushInfo(tr("{n} rows: {why}").format(n=3, why="the field is empty"))',
        'feedback.pushInfo(f"{n} rows are read from {name}.")',
        'raise Problem(f"{name}: this is no layer")',
        'raise QgsProcessingException("there are no rows")',
        'parameter.setHelp("<p>The distance in metres.</p>")',
        'why = "the usual span" if given else ""',
    ],
)
def test_english_outside_tr_is_seen_wherever_it_goes(source):
    assert english_in(ast.parse(source))


@pytest.mark.parametrize(
    "source",
    [
        'feedback.pushInfo(tr("The layer has no rows."))',
        'feedback.pushInfo(trn("{n} row is read", "{n} rows are read", n))',
        'LABEL = Text("Years back from now", "Jaren terug vanaf nu")',
        'class Layer:\n    """The layer of the buurten."""',
        'raise ValueError("no rows without a layer")',
        'KIND: "str | None" = None',
        'PATTERN = r"(unknown|missing|not given)\\b"',
        'page = "De buurten waar de leefbaarheid risico loopt"',
        "box = '<div class=\"row\"><table><tr>'",
    ],
)
def test_what_is_translated_or_not_said_is_let_be(source):
    assert english_in(ast.parse(source)) == []


def test_no_english_stands_outside_what_translates_it():
    left = [
        f"leefbaar_plugin/{file}:{line}: {text!r}"
        for file, line, text in told()
        if not any(file == known and text.strip().startswith(start) for known, start in RIGHT)
    ]
    assert not left, "\n".join(left)


def test_what_is_let_be_is_still_there():
    """A reason for what is gone would hide what comes."""
    found = told()
    gone = [known for known in RIGHT if not any(f == known[0] and t.strip().startswith(known[1]) for f, _, t in found)]
    assert gone == []

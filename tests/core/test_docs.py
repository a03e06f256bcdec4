"""The docs lead somewhere: files that they name are there, and commands have parameters that exist."""

from __future__ import annotations

import ast
import io
import json
import re
import tokenize
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
#: Beside what is generated: written by hand, in both languages unless its readers have one.
GENERATED = ("algoritmen", "mechanismen")
BY_HAND = [page for page in sorted((ROOT / "docs").rglob("*.md")) if page.parent.name not in GENERATED]
ONE_LANGUAGE = {"raadslid.md", "woordenlijst.md"}  # councils are Dutch; a glossary has both
CONTRACT = json.loads((ROOT / "tests/qgis/contract.json").read_text(encoding="utf-8"))


#: Where files are named, and the endings of those that say something to people who read the source.
TREE = ("docs", "leefbaar_plugin", "resources", "tests", "tools")
SAYING = (".css", ".js", ".json", ".md", ".py", ".sh", ".toml", ".yml")
STAND_FOR_ANY = {"x.md", "x.en.md"}


def text_of(page):
    return page.read_text(encoding="utf-8")


def links_of(page):
    found = re.findall(r"\]\(([^)#\s]+)[^)]*\)", text_of(page))
    return [page.parent / link.replace("\\_", "_") for link in found if "://" not in link]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_to_a_file(page):
    assert [link for link in links_of(page) if not link.exists()] == []


def said_in(path):
    """The prose of a file: of Python its comments and docstrings, for other texts are data."""
    text = text_of(path)
    if path.suffix != ".py":
        return text.replace("\\_", "_")
    told = [one.string for one in tokenize.generate_tokens(io.StringIO(text).readline) if one.type == tokenize.COMMENT]
    holders = (ast.Module, ast.ClassDef, ast.FunctionDef)
    told += [ast.get_docstring(node) or "" for node in ast.walk(ast.parse(text)) if isinstance(node, holders)]
    return "\n".join(told)


def test_every_page_that_is_named_in_source_tests_and_docs_is_in_the_tree():
    found = [path for folder in TREE for path in (ROOT / folder).rglob("*") if path.suffix in SAYING]
    files = [*(path for path in ROOT.glob("*") if path.suffix in SAYING or path.name == "Makefile"), *found]
    there = ["/" + path.relative_to(ROOT).as_posix() for path in files if path.suffix == ".md"]
    dead = []
    for path in files:
        named = set(re.findall(r"(?<![\w*>}-])\w[\w./-]*\.md\b", said_in(path))) - STAND_FOR_ANY
        dead += [f"{path.relative_to(ROOT)}: {one}" for one in named if not any(at.endswith("/" + one) for at in there)]
    assert len(files) > 300
    assert dead == []


def test_every_picture_of_the_evidence_is_shown_and_has_the_name_of_its_page():
    folder = ROOT / "docs/onderbouwing"
    shown = {link.name for page in folder.glob("*.md") for link in links_of(page) if link.suffix == ".png"}
    assert shown == {picture.name for picture in folder.glob("*.png")}
    assert {name.split("-")[0] for name in shown} <= {page.stem for page in folder.glob("*.md")}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_commands_have_parameters_that_exist(page):
    for name, given in re.findall(r"qgis_process run leefbaar:(\w+)((?:[^\n`]|\\\n)*)", text_of(page)):
        unknown = set(re.findall(r"--([\w:]+)=", given)) - set(CONTRACT[f"leefbaar:{name}"]["parameters"])
        assert unknown == set()


def test_what_is_written_by_hand_is_there_in_dutch_and_english():
    names = {page.relative_to(ROOT / "docs").as_posix() for page in BY_HAND}
    dutch = {name for name in names if not name.endswith(".en.md")}
    assert {name.replace(".en.md", ".md") for name in names - dutch} == dutch - ONE_LANGUAGE


def facts_of(page):
    """What no language changes: figures without their points and commas, pictures, commands, and the number of rows."""
    text = text_of(page)
    commands = re.findall(r"```.*?```", text, re.S)
    prose = re.sub(r"```.*?```", "", text, flags=re.S)
    figures = sorted(re.sub(r"[.,]", "", one) for one in re.findall(r"\d(?:[\d.,]*\d)?", prose))
    return figures, re.findall(r"\(([\w-]+\.png)\)", text), commands, len(re.findall(r"^\|", text, re.M))


@pytest.mark.parametrize("page", sorted((ROOT / "docs/onderbouwing").glob("*.en.md")), ids=lambda page: page.name)
def test_the_evidence_has_the_same_figures_in_both_languages(page):
    assert facts_of(page.with_name(page.name.replace(".en.md", ".md"))) == facts_of(page)


@pytest.mark.parametrize("name", [key.partition(":")[2] for key in CONTRACT])
def test_every_algorithm_has_a_page_in_both_languages_with_a_command_to_run(name):
    for page in (ROOT / f"docs/algoritmen/{name}.md", ROOT / f"docs/algoritmen/{name}.en.md"):
        text = text_of(page)
        assert f"qgis_process run leefbaar:{name} " in text
        assert set(re.findall(r"^\| `([\w:]+)` \|", text, re.M)) >= set(CONTRACT[f"leefbaar:{name}"]["parameters"])


COLUMN = re.compile(r"^\| `([\w…]+)` \| (.*?) \| [\w ]+ \|$", re.M)
#: What is called the same in both languages.
SAME_IN_BOTH = {"Water (JA/NEE)", "Code", "Buurten"}


@pytest.mark.parametrize("name", [key.partition(":")[2] for key in CONTRACT])
def test_every_column_on_the_page_of_an_algorithm_says_what_it_holds_in_the_language_of_the_page(name):
    dutch, english = (COLUMN.findall(text_of(ROOT / f"docs/algoritmen/{name}{ending}")) for ending in (".md", ".en.md"))
    assert [column for column, _ in dutch] == [column for column, _ in english]
    assert [column for column, holds in [*dutch, *english] if not holds] == []
    same = {one for (_, one), (_, other) in zip(dutch, english) if one == other}
    assert same <= SAME_IN_BOTH


@pytest.mark.parametrize("page", BY_HAND, ids=lambda page: str(page.relative_to(ROOT)))
def test_an_algorithm_is_called_by_the_name_that_it_has_in_qgis(page):
    for shown, name in re.findall(r"\[([^\]`]+)\]\(algoritmen/(\w+(?:\.en)?)\.md\)", text_of(page)):
        title = title_of(ROOT / f"docs/algoritmen/{name}.md")
        english = title_of(ROOT / f"docs/algoritmen/{name.partition('.')[0]}.en.md")
        if name.startswith("README") or shown[0].islower() or (title == english and page.suffixes != [".en", ".md"]):
            continue  # a common noun; or not translated yet, which the test of the catalogues tells
        assert shown == title


def title_of(page):
    return text_of(page).partition("\n")[0].removeprefix("# ")


def test_a_page_for_the_council_fits_its_reader():
    text = text_of(ROOT / "docs/raadslid.md")
    assert not re.search(r"`|n_risico|qgis|mechanisme_|p-waarde|kwantiel|probleembuurt", text, re.I)
    for said in ("Geen voorspelling", "Geen rangorde", "niet hetzelfde als geen risico"):
        assert said in text

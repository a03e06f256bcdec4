"""The docs lead somewhere: files that they name are there, and commands have parameters that exist."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
CONTRACT = json.loads((ROOT / "tests/qgis/contract.json").read_text(encoding="utf-8"))


def text_of(page):
    return page.read_text(encoding="utf-8")


def links_of(page):
    found = re.findall(r"\]\(([^)#\s]+)[^)]*\)", text_of(page))
    return [page.parent / link.replace("\\_", "_") for link in found if "://" not in link]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_to_a_file(page):
    assert [link for link in links_of(page) if not link.exists()] == []


def test_every_picture_of_the_evidence_is_shown_and_has_the_name_of_its_page():
    folder = ROOT / "docs/onderbouwing"
    shown = {link.name for page in folder.glob("*.md") for link in links_of(page) if link.suffix == ".png"}
    assert shown == {picture.name for picture in folder.glob("*.png")}
    assert {name.split("-")[0] for name in shown} <= {page.stem for page in folder.glob("*.md")}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_commands_have_parameters_that_exist(page):
    for name, given in re.findall(r"qgis_process run leefbaar:(\w+)((?:[^\n`]|\\\n)*)", text_of(page)):
        unknown = set(re.findall(r"--([A-Z_0-9]+)=", given)) - set(CONTRACT[f"leefbaar:{name}"]["parameters"])
        assert unknown == set()

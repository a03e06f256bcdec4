"""The site of docs, as it comes with the plugin: built strictly, whole without a network, and read in a browser."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from site_rules import PROGRAMS

from leefbaar_plugin import paths
from leefbaar_plugin.core import language
from tests.e2e.browser import in_browser
from tests.e2e.outside import ROOT, call, succeeded
from tests.needed import not_here
from tests.site_reader import Page, outside

BUILDER = ROOT / "build" / "site-venv" / "bin" / "python"
LOOKED_AT = (
    "index.html", "index.en.html", "raadslid.html", "tutorial.html", "methode.html", "algoritmen/raadskaart.html",
    "algoritmen/README.en.html", "mechanismen/omslagzone.html", "mechanismen/index.html", "onderbouwing/index.html",
    "onderbouwing/README.en.html", "onderbouwing/terugtoetsing.html", "woordenlijst.html",
    "CONTRIBUTING.html",
)  # fmt: skip


def built(folder: Path) -> Path:
    if not BUILDER.exists():
        not_here(f"{BUILDER}; make test-tools makes it")
    command = [BUILDER, "-m", "mkdocs", "build", "--strict", "--site-dir", folder]
    done = call(command, {"NO_COLOR": 1})
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    return folder


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    return built(tmp_path_factory.mktemp("de site") / "help & uitleg")


@pytest.fixture(scope="module")
def pages(site) -> dict[str, Page]:
    return {path.relative_to(site).as_posix(): Page(path.resolve()) for path in sorted(site.rglob("*.html"))}


def test_the_same_docs_give_the_same_bytes(site, tmp_path):
    again = built(tmp_path / "nog eens")
    one, other = (
        {p.relative_to(s).as_posix(): p.read_bytes() for p in s.rglob("*") if p.is_file()} for s in (site, again)
    )
    assert one == other


def test_the_site_is_small_and_holds_what_a_plugin_may(site):
    files = [path for path in site.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) < 6_000_000
    kinds = {path.suffix.lower() for path in files}
    assert kinds == {".html", ".css", ".js", ".png", ".svg"}
    assert kinds.isdisjoint(PROGRAMS)


def test_no_page_fetches_anything_from_elsewhere(pages, site):
    assert {name: found for name, page in pages.items() if (found := [a for a in page.fetched if outside(a)])} == {}
    for style in site.rglob("*.css"):
        assert not re.search(r"@import|url\(", style.read_text(encoding="utf-8"))
    for script in ("search.js",):
        assert not re.search(r"https?:|fetch\(|XMLHttpRequest|innerHTML", (site / script).read_text(encoding="utf-8"))


def test_no_link_is_dead(pages):
    by_path = {page.path: page for page in pages.values()}
    dead = []
    for name, page in pages.items():
        for address in [a for a in (*page.links, *page.fetched) if not outside(a)]:
            path, place = page.leads_to(address)
            if not path.is_file() or (place and path in by_path and place not in by_path[path].places):
                dead.append(f"{name}: {address}")
    assert dead == []


def test_every_page_is_reached_from_the_start(pages):
    by_path = {page.path: name for name, page in pages.items()}
    seen, todo = set(), ["index.html"]
    while todo:
        name = todo.pop()
        if name not in seen:
            seen.add(name)
            led = {pages[name].leads_to(a)[0] for a in pages[name].links if not outside(a)}
            todo += [by_path[path] for path in led if path in by_path]
    assert seen == set(pages)


def test_a_page_says_in_which_language_it_is(pages):
    for name, page in pages.items():
        english = ".en." in name or name[0].isupper()
        assert page.language == ("en" if english else "nl"), name


@pytest.mark.parametrize("spoken", ["nl", "en"])
def test_help_of_every_algorithm_is_a_page_of_the_site_in_the_language_of_the_user(
    spoken, site, pages, provider, monkeypatch
):
    monkeypatch.setattr(paths, "HELP", site)
    monkeypatch.setattr(language, "_language", lambda: spoken)
    algorithms = provider.algorithms()
    assert len(algorithms) > 40
    home = site.as_uri()
    for algorithm in algorithms:
        address = algorithm.helpUrl()
        assert address.startswith(home), f"{algorithm.id()}: {address}"
        page = pages[address[len(home) + 1 :]]
        assert page.language == spoken, algorithm.id()
        assert algorithm.name() in page.path.name.replace("_", ""), algorithm.id()


@pytest.mark.slow
def test_generated_pages_are_what_the_plugin_says_now_and_their_examples_run():
    apart = {"QT_QPA_PLATFORM": "offscreen", "QGIS_CUSTOM_CONFIG_PATH": ROOT / "build" / "test-profile"}
    done = call([sys.executable, ROOT / "tools" / "docs.py", "--check"], apart, timeout=600)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "algoritmen" in done.stdout


@pytest.fixture(scope="module")
def read(site) -> dict:
    """What a reader without a network found; the pictures stay in build/site-pictures."""
    pictures = ROOT / "build" / "site-pictures"
    pictures.mkdir(parents=True, exist_ok=True)
    return in_browser("site.js", site, pictures, *LOOKED_AT)


@pytest.mark.slow
def test_in_a_browser_nothing_goes_wrong_and_nothing_is_asked_of_a_network(read):
    assert read["asked"] == []
    assert read["errors"] == []


@pytest.mark.slow
def test_axe_finds_nothing_against_wcag_and_no_page_is_wider_than_its_window(read):
    assert {name: found["violations"] for name, found in read["axe"].items()} == {name: [] for name in LOOKED_AT}
    assert all(found["passes"] > 15 for found in read["axe"].values())
    assert read["wider"] == []


@pytest.mark.slow
def test_search_finds_pages_in_the_language_of_the_page_and_is_no_hole(read):
    assert "./algoritmen/buurtprofielen.html" in read["search"]["gespreksbladen"]
    assert read["search"]["tipping zone, opened"] == "mechanismen/omslagzone.en.html"
    assert read["search"]["<img src=x>"] == []


@pytest.mark.slow
def test_the_sheet_for_the_council_is_one_page_of_a4(read):
    pdf = ROOT / "build" / "site-pictures" / "raadslid.pdf"
    told = succeeded(call(["pdfinfo", pdf])).stdout
    assert re.search(r"^Pages:\s+1$", told, re.M)
    assert "A4" in told

"""The zip that a user installs: always the same bytes, complete, and it works in a fresh profile."""

from __future__ import annotations

import hashlib
import stat
import sys
import zipfile
from pathlib import Path

import pytest

from tests.e2e.outside import ROOT, QgisProcess, call, succeeded
from tests.qgis.support import rows


def make() -> Path:
    done = succeeded(call([sys.executable, "tools/package.py", "zip"]))
    return ROOT / done.stdout.partition(":")[0]


@pytest.fixture(scope="module")
def package():
    return make()


@pytest.fixture(scope="module")
def entries(package):
    with zipfile.ZipFile(package) as archive:
        assert archive.testzip() is None
        return archive.infolist()


def test_packing_twice_gives_the_same_bytes(package):
    before = hashlib.sha256(package.read_bytes()).hexdigest()
    assert hashlib.sha256(make().read_bytes()).hexdigest() == before


def test_it_is_one_folder_named_after_the_plugin(entries):
    assert {Path(entry.filename).parts[0] for entry in entries} == {"leefbaar_plugin"}
    assert not any(".." in entry.filename or entry.filename.startswith("/") for entry in entries)


def test_it_holds_what_qgis_and_the_licence_ask(entries):
    names = {entry.filename.partition("/")[2] for entry in entries}
    assert names >= {"__init__.py", "metadata.txt", "LICENSE", "CHANGELOG.md", "README.md"}
    assert names >= {
        "resources/icons/leefbaar.svg",
        "resources/sample/buurten.geojson",
        "resources/mechanismen/gasverbruik.json",
        "resources/report/report.css",
        "resources/report/report.js",
        "resources/report/map.js",
    }


def test_it_holds_no_links_compiled_code_or_tools(entries):
    assert not [e.filename for e in entries if stat.S_ISLNK(e.external_attr >> 16) or not e.external_attr >> 16]
    unwanted = (".pyc", ".so", ".dll", ".exe", ".gpkg", "make_sample.py", "oracle.py")
    assert not [e.filename for e in entries if e.filename.endswith(unwanted) or "/tests/" in e.filename]
    assert not [e.filename for e in entries if any(part.startswith((".", "__pyc")) for part in Path(e.filename).parts)]


def test_every_module_of_the_checkout_is_in_it(entries):
    inside = {e.filename for e in entries if e.filename.endswith(".py")}
    assert inside == {path.relative_to(ROOT).as_posix() for path in (ROOT / "leefbaar_plugin").rglob("*.py")}


@pytest.mark.slow
def test_unpacked_in_a_fresh_profile_it_runs_on_the_sample_that_it_brings(package, tmp_path):
    with zipfile.ZipFile(package) as archive:
        archive.extractall(tmp_path / "plugins")
    sample = tmp_path / "plugins" / "leefbaar_plugin" / "resources" / "sample"
    qgis_process = QgisProcess(tmp_path / "profiel", tmp_path / "plugins")
    assert "leefbaar:omslagzone" in qgis_process("list").stdout

    built, made = tmp_path / "buurtlaag.gpkg", tmp_path / "omslagzone.gpkg"
    scores = {"GEBIEDEN": sample / "buurten.geojson", "LEEFBAAROMETER": sample / "leefbaarometer.csv"}
    succeeded(qgis_process.run("buurtlaagopbouwen", **scores, OUTPUT=built))
    succeeded(qgis_process.run("omslagzone", BUURTEN=built, OUTPUT=made))
    assert {row["omslagzone_risico"] for row in rows(str(made)).values()} == {0, 1, None}

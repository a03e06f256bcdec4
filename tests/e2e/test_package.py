"""The zip that a user installs: the same bytes everywhere, complete, without findings; it works in a fresh profile."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import shutil
import sys
import time
import zipfile
from pathlib import Path

import pytest
import scan
import site_rules
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QTranslator

from tests.e2e.outside import ROOT, QgisProcess, call, succeeded
from tests.qgis.support import rows


def make(root: Path = ROOT, **environment: object) -> Path:
    done = succeeded(call([sys.executable, root / "tools" / "package.py", "zip"], environment))
    return root / done.stdout.partition(":")[0]


@pytest.fixture(scope="module")
def package():
    return make()


@pytest.fixture(scope="module")
def contents(package):
    """The bytes of each file by its name within the plugin."""
    with zipfile.ZipFile(package) as archive:
        assert archive.testzip() is None
        return {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}


def test_it_is_what_the_plugin_site_and_every_system_take(package):
    assert site_rules.refused(package) == []


def test_it_is_half_of_what_the_site_takes_at_most(package):
    assert package.stat().st_size < 10_000_000


def test_it_holds_what_qgis_and_the_user_need(contents):
    assert set(contents) >= {
        "CHANGELOG.md", "LICENSE", "README.md", "__init__.py", "help/index.html", "metadata.txt",
        "resources/i18n/leefbaar_nl.qm", "resources/icons/leefbaar.svg", "resources/layouts/raadskaart_A4_liggend.qpt",
        "resources/mechanismen/gasverbruik.json", "resources/report/map.js", "resources/report/report.css",
        "resources/report/report.js", "resources/sample/buurten.geojson",
    }  # fmt: skip


def test_it_holds_neither_tests_nor_what_its_resources_are_made_of(contents):
    assert [name for name in contents if name.startswith(("tests/", "tools/")) or name.endswith((".ts", ".gpkg"))] == []
    assert [name for name in contents if name.startswith("resources/") and name.endswith(".py")] == []


def test_every_module_of_the_checkout_is_in_it(contents):
    assert {name for name in contents if name.endswith(".py")} == {
        path.relative_to(ROOT / "leefbaar_plugin").as_posix() for path in (ROOT / "leefbaar_plugin").rglob("*.py")
    }


def test_its_catalogue_of_dutch_can_be_loaded(contents, tmp_path):
    (tmp_path / "nl.qm").write_bytes(contents["resources/i18n/leefbaar_nl.qm"])
    assert QTranslator().load(str(tmp_path / "nl.qm"))


def test_the_plugin_manager_shows_what_changed_in_this_version(contents):
    told = contents["metadata.txt"].decode()
    assert "\nchangelog=\n    Version " in told
    assert "raadskaart" in told.partition("changelog=")[2]


def test_every_link_of_its_readme_leads_to_what_is_in_it_and_those_to_the_docs_to_the_help(contents):
    readme = contents["README.md"].decode("utf-8")
    links = [link for link in re.findall(r"\]\(([^)\s]+)\)", readme) if "://" not in link]
    assert [link for link in links if link.partition("#")[0] not in contents] == []
    for link in links:
        path, _, place = link.partition("#")
        assert not place or f'id="{place}"' in contents[path].decode("utf-8"), link
    assert {"help/index.en.html", "help/mechanismen/README.en.html", "help/CONTRIBUTING.html"} <= set(links)
    assert "docs/" not in readme.replace("docs/raadstukken.sh", "")


def test_without_documentation_it_says_what_to_do(tmp_path):
    copy = _checkout(tmp_path / "kopie")
    shutil.rmtree(copy / "build" / "site")
    done = call([sys.executable, copy / "tools" / "package.py", "zip"])
    assert (done.returncode, done.stdout, done.stderr) == (
        1, "", f"The documentation is not in {Path('build/site')}: run 'make site'.\n",
    )  # fmt: skip


def test_it_has_the_same_bytes_whoever_makes_it_wherever_and_whenever(package, tmp_path):
    copy = _checkout(tmp_path / "een andere plek")
    for path in copy.rglob("*"):
        if path.is_file():
            path.chmod(0o600)
            os.utime(path, (1_000_000_000, 1_000_000_000 + len(path.name)))
    made = make(copy, USER="verklikker", HOME=tmp_path, TZ="Asia/Kathmandu", LC_ALL="C", PYTHONHASHSEED="7")
    assert hashlib.sha256(made.read_bytes()).hexdigest() == hashlib.sha256(package.read_bytes()).hexdigest()


def test_nothing_in_it_tells_where_or_when_it_was_made(package, contents):
    with zipfile.ZipFile(package) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert all(not entry.extra and not entry.comment for entry in archive.infolist())
    today = time.strftime("%Y-%m-%d")
    told = [str(ROOT), str(Path.home()) + "/", "/home/", "C:\\Users\\", "file:///", f"{today}T", f"{today} "]
    assert [(name, one) for name, content in contents.items() for one in told if one.encode() in content] == []


@pytest.mark.slow
def test_the_unpacked_zip_is_without_findings(package):
    assert scan.scan(package) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("line", "finding"),
    [
        ("import subprocess\n\nsubprocess.run('ls', shell=True)\n", "bandit: ./core/geplant.py:3: B602"),
        (
            "x = 1\npassword = 'van-de-gemeente'\n",
            "detect-secrets: core/geplant.py:2: Secret Keyword",
        ),
        ("import os\n", "flake8: ./core/geplant.py:1:1: F401 'os' imported but unused"),
        ("import pickle  # noqa: F401\n", "silenced: core/geplant.py:1"),
    ],
)
def test_a_finding_that_is_planted_is_found(line, finding, tmp_path):
    (tmp_path / "core").mkdir()
    (tmp_path / "core" / "geplant.py").write_text(line, encoding="utf-8")
    assert [one for one in scan.findings(tmp_path) if one.startswith(finding)] != []


@pytest.mark.slow
def test_installed_as_the_plugin_manager_does_in_a_fresh_profile_it_runs_on_the_sample_that_it_brings(
    package, tmp_path
):
    plugins = tmp_path / "profiel" / "profiles" / "default" / "python" / "plugins"
    plugins.mkdir(parents=True)
    _install(package, plugins)
    sample = plugins / "leefbaar_plugin" / "resources" / "sample"
    qgis_process = QgisProcess(tmp_path / "profiel", plugins=tmp_path / "nergens")
    assert "leefbaar:omslagzone" in qgis_process("list").stdout

    built, made = tmp_path / "buurtlaag.gpkg", tmp_path / "omslagzone.gpkg"
    scores = {"GEBIEDEN": sample / "buurten.geojson", "LEEFBAAROMETER": sample / "leefbaarometer.csv"}
    succeeded(qgis_process.run("buurtlaagopbouwen", **scores, OUTPUT=built))
    succeeded(qgis_process.run("omslagzone", BUURTEN=built, OUTPUT=made))
    assert {row["omslagzone_risico"] for row in rows(str(made)).values()} == {0, 1, None}


def _install(package: Path, plugins: Path) -> None:
    """Unpack a zip with the code that the plugin manager of this QGIS uses."""
    installer = Path(QgsApplication.pkgDataPath()) / "python" / "pyplugin_installer" / "unzip.py"
    spec = importlib.util.spec_from_file_location("unzip", installer)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.unzip(str(package), str(plugins))


def _checkout(folder: Path) -> Path:
    """What a zip is made of, in another place."""
    folder.mkdir()
    for name in ("leefbaar_plugin", "resources", "tools", "build/site"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("CHANGELOG.md", "LICENSE", "README.md", "metadata.txt"):
        shutil.copy2(ROOT / name, folder)
    return folder

"""A QGIS without pandas: the plugin loads, everything is listed, a run says what to install, and QGIS goes on."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from pathlib import Path

import pytest

from tests.e2e.outside import PLUGINS, ROOT, SAMPLE, call
from tests.e2e.pictures import blank_in
from tests.e2e.window import profile, show

HIDES = """
import sys

class Hidden:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "pandas":
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Hidden())
"""
LOADS = """
import json, sys
from qgis.core import QgsApplication
app = QgsApplication([], False)
app.initQgis()
from qgis.analysis import QgsNativeAlgorithms  # our models have a step of it
app.processingRegistry().addProvider(QgsNativeAlgorithms(app.processingRegistry()))
import leefbaar_plugin
plugin = leefbaar_plugin.classFactory(None)
plugin.initProcessing()
told = {
    algorithm.id(): [
        [f"{d.name()} {d.type()} {d.help()}" for d in algorithm.parameterDefinitions()],
        algorithm.shortHelpString(), algorithm.displayName(), list(algorithm.canExecute()),
    ]
    for algorithm in plugin.provider.algorithms()
    if not LOADED
}
print(json.dumps([told, "pandas" in sys.modules]))
plugin.unload()
"""
WORDS = re.compile("Leefbaar needs the Python library pandas, which this QGIS does not carry. Install ")


@pytest.fixture(scope="module")
def hiding(tmp_path_factory):
    """A folder that hides pandas from every Python that starts with it on its path."""
    folder = tmp_path_factory.mktemp("verstopt")
    (folder / "sitecustomize.py").write_text(HIDES, encoding="utf-8")
    return folder


def load(*paths: Path, only: bool = False):
    """What a QGIS tells of the algorithms, and whether pandas was imported by then."""
    code = LOADS.replace("LOADED", str(only))
    path = os.pathsep.join(str(p) for p in [*paths, PLUGINS, *(p for p in sys.path if p)])
    done = call([sys.executable, "-c", code], {"PYTHONPATH": path, "QT_QPA_PLATFORM": "offscreen"})
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def test_loading_the_plugin_imports_no_pandas_so_that_qgis_starts_as_soon_as_before():
    _, imported = load(only=True)
    assert not imported


def test_every_algorithm_is_listed_with_its_parameters_and_help_and_says_what_to_install(hiding):
    (without, imported), (with_pandas, _) = load(hiding), load()
    assert not imported
    assert len(without) > 40
    assert {id: told[:3] for id, told in without.items()} == {id: told[:3] for id, told in with_pandas.items()}
    assert {told[3][0] for told in with_pandas.values()} == {True}
    assert [id for id, told in without.items() if told[3][0] or not WORDS.match(told[3][1])] == []


@pytest.fixture(scope="module")
def qgis_process(hiding, tmp_path_factory):
    """`qgis_process` without pandas, in a profile of its own with the plugin."""
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    python = Path(call([ROOT / "tools" / "python.sh"]).stdout.strip()).parent
    path = f"{python}{os.pathsep}{os.environ['PATH']}"
    environment = {
        "PYTHONPATH": hiding, "PYTHONWARNINGS": "ignore", "QGIS_PLUGINPATH": PLUGINS, "QT_QPA_PLATFORM": "offscreen",
        "QGIS_CUSTOM_CONFIG_PATH": tmp_path_factory.mktemp("profiel"), "PATH": path,
    }  # fmt: skip

    def run(*arguments):
        return call([program, *arguments], environment)

    assert run("plugins", "enable", "leefbaar_plugin").returncode == 0
    return run


def test_qgis_process_says_it_without_a_traceback_and_ends_as_failed(qgis_process, tmp_path):
    done = qgis_process(
        "run", "leefbaar:omslagzone", f"--BUURTEN={SAMPLE / 'buurten.geojson'}", f"--OUTPUT={tmp_path / 'uit.gpkg'}"
    )
    assert done.returncode == 1
    assert WORDS.search(done.stderr)
    assert "Traceback" not in done.stdout + done.stderr
    assert list(tmp_path.iterdir()) == []


def test_qgis_process_lists_and_explains_the_algorithms(qgis_process):
    assert "leefbaar:omslagzone" in qgis_process("list").stdout
    told = qgis_process("help", "leefbaar:omslagzone")
    assert told.returncode == 0
    assert "BUURTEN" in told.stdout


def test_the_algorithms_of_qgis_itself_run_as_before(qgis_process, tmp_path):
    made = tmp_path / "buffer.gpkg"
    done = qgis_process(
        "run", "native:buffer", f"--INPUT={SAMPLE / 'buurten.geojson'}", "--DISTANCE=10", f"--OUTPUT={made}"
    )
    assert done.returncode == 0
    assert made.exists()
    assert "Traceback" not in done.stdout + done.stderr


@pytest.fixture(scope="module")
def pressed(hiding, tmp_path_factory):
    """What was seen in a window without pandas, of which each door was tried."""
    folder = tmp_path_factory.mktemp("zonder")
    profile(folder)
    (folder / "beelden").mkdir()
    task = {"hides": str(hiding / "sitecustomize.py"), "buurten": str(SAMPLE / "buurten.geojson"),
            "pictures": str(folder / "beelden"), "seen": str(folder / "gezien.json")}  # fmt: skip
    (folder / "taak.json").write_text(json.dumps(task), encoding="utf-8")
    _, said = show(ROOT / "tests" / "e2e" / "window_without_pandas.py", folder)
    assert (folder / "gezien.json").exists(), said
    return {
        **json.loads((folder / "gezien.json").read_text(encoding="utf-8")),
        "out": said,
        "pictures": folder / "beelden",
    }


@pytest.mark.slow
def test_the_window_opens_with_the_plugin_and_without_pandas(pressed):
    assert "leefbaar_plugin" in pressed["plugins"]
    assert not pressed["imported"]


@pytest.mark.slow
@pytest.mark.parametrize("door", ["sample project", "full analysis", "toolbox"])
def test_each_door_says_once_what_to_install(door, pressed):
    (said,) = pressed["said"][door]
    assert WORDS.search(said)
    assert "Traceback" not in said


@pytest.mark.slow
def test_no_door_raises_an_error(pressed):
    assert pressed["errors"] == []
    assert [line for line in [*pressed["log"], pressed["out"]] if "Traceback" in line] == []
    assert blank_in(pressed["pictures"]) == []

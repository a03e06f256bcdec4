"""QGIS itself, in a window on a screen of its own: a user runs the full analysis from its dialog and gets a map."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
from pathlib import Path

import pytest

from tests.e2e.outside import PLUGINS, ROOT, SAMPLE, QgisProcess
from tests.qgis.support import Sample, run

PICTURES = ROOT / "build" / "window"
PROGRAMS = [name for name in ("qgis", "Xvfb", "xvfb-run", "xauth") if not shutil.which(name)]
SCREEN = "-screen 0 1600x1000x24 -nolisten tcp"
pytestmark = [pytest.mark.slow, pytest.mark.skipif(bool(PROGRAMS), reason=f"not installed: {', '.join(PROGRAMS)}")]

# No dialog of a first start, no look for a newer version, no news, no network.
QUIET = """
[PythonPlugins]
leefbaar_plugin=true

[migration]
fileVersion=2
firstRunVersionFlag=99999

[qgis]
checkVersion=false
newProjectDefault=false
projOpenAtLaunch=2

[core]
NewsFeed\\httpsfeedqgisorg\\disabled=true

[locale]
overrideFlag=true
userLocale=en_US
"""


@pytest.fixture(scope="module")
def built(provider, tmp_path_factory):
    path = tmp_path_factory.mktemp("stad") / "buurtlaag.gpkg"
    run("buurtlaagopbouwen", **Sample().build, OUTPUT=str(path))
    return path


@pytest.fixture(scope="module")
def seen(built, tmp_path_factory):
    """What the script saw in the window, after QGIS has closed."""
    folder = tmp_path_factory.mktemp("venster")
    PICTURES.mkdir(parents=True, exist_ok=True)
    settings = folder / "profielen" / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text(QUIET, encoding="utf-8")
    task = {
        "algorithm": "leefbaar:volledigeanalyse",
        "parameters": {"BUURTEN": str(built), **Sample().local},
        "dialog_picture": str(PICTURES / "dialog.png"),
        "map_picture": str(PICTURES / "map.png"),
        "seen": str(folder / "gezien.json"),
    }
    (folder / "taak.json").write_text(json.dumps(task), encoding="utf-8")
    told = show(folder, Path(__file__).with_name("window_script.py"))
    assert Path(task["seen"]).exists(), told
    return json.loads(Path(task["seen"]).read_text(encoding="utf-8"))


def show(folder: Path, script: Path) -> str:
    """Run a script in the window; gives what QGIS said. Nothing that was started is left running."""
    command = ["xvfb-run", "--auto-servernum", f"--server-args={SCREEN}", "qgis", "--nologo", "--noversioncheck",
               "--profiles-path", folder / "profielen", "--code", script]  # fmt: skip
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("QGIS_", "QT_", "PYTHON"))}
    environment |= {"QGIS_PLUGINPATH": str(PLUGINS), "LEEFBAAR_TASK": str(folder / "taak.json"), "LIBGL_ALWAYS_SOFTWARE": "1"}
    with (folder / "qgis.log").open("w+", encoding="utf-8") as log:
        qgis = subprocess.Popen([str(part) for part in command], env=environment, stdout=log, stderr=log,
                                stdin=subprocess.DEVNULL, start_new_session=True)  # fmt: skip
        try:
            qgis.wait(timeout=120)
        except subprocess.TimeoutExpired:
            log.write("\nthe window did not close within 120 s")
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(qgis.pid, signal.SIGTERM)
            qgis.wait(timeout=20)
        log.seek(0)
        return log.read()


def test_the_plugin_is_loaded_and_no_error_is_raised(seen):
    assert "leefbaar_plugin" in seen["plugins"]
    assert seen["errors"] == []
    assert [line for line in seen["log"] if "Traceback" in line] == []


def test_the_dialog_runs_to_its_end(seen):
    assert seen["finished"], seen["said"]
    assert int(seen["results"]["AANTAL_BUURTEN"]) == 97


def test_the_risk_count_is_in_the_project_styled(seen):
    (layer,) = [layer for layer in seen["layers"] if layer["spatial"]]
    assert layer["rows"] == 97
    assert layer["renderer"] == "RuleRenderer"
    assert layer["labels"]
    assert "waarom" in layer["tip"]
    assert layer["title"] == "Risicostapeling"


def test_the_risk_table_is_in_the_project(seen):
    (table,) = [layer for layer in seen["layers"] if not layer["spatial"]]
    assert table["rows"] == 6 * 97

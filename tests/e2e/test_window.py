"""QGIS itself, in a window on a screen of its own: a user runs dialogs of the Toolbox one after the other."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
from pathlib import Path

import pytest

from tests.e2e.outside import PLUGINS, ROOT
from tests.qgis.support import Sample, run

PICTURES = ROOT / "build" / "window"  # of each dialog, and of the map: to look at
PROGRAMS = [name for name in ("qgis", "xvfb-run", "Xvfb", "xauth") if not shutil.which(name)]
PATIENCE = 90  # seconds
pytestmark = [pytest.mark.slow, pytest.mark.skipif(bool(PROGRAMS), reason=f"not installed: {', '.join(PROGRAMS)}")]

# The plugin is on; no dialog of a first start, no look for a newer version, no news.
PROFILE = """
[PythonPlugins]
leefbaar_plugin=true

[migration]
fileVersion=2
firstRunVersionFlag=99999

[qgis]
checkVersion=false

[core]
NewsFeed\\httpsfeedqgisorg\\disabled=true

[locale]
overrideFlag=true
userLocale=en_US
"""


@pytest.fixture(scope="module")
def seen(provider, tmp_path_factory):
    """What the script saw in the window, how QGIS ended and what it said."""
    folder = tmp_path_factory.mktemp("venster")
    buurten = str(folder / "buurtlaag.gpkg")
    run("buurtlaagopbouwen", **Sample().build, OUTPUT=buurten)
    PICTURES.mkdir(parents=True, exist_ok=True)
    pdf = str(folder / "kaart.pdf")
    (folder / "klachten.json").write_text('{"BU99010100": {"klachten": 3}, "BU99010102": {"klachten": 4}}')
    task = {
        "runs": [
            (
                "tabelkoppelen",  # a file of which QGIS itself makes no layer
                {"BUURTEN": buurten, "TABEL": str(folder / "klachten.json"), "MINIMUM_AANDEEL": 0},
            ),
            ("omslagzone", {"BUURTEN": buurten}),
            ("volledigeanalyse", {"BUURTEN": buurten, **Sample().local}),
            ("raadskaart", {"RISICOSTAPELING": "<OUTPUT>", "GEMEENTE": "Voorbeeldstad", "PDF": pdf}),
        ],
        "pictures": str(PICTURES),
        "seen": str(folder / "gezien.json"),
    }
    (folder / "taak.json").write_text(json.dumps(task), encoding="utf-8")
    settings = folder / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text(PROFILE, encoding="utf-8")
    ended, said = show(Path(__file__).with_name("window_script.py"), folder)
    assert Path(task["seen"]).exists(), said
    return {**json.loads(Path(task["seen"]).read_text(encoding="utf-8")), "ended": ended, "said": said}


def show(script: Path, folder: Path) -> tuple[int, str]:
    """Run a script in the window; gives how QGIS ended and what it said. Nothing that was started is left running."""
    command = ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1600x1000x24 -nolisten tcp",
               "qgis", "--nologo", "--noversioncheck", "--profiles-path", folder, "--code", script]  # fmt: skip
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("QGIS_", "QT_", "PYTHON"))}
    environment |= {"QGIS_PLUGINPATH": str(PLUGINS), "LEEFBAAR_TASK": str(folder / "taak.json")}
    with (folder / "qgis.log").open("w+", encoding="utf-8") as log:
        window = subprocess.Popen([str(part) for part in command], env=environment, stdout=log, stderr=log,
                                  stdin=subprocess.DEVNULL, start_new_session=True)  # fmt: skip
        try:
            window.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            log.write(f"\nthe window did not close within {PATIENCE} s")
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(window.pid, signal.SIGKILL)
        log.seek(0)
        return window.wait(), log.read()


def titled(seen, title):
    (layer,) = [layer for layer in seen["layers"] if layer["title"] == title]
    return layer


def test_the_plugin_is_loaded_and_no_error_is_raised(seen):
    assert "leefbaar_plugin" in seen["plugins"]
    assert seen["errors"] == []
    assert [line for line in [*seen["log"], seen["said"]] if "Traceback" in line] == []


def test_nothing_is_wrong_with_how_the_algorithms_are_declared(seen):
    assert [line for line in seen["log"] if "leefbaar:" in line] == []


def test_every_dialog_runs_to_its_end_with_its_defaults(seen):
    assert [name for name, results in seen["runs"].items() if results["fine"]] == [
        "tabelkoppelen", "omslagzone", "volledigeanalyse", "raadskaart",
    ]  # fmt: skip
    assert seen["runs"]["tabelkoppelen"]["AANTAL_GEKOPPELD"] == "2"
    assert seen["runs"]["volledigeanalyse"]["AANTAL_BUURTEN"] == "97"


def test_the_risk_count_is_in_the_project_styled_with_its_counts_and_reasons(seen):
    layer = titled(seen, "Risicostapeling")
    assert layer["rows"] == 97
    assert layer["renderer"] == "RuleRenderer"
    assert layer["labels"]
    assert "waarom" in layer["tip"]


def test_the_risk_table_is_in_the_project(seen):
    assert titled(seen, "Risicotabel")["rows"] == 6 * 97


def test_the_layer_of_one_mechanism_is_in_the_project_styled(seen):
    layer = titled(seen, "Omslagzone")
    assert layer["renderer"] == "RuleRenderer"
    assert "omslagzone_toelichting" in layer["tip"]


def test_the_council_map_is_in_the_project_to_edit_and_printed(seen):
    assert len(seen["layouts"]) == 1
    assert Path(seen["runs"]["raadskaart"]["PDF"]).read_bytes().startswith(b"%PDF")


def test_the_council_map_leaves_the_names_of_the_layers_alone(seen):
    assert titled(seen, "Risicostapeling")["name"] == "Risk count"


def test_qgis_closes_without_a_crash(seen):
    assert seen["ended"] == 0, seen["said"]

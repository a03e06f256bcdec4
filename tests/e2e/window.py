"""QGIS itself in a window on a screen of its own, for tests that run dialogs as a user does."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.e2e.outside import PLUGINS
from tests.needed import not_here

SCRIPT = Path(__file__).with_name("window_script.py")
LACKING = [name for name in ("qgis", "xvfb-run", "Xvfb", "xauth") if not shutil.which(name)]
PATIENCE = 150  # seconds

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
userLocale={locale}
globalLocale={locale}
"""


def needed() -> None:
    """Skip where there is no QGIS with a window or no screen to show it on; in CI that is a failure."""
    if LACKING:
        not_here(f"{', '.join(LACKING)} (tools/install-qgis.sh test)")


def dialogs(
    runs: Sequence[tuple[str, Mapping[str, Any]]],
    pictures: Path,
    folder: Path,
    shows: str,
    project: str = "",
    adds: Mapping[str, str] | None = None,
    saves: str = "",
    locale: str = "en_US",
    texts: bool = False,
) -> dict[str, Any]:
    """Run dialogs one after the other; gives what the script saw, how QGIS ended and what it said.

    Parameters
    ----------
    runs
        Algorithm and parameters; `<OUTPUT>` is what the run before made, `<buurtlaag>` the layer of that name.
    pictures
        Where the pictures go, of each dialog before and after the run, and of the map.
    shows
        Title of the layer that the map shows at the end.
    project, adds
        Opened before the first dialog: a project file; layers, by their name.
    saves
        At the end the layouts are opened in the designer and paged through, and the project is saved here.
    locale
        The language of the window.
    texts
        Also tell what the docs show of each picture, and the texts in that.
    """
    pictures.mkdir(parents=True, exist_ok=True)
    seen = folder / "gezien.json"
    task = {"runs": list(runs), "pictures": str(pictures), "seen": str(seen), "shows": shows, "project": project,
            "adds": dict(adds or {}), "saves": saves, "texts": texts}  # fmt: skip
    (folder / "taak.json").write_text(json.dumps(task), encoding="utf-8")
    profile(folder, locale)
    ended, said = show(SCRIPT, folder)
    assert seen.exists(), said
    return {**json.loads(seen.read_text(encoding="utf-8")), "ended": ended, "said": said}


def profile(folder: Path, locale: str = "en_US") -> Path:
    """Make a fresh profile in which the plugin is on; gives its folder."""
    made = folder / "profiles" / "default"
    settings = made / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text(PROFILE.format(locale=locale), encoding="utf-8")
    return made


def show(script: Path, folder: Path, screen: str = "1600x1000", linked: bool = True) -> tuple[int, str]:
    """Run a script in the window; gives how QGIS ended and what it said. Nothing that was started is left running.

    Parameters
    ----------
    linked
        With the plugin of this checkout; else with what the profile holds.
    """
    needed()
    command = ["xvfb-run", "--auto-servernum", f"--server-args=-screen 0 {screen}x24 -nolisten tcp",
               "qgis", "--nologo", "--noversioncheck", "--profiles-path", folder, "--code", script]  # fmt: skip
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("QGIS_", "QT_", "PYTHON"))}
    environment |= {"LEEFBAAR_TASK": str(folder / "taak.json"), "LEEFBAAR_SCRIPTS": str(script.parent)}
    environment |= {"QGIS_PLUGINPATH": str(PLUGINS)} if linked else {}
    with (folder / "qgis.log").open("w+", encoding="utf-8") as log:
        window = subprocess.Popen([str(part) for part in command], env=environment, stdout=log, stderr=log, cwd=folder,
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

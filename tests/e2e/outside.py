"""The plugin as the system runs it: other programs, each in its own process."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "resources" / "sample"
PLUGINS = ROOT / "build" / "plugins"


def call(
    command: Sequence[object], environment: Mapping[str, object] | None = None, timeout: float = 120
) -> subprocess.CompletedProcess[str]:
    """Run a program to its end, and hear what it says; what pytest set for QGIS in this process is not passed on."""
    own = {k: v for k, v in os.environ.items() if not k.startswith(("QGIS_", "QT_", "PYTHON"))}
    return subprocess.run(
        [str(part) for part in command], cwd=ROOT, env={**own, **{k: str(v) for k, v in (environment or {}).items()}},
        capture_output=True, text=True, timeout=timeout, check=False,
    )  # fmt: skip


def succeeded(done: subprocess.CompletedProcess[str]) -> subprocess.CompletedProcess[str]:
    """It ended well, and without an error that qgis_process only logs (as those of post-processing)."""
    assert done.returncode == 0, done.stderr
    assert not re.search("Traceback|Logged critical|ERROR:", done.stdout + done.stderr), done.stderr
    return done


class QgisProcess:
    """`qgis_process` in a profile of its own, with the plugin of the checkout or of another folder."""

    def __init__(self, profile: Path, plugins: Path = PLUGINS):
        self.environment = {"LEEFBAAR_PROFILE": profile, "LEEFBAAR_PLUGINS": plugins}

    def __call__(self, *arguments: object) -> subprocess.CompletedProcess[str]:
        return call([ROOT / "tools" / "qgis_process", *arguments], self.environment)

    def run(self, algorithm: str, **parameters: object) -> subprocess.CompletedProcess[str]:
        """Run one algorithm of the plugin; a list is given as the same parameter many times."""
        told = [
            f"--{name}={one}" for name, value in parameters.items()
            for one in (value if isinstance(value, list) else [value])
        ]  # fmt: skip
        return self("run", f"leefbaar:{algorithm}", *told)

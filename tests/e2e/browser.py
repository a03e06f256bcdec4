"""A real browser, led by the scripts of tests/browser."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from tests.e2e.outside import ROOT, call, succeeded
from tests.needed import not_here

NODE, CHROMIUM = shutil.which("node"), shutil.which("chromium") or shutil.which("chromium-browser")
MODULES = ROOT / "build" / "browser" / "node_modules"


def in_browser(script: str, *given: str | Path) -> Any:
    """What a script found in the browser; what it needs and is not here skips the test, and fails it in CI."""
    needed = (("node", NODE), ("chromium", CHROMIUM), (MODULES, MODULES.is_dir()))
    lacking = [str(what) for what, there in needed if not there]
    if lacking:
        not_here(f"{', '.join(lacking)}; make test-tools installs it on Debian and Ubuntu")
    command = [NODE, ROOT / "tests" / "browser" / script, CHROMIUM, *given]
    return json.loads(succeeded(call(command, {"NODE_PATH": MODULES}, timeout=280)).stdout)

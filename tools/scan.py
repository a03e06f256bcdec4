"""Scan the plugin as a user gets it, as plugins.qgis.org does: python3 tools/scan.py [ZIP]

Unpacks the zip and runs Bandit (every finding counts, whatever its severity), detect-secrets (every file) and flake8.
Nothing is waived: no baseline, no comment that silences a tool.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from package import target

ROOT = Path(__file__).resolve().parent.parent
#: A comment with one of these makes a tool look away.
SILENCERS = ("# no" + "sec", "# no" + "qa", "pragma: allow" + "list", "pragma: white" + "list")


def findings(folder: Path) -> list[str]:
    """What each tool finds in a folder, a line each."""
    return [*_silenced(folder), *_bandit(folder), *_secrets(folder), *_flake8(folder)]


def _silenced(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*.py")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if any(one in line for one in SILENCERS):
                yield f"silenced: {path.relative_to(folder)}:{number}: {line.strip()}"


def _bandit(folder: Path) -> Iterator[str]:
    told = json.loads(_run(folder, "bandit", "--quiet", "--recursive", "--format", "json", "--exclude", "", "."))
    yield from (f"bandit: could not read {one['filename']}: {one['reason']}" for one in told["errors"])
    for one in told["results"]:
        yield f"bandit: {one['filename']}:{one['line_number']}: {one['test_id']} {one['issue_text']}"


def _secrets(folder: Path) -> Iterator[str]:
    told = json.loads(_run(folder, "detect_secrets", "scan", "--all-files", "."))
    for name, found in told["results"].items():
        yield from (f"detect-secrets: {name}:{one['line_number']}: {one['type']}" for one in found)


def _flake8(folder: Path) -> Iterator[str]:
    for line in _run(folder, "flake8", "--config", str(ROOT / ".flake8"), ".").splitlines():
        yield f"flake8: {line}"


def _run(folder: Path, module: str, *arguments: str) -> str:
    """What a tool says; 1 is how it ends when it found something."""
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments], cwd=folder, capture_output=True, text=True, check=False
    )
    if done.returncode not in (0, 1) or (done.returncode and not done.stdout):
        sys.exit(f"{module} failed: {done.stderr}")
    return done.stdout


def scan(package: Path) -> list[str]:
    """What each tool finds in a zip."""
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(package) as archive:
        archive.extractall(folder)
        return findings(Path(folder))


if __name__ == "__main__":
    package = Path(sys.argv[1]) if len(sys.argv) > 1 else target()
    found = scan(package)
    if found:
        sys.exit("\n".join([*found, f"{package.name}: {len(found)} findings"]))
    print(f"{package.name}: nothing found")

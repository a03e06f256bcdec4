"""Assemble the plugin as QGIS wants it: one folder, with metadata.txt beside __init__.py.

python3 tools/package.py links    build/plugins/leefbaar_plugin/, links into this checkout
python3 tools/package.py zip      build/leefbaar_plugin-<version>.zip, the same bytes every time
"""

from __future__ import annotations

import configparser
import os
import shutil
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
NAME = "leefbaar_plugin"
BESIDE = ("CHANGELOG.md", "LICENSE", "README.md", "metadata.txt", "resources")
MOMENT = (1980, 1, 1, 0, 0, 0)  # the earliest a zip knows


def parts() -> list[Path]:
    """Everything that lies at the top of the plugin's folder."""
    modules = [path for path in (ROOT / NAME).iterdir() if path.name != "__pycache__"]
    return sorted([*modules, *(ROOT / name for name in BESIDE)], key=lambda path: path.name)


def files() -> Iterator[tuple[str, Path]]:
    """Each file of the zip: its name there, and where it is. What resources are made of stays at home."""
    for part in parts():
        for path in sorted(part.rglob("*")) if part.is_dir() else [part]:
            made_by = part.name == "resources" and path.suffix in (".py", ".ts")
            hidden = any(name.startswith((".", "__pycache__")) for name in path.relative_to(ROOT).parts)
            if path.is_symlink() or not path.exists():
                sys.exit(f"{path} is a link, or not there: it cannot be in the plugin")
            if path.is_file() and not made_by and not hidden and path.suffix != ".pyc":
                yield f"{NAME}/{path.relative_to(part.parent).as_posix()}", path


def make_links() -> Path:
    folder = BUILD / "plugins" / NAME
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for part in parts():
        (folder / part.name).symlink_to(os.path.relpath(part, folder))
    return folder


def make_zip() -> Path:
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    target = BUILD / f"{NAME}-{metadata['general']['version']}.zip"
    unfinished = target.with_suffix(".part")
    BUILD.mkdir(exist_ok=True)
    with zipfile.ZipFile(unfinished, "w") as archive:
        for name, path in sorted(files()):
            entry = zipfile.ZipInfo(name, MOMENT)
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED, 9)
    return unfinished.replace(target)


if __name__ == "__main__":
    makers = {"links": make_links, "zip": make_zip}
    if len(sys.argv) != 2 or sys.argv[1] not in makers:
        sys.exit(__doc__)
    made = makers[sys.argv[1]]()
    print(f"{made.relative_to(ROOT)}" + (f": {made.stat().st_size // 1024} kB" if made.is_file() else ""))

"""Assemble the plugin as QGIS wants it: one folder, with metadata.txt beside __init__.py.

python3 tools/package.py links    build/plugins/leefbaar_plugin/, links into this checkout
python3 tools/package.py zip      build/leefbaar_plugin-<version>.zip, the same bytes every time
python3 tools/package.py release  the same, and fails while something keeps it from being published
"""

from __future__ import annotations

import configparser
import os
import re
import shutil
import sys
import zipfile
from collections.abc import Collection, Iterator
from pathlib import Path

import release_notes
import site_rules

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
NAME = "leefbaar_plugin"
BESIDE = ("CHANGELOG.md", "LICENSE", "README.md", "metadata.txt", "resources")
MOMENT = (1980, 1, 1, 0, 0, 0)  # the earliest a zip knows
#: The documentation, made by `make site`: its name in the plugin, and where it is.
HELP, SITE = "help", BUILD / "site"
#: Of the resources, what others are made of: catalogues of translations, and scripts.
SOURCES = (".ts", ".py")


def parts() -> list[tuple[str, Path]]:
    """What lies at the top of the plugin's folder: its name there, and where it is."""
    found = [path for path in (ROOT / NAME).iterdir() if path.name != "__pycache__"]
    found += [ROOT / name for name in BESIDE]
    return sorted([*((path.name, path) for path in found), (HELP, SITE)])


def files() -> Iterator[tuple[str, Path]]:
    """Each file of the zip: its name there, and where it is."""
    for top, part in parts():
        if not part.exists():
            sys.exit(f"{part.relative_to(ROOT)} is not there.")
        for path in sorted(part.rglob("*")) if part.is_dir() else [part]:
            inside = path.relative_to(part).as_posix() if part.is_dir() else ""
            if path.is_symlink():
                sys.exit(f"{path.relative_to(ROOT)} is a link: it cannot be in the plugin.")
            if path.is_file() and not _stays(top, inside, path):
                yield "/".join(filter(None, (NAME, top, inside))), path


_LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)#\s:]+)((?:#[^)\s]*)?)\)")


def installed(readme: str, held: Collection[str]) -> str:
    """The README as it lies in the plugin: its links lead to what is there, a page of docs to that of the help.

    `held` are the names within the plugin. What is not among them is named without a link, a picture left out.
    """

    def mended(found: re.Match[str]) -> str:
        picture, text, path, anchor = found.groups()
        page = re.sub(r"(^|/)README\.html$", r"\1index.html", re.sub(r"\.md$", ".html", path.removeprefix("docs/")))
        for name in (f"{HELP}/{page}", path):
            if name in held:
                return f"{picture}[{text}]({name}{anchor})"
        return "" if picture else text

    return _LINK.sub(mended, readme)


def _stays(top: str, inside: str, path: Path) -> bool:
    """Whether a file is of no use to who installs the plugin."""
    if any(name.startswith((".", "__pycache__")) for name in inside.split("/")) or path.suffix == ".pyc":
        return True
    return top == "resources" and path.suffix in SOURCES


def lacking() -> list[str]:
    """What must be made before there can be a zip, in words."""
    site = [] if (SITE / "index.html").is_file() else [SITE.relative_to(ROOT)]
    catalogues = [path for path in (ROOT / "resources" / "i18n").glob("*.ts") if not path.with_suffix(".qm").is_file()]
    return [
        *(f"The documentation is not in {one}: run 'make site'." for one in site),
        *(f"{one.relative_to(ROOT)} is not compiled: run 'make package'." for one in sorted(catalogues)),
    ]


def make_links() -> Path:
    folder = BUILD / "plugins" / NAME
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, part in parts():
        if name != HELP or part.is_dir():  # without documentation the plugin works too
            (folder / name).symlink_to(os.path.relpath(part, folder))
    return folder


def version() -> str:
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    return metadata["general"]["version"]


def target() -> Path:
    """Where the zip goes."""
    return BUILD / f"{NAME}-{version()}.zip"


def make_zip() -> Path:
    if lacking():
        sys.exit("\n".join(lacking()))
    found = sorted(files())
    held = {name.partition("/")[2] for name, _ in found}
    unfinished = target().with_suffix(f".{os.getpid()}.part")  # two may pack at once
    with zipfile.ZipFile(unfinished, "w") as archive:
        for name, path in found:
            content = path.read_bytes()
            if path == ROOT / "metadata.txt":
                content += release_notes.as_metadata(ROOT / "CHANGELOG.md", version()).encode()
            if path == ROOT / "README.md":
                content = installed(content.decode("utf-8"), held).encode("utf-8")
            entry = zipfile.ZipInfo(name, MOMENT)
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED, 9)
    refused = site_rules.refused(unfinished)
    if refused:
        unfinished.unlink()
        sys.exit("\n".join(["This zip would be refused, or not work everywhere:", *refused]))
    return unfinished.replace(target())


if __name__ == "__main__":
    makers = {"links": make_links, "zip": make_zip, "release": make_zip}
    if len(sys.argv) != 2 or sys.argv[1] not in makers:
        sys.exit(__doc__)
    made = makers[sys.argv[1]]()
    if made.is_dir():
        print(made.relative_to(ROOT))
    else:
        print(f"{made.relative_to(ROOT)}: {made.stat().st_size // 1024} kB")
        left = "\n".join(site_rules.before_upload(made))
        if left and sys.argv[1] == "release":
            sys.exit(left)
        print(left)

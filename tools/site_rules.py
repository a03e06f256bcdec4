"""What plugins.qgis.org refuses in a zip, and what Windows, macOS or QGIS could not unpack or read.

The site's own checks were read in its sources (github.com/qgis/QGIS-Plugins-Website, qgis-app/plugins/validator.py).
"""

from __future__ import annotations

import configparser
import re
import unicodedata
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import urlsplit

LARGEST = 20_000_000
#: What is run rather than read: nobody can review it, and the site refuses some of it.
PROGRAMS = (
    ".bat", ".cmd", ".com", ".dll", ".dylib", ".egg", ".exe", ".jar", ".msi", ".o", ".ps1", ".pyc", ".pyd", ".pyo",
    ".scr", ".sh", ".so", ".whl", ".zip",
)  # fmt: skip
#: Texts of our own; a table (.csv) may be as a spreadsheet wrote it.
TEXTS = (".css", ".geojson", ".html", ".js", ".json", ".md", ".model3", ".py", ".qml", ".qpt", ".svg", ".txt")

#: Where Windows puts a plugin, for a name of twenty characters: what is left of 260 is for our own names.
PROFILE = "C:\\Users\\" + 20 * "x" + "\\AppData\\Roaming\\QGIS\\QGIS3\\profiles\\default\\python\\plugins\\"
LONGEST = 260 - 1 - len(PROFILE)  # 260 with the zero at its end
RESERVED = re.compile(r"(con|prn|aux|nul|clock\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)", re.I)

REQUIRED = (
    "name", "description", "about", "version", "qgisMinimumVersion", "author", "email", "tracker", "repository",
)  # fmt: skip
BOOLEANS = ("experimental", "deprecated", "server")
ADDRESSES = ("tracker", "repository", "homepage")
CATEGORIES = ("Raster", "Vector", "Database", "Mesh", "Web")


def refused(package: Path) -> list[str]:
    """What is wrong with a zip, in words; empty when nothing is."""
    out = [f"It is larger than {LARGEST:,} bytes."] if package.stat().st_size > LARGEST else []
    with zipfile.ZipFile(package) as archive:
        names = archive.namelist()
        out += [*wrong_names(names), *_wrong_entries(archive)]
        folder = names[0].partition("/")[0] if names else ""
        if not folder.isidentifier() or {name.partition("/")[0] for name in names} != {folder}:
            return [*out, "It is not one folder with a name that Python can import."]
        needed = [f"{folder}/{name}" for name in ("LICENSE", "__init__.py", "metadata.txt")]
        lacking = [name for name in needed if name not in names]
        if lacking:
            return [*out, *(f"{name} is not there." for name in lacking)]
        told, wrong = _metadata(archive.read(f"{folder}/metadata.txt").decode("utf-8"))
    if told and f"{folder}/{told.get('icon', '')}" not in names:
        wrong.append(f"icon = {told.get('icon', '')!r} is not there.")
    return [*out, *(f"metadata.txt: {one}" for one in wrong)]


def before_upload(package: Path) -> list[str]:
    """What the site asks the network and this does not: addresses that are only an example."""
    with zipfile.ZipFile(package) as archive:
        (name,) = (name for name in archive.namelist() if re.fullmatch(r"[^/]+/metadata\.txt", name))
        told, _ = _metadata(archive.read(name).decode("utf-8"))
    examples = [key for key in ("email", *ADDRESSES) if re.search(r"\bexample\.\w+", told.get(key, ""))]
    return [f"Before an upload: {', '.join(examples)} in metadata.txt are examples."] if examples else []


def wrong_names(names: Sequence[str]) -> list[str]:
    """Names that some file system cannot hold beside each other, or at all."""
    out = []
    taken: dict[str, str] = {}
    for name in names:
        out += [f"{name}: {why}." for why in _wrong_name(name)]
        for depth in range(1, name.count("/") + 2):  # a folder too is one name, however it is spelled
            part = "/".join(name.split("/")[:depth])
            other = taken.setdefault(unicodedata.normalize("NFC", part).casefold(), part)
            if other != part:
                out.append(f"{name}: {part} and {other} are the same on Windows and macOS.")
    return out + [f"{name}: it is there twice." for name in sorted({n for n in names if names.count(n) > 1})]


def _wrong_name(name: str) -> Iterator[str]:
    parts = name.split("/")
    if name.startswith("/") or "" in parts or ".." in parts:
        yield "no path within the zip"
    if any(part.startswith(".") or part in ("__MACOSX", "__pycache__") for part in parts):
        yield "hidden, or left by a tool"
    if name.lower().endswith(PROGRAMS):
        yield "a program, or compiled"
    if re.search(r'[<>:"|?*\\\x00-\x1f\x7f]', name):
        yield "a character that Windows has no place for"
    if any(RESERVED.match(part) for part in parts):
        yield "the name of a device on Windows"
    if any(part.endswith((".", " ")) or part.startswith(" ") for part in parts):
        yield "a dot or space at an end of a name, which Windows drops"
    if name != unicodedata.normalize("NFC", name):
        yield "an accent written apart (no NFC), which macOS and Windows write otherwise"
    if len(name.encode("utf-16-le")) // 2 > LONGEST:
        yield f"longer than {LONGEST} characters, too long in a profile of Windows"


def _wrong_entries(archive: zipfile.ZipFile) -> Iterator[str]:
    for entry in archive.infolist():
        mode = entry.external_attr >> 16
        if mode != 0o100644:
            yield f"{entry.filename}: no plain file, or one that can be executed ({mode:o})."
        if entry.filename.lower().endswith(TEXTS):
            content = archive.read(entry)
            if b"\r" in content or content.startswith(b"\xef\xbb\xbf"):
                yield f"{entry.filename}: lines that end as on Windows, or a byte order mark."
            try:
                content.decode("utf-8")
            except UnicodeDecodeError:
                yield f"{entry.filename}: not in UTF-8."


def _metadata(text: str) -> tuple[dict[str, str], list[str]]:
    """What metadata.txt says, read as the site and QGIS do, and what is wrong with it."""
    parser = configparser.ConfigParser()
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    try:
        parser.read_string(text)
        told = dict(parser.items("general"))
    except configparser.Error as error:
        return {}, [str(error)]
    out = [f"{key} is not there, or empty." for key in REQUIRED if not told.get(key, "").strip()]
    out += [f"{key} is neither True nor False." for key in BOOLEANS if told.get(key, "False") not in ("True", "False")]
    if not re.fullmatch(r"\d+\.\d+(\.\d+)?(-?(alpha|beta|rc)\.?\d*)?", told.get("version", "")):
        out.append("version is no 1.2.3.")
    least, most = told.get("qgisMinimumVersion", ""), told.get("qgisMaximumVersion", "99.0")
    if not all(re.fullmatch(r"\d+\.\d+", one) for one in (least, most)) or _number(least) > _number(most):
        out.append("qgisMinimumVersion and qgisMaximumVersion are no 3.22 and 4.99.")
    if told.get("category", "Vector") not in CATEGORIES:
        out.append(f"category is none of {', '.join(CATEGORIES)}.")
    for key in ADDRESSES:
        parts = urlsplit(told.get(key, ""))
        if parts.scheme not in ("http", "https") or "." not in parts.netloc:
            out.append(f"{key} is no address.")
    if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[a-z]+", told.get("email", "")):
        out.append("email is no e-mail address.")
    if "/" in told.get("author", ""):
        out.append("author holds a slash.")
    return told, out


def _number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))

"""One file out of a zip, read into memory: nothing is extracted, and nothing that its headers say is trusted."""

from __future__ import annotations

import lzma
import stat
import struct
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath, PureWindowsPath

from ..language import number, tr

#: What may be wrong with a zip: see `BadArchive.reason`.
NOT_A_ZIP, DAMAGED, ENCRYPTED, ABSENT, SEVERAL, TOO_LARGE, BOMB, UNSAFE, NESTED = (
    "not a zip", "damaged", "encrypted", "absent", "several", "too large", "bomb", "unsafe", "nested",
)  # fmt: skip

_CHUNK = 1 << 16
#: Text packs to a tenth, a table of zeros to a two-hundredth; a thousandth is no table any more.
_RATIO = 400
_TROUBLE = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, NotImplementedError, RuntimeError, ValueError,
    IndexError, KeyError, OverflowError, struct.error,
)  # fmt: skip


class BadArchive(ValueError):
    """A zip that cannot be read; `reason` is one of the constants above, `names` the members that it is about."""

    def __init__(self, reason: str, names: Sequence[str] = (), detail: str = ""):
        self.reason, self.names, self.detail = reason, list(names), detail
        super().__init__(f"{reason}: {', '.join(self.names[:5]) or detail}")


@dataclass(frozen=True)
class Member:
    """A file of the archive: its name there, and its bytes."""

    name: str
    content: bytes


def names(path: Path) -> list[str]:
    """The files that can be read, without what operating systems add (`__MACOSX`, `.DS_Store`)."""
    with _opened(path) as archive:
        return [name for name, info in _files(archive) if not _unsafe(info)]


def member(path: Path, pattern: str, limit: int) -> Member:
    """Read the one file whose name fits a pattern.

    Parameters
    ----------
    pattern
        As `Leefbaarometer-scores buurten *.csv`: of the name without its folders, capitals or not.
    limit : bytes
        No more is unpacked, whatever the headers say.

    Raises
    ------
    BadArchive
        For every reason not to read it, and no other exception but that the file itself is not there (OSError).
    """
    with _opened(path) as archive:
        listed = _files(archive)
        fitting = [(name, info) for name, info in listed if fnmatchcase(_last(name).lower(), pattern.lower())]
        safe = [(name, info) for name, info in fitting if not _unsafe(info)]
        if fitting and not safe:
            raise BadArchive(UNSAFE, [name for name, _ in fitting])
        if len(safe) > 1:
            raise BadArchive(SEVERAL, [name for name, _ in safe])
        if not safe:
            inner = [name for name, _ in listed if name.lower().endswith(".zip")]
            raise BadArchive(NESTED if inner else ABSENT, inner or [name for name, _ in listed], pattern)
        name, info = safe[0]
        if info.flag_bits & 0x1:
            raise BadArchive(ENCRYPTED, [name])
        return Member(name, _read(archive, name, info, limit, path.stat().st_size))


def _opened(path: Path) -> zipfile.ZipFile:
    with path.open("rb"):
        pass  # a file that is not there says so itself
    try:
        return zipfile.ZipFile(path)
    except _TROUBLE as error:
        with path.open("rb") as file:
            begins = file.read(2) == b"PK"
        raise BadArchive(DAMAGED if begins else NOT_A_ZIP, [path.name], str(error)) from error


def _read(archive: zipfile.ZipFile, name: str, info: zipfile.ZipInfo, limit: int, packed: int) -> bytes:
    """Unpack in pieces, counting; the checksum at the end tells whether it is whole."""
    parts, total = [], 0
    try:
        with archive.open(info) as stream:
            while part := stream.read(_CHUNK):
                total += len(part)
                if total > limit:
                    raise BadArchive(TOO_LARGE, [name])
                if total > _RATIO * packed + _CHUNK:
                    raise BadArchive(BOMB, [name])
                parts.append(part)
    except BadArchive:
        raise
    except _TROUBLE as error:
        raise BadArchive(DAMAGED, [name], str(error)) from error
    if total != info.file_size:
        raise BadArchive(DAMAGED, [name], _part(total, info.file_size))
    return b"".join(parts)


def _files(archive: zipfile.ZipFile) -> list[tuple[str, zipfile.ZipInfo]]:
    """Names with / between folders, and what they stand for; what macOS and Windows leave behind is no file."""
    found = [(info.filename.replace("\\", "/"), info) for info in archive.infolist()]
    return [(name, info) for name, info in found if not name.endswith("/") and not _leftover(name)]


def _leftover(name: str) -> bool:
    parts = name.split("/")
    return "__MACOSX" in parts or parts[-1].startswith("._") or parts[-1] in (".DS_Store", "Thumbs.db", "desktop.ini")


def _last(name: str) -> str:
    return name.rpartition("/")[2]


def _unsafe(info: zipfile.ZipInfo) -> bool:
    """A name that leads outside the archive, or a link: such an archive was not made by who publishes tables."""
    raw = info.filename
    linked = stat.S_ISLNK(info.external_attr >> 16)
    absolute = PurePosixPath(raw).is_absolute() or PureWindowsPath(raw).drive or PureWindowsPath(raw).root
    return bool(linked or absolute or ".." in raw.replace("\\", "/").split("/") or not raw.isprintable())


def _part(total: int, whole: int) -> str:
    return tr("{n} of {all} bytes").format(n=number(total), all=number(whole))

"""Reading a file out of a zip, with words for what is wrong with it."""

from __future__ import annotations

from pathlib import Path

from ...core.language import some
from ...core.sources import archive
from ...core.sources.archive import BadArchive, Member
from ...i18n import tr
from ..stop import Problem


def read_member(path: Path, pattern: str, limit_mb: float, label: str = "") -> Member:
    """The one file of a zip whose name fits a pattern; nothing is extracted to disk.

    Parameters
    ----------
    label
        How the zip is called in a message; its name when empty.
    """
    try:
        return archive.member(path, pattern, int(limit_mb * 1e6))
    except BadArchive as bad:
        raise Problem(_words(bad, label or path.name, pattern, limit_mb)) from bad
    except OSError as error:
        raise Problem(f"{path}: {error.strerror or error}") from error


def archive_names(path: Path) -> list[str]:
    """The files of a zip that can be read."""
    try:
        return archive.names(path)
    except BadArchive as bad:
        raise Problem(_words(bad, path.name, "", 0)) from bad


def _words(bad: BadArchive, label: str, pattern: str, limit_mb: float) -> str:
    text = {
        archive.NOT_A_ZIP: tr("'{zip}' is no zip file. Check what was chosen or downloaded."),
        archive.DAMAGED: tr("'{zip}' is damaged or was cut off ({detail}): nothing of it is used. Get it again."),
        archive.ENCRYPTED: tr("{names} in '{zip}' is locked with a password. Unpack it yourself and give the file."),
        archive.ABSENT: tr("'{zip}' holds no file '{pattern}'; it holds: {names}."),
        archive.SEVERAL: tr(
            "'{zip}' holds several files '{pattern}': {names}. Unpack it yourself and give one of them."
        ),
        archive.TOO_LARGE: tr("{names} in '{zip}' unpacks to more than {limit} MB: it is not read."),
        archive.BOMB: tr(
            "{names} in '{zip}' unpacks to far more than a table can: it is not read. Do not trust this zip."
        ),
        archive.UNSAFE: tr("{names} in '{zip}' points outside the zip: it is not read. Do not trust this zip."),
        archive.NESTED: tr("'{zip}' holds no file '{pattern}' but another zip: {names}. Unpack that one first."),
    }[bad.reason]
    return text.format(
        zip=label, pattern=pattern, limit=f"{limit_mb:g}", detail=bad.detail,
        names=some([repr(name) for name in bad.names]) or tr("nothing"),
    )  # fmt: skip

"""A file of text, written at once: whoever has the old one open never sees half of the new."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from ...i18n import tr
from ..stop import Problem


def write_text(path: str, text: str, name: str) -> None:
    """Write a file in UTF-8 under a temporary name beside it, and move it into place.

    Parameters
    ----------
    name
        The parameter, for the message when it cannot be written.
    """
    target = Path(path)
    beside = None
    try:
        handle, beside = tempfile.mkstemp(prefix=f".{target.stem}-", suffix=".tmp", dir=target.parent)
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(beside).chmod(0o666 & ~_umask())  # a temporary file is for its owner only
        Path(beside).replace(target)
    except OSError as error:
        if beside:
            with contextlib.suppress(OSError):
                Path(beside).unlink()
        raise Problem(
            tr("{name} cannot be written to '{where}': {why}.").format(
                name=name, where=path, why=error.strerror or error
            )
        ) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask

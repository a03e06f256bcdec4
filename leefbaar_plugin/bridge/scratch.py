"""A folder for what is needed for a moment."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def scratch(beside: Path | None = None) -> Iterator[Path]:
    """A folder that goes again with all that is in it; what a program on Windows still has open stays behind.

    Parameters
    ----------
    beside
        A folder on the disk where its files go next; hidden there. None for where the system keeps such files.
    """
    folder = tempfile.mkdtemp(prefix="leefbaar-" if beside is None else ".leefbaar-", dir=beside)
    try:
        yield Path(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)  # as TemporaryDirectory can from Python 3.10 on

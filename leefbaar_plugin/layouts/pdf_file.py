"""What a printed PDF still lacks: bookmarks, and the language that it is read aloud in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..bridge.stop import warn
from ..compat import VERSION
from ..core.pages.pdf_outline import UnknownPdf, with_bookmarks
from ..i18n import tr
from ..paths import version


def finish_pdf(path: str, bookmarks: Sequence[tuple[str, int]], title: str = "") -> None:
    """Give a PDF its bookmarks; one that another version of QGIS lays out in a way unknown here stays as it is.

    Parameters
    ----------
    bookmarks
        Text and page (from 1), in their order.
    title
        Of the document, where QGIS writes none: it has no metadata for an atlas.
    """
    file = Path(path)
    try:
        finished = with_bookmarks(file.read_bytes(), bookmarks, _about(title) if title else None)
    except UnknownPdf as problem:
        warn(tr("'{path}' has no bookmarks: {why}.").format(path=path, why=problem))
        return
    file.write_bytes(finished)


def _about(title: str) -> dict[str, str]:
    made = f"Leefbaar {version()}"
    return {"Title": title, "Author": made, "Creator": f"QGIS {VERSION}", "Producer": made}

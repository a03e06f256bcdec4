"""How the report looks: its fills, and marks of severity."""

from __future__ import annotations

from html import escape

from ..pages.html_page import hatches
from .finding import FOUT, IN_ORDE, OPMERKING, WAARSCHUWING

#: Fills of the bars: known, small, unknown, not applicable; the last two differ in pattern too.
KNOWN, SMALL, HATCH, EMPTY = "#1f4e79", "#8fb3d1", "url(#arcering)", "#ffffff"

#: The hatch, drawn once and used by every bar.
DEFS = hatches([("arcering", "#f3e3c8", "#9a6a1b", 5, 2, 45)])

#: Each severity has a shape of its own, so that its colour is never alone.
_SHAPES = {
    FOUT: ("#8c2d04", '<path d="M4.2 0h5.6L14 4.2v5.6L9.8 14H4.2L0 9.8V4.2z"/>'
           '<path d="M4.5 4.5l5 5m0-5l-5 5" stroke="#fff" stroke-width="1.8"/>'),
    WAARSCHUWING: ("#b45f06", '<path d="M7 0l7 13.5H0z"/>'
                   '<path d="M7 4.6v4.6m0 1.2v1.8" stroke="#fff" stroke-width="1.8"/>'),
    OPMERKING: ("#4a5568", '<circle cx="7" cy="7" r="7"/>'
                '<path d="M7 2.6v1.8m0 1.4v5.6" stroke="#fff" stroke-width="1.8"/>'),
    IN_ORDE: ("#1f4e79", '<rect width="14" height="14" rx="2"/>'
              '<path d="M3 7.4l2.8 2.8L11 4.4" fill="none" stroke="#fff" stroke-width="1.8"/>'),
}  # fmt: skip


def mark(severity: str, words: str = "") -> str:
    """A severity: its shape, and its name (or other words for it)."""
    colour, shape = _SHAPES[severity]
    svg = f'<svg width="14" height="14" viewBox="0 0 14 14" fill="{colour}" aria-hidden="true">{shape}</svg>'
    return f'<span class="mark" style="color:{colour}">{svg}{escape(words or severity)}</span>'


def colour_of(severity: str) -> str:
    return _SHAPES[severity][0]

"""How the report looks: its style sheet, marks of severity, and bars that say in words what they show."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from ..html_page import hatches
from ..numbers import nl
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

STYLE = """
@page { size: A4; margin: 14mm 13mm 16mm; }
* { box-sizing: border-box; }
body { font: 10.5pt/1.42 "Segoe UI", "DejaVu Sans", Arial, sans-serif; color: #1a202c; background: #fff;
       margin: 0 auto; padding: 18px 22px; max-width: 1040px; }
h1 { font-size: 19pt; line-height: 1.2; margin: 0 0 4px; color: #12324f; overflow-wrap: anywhere; }
h2 { font-size: 13.5pt; margin: 26px 0 8px; padding-bottom: 3px; border-bottom: 2px solid #1f4e79; color: #12324f; }
h3 { font-size: 11pt; margin: 14px 0 4px; }
p { margin: 4px 0 8px; }
.meta { color: #4a5568; font-size: 0.9em; }
.tiles { display: table; width: calc(100% + 16px); border-spacing: 8px 0; margin: 14px -8px 10px; }
.tile { display: table-cell; width: 25%; border: 1px solid #cbd5e0; border-top-width: 5px; border-radius: 3px;
        padding: 7px 11px; }
.tile b { display: block; font-size: 19pt; line-height: 1.15; }
.lead { font-size: 11.5pt; }
table { width: 100%; border-collapse: collapse; font-size: 9pt; margin: 6px 0 10px; }
caption { text-align: left; color: #4a5568; padding-bottom: 4px; }
th { text-align: left; vertical-align: bottom; border-bottom: 1.5px solid #1f4e79; padding: 4px 7px 4px 0; }
td { vertical-align: top; border-bottom: 1px solid #e2e8f0; padding: 5px 7px 5px 0; overflow-wrap: break-word; }
td.name { min-width: 11em; } td.full { white-space: nowrap; } td.full div { white-space: normal; }
td.n, th.n { text-align: right; white-space: nowrap; overflow-wrap: normal; }
thead { display: table-header-group; }
tr { break-inside: avoid; page-break-inside: avoid; }
.defs { position: absolute; }
.mark { white-space: nowrap; font-weight: 600; }
.mark svg { vertical-align: -2px; margin-right: 5px; }
.part { color: #4a5568; white-space: nowrap; }
.do { margin: 2px 0 0; } .do b { color: #12324f; }
.eg { margin: 2px 0 0; color: #4a5568; font-size: 0.94em; }
code { font: 0.94em "DejaVu Sans Mono", Consolas, monospace; overflow-wrap: anywhere; }
.bar { vertical-align: -1px; margin-right: 5px; }
.key { break-after: avoid; }
.key svg { vertical-align: -1px; margin: 0 4px 0 12px; } .key svg:first-child { margin-left: 0; }
footer { margin-top: 26px; padding-top: 8px; border-top: 1px solid #cbd5e0; color: #4a5568; font-size: 8.5pt; }
@media print { body { padding: 0; max-width: none; font-size: 9.5pt; } h2, h3 { break-after: avoid; }
  table { font-size: 8pt; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
"""


def mark(severity: str, words: str = "") -> str:
    """A severity: its shape, and its name (or other words for it)."""
    colour, shape = _SHAPES[severity]
    svg = f'<svg width="14" height="14" viewBox="0 0 14 14" fill="{colour}" aria-hidden="true">{shape}</svg>'
    return f'<span class="mark" style="color:{colour}">{svg}{escape(words or severity)}</span>'


def colour_of(severity: str) -> str:
    return _SHAPES[severity][0]


def bar(parts: Sequence[tuple[float, str, str]], width: int = 90) -> str:
    """A bar of parts (amount, fill, what it is); the whole is their sum. Says in words what it shows."""
    total = sum(amount for amount, _, _ in parts) or 1.0
    words = ", ".join(f"{nl(100 * amount / total, 0)}% {what}" for amount, _, what in parts if amount)
    drawn, x = [], 0.0
    for amount, fill, _ in parts:
        w = width * amount / total
        if w > 0:
            drawn.append(f'<rect x="{x:.1f}" width="{w:.1f}" height="10" fill="{fill}"/>')
        x += w
    frame = f'<rect x="0.5" y="0.5" width="{width - 1}" height="9" fill="none" stroke="#4a5568"/>'
    return (
        f'<svg class="bar" role="img" aria-label="{escape(words, quote=True)}" width="{width}" height="10" '
        f'viewBox="0 0 {width} 10"><title>{escape(words)}</title>{"".join(drawn)}{frame}</svg>'
    )

"""The parts of a chart: text, lines, a legend, and the figure around them; lengths are pixels at 100 %."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from ..numbers import nl
from ..pages.html_page import apart
from ..palette import SEQUENCE

WIDTH = 720
INK, QUIET, GRID, BASE = "#1a202c", "#4a5568", "#d9dee5", "#1f4e79"
#: Fills of series beside each other: they differ in tone, not only in hue.
FILLS = (BASE, SEQUENCE[2], "#c9d3de")

NAN = float("nan")


def percent(value: float) -> str:
    """A share 0–1 as people read it."""
    return "–" if value != value else f"{nl(100 * value, 0)}%"


def number(value: float) -> str:
    """With two decimals."""
    return nl(value, 2)


def figure(label: str, width: float, height: float, parts: Sequence[str], caption: str = "") -> str:
    """A drawing with its description, for who cannot see it, and a caption."""
    told = f"<figcaption>{escape(caption)}</figcaption>" if caption else ""
    return (
        f'<figure><svg role="img" aria-label="{escape(label)}" width="{width:.0f}" height="{height:.0f}" '
        f'viewBox="0 0 {width:.0f} {height:.0f}"><title>{escape(label)}</title>{"".join(parts)}</svg>{told}</figure>'
    )


def legend(items: Sequence[tuple[str, str]], x: float) -> list[str]:
    """Names and fills in one line, from x on."""
    parts = []
    for name, fill in items:
        parts.append(f'<rect x="{x:.0f}" y="4" width="14" height="11" fill="{fill}" stroke="{QUIET}"/>')
        parts.append(text(x + 20, 14, name))
        x += 40 + 7.2 * len(name)
    return parts


def text(x: float, y: float, text: str, anchor: str = "start", quiet: bool = False) -> str:
    """A text on its base line; the text is data."""
    kind = ' class="quiet"' if quiet else ""
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{kind}>{escape(apart(text))}</text>'


def line(x1: float, y1: float, x2: float, y2: float, stroke: str, dashes: str = "") -> str:
    """A straight line; dashes as in `5 4`."""
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return f'<path d="M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}" stroke="{stroke}" fill="none"{dashed}/>'


def whisker(x: float, low: float, high: float) -> list[str]:
    """An upright line with a foot and a head, for what a value may be."""
    d = f"M{x:.1f} {low:.1f}V{high:.1f}M{x - 4:.1f} {high:.1f}h8M{x - 4:.1f} {low:.1f}h8"
    return [f'<path d="{d}" stroke="{INK}" fill="none"/>']


def short(text: str, most: int) -> str:
    """At most so many characters, with an ellipsis where some are left out."""
    return text if len(text) <= most else text[: most - 1] + "…"

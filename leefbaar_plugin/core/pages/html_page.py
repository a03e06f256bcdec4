"""What reports in HTML share: one file with everything in it, tables, swatches of a legend, hatches; values escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from unicodedata import bidirectional

from ..numbers import nl

#: Kinds of characters that make a browser set what follows them from right to left.
_TURNS = frozenset(("R", "AL", "AN", "RLO", "RLE", "RLI", "LRO", "LRE", "LRI", "FSI"))


def document(title: str, style: str, body: Iterable[str], head: str = "") -> str:
    """A page in Dutch.

    Parameters
    ----------
    head
        What else stands in the head, before the style sheet.
    """
    return (
        f'<!DOCTYPE html>\n<html lang="nl"><head><meta charset="utf-8">{head}<title>{escape(title)}</title>'
        f"<style>{style}</style></head>\n<body>" + "\n".join(body) + "\n</body></html>\n"
    )


def apart(text: str) -> str:
    """A name of the data, kept apart from the text around it where it would turn the direction of that."""
    return f"\u2068{text}\u2069" if any(bidirectional(sign) in _TURNS for sign in text) else text


def table(head: Sequence[str], rows: Iterable[str]) -> str:
    """A table of rows that are HTML already; a `#` before a heading sets its column to the right."""
    cells = "".join(
        f'<th scope="col" class="n">{escape(text[1:])}</th>'
        if text[0] == "#"
        else f'<th scope="col">{escape(text)}</th>'
        for text in head
    )
    return f"<table><thead><tr>{cells}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


def swatch(fill: str, line: str = "#4a5568", over: str = "") -> str:
    """A box of a legend.

    Parameters
    ----------
    over
        A second fill, a hatch, over the first.
    """
    box = '<rect x="0.5" y="0.5" width="13" height="9"'
    hatch = f'{box} fill="{over}"/>' if over else ""
    drawn = f'{box} fill="{fill}" stroke="{line}"/>{hatch}'
    return f'<svg width="14" height="10" viewBox="0 0 14 10" aria-hidden="true">{drawn}</svg>'


def key(parts: Sequence[tuple[str, str]]) -> str:
    """A legend in one line: fill and what it is."""
    shown = " ".join(f'<span class="part">{swatch(fill)}{escape(what)}</span>' for fill, what in parts)
    return f'<p class="key meta">{shown}</p>'


def hatches(patterns: Iterable[tuple[str, str | None, str, float, float, int]]) -> str:
    """Hatches, drawn once and used by every fill `url(#name)`.

    Parameters
    ----------
    patterns
        Of each its name, colour of the paper (None: nothing), colour of the lines, distance and width of the lines,
        and their angle in degrees.
    """
    drawn = (
        f'<pattern id="{name}" width="{distance:g}" height="{distance:g}" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate({angle})">'
        + (f'<rect width="{distance:g}" height="{distance:g}" fill="{paper}"/>' if paper else "")
        + f'<rect width="{width:g}" height="{distance:g}" fill="{ink}"/></pattern>'
        for name, paper, ink, distance, width, angle in patterns
    )
    return f'<svg class="defs" width="0" height="0" aria-hidden="true"><defs>{"".join(drawn)}</defs></svg>'


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

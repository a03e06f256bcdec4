"""A page of evidence: one plain sentence first, then figures, each with how to read it, then what it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from ..pages.html_page import document
from ..pages.style import STYLE

#: What every reader of such a page must know.
CAVEAT = (
    "Dit gaat over de betrouwbaarheid van de signalen, niet over de bewoners. Een signaal is geen voorspelling en geen "
    "rangorde; onbekend is niet hetzelfde als geen risico."
)


@dataclass(frozen=True)
class Section:
    """One question, and what answers it.

    Parameters
    ----------
    html
        Figures and tables, as HTML.
    reading
        How to read them, for who knows maps and no statistics; plain text, a blank line between paragraphs; empty for
        none.
    """

    title: str
    html: str
    reading: str = ""


def paper(title: str, about: str, claim: str, sections: Sequence[Section], account: Sequence[str]) -> str:
    """The whole page, in Dutch, without scripts and with nothing from elsewhere.

    Parameters
    ----------
    about
        Place, years and numbers, in one line.
    claim
        What was found, in one plain sentence (or a few), so that who reads no further is not misled.
    account
        Lines on what it rests on: inputs with their dates, settings, seed, versions.
    """
    body = [
        f'<h1>{escape(title)}</h1><p class="meta">{escape(about)}</p>',
        f'<p class="claim">{escape(claim)}</p>',
        *map(_section, sections),
        f"<footer>{''.join(f'<div>{escape(line)}</div>' for line in account)}<div>{CAVEAT}</div></footer>",
    ]
    return document(title, STYLE, body)


def _section(one: Section) -> str:
    first, *more = escape(one.reading).split("\n\n")
    reading = "".join(f'<p class="read">{text}</p>' for text in (f"<b>Zo leest u dit.</b> {first}", *more) if first)
    return f"<h2>{escape(one.title)}</h2>{one.html}{reading}"

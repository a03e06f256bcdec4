"""A page as Markdown for docs, and as HTML for the help panel."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from .page import Block, Heading, Items, Paragraph, Table


def as_markdown(title: str, blocks: Iterable[Block]) -> str:
    parts = [f"# {title}"]
    for block in blocks:
        if isinstance(block, Heading):
            parts.append(f"## {block.text}")
        elif isinstance(block, Paragraph):
            parts.append(_plain(block.text))
        elif isinstance(block, Items):
            parts.append("\n".join(f"- {_plain(text)}" for text in block.texts))
        else:
            parts.append(_table(block))
    return "\n\n".join(parts) + "\n"


def as_html(blocks: Iterable[Block]) -> str:
    return "\n".join(map(_html, blocks))


def _html(block: Block) -> str:
    if isinstance(block, Heading):
        return f"<h3>{escape(block.text)}</h3>"
    if isinstance(block, Paragraph):
        return f"<p>{escape(block.text)}</p>"
    if isinstance(block, Items):
        return "<ul>" + "".join(f"<li>{escape(text)}</li>" for text in block.texts) + "</ul>"
    return _list(block)


def _list(table: Table) -> str:
    """A help panel is narrow: each row is a line instead of columns."""
    rows = ("; ".join(escape(cell) for cell in row[1:] if cell) for row in table.rows)
    return (
        "<ul>" + "".join(f"<li><b>{escape(row[0])}</b>: {text}</li>" for row, text in zip(table.rows, rows)) + "</ul>"
    )


def _table(table: Table) -> str:
    rows = [table.head, ["---"] * len(table.head), *([f"`{row[0]}`", *map(_cell, row[1:])] for row in table.rows)]
    return "\n".join(_row(row) for row in rows)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(text: str) -> str:
    return _plain(text).replace("|", "\\|")


def _plain(text: str) -> str:
    """Signs of a formula that Markdown would take for its own."""
    for sign in ("*", "_", "<"):
        text = text.replace(sign, f"\\{sign}")
    return text

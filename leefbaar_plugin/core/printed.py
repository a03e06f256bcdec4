"""Values from tables are data: each way to print one so that it shows as itself and is never run.

For HTML that is `html.escape`; for map tips `styling.common.escaped`.
"""

from __future__ import annotations

#: With these a spreadsheet takes a cell for a formula, or a newline for the end of one.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def in_label(text: str) -> str:
    """Text for a label of a print layout, in which `[% … %]` would be evaluated."""
    return text.replace("[%", "[[%'%'%]")


#: Signs of a name on a map.
LONGEST = 36


def shortened(name: str, most: int = LONGEST) -> str:
    """A name for on a map, where a very long one would hide its neighbours; broken off after a word."""
    if len(name) <= most:
        return name
    head = name[:most].rsplit(" ", 1)[0]
    return f"{head.rstrip(' -,')}…"


def in_cell(text: str) -> str:
    """Text for a cell of a CSV file: what a spreadsheet would take for a formula gets an apostrophe before it.

    Not for numbers, nor for XLSX and ODS, which tell text from formulas themselves.
    """
    return f"'{text}" if text.startswith(_FORMULA) else text

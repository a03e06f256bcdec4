"""The ways to read a cell as the code of an area, each for a whole column at once."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..language import tr
from ..naming.codes import BUURT, GEMEENTE, WIJK, complete_buurt_code
from ..text import Text

_LEADING = re.compile(r"[0-9A-Za-z]+")
#: Codes of each level, and what it is called.
LEVELS = ((BUURT, "buurt"), (WIJK, "wijk"), (GEMEENTE, "gemeente"), (re.compile(r"NL\d*"), "land"))


def _whole(cell: str, owner: str | None) -> str | None:
    if any(pattern.fullmatch(cell) for pattern, _ in LEVELS):
        return cell
    if cell.isdigit() and len(cell) == 6:  # a wijk, or a buurt that lost its zeros: only the layer tells
        return f"WK{cell}"
    return complete_buurt_code(cell)


def _lost_zeros(cell: str, owner: str | None) -> str | None:
    return complete_buurt_code(cell) if cell.isdigit() else None


def _part(cell: str, owner: str | None) -> str | None:
    return complete_buurt_code(cell, owner) if owner and 0 < len(cell) <= 4 else None


def _part_of_wijk(cell: str, owner: str | None) -> str | None:
    return f"WK{owner[2:]}{cell.zfill(2)}" if owner and cell.isdigit() and len(cell) <= 2 else None


def _padded(cell: str, owner: str | None) -> str | None:
    """Three digits of a municipality's own to which the CBS put a zero behind: `544` -> `5440`."""
    return f"BU{owner[2:]}{cell}0" if owner and cell.isdigit() and len(cell) == 3 else None


def _with_name(cell: str, owner: str | None) -> str | None:
    """Code and name in one cell: `BU03630000 Kop Zeedijk`, `0601 Kievitsloop`."""
    first = _LEADING.match(cell)
    if first is None or not any(c.isdigit() for c in first[0]) or not any(c.isalpha() for c in cell[first.end() :]):
        return None
    return _whole(first[0], owner) or _part(first[0], owner)


#: What a reading is called, for people; `name` is none of codes.
_WAYS = {
    "name": Text("name", "naam"),
    "code": Text("code", "code"),
    "code that lost zeros": Text("code that lost zeros", "code die nullen kwijt is"),
    "code and name in one cell": Text("code and name in one cell", "code en naam in één cel"),
    "code within the municipality": Text("code within the municipality", "code binnen de gemeente"),
    "number of the wijk": Text("number of the wijk", "nummer van de wijk"),
    "code of three digits, a zero behind it": Text(
        "code of three digits, a zero behind it", "code van drie cijfers, met een nul erachter"
    ),
}


def way_words(way: str) -> str:
    """What a reading is called, in the language of the user."""
    words = _WAYS[way]
    return tr(words)


READINGS: dict[str, Callable[[str, str | None], str | None]] = {
    "code": _whole,
    "code that lost zeros": _lost_zeros,
    "code and name in one cell": _with_name,
    "code within the municipality": _part,
    "number of the wijk": _part_of_wijk,
    "code of three digits, a zero behind it": _padded,
}
PARTS = ("code within the municipality", "number of the wijk", "code of three digits, a zero behind it")

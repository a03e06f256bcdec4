"""Names of columns fit for a database and an expression, and the year that a name speaks of."""

from __future__ import annotations

import re

from ..naming.recognition import canonical
from ..naming.years import is_since, is_year
from .names import plain

_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_BEHIND = re.compile(rf"(?P<stem>.*?[^\d])\s*[|/(\[,;:_ -]*{_YEAR}(?:\*+|[)\]])*", re.DOTALL)
_BEFORE = re.compile(rf"{_YEAR}\s*[|/,;:_ -]+\s*(?P<stem>\D.*)", re.DOTALL)
_LONGEST = 60


def field_name(title: str) -> str:
    """The name of a column in the layer: `Gem. inkomen (x € 1.000)` -> `gem_inkomen_x_1_000`; identifiers stay."""
    known = canonical(title)
    if known != title or _IDENTIFIER.fullmatch(title):
        return known
    name = plain(title).replace(" ", "_")
    if len(name) > _LONGEST:
        name = name[:_LONGEST].rstrip("_")
    return canonical(f"_{name}" if name[:1].isdigit() else name or "kolom")


def year_of(title: str) -> tuple[str, int | None]:
    """What a title is about and of which year: `Population|2008`, `2014 inwoners`, `2015`, `Aantal (2019*)`."""
    text = title.strip()
    if is_year(text):
        return "", int(text[:4])
    found = _BEHIND.fullmatch(text) or _BEFORE.fullmatch(text)
    if found is None or is_since(found["stem"]):
        return title, None
    return found["stem"].strip(), int(found["year"])


def year_in(text: str) -> int | None:
    """The year of a cell: `2022`, `2022JJ00`, `2022*`, `1-1-2022`, `2022-01-01`; None when it has none, or several."""
    found = {int(year) for year in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", text)}
    return found.pop() if len(found) == 1 else None

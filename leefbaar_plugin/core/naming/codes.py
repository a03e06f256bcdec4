"""Codes of buurten, wijken and municipalities: `BU` + 4 digits + 4 characters. Never a number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

BUURT = re.compile(r"BU[0-9]{4}[0-9A-Z]{4}")
WIJK = re.compile(r"WK[0-9]{4}[0-9A-Z]{2}")
GEMEENTE = re.compile(r"GM[0-9]{4}")


def is_area_code(code: str) -> bool:
    """True for a complete code of a buurt or a wijk."""
    return bool(BUURT.fullmatch(code) or WIJK.fullmatch(code))


#: What an area is called, and several of them.
NOUNS = {"buurt": "buurten", "wijk": "wijken"}


def areas_of(level: str, n: int) -> str:
    """What so many areas of a level are called: 1 buurt, 2 buurten."""
    return level if n == 1 else NOUNS[level]


def level_of(codes: Iterable[str]) -> str:
    """What the areas of complete codes are: `wijk` when all are, else `buurt`."""
    kinds = {code[:2] for code in codes}
    return "wijk" if kinds == {"WK"} else "buurt"


def odd_level(codes: Iterable[str]) -> list[str]:
    """Where buurten and wijken are mixed: the codes of the level with the fewest. Their figures would count twice."""
    codes = list(codes)
    kinds = Counter(code[:2] for code in codes).most_common()
    return [code for code in codes if code[:2] == kinds[-1][0]] if len(kinds) > 1 else []


def gemeente_of(code: str) -> str:
    """`BU09170000` -> `GM0917`; the same for a wijk."""
    return "GM" + code[2:6]


def only_gemeente(codes: Iterable[str]) -> str | None:
    """The municipality that all areas are of, which short codes need; None when they are of several."""
    gemeenten = {gemeente_of(code) for code in codes}
    return gemeenten.pop() if len(gemeenten) == 1 else None


def wijk_of(code: str) -> str:
    """`BU09170102` -> `WK091701`; a wijk is its own wijk."""
    return "WK" + code[2:8]


def as_text(value: Any) -> str:
    """A key as text: trimmed, upper case, a whole float without its `.0`; missing is an empty text."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if not isinstance(value, (str, int)):
        return ""
    return str(value).strip().upper()


def complete_buurt_code(buurt: Any, gemeente: Any = None) -> str | None:
    """The full code of a buurt from what a file holds; None when it cannot be known for certain.

    Examples
    --------
    `BU09170000` stays; `09170000` gets its `BU`; `140000` lost its zeros and becomes `BU00140000`;
    `0601` with municipality `0758` (or `GM0758`) becomes `BU07580601`, and so does 601 with 758.
    """
    code = as_text(buurt)
    if BUURT.fullmatch(code):
        return code
    if gemeente is not None and len(code) <= 4:
        prefix = as_text(gemeente)
        prefix = prefix[2:] if prefix.startswith("GM") else prefix
        whole = f"BU{prefix.zfill(4)}{code.zfill(4)}"
        return whole if code and prefix and BUURT.fullmatch(whole) else None
    if code.startswith("BU"):
        code = code[2:]
    if code.isascii() and code.isdigit() and 5 <= len(code) <= 8:
        return "BU" + code.zfill(8)
    whole = "BU" + code
    return whole if BUURT.fullmatch(whole) else None


def complete_area_codes(areas: Iterable[Any], gemeenten: Sequence[Any] | None = None) -> list[str | None]:
    """`complete_buurt_code` for a column; wijk codes pass as they are."""
    texts = list(areas)
    parts = gemeenten if gemeenten is not None else [None] * len(texts)
    return [
        as_text(area) if WIJK.fullmatch(as_text(area)) else complete_buurt_code(area, part)
        for area, part in zip(texts, parts)
    ]


def first_double(codes: Iterable[str]) -> dict[str, int]:
    """Codes that stand more than once, with how often."""
    seen: dict[str, int] = {}
    for code in codes:
        seen[code] = seen.get(code, 0) + 1
    return {code: n for code, n in seen.items() if n > 1}

"""Numbers written by people: `1.234,5`, `1,234.5`, `3,90%`, `€ 1 250`. One column has one notation."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from .language import language, tr
from .text import DUTCH

COMMA, POINT = ",", "."

#: What stands for missing, in lower case.
ABSENT = frozenset(
    {"", ".", "..", "...", "-", "–", "—", "x", "na", "n/a", "nan", "null", "none"}
    | {"nb", "n.b.", "nvt", "n.v.t.", "onbekend", "geheim"}
)  # fmt: skip

_DRESS = re.compile(
    r"(?P<sign>[+\-−]?)\s*(?:€|EUR\b)?\s*(?P<sign2>[+\-−]?)(?P<body>[\d.,' \u00a0\u202f]*\d(?:[eE][+-]?\d+)?)\s*%?"
)
_GROUPED = r"[1-9]\d{{0,2}}(?:{mark}\d{{3}})+"
_NUMBER = r"(?:\d{{1,200}}|{grouped})?(?:{decimal}\d+)?(?:[eE][+-]?\d{{1,2}})?"


def _pattern(mark: str, decimal: str) -> re.Pattern[str]:
    grouped = _GROUPED.format(mark=re.escape(mark))
    return re.compile(_NUMBER.format(grouped=grouped, decimal=re.escape(decimal)))


_READINGS = {POINT: _pattern(COMMA, POINT), COMMA: _pattern(POINT, COMMA)}
_SPACE = re.compile(r"[ '\u00a0\u202f]")
_SPACED = re.compile(r"(?<=\d)[ '\u00a0\u202f](?=\d{3}(?!\d))")


class NotANumber(ValueError):
    """A column holds text that is no number; `examples` are the first few, as written."""

    def __init__(self, examples: Sequence[str]):
        self.examples = list(examples)
        super().__init__(", ".join(repr(e) for e in self.examples))


class TwoReadings(NotANumber):
    """A column can be read in two ways, and nothing in it tells which."""

    def __init__(self, example: str):
        self.readings = {mark: _value(example, mark) for mark in (COMMA, POINT)}
        super().__init__([example])

    def __str__(self) -> str:
        return tr("{text} is {point} with a decimal point, {comma} with a decimal comma").format(
            text=repr(self.examples[0]),
            point=_told(self.readings[POINT]),
            comma=_told(self.readings[COMMA]),
        )


def read_column(texts: Iterable[str], decimal: str | None = None) -> list[float]:
    """Read one column of text; what stands for missing becomes NaN.

    Parameters
    ----------
    decimal
        The decimal mark (`,` or `.`) where it is known; else the column itself must show it.

    Raises
    ------
    NotANumber
        A text is no number, or one column mixes both notations.
    TwoReadings
        `1.234` or `1,600`, and nothing in the column shows which reading is meant.
    """
    cells = [text.strip() for text in texts]
    evidence: dict[str, str] = {}
    either: str | None = None
    wrong: list[str] = []
    for text in dict.fromkeys(cells):
        marks = _marks(text)
        if marks is None:
            wrong.append(text)
        elif len(marks) == 1:
            evidence.setdefault(marks, text)
        elif marks:
            either = either or text
    if wrong:
        raise NotANumber(wrong[:3])
    if decimal is not None:
        against = [text for mark, text in evidence.items() if mark != decimal]
        if against:
            raise NotANumber(against[:3])
    elif len(evidence) > 1:
        raise NotANumber([evidence[COMMA], evidence[POINT]])
    elif either and not evidence:
        raise TwoReadings(either)
    mark = decimal or next(iter(evidence), POINT)
    read = {text: _value(text, mark) for text in dict.fromkeys(cells)}
    return [read[text] for text in cells]


def is_number(text: str) -> bool:
    """True for what stands in a column of numbers: a number, or a mark of missing."""
    return _marks(text.strip()) is not None


@lru_cache(maxsize=100_000)
def _marks(text: str) -> str | None:
    """The decimal marks with which a text can be read: `.`, `,`, both, or none needed; None for no number."""
    if text.lower() in ABSENT:
        return ""
    dressed = _undress(text)
    if dressed is None:
        return None
    _, body = dressed
    if POINT not in body and COMMA not in body:
        return "" if _READINGS[POINT].fullmatch(body) else None
    fitting = "".join(mark for mark, pattern in _READINGS.items() if pattern.fullmatch(body))
    return fitting or None


def _undress(text: str) -> tuple[float, str] | None:
    """Sign (1 or −1) and digits of a number, without currency, percent sign and spaces between thousands."""
    dressed = _DRESS.fullmatch(text)
    if dressed is None or (dressed["sign"] and dressed["sign2"]):
        return None
    body = _SPACED.sub("", dressed["body"])
    if _SPACE.search(body):
        return None
    return (-1.0 if dressed["sign"] + dressed["sign2"] in ("-", "−") else 1.0), body


def _told(value: float) -> str:
    """A reading in the notation of who reads it; without marks for thousands, which the question is about."""
    told = f"{value:.12g}"
    return told.replace(POINT, COMMA) if language() == DUTCH else told


def _value(text: str, decimal: str) -> float:
    dressed = _undress(text)
    if dressed is None or text.lower() in ABSENT:
        return math.nan
    sign, body = dressed
    grouping = COMMA if decimal == POINT else POINT
    return sign * float(body.replace(grouping, "").replace(decimal, "."))

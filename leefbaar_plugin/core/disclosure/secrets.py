"""Finding what must not stand in a file: pieces of sentences, and numbers, in every form that a file may hold them in.

Honest about coincidence: a small whole number occurs everywhere, and is checked cell by cell where it may stand. Here
are sought pieces of text that nothing published holds, and numbers with at least five significant digits.
"""

from __future__ import annotations

import json
import re
import struct
from collections.abc import Iterable
from dataclasses import dataclass, field
from html import escape

from ..language import tr

#: Bytes of a piece of text: a remnant of twice its length holds a whole piece.
_PIECE = 24
#: A shorter text (a name such as `buurten`) occurs by chance.
_SHORTEST = 8
_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")
_NUMBER = re.compile(rb"\d+[.,]\d{4,17}(?:[eE]-?\d+)?")
_DIGITS = 5


@dataclass
class Secrets:
    """What was taken out, and what is published instead, which explains what is found again.

    Parameters
    ----------
    texts
        Sentences with figures, what somebody typed, names of files: every piece of them is secret.
    numbers, published
        What was taken out, and what is published.
    intended
        The texts that are published.
    """

    texts: Iterable[str]
    numbers: Iterable[float]
    intended: Iterable[str]
    published: Iterable[float]
    _pieces: set[bytes] = field(init=False, default_factory=set)
    _short: set[bytes] = field(init=False, default_factory=set)
    _doubles: dict[bytes, float] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        intended = set(self.intended)
        fine, told = _windows(intended), "\n".join(intended)
        for text in set(self.texts):
            for form in _forms(text):
                self._add(form, fine, told)
        shown = set(self.published)
        for number in set(self.numbers) - shown:
            if _telling(number):
                for order in (">d", "<d"):
                    self._doubles[struct.pack(order, number)] = number

    def _add(self, form: str, fine: set[bytes], told: str) -> None:
        for encoding in _ENCODINGS:
            data = form.encode(encoding, "replace")
            if len(data) < _PIECE:
                if len(form) >= _SHORTEST and form not in told:
                    self._short.add(data)
                continue
            for start in (*range(0, len(data) - _PIECE, _PIECE), len(data) - _PIECE):
                piece = data[start : start + _PIECE]
                if piece not in fine:
                    self._pieces.add(piece)

    def found_in(self, data: bytes) -> list[str]:
        """What stands in these bytes, in words; empty when nothing does. The words do not repeat a whole secret."""
        out: dict[str, None] = {}
        pieces, doubles = self._pieces, self._doubles
        if pieces:
            for i in range(len(data) - _PIECE + 1):
                if data[i : i + _PIECE] in pieces:
                    out[tr("a piece of text at byte {place}").format(place=i)] = None
        for short in self._short:
            if short in data:
                out[tr("a piece of text at byte {place}").format(place=data.index(short))] = None
        if doubles:
            for i in range(len(data) - 7):
                if data[i : i + 8] in doubles:
                    out[tr("a number at byte {place}").format(place=i)] = None
            out.update(dict.fromkeys(self._written(data)))
        return list(out)

    def _written(self, data: bytes) -> Iterable[str]:
        """Secret numbers that are written out in digits, with a point or a comma, rounded or not."""
        numbers = {f"{abs(number):.{digits}g}" for number in self._doubles.values() for digits in range(_DIGITS, 18)}
        for match in _NUMBER.finditer(data):
            written = float(match.group().replace(b",", b"."))
            digits = len(match.group().split(b"e")[0].replace(b",", b"").replace(b".", b"").lstrip(b"0"))
            if digits >= _DIGITS and f"{written:.{min(digits, 17)}g}" in numbers:
                yield tr("a number at byte {place}").format(place=match.start())


def _forms(text: str) -> set[str]:
    """A text as it stands in a cell, in HTML or XML, and in JSON."""
    return {text, escape(text), json.dumps(text)[1:-1]}


def _windows(texts: Iterable[str]) -> set[bytes]:
    """Every piece of the texts that are published."""
    out: set[bytes] = set()
    for text in texts:
        for form in _forms(text):
            for encoding in _ENCODINGS:
                data = form.encode(encoding, "replace")
                out.update(data[i : i + _PIECE] for i in range(len(data) - _PIECE + 1))
    return out


def _telling(number: float) -> bool:
    """Whether a number is so particular that it stands nowhere by chance."""
    return number == number and len(f"{abs(number):.15g}".replace(".", "").lstrip("0").split("e")[0]) >= _DIGITS

"""Addresses: from the parts in a list to rows of a layer of addresses; never a guess between two candidates."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np

from ..naming.spelling import plain
from ..numbers import Floats
from .house_numbers import Reading, house_numbers

#: Addresses that lie further apart (m) are no one place.
APART = 1000.0

_POSTCODE = re.compile(r"\b([1-9]\d{3})\s{0,2}([A-Za-z]{2})\b")


def postcode(text: str) -> str:
    """`1234 ab` -> `1234AB`; empty for what is no postcode."""
    hit = _POSTCODE.fullmatch(text.strip())
    return hit[1] + hit[2].upper() if hit else ""


@dataclass(frozen=True)
class Parts:
    """One address as a list tells it; what is not told is empty. `text` is street and number in one."""

    postcode: str = ""
    number: str = ""
    letter: str = ""
    addition: str = ""
    street: str = ""
    place: str = ""
    text: str = ""


@dataclass(frozen=True)
class Address:
    """An address for comparing: a postcode or a street, and one way to read its numbers."""

    postcode: str
    street: str
    place: str
    numbers: Reading


def addresses(parts: Parts) -> list[Address]:
    """The ways to read an address; [] when there is no number, or neither postcode nor street."""
    code, street, place = postcode(parts.postcode), parts.street, parts.place
    if parts.number.strip():
        told = [(street, house_numbers(parts.number, parts.letter, parts.addition))]
    else:
        text, code, place = _cut(parts.text or street, code, place)
        told = [(name, house_numbers(rest, parts.letter, parts.addition)) for name, rest in _splits(text)]
    out = [Address(code, plain(name), plain(place), r) for name, readings in told for r in readings if code or name]
    return list(dict.fromkeys(out))


def _cut(text: str, code: str, place: str) -> tuple[str, str, str]:
    """Street and number, postcode and place of `Dorpsstraat 12, 1234 AB Breda`; fields of their own go before."""
    hits = list(_POSTCODE.finditer(text))
    if hits:
        text, after = text[: hits[-1].start()], text[hits[-1].end() :].strip(" ,.")
        if not text.strip(" ,") and after[:1].isdigit():  # 1234 AB 12
            return f" {after}", code or postcode(hits[-1][0]), place
        return text.strip(" ,"), code or postcode(hits[-1][0]), place or after
    head, comma, tail = text.rpartition(",")
    if comma and head and tail.strip() and not any(c.isdigit() for c in tail):
        return head.strip(" ,"), code, place or tail.strip()
    return text.strip(" ,"), code, place


def _splits(text: str) -> list[tuple[str, str]]:
    """Where a street can end and its number begin: `Plein 1940 5` has two places."""
    return [(text[: hit.start()].strip(" ,"), text[hit.end() :]) for hit in re.finditer(r"[\s,]+(?=\d)", text)]


@dataclass(frozen=True)
class Hit:
    """What was found: rows of the layer and words on them, or (no rows) the reason; words are Dutch, for the data."""

    rows: tuple[int, ...]
    words: str


def asked_for(told: Iterable[Address]) -> Callable[[str, str], bool]:
    """Whether a postcode or a street is one of those that are asked for: all that a book needs of a large layer."""
    every = list(told)
    codes, streets = {a.postcode for a in every} - {""}, {a.street for a in every} - {""}
    spelled = lru_cache(maxsize=100_000)(plain)  # a street stands in many rows
    return lambda code, street: postcode(code) in codes or spelled(street) in streets


@dataclass
class AddressBook:
    """The addresses of a layer, by postcode and by street."""

    points: Floats
    labels: dict[int, tuple[str, int, str]] = field(default_factory=dict)  # street or postcode, number, suffix
    by_postcode: dict[tuple[str, int], list[tuple[str, int]]] = field(default_factory=dict)
    by_street: dict[tuple[str, str, int], list[tuple[str, int]]] = field(default_factory=dict)
    places: dict[str, set[str]] = field(default_factory=dict)
    codes: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, rows: Iterable[Parts], points: Floats) -> AddressBook:
        """Make one from the rows of a layer; rows without a point (NaN) or a plain number are left out."""
        book = cls(points)
        placed = np.isfinite(points).all(axis=1).tolist()
        for i, row in enumerate(rows):
            if placed[i]:
                book._add(i, row, postcode(row.postcode), plain(row.street), plain(row.place))
        return book

    def _add(self, i: int, row: Parts, code: str, street: str, place: str) -> None:
        readings = house_numbers(row.number, row.letter, row.addition)
        if not readings or len(readings[-1]) != 1:
            return
        number, suffix = readings[-1][0]  # of one address, 12-14 is number 12 with an addition
        told = suffix or ""
        self.labels[i] = row.street or code, number, told
        if code:
            self.codes.add(code)
            self.by_postcode.setdefault((code, number), []).append((told, i))
        if street and place:
            self.by_street.setdefault((street, place, number), []).append((told, i))
            self.places.setdefault(street, set()).add(place)

    def find(self, told: Sequence[Address]) -> Hit:
        """The one place that an address tells, in whatever way it is read."""
        if not told:
            return Hit((), "geen adres dat te lezen is")
        found: dict[tuple[int, ...], str] = {}
        reasons: list[str] = []
        for address in told:
            rows, words = self._read(address)
            if rows:
                found[rows] = words
            elif words:
                reasons.append(words)
        if len(found) > 1:
            return Hit((), f"het adres is op {len(found)} manieren te lezen ({'; '.join(found.values())})")
        if not found:
            return Hit((), reasons[0] if reasons else self._absent(told))
        ((rows, words),) = found.items()
        if np.hypot(*np.ptp(self.points[list(rows)], axis=0)) > APART:
            return Hit((), f"de adressen liggen meer dan {APART:.0f} m uiteen ({words})")
        return Hit(rows, words)

    def centre(self, hit: Hit) -> tuple[float, float]:
        """The middle of the addresses that were found."""
        x, y = self.points[list(hit.rows)].mean(axis=0).tolist()
        return x, y

    def _read(self, address: Address) -> tuple[tuple[int, ...], str]:
        """Rows with words, or the reason that there are none (empty: not found)."""
        by_code = self._rows(address.numbers, lambda n: self.by_postcode.get((address.postcode, n), []))
        places = self.places.get(address.street, set())
        place = address.place or (next(iter(places)) if len(places) == 1 else "")
        if not by_code and not place and places:
            return (), f"de straat komt in {len(places)} plaatsen voor en de plaats ontbreekt"
        by_street = self._rows(address.numbers, lambda n: self.by_street.get((address.street, place, n), []))
        elsewhere = places and not any(plain(self.labels[i][0]) == address.street for i in by_code)
        if by_code and (elsewhere or (by_street and not set(by_code) & set(by_street))):
            return (), "postcode en straat wijzen verschillende adressen aan"
        rows = by_code or by_street
        return rows, self._words(rows, address) if rows else ""

    def _absent(self, told: Sequence[Address]) -> str:
        """What of an address is not there."""
        if any(a.street in self.places and a.place and a.place not in self.places[a.street] for a in told):
            return "de straat is niet gevonden in deze plaats, wel in een andere"
        if any(a.street in self.places or a.postcode in self.codes for a in told):
            return "het huisnummer is niet gevonden"
        return "postcode en straat zijn niet gevonden"

    @staticmethod
    def _rows(numbers: Reading, look: Callable[[int], list[tuple[str, int]]]) -> tuple[int, ...]:
        out: list[int] = []
        for number, suffix in numbers:
            there = look(number)
            exact = [i for s, i in there if s == suffix]
            out += exact if exact or suffix else [i for _, i in there]
        return tuple(sorted(set(out)))

    def _words(self, rows: tuple[int, ...], address: Address) -> str:
        labels = sorted({self.labels[i] for i in rows})
        shown = ", ".join(_numbered(number, suffix) for _, number, suffix in labels[:8])
        shown += ", …" if len(labels) > 8 else ""
        lacking = len(address.numbers) - len(labels) if all(suffix is not None for _, suffix in address.numbers) else 0
        words = f"{labels[0][0]} {shown}"
        if len(rows) > 1:
            words = f"midden van {len(rows)} adressen: {words}"
        return f"{words} ({lacking} van {len(address.numbers)} niet gevonden)" if lacking > 0 else words


def _numbered(number: int, suffix: str) -> str:
    """`12a`, but `3-1`, which is not number 31."""
    return f"{number}-{suffix}" if suffix[:1].isdigit() else f"{number}{suffix}"

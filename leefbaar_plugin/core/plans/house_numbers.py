"""House numbers as lists of plans write them: `12`, `12a`, `12-14`, `12 t/m 18`, `12, 14 en 16`."""

from __future__ import annotations

import re

from ..naming.spelling import plain

#: A number with its suffix (letter and addition as one): "" is the number itself, else all that share it; None is all.
Wanted = tuple[int, "str | None"]
Reading = tuple[Wanted, ...]

#: A longer range is a slip, or no range.
LONGEST = 500

_UNTIL = re.compile(r"\s*(?<![a-z])(?:t\s*/\s*m|t\.?\s?e?\.?\s?m|tot en met|tot)(?![a-z])\.?\s*")
_PARITY = re.compile(r"[\s(]*\b(oneven|even)\b(?: (?:nummers|zijde))?\)?$")
_PREFIX = re.compile(r"^(?:huis)?(?:nummers?|nrs?|no)\b\.?\s*")
_AND = re.compile(r"\s*(?:[,;+&]|(?<![a-z])en(?![a-z]))\s*")
_NUMBER = re.compile(r"\d{1,5}")
_RANGE = re.compile(r"(\d{1,5})\s*([~/-])\s*(\d{1,5})")
_LETTERS = re.compile(r"(\d{1,5})\s*([a-z])\s*[~-]\s*(\d{1,5})?\s*([a-z])")
_SUFFIXED = re.compile(r"(\d{1,5})(?:[\s/-]+|(?=[a-z]))([a-z0-9]{1,4}(?:[\s-]?[a-z0-9]{1,4})?)")


def house_numbers(text: str, letter: str = "", addition: str = "") -> list[Reading]:
    """The ways in which house numbers can be read, one or two (`12-14` may be a range or an addition); [] for none.

    Parameters
    ----------
    letter, addition
        From fields of their own, beside a plain number.
    """
    told = _PREFIX.sub("", re.sub("[–—−]", "-", text.casefold()).strip(" ."))
    suffix = plain(letter) + plain(addition)
    if suffix:
        if _NUMBER.fullmatch(told):
            return [((int(told), suffix),)]
        readings = house_numbers(text)
        return [r for r in readings if len(r) == 1 and r[0][1] == suffix]
    told = _UNTIL.sub("~", told)
    parity = _PARITY.search(told)
    if parity:
        told = told[: parity.start()].strip()
    items = _AND.split(told)
    readings = _item(told) if len(items) == 1 else _listed(items)
    if parity and readings:  # of the first reading only: an addition is not even or odd
        odd = parity[1] == "oneven"
        readings = [tuple(wanted for wanted in readings[0] if wanted[0] % 2 == odd)]
    return [reading for reading in readings if reading]


def _listed(items: list[str]) -> list[Reading]:
    """Several numbers; a letter alone goes with the number before it."""
    out: list[Wanted] = []
    for item in items:
        if out and re.fullmatch("[a-z]", item):
            out.append((out[-1][0], item))
            continue
        readings = _item(item)
        if not readings:
            return []
        out += readings[0]
    return [tuple(dict.fromkeys(out))]


def _item(told: str) -> list[Reading]:
    if _NUMBER.fullmatch(told):
        return [((int(told), ""),)]
    hit = _RANGE.fullmatch(told)
    if hit:
        first, last = int(hit[1]), int(hit[3])
        addition: list[Reading] = [((first, hit[3]),)]
        if hit[2] == "~":
            return _range(first, last)
        if hit[2] == "/" and last > first:
            return [((first, ""), (last, ""))]
        return [*_range(first, last), *addition]
    hit = _LETTERS.fullmatch(told)
    if hit:
        same, rising = hit[3] in (None, hit[1]), hit[4] > hit[2]
        letters = [chr(code) for code in range(ord(hit[2]), ord(hit[4]) + 1)]
        whole: list[Reading] = [] if hit[3] or "~" in told else [((int(hit[1]), hit[2] + hit[4]),)]
        return [tuple((int(hit[1]), c) for c in letters), *whole] if same and rising else whole
    hit = _SUFFIXED.fullmatch(told)
    return [((int(hit[1]), plain(hit[2])),)] if hit else []


def _range(first: int, last: int) -> list[Reading]:
    """The numbers first..last, on one side of the street when both are even or both odd."""
    if not 0 < last - first <= LONGEST:
        return []
    step = 2 if (last - first) % 2 == 0 else 1
    return [tuple((number, None) for number in range(first, last + 1, step))]

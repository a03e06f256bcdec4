"""Names of buurten in local tables: matched through accents, prefixes and cuts, never by a guess between two."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field

_PREFIX = re.compile(r".*?(?::|\||\s[-–]\s|/)\s*(?=\S)")
_NUMBERED = re.compile(r"(?:wijk|buurt|bu|wk)\s+\w*\d+\s+(?=\S)|[a-z]{0,2}\d+[a-z]?\s+(?=\S)", re.IGNORECASE)
_NO_LETTER = re.compile(r"[^0-9a-z]+")
#: A start that says that the rest names an area of another level, or a sum.
_OTHER_LEVEL = {
    "buurt": re.compile(r"(wijk|wk|stadsdeel|gemeente|(sub|eind)?totaal|total)\b"),
    "wijk": re.compile(r"(buurt|bu|gemeente|(sub|eind)?totaal|total)\b"),
}
#: A shorter name is no cut one.
_SHORTEST_CUT = 12


@dataclass
class Matched:
    """What became of each name: its place in the list of areas, or None.

    Parameters
    ----------
    places : list of int or None
    loose : mapping
        Names that were matched by another spelling, with that spelling.
    ambiguous : mapping
        Names that fit several areas, with these.
    """

    places: list[int | None]
    loose: dict[str, str] = field(default_factory=dict)
    ambiguous: dict[str, list[str]] = field(default_factory=dict)


def plain(name: str) -> str:
    """A name without accents, case and punctuation: `Chassé` -> `chasse`, `Geeren-zuid` -> `geeren zuid`."""
    letters = unicodedata.normalize("NFKD", name.replace("ß", "ss"))
    text = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return _NO_LETTER.sub(" ", text.casefold()).strip()


def match(
    names: Sequence[str], areas: Sequence[str], told: dict[str, str] | None = None, level: str = "buurt"
) -> Matched:
    """Match each name to one area.

    Each way of comparing is tried on all areas before the next, looser one: as written, without accents and
    punctuation, without a prefix (`Sum of Breda: Bavel`), with letters lost to an encoding (`Chass`), cut short.
    A name that fits two areas in one way is matched to neither; nor is one whose start says that it is about another
    area (`Wijk 01 Bavel`, `Totaal: Bavel`, `Valkenberg / Bavel`), or that may be cut after a whole word.

    Parameters
    ----------
    names
        The names in the table, each once.
    areas
        The names of the areas that may be meant; the same name may stand for several.
    told
        Names of the table with the name that the area has, as the user tells.
    level
        What the areas are: `buurt` or `wijk`.
    """
    told = told or {}
    wanted = [told.get(name, name) for name in names]
    common = _common_prefix(wanted)
    known = {plain(area) for area in areas}
    other = _OTHER_LEVEL[level]
    cut = max((len(name) for name in wanted), default=0)
    ways: list[tuple[Callable[[str], str], Callable[[str], str]]] = [
        (str.casefold, str.casefold),
        (plain, plain),
        (lambda name: _rest(name, common if name.startswith(common) else "", other), plain),
        (lambda name: _rest(name, _start(_PREFIX, name), other, known), plain),
        (lambda name: _rest(name, _start(_NUMBERED, name), other), plain),
        (lambda name: plain(_mended(name)), plain),
        (lambda name: plain(_ascii(name)), lambda area: plain(_ascii(area))),
    ]
    tables = [(of_name, _by(of_area, areas)) for of_name, of_area in ways]
    out = Matched([])
    for name, spelled in zip(names, wanted):
        place = None
        for number, (of_name, index) in enumerate(tables):
            fitting = index.get(of_name(spelled), [])
            if len(fitting) == 1:
                place = fitting[0]
                if number:
                    out.loose[name] = areas[place]
            if fitting:
                break
        else:
            start = plain(spelled[len(common) :] if spelled.startswith(common) else spelled)
            is_cut = len(spelled) == cut and len(start) >= _SHORTEST_CUT
            fitting = [i for i, area in enumerate(areas) if _is_cut_of(start, plain(area))] if is_cut else []
            if len(fitting) == 1:
                place = fitting[0]
                out.loose[name] = areas[place]
        if len(fitting) > 1:
            out.ambiguous[name] = [areas[i] for i in fitting]
        out.places.append(place)
    return out


def suggestions(names: Sequence[str], areas: Sequence[str]) -> dict[str, str]:
    """For names without a match, the one area whose name is spelled nearly so; for the user to confirm."""
    index = {plain(area): area for area in areas}
    out = {}
    for name in names:
        close = difflib.get_close_matches(plain(name), list(index), n=2, cutoff=0.84)
        if len(close) == 1:
            out[name] = index[close[0]]
    return out


def _by(key: Callable[[str], str], areas: Sequence[str]) -> dict[str, list[int]]:
    index: dict[str, list[int]] = {}
    for place, area in enumerate(areas):
        if key(area):
            index.setdefault(key(area), []).append(place)
    return index


def _common_prefix(names: Sequence[str]) -> str:
    """What nearly all names begin with, up to a colon, bar or dash: `Sum of Breda: `."""
    starts: dict[str, int] = {}
    for name in names:
        found = _PREFIX.match(name)
        if found:
            starts[found[0]] = starts.get(found[0], 0) + 1
    best = max(starts, key=lambda start: starts[start], default="")
    return best if starts.get(best, 0) >= max(2, 0.8 * len(names)) else ""


def _start(pattern: re.Pattern[str], name: str) -> str:
    found = pattern.match(name)
    return found[0] if found else ""


def _rest(name: str, start: str, other: re.Pattern[str], areas: Collection[str] = ()) -> str:
    """A name without its start; empty when the start says that another area is meant, or two of them together."""
    said = plain(start)
    together = said in areas and not any(mark in start for mark in ":|")
    return "" if together or other.match(said) else plain(name[len(start) :])


def _is_cut_of(start: str, area: str) -> bool:
    """True for a name that ends within a word; one that ends after a word may be the whole name of another area."""
    return area.startswith(start) and area[len(start) : len(start) + 1] not in ("", " ")


def _mended(name: str) -> str:
    """A name that was read in the wrong encoding once: `ChassÃ©` -> `Chassé`."""
    try:
        return name.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return name


def _ascii(name: str) -> str:
    """A name without the letters that ASCII lacks: `Chassé` -> `Chass`, as some exports leave it."""
    return "".join(letter for letter in unicodedata.normalize("NFC", name) if letter.isascii())

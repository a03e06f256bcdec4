"""Municipalities as people write them: a code or a name, with or without accents; never a guess between two."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping

from .codes import GEMEENTE
from .spelling import plain

#: What people say, and what the municipality is called.
_SPOKEN = {"denhaag": "sgravenhage", "denbosch": "shertogenbosch"}
_SUFFIX = re.compile(r"\s*\([^)]*\)\s*$")


class UnclearGemeenten(ValueError):
    """Names or codes that stand for no municipality, or for more than one; `candidates` has the nearest of each."""

    def __init__(self, candidates: Mapping[str, list[str]]):
        self.candidates = dict(candidates)
        super().__init__("; ".join(f"{text}: {', '.join(near)}" for text, near in self.candidates.items()))


def split_gemeenten(text: str) -> list[str]:
    """`Breda, GM0779; Altena` -> its parts."""
    return list(dict.fromkeys(part for raw in re.split(r"[,;\n]", text) if (part := raw.strip())))


def choose(wanted: list[str], names: Mapping[str, str]) -> list[str]:
    """The codes of the municipalities that are meant.

    Parameters
    ----------
    wanted
        Names (accents, capitals, hyphens and apostrophes do not matter), or codes as `GM0758`, `0758` or `758`.
    names
        All municipalities of the year, name by code.

    Raises
    ------
    UnclearGemeenten
        For everything that stands for none, or for more than one.
    """
    out: list[str] = []
    unclear: dict[str, list[str]] = {}
    for text in wanted:
        hits = _hits(text, names)
        if len(hits) == 1:
            out.append(hits[0])
        else:
            unclear[text] = [f"{names[code]} ({code})" for code in hits or _nearest(text, names)]
    if unclear:
        raise UnclearGemeenten(unclear)
    return list(dict.fromkeys(out))


def _hits(text: str, names: Mapping[str, str]) -> list[str]:
    code = text.upper().removeprefix("GM")
    if code.isascii() and code.isdigit():
        code = f"GM{code.zfill(4)}"
        return [code] if GEMEENTE.fullmatch(code) and code in names else []
    sought = plain(text)
    sought = _SPOKEN.get(sought, sought)
    whole = [code for code, name in names.items() if plain(name) == sought]
    return whole or [code for code, name in names.items() if plain(_SUFFIX.sub("", name)) == sought]


def _nearest(text: str, names: Mapping[str, str]) -> list[str]:
    """At most five that look like it: names that hold it, then names that are spelled nearly so."""
    sought = plain(text)
    by_name = {plain(name): code for code, name in names.items()}
    holding = [name for name in by_name if len(sought) > 2 and sought in name]
    near = difflib.get_close_matches(sought, by_name, n=5, cutoff=0.6)
    return [by_name[name] for name in dict.fromkeys([*holding, *near])][:5]

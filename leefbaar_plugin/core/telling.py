"""Sentences for many rows at once, made when they are asked for: most rows of a large layer are never read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from .judging.neighbours import Mask, Rows
from .numbers import Floats, nl_all

if TYPE_CHECKING:
    from typing import TypeAlias

Part: TypeAlias = "str | tuple[Floats, int] | Sequence[str] | Telling"
Told: TypeAlias = "str | Sequence[str] | Telling"


class Telling:
    """A sentence per row.

    Parameters
    ----------
    template
        `"{v}% van de woningen (drempel {d}%). {source}"`
    parts
        What stands for each name: a text for all rows, a text per row, a column of numbers with its decimals
        (written in Dutch), or another telling.

    Examples
    --------
    >>> Telling("{v}% van {n}.", v=(np.array([1.25, np.nan]), 1), n="alle woningen").at(np.array([0, 1]))
    ['1,2% van alle woningen.', '–% van alle woningen.']
    """

    def __init__(self, template: str, **parts: Part):
        self._template, self._parts = template, parts

    def at(self, rows: Rows) -> list[str]:
        """The sentences of some rows, in their order."""
        fixed = {name: _plain(part) for name, part in self._parts.items() if isinstance(part, str)}
        varying = {name: part for name, part in self._parts.items() if not isinstance(part, str)}
        places = {name: f"{{{place}}}" for place, name in enumerate(varying)}
        template = self._template.format(**fixed, **places)
        if not varying:
            return [template.format()] * len(rows)
        return list(map(template.format, *(_at(part, rows) for part in varying.values())))


class OneOf(Telling):
    """For each row one of several texts: `teller` has the number of the one that speaks."""

    def __init__(self, told: Sequence[Told], teller: Rows):
        self._told, self._teller = told, teller

    def at(self, rows: Rows) -> list[str]:
        out = np.empty(len(rows), dtype=object)
        for number, told in enumerate(self._told):
            mine = self._teller[rows] == number
            if mine.any():
                out[mine] = told_at(told, rows[mine])
        return out.tolist()


class Only(OneOf):
    """A text for some rows, and another for the rest: by default none."""

    def __init__(self, rows: Mask, told: Told, otherwise: Told = ""):
        super().__init__((otherwise, told), rows.astype(np.intp))


class Joined(Telling):
    """Several texts in one, without those that are empty."""

    def __init__(self, parts: Sequence[Told], between: str = "; "):
        self._told, self._between = parts, between

    def at(self, rows: Rows) -> list[str]:
        return [self._between.join(filter(None, texts)) for texts in zip(*(told_at(t, rows) for t in self._told))]


class Listing(Telling):
    """The names that apply to each row: `2020, 2021`.

    Parameters
    ----------
    names
        What can be named, k texts.
    applies : array of bool, shape (n, k)
    template
        What a name stands in, where any applies: ` zonder {names}`. Elsewhere the text is empty.
    """

    def __init__(self, names: Sequence[object], applies: Mask, template: str = "{names}"):
        self._names, self._applies, self._wrapping = list(map(str, names)), applies, template

    def at(self, rows: Rows) -> list[str]:
        found = (", ".join(n for n, a in zip(self._names, row) if a) for row in self._applies[rows].tolist())
        return [self._wrapping.format(names=text) if text else "" for text in found]


def told_at(told: Told, rows: Rows) -> list[str]:
    """The sentences of some rows, whatever they were given as."""
    if isinstance(told, str):
        return [told] * len(rows)
    if isinstance(told, Telling):
        return told.at(rows)
    return np.array(told, dtype=object)[rows].tolist()


def _at(part: Part, rows: Rows) -> list[str]:
    if isinstance(part, tuple):
        values, decimals = part
        return nl_all(np.asarray(values)[rows], decimals)
    return told_at(part, rows)


def _plain(text: str) -> str:
    """A text in which braces are braces: it may come from a file."""
    return text.replace("{", "{{").replace("}", "}}")

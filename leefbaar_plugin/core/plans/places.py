"""Where plans without geometry lie: at their address, else at a point in their buurt, else nowhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..naming.codes import BUURT, WIJK, as_text
from ..numbers import Floats
from .addresses import Address, AddressBook

ADDRESS, AREA, UNKNOWN = "adres", "buurtcode", "onbekend"


@dataclass(frozen=True)
class Place:
    """How a plan was located, where (NaN: nowhere), and why, in Dutch, for the data."""

    way: str
    x: float
    y: float
    words: str


@dataclass(frozen=True)
class Areas:
    """The buurten by complete code: a point inside each (NaN for one without geometry), and its name."""

    points: Mapping[str, tuple[float, float]]
    names: Mapping[str, str]

    @classmethod
    def of(cls, codes: Sequence[str], points: Floats, names: Sequence[str]) -> Areas:
        return cls(dict(zip(codes, map(tuple, points.tolist()))), dict(zip(codes, names)))

    def why_not(self, code: str | None, written: Any) -> str:
        """Why there is no point for a code; empty when there is one."""
        told = as_text(written)
        if not told:
            return "er is geen buurtcode"
        if code is None:
            return f"'{told}' is niet tot een buurtcode te maken"
        if code not in self.points:
            if WIJK.fullmatch(code) and any(BUURT.fullmatch(known) for known in self.points):
                return f"{code} is een wijk: in welke buurt is niet bekend"
            return f"{code} staat niet in de laag met buurten (een ander jaar, of een andere gemeente?)"
        return "" if np.isfinite(self.points[code]).all() else f"{code} heeft geen geometrie"


def locate(
    asked: Sequence[Sequence[Address]] | None,
    book: AddressBook | None,
    codes: Sequence[str | None] | None,
    written: Sequence[Any],
    areas: Areas | None,
) -> list[Place]:
    """A place for each plan: address first, buurt next.

    Parameters
    ----------
    asked, book
        The ways to read the address of each plan, and the addresses of the layer; None without such a layer.
    codes, written, areas
        The complete code of each plan (None: not to be made), as it was written, and the buurten.
    """
    n = len(asked if asked is not None else codes or ())
    out = []
    for i in range(n):
        reasons = []
        if asked is not None and book is not None:
            hit = book.find(asked[i])
            if hit.rows:
                out.append(Place(ADDRESS, *book.centre(hit), f"Adres: {hit.words}."))
                continue
            reasons.append(hit.words)
        if codes is not None and areas is not None:
            code = codes[i]
            reason = areas.why_not(code, written[i])
            if code is not None and not reason:
                out.append(Place(AREA, *areas.points[code], _in_area(code, areas, reasons)))
                continue
            reasons.append(reason)
        out.append(Place(UNKNOWN, np.nan, np.nan, f"Onbekend: {'; '.join(reasons)}."))
    return out


def _in_area(code: str, areas: Areas, reasons: Sequence[str]) -> str:
    kind = "wijk" if WIJK.fullmatch(code) else "buurt"
    name = f" ({areas.names[code]})" if areas.names.get(code) else ""
    why = f" Niet op adres: {reasons[0]}." if reasons else ""
    return f"Op een punt in {kind} {code}{name}; waar daarbinnen is niet bekend.{why}"

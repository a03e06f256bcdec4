"""The classes of a roll-up: of the risk count, and of the share of the dwellings at many mechanisms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from ..assessment import NVT
from ..stacking import HIDDEN, INSUFFICIENT
from .rollup import Area

#: Lower bounds (%) of the classes of the share of dwellings, beyond 0 and more than 0.
SHARES = (10, 25, 50)


def share_labels(bounds: Sequence[int] = SHARES) -> list[str]:
    """Names of the classes of the share: `0%`, `tot 10%`, `10 tot 25%`, …, `50% of meer`."""
    between = [f"{a} tot {b}%" for a, b in zip(bounds, bounds[1:])]
    return ["0%", f"tot {bounds[0]}%", *between, f"{bounds[-1]}% of meer"]


def share_class(area: Area, bounds: Sequence[int] = SHARES, enough: float = 0.6) -> tuple[str, bool]:
    """The class of the share of an area, and whether it hangs on what is unknown.

    Parameters
    ----------
    enough
        Smallest coverage for a class; below it the class is `onvoldoende gegevens`.
    """
    if area.coverage is None:
        return NVT, False
    if area.hidden.buurten == area.concerned.buurten:
        return HIDDEN, False
    if area.least is None or area.most is None or area.coverage < enough:
        return INSUFFICIENT, False
    labels = share_labels(bounds)
    least, most = (
        0 if share <= 0 else 1 + int(np.searchsorted(bounds, share, side="right")) for share in (area.least, area.most)
    )
    return labels[least], least != most


def suffix(label: str) -> str:
    """A class as part of the name of a column: `0`, `1_2`, `7_plus`, `onvoldoende`, `nvt`."""
    special = {INSUFFICIENT: "onvoldoende", HIDDEN: "niet_getoond", NVT: "nvt"}
    return special.get(label) or label.replace("–", "_").replace(" of meer", "_plus")


def class_order(found: Iterable[str], known: Sequence[str]) -> list[str]:
    """The classes of the count in their order.

    Parameters
    ----------
    found
        The classes that stand in a layer.
    known
        The classes that its trail tells, or the usual ones; a layer with others is believed.
    """
    every = set(found)
    there = every - {INSUFFICIENT, HIDDEN, NVT, ""}
    labels = list(known) if there <= set(known) else sorted(there, key=_first_number)
    return [*labels, INSUFFICIENT, *[HIDDEN] * (HIDDEN in every), NVT]


def _first_number(label: str) -> tuple[int, str]:
    digits = label.replace("–", " ").split(" ")[0]
    return int(digits) if digits.isdigit() else 0, label

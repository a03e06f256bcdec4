"""What the value of one area is read against: the values in its municipality, and on which side the risk lies."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..results.result import NAN, Judged, Result
from ..results.scenario import RISK

ABOVE, BELOW, UNTOLD = "above", "below", ""
#: Rounding on the way through a file.
_TIE = 1e-9


@dataclass(frozen=True)
class Background:
    """The values of a mechanism in a municipality; numbers are NaN where no value is known.

    Parameters
    ----------
    low, high
        Lowest and highest value.
    first, last
        The same, with the thresholds: the ends of a scale on which all areas of the municipality can be read.
    side
        Where the risk lies of a threshold: `ABOVE`, `BELOW`, or `UNTOLD` where the outcomes do not tell.
    alone
        Every value on that side is a risk; else there are more conditions.
    """

    low: float
    high: float
    first: float
    last: float
    usual: float
    side: str
    alone: bool


def backgrounds(result: Result) -> Mapping[tuple[str, str], Background]:
    """By the id of the mechanism and the code of the municipality."""
    places = sorted({area.gemeente_code for area in result.areas})
    out = {}
    for mechanism in result.mechanisms:
        side, alone = risk_side(area.judged[mechanism.id] for area in result.areas)
        for place in places:
            said = [a.judged[mechanism.id] for a in result.areas if a.gemeente_code == place]
            values = [one.value for one in said if math.isfinite(one.value)]
            marks = values + [one.threshold for one in said if math.isfinite(one.threshold)]
            usual = result.usual(mechanism.id, place)
            ends = (min(values), max(values), min(marks), max(marks)) if values else (NAN, NAN, NAN, NAN)
            out[mechanism.id, place] = Background(*ends, usual, side, alone)
    return out


def risk_side(said: Iterable[Judged]) -> tuple[str, bool]:
    """On which side of its threshold a value is a risk, as the outcomes themselves tell; and whether always.

    Nothing is told without a risk, or with risks on both sides: a guess would shade the wrong side.
    """
    known = [one for one in said if one.assessed and math.isfinite(one.value) and math.isfinite(one.threshold)]
    risks = [one for one in known if one.state == RISK]
    fits = {
        ABOVE: lambda one: one.value >= one.threshold - _TIE,
        BELOW: lambda one: one.value <= one.threshold + _TIE,
    }
    sides = [side for side, on in fits.items() if risks and all(map(on, risks))]
    for side in sides:
        if all(fits[side](one) == (one.state == RISK) for one in known):
            return side, True
    return (sides[0], False) if len(sides) == 1 else (UNTOLD, False)

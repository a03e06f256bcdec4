"""What no new buurt takes over: the amount of each count, and which share of the region it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ..judging.neighbours import Mask
from ..lazy import pd
from ..naming.codes import gemeente_of
from ..numbers import Floats
from .crosswalk import EPSILON, Crosswalk


@dataclass(frozen=True)
class Losses:
    """Amounts lost within the region that is converted, by count, and the share that they are of its total.

    `outside` are old buurten beyond that region: of municipalities that are not converted.
    """

    amounts: dict[str, float]
    shares: dict[str, float]
    buurten: list[str]
    outside: int


def losses(walk: Crosswalk, counts: Mapping[str, Floats], stock: Floats) -> Losses:
    """Add up what is lost.

    The region is every municipality of which most of the stock goes somewhere, and every other old buurt of which a
    part does: a national layer may be converted to one municipality.

    Parameters
    ----------
    counts
        By name, values on the old buurten, shape (m,).
    stock : shape (m,)
        What tells of which municipalities most is converted; 1 for each where nothing is known.
    """
    carried = np.bincount(walk.i, walk.share, minlength=len(walk.old))
    region = _region(walk, carried, np.nan_to_num(stock))
    lost = np.where(region & (walk.lost > EPSILON), walk.lost, 0.0)
    amounts, shares = {}, {}
    for name, values in counts.items():
        known = np.nan_to_num(values)
        amounts[name] = float((lost * known).sum())
        total = float(np.abs(known[region]).sum())
        shares[name] = float((lost * np.abs(known)).sum()) / total if total else 0.0
    rows = np.flatnonzero(lost)
    worst = rows[np.argsort(-lost[rows], kind="stable")]
    return Losses(amounts, shares, [walk.old[row] for row in worst], int((~region & (walk.lost > EPSILON)).sum()))


def _region(walk: Crosswalk, carried: Floats, stock: Floats) -> Mask:
    gemeente = pd.factorize(np.array([gemeente_of(code) for code in walk.old], dtype=object))[0]
    for weight in (stock, np.ones(len(stock))):
        total = np.bincount(gemeente, weight)
        there = np.bincount(gemeente, weight * carried)
        if total.sum() > 0:
            break
    most = (there >= 0.5 * total) & (there > 0)
    return most[gemeente] | (carried > EPSILON)

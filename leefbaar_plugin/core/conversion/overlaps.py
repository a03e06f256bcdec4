"""From overlapping polygons to shares: slivers are not transfers, and each old buurt is divided among what is left."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..judging.neighbours import Mask, Rows
from ..numbers import Floats

#: A thin overlap is a sliver only below this share of both buurten.
THIN_SHARE = 0.1

#: A share below this is the rounding of coordinates, whatever the user takes for a sliver.
NOISE = 1e-6


@dataclass(frozen=True)
class Sliver:
    """What is taken for the inaccuracy of borders.

    Parameters
    ----------
    share
        An overlap below this share of both the old and the new buurt is none.
    width
        Mean width (m) below which an overlap along a border is none, unless it is a tenth of either buurt.
    """

    share: float = 0.01
    width: float = 50.0

    def small(self, share: Floats, other: Floats, width: Floats) -> Mask:
        """The overlaps that are slivers, by their shares of both buurten and their mean width."""
        largest = np.maximum(share, other)
        return (largest < max(self.share, NOISE)) | ((largest < THIN_SHARE) & (width < self.width))


@dataclass(frozen=True)
class Overlaps:
    """Polygons of old buurten laid over those of new ones.

    Parameters
    ----------
    i, j, area, width : shape (p,)
        Row of the old and of the new buurt, the area (m²) of what they share and its mean width (m).
    old_area, new_area : shapes (m,) and (n,)
    old_rest, new_rest : shapes (m,) and (n,)
        Share of each buurt that no buurt of the other layer covers; slivers are left out by who measures.
    """

    i: Rows
    j: Rows
    area: Floats
    width: Floats
    old_area: Floats
    new_area: Floats
    old_rest: Floats
    new_rest: Floats

    @property
    def of_old(self) -> Floats:
        return self.area / self.old_area[self.i]

    @property
    def of_new(self) -> Floats:
        return self.area / self.new_area[self.j]


def transfers(laid: Overlaps, sliver: Sliver) -> Mask:
    """The overlaps that are real: no slivers, and no doubles where polygons of one layer overlap each other.

    An overlap is a double when both buurten are covered without it. A buurt that has slivers only, as that of a
    motorway, keeps them.
    """
    of_old, of_new = laid.of_old, laid.of_new
    keep = ~sliver.small(of_old, of_new, laid.width)
    old_cover = np.bincount(laid.i, of_old, minlength=len(laid.old_area))
    new_cover = np.bincount(laid.j, of_new, minlength=len(laid.new_area))
    enough = 1 - sliver.share
    double = keep & (old_cover[laid.i] - of_old >= enough) & (new_cover[laid.j] - of_new >= enough)
    candidates = np.flatnonzero(double)
    for p in candidates[np.argsort(np.maximum(of_old, of_new)[candidates], kind="stable")].tolist():
        i, j = laid.i[p], laid.j[p]
        if old_cover[i] - of_old[p] >= enough and new_cover[j] - of_new[p] >= enough:
            keep[p] = False
            old_cover[i] -= of_old[p]
            new_cover[j] -= of_new[p]
    for rows, share, n in ((laid.i, of_old, len(laid.old_area)), (laid.j, of_new, len(laid.new_area))):
        orphan = (np.bincount(rows, keep, minlength=n) == 0) & (np.bincount(rows, share, minlength=n) > 0.5)
        keep |= orphan[rows] & (share >= sliver.share)
    return keep


def same_area(laid: Overlaps, least: float = 0.95) -> Mask:
    """The overlaps of buurten that are one area under two codes: each holds at least this share of the other."""
    return np.minimum(laid.of_old, laid.of_new) >= least


def divided(i: Rows, weight: Floats, rest: Floats, area: Floats) -> tuple[Floats, Mask]:
    """Shares of each old buurt in proportion to the weights of its overlaps; and where the area had to stand in.

    Parameters
    ----------
    i, weight, area : shape (p,)
        The overlaps that are kept.
    rest : shape (m,)
        Share of each old buurt that goes nowhere.
    """
    total = np.bincount(i, weight, minlength=len(rest))
    stood_in = ~(np.isfinite(total) & (total > 0))[i]
    weight = np.where(stood_in, area, weight)
    total = np.bincount(i, weight, minlength=len(rest))
    return weight / total[i] * (1 - rest[i]), stood_in

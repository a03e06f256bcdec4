"""A crosswalk: which share of each old buurt goes to which new one. Shares of one old buurt never exceed 1."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from ..judging.neighbours import Mask, Rows
from ..numbers import Floats, nl, nl_short

#: Shares closer to 0 or 1 than this are 0 or 1: the rounding of sums of areas.
EPSILON = 1e-9


@dataclass(frozen=True)
class Crosswalk:
    """Shares of old buurten in new ones.

    Parameters
    ----------
    old, new : list of str, shapes (m,) and (n,)
        Codes; what is not in a pair goes nowhere, or gets nothing.
    i, j, share : shape (p,)
        A pair: row of the old buurt, row of the new one, and the share of the old one that goes there.
    mass : shape (p,)
        What each pair weighs in the new buurt, in any unit (m², dwellings); NaN where it is not known.
    ways : list of str, shape (p,)
        How each pair was found, in Dutch.
    lost : shape (m,)
        Share of each old buurt that goes to no new one.
    bare : shape (n,)
        Share of each new buurt that no old one covers.
    why
        By row of a new buurt that gets nothing: the reason, in Dutch.
    """

    old: Sequence[str]
    new: Sequence[str]
    i: Rows
    j: Rows
    share: Floats
    mass: Floats
    ways: Sequence[str]
    lost: Floats
    bare: Floats
    why: Mapping[int, str] = field(default_factory=dict)

    @cached_property
    def real(self) -> Mask:
        """Pairs through which anything goes; the others only touch ground without dwellings."""
        return self.share > 0

    @cached_property
    def split(self) -> Mask:
        """Old buurten that do not go to one new buurt as a whole, shape (m,)."""
        parts = np.bincount(self.i[self.real], minlength=len(self.old))
        return (parts != 1) | (self.lost > EPSILON)

    @cached_property
    def sources(self) -> Rows:
        """Number of old buurten that each new one is made of, shape (n,)."""
        return np.bincount(self.j[self.real], minlength=len(self.new))

    @cached_property
    def unchanged(self) -> Mask:
        """New buurten that are exactly one whole old one, shape (n,)."""
        whole = np.zeros(len(self.new), dtype=bool)
        whole[self.j[self.real & ~self.split[self.i]]] = True
        return whole & (self.sources == 1) & (self.bare <= EPSILON)

    def spread(self, values: Floats) -> Floats:
        """What each pair carries of a count on the old buurten, shape (p,); a pair that carries nothing is 0."""
        return np.where(self.real, self.share * values[self.i], 0.0)

    def gather(self, carried: Floats) -> Floats:
        """The sum over the pairs of each new buurt, shape (n,)."""
        return np.bincount(self.j, carried, minlength=len(self.new))

    def parts(self, stock: Floats) -> Floats:
        """Share of each new buurt that comes through each pair, shape (p,); with what no old one covers they sum to 1.

        Parameters
        ----------
        stock : shape (m,)
            Dwellings (or inhabitants) of the old buurten. A new buurt of which they are not all known is weighed by
            `mass`, and without that by the shares.
        """
        out = np.zeros(len(self.i))
        open_rows = np.ones(len(self.new), dtype=bool)
        for weight in (self.spread(stock), np.where(self.real, self.mass, 0.0), self.share):
            total = self.gather(weight)
            known = open_rows & np.isfinite(total) & (total > 0)
            use = known[self.j]
            out[use] = weight[use] / total[self.j[use]] * (1 - self.bare[self.j[use]])
            open_rows &= ~known
        return out

    def estimated(self, stock: Floats, earlier: Floats) -> Floats:
        """Share of each new buurt that comes from old ones that were split, shape (n,); NaN for one without any.

        Parameters
        ----------
        earlier : shape (m,)
            What was estimated of the old buurten before, where years are crossed one after another.
        """
        part = self.parts(stock)
        total = self.gather(part)
        rough = self.gather(part * np.where(self.split[self.i], 1.0, earlier[self.i]))
        share = rough / np.where(total > 0, total, 1)
        return np.where(total > 0, np.clip(np.where(share < EPSILON, 0.0, share), 0, 1), np.nan)

    def without(self, empty: Mask) -> Crosswalk:
        """The crosswalk on which old buurten that hold nothing (water) bring nothing to what others bring something to.

        Parameters
        ----------
        empty : shape (m,)
        """
        others = self.gather(self.real & ~empty[self.i]) > 0
        return replace(self, share=np.where(empty[self.i] & others[self.j], 0.0, self.share))

    @cached_property
    def told(self) -> list[str]:
        """Per new buurt a Dutch sentence on what it was made of."""
        pairs: list[list[int]] = [[] for _ in self.new]
        for p in np.flatnonzero(self.real).tolist():
            pairs[self.j[p]].append(p)
        return [self._sentence(j, rows) for j, rows in enumerate(pairs)]

    def _sentence(self, j: int, rows: Sequence[int]) -> str:
        if not rows:
            return self.why.get(j, "Onbekend: geen oude buurt gaat hiernaartoe.")
        rows = sorted(rows, key=lambda p: (-self.share[p], self.old[self.i[p]]))
        names = [self.old[self.i[p]] for p in rows]
        rough = [p for p in rows if self.split[self.i[p]]]
        if rough:
            text = (
                f"Geschat ({', '.join(sorted({self.ways[p] for p in rough}))}): {_list(list(map(self._part, rows)))}."
            )
        elif len(rows) > 1:
            text = f"Samengevoegd uit {_list(names)}."
        else:
            text = "Ongewijzigd." if names[0] == self.new[j] else f"Overgenomen van {names[0]}."
        if self.bare[j] > EPSILON:
            text += f" {nl(100 * self.bare[j], 1)}% ligt buiten de oude buurten."
        return text

    def _part(self, p: int) -> str:
        code = self.old[self.i[p]]
        return f"{nl_short(round(100 * self.share[p], 1))}% van {code}" if self.split[self.i[p]] else f"heel {code}"


def _list(names: Sequence[str], most: int = 6) -> str:
    """`A, B en C`; a long list ends in the number of the others."""
    shown = list(names) if len(names) <= most else [*names[:most], f"{len(names) - most} andere"]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} en {shown[-1]}"


def crosswalk(
    old: Sequence[str],
    new: Sequence[str],
    pairs: Sequence[tuple[int, int, float, float, str]],
    lost: Floats | None = None,
    bare: Floats | None = None,
    why: Mapping[int, str] | None = None,
) -> Crosswalk:
    """A crosswalk from rows (i, j, share, mass, way), in the order of the old buurten, then of the new ones.

    What is not told of `lost` is what the shares leave; a new buurt without pairs is bare.
    """
    rows = sorted(pairs)
    i = np.array([row[0] for row in rows], dtype=np.intp)
    j = np.array([row[1] for row in rows], dtype=np.intp)
    share = np.array([row[2] for row in rows], dtype=float)
    if lost is None:
        lost = 1 - np.bincount(i, share, minlength=len(old))
        lost = np.where(lost < EPSILON, 0.0, lost)
    if bare is None:
        bare = (np.bincount(j, minlength=len(new)) == 0).astype(float)
    mass = np.array([row[3] for row in rows], dtype=float)
    return Crosswalk(list(old), list(new), i, j, share, mass, [row[4] for row in rows], lost, bare, dict(why or {}))

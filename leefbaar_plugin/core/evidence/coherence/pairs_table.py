"""Each pair of mechanisms: how strongly they go together, and what they have in common."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...mechanism import Mechanism
from ...naming.columns import CATALOGUE
from ...text import DUTCH, in_language
from .coherence import Coherence
from .overlap import Kin, kin


@dataclass(frozen=True)
class Pair:
    """Two mechanisms; `phi` and `tetrachoric` are NaN where they cannot be told.

    Parameters
    ----------
    n, both
        Areas on which both could be assessed, and those at risk on both.
    """

    first: Mechanism
    second: Mechanism
    n: int
    both: int
    phi: float
    tetrachoric: float
    kin: Kin

    @property
    def labels(self) -> Sequence[str]:
        """The figures that both look at, in Dutch."""
        return [in_language(CATALOGUE[name].label, DUTCH) if name in CATALOGUE else name for name in self.kin.columns]

    @property
    def told(self) -> str:
        """Why there is no number; empty where there is one."""
        if self.phi == self.phi:
            return ""
        return "geen gebied met beide" if not self.n else "niet te bepalen: een van beide maakt geen verschil"


def pairs_of(found: Coherence) -> Iterator[Pair]:
    """In the order of the mechanisms."""
    mechanisms, pairs = found.flags.mechanisms, found.pairs
    for i, first in enumerate(mechanisms):
        for j in range(i + 1, len(mechanisms)):
            second = mechanisms[j]
            numbers = float(pairs.phi[i, j]), float(pairs.tetrachoric[i, j])
            yield Pair(first, second, int(pairs.n[i, j]), int(pairs.both[i, j]), *numbers, kin(first, second))

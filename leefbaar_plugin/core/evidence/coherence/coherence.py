"""All of it for a finished count: what chance would give, what stands out, what goes together and lies together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ...assessment import NVT, ONBEKEND
from ...judging.neighbours import Rows
from ...numbers import Floats
from ...setting import Setting
from ...stacking import ENOUGH
from ...text import Text
from ..chance import stream
from ..flags import Flags
from .copula import SAMPLE, positive, together
from .discovery import q_values
from .local_moran import LocalMoran, local_moran
from .moran import Moran, Neighbourhood, moran
from .nulls import APART, MUNICIPAL, TOGETHER, Null, null, observed, totals
from .pairs import Pairs, effective
from .permutation import within
from .poisson_binomial import independent
from .sets import Sets, shares, tails
from .watching import Watch

DRAWS = Setting(
    "trekkingen", Text("Draws", "Trekkingen"), 999, "", "afgeleid",
    Text("so that a chance of 1 in 1,000 can be told", "zodat een kans van 1 op 1.000 te bepalen is"),
    99, 99_999,
    help=Text("How often chance deals out the risks anew.",
              "Hoe vaak het toeval de risico's opnieuw verdeelt."),
)  # fmt: skip
LEVEL = Setting(
    "toevalgrens", Text("Of the areas that stand out, at most this share by chance",
                        "Opvallende gebieden: ten hoogste dit aandeel door toeval"), 0.05, "", "voorstel",
    Text("one in twenty, the usual false discovery rate", "een op de twintig, de gebruikelijke grens"),
    0.001, 0.5,
    help=Text("The smaller, the fewer areas stand out.",
              "Hoe kleiner, hoe minder gebieden opvallen."),
)  # fmt: skip
#: The neighbours of one area are drawn so many times as often: of thousands of areas, few may stand out by chance.
_LOCAL = 50

YES, NO = "ja", "nee"


@dataclass(frozen=True)
class Exceptional:
    """How exceptional the count of each area is, shape (n,); NaN where nothing could be assessed.

    Parameters
    ----------
    p
        Chance of a count at least as high, of the mechanisms that could be assessed there.
    q
        False discovery rate at which it would be taken along.
    """

    p: Floats
    q: Floats


@dataclass(frozen=True)
class Coherence:
    """What was found.

    Parameters
    ----------
    shares : shape (m,)
        Share at risk of each mechanism; NaN where no area could be assessed.
    expected : shape (n,)
        Count that chance would give each area, of the mechanisms that could be assessed there.
    counts : shape (m + 1,)
        Areas with each count.
    level
        False discovery rate below which an area stands out.
    """

    flags: Flags
    shares: Floats
    expected: Floats
    counts: Floats
    nulls: tuple[Null, ...]
    apart: Exceptional
    together: Exceptional
    pairs: Pairs
    moran: Moran
    local: LocalMoran
    level: float

    @cached_property
    def effective(self) -> float:
        return effective(self.pairs.phi, self.pairs.n)

    @cached_property
    def stands_out(self) -> list[str]:
        """More than chance: yes, no (where enough is known), unknown or not applicable."""
        return self._judged(self.apart)

    @cached_property
    def still_stands_out(self) -> list[str]:
        """Of those that stand out: also when it is reckoned with that mechanisms go together."""
        joined = self._judged(self.together)
        return [NO if still == YES and out != YES else still for out, still in zip(self.stands_out, joined)]

    def _judged(self, how: Exceptional) -> list[str]:
        asked = self.flags.assessed + self.flags.unknown.sum(axis=1)
        enough = self.flags.assessed >= ENOUGH * asked
        return [
            NVT if not n else YES if q <= self.level else NO if known and q == q else ONBEKEND
            for n, known, q in zip(asked.tolist(), enough.tolist(), how.q.tolist())
        ]

    @property
    def clusters(self) -> list[str | None]:
        """What each area is among its neighbours; None where nothing could be assessed."""
        names = self.local.clusters(self.level)
        return [name if n else None for name, n in zip(names, self.flags.assessed.tolist())]


def study(flags: Flags, neighbours: tuple[Rows, Rows], seed: int, draws: int, level: float, watch: Watch) -> Coherence:
    """All of it; the same seed gives the same.

    Parameters
    ----------
    neighbours
        Pairs of areas, both ways.
    """
    sets, at_risk, pairs = Sets.of_flags(flags), shares(flags), Pairs.of(flags)
    m = len(at_risk)
    apart = independent(at_risk, sets.known)
    bent = positive(pairs.tetrachoric)
    joined = together(at_risk, bent, sets.known, stream(seed, "samenhang: copula"))
    nulls = (
        null(APART, totals(apart, sets.areas, stream(seed, "samenhang: los"), draws, watch), sets.areas @ apart),
        null(MUNICIPAL, within(flags, stream(seed, "samenhang: gemeente"), watch(draws))),
        null(TOGETHER, totals(joined, sets.areas, stream(seed, "samenhang: samen"), draws, watch), sets.areas @ joined),
    )
    expected = np.where(flags.assessed > 0, (apart @ np.arange(m + 1))[sets.of], np.nan)
    counted = (tails(joined) * SAMPLE + 1) / (SAMPLE + 1)  # what was not drawn is rare, and not impossible
    near = Neighbourhood.of(neighbours, flags.assessed > 0)
    excess = flags.count - expected
    return Coherence(
        flags, at_risk, expected, observed(flags.count, flags.assessed, m), nulls,
        _exceptional(tails(apart), sets, flags), _exceptional(counted, sets, flags), pairs,
        moran(excess, near, stream(seed, "samenhang: moran"), watch(draws)),
        local_moran(excess, near, stream(seed, "samenhang: buren"), _LOCAL * draws, watch), level,
    )  # fmt: skip


def _exceptional(at_least: Floats, sets: Sets, flags: Flags) -> Exceptional:
    p = np.where(flags.assessed > 0, at_least[sets.of, flags.count], np.nan)
    return Exceptional(p, q_values(p))

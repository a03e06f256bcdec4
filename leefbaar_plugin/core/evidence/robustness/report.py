"""What a run of the robustness found, and the same in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from ...mechanism import Mechanism
from ...naming.codes import NOUNS
from ...numbers import Floats, nl, plural
from ...wording import areas
from .certainty import DOUBT, NOT_ASKED, SURE, SURE_NOT, UNKNOWN, Certainty, in_doubt
from .measurement import Margin
from .ranges import Factor
from .run import Drawn
from .sobol import Indices


@dataclass(frozen=True)
class Findings:
    """Of n areas and m mechanisms.

    Parameters
    ----------
    usual
        The analysis itself, as one draw.
    areas_with, mean_count
        What matters most for the number of areas with `k` mechanisms or more, and for the mean count; None where that
        was not asked.
    """

    codes: Sequence[str]
    names: Sequence[str]
    noun: str
    mechanisms: Sequence[Mechanism]
    drawn: Drawn
    usual: Drawn
    certain: Certainty
    factors: Sequence[Factor]
    idle: Sequence[Factor]
    lacking: Sequence[tuple[Factor, Any]]
    margins: Sequence[Margin]
    k: int
    sure: float
    areas_with: Indices | None = None
    mean_count: Indices | None = None

    @property
    def nouns(self) -> str:
        return NOUNS[self.noun]

    @property
    def labels(self) -> dict[str, str]:
        return {m.id: m.label for m in self.mechanisms}

    @property
    def number(self) -> int:
        return len(self.drawn.at_risk)

    @cached_property
    def flag_share(self) -> Floats:
        """Share of the draws with a flag, of those in which it is known; NaN where it never is. Shape (n, m)."""
        with np.errstate(invalid="ignore", divide="ignore"):
            return self.drawn.flagged / np.where(self.drawn.known > 0, self.drawn.known, np.nan)

    @cached_property
    def unknown_share(self) -> Floats:
        return self.drawn.not_known / self.number

    def count(self, kind: str) -> int:
        return self.certain.kind.count(kind)

    def doubted(self, row: int) -> list[str]:
        """The mechanisms of which the flag of an area is not sure, by their labels."""
        return [m.label for m, open_ in zip(self.mechanisms, in_doubt(self.flag_share[row], self.sure)) if open_]


def kind_words(kind: str, k: int) -> str:
    """What a kind means, for a legend."""
    return {
        SURE: f"zeker wel: {k} of meer mechanismen in vrijwel elke trekking",
        DOUBT: f"twijfel: of het er {k} of meer zijn, hangt af van gekozen drempels",
        SURE_NOT: f"zeker niet: minder dan {plural(k, 'mechanisme', 'mechanismen')} in vrijwel elke trekking",
        UNKNOWN: f"onbekend: of het er {k} of meer zijn, hangt af van wat niet bekend is",
    }.get(kind, "niet van toepassing (water, geen woningen of inwoners)")


def claim(found: Findings) -> str:
    """What was found, in plain sentences."""
    flagged = found.usual.at_risk[0] >= found.k
    usual = int(flagged.sum())
    firm = sum(kind == SURE for kind, up in zip(found.certain.kind, flagged.tolist()) if up)
    many = f"{found.k} of meer mechanismen met risico"
    ever = "in vrijwel elke trekking, hoe de drempels binnen hun bereik"
    if not usual:
        first = f"Geen enkele {found.noun} telt in de analyse {many}."
    elif usual == 1:
        first = f"Eén {found.noun} telt in de analyse {many}, en haalt dat {'' if firm else 'niet '}{ever} ook liggen."
    else:
        first = (
            f"Van de {areas(usual, found.noun)} die in de analyse {many} tellen, "
            f"{'haalt' if firm <= 1 else 'halen'} er {firm or 'geen'} dat {ever} ook liggen."
        )
    doubt, unknown = found.count(DOUBT), found.count(UNKNOWN)
    rest = f" Over {areas(doubt, found.noun)} is twijfel: daar beslist de keuze van een drempel." if doubt else (
        f" Bij geen enkele {found.noun} beslist de keuze van een drempel."
    )  # fmt: skip
    more = f" Van {areas(unknown, found.noun)} is te veel onbekend om het te zeggen." if unknown else ""
    return first + rest + more + _matters(found)


def _matters(found: Findings) -> str:
    index = found.areas_with
    if index is None:
        return ""
    if not len(index):
        return f" Het aantal {found.nouns} met {found.k} of meer verandert door geen enkele keuze."
    most = int(np.argmax(index.total))
    return f" De keuze die het meest uitmaakt: {found.factors[most].name(found.labels)}."


def text_of(found: Findings, row: int) -> str:
    """One area in words, for its column and tip."""
    c = found.certain
    if c.kind[row] == NOT_ASKED:
        return "niet van toepassing"
    low, high = int(c.low[row]), int(c.high[row])
    interval = f"{low}" if low == high else f"{low} tot {high}"
    told = (
        f"{c.kind[row]}: in {nl(100 * c.at_least[row], 0)}% van de trekkingen {found.k} of meer mechanismen met "
        f"risico; telling {interval}{' (al het onbekende meegeteld)' if found.unknown_share[row].any() else ''}"
    )
    doubted = found.doubted(row)
    return told + (f"; niet zeker: {', '.join(doubted)}" if doubted else "")


def lacking_most(found: Findings, most: int = 5) -> list[tuple[str, int]]:
    """What is not known where too much is unknown: the mechanisms that lack in most of these areas, and in how many."""
    rows = np.array([kind == UNKNOWN for kind in found.certain.kind], dtype=bool)
    lacks = (found.unknown_share[rows] > 0.5).sum(axis=0).tolist()
    order = sorted(range(len(lacks)), key=lambda j: -lacks[j])
    return [(found.mechanisms[j].label, lacks[j]) for j in order[:most] if lacks[j]]


def spans(found: Findings) -> list[tuple[Mechanism, int, int, int]]:
    """Of each mechanism the areas at risk in the analysis, in nearly every draw, and in doubt."""
    shares = found.flag_share
    out = []
    for j, mechanism in enumerate(found.mechanisms):
        share = shares[:, j]
        sure, doubt = int((np.nan_to_num(share) >= found.sure).sum()), int(in_doubt(share, found.sure).sum())
        out.append((mechanism, int(found.usual.flagged[:, j].sum()), sure, doubt))
    return out


def draws_with(found: Findings) -> list[tuple[str, float]]:
    """How many draws give how many areas with k or more: the low, middle and high of it, in words and number."""
    numbers = (found.drawn.at_risk >= found.k).sum(axis=1)
    low, middle, high = np.percentile(numbers, (5, 50, 95))
    return [("laag (5%)", float(low)), ("midden", float(middle)), ("hoog (95%)", float(high))]


def about(found: Findings, place: str) -> str:
    measured = ", meetmarges meegetrokken" if found.margins else ""
    return (
        f"{place}; {areas(len(found.codes), found.noun)}, "
        f"{plural(len(found.mechanisms), 'mechanisme', 'mechanismen')}, "
        f"{found.number} trekkingen van {plural(len(found.factors), 'keuze', 'keuzes')}{measured}"
    )

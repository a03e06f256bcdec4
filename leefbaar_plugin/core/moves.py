"""How a figure moves to other borders: counts are spread, means are weighted, classes are never averaged.

The right denominator of each column of the catalogue stands here. What is not here does not move by itself: the user
says how. Scores of the Leefbaarometer are weighted by dwellings, as the comparison of neighbouring buurten is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from . import columns as c
from .columns import Column, recognise
from .years import split_year

TELLING, GEMIDDELDE, KLASSE = "telling", "gemiddelde", "klasse"


@dataclass(frozen=True)
class Moves:
    """One way to move.

    A count (`telling`) is spread and summed. A mean, a share or a score (`gemiddelde`) is averaged, weighted by the
    first of the denominators in `over` that the layer has; each is one column or the product of several. A class
    (`klasse`) keeps the value that prevails by those weights, or none.
    """

    kind: str
    over: tuple[tuple[str, ...], ...] = ()

    def denominator(self, name: str, names: Iterable[str]) -> tuple[str, ...]:
        """The columns whose product weighs column `name`: of its own year first, else without a year; () when none."""
        there = set(names)
        year = split_year(name)[1]
        for wanted in self.over:
            for suffix in ([f"_{year}"] if year else []) + [""]:
                factors = tuple(factor + suffix for factor in wanted)
                if there.issuperset(factors):
                    return factors
        return ()

    def __str__(self) -> str:
        """As the trail tells it."""
        return self.kind


_COUNT = Moves(TELLING)
_DWELLINGS = ((c.WONINGVOORRAAD.name,), (c.HUISHOUDENS.name,))
_PER_DWELLING = Moves(GEMIDDELDE, _DWELLINGS)
_PER_INHABITANT = Moves(GEMIDDELDE, ((c.INWONERS.name,),))
_PER_HOUSEHOLD = Moves(GEMIDDELDE, ((c.HUISHOUDENS.name,), (c.WONINGVOORRAAD.name,)))
_CLASS = Moves(KLASSE, _DWELLINGS)

#: What moves without being told how; `JAAR` and `INDELINGSWIJZIGING` belong to an edition and do not.
MOVES: Mapping[Column, Moves] = {
    **dict.fromkeys(
        (
            c.INWONERS, c.INWONERS_65, c.HUISHOUDENS, c.WONINGVOORRAAD, c.BIJSTAND, c.WW, c.WW_AANTAL,
            c.HH_65_74, c.HH_75_84, c.HH_85, c.HH_75,
        ),
        _COUNT,
    ),
    **dict.fromkeys(
        (
            c.WOZ, c.PERC_KOOP, c.PERC_CORPORATIE, c.REACTIES,
            c.LBM_SCORE, c.LBM_AFW, c.LBM_WON, c.LBM_FYS, c.LBM_VRZ, c.LBM_SOC, c.LBM_ONV,
        ),
        _PER_DWELLING,
    ),
    **dict.fromkeys((c.PERC_65, c.PARTICIPATIE, c.WW_PER_100), _PER_INHABITANT),
    c.PERC_LAAG_INKOMEN: _PER_HOUSEHOLD,
    c.MUTATIEGRAAD: Moves(GEMIDDELDE, ((c.WONINGVOORRAAD.name, c.PERC_CORPORATIE.name),)),
    c.STEDELIJKHEID: _CLASS,
    c.LBM_KLASSE: _CLASS,
}  # fmt: skip


def moves_of(name: str) -> Moves | None:
    """How a column moves by the catalogue; None when it does not say."""
    known = recognise(name)
    return MOVES.get(known[0]) if known else None

"""How a figure moves to other borders: counts are spread, means are weighted, classes are never averaged.

The right denominator of each column of the catalogue stands here; that of the other columns of the CBS in a look-up
table. What is in neither does not move by itself: the user says how. Scores of the Leefbaarometer are weighted by
dwellings, as the comparison of neighbouring buurten is.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from ..naming import columns as c
from ..naming.columns import Column
from ..naming.recognition import fold, recognise
from ..naming.years import split_year

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


_COUNT = Moves(TELLING)
_DWELLINGS = ((c.WONINGVOORRAAD.name,), (c.HUISHOUDENS.name,))
_PER_DWELLING = Moves(GEMIDDELDE, _DWELLINGS)
_PER_INHABITANT = Moves(GEMIDDELDE, ((c.INWONERS.name,),))
_PER_HOUSEHOLD = Moves(GEMIDDELDE, ((c.HUISHOUDENS.name,), (c.WONINGVOORRAAD.name,)))
_CLASS = Moves(KLASSE, _DWELLINGS)

#: What moves without being told how; what belongs to an edition does not, nor a standard deviation.
MOVES: Mapping[Column, Moves] = {
    **dict.fromkeys(
        (
            c.INWONERS, c.INWONERS_65, c.HUISHOUDENS, c.WONINGVOORRAAD, c.BIJSTAND, c.WW, c.WW_AANTAL,
            c.HH_65_74, c.HH_75_84, c.HH_85, c.HH_75, c.WMO, c.WMO_75, c.INWONERS_75, c.MISDRIJVEN, c.MELDINGEN,
            c.HH_PROGNOSE, c.CORPORATIEWONINGEN, c.VERHURINGEN, c.VERHURINGEN_URGENT, c.VERKOOP_GEPLAND, c.KAMERS,
            c.RESPONDENTEN,
        ),
        _COUNT,
    ),
    **dict.fromkeys(
        (
            c.WOZ, c.PERC_KOOP, c.PERC_CORPORATIE, c.REACTIES, c.PERC_OVERIGE_VERHUUR, c.PERC_EIGENDOM_ONBEKEND,
            c.PERC_LEEGSTAND, c.PERC_BOUW_VANAF_2000,
            c.LBM_SCORE, c.LBM_AFW, c.LBM_WON, c.LBM_FYS, c.LBM_VRZ, c.LBM_SOC, c.LBM_ONV,
        ),
        _PER_DWELLING,
    ),
    **dict.fromkeys(
        (
            c.PERC_65, c.PARTICIPATIE, c.WW_PER_100, c.WMO_PER_1000, c.JEUGDZORG,
            c.KM_HUISARTS, c.KM_SUPERMARKT, c.KM_SCHOOL,
        ),
        _PER_INHABITANT,
    ),
    **dict.fromkeys((c.PERC_LAAG_INKOMEN, c.ENERGIEARMOEDE, c.SES_WOA), _PER_HOUSEHOLD),
    **dict.fromkeys((c.BUURT_ACHTERUIT, c.RAPPORTCIJFER), Moves(GEMIDDELDE, ((c.RESPONDENTEN.name,),))),
    c.MUTATIEGRAAD: Moves(GEMIDDELDE, ((c.WONINGVOORRAAD.name, c.PERC_CORPORATIE.name),)),
    c.STEDELIJKHEID: _CLASS,
    c.LBM_KLASSE: _CLASS,
}  # fmt: skip


#: A name, in which `*` stands for anything, and how the columns move that have it.
Rule = tuple[str, Moves]


def read_rules(path: Path) -> list[Rule]:
    """The look-up table of other columns: name, `telling` or `gemiddelde`, and the denominator of the latter.

    Raises
    ------
    ValueError
        A row says something else.
    """
    rules = []
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            kind, over = row["wijze"], row["noemer"]
            if kind not in (TELLING, GEMIDDELDE) or bool(over) != (kind == GEMIDDELDE):
                raise ValueError(f"{path.name}: {row['kolom']}, {kind}, {over}")
            rules.append((row["kolom"], Moves(kind, ((over,),) if over else ())))
    return rules


def moves_of(name: str, rules: Sequence[Rule] = ()) -> Moves | None:
    """How a column moves by the catalogue, else by the first rule that fits its name without the year."""
    known = recognise(name)
    if known:
        return MOVES.get(known[0])
    stem = split_year(fold(name))[0]
    return next((moves for pattern, moves in rules if fnmatchcase(stem, pattern)), None)

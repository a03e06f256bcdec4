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

from ..naming.columns.column import Column
from ..naming.columns.key_figures import (
    BIJSTAND,
    HUISHOUDENS,
    INWONERS,
    INWONERS_65,
    JEUGDZORG,
    KM_HUISARTS,
    KM_SCHOOL,
    KM_SUPERMARKT,
    PARTICIPATIE,
    PERC_65,
    PERC_BOUW_VANAF_2000,
    PERC_CORPORATIE,
    PERC_EIGENDOM_ONBEKEND,
    PERC_KOOP,
    PERC_LAAG_INKOMEN,
    PERC_LEEGSTAND,
    PERC_OVERIGE_VERHUUR,
    STEDELIJKHEID,
    WMO,
    WMO_PER_1000,
    WONINGVOORRAAD,
    WOZ,
    WW,
)
from ..naming.columns.local import (
    BUURT_ACHTERUIT,
    CORPORATIEWONINGEN,
    HH_65_74,
    HH_75,
    HH_75_84,
    HH_85,
    HH_PROGNOSE,
    INWONERS_75,
    KAMERS,
    MELDINGEN,
    MUTATIEGRAAD,
    RAPPORTCIJFER,
    REACTIES,
    RESPONDENTEN,
    VERHURINGEN,
    VERHURINGEN_URGENT,
    VERKOOP_GEPLAND,
    WMO_75,
)
from ..naming.columns.national import (
    ENERGIEARMOEDE,
    LBM_AFW,
    LBM_FYS,
    LBM_KLASSE,
    LBM_ONV,
    LBM_SCORE,
    LBM_SOC,
    LBM_VRZ,
    LBM_WON,
    MISDRIJVEN,
    SES_WOA,
    WW_AANTAL,
    WW_PER_100,
)
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
_DWELLINGS = ((WONINGVOORRAAD.name,), (HUISHOUDENS.name,))
_PER_DWELLING = Moves(GEMIDDELDE, _DWELLINGS)
_PER_INHABITANT = Moves(GEMIDDELDE, ((INWONERS.name,),))
_PER_HOUSEHOLD = Moves(GEMIDDELDE, ((HUISHOUDENS.name,), (WONINGVOORRAAD.name,)))
_CLASS = Moves(KLASSE, _DWELLINGS)

#: What moves without being told how; what belongs to an edition does not, nor a standard deviation.
MOVES: Mapping[Column, Moves] = {
    **dict.fromkeys(
        (
            INWONERS, INWONERS_65, HUISHOUDENS, WONINGVOORRAAD, BIJSTAND, WW, WW_AANTAL,
            HH_65_74, HH_75_84, HH_85, HH_75, WMO, WMO_75, INWONERS_75, MISDRIJVEN, MELDINGEN,
            HH_PROGNOSE, CORPORATIEWONINGEN, VERHURINGEN, VERHURINGEN_URGENT, VERKOOP_GEPLAND, KAMERS,
            RESPONDENTEN,
        ),
        _COUNT,
    ),
    **dict.fromkeys(
        (
            WOZ, PERC_KOOP, PERC_CORPORATIE, REACTIES, PERC_OVERIGE_VERHUUR, PERC_EIGENDOM_ONBEKEND,
            PERC_LEEGSTAND, PERC_BOUW_VANAF_2000,
            LBM_SCORE, LBM_AFW, LBM_WON, LBM_FYS, LBM_VRZ, LBM_SOC, LBM_ONV,
        ),
        _PER_DWELLING,
    ),
    **dict.fromkeys(
        (
            PERC_65, PARTICIPATIE, WW_PER_100, WMO_PER_1000, JEUGDZORG,
            KM_HUISARTS, KM_SUPERMARKT, KM_SCHOOL,
        ),
        _PER_INHABITANT,
    ),
    **dict.fromkeys((PERC_LAAG_INKOMEN, ENERGIEARMOEDE, SES_WOA), _PER_HOUSEHOLD),
    **dict.fromkeys((BUURT_ACHTERUIT, RAPPORTCIJFER), Moves(GEMIDDELDE, ((RESPONDENTEN.name,),))),
    MUTATIEGRAAD: Moves(GEMIDDELDE, ((WONINGVOORRAAD.name, PERC_CORPORATIE.name),)),
    STEDELIJKHEID: _CLASS,
    LBM_KLASSE: _CLASS,
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

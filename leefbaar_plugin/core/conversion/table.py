"""A crosswalk that the municipality gives as a table: old code, new code, and the share of the old buurt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from ..lazy import pd
from ..naming.recognition import fold
from ..naming.spelling import plain
from ..naming.years import split_year
from ..numbers import Floats, nl_short

#: The columns of the table that the plugin writes, and other names that are recognised (in small letters and digits).
VAN, NAAR, AANDEEL, AANDEEL_NAAR, WIJZE = "van", "naar", "aandeel_van", "aandeel_naar", "wijze"
_NAMES: Mapping[str, tuple[str, ...]] = {
    VAN: ("van", "oud", "vancode", "codevan", "oudecode", "codeoud", "buurtcodeoud", "buurtcodevan", "oudebuurtcode",
          "bucodeoud", "oudebuurt", "old", "oldcode", "from", "fromcode", "source"),
    NAAR: ("naar", "nieuw", "naarcode", "codenaar", "nieuwecode", "codenieuw", "buurtcodenieuw", "buurtcodenaar",
           "nieuwebuurtcode", "bucodenieuw", "nieuwebuurt", "new", "newcode", "to", "tocode", "target"),
    AANDEEL: ("aandeelvan", "aandeel", "deel", "fractie", "factor", "percentage", "perc", "share", "fraction"),
    AANDEEL_NAAR: ("aandeelnaar",),
}  # fmt: skip
#: Names of a column of which the numbers need not sum to 1: dwellings, addresses.
_WEIGHTS = (
    "gewicht",
    "weging",
    "weegfactor",
    "weight",
    "aantal",
    "adressen",
    "aantaladressen",
    "woningen",
    "aantalwoningen",
)

#: Rounding of shares as people write them: three times 33% is 99%.
_ROUNDING = 0.015


class NotACrosswalk(ValueError):
    """The table cannot be used; `kind` tells why, `examples` where."""

    def __init__(self, kind: str, examples: Sequence[str] = ()):
        self.kind, self.examples = kind, list(examples)
        super().__init__(f"{kind}: {', '.join(self.examples)}")


@dataclass(frozen=True)
class TableColumns:
    """Which column of a table is which; None where there is none."""

    van: str
    naar: str
    share: str | None
    in_new: str | None
    weights: bool = False


def recognise_columns(names: Iterable[str]) -> TableColumns | None:
    """The columns by their names; two columns with the code in two years (`buurtcode_2022`) are old and new."""
    names = list(names)
    spelled = {plain(name): name for name in reversed(names)}
    found = {role: next((spelled[s] for s in known if s in spelled), None) for role, known in _NAMES.items()}
    if not (found[VAN] and found[NAAR]):
        years = sorted(
            (year, name) for name in names for stem, year in [split_year(fold(name))] if year and _code(stem)
        )
        if len(years) != 2:
            return None
        (_, found[VAN]), (_, found[NAAR]) = years
    van, naar = found[VAN], found[NAAR]
    if van is None or naar is None:
        return None
    weights = next((spelled[s] for s in _WEIGHTS if s in spelled), None)
    return TableColumns(van, naar, found[AANDEEL] or weights, found[AANDEEL_NAAR], not found[AANDEEL] and bool(weights))


def _code(stem: str) -> bool:
    return plain(stem) in ("buurtcode", "bucode", "buurt", "bu", "wijkcode", "wkcode", "wijk", "wk", "code")


@dataclass(frozen=True)
class TableRows:
    """Rows of a usable table: shares of each old code sum to 1. An empty `naar` is what goes nowhere."""

    van: list[str]
    naar: list[str]
    share: Floats
    in_new: Floats
    bare: dict[str, float] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def usable(van: Sequence[str], naar: Sequence[str], share: Floats | None, in_new: Floats, weights: bool) -> TableRows:
    """Check a table and bring its shares to a sum of 1 per old code.

    Parameters
    ----------
    van, naar : shape (n,)
        Complete codes; "" where the table has none. A row without `van` tells which share of a new buurt no old one
        covers.
    share : shape (n,)
        None when the table has no such column.
    in_new : shape (n,)
        Share of the new buurt; NaN where it is not told.
    weights
        The shares are numbers (of dwellings, addresses) that need not sum to 1.

    Raises
    ------
    NotACrosswalk
        `dubbel`, `zonder aandeel`, `geen aandeel`, `som`.
    """
    table = pd.DataFrame({"van": list(van), "naar": list(naar), "in_new": in_new})
    table["share"] = 1.0 if share is None else share
    bare = {row.naar: float(row.in_new) for row in table[(table["van"] == "") & table["in_new"].notna()].itertuples()}
    table = table[table["van"] != ""]
    double = table[table.duplicated(["van", "naar"])]
    if len(double):
        raise NotACrosswalk("dubbel", [f"{v} → {n}" for v, n in zip(double["van"], double["naar"])])
    if share is None:
        several = table["van"].value_counts()
        several = several[several > 1]
        if len(several):
            raise NotACrosswalk("zonder aandeel", sorted(several.index))
    wrong = table[~(table["share"] >= 0)]
    if len(wrong):
        raise NotACrosswalk("geen aandeel", [f"{v} → {n}" for v, n in zip(wrong["van"], wrong["naar"])])
    sums = table.groupby("van")["share"].sum()
    notes: list[str] = []
    if weights:
        empty = sums[sums <= 0]
        if len(empty):
            raise NotACrosswalk("som", [f"{code} (0)" for code in empty.index])
        notes.append("gewichten")
    else:
        percent = len(sums) > 0 and bool(((sums - 100).abs() <= 100 * _ROUNDING).all())
        whole = 100.0 if percent else 1.0
        off = sums[(sums / whole - 1).abs() > _ROUNDING]
        if len(off):
            raise NotACrosswalk("som", [f"{code} ({nl_short(total)})" for code, total in off.items()])
        if percent:
            notes.append("procenten")
        elif ((sums - 1).abs() > 1e-9).any():
            notes.append("afronding")
    shares = np.asarray(table["share"] / table["van"].map(sums), dtype=float)
    return TableRows(
        list(table["van"]), list(table["naar"]), shares, np.asarray(table["in_new"], dtype=float), bare, notes
    )

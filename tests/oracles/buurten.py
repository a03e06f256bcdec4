"""The rows of buurten: their numbers, their dwellings, and who counts in a gemeente."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tests.oracles.judgement import NOT_APPLICABLE, SMALL, Number, Outcome

Row = dict[str, Any]

CORPORATIE = "perc_huurwoningen_in_bezit_woningcorporaties"
LOW_INCOME = "percentage_huishoudens_met_laag_inkomen"


def num(row: Mapping[str, Any], column: str) -> Number:
    """The number in a column; None for what is absent, no number, or one of CBS's special values."""
    try:
        value = float(row[column])
    except (KeyError, TypeError, ValueError):
        return None
    return None if math.isnan(value) or value <= -99990 else value


def dwellings(rows: Sequence[Row]) -> tuple[list[Number], bool]:
    """Dwellings per row, and whether households stand in for them: only when no row at all has a woningvoorraad."""
    stand_in = all(num(row, "woningvoorraad") is None for row in rows)
    return [num(row, "aantal_huishoudens" if stand_in else "woningvoorraad") for row in rows], stand_in


def is_water(row: Row) -> bool:
    return str(row.get("water") or "").strip().upper() == "JA"


def exempt(rows: Sequence[Row], minimum: float = 0) -> list[Outcome | None]:
    """The rows that are not judged: nothing to judge, or fewer dwellings than the minimum."""
    found: list[Outcome | None] = []
    for row, stock in zip(rows, dwellings(rows)[0]):
        if is_water(row) or stock == 0 or num(row, "aantal_inwoners") == 0:
            found.append(Outcome(None, None, None, NOT_APPLICABLE))
        elif stock is not None and stock < minimum:
            found.append(Outcome(None, None, None, SMALL))
        else:
            found.append(None)
    return found


def gemeenten(rows: Sequence[Row]) -> dict[str, list[int]]:
    """Row numbers per gemeente, without those to which nothing applies: the members of a reference."""
    members: dict[str, list[int]] = defaultdict(list)
    for i, (row, out) in enumerate(zip(rows, exempt(rows))):
        if out is None:
            members[gemeente(row)].append(i)
    return members


def gemeente(row: Row) -> str:
    return str(row["buurtcode"]).strip()[2:6]


def weighted_mean(pairs: Iterable[tuple[Number, Number]]) -> Number:
    """Mean of (value, weight), over the pairs that have both."""
    known = [(v, w) for v, w in pairs if v is not None and w is not None and w > 0]
    return sum(v * w for v, w in known) / sum(w for _, w in known) if known else None


def gemeente_means(rows: Sequence[Row], values: Sequence[Number], weights: Sequence[Number]) -> dict[str, Number]:
    return {g: weighted_mean((values[i], weights[i]) for i in members) for g, members in gemeenten(rows).items()}


def years_with(rows: Sequence[Row], stem: str) -> list[int]:
    """The years of the columns `stem_2024` that hold at least one number."""
    names = {name for row in rows for name in row if re.fullmatch(stem + r"_\d{4}", name)}
    return sorted(int(name[-4:]) for name in names if any(num(row, name) is not None for row in rows))


def difference(a: Number, b: Number) -> Number:
    return None if a is None or b is None else a - b


def per_100(row: Row, ready: str, count: str, base: str) -> Number:
    value, counted, whole = num(row, ready), num(row, count), num(row, base)
    return value if value is not None or counted is None or not whole else 100 * counted / whole

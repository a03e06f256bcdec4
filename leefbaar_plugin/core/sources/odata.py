"""The CBS key figures as OData gives them: which of its columns is which concept, and rows as columns by buurt.

Version 3 has a column per figure whose name ends in a number that shifts each year (`Koopwoningen_47`); version 4 has
a row per buurt and figure, under a code (`1014800`). A look-up table says which stem and which code is which concept.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..joining import ManyRows
from ..naming.codes import BUURT, as_text, first_double

AREA, MEASURE, VALUE, TEXT, ATTRIBUTE = "WijkenEnBuurten", "Measure", "Value", "StringValue", "ValueAttribute"
#: CBS cuts long names, not always at the same length; a shorter piece may stand for several figures.
_SHORTEST_CUT = 20
#: No figure of a buurt is as large; what is (or is infinite) is no figure.
_BEYOND = 1e15
_NUMBER = re.compile(r"_\d+$")


class NotTheForm(ValueError):
    """Rows are not of the documented form, or hold what was not asked for."""


@dataclass(frozen=True)
class Concept:
    """A canonical column, and how OData calls it: stems in order of preference, and codes of version 4."""

    column: str
    unit: str
    stems: tuple[str, ...]
    codes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Measure:
    """A figure that a table offers: `Koopwoningen_47` or `1014800`, with its title and unit."""

    key: str
    title: str = ""
    unit: str = ""


@dataclass(frozen=True)
class Pick:
    """The figure that was taken for a concept; values times `factor` are in the unit of the concept."""

    key: str
    factor: float = 1.0


@dataclass(frozen=True)
class Choice:
    """What a table offers of what is wanted, and why not: absent, several that fit, or in another unit."""

    found: dict[str, Pick]
    absent: list[str]
    several: dict[str, list[str]] = field(default_factory=dict)
    other_unit: dict[str, str] = field(default_factory=dict)


def read_concepts(path: Path) -> list[Concept]:
    """The look-up table `cbs_kerncijfers.csv`."""
    return [
        Concept(row["kolom"].strip(), row["eenheid"].strip(), _parts(row["stammen"]), _parts(row["codes"]))
        for row in _rows(path, ("kolom", "eenheid", "stammen", "codes"))
    ]


def read_tables(path: Path) -> dict[int, str]:
    """The look-up table `cbs_tabellen.csv`: the table of each year."""
    return {int(row["jaar"]): row["tabel"].strip() for row in _rows(path, ("jaar", "tabel"))}


def _rows(path: Path, wanted: Sequence[str]) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    if not rows or not set(wanted) <= rows[0].keys():
        raise ValueError(f"{path.name}: {', '.join(wanted)}")
    return [{key: row[key] or "" for key in wanted} for row in rows]


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("|") if part.strip())


def fold(text: str) -> str:
    """A title and the name that CBS makes of it, spelled alike: `k_65JaarOfOuder_12`, `65 jaar of ouder`."""
    text = unicodedata.normalize("NFKD", _NUMBER.sub("", text.strip())).lower()
    return "".join(c for c in text.removeprefix("k_") if c.isalnum() and c.isascii())


def choose(concepts: Sequence[Concept], measures: Sequence[Measure]) -> Choice:
    """Find the figure of each concept: by its code, else by its stem, else by a name that was cut.

    A figure that fits several concepts, and a concept that several figures fit, are left out: never a guess.
    """
    out = Choice({}, [])
    for concept in concepts:
        hits = _hits(concept, measures)
        if not hits:
            out.absent.append(concept.column)
            continue
        if len(hits) > 1:
            out.several[concept.column] = [hit.key for hit in hits]
            continue
        factor = unit_factor(concept.unit, hits[0].unit)
        if factor is None:
            out.other_unit[concept.column] = f"{hits[0].key}: {hits[0].unit}"
        else:
            out.found[concept.column] = Pick(hits[0].key, factor)
    taken = Counter(pick.key for pick in out.found.values())
    for column, pick in list(out.found.items()):
        if taken[pick.key] > 1:
            out.several[column] = [pick.key]
            del out.found[column]
    return out


def _hits(concept: Concept, measures: Sequence[Measure]) -> list[Measure]:
    """The figures that fit best; more than one when they fit equally well."""
    by_code = [m for m in measures if m.key in concept.codes]
    if by_code:
        return by_code
    for stem in concept.stems:
        whole = [m for m in measures if fold(stem) in (fold(m.key), fold(m.title))]
        if whole:
            return whole
    for stem in concept.stems:
        cut = [m for m in measures if len(fold(m.key)) >= _SHORTEST_CUT and fold(stem).startswith(fold(m.key))]
        if cut:
            return cut
    return []


def unit_factor(wanted: str, told: str) -> float | None:
    """What values in the unit of the table must be multiplied with; None when it is another kind of figure."""
    told = told.lower()
    if not told.strip():
        return 1.0
    thousands = "1000" in re.sub(r"[ .\u00a0]", "", told)
    kind = (
        "%" if "%" in told or "procent" in told
        else "euro" if "euro" in told or "€" in told
        else "per" if re.search(r"\bper\b", told)
        else "aantal"
    )  # fmt: skip
    expected = {"%": "%", "1000 euro": "euro", "per 1000": "per"}.get(wanted, "aantal")
    if kind != expected:
        return None
    if wanted == "1000 euro":
        return 1.0 if thousands else 0.001
    return 1000.0 if wanted == "aantal" and thousands else 1.0


@dataclass(frozen=True)
class ByBuurt:
    """Values per buurt, by canonical column, as the service wrote them; None where it gave none.

    `reasons` counts per column why values are missing, as version 4 tells.
    """

    codes: list[str]
    columns: dict[str, list[Any]]
    reasons: dict[str, dict[str, int]] = field(default_factory=dict)


def from_wide(rows: Sequence[Mapping[str, Any]], picks: Mapping[str, Pick]) -> ByBuurt:
    """Rows of version 3, one per area. Keys are padded to ten characters.

    Raises
    ------
    ManyRows
        An area stands more than once.
    NotTheForm
        A row lacks a column that was asked for, or holds no plain value.
    """
    keys = [as_text(_value(row, AREA)) for row in rows]
    taken = [(code, row) for code, row in zip(keys, rows) if BUURT.fullmatch(code)]
    codes = [code for code, _ in taken]
    _refuse_double(codes)
    columns = {name: [_value(row, pick.key) for _, row in taken] for name, pick in picks.items()}
    return ByBuurt(codes, columns)


def from_long(rows: Sequence[Mapping[str, Any]], picks: Mapping[str, Pick]) -> ByBuurt:
    """Rows of version 4, one per area and figure; a figure that an area lacks is None.

    Raises
    ------
    ManyRows
        An area and figure stand more than once.
    NotTheForm
        A row lacks a column, holds no plain value, or is of a figure that was not asked for.
    """
    column_of = {pick.key: name for name, pick in picks.items()}
    keys = [(as_text(_value(row, AREA)), str(_value(row, MEASURE)).strip()) for row in rows]
    strange = sorted({measure for _, measure in keys if measure not in column_of})
    if strange:
        raise NotTheForm(", ".join(strange[:5]))
    taken = [(code, column_of[key], row) for (code, key), row in zip(keys, rows) if BUURT.fullmatch(code)]
    _refuse_double(f"{code} {name}" for code, name, _ in taken)
    codes = list(dict.fromkeys(code for code, _, _ in taken))
    place = {code: i for i, code in enumerate(codes)}
    columns: dict[str, list[Any]] = {name: [None] * len(codes) for name in picks}
    reasons: dict[str, dict[str, int]] = {}
    for code, name, row in taken:
        value = _value(row, VALUE)
        value = row.get(TEXT) if value is None else value
        columns[name][place[code]] = value
        attribute = str(row.get(ATTRIBUTE) or "None")
        if value is None and attribute != "None":
            counts = reasons.setdefault(name, {})
            counts[attribute] = counts.get(attribute, 0) + 1
    return ByBuurt(codes, columns, reasons)


def _value(row: Mapping[str, Any], key: str) -> Any:
    """A cell: a number, a text or None."""
    if key not in row:
        raise NotTheForm(f"{key}: {', '.join(list(row)[:8])}")
    value = row[key]
    number = isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < _BEYOND
    if not (value is None or isinstance(value, str) or number):
        raise NotTheForm(f"{key}: {value!s:.40}")
    return value


def _refuse_double(keys: Iterable[str]) -> None:
    double = first_double(keys)
    if double:
        raise ManyRows(double)

"""The official file of the Leefbaarometer: one row per area and year, read strictly, as nothing may drop out unseen."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from ..language import tr
from ..naming.codes import BUURT, as_text
from ..naming.columns.national import LBM_AFW, LBM_SCORE
from ..naming.recognition import recognise

_KEY, _YEAR = "bu_code", "jaar"


class NotTheFile(ValueError):
    """The text is not laid out as the official file; it says where it goes wrong."""


@dataclass(frozen=True)
class Scores:
    """Rows of the wanted buurten, as written.

    Parameters
    ----------
    codes, years : list, shape (n,)
    columns : dict
        Canonical name without year (`lbm`, `afw`, `won`, …) to texts of shape (n,); `NA` is left as it is.
    rows_per_year : dict
        Of the whole file, by which a year that is cut short is noticed.
    """

    codes: list[str]
    years: list[int]
    columns: dict[str, list[str]]
    rows_per_year: dict[int, int]


def read_scores(text: str, wanted: Collection[str] | None = None) -> Scores:
    """Read the file of buurten.

    Parameters
    ----------
    wanted
        Codes of buurten; None keeps all.

    Raises
    ------
    NotTheFile
        A column is not there, a row is shorter or longer than the header, a code or year is none.
    """
    reader = csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), strict=True)
    try:
        header = [name.strip().lower() for name in next(reader, [])]
        places = _places(header)
        keep = None if wanted is None else set(wanted)
        out = Scores([], [], {name: [] for name in places}, {})
        count = Counter[int]()
        key, year_place = header.index(_KEY), header.index(_YEAR)
        for row in reader:
            if not row:
                continue
            if len(row) != len(header):
                raise NotTheFile(
                    tr("line {line}: {n} cells, {width} expected").format(
                        line=reader.line_num, n=len(row), width=len(header)
                    )
                )
            code, year = as_text(row[key]), row[year_place].strip()
            if not BUURT.fullmatch(code) or not (year.isascii() and year.isdigit() and len(year) == 4):
                raise NotTheFile(tr("line {line}: {what}").format(line=reader.line_num, what=f"'{row[key]}', '{year}'"))
            count[int(year)] += 1
            if keep is None or code in keep:
                out.codes.append(code)
                out.years.append(int(year))
                for name, place in places.items():
                    out.columns[name].append(row[place])
    except csv.Error as error:
        raise NotTheFile(tr("line {line}: {what}").format(line=reader.line_num, what=error)) from error
    if not count:
        raise NotTheFile(tr("no rows"))
    out.rows_per_year.update(sorted(count.items()))
    return out


def _places(header: list[str]) -> dict[str, int]:
    """Where each column of the Leefbaarometer stands."""
    found = {}
    for place, name in enumerate(header):
        known = recognise(f"{name}_2000")  # a yearly column is known with its year only
        if known and known[0].yearly:
            if known[0].name in found:
                raise NotTheFile(tr("'{name}' stands twice").format(name=name))
            found[known[0].name] = place
    lacking = [name for name in (_KEY, _YEAR) if header.count(name) != 1]
    lacking += [column.name for column in (LBM_SCORE, LBM_AFW) if column.name not in found]
    if lacking:
        raise NotTheFile(f"{', '.join(lacking)}: {', '.join(header[:12])}")
    return found

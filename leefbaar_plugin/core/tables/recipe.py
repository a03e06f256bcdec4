"""How a table is to be read: what the user chose, kept in a small JSON file and used again next year.

    {"leefbaar_recept": 1, "sleutel": "neighborhood", "decimaal": ".", "bron": "Gemeente Breda",
     "kolommen": [{"van": "2022", "naar": "gemiddelde_woningwaarde", "factor": 0.001}],
     "namen": {"Niew Wolfslaar": "Nieuw Wolfslaar"}}

What is left out is found anew in each table.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from ..language import tr
from .grid import TableProblem

_MARK = "leefbaar_recept"
_ENTRY = re.compile(r"\s*(?:[;\n]|$)\s*")
_FACTOR = re.compile(r"(?P<name>.*?)\s*[*×]\s*(?P<factor>[-+0-9.eE]+)\s*")


@dataclass(frozen=True)
class Take:
    """A column to take: its title in the table, its name in the layer, and what its values are multiplied by."""

    van: str
    naar: str = ""
    factor: float = 1.0


@dataclass(frozen=True)
class Recipe:
    """What is known of a table beforehand; the rest is found.

    Parameters
    ----------
    blad
        Sheet of a workbook, file in a zip.
    kop
        First and last row of the header, as people count.
    sleutel, gemeente
        Column with code or name; column with the municipality, or the one of all rows.
    kolommen
        Columns to take; none takes all.
    jaar, spil
        The one year to take; the column whose values become columns.
    waarde
        What the numbers are, where years are the columns.
    decimaal
        `,` or `.`; empty where each column shows it.
    nul_is_onbekend
        Zeros stand for missing.
    namen
        Names of the table with the name of the buurt.
    peiljaar, bron
        Reference year and source of the figures, as they stand in the sentence of a mechanism.
    """

    blad: str = ""
    kop: tuple[int, int] | None = None
    sleutel: str = ""
    gemeente: str = ""
    kolommen: tuple[Take, ...] = ()
    jaar: int = 0
    spil: str = ""
    waarde: str = ""
    decimaal: str = ""
    nul_is_onbekend: bool = False
    namen: Mapping[str, str] = field(default_factory=dict)
    peiljaar: int = 0
    bron: str = ""

    def changed(self, given: Mapping[str, Any]) -> Recipe:
        """The recipe with what is given instead; an empty value leaves what is there."""
        return replace(self, **{name: value for name, value in given.items() if value})


def read_recipe(path: Path) -> Recipe:
    """Read a recipe.

    Raises
    ------
    TableProblem
        The file is not there, is no recipe, or says something that is not known.
    """
    try:
        told = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise TableProblem(
            tr("Recipe '{path}' cannot be read: {why}.").format(path=path, why=error.strerror)
        ) from error
    except ValueError as error:
        raise TableProblem(
            tr("'{path}' is no recipe, for it is no JSON: {why}.").format(path=path, why=error)
        ) from error
    if not isinstance(told, dict) or _MARK not in told:
        raise TableProblem(
            tr("'{path}' is no recipe: it lacks \"{mark}\". A run writes one with RECEPT_UIT.").format(
                path=path, mark=_MARK
            )
        )
    if told[_MARK] != 1:
        raise TableProblem(
            tr("'{path}' is a recipe of version {version}; this plugin knows version 1.").format(
                path=path, version=repr(told[_MARK])
            )
        )
    kinds = {f.name: type(getattr(Recipe(), f.name)) for f in fields(Recipe)}
    given: dict[str, Any] = {}
    for name, value in told.items():
        if name in (_MARK, "leefbaar"):
            continue
        if name not in kinds:
            raise TableProblem(
                tr("'{path}': \"{name}\" is not known in a recipe; there are {names}.").format(
                    path=path, name=name, names=", ".join(kinds)
                )
            )
        given[name] = _value(path, name, value, kinds[name])
    return Recipe(**given)


def _value(path: Path, name: str, value: Any, kind: type) -> Any:
    if name == "kop":
        if isinstance(value, list) and len(value) == 2 and all(isinstance(v, int) and v > 0 for v in value):
            return (value[0], value[1])
    elif name == "kolommen":
        if isinstance(value, list) and all(_is_take(item) for item in value):
            return tuple(Take(item["van"], item.get("naar", ""), float(item.get("factor", 1))) for item in value)
    elif name == "namen":
        if isinstance(value, dict) and all(isinstance(v, str) for v in value.values()):
            return dict(value)
    elif name == "decimaal":
        if value in ("", ",", "."):
            return value
    elif isinstance(value, kind) and not (kind is int and isinstance(value, bool)):
        return value
    raise TableProblem(
        tr("'{path}': \"{name}\" is {value}, which it cannot be.").format(
            path=path, name=name, value=json.dumps(value, ensure_ascii=False)[:60]
        )
    )


def _is_take(item: Any) -> bool:
    return (
        isinstance(item, dict)
        and isinstance(item.get("van"), str)
        and isinstance(item.get("naar", ""), str)
        and isinstance(item.get("factor", 1), (int, float))
        and set(item) <= {"van", "naar", "factor"}
    )


def as_json(recipe: Recipe, version: str) -> str:
    """The text of a recipe: what is chosen, without what is left to be found."""
    told: dict[str, Any] = {_MARK: 1, "leefbaar": version}
    for f in fields(Recipe):
        value = getattr(recipe, f.name)
        if not value:
            continue
        if f.name == "kolommen":
            value = [{"van": t.van, "naar": t.naar, **({"factor": t.factor} if t.factor != 1 else {})} for t in value]
        told[f.name] = value
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"


def takes(text: str) -> tuple[Take, ...]:
    """Columns as the user writes them: `2022 = gemiddelde_woningwaarde * 0.001; 2021`.

    Raises
    ------
    TableProblem
        A factor is no number.
    """
    out = []
    for entry in _ENTRY.split(text.strip()):
        van, _, naar = entry.partition("=")
        if not van.strip():
            continue
        factor, told = 1.0, _FACTOR.fullmatch(naar.strip())
        if told:
            naar = told["name"]
            try:
                factor = float(told["factor"])
            except ValueError as error:
                raise TableProblem(
                    tr("KOLOMMEN: '{factor}' in '{entry}' is no number to multiply by.").format(
                        factor=told["factor"], entry=entry
                    )
                ) from error
        out.append(Take(van.strip(), naar.strip(), factor))
    return tuple(out)


def names(text: str) -> dict[str, str]:
    """Names as the user writes them: `Bark mill = Schorsmolen; Caves = Krogten`.

    Raises
    ------
    TableProblem
        An entry has no name on both sides.
    """
    out = {}
    for entry in _ENTRY.split(text.strip()):
        if not entry:
            continue
        van, _, naar = (part.strip() for part in entry.partition("="))
        if not van or not naar:
            raise TableProblem(
                tr("NAMEN: write '{entry}' as: name in the table = name of the buurt.").format(entry=entry)
            )
        out[van] = naar
    return out


def header_rows(text: str) -> tuple[int, int] | None:
    """Rows of the header as the user writes them: `3`, `2-4`; empty finds them.

    Raises
    ------
    TableProblem
        The text is no row, or no span of rows.
    """
    if not text.strip():
        return None
    found = re.fullmatch(r"\s*(\d{1,6})\s*(?:[-–]\s*(\d{1,6}))?\s*", text)
    first = int(found[1]) if found else 0
    last = int(found[2] or found[1]) if found else 0
    if not 0 < first <= last:
        raise TableProblem(tr("KOPREGEL: '{text}' is no row of a header: write 3, or 2-4.").format(text=text))
    return first, last

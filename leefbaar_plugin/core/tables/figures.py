"""Cells of text as figures: one notation per column, errors of a spreadsheet as unknown, and doubts in words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..language import number, tr, trn
from ..notation import NotANumber, TwoReadings, is_number
from ..values import as_values, number_column
from .grid import Grid, TableProblem
from .recipe import Recipe, Take

#: No mean value or income is so many thousands of euros: these are whole euros.
_NO_THOUSANDS = 10_000
_PERCENT = re.compile(r"%|perc|pct", re.IGNORECASE)
#: What people mean as a figure, but cannot be reckoned with: `<5`, `€ 12,-`, `12-`, `(12)`.
_LIKE_FIGURE = re.compile(r"[<>≤≥~€( ]*[\d.,]*\d[-–=.,) ]*")


@dataclass
class Figures:
    """Columns by their name in the layer, special values and errors that became unknown, and what is doubted."""

    columns: dict[str, list[Any]] = field(default_factory=dict)
    special: dict[str, dict[str, int]] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)


def figures(cells: Mapping[str, Sequence[str]], takes: Mapping[str, Take], grid: Grid, recipe: Recipe) -> Figures:
    """Read the columns that are taken.

    Raises
    ------
    TableProblem
        A column of the catalogue holds text or a unit that cannot be meant, or a column can be read in two ways.
    """
    out = Figures()
    unclear = []
    for name, texts in cells.items():
        errors = Counter(text for text in texts if _is_error(text))
        kept = ["" if text in errors else text for text in texts]
        try:
            read = as_values(kept, name, typeless=True, decimal=recipe.decimaal or None)
        except TwoReadings as two:
            unclear.append(tr("column '{column}': {why}").format(column=name, why=two))
            continue
        except NotANumber as wrong:
            raise TableProblem(
                tr(
                    "Column '{column}' of '{table}' should hold numbers but holds text, or mixes two notations: "
                    "{examples}. Mend the column, or leave it out with KOLOMMEN."
                ).format(column=name, table=grid.name, examples=wrong)
            ) from wrong
        out.columns[name] = [_meant(value, takes[name].factor, recipe.nul_is_onbekend) for value in read.values]
        special = {**read.special, **errors}
        if special:
            out.special[name] = special
        out.warnings += _doubts(name, takes[name].van, out.columns[name])
    if unclear:
        told = unclear[:5]
        if len(unclear) > 5:
            told.append(trn("and {n} column more", "and {n} columns more", len(unclear) - 5))
        raise TableProblem(
            tr("'{table}' can be read in two ways: {how}. Say which it is with DECIMAAL.").format(
                table=grid.name, how="; ".join(told)
            )
        )
    return out


def _is_error(text: str) -> bool:
    """`#REF!`, `#N/B`: what a spreadsheet writes where it cannot reckon."""
    return text.startswith("#") and len(text) > 2


def _meant(value: Any, factor: float, zero_is_missing: bool) -> Any:
    """A value in the unit of the layer; a product without the noise of binary fractions: 175000 × 0.001 is 175."""
    if value is None or isinstance(value, str):
        return value
    if zero_is_missing and value == 0:
        return None
    return value if factor == 1 else round(value * factor, 10)


def _no_numbers(name: str, values: Sequence[Any]) -> list[str]:
    """What keeps a column text that holds numbers for the most part: `<5`, `€ 12,-`, `12-`."""
    texts = [v for v in values if isinstance(v, str)]
    words = [text for text in texts if not is_number(text)]
    if not words or any(len(text) > 1 and text[0] == "0" and text.isdigit() for text in texts):
        return []
    if all(_LIKE_FIGURE.fullmatch(word) for word in words) or len(words) < len(texts) / 2:
        shown = ", ".join(f"'{word}'" for word in list(dict.fromkeys(words))[:5])
        return [
            tr(
                "Column '{column}' stays text, for not all of it is numbers: {examples}. It cannot be used in "
                "calculations."
            ).format(column=name, examples=shown)
        ]
    return []


def _doubts(name: str, title: str, values: Sequence[Any]) -> list[str]:
    """What looks wrong with the unit of a column, and what looks missing."""
    numbers = [v for v in values if isinstance(v, (int, float))]
    if not numbers:
        return _no_numbers(name, values)
    out = []
    if len(numbers) > 2 and not any(numbers):
        out.append(
            tr(
                "Column '{column}' holds nothing but zeros. If they stand for missing, say so with NUL_IS_ONBEKEND."
            ).format(column=name)
        )
    known = number_column(name)
    is_share = known.unit == "%" if known else bool(_PERCENT.search(title))
    if is_share and len(numbers) > 1 and 0 < max(numbers) <= 1 and min(numbers) >= 0:
        out.append(
            tr(
                "Column '{column}' is a percentage, but its largest value is {value}: are these shares of 1? Then take "
                "it with a factor, in KOLOMMEN: {title} = {column} * 100"
            ).format(column=name, value=_told(max(numbers)), title=title)
        )
    if known is None:
        return out
    middle = sorted(numbers)[len(numbers) // 2]
    if known.unit.startswith("× € 1.000") and middle > _NO_THOUSANDS:
        raise TableProblem(
            tr(
                "Column '{column}' is in thousands of euros, but its middle value is {value}: the table seems to hold "
                "whole euros. Take it with a factor, in KOLOMMEN: {title} = {column} * 0.001"
            ).format(column=name, value=_told(middle), title=title)
        )
    if known.unit == "%" and max(numbers) > 100:
        out.append(
            tr("Column '{column}' is a percentage, but its largest value is {value}.").format(
                column=name, value=_told(max(numbers))
            )
        )
    return out


def _told(value: float) -> str:
    return number(float(f"{value:.6g}"))

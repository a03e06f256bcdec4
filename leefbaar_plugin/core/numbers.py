"""The one door for missing values, and the two notations of a number: for people and for machines."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from .language import trn
from .notation import NotANumber, read_column

if TYPE_CHECKING:
    from typing import TypeAlias

__all__ = ["CBS_SPECIAL", "Floats", "NotANumber", "nl", "nl_all", "nl_short", "plural", "positive", "to_floats"]

Floats: TypeAlias = NDArray[np.float64]

#: CBS writes -99997 (secret), -99995 (not yet), -99991 (no more), until 2022 -99999999.
CBS_SPECIAL = -99990

CBS_REASONS = {
    "-99997": "geheim of onbekend",
    "-99995": "nog niet gepubliceerd",
    "-99991": "vervallen",
    "-99999999": "ontbreekt",
}


def to_floats(values: Iterable[Any], decimal: str | None = None) -> Floats:
    """Turn one column into floats; missing, infinite and CBS special values become NaN.

    Parameters
    ----------
    values : iterable, shape (n,)
        Numbers, numbers as text (`"  3.5"`, `"3,5"`), None, or any other object that stands
        for missing (a QVariant NULL).
    decimal
        The decimal mark of text, where it is known.

    Raises
    ------
    NotANumber
        A text is no number, or the notation of the column is mixed or cannot be known (`notation.TwoReadings`).
    """
    if isinstance(values, np.ndarray) and values.dtype == np.float64:
        return np.where(values <= CBS_SPECIAL, np.nan, values)
    values = list(values)
    try:
        out = np.array(values, dtype=np.float64)  # None becomes NaN; text and NULL raise
        if str not in set(map(type, values)):
            return _known(out)
    except (TypeError, ValueError, OverflowError):
        pass
    out = np.full(len(values), np.nan)
    texts: dict[int, str] = {}
    for i, value in enumerate(values):
        if isinstance(value, (bool, np.bool_)):
            out[i] = float(value)
        elif isinstance(value, (int, float, np.number)):
            try:
                out[i] = value
            except OverflowError as error:
                raise NotANumber([str(value)[:20] + "…"]) from error
        elif isinstance(value, str):
            texts[i] = value
    if texts:
        out[list(texts)] = read_column(texts.values(), decimal)
    return _known(out)


def _known(values: Floats) -> Floats:
    values[(values <= CBS_SPECIAL) | np.isinf(values)] = np.nan  # infinite: somebody divided by nought
    return values


def positive(values: Floats) -> Floats:
    """Values above nought, NaN elsewhere: what can be divided by, and what can be so (no dwelling is worth nothing)."""
    with np.errstate(invalid="ignore"):
        return np.where(values > 0, values, np.nan)


def special_values(values: Iterable[Any]) -> dict[str, int]:
    """How often each special value of CBS stands in a column, as number or as text."""
    found: dict[str, int] = {}
    for value in values:
        try:
            number = float(value)
        except (TypeError, ValueError):
            continue
        if number <= CBS_SPECIAL and math.isfinite(number):
            text = str(int(number))
            found[text] = found.get(text, 0) + 1
    return found


def nl(value: float, decimals: int) -> str:
    """Write one number for people, in Dutch notation: 1.234,5 and a true minus sign; NaN is an en dash."""
    if value is None or math.isnan(value):
        return "–"
    text = f"{value:,.{decimals}f}"
    if float(text.replace(",", "")) == 0:
        text = text.lstrip("-")
    return text.translate(_DUTCH)


def nl_short(value: float) -> str:
    """Write one number for people with no more decimals than it has (at most four): 25, 27,5."""
    return nl(value, next(d for d in range(5) if d == 4 or round(value, d) == round(value, 4)))


def plural(n: int, one: str, more: str) -> str:
    """A count with its noun: `1 plan`, `2 plannen`."""
    return f"{n} {one if n == 1 else more}"


def named(names: Sequence[str], most: int) -> str:
    """The first few names of a list, and how many there are besides: `a, b and 2 more`."""
    shown = ", ".join(names[:most])
    return (
        trn("{names} and {n} more", "{names} and {n} more", len(names) - most, names=shown) if names[most:] else shown
    )


_DUTCH = str.maketrans({",": ".", ".": ",", "-": "−"})


def nl_all(values: Floats, decimals: int) -> list[str]:
    """Write a column of numbers for people (see `nl`)."""
    texts = "\n".join([f"{v:,.{decimals}f}" for v in values.tolist()])  # translated at once: many times faster
    zero = nl(0.0, decimals)
    special = {f"−{zero}": zero, "nan": "–"}
    return [special.get(text, text) for text in texts.translate(_DUTCH).split("\n")] if texts else []

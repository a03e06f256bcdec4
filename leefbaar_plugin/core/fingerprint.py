"""Fingerprints of tables: the same whatever carries the values, exact to the bit, and told by column."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import le
from typing import Any

import numpy as np

#: Larger whole numbers do not fit in a float; a column with one is told as text.
_EXACT = 2**53
_NUMBERS = {int, float, bool, type(None)}

#: Columns that tell rows apart, the first that do.
_KEYS = (("buurtcode",), ("bu_code",), ("buurtcode", "mechanisme"), ("wijkcode",), ("wijkcode", "mechanisme"))

#: Stands for a missing text: no format can hold it as one.
_MISSING = "\1"

#: Characters of the fingerprint of one column: enough to tell which differ.
SHORT = 16


def column_print(values: Any, plain: Callable[[Any], str] = str, order: Sequence[int] | None = None) -> str:
    """The SHA-256 of one column.

    A column of numbers is taken as its floats of eight bytes (little-endian; missing is NaN), so that it does not
    matter whether a format holds 1 or 1.0; any other as text in UTF-8 with NUL between, missing as the character 1, so
    that it differs from "".

    Parameters
    ----------
    values
        A list in which missing is None, or an array of floats.
    plain
        Turns a value that is no number and no text (a date of Qt) into text.
    order
        The rows in another order than they stand in (see `order_of`).
    """
    if order is not None:
        values = values[order] if isinstance(values, np.ndarray) else [values[i] for i in order]
    numbers = _as_numbers(values)
    if numbers is None:
        told = values
        if set(map(type, values)) != {str}:
            told = [v if type(v) is str else _MISSING if v is None else plain(v) for v in values]
        data = "\0".join(told).encode("utf-8", "surrogatepass")
    else:
        numbers = np.where(np.isnan(numbers), np.nan, numbers) + 0.0  # one NaN, and no -0.0
        data = numbers.astype("<f8").tobytes()
    return hashlib.sha256(data).hexdigest()


def _as_numbers(values: Any) -> Any:
    """The column as floats; None when it holds anything else."""
    if isinstance(values, np.ndarray):
        return values.astype(float)
    kinds = set(map(type, values))
    if not kinds <= _NUMBERS:
        return None
    if int in kinds and any(type(v) is int and abs(v) > _EXACT for v in values):
        return None
    return np.array(values, dtype=float)


def codes_of(columns: Mapping[str, Any]) -> tuple[str, ...]:
    """The columns of codes that tell the rows apart; none where they do not."""
    return next((names for names in _KEYS if _tells_apart(columns, names)), ())


def key_of(columns: Mapping[str, Any]) -> tuple[str, ...]:
    """The columns of text that tell the rows apart: of codes where they do, else any one; none where no column does."""
    alone = ((name,) for name in sorted(columns))
    return codes_of(columns) or next((names for names in alone if _tells_apart(columns, names)), ())


def _tells_apart(columns: Mapping[str, Any], names: Sequence[str]) -> bool:
    if not all(name in columns and not isinstance(columns[name], np.ndarray) for name in names):
        return False
    if any(set(map(type, columns[name])) != {str} for name in names):
        return False
    told = set(zip(*(columns[name] for name in names))) if len(names) > 1 else set(columns[names[0]])
    return len(told) == len(columns[names[0]])


def order_of(columns: Mapping[str, Any]) -> list[int] | None:
    """The rows in the order of their code, else of all their values, for a database keeps none; None as they stand."""
    key = key_of(columns)
    rows: list[Any] = list(zip(*(columns[name] for name in key or sorted(columns))))
    if not key:
        rows = list(map(repr, rows))
    elif len(key) == 1:
        rows = list(columns[key[0]])
    if all(map(le, rows, rows[1:])):
        return None
    return sorted(range(len(rows)), key=rows.__getitem__)


def table_print(columns: Mapping[str, str]) -> str:
    """The SHA-256 of a table, from those of its columns; their order is no part of it.

    Parameters
    ----------
    columns
        Name of the column -> what `column_print` gives.
    """
    told = json.dumps(sorted(columns.items()), ensure_ascii=False)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def shapes_print(shapes: Iterable[bytes]) -> str:
    """The SHA-256 of geometries, each as WKB; none is empty."""
    out = hashlib.sha256()
    for shape in shapes:
        out.update(len(shape).to_bytes(8, "little"))
        out.update(shape)
    return out.hexdigest()


def differing(first: Mapping[str, str], second: Mapping[str, str]) -> Sequence[str]:
    """The columns that both tables have and of which the values differ, by the order of the first."""
    return [name for name, told in first.items() if name in second and second[name][:SHORT] != told[:SHORT]]

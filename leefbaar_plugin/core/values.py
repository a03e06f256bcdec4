"""A column of a file as values: numbers where it is numbers, text where it is a code or words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from .naming.columns.column import Column
from .naming.recognition import recognise
from .notation import NotANumber, TwoReadings
from .numbers import special_values, to_floats


@dataclass(frozen=True)
class Values:
    """Values (whole numbers stay whole, missing is None) and the special values of the CBS, by how often they stand."""

    values: list[Any]
    special: dict[str, int]


def as_values(values: Sequence[Any], name: str, typeless: bool, decimal: str | None = None) -> Values:
    """A column as numbers where it is one.

    A column that the catalogue knows must be numbers. Elsewhere text stays text, but for a file without types (CSV),
    where it becomes numbers when all of it is, and none of it looks like a code (`0601`).

    Parameters
    ----------
    typeless
        True for a file in which every column is text.
    decimal
        The decimal mark, where the user tells it.

    Raises
    ------
    NotANumber
        A known column holds text, or a column of numbers can be read in two ways.
    """
    texts = [v.strip() for v in values if isinstance(v, str)]
    as_text = [v if not isinstance(v, str) else v.strip() or None for v in values]
    known = number_column(name) is not None
    if not known and texts and not typeless:
        return Values(as_text, {})
    if not known and any(len(t) > 1 and t[0] == "0" and t[1].isdigit() for t in texts):
        return Values(as_text, {})
    try:
        floats = to_floats(values, decimal)
    except TwoReadings:
        raise
    except NotANumber:
        if known:
            raise
        return Values(as_text, {})
    special = special_values(values)
    written_whole = not any(isinstance(v, float) for v in values) and not any("." in t or "," in t for t in texts)
    whole = written_whole and bool(np.all(np.isnan(floats) | (floats == np.round(floats))))
    listed = [None if v != v else int(v) if whole else v for v in floats.tolist()]
    return Values(listed, special)


def number_column(name: str) -> Column | None:
    """The column of the catalogue that holds numbers under this name, with or without its year."""
    known = recognise(name) or recognise(f"{name}_2000")
    return known[0] if known is not None and not known[0].text else None

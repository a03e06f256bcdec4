"""Values as QGIS can store them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np


def plain_list(values: Iterable[Any]) -> list[Any]:
    """A column as values that QGIS can store: numpy scalars become Python's, NaN becomes None."""
    listed = values.tolist() if isinstance(values, np.ndarray) else list(values)
    kinds = set(map(type, listed))
    if not kinds <= _STORABLE:
        listed = [_plain(v) for v in listed]
    return listed if kinds <= _NEVER_NAN else [None if v != v else v for v in listed]


_NEVER_NAN = {int, str, bool, type(None)}
_STORABLE = _NEVER_NAN | {float}


def _plain(value: Any) -> Any:
    if isinstance(value, np.generic):
        return value.item()
    return None if type(value).__name__ in ("NAType", "NaTType") else value

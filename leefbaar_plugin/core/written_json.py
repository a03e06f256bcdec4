"""JSON that people write by hand and share: what stands in it twice is refused, for one of the two would be lost."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .language import tr


def read_json(path: Path) -> Any:
    """What a file states.

    Raises
    ------
    OSError
        It cannot be read.
    ValueError
        It is no JSON, or has a key twice; in words.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")  # as editors on Windows save it
        return json.loads(text, object_pairs_hook=_each_once)
    except (json.JSONDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ValueError(tr("it is no JSON ({why})").format(why=error)) from error


def _each_once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    names = [name for name, _ in pairs]
    double = sorted({name for name in names if names.count(name) > 1})
    if double:
        raise ValueError(tr("it has {names} more than once; keep one").format(names=", ".join(double)))
    return dict(pairs)

"""A JSON file as a table: a list of records, or records by their code, wherever in the file they stand."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ..language import tr
from ..lazy import pd
from ..naming.codes import as_text, is_area_code
from .grid import Grid, TableProblem, from_rows

_LARGEST = 500_000_000
_DEEPEST = 6


def read_json(path: Path, name: str = "") -> Grid:
    """Read the records of a JSON file; what lies deeper in a record becomes a column each.

    Raises
    ------
    TableProblem
        The file is no (whole) JSON, or holds no records.
    """
    if path.stat().st_size > _LARGEST:
        raise TableProblem(
            tr("'{file}' is larger than {limit} MB: give it as CSV or GeoPackage.").format(
                file=path.name, limit=_LARGEST // 10**6
            )
        )
    try:
        told = json.loads(path.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise TableProblem(
            tr("'{file}' is no JSON, or not whole: {why}. Fetch or export it again.").format(file=path.name, why=error)
        ) from error
    records = max(_collections(told, 0), key=len, default=[])
    if not records:
        raise TableProblem(
            tr("'{file}' holds no records: expected a list of objects, or objects by their code.").format(
                file=path.name
            )
        )
    table = pd.json_normalize(records, sep="/")
    common = _wrapper(list(table.columns))
    header = [title.replace(common, "", 1) if common and title.startswith(common) else title for title in table.columns]
    rows = (["" if _absent(cell) else cell for cell in row] for row in table.itertuples(index=False))
    grid = from_rows(rows, name or path.stem, header)
    grid.source = _source(told)
    return grid


def _collections(told: Any, depth: int) -> Iterator[list[dict[str, Any]]]:
    """Every list of objects, and every mapping from codes to objects."""
    if depth > _DEEPEST:
        return
    if isinstance(told, list):
        records = [item for item in told if isinstance(item, Mapping)]
        if records and len(records) == len(told):
            yield [
                dict(item.get("properties", item)) if item.get("type") == "Feature" else dict(item) for item in records
            ]
        return
    if isinstance(told, Mapping):
        coded = {key: value for key, value in told.items() if is_area_code(as_text(key)) and isinstance(value, Mapping)}
        if coded and len(coded) >= len(told) / 2:
            yield [{"buurtcode": key, **value} for key, value in coded.items()]
            return
        for value in told.values():
            yield from _collections(value, depth + 1)


def _wrapper(titles: list[str]) -> str:
    """The part of the path that most columns share: `tijdreeksen/`."""
    starts = [title.split("/")[0] + "/" for title in titles if "/" in title]
    best = max(set(starts), key=starts.count, default="")
    return best if len(starts) > 1 and starts.count(best) == len(starts) else ""


def _absent(cell: Any) -> bool:
    return cell is None or (isinstance(cell, float) and cell != cell)


def _source(told: Any) -> str:
    """What a file says of its source, in a member `bron` at the top or just below it."""
    places = [told, *told.values()] if isinstance(told, Mapping) else []
    for place in places:
        if isinstance(place, Mapping) and isinstance(place.get("bron"), str):
            return str(place["bron"])
    return ""

"""The files of the real data, as rows."""

from __future__ import annotations

import csv
import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.oracles.area import inside
from tests.oracles.buurten import Row, num
from tests.oracles.plans import Plan

NL_COLUMNS = {
    **{name: name for name in ("buurtcode", "buurtnaam", "wijkcode", "gemeentecode", "gemeentenaam")},
    "inwoners": "aantal_inwoners",
    "inwoners65plus": "aantal_personen_65_jaar_en_ouder",
    "huishoudens": "aantal_huishoudens",
    "wozWaarde": "gemiddelde_woningwaarde",
    "koopwoningen": "percentage_koopwoningen",
    "stedelijkheid": "stedelijkheid_adressen_per_km2",
    "lbm_klasse_2024": "klasse_2024",
    "afstandHuisarts": "huisartsenpraktijk_gemiddelde_afstand_in_km",
    "afstandSupermarkt": "grote_supermarkt_gemiddelde_afstand_in_km",
    "afstandSchool": "basisonderwijs_gemiddelde_afstand_in_km",
    **{f"misdr_{year}": f"misdrijven_{year}" for year in range(2021, 2026)},
    **{f"lbm_{name}_2024": f"{name}_2024" for name in ("afw", "won", "fys", "vrz", "soc", "onv")},
}


def read_gpkg(
    path: str | Path, layer: str | None = None, columns: Mapping[str, str] | None = None
) -> tuple[list[Row], list[Any]]:
    """Rows and OGR geometries of a layer (any format of OGR; the first one if not named). `columns`: theirs → ours."""
    from osgeo import ogr

    source = ogr.Open(str(path))
    table = source and (source.GetLayerByName(layer) if layer else source.GetLayer(0))
    if table is None:
        raise LookupError(f"no layer {layer!r} in {path}")
    defined = table.GetLayerDefn()
    names = [defined.GetFieldDefn(k).GetName() for k in range(defined.GetFieldCount())]
    wanted = dict(columns) if columns is not None else {name: name for name in names}
    if set(wanted) - set(names):
        raise LookupError(f"no columns {sorted(set(wanted) - set(names))} in {path}")
    rows, geometries = [], []
    for feature in table:
        rows.append({ours: _clean(feature.GetField(theirs)) for theirs, ours in wanted.items()})
        shape = feature.GetGeometryRef()
        geometries.append(shape.Clone() if shape is not None else None)
    if len(rows) != table.GetFeatureCount():
        raise ValueError(f"{len(rows)} of {table.GetFeatureCount()} features read from {path}")
    return rows, geometries


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return value.strip() or None
    return None if value is not None and (math.isnan(value) or value <= -99990) else value


def read_plans(path: str | Path, layer: str) -> list[Plan]:
    """The Drechtsteden plan layer: remaining dwellings, negative demolition, phases in the column names."""
    rows, geometries = read_gpkg(path, layer)
    return [
        {
            "naam": row.get("Plannaam"),
            "woningen": row.get("Aantalrest"),
            "sloop": abs(row.get("Sloop") or 0),
            "hard": is_hard(row.get("Planstatus")),
            "fasen": {years: n for name, n in row.items() if (years := phase(name)) is not None},
            "punt": inside(shape),
        }
        for row, shape in zip(rows, geometries)
    ]


def is_hard(status: Any) -> bool:
    """Statuses 1* and 2* are hard, 3* and 4* zacht; otherwise what the word says, and zacht if it says nothing."""
    text = str(status or "").strip().lower()
    return text[0] in "12" if text[:1].isdigit() else "hard" in text


def phase(column: str) -> tuple[int, int] | None:
    """The years in a name: OP2019, OP202024 (2020–2024), Op20302050."""
    match = re.fullmatch(r"op(\d{4})(\d{4}|\d{2})?", column.lower())
    if match is None:
        return None
    first, last = match.group(1), match.group(2) or match.group(1)
    return int(first), int(last if len(last) == 4 else first[:2] + last)


def read_leefbaarometer(path: str | Path) -> dict[str, Row]:
    """The official long file as columns per year (lbm_2024, afw_2024, …), by buurtcode."""
    wide: dict[str, Row] = defaultdict(dict)
    with Path(path).open(encoding="utf-8-sig", newline="") as stream:
        for line in csv.DictReader(stream):
            row = wide[line["bu_code"].strip()]
            for name in ("lbm", "afw", "fys", "onv", "soc", "vrz", "won"):
                row[f"{name}_{int(line['jaar'])}"] = num(line, name)
    return dict(wide)


def joined(rows: Sequence[Row], extra: Mapping[str, Row]) -> list[Row]:
    """The rows with the columns of another table added, by buurtcode; what the table has goes first."""
    return [{**row, **extra.get(str(row["buurtcode"]).strip(), {})} for row in rows]

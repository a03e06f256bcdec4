"""The real files (no part of the product), and how what the plugin says of them is held against the oracle."""

from __future__ import annotations

import math
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsVectorLayer

from leefbaar_plugin.compat import is_null
from tests.oracles import LOCAL
from tests.oracles.area import Area
from tests.oracles.buurten import Row
from tests.oracles.counting import INSUFFICIENT, count
from tests.oracles.files import read_gpkg
from tests.oracles.judgement import NOT_APPLICABLE, Outcome
from tests.qgis.support import rows as rows_of

ROOT = Path(__file__).parents[2]
DATA = Path(os.environ.get("LEEFBAAR_DATA") or ROOT.parent / "shared" / "data")


def real(*names: str) -> list[pytest.MarkDecorator]:
    """The marks of a module that reads these files."""
    absent = ", ".join(name for name in names if not (DATA / name).exists())
    reason = f"not in {DATA}: {absent} (LEEFBAAR_DATA can name another folder)"
    return [pytest.mark.real, pytest.mark.skipif(bool(absent), reason=reason)]


def file(name: str) -> str:
    return str(DATA / name)


def area_of(layer: str, rows: Sequence[Row]) -> Area:
    """The polygons of a layer, in the order of the rows."""
    path, _, name = layer.partition("|layername=")
    codes, shapes = read_gpkg(path, name or None, {"buurtcode": "buurtcode"})
    found = {row["buurtcode"]: shape for row, shape in zip(codes, shapes)}
    return Area([found[row["buurtcode"]] for row in rows])


# What the plugin says, and what it should say: by the code of the buurt.


def outcomes(layer: QgsVectorLayer, mechanism: str) -> dict[str, Outcome]:
    """The columns of a mechanism on a layer."""
    fields = [f"{mechanism}_{part}" for part in Outcome._fields]
    return {code: Outcome(*(row[field] for field in fields)) for code, row in rows_of(layer).items()}


def outcomes_in_table(table: QgsVectorLayer) -> dict[str, dict[str, Outcome]]:
    """The risk table, by mechanism."""
    found: dict[str, dict[str, Outcome]] = {}
    for row in table.getFeatures():
        values = [None if is_null(row[part]) else row[part] for part in Outcome._fields]
        found.setdefault(row["mechanisme"], {})[row["buurtcode"]] = Outcome(*values)
    return found


def by_code(rows: Sequence[Row], items: Iterable[Any]) -> dict[str, Any]:
    return {row["buurtcode"]: item for row, item in zip(rows, items)}


def counted(rows: Sequence[Row], expected: Mapping[str, Sequence[Outcome]], components: Any) -> dict[str, Row]:
    """The columns that the count layer should have, from the outcomes of the oracle."""
    found = {}
    for i, (row, counts) in enumerate(zip(rows, count(expected, components))):
        local = sum(name in LOCAL for name in counts.mechanismen)
        columns: Row = {f"{name}_risico": column[i].risico for name, column in expected.items()}
        for name in ("n_risico", "n_beoordeeld", "n_onbekend", "n_min", "n_max", "dekking"):
            columns[name] = getattr(counts, name)
        columns |= {"n_landelijk": counts.n_risico - local, "n_lokaal": local, "n_families": len(counts.families)}
        columns["risicoklasse"] = counts.klasse.replace("≥ 7", "7 of meer")
        if counts.klasse not in (INSUFFICIENT, NOT_APPLICABLE):
            columns["onzeker"] = int(counts.hatched)
        found[row["buurtcode"]] = columns
    return found


def assert_same(told: Mapping[str, Any], expected: Mapping[str, Any]) -> None:
    """In every buurt the plugin says what the oracle says."""
    __tracebackhide__ = True
    wrong = [f"{code} is in one of the two only" for code in sorted(told.keys() ^ expected.keys())]
    for code in sorted(told.keys() & expected.keys()):
        wrong += _disagreement(code, told[code], expected[code])
    if wrong:
        pytest.fail("\n".join([f"{len(wrong)} of {len(expected)} buurten differ:", *wrong[:5]]), pytrace=False)


def _disagreement(code: str, told: Any, expected: Any) -> list[str]:
    if isinstance(expected, Outcome):  # the oracle promises waarde and drempel only where there is a judgement
        told, expected = told._asdict(), expected._asdict()
        if expected["risico"] is None:
            expected = {name: expected[name] for name in ("risico", "zekerheid")}
    wrong = {name: value for name, value in expected.items() if not _equal(told.get(name), value)}
    seen = {name: told.get(name) for name in wrong}
    return [f"{code}: plugin {seen!s:.200}, oracle {wrong!s:.200}"] if wrong else []


def _equal(told: Any, expected: Any) -> bool:
    if isinstance(expected, float) and isinstance(told, (int, float)):
        return math.isclose(told, expected, rel_tol=1e-9, abs_tol=1e-12)
    return told == expected

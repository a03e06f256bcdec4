"""Layers with made-up figures for all national mechanisms: of the whole country, and a grid of any size.

The figures come from one seed and mean nothing; they are as many, as varied and as often missing as real ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from leefbaar_plugin.core.naming.columns.column import Column

SEED = 20240101
EDITION = 2024
EDITIONS = (2002, 2008, 2012, 2014, 2016, 2018, 2020, 2022, 2024)  # of the Leefbaarometer
EARLIER = (2019, 2020)  # of a column that mechanisms look back at
YEARS = (2019, 2020, 2021, 2022, 2023, 2024)  # of any other yearly column
AHEAD = (2034,)
MISSING = 0.15
CELL = 100.0
GEMEENTEN = 400
#: The number that `lbm − afw` is in one release.
MEAN_SCORE = 4.15
_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def country(source: Path, target: Path) -> Path:
    """The real buurten with their codes and names, and made-up figures."""
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(str(source), "", "ogr")
    names = ("buurtcode", "buurtnaam", "wijkcode", "gemeentecode", "gemeentenaam")
    rows = [([feature[name] for name in names], feature.geometry()) for feature in layer.getFeatures()]
    identity = dict(zip(names, map(list, zip(*(values for values, _ in rows)))))
    return _write(target, identity, (shape for _, shape in rows))


def grid(cells: int, target: Path) -> Path:
    """Cells of 100 m, each with the code of a buurt, in 400 municipalities."""
    from qgis.core import QgsGeometry, QgsRectangle

    across = round(cells**0.5)
    codes = [_code(i, cells) for i in range(cells)]
    identity = {"buurtcode": codes, "gemeentecode": ["GM" + code[2:6] for code in codes]}
    corners = ((CELL * (i % across), 400_000 + CELL * (i // across)) for i in range(cells))
    shapes = (QgsGeometry.fromRect(QgsRectangle(x, y, x + CELL, y + CELL)) for x, y in corners)
    return _write(target, identity, shapes)


def _code(number: int, cells: int) -> str:
    """BU, four digits of the municipality, and four characters."""
    gemeente, rest = divmod(number, -(-cells // GEMEENTEN))
    tail = ""
    for _ in range(4):
        rest, digit = divmod(rest, len(_DIGITS))
        tail = _DIGITS[digit] + tail
    return f"BU{gemeente + 1:04}{tail}"


def _write(target: Path, identity: dict[str, list[Any]], shapes: Iterable[Any]) -> Path:
    from qgis.core import (
        QgsCoordinateReferenceSystem,
        QgsCoordinateTransformContext,
        QgsFeature,
        QgsFields,
        QgsVectorFileWriter,
        QgsWkbTypes,
    )

    from leefbaar_plugin.compat import field

    n = len(identity["buurtcode"])
    table = {**identity, **dict(figures(n))}
    fields = QgsFields()
    for name, values in table.items():
        fields.append(field(name, "text" if any(isinstance(v, str) for v in values[:100]) else "real"))
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "buurten"
    writer = QgsVectorFileWriter.create(
        str(target), fields, QgsWkbTypes.Type.MultiPolygon, QgsCoordinateReferenceSystem("EPSG:28992"),
        QgsCoordinateTransformContext(), options,
    )  # fmt: skip
    feature = QgsFeature(fields)
    for row, shape in zip(zip(*table.values()), shapes):
        feature.setAttributes(list(row))
        shape.convertToMultiType()
        feature.setGeometry(shape)
        if not writer.addFeature(feature):
            raise SystemExit(f"Not made: {target}: {writer.errorMessage()}")
    del writer
    return target


def figures(n: int) -> Iterator[tuple[str, list[Any]]]:
    """Each input of the national mechanisms by its name in the layer, with its earlier years; n values, or None."""
    from leefbaar_plugin.core.naming.columns.national import LBM, LBM_KLASSE
    from leefbaar_plugin.mechanisms import all_mechanisms

    mechanisms = [m for m in all_mechanisms() if m.national]
    columns = {c.name: c for m in mechanisms for c in (*m.inputs, *m.over_time)}
    over_time = {c for m in mechanisms for c in m.over_time}
    made = _Made(n)
    yield "water", np.where(made.random.random(n) < 0.02, "JA", "NEE").tolist()
    yield "jaar", [float(EDITION)] * n
    for column in columns.values():
        if column.text or column is LBM_KLASSE:  # the class follows from the deviation
            continue
        years = AHEAD if column.forecast else EDITIONS if column.source == LBM else YEARS
        if column.yearly:
            named = {f"{column.name}_{year}": year for year in years}
        else:
            earlier = EARLIER if column in over_time else ()
            named = {column.name: EDITION, **{f"{column.name}_{year}": year for year in earlier}}
        yield from made.over_years(column, named)


class _Made:
    """Figures that fit together: size, ownership and score of a buurt are the same in all its columns."""

    def __init__(self, n: int):
        self.random = random = np.random.default_rng(SEED)
        self._size = np.round(random.lognormal(6, 0.8, n) / 5) * 5
        owners = random.dirichlet((6, 3, 1.5), n) * 95
        self._base = {
            "lbm": random.normal(MEAN_SCORE, 0.12, n),
            "percentage_koopwoningen": owners[:, 0],
            "perc_huurwoningen_in_bezit_woningcorporaties": owners[:, 1],
            "perc_huurwoningen_in_bezit_overige_verhuurders": owners[:, 2],
            "percentage_woningen_met_eigendom_onbekend": 100 - owners.sum(axis=1),
            "aantal_huishoudens": self._size,
            "woningvoorraad": self._size,
            "huishoudens_prognose": self._size,
            "aantal_inwoners": 2.1 * self._size,
        }
        self._base["afw"] = self._base["lbm"] - MEAN_SCORE
        self._score_of: dict[int, Any] = {}

    def over_years(self, column: Column, named: dict[str, int]) -> Iterator[tuple[str, list[Any]]]:
        """The values of one column in each of its years."""
        n = len(self._size)
        base = self._base.get(column.name)
        if base is None:
            base = self._of_unit(column.unit, n)
        always = column.name in ("aantal_inwoners", "woningvoorraad")
        known = (self.random.random(n) >= (0 if always else MISSING)).tolist()
        for name, year in named.items():
            values = self._in_year(column, base, year).tolist()
            yield name, [value if there else None for value, there in zip(values, known)]

    def _in_year(self, column: Column, base: Any, year: int) -> Any:
        if column.unit == "punten":
            shift = self._score_of.setdefault(year, self.random.normal(0, 0.02, len(base)))
            return np.round(base + shift, 5)
        changed = base * (1 + self.random.normal(0, 0.03, len(base)))
        return np.round(changed, 1 if column.unit in ("%", "km", "per 100", "per 1.000") else 0)

    def _of_unit(self, unit: str, n: int) -> Any:
        random = self.random
        if unit == "%":
            return 100 * random.beta(2, 8, n)
        if unit == "punten":
            return random.normal(0, 0.06, n)
        if unit.startswith("klasse"):
            return random.integers(1, 6, n).astype(float)
        if unit.startswith("×"):
            return random.lognormal(5.8, 0.3, n)
        if unit.startswith("per ") or unit == "km":
            return random.gamma(2, 2, n)
        return self._size * random.beta(2, 12, n)

"""Tables laid beside the buurten by code: keys as text, years side by side, and a report of what found no partner."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from qgis.core import QgsFeatureSource, QgsFeedback, QgsProcessingContext, QgsProviderRegistry, QgsVectorLayer

from ..core.codes import complete_area_codes, gemeente_of
from ..core.columns import BRON, BUURTCODE, JAAR, LBM_AFW, LBM_SCORE, canonical
from ..core.joining import Joined, ManyRows, join, side_by_side
from ..core.numbers import to_floats
from ..core.years import split_year
from ..i18n import tr
from .area_layer import AreaLayer
from .columns import as_numbers, found, origin_of, untyped
from .reading import Features, read, told_source
from .stop import Problem, some

_IDENTITY = {
    "buurtcode",
    "buurtnaam",
    "wijkcode",
    "wijknaam",
    "gemeentecode",
    "gemeentenaam",
    "water",
    "jaar",
    "bron",
    "fid",
    "geom",
}


def as_written(layer: QgsVectorLayer | None, source: QgsFeatureSource) -> QgsFeatureSource:
    """A CSV again, without guessed types: guessing turns the key `0601` into 601."""
    if layer is None or layer.providerType() != "ogr" or layer.dataProvider().storageType() != "CSV":
        return source
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    parts["openOptions"] = ["AUTODETECT_TYPE=NO"]
    again = QgsVectorLayer(QgsProviderRegistry.instance().encodeUri("ogr", parts), layer.name(), "ogr")
    return again if again.isValid() else source


def add_table(
    layer: AreaLayer,
    source: QgsFeatureSource,
    context: QgsProcessingContext,
    feedback: QgsFeedback,
) -> None:
    """Read a table and join it; see `add_features`."""
    add_features(layer, read(source, None, context, feedback, geometry=False))


def add_features(layer: AreaLayer, table: Features) -> None:
    """Join a table by the code of the buurt; a long table (with a column `jaar`) gets a column per year."""
    names = list(table.columns)
    key = _key_field(table, layer.codes)
    if key is None:
        raise Problem(
            tr("No column of table '{table}' holds codes of these buurten; it has {names}.").format(
                table=table.name, names=some(names, 12)
            )
        )
    keys = _table_keys(table.columns[key], layer.codes)
    rows = [i for i, code in enumerate(keys) if code]
    year_field = found(JAAR, names)
    values: dict[str, list[Any]] = {}
    typeless = untyped(table)
    source_told = told_source(table.columns.get(BRON.name, []))
    for name in names:
        target = canonical(name)
        if name in (key, year_field) or target in _IDENTITY:
            continue
        values[target], special = as_numbers([table.columns[name][i] for i in rows], name, table.name, typeless)
        if special:
            layer.special[target] = special
    codes = [keys[i] for i in rows]
    years = [table.columns[year_field][i] for i in rows] if year_field else []
    edition = None
    try:
        if years and len(set(codes)) < len(codes):
            whole = [int(v) for v in to_floats(years).tolist()]
            codes, values = side_by_side(codes, whole, values)
        elif years and len(set(years)) == 1:
            edition = int(to_floats(years[:1])[0])
        joined = join(layer.codes, codes, values)
    except ManyRows as double:
        raise Problem(
            tr(
                "Table '{table}' has more than one row for some buurten: {examples}. It is not joined. "
                "A table with several years needs a column 'jaar'; else keep one row per buurt."
            ).format(table=table.name, examples=double)
        ) from double
    _report(layer, table, joined, len(codes))
    replaced = [name for name in joined.columns if name in layer.columns]
    if replaced:
        layer.warnings.append(
            tr("'{table}' replaces columns that were there: {which}.").format(
                table=table.name, which=some(replaced, 20)
            )
        )
    for name, column in joined.columns.items():
        layer.columns[name] = column
        layer.origins[name] = origin_of(name, source_told, table.name, edition)


def _key_field(table: Features, codes: Sequence[str]) -> str | None:
    """The column with the codes: by its name, else the first of which most values are codes of these buurten."""
    named = found(BUURTCODE, list(table.columns))
    if named:
        return named
    wanted = set(codes)
    for name, values in table.columns.items():
        keys = _table_keys(values[:200], codes)
        if sum(key in wanted for key in keys) > len(keys) / 2:
            return name
    return None


def _table_keys(values: Sequence[Any], codes: Sequence[str]) -> list[str]:
    """Keys of a table as complete codes; a short code needs that all buurten are of one municipality."""
    gemeenten = {gemeente_of(code) for code in codes}
    part = gemeenten.pop() if len(gemeenten) == 1 else None
    parts = [part] * len(values) if part else None
    return [code or "" for code in complete_area_codes(values, parts)]


def _report(layer: AreaLayer, table: Features, joined: Joined, rows: int) -> None:
    matched = rows - len(joined.rows_without_buurt)
    if not matched:
        raise Problem(
            tr("None of the {rows} codes of table '{table}' is a code of these buurten: {examples}.").format(
                rows=rows, table=table.name, examples=some(joined.rows_without_buurt)
            )
        )
    text = tr("Table '{table}': {matched} of {rows} codes joined.").format(table=table.name, matched=matched, rows=rows)
    if joined.rows_without_buurt:
        text += " " + tr("Without a buurt in the layer: {which}.").format(which=some(joined.rows_without_buurt))
    if joined.buurten_without_row:
        text += " " + tr("{n} buurten without a row: {which}.").format(
            n=len(joined.buurten_without_row), which=some(joined.buurten_without_row)
        )
    layer.notes.append(text)


def check_release(layer: AreaLayer) -> None:
    """Within one release of the Leefbaarometer `lbm − afw` is the same for all; else releases are mixed."""
    for name in list(layer.columns):
        stem, year = split_year(name)
        if stem != LBM_SCORE.name or f"{LBM_AFW.name}_{year}" not in layer.columns:
            continue
        level = to_floats(layer.columns[name]) - to_floats(layer.columns[f"{LBM_AFW.name}_{year}"])
        level = level[np.isfinite(level)]
        if len(level) and np.ptp(level) > 0.001:
            layer.warnings.append(
                tr(
                    "Leefbaarometer {year}: the difference between score and deviation is not the same for all "
                    "buurten, so scores of different releases or layers seem to be mixed. Do not read a trend from "
                    "them."
                ).format(year=year)
            )

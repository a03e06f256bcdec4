"""Building one layer of buurten from polygons and tables: canonical names, numbers, keys, joins, and what was done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from qgis.core import (
    QgsFeatureSource,
    QgsFeedback,
    QgsProcessingContext,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from ..core.buurten import Origin
from ..core.codes import BUURT, as_text, complete_area_codes, first_double, gemeente_of, wijk_of
from ..core.columns import (
    BRON,
    BUURTCODE,
    BUURTNAAM,
    CATALOGUE,
    GEMEENTECODE,
    JAAR,
    LBM_AFW,
    LBM_SCORE,
    LOCAL,
    WIJKCODE,
    canonical,
    find,
    recognise,
)
from ..core.joining import Joined, ManyRows, join, side_by_side
from ..core.numbers import CBS_SPECIAL, NotANumber, to_floats
from ..core.years import split_year
from ..i18n import tr
from .reading import Features, mend, read, told_source
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


@dataclass
class AreaLayer:
    """The layer in the making: columns by canonical name in the order of `codes`, their origins, and notes."""

    codes: list[str]
    features: Features
    columns: dict[str, list[Any]]
    origins: dict[str, Origin] = field(default_factory=dict)
    special: dict[str, dict[str, int]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def as_written(layer: QgsVectorLayer | None, source: QgsFeatureSource) -> QgsFeatureSource:
    """A CSV again, without guessed types: guessing turns the key `0601` into 601."""
    if layer is None or layer.providerType() != "ogr" or layer.dataProvider().storageType() != "CSV":
        return source
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    parts["openOptions"] = ["AUTODETECT_TYPE=NO"]
    again = QgsVectorLayer(QgsProviderRegistry.instance().encodeUri("ogr", parts), layer.name(), "ogr")
    return again if again.isValid() else source


def area_layer(
    source: QgsFeatureSource,
    chosen: dict[str, str],
    year: int | None,
    context: QgsProcessingContext,
    feedback: QgsFeedback,
) -> AreaLayer:
    """Read the polygons: complete codes, canonical names, special values to missing.

    Parameters
    ----------
    chosen
        Fields that the user named for the code, the municipality and the name of the buurt.
    year
        Year of the edition; None takes it from the column `jaar`.
    """
    features = read(source, None, context, feedback)
    if not len(features):
        raise Problem(
            tr("Layer '{layer}' has no rows: check its filter and the selection.").format(layer=features.name)
        )
    names = list(features.columns)
    code_field = chosen.get(BUURTCODE.name) or _found(BUURTCODE, names)
    part_field = chosen.get(GEMEENTECODE.name) or _found(GEMEENTECODE, names)
    if code_field is None:
        raise Problem(
            tr("Which field of '{layer}' holds the code of the buurt? It has {names}. Tell it with BUURTCODE.").format(
                layer=features.name, names=some(names, 15)
            )
        )
    codes, told = _codes(features, code_field, part_field)
    mend(features, codes)
    layer = AreaLayer(codes, features, {}, notes=told, warnings=list(features.warnings))
    told_fields = {code_field: BUURTCODE, part_field: GEMEENTECODE, chosen.get(BUURTNAAM.name): BUURTNAAM}
    _take_columns(layer, {name: column.name for name, column in told_fields.items() if name})
    _identity(layer)
    editions = {v for v in layer.columns.get(JAAR.name, []) if v is not None}
    edition = year or (int(editions.pop()) if len(editions) == 1 else None)
    if year:
        layer.columns[JAAR.name] = [year] * len(codes)
    source_told = told_source(layer.columns.pop(BRON.name, []))
    for name in layer.columns:
        layer.origins[name] = _origin(name, source_told, features.name, edition)
    return layer


def _origin(name: str, told: str, file: str, edition: int | None) -> Origin:
    """Source and year of a column: as the file tells, else as the catalogue knows, else the name of the file."""
    known = recognise(name)
    catalogue = known[0].source if known and known[0].source != LOCAL else ""
    return Origin(told or catalogue or file, split_year(name)[1] or edition)


def _found(column, names: Sequence[str]) -> str | None:
    hits = find(column, names)
    return hits[0][0] if hits else None


def _codes(features: Features, code_field: str, part_field: str | None) -> tuple[list[str], list[str]]:
    """Complete codes, each once, and what was repaired."""
    raw = features.columns[code_field]
    parts = features.columns[part_field] if part_field else None
    codes = complete_area_codes(raw, parts)
    lost = [f"'{as_text(value)}'" for value, code in zip(raw, codes) if code is None]
    if lost:
        raise Problem(
            tr(
                "{n} of {all} codes in field '{field}' of '{layer}' are no code of a buurt and cannot be completed: "
                "{examples}. A code is BU, four digits of the municipality and four characters. When the municipality "
                "stands in another field, tell it with GEMEENTECODE."
            ).format(n=len(lost), all=len(codes), field=code_field, layer=features.name, examples=some(lost))
        )
    complete = [code for code in codes if code is not None]
    double = first_double(complete)
    if double:
        raise Problem(
            tr(
                "{n} codes stand more than once in '{layer}': {examples}. There must be one polygon per buurt: "
                "dissolve the parts by code first (Vector > Geoprocessing > Dissolve)."
            ).format(n=len(double), layer=features.name, examples=some([f"{c} ({k}×)" for c, k in double.items()]))
        )
    mended = [f"{as_text(v)} → {c}" for v, c in zip(raw, complete) if as_text(v) != c]
    note = tr("{n} codes were completed: {examples}.").format(n=len(mended), examples=some(mended, 3))
    return complete, [note] if mended else []


def _take_columns(layer: AreaLayer, fixed: dict[str, str]) -> None:
    """Take over the columns under their canonical names; drop those without a value, and say so."""
    empty = []
    untyped = _untyped(layer.features)
    for name, values in layer.features.columns.items():
        target = fixed.get(name) or canonical(name)
        if target in layer.columns and name not in fixed:
            target = name
        if name.lower() in ("fid", "ogc_fid", "objectid") or target in layer.columns:
            continue
        known = CATALOGUE.get(split_year(target)[0]) or CATALOGUE.get(target)
        if known is not None and known.text:
            layer.columns[target] = layer.features.texts(name)
            continue
        layer.columns[target], special = _numbers(values, name, layer.features.name, untyped)
        if special:
            layer.special[target] = special
        if all(v is None for v in layer.columns[target]):
            empty.append(target)
            del layer.columns[target]
    if layer.special:
        reasons = Counter[str]()
        for counts in layer.special.values():
            reasons.update(counts)
        layer.notes.append(
            tr("Special values became unknown: {reasons}, in {n} columns.").format(
                reasons=", ".join(
                    f"{value} ({_REASONS.get(value, tr('special'))}): {n}×" for value, n in reasons.items()
                ),
                n=len(layer.special),
            )
        )
    if empty:
        layer.notes.append(
            tr("{n} columns hold no value at all and are left out: {which}.").format(n=len(empty), which=some(empty, 8))
        )


_REASONS = {
    "-99997": "geheim of onbekend",
    "-99995": "nog niet gepubliceerd",
    "-99991": "vervallen",
    "-99999999": "ontbreekt",
}


def _numbers(values: list[Any], name: str, layer: str, untyped: bool) -> tuple[list[Any], dict[str, int]]:
    """A column as numbers where it is one (whole ones stay whole), and its special values by how often they stand.

    A column that the catalogue knows must be numbers. Elsewhere text stays text, but for a file without types (CSV),
    where it becomes numbers when all of it is, and none of it looks like a code (`0601`).
    """
    texts = [v.strip() for v in values if isinstance(v, str)]
    as_text = [v if not isinstance(v, str) else v.strip() or None for v in values]
    known = _known(name)
    try:
        floats = to_floats(values)
    except NotANumber as wrong:
        if known:
            raise Problem(
                tr("Column '{name}' of '{layer}' should hold numbers but holds text: {examples}.").format(
                    name=name, layer=layer, examples=wrong
                )
            ) from wrong
        return as_text, {}
    if not known and texts and not untyped:
        return as_text, {}
    if not known and any(len(t) > 1 and t[0] == "0" and t[1].isdigit() for t in texts):
        return as_text, {}
    special = Counter(str(int(float(v))) for v in values if _is_special(v))
    written_whole = not any(isinstance(v, float) for v in values) and not any("." in t or "," in t for t in texts)
    whole = written_whole and bool(np.all(np.isnan(floats) | (floats == np.round(floats))))
    listed = [None if v != v else int(v) if whole else v for v in floats.tolist()]
    return listed, dict(special)


def _untyped(features: Features) -> bool:
    """True for a file in which every column is text."""
    return all(isinstance(v, str) or v is None for values in features.columns.values() for v in values)


def _known(name: str) -> bool:
    """True for a column of the catalogue that holds numbers, with or without its year."""
    known = recognise(name) or recognise(f"{name}_2000")
    return known is not None and not known[0].text


def _is_special(value: Any) -> bool:
    try:
        return float(value) <= CBS_SPECIAL
    except (TypeError, ValueError):
        return False


def _identity(layer: AreaLayer) -> None:
    """The columns that say which buurt it is, first and complete."""
    n = len(layer.codes)
    wijken = [wijk_of(code) if BUURT.fullmatch(code) else code for code in layer.codes]
    first = {
        BUURTCODE.name: layer.codes,
        BUURTNAAM.name: layer.columns.get(BUURTNAAM.name) or layer.codes,
        WIJKCODE.name: layer.columns.get(WIJKCODE.name) or wijken,
        "wijknaam": layer.columns.get("wijknaam") or [None] * n,
        GEMEENTECODE.name: [gemeente_of(code) for code in layer.codes],
        "gemeentenaam": layer.columns.get("gemeentenaam") or [None] * n,
    }
    layer.columns = {**first, **{k: v for k, v in layer.columns.items() if k not in first}}


def add_table(
    layer: AreaLayer,
    source: QgsFeatureSource,
    context: QgsProcessingContext,
    feedback: QgsFeedback,
) -> None:
    """Join a table by the code of the buurt; a long table (with a column `jaar`) gets a column per year."""
    table = read(source, None, context, feedback, geometry=False)
    names = list(table.columns)
    key = _key_field(table, layer.codes)
    if key is None:
        raise Problem(
            tr("No column of table '{table}' holds codes of these buurten; it has {names}.").format(
                table=table.name, names=some(names, 12)
            )
        )
    keys = _table_keys(table.columns[key], layer.codes)
    found = [i for i, code in enumerate(keys) if code]
    year_field = _found(JAAR, names)
    values: dict[str, list[Any]] = {}
    untyped = _untyped(table)
    source_told = told_source(table.columns.get(BRON.name, []))
    for name in names:
        target = canonical(name)
        if name in (key, year_field) or target in _IDENTITY:
            continue
        values[target], special = _numbers([table.columns[name][i] for i in found], name, table.name, untyped)
        if special:
            layer.special[target] = special
    codes = [keys[i] for i in found]
    years = [table.columns[year_field][i] for i in found] if year_field else []
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
        layer.origins[name] = _origin(name, source_told, table.name, edition)


def _key_field(table: Features, codes: Sequence[str]) -> str | None:
    """The column with the codes: by its name, else the first of which most values are codes of these buurten."""
    named = _found(BUURTCODE, list(table.columns))
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

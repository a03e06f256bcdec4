"""The layer of buurten in the making: polygons of any CBS vintage, with complete codes and canonical names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from qgis.core import QgsFeatureSource, QgsFeedback, QgsProcessingContext, QgsWkbTypes

from ..core.language import some
from ..core.naming.codes import as_text, complete_area_codes, first_double, gemeente_of, level_of, wijk_of
from ..core.naming.columns import CATALOGUE
from ..core.naming.columns.areas import BRON, BUURTCODE, BUURTNAAM, GEMEENTECODE, JAAR, WIJKCODE, WIJKNAAM
from ..core.naming.columns.column import Column
from ..core.naming.recognition import canonical, recognise, told_source
from ..core.naming.years import split_year
from ..core.numbers import CBS_REASONS
from ..core.origin import Origin
from ..core.text import Text
from ..i18n import number, tr, trn
from .area_codes import require_one_level
from .columns import as_numbers, found, origin_of, untyped
from .features import Features
from .geometries import mend
from .reading import read, require_rows, row_numbers
from .stop import Problem


@dataclass
class AreaLayer:
    """The layer in the making: columns by canonical name in the order of `codes`, their origins, and notes.

    Parameters
    ----------
    empty
        Columns of the polygons that hold no value at all and are left out.
    special
        By column: how often each special value stands in it.
    """

    codes: list[str]
    features: Features
    columns: dict[str, list[Any]]
    empty: list[str] = field(default_factory=list)
    origins: dict[str, Origin] = field(default_factory=dict)
    special: dict[str, dict[str, int]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def area_layer(
    source: QgsFeatureSource,
    chosen: dict[str, str],
    year: int | None,
    context: QgsProcessingContext,
    feedback: QgsFeedback,
    wanted: Sequence[Column] | None = None,
    side: str = "",
) -> AreaLayer:
    """Read the polygons (or a table of areas), and say which columns hold nothing; see `from_features`.

    Parameters
    ----------
    wanted
        The only columns to take, besides those chosen; None takes all.
    side
        What the names of the parameters BUURTCODE and GEMEENTECODE begin with, for messages.
    """
    fields = None if wanted is None else [*chosen.values(), *_recognised(source.fields().names(), wanted)]
    located = source.wkbType() != QgsWkbTypes.Type.NoGeometry
    layer = from_features(read(source, fields, context, feedback), chosen, year, located, side)
    tell_empty(layer)
    return layer


def tell_empty(layer: AreaLayer) -> None:
    """Say which columns are left out."""
    if layer.empty:
        layer.notes.append(
            trn(
                "{n} column holds no value at all and is left out: {which}.",
                "{n} columns hold no value at all and are left out: {which}.",
                len(layer.empty),
                which=some(layer.empty, 8),
            )
        )


def from_features(
    features: Features, chosen: dict[str, str], year: int | None, located: bool = True, side: str = ""
) -> AreaLayer:
    """Complete codes, canonical names, special values to missing.

    Parameters
    ----------
    chosen
        Fields that the user named for the code, the municipality and the name of the buurt.
    year
        Year of the edition; None takes it from the column `jaar`.
    located
        False for a table, of which no geometry is missed.
    """
    require_rows(features)
    names = list(features.columns)
    code_field = chosen.get(BUURTCODE.name) or found(BUURTCODE, names) or found(WIJKCODE, names)
    part_field = chosen.get(GEMEENTECODE.name) or found(GEMEENTECODE, names)
    if code_field is None:
        raise Problem(
            tr("Which field of '{layer}' holds the code of the buurt? It has {names}. Tell it with {name}.").format(
                layer=features.name, names=some(names, 15), name=f"{side}{BUURTCODE.parameter}"
            )
        )
    codes, told = _codes(features, code_field, part_field, f"{side}{GEMEENTECODE.parameter}")
    if located:
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
        layer.origins[name] = origin_of(name, source_told, features.name, edition)
    return layer


def _recognised(names: Sequence[str], wanted: Sequence[Column]) -> list[str]:
    return [name for name in names if (known := recognise(name)) and known[0] in wanted]


def _codes(features: Features, code_field: str, part_field: str | None, parameter: str) -> tuple[list[str], list[str]]:
    """Complete codes, each once, and what was repaired; `parameter` tells the field of the municipality."""
    raw = features.columns[code_field]
    parts = features.columns[part_field] if part_field else None
    codes = complete_area_codes(raw, parts)
    lost = [f"'{as_text(value)}'" for value, code in zip(raw, codes) if code is None]
    if lost:
        raise Problem(
            trn(
                "{n} of {all} codes in field '{field}' of '{layer}' is no code of a buurt and cannot be completed: "
                "{examples}. A code is BU, four digits of the municipality and four characters. When the municipality "
                "stands in another field, tell it with {parameter}.",
                "{n} of {all} codes in field '{field}' of '{layer}' are no code of a buurt and cannot be completed: "
                "{examples}. A code is BU, four digits of the municipality and four characters. When the municipality "
                "stands in another field, tell it with {parameter}.",
                len(lost),
                all=number(len(codes)),
                field=code_field,
                layer=features.name,
                examples=some(lost),
                parameter=parameter,
            )
        )
    complete = [code for code in codes if code is not None]
    require_one_level(complete, features.name)
    double = first_double(complete)
    if double:
        raise Problem(
            trn(
                "{n} code stands more than once in '{layer}': {examples}. There must be one polygon per buurt: "
                "dissolve the parts by code first (Vector > Geoprocessing > Dissolve). A table with several years is "
                "first given to 'Build the layer of buurten', which makes a column per year.",
                "{n} codes stand more than once in '{layer}': {examples}. There must be one polygon per buurt: "
                "dissolve the parts by code first (Vector > Geoprocessing > Dissolve). A table with several years is "
                "first given to 'Build the layer of buurten', which makes a column per year.",
                len(double),
                layer=features.name,
                examples=some([f"{c} ({k}×)" for c, k in double.items()]),
            )
        )
    mended = [f"{as_text(v)} → {c}" for v, c in zip(raw, complete) if as_text(v) != c]
    note = trn(
        "{n} code was completed: {examples}.",
        "{n} codes were completed: {examples}.",
        len(mended),
        examples=some(mended, 3),
    )
    return complete, [note] if mended else []


def _take_columns(layer: AreaLayer, fixed: dict[str, str]) -> None:
    """Take over the columns under their canonical names; those without a value are left out."""
    typeless = untyped(layer.features)
    numbers = row_numbers(layer.features) - set(fixed)
    for name, values in layer.features.columns.items():
        target = fixed.get(name) or canonical(name)
        if target in layer.columns and name not in fixed:
            target = name
        if name in numbers or target in layer.columns:
            continue
        known = CATALOGUE.get(split_year(target)[0]) or CATALOGUE.get(target)
        if known is not None and known.text:
            layer.columns[target] = layer.features.texts(name)
            continue
        layer.columns[target], special = as_numbers(values, name, layer.features.name, typeless)
        if special:
            layer.special[target] = special
        if all(v is None for v in layer.columns[target]):
            layer.empty.append(target)
            del layer.columns[target]
    if layer.special:
        reasons = Counter[str]()
        for counts in layer.special.values():
            reasons.update(counts)
        layer.notes.append(
            trn(
                "Special values became unknown: {reasons}, in {n} column.",
                "Special values became unknown: {reasons}, in {n} columns.",
                len(layer.special),
                reasons=", ".join(f"{value} ({_reason(value)}): {number(n)}×" for value, n in reasons.items()),
            )
        )


#: What the special values of the CBS are, for people; CBS_REASONS has it in Dutch, for data.
_REASONS = {
    "-99997": Text("secret or unknown", CBS_REASONS["-99997"]),
    "-99995": Text("not published yet", CBS_REASONS["-99995"]),
    "-99991": Text("no longer published", CBS_REASONS["-99991"]),
    "-99999999": Text("missing", CBS_REASONS["-99999999"]),
}


def _reason(value: str) -> str:
    words = _REASONS.get(value)
    return tr(words) if words else tr("special")


def _identity(layer: AreaLayer) -> None:
    """The columns that say which buurt it is, first and complete."""
    n = len(layer.codes)
    own_name = WIJKNAAM if level_of(layer.codes) == "wijk" else BUURTNAAM
    named = layer.columns.get(BUURTNAAM.name) or layer.columns.get(own_name.name)
    first = {
        BUURTCODE.name: layer.codes,
        BUURTNAAM.name: named or layer.codes,
        WIJKCODE.name: layer.columns.get(WIJKCODE.name) or [wijk_of(code) for code in layer.codes],
        "wijknaam": layer.columns.get("wijknaam") or [None] * n,
        GEMEENTECODE.name: [gemeente_of(code) for code in layer.codes],
        "gemeentenaam": layer.columns.get("gemeentenaam") or [None] * n,
    }
    layer.columns = {**first, **{k: v for k, v in layer.columns.items() if k not in first}}

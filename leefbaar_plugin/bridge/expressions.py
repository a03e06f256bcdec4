"""Expressions of QGIS over the rows of a layer, for own mechanisms: computed once, and only from the data.

A definition may come from somebody else, so an expression reads nothing but the rows of the layer that it is computed
on: it has the functions below and no others. Files, the environment, other layers, rasters, chance, the date of today,
Python functions and variables are refused; so the same rows give the same outcome for everybody.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeedback,
    QgsField,
    QgsFields,
    QgsMemoryProviderUtils,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..compat import is_null
from ..core.buurten import Buurten
from ..core.language import some
from ..core.mechanism import Mechanism
from ..core.naming.recognition import find, recognise
from ..core.numbers import CBS_SPECIAL, Floats, NotANumber, to_floats
from ..i18n import number, tr, trn
from .crs import rd
from .features import Features
from .stop import Problem, check

_NUMBERS = """abs acos asin atan atan2 ceil clamp cos degrees exp floor ln log log10 max min pi radians round scale_exp
    scale_exponential scale_linear sin sqrt tan coalesce if nullif try to_int to_real to_decimal"""
_TEXT_AND_DATES = """to_string char concat left length lower right replace strpos substr title trim upper to_date
    to_datetime day month year age make_date"""
_SHAPES = """$area $geometry $perimeter $x $y area boundary bounds bounds_height bounds_width centroid convex_hull
    is_multipart is_valid num_geometries num_points perimeter point_on_surface x x_max x_min y y_max y_min"""
_OVER_ALL_ROWS = """count count_distinct count_missing iqr majority maximum mean median minimum minority q1 q3 range
    stdev sum"""
#: Shapes are measured in metres, in the plane of EPSG:28992.
ALLOWED = frozenset(" ".join((_NUMBERS, _TEXT_AND_DATES, _SHAPES, _OVER_ALL_ROWS)).split())


def expression_problems(mechanism: Mechanism, names: Sequence[str]) -> list[str]:
    """What is wrong with the expressions of a mechanism whatever the data, in words; fields are told by `lacking`."""
    out = []
    for name, text in mechanism.expressions.items():
        made = _parsed(text, names)
        where = f"{_key(name)} = '{text}'"
        if made.hasParserError():
            why = " ".join(made.parserErrorString().split())
            out.append(tr("{where} is no field and no expression of QGIS: {why}.").format(where=where, why=why))
            continue
        outside = sorted(made.referencedFunctions() - ALLOWED - {"var"})
        outside += sorted(f"@{variable}" for variable in made.referencedVariables())
        if outside or "var" in made.referencedFunctions():
            out.append(
                tr(
                    "{where} uses {what}. An expression may come from somebody else, so it reads only the rows of the "
                    "layer: make a field of it first, with the field calculator."
                ).format(where=where, what=some(outside or ["var"]))
            )
    return out


def lacking(mechanism: Mechanism, names: Sequence[str]) -> list[str]:
    """The fields that the expressions of a mechanism ask for and the layer does not have."""
    return [name for name, found in _fields(mechanism, names).items() if found is None]


def lacking_problem(mechanism: Mechanism, names: Sequence[str], layer: str) -> list[str]:
    """The same in words."""
    fields = lacking(mechanism, names)
    if not fields:
        return []
    return [
        tr("{name}: '{layer}' has no field {fields}; it has {names}.").format(
            name=mechanism.label, layer=layer, fields=some(fields), names=some(names, 12)
        )
    ]


def fields_of(mechanisms: Iterable[Mechanism], names: Sequence[str]) -> list[str]:
    """The fields of a layer that the expressions of mechanisms read."""
    return [found for mechanism in mechanisms for found in _fields(mechanism, names).values() if found]


def add_computed(mechanisms: Iterable[Mechanism], features: Features, buurten: Buurten, feedback: QgsFeedback) -> None:
    """Compute the columns that the mechanisms ask for, and lay them beside those of the layer.

    A row on which an expression fails gets NaN; how many, and why the first, is a warning of the buurten.

    Parameters
    ----------
    features
        The rows of the buurten, in their order; special values of CBS count as missing.
    """
    wanted = [mechanism for mechanism in mechanisms if mechanism.expressions]
    if not wanted:
        return
    names = list(features.columns)
    read = {name: found for m in wanted for name, found in _fields(m, names).items() if found}
    layer, rows = _as_layer(features, read)
    made: dict[str, Floats] = {}
    for mechanism in wanted:
        for name, text in mechanism.expressions.items():
            values, wrong = _values(_parsed(text, names), layer, rows, feedback)
            made[name], failed = _numbers(values, wrong)
            if failed:
                row, why = next(iter(failed.items()))
                buurten.warn(
                    trn(
                        "{name}: {key} = '{text}' gives no number for {n} of {all} rows, which is unknown: {code}: "
                        "{why}.",
                        "{name}: {key} = '{text}' gives no number for {n} of {all} rows, which are unknown; for "
                        "example {code}: {why}.",
                        len(failed), name=mechanism.label, key=_key(name), text=text, all=number(len(rows)),
                        code=buurten.codes[row], why=why.rstrip("."),
                    )
                )  # fmt: skip
    buurten.columns = {**buurten.columns, **made}


def _key(name: str) -> str:
    return name.rpartition(".")[2].upper()


def _parsed(text: str, names: Sequence[str]) -> QgsExpression:
    """An expression; the plain name of a field is one too, also with blanks in it."""
    return QgsExpression(QgsExpression.quotedColumnRef(text) if text in names else text)


def _fields(mechanism: Mechanism, names: Sequence[str]) -> dict[str, str | None]:
    """Name in the expressions -> field of the layer: as it is, in other capitals, or as an edition of CBS calls it."""
    asked = {name for text in mechanism.expressions.values() for name in _parsed(text, names).referencedColumns()}
    return {name: _field(name, names) for name in sorted(asked - {QgsFeatureRequest.ALL_ATTRIBUTES})}


def _field(name: str, names: Sequence[str]) -> str | None:
    if name in names:
        return name
    same = [n for n in names if n.lower() == name.lower()]
    known = recognise(name)
    if not same and known:
        same = [n for n, year in find(known[0], names) if year == known[1]]
    return same[0] if same else None


def _as_layer(features: Features, read: Mapping[str, str]) -> tuple[QgsVectorLayer, list[QgsFeature]]:
    """The rows as a layer of their own, so that a mean over the layer is one over these rows, without special values.

    Parameters
    ----------
    read
        Name in the expressions -> field of the source.
    """
    fields = QgsFields()
    for name, source in read.items():
        field = QgsField(features.fields.field(source))
        field.setName(name)
        fields.append(field)
    layer = QgsMemoryProviderUtils.createMemoryLayer("buurten", fields, QgsWkbTypes.Type.MultiPolygon, rd())
    columns = [[None if _special(v) else v for v in features.columns[source]] for source in read.values()]
    rows = []
    for place, shape in enumerate(features.geometries):
        row = QgsFeature(layer.fields())
        row.setAttributes([column[place] for column in columns])
        if shape.type() == QgsWkbTypes.GeometryType.PolygonGeometry:
            row.setGeometry(shape)
        rows.append(row)
    added, _ = layer.dataProvider().addFeatures(rows)
    if not added or len(layer.fields()) != len(read):
        raise Problem(tr("The fields {names} cannot be computed with.").format(names=some(list(read.values()))))
    return layer, rows


def _special(value: Any) -> bool:
    return isinstance(value, (int, float)) and value <= CBS_SPECIAL


def _values(
    expression: QgsExpression, layer: QgsVectorLayer, rows: Sequence[QgsFeature], feedback: QgsFeedback
) -> tuple[list[Any], dict[int, str]]:
    """What an expression gives for each row, and the rows on which it fails, with the reason."""
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.layerScope(layer))
    context.setFields(layer.fields())
    context.setFeedback(feedback)
    expression.prepare(context)
    values: list[Any] = []
    wrong: dict[int, str] = {}
    for place, row in enumerate(rows):
        if place % 1024 == 0:
            check(feedback)
        context.setFeature(row)
        value = expression.evaluate(context)
        if expression.hasEvalError():
            wrong[place], value = expression.evalErrorString(), None
        values.append(None if is_null(value) else value)
    check(feedback)
    return values, wrong


def _numbers(values: list[Any], wrong: dict[int, str]) -> tuple[Floats, dict[int, str]]:
    """The values as numbers, text by the one door for numbers, and the rows that are none, with the reason."""
    for place, value in enumerate(values):
        if value is not None and not isinstance(value, (int, float, str)):
            wrong[place] = tr("it is {kind}").format(kind=type(value).__name__)
            values[place] = None
    try:
        return to_floats(values), dict(sorted(wrong.items()))
    except NotANumber as error:
        texts = {place: str(error) for place, value in enumerate(values) if isinstance(value, str)}
        return np.full(len(values), np.nan), dict(sorted({**wrong, **texts}.items()))

"""The risk table of a run read back: what each mechanism says of each area."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    QgsFeatureSource,
    QgsFeedback,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..core.language import some
from ..core.mechanism import Mechanism
from ..core.naming.recognition import canonical
from ..core.results.result import Judged
from ..core.results.scenario import state_of
from ..i18n import tr, trn
from . import trail
from .output.destinations import tables_in
from .reading import read
from .stop import Problem

if TYPE_CHECKING:
    from typing import TypeAlias

#: By the code of the area and the id of the mechanism.
Told: TypeAlias = "dict[tuple[str, str], Judged]"
Flags: TypeAlias = "Sequence[tuple[Mechanism, list[float]]]"

#: Columns of the risk table; a shapefile has the first ten letters of their names.
_COLUMNS = ("buurtcode", "mechanisme", "risico", "zekerheid", "toelichting")
_MORE = ("waarde", "drempel", "bron")


def read_table(source: QgsFeatureSource, name: str, context: QgsProcessingContext, feedback: QgsFeedback) -> Told:
    """The risk table of a run.

    Parameters
    ----------
    name
        The parameter, for the message when it is no risk table.
    """
    fields = _fields(source)
    lacking = _lacking(source)
    if lacking:
        raise Problem(
            tr("{name}: '{table}' is no risk table: it lacks {columns}.").format(
                name=name, table=source.sourceName(), columns=", ".join(lacking)
            )
        )
    table = read(source, [field for field in fields.values() if field], context, feedback, geometry=False)

    def texts(long: str) -> list[str]:
        return table.texts(fields[long]) if fields[long] else [""] * len(table)

    def numbers(long: str) -> list[float]:
        return (table.floats(fields[long]) if fields[long] else np.full(len(table), np.nan)).tolist()

    rows = zip(
        numbers("waarde"), numbers("drempel"), numbers("risico"), texts("zekerheid"), texts("toelichting"),
        texts("bron"),
    )  # fmt: skip
    return {
        (code, mechanism): Judged(value, threshold, state_of(flag, sure), sure, sentence, origin)
        for code, mechanism, (value, threshold, flag, sure, sentence, origin) in zip(
            texts("buurtcode"), texts("mechanisme"), rows
        )
    }


def _fields(source: QgsFeatureSource) -> dict[str, str | None]:
    there = {canonical(field.name()): field.name() for field in source.fields()}
    return {long: there.get(long) or there.get(long[:10]) for long in (*_COLUMNS, *_MORE)}


def _lacking(source: QgsFeatureSource) -> list[str]:
    """Columns of a risk table that a layer does not have."""
    fields = _fields(source)
    return [long for long in _COLUMNS if fields[long] is None]


def require_same(codes: Sequence[str], flags: Flags, table: Told, layer: str, name: str) -> None:
    """A table of another run would give reasons that are not those of the flags.

    Parameters
    ----------
    flags
        The mechanisms of the layer, each with its flags in the order of `codes`; NaN is unknown.
    layer, name
        The layer and the parameter of the table, for the message.
    """
    wrong = []
    for mechanism, risk in flags:
        for code, flag in zip(codes, risk):
            told = table.get((code, mechanism.id))
            if told is not None and told.state != state_of(flag, told.certainty):
                wrong.append(f"{code} {mechanism.id}")
    if wrong:
        raise Problem(
            trn(
                "{name}: the table is not of the same run as '{layer}': {n} flag differs, {which}. Give the risk table "
                "that was written with the layer, or none.",
                "{name}: the table is not of the same run as '{layer}': {n} flags differ, such as {which}. Give the "
                "risk table that was written with the layer, or none.",
                len(wrong),
                name=name,
                layer=layer,
                which=some(wrong),
            )
        )


def companion(
    layer: QgsVectorLayer, told: Mapping[str, Any] | None, context: QgsProcessingContext
) -> QgsVectorLayer | None:
    """The risk table that was written in the same run as a layer.

    It is looked for in the project, among the temporary layers (of a model), and in the same GeoPackage.
    """
    if not told:
        return None
    runs = [told, *told.get("eerder", ())]
    for candidate in (*_opened(context), *_in_file(layer)):
        if not _lacking(candidate):
            made = trail.get(candidate)
            if any(trail.same_run(made, run) for run in runs):
                return candidate
    return None


def _opened(context: QgsProcessingContext) -> list[QgsVectorLayer]:
    project = context.project()
    stores = [*([project.layerStore()] if project is not None else ()), context.temporaryLayerStore()]
    every: list[QgsMapLayer] = [layer for store in stores for layer in store.mapLayers().values()]
    return [one for one in every if isinstance(one, QgsVectorLayer) and _is_table(one)]


def _in_file(layer: QgsVectorLayer) -> list[QgsVectorLayer]:
    if layer.providerType() != "ogr":
        return []
    path = QgsProviderRegistry.instance().decodeUri("ogr", layer.source()).get("path") or ""
    if not path.lower().endswith(".gpkg"):
        return []
    opened = (QgsVectorLayer(f"{path}|layername={name}", name, "ogr") for name in tables_in(path))
    return [one for one in opened if one.isValid() and _is_table(one)]


def _is_table(layer: QgsVectorLayer) -> bool:
    return layer.geometryType() == QgsWkbTypes.GeometryType.NullGeometry

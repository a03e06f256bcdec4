"""What all styles share: map tips that treat values as data, count labels, and keeping the style with the file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from osgeo import gdal
from qgis.core import (
    QgsPalLayerSettings,
    QgsProperty,
    QgsProviderRegistry,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

from ..bridge.database.sql import FORGET_STYLE, STYLES, sql
from ..bridge.database.table import Table, table_of
from ..bridge.stop import Problem, warn
from ..compat import save_default_style, save_style
from ..i18n import tr

STYLE = "leefbaar"
_READABLE = 6  # points, on paper
_REASONS = 5  # lines in a map tip: with more it is higher than the screen of a small laptop


def escaped(expression: str) -> str:
    """An expression whose text prints as itself in HTML, with its line ends."""
    safe = f"replace(to_string(coalesce({expression}, '')), map('&','&amp;','<','&lt;','>','&gt;'))"
    return f"[% replace({safe}, '\\n', '<br>') %]"


def tip(*parts: str) -> str:
    """A map tip of a readable width."""
    return f'<div style="width:420px;font-family:sans-serif;font-size:12px">{"".join(parts)}</div>'


def reasons(column: str) -> str:
    """An expression with the first lines of a column of reasons, and how many there are more."""
    rest = f"'\\n… en nog ' || (array_length(@regels) - {_REASONS}) || '; Identificeren laat alle zien.'"
    shown = f"array_to_string(array_slice(@regels, 0, {_REASONS - 1}), '\\n')"
    lines = f"string_to_array(coalesce({column}, ''), '\\n')"
    return f"with_variable('regels', {lines}, {shown} || if(array_length(@regels) > {_REASONS}, {rest}, ''))"


def short_tip(layer: QgsVectorLayer, title: Sequence[str], then: Sequence[str] = ()) -> None:
    """A map tip that says what lies here, for a layer whose figures are not for one glance.

    Parameters
    ----------
    title, then
        Columns, of which those that the layer has are shown: together in bold, and a line for each.
    """

    def told(columns: Sequence[str]) -> list[str]:
        return [escaped(f'"{name}"') for name in columns if layer.fields().lookupField(name) >= 0]

    layer.setMapTipTemplate(tip(f"<b>{' '.join(told(title))}</b>", *(f"<br>{line}" for line in told(then))))


def name_columns(layer: QgsVectorLayer, aliases: Mapping[str, str]) -> None:
    """Name the columns in words; files keep no aliases, the style does."""
    for name, alias in aliases.items():
        index = layer.fields().lookupField(name)
        if alias and index >= 0:
            layer.setFieldAlias(index, alias)


def with_halo(size: float) -> QgsTextFormat:
    """Letters of so many points that can be read on each fill."""
    text = QgsTextFormat()
    text.setSize(size)
    text.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    text.setColor(QColor("#1a1a1a"))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.7)
    halo.setColor(QColor("#ffffff"))
    text.setBuffer(halo)
    return text


def print_in_area(layer: QgsVectorLayer, expression: str, size: float = 7.5) -> None:
    """Print a short text inside each polygon, where there is room."""
    settings = QgsPalLayerSettings()
    settings.setFormat(with_halo(size))
    settings.fieldName = expression
    smaller = QgsProperty.fromExpression(f"max({_READABLE}, {size} * min(1, 80000 / @map_scale))")
    settings.dataDefinedProperties().setProperty(QgsPalLayerSettings.Property.Size, smaller)
    every = QgsProperty.fromExpression("@map_scale <= 100000")  # of a region, those that have room
    settings.dataDefinedProperties().setProperty(QgsPalLayerSettings.Property.AlwaysShow, every)
    settings.isExpression = True
    settings.placement = QgsPalLayerSettings.Placement.Horizontal  # anywhere inside, to make room for a name
    settings.displayAll = True  # on a municipality a count is never dropped for the name of a wijk
    settings.priority = 10
    settings.zIndex = 1  # over the name of the wijk
    settings.scaleVisibility = True
    settings.minimumScale = 400000
    settings.maximumScale = 0
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def keep_style(layer: QgsVectorLayer) -> None:
    """Store the style as the default with the data: in the GeoPackage or database, or as .qml beside another file."""
    table = table_of(layer)
    if table is not None:
        _keep_in_database(layer, table)
    if layer.providerType() != "ogr":
        return
    path = QgsProviderRegistry.instance().decodeUri("ogr", layer.source()).get("path", "")
    if not path.lower().endswith(".gpkg"):
        save_default_style(layer)
        return
    _forget(path, layer)
    save_style(layer, STYLE)


def _forget(path: str, layer: QgsVectorLayer) -> None:
    """Delete an earlier style of that name: before 3.24 saving over one asks the user, and hangs without a screen."""
    table = QgsProviderRegistry.instance().decodeUri("ogr", layer.source()).get("layerName") or Path(path).stem
    data = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_UPDATE)
    styles = data.GetLayerByName("layer_styles") if data is not None else None
    if styles is None:
        return
    for row in [f.GetFID() for f in styles if f["f_table_name"] == table and f["styleName"] == STYLE]:
        styles.DeleteFeature(row)


def _keep_in_database(layer: QgsVectorLayer, table: Table) -> None:
    """Store the style in `layer_styles`, which QGIS makes where there is none; say so when it may not."""
    try:
        there, may = table.ask(STYLES)[0]
        if there:
            table.ask(sql(FORGET_STYLE, schema=table.schema, table=table.name, style=STYLE))
        elif not may:
            warn(
                tr(
                    "The style of '{table}' is not stored: database '{database}' has no table layer_styles, and you "
                    "may not make it. Let who manages the database store a style there once, and grant you its use."
                ).format(table=table.told, database=table.database)
            )
            return
    except Problem as problem:
        warn(tr("The style of '{table}' is not stored: {why}").format(table=table.told, why=problem))
        return
    save_style(layer, STYLE)

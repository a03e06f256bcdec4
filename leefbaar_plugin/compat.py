"""The only place where versions of QGIS are told apart."""

from __future__ import annotations

from typing import Any, Union

from qgis.core import (
    Qgis,
    QgsAttributeEditorContainer,
    QgsField,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLegendStyle,
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsTextFormat,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant

Lettered = Union[QgsLayoutItemLabel, QgsLegendStyle]

VERSION = Qgis.version()

if Qgis.versionInt() >= 33800:
    from qgis.PyQt.QtCore import QMetaType

    _TYPES = {
        "integer": QMetaType.Type.Int,
        "real": QMetaType.Type.Double,
        "text": QMetaType.Type.QString,
        "boolean": QMetaType.Type.Bool,
        "date": QMetaType.Type.QDate,
    }
    #: Types of a database (jsonb, arrays) that no file holds.
    STRUCTURED = {QMetaType.Type.QVariantMap, QMetaType.Type.QVariantList, QMetaType.Type.QStringList}
else:
    _TYPES = {
        "integer": QVariant.Int,
        "real": QVariant.Double,
        "text": QVariant.String,
        "boolean": QVariant.Bool,
        "date": QVariant.Date,
    }
    STRUCTURED = {QVariant.Map, QVariant.List, QVariant.StringList}


def field(name: str, kind: str, alias: str = "") -> QgsField:
    """A field of kind `integer`, `real`, `text`, `boolean` or `date`."""
    made = QgsField(name, _TYPES[kind])
    if alias:
        made.setAlias(alias)
    return made


def is_null(value: Any) -> bool:
    """True for None and for the NULL of Qt 5 (on Qt 6 NULL is None)."""
    return value is None or (isinstance(value, QVariant) and value.isNull())


def lettering(item: Lettered) -> QgsTextFormat:
    """How the letters of an item of a layout look; before 3.24 (a label) and 3.30 (a legend) only a font tells."""
    if hasattr(item, "textFormat"):
        return item.textFormat()
    text = QgsTextFormat.fromQFont(item.font())
    if isinstance(item, QgsLayoutItemLabel):
        text.setColor(item.fontColor())
    return text


def set_lettering(item: Lettered, text: QgsTextFormat) -> None:
    if hasattr(item, "setTextFormat"):
        item.setTextFormat(text)
        return
    item.setFont(text.toQFont())
    if isinstance(item, QgsLayoutItemLabel):
        item.setFontColor(text.color())


def make_group_box(container: QgsAttributeEditorContainer) -> None:
    """Show a container of a form as a group, not as a page."""
    if Qgis.versionInt() >= 33200:
        container.setType(Qgis.AttributeEditorContainerType.GroupBox)
    else:
        container.setIsGroupBox(True)


def save_default_style(layer: QgsVectorLayer) -> None:
    """Keep the style with a file (.qml)."""
    if Qgis.versionInt() >= 32600:
        layer.saveDefaultStyle(QgsMapLayer.StyleCategory.AllStyleCategories)
    else:
        layer.saveDefaultStyle()


def save_style(layer: QgsVectorLayer, name: str, default: bool = True) -> None:
    """Keep the style with the data, in the database or GeoPackage of the layer."""
    if hasattr(layer, "saveStyleToDatabaseV2"):
        layer.saveStyleToDatabaseV2(name, "", default, "")
    else:
        layer.saveStyleToDatabase(name, "", default, "")


def export_error(exporter: QgsLayoutExporter) -> str:
    """What went wrong with a file of a layout; 3.22 has no message for it, only the name of the file."""
    return (exporter.errorMessage() if hasattr(exporter, "errorMessage") else "") or exporter.errorFile()


def actions_run_twice() -> bool:
    """Whether QGIS runs an action on a layer twice over: first without a context, as before 3.30, then with one."""
    import qgis.gui  # only in the window

    return hasattr(qgis.gui, "QgsMapLayerActionContext")


def fields_chosen(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext
) -> list[str]:
    """The names that a parameter for fields has."""
    if hasattr(algorithm, "parameterAsStrings"):
        return algorithm.parameterAsStrings(parameters, name, context)
    return algorithm.parameterAsFields(parameters, name, context)

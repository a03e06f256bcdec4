"""The only place where versions of QGIS are told apart."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsField
from qgis.PyQt.QtCore import QVariant

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

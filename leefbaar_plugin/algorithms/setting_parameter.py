"""A setting as a parameter of Processing: a number, a choice or a check box."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
)

from ..core.mechanism import Setting
from ..i18n import tr


def setting_parameter(setting: Setting, name: str, label: str, default) -> QgsProcessingParameterDefinition:
    """The parameter of a setting.

    Parameters
    ----------
    name, label
        Of the parameter; the unit of the setting goes behind the label.
    default
        None for a number that need not be given.
    """
    label = with_unit(tr(label), setting.unit)
    if setting.choices:
        return QgsProcessingParameterEnum(
            name, label, list(setting.choices), defaultValue=default, usesStaticStrings=True
        )
    if isinstance(setting.default, bool):
        return QgsProcessingParameterBoolean(name, label, default)
    whole, kind = isinstance(setting.default, int), QgsProcessingParameterNumber.Type
    definition = QgsProcessingParameterNumber(
        name, label, kind.Integer if whole else kind.Double, default, default is None
    )
    if not whole:
        definition.setMetadata({"widget_wrapper": {"decimals": 4}})
    if setting.minimum is not None:
        definition.setMinimum(setting.minimum)
    if setting.maximum is not None:
        definition.setMaximum(setting.maximum)
    return definition


def with_unit(label: str, unit: str) -> str:
    return f"{label} [{unit}]" if unit else label

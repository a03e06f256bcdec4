"""A setting as a parameter of Processing, and its help: what it does, its unit, and where its default comes from."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
)

from ...core.pages.page import default_of, does, labelled, origin_of
from ...core.setting import Setting
from ...i18n import language, number, tr

#: Beyond it a bound guards against nonsense, or is a year: it tells nobody anything.
_TOLD = 1000


def setting_parameter(setting: Setting, name: str, label: str, default) -> QgsProcessingParameterDefinition:
    """The parameter of a setting, with its help.

    Parameters
    ----------
    name, label
        Of the parameter; the unit of the setting goes behind the label.
    default
        None for a number that need not be given.
    """
    label = with_unit(tr(label), setting.unit)
    definition = _parameter(setting, name, label, default)
    definition.setHelp(setting_help(setting))
    return definition


def _parameter(setting: Setting, name: str, label: str, default) -> QgsProcessingParameterDefinition:
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


def setting_help(setting: Setting) -> str:
    """What it does, its default with unit and origin, and its bounds."""
    words = [does(setting, language())]
    words.append(
        tr("Default: {value} ({origin}).").format(
            value=default_of(setting, language()), origin=origin_of(setting, language())
        )
    )
    low, high = setting.minimum, setting.maximum
    if low is not None and high is not None and max(-low, high) <= _TOLD:
        words.append(tr("From {low} to {high}.").format(low=number(low), high=number(high)))
    return " ".join(filter(None, words))


def with_unit(label: str, unit: str) -> str:
    return labelled(label, unit, language())

"""A setting as a parameter of Processing, and its help: what it does, its unit, and where its default comes from."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
)

from ..core.mechanism import Setting
from ..core.page import ORIGIN
from ..core.units import unit_text
from ..i18n import number, tr

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
    """What it does, its default with unit and origin, and its bounds.

    The `why` of a choice tells what the choices mean, so it comes before the default; any other is its reason.
    """
    origin, why = ORIGIN[setting.origin], tr(setting.why)
    words = [_sentence(tr(setting.help)), _sentence(why) if setting.choices else ""]
    words.append(
        tr("Default: {value} ({origin}).").format(
            value=_default(setting), origin=tr(origin) + (f": {why}" if why and not setting.choices else "")
        )
    )
    low, high = setting.minimum, setting.maximum
    if low is not None and high is not None and max(-low, high) <= _TOLD:
        words.append(tr("From {low} to {high}.").format(low=_short(low), high=_short(high)))
    return " ".join(filter(None, words))


def _default(setting: Setting) -> str:
    value = setting.default
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, str):
        return value
    unit = unit_text(setting.unit)
    return f"{_short(value)} {tr(unit)}".strip()


def _short(value: float) -> str:
    return number(int(value) if float(value).is_integer() else value)


def _sentence(text: str) -> str:
    return f"{text.rstrip('.')}." if text else ""


def with_unit(label: str, unit: str) -> str:
    told = unit_text(unit)
    return f"{label} [{tr(told)}]" if unit else label

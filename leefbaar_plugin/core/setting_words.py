"""Settings as people read them, in Dutch."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .mechanism import Mechanism
from .naming.units import measured
from .text import DUTCH, in_language

NONE = "geen"


def name_words(name: str) -> str:
    """A name of the trail: `breedte ew` of `BREEDTE_EW`."""
    return name.lower().replace("_", " ")


def value_words(value: Any) -> str:
    """A value: `ja`, `0,0196`, `EW, EEW`; what is not there is `geen`."""
    if value is None or value == "":
        return NONE
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, (int, float)):
        return f"{value:g}".replace(".", ",").replace("-", "−")
    if isinstance(value, (list, tuple)):
        return ", ".join(map(value_words, value))
    if isinstance(value, Mapping):
        return "; ".join(f"{name_words(str(name))} {value_words(each)}" for name, each in value.items())
    return str(value)


def setting_words(mechanism: Mechanism | None, name: str, value: Any) -> str:
    """A setting with its value: `Daling van ten minste: 0,0196 punten`.

    Parameters
    ----------
    mechanism
        Whose setting it is, for its label and unit; None for one of an algorithm.
    name
        As in a trail, in capitals or not.
    """
    declared = {} if mechanism is None else {s.name: s for s in mechanism.settings}
    setting = declared.get(name.lower())
    if setting is None:
        return f"{name_words(name)}: {value_words(value)}"
    unit = "" if isinstance(value, (bool, str)) else setting.unit
    return f"{in_language(setting.label, DUTCH)}: {measured(value_words(value), unit)}"

"""A choice of the user: its name, default and bounds, what is wrong with a value, and the value in its type."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .language import tr

if TYPE_CHECKING:
    pass


#: Where a threshold comes from.
ORIGINS = ("bron", "afgeleid", "voorstel")

_YES_NO = {"true": True, "1": True, "false": False, "0": False}


@dataclass(frozen=True)
class Setting:
    """A choice of the user: a number (`minimum`..`maximum`), one of `choices`, or yes/no by the type of `default`.

    Parameters
    ----------
    alternatives
        Values that could be defended as well as the default, which is among them: the robustness draws from these.
    help
        What it does, where the label does not say it all; `why` is why the default is what it is.
    shared
        Who draws one of these, draws it once for all mechanisms that have this setting with these alternatives.
    """

    name: str
    label: str
    default: float | int | bool | str
    unit: str = ""
    origin: str = "voorstel"
    why: str = ""
    minimum: float | None = None
    maximum: float | None = None
    choices: tuple[str, ...] = ()
    advanced: bool = True
    alternatives: tuple[Any, ...] = ()
    shared: bool = False
    help: str = ""

    @property
    def parameter(self) -> str:
        return self.name.upper()

    def problem(self, value: Any) -> str | None:
        """What is wrong with a value for this setting, in words that follow it; None when nothing is."""
        if self.choices:
            return None if value in self.choices else self._no_choice()
        if isinstance(self.default, bool):
            return None if str(value).lower() in _YES_NO else tr("is not true or false")
        try:
            given = float(value)
        except (TypeError, ValueError):
            return tr("is not a number (write a decimal point)") if "," in str(value) else tr("is not a number")
        except OverflowError:  # a whole number of hundreds of digits, as JSON may hold
            given = math.inf
        if not math.isfinite(given):
            return tr("is not a finite number")
        if isinstance(self.default, int) and not given.is_integer():
            return tr("is not a whole number")
        if self.minimum is not None and given < self.minimum:
            return tr("is below {bound}").format(bound=f"{self.minimum:.12g}")
        if self.maximum is not None and given > self.maximum:
            return tr("is above {bound}").format(bound=f"{self.maximum:.12g}")
        return None

    def _no_choice(self) -> str:
        return tr("is not one of {choices}").format(choices=", ".join(self.choices))

    def read(self, value: Any) -> Any:
        """The value in the type of the default."""
        if self.choices:
            return value
        if isinstance(self.default, bool):
            return _YES_NO[str(value).lower()]
        return int(float(value)) if isinstance(self.default, int) else float(value)

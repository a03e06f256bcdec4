"""A key of a definition: what a user states in the dialog or the file, and what may stand there."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass
from typing import Any

from ..language import number, tr
from ..setting import Setting
from ..text import Text

TEXT, EXPRESSION = "text", "expression"

#: A definition may come from anybody: its texts must be no HTML, no expression in a layout, and no formula in a sheet.
_NO_TEXT = re.compile(r"[<\x00-\x08\x0e-\x1f]|\[%|^[=+@-]")


@dataclass(frozen=True)
class Key:
    """One key: a text, an expression of QGIS, or a value as of a `Setting` (a number, a choice, yes or no).

    Parameters
    ----------
    default
        None where nothing is stated, for numbers without which a kind of threshold cannot be.
    longest
        Characters of a text or expression.
    """

    label: str
    default: Any
    kind: str = ""
    setting: Setting | None = None
    help: str = ""
    longest: int = 0
    advanced: bool = True
    name: str = ""

    @property
    def parameter(self) -> str:
        return self.name.upper()

    def read(self, value: Any) -> Any:
        """The value in the type of the key.

        Raises
        ------
        ValueError
            What is wrong with it, in words that follow the value.
        """
        if self.setting is not None:
            wrong = self.setting.problem(value)
            if isinstance(value, bool) and not isinstance(self.setting.default, bool):
                wrong = tr("is not a number")
            if wrong:
                raise ValueError(wrong)
            return self.setting.read(value)
        if isinstance(value, bool) or not isinstance(value, (str, int)):
            raise ValueError(tr("is not a text"))
        text = str(value).strip() if self.kind == EXPRESSION else " ".join(str(value).split())
        if len(text) > self.longest:
            raise ValueError(tr("is longer than {n} characters").format(n=number(self.longest)))
        if self.kind == TEXT and _NO_TEXT.search(text):
            raise ValueError(tr("holds < or [%, or starts with =, +, - or @: say it in words"))
        return text


def text(label: Text, help: str = "", *, longest: int = 60, advanced: bool = True) -> Any:
    """A field of a definition that holds a text."""
    return _field(Key(label, "", TEXT, help=help, longest=longest, advanced=advanced))


def expression(label: Text, help: str = "", *, advanced: bool = False) -> Any:
    """A field of a definition that holds a field of the layer or an expression of QGIS."""
    return _field(Key(label, "", EXPRESSION, help=help, longest=2000, advanced=advanced))


def value(setting: Setting, label: Text | None = None, help: str = "", *, stated: bool = False) -> Any:
    """A field of a definition that holds a value as of a setting; `stated`: without a default of its own."""
    default = None if stated else setting.default
    why = help or setting.help or setting.why
    return _field(Key(label or setting.label, default, "", setting, why, 0, setting.advanced))


def _field(key: Key) -> Any:
    return dataclasses.field(default=key.default, metadata={"key": key})

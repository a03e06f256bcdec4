"""Sources of the figures, each with a letter, so that a row of a table has room for its years."""

from __future__ import annotations

from collections.abc import Mapping

from ..naming.years import tell_years
from ..results.result import Result
from ..wording import cited as named


def parts(source: str) -> list[tuple[str, str]]:
    """`CBS (2020, 2024); RIVM` -> (`CBS`, `2020–2024`), (`RIVM`, ``)."""
    return [(name, tell_years(years) if years else "") for name, years in named(source)]


def letters(result: Result) -> Mapping[str, str]:
    """A letter for each source, in the order in which the mechanisms cite them."""
    names = {
        name: None
        for mechanism in result.mechanisms
        for area in result.areas
        for name, _ in parts(area.judged[mechanism.id].source)
    }
    return {name: _letter(i) for i, name in enumerate(names)}


def cited(source: str, keys: Mapping[str, str]) -> str:
    """`a 2020–2024, b`; a dash without a source."""
    return ", ".join(f"{keys[name]} {years}".strip() for name, years in parts(source)) or "–"


def legend(keys: Mapping[str, str]) -> str:
    """`a: CBS · b: RIVM`."""
    return " · ".join(f"{key}: {name}" for name, key in keys.items())


def _letter(i: int) -> str:
    return (_letter(i // 26 - 1) if i >= 26 else "") + "abcdefghijklmnopqrstuvwxyz"[i % 26]

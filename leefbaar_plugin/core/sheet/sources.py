"""Sources of the figures, each with a letter, so that a row of a table has room for its years."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..result import Result
from ..years import tell_years

_YEARS = re.compile(r"(.+) \(([\d\s,–-]+)\)")


def parts(source: str) -> list[tuple[str, str]]:
    """`CBS (2020, 2024); RIVM` -> (`CBS`, `2020–2024`), (`RIVM`, ``)."""
    out = []
    for one in filter(None, (part.strip() for part in source.split(";"))):
        found = _YEARS.fullmatch(one)
        years = sorted(map(int, re.findall(r"\d{4}", found[2]))) if found else []
        out.append((found[1], tell_years(years)) if found and years else (one, ""))
    return out


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

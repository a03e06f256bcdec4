"""Years in column names: `lbm_2024` is the indicator `lbm` in 2024; `OP202024` is the period 2020-2024."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SUFFIX = re.compile(r"(?P<stem>.+?)_?(?P<year>(?:19|20)\d\d)")
_YEAR = re.compile(r"(?:19|20)\d\d\*{0,2}")
_ANYWHERE = re.compile(r"(?<!\d)(?:19|20)\d\d")
#: `bouwjaar_vanaf_2000` is of no year: it counts what was built since; nor is `Bouwjaar 1945-1970`.
_SINCE = re.compile(r".*(?:vanaf|voor|tot|\b(?:na|sinds|t/m))[\s_]*|.*bouw.*\d{4}[^0-9a-z]*", re.IGNORECASE | re.DOTALL)
_PERIOD = re.compile(r"(?P<first>20\d\d)(?:[_-]?(?P<last>20\d\d|\d\d))?")


def split_year(column: str) -> tuple[str, int | None]:
    """`lbm_2024` -> (`lbm`, 2024); a name without a year at its end -> (name, None)."""
    found = _SUFFIX.fullmatch(column)
    if found is None or is_since(found["stem"]):
        return column, None
    return found["stem"], int(found["year"])


def newest_year(text: str) -> int | None:
    """The newest year anywhere in a text: `bomen_2024_def` and `peil_20240101` were not known before 2024."""
    return max(map(int, _ANYWHERE.findall(text)), default=None)


def is_since(stem: str) -> bool:
    """True for what stands before a year that bounds what is counted, and is not the year of the figures."""
    return bool(_SINCE.fullmatch(stem))


def period(column: str) -> tuple[int, int] | None:
    """First and last year that a column name speaks of: `Op202529` -> (2025, 2029), `op_2026` -> (2026, 2026)."""
    found = _PERIOD.search(column)
    if not found:
        return None
    first = int(found["first"])
    last = found["last"]
    if last is None:
        return first, first
    end = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    return (first, end) if end >= first else None


def tell_years(years: Sequence[int]) -> str:
    """`2022–2024`, or `2024` where one year is all; empty without years."""
    return "–".join(map(str, dict.fromkeys((years[0], years[-1])))) if years else ""


def overlap_share(first: float, last: float, start: int, stop: int) -> float:
    """Share of the years first..last (inclusive) that lies in start..stop-1."""
    inside = min(last + 1, stop) - max(first, start)
    return max(0.0, inside) / (last - first + 1)


def is_year(text: str) -> bool:
    """True for a text that is a year and nothing else: `2024`, `2024*`."""
    return bool(_YEAR.fullmatch(text))

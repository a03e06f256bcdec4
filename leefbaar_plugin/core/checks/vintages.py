"""Of which years the figures are, and whether the borders of buurten changed between them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from ..naming.columns import looks_ahead
from ..naming.columns.areas import INDELINGSWIJZIGING
from ..naming.years import split_year
from ..numbers import Floats
from ..origin import Origin
from .finding import IN_ORDE, JAREN, OPMERKING, WAARSCHUWING, Finding, few, many

#: Figures that lie further apart than this many years speak of different times.
APART = 2

_CHANGES = ((2.0, "een andere code"), (3.0, "andere grenzen"))


def check_vintages(origins: Mapping[str, Origin]) -> list[Finding]:
    """Compare the years of the columns that mechanisms use; of a series only the newest year counts.

    Parameters
    ----------
    origins
        By canonical name, of columns that hold any value.
    """
    newest: dict[str, int] = {}
    unknown = []
    for key, origin in origins.items():
        if looks_ahead(key):
            continue
        stem, year = split_year(key)
        year = year or origin.year
        if year:
            newest[stem] = max(newest.get(stem, 0), year)
        else:
            unknown.append(key)
    out = list(_apart(newest))
    if unknown:
        out.append(
            Finding(
                JAREN, OPMERKING, f"Van {many(len(unknown), 'kolom', 'kolommen')} is het jaar niet bekend; de "
                "toelichting noemt dan geen peiljaar.",
                "Geef JAAR op bij 'Buurtlaag opbouwen', of zet het jaar achter de naam (_2024).",
                "", len(unknown), few(unknown, 8),
            )
        )  # fmt: skip
    return out


def _apart(newest: Mapping[str, int]) -> Iterable[Finding]:
    if not newest:
        return
    first, last = min(newest.values()), max(newest.values())
    if last - first > APART:
        old = sorted((year, name) for name, year in newest.items() if last - year > APART)
        yield Finding(
            JAREN, WAARSCHUWING, f"De cijfers liggen {last - first} jaar uiteen ({first}–{last}): "
            f"{many(len(old), 'kolom is', 'kolommen zijn')} meer dan {APART} jaar ouder dan de nieuwste.",
            "Zoek nieuwere cijfers, of noem het verschil in de duiding.", "", len(old),
            few((f"{name} {year}" for year, name in old), 8),
        )  # fmt: skip
        return
    told = f"van {first}" if first == last else f"van {first} tot en met {last}"
    columns = many(len(newest), "kolom", "kolommen")
    yield Finding(JAREN, IN_ORDE, f"De cijfers zijn {told} ({columns} met een bekend jaar).", count=len(newest))


def check_borders(name: str, changes: Floats, labels: Sequence[str]) -> list[Finding]:
    """Buurten of which the code or the borders changed in this edition (2, 3): they have no history under this code."""
    out = []
    for kind, words in _CHANGES:
        rows = np.flatnonzero(changes == kind)
        if len(rows):
            out.append(
                Finding(
                    JAREN, WAARSCHUWING, f"{many(len(rows), 'buurt kreeg', 'buurten kregen')} in deze editie {words}: "
                    "een ontwikkeling over de jaren is daar niet te lezen.",
                    "Reken de cijfers van eerdere jaren om met 'Grenswijziging omrekenen' (grenswijzigingomrekenen).",
                    name or INDELINGSWIJZIGING.name, len(rows), few(labels[i] for i in rows),
                )
            )  # fmt: skip
    return out

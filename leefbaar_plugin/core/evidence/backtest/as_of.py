"""The leak guard: the buurten as they were known in an earlier year, and what had to be left out for that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ...buurten import Buurten
from ...naming.columns import CATALOGUE, looks_ahead
from ...naming.columns.areas import IDENTITY, JAAR, WATER
from ...naming.columns.key_figures import HUISHOUDENS, WONINGVOORRAAD
from ...naming.years import split_year
from ...origin import Origin

#: What says which area a row is; it knows of no year.
_PLACES = frozenset(column.name for column in (*IDENTITY, WATER))
#: What stands for the dwellings where those of then are not known. With one each, weights are equal, and a mechanism
#: that divides by dwellings finds too few of them to judge.
_EQUAL, _EQUALLY = 1.0, Origin("gelijke gewichten")

AHEAD, UNDATED, LATER = "een vooruitblik, van onbekende datum", "van onbekend jaar", "van {year}"
PLANS, BUILDINGS = "plannen", "panden"
NOT_KNOWN_THEN = "wat daarvan toen bekend was is niet na te gaan"


@dataclass(frozen=True)
class AsOf:
    """What was known in a year.

    Parameters
    ----------
    refused
        What was left out, by name, and why.
    older
        Columns of which an earlier year takes the place of a later one: name to that year.
    equal_weights
        True where the dwellings of then are not known, so that all areas weigh the same.
    """

    year: int
    buurten: Buurten
    refused: Mapping[str, str]
    older: Mapping[str, int]
    equal_weights: bool


def as_of(buurten: Buurten, year: int) -> AsOf:
    """The buurten with nothing that is of after a year, or of a year that is not known.

    The year is the one that a figure is of, not the one in which it was published. Borders, and which area is water,
    are those of the layer.
    """
    columns: dict[str, Any] = {}
    origins: dict[str, Origin] = {}
    refused: dict[str, str] = {}
    editions: dict[str, dict[int, str]] = {}
    for name, values in buurten.columns.items():
        origin = buurten.origins.get(name)
        if name == JAAR.name:  # the edition of the layer, which is no figure
            continue
        if name not in _PLACES:
            stem, named = split_year(name)
            of = named or (origin.year if origin else None)
            if looks_ahead(name) or of is None:
                refused[name] = AHEAD if looks_ahead(name) else UNDATED
                continue
            if of > year:
                refused[name] = LATER.format(year=of)
                continue
            if stem in CATALOGUE and not CATALOGUE[stem].yearly:
                editions.setdefault(stem, {})[of] = name
        columns[name] = values
        if origin:
            origins[name] = origin
    older = {}
    for stem, names in editions.items():
        newest = max(names)
        source = names[newest]
        columns[stem] = buurten.columns[source]
        origins[stem] = replace(buurten.origins.get(source, Origin(CATALOGUE[stem].source)), year=newest)
        if refused.pop(stem, None):
            older[stem] = newest
    refused |= {name: NOT_KNOWN_THEN for name, there in _undated_layers(buurten).items() if there}
    equal = not {WONINGVOORRAAD.name, HUISHOUDENS.name} & columns.keys()
    if equal:
        columns[WONINGVOORRAAD.name] = np.full(len(buurten), _EQUAL)
        origins[WONINGVOORRAAD.name] = _EQUALLY
    tables = {name: {y: value for y, value in values.items() if y <= year} for name, values in buurten.tables.items()}
    origins |= {name: buurten.origins[name] for name in tables if name in buurten.origins}
    then = Buurten(buurten.codes, columns, origins, buurten.geography, tables=tables, memo=buurten.memo)
    return AsOf(year, then, refused, older, equal)


def _undated_layers(buurten: Buurten) -> dict[str, bool]:
    return {PLANS: bool(buurten.plans), BUILDINGS: bool(buurten.buildings)}

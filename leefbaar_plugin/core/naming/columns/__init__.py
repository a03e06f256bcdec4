"""The catalogue of columns: one canonical name per concept, in a module per source.

Names of CBS vintages: GeoPackage and OGC API (snake_case, the canonical ones), WFS 2022+ (camelCase, folded to
snake_case before the look-up), shapefile until 2021 (at most ten capitals), and the KWB tables (mnemonics).
What a file holds is told by `recognition`.
"""

from __future__ import annotations

from . import areas, key_figures, local, national
from .column import Column

#: By canonical name, all that a source declares.
CATALOGUE: dict[str, Column] = {
    value.name: value
    for source in (areas, key_figures, local, national)
    for value in vars(source).values()
    if isinstance(value, Column)
}
_AHEAD = tuple(f"{column.name}_" for column in CATALOGUE.values() if column.forecast)


def looks_ahead(name: str) -> bool:
    """True for a column whose year lies ahead: `huishoudens_prognose_2034` is no figure of 2034."""
    return name.startswith(_AHEAD)

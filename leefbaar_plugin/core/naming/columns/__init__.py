"""The catalogue of columns: one canonical name per concept, in a module per source; any of them can be had from here.

Names of CBS vintages: GeoPackage and OGC API (snake_case, the canonical ones), WFS 2022+ (camelCase, folded to
snake_case before the look-up), shapefile until 2021 (at most ten capitals), and the KWB tables (mnemonics).
What a file holds is told by `recognition`.
"""

from __future__ import annotations

from .areas import *  # noqa: F403 (who asks for a column need not know its source)
from .column import *  # noqa: F403
from .column import Column
from .key_figures import *  # noqa: F403
from .local import *  # noqa: F403
from .national import *  # noqa: F403

CATALOGUE: dict[str, Column] = {value.name: value for value in list(vars().values()) if isinstance(value, Column)}
_AHEAD = tuple(f"{column.name}_" for column in CATALOGUE.values() if column.forecast)


def looks_ahead(name: str) -> bool:
    """True for a column whose year lies ahead: `huishoudens_prognose_2034` is no figure of 2034."""
    return name.startswith(_AHEAD)

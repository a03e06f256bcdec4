"""The number below which CBS does not vouch for a figure: such a figure is not judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..assessment import KLEIN, Case
from ..naming.columns import CATALOGUE
from ..naming.columns.column import Column
from ..naming.columns.key_figures import WONINGVOORRAAD
from ..numbers import Floats
from .neighbours import Mask

if TYPE_CHECKING:
    from ..buurten import Buurten


def too_few(buurten: Buurten, column: Column) -> Mask:
    """Rows of which the column rests on fewer than its minimum; where that is not known, it is not too few."""
    if column.fewest is None:
        return np.zeros(len(buurten), dtype=bool)
    base, number = column.fewest
    counted = buurten.stock if base == WONINGVOORRAAD.name else buurten[CATALOGUE[base]]
    with np.errstate(invalid="ignore"):
        return np.asarray(counted < number)


def few_case(buurten: Buurten, column: Column) -> Case:
    """The case of rows of which the column rests on too few."""
    base, number = column.fewest or ("", 0)
    unit = CATALOGUE[base].unit if base else ""
    return Case(too_few(buurten, column), f"Klein aantal: minder dan {number} {unit}.", KLEIN)


def reliable(buurten: Buurten, column: Column) -> Floats:
    """The values of a column; NaN where they rest on too few."""
    return np.where(too_few(buurten, column), np.nan, buurten[column])

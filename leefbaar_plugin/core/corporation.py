"""Dwellings of housing corporations: counted, else calculated from their share of the stock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .assessment import FEWEST_DWELLINGS, KLEIN, NVT, Case
from .naming.columns.column import Column
from .naming.columns.key_figures import HUISHOUDENS, PERC_CORPORATIE, PERC_KOOP, WONINGVOORRAAD
from .naming.columns.local import CORPORATIEWONINGEN
from .numbers import Floats
from .telling import Telling

if TYPE_CHECKING:
    from .buurten import Buurten

#: What a mechanism that asks for them lists among its inputs.
INPUTS = (CORPORATIEWONINGEN, PERC_CORPORATIE, PERC_KOOP, WONINGVOORRAAD, HUISHOUDENS)


@dataclass(frozen=True)
class CorporationDwellings:
    """How many there are.

    Parameters
    ----------
    number : array, shape (n,)
        NaN where it is not known, and where no mechanism applies.
    columns
        What the numbers rest on, for `Buurten.cite`.
    stand_ins
        What stands in for what, as `conclude` wants it. The share of the stock is no stand-in: it gives the same
        number, but for rounding.
    """

    number: Floats
    columns: tuple[Column, ...]
    stand_ins: tuple[str, ...] = ()

    @property
    def words(self) -> Telling:
        """`480 corporatiewoningen`, and whether that was counted."""
        counted = CORPORATIEWONINGEN in self.columns
        return Telling(
            "{n} corporatiewoningen{how}", n=(self.number, 0), how="" if counted else " (berekend uit hun aandeel)"
        )

    @property
    def none(self) -> Case:
        return Case(self.number == 0, "Niet van toepassing: geen corporatiewoningen.", NVT)

    def cases(self) -> list[Case]:
        """Rows without any, without a number, and with too few to divide by."""
        return [
            self.none,
            Case(np.isnan(self.number), "Onbekend: het aantal corporatiewoningen ontbreekt."),
            Case(
                self.number < FEWEST_DWELLINGS,
                f"Klein aantal: minder dan {FEWEST_DWELLINGS} corporatiewoningen.",
                KLEIN,
            ),
        ]


def corporation_dwellings(buurten: Buurten) -> CorporationDwellings:
    """The corporation dwellings of each row: CORPORATIEWONINGEN, without that column the stock × their share.

    All rented dwellings stand in where a layer has neither.
    """
    if buurten.has(CORPORATIEWONINGEN):
        known = np.where(buurten.applicable, buurten[CORPORATIEWONINGEN], np.nan)
        return CorporationDwellings(known, (CORPORATIEWONINGEN,))
    return dwellings_by_share(buurten)


def dwellings_by_share(buurten: Buurten) -> CorporationDwellings:
    """The stock × the share of corporations, or of all who let where a layer has only the owner-occupied."""
    share, column, stand_ins = buurten[PERC_CORPORATIE], PERC_CORPORATIE, buurten.stock_stand_ins
    if not buurten.has(PERC_CORPORATIE) and buurten.has(PERC_KOOP):
        share, column = 100 - buurten[PERC_KOOP], PERC_KOOP
        stand_ins = [*stand_ins, "Alle huurwoningen in plaats van corporatiewoningen"]
    number = np.where(buurten.applicable, buurten.stock * share / 100, np.nan)
    return CorporationDwellings(number, (column, buurten.stock_column), tuple(stand_ins))

"""Dwellings of housing corporations: counted, else calculated, else all rented ones."""

from __future__ import annotations

import numpy as np

from leefbaar_plugin.core.corporation import corporation_dwellings
from leefbaar_plugin.core.naming.columns.key_figures import HUISHOUDENS, PERC_CORPORATIE, PERC_KOOP, WONINGVOORRAAD
from leefbaar_plugin.core.naming.columns.local import CORPORATIEWONINGEN
from tests.core.builders import buurten

SHARE = "perc_huurwoningen_in_bezit_woningcorporaties"


def of(**columns):
    return corporation_dwellings(buurten(**columns))


def words(found):
    return found.words.at(np.array([0]))[0]


def test_counted_ones_go_before_all_else():
    found = of(corporatiewoningen=[480, None], woningvoorraad=1000, **{SHARE: 90})
    assert found.number[0] == 480
    assert np.isnan(found.number[1])  # one source for a whole layer
    assert (found.columns, found.stand_ins) == ((CORPORATIEWONINGEN,), ())
    assert words(found) == "480 corporatiewoningen"


def test_the_share_of_the_stock_is_the_same_number_and_no_stand_in():
    found = of(woningvoorraad=[1000], **{SHARE: [48]})
    assert (found.number.tolist(), found.columns, found.stand_ins) == ([480], (PERC_CORPORATIE, WONINGVOORRAAD), ())
    assert words(found) == "480 corporatiewoningen (berekend uit hun aandeel)"


def test_households_and_all_rented_dwellings_stand_in():
    found = of(aantal_huishoudens=[1000], percentage_koopwoningen=[52])
    assert (found.number.tolist(), found.columns) == ([480], (PERC_KOOP, HUISHOUDENS))
    assert found.stand_ins == (
        "Huishoudens in plaats van woningen",
        "Alle huurwoningen in plaats van corporatiewoningen",
    )


def test_water_has_none_that_count():
    assert np.isnan(of(corporatiewoningen=[480], water=["JA"]).number).all()

"""Sale of social rent: much of it to be sold, and a weak competitive position."""

from __future__ import annotations

import numpy as np
import pytest

from leefbaar_plugin.mechanisms import concurrentiepositie, verkoop_sociale_huur
from tests.core.builders import buurten, judge, says

WEAK, STRONG, UNKNOWN = -0.2, 0.2, None


def street(sold, won, **columns):
    """A buurt with 450 corporation dwellings beside three neighbours whose dwelling score is 0."""
    return buurten(
        at=[(0, 0), (1, 0), (0, 1), (1, 1)],
        neighbours=[(0, 1), (0, 2), (0, 3)],
        **{
            "won_2024": [won, 0, 0, 0],
            "verkoop_gepland": [sold, 0, 0, 0],
            "corporatiewoningen": 450,
            "woningvoorraad": 1000,
            **columns,
        },
    )


@pytest.mark.parametrize(
    ("sold", "won", "risk", "certainty"),
    [
        (54, WEAK, 1, "ruim"),
        (54, STRONG, 0, "ruim"),
        (20, WEAK, 0, "ruim"),
        (20, UNKNOWN, 0, "ruim"),
        (54, UNKNOWN, None, "onbekend"),
        (44, WEAK, 0, "nipt"),
    ],
)
def test_it_takes_both_and_one_that_does_not_hold_decides(sold, won, risk, certainty):
    """54 of 450 is 12 %, 20 is 4.4 %, 44 is 9.8 %; −0.2 is far below the neighbours."""
    row = judge(verkoop_sociale_huur, street(sold, won))[0]
    assert (row.risk, row.certainty) == (risk, certainty)


def test_the_sentence_tells_both():
    row = judge(verkoop_sociale_huur, street(54, WEAK))[0]
    assert (row.value, row.threshold) == (pytest.approx(12), 10)
    assert says(
        row, "54 woningen, 12,0% van 450 corporatiewoningen, gepland voor verkoop binnen 5 jaar (drempel 10,0%)",
        "de concurrentiepositie loopt risico (1,00 van de onderdelen ongunstig, drempel 0,50)",
        "Bron: opgave gemeente; Leefbaarometer 3.0 (2024).",
    )  # fmt: skip


def test_much_to_be_sold_where_the_position_is_unknown_keeps_its_value():
    row = judge(verkoop_sociale_huur, street(54, UNKNOWN))[0]
    assert (row.value, row.threshold) == (pytest.approx(12), 10)
    assert says(row, "Onbekend: 54 woningen", "maar de concurrentiepositie is onbekend")


def test_little_to_be_sold_needs_no_position():
    assert says(judge(verkoop_sociale_huur, street(20, UNKNOWN))[0], "is hoe dan ook geen risico")


def test_a_position_that_is_nearly_a_risk_makes_the_outcome_nipt():
    """The border is −0.0392; −0.0385 is within 5 % of it, and no risk."""
    row = judge(verkoop_sociale_huur, street(54, -0.0385))[0]
    assert (row.risk, row.certainty) == (0, "nipt")


def test_the_settings_of_the_competitive_position_can_be_chosen():
    assert judge(verkoop_sociale_huur, street(54, WEAK), verschil_won=0.5)[0].risk == 0


def test_its_position_is_that_of_the_mechanism_itself_and_made_once():
    table = street(54, WEAK)
    own = concurrentiepositie.MECHANISM
    found = own.outcome(table, own.read({}))
    judge(verkoop_sociale_huur, table)
    assert own.outcome(table, own.read({})) is found
    assert own.outcome(table, own.read({"alle": True})) is not found


def test_a_relative_threshold_is_weighed_by_corporation_dwellings():
    """54 of 4 × 450 is 3 % in the municipality."""
    row = judge(verkoop_sociale_huur, street(54, WEAK), drempelsoort="relatief", factor=2.0)[0]
    assert (row.risk, row.threshold) == (1, pytest.approx(6))


@pytest.mark.parametrize(
    ("columns", "certainty", "told"),
    [
        ({"verkoop_gepland": [None, 0, 0, 0]}, "onbekend", "de geplande verkoop ontbreekt"),
        ({"corporatiewoningen": [None, 450, 450, 450]}, "onbekend", "het aantal corporatiewoningen ontbreekt"),
        ({"corporatiewoningen": [0, 450, 450, 450]}, "niet van toepassing", "geen corporatiewoningen"),
        ({"corporatiewoningen": [10, 450, 450, 450]}, "klein aantal", "minder dan 20 corporatiewoningen"),
    ],
)
def test_what_is_missing_or_too_small_is_not_judged(columns, certainty, told):
    row = judge(verkoop_sociale_huur, street(54, WEAK, **columns))[0]
    assert row[:4] == (None, None, None, certainty)
    assert says(row, told)


def test_where_dwellings_are_estimated_from_households_it_is_nipt():
    table = street(
        60, WEAK, corporatiewoningen=np.nan, woningvoorraad=np.nan, aantal_huishoudens=1000,
        perc_huurwoningen_in_bezit_woningcorporaties=45,
    )  # fmt: skip
    row = judge(verkoop_sociale_huur, table)[0]
    assert (row.risk, row.certainty) == (1, "nipt")
    assert says(row, "450 corporatiewoningen (berekend uit hun aandeel)", "Huishoudens in plaats van woningen.")

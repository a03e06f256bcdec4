"""Vacancy: 2 points above the municipality. See docs/mechanismen/leegstand.en.md."""

from __future__ import annotations

import pytest

from leefbaar_plugin.mechanisms import leegstand
from tests.core.builders import buurten, judge, says


def municipality(share, others=4.0, **columns):
    """A buurt of few dwellings beside one that sets the figure of the municipality."""
    return buurten(**{"percentage_leegstand_woningen": [share, others], "woningvoorraad": [20, 100_000_000], **columns})


def test_worked_example_seven_where_the_municipality_has_four_is_a_risk():
    row = judge(leegstand, municipality(7))[0]
    assert (row.value, row.risk) == (7, 1)
    assert row.threshold == pytest.approx(6.0)
    assert says(
        row, "In 7,0% van de woningen staat niemand ingeschreven", "drempel 6,0%: 2 punt boven de gemeente met 4,0%",
        "Bron: CBS Wijk- en Buurtkaart.",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("share", "risk", "certainty"),
    [(4.9, 0, "ruim"), (5.1, 0, "nipt"), (6.1, 1, "nipt"), (6.9, 1, "nipt"), (7.1, 1, "ruim")],
)
def test_whole_percentages_are_nipt_within_a_point_of_the_threshold(share, risk, certainty):
    row = judge(leegstand, municipality(share))[0]
    assert (row.risk, row.certainty) == (risk, certainty)


def test_the_municipality_is_weighted_by_dwellings():
    """(10·100 + 4·300)/400 = 5.5, so the threshold is 7.5."""
    table = buurten(percentage_leegstand_woningen=[10, 4], woningvoorraad=[100, 300])
    assert [row.threshold for row in judge(leegstand, table)] == [7.5, 7.5]


def test_fewer_than_twenty_dwellings_are_a_small_number():
    row = judge(leegstand, municipality(7, woningvoorraad=[19, 100_000]))[0]
    assert row[2:] == (None, "klein aantal", "Klein aantal: minder dan 20 woningen.")


def test_households_stand_in_for_dwellings_also_for_the_smallest_number():
    table = municipality(9, woningvoorraad=[None, None], aantal_huishoudens=[20, 100_000_000])
    row = judge(leegstand, table)[0]
    assert (row.risk, row.certainty) == (1, "nipt")
    assert says(row, "gewogen met huishoudens in plaats van woningen")
    few = municipality(9, woningvoorraad=[None, None], aantal_huishoudens=[19, 100_000_000])
    assert judge(leegstand, few)[0].certainty == "klein aantal"


def test_an_absolute_threshold_weighs_nothing_so_nothing_stands_in():
    table = buurten(percentage_leegstand_woningen=[9], aantal_huishoudens=[500])
    (row,) = judge(leegstand, table, drempelsoort="absoluut", drempel=7)
    assert (row.risk, row.certainty) == (1, "ruim")


def test_without_the_share_it_is_unknown():
    row = judge(leegstand, municipality(None))[0]
    assert row[:4] == (None, None, None, "onbekend")
    assert says(row, "het aandeel woningen zonder ingeschreven bewoners ontbreekt")


def test_without_dwellings_of_any_buurt_there_is_no_reference():
    row = judge(leegstand, buurten(percentage_leegstand_woningen=[7, 4]))[0]
    assert (row.risk, row.certainty) == (None, "onbekend")
    assert says(row, "het referentiegebied heeft geen waarde")

"""Energy poverty, by a worked example. See docs/mechanismen/energiearmoede.en.md."""

from __future__ import annotations

import pytest

from leefbaar_plugin.mechanisms import energiearmoede
from tests.core.builders import buurten, judge, says


def municipality(share, others=8.4, **columns):
    """A buurt of few households beside one that sets the figure of the municipality."""
    return buurten(
        percentage_energiearmoede=[share, others],
        aantal_huishoudens=[1, 1_000_000],
        **{"woningvoorraad": [1, 1_000_000], **columns},
    )


def test_thirteen_per_cent_where_the_municipality_has_8_4_is_a_risk():
    row = judge(energiearmoede, municipality(13.0))[0]
    assert row.risk == 1
    assert row.value == 13.0
    assert row.threshold == pytest.approx(12.6)
    assert says(row, "13,0% van de huishoudens is energiearm", "drempel 12,6%: 1,5 × de gemeente met 8,4%", "Bron: CBS")


def test_twelve_per_cent_is_just_below_and_nipt():
    row = judge(energiearmoede, municipality(12.0))[0]
    assert (row.risk, row.certainty) == (0, "nipt")


def test_the_netherlands_is_compared_with_by_its_stated_value():
    row = judge(energiearmoede, municipality(13.0, others=20.0), referentie="nederland", referentiewaarde=6.0)[0]
    assert (row.risk, row.threshold) == (1, pytest.approx(9.0))
    assert says(row, "1,5 × Nederland met 6,0%")


def test_an_absolute_threshold_needs_no_reference():
    row = judge(energiearmoede, municipality(13.0, others=None), drempelsoort="absoluut", drempel=10)[0]
    assert (row.risk, row.threshold) == (1, 10)
    assert says(row, "(drempel 10,0%)")


def test_without_the_share_it_is_unknown():
    row = judge(energiearmoede, municipality(None))[0]
    assert row[:4] == (None, None, None, "onbekend")
    assert says(row, "het aandeel huishoudens in energiearmoede ontbreekt")


def test_without_households_of_any_buurt_there_is_no_reference():
    table = buurten(percentage_energiearmoede=[13.0, 8.4], woningvoorraad=[500, 500])
    row = judge(energiearmoede, table)[0]
    assert (row.risk, row.certainty) == (None, "onbekend")
    assert says(row, "het referentiegebied heeft geen waarde")

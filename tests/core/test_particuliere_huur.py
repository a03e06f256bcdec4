"""Growth of private letting, by worked examples. See docs/mechanismen/particuliere_huur.en.md."""

from __future__ import annotations

import pytest

from leefbaar_plugin.core.origin import Origin
from leefbaar_plugin.mechanisms import particuliere_huur
from tests.core.builders import buurten, judge, says

SHARE = "perc_huurwoningen_in_bezit_overige_verhuurders"


def municipality(before, after, others=11, **columns):
    """A buurt from `before` to `after` per cent, beside one so large that it sets the figure of the municipality."""
    given = {
        f"{SHARE}_2020": [before, others],
        SHARE: [after, others],
        "woningvoorraad": [100, 100_000_000],
        "origins": {SHARE: Origin("CBS Wijk- en Buurtkaart", 2024)},
    }
    return buurten(**{**given, **columns})


def test_from_9_to_13_where_the_municipality_has_11_is_a_risk():
    row = judge(particuliere_huur, municipality(9, 13))[0]
    assert row[:4] == (4, 3, 1, "ruim")
    assert says(
        row, "veranderde 4 punt in 2020–2024, van 9% naar 13% (drempel 3 punt", "het aandeel van de gemeente, 11,0%",
        "signaal, geen oorzaak", "Bron: CBS Wijk- en Buurtkaart (2020, 2024)",
    )  # fmt: skip


def test_from_9_to_11_is_none_and_no_signal():
    row = judge(particuliere_huur, municipality(9, 11))[0]
    assert row[:4] == (2, 3, 0, "ruim")
    assert "signaal" not in row.sentence


@pytest.mark.parametrize(("before", "after", "risk", "certainty"), [
    (10, 13, 1, "nipt"),  # 3 points: 2 to 4 before rounding
    (5, 11, 1, "nipt"),  # 11 is 10.5 to 11.5, the municipality has 11.0
    (5, 10, 0, "ruim"),
    (13, 9, 0, "ruim"),
])  # fmt: skip
def test_whole_percentages_are_half_a_point_off_each(before, after, risk, certainty):
    row = judge(particuliere_huur, municipality(before, after))[0]
    assert (row.risk, row.certainty) == (risk, certainty)


def test_growth_of_a_low_share_is_no_risk():
    row = judge(particuliere_huur, municipality(1, 5))[0]
    assert row[:4] == (4, 3, 0, "ruim")


def test_without_the_earlier_share_it_is_unknown():
    row = judge(particuliere_huur, municipality(None, 13))[0]
    assert row[:4] == (None, None, None, "onbekend")
    assert says(row, "geen aandeel woningen van overige verhuurders in 2020 of 2024")


def test_another_year_than_four_before_is_named_in_the_reason():
    table = buurten(**{f"{SHARE}_2021": [9], f"{SHARE}_2024": [13], "woningvoorraad": [500]})
    assert says(judge(particuliere_huur, table)[0], "(bekend is 2021, 2024, voor 4 jaar terug ontbreekt 2020)")
    assert judge(particuliere_huur, table, jaren=3)[0].value == 4


def test_growth_without_a_share_to_compare_with_is_unknown_and_no_growth_is_not():
    table = buurten(**{f"{SHARE}_2020": [9, 9], f"{SHARE}_2024": [13, 10], "woningvoorraad": 500,
                       "referentiegroep": ["", ""]})  # fmt: skip
    grown, still = judge(particuliere_huur, table, referentie="veld")
    assert (grown.value, grown.risk, grown.certainty) == (4, None, "onbekend")
    assert says(grown, "Onbekend: het referentiegebied heeft geen waarde", "veranderde 4 punt in 2020–2024")
    assert (still.value, still.risk) == (1, 0)
    assert says(still, "dat niet bekend is")


def test_the_netherlands_is_compared_with_by_its_stated_share():
    row = judge(particuliere_huur, municipality(9, 13), referentie="nederland", referentiewaarde=15)[0]
    assert (row.risk, row.certainty) == (0, "ruim")
    assert says(row, "het aandeel van Nederland, 15,0%")


def test_few_dwellings_are_a_small_number():
    assert judge(particuliere_huur, municipality(9, 13, woningvoorraad=[19, 1e8]))[0].certainty == "klein aantal"


def test_households_stand_in_for_dwellings_and_the_outcome_is_nipt():
    row = judge(particuliere_huur, municipality(9, 13, woningvoorraad=None, aantal_huishoudens=[100, 1e8]))[0]
    assert (row.risk, row.certainty) == (1, "nipt")
    assert says(row, "Referentiegebied gewogen met huishoudens in plaats van woningen.")


def test_households_do_not_stand_in_where_the_netherlands_is_compared_with():
    table = municipality(9, 13, woningvoorraad=None, aantal_huishoudens=[100, 1e8])
    row = judge(particuliere_huur, table, referentie="nederland", referentiewaarde=11)[0]
    assert (row.risk, row.certainty) == (1, "ruim")
    assert "gewogen met huishoudens" not in row.sentence

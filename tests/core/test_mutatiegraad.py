"""Turnover of corporation dwellings, by a worked example. See docs/mechanismen/mutatiegraad.en.md."""

from __future__ import annotations

import pytest

from leefbaar_plugin.mechanisms import mutatiegraad
from tests.core.builders import buurten, judge, says

MANY = 10_000_000


def lettings(own, rest):
    """Lettings of three years: own figures beside those of the rest of the municipality."""
    return {f"verhuringen_{2022 + k}": [own[k], rest if k == 0 else 0] for k in range(3)}


def municipality(own=(20, 20, 12), homes=480, per_cent=6.8, **columns):
    """A buurt beside a rest so large that its rate (in three years) is that of the municipality."""
    return buurten(
        **{
            **lettings(own, per_cent / 100 * MANY),
            "corporatiewoningen": [homes, MANY],
            "woningvoorraad": [1000, 2 * MANY],
            **columns,
        }
    )


def test_52_lettings_of_480_dwellings_where_6_8_per_cent_is_let_are_1_59_times_as_many():
    """480 × 6.8 % = 32.6; 52/32.6 = 1.593; ln(1.593/1.5) = 0.06 < 1.645/√52 = 0.23, so nipt."""
    row = judge(mutatiegraad, municipality())[0]
    assert (row.risk, row.threshold, row.certainty) == (1, 1.5, "nipt")
    assert row.value == pytest.approx(1.593, abs=1e-3)
    assert says(
        row, "52 verhuringen in 2022–2024 op 480 corporatiewoningen", "1,59 keer de verwachte 32,6 (drempel 1,5)",
        "in de gemeente wordt in die jaren 6,8% verhuurd", "Bron: opgave gemeente (2022, 2023, 2024).",
    )  # fmt: skip


def test_far_more_lettings_than_expected_are_a_risk_beyond_doubt():
    """90/32.6 = 2.76; ln(2.76/1.5) = 0.61 > 1.645/√90 = 0.17."""
    row = judge(mutatiegraad, municipality(own=(30, 30, 30)))[0]
    assert (row.risk, row.certainty) == (1, "ruim")


def test_as_many_as_elsewhere_is_no_risk():
    row = judge(mutatiegraad, municipality(own=(11, 11, 11)))[0]
    assert (row.risk, row.certainty, row.value) == (0, "ruim", pytest.approx(33 / 32.64))


def test_nineteen_lettings_where_seven_were_expected_are_a_small_number():
    row = judge(mutatiegraad, municipality(own=(6, 6, 7), homes=100))[0]
    assert row[:4] == (None, None, None, "klein aantal")
    assert says(row, "minder dan 20 verhuringen, zowel geteld als verwacht")


def test_nineteen_lettings_where_thirty_three_were_expected_are_no_risk():
    row = judge(mutatiegraad, municipality(own=(6, 6, 7)))[0]
    assert (row.risk, row.certainty) == (0, "ruim")


def test_only_years_that_follow_each_other_are_added_up():
    """2024 stands alone after a year without figures: 2020–2022 are the newest three on end."""
    table = municipality(verhuringen_2023=[None, None], verhuringen_2021=[10, 0], verhuringen_2020=[10, 0])
    assert says(judge(mutatiegraad, table)[0], "40 verhuringen in 2020–2022")


def test_two_years_are_not_enough_for_three_and_are_for_two():
    table = municipality(verhuringen_2022=[None, None], verhuringen_2023=[26, 0.068 * MANY])
    row = judge(mutatiegraad, table)[0]
    assert row[:4] == (None, None, None, "onbekend")
    assert says(row, "nodig zijn cijfers van 3 jaar achtereen (bekend is 2023, 2024)")
    assert says(judge(mutatiegraad, table, jaren=2)[0], "38 verhuringen in 2023–2024")


def test_a_rate_for_the_netherlands_is_one_of_a_year():
    """7 % a year of 480 dwellings is 100.8 in three years."""
    row = judge(mutatiegraad, municipality(), referentie="nederland", referentiewaarde=7.0)[0]
    assert (row.risk, row.value) == (0, pytest.approx(52 / 100.8))
    assert says(row, "in Nederland wordt in die jaren 21,0% verhuurd")


def test_without_their_number_the_share_of_the_stock_tells_how_many_dwellings_there_are():
    table = municipality(corporatiewoningen=[None, None], perc_huurwoningen_in_bezit_woningcorporaties=[48, 50])
    row = judge(mutatiegraad, table)[0]
    assert (row.risk, row.value) == (1, pytest.approx(1.593, abs=1e-3))
    assert says(row, "480 corporatiewoningen (berekend uit hun aandeel)")


def test_all_rented_dwellings_stand_in_where_nothing_is_known_of_the_corporations():
    """90 lettings are a clear risk, but for what stands in."""
    table = municipality(own=(30, 30, 30), corporatiewoningen=[None, None], percentage_koopwoningen=[52, 50])
    row = judge(mutatiegraad, table)[0]
    assert (row.risk, row.certainty) == (1, "nipt")
    assert says(row, "Alle huurwoningen in plaats van corporatiewoningen.")


def test_smoothing_draws_the_ratio_to_that_of_the_municipality():
    """Ratios that chance alone explains become 1."""
    table = buurten(
        **{f"verhuringen_{year}": [11, 10, 10, 9] for year in (2022, 2023, 2024)},
        corporatiewoningen=[150] * 4,
        woningvoorraad=[500] * 4,
    )
    row = judge(mutatiegraad, table, gladstrijken=True)[0]
    assert judge(mutatiegraad, table)[0].value == pytest.approx(1.1)
    assert row.value == pytest.approx(1.0)
    assert says(row, "gladgestreken")


@pytest.mark.parametrize(
    ("columns", "certainty", "told"),
    [
        ({"verhuringen_2023": [None, 0]}, "onbekend", "de verhuringen van 2022–2024 zijn niet alle bekend"),
        ({"corporatiewoningen": [None, MANY]}, "onbekend", "het aantal corporatiewoningen ontbreekt"),
        ({"corporatiewoningen": [0, MANY]}, "niet van toepassing", "geen corporatiewoningen"),
        ({"corporatiewoningen": [15, MANY]}, "klein aantal", "minder dan 20 corporatiewoningen"),
        ({"woningvoorraad": [15, MANY]}, "klein aantal", "minder dan 20 woningen"),
        ({f"verhuringen_{y}": [None, None] for y in (2022, 2023, 2024)}, "onbekend", "geen jaar is bekend"),
    ],
)
def test_what_is_missing_or_too_small_is_not_judged(columns, certainty, told):
    row = judge(mutatiegraad, municipality(**columns))[0]
    assert row[:4] == (None, None, None, certainty)
    assert says(row, told)


def test_a_group_of_nobody_gives_no_expectation():
    table = municipality(referentiegroep=["", "stad"])
    row = judge(mutatiegraad, table, referentie="veld")[0]
    assert row[:4] == (None, None, None, "onbekend")
    assert says(row, "het referentiegebied heeft geen waarde")

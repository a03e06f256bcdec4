"""Inflow of vulnerable households: urgent lettings of all lettings. See docs/mechanismen/instroom_kwetsbaar.en.md."""

from __future__ import annotations

import pytest

from leefbaar_plugin.mechanisms import instroom_kwetsbaar
from tests.core.builders import buurten, judge, says

YEARS = (2022, 2023, 2024)
MANY = 1_000_000


def municipality(urgent, lettings, per_cent=20.0, **columns):
    """A buurt with figures of three years beside a rest so large that it sets the share of the municipality."""
    return buurten(
        **{
            **{f"verhuringen_{y}": [n, MANY] for y, n in zip(YEARS, lettings)},
            **{f"verhuringen_urgent_{y}": [u, per_cent / 100 * MANY] for y, u in zip(YEARS, urgent)},
            **columns,
        }
    )


def test_half_of_the_lettings_where_the_municipality_has_a_fifth_is_a_risk():
    """40 of 80; the threshold is 1.5 × 20 = 30 %; 1.645·√(0.5·0.5/80) = 9.2 points, so beyond chance."""
    row = judge(instroom_kwetsbaar, municipality((10, 15, 15), (30, 25, 25)))[0]
    assert (row.risk, row.certainty) == (1, "ruim")
    assert (row.value, row.threshold) == (pytest.approx(50), pytest.approx(30, abs=0.01))
    assert says(
        row, "50,0% van de verhuringen in 2022–2024 ging naar urgente groepen (40 van 80",
        "drempel 30,0%: 1,5 × de gemeente met 20,0%", "Bron: opgave gemeente (2022, 2023, 2024).",
    )  # fmt: skip


@pytest.mark.parametrize(("urgent", "risk"), [((4, 0, 0), 1), ((2, 0, 0), 0)])
def test_ten_lettings_are_just_enough_to_judge_and_never_sure(urgent, risk):
    """40 % of 10 ± 25 points holds the threshold of 30; so does 20 % ± 21."""
    row = judge(instroom_kwetsbaar, municipality(urgent, (10, 0, 0)))[0]
    assert (row.risk, row.certainty) == (risk, "nipt")


def test_nine_lettings_are_a_small_number():
    row = judge(instroom_kwetsbaar, municipality((9, 0, 0), (9, 0, 0)))[0]
    assert row[:4] == (None, None, None, "klein aantal")
    assert says(row, "minder dan 10 verhuringen in 2022–2024")


def test_more_urgent_lettings_than_lettings_are_kept_and_named():
    row = judge(instroom_kwetsbaar, municipality((10, 10, 10), (5, 5, 10)))[0]
    assert (row.risk, row.value) == (1, pytest.approx(150))
    assert says(row, "Uitschieter: meer urgente verhuringen dan verhuringen.")


def test_smoothing_draws_a_few_lettings_to_the_municipality():
    table = buurten(
        **{f"verhuringen_{y}": [4, 100, 100, 100] for y in YEARS},
        **{f"verhuringen_urgent_{y}": [2, 20, 30, 10] for y in YEARS},
    )
    raw, smooth = (judge(instroom_kwetsbaar, table, gladstrijken=on)[0] for on in (False, True))
    assert raw.value == pytest.approx(50)
    assert 20 < smooth.value < 45
    assert raw.threshold == smooth.threshold
    assert says(smooth, "6 van 12, gladgestreken")


def test_the_worst_share_is_taken_of_what_is_smoothed():
    """The worst quarter of four buurten is one of them, smoothed or not."""
    table = buurten(
        **{f"verhuringen_{y}": [4, 100, 100, 100] for y in YEARS},
        **{f"verhuringen_urgent_{y}": [2, 23, 20, 14] for y in YEARS},
    )
    for on in (False, True):
        found = judge(instroom_kwetsbaar, table, gladstrijken=on, drempelsoort="kwantiel", kwantiel=25)
        assert sum(row.risk for row in found) == 1


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        ({"verhuringen_2023": [None, MANY]}, "de verhuringen van 2022–2024 zijn niet alle bekend"),
        ({"verhuringen_urgent_2024": [None, MANY]}, "de urgente verhuringen van 2022–2024 zijn niet alle bekend"),
        ({"verhuringen_urgent_2024": [None, None]}, "nodig zijn cijfers van 3 jaar achtereen (bekend is 2022, 2023)"),
    ],
)
def test_without_a_year_it_is_unknown(columns, told):
    row = judge(instroom_kwetsbaar, municipality((10, 15, 15), (30, 25, 25), **columns))[0]
    assert row[:4] == (None, None, None, "onbekend")
    assert says(row, told)


def test_an_unknown_reference_is_no_reference():
    table = municipality((10, 15, 15), (30, 25, 25), referentiegroep=["", "stad"])
    row = judge(instroom_kwetsbaar, table, referentie="veld")[0]
    assert (row.risk, row.certainty) == (None, "onbekend")


def test_only_the_class_may_be_published():
    assert instroom_kwetsbaar.MECHANISM.sensitive

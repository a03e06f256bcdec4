"""Vulnerability: the mean of at least three percentile ranks. See docs/mechanismen/kwetsbaarheid.en.md."""

from __future__ import annotations

import numpy as np
import pytest

from leefbaar_plugin.core.origin import Origin
from leefbaar_plugin.mechanisms import kwetsbaarheid
from tests.core.builders import buurten, judge, says

SES, LOW = "ses_woa", "percentage_huishoudens_met_laag_inkomen"
BIJSTAND = "aantal_personen_met_een_alg_bijstandsuitkering_tot"
WMO, YOUTH = "aantal_wmo_clienten_per_1000_inwoners", "percentage_jongeren_met_jeugdzorg_in_natura"
SETTINGS = kwetsbaarheid.MECHANISM.read({})
ORDER = list(range(10))


def ten(**columns):
    """Ten buurten, the first the least vulnerable on every sign: ranks 5, 15, … 95."""
    return buurten(**{
        SES: [-0.1 * i for i in ORDER],
        LOW: [4 + i for i in ORDER],
        BIJSTAND: [10 * i for i in ORDER],
        "aantal_huishoudens": 500,
        WMO: [40 + i for i in ORDER],
        YOUTH: [5 + i for i in ORDER],
        **columns,
    })  # fmt: skip


def judge_ranks(*ranks, rise=None):
    padded = np.array([[*ranks, *[np.nan] * (5 - len(ranks))]], dtype=float)
    mean, _, risk = kwetsbaarheid.judge(padded, None if rise is None else np.array([rise]), SETTINGS)
    return mean[0], bool(risk.holds[0]), bool(risk.near[0])


def test_worked_example_ranks_of_88_84_79_and_81_are_a_risk():
    assert judge_ranks(88, 84, 79, 81) == (83, True, True)  # within 5 % of 80


def test_worked_example_ranks_of_88_71_and_66_are_none():
    assert judge_ranks(88, 71, 66) == (75, False, False)


def test_two_ranks_are_too_few():
    assert np.isnan(judge_ranks(99, 99)[0])


@pytest.mark.parametrize(("rise", "risk", "near"), [(6.0, True, False), (5.1, True, True), (4.0, False, False)])
def test_with_growth_asked_a_high_rank_must_have_risen_too(rise, risk, near):
    assert judge_ranks(95, 95, 95, rise=rise) == (95, risk, near)


def test_a_low_rank_is_no_risk_whatever_the_rise():
    assert judge_ranks(40, 40, 40, rise=np.nan)[1:] == (False, False)


def test_of_ten_buurten_the_two_most_vulnerable_are_at_risk():
    rows = judge(kwetsbaarheid, ten())
    assert [row.value for row in rows] == pytest.approx([5 + 10 * i for i in ORDER])
    assert [row.risk for row in rows] == [0] * 8 + [1, 1]
    assert rows[9].threshold == 80
    assert says(
        rows[9], "Gemiddelde rang 95,0 van 100 binnen de gemeente (drempel 80,0), over 5 kenmerken",
        "SES-WOA 95, laag inkomen 95, bijstand 95, Wmo 95, jeugdzorg 95",
        "Bron: CBS, SES-WOA; CBS Wijk- en Buurtkaart.",
    )  # fmt: skip


def test_social_assistance_counts_per_household():
    """As many benefits on ever more households: the rank of the others, and the reverse of it for bijstand."""
    rows = judge(kwetsbaarheid, ten(**{BIJSTAND: 50, "aantal_huishoudens": [100 * (1 + i) for i in ORDER]}))
    assert rows[9].value == pytest.approx((4 * 95 + 5) / 5)
    assert says(rows[9], "bijstand 5,")


def test_without_households_social_assistance_is_left_out():
    row = judge(kwetsbaarheid, ten(aantal_huishoudens=[*[500] * 9, None]))[9]
    assert row.risk == 1
    assert "bijstand" not in row.sentence
    assert says(row, "over 4 kenmerken")


def test_a_secret_figure_is_left_out_and_not_the_lowest():
    row = judge(kwetsbaarheid, ten(**{WMO: [*ORDER[:9], None], YOUTH: [*ORDER[:9], None]}))[9]
    assert (row.risk, row.value) == (1, 95)
    assert says(row, "over 3 kenmerken: SES-WOA 95, laag inkomen 95, bijstand 95.")


def test_incomes_of_fewer_than_a_hundred_inhabitants_are_left_out():
    row = judge(kwetsbaarheid, ten(aantal_inwoners=[*[1000] * 9, 99]))[9]
    assert "laag inkomen" not in row.sentence
    assert says(judge(kwetsbaarheid, ten(aantal_inwoners=[*[1000] * 9, 100]))[9], "laag inkomen 95")


def test_two_known_signs_are_too_few():
    row = judge(kwetsbaarheid, ten(**{name: [*ORDER[:9], None] for name in (LOW, WMO, YOUTH)}))[9]
    assert row[:4] == (None, None, None, "onbekend")
    assert says(row, "minder dan 3 van de 5 kenmerken zijn bekend (2)")


def test_four_buurten_make_no_ranking():
    codes = [f"BU000{1 + (i >= 4)}00{i:02d}" for i in ORDER]
    small, *_, large = judge(kwetsbaarheid, ten(codes=codes))
    assert (small.risk, small.certainty) == (None, "onbekend")
    assert says(small, "te weinig buurten in het referentiegebied om een rang te bepalen (minder dan 5 met cijfers)")
    assert large.value == pytest.approx(100 * 5.5 / 6)
    assert judge(kwetsbaarheid, ten(codes=codes), referentie="regio")[0].value == pytest.approx(5)


def with_history(**columns):
    """Four years ago the last buurt stood in the middle on three signs, and the others in the order of now."""
    before = [*(2 * i for i in ORDER[:9]), 9]  # 0 2 4 6 8 10 12 14 16 and 9: the sixth, rank 55
    table = ten(**{f"{name}_2020": before for name in (LOW, WMO, YOUTH)}, **columns)
    table.origins = {name: Origin("CBS Wijk- en Buurtkaart", 2024) for name in (LOW, WMO, YOUTH)}
    return table


def test_growth_is_that_of_the_mean_rank_over_the_signs_known_in_both_years():
    """From 55 to 95 is +40; the ninth stood at 95 and stands at 85."""
    rows = judge(kwetsbaarheid, with_history(), groei=True)
    assert [row.risk for row in rows[8:]] == [0, 1]
    assert says(rows[9], "en 40,0 punt erbij in 4 jaar (drempel 5,0)", "(2020, 2024)")
    assert says(rows[8], "en −10,0 punt erbij")


def test_growth_of_social_assistance_takes_the_households_of_each_year():
    """90 on 900 households then is 10 %, as the sixth (50 on 500): both rank 60. Now 95; two others stood still."""
    columns = {
        f"{BIJSTAND}_2020": [10 * i for i in ORDER],
        "aantal_huishoudens_2020": [*[500] * 9, 900],
        f"{LOW}_2020": [4 + i for i in ORDER],
        f"{WMO}_2020": [40 + i for i in ORDER],
    }
    table = ten(**columns)
    table.origins = {
        name: Origin("CBS Wijk- en Buurtkaart", 2024) for name in (BIJSTAND, "aantal_huishoudens", LOW, WMO)
    }
    rows = judge(kwetsbaarheid, table, groei=True)
    assert says(rows[9], f"en {35 / 3:.1f} punt erbij".replace(".", ","))


def test_a_high_rank_without_history_is_unknown_and_a_low_one_no_risk():
    rows = judge(kwetsbaarheid, ten(), groei=True)
    assert rows[9].value == pytest.approx(95), "where it stands is known"
    assert (rows[9].risk, rows[9].certainty) == (None, "onbekend")
    assert says(rows[9], "of die steeg is niet te bepalen")
    assert rows[0].risk == 0
    assert says(rows[0], "niet bekend is hoeveel die steeg")


def test_smoothing_draws_a_rate_of_few_households_to_the_municipality():
    """8 of 10 households is the highest rate as counted; drawn to the mean it is no longer."""
    columns = {BIJSTAND: [*[50 * i for i in range(1, 10)], 8], "aantal_huishoudens": [*[600] * 9, 10]}
    counted = judge(kwetsbaarheid, ten(**columns))[9]
    smoothed = judge(kwetsbaarheid, ten(**columns), gladstrijken=True)[9]
    assert says(counted, "bijstand 95")
    assert smoothed.value < counted.value

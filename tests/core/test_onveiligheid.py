"""Insecurity, by a worked example. See docs/mechanismen/onveiligheid.en.md."""

from __future__ import annotations

import numpy as np
import pytest

from leefbaar_plugin.mechanisms import onveiligheid
from tests.core.builders import buurten, judge, says


def town(before, after, rest=(950_000, 902_500), **columns):
    """A buurt of 4,440 and 4,500 person-years in a municipality that goes from `rest[0]` to `rest[1]` crimes.

    The municipality is so large that the buurt does not weigh in it: 0.95 of the same number of inhabitants.
    """
    made = {}
    for years, people, counts in (
        ((2019, 2020, 2021), 1480, (before, rest[0])),
        ((2022, 2023, 2024), 1500, (after, rest[1])),
    ):
        for year in years:
            made[f"misdrijven_{year}"] = [np.nan if n is None else n / 3 for n in counts]
            made[f"aantal_inwoners_{year}"] = [people, 10_000_000]
    return buurten(**{**made, **columns})


def test_132_against_96_where_the_municipality_fell_is_a_risk():
    """(132/4500)/(96/4440)/0.95 = 1.43; the bound is 1.15; 1.2 lies within the 90 % interval, so nipt."""
    row = judge(onveiligheid, town(96, 132))[0]
    assert (row.risk, row.threshold, row.certainty) == (1, 1.2, "nipt")
    assert row.value == pytest.approx(1.428, abs=0.001)
    assert says(
        row, "132 misdrijven in 2022–2024 tegen 96 in 2019–2021, per inwoner 1,36 keer zoveel",
        "gedeeld door de ontwikkeling van de gemeente (0,95)",
        "1,43 keer zoveel (drempel 1,20; ondergrens 1,15, drempel 1)", "Bron: Politie (CBS 47018NED) (2019, 2020",
    )  # fmt: skip


def test_fourteen_against_nine_is_a_small_number():
    row = judge(onveiligheid, town(9, 14))[0]
    assert row[:4] == (None, None, None, "klein aantal")
    assert says(row, "minder dan 10 misdrijven in een van beide perioden (14 misdrijven in 2022–2024 tegen 9 in")


def test_where_crime_rises_everywhere_as_much_it_is_no_risk():
    """1.357 against 1.357 × is 1."""
    row = judge(onveiligheid, town(96, 132, rest=(1_000_000, 1_356_667)))[0]
    assert (row.risk, row.value) == (0, pytest.approx(1, abs=0.001))


def test_three_times_as_many_of_many_is_an_ample_risk():
    row = judge(onveiligheid, town(300, 900))[0]
    assert (row.risk, row.certainty) == (1, "ruim")


def test_a_large_ratio_that_chance_can_explain_is_no_risk_and_nipt():
    """20 against 15 is 1.38 in a municipality of 0.95, its bound 1.38·exp(−1.645·0.3416) = 0.79."""
    row = judge(onveiligheid, town(15, 20))[0]
    assert (row.risk, row.certainty) == (0, "nipt")
    assert says(row, "ondergrens 0,79, drempel 1")


def test_the_netherlands_is_compared_with_by_its_stated_development():
    row = judge(onveiligheid, town(96, 132), referentie="nederland", referentiewaarde=1.2)[0]
    assert (row.risk, row.value) == (0, pytest.approx(1.357 / 1.2, abs=0.001))
    assert says(row, "de ontwikkeling van Nederland (1,20)")


def test_the_inhabitants_of_now_stand_in_and_the_outcome_is_nipt():
    table = town(300, 900)
    columns = {name: values for name, values in table.columns.items() if not name.startswith("aantal_inwoners_")}
    row = judge(onveiligheid, buurten(**columns, aantal_inwoners=[1500, 10_000_000]))[0]
    assert (row.risk, row.certainty) == (1, "nipt")
    assert says(row, "Inwoners van nu in plaats van die van 2019, 2020, 2021, 2022, 2023, 2024. Bron")


def test_periods_of_one_year_are_two_years():
    row = judge(onveiligheid, town(96, 132), jaren=1, minimum_aantal=1)[0]
    assert says(row, "44 misdrijven in 2024 tegen 44 in 2023")


# Unknown


def test_a_year_that_is_missing_is_named():
    row = judge(onveiligheid, town(96, 132, misdrijven_2020=[None, 300_000]))[0]
    assert row[:4] == (None, None, None, "onbekend")
    assert says(row, "het aantal misdrijven van 2020 ontbreekt")


def test_without_inhabitants_it_is_unknown():
    table = town(96, 132)
    columns = {name: values for name, values in table.columns.items() if name.startswith("misdrijven")}
    assert says(judge(onveiligheid, buurten(**columns))[0], "Onbekend: het aantal inwoners ontbreekt.")


def test_without_a_group_to_compare_with_it_is_unknown():
    row = judge(onveiligheid, town(96, 132, referentiegroep=["", "stad"]), referentie="veld")[0]
    assert row[:4] == (None, None, None, "onbekend")
    assert says(row, "het referentiegebied heeft geen waarde")


def test_a_development_that_is_negative_is_refused_in_words():
    settings = onveiligheid.MECHANISM.read({"referentie": "nederland", "referentiewaarde": -1})
    assert "cannot be negative" in onveiligheid.MECHANISM.problems(settings)[0]
    assert onveiligheid.MECHANISM.problems(onveiligheid.MECHANISM.read({})) == []

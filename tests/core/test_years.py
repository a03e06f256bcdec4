"""Years in the names of columns."""

from __future__ import annotations

import pytest

from leefbaar_plugin.core.naming.years import overlap_share, period, split_year, tell_years


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("lbm_2024", ("lbm", 2024)),
        ("ww_per_100_2019", ("ww_per_100", 2019)),
        ("misdr2021", ("misdr", 2021)),
        ("lbm", ("lbm", None)),
        ("hh_65_74", ("hh_65_74", None)),
        ("adres_1234", ("adres_1234", None)),
        ("2024", ("2024", None)),
        ("percentage_bouwjaarklasse_vanaf_2000", ("percentage_bouwjaarklasse_vanaf_2000", None)),
        ("percentageBouwjaarklasseTot2000", ("percentageBouwjaarklasseTot2000", None)),
    ],
)
def test_a_year_stands_at_the_end_of_a_name(name, parts):
    assert split_year(name) == parts


@pytest.mark.parametrize(
    ("name", "years"),
    [
        ("OP2019", (2019, 2019)),
        ("OP202024", (2020, 2024)),
        ("Op202529", (2025, 2029)),
        ("Op20302050", (2030, 2050)),
        ("op_2026", (2026, 2026)),
        ("2025-2029", (2025, 2029)),
        ("2025_29", (2025, 2029)),
        ("OPLONB", None),
        ("Aantalrest", None),
        ("op202919", None),
    ],
)
def test_a_period_stands_in_a_name(name, years):
    assert period(name) == years


@pytest.mark.parametrize(
    ("share", "periods"),
    [
        (1, [(2024, 2028), (2026, 2026)]),
        (1 / 2, [(2028, 2029), (2022, 2025)]),
        (1 / 4, [(2019, 2038)]),
        (1 / 5, [(2020, 2024)]),
        (0, [(2029, 2030), (2019, 2023)]),
    ],
)
def test_the_share_of_a_period_within_2024_up_to_2028(share, periods):
    assert [overlap_share(*years, 2024, 2029) for years in periods] == pytest.approx([share] * len(periods))


def test_years_are_told_by_the_first_and_the_last_and_one_year_by_itself():
    assert [tell_years(years) for years in ([2022, 2023, 2024], [2024], [])] == ["2022–2024", "2024", ""]

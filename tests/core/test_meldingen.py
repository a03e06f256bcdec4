"""Reports of nuisance against the buurt's own past: the test of docs/mechanismen/onveiligheid.en.md, by hand."""

from __future__ import annotations

import pytest

from leefbaar_plugin.mechanisms import meldingen
from tests.core.builders import buurten, judge, says

YEARS = range(2019, 2025)


def reports(before=(32, 32, 32), after=(44, 44, 44), people=(1480, 1480, 1480, 1500, 1500, 1500), **columns):
    return buurten(
        **{
            **{f"meldingen_{y}": [n] for y, n in zip(YEARS, (*before, *after))},
            **{f"aantal_inwoners_{y}": [n] for y, n in zip(YEARS, people)},
            "aantal_inwoners": [1500],
            **columns,
        }
    )


def test_132_reports_against_96_are_a_risk():
    """(132/4500)/(96/4440) = 1.357; × exp(−1.645·0.1341) = 1.088 > 1. ln(1.357/1.2) = 0.12 < 0.22: nipt."""
    (row,) = judge(meldingen, reports())
    assert (row.risk, row.threshold, row.certainty) == (1, 1.2, "nipt")
    assert row.value == pytest.approx(1.3567, abs=1e-4)
    assert says(row, "132 meldingen in 2022–2024 tegen 96 in 2019–2021", "1,36 keer zoveel (drempel 1,20",
                "ondergrens 1,09", "Bron: opgave gemeente")  # fmt: skip


def test_growth_everywhere_is_growth_here_too():
    """Unlike crimes, reports are not held against the municipality: two buurten that double are both a risk."""
    table = buurten(
        **{f"meldingen_{y}": [30, 30] if y < 2022 else [60, 60] for y in YEARS},
        **{f"aantal_inwoners_{y}": [1500, 1500] for y in YEARS},
    )
    assert [row.risk for row in judge(meldingen, table)] == [1, 1]


def test_a_growth_that_may_be_chance_is_no_risk():
    """15 against 12 is 1.25 times, but chance may bring it to 0.66."""
    (row,) = judge(meldingen, reports(before=(4, 4, 4), after=(5, 5, 5), people=[1500] * 6))
    assert (row.risk, row.value) == (0, pytest.approx(1.25))


def test_nine_reports_are_a_small_number():
    (row,) = judge(meldingen, reports(before=(3, 3, 3)))
    assert row[:4] == (None, None, None, "klein aantal")


def test_inhabitants_of_another_year_stand_in_and_make_it_nipt():
    """264 against 96 per as many people is 2.75, far beyond doubt else."""
    gone = {f"aantal_inwoners_{y}": [None] for y in YEARS}
    (row,) = judge(meldingen, reports(after=(88, 88, 88), **gone))
    assert (row.risk, row.certainty, row.value) == (1, "nipt", pytest.approx(2.75))
    assert says(row, "Inwoners van nu in plaats van die van")


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        ({"meldingen_2020": [None]}, "het aantal meldingen van 2020 ontbreekt"),
        ({f"aantal_inwoners{y}": [None] for y in ("", *(f"_{y}" for y in YEARS))}, "het aantal inwoners ontbreekt"),
        ({f"meldingen_{y}": [None] for y in YEARS}, "het aantal meldingen ontbreekt"),
    ],
)
def test_what_is_missing_makes_it_unknown(columns, told):
    (row,) = judge(meldingen, reports(**columns))
    assert row[:4] == (None, None, None, "onbekend")
    assert says(row, told)

"""Trend: the change of the score less the median change of the municipality. docs/mechanismen/leefbaarheidstrend.md."""

from __future__ import annotations

import pytest

from leefbaar_plugin.mechanisms import leefbaarheidstrend
from tests.core.builders import assess, buurten, judge, says

U = 0.15678
DIMENSIONS = ("won", "fys", "vrz", "soc", "onv")


def changes(*change, codes=None, **columns):
    """Buurten of which the score changed so much from 2020 to 2024."""
    return buurten(
        codes=codes or [f"BU0001{i:04d}" for i in range(len(change))],
        lbm_2020=[4.0] * len(change),
        lbm_2024=[None if c is None else 4.0 + c for c in change],
        **columns,
    )


def test_worked_example_far_behind_the_median_is_a_risk():
    row = judge(leefbaarheidstrend, changes(-0.031, 0.012, 0.020))[0]
    assert row.value == pytest.approx(-0.043)
    assert row.threshold == pytest.approx(-U / 4)
    assert (row.risk, row.certainty) == (1, "ruim")
    assert says(
        row, "De score veranderde −0,0310 punt in 2020–2024",
        "−0,0430 vergeleken met de mediaan van de gemeente (0,0120)",
        "drempel −0,0392", "Bron: Leefbaarometer 3.0 (2020, 2024).",
    )  # fmt: skip


def test_worked_example_the_same_fall_in_a_falling_municipality_is_none():
    row = judge(leefbaarheidstrend, changes(-0.031, -0.008, 0.020))[0]
    assert row.value == pytest.approx(-0.023)
    assert (row.risk, row.certainty) == (0, "ruim")


@pytest.mark.parametrize(("change", "risk"), [(-0.038, 0), (-0.0405, 1)])
def test_within_five_per_cent_of_a_quarter_u_it_is_nipt(change, risk):
    row = judge(leefbaarheidstrend, changes(change, 0.0, 0.1))[0]
    assert (row.risk, row.certainty) == (risk, "nipt")


def test_each_municipality_has_its_own_median_and_the_region_has_one():
    """Medians: −0.05 and 0; of all six −0.025."""
    codes = [f"BU000{m}000{i}" for m in (1, 2) for i in range(3)]
    table = changes(-0.06, -0.05, 0.0, -0.05, 0.0, 0.01, codes=codes)
    assert [row.value for row in judge(leefbaarheidstrend, table)] == pytest.approx(
        [-0.01, 0.0, 0.05, -0.05, 0.0, 0.01]
    )
    assert judge(leefbaarheidstrend, table, referentie="regio")[0].value == pytest.approx(-0.035)


def test_of_two_buurten_the_median_says_nothing():
    row = judge(leefbaarheidstrend, changes(-0.2, 0.1))[0]
    assert row[:4] == (None, None, None, "onbekend")
    assert says(row, "minder dan 3 buurten met een verandering in het referentiegebied")


def test_a_stated_value_for_the_netherlands_needs_no_others():
    (row,) = judge(leefbaarheidstrend, changes(-0.031), referentie="nederland", referentiewaarde=0.012)
    assert row.value == pytest.approx(-0.043)
    assert says(row, "de mediaan van Nederland (0,0120)")


def test_the_netherlands_without_a_stated_value_is_refused():
    settings = leefbaarheidstrend.MECHANISM.read({"referentie": "nederland"})
    assert leefbaarheidstrend.MECHANISM.problems(settings)


def test_a_buurt_without_one_of_two_scores_is_unknown():
    row = judge(leefbaarheidstrend, changes(None, 0.0, 0.0, 0.0))[0]
    assert row[:4] == (None, None, None, "onbekend")
    assert says(row, "geen score in 2020 of 2024")


def test_without_two_editions_so_far_apart_all_is_unknown():
    (row,) = judge(leefbaarheidstrend, buurten(lbm_2022=[4.0], lbm_2024=[3.9]))
    assert row.certainty == "onbekend"
    assert says(row, "geen twee scores die 4 jaar uiteen liggen", "2022, 2024")


def test_the_years_can_be_chosen():
    row = judge(leefbaarheidstrend, changes(-0.031, 0.012, 0.02, lbm_2018=[4.0, 4.1, 4.1]), jaren=6)[0]
    assert row.value == pytest.approx(-0.031 - (-0.08))
    assert says(row, "in 2018–2024")


def with_dimensions(first, **columns):
    """Three buurten; `first` has the changes of the dimensions of the first one, the others stay the same."""
    before = {f"{name}_2020": [0.0] * 3 for name in DIMENSIONS}
    after = {f"{name}_2024": [change, 0.0, 0.0] for name, change in zip(DIMENSIONS, first)}
    return changes(-0.05, 0.0, 0.0, **{**before, **after, **columns})


def test_the_dimension_that_fell_most_is_named():
    table = with_dimensions([0.01, -0.01, 0.0, -0.06, 0.01])
    assert says(judge(leefbaarheidstrend, table)[0], "Het sterkst daalde sociale samenhang (−0,0600).")
    assert assess(leefbaarheidstrend, table).extra["dimensie"] == ["sociale samenhang", None, None]


@pytest.mark.parametrize("missing", ["vrz_2020", "vrz_2024"])
def test_where_a_dimension_is_not_known_none_can_be_said_to_have_fallen_most(missing):
    row = judge(leefbaarheidstrend, with_dimensions([0.01, -0.01, 0.0, -0.06, 0.01], **{missing: [None] * 3}))[0]
    assert row.risk == 1
    assert "daalde" not in row.sentence

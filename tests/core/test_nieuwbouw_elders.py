"""nieuwbouw_elders: outflow to attractive newbuild elsewhere. See docs/mechanismen/nieuwbouw_elders.en.md."""

from __future__ import annotations

from math import exp

import pytest

from leefbaar_plugin.mechanisms import nieuwbouw_elders as nieuwbouw
from tests.core.builders import buurten, judge, plans, says

#: The buurt of the plan (no dwellings yet), A, B, C and the rest: 1, 3, 8 and 10 km from the plan.
AT = [(0, 0), (1, 0), (0, 3), (-8, 0), (0, -10)]
STOCK = [0, 1000, 800, 1200, 20000]


def town(*, amount=(300,), stock=STOCK, at=AT, plan_at=((0, 0),), holder=(0,), plan=None, **columns):
    """Five buurten of class 4, to which every plan without a value is attractive."""
    n = len(at)
    columns.setdefault("afw_2024", [-0.2] * n)
    columns = {k: list(v) if isinstance(v, (list, tuple)) else [v] * n for k, v in columns.items()}
    layer = plans(plan_at, holder, amount, **(plan or {}))
    return buurten(at=at, woningvoorraad=stock, plans={"nieuwbouw": layer}, **columns)


def test_a_buurt_of_dwellings_worth_nothing_is_judged_by_its_class():
    """Of class 7 at least, so not attractive; a value of 0 would be left for any plan."""
    _, a, *_ = judge(nieuwbouw, town(afw_2024=0.1, gemiddelde_woningwaarde=0, plan={"value": [300]}))
    assert (a.value, a.risk) == (0, 0)


def test_worked_example_two_of_three_buurten_run_a_risk():
    holder, *judged = judge(nieuwbouw, town())
    outflow = [row.value * homes / 100 for row, homes in zip(judged, STOCK[1:])]
    assert outflow == pytest.approx([176.8, 85.8, 36.9, 372.6], abs=0.1)
    assert sum(outflow) == pytest.approx(2.24 * 300), "the outflow of a plan is all that it draws"
    assert [row.value for row in judged[:3]] == pytest.approx([17.7, 10.7, 3.1], abs=0.05)
    assert judged[0].threshold == pytest.approx(1.5 * 2.24 * 300 / 23000 * 100)
    assert [row.risk for row in judged] == [1, 1, 0, 0]
    assert holder.certainty == "niet van toepassing"
    assert says(
        judged[0], "17,7% van de huishoudens", "drempel 4,4%", "regio 2,9%", "1 plan, 300 woningen; vooral Plan 1",
        "Bron: Plannen; CBS Wijk- en Buurtkaart.",
    )  # fmt: skip


def test_the_buurt_of_the_plan_loses_nobody_to_it():
    holder, *_ = judge(nieuwbouw, town(stock=[500, *STOCK[1:]]))
    assert (holder.value, holder.risk) == (0, 0)


def test_the_outflow_of_plans_adds_up():
    both = town(amount=(300, 100), plan_at=((0, 0), (0, 3)), holder=(0, 2))
    a = judge(nieuwbouw, both)[1].value
    first = judge(nieuwbouw, town())[1].value
    weights = [h * exp(-d / 4) for h, d in ((1000, 10**0.5), (1200, 73**0.5), (20000, 13))]
    assert a - first == pytest.approx(100 * 2.24 * 100 * weights[0] / sum(weights) / 1000)


@pytest.mark.parametrize(("status", "factor"), [("hard", 1), ("zacht", 0.5), ("vervallen", 0)])
def test_a_plan_that_is_not_certain_counts_half_and_a_dropped_one_not(status, factor):
    value = judge(nieuwbouw, town(plan={"status": status}))[1].value
    assert value == pytest.approx(17.68 * factor, abs=0.005)


@pytest.mark.parametrize(
    ("settings", "factor"), [({"keten": 1.12}, 0.5), ({"binnen_gebied": 0.25}, 0.25), ({"zacht": 0.1}, 1)]
)
def test_the_outflow_follows_the_settings(settings, factor):
    assert judge(nieuwbouw, town(), **settings)[1].value == pytest.approx(17.68 * factor, abs=0.005)


def test_a_longer_reach_draws_more_from_afar():
    near, far = judge(nieuwbouw, town(), afstand_d0=8)[1::3]
    assert near.value < 17.6
    assert far.value > 100 * 372.6 / 20000


# When

PERIODS = [
    ({"first": 2024, "last": 2033}, 0.5),
    ({"first": 2024, "last": 2028}, 1),
    ({"first": 2029, "last": 2033}, 0),
    ({"first": 2020, "last": 2023}, 0),
    ({"first": 2022, "last": 2025}, 0.5),
    ({"first": 2028}, 1),
    ({"first": 2029}, 0),
    ({"last": 2020}, 0),
    ({"first": [None, 2024]}, 1),
    ({"phases": {(2019, 2019): [100], (2020, 2024): [100], (2025, 2029): [100]}}, (0 + 20 + 80) / 300),
    ({"phases": {(2024, 2024): [200], None: [100]}}, 1),
]


@pytest.mark.parametrize(("years", "factor"), PERIODS)
def test_a_plan_counts_for_the_share_of_its_years_within_the_term(years, factor):
    two = isinstance(years.get("first"), list)  # a second plan, of nothing, to hold a year
    table = town(amount=(300, 0) if two else (300,), plan_at=((0, 0),) * (1 + two), holder=(0,) * (1 + two), plan=years)
    assert judge(nieuwbouw, table, startjaar=2024)[1].value == pytest.approx(17.68 * factor, abs=0.005)


def test_the_term_starts_in_the_newest_year_of_the_data():
    row = judge(nieuwbouw, town(plan={"first": 2028}))[1]
    assert row.value == pytest.approx(17.68, abs=0.005)
    assert says(row, "in 2024–2028")
    assert judge(nieuwbouw, town(plan={"first": 2029}))[1].value == 0


def test_plans_with_years_but_no_year_to_start_from_count_whole_and_are_warned_about():
    table = town(plan={"first": 2090}, afw_2024=None)
    del table.columns["afw_2024"]
    table.columns["gemiddelde_woningwaarde"] = table.columns["woningvoorraad"] * 0 + 1
    table.plans["nieuwbouw"].value[:] = 2
    assert judge(nieuwbouw, table)[1].value == pytest.approx(17.68, abs=0.005)
    assert any("STARTJAAR" in text for text in table.warnings)


# The gate


@pytest.mark.parametrize(
    ("woz", "plan", "open_"), [(100, 110, 1), (200, 220, 1), (300, 330, 1), (200, 219, 0), (330, 363, 1)]
)
def test_a_plan_is_attractive_from_ten_per_cent_above_the_value_of_the_buurt(woz, plan, open_):
    row = judge(nieuwbouw, town(gemiddelde_woningwaarde=woz, plan={"value": plan}))[1]
    assert row.risk == open_
    assert row.value == pytest.approx(17.68 * open_, abs=0.005)


@pytest.mark.parametrize(("afw", "open_"), [(-0.2, 1), (0.0101, 1), (0.01015, 0), (0.2, 0)])
def test_without_values_a_plan_is_attractive_to_class_six_and_lower(afw, open_):
    assert judge(nieuwbouw, town(afw_2024=afw))[1].risk == open_


@pytest.mark.parametrize("known", [{"gemiddelde_woningwaarde": 100}, {"plan": {"value": 900}}], ids=["buurt", "plan"])
def test_one_value_alone_cannot_be_compared_so_the_class_decides(known):
    assert judge(nieuwbouw, town(afw_2024=0.2, **known))[1].risk == 0


def test_values_go_before_the_class():
    row = judge(nieuwbouw, town(afw_2024=0.2, gemiddelde_woningwaarde=200, plan={"value": 300}))[1]
    assert row.risk == 1


def test_a_class_that_is_given_goes_before_one_that_is_derived():
    assert judge(nieuwbouw, town(klasse_2024=7))[1].risk == 0


def test_the_class_of_another_limit_can_be_asked_for():
    assert judge(nieuwbouw, town(afw_2024=0.2), klasse_ten_hoogste=9)[1].risk == 1


def test_a_closed_gate_does_not_lower_the_regional_mean():
    row = judge(nieuwbouw, town(afw_2024=[-0.2, -0.2, 0.2, 0.2, 0.2]))[1]
    assert row.threshold == pytest.approx(4.38, abs=0.005)
    assert row.value == pytest.approx(17.68, abs=0.005)


def test_a_gate_that_is_unknown_matters_only_where_it_would_pass_the_threshold():
    _, a, b, c, _ = judge(nieuwbouw, town(afw_2024=[None, None, -0.2, None, None]))
    assert (a.risk, a.certainty) == (None, "onbekend")
    assert says(a, "Onbekend", "WOZ-waarde", "klasse")
    assert (b.risk, c.risk) == (1, 0)


# The threshold


def test_the_threshold_is_at_least_two_per_cent():
    rows = judge(nieuwbouw, town(amount=(30,)))
    assert rows[1].threshold == 2
    assert [row.risk for row in rows[1:]] == [0, 0, 0, 0]
    assert judge(nieuwbouw, town(amount=(36,)))[1].risk == 1


@pytest.mark.parametrize(
    ("minimum", "risk", "certainty"), [(17.0, 1, "nipt"), (16.0, 1, "ruim"), (18.2, 0, "nipt"), (20.0, 0, "ruim")]
)
def test_near_within_five_per_cent_of_the_threshold(minimum, risk, certainty):
    row = judge(nieuwbouw, town(), minimum=minimum)[1]
    assert (row.risk, row.certainty) == (risk, certainty)


def test_a_plan_with_nobody_around_draws_nobody():
    (row,) = judge(nieuwbouw, town(at=[(0, 0)], stock=[500]))
    assert (row.value, row.threshold, row.risk) == (0, 2, 0)


def test_no_plans_is_no_risk():
    rows = judge(nieuwbouw, town(amount=(), plan_at=(), holder=()))
    assert [(row.value, row.threshold, row.risk) for row in rows[1:]] == [(0, 2, 0)] * 4


# What is not judged


def test_unknown_dwellings_are_unknown_and_draw_nothing():
    rows = judge(nieuwbouw, town(stock=[0, None, 800, 1200, 20000]))
    assert rows[1][:4] == (None, None, None, "onbekend")
    assert says(rows[1], "aantal woningen ontbreekt")
    assert sum(r.value * h / 100 for r, h in zip(rows[2:], STOCK[2:])) == pytest.approx(672)


def test_a_buurt_without_a_place_is_unknown():
    row = judge(nieuwbouw, town(at=[(0, 0), (float("nan"),) * 2, *AT[2:]]))[1]
    assert row[2:4] == (None, "onbekend")
    assert says(row, "ligging")


def test_fewer_than_twenty_dwellings_are_too_few():
    assert [r.certainty for r in judge(nieuwbouw, town(stock=[0, 19, 20, 1200, 20000]))][1:3] == [
        "klein aantal",
        "ruim",
    ]


def test_households_stand_in_for_dwellings_and_make_it_near():
    row = judge(nieuwbouw, town(stock=[None] * 5, aantal_huishoudens=STOCK))[1]
    assert (row.risk, row.certainty) == (1, "nipt")
    assert says(row, "Huishoudens in plaats van woningen")

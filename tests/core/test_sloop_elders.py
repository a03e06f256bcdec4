"""sloop_elders: inflow by demolition elsewhere (waterbedeffect). See docs/mechanismen/sloop_elders.en.md."""

from __future__ import annotations

import pytest

from leefbaar_plugin.mechanisms import sloop_elders as sloop
from tests.core.builders import buurten, judge, plans, says

CORPORATION, OWNED = "perc_huurwoningen_in_bezit_woningcorporaties", "percentage_koopwoningen"
#: The buurt of the demolition, X, Y and Z: 0.8, 3 and 6 km away; lettings in five years.
AT, LETTINGS = [(0, 0), (0.8, 0), (0, 3), (-6, 0)], [84, 162, 72]
SHARES = [50, *(100 * n / (1000 * 0.07 * 5) for n in LETTINGS)]  # per cent of 1000 dwellings
X, Y, Z = 0.463, 0.267, 0.126  # by hand: 91.2 × e^(−d/4) / Σ M e^(−d/4)


def town(*, amount=(120,), shares=SHARES, stock=1000, plan=None, **columns):
    columns = {k: v if isinstance(v, list) else [v] * 4 for k, v in {"woningvoorraad": stock, **columns}.items()}
    if shares is not None:
        columns[CORPORATION] = shares
    layer = plans([(0, 0)] * len(amount), [0] * len(amount), amount, **(plan or {}))
    return buurten(at=AT, plans={"sloop": layer}, **columns)


def values(table, **settings):
    return [row.value and row.value / 100 for row in judge(sloop, table, **settings)[1:]]


def test_worked_example_two_of_three_buurten_run_a_risk():
    own, *rows = judge(sloop, town())
    assert [row.value for row in rows] == pytest.approx([46, 27, 13], abs=0.5)
    assert [row.threshold for row in rows] == [25] * 3
    assert [row.risk for row in rows] == [1, 1, 0]
    assert sum(row.value * m / 100 for row, m in zip(rows, LETTINGS)) == pytest.approx(91.2), "everyone finds a home"
    assert (own.value, own.risk) == (0, 0), "nobody moves into the demolition"
    assert says(
        rows[0], "46,3% van de vrijkomende corporatiewoningen", "drempel 25%", "38,9 huishoudens",
        "16,8 verhuringen per jaar", "120 woningen gesloopt", "Bron: Plannen; CBS Wijk- en Buurtkaart.",
    )  # fmt: skip


def test_half_social_rent_moves_half_as_many():
    assert values(town(plan={"social": 0.5})) == pytest.approx([X / 2, Y / 2, Z / 2], abs=0.001)
    assert values(town(), aandeel_sociaal=50) == pytest.approx([X / 2, Y / 2, Z / 2], abs=0.001)


def test_a_share_that_the_plan_gives_goes_before_the_setting():
    assert values(town(plan={"social": 1.0}), aandeel_sociaal=50) == pytest.approx([X, Y, Z], abs=0.001)


def test_a_return_that_the_plan_gives_goes_before_the_setting():
    assert values(town(plan={"returning": 0.6})) == pytest.approx([X / 2, Y / 2, Z / 2], abs=0.001)
    assert values(town(plan={"returning": 0.2}), terugkeer=60) == pytest.approx([X, Y, Z], abs=0.001)


@pytest.mark.parametrize(
    ("settings", "factor"),
    [
        ({"herhuisvesting": 47.5}, 0.5),
        ({"terugkeer": 60}, 0.5),
        ({"mutatiegraad_standaard": 14}, 0.5),
        ({"termijn": 10}, 0.5),
    ],
)
def test_inflow_and_lettings_follow_the_settings(settings, factor):
    assert values(town(), **settings) == pytest.approx([X * factor, Y * factor, Z * factor], abs=0.001)


def test_the_lettings_of_a_buurt_itself_go_before_the_seven_per_cent():
    half = [SHARES[0], SHARES[1] / 2, SHARES[2] / 2, SHARES[3]]  # of the dwellings, at twice the turnover
    assert values(town(shares=half, mutatiegraad=[None, 14, 14, None])) == pytest.approx([X, Y, Z], abs=0.001)


@pytest.mark.parametrize(("years", "factor"), [((2024, 2033), 0.5), ((2024, 2025), 1), ((2029, 2030), 0)])
def test_demolition_counts_for_the_share_of_its_years_within_the_term(years, factor):
    plan = {"first": years[0], "last": years[1]}
    assert values(town(plan=plan), startjaar=2024) == pytest.approx([X * factor, Y * factor, Z * factor], abs=0.001)


def test_a_demolition_that_is_not_certain_counts_whole_unless_asked_otherwise():
    assert values(town(plan={"status": "zacht"})) == pytest.approx([X, Y, Z], abs=0.001)
    assert values(town(plan={"status": "zacht"}), zacht=0.5) == pytest.approx([X / 2, Y / 2, Z / 2], abs=0.001)
    assert values(town(plan={"status": "vervallen"})) == [0, 0, 0]


@pytest.mark.parametrize(
    ("threshold", "risk", "certainty"), [(45, 1, "nipt"), (40, 1, "ruim"), (48, 0, "nipt"), (50, 0, "ruim")]
)
def test_near_within_five_per_cent_of_the_threshold(threshold, risk, certainty):
    row = judge(sloop, town(), drempel=threshold)[1]
    assert (row.risk, row.certainty) == (risk, certainty)


@pytest.mark.parametrize("demolished", [50, 75, 100, 125, 150])
def test_a_quarter_of_the_lettings_is_enough(demolished):
    # 0.76 × demolished households on four times as many lettings, all in one buurt.
    stock = [500, 0.76 * demolished * 4 / 0.35, 0, 0]
    assert judge(sloop, town(amount=(demolished,), stock=stock, shares=[0, 100, 0, 0]))[1].risk == 1


def test_the_sentence_tells_the_threshold_as_it_was_given():
    assert says(judge(sloop, town(), drempel=27.5)[1], "drempel 27,5%")


# What is not judged, and stand-ins


@pytest.mark.parametrize("stock", [1000, 10])
def test_where_no_corporation_dwellings_are_it_does_not_apply(stock):
    row = judge(sloop, town(shares=[50, 0, 50, 50], stock=[1000, stock, 1000, 1000]))[1]
    assert row[:4] == (None, None, None, "niet van toepassing")
    assert says(row, "geen corporatiewoningen")


def test_where_none_of_them_is_let_it_does_not_apply_either_and_says_so():
    rows = judge(sloop, town(mutatiegraad=[7, 0, 7, 7]))
    assert rows[1][:4] == (None, None, None, "niet van toepassing")
    assert says(rows[1], "er worden geen corporatiewoningen verhuurd")
    assert says(rows[2], "Bron: Plannen; CBS Wijk- en Buurtkaart; opgave gemeente.")


@pytest.mark.parametrize(
    ("columns", "certainty", "reason"),
    [
        ({"stock": [1000, None, 1000, 1000]}, "onbekend", "aantal woningen ontbreekt"),
        ({"shares": [50, None, 50, 50]}, "onbekend", "aandeel corporatiewoningen ontbreekt"),
        ({"shares": [50, None, 50, 50], OWNED: 40}, "onbekend", "aandeel corporatiewoningen ontbreekt"),
        ({"shares": None}, "onbekend", "aandeel corporatiewoningen ontbreekt"),
        ({"stock": [1000, 19, 1000, 1000]}, "klein aantal", "minder dan 20 woningen"),
        ({"water": ["NEE", "JA", "NEE", "NEE"]}, "niet van toepassing", "water"),
    ],
)
def test_what_is_not_known_is_not_judged(columns, certainty, reason):
    row = judge(sloop, town(**columns))[1]
    assert row[:4] == (None, None, None, certainty)
    assert says(row, reason)


def test_all_rented_dwellings_stand_in_where_no_corporation_share_is_given():
    row = judge(sloop, town(shares=None, **{OWNED: [50, *(100 - share for share in SHARES[1:])]}))[1]
    assert row.value == pytest.approx(100 * X, abs=0.1)
    assert (row.risk, row.certainty) == (1, "nipt")
    assert says(row, "Alle huurwoningen in plaats van corporatiewoningen")


def test_households_stand_in_for_dwellings():
    row = judge(sloop, town(stock=None, aantal_huishoudens=1000))[1]
    assert (row.risk, row.certainty) == (1, "nipt")
    assert says(row, "Huishoudens in plaats van woningen")


def test_demolition_of_nothing_is_no_risk():
    assert [row.risk for row in judge(sloop, town(amount=(0,)))] == [0, 0, 0, 0]

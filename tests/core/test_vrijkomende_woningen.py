"""Dwellings becoming free by ageing, in a buurt with low incomes. See docs/mechanismen/vrijkomende_woningen.md."""

from __future__ import annotations

import pytest

from leefbaar_plugin.mechanisms import vrijkomende_woningen as vrijkomend
from tests.core.builders import buurten, judge, says

#: Share of the households that leaves within five years, by hand: 1 − (1 − u)^5.
YOUNG, OLD, OLDEST, ONE_CLASS = 0.07278, 0.16318, 0.44159, 0.22622


def gemeente_of_3_8(freed, stock=850, other=8000, **columns):
    """The buurt beside one that brings the municipality to 3.8 % (in households 75–84)."""
    rest = (0.038 * (stock + other) - freed) / OLD
    return {"woningvoorraad": [stock, other], **{k: [v, rest if k == "hh_75_84" else 0] for k, v in columns.items()}}


def by_75_plus(percentages, **columns):
    """Buurten of 1000 dwellings in which these percentages come free, all of households 75+."""
    columns.setdefault("woningvoorraad", [1000] * len(percentages))
    return buurten(hh_75_plus=[10 * p / ONE_CLASS for p in percentages], **columns)


# The worked examples


def test_worked_example_of_three_classes_in_a_poor_buurt_is_a_risk():
    ages = gemeente_of_3_8(51.4, hh_65_74=120, hh_75_84=140, hh_85_plus=45)
    poor = {"percentage_huishoudens_met_laag_inkomen": [11.2, 8.2], "aantal_huishoudens": [800, 7200]}
    row = judge(vrijkomend, buurten(**ages, **poor))[0]
    assert row.value == pytest.approx(6.05, abs=0.005)
    assert row.threshold == pytest.approx(1.5 * 3.8, abs=0.005)
    assert row.value / 3.8 == pytest.approx(1.59, abs=0.005)
    assert (row.risk, row.certainty) == (1, "ruim")
    assert says(
        row, "6,1% van de woningen", "binnen 5 jaar", "drempel 5,7%", "gemeente 3,8%",
        "11,2% laag inkomen (gemeente 8,5%)", "Bron: opgave gemeente; CBS Wijk- en Buurtkaart.",
    )  # fmt: skip


def test_worked_example_of_one_class_is_no_risk():
    freed = 185 * ONE_CLASS
    assert freed == pytest.approx(41.9, abs=0.06)
    other = (0.038 * 8850 - freed) / ONE_CLASS
    row = judge(vrijkomend, buurten(woningvoorraad=[850, 8000], hh_75_plus=[185, other]))[0]
    assert row.value == pytest.approx(4.9, abs=0.05)
    assert row.value / 3.8 == pytest.approx(1.30, abs=0.005)
    assert row.risk == 0


# The threshold


@pytest.mark.parametrize(("percentages", "risk", "threshold"), [((3.9, 1), 0, 4), ((4.3, 1), 1, 4), ((9, 7), 0, 12)])
def test_at_least_four_per_cent_and_one_and_a_half_times_the_municipality(percentages, risk, threshold):
    row = judge(vrijkomend, by_75_plus(percentages))[0]
    assert row.threshold == pytest.approx(threshold, rel=1e-4)
    assert row.risk == risk


def test_the_municipality_is_weighted_by_dwellings():
    table = by_75_plus([10, 0.5 / 2], woningvoorraad=[1000, 2000])  # 100 and 2.5 of 3000 dwellings
    assert judge(vrijkomend, table)[0].threshold == pytest.approx(1.5 * 100 * 102.5 / 3000, rel=1e-4)


def test_each_municipality_is_its_own_measure():
    table = by_75_plus([10, 10, 10, 1], codes=["BU00010000", "BU00010001", "BU00020000", "BU00020001"])
    assert [row.risk for row in judge(vrijkomend, table)] == [0, 0, 1, 0]


@pytest.mark.parametrize(
    ("percentage", "risk", "certainty"), [(4.1, 1, "nipt"), (3.9, 0, "nipt"), (4.3, 1, "ruim"), (3.7, 0, "ruim")]
)
def test_near_within_five_per_cent_of_the_threshold(percentage, risk, certainty):
    row = judge(vrijkomend, by_75_plus([percentage, 0]))[0]
    assert (row.risk, row.certainty) == (risk, certainty)


def test_a_longer_term_frees_more():
    row = judge(vrijkomend, buurten(woningvoorraad=1000, hh_75_plus=100), termijn=10)[0]
    assert row.value == pytest.approx(10 * (1 - 0.95**10))


# Old and low income

INCOME, CORPORATION = "percentage_huishoudens_met_laag_inkomen", "perc_huurwoningen_in_bezit_woningcorporaties"
HOUSEHOLDS = {"aantal_huishoudens": [1000, 1000, 1000]}


def incomes(**columns):
    """Much comes free in the first buurt (12 of a threshold of 6.5 %), little in the others."""
    return by_75_plus([12, 1, 0], **columns, **HOUSEHOLDS)


def test_old_but_not_poor_is_no_risk_but_asks_attention():
    row = judge(vrijkomend, incomes(**{INCOME: [5, 10, 9]}))[0]
    assert row.risk == 0
    assert says(row, "aandacht")


def test_old_with_as_low_incomes_as_the_municipality_is_a_risk():
    assert judge(vrijkomend, incomes(**{INCOME: [8, 6, 10]}))[0].risk == 1


def test_many_corporation_dwellings_count_as_low_income():
    row = judge(vrijkomend, incomes(**{INCOME: [5, 10, 9], CORPORATION: [60, 20, 20]}))[0]
    assert row.risk == 1
    assert says(row, "60,0% corporatiewoningen", "5,0% laag inkomen")


def test_where_households_stand_in_for_dwellings_they_weigh_the_corporation_dwellings_too():
    table = buurten(hh_75_plus=[530, 0], aantal_huishoudens=[1000, 1000], **{CORPORATION: [60, 20]})
    assert judge(vrijkomend, table)[0].risk == 1


def test_a_gemeente_that_cannot_be_weighted_is_not_told_as_a_dash():
    row = judge(vrijkomend, by_75_plus([3, 3, 3], **{INCOME: [5, 10, 9]}))[0]
    assert row.risk == 0
    assert "–" not in row.sentence


def test_low_income_that_is_unknown_makes_only_the_buurt_where_it_matters_unknown():
    table = incomes(**{INCOME: [None, 10, None]})
    much, _, little = judge(vrijkomend, table)
    assert (much.risk, much.certainty) == (None, "onbekend")
    assert much.value == pytest.approx(12, rel=1e-4)
    assert says(much, "Onbekend: 12,0% komt vrij (drempel 6,5%), maar het aandeel laag inkomen ontbreekt")
    assert little.risk == 0


@pytest.mark.parametrize(
    ("lacking", "income", "corporation"),
    [("laag inkomen", None, 20), ("corporatiewoningen", 5, None)],
)
def test_where_one_is_lower_than_elsewhere_and_the_other_is_unknown_low_income_is_not_ruled_out(
    lacking, income, corporation
):
    row = judge(vrijkomend, incomes(**{INCOME: [income, 10, 9], CORPORATION: [corporation, 60, 20]}))[0]
    assert (row.risk, row.certainty) == (None, "onbekend")
    assert says(row, f"maar het aandeel {lacking} ontbreekt")
    assert "geen laag inkomen" not in row.sentence


def test_a_low_income_is_enough_where_the_corporation_dwellings_are_unknown():
    assert judge(vrijkomend, incomes(**{INCOME: [11, 9, 9], CORPORATION: [None, 60, 20]}))[0].risk == 1


def test_an_income_of_fewer_than_100_inhabitants_is_not_known():
    row = judge(vrijkomend, incomes(**{INCOME: [5, 10, 9]}, aantal_inwoners=[99, 2000, 2000]))[0]
    assert (row.risk, row.certainty) == (None, "onbekend")


def test_near_the_threshold_with_an_unknown_income_is_near_for_it_might_have_been_unknown():
    table = by_75_plus([3.9, 3.7, 0], **{INCOME: [None, None, 9]}, **HOUSEHOLDS)
    assert [row[2:4] for row in judge(vrijkomend, table)[:2]] == [(0, "nipt"), (0, "ruim")]


def test_low_income_is_not_asked_when_nobody_has_it():
    assert judge(vrijkomend, incomes())[0].risk == 1


def test_low_income_is_not_asked_when_switched_off():
    assert judge(vrijkomend, incomes(**{INCOME: [5, 10, 9]}), laag_inkomen="uit")[0].risk == 1


def test_low_income_that_must_be_known_and_is_not_leaves_it_unknown():
    much, little, _ = judge(vrijkomend, incomes(), laag_inkomen="aan")
    assert (much.risk, little.risk) == (None, 0)


def test_income_near_that_of_the_municipality_makes_the_outcome_near():
    much, little, _ = judge(vrijkomend, incomes(**{INCOME: [8.1, 8, 8]}))
    assert (much.certainty, little.certainty) == ("nipt", "ruim")


# Stand-ins


@pytest.mark.parametrize(
    "elderly",
    [{"inwoners_65_plus": 400}, {"percentage_personen_65_jaar_en_ouder": 20, "aantal_inwoners": 2000}],
    ids=["count", "share"],
)
def test_households_75_plus_estimated_from_inhabitants_65_plus_are_always_near_and_named(elderly):
    (row,) = judge(vrijkomend, buurten(woningvoorraad=1000, **elderly))
    assert row.value == pytest.approx(400 * 0.45 / 1.45 * ONE_CLASS / 10, rel=1e-4)
    assert (row.risk, row.certainty) == (0, "nipt")
    assert says(row, "Huishoudens 75+ geschat uit het aantal inwoners van 65 en ouder")


def test_households_stand_in_for_dwellings_only_when_no_buurt_has_dwellings():
    stood_in = judge(vrijkomend, buurten(hh_75_plus=[50, 50], aantal_huishoudens=[500, 1000]))
    assert [row.value for row in stood_in] == pytest.approx([10 * ONE_CLASS, 5 * ONE_CLASS], rel=1e-4)
    assert {row.certainty for row in stood_in} == {"nipt"}
    assert says(stood_in[0], "Huishoudens in plaats van woningen")
    some = judge(vrijkomend, buurten(hh_75_plus=[50, 50], aantal_huishoudens=[500, 1000], woningvoorraad=[None, 1000]))
    assert some[0][:4] == (None, None, None, "onbekend")


# What is not judged


def test_without_dwellings_or_ages_it_is_unknown_and_says_which():
    no_stock, no_ages, _ = judge(vrijkomend, buurten(woningvoorraad=[None, 900, 900], hh_75_plus=[90, None, 90]))
    assert no_stock[:4] == no_ages[:4] == (None, None, None, "onbekend")
    assert says(no_stock, "aantal woningen ontbreekt")
    assert says(no_ages, "huishoudens naar leeftijd ontbreken")


def test_one_class_of_age_that_is_missing_makes_the_buurt_unknown():
    ages = {"hh_65_74": [10, 10], "hh_75_84": [10, None], "hh_85_plus": [10, 10]}
    assert [row.risk for row in judge(vrijkomend, buurten(woningvoorraad=[900, 900], **ages))] == [0, None]


def test_without_the_youngest_class_the_old_ones_are_not_all_that_leave():
    row = judge(vrijkomend, buurten(woningvoorraad=900, hh_75_84=10, hh_85_plus=10))[0]
    assert row[2:4] == (None, "onbekend")


@pytest.mark.parametrize(("stock", "certainty"), [(19, "klein aantal"), (20, "ruim"), (0, "niet van toepassing")])
def test_fewer_than_twenty_dwellings_are_too_few(stock, certainty):
    row = judge(vrijkomend, buurten(woningvoorraad=[stock, 1000], hh_75_plus=[18, 10]))[0]
    assert row.certainty == certainty
    assert (row.risk is None) == (certainty != "ruim")


def test_an_outlier_is_kept_and_named():
    (row, _) = judge(vrijkomend, buurten(woningvoorraad=[50, 5000], hh_75_plus=[700, 0]))
    assert row.value == pytest.approx(14 * ONE_CLASS * 100, rel=1e-4)
    assert says(row, "Uitschieter")

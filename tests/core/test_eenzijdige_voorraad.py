"""One-sided stock: more than two thirds of corporations, or little mixture. docs/mechanismen/eenzijdige_voorraad.md."""

from __future__ import annotations

import pytest

from leefbaar_plugin.mechanisms import eenzijdige_voorraad
from tests.core.builders import buurten, judge, says


def one(koop=None, corporatie=None, overig=None, onbekend=None, stock=500, **settings):
    columns = {
        "percentage_koopwoningen": koop,
        "perc_huurwoningen_in_bezit_woningcorporaties": corporatie,
        "perc_huurwoningen_in_bezit_overige_verhuurders": overig,
        "percentage_woningen_met_eigendom_onbekend": onbekend,
        "woningvoorraad": stock,
    }
    (row,) = judge(eenzijdige_voorraad, buurten(**columns), **settings)
    return row


def test_worked_example_22_70_8_is_a_risk():
    row = one(22, 70, 8)
    assert (row.value, row.threshold, row.risk, row.certainty) == (70, 66.7, 1, "ruim")
    assert says(
        row, "70,0% van de woningen is van een woningcorporatie (drempel 66,7%)",
        "menging van koop, corporatie en overige huur 0,68", "Bron: CBS Wijk- en Buurtkaart.",
    )  # fmt: skip


def test_worked_example_50_30_20_is_none():
    row = one(50, 30, 20)
    assert (row.value, row.risk, row.certainty) == (30, 0, "ruim")
    assert says(row, "0,93")


@pytest.mark.parametrize(
    ("share", "risk", "certainty"), [(65, 0, "ruim"), (66, 0, "nipt"), (67, 1, "nipt"), (68, 1, "ruim")]
)
def test_whole_percentages_are_nipt_within_a_point_of_the_threshold(share, risk, certainty):
    row = one(100 - share, share, 0)
    assert (row.risk, row.certainty) == (risk, certainty)


def test_shares_are_taken_of_the_dwellings_with_a_known_owner():
    """60 of 100 − 15 is 70.6."""
    row = one(20, 60, 5, 15)
    assert row.value == pytest.approx(70.588, abs=1e-3)
    assert row.risk == 1
    assert says(row, "zonder de 15,0% waarvan de eigenaar onbekend is")


def test_what_three_kinds_leave_over_is_unknown_where_that_is_not_told():
    assert one(20, 60, 5).value == pytest.approx(70.588, abs=1e-3)
    assert "zonder" not in one(22, 70, 8).sentence


@pytest.mark.parametrize("told", [None, 21])
def test_of_more_than_a_fifth_unknown_nothing_is_said(told):
    row = one(5, 70, 4, told)
    assert row[:4] == (None, None, None, "onbekend")
    assert says(row, "Onbekend: van meer dan 20% van de woningen is de eigenaar onbekend (21,0%)")


def test_a_fifth_unknown_is_still_rescaled():
    assert one(20, 60, 0, 20).value == pytest.approx(75)


@pytest.mark.parametrize(
    ("share", "risk", "certainty"), [(70, 1, "ruim"), (60, 0, "nipt"), (53, 0, "nipt"), (52, 0, "ruim")]
)
def test_where_it_is_not_known_how_much_is_unknown_it_is_nipt_when_that_could_decide(share, risk, certainty):
    """Were a fifth unknown, 53 would be 66.25 (within a point of 66.7) and 52 would be 65."""
    row = one(None, share)
    assert (row.value, row.risk, row.certainty) == (share, risk, certainty)
    assert says(row, "van hoeveel woningen de eigenaar onbekend is, is niet opgegeven")
    assert "menging" not in row.sentence


def test_the_rented_share_does_not_stand_in_for_a_share_that_is_itself_judged():
    row = one(20, None, 5)
    assert row[:4] == (None, None, None, "onbekend")
    assert says(row, "het aandeel corporatiewoningen ontbreekt")


def test_shares_that_contradict_each_other_are_not_judged():
    row = one(60, 70, 10)
    assert (row.risk, row.certainty) == (None, "onbekend")
    assert says(row, "spreken elkaar tegen (samen 140%)")
    assert one(23, 70, 9).risk == 1, "102 is rounding"


def test_the_contradictory_are_no_part_of_a_reference():
    table = buurten(
        percentage_koopwoningen=[50, 60],
        perc_huurwoningen_in_bezit_woningcorporaties=[50, 70],
        woningvoorraad=[100, 100],
    )
    row = judge(eenzijdige_voorraad, table, drempelsoort="relatief", factor=1.2)[0]
    assert row.threshold == pytest.approx(60)


@pytest.mark.parametrize(("menging", "risk"), [(False, 0), (True, 1)])
def test_little_mixture_counts_only_when_asked_also_where_all_is_owner_occupied(menging, risk):
    """85 10 5: Σp² = 0.735, D' = 0.265/(2/3) = 0.3975."""
    row = one(85, 10, 5, menging=menging)
    assert row.risk == risk
    assert says(row, "0,40 (0: één soort, 1: gelijk verdeeld" + ("; drempel 0,45)" if menging else ")"))


@pytest.mark.parametrize(
    ("shares", "risk", "certainty"),
    [
        ((80, 15, 5), 0, "ruim"),  # Σp² 0.665, D' 0.5025
        ((82, 14, 4), 0, "nipt"),  # Σp² 0.6936, D' 0.4596
        ((83, 12, 5), 1, "nipt"),  # Σp² 0.7058, D' 0.4413
        ((20, 75, 5), 1, "ruim"),  # Σp² 0.605, D' 0.5925, but 75 % of corporations
    ],
)
def test_either_rule_makes_a_risk(shares, risk, certainty):
    row = one(*shares, menging=True)
    assert (row.risk, row.certainty) == (risk, certainty)


def test_when_mixture_is_asked_and_not_known_only_many_corporation_dwellings_decide():
    assert one(None, 80, menging=True).risk == 1
    row = one(None, 30, menging=True)
    assert (row.risk, row.certainty) == (None, "onbekend")
    assert says(row, "de menging is niet te bepalen")


def test_fewer_than_twenty_dwellings_are_a_small_number():
    assert one(22, 70, 8, stock=19).certainty == "klein aantal"
    assert one(22, 70, 8, stock=20).risk == 1

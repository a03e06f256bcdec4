"""Letting by the room: many rooms, or many more than before. See docs/mechanismen/verkamering.en.md."""

from __future__ import annotations

import pytest

from leefbaar_plugin.core.origin import Origin
from leefbaar_plugin.mechanisms import verkamering
from tests.core.builders import buurten, judge, says

NOW = {"kamers_vergund": Origin("vergunningen", 2024), "woningvoorraad": Origin("CBS Wijk- en Buurtkaart", 2024)}


def rooms(now, before=None, stock=1000, earlier_stock=1000, **columns):
    """One buurt of 1,000 dwellings in both years; rooms of 2024 and, where told, 2020."""
    made = {"kamers_vergund": [now], "woningvoorraad": [stock], "woningvoorraad_2020": [earlier_stock]}
    if before is not None:
        made["kamers_vergund_2020"] = [before]
    return buurten(**{"origins": NOW, **made, **columns})


@pytest.mark.parametrize(
    ("now", "before", "risk", "certainty", "value", "threshold"),
    [
        (60, 40, 1, "ruim", 6.0, 5),  # + 2.0 points besides
        (60, 60, 1, "ruim", 6.0, 5),
        (40, 5, 1, "ruim", 3.5, 2),  # 4.0 %, but + 3.5 points: the growth decides
        (40, 30, 0, "ruim", 4.0, 5),
        (48, 45, 0, "nipt", 4.8, 5),  # within 5 % of 5.0
        (30, 10.5, 0, "nipt", 3.0, 5),  # + 1.95 points
        (60, 40.5, 1, "ruim", 6.0, 5),  # the share decides, however near the growth is
    ],
)
def test_either_many_or_many_more_is_a_risk_by_the_threshold_that_decides(
    now, before, risk, certainty, value, threshold
):
    (row,) = judge(verkamering, rooms(now, before))
    assert (row.risk, row.certainty) == (risk, certainty)
    assert (row.value, row.threshold) == (pytest.approx(value), threshold)


def test_the_sentence_tells_share_and_growth():
    (row,) = judge(verkamering, rooms(40, 15))
    assert says(
        row, "40 vergunde kamers op 1.000 woningen: 4,0% (drempel 5,0%)",
        "verandering in 2020–2024: 2,5 punt (drempel 2)", "Bron: vergunningen (2024); CBS Wijk- en Buurtkaart (2024)",
    )  # fmt: skip


def test_growth_is_that_of_the_share_and_not_of_the_rooms():
    """20 of 500 dwellings was 4 % already; 40 of 1,000 is no more."""
    (row,) = judge(verkamering, rooms(40, 20, earlier_stock=500))
    assert row.risk == 0
    assert says(row, "0,0 punt")


def test_without_an_earlier_year_the_share_alone_decides_and_the_sentence_says_so():
    (row,) = judge(verkamering, rooms(40))
    assert (row.risk, row.certainty) == (0, "ruim")
    assert says(row, "de groei in 4 jaar is niet beoordeeld")


def test_without_an_earlier_year_a_growth_that_is_asked_for_is_unknown():
    (row,) = judge(verkamering, rooms(40), groei="aan")
    assert (row.risk, row.certainty, row.value) == (None, "onbekend", 4)
    assert judge(verkamering, rooms(60), groei="aan")[0].risk == 1


def test_growth_can_be_left_out():
    (row,) = judge(verkamering, rooms(40, 5), groei="uit")
    assert row.risk == 0
    assert "groei" not in row.sentence


def test_an_earlier_figure_that_only_this_buurt_lacks_leaves_it_unknown_unless_the_share_decides():
    table = buurten(
        origins=NOW, kamers_vergund=[40, 60, 40], kamers_vergund_2020=[None, None, 40], woningvoorraad=[1000] * 3,
        woningvoorraad_2020=[1000] * 3,
    )  # fmt: skip
    few, many, known = judge(verkamering, table)
    assert (few.risk, few.certainty, few.value) == (None, "onbekend", 4)
    assert says(few, "Onbekend: 40 vergunde kamers", "de groei in 2020–2024 is onbekend")
    assert (many.risk, many.certainty) == (1, "ruim")
    assert known.risk == 0


def test_the_growth_over_another_number_of_years_can_be_asked():
    table = rooms(40, kamers_vergund_2019=[5], woningvoorraad_2019=[1000])
    assert judge(verkamering, table)[0].risk == 0
    assert judge(verkamering, table, jaren=5)[0].risk == 1


def test_more_rooms_than_dwellings_are_kept_and_named():
    (row,) = judge(verkamering, rooms(1500))
    assert (row.risk, row.value) == (1, 150)
    assert says(row, "Uitschieter: meer kamers dan woningen.")


def test_households_stand_in_for_dwellings():
    table = buurten(
        origins={**NOW, "aantal_huishoudens": Origin("CBS", 2024)}, kamers_vergund=[80], kamers_vergund_2020=[80],
        aantal_huishoudens=[1000], aantal_huishoudens_2020=[1000],
    )  # fmt: skip
    (row,) = judge(verkamering, table)
    assert (row.risk, row.certainty) == (1, "nipt")
    assert says(row, "Huishoudens in plaats van woningen.", "0,0 punt")


@pytest.mark.parametrize(
    ("table", "certainty", "told"),
    [
        (rooms(None), "onbekend", "het aantal vergunde kamers ontbreekt"),
        (rooms(40, stock=None), "onbekend", "het aantal woningen ontbreekt"),
        (rooms(10, stock=15), "klein aantal", "minder dan 20 woningen"),
    ],
)
def test_what_is_missing_or_too_small_is_not_judged(table, certainty, told):
    (row,) = judge(verkamering, table)
    assert row[:4] == (None, None, None, certainty)
    assert says(row, told)

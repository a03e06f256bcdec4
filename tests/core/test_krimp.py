"""Shrinkage, by worked examples. See docs/mechanismen/krimp.en.md."""

from __future__ import annotations

import pytest

from leefbaar_plugin.core.origin import Origin
from leefbaar_plugin.mechanisms import krimp
from tests.core.builders import buurten, judge, says


def one(before=None, now=None, ahead=None, **given):
    """One buurt: households in 2019 and 2024, and a forecast for 2034."""
    names = [s.name for s in krimp.MECHANISM.settings]
    settings = {name: given.pop(name) for name in list(given) if name in names}
    columns = {"aantal_huishoudens_2019": [before], "aantal_huishoudens_2024": [now]}
    columns["huishoudens_prognose_2034"] = [ahead]
    return judge(krimp, buurten(**{**columns, **given}), **settings)[0]


def test_from_640_to_610_households_is_a_risk():
    """−4.7 %; the margin is 1.645·√2·2.45/640 = 0.9 points."""
    row = one(640, 610)
    assert row.value == pytest.approx(-4.6875)
    assert row[1:4] == (-3, 1, "ruim")
    assert says(
        row, "Van 640 naar 610 huishoudens in 2019–2024: −4,7% (drempel −3%)", "een prognose is niet bekend",
        "Bron: CBS Wijk- en Buurtkaart (2019, 2024)",
    )  # fmt: skip


def test_from_210_to_205_is_none_and_nipt():
    """−2.4 %; the margin is 1.645·√2·2.45/210 = 2.7 points."""
    row = one(210, 205)
    assert row.value == pytest.approx(-2.381, abs=0.001)
    assert row[1:4] == (-3, 0, "nipt")


def test_growth_is_none():
    assert one(640, 660)[2:4] == (0, "ruim")


def test_a_forecast_of_five_per_cent_less_in_ten_years_is_a_risk():
    """560/610 − 1 = −8.2 %, where it was −1.6 % until now: the forecast decides, so its value and threshold stand."""
    row = one(620, 610, 560)
    assert row.value == pytest.approx(-8.197, abs=0.001)
    assert row[1:4] == (-5, 1, "ruim")
    assert says(
        row, "Van 620 naar 610 huishoudens in 2019–2024: −1,6% (drempel −3%)",
        "volgens de prognose van 610 huishoudens in 2024 naar 560 in 2034: −8,2% (drempel −5%)",
        "prognose (opgave gemeente) (2034)",
    )  # fmt: skip


def test_a_fall_so_far_is_a_risk_whatever_the_forecast():
    row = one(640, 610, 700)
    assert (row.value, row.threshold, row.risk, row.certainty) == (pytest.approx(-4.6875), -3, 1, "ruim")


def test_where_only_the_forecast_is_known_it_decides_alone():
    row = one(None, 610, 600)
    assert row.value == pytest.approx(-1.639, abs=0.001)
    assert row[1:4] == (-5, 0, "ruim")
    assert says(row, "de verandering tot nu toe is niet bekend")


def test_the_forecast_is_that_of_ten_years_after_the_newest_households():
    later = {"huishoudens_prognose_2034": None, "huishoudens_prognose_2035": [500]}
    row = one(620, 610, **later)
    assert (row.risk, row.threshold) == (0, -3)
    row = one(620, 610, **later, jaren_vooruit=11)
    assert (row.risk, row.threshold) == (1, -5)


def test_what_the_dwellings_did_in_the_same_years_is_told():
    row = one(640, 610, woningvoorraad_2019=[650], woningvoorraad_2024=[612])
    assert says(row, "de woningvoorraad ging van 650 naar 612")


def test_the_column_of_now_is_that_of_its_edition():
    table = buurten(aantal_huishoudens_2019=[640], aantal_huishoudens=[610],
                    origins={"aantal_huishoudens": Origin("CBS Wijk- en Buurtkaart", 2024)})  # fmt: skip
    assert judge(krimp, table)[0].risk == 1


def test_without_both_it_is_unknown():
    for row in (one(), one(640, None), one(None, None, 560)):
        assert row[:4] == (None, None, None, "onbekend")
        assert says(row, "hoe het aantal huishoudens veranderde is niet bekend, en een prognose ook niet")


def test_the_years_that_there_are_are_named():
    row = one(now=610, huishoudens_prognose_2034=None, huishoudens_prognose_2030=[590], aantal_huishoudens_2019=None)
    assert says(row, "huishoudens: bekend is 2024, voor 5 jaar terug ontbreekt 2019",
                "prognose: bekend is 2030, nodig is 2034")  # fmt: skip


def test_households_of_an_unknown_year_give_no_change():
    row = judge(krimp, buurten(aantal_huishoudens=[610], huishoudens_prognose_2034=[500]))[0]
    assert says(row, "het jaar ervan is niet bekend", "het jaar van de huishoudens is niet bekend")


def test_where_nobody_lived_there_is_no_change():
    assert one(0, 610).certainty == "onbekend"

"""Loss of amenities, by a worked example. See docs/mechanismen/voorzieningen.en.md."""

from __future__ import annotations

import pytest

from leefbaar_plugin.mechanisms import voorzieningen
from tests.core.builders import buurten, judge, says

SHOP, DOCTOR, SCHOOL = (
    f"{place}_gemiddelde_afstand_in_km" for place in ("grote_supermarkt", "huisartsenpraktijk", "basisonderwijs")
)


def over_time(name, before, after):
    return {f"{name}_2020": [before], f"{name}_2024": [after]}


def one(**settings):
    columns = {name: settings.pop(name) for name in list(settings) if name not in ("jaren", "daling", "verder")}
    return judge(voorzieningen, buurten(**columns), **settings)[0]


def test_a_supermarket_from_0_6_to_1_3_km_is_a_risk():
    row = one(**over_time(SHOP, 0.6, 1.3))
    assert row[:4] == (1, 1, 1, "ruim")
    assert says(
        row, "1 van 1 onderdelen slechter", "grote supermarkt van 0,6 naar 1,3 km in 2020–2024 (drempel 0,5 km verder)",
        "niet bekend: voorzieningenscore, huisarts, basisschool", "Bron: CBS Wijk- en Buurtkaart (2020, 2024)",
    )  # fmt: skip


@pytest.mark.parametrize(("after", "risk", "certainty"), [
    (0.8, 0, "ruim"), (1.0, 0, "ruim"), (1.1, 1, "nipt"), (1.2, 1, "ruim"), (0.1, 0, "ruim"),
])  # fmt: skip
def test_the_threshold_is_half_a_kilometre_farther(after, risk, certainty):
    row = one(**over_time(DOCTOR, 0.6, after))
    assert (row.risk, row.certainty) == (risk, certainty)


def test_a_fall_of_the_score_by_a_quarter_u_is_a_risk():
    """¼u is 0.15678/4 = 0.0392."""
    row = one(**over_time("vrz", 0.0500, 0.0088))
    assert (row.value, row.risk) == (1, 1)
    assert says(row, "voorzieningenscore −0,0412 punt in 2020–2024 (drempel −0,0392)", "Bron: Leefbaarometer 3.0")
    assert one(**over_time("vrz", 0.0500, 0.0200)).risk == 0


def test_the_value_counts_what_got_worse():
    row = one(**over_time("vrz", 0.05, -0.05), **over_time(SHOP, 0.6, 1.3), **over_time(DOCTOR, 0.6, 0.6),
              **over_time(SCHOOL, 0.4, 1.4))  # fmt: skip
    assert row[:4] == (3, 1, 1, "ruim")
    assert says(row, "3 van 4 onderdelen slechter")
    assert "niet bekend" not in row.sentence


def test_what_is_not_known_stands_not_in_the_way_of_a_risk():
    assert one(**over_time(SHOP, 0.6, 1.3), **over_time(DOCTOR, None, 1.0)).risk == 1


def test_no_risk_stands_on_what_is_known_and_names_the_rest():
    row = one(**over_time(SHOP, 0.6, 0.6), **over_time(DOCTOR, None, 1.0), **over_time("vrz", 0.1, None))
    assert row[:4] == (0, 1, 0, "ruim")
    assert says(row, "0 van 1 onderdelen slechter", "niet bekend: voorzieningenscore, huisarts, basisschool")


def test_each_component_has_its_own_years():
    row = one(**over_time("vrz", 0.05, 0.05), **{f"{SHOP}_2019": [0.6], f"{SHOP}_2023": [1.3]})
    assert says(row, "punt in 2020–2024", "km in 2019–2023")


def test_the_years_and_thresholds_can_be_chosen():
    row = one(**{f"{SHOP}_2022": [0.6], f"{SHOP}_2024": [0.9]}, jaren=2, verder=0.25)
    assert (row.risk, row.threshold) == (1, 1)
    assert says(row, "(drempel 0,25 km verder)")


def test_without_any_component_it_is_unknown():
    row = one(**over_time(SHOP, None, 1.3))
    assert row[:4] == (None, None, None, "onbekend")
    assert says(row, "van geen enkel onderdeel is de verandering over 4 jaar bekend")


def test_what_years_there_are_is_named_when_they_are_not_four_apart():
    row = one(**{f"{SHOP}_2022": [0.6], f"{SHOP}_2024": [1.3]})
    assert row.certainty == "onbekend"
    assert says(row, "grote supermarkt: bekend is 2022, 2024, voor 4 jaar terug ontbreekt 2020")

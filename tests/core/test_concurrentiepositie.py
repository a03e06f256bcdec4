"""concurrentiepositie: the dwellings against those of the surroundings. See docs/mechanismen/concurrentiepositie.md."""

from __future__ import annotations

from math import cos, pi, sin

import pytest

from leefbaar_plugin.mechanisms import concurrentiepositie as concurrentie
from tests.core.builders import buurten, judge, says

#: A buurt with eight around it, 1 km away.
RING = [(0, 0), *((cos(k * pi / 4), sin(k * pi / 4)) for k in range(8))]
TOUCHING = [(0, k) for k in range(1, 9)]
QUARTER_U = 0.15678 / 4


def centre(won=None, woz=None, reactions=None, *, around=None, neighbours=TOUCHING, settings=None, **columns):
    """The outcome of the buurt in the middle; each component is (own, [eight neighbours] or one value for all)."""
    given = {"won_2024": won, "gemiddelde_woningwaarde": woz, "reacties_per_woning": reactions}
    for name, pair in given.items():
        if pair:
            others = pair[1] if isinstance(pair[1], list) else [pair[1]] * 8
            columns[name] = [pair[0], *others]
    columns.setdefault("woningvoorraad", [500] * 9)
    return judge(concurrentie, buurten(at=RING, neighbours=neighbours, **columns), **(settings or {}))[0]


# The worked examples


def test_worked_example_of_both_components_is_a_risk():
    row = centre(won=(-0.0444, [0.0287 + d for d in (-0.04, 0.04, -0.02, 0.02, -0.01, 0.01, 0, 0)]), woz=(212, 268))
    assert (row.value, row.threshold, row.risk, row.certainty) == (1.0, 0.5, 1, "ruim")
    assert says(
        row, "2 van 2 onderdelen ongunstig", "woningscore −0,0731 ten opzichte van de omgeving (drempel −0,0392)",
        "WOZ-waarde 0,79 × de omgeving (drempel 0,85)", "Bron: Leefbaarometer 3.0 (2024); CBS Wijk- en Buurtkaart.",
    )  # fmt: skip


def test_worked_example_of_neither_component_is_no_risk():
    row = centre(won=(0.0197, -0.0158), woz=(1.04 * 250, 250))
    assert (row.value, row.risk) == (0.0, 0)
    assert says(row, "0 van 2 onderdelen ongunstig", "0,0355", "1,04 × de omgeving")


def test_a_dwelling_is_never_worth_nothing_and_where_nobody_reacts_nobody_lags_behind():
    row = centre(won=(0.1, 0.1), woz=(0, 300), reactions=(0, 0))
    assert (row.value, row.risk) == (0.0, 0)
    assert says(row, "0 van 1 onderdelen ongunstig")


# Components and their share

POOR, FAIR = (-0.1, 0.1), (0.1, 0.1)
CHEAP, DEAR = (150, 300), (300, 300)
SHUNNED, WANTED = (1, 10), (10, 10)


@pytest.mark.parametrize(
    ("components", "value", "risk"),
    [
        ((POOR, DEAR), 1 / 2, 1),
        ((POOR, DEAR, WANTED), 1 / 3, 0),
        ((POOR, DEAR, SHUNNED), 2 / 3, 1),
        ((FAIR,), 0, 0),
        ((None, CHEAP), 1, 1),
        ((None, None, SHUNNED), 1, 1),
    ],
)
def test_a_risk_when_half_of_the_available_components_are_unfavourable(components, value, risk):
    row = centre(*components)
    assert row.value == pytest.approx(value)
    assert row.risk == risk


def test_all_components_can_be_asked_for():
    row = centre(POOR, DEAR, settings={"alle": True})
    assert (row.threshold, row.risk) == (1.0, 0)


@pytest.mark.parametrize(("won", "risk"), [(0.1 - QUARTER_U, 1), (0.1001 - QUARTER_U, 0)])
def test_a_quarter_u_below_the_surroundings_is_enough(won, risk):
    assert centre(won=(won, 0.1)).risk == risk


@pytest.mark.parametrize(("own", "risk"), [(170, 1), (171, 0)])
def test_a_value_of_85_per_cent_of_the_surroundings_is_enough(own, risk):
    assert centre(woz=(own, 200)).risk == risk


def test_demand_is_compared_with_the_municipality_weighted_by_dwellings():
    stock = [100, *[700] * 8]  # 5 × 100 + 10 × 700 × 8 is 9.91 a dwelling
    row = centre(reactions=(5, 10), woningvoorraad=stock)
    assert says(row, f"{5 / (56500 / 5700):.2f}".replace(".", ",") + " × de gemeente (drempel 0,70)")


# The surroundings


def test_neighbours_weigh_by_their_dwellings():
    # Weighted 1:9 the surroundings are worth 10 × 100 + 90 × 300 over 100 is 280, and 230 is 0.82 of that.
    stock = [500, *[10, 90] * 4]
    assert says(centre(woz=(230, [100, 300] * 4), woningvoorraad=stock), "WOZ-waarde 0,82")


@pytest.mark.parametrize(
    "column",
    [
        {"water": ["NEE", *["NEE"] * 4, *["JA"] * 4]},
        {"woningvoorraad": [500] * 5 + [0] * 4},
        {"woningvoorraad": [500] * 5 + [None] * 4},
    ],
    ids=["water", "no dwellings", "dwellings unknown"],
)
def test_what_has_no_homes_is_no_neighbour(column):
    row = centre(woz=(200, [200] * 4 + [1000] * 4), **column)
    assert says(row, "WOZ-waarde 1,00")
    assert row.certainty == "ruim"


def test_three_neighbours_with_data_are_enough():
    row = centre(woz=(100, [100] * 3 + [None] * 5))
    assert (row.risk, row.certainty) == (0, "ruim")


def test_with_fewer_than_three_neighbours_the_eight_nearest_count_and_the_outcome_is_near():
    row = centre(woz=(100, [100, 100, *[400] * 6]), neighbours=TOUCHING[:2])
    assert says(row, "WOZ-waarde 0,31")  # 100 over (2 × 100 + 6 × 400) / 8
    assert (row.risk, row.certainty) == (1, "nipt")


def test_only_the_eight_nearest_count():
    far = [(k, 50) for k in range(20)]
    table = buurten(at=RING + far, neighbours=[], woningvoorraad=[500] * 29,
                    gemiddelde_woningwaarde=[100] * 9 + [900] * 20)  # fmt: skip
    assert says(judge(concurrentie, table)[0], "WOZ-waarde 1,00")


def test_a_component_that_fewer_than_three_buurten_have_is_not_available():
    row = centre(won=POOR, woz=(300, [300, 300, *[None] * 6]))
    assert says(row, "1 van 1 onderdelen")
    assert "WOZ" not in row.sentence.split("Bron")[0]


def test_neighbours_lie_within_the_distance_asked_for():
    near_dear = {"gemiddelde_woningwaarde": [100, *[100] * 3, *[900] * 5], "woningvoorraad": [500] * 9}
    at = [(0, 0), (0.1, 0), (0, 0.1), (-0.1, 0), *((0, 1 + k / 10) for k in range(5))]
    assert judge(concurrentie, buurten(at=at, **near_dear))[0].risk == 0
    assert judge(concurrentie, buurten(at=at, **near_dear), afstand=3000)[0].risk == 1


def test_neighbours_of_another_municipality_count():
    codes = ["BU00010000", *(f"BU0002000{k}" for k in range(8))]
    assert centre(POOR, CHEAP, codes=codes).risk == 1


# Only neighbours of about the same urbanisation

CITY = {"settings": {"zelfde_stedelijkheid": True}, "stedelijkheid_adressen_per_km2": [1, *[2] * 4, *[5] * 4]}


def test_only_neighbours_of_about_the_same_urbanisation_when_asked():
    assert says(centre(woz=(100, [100] * 4 + [900] * 4), **CITY), "WOZ-waarde 1,00")


def test_the_nearest_that_stand_in_are_of_about_the_same_urbanisation_too():
    row = centre(woz=(100, [100] * 4 + [900] * 4), neighbours=[], **CITY)
    assert says(row, "WOZ-waarde 1,00")
    assert row.certainty == "nipt"


@pytest.mark.parametrize("degrees", [[None] + [2] * 8, None], ids=["of the buurt", "of any"])
def test_a_buurt_of_unknown_urbanisation_is_like_no_other(degrees):
    row = centre(POOR, CHEAP, settings={"zelfde_stedelijkheid": True}, stedelijkheid_adressen_per_km2=degrees)
    assert row[2:4] == (None, "onbekend")


# What is not judged, and what is near


@pytest.mark.parametrize(
    "row",
    [
        centre(),
        centre(won=(None, 0.1), woz=(None, 300)),
        centre(won=(0.1, None), woz=(300, None)),
        judge(concurrentie, buurten(won_2024=[0.1] * 9, woningvoorraad=[500] * 9))[0],
    ],
    ids=["no columns", "not of the buurt", "not of the surroundings", "no geometry"],
)
def test_without_any_component_it_is_unknown(row):
    assert row[:4] == (None, None, None, "onbekend")
    assert says(row, "Onbekend: geen gegevens van de buurt of van ten minste drie buurten eromheen.")


@pytest.mark.parametrize(
    ("column", "certainty"),
    [
        ({"woningvoorraad": [19] + [500] * 8}, "klein aantal"),
        ({"woningvoorraad": [20] + [500] * 8}, "ruim"),
        ({"woningvoorraad": [0] + [500] * 8}, "niet van toepassing"),
        ({"water": ["JA"] + ["NEE"] * 8}, "niet van toepassing"),
    ],
)
def test_small_and_empty_buurten_are_not_judged(column, certainty):
    row = centre(POOR, CHEAP, **column)
    assert row.certainty == certainty
    assert row.risk == (1 if certainty == "ruim" else None)


def test_households_that_weigh_for_dwellings_make_it_near_and_are_named():
    row = centre(POOR, CHEAP, woningvoorraad=None, aantal_huishoudens=[500] * 9)
    assert (row.risk, row.certainty) == (1, "nipt")
    assert says(row, "huishoudens in plaats van woningen")


@pytest.mark.parametrize(
    ("components", "risk", "certainty"),
    [
        ((FAIR, (0.87 * 300, 300)), 0, "nipt"),  # the other way, half would be unfavourable
        ((POOR, (0.87 * 300, 300)), 1, "ruim"),  # half already is
        ((FAIR, (0.83 * 300, 300)), 1, "nipt"),
        ((POOR, (0.83 * 300, 300)), 1, "ruim"),
        ((FAIR, (0.90 * 300, 300)), 0, "ruim"),
    ],
)
def test_near_only_when_a_near_component_would_change_the_outcome(components, risk, certainty):
    row = centre(*components)
    assert (row.risk, row.certainty) == (risk, certainty)

"""The oracle itself, on worked examples and on sums that can be done by hand."""

from __future__ import annotations

import math

import pytest

from tests.oracles import MECHANISMS, looks_around, of
from tests.oracles.counting import FAMILY_OF
from tests.oracles.judgement import Condition, judge
from tests.oracles.letting_and_selling import instroom_kwetsbaar, mutatiegraad, verkoop_sociale_huur
from tests.oracles.levels import (
    OTHER_RENT,
    eenzijdige_voorraad,
    energiearmoede,
    leegstand,
    percentile_ranks,
    simpson,
    vulnerable,
)
from tests.oracles.over_the_years import krimp, leefbaarheidstrend, particuliere_huur, voorzieningen, woz_ontwikkeling
from tests.oracles.rates import onveiligheid
from tests.oracles.reports_and_care import bewonersoordeel, meldingen, wmo
from tests.oracles.shared import per_gemeente
from tests.oracles.uitstraling import uitstraling
from tests.oracles.verkamering import verkamering
from tests.oracles.veroudering import ageing, veroudering

MANY = 1_000_000.0


class Ring:
    """An area in which every buurt is a neighbour of every other."""

    def __init__(self, n):
        self.n = n

    def neighbours(self, i):
        return [j for j in range(self.n) if j != i]

    def nearest(self, i, candidates, k):
        return sorted(candidates)[:k]


def buurten(*rows, **everywhere):
    """Rows of one gemeente; what they do not say is 1,000 dwellings, 1,000 households and 2,000 inhabitants."""
    usual = {"woningvoorraad": 1000, "aantal_huishoudens": 1000, "aantal_inwoners": 2000}
    return [{"buurtcode": f"BU0001{i:04d}", **usual, **everywhere, **row} for i, row in enumerate(rows)]


def against(own, gemeente, size):
    """A buurt too small to count beside one that makes up its gemeente; `size` names what both are weighed by."""
    return buurten({**own, size: 100}, {**gemeente, size: 100 * MANY})


def told(outcome, digits=2):
    return round(outcome.waarde, digits), outcome.risico, outcome.zekerheid


# National


def test_an_own_corporation_share_of_70_is_one_sided_and_of_30_is_not():
    """22/70/8: D' = (1 − 0.5448)·1.5 = 0.683; 50/30/20: 0.93."""
    names = ("percentage_koopwoningen", "perc_huurwoningen_in_bezit_woningcorporaties", OTHER_RENT)
    rows = buurten(dict(zip(names, (22, 70, 8))), dict(zip(names, (50, 30, 20))))
    assert [told(o) for o in eenzijdige_voorraad(rows)] == [(70, 1, "ruim"), (30, 0, "ruim")]
    assert [round(simpson(s), 3) for s in ((22, 70, 8), (50, 30, 20))] == [0.683, 0.93]


def test_shares_are_of_what_is_known_when_a_fifth_is_unknown_and_nothing_when_more_is():
    """60 of 90 known per cent is 66.67; with 21 % unknown nobody says."""
    names = ("percentage_koopwoningen", "perc_huurwoningen_in_bezit_woningcorporaties", OTHER_RENT)
    rows = buurten(dict(zip(names, (20, 60, 10))), dict(zip(names, (9, 70, 0))))
    first, second = eenzijdige_voorraad(rows)
    assert told(first) == (66.67, 0, "nipt")
    assert second[2:] == (None, "onbekend")


@pytest.mark.parametrize(("own", "median", "expected"), [(-0.031, 0.012, (-0.043, 1)), (-0.031, -0.008, (-0.023, 0))])
def test_a_fall_counts_by_how_much_it_exceeds_that_of_the_gemeente(own, median, expected):
    rows = buurten(*({"lbm_2020": 4.0, "lbm_2024": 4.0 + d} for d in (own, median, median)))
    assert told(leefbaarheidstrend(rows)[0], 3)[:2] == expected


def test_two_buurten_make_no_median_to_be_compared_with():
    rows = buurten(*({"lbm_2020": 4.0, "lbm_2024": 4.0 + d} for d in (-0.1, 0.0)))
    assert [o.zekerheid for o in leefbaarheidstrend(rows)] == ["onbekend", "onbekend"]


@pytest.mark.parametrize(("own", "others", "risk"), [(-0.105, -0.169, 1), (0.006, -0.089, 0), (-0.17, -0.169, 0)])
def test_a_sufficient_buurt_among_weaker_ones_is_at_risk_of_spill_over(own, others, risk):
    """The third is itself below voldoende (−0.16405), so nothing can spill over to it."""
    rows = buurten(*({"afw_2024": v} for v in (own, others, others, others)))
    outcome = uitstraling(rows, Ring(4))[0]
    assert told(outcome, 3) == (others, risk, "ruim")


def test_too_few_neighbours_make_the_nearest_stand_in_and_the_outcome_nipt():
    alone = Ring(4)
    alone.neighbours = lambda i: []
    rows = buurten(*({"afw_2024": v} for v in (-0.105, -0.169, -0.169, -0.169)))
    assert told(uitstraling(rows, alone)[0], 3) == (-0.169, 1, "nipt")


@pytest.mark.parametrize(("now", "expected"), [(236, (0.934, 1)), (249, (0.985, 0))])
def test_a_value_that_lags_behind_the_gemeente_is_a_risk(now, expected):
    name = "gemiddelde_woningwaarde"
    rows = against({f"{name}_2020": 178, name: now}, {f"{name}_2020": 205, name: 291}, "woningvoorraad")
    assert told(woz_ontwikkeling(rows)[0], 3)[:2] == expected


def test_a_tenth_more_dwellings_makes_a_clear_lag_nipt():
    name = "gemiddelde_woningwaarde"
    rows = against({f"{name}_2020": 300, name: 300}, {f"{name}_2020": 205, name: 291}, "woningvoorraad")
    assert told(woz_ontwikkeling(rows)[0]) == (0.70, 1, "ruim")
    assert told(woz_ontwikkeling([{**rows[0], "woningvoorraad_2020": 90}, rows[1]])[0]) == (0.70, 1, "nipt")


def test_vulnerability_is_the_mean_of_at_least_three_ranks():
    assert told(vulnerable([88, 84, 79, 81])) == (83, 1, "nipt")
    assert told(vulnerable([88, 71, 66])) == (75, 0, "ruim")
    assert vulnerable([99, 99]).risico is None


def test_ranks_run_from_the_middle_of_the_first_to_that_of_the_last_and_equals_share_one():
    """Five values: ranks 1, 2½, 2½, 4, 5 less a half, over five; four values have none."""
    rows = buurten(*({} for _ in range(5)))
    assert percentile_ranks(rows, [1, 2, 2, 3, 9]) == [10, 40, 40, 70, 90]
    assert percentile_ranks(rows, [1, 2, 2, 3, None]) == [None] * 5


@pytest.mark.parametrize(
    ("share", "expected"), [(7, (1, "ruim")), (6, (1, "nipt")), (5, (0, "ruim")), (5.5, (0, "nipt"))]
)
def test_vacancy_two_points_above_the_gemeente_is_a_risk(share, expected):
    """With an equally large buurt the gemeente has 4 %, so the threshold is 6; less than one point from it is nipt."""
    name = "percentage_leegstand_woningen"
    assert leegstand(buurten({name: share}, {name: 8 - share}))[0][1:] == (6, *expected)


@pytest.mark.parametrize(("now", "risk"), [(13, 1), (11, 0)])
def test_private_letting_that_grows_three_points_is_a_signal(now, risk):
    rows = against({OTHER_RENT: now, f"{OTHER_RENT}_2020": 9}, {OTHER_RENT: 11},
                   "woningvoorraad")  # fmt: skip
    assert told(particuliere_huur(rows)[0])[:2] == (now - 9, risk)


def test_private_letting_that_grows_and_stays_below_the_gemeente_is_none():
    rows = against({OTHER_RENT: 9, f"{OTHER_RENT}_2020": 5}, {OTHER_RENT: 11},
                   "woningvoorraad")  # fmt: skip
    assert told(particuliere_huur(rows)[0])[:2] == (4, 0)


def test_a_supermarket_700_metres_farther_away_is_a_risk():
    name = "grote_supermarkt_gemiddelde_afstand_in_km"
    (outcome,) = voorzieningen(buurten({f"{name}_2020": 0.6, name: 1.3}))
    assert outcome == (1, 1, 1, "ruim")


def test_amenities_grow_worse_by_the_score_or_by_a_distance():
    """−0.03 is above −¼u = −0.0392; −0.05 is not."""
    name = "huisartsenpraktijk_gemiddelde_afstand_in_km"
    near, far = {f"{name}_2020": 1.0, name: 1.1}, {f"{name}_2020": 1.0, name: 1.9}
    for fell, km, expected in (
        (-0.03, near, (0, 0)),
        (-0.05, near, (1, 1)),
        (-0.03, far, (1, 1)),
        (-0.05, far, (2, 1)),
    ):
        (outcome,) = voorzieningen(buurten({"vrz_2020": 0.0, "vrz_2024": fell, **km}))
        assert told(outcome)[:2] == expected


def crimes(before, after, people=(1480, 1500), stem="misdrijven"):
    """Six years, evenly divided; person-years 4440 and 4500 as in the example."""
    row = {f"{stem}_{year}": (before if year < 2022 else after) / 3 for year in range(2019, 2025)}
    return row | {f"aantal_inwoners_{year}": people[year >= 2022] for year in range(2019, 2025)}


def test_132_crimes_after_96_are_more_than_chance_where_the_gemeente_fell():
    """(132/4500)/(96/4440)/0.95 = 1.43; SE √(1/132 + 1/96) = 0.134, bound 1.43·e^−0.2206 = 1.15."""
    gemeente = crimes(1000 * MANY, 950 * MANY, people=(MANY, MANY))
    outcome = onveiligheid(buurten(crimes(96, 132), gemeente))[0]
    assert told(outcome) == (1.43, 1, "nipt")  # ln(1.43/1.2) = 0.17 is within 0.22
    assert outcome.waarde * math.exp(-1.645 * 0.13412) == pytest.approx(1.15, abs=0.005)


def test_fourteen_after_nine_is_a_small_number():
    assert onveiligheid(buurten(crimes(9, 14)))[0][2:] == (None, "klein aantal")


def test_reports_are_held_against_the_own_past_only():
    """The same counts, where the rest of the gemeente grew as much: 1.36."""
    rows = buurten(crimes(96, 132, stem="meldingen"), crimes(96, 132, stem="meldingen"))
    assert [told(o)[:2] for o in meldingen(rows)] == [(1.36, 1)] * 2


def test_inhabitants_of_another_year_stand_in_for_those_that_are_not_known():
    row = {name: v for name, v in crimes(96, 132).items() if not name.startswith("aantal_inwoners")}
    (outcome,) = meldingen(
        buurten({n.replace("misdrijven", "meldingen"): v for n, v in row.items()} | {"meldingen_2024": 300})
    )
    assert told(outcome) == (4.04, 1, "nipt")  # (44 + 44 + 300)/96


def test_thirteen_per_cent_energy_poverty_where_the_gemeente_has_8_4_is_a_risk():
    name = "percentage_energiearmoede"
    outcome = energiearmoede(against({name: 13.0}, {name: 8.4}, "aantal_huishoudens"))[0]
    assert (outcome.waarde, outcome.drempel, outcome.risico) == (13, pytest.approx(12.6), 1)


@pytest.mark.parametrize(("before", "after", "expected"),
                         [(640, 610, (-4.7, 1, "ruim")), (210, 205, (-2.4, 0, "nipt"))])  # fmt: skip
def test_three_per_cent_fewer_households_is_a_risk(before, after, expected):
    (outcome,) = krimp(buurten({"aantal_huishoudens_2019": before, "aantal_huishoudens": after}))
    assert told(outcome, 1) == expected


def test_a_forecast_of_six_per_cent_fewer_is_a_risk_whatever_the_past():
    row = {"aantal_huishoudens_2019": 1000, "aantal_huishoudens": 1000, "huishoudens_prognose_2034": 940}
    (outcome,) = krimp(buurten(row))
    assert (round(outcome.waarde, 1), outcome.drempel, outcome.risico) == (-6, -5, 1)


def test_dwellings_of_one_period_age_together_and_those_of_before_the_war_did_so_already():
    seventies = {1976: 40, 1988: 32, 1950: 25, 2015: 3}
    thirties = {1926: 40, 1938: 25, 1955: 35}
    assert told(ageing(seventies, 2025)) == (72, 1, "ruim")
    assert ageing(thirties, 2025).risico == 0


def test_without_building_years_ageing_is_never_a_risk():
    rows = buurten({"percentage_bouwjaarklasse_vanaf_2000": 3}, {"percentage_bouwjaarklasse_vanaf_2000": 20}, {})
    assert [o[2:] for o in veroudering(rows)] == [(0, "nipt"), (0, "nipt"), (None, "onbekend")]


# Local


def test_52_lettings_of_480_dwellings_are_more_than_expected():
    """52/(480 × 6.8 %) = 1.593."""
    lettings = {"verhuringen_2022": 17, "verhuringen_2023": 17, "verhuringen_2024": 18}
    rest = dict.fromkeys(lettings, 68 * MANY / 3)
    rows = buurten({**lettings, "corporatiewoningen": 480}, {**rest, "corporatiewoningen": 1000 * MANY})
    outcome = mutatiegraad(rows)[0]
    assert (round(outcome.waarde, 2), outcome.drempel, outcome.risico) == (1.59, 1.5, 1)


def test_nineteen_lettings_are_few_unless_more_were_expected_and_a_year_without_a_figure_is_unknown():
    few = {"verhuringen_2022": 6, "verhuringen_2023": 6, "verhuringen_2024": 7, "corporatiewoningen": 100}
    many = {**few, "verhuringen_2022": 200}
    assert [o.risico for o in mutatiegraad(buurten(few, many))] == [0, 1]
    rows = buurten(few, {**few, "verhuringen_2023": None}, {"corporatiewoningen": 0})
    assert [o.zekerheid for o in mutatiegraad(rows)] == ["klein aantal", "onbekend", "niet van toepassing"]


@pytest.mark.parametrize(
    ("sold", "won", "risk"), [(20, -0.2, 1), (20, 0.2, 0), (5, -0.2, 0), (5, None, 0), (20, None, None)]
)
def test_sales_are_a_risk_where_the_competitive_position_is_one(sold, won, risk):
    """20 of 100 dwellings is more than 10 %, 5 is not; −0.2 is far below the neighbours' 0."""
    others = [{"won_2024": 0.0}] * 3
    rows = buurten({"won_2024": won, "verkoop_gepland": sold, "corporatiewoningen": 100}, *others)
    assert verkoop_sociale_huur(rows, Ring(4))[0].risico is risk


def test_urgent_groups_are_held_against_the_gemeente():
    """4 of 10 is 40 %, the gemeente 20 %: threshold 30."""
    every, urgent = (
        [f"{name}_{year}" for year in (2022, 2023, 2024)] for name in ("verhuringen", "verhuringen_urgent")
    )
    own = dict(zip([*every, *urgent], (3, 3, 4, 1, 1, 2)))
    rest = dict(zip([*every, *urgent], [100 * MANY] * 3 + [20 * MANY] * 3))
    outcome = instroom_kwetsbaar(buurten(own, rest))[0]
    assert (outcome.waarde, outcome.drempel, outcome.risico) == (40, pytest.approx(30), 1)
    assert instroom_kwetsbaar(buurten({**own, "verhuringen_2024": 3}, rest))[0].zekerheid == "klein aantal"


@pytest.mark.parametrize(("n", "expected"), [(68, (1, "ruim")), (50, (1, "ruim")), (49, (None, "klein aantal"))])
def test_a_third_that_sees_decline_is_a_risk_when_enough_were_asked(n, expected):
    """34 % of 68: SE 5.74, interval 24.6–43.4, above 22. Of 50: 23.0."""
    name = "percentage_buurt_achteruitgegaan"
    rows = against({name: 34, "aantal_respondenten": n}, {name: 22, "aantal_respondenten": 50}, "aantal_inwoners")
    assert bewonersoordeel(rows)[0][2:] == expected


def test_an_interval_that_holds_the_gemeente_is_no_risk_and_nipt():
    """30 % of 68: 20.9–39.1."""
    name = "percentage_buurt_achteruitgegaan"
    rows = against({name: 30, "aantal_respondenten": 68}, {name: 22, "aantal_respondenten": 50}, "aantal_inwoners")
    assert bewonersoordeel(rows)[0][2:] == (0, "nipt")


def test_a_grade_is_bad_when_it_is_low():
    """6.0 ± 1.645·1.2/√100 = 5.80–6.20 against 7."""
    own = {"rapportcijfer_buurt": 6.0, "rapportcijfer_spreiding": 1.2, "aantal_respondenten": 100}
    rows = against(own, {**own, "rapportcijfer_buurt": 7.0}, "aantal_inwoners")
    assert bewonersoordeel(rows)[0][2:] == (1, "ruim")


def test_clients_are_held_against_those_that_the_age_of_the_buurt_lets_expect():
    """In the gemeente 30 % of those of 75 and over and 2 % of the others: 100 and 900 give 48; 96 is twice that."""
    own = {"inwoners_75_plus": 100, "aantal_inwoners": 1000, "wmo_clienten_75_plus": 50, "aantal_wmo_clienten": 96}
    rest = {"inwoners_75_plus": 100 * MANY, "aantal_inwoners": 1000 * MANY, "wmo_clienten_75_plus": 30 * MANY,
            "aantal_wmo_clienten": 48 * MANY}  # fmt: skip
    outcome = wmo(buurten(own, rest))[0]
    assert (round(outcome.waarde, 3), outcome.risico, outcome.zekerheid) == (2, 1, "ruim")
    few = {**own, "aantal_wmo_clienten": 19, "inwoners_75_plus": 0, "wmo_clienten_75_plus": 0}
    assert wmo(buurten(few, rest))[0][2:] == (None, "klein aantal")


@pytest.mark.parametrize(("before", "after", "expected"), [(40, 60, (6, 1)), (5, 40, (3.5, 1)), (20, 30, (3, 0))])
def test_rooms_are_many_or_grow_fast(before, after, expected):
    """Of 1,000 dwellings in both years."""
    row = {"kamers_vergund_2020": before, "kamers_vergund": after, "woningvoorraad_2020": 1000}
    assert told(verkamering(buurten(row))[0], 1)[:2] == expected


# What they share


def test_a_ground_that_others_know_and_this_buurt_does_not_leaves_it_unknown_unless_another_holds():
    """The third buurt is the only one with a forecast, so it is asked after in all."""
    past, forecast = ("aantal_huishoudens_2019", "aantal_huishoudens"), "huishoudens_prognose_2034"
    fell, grew = dict(zip(past, (1000, 900))), dict(zip(past, (900, 1000)))
    assert [o.risico for o in krimp(buurten(fell, grew, {**grew, forecast: 1000}))] == [1, None, 0]
    assert [o.risico for o in krimp(buurten(fell, grew))] == [1, 0]


def test_water_and_empty_buurten_are_not_applicable_to_any_and_no_part_of_the_gemeente():
    rows = buurten({"water": "JA"}, {"woningvoorraad": 0}, {"aantal_inwoners": 0}, {})
    apart = {"concurrentiepositie", "nieuwbouw_elders", "sloop_elders"}  # which ask for more than rows and an area
    for name in set(MECHANISMS) - apart:
        area = [Ring(4)] if looks_around(name) else []
        assert [o.zekerheid for o in of(name)(rows, *area)] == ["niet van toepassing"] * 3 + ["onbekend"], name
    assert per_gemeente(rows, [1, 1, 1, 5], [10, 10, 10, 10]) == {"0001": 0.5}


def test_a_near_condition_that_decides_nothing_leaves_the_outcome_clear():
    assert judge(1, 1, [Condition(False), Condition(True, near=True)]).zekerheid == "ruim"


def test_every_mechanism_of_the_text_has_one_oracle_and_a_family():
    assert len(set(MECHANISMS)) == 25
    assert all(callable(of(mechanism)) for mechanism in MECHANISMS)
    assert {name.removesuffix("-a").removesuffix("-b") for name in FAMILY_OF} == set(MECHANISMS)

"""conjunctuur: does the buurt swing more with unemployment than its municipality? docs/mechanismen/conjunctuur.md."""

from __future__ import annotations

from itertools import zip_longest

import numpy as np
import pytest

from leefbaar_plugin.mechanisms import conjunctuur
from tests.core.builders import UNEMPLOYMENT, assess, buurten, judge, says

RATES = np.array(list(UNEMPLOYMENT.values()))
T6 = 1.4398  # Student's t, one-sided 90 %, six degrees of freedom: both eight years and nine editions with a trend


def yearly(stem, years, *series):
    """Columns `stem_year` from one series per buurt."""
    return {f"{stem}_{year}": list(values) for year, values in zip(years, zip(*series))}


def beside(own, gemeente, share=0.1):
    """The series of the rest of the municipality, when the buurt has this share of the weight."""
    return (np.asarray(gemeente) - share * np.asarray(own)) / (1 - share)


def scatter(*regressors, error):
    """Residuals that leave every slope as it is and give the first one this standard error."""
    design = np.column_stack([np.ones(len(regressors[0])), *regressors])
    zigzag = np.resize([1.0, -1.0], len(design))
    noise = zigzag - design @ np.linalg.lstsq(design, zigzag, rcond=None)[0]
    freedom = len(design) - design.shape[1]
    own_error = np.sqrt(noise @ noise / freedom * np.linalg.inv(design.T @ design)[1, 1])
    return noise * error / own_error


# Variant helling


def with_ww(own, gemeente, inhabitants=20000, tables=None, **columns):
    """Two buurten, the first with a tenth of the inhabitants."""
    return buurten(
        **yearly("ww_per_100", UNEMPLOYMENT, own, beside(own, gemeente)),
        aantal_inwoners=[0.1 * inhabitants, 0.9 * inhabitants],
        tables=tables or {"werkloosheid": UNEMPLOYMENT},
        **columns,
    )


def swinging(ratio, error=0.0, inhabitants=100000, **columns):
    """A buurt whose WW moves `ratio` × as much as that of its municipality (0.5 per point of unemployment)."""
    gemeente = 1 + 0.5 * RATES
    own = 1 + 0.5 * ratio * RATES + (scatter(RATES, error=0.5 * error) if error else 0)
    return with_ww(own, gemeente, inhabitants, **columns)


#: Slope of the municipality of `swinging(1.5)` when it is the rest alone: 0.5 = 0.1 × 0.75 + 0.9 × REST.
REST = (0.5 - 0.1 * 0.75) / 0.9


def test_worked_example_of_the_slope_is_a_risk():
    own, gemeente = (6.4, 5.6, 4.6, 3.7, 3.2, 3.8, 2.9, 2.2), (4.6, 4.1, 3.5, 2.9, 2.6, 3.0, 2.5, 2.0)
    row = judge(conjunctuur, with_ww(own, gemeente))[0]
    assert row.value == pytest.approx(1.62, abs=0.005)
    assert row.value == pytest.approx(np.polyfit(RATES, own, 1)[0] / np.polyfit(RATES, gemeente, 1)[0])
    assert (row.threshold, row.risk, row.certainty) == (1.25, 1, "ruim")
    lower = (0.942 - T6 * 0.025) / 0.580
    assert says(
        row, "1,62 × zo sterk", "2013–2020", "drempel 1,25", f"ondergrens 90% {lower:.2f}".replace(".", ","),
        "gemeente", "Bron: CBS, WW (2013, 2020); werkloosheid.",
    )  # fmt: skip


@pytest.mark.parametrize(("error", "risk"), [(0.99 * 0.5 / T6, 1), (1.01 * 0.5 / T6, 0)])
def test_the_lower_bound_of_the_slope_must_be_steeper_than_the_municipality(error, risk):
    row = judge(conjunctuur, swinging(1.5, error))[0]
    assert row.value == pytest.approx(1.5)
    assert (row.risk, row.certainty) == (risk, "nipt")


@pytest.mark.parametrize(
    ("ratio", "risk", "certainty"), [(1.40, 1, "ruim"), (1.26, 1, "nipt"), (1.24, 0, "nipt"), (1.10, 0, "ruim")]
)
def test_the_slope_is_near_its_threshold_within_five_per_cent(ratio, risk, certainty):
    row = judge(conjunctuur, swinging(ratio))[0]
    assert (row.risk, row.certainty) == (risk, certainty)


def test_small_counts_draw_the_slope_to_that_of_the_municipality():
    # Mean rate 1 + 0.75 × 5.3375 = 5.003 per 100: 25.0 benefits on 500 inhabitants, so half the weight.
    row = judge(conjunctuur, swinging(1.5, inhabitants=5000))[0]
    weight = np.mean(1 + 0.75 * RATES) * 500 / 100 / 50
    assert row.value == pytest.approx(1 + 0.5 * weight)
    assert says(row, "Kleine aantallen")


def test_counts_that_are_given_go_before_counts_that_are_reckoned():
    counts = {f"ww_aantal_{year}": [10.0, 500.0] for year in UNEMPLOYMENT}
    assert judge(conjunctuur, swinging(1.5, **counts))[0].value == pytest.approx(1 + 0.5 * 10 / 50)


def test_a_buurt_whose_own_counts_are_not_given_has_them_reckoned():
    counts = {f"ww_aantal_{year}": [None, 500.0] for year in UNEMPLOYMENT}
    shrunk = judge(conjunctuur, swinging(1.5, inhabitants=5000))[0].value
    assert judge(conjunctuur, swinging(1.5, inhabitants=5000, **counts))[0].value == pytest.approx(shrunk)


def test_a_buurt_of_unknown_size_is_not_drawn_away():
    table = swinging(1.5)
    table.columns["aantal_inwoners"][0] = np.nan
    row = judge(conjunctuur, table)[0]
    assert row.value == pytest.approx(1.5 * 0.5 / REST)
    assert "Kleine aantallen" not in row.sentence


@pytest.mark.parametrize(("gaps", "value"), [((2014, 2018), 1.5), ((2014, 2018, 2020), None)])
def test_a_buurt_is_judged_over_its_own_years_when_it_has_six(gaps, value):
    table = swinging(1.5)
    for year in gaps:
        table.columns[f"ww_per_100_{year}"][0] = np.nan
    own, rest = judge(conjunctuur, table)
    if value:
        assert own.value == pytest.approx(value * 0.5 / REST)
        assert says(own, "(6 jaren in 2013–2020;")
    else:
        assert own[:4] == (None, None, None, "onbekend")
        assert says(own, "Onbekend: de WW is bekend over minder dan 6 jaren.")
    assert rest.value == pytest.approx(1)


def test_five_years_are_too_few_for_a_slope():
    table = swinging(1.5)
    table.tables = {"werkloosheid": {y: u for y, u in UNEMPLOYMENT.items() if y < 2018}}
    row = judge(conjunctuur, table, variant="helling")[0]
    assert row[:4] == (None, None, None, "onbekend")
    assert says(row, "5 jaren", "6")


def test_municipality_that_does_not_move_with_unemployment_is_no_measure():
    row = judge(conjunctuur, with_ww(1 + RATES, 5 - 0.1 * RATES))[0]
    assert row[:4] == (None, None, None, "onbekend")
    assert says(row, "gemeente", "niet mee")


def test_without_inhabitants_to_weigh_by_the_municipality_is_unknown_and_the_sentence_says_so():
    table = swinging(1.5)
    del table.columns["aantal_inwoners"]
    row = judge(conjunctuur, table)[0]
    assert row[:4] == (None, None, None, "onbekend")
    assert says(row, "inwoners")


def test_unemployment_that_never_changes_tells_nothing():
    table = swinging(1.5, tables={"werkloosheid": dict.fromkeys(UNEMPLOYMENT, 5.0)})
    assert [row[2:4] for row in judge(conjunctuur, table, variant="helling")] == [(None, "onbekend")] * 2


# Variant structuur


def with_z(*z):
    """Five buurten of which the last has these z-scores: median 100, and 1.4826 × the median deviation is 1.4826."""
    names = ("ww_per_100_2022", "aantal_personen_met_een_alg_bijstandsuitkering_tot",
             "percentage_huishoudens_met_laag_inkomen", "netto_arbeidsparticipatie")  # fmt: skip
    columns = {}
    for name, score in zip_longest(names, z):
        if score is not None:
            high = np.array([-2, -1, 0, 1, score * 1.4826])
            columns[name] = 50 - high if name == "netto_arbeidsparticipatie" else 100 + high
    return buurten(aantal_huishoudens=[100] * 5, **columns)


def structure(*z, **settings):
    return judge(conjunctuur, with_z(*z), variant="structuur", **settings)[-1]


def test_worked_example_of_the_structure_is_no_risk_and_near():
    row = structure(1.1, 0.9, 0.7, 0.3)
    assert row.value == pytest.approx(0.75)
    assert (row.threshold, row.risk, row.certainty) == (0.84, 0, "nipt")
    assert says(
        row, "0,75", "drempel 0,84", "gemeente", "WW, bijstand, laag inkomen, niet-participatie", "Bron: CBS, WW (2022)"
    )


@pytest.mark.parametrize(("z", "risk"), [((0.9, 0.9, 0.9), 1), ((0.8, 0.8, 0.8), 0), ((3, 3, -3), 1)])
def test_the_mean_of_three_z_scores_is_compared(z, risk):
    assert structure(*z).risk == risk


def test_equal_z_scores_far_from_the_threshold_are_clear():
    assert structure(2.0, 2.1, 1.9).certainty == "ruim"


def test_two_indicators_are_too_few():
    row = structure(2, 2)
    assert row[:4] == (None, None, None, "onbekend")
    assert says(row, "minder dan 3 indicatoren")


def test_an_indicator_in_which_most_buurten_are_equal_is_not_available():
    table = with_z(2, 2, 2)
    table.columns["percentage_huishoudens_met_laag_inkomen"][:4] = 10
    assert judge(conjunctuur, table, variant="structuur")[-1].certainty == "onbekend"


# Variant score

EDITIONS = dict(
    zip((2002, 2008, 2012, 2014, 2016, 2018, 2020, 2022, 2024), (3.1, 3.7, 6.8, 8.3, 7.0, 4.9, 4.9, 3.5, 3.7))
)
CYCLE, TREND = np.array(list(EDITIONS.values())), np.array(list(EDITIONS)) - 2002.0


def with_scores(loss, gemeente=0.01, error=0.0, weight="woningvoorraad", editions=EDITIONS, **columns):
    """A buurt that loses `loss` points of score per point of unemployment, beside a rising trend."""
    noise = scatter(CYCLE, TREND, error=error) if error else 0
    own, whole = 4 + 0.004 * TREND - loss * CYCLE + noise, 4 - 0.002 * TREND - gemeente * CYCLE
    return buurten(
        **yearly("lbm", EDITIONS, own, beside(own, whole)), **{weight: [100, 900]}, tables={"werkloosheid": editions},
        **columns,
    )  # fmt: skip


def score(*args, **kwargs):
    return judge(conjunctuur, with_scores(*args, **kwargs), variant="score")[0]


def test_buurt_that_loses_twice_as_much_score_as_its_municipality_is_a_risk():
    row = score(0.02)
    assert (row.value, row.threshold) == pytest.approx((0.02, 0.015))
    assert (row.risk, row.certainty) == (1, "ruim")
    assert says(
        row, "0,0200 punt", "drempel 0,0150", "gemeente 0,0100", "9 metingen in 2002–2024", "Bron: Leefbaarometer 3.0"
    )


def test_buurt_that_loses_less_than_one_and_a_half_times_as_much_is_not():
    assert score(0.014).risk == 0


@pytest.mark.parametrize(
    ("bound", "risk", "certainty"),
    [(0.0101, 1, "ruim"), (0.0099, 1, "nipt"), (0.0001, 1, "nipt"), (-0.0001, 0, "ruim")],
)
def test_the_lower_bound_of_the_score_must_be_above_nothing_and_to_be_clear_above_the_municipality(
    bound, risk, certainty
):
    row = score(0.02, error=(0.02 - bound) / T6)
    assert row.risk == risk
    if risk:
        assert row.certainty == certainty


def test_a_buurt_of_which_one_edition_lacks_tells_how_many_it_is_judged_by():
    table = with_scores(0.02)
    table.columns["lbm_2014"][0] = np.nan
    assert says(judge(conjunctuur, table, variant="score")[0], "8 metingen in 2002–2024")


def test_seven_editions_are_too_few():
    row = score(0.02, editions={y: u for y, u in EDITIONS.items() if y > 2008})
    assert row[:4] == (None, None, None, "onbekend")
    assert says(row, "7 jaren", "8")


def test_municipality_whose_score_does_not_fall_with_unemployment_is_no_measure():
    assert score(0.02, gemeente=-0.01)[2:4] == (None, "onbekend")


def test_unemployment_that_only_rises_by_the_year_cannot_be_told_from_the_trend():
    row = score(0.02, editions={year: 3 + 0.1 * (year - 2002) for year in EDITIONS})
    assert row[2:4] == (None, "onbekend")


def test_households_that_weigh_for_dwellings_make_the_score_near_and_are_named():
    row = score(0.02, weight="aantal_huishoudens")
    assert (row.risk, row.certainty) == (1, "nipt")
    assert says(row, "huishoudens in plaats van woningen")


# Variant auto

STRUCTURE = {
    "aantal_huishoudens": [100, 100],
    "aantal_personen_met_een_alg_bijstandsuitkering_tot": [1, 2],
    "percentage_huishoudens_met_laag_inkomen": [1, 2],
    "netto_arbeidsparticipatie": [60, 70],
}
SCORES = {name: values for name, values in with_scores(0.02).columns.items() if name.startswith("lbm")}
BOTH_TABLES = {"werkloosheid": {**EDITIONS, **UNEMPLOYMENT}}


@pytest.mark.parametrize(
    ("table", "variant"),
    [
        (swinging(1.5, tables=BOTH_TABLES, **STRUCTURE, **SCORES), "helling"),
        (buurten(tables=BOTH_TABLES, **STRUCTURE, **SCORES), "structuur"),
        (buurten(tables={"werkloosheid": EDITIONS}, woningvoorraad=[50, 50], **SCORES), "score"),
    ],
    ids=["all", "no WW", "scores only"],
)
def test_auto_takes_the_first_variant_that_has_its_data_and_says_which(table, variant):
    assert assess(conjunctuur, table).extra["variant"] == [variant] * 2
    assert any(f"'{variant}'" in note for note in table.notes)


def test_without_any_series_all_is_unknown():
    (row,) = judge(conjunctuur, buurten(aantal_inwoners=1000))
    assert row[:4] == (None, None, None, "onbekend")
    assert says(row, "WW-reeks", "indicatoren", "scores")


def test_where_nobody_lives_it_does_not_apply_and_weighs_nothing():
    table = swinging(1.5)
    table.columns["water"] = np.array(["NEE", "ja"], dtype=object)
    land, water = judge(conjunctuur, table)
    assert water[:4] == (None, None, None, "niet van toepassing")
    assert land.value == pytest.approx(1), "alone in its municipality"

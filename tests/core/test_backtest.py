"""The back-test: nothing of later may be looked at, and every figure is what others compute for it."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.metrics import average_precision_score, brier_score_loss, roc_auc_score

from leefbaar_plugin.core.evidence.backtest import blocks as laid
from leefbaar_plugin.core.evidence.backtest.as_of import as_of
from leefbaar_plugin.core.evidence.backtest.baselines import AROUND, LOW, NEAR_BORDER, TREND, baselines
from leefbaar_plugin.core.evidence.backtest.blocks import resamples
from leefbaar_plugin.core.evidence.backtest.calibration import calibrate
from leefbaar_plugin.core.evidence.backtest.outcome import (
    BELOW,
    FALLS,
    SCORE_FALLS,
    Rule,
    course,
    possible_origins,
    shares_input,
)
from leefbaar_plugin.core.evidence.backtest.ranking import average_precision, difference, levels, pairs
from leefbaar_plugin.core.evidence.backtest.rates import BASE, LIFT, PRECISION, RECALL, SPECIFICITY, score
from leefbaar_plugin.core.evidence.backtest.trials import VERDICTS, hindcast
from leefbaar_plugin.core.naming.columns.key_figures import WONINGVOORRAAD, WOZ
from leefbaar_plugin.core.origin import Origin
from leefbaar_plugin.mechanisms import all_mechanisms
from tests.core.builders import buurten

BY_ID = {m.id: m for m in all_mechanisms()}
NATIONAL = [(m, m.read({})) for m in all_mechanisms() if m.plans is None]
SCORES = {"lbm": 4.2, "afw": 0.05, "won": 0.01, "fys": 0.01, "vrz": 0.01, "soc": 0.01, "onv": 0.01}


def region(seed=0, n=60, years=(2012, 2014, 2016, 2018, 2020, 2024), **more):
    """Buurten on a grid of 500 m with scores that wander."""
    draw = np.random.default_rng(seed)
    columns, level = {}, draw.normal(-0.1, 0.12, n)
    for year in years:
        level = level + draw.normal(-0.01, 0.04, n)
        columns[f"afw_{year}"], columns[f"lbm_{year}"] = level, level + 4.1
        for name in ("won", "fys", "vrz", "soc", "onv"):
            columns[f"{name}_{year}"] = level / 5 + draw.normal(0, 0.02, n)
    at = [(0.5 * (i % 10), 0.5 * (i // 10)) for i in range(n)]
    return buurten(at=at, **columns, **more)


# The leak guard.


def test_a_year_after_the_start_is_not_there():
    then = as_of(region(), 2016).buurten
    assert {name[-4:] for name in then.columns if name.startswith("afw_")} == {"2012", "2014", "2016"}


def test_a_column_without_a_year_in_its_name_counts_by_the_year_it_is_of():
    later = as_of(buurten(woningvoorraad=[100], origins={"woningvoorraad": Origin("CBS", 2024)}), 2020)
    assert later.refused == {"woningvoorraad": "van 2024"}
    known = as_of(buurten(woningvoorraad=[100], origins={"woningvoorraad": Origin("CBS", 2020)}), 2020)
    assert known.refused == {}
    assert known.buurten[WONINGVOORRAAD].tolist() == [100]


def test_a_year_after_the_start_is_later_and_the_start_itself_is_not():
    found = as_of(buurten(afw_2020=[0.1], afw_2021=[0.2], woningvoorraad=[100], percentage_koopwoningen=[40],
                          origins={"woningvoorraad": Origin("CBS", 2021),
                                   "percentage_koopwoningen": Origin("CBS", 2020)}), 2020)  # fmt: skip
    assert found.refused == {"afw_2021": "van 2021", "woningvoorraad": "van 2021"}
    assert {"afw_2020", "percentage_koopwoningen"} <= found.buurten.columns.keys()


def test_a_column_of_unknown_year_is_refused():
    assert as_of(buurten(percentage_koopwoningen=[40]), 2020).refused == {
        "percentage_koopwoningen": "van onbekend jaar"
    }


def test_the_newest_edition_that_was_there_takes_the_place_of_a_later_one():
    found = as_of(
        buurten(
            gemiddelde_woningwaarde=[300], gemiddelde_woningwaarde_2016=[210], gemiddelde_woningwaarde_2018=[230],
            origins={"gemiddelde_woningwaarde": Origin("CBS", 2024)},
        ),
        2020,
    )  # fmt: skip
    assert found.buurten[WOZ].tolist() == [230]
    assert found.buurten.origin(WOZ, None) == Origin("CBS Wijk- en Buurtkaart", 2018)
    assert (found.refused, found.older) == ({}, {"gemiddelde_woningwaarde": 2018})


def test_an_edition_of_after_the_start_is_refused_by_name():
    then = as_of(buurten(afw_2020=[0.1], afw_2024=[0.2], woningvoorraad_2022=[9], panden_na_2000=[3.0],
                         origins={"panden_na_2000": Origin("CBS", 2018)}), 2020)  # fmt: skip
    assert then.refused == {"afw_2024": "van 2024", "woningvoorraad_2022": "van 2022"}


def test_a_forecast_is_refused_whatever_its_year():
    assert "vooruitblik" in as_of(buurten(huishoudens_prognose_2019=[10]), 2020).refused["huishoudens_prognose_2019"]


def test_a_year_table_ends_at_the_start():
    then = as_of(buurten(tables={"werkloosheid": {2018: 4.9, 2020: 4.9, 2022: 3.5}}), 2020).buurten
    assert list(then.tables["werkloosheid"]) == [2018, 2020]


def test_without_dwellings_of_then_all_weigh_the_same_and_no_share_of_them_is_judged():
    found = as_of(
        region(woningvoorraad=500, huishoudens_75_plus=90, percentage_huishoudens_met_laag_inkomen=9,
               origins={"woningvoorraad": Origin("CBS", 2024), "huishoudens_75_plus": Origin("CBS", 2018)}),
        2020,
    )  # fmt: skip
    assert found.equal_weights
    for name in ("vrijkomende_woningen", "verkamering", "leegstand", "eenzijdige_voorraad"):
        mechanism = BY_ID[name]
        assert not np.isfinite(mechanism.outcome(found.buurten, mechanism.read({})).risk).any()
    around = BY_ID["uitstraling"]
    assert np.isfinite(around.outcome(found.buurten, around.read({})).risk).all()


@pytest.mark.parametrize("seed", range(4))
def test_what_happens_after_the_start_changes_no_flag_and_no_rule_of_thumb(seed):
    draw = np.random.default_rng(seed + 100)
    given = {
        "woningvoorraad": draw.integers(0, 900, 60) * 1.0, "woningvoorraad_2018": draw.integers(0, 900, 60) * 1.0,
        "aantal_inwoners": draw.integers(0, 900, 60) * 1.0, "percentage_koopwoningen": draw.uniform(0, 99, 60),
        "gemiddelde_woningwaarde": draw.uniform(100, 500, 60),
        "gemiddelde_woningwaarde_2014": draw.uniform(100, 500, 60),
        "gemiddelde_woningwaarde_2018": draw.uniform(100, 500, 60), "huishoudens_prognose_2030": draw.uniform(1, 9, 60),
    }  # fmt: skip
    late = {name: Origin("CBS", 2024) for name in given if not name[-4:].isdigit()}
    one = region(seed, tables={"werkloosheid": {2018: 4.9, 2024: 3.7}}, origins=late, **given)
    shaken = {
        name: values if name[-4:].isdigit() and int(name[-4:]) <= 2020 else values[draw.permutation(60)] * 1.3
        for name, values in one.columns.items()
    }
    other = region(seed, tables={"werkloosheid": {2018: 4.9, 2024: 9.9}}, origins=late, **given)
    other.columns = shaken
    first, second = (hindcast(area, NATIONAL, Rule(FALLS), 2020) for area in (one, other))
    np.testing.assert_array_equal(first.flags.risk, second.flags.risk)
    assert np.isfinite(first.flags.risk).any()
    for name, figure in first.baselines.items():
        np.testing.assert_array_equal(figure, second.baselines[name])
    assert not np.array_equal(first.course.event, second.course.event)


# What happened.

#: −0.11 is class 5, −0.10 class 6, −0.17 class 4, −0.5 class 1.
BEFORE, AFTER = [-0.10, -0.10, -0.11, -0.50, -0.10, None], [-0.11, -0.09, -0.17, -0.60, None, -0.11]


def wandered(**rule):
    area = buurten(afw_2020=BEFORE, afw_2024=AFTER, lbm_2020=[4.0] * 6, lbm_2024=[3.9608, 3.97, 3.9, 4, 4, None])
    return course(area, Rule(**rule), 2020)


def test_a_class_falls_where_it_is_lower_and_not_where_there_is_no_lower_one():
    found = wandered(kind=FALLS)
    np.testing.assert_array_equal(found.event, [1, 0, 1, np.nan, np.nan, np.nan])
    assert found.exempt.tolist() == [False, False, False, True, False, False]


def test_below_a_class_counts_only_those_that_were_not_below_it():
    found = wandered(kind=BELOW, below=5)
    np.testing.assert_array_equal(found.event, [0, 0, 1, np.nan, np.nan, np.nan])


def test_a_fall_of_the_score_of_exactly_the_bound_counts():
    found = wandered(kind=SCORE_FALLS, fall=0.0392)
    np.testing.assert_array_equal(found.event, [1, 0, 1, 0, 0, np.nan])


def test_the_given_class_goes_before_the_one_by_the_table():
    area = buurten(afw_2020=[-0.1], afw_2024=[-0.1], klasse_2020=[6], klasse_2024=[5])
    assert course(area, Rule(FALLS), 2020).event.tolist() == [1]


def test_starting_years_are_those_with_scores_a_horizon_later():
    assert possible_origins(region(), Rule(FALLS)) == [2012, 2014, 2016, 2020]
    assert possible_origins(region(), Rule(FALLS, horizon=3)) == []


def test_a_mechanism_on_the_score_or_its_dimensions_shares_input_with_the_outcome():
    shared = {m.id for m in all_mechanisms() if shares_input(m)}
    assert {"omslagzone", "leefbaarheidstrend", "uitstraling", "voorzieningen"} <= shared
    assert not shared & {"leegstand", "krimp", "woz_ontwikkeling"}


# Rules of thumb.


def test_rules_of_thumb_are_higher_where_there_is_more_risk():
    area = buurten(at=[(0, 0), (0.1, 0), (0, 0.1), (0.1, 0.1)], neighbours=[(0, 1), (0, 2), (0, 3)],
                   afw_2016=[0.0, 0.0, 0.0, 0.0], lbm_2016=[4.0, 4.0, 4.0, 4.0],
                   afw_2020=[-0.10, 0.02, -0.20, 0.0], lbm_2020=[3.9, 4.02, 3.8, 4.0])  # fmt: skip
    found = baselines(area, Rule(FALLS), 2020)
    assert found[LOW].tolist() == pytest.approx([0.10, -0.02, 0.20, 0.0])
    assert found[TREND].tolist() == pytest.approx([0.1, -0.02, 0.2, 0.0])
    # the lower borders of the classes 6, 7, 4 and 6
    assert found[NEAR_BORDER].tolist() == pytest.approx([-0.00295, -0.00985, -0.08146, -0.10295])
    assert found[AROUND][0] == pytest.approx((-0.02 + 0.20 + 0.0) / 3)


def test_with_below_a_class_the_border_is_that_of_the_class():
    area = buurten(at=[(0, 0)], afw_2020=[0.05], lbm_2020=[4.05])
    assert baselines(area, Rule(BELOW, below=5), 2020)[NEAR_BORDER].tolist() == pytest.approx([-0.16405 - 0.05])


# Flags against events.

FLAGGED = np.array([1, 1, 1, 0, 0, 0, 0, 0, 0, 0], bool)
EVENT = np.array([1, 1, 0, 1, 0, 0, 0, 0, 0, 0], bool)


def test_a_table_of_ten_by_hand():
    found = score(FLAGGED, EVENT, np.zeros(10, int), np.zeros((0, 1)))
    assert (found.n, found.events, found.flagged, found.hits) == (10, 3, 3, 2)
    assert (found.misses, found.false_alarms, found.quiet) == (1, 1, 6)
    assert {name: round(one.value, 4) for name, one in found.rates.items()} == {
        BASE: 0.3, PRECISION: 0.6667, RECALL: 0.6667, SPECIFICITY: 0.8571, LIFT: 2.2222,
    }  # fmt: skip


def test_without_flags_there_is_no_precision_and_without_events_no_recall():
    found = score(np.zeros(4, bool), np.zeros(4, bool), np.zeros(4, int), np.zeros((0, 1)))
    assert np.isnan([found.rates[name].value for name in (PRECISION, RECALL, LIFT)]).all()
    assert found.rates[SPECIFICITY].value == 1


def random_trial(seed, n=120, n_blocks=7, levels=5):
    draw = np.random.default_rng(seed)
    count = draw.integers(0, levels, n)
    event = draw.random(n) < 0.1 + 0.12 * count
    return draw, count, event, draw.integers(0, n_blocks, n)


@pytest.mark.parametrize("seed", range(5))
def test_auc_and_average_precision_are_those_of_scikit_learn(seed):
    draw, count, event, block = random_trial(seed)
    none, one_year = np.zeros((0, 7)), np.zeros(120, int)
    assert pairs(count, event, block, 7, one_year).auc == pytest.approx(roc_auc_score(event, count))
    figure = draw.normal(size=120)
    assert levels(count, event, block, 7, one_year).auc == pytest.approx(roc_auc_score(event, count))
    assert pairs(figure, event, block, 7, one_year).auc == pytest.approx(roc_auc_score(event, figure))
    assert average_precision(count, event, block, none).value == pytest.approx(average_precision_score(event, count))


def test_within_strata_only_areas_of_the_same_stratum_are_compared():
    """By hand: class 1 has 1 × 2 pairs of which 1.5 are won, class 2 has 1 × 1 of which none."""
    figure = np.array([3, 3, 1, 5, 9])
    event = np.array([True, False, False, True, False])
    stratum = np.array([1, 1, 1, 2, 2])
    found = pairs(figure, event, np.array([0, 1, 0, 1, 0]), 2, stratum)
    assert found.auc == pytest.approx(1.5 / 3)
    assert found.total.sum() == 3


def test_without_events_there_is_no_auc():
    assert np.isnan(pairs(np.arange(3), np.zeros(3, bool), np.zeros(3, int), 1, np.zeros(3, int)).auc)


@pytest.mark.parametrize("seed", range(3))
def test_draws_of_blocks_are_those_of_a_plain_loop_over_copied_rows(seed):
    """Every draw laid out in full: the rows of each block as often as the block is drawn."""
    draw, count, event, block = random_trial(seed)
    figure, stratum = draw.normal(size=120), draw.integers(0, 3, 120)
    draws = resamples(seed, 7, 40)
    auc, other = (pairs(f, event, block, 7, stratum) for f in (count, figure))
    looped = {"auc": [], "ap": [], "precision": [], "difference": []}
    for weights in draws.astype(int):
        rows = np.concatenate([np.repeat(np.flatnonzero(block == b), w) for b, w in enumerate(weights)])
        e, c, s = event[rows], count[rows], stratum[rows]
        won = total = won_other = 0.0
        for k in range(3):
            fell, stood = rows[(s == k) & e], rows[(s == k) & ~e]
            for values, which in ((count, 0), (figure, 1)):
                gap = values[fell][:, None] - values[stood][None, :]
                part = (gap > 0).sum() + (gap == 0).sum() / 2
                won, won_other = won + part * (which == 0), won_other + part * (which == 1)
            total += len(fell) * len(stood)
        looped["auc"].append(won / total)
        looped["difference"].append((won - won_other) / total)
        looped["ap"].append(average_precision_score(e, c))
        looped["precision"].append(e[c >= 2].mean())
    np.testing.assert_allclose(auc.drawn(draws), looped["auc"])
    np.testing.assert_allclose(levels(count, event, block, 7, stratum).drawn(draws), looped["auc"])
    for found, name in (
        (auc.estimate(draws), "auc"),
        (difference(auc, other, draws), "difference"),
        (average_precision(count, event, block, draws), "ap"),
        (score(count >= 2, event, block, draws).rates[PRECISION], "precision"),
    ):
        assert (found.low, found.high) == pytest.approx(tuple(np.quantile(looped[name], (0.025, 0.975))))


def test_the_same_seed_gives_the_same_draws_and_each_draw_as_many_blocks():
    np.testing.assert_array_equal(resamples(1, 9, 50), resamples(1, 9, 50))
    assert not np.array_equal(resamples(1, 9, 50), resamples(2, 9, 50))
    assert set(resamples(1, 9, 50).sum(axis=1)) == {9}


@pytest.mark.parametrize(("known", "there"), [(90, True), (89, False)])
def test_there_is_an_interval_only_where_nine_of_ten_draws_give_a_figure(known, there):
    drawn = np.where(np.arange(100) < known, np.linspace(0.1, 0.9, 100), np.nan)
    assert np.isfinite(laid.Estimate.of(0.5, drawn, 100).low) == there


def test_one_block_gives_no_interval():
    assert np.isnan(score(FLAGGED, EVENT, np.zeros(10, int), resamples(1, 1, 50)).rates[PRECISION].low)


@pytest.mark.parametrize("seed", range(3))
def test_chances_are_learnt_from_the_other_blocks_and_scored_as_scikit_learn_does(seed):
    _, count, event, block = random_trial(seed)
    chance, plain = np.zeros(120), np.zeros(120)
    for b in range(7):
        others = block != b
        for i in np.flatnonzero(~others):
            plain[i] = event[others].mean()
            chance[i] = event[others & (count == count[i])].mean()
    found = calibrate(count, event, block, np.zeros((0, 7)))
    assert found.brier.value == pytest.approx(brier_score_loss(event, chance))
    assert found.base.value == pytest.approx(brier_score_loss(event, plain))
    for level in found.levels:
        assert level.expected == pytest.approx(chance[count == level.count].mean())
        assert level.happened.value == pytest.approx(event[count == level.count].mean())


def test_a_count_that_no_other_block_has_is_expected_to_fare_as_all():
    found = calibrate(
        np.array([0, 0, 0, 3]), np.array([True, False, False, False]), np.array([0, 0, 0, 1]), np.zeros((0, 2))
    )
    assert found.levels[-1].count == 3
    assert found.levels[-1].expected == pytest.approx(1 / 3)


# Blocks.


def test_blocks_are_municipalities_where_there_are_many_and_else_squares():
    points = np.array([[500.0, 500.0], [1500.0, 500.0], [2500.0, 500.0], [np.nan, np.nan]])
    few = laid.blocks_of(points, np.array([0, 0, 1, 1]), laid.AUTO, 2.0)
    assert few.words == "vakken van 2 bij 2 km"
    assert few.number[0] == few.number[1]
    assert len({*few.number[1:].tolist()}) == 3
    many = laid.blocks_of(np.zeros((20, 2)), np.arange(20), laid.AUTO, 2.0)
    assert (many.words, many.total) == ("gemeenten", 20)


# Verdicts.


def test_each_area_is_told_by_its_warning_and_what_happened():
    area = region(n=60)
    area.columns["afw_2020"][:2] = np.nan, -0.6
    found = hindcast(area, [(BY_ID["leefbaarheidstrend"], BY_ID["leefbaarheidstrend"].read({}))], Rule(FALLS), 2020)
    told = np.array(found.verdicts(1))
    warned, event = found.flags.count >= 1, found.course.event
    assert told[1] == "niet getoetst"
    assert told[0] == "onbekend"
    rest = np.arange(60) > 1
    for word, rows in (("raak", warned & (event == 1)), ("gemist", ~warned & (event == 1)),
                       ("vals alarm", warned & (event == 0)), ("terecht stil", ~warned & (event == 0))):  # fmt: skip
        assert set(np.flatnonzero(told == word)) == set(np.flatnonzero(rows & rest))
        assert word in VERDICTS

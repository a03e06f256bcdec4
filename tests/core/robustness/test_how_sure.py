"""The share of the draws that flag a buurt, and what is called sure."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from leefbaar_plugin.core.evidence.robustness.certainty import certainty, quantile
from leefbaar_plugin.core.evidence.robustness.draws import draw
from leefbaar_plugin.core.evidence.robustness.ranges import Between, Spread, factors_of
from leefbaar_plugin.core.evidence.robustness.run import Drawn, run_draws
from leefbaar_plugin.core.memo import Memo
from leefbaar_plugin.core.stacking import CLASSES, ENOUGH
from leefbaar_plugin.mechanisms import all_mechanisms
from tests.core.region import region, with_holes
from tests.core.robustness.studies import found, of, quiet


def test_a_threshold_drawn_on_both_sides_of_the_value_flags_in_its_part_of_the_draws(energy):
    """The reference is 12,000/1,200 = 10 %: with a factor uniform between 1.2 and 1.8, 15 % is a risk in half."""
    told = {("energiearmoede", "factor"): Between(1.2, 1.8)}
    share = found(energy, "energiearmoede", told=told, trekkingen=4000).flag_share[:, 0]
    assert share[0] == pytest.approx(0.5, abs=3 * 0.5 / 4000**0.5)
    assert list(share[1:]) == [0.0, 0.0]


def test_the_share_is_exactly_that_of_the_draws_below_the_value(energy):
    told = {("energiearmoede", "factor"): Between(1.2, 1.8)}
    study_ = found(energy, "energiearmoede", told=told, trekkingen=500)
    factors = draw(study_.factors, 500, 1).values[0]
    assert study_.flag_share[0, 0] == np.mean([f <= 1.5 for f in factors])


def test_without_draws_it_is_the_analysis():
    table, chosen = region(), [(m, m.read({})) for m in all_mechanisms()]
    usual = run_draws(chosen, draw([], 1, 1), table, quiet)
    risk = np.column_stack([m.assess(table, used).risk for m, used in chosen])
    assert list(usual.at_risk[0]) == list((risk == 1).sum(axis=1))
    assert list(usual.assessed[0]) == list(np.isfinite(risk).sum(axis=1))


def test_a_draw_is_the_analysis_with_those_settings_on_a_table_that_remembers_nothing():
    """All mechanisms, holes in the data, and everything that is drawn: what is found once is never stale."""
    table, chosen = with_holes(3), [(m, m.read({})) for m in all_mechanisms()]
    draws = draw(factors_of(chosen, Spread()), 6, 4)
    together = run_draws(chosen, draws, table, quiet)
    for number in range(6):
        counts = np.zeros((3, len(table)))
        for mechanism, used in chosen:
            own = {name: values[number] for f, values in zip(draws.factors, draws.values)
                   for owner, name in f.places if owner == mechanism.id}  # fmt: skip
            alone = mechanism.assess(replace(table, memo=Memo(), notes=[], warnings=[]), {**used, **own})
            counts += [alone.risk == 1, np.isfinite(alone.risk), np.isin(alone.certainty, ("onbekend", "klein aantal"))]
        for found_, alone_ in zip((together.at_risk, together.assessed, together.unknown), counts):
            assert list(found_[number]) == list(alone_)


def test_figures_that_differ_with_each_draw_are_made_once_for_all_mechanisms():
    table, chosen, made = region(), of("leegstand", "krimp", "energiearmoede"), []
    draws = draw(factors_of(chosen, Spread()), 4, 1)
    run_draws(chosen, draws, table, quiet, lambda number: made.append(number) or table)
    assert made == [0, 1, 2, 3]


def test_a_mechanism_that_is_grouped_says_in_each_draw_what_it_says_alone():
    table, chosen = region(), of("leegstand", "krimp", "kwetsbaarheid")
    draws = draw(factors_of(chosen, Spread()), 12, 3)
    together = run_draws(chosen, draws, table, quiet).at_risk
    for number in range(12):
        count = np.zeros(len(table))
        for mechanism, used in chosen:
            own = {name: value for f, value in zip(draws.factors, (column[number] for column in draws.values))
                   for owner, name in f.places if owner == mechanism.id}  # fmt: skip
            count += mechanism.assess(table, {**used, **own}).risk == 1
        assert list(together[number]) == list(count)


def drawn(at_risk, unknown=0, assessed=5):
    at_risk = np.array(at_risk, dtype=np.int8)[:, None]
    t = len(at_risk)
    nothing = np.zeros((1, 1))
    full = np.ones((t, 1), dtype=np.int8)
    return Drawn(at_risk, full * assessed, full * unknown, nothing, nothing, nothing)


@pytest.mark.parametrize(
    ("counts", "unknown", "assessed", "kind"),
    [
        ([3] * 9 + [2], 0, 5, "zeker wel"),
        ([3] * 8 + [2] * 2, 0, 5, "twijfel"),
        ([3] + [2] * 9, 0, 5, "zeker niet"),
        ([0] * 10, 2, 5, "zeker niet"),
        ([0] * 10, 3, 5, "onbekend"),  # were all three a risk, it would be three
        ([2] * 10, 1, 5, "onbekend"),
        ([0] * 10, 4, 0, "onbekend"),
        ([0] * 10, 0, 0, "niet van toepassing"),
    ],
)
def test_sure_doubt_sure_not_and_unknown(counts, unknown, assessed, kind):
    usual = drawn(counts[:1], unknown, assessed)
    assert certainty(drawn(counts, unknown, assessed), usual, 3, 0.9, CLASSES, ENOUGH).kind == [kind]


def test_the_interval_of_the_count_ends_with_all_that_is_unknown():
    told = certainty(drawn([1, 2, 2, 2, 3] * 4, 2), drawn([2], 2), 3, 0.9, CLASSES, ENOUGH)
    assert (told.low[0], told.high[0], told.mean[0]) == (1, 5, 2.0)
    assert told.same_class[0] == 0.8  # 1–2 in four of five draws


@pytest.mark.parametrize("share", [0.05, 0.5, 0.95])
def test_the_quantile_of_a_count_is_that_of_numpy(share):
    counts = np.random.default_rng(2).poisson(2, (200, 30)).astype(np.int8)
    assert list(quantile(counts, share)) == list(np.quantile(counts, share, axis=0, method="inverted_cdf"))


def test_the_same_seed_gives_the_same_bits():
    table = region()
    first, again, other = (
        found(table, "leegstand", "krimp", trekkingen=50, startgetal=seed).drawn.at_risk for seed in (5, 5, 6)
    )
    assert (first == again).all()
    assert (first != other).any()

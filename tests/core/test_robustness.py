"""How sure each signal is: draws, shares, intervals and Sobol indices, against hand calculation and scipy."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import scipy.stats

from leefbaar_plugin.core.evidence.chance import stream
from leefbaar_plugin.core.evidence.robustness.certainty import DOUBT, SURE, SURE_NOT, certainty, quantile
from leefbaar_plugin.core.evidence.robustness.draws import draw
from leefbaar_plugin.core.evidence.robustness.measurement import margins_of, seen_by
from leefbaar_plugin.core.evidence.robustness.page import as_html
from leefbaar_plugin.core.evidence.robustness.ranges import Between, OneOf, Spread, factors_of, usual_range
from leefbaar_plugin.core.evidence.robustness.report import Findings, claim, draws_with, lacking_most, spans, text_of
from leefbaar_plugin.core.evidence.robustness.roles import roles
from leefbaar_plugin.core.evidence.robustness.run import Drawn, run_draws
from leefbaar_plugin.core.evidence.robustness.sobol import indices, jansen
from leefbaar_plugin.core.evidence.robustness.study import SETTINGS, study
from leefbaar_plugin.core.mechanism import Setting
from leefbaar_plugin.core.memo import Memo
from leefbaar_plugin.core.stacking import CLASSES, ENOUGH
from leefbaar_plugin.mechanisms import all_mechanisms
from tests.core.builders import buurten
from tests.core.region import region, with_holes

BY_ID = {m.id: m for m in all_mechanisms()}
OFTEN = {s.name: s.default for s in SETTINGS} | {"startgetal": 1}


def quiet(done, total):
    """A watch that does nothing."""


def of(*ids):
    return [(BY_ID[i], BY_ID[i].read({})) for i in ids]


def assessed(table, chosen):
    return {m.id: m.assess(table, used) for m, used in chosen}


def found(table, *ids, told=None, **settings):
    chosen = of(*ids)
    return study(
        table, chosen, assessed(table, chosen), told or {}, {**OFTEN, "sobol_trekkingen": 0, **settings}, quiet
    )


@pytest.fixture
def energy():
    """One municipality in which the mean is 10 % whatever the first buurt has: 15 % is 1.5 × as much."""
    return buurten(percentage_energiearmoede=[15.0, 10.0, 5.0], aantal_huishoudens=[100.0, 1000.0, 100.0],
                   aantal_inwoners=[200.0, 2000.0, 200.0])  # fmt: skip


# What is drawn from.


@pytest.mark.parametrize(
    ("setting", "used", "expected"),
    [
        (Setting("daling", "", 5.0, "%", minimum=0, maximum=100), 5.0, (4.0, 6.0)),
        (Setting("daling", "", 5.0, "%", "afgeleid", minimum=0, maximum=100), 5.0, (4.5, 5.5)),
        (Setting("drempel", "", 1.5, "×", minimum=0, maximum=100), 1.5, (1.25, 1.75)),  # halfway to 1 ×
        (Setting("drempel", "", 0.95, "×", minimum=0, maximum=10), 0.95, (0.925, 0.975)),
        (Setting("drempel", "", 80.0, minimum=0, maximum=100), 80.0, (70.0, 90.0)),  # halfway to 100
        (Setting("drempel", "", -4.0, minimum=-1e9, maximum=1e9), -4.0, (-4.8, -3.2)),
    ],
)  # fmt: skip
def test_a_number_is_drawn_from_around_its_value(setting, used, expected):
    drawn = usual_range(setting, used, Spread())
    assert (drawn.low, drawn.high) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("setting", "used"),
    [
        (Setting("drempel", "", 66.7, "%", "bron", minimum=0, maximum=100), 66.7),
        (Setting("drempel", "", 0.0, "%"), 0.0),
        (Setting("minimum", "", 20), 20),
        (Setting("alle", "", False), False),
        (Setting("soort", "", "a", choices=("a", "b")), "a"),
        (Setting("jaren", "", 4, alternatives=(2, 4, 6)), 5),  # the user chose otherwise
    ],
)
def test_what_is_published_whole_or_of_a_kind_keeps_its_value(setting, used):
    assert usual_range(setting, used, Spread()) is None


def test_a_reference_area_is_drawn_once_for_all_mechanisms():
    factors = factors_of(of("energiearmoede", "leegstand", "wmo"), Spread())
    (area,) = [f for f in factors if f.setting.name == "referentie"]
    assert {owner for owner, _ in area.places} == {"energiearmoede", "leegstand", "wmo"}
    assert area.range == OneOf(("gemeente", "regio"))


def test_one_that_leans_on_another_is_drawn_with_its_settings():
    factors = factors_of(of("concurrentiepositie", "verkoop_sociale_huur"), Spread())
    (woz,) = [f for f in factors if f.setting.name == "verhouding_woz"]
    assert [owner for owner, _ in woz.places] == ["concurrentiepositie", "verkoop_sociale_huur"]


def test_a_file_fixes_one_widens_another_and_leaves_the_rest():
    told = {("energiearmoede", "factor"): Between(1.0, 2.0), ("gedeeld", "referentie"): None}
    factors = factors_of(of("energiearmoede"), Spread(), told)
    assert [(f.setting.name, f.range) for f in factors if f.setting.name in ("factor", "referentie")] == [
        ("factor", Between(1.0, 2.0))
    ]


def test_another_choice_does_not_change_the_draws_of_the_others():
    few, many = factors_of(of("leegstand"), Spread()), factors_of(of("leegstand", "energiearmoede", "krimp"), Spread())
    one, other = draw(few, 20, 7), draw(many, 20, 7)
    for factor, values in zip(few, one.values):
        (same,) = [v for f, v in zip(many, other.values) if f.key == factor.key]
        assert list(same) == list(values)


def test_choices_without_data_or_without_effect_are_left_out(energy):
    chosen = of("energiearmoede")
    judged = {m.id: (m, used, m.assess(energy, used)) for m, used in chosen}
    play = roles(factors_of(chosen, Spread()), energy, judged)
    assert [f.setting.name for f in play.factors] == ["factor"]
    assert "referentie" in {f.setting.name for f in play.idle}, "there is one municipality"


def test_years_that_the_layer_does_not_have_are_left_out_and_named():
    table = buurten(lbm_2020=[4.0] * 4, lbm_2024=[3.9, 4.0, 4.0, 4.0], afw_2024=[-0.1] * 4, woningvoorraad=100.0,
                    aantal_inwoners=200.0)  # fmt: skip
    chosen = of("leefbaarheidstrend")
    judged = {m.id: (m, used, m.assess(table, used)) for m, used in chosen}
    play = roles(factors_of(chosen, Spread()), table, judged)
    assert [(f.setting.name, value) for f, value in play.lacking] == [("jaren", 2), ("jaren", 6)]


# How sure.


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


# Which choice matters most.


def ishigami(x):
    """With a = 7 and b = 0.1 on [−π, π]: S = 0.3139, 0.4424, 0; T = 0.5576, 0.4424, 0.2437."""
    return np.sin(x[0]) + 7 * np.sin(x[1]) ** 2 + 0.1 * x[2] ** 4 * np.sin(x[0])


def outcomes(function, n, low, high, size, seed=4):
    r = np.random.default_rng(seed)
    a, b = r.uniform(low, high, (2, n, size))
    mixed = []
    for i in range(n):
        ab = a.copy()
        ab[i] = b[i]
        mixed.append(function(ab))
    return function(a), function(b), np.array(mixed)


def test_the_indices_of_ishigami_are_those_of_its_formula():
    told = indices(*outcomes(ishigami, 3, -np.pi, np.pi, 2**15), np.random.default_rng(1))
    assert told.first == pytest.approx([0.3139, 0.4424, 0.0], abs=0.03)
    assert told.total == pytest.approx([0.5576, 0.4424, 0.2437], abs=0.03)
    assert (told.total_low <= told.total).all()
    assert (told.total <= told.total_high).all()


def test_of_a_sum_each_part_has_its_share_of_the_variance_alone():
    """3x + 2y + z with equal variances: 9/14, 4/14, 1/14, and nothing together."""
    told = indices(*outcomes(lambda x: 3 * x[0] + 2 * x[1] + x[2], 3, 0, 1, 2**14), np.random.default_rng(1))
    assert told.first == pytest.approx([9 / 14, 4 / 14, 1 / 14], abs=0.03)
    assert told.total == pytest.approx([9 / 14, 4 / 14, 1 / 14], abs=0.03)


def test_the_total_index_is_that_of_scipy_to_the_last_digit():
    a, b, ab = outcomes(ishigami, 3, -np.pi, np.pi, 256)
    known = scipy.stats.sobol_indices(func={"f_A": a[None], "f_B": b[None], "f_AB": ab[:, None]}, n=256)
    assert jansen(a, b, ab)[1] == pytest.approx(known.total_order.ravel(), rel=1e-12)


def test_the_intervals_hold_the_truth_about_as_often_as_they_say():
    held = 0
    for seed in range(60):
        told = indices(*outcomes(lambda x: 3 * x[0] + x[1], 2, 0, 1, 256, seed), stream(seed, "bootstrap"))
        held += told.total_low[0] <= 0.9 <= told.total_high[0]
    assert held >= 45  # of 60; the middle 90 %


def test_of_an_outcome_that_does_not_change_nothing_matters():
    same = np.full(16, 3.0)
    told = indices(same, same, np.tile(same, (2, 1)), np.random.default_rng(1))
    assert len(told) == 0
    assert told.spread == 0


def test_only_the_mechanisms_with_a_choice_are_assessed_anew_for_it_and_the_sum_is_right(monkeypatch):
    """The study's own indices are those of counting whole analyses."""
    table, ids = region(), ("leegstand", "krimp", "energiearmoede")
    settings = {"sobol_trekkingen": 32, "vanaf": 1, "trekkingen": 2}
    told = found(table, *ids, **settings)
    a, b = (draw(told.factors, 32, 1, f"Sobol {which}") for which in "ab")

    def count(draws):
        return (run_draws(of(*ids), draws, table, quiet).at_risk >= 1).sum(axis=1).astype(float)

    mixed = np.array([count(a.mixed(i, b)) for i in range(len(told.factors))])
    first, total = jansen(count(a), count(b), mixed)
    assert told.areas_with.first == pytest.approx(first)
    assert told.areas_with.total == pytest.approx(total)


# The rounding of the figures.


def test_counts_in_fives_shares_and_values_have_their_margins_and_scores_have_none():
    table = buurten(aantal_huishoudens=[500.0, 505.0], percentage_leegstand_woningen=[4.0, 7.0],
                    gemiddelde_woningwaarde=[210.0, 333.0], percentage_energiearmoede=[4.2, 7.1],
                    grote_supermarkt_gemiddelde_afstand_in_km=[0.4, 1.2], lbm_2024=[4.1, 4.2],
                    woningvoorraad=[501.0, 498.0])  # fmt: skip
    steps = {m.name: (m.step, m.at_random) for m in margins_of(table, all_mechanisms())}
    assert steps == {
        "aantal_huishoudens": (5, True),
        "percentage_leegstand_woningen": (1.0, False),
        "gemiddelde_woningwaarde": (1.0, False),
        "percentage_energiearmoede": (0.1, False),
        "grote_supermarkt_gemiddelde_afstand_in_km": (0.1, False),
    }  # fmt: skip


def test_the_figures_are_off_by_no_more_than_rounding_can_do_and_a_nought_stays():
    table = buurten(aantal_huishoudens=[500.0] * 4000 + [0.0], percentage_leegstand_woningen=[7.0] * 4001)
    seen = seen_by(table, margins_of(table, all_mechanisms()), 1)(0)
    households, empty = seen.columns["aantal_huishoudens"], seen.columns["percentage_leegstand_woningen"]
    assert households[-1] == 0
    assert set(households[:-1] - 500) == set(range(-4, 5))
    assert np.std(households[:-1]) == pytest.approx(2.0, abs=0.1)  # 2·(4·1 + 3·4 + 2·9 + 1·16)/25 = 4
    assert empty.min() >= 6.5
    assert empty.max() <= 7.5
    assert len(set(empty)) > 1000


def test_rounding_alone_puts_a_share_on_the_threshold_in_doubt():
    """7 % beside a reference of 5 % is just 2.0 points more: half of what it can have been is less."""
    table = buurten(percentage_leegstand_woningen=[7.0, 5.0], woningvoorraad=[30.0, 1e9], aantal_inwoners=[60.0, 2e9])
    fixed = {("leegstand", "verschil"): None}
    told = found(table, "leegstand", told=fixed, trekkingen=400, meetmarges=True, vanaf=1)
    assert told.flag_share[0, 0] == pytest.approx(0.5, abs=0.1)
    assert told.certain.kind[0] == "twijfel"


# What is told of the draws.


def told_of(at_risk, **more):
    """What so many draws (rows) of so many areas (columns) tell of `k` = 1, with one mechanism."""
    at_risk = np.asarray(at_risk, dtype=np.int16)
    ones, flagged = np.ones_like(at_risk), at_risk.sum(axis=0)[:, None].astype(float)
    drawn = Drawn(at_risk, ones, 0 * ones, flagged, np.full_like(flagged, len(at_risk)), 0 * flagged)
    usual = Drawn(at_risk[:1], ones[:1], 0 * ones[:1], at_risk[:1].T.astype(float), 0 * flagged + 1, 0 * flagged)
    n = at_risk.shape[1]
    certain = certainty(drawn, usual, 1, 0.9, (1, 3), 0.6)
    names = [f"BU0001{i:04d}" for i in range(n)]
    return Findings(names, names, "buurt", [BY_ID["leegstand"]], drawn, usual, certain, [], [], [], [], 1, 0.9, **more)


def test_nine_of_ten_draws_lie_between_what_is_told_as_low_and_high():
    """In draw t of 0…20 there are t areas with one or more."""
    stairs = np.tri(21, 20, k=-1)
    assert [number for _, number in draws_with(told_of(stairs))] == [1.0, 10.0, 19.0]


@pytest.mark.parametrize(
    ("draws", "kind", "doubted"), [(10, SURE, []), (9, SURE, []), (8, DOUBT, ["Leegstand"]), (2, DOUBT, ["Leegstand"]),
                                   (1, SURE_NOT, []), (0, SURE_NOT, [])],
)  # fmt: skip
def test_nine_of_ten_is_sure_and_one_of_ten_is_surely_not(draws, kind, doubted):
    told = told_of([[1]] * draws + [[0]] * (10 - draws))
    assert told.certain.kind == [kind]
    assert told.doubted(0) == doubted
    assert spans(told)[0][2:] == (int(draws >= 9), int(2 <= draws <= 8))


# Words where numbers would say nothing.


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (15.0, "Eén buurt telt in de analyse 1 of meer mechanismen met risico, en haalt dat niet in vrijwel elke"),
        (30.0, "Eén buurt telt in de analyse 1 of meer mechanismen met risico, en haalt dat in vrijwel elke"),
    ],
)
def test_one_buurt_at_risk_is_told_as_one(energy, share, words):
    table = replace(energy, columns={**energy.columns, "percentage_energiearmoede": np.array([share, 10.0, 5.0])})
    assert claim(found(table, "energiearmoede", trekkingen=50, vanaf=1)).startswith(words)


def test_what_lacks_where_too_much_is_unknown_is_named_and_what_counts_nowhere_too():
    table = buurten(percentage_energiearmoede=[None, 10.0, 10.0], percentage_leegstand_woningen=[None, None, 5.0],
                    aantal_huishoudens=100.0, woningvoorraad=100.0, aantal_inwoners=200.0)  # fmt: skip
    told = found(table, "energiearmoede", "leegstand", trekkingen=5, vanaf=1)
    assert told.certain.kind == ["onbekend", "onbekend", "zeker niet"]
    assert lacking_most(told) == [("Leegstand", 2), ("Energiearmoede", 1)]
    page = as_html(told, "hier", None, [], ["Krimp"])
    assert "Wat daar het vaakst ontbreekt: Leegstand (bij 2), Energiearmoede (bij 1)." in page
    assert "want nergens te beoordelen: Krimp." in page
    assert "(al het onbekende meegeteld)" in text_of(told, 0)
    assert "onbekende" not in text_of(told, 2)


@pytest.mark.parametrize("values", [[None, None], [5.0, 5.0]])
def test_all_unknown_or_all_alike_gives_words(values):
    table = buurten(percentage_energiearmoede=values, woningvoorraad=100.0, aantal_inwoners=200.0)
    told = found(table, "energiearmoede", sobol_trekkingen=8, trekkingen=5, vanaf=1)
    assert "nan" not in claim(told).lower()
    assert "Geen enkele buurt telt" in claim(told)


def test_one_buurt_is_no_trouble():
    told = found(buurten(percentage_energiearmoede=[5.0], woningvoorraad=100.0, aantal_inwoners=200.0),
                 "energiearmoede", trekkingen=5, sobol_trekkingen=4)  # fmt: skip
    assert told.certain.kind == ["zeker niet"]
    assert len(told.areas_with) == 0


def test_what_is_tried_is_not_told(energy):
    told = replace(energy)
    found(told, "energiearmoede", trekkingen=5)
    assert not told.warnings

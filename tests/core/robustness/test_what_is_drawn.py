"""What a setting is drawn from, and what keeps its value."""

from __future__ import annotations

import pytest

from leefbaar_plugin.core.evidence.robustness.draws import draw
from leefbaar_plugin.core.evidence.robustness.ranges import Between, OneOf, Spread, factors_of, usual_range
from leefbaar_plugin.core.evidence.robustness.roles import roles
from leefbaar_plugin.core.mechanism import Setting
from tests.core.builders import buurten
from tests.core.robustness.studies import of


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

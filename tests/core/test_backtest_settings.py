"""The choices of a back-test: which years the user typed, and the rule that the settings make."""

from __future__ import annotations

import pytest

from leefbaar_plugin.core.evidence.backtest.outcome import BELOW, FALLS, Rule
from leefbaar_plugin.core.evidence.backtest.settings import SETTINGS, rule_of, years_of

DEFAULTS = {s.name: s.default for s in SETTINGS}


@pytest.mark.parametrize(
    ("text", "years"),
    [("", []), ("2016", [2016]), ("2020, 2016", [2016, 2020]), (" 2016;2018 2016\n", [2016, 2018]), ("1998", [1998])],
)
def test_years_are_read_oldest_first_and_each_once(text, years):
    assert years_of(text) == years


@pytest.mark.parametrize("text", ["16", "2016-2020", "20166", "vorig jaar", "2016, ?", "1802"])
def test_what_is_no_list_of_years_is_told_apart_from_nothing(text):
    assert years_of(text) is None


def test_by_default_a_fall_of_class_in_four_years_is_an_event_and_one_mechanism_a_warning():
    assert rule_of(DEFAULTS) == Rule(FALLS, 4, 5, 0.0392)  # ¼ of 0.15678
    assert DEFAULTS["vanaf"] == 1


def test_the_rule_is_that_of_the_settings():
    told = {**DEFAULTS, "uitkomst": BELOW, "horizon": 8, "klasse_onder": 6, "daling": 0.1}
    assert rule_of(told) == Rule(BELOW, 8, 6, 0.1)


@pytest.mark.parametrize(
    ("name", "value"), [("horizon", 0), ("horizon", 23), ("klasse_onder", 1), ("trekkingen", 99), ("uitkomst", "iets")]
)
def test_a_choice_outside_its_bounds_is_refused(name, value):
    (setting,) = (s for s in SETTINGS if s.name == name)
    assert setting.problem(value)
    assert not setting.problem(setting.default)

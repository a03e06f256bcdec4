"""Which part of a comparison made a flag change, and what may have moved it."""

from __future__ import annotations

import numpy as np
import pytest

from leefbaar_plugin.core.evidence.changes.facts import OF_THRESHOLD, TWO_GROUNDS, facts_of
from leefbaar_plugin.core.evidence.changes.rule import BOTH, EITHER, LIMIT, VALUE, rule_of
from leefbaar_plugin.core.results.result import Judged
from leefbaar_plugin.core.results.scenario import RISK, SAFE
from leefbaar_plugin.mechanisms import all_mechanisms
from tests.core.change_builders import (
    BY_ID,
    LEEGSTAND,
    said,
    settings,
    trail,
)
from tests.core.region import region
from tests.core.results import judged


def test_the_direction_is_seen_in_the_rows():
    high = [said(v, 5) for v in (1, 3, 5, 7, 9)]
    low = [judged(RISK if v <= 5 else SAFE, v, 5) for v in (1, 3, 5, 7, 9)]
    assert rule_of(high).high
    assert not rule_of(low).high


@pytest.mark.parametrize("other", [judged(SAFE, 9, 5), Judged(state=RISK)])
def test_a_mechanism_with_a_second_condition_or_without_values_is_no_plain_comparison(other):
    assert rule_of([*(said(v, 5) for v in (1, 3, 5, 7, 9)), other]) is None


def test_few_rows_or_rows_of_one_kind_do_not_show_a_rule_that_is_not_there():
    assert rule_of([said(4, 5), said(6, 5)]) is None
    assert rule_of([judged(SAFE, 5, 5) for _ in range(9)]) is None
    assert rule_of([]) is None


@pytest.mark.parametrize(
    ("before", "after", "part"),
    [((4, 5), (6, 5), VALUE), ((4, 5), (4, 3), LIMIT), ((4, 5), (6, 3), EITHER), ((5.8, 5), (5.2, 5.5), BOTH)],
)
def test_which_part_of_the_comparison_made_the_flag_change(before, after, part):
    rule = rule_of([said(v, 5) for v in (1, 3, 5, 7, 9)])
    assert rule.part(said(*before), said(*after)) == part


@pytest.mark.parametrize(
    "mechanism", [m for m in all_mechanisms() if {s.name for s in m.settings} & set(OF_THRESHOLD)], ids=lambda m: m.id
)
def test_a_setting_of_the_threshold_moves_no_value_but_where_two_grounds_decide(mechanism):
    """Else a change of the value could not be laid to the data alone."""
    usual, moved = mechanism.assess(region(), mechanism.read({})).value, set()
    for setting in (s for s in mechanism.settings if s.name in OF_THRESHOLD):
        for value in setting.choices or (setting.default * 1.3 + 0.1,):
            chosen = {setting.parameter: value, **({"DREMPEL": 1.0} if value == "absoluut" else {})}
            made = mechanism.assess(region(), mechanism.read(chosen)).value
            both = np.isfinite(usual) & np.isfinite(made)
            assert both.any()
            if not np.array_equal(usual[both], made[both]):
                moved.add(setting.name)
    assert bool(moved) == (mechanism.id in TWO_GROUNDS), moved


def test_where_two_grounds_decide_a_threshold_may_have_chosen_another_value():
    told = [trail(instellingen={"verkamering": {"DREMPEL": v}}) for v in (5.0, 6.0)]
    assert facts_of(BY_ID["verkamering"], *told).moves_value
    told = [trail(instellingen=settings(LEEGSTAND, DREMPEL=v)) for v in (5.0, 6.0)]
    assert not facts_of(BY_ID[LEEGSTAND], *told).moves_value


@pytest.mark.parametrize("mechanism", all_mechanisms(), ids=lambda m: m.id)
def test_every_mechanism_beside_itself_differs_in_nothing(mechanism):
    told = trail(instellingen={mechanism.id: {s.parameter: s.default for s in mechanism.settings}})
    facts = facts_of(mechanism, told, told)
    assert (list(facts.settings), list(facts.data), list(facts.layer), facts.version) == ([], [], [], "")

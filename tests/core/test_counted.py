"""A finished analysis as a side of a comparison."""

from __future__ import annotations

from leefbaar_plugin.core.results.counted import counted
from leefbaar_plugin.core.results.scenario import RISK, SAFE, UNKNOWN, compare
from tests.core.results import area, judged, result


def run(*states):
    mechanisms = ("leegstand", "wmo")
    areas = [
        area(f"BU0001000{i}", said={m: judged(one) for m, one in zip(mechanisms, said)})
        for i, said in enumerate(states)
    ]
    return counted(result(areas))


def test_each_area_has_its_count_and_what_each_mechanism_says_by_the_name_that_people_read():
    told = run((RISK, SAFE), (UNKNOWN, SAFE))
    assert list(told) == ["BU00010000", "BU00010001"]
    first = told["BU00010000"]
    assert (first.count, first.category) == (1, "1–2")
    assert {name: said.state for name, said in first.sayings.items()} == {"Leegstand": RISK, "Wmo-gebruik": SAFE}


def test_two_analyses_can_be_compared_by_it():
    before, after = run((RISK, SAFE)), run((RISK, RISK))
    found = compare(before["BU00010000"], after["BU00010000"])
    assert (found.count, list(found.went)) == (1, [])
    assert len(found.came) == 1

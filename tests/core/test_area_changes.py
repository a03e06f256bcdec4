"""What changed in one area, all mechanisms together: its kind on the map, in numbers and in words."""

from __future__ import annotations

import pytest

from leefbaar_plugin.core.evidence.changes.borders import Borders
from leefbaar_plugin.core.evidence.changes.causes import CAUSES, causes_of
from leefbaar_plugin.core.evidence.changes.compared import compared
from leefbaar_plugin.core.evidence.changes.kinds import GONE, NEW
from leefbaar_plugin.core.evidence.changes.per_area import BOTH_WAYS, ON_MAP, per_area
from leefbaar_plugin.core.results.result import Judged
from leefbaar_plugin.core.results.scenario import KNOWLEDGE, ONE_SIDE, SAME
from tests.core.change_builders import LEEGSTAND, NEWER, PLANS, TRAIL, UITSTRALING
from tests.core.results import NVT, RISK, SAFE, UNKNOWN, area, judged, result

THREE = (LEEGSTAND, UITSTRALING, PLANS)


def changes(*told):
    """Areas by the states of three mechanisms in the first run and in the second; None where a run lacks it."""

    def run(place):
        return result([
            area(f"BU0001000{i}", said={m: judged(state) for m, state in zip(THREE, pair[place])})
            for i, pair in enumerate(told) if pair[place] is not None
        ])  # fmt: skip

    both = compared(run(0), run(1))
    return per_area(both, causes_of(both, TRAIL, NEWER, Borders()))


def change(before, after):
    """One area, beside another that stays as it was."""
    (found, _) = changes((before, after), ((SAFE, SAFE, SAFE), (SAFE, SAFE, SAFE)))
    return found


@pytest.mark.parametrize(
    ("before", "after", "kind", "difference", "text"),
    [
        ((SAFE, SAFE, RISK), (RISK, SAFE, RISK), NEW, 1, "1 → 2 mechanismen met risico: 1 nieuw risico"),
        ((RISK, RISK, SAFE), (SAFE, SAFE, SAFE), GONE, -2, "2 → 0 mechanismen met risico: 2 vervallen"),
        ((RISK, SAFE, SAFE), (SAFE, RISK, SAFE), BOTH_WAYS, 0,
         "1 → 1 mechanismen met risico: 1 nieuw risico, 1 vervallen"),
        ((SAFE, SAFE, SAFE), (SAFE, SAFE, SAFE), SAME, 0, "0 → 0 mechanismen met risico: ongewijzigd"),
        ((UNKNOWN, RISK, SAFE), (RISK, UNKNOWN, SAFE), KNOWLEDGE, 0,
         "1 → 1 mechanismen met risico: 1 bekend geworden, 1 onbekend geworden"),
        ((SAFE, UNKNOWN, SAFE), (RISK, RISK, SAFE), NEW, 2,
         "0 → 2 mechanismen met risico: 1 nieuw risico, 1 bekend geworden"),
    ],
)  # fmt: skip
def test_a_risk_that_came_out_of_the_unknown_is_not_called_new(before, after, kind, difference, text):
    found = change(before, after)
    assert (found.kind, found.shown, found.difference, found.text) == (kind, kind, difference, text)


def test_an_area_of_one_run_is_not_called_changed():
    gone, came = changes(((RISK, SAFE, SAFE), None), (None, (RISK, SAFE, SAFE)))
    assert (gone.kind, gone.text, gone.difference) == (ONE_SIDE, "alleen in de eerste analyse", None)
    assert (came.shown, came.text, came.causes) == (ONE_SIDE, "alleen in de tweede analyse", "")


def test_where_no_mechanism_applies_the_map_says_so_and_no_number_is_told():
    found = change((NVT, NVT, NVT), (NVT, NVT, NVT))
    assert (found.applies, found.shown, found.text, found.difference) == (False, NVT, NVT, None)


def test_every_kind_has_a_place_in_the_legend():
    assert set(ON_MAP) == {NEW, GONE, BOTH_WAYS, KNOWLEDGE, SAME, ONE_SIDE}


def test_each_change_has_a_line_with_its_cause_and_both_sentences():
    found = change((SAFE, SAFE, RISK), (RISK, SAFE, SAFE))
    lines = found.why.split("\n")
    assert len(lines) == 2
    assert lines[0].startswith("Leegstand: nieuw risico. Oorzaak: ")
    assert "Eerst: Het cijfer is 7, de drempel 5. Bron: CBS 2024. Nu: Het cijfer is 7" in lines[0]


def test_what_lacks_a_sentence_is_told_by_its_state():
    before = area("BU00010000", said={LEEGSTAND: judged(SAFE)})
    after = area("BU00010000", said={LEEGSTAND: Judged(state=UNKNOWN, certainty=UNKNOWN, sentence="  ")})
    both = compared(result([before]), result([after]))
    (found,) = per_area(both, causes_of(both, TRAIL, NEWER, Borders()))
    assert found.why.endswith(f"Nu: {UNKNOWN}.")


def test_causes_are_counted_in_the_order_of_the_page():
    found = change((SAFE, SAFE, RISK), (RISK, RISK, SAFE))
    told = [part.rsplit(" ", 1) for part in found.causes.split(", ")]
    assert sum(int(number) for _, number in told) == 3
    places = [CAUSES.index(kind) for kind, _ in told]
    assert places == sorted(places)

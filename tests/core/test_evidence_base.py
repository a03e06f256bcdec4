"""What all evidence stands on: flags with unknowns apart, and chance that can be repeated."""

from __future__ import annotations

import numpy as np

from leefbaar_plugin.core.evidence.chance import stream
from leefbaar_plugin.core.evidence.flags import Flags
from leefbaar_plugin.mechanisms import all_mechanisms
from tests.core.region import region
from tests.core.results import NVT, RISK, SAFE, UNKNOWN, area, judged, result


def test_the_same_seed_gives_the_same_draws_and_another_gives_others():
    assert stream(1, "trekking").random(5).tolist() == stream(1, "trekking").random(5).tolist()
    assert stream(1, "trekking").random(5).tolist() != stream(2, "trekking").random(5).tolist()


def test_what_is_drawn_for_one_purpose_does_not_hang_on_what_is_drawn_for_another():
    alone = stream(1, "b").random(5).tolist()
    other = stream(1, "a")
    other.random(100)
    assert stream(1, "b").random(5).tolist() == alone
    assert stream(1, "a").random(5).tolist() != alone


def test_a_seed_gives_what_it_gave_in_the_first_version():
    # 0x39D6BCB is the CRC-32 of the purpose, by an independent tool (gzip)
    raw = np.random.PCG64([1, 0x39D6BCB]).random_raw(2)
    assert stream(1, "trekking").bit_generator.random_raw(2).tolist() == raw.tolist()


def test_unknown_is_neither_a_risk_nor_its_absence_and_not_applicable_is_not_unknown():
    said = {"krimp": judged(RISK), "leegstand": judged(SAFE), "omslagzone": judged(UNKNOWN), "wmo": judged(NVT)}
    flags = Flags.of_result(result([area("BU00340101", said=said)]))
    assert flags.count.tolist() == [1]
    assert flags.assessed.tolist() == [2]
    assert flags.unknown.tolist() == [[False, False, True, False]]


def test_flags_of_a_run_are_those_of_each_mechanism():
    buurten = region()
    outcomes = [(m, m.assess(buurten, m.read({}))) for m in all_mechanisms()[:4]]
    flags = Flags.of(buurten.codes, buurten.codes, outcomes)
    for i, (_, assessment) in enumerate(outcomes):
        np.testing.assert_array_equal(flags.risk[:, i], assessment.risk)
    assert flags.gemeenten.tolist() == buurten.gemeenten.tolist()
    assert (flags.count <= flags.assessed).all()


def test_a_result_without_areas_has_flags_without_rows():
    flags = Flags.of_result(result([]))
    assert (len(flags), flags.count.tolist(), flags.risk.shape) == (0, [], (0, 0))

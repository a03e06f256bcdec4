"""The Netherlands: 14,565 buurten of 342 municipalities in one run, each flag and count as the oracle has it."""

from __future__ import annotations

from collections import Counter

import pytest

from tests import oracle
from tests.e2e.real import area_of, assert_same, by_code, counted, file, outcomes, outcomes_in_table, real
from tests.qgis.support import rows, run

BUURTEN = "nl/nl_buurten_2024_joined.gpkg"
MECHANISMS = ("concurrentiepositie", "omslagzone", "vrijkomende_woningen")  # those that have data here
pytestmark = [*real(BUURTEN), pytest.mark.slow]


@pytest.fixture(scope="module")
def analysis(provider):
    return run("volledigeanalyse", BUURTEN=file(BUURTEN), RISICOTABEL="TEMPORARY_OUTPUT")


@pytest.fixture(scope="module")
def buurten():
    return oracle.read_gpkg(file(BUURTEN), columns=oracle.NL_COLUMNS)[0]


@pytest.fixture(scope="module")
def components(buurten):
    return oracle.concurrentie_components(buurten, area_of(file(BUURTEN), buurten))


@pytest.fixture(scope="module")
def expected(buurten, components):
    return {
        "concurrentiepositie": oracle.concurrentiepositie(buurten, components),
        "omslagzone": oracle.omslagzone(buurten),
        "vrijkomende_woningen": oracle.vrijkomende_woningen(buurten),
    }


def test_the_whole_country_is_analysed_in_one_run(analysis, buurten):
    assert analysis["AANTAL_BUURTEN"] == len(buurten) == 14565


def test_only_mechanisms_with_data_are_counted(analysis):
    assert set(outcomes_in_table(analysis.layer("RISICOTABEL"))) == set(MECHANISMS)
    assert "Conjunctuurgevoeligheid" in analysis.warnings


@pytest.mark.parametrize("mechanism", MECHANISMS)
def test_every_outcome_is_that_of_the_oracle(mechanism, analysis, buurten, expected):
    told = outcomes_in_table(analysis.layer("RISICOTABEL"))[mechanism]
    assert_same(told, by_code(buurten, expected[mechanism]))


def test_every_count_is_that_of_the_oracle(analysis, buurten, components, expected):
    assert_same(rows(analysis.layer()), counted(buurten, expected, components))


def test_one_in_five_scored_buurten_lies_in_a_zone_and_is_unknown_without_history(provider, buurten):
    told = rows(run("omslagzone", BUURTEN=file(BUURTEN)).layer()).values()
    scored = [row for row in told if row["lbm_afw_2024"] is not None]
    zones = Counter(row["omslagzone_zone"] for row in scored)
    assert (zones["EW"], zones["EEW"], len(scored)) == (974, 1487, 12147)  # 8.0 % and 12.2 %
    assert all((row["omslagzone_risico"] is None) is (row["omslagzone_zone"] != "geen") for row in scored)


def test_on_position_alone_the_same_buurten_are_at_risk(provider, buurten):
    made = run("omslagzone", BUURTEN=file(BUURTEN), MODUS="alleen positie")
    assert made["AANTAL_RISICO"] == 974 + 1487
    expected = oracle.omslagzone(buurten, position_only=True)
    assert_same(outcomes(made.layer(), "omslagzone"), by_code(buurten, expected))

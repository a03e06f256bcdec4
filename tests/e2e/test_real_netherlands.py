"""The Netherlands: 14,565 buurten of 342 municipalities in one run, each flag and count as the oracle has it."""

from __future__ import annotations

from collections import Counter

import pytest

from tests import oracles
from tests.e2e.real import (
    area_of,
    assert_same,
    by_code,
    counted,
    file,
    outcomes,
    outcomes_in_table,
    real,
)  # fmt: skip
from tests.oracles import files
from tests.oracles.concurrentiepositie import concurrentie_components
from tests.qgis.support import rows, run

BUURTEN = "nl/nl_buurten_2024_joined.gpkg"
DATED = ("concurrentiepositie", "omslagzone", "uitstraling", "vrijkomende_woningen")  # those that have data here
MECHANISMS = tuple(DATED)
pytestmark = [*real(BUURTEN), pytest.mark.slow]


@pytest.fixture(scope="module")
def analysis(provider):
    return run("volledigeanalyse", BUURTEN=file(BUURTEN), RISICOTABEL="TEMPORARY_OUTPUT")


@pytest.fixture(scope="module")
def buurten():
    return files.read_gpkg(file(BUURTEN), columns=files.NL_COLUMNS)[0]


@pytest.fixture(scope="module")
def area(buurten):
    return area_of(file(BUURTEN), buurten)


@pytest.fixture(scope="module")
def components(buurten, area):
    return concurrentie_components(buurten, area)


@pytest.fixture(scope="module")
def expected(buurten, area, components):
    return {
        "concurrentiepositie": oracles.of("concurrentiepositie")(buurten, components),
        "omslagzone": oracles.of("omslagzone")(buurten),
        "uitstraling": oracles.of("uitstraling")(buurten, area),
        "vrijkomende_woningen": oracles.of("vrijkomende_woningen")(buurten),
    }


def test_the_whole_country_is_analysed_in_one_run(analysis, buurten):
    assert analysis["AANTAL_BUURTEN"] == len(buurten) == 14565


def test_only_mechanisms_with_data_are_counted(analysis):
    assert set(outcomes_in_table(analysis.layer("RISICOTABEL"))) == set(MECHANISMS)
    assert "Sensitivity to the business cycle" in analysis.warnings


@pytest.mark.parametrize("mechanism", MECHANISMS)
def test_every_outcome_is_that_of_the_oracle(mechanism, analysis, buurten, expected):
    told = outcomes_in_table(analysis.layer("RISICOTABEL"))[mechanism]
    assert_same(told, by_code(buurten, expected[mechanism]))


def test_every_count_is_that_of_the_oracle(analysis, buurten, components, expected):
    assert_same(rows(analysis.layer()), counted(buurten, expected, components))


def test_a_twentieth_of_the_sufficient_buurten_lies_among_weaker_ones(analysis):
    told = outcomes_in_table(analysis.layer("RISICOTABEL"))["uitstraling"].values()
    judged = [outcome for outcome in told if outcome.risico is not None]
    assert 12000 < len(judged) <= 12147
    assert 0.02 < sum(outcome.risico for outcome in judged) / len(judged) < 0.1


def test_one_in_five_scored_buurten_lies_in_a_zone_and_is_unknown_without_history(provider, buurten):
    told = rows(run("omslagzone", BUURTEN=file(BUURTEN)).layer()).values()
    scored = [row for row in told if row["lbm_afw_2024"] is not None]
    zones = Counter(row["omslagzone_zone"] for row in scored)
    assert (zones["EW"], zones["EEW"], len(scored)) == (974, 1487, 12147)  # 8.0 % and 12.2 %
    assert all((row["omslagzone_risico"] is None) is (row["omslagzone_zone"] != "geen") for row in scored)


def test_on_position_alone_the_same_buurten_are_at_risk(provider, buurten):
    made = run("omslagzone", BUURTEN=file(BUURTEN), MODUS="alleen positie")
    assert made["AANTAL_RISICO"] == 974 + 1487
    expected = oracles.of("omslagzone")(buurten, position_only=True)
    assert_same(outcomes(made.layer(), "omslagzone"), by_code(buurten, expected))


def test_crimes_of_two_years_against_the_two_before_with_the_inhabitants_of_one_year(provider, buurten):
    """Five years of counts are too few for three against three; one year of inhabitants stands in for all."""
    made = run("onveiligheid", BUURTEN=file(BUURTEN), JAREN=2)
    expected = oracles.of("onveiligheid")(buurten, years=2)
    assert_same(outcomes(made.layer(), "onveiligheid"), by_code(buurten, expected))
    assert 0 < made["AANTAL_RISICO"] < len(buurten) / 4
    assert not any(outcome.zekerheid == "ruim" for outcome in expected)


def test_crimes_of_three_years_against_three_are_unknown_with_five_years(provider, buurten):
    made = run("onveiligheid", BUURTEN=file(BUURTEN))
    assert_same(outcomes(made.layer(), "onveiligheid"), by_code(buurten, oracles.of("onveiligheid")(buurten)))
    assert made["AANTAL_RISICO"] == 0

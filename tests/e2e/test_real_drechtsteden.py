"""The pilot region: 357 buurten of seven municipalities, and 144 housing plans read as the region keeps them."""

from __future__ import annotations

import json

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
from tests.oracles.plans import place
from tests.qgis.support import copied, rows, run

REGION = "drechtsteden/drechtsteden_2024.gpkg"
BUURTEN, PLANS = f"{file(REGION)}|layername=buurten", f"{file(REGION)}|layername=woningbouwplannen_eib_2021"
PLAN = {"PLAN_NAAM": "Plannaam", "PLAN_STATUS": "Planstatus"}
PHASES = ["OP2019", "OP202024", "Op202529", "Op20302050", "OPLONB"]  # by the years in their names; the last has none
pytestmark = real(REGION)


@pytest.fixture(scope="module")
def buurten():
    return files.read_gpkg(file(REGION), "buurten", files.NL_COLUMNS)[0]


@pytest.fixture(scope="module")
def area(buurten):
    return area_of(BUURTEN, buurten)


@pytest.fixture(scope="module")
def points(buurten, area):
    return [area.point(i) for i in range(len(buurten))]


@pytest.fixture(scope="module")
def plans(area):
    placed, outside = place(files.read_plans(file(REGION), PLANS.partition("=")[2]), area)
    assert (len(placed), len(outside)) == (144, 0)
    return placed


def undated(plans):
    return [{**plan, "fasen": {}} for plan in plans]


# Newbuild


@pytest.mark.parametrize("start", [2019, 2020, 2025, 2030])
def test_newbuild_by_phase_is_as_the_oracle_has_it(start, provider, buurten, points, plans):
    made = run("nieuwbouwelders", BUURTEN=BUURTEN, NIEUWBOUW=PLANS, **PLAN, PLAN_WONINGEN="Aantalrest",
               PLAN_FASEN=PHASES, STARTJAAR=start)  # fmt: skip
    expected = oracles.of("nieuwbouw_elders")(buurten, points, plans, start)
    assert_same(outcomes(made.layer(), "nieuwbouw_elders"), by_code(buurten, expected))


def test_newbuild_as_the_region_keeps_it_needs_no_field_told(provider, buurten, points, plans):
    made = run("nieuwbouwelders", BUURTEN=BUURTEN, NIEUWBOUW=PLANS)
    expected = oracles.of("nieuwbouw_elders")(buurten, points, plans, 2024)
    assert_same(outcomes(made.layer(), "nieuwbouw_elders"), by_code(buurten, expected))
    assert "144 of 144 plans used, dwellings in all: 6,287" in made.said
    assert "periods recognised by name and used: OP2019 (2019), OP202024 (2020–2024)" in made.said
    assert "together 6,287 dwellings, 'Aantalrest' 6,287" in made.said
    assert made["AANTAL_RISICO"] > 0


def test_newbuild_without_phases_counts_every_plan_whole(provider, buurten, points, plans):
    total = copied(PLANS, key="Plannaam", without=PHASES)
    made = run("nieuwbouwelders", BUURTEN=BUURTEN, NIEUWBOUW=total)
    expected = oracles.of("nieuwbouw_elders")(buurten, points, undated(plans), 2024)
    assert_same(outcomes(made.layer(), "nieuwbouw_elders"), by_code(buurten, expected))
    assert "from 'Aantalrest' (nog te bouwen), which sums to 6,287" in made.said


def test_every_status_of_the_region_is_known(provider):
    said = run("nieuwbouwelders", BUURTEN=BUURTEN, NIEUWBOUW=PLANS).said
    assert "Planstatus" in said
    assert "Status not known" not in said


def test_plans_in_preparation_and_visions_count_half(provider, buurten, points, plans):
    """36 of the 144 are `3 In voorbereiding`, `4A Visie` or `4B Optie`."""
    assert sum(not plan["hard"] for plan in plans) == 36
    made = run("nieuwbouwelders", BUURTEN=BUURTEN, NIEUWBOUW=PLANS, **PLAN, PLAN_WONINGEN="Aantalrest", ZACHT=0)
    expected = oracles.of("nieuwbouw_elders")(buurten, points, plans, 2024, soft=0)
    assert_same(outcomes(made.layer(), "nieuwbouw_elders"), by_code(buurten, expected))


# Demolition


@pytest.mark.parametrize("threshold", [25, 5, 1])
def test_demolition_told_as_negative_numbers_is_as_the_oracle_has_it(threshold, provider, buurten, points, plans):
    made = run("sloopelders", BUURTEN=BUURTEN, SLOOP=PLANS, **PLAN, PLAN_SLOOP="Sloop", DREMPEL=threshold)
    expected = oracles.of("sloop_elders")(buurten, points, undated(plans), 2024, threshold=threshold)
    assert_same(outcomes(made.layer(), "sloop_elders"), by_code(buurten, expected))
    assert "dwellings in all: 1,118" in made.said


def test_a_buurt_near_much_demolition_is_flagged_at_a_low_threshold_only(provider):
    def flagged(threshold):
        return run("sloopelders", BUURTEN=BUURTEN, SLOOP=PLANS, **PLAN, PLAN_SLOOP="Sloop", DREMPEL=threshold)

    assert flagged(5)["AANTAL_RISICO"] > flagged(25)["AANTAL_RISICO"] == 0


# Tipping zone: there are no earlier scores.


def test_a_buurt_in_a_zone_is_unknown_without_history(provider, buurten):
    told = outcomes(run("omslagzone", BUURTEN=BUURTEN).layer(), "omslagzone")
    assert_same(told, by_code(buurten, oracles.of("omslagzone")(buurten)))
    assert not any(outcome.risico for outcome in told.values())


def test_on_position_alone_it_is_at_risk_when_that_is_asked(provider, buurten):
    unknown = outcomes(run("omslagzone", BUURTEN=BUURTEN).layer(), "omslagzone")
    told = outcomes(run("omslagzone", BUURTEN=BUURTEN, MODUS="alleen positie").layer(), "omslagzone")
    assert_same(told, by_code(buurten, oracles.of("omslagzone")(buurten, position_only=True)))
    scored = {row["buurtcode"] for row in buurten if row["afw_2024"] is not None}
    assert {c for c, o in told.items() if o.risico} == {c for c in scored if unknown[c].risico is None}


# Crimes


@pytest.mark.parametrize("years", [1, 2])
def test_crimes_against_those_of_the_years_before_are_as_the_oracle_has_them(years, provider, buurten):
    made = run("onveiligheid", BUURTEN=BUURTEN, JAREN=years)
    expected = oracles.of("onveiligheid")(buurten, years)
    assert_same(outcomes(made.layer(), "onveiligheid"), by_code(buurten, expected))


# Everything


def test_the_full_analysis_with_a_settings_file_is_as_the_oracle_has_it(
    provider, buurten, points, plans, area, tmp_path
):
    settings = tmp_path / "instellingen.json"
    chosen = {
        "omslagzone": {"MODUS": "alleen positie"},
        "nieuwbouw_elders": {"STARTJAAR": 2020, "PLAN_FASEN": PHASES},
        "sloop_elders": {"PLAN_SLOOP": ["Sloop"], "DREMPEL": 5},
    }
    settings.write_text(json.dumps({"mechanismen": chosen}), encoding="utf-8")
    made = run("volledigeanalyse", BUURTEN=BUURTEN, NIEUWBOUW=PLANS, SLOOP=PLANS, INSTELLINGEN=str(settings),
               RISICOTABEL="TEMPORARY_OUTPUT")  # fmt: skip
    components = concurrentie_components(buurten, area)
    expected = {
        "concurrentiepositie": oracles.of("concurrentiepositie")(buurten, components),
        "omslagzone": oracles.of("omslagzone")(buurten, position_only=True),
        "vrijkomende_woningen": oracles.of("vrijkomende_woningen")(buurten),
        "nieuwbouw_elders": oracles.of("nieuwbouw_elders")(buurten, points, plans, 2020),
        "sloop_elders": oracles.of("sloop_elders")(buurten, points, undated(plans), 2024, threshold=5),
        "uitstraling": oracles.of("uitstraling")(buurten, area),
    }
    told = outcomes_in_table(made.layer("RISICOTABEL"))
    assert told.keys() == expected.keys()  # conjunctuur has no data here
    for mechanism, each in expected.items():
        assert_same(told[mechanism], by_code(buurten, each))
    assert_same(rows(made.layer()), counted(buurten, expected, components))

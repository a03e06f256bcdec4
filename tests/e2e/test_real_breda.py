"""Breda: polygons as the municipality publishes them, the Leefbaarometer of nine years, and key figures as a table."""

from __future__ import annotations

import pytest

from tests import oracle
from tests.e2e.real import area_of, assert_same, by_code, counted, file, outcomes, outcomes_in_table, real
from tests.qgis.support import csv, rows, run

POLYGONS, FIGURES = "breda/breda_buurten_gemeente.geojson", "breda/breda_buurten_2024.gpkg"
SCORES = "breda/Leefbaarometer-scores_buurten_breda_2002-2024.csv"
UNEMPLOYMENT = dict(zip((2002, 2008, 2012, 2014, 2016, 2018, 2020, 2022, 2024),
                        (4.1, 3.7, 6.8, 8.3, 7.0, 4.9, 4.9, 3.5, 3.7)))  # fmt: skip
pytestmark = real(POLYGONS, FIGURES, SCORES)


@pytest.fixture(scope="module")
def built(provider, tmp_path_factory):
    path = str(tmp_path_factory.mktemp("breda") / "buurtlaag.gpkg")
    return run("buurtlaagopbouwen", GEBIEDEN=file(POLYGONS), TABELLEN=[file(FIGURES)], LEEFBAAROMETER=file(SCORES),
               OUTPUT=path)  # fmt: skip


@pytest.fixture(scope="module")
def buurten():
    figures, _ = oracle.read_gpkg(file(FIGURES), columns=oracle.NL_COLUMNS)
    return oracle.joined(figures, oracle.read_leefbaarometer(file(SCORES)))


def test_the_codes_are_completed_with_that_of_the_municipality(built, buurten):
    told = rows(built.layer())
    assert told.keys() == {row["buurtcode"] for row in buurten}
    assert "0601 → BU07580601" in built.said
    assert told["BU07580601"]["buurtnaam"] == "Kievitsloop"


def test_every_score_of_every_year_is_that_of_the_file(built):
    scores = oracle.read_leefbaarometer(file(SCORES))
    told = rows(built.layer())
    assert len(scores) == len(told) == 56
    assert_same(told, scores)


@pytest.mark.parametrize("years", [2, 4, 6])
@pytest.mark.parametrize("relative", [False, True])
def test_the_tipping_zone_with_a_fall_over_some_years_is_as_the_oracle_has_it(years, relative, built, buurten):
    made = run("omslagzone", BUURTEN=built["OUTPUT"], JAREN=years, RELATIEF=relative)
    expected = oracle.omslagzone(buurten, years, relative=relative)
    assert_same(outcomes(made.layer(), "omslagzone"), by_code(buurten, expected))
    assert made["AANTAL_RISICO"] == sum(outcome.risico == 1 for outcome in expected)


def test_the_full_analysis_is_as_the_oracle_has_it(built, buurten, tmp_path):
    table = csv(tmp_path / "werkloosheid.csv",
                "jaar,werkloosheid\n" + "".join(f"{y},{v}\n" for y, v in UNEMPLOYMENT.items()))  # fmt: skip
    made = run("volledigeanalyse", BUURTEN=built["OUTPUT"], WERKLOOSHEID=table, RISICOTABEL="TEMPORARY_OUTPUT")
    components = oracle.concurrentie_components(buurten, area_of(built["OUTPUT"], buurten))
    expected = {
        "concurrentiepositie": oracle.concurrentiepositie(buurten, components),
        "conjunctuur": oracle.conjunctuur(buurten, UNEMPLOYMENT),
        "omslagzone": oracle.omslagzone(buurten),
        "vrijkomende_woningen": oracle.vrijkomende_woningen(buurten),
    }
    told = outcomes_in_table(made.layer("RISICOTABEL"))
    assert told.keys() == expected.keys()
    for mechanism, each in expected.items():
        assert_same(told[mechanism], by_code(buurten, each))
    assert_same(rows(made.layer()), counted(buurten, expected, components))

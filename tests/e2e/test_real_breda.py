"""Breda: polygons as the municipality publishes them, the Leefbaarometer of nine years, and key figures as a table."""

from __future__ import annotations

from csv import DictReader
from pathlib import Path

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
from tests.qgis.support import csv, rows, run

POLYGONS, FIGURES = "breda/breda_buurten_gemeente.geojson", "breda/breda_buurten_2024.gpkg"
SCORES = "breda/Leefbaarometer-scores_buurten_breda_2002-2024.csv"
UNEMPLOYMENT = dict(zip((2002, 2008, 2012, 2014, 2016, 2018, 2020, 2022, 2024),
                        (4.1, 3.7, 6.8, 8.3, 7.0, 4.9, 4.9, 3.5, 3.7)))  # fmt: skip
PRICES, MISSPELLED = (
    "breda/local/Housing Prices 2015-2022.csv",
    "Niew Wolfslaar = Nieuw Wolfslaar; Prisenbeek = Prinsenbeek",
)
pytestmark = real(POLYGONS, FIGURES, SCORES, PRICES)


@pytest.fixture(scope="module")
def built(provider, tmp_path_factory):
    path = str(tmp_path_factory.mktemp("breda") / "buurtlaag.gpkg")
    return run("buurtlaagopbouwen", GEBIEDEN=file(POLYGONS), TABELLEN=[file(FIGURES)], LEEFBAAROMETER=file(SCORES),
               OUTPUT=path)  # fmt: skip


@pytest.fixture(scope="module")
def buurten():
    figures, _ = files.read_gpkg(file(FIGURES), columns=files.NL_COLUMNS)
    return files.joined(figures, files.read_leefbaarometer(file(SCORES)))


def test_the_codes_are_completed_with_that_of_the_municipality(built, buurten):
    told = rows(built.layer())
    assert told.keys() == {row["buurtcode"] for row in buurten}
    assert "0601 → BU07580601" in built.said
    assert told["BU07580601"]["buurtnaam"] == "Kievitsloop"


def test_every_score_of_every_year_is_that_of_the_file(built):
    scores = files.read_leefbaarometer(file(SCORES))
    told = rows(built.layer())
    assert len(scores) == len(told) == 56
    assert_same(told, scores)


@pytest.mark.parametrize("years", [2, 4, 6])
@pytest.mark.parametrize("relative", [False, True])
def test_the_tipping_zone_with_a_fall_over_some_years_is_as_the_oracle_has_it(years, relative, built, buurten):
    made = run("omslagzone", BUURTEN=built["OUTPUT"], JAREN=years, RELATIEF=relative)
    expected = oracles.of("omslagzone")(buurten, years, relative=relative)
    assert_same(outcomes(made.layer(), "omslagzone"), by_code(buurten, expected))
    assert made["AANTAL_RISICO"] == sum(outcome.risico == 1 for outcome in expected)


@pytest.mark.parametrize("years", [2, 4, 6, 10, 22])
def test_the_trend_over_some_years_is_as_the_oracle_has_it(years, built, buurten):
    made = run("leefbaarheidstrend", BUURTEN=built["OUTPUT"], JAREN=years)
    expected = oracles.of("leefbaarheidstrend")(buurten, years)
    assert_same(outcomes(made.layer(), "leefbaarheidstrend"), by_code(buurten, expected))
    assert made["AANTAL_RISICO"] == sum(outcome.risico == 1 for outcome in expected)


@pytest.mark.parametrize("years", [2, 4, 10])
def test_amenities_by_the_score_alone_are_as_the_oracle_has_them(years, built, buurten):
    """The distances are known for one year only, so they say nothing of change."""
    made = run("voorzieningen", BUURTEN=built["OUTPUT"], JAREN=years)
    expected = oracles.of("voorzieningen")(buurten, years)
    assert_same(outcomes(made.layer(), "voorzieningen"), by_code(buurten, expected))


def test_crimes_of_two_years_against_the_two_before_are_as_the_oracle_has_them(built, buurten):
    made = run("onveiligheid", BUURTEN=built["OUTPUT"], JAREN=2)
    expected = oracles.of("onveiligheid")(buurten, years=2)
    assert_same(outcomes(made.layer(), "onveiligheid"), by_code(buurten, expected))
    assert {outcome.zekerheid for outcome in expected} >= {"nipt", "klein aantal"}


def test_values_of_the_municipality_itself_make_the_development_of_2018_to_2022(built, buurten, tmp_path):
    """In whole euros, by name, with a zero where there are no dwellings; the value of the layer has no year."""
    joined = str(tmp_path / "woz.gpkg")
    run("tabelkoppelen", BUURTEN=built["OUTPUT"], TABEL=file(PRICES), NUL_IS_ONBEKEND=True, NAMEN=MISSPELLED,
        KOLOMMEN="; ".join(f"{year} = gemiddelde_woningwaarde * 0.001" for year in (2018, 2022)),
        OUTPUT=joined)  # fmt: skip
    prices = prices_by_name()
    own = [{**row, "gemiddelde_woningwaarde": None, **prices[row["buurtnaam"]]} for row in buurten]
    made = run("wozontwikkeling", BUURTEN=joined)
    expected = oracles.of("woz_ontwikkeling")(own)
    assert_same(outcomes(made.layer(), "woz_ontwikkeling"), by_code(buurten, expected))
    assert sum(outcome.risico is not None for outcome in expected) > 45


def prices_by_name():
    with Path(file(PRICES)).open(encoding="utf-8-sig", newline="") as stream:
        told = {line["neighborhood"].strip("\xa0 "): line for line in DictReader(stream)}
    names = {wrong: right for wrong, _, right in (pair.partition(" = ") for pair in MISSPELLED.split("; "))}
    return {
        names.get(name, name): {
            f"gemiddelde_woningwaarde_{year}": float(line[year]) / 1000 or None for year in ("2018", "2022")
        }
        for name, line in told.items()
    }


def test_the_full_analysis_is_as_the_oracle_has_it(built, buurten, tmp_path):
    table = csv(tmp_path / "werkloosheid.csv",
                "jaar,werkloosheid\n" + "".join(f"{y},{v}\n" for y, v in UNEMPLOYMENT.items()))  # fmt: skip
    made = run("volledigeanalyse", BUURTEN=built["OUTPUT"], WERKLOOSHEID=table, RISICOTABEL="TEMPORARY_OUTPUT")
    area = area_of(built["OUTPUT"], buurten)
    components = concurrentie_components(buurten, area)
    expected = {
        "concurrentiepositie": oracles.of("concurrentiepositie")(buurten, components),
        "conjunctuur": oracles.of("conjunctuur")(buurten, UNEMPLOYMENT),
        "omslagzone": oracles.of("omslagzone")(buurten),
        "vrijkomende_woningen": oracles.of("vrijkomende_woningen")(buurten),
        "leefbaarheidstrend": oracles.of("leefbaarheidstrend")(buurten),
        "uitstraling": oracles.of("uitstraling")(buurten, area),
        "voorzieningen": oracles.of("voorzieningen")(buurten),
    }
    told = outcomes_in_table(made.layer("RISICOTABEL"))
    assert told.keys() == expected.keys()
    for mechanism, each in expected.items():
        assert_same(told[mechanism], by_code(buurten, each))
    assert_same(rows(made.layer()), counted(buurten, expected, components))

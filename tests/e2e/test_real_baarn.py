"""Baarn: the first version of a CBS edition, 223 columns of which most say only that they are not yet published."""

from __future__ import annotations

import json
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
from tests.qgis.support import names, rows, run

POLYGONS, SCORES = "baarn/baarn_buurten.geojson", "baarn/Leefbaarometer-scores_buurten_baarn_2002-2024.csv"
FIGURES = "baarn/baarn_social_data.json"
pytestmark = real(POLYGONS, SCORES, FIGURES)


@pytest.fixture(scope="module")
def source():
    """The cells of the file as they are written."""
    collection = json.loads(Path(file(POLYGONS)).read_text(encoding="utf-8"))
    return {f["properties"]["buurtcode"]: f["properties"] for f in collection["features"]}


@pytest.fixture(scope="module")
def built(provider, tmp_path_factory):
    path = str(tmp_path_factory.mktemp("baarn") / "buurtlaag.gpkg")
    return run("buurtlaagopbouwen", GEBIEDEN=file(POLYGONS), LEEFBAAROMETER=file(SCORES), OUTPUT=path)


@pytest.fixture(scope="module")
def buurten(source):
    return files.joined(list(source.values()), files.read_leefbaarometer(file(SCORES)))


@pytest.fixture(scope="module")
def analysis(built):
    return run("volledigeanalyse", BUURTEN=built["OUTPUT"], RISICOTABEL="TEMPORARY_OUTPUT")


def is_special(value):
    return not isinstance(value, str) and value <= -99990


def test_every_cell_of_all_223_columns_is_kept_and_no_special_value_becomes_a_number(built, source):
    cells = {code: {name: None if is_special(v) else v for name, v in row.items()} for code, row in source.items()}
    assert {len(row) for row in cells.values()} == {223}
    assert_same(rows(built.layer()), cells)


def test_a_column_without_any_value_is_left_out_and_told(built, source):
    empty = {name for name in source["BU03080000"] if all(is_special(row[name]) for row in source.values())}
    assert len(empty) == 175
    assert not empty & set(names(built.layer()))
    assert "175 columns hold no value at all" in built.said
    assert "-99995 (not published yet): 3,675×" in built.said
    assert "-99997 (secret or unknown): 9×" in built.said


def test_degrees_become_metres_and_no_polygon_is_lost(built):
    layer = built.layer()
    extent = layer.extent()
    assert (layer.crs().authid(), layer.featureCount()) == ("EPSG:28992", 21)
    assert 140_000 < extent.xMinimum() < extent.xMaximum() < 155_000
    assert 460_000 < extent.yMinimum() < extent.yMaximum() < 475_000
    assert 31e6 < sum(feature.geometry().area() for feature in layer.getFeatures()) < 34e6  # Baarn: 33 km²


def test_every_score_of_every_year_is_that_of_the_file(built):
    assert_same(rows(built.layer()), files.read_leefbaarometer(file(SCORES)))


def test_the_log_says_what_cannot_be_assessed_and_why(analysis):
    said = analysis.said
    assert "Not found in the layer: gemiddelde_woningwaarde, " in said
    assert "woningvoorraad" in said
    assert "21 × Onbekend: er is geen WW-reeks met werkloosheid" in said
    assert "Not counted, as no buurt could be assessed on it: Sensitivity to the business cycle" in analysis.warnings


def test_the_full_analysis_is_as_the_oracle_has_it(analysis, built, buurten):
    area = area_of(built["OUTPUT"], buurten)
    components = concurrentie_components(buurten, area)
    expected = {
        "concurrentiepositie": oracles.of("concurrentiepositie")(buurten, components),
        "omslagzone": oracles.of("omslagzone")(buurten),
        "vrijkomende_woningen": oracles.of("vrijkomende_woningen")(buurten),
        "leefbaarheidstrend": oracles.of("leefbaarheidstrend")(buurten),
        "uitstraling": oracles.of("uitstraling")(buurten, area),
        "voorzieningen": oracles.of("voorzieningen")(buurten),
    }
    told = outcomes_in_table(analysis.layer("RISICOTABEL"))
    assert told.keys() == expected.keys()
    for mechanism, each in expected.items():
        assert_same(told[mechanism], by_code(buurten, each))
    assert_same(rows(analysis.layer()), counted(buurten, expected, components))


INDICATORS = {
    "huishoudens_laag_inkomen": (2023, "percentage_huishoudens_met_laag_inkomen"),
    "bijstandsontvangers": (2024, "aantal_personen_met_een_alg_bijstandsuitkering_tot"),
    "jongeren_jeugdzorg": (2024, "percentage_jongeren_met_jeugdzorg_in_natura"),
}


def test_three_indicators_of_a_table_by_year_make_vulnerability(built, buurten, tmp_path):
    """Each joined in its own newest year, as such figures are published."""
    layer, told = built["OUTPUT"], json.loads(Path(file(FIGURES)).read_text(encoding="utf-8"))["buurten"]
    own = [dict(row) for row in buurten]
    for k, (indicator, (year, column)) in enumerate(INDICATORS.items()):
        joined = str(tmp_path / f"baarn_{k}.gpkg")
        run("tabelkoppelen", BUURTEN=layer, TABEL=file(FIGURES), JAAR=year, KOLOMMEN=f"{indicator} = {column}",
            OUTPUT=joined)  # fmt: skip
        layer = joined
        for row in own:
            row[column] = told[row["buurtcode"]]["tijdreeksen"].get(indicator, {}).get(str(year))
    made = run("kwetsbaarheid", BUURTEN=layer)
    expected = oracles.of("kwetsbaarheid")(own)
    assert_same(outcomes(made.layer(), "kwetsbaarheid"), by_code(buurten, expected))
    assert sum(outcome.risico is not None for outcome in expected) > 10


def test_a_mechanism_runs_on_the_file_as_it_is_downloaded(provider, built, source):
    """Straight from PDOK, without building a layer first: the same outcome, and the file's cells as they were."""
    straight = run("vrijkomendewoningen", BUURTEN=file(POLYGONS)).layer()
    after_building = run("vrijkomendewoningen", BUURTEN=built["OUTPUT"]).layer()
    assert_same(rows(straight), source)
    assert_same(outcomes(straight, "vrijkomende_woningen"), outcomes(after_building, "vrijkomende_woningen"))

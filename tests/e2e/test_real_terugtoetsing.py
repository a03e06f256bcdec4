"""The back-test of Breda and Baarn over the editions of the Leefbaarometer of 2002–2024, counted from the files."""

from __future__ import annotations

import pandas as pd
import pytest

from leefbaar_plugin.core.sources.leefbaarometer import BOUNDS_2024
from tests.e2e.real import file, real
from tests.qgis.support import run

BREDA, BREDA_SCORES = (
    "breda/breda_buurten_gemeente.geojson",
    "breda/Leefbaarometer-scores_buurten_breda_2002-2024.csv",
)
BAARN, BAARN_SCORES = "baarn/baarn_buurten.geojson", "baarn/Leefbaarometer-scores_buurten_baarn_2002-2024.csv"
FIGURES = "breda/breda_buurten_2024.gpkg"
STARTS = (2008, 2012, 2014, 2016, 2018, 2020)
pytestmark = real(BREDA, BREDA_SCORES, BAARN, BAARN_SCORES, FIGURES)
GIVEN = {
    "breda": ({"GEBIEDEN": file(BREDA), "TABELLEN": [file(FIGURES)], "LEEFBAAROMETER": file(BREDA_SCORES)},
              BREDA_SCORES),
    "baarn": ({"GEBIEDEN": file(BAARN), "LEEFBAAROMETER": file(BAARN_SCORES)}, BAARN_SCORES),
}  # fmt: skip


def falls(scores, first):
    """Buurten with a class in both years, and those of which it is lower four years later, straight from the file."""
    wide = pd.read_csv(file(scores)).pivot_table(index="bu_code", columns="jaar", values="afw")
    wide = wide[[first, first + 4]].dropna()
    before, after = (pd.cut(wide[y], [-9, *BOUNDS_2024, 9], right=False, labels=False) for y in (first, first + 4))
    able = before > 0
    return int(able.sum()), set(wide.index[able & (after < before)])


@pytest.fixture(scope="module", params=["breda", "baarn"])
def tested(request, provider, tmp_path_factory):
    folder = tmp_path_factory.mktemp(request.param)
    given, scores = GIVEN[request.param]
    built = run("buurtlaagopbouwen", **given, OUTPUT=str(folder / "buurtlaag.gpkg"))
    made = run("terugtoetsing", BUURTEN=built["OUTPUT"], OUTPUT=str(folder / "uit.gpkg"),
               TABEL=str(folder / "tabel.gpkg"))  # fmt: skip
    cases = [f.attributeMap() for f in made.layer("TABEL").getFeatures()]
    return made.results, cases, scores, request.param


def test_the_events_are_the_class_falls_in_the_file(tested):
    made, cases, scores, _ = tested
    for first in STARTS:
        _, fell = falls(scores, first)
        assert {r["buurtcode"] for r in cases if r["beginjaar"] == first and r["gebeurd"] == 1} == fell
    assert made["AANTAL_GEBEURTENISSEN"] == sum(len(falls(scores, first)[1]) for first in STARTS)
    assert made["AANTAL_GETOETST"] == sum(falls(scores, first)[0] for first in STARTS)


def test_the_trend_warns_where_the_score_lagged_in_the_file(tested):
    """By hand: the change in the four years before, less the median of the municipality, is at most −¼u."""
    _, cases, scores, _ = tested
    wide = pd.read_csv(file(scores)).pivot_table(index="bu_code", columns="jaar", values="lbm")
    for first in (2012, 2016, 2018, 2020):
        change = wide[first] - wide[first - 4]
        lagged = set(change.index[change - change.median() <= -0.15678 / 4 + 1e-9])
        told = {r["buurtcode"] for r in cases if r["beginjaar"] == first and "trend" in str(r["mechanismen"])}
        assert told == lagged


def test_what_docs_say_of_these_two_is_what_is_found(tested):
    made, _, _, place = tested
    found = {name: made[f"AANTAL_{name}"] for name in ("GETOETST", "GEBEURTENISSEN", "SIGNALEN", "RAAK")}
    assert (
        found
        == {
            "breda": {"GETOETST": 331, "GEBEURTENISSEN": 24, "SIGNALEN": 54, "RAAK": 4},
            "baarn": {"GETOETST": 126, "GEBEURTENISSEN": 8, "SIGNALEN": 15, "RAAK": 1},
        }[place]
    )
    assert round(made["AUC_BINNEN_KLASSE"], 2) == {"breda": 0.50, "baarn": 0.47}[place]

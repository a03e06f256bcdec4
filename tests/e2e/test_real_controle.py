"""The check on the real files: what a specialist of the municipality would want to hear of each, and no false alarm."""

from __future__ import annotations

import pytest

from tests.e2e.real import file, real
from tests.qgis.checked import FOUT, IN_ORDE, OPMERKING, WAARSCHUWING, about, check, one, outlooks
from tests.qgis.support import csv, run

BAARN, BREDA = "baarn/baarn_buurten.geojson", "breda/breda_buurten_gemeente.geojson"
BREDA_FIGURES = "breda/breda_buurten_2024.gpkg"
BREDA_SCORES = "breda/Leefbaarometer-scores_buurten_breda_2002-2024.csv"
REGION, COUNTRY = "drechtsteden/drechtsteden_2024.gpkg", "nl/nl_buurten_2024_joined.gpkg"
PLANS = f"{file(REGION)}|layername=woningbouwplannen_eib_2021"
pytestmark = real(BAARN, BREDA, BREDA_FIGURES, BREDA_SCORES, REGION, COUNTRY)


def test_a_first_edition_of_the_cbs_says_what_is_not_published_yet(provider):
    made = check(file(BAARN))
    assert (made["AANTAL_BUURTEN"], made["AANTAL_FOUTEN"]) == (21, 0)
    empty = one(made, "geen enkele waarde")
    assert empty["ernst"] == WAARSCHUWING
    assert "woningvoorraad (nog niet gepubliceerd)" in empty["voorbeelden"]
    assert one(made, "andere kolommen zijn leeg")["aantal"] == 175 - empty["aantal"]  # 175 of 223
    assert one(made, "EPSG:4326 (graden)")["ernst"] == OPMERKING
    assert one(made, "maar één gemeente")["ernst"] == WAARSCHUWING
    assert outlooks(made)["vrijkomende_woningen"]["te_beoordelen"] == 19


def test_polygons_of_a_municipality_have_codes_in_two_parts_and_no_figures(provider):
    made = check(file(BREDA))
    assert made["AANTAL_FOUTEN"] == 0
    assert one(made, "aan te vullen")["aantal"] == 56
    assert one(made, "geen enkele kolom met cijfers")["ernst"] == WAARSCHUWING
    assert one(made, "Alle vlakken zijn geldig")["ernst"] == IN_ORDE


def test_a_layer_that_was_built_well_warns_of_its_surroundings_and_of_what_has_no_figures_and_of_no_more(
    provider, tmp_path
):
    path = str(tmp_path / "breda.gpkg")
    run("buurtlaagopbouwen", GEBIEDEN=file(BREDA), TABELLEN=[file(BREDA_FIGURES)], LEEFBAAROMETER=file(BREDA_SCORES),
        OUTPUT=path)  # fmt: skip
    years = zip((2002, 2008, 2012, 2014, 2016, 2018, 2020, 2022, 2024), (4.1, 3.7, 6.8, 8.3, 7.0, 4.9, 4.9, 3.5, 3.7))
    series = csv(tmp_path / "ww.csv", "jaar,werkloosheid\n" + "".join(f"{year},{value}\n" for year, value in years))
    made = check(path, WERKLOOSHEID=series)
    assert (made["AANTAL_FOUTEN"], made["AANTAL_WAARSCHUWINGEN"]) == (0, 2)
    assert one(made, "maar één gemeente")["ernst"] == WAARSCHUWING
    assert one(made, "voor geen enkele buurt te beoordelen")["ernst"] == WAARSCHUWING  # those on figures not given here
    told = outlooks(made)
    judged = {m: told[m]["te_beoordelen"] for m in ("concurrentiepositie", "conjunctuur", "omslagzone")}
    assert judged == {"concurrentiepositie": 56, "conjunctuur": 55, "omslagzone": 56}  # one has three scores only
    assert "2002–2024 (9 jaren)" in told["omslagzone"]["gebruikt"]


def test_plans_of_a_region_are_read_with_their_status(provider):
    made = check(f"{file(REGION)}|layername=buurten", NIEUWBOUW=PLANS, SLOOP=PLANS)
    assert made["AANTAL_FOUTEN"] == 0
    told = one(made, "NIEUWBOUW ('")["bevinding"]
    assert told.endswith("144 van 144 plannen bruikbaar, samen 6.287 woningen (hard 108, zacht 36).")
    assert one(made, "SLOOP ('")["ernst"] == IN_ORDE


@pytest.mark.slow
def test_the_whole_country_is_checked_without_a_false_alarm(provider):
    made = check(file(COUNTRY))
    assert (made["AANTAL_BUURTEN"], made["AANTAL_FOUTEN"]) == (14565, 0)
    assert {f["onderdeel"] for f in about(made, "") if f["ernst"] == WAARSCHUWING} == {"Leefbaarometer", "mechanismen"}
    assert one(made, "14.565 buurten met een volledige code")["bevinding"].endswith("in 342 gemeenten.")
    assert "Schiermonnikoog" in one(made, "geen buurt binnen 150 m")["voorbeelden"]
    assert not [f for f in about(made, "") if f["ernst"] == FOUT]

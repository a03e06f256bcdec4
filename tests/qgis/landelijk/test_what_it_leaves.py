"""What a fetched layer tells of itself, and where it may go."""

from __future__ import annotations

from datetime import date

import pytest
from qgis.core import QgsProcessingParameterString

from leefbaar_plugin.bridge import trail
from tests.qgis.landelijk.national_run import KINDS, SOURCE, WOZ, asked, fetch, within
from tests.qgis.models import end_of, model, of_child, of_model, static
from tests.qgis.support import SAMPLE, Recorder, column, rows, run
from tests.stub_services import leefbaarometer_zip


def test_the_trail_tells_what_came_from_where_and_when(of_2024):
    told = trail.get(fetch(of_2024, STRAAL=0.2).layer())
    assert told["instellingen"]["gemeenten"] == ["Voorbeeldstad"]
    assert (told["instellingen"]["jaar"], told["instellingen"]["straal"]) == (2024, 0.2)
    assert told["tellingen"]["kerngebied"] == 60
    assert told["tellingen"]["omgeving"] == len(within(200)[1])
    named = {each["naam"]: each for each in told["invoer"]}
    assert set(named) == {"gemeenten (OGC API Features)", "buurten (OGC API Features)"}
    assert named["buurten (OGC API Features)"]["gewijzigd"] == date.today().isoformat()
    assert "wijken-en-buurten-2024" in named["buurten (OGC API Features)"]["adres"]
    assert told["bronnen"][WOZ] == ["FICTIEF, Voorbeeldstad", 2024]
    kept = set(column(fetch(of_2024, STRAAL=0.2).layer(), "buurtcode"))
    secret = [code for code, value in column(SOURCE, WOZ).items() if value == -99997 and code in kept]
    assert told["bijzondere_waarden"][WOZ] == {"-99997": len(secret)}


def test_answers_are_kept_and_used_again_until_they_are_too_old(of_2024):
    first = rows(fetch(of_2024, VERS_DAGEN=7, JAAR=2024).layer())
    before = len(of_2024.stub.asked)
    again = fetch(of_2024, VERS_DAGEN=7, JAAR=2024)
    assert rows(again.layer()) == first
    assert len(of_2024.stub.asked) == before
    fetch(of_2024, VERS_DAGEN=0, JAAR=2024)
    assert len(of_2024.stub.asked) > before


@pytest.mark.parametrize("kind", KINDS)
def test_the_result_goes_into_the_analyses(kind, of_2024, tmp_path):
    address = of_2024.stub.serve("/lbm.zip", leefbaarometer_zip((SAMPLE / "leefbaarometer.csv").read_bytes()))
    path = str(tmp_path / "buurten.gpkg")
    fetch(of_2024, BRON_GEBIEDEN=kind, BRON_LEEFBAAROMETER="zip", ADRES_LEEFBAAROMETER_ZIP=address, OUTPUT=path)
    analysed = run("volledigeanalyse", BUURTEN=path)
    assert analysed["AANTAL_BUURTEN"] > 60
    assert trail.get(analysed.layer())["bronnen"]["lbm_2024"] == ["Leefbaarometer 3.0", 2024]


def test_a_model_goes_from_the_name_of_a_municipality_to_the_count(of_2024, tmp_path):
    address = of_2024.stub.serve("/lbm.zip", leefbaarometer_zip((SAMPLE / "leefbaarometer.csv").read_bytes()))
    given = asked(of_2024, STRAAL=0.2, BRON_LEEFBAAROMETER="zip", ADRES_LEEFBAAROMETER_ZIP=address)
    fetched = {**{name: static(value) for name, value in given.items()}, "GEMEENTEN": of_model("NAAM")}
    made = model(
        [QgsProcessingParameterString("NAAM", "NAAM")],
        [
            ("ophalen", "landelijkegegevensophalen", fetched),
            ("omslag", "omslagzone", {"BUURTEN": of_child("ophalen")}),
            ("stapel", "risicostapeling", {"BUURTEN": of_child("omslag")}),
        ],
    )
    end = end_of(made)
    import processing

    results = processing.run(made, {"NAAM": "voorbeeldstad", end: str(tmp_path / "uit.gpkg")}, feedback=Recorder())
    counted = rows(results[end])
    assert counted.keys() == set.union(*within(200))
    assert 0 < sum(row["omslagzone_risico"] == 1 for row in counted.values()) < len(counted)


def test_what_is_fetched_may_go_into_a_database(of_2024, postgis, schema):
    to = f"postgis:{postgis.uri(f'{schema}.buurten')} (geom)"
    made = fetch(of_2024, STRAAL=0.2, OUTPUT=to)
    stored = postgis.sql(f"SELECT buurtcode FROM {schema}.buurten WHERE kerngebied = 1 ORDER BY 1")
    assert [code for (code,) in stored] == sorted(within(200)[0])
    assert made["AANTAL_BUURTEN"] == len(set.union(*within(200)))

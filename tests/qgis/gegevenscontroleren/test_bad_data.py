"""Bad data are reported with what helps, and never stop the check."""

from __future__ import annotations

from pathlib import Path

from tests.qgis.checked import FOUT, WAARSCHUWING, about, check, one, outlooks
from tests.qgis.squares import NEXT, SQUARE
from tests.qgis.support import copied, memory, run, saved


def test_an_empty_layer_is_reported(voorbeeldstad, tmp_path):
    made = check(copied(voorbeeldstad, keep=[]), RAPPORT=str(tmp_path / "leeg.html"))
    assert "De laag heeft geen rijen" in Path(made["RAPPORT"]).read_text(encoding="utf-8")
    assert (made["AANTAL_BUURTEN"], made["AANTAL_FOUTEN"]) == (0, 1)
    assert one(made, "geen rijen")["onderdeel"] == "codes en namen"


def test_a_layer_without_codes_is_reported_with_the_column_that_holds_them(voorbeeldstad):
    layer = memory("MultiPolygon", "sleutel:string", [(["BU99010000"], SQUARE), (["BU99010001"], NEXT)])
    made = check(layer)
    assert "'sleutel' lijkt codes" in one(made, "Geen veld met de code")["bevinding"]
    assert outlooks(made)["omslagzone"]["redenen"] == "geen rijen met een bruikbare code (2×)"


def test_the_field_with_codes_can_be_told(voorbeeldstad):
    layer = memory("MultiPolygon", "sleutel:string", [(["BU99010000"], SQUARE), (["BU99010001"], NEXT)])
    assert one(check(layer, BUURTCODE="sleutel"), "volledige code")["aantal"] == 2


def test_the_municipality_of_short_codes_can_be_told():
    features = [(["0601", 758], SQUARE), (["0602", 758], NEXT)]
    layer = memory("MultiPolygon", "buurtcode:string,gem:integer", features)
    assert one(check(layer), "geen code van een buurt")["ernst"] == FOUT
    assert (
        one(check(layer, GEMEENTECODE="gem"), "aan te vullen")["voorbeelden"] == "0601 → BU07580601; 0602 → BU07580602"
    )


def test_a_shapefile_of_an_old_edition_is_read_by_its_own_names(tmp_path):
    fields = "BU_CODE:string,BU_NAAM:string,GM_CODE:string,WATER:string,AANT_INW:integer,AANTAL_HH:integer,"
    fields += "P_65_EO_JR:integer"
    features = [
        (["BU99010000", "Noord", "GM9901", "NEE", 500, 240, 22], SQUARE),
        (["BU99010001", "Zuid", "GM9901", "NEE", -99999999, 700, 31], NEXT),
    ]
    made = check(saved(memory("MultiPolygon", fields, features), tmp_path / "buurt_2019.shp", "ESRI Shapefile"))
    assert one(made, "Bijzondere waarden")["voorbeelden"] == "−99999999 (ontbreekt): 1×"
    assert made["AANTAL_FOUTEN"] == 0
    assert "P_65_EO_JR" in outlooks(made)["vrijkomende_woningen"]["gebruikt"]


def test_double_and_incomplete_codes_are_reported_and_the_rest_is_judged(voorbeeldstad):
    wrong = {"BU99010101": {"buurtcode": "BU99010100"}, "BU99010102": {"buurtcode": "onbekend"}}
    made = check(copied(voorbeeldstad, change=wrong))
    assert one(made, "meer dan één keer")["voorbeelden"] == "BU99010100 (2×)"
    assert one(made, "geen code van een buurt")["voorbeelden"] == "onbekend"
    assert made["AANTAL_FOUTEN"] == 2
    told = outlooks(made)["vrijkomende_woningen"]
    assert sum(told[k] for k in ("te_beoordelen", "onbekend", "klein_aantal", "niet_van_toepassing")) == 95


def test_text_in_a_column_of_numbers_is_an_error_and_the_other_mechanisms_are_judged(voorbeeldstad):
    layer = copied(
        voorbeeldstad, change={"BU99010101": {"gemiddelde_woningwaarde": "veel"}},
        fields={"gemiddelde_woningwaarde": "string"},
    )  # fmt: skip
    made = check(layer)
    finding = one(made, "hoort getallen te bevatten")
    assert (finding["ernst"], finding["veld"], finding["voorbeelden"]) == (FOUT, "gemiddelde_woningwaarde", "veel")
    assert outlooks(made)["omslagzone"]["oordeel"] == "te beoordelen"


def test_changed_borders_are_named_with_the_algorithm_that_helps():
    layer = memory(
        "MultiPolygon", "BU_CODE:string,IND_WBI:integer", [(["BU99010000", 1], SQUARE), (["BU99010001", 3], NEXT)]
    )
    finding = one(check(layer), "andere grenzen")
    assert (finding["veld"], finding["voorbeelden"]) == ("IND_WBI", "BU99010001")
    assert "grenswijzigingomrekenen" in finding["wat_te_doen"]


def test_years_that_lie_apart_are_taken_from_the_trail_of_the_layer(voorbeeldstad, sample, tmp_path):
    path = str(tmp_path / "oud.gpkg")
    run("buurtlaagopbouwen", **{**sample.build, "JAAR": 2019}, OUTPUT=path)
    assert one(check(path), "jaar uiteen")["ernst"] == WAARSCHUWING
    assert not about(check(voorbeeldstad), "jaar uiteen")

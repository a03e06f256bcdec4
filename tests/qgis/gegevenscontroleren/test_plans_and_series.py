"""Plans and series that are not understood are named and stop nothing."""

from __future__ import annotations

from tests.qgis.checked import FOUT, OPMERKING, check, one, outlooks
from tests.qgis.support import csv, memory, opened


def test_a_status_that_is_not_known_and_a_plan_abroad_are_named(voorbeeldstad, sample):
    centre = opened(voorbeeldstad).extent().center()
    plans = memory("Point", "naam:string,woningen:integer,status:string", [
        (["Hier", 40, "wie weet"], f"Point({centre.x()} {centre.y()})"), (["Ver", 60, "hard"], "Point(20000 380000)"),
    ])  # fmt: skip
    made = check(voorbeeldstad, NIEUWBOUW=plans)
    assert one(made, "status van 1 plan")["voorbeelden"] == "wie weet (1×)"
    assert one(made, "buiten de buurten")["voorbeelden"] == "Ver"
    assert one(made, "1 van 2 plannen bruikbaar")["ernst"] == OPMERKING


def test_a_plan_layer_whose_fields_are_not_understood_is_an_error_and_stops_nothing(voorbeeldstad):
    centre = opened(voorbeeldstad).extent().center()
    plans = memory("Point", "omschrijving:string", [(["Hier"], f"Point({centre.x()} {centre.y()})")], name="plannen")
    made = check(voorbeeldstad, SLOOP=plans)
    finding = one(made, "SLOOP ('plannen') is niet te gebruiken")
    assert (finding["ernst"], finding["onderdeel"]) == (FOUT, "plannen en reeksen")
    assert outlooks(made)["sloop_elders"]["oordeel"] == "niet te beoordelen"
    assert outlooks(made)["omslagzone"]["oordeel"] == "te beoordelen"


def test_a_year_table_that_contradicts_itself_is_an_error_and_stops_nothing(voorbeeldstad, tmp_path):
    series = csv(tmp_path / "ww.csv", "jaar,werkloosheid\n2020,4.1\n2020,4.2\n")
    made = check(voorbeeldstad, WERKLOOSHEID=series)
    assert one(made, "WERKLOOSHEID ('ww') is niet te gebruiken")["ernst"] == FOUT

"""Coordinates of another system, swapped or unknown are told, and nothing is judged by them."""

from __future__ import annotations

from tests.qgis.checked import FOUT, IN_ORDE, OPMERKING, WAARSCHUWING, check, findings, one, outlooks
from tests.qgis.gegevenscontroleren.buurten_of import squares
from tests.qgis.support import copied


def test_metres_without_a_label_are_a_warning_and_are_measured(voorbeeldstad):
    made = check(copied(voorbeeldstad, label=""))
    assert one(made, "EPSG:28992")["ernst"] == WAARSCHUWING
    assert (
        outlooks(made)["concurrentiepositie"]["te_beoordelen"]
        == outlooks(check(voorbeeldstad))["concurrentiepositie"]["te_beoordelen"]
    )


def test_degrees_are_no_alarm(voorbeeldstad):
    made = check(copied(voorbeeldstad, crs="EPSG:4326"))
    assert one(made, "EPSG:4326 (graden)")["ernst"] == OPMERKING
    assert one(made, "Alle vlakken zijn geldig")["ernst"] == IN_ORDE


def test_coordinates_of_no_known_system_are_an_error_and_no_place_is_judged():
    far = "MultiPolygon(((5e6 5e6, 5.1e6 5e6, 5.1e6 5.1e6, 5e6 5e6)))"
    made = check(squares(far, far, crs=""))
    assert one(made, "geen coördinatenstelsel en de coördinaten liggen niet in Nederland")["ernst"] == FOUT


def test_x_and_y_that_were_swapped_lie_outside_the_netherlands():
    swapped = "MultiPolygon(((52.1 5.1, 52.1 5.2, 52.2 5.2, 52.1 5.1)))"
    made = check(squares(swapped, crs="EPSG:4326"))
    (finding,) = [f for f in findings(made) if f["ernst"] == FOUT]
    assert "x en y" in finding["wat_te_doen"]

"""Municipalities and settings that cannot be are refused before anything is asked."""

from __future__ import annotations

import pytest

from tests.qgis.landelijk.national_run import refused


def test_a_name_that_is_not_known_is_refused_with_the_nearest(of_2024):
    said = refused(of_2024, GEMEENTEN="Voorbeeldstad, Dijkmode; Xyz")
    assert "'Dijkmode' is not one municipality of 2024. Is it Dijkmonde (GM9902)" in said
    assert "'Xyz' is no municipality of 2024, and none looks like it" in said


@pytest.mark.parametrize("nothing", ["", " ; ,"])
def test_no_municipality_at_all_is_refused_before_anything_is_asked(nothing, of_2024):
    assert "name at least one municipality" in refused(of_2024, GEMEENTEN=nothing)
    assert of_2024.stub.asked == []


def test_a_municipality_without_buurten_is_refused(of_2024):
    assert "no buurten of Dijkhaven" in refused(of_2024, GEMEENTEN="Dijkhaven")


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"JAAR": 1999}, "no edition before 2014"),
        ({"STRAAL": -1}, "STRAAL"),
        ({"METINGEN": "2024; laatste"}, "METINGEN: laatste is not a year"),
        ({"ADRES_OGC": "file:///etc/passwd"}, "ADRES_OGC"),
        ({"ADRES_ODATA_V4": "opendata"}, "ADRES_ODATA_V4"),
    ],
    ids=lambda wrong: next(iter(wrong)) if isinstance(wrong, dict) else "",
)
def test_what_is_wrong_with_the_settings_is_told_before_anything_is_asked(wrong, words, of_2024):
    assert words in refused(of_2024, **wrong)
    assert of_2024.stub.asked == []


def test_measurements_without_a_source_are_refused_and_not_left_out_in_silence(of_2024):
    assert "METINGEN is given, but BRON_LEEFBAAROMETER = geen" in refused(of_2024, METINGEN="2024")

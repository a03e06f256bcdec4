"""The newest edition is found, or the one that was asked for, and its year is told."""

from __future__ import annotations

from datetime import date

from tests.area_services import edition_of, gemeenten_of
from tests.qgis.landelijk.national_run import fetch, refused
from tests.qgis.support import column


def test_the_newest_edition_is_found_and_its_year_is_told(of_2024):
    done = fetch(of_2024)
    assert set(column(done.layer(), "jaar").values()) == {2024}
    assert f"There is no edition of {date.today().year} (yet)." in done.said


def test_an_edition_that_is_not_there_is_named(of_2024):
    said = refused(of_2024, JAAR=2023)
    assert "There is no edition of 2023" in said
    assert "wijken-en-buurten-2023" in said


def test_a_service_without_any_edition_has_moved(services):
    assert "the service has moved" in refused(services)


def test_an_address_without_a_year_serves_the_edition_that_it_has(of_2024):
    done = fetch(of_2024, ADRES_OGC=of_2024.ogc.replace("{jaar}", "2024"))
    assert set(column(done.layer(), "jaar").values()) == {2024}


def test_buurten_of_another_year_than_was_asked_are_refused(of_2024):
    said = refused(of_2024, JAAR=2023, ADRES_OGC=of_2024.ogc.replace("{jaar}", "2024"))
    assert "gives buurten of 2024 where those of 2023 were asked" in said


def test_names_of_layers_before_2022_are_known(services, buurten):
    services.add(2019, cbs_buurten_2019=edition_of(buurten, 2019), gemeenten_2019=gemeenten_of(buurten))
    assert fetch(services, JAAR=2019, BRON_GEBIEDEN="WFS", STRAAL=0)["AANTAL_BUURTEN"] == 60


def test_a_service_without_buurten_is_told_with_what_it_has(services, buurten):
    services.add(2024, wijken=buurten, gemeenten=gemeenten_of(buurten))
    said = refused(services)
    assert "has no layer 'buurten'; it has" in said
    assert "wijken" in said

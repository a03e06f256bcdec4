"""The buurten of the municipality and of its surroundings come, with the values and places of the source."""

from __future__ import annotations

import pytest

from leefbaar_plugin.bridge.web import ogcapi
from tests.area_services import gemeenten_of
from tests.qgis.landelijk.national_run import KINDS, fetch, within
from tests.qgis.support import column, names, rows


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("kilometres", [0, 0.2, 1.5])
def test_the_buurten_of_the_municipality_and_of_all_within_the_radius_come(kind, kilometres, of_2024):
    own, near = within(1000 * kilometres) if kilometres else (within(0)[0], set())
    done = fetch(of_2024, BRON_GEBIEDEN=kind, STRAAL=kilometres)
    core = column(done.layer(), "kerngebied")
    assert {code for code, value in core.items() if value == 1} == own
    assert {code for code, value in core.items() if value == 0} == near
    told = {name: done[name] for name in ("AANTAL_BUURTEN", "AANTAL_GEMEENTEN", "AANTAL_OMGEVING")}
    assert told == {
        "AANTAL_BUURTEN": len(own | near), "AANTAL_GEMEENTEN": 1, "AANTAL_OMGEVING": len(near),
    }  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_every_value_and_every_place_is_that_of_the_source(kind, of_2024, buurten):
    layer = fetch(of_2024, BRON_GEBIEDEN=kind, STRAAL=0).layer()
    assert layer.crs().authid() == "EPSG:28992"
    source = rows(buurten)
    for code, row in rows(layer).items():
        for name, value in source[code].items():
            if name != "bron":
                expected = None if value == -99997 else value
                assert row[name] == (pytest.approx(expected) if isinstance(expected, float) else expected), (code, name)
    areas = {f["buurtcode"]: f.geometry().area() for f in buurten.getFeatures()}
    for feature in layer.getFeatures():
        # QGIS Server gives the GeoJSON of a WFS in degrees with six decimals: up to 7 cm
        assert feature.geometry().area() == pytest.approx(
            areas[feature["buurtcode"]], rel=1e-3 if kind == "WFS" else 1e-6
        )


def test_the_columns_that_say_which_buurt_it_is_come_first(of_2024):
    assert names(fetch(of_2024, STRAAL=0).layer())[:7] == [
        "buurtcode", "buurtnaam", "wijkcode", "wijknaam", "gemeentecode", "gemeentenaam", "kerngebied",
    ]  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_the_service_is_asked_for_no_more_than_the_rectangle(kind, of_2024):
    fetch(of_2024, BRON_GEBIEDEN=kind, STRAAL=0.2)
    asked = of_2024.asked("collections/buurten/items" if kind != "WFS" else "typename=buurten")
    assert len(asked) == (1 if kind != "WFS" else 2)  # a WFS is asked how many there are first
    assert all("bbox=" in url for url in asked)


def test_pages_are_followed_until_the_end(of_2024, monkeypatch):
    monkeypatch.setattr(ogcapi, "PAGE", 10)
    done = fetch(of_2024, STRAAL=1.5)
    own, near = within(1500)
    assert set(column(done.layer(), "kerngebied")) == own | near
    assert len(of_2024.asked("collections/buurten/items", "offset=")) >= 6


def test_more_municipalities_are_one_core(of_2024):
    done = fetch(of_2024, GEMEENTEN="gm9901; DIJKMONDE", STRAAL=0)
    assert set(column(done.layer(), "gemeentenaam").values()) == {"Voorbeeldstad", "Dijkmonde"}
    assert (done["AANTAL_GEMEENTEN"], done["AANTAL_OMGEVING"]) == (2, 0)


def test_water_of_the_municipality_does_not_stretch_its_surroundings(services, buurten):
    """A municipality at sea has a second polygon far out, marked as water."""
    gemeenten = gemeenten_of(buurten)
    sea = next(gemeenten.getFeatures())
    assert sea["gemeentecode"] == "GM9901"
    sea["water"] = "JA"
    sea.setId(-1)
    shape = sea.geometry()
    shape.translate(50_000, 0)
    sea.setGeometry(shape)
    assert gemeenten.dataProvider().addFeature(sea)
    services.add(2024, buurten=buurten, gemeenten=gemeenten)
    assert set(column(fetch(services, STRAAL=0.2).layer(), "kerngebied")) == set.union(*within(200))

"""A layer of buildings goes in as the BAG has it: dwellings by building year, in the buurt that holds them."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsProcessingContext,
    QgsProject,
)

from leefbaar_plugin.bridge.buildings import read_buildings
from leefbaar_plugin.bridge.geography import QgisGeography
from leefbaar_plugin.bridge.stop import Cancelled
from leefbaar_plugin.mechanisms.veroudering import PANDEN
from tests.qgis.support import Recorder, column, memory, refusal, rows, run

WEST, EAST, NORTH = "BU00010001", "BU00010002", "BU00010003"
FIELDS = "identificatie:string,bouwjaar:integer,status:string,gebruiksdoel:string,aantal_verblijfsobjecten:integer"
IN_USE, HOUSE = "Pand in gebruik", "woonfunctie"


def square(x, y, side):
    return f"MultiPolygon((({x} {y},{x + side} {y},{x + side} {y + side},{x} {y + side},{x} {y})))"


@pytest.fixture
def buurten():
    """Three squares of a kilometre: WEST and EAST beside each other, NORTH above WEST; the edition of 2025."""
    places = {WEST: (150000, 450000), EAST: (151000, 450000), NORTH: (150000, 451000)}
    return memory(
        "MultiPolygon",
        "buurtcode:string,jaar:integer,woningvoorraad:integer,aantal_inwoners:integer,percentage_bouwjaarklasse_vanaf_2000:integer",
        [([code, 2025, 1000, 2000, 3], square(*at, 1000)) for code, at in places.items()],
        name="buurten",
    )


def building(year, dwellings, x, y=450500, status=IN_USE, use=HOUSE):
    """A building of ten metres, its corner so many metres east of 150 km."""
    return ([f"P{x}", year, status, use, dwellings], square(150000 + x, y, 10))


#: In WEST 72 % of 1975–1989 and 3 % after 2010; in EAST 65 % of 1925–1939.
TOWN = [
    building(1975, 300, 100), building(1989, 420, 200), building(1950, 250, 300), building(2011, 30, 400),
    building(1925, 350, 1100), building(1939, 300, 1200), building(1970, 350, 1300),
]  # fmt: skip


def bag(*buildings, fields=FIELDS, kind="MultiPolygon", name="panden"):
    return memory(kind, fields, buildings, name=name)


def judged(buurten, panden):
    made = run("veroudering", BUURTEN=buurten, PANDEN=panden)
    return rows(made.layer()), made


def test_dwellings_are_counted_in_the_buurt_that_holds_the_building(buurten):
    found, made = judged(buurten, bag(*TOWN))
    assert (found[WEST]["veroudering_waarde"], found[WEST]["veroudering_risico"]) == (72, 1)
    assert "72,0% van de woningen is gebouwd in 1975–1989" in found[WEST]["veroudering_toelichting"]
    assert found[WEST]["veroudering_toelichting"].endswith("Bron: panden.")
    assert (found[EAST]["veroudering_waarde"], found[EAST]["veroudering_risico"]) == (35, 0)
    assert "'panden': 7 of 7 buildings used, dwellings in all: 2,000, fields: bouwjaar, aantal_verbl" in made.said
    assert not made.feedback.warnings


def test_a_buurt_without_buildings_falls_back_on_the_share_since_2000(buurten):
    found, _ = judged(buurten, bag(*TOWN))
    assert (found[NORTH]["veroudering_waarde"], found[NORTH]["veroudering_zekerheid"]) == (3, "nipt")
    assert found[NORTH]["veroudering_toelichting"].startswith("Aandacht: 3,0%")


def test_without_buildings_all_fall_back(buurten):
    made = run("veroudering", BUURTEN=buurten)
    assert set(column(made.layer(), "veroudering_waarde").values()) == {3}


def test_addresses_as_points_count_as_one_dwelling_each_and_that_is_told(buurten):
    points = [([1980], f"Point({150000 + i} 450500)") for i in range(1, 30)]
    found, made = judged(buurten, bag(*points, fields="Bouwjaar:integer", kind="Point", name="adressen"))
    assert (found[WEST]["veroudering_waarde"], found[WEST]["veroudering_zekerheid"]) == (100, "nipt")
    assert "Elk pand telt als één woning." in found[WEST]["veroudering_toelichting"]
    assert "has no field with the number of dwellings (aantal_verblijfsobjecten" in made.warnings


def test_what_is_no_dwelling_or_is_not_there_is_left_out_and_counted(buurten):
    others = [
        building(2015, 500, 500, status="Bouwvergunning verleend"),
        building(2015, 500, 510, status="Pand gesloopt"),
        building(2015, 500, 520, use="winkelfunctie"),
        building(2015, 0, 530, use=None),
        building(2015, None, 540),
        building(2015, 0, 550),
    ]
    found, made = judged(buurten, bag(*TOWN, *others, building(1980, 10, 560, use="winkelfunctie,woonfunctie")))
    assert found[WEST]["veroudering_waarde"] == pytest.approx(100 * 730 / 1010)
    assert "2 of 14 buildings are not there" in made.said
    assert "3 of 14 buildings hold no dwellings" in made.said
    assert "1 of 14 buildings has no number of dwellings" in made.warnings


def test_a_building_just_outside_belongs_to_another_municipality(buurten):
    """South of WEST by fifty metres; a plan would be taken along."""
    outside, nowhere = building(1980, 900, 100, y=449940), ([*TOWN[0][0]], None)
    found, made = judged(buurten, bag(*TOWN, outside, nowhere))
    assert found[WEST]["veroudering_waarde"] == 72
    assert "1 of 9 buildings lies outside the buurten" in made.warnings
    assert "1 of 9 buildings has no geometry" in made.warnings


@pytest.mark.parametrize("year", [9999, 1005, None])
def test_a_year_that_cannot_be_is_unknown_and_told(buurten, year):
    found, made = judged(buurten, bag(*TOWN, building(year, 300, 500)))
    assert found[WEST]["veroudering_zekerheid"] == "onbekend"
    assert "van 23,1% van de woningen is het bouwjaar niet bekend" in found[WEST]["veroudering_toelichting"]
    assert "1 building has a building year that cannot be (9999, 1005) or none" in made.warnings


def test_degrees_are_brought_to_metres(buurten):
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    to_degrees = QgsCoordinateTransform(buurten.crs(), degrees, QgsProject.instance())
    turned = []
    for attributes, wkt in TOWN:
        shape = QgsGeometry.fromWkt(wkt)
        shape.transform(to_degrees)
        turned.append((attributes, shape))
    found, _ = judged(buurten, memory("MultiPolygon", FIELDS, turned, "EPSG:4326"))
    assert (found[WEST]["veroudering_waarde"], found[EAST]["veroudering_waarde"]) == (72, 35)


def test_without_a_field_with_the_building_year_it_is_refused_in_words(buurten):
    panden = bag(([1], square(150000, 450000, 10)), fields="naam:integer")
    for algorithm in ("veroudering", "volledigeanalyse"):
        said = refusal(algorithm, BUURTEN=buurten, PANDEN=panden)
        assert "PANDEN: 'panden' has no field with the building year (bouwjaar); it has naam." in said


def test_a_building_year_in_words_is_refused_in_words(buurten):
    panden = bag((["omstreeks 1900"], square(150100, 450100, 10)), fields="bouwjaar:string")
    assert "'bouwjaar' of 'panden' should hold numbers" in refusal("veroudering", BUURTEN=buurten, PANDEN=panden)


def test_an_empty_layer_is_refused_in_words(buurten):
    assert "has no rows" in refusal("veroudering", BUURTEN=buurten, PANDEN=bag())


# In the full analysis and the check before it


def test_the_full_analysis_takes_the_buildings_along(buurten):
    made = run("volledigeanalyse", BUURTEN=buurten, PANDEN=bag(*TOWN), MECHANISMEN=["veroudering"],
               RISICOTABEL="TEMPORARY_OUTPUT")  # fmt: skip
    told = column(made.layer("RISICOTABEL"), "toelichting")
    assert "72,0% van de woningen" in told[WEST]
    assert told[NORTH].startswith("Aandacht")


def test_the_full_analysis_without_buildings_falls_back(buurten):
    made = run("volledigeanalyse", BUURTEN=buurten, MECHANISMEN=["veroudering"])
    assert (made["AANTAL_BUURTEN"], made["AANTAL_RISICO"]) == (3, 0)


def checked(buurten, panden):
    made = run("gegevenscontroleren", BUURTEN=buurten, PANDEN=panden, MECHANISMENTABEL="TEMPORARY_OUTPUT",
               BEVINDINGEN="TEMPORARY_OUTPUT")  # fmt: skip
    tables = [made.layer(name) for name in ("MECHANISMENTABEL", "BEVINDINGEN")]
    return [*([f.attributes() for f in t.getFeatures()] for t in tables), made.warnings]


def test_the_check_tells_for_how_many_buurten_the_buildings_speak(buurten):
    mechanisms, *_ = checked(buurten, bag(*TOWN))
    (row,) = [row for row in mechanisms if "veroudering" in row]
    assert "te beoordelen" in row


def test_the_check_reports_buildings_that_cannot_be_used(buurten):
    mechanisms, findings, warnings = checked(buurten, bag(([1], square(150000, 450000, 10)), fields="naam:integer"))
    (row,) = [row for row in mechanisms if "veroudering" in row]
    assert "niet te beoordelen" in row
    assert any("is niet te gebruiken. Waarom staat in het logboek" in " ".join(map(str, row)) for row in findings)
    assert "has no field with the building year" in warnings


# Finding the buurt of very many points


def test_each_point_is_in_the_polygon_that_holds_it_and_in_the_first_of_two():
    shapes = [QgsGeometry.fromWkt(square(0, 0, 10)), QgsGeometry(), QgsGeometry.fromWkt(square(5, 5, 10))]
    ring = QgsGeometry.fromWkt("Polygon((20 0,30 0,30 10,20 10,20 0),(24 4,26 4,26 6,24 6,24 4))")
    geography = QgisGeography([*shapes, ring], Recorder())
    points = np.array([(1, 1), (7, 7), (12, 12), (25, 5), (21, 5), (-1, 1), (np.nan, np.nan)])
    assert geography.holding(points).tolist() == [0, 0, 2, -1, 3, -1, -1]
    assert geography.holding(np.empty((0, 2))).tolist() == []


def test_reading_buildings_can_be_cancelled(buurten):
    geography = QgisGeography([f.geometry() for f in buurten.getFeatures()], Recorder(cancel_at=1))
    with pytest.raises(Cancelled):
        read_buildings(PANDEN, bag(*TOWN), geography, QgsProcessingContext(), Recorder())
    with pytest.raises(Cancelled):
        read_buildings(PANDEN, bag(*TOWN), geography, QgsProcessingContext(), Recorder(cancel_at=2))

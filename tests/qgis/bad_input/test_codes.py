"""Codes that are double, short or missing are completed and said, or refused."""

from __future__ import annotations

import pytest

from tests.qgis.bad_input.slugs import SLUGS, id_of
from tests.qgis.messages import has
from tests.qgis.squares import NEXT, SQUARE
from tests.qgis.support import column, copied, csv, memory, refusal, rows, run


@pytest.mark.parametrize("slug", [*SLUGS, "volledigeanalyse"])
def test_double_codes_are_refused_with_how_often(slug, voorbeeldstad, sample):
    layer = copied(voorbeeldstad, change={"BU99010101": {"buurtcode": "BU99010100"}}, name="dubbel")
    has(refusal(slug, BUURTEN=layer, **sample.of(id_of(slug))), "BU99010100", "2×", "dubbel", "dissolve")


def test_double_codes_are_refused_when_counting(analysed):
    layer = copied(analysed["layer"], change={"BU99010101": {"buurtcode": "BU99010100"}}, name="dubbel")
    has(refusal("risicostapeling", BUURTEN=layer), "BU99010100", "2×", "dubbel")


def test_double_polygons_are_refused_when_building(sample):
    layer = copied(sample.buurten, change={"BU99010101": {"buurtcode": "BU99010100"}}, name="dubbel")
    has(refusal("buurtlaagopbouwen", GEBIEDEN=layer), "BU99010100", "2×", "dubbel", "dissolve")


def test_codes_that_lost_zeros_are_completed_when_building_and_said():
    layer = memory("MultiPolygon", "buurtcode:integer,aantal_inwoners:integer",
                   [([140000, 10], SQUARE), ([140001, 20], NEXT)])  # fmt: skip
    made = run("buurtlaagopbouwen", GEBIEDEN=layer)
    assert column(made.layer(), "aantal_inwoners") == {"BU00140000": 10, "BU00140001": 20}
    assert set(column(made.layer(), "gemeentecode").values()) == {"GM0014"}
    has(made.said, "140000 → BU00140000")


def test_short_codes_with_the_municipality_beside_them_are_completed():
    layer = memory("MultiPolygon", "BUURTCODE:integer,GEMEENTECODE:integer", [([601, 758], SQUARE), ([1, 758], NEXT)])
    made = run("buurtlaagopbouwen", GEBIEDEN=layer)
    assert set(rows(made.layer())) == {"BU07580601", "BU07580001"}


def test_short_codes_without_their_municipality_are_refused_with_what_to_do():
    layer = memory("MultiPolygon", "buurtcode:string", [(["0601"], SQUARE), (["BU07580001"], NEXT)], name="breda")
    has(refusal("buurtlaagopbouwen", GEBIEDEN=layer), "1 of 2", "0601", "breda", "GEMEENTECODE")


def test_codes_that_lost_zeros_are_refused_by_a_mechanism(voorbeeldstad):
    layer = copied(voorbeeldstad, change={"BU99010100": {"buurtcode": "99010100"}}, name="kaal")
    has(refusal("omslagzone", BUURTEN=layer), "1 of the 97", "'99010100'", "kaal", "Build the layer of buurten")


def test_a_row_without_a_code_is_refused(voorbeeldstad):
    layer = copied(voorbeeldstad, change={"BU99010100": {"buurtcode": None}}, name="leeg")
    has(refusal("omslagzone", BUURTEN=layer), "1 of the 97", "leeg")
    has(refusal("buurtlaagopbouwen", GEBIEDEN=layer), "1 of 97", "leeg")


def test_letters_in_a_code_survive():
    layer = memory("MultiPolygon", "buurtcode:string", [(["BU0363AA01"], SQUARE), (["BU0363AA02 "], NEXT)])
    assert set(rows(run("buurtlaagopbouwen", GEBIEDEN=layer).layer())) == {"BU0363AA01", "BU0363AA02"}


def test_keys_of_a_csv_keep_their_zeros(tmp_path):
    layer = memory("MultiPolygon", "buurtcode:string", [(["BU00140000"], SQUARE), (["BU00140001"], NEXT)])
    path = csv(tmp_path / "tabel.csv", "buurtcode,klachten\n00140000,3\n00140001,0\n")
    made = run("buurtlaagopbouwen", GEBIEDEN=layer, TABELLEN=[path])
    assert column(made.layer(), "klachten") == {"BU00140000": 3, "BU00140001": 0}

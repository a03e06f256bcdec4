"""A field that is wrong or missing is named, with those that are there."""

from __future__ import annotations

import pytest
from qgis.core import QgsGeometry

from tests.qgis.bad_input.slugs import SLUGS, id_of
from tests.qgis.messages import has
from tests.qgis.squares import NEXT, SQUARE
from tests.qgis.support import column, memory, refusal, run


@pytest.mark.parametrize("slug", SLUGS)
def test_a_field_that_is_not_there_is_named_with_those_that_are(slug, voorbeeldstad, sample):
    said = refusal(slug, BUURTEN=voorbeeldstad, BUURTCODE="buurtkode", **sample.of(id_of(slug)))
    has(said, "BUURTCODE", "buurtkode", "buurtlaag", "buurtnaam")


def test_a_chosen_indicator_that_is_not_there_is_refused_and_not_replaced_by_another(voorbeeldstad):
    has(
        refusal("concurrentiepositie", BUURTEN=voorbeeldstad, GEMIDDELDE_WONINGWAARDE="woz_2019"),
        "woz_2019",
        "buurtlaag",
    )
    has(refusal("omslagzone", BUURTEN=voorbeeldstad, AFW=["afw_2024", "afw_2013"]), "AFW", "afw_2013")


@pytest.mark.parametrize("slug", [*SLUGS, "volledigeanalyse", "risicostapeling"])
def test_a_layer_without_any_code_asks_which_field_it_is(slug, sample):
    layer = memory("MultiPolygon", "naam:string,sloop_elders_risico:integer", [(["Centrum", 1], SQUARE)], name="wijken")
    has(refusal(slug, BUURTEN=layer, **sample.of(id_of(slug))), "BUURTCODE", "wijken")


def test_polygons_without_a_code_are_refused_with_the_names_of_their_fields():
    layer = memory("MultiPolygon", "naam:string,inwoners:integer", [(["Centrum", 1], SQUARE)], name="wijken")
    has(refusal("buurtlaagopbouwen", GEBIEDEN=layer), "wijken", "naam", "inwoners", "BUURTCODE")


def test_a_text_field_as_code_is_refused_with_examples(voorbeeldstad):
    said = refusal("omslagzone", BUURTEN=voorbeeldstad, BUURTCODE="buurtnaam")
    has(said, "buurtnaam", "GROTE MARKT", "BU09170000", "Build the layer of buurten")


def test_a_text_field_as_number_is_refused_with_examples(voorbeeldstad):
    said = refusal("concurrentiepositie", BUURTEN=voorbeeldstad, GEMIDDELDE_WONINGWAARDE="buurtnaam")
    has(said, "buurtnaam", "numbers", "text", "Grote Markt")


def test_a_yearly_field_must_carry_its_year(voorbeeldstad):
    has(refusal("omslagzone", BUURTEN=voorbeeldstad, AFW=["woningvoorraad"]), "AFW", "woningvoorraad", "year")


def test_a_mechanism_without_any_of_its_columns_is_unknown_everywhere_and_says_which(sample):
    layer = memory("MultiPolygon", "buurtcode:string", [(["BU99010100"], SQUARE), (["BU99010101"], NEXT)])
    for slug in SLUGS:
        needed = sample.of(id_of(slug))
        plans = {name: _plans_inside() for name in needed if name in ("NIEUWBOUW", "SLOOP")}
        years = {name: table for name, table in needed.items() if name == "WERKLOOSHEID"}
        made = run(slug, BUURTEN=layer, **plans, **years)
        assert made["AANTAL_RISICO"] == 0
        assert made["AANTAL_ONBEKEND"] == 2, slug
        assert set(column(made.layer(), f"{id_of(slug)}_risico").values()) == {None}
        assert set(column(made.layer(), f"{id_of(slug)}_zekerheid").values()) == {"onbekend"}
        has(made.said, "Not found in the layer")


def _plans_inside():
    return memory(
        "Polygon", "naam:string,woningen:integer,sloop:integer", [(["A", 100, -100], QgsGeometry.fromWkt(SQUARE))]
    )

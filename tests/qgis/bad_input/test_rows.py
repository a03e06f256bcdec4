"""A layer with too few rows, or several for one buurt, is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.qgis.bad_input.slugs import SLUGS, id_of
from tests.qgis.messages import has
from tests.qgis.squares import SQUARE
from tests.qgis.support import copied, memory, opened, refusal


@pytest.mark.parametrize("slug", [*SLUGS, "volledigeanalyse"])
def test_an_empty_layer_is_refused(slug, voorbeeldstad, sample):
    layer = copied(voorbeeldstad, keep=[], name="leeg")
    has(refusal(slug, BUURTEN=layer, **sample.of(id_of(slug))), "leeg", "no rows", "filter", "selection")


def test_an_empty_layer_is_refused_by_the_others(voorbeeldstad, analysed):
    has(refusal("buurtlaagopbouwen", GEBIEDEN=copied(voorbeeldstad, keep=[], name="leeg")), "leeg", "no rows")
    counted = copied(analysed["layer"], keep=[], name="leeg")
    has(refusal("risicostapeling", BUURTEN=counted), "leeg", "no rows")
    has(refusal("raadskaart", RISICOSTAPELING=counted), "leeg", "no rows")


@pytest.mark.parametrize(("slug", "parameter"), [("nieuwbouwelders", "NIEUWBOUW"), ("sloopelders", "SLOOP")])
def test_a_plan_layer_without_plans_is_refused(voorbeeldstad, sample, slug, parameter):
    plans = copied(sample.of(id_of(slug))[parameter], keep=[], key="naam", name="geen plannen")
    has(refusal(slug, BUURTEN=voorbeeldstad, **{parameter: plans}), "geen plannen", "no rows")


def test_nine_years_per_buurt_as_polygons_are_refused(voorbeeldstad, sample):
    features = [([code, year], SQUARE) for code in ("BU99010100", "BU99010101") for year in range(2016, 2025)]
    layer = memory("MultiPolygon", "buurtcode:string,jaar:integer", features, name="lang")
    for slug in SLUGS:
        has(
            refusal(slug, BUURTEN=layer, **sample.of(id_of(slug))),
            "lang",
            "9×",
            "several years",
            "Build the layer of buurten",
        )
    has(refusal("buurtlaagopbouwen", GEBIEDEN=layer), "lang", "9×")


def test_a_geojson_of_which_gdal_reads_only_a_part_is_refused(sample, tmp_path):
    text = Path(sample.buurten).read_text(encoding="utf-8")
    first = text.index('"Feature"', text.index('"Feature"', text.index('"FeatureCollection"') + 20) + 1)
    cut = text.rindex("{", 0, first)
    broken = tmp_path / "half.geojson"
    broken.write_text(text[:cut].rstrip().rstrip(",") + '], "rest": [' + text[cut:], encoding="utf-8")
    assert opened(str(broken)).featureCount() == 1
    has(refusal("buurtlaagopbouwen", GEBIEDEN=str(broken)), "97", "half.geojson", "only 1", "not well formed")
    has(refusal("tabelkoppelen", BUURTEN=sample.buurten, TABEL=str(broken)), "half.geojson", "only 1")

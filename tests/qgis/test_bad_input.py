"""Bad input gets a message that says what, where, why and what to do; nothing half-written, nothing silently 0."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsGeometry,
    QgsLayoutItemLabel,
    QgsProcessingException,
    QgsProject,
)

from tests.qgis.support import (
    MECHANISMS,
    Recorder,
    column,
    copied,
    csv,
    memory,
    names,
    opened,
    refusal,
    rows,
    run,
    saved,
    table,
    tables,
)  # fmt: skip

SLUGS = [m.replace("_", "") for m in MECHANISMS]
SQUARE = "MultiPolygon(((150000 450000, 151000 450000, 151000 451000, 150000 451000, 150000 450000)))"
NEXT = "MultiPolygon(((151000 450000, 152000 450000, 152000 451000, 151000 451000, 151000 450000)))"
NOWHERE = "MultiPolygon(((-9e6 0, -9e6 1, -8e6 0, -9e6 0)))"
BOWTIE = "MultiPolygon(((150000 450000, 151000 451000, 151000 450000, 150000 451000, 150000 450000)))"


def has(text: str, *words: str) -> None:
    """The message holds all these words."""
    lacking = [word for word in words if word.lower() not in text.lower()]
    assert not lacking, f"{lacking} not in: {text}"


def outcome(layer) -> dict[str, tuple]:
    """What a full analysis says of each buurt, without what may differ by rounding of coordinates."""
    return {
        code: tuple(v for name, v in row.items() if name.endswith("_risico") or name in ("tekst", "risicoklasse"))
        for code, row in rows(layer).items()
    }


# Fields


@pytest.mark.parametrize("slug", SLUGS)
def test_a_field_that_is_not_there_is_named_with_those_that_are(slug, voorbeeldstad, sample):
    said = refusal(slug, BUURTEN=voorbeeldstad, BUURTCODE="buurtkode", **sample.of(_id(slug)))
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
    has(refusal(slug, BUURTEN=layer, **sample.of(_id(slug))), "BUURTCODE", "wijken")


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
        needed = sample.of(_id(slug))
        plans = {name: _plans_inside() for name in needed if name in ("NIEUWBOUW", "SLOOP")}
        years = {name: table for name, table in needed.items() if name == "WERKLOOSHEID"}
        made = run(slug, BUURTEN=layer, **plans, **years)
        assert made["AANTAL_RISICO"] == 0
        assert made["AANTAL_ONBEKEND"] == 2, slug
        assert set(column(made.layer(), f"{_id(slug)}_risico").values()) == {None}
        assert set(column(made.layer(), f"{_id(slug)}_zekerheid").values()) == {"onbekend"}
        has(made.said, "Not found in the layer")


def _plans_inside():
    return memory(
        "Polygon", "naam:string,woningen:integer,sloop:integer", [(["A", 100, -100], QgsGeometry.fromWkt(SQUARE))]
    )


def _id(slug: str) -> str:
    return next((m for m in MECHANISMS if m.replace("_", "") == slug), slug)


# Settings


@pytest.mark.parametrize("value", ["2,5", "veel", "", float("nan"), float("inf"), "1e", -1, "-0,1"])
def test_a_threshold_that_is_no_sensible_number_is_refused_and_never_the_default(voorbeeldstad, value):
    said = refusal("vrijkomendewoningen", BUURTEN=voorbeeldstad, FACTOR=value)
    has(said, "FACTOR", str(value))


def test_a_decimal_comma_is_answered_with_the_point(voorbeeldstad):
    has(refusal("vrijkomendewoningen", BUURTEN=voorbeeldstad, FACTOR="2,5"), "FACTOR", "2,5", "decimal point")


def test_a_threshold_above_its_bound_names_the_bound(voorbeeldstad):
    has(refusal("vrijkomendewoningen", BUURTEN=voorbeeldstad, FACTOR=101), "FACTOR", "101", "100")


def test_half_a_year_is_no_term(voorbeeldstad):
    has(refusal("omslagzone", BUURTEN=voorbeeldstad, JAREN="2.5"), "JAREN", "2.5", "whole")


def test_a_number_as_text_with_a_point_is_a_number(voorbeeldstad):
    as_text = run("vrijkomendewoningen", BUURTEN=voorbeeldstad, FACTOR="2.5")
    as_number = run("vrijkomendewoningen", BUURTEN=voorbeeldstad, FACTOR=2.5)
    default = run("vrijkomendewoningen", BUURTEN=voorbeeldstad)
    assert as_text["AANTAL_RISICO"] == as_number["AANTAL_RISICO"] < default["AANTAL_RISICO"]


@pytest.mark.parametrize("value", ["vallend", 7, "alleen_positie"])
def test_a_choice_that_is_none_is_refused(voorbeeldstad, value):
    has(refusal("omslagzone", BUURTEN=voorbeeldstad, MODUS=value), "MODUS")


def test_a_mechanism_that_does_not_exist_is_refused_and_not_left_out(voorbeeldstad):
    has(refusal("volledigeanalyse", BUURTEN=voorbeeldstad, MECHANISMEN=["omslagzone", "omslag"]), "MECHANISMEN")


@pytest.mark.parametrize("value", ["1,1", "a", "3, 1", "0, 2", "", "1,5;2"])
def test_classes_that_do_not_rise_are_refused(analysed, value):
    has(refusal("risicostapeling", BUURTEN=analysed["layer"], KLASSEN=value), "KLASSEN", value)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (None, ["does not exist"]),
        ("{", ["settings file"]),
        ("[]", ["settings file"]),
        ('{"mechanismen": {"omslag": {}}}', ["omslag", "not known"]),
        ('{"mechanismen": {"omslagzone": {"JAREN": "2,5"}}}', ["JAREN", "2,5"]),
        ('{"mechanismen": {"omslagzone": {"JARENN": 4}}}', ["JARENN", "not known"]),
        ('{"mechanismen": {"omslagzone": {"AFW": "afw_1999"}}}', ["AFW", "afw_1999"]),
        ('{"mechanismen": {"omslagzone": {"MODUS": "vallend"}}}', ["MODUS", "vallend"]),
        ('{"mechanismen": {"omslagzone": {"JAREN": null}}}', ["JAREN"]),
        ('{"mechanismen": {"concurrentiepositie": {"ALLE": "nee"}}}', ["ALLE", "nee"]),
    ],
)
def test_a_wrong_settings_file_says_what_is_wrong_in_it(voorbeeldstad, tmp_path, text, words):
    path = tmp_path / "instellingen.json"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    has(refusal("volledigeanalyse", BUURTEN=voorbeeldstad, INSTELLINGEN=str(path)), "INSTELLINGEN", *words)


# Codes


@pytest.mark.parametrize("slug", [*SLUGS, "volledigeanalyse"])
def test_double_codes_are_refused_with_how_often(slug, voorbeeldstad, sample):
    layer = copied(voorbeeldstad, change={"BU99010101": {"buurtcode": "BU99010100"}}, name="dubbel")
    has(refusal(slug, BUURTEN=layer, **sample.of(_id(slug))), "BU99010100", "2×", "dubbel", "dissolve")


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


# Geometry


def test_a_buurt_without_geometry_is_unknown_where_place_matters_and_judged_elsewhere(voorbeeldstad, sample):
    code = "BU99010101"
    layer = copied(voorbeeldstad, shapes={code: None})
    for mechanism in ("concurrentiepositie", "nieuwbouw_elders", "sloop_elders"):
        made = run(mechanism.replace("_", ""), BUURTEN=layer, **sample.of(mechanism))
        row = rows(made.layer())[code]
        assert row[f"{mechanism}_risico"] is None, mechanism
        assert row[f"{mechanism}_waarde"] is None, mechanism
        assert row[f"{mechanism}_zekerheid"] == "onbekend", mechanism
        has(made.warnings, "no geometry", code)
    made = run("omslagzone", BUURTEN=layer)
    assert (
        rows(made.layer())[code]["omslagzone_risico"]
        == rows(run("omslagzone", BUURTEN=voorbeeldstad).layer())[code]["omslagzone_risico"]
    )


def test_buurten_without_geometry_are_no_neighbours_of_each_other_after_a_geopackage(voorbeeldstad, tmp_path):
    """QGIS 3.22 writes a missing geometry as an empty one, which lies at distance 0 from every other."""
    codes = sorted(rows(voorbeeldstad))[:5]
    layer = copied(voorbeeldstad, shapes=dict.fromkeys(codes))
    run("omslagzone", BUURTEN=layer, OUTPUT=str(tmp_path / "een.gpkg"))
    made = run("concurrentiepositie", BUURTEN=str(tmp_path / "een.gpkg"))
    got = rows(made.layer())
    assert {got[code]["concurrentiepositie_risico"] for code in codes} == {None}
    plain = rows(run("concurrentiepositie", BUURTEN=layer).layer())
    assert {c: r["concurrentiepositie_waarde"] for c, r in got.items()} == {
        c: r["concurrentiepositie_waarde"] for c, r in plain.items()
    }


def test_a_table_instead_of_polygons_is_refused_in_words(voorbeeldstad, sample):
    has(refusal("omslagzone", BUURTEN=sample.ages), "huishoudens_leeftijd", "geometry")
    has(refusal("buurtlaagopbouwen", GEBIEDEN=sample.ages), "huishoudens_leeftijd", "geometry")


def test_points_instead_of_polygons_are_refused_in_words(sample):
    layer = memory("Point", "buurtcode:string", [(["BU99010100"], "Point(150000 450000)")], name="punten")
    has(refusal("omslagzone", BUURTEN=layer), "punten", "polygons")


def test_an_invalid_polygon_is_mended_and_named_and_its_row_stays():
    layer = memory("MultiPolygon", "buurtcode:string,aantal_inwoners:integer",
                   [(["BU99010100", 10], BOWTIE), (["BU99010101", 20], NEXT)])  # fmt: skip
    made = run("buurtlaagopbouwen", GEBIEDEN=layer)
    has(made.warnings, "1 invalid", "BU99010100")
    assert made["AANTAL_BUURTEN"] == 2
    shapes = {f["buurtcode"]: f.geometry() for f in made.layer().getFeatures()}
    assert all(shape.isGeosValid() for shape in shapes.values())
    assert shapes["BU99010100"].area() == pytest.approx(500_000)
    original = next(layer.getFeatures()).geometry()
    assert not original.isGeosValid(), "the input is never edited"


def test_an_invalid_polygon_changes_no_outcome(voorbeeldstad, sample):
    code = "BU99010100"
    shape = next(f.geometry() for f in opened(voorbeeldstad).getFeatures() if f["buurtcode"] == code)
    ring = shape.asMultiPolygon()[0][0]
    spiked = QgsGeometry.fromMultiPolygonXY([[[*ring[:-1], ring[0], ring[1], ring[0]]]])
    layer = copied(voorbeeldstad, shapes={code: spiked})
    whole = run("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local)
    assert outcome(run("volledigeanalyse", BUURTEN=layer, **sample.local).layer()) == outcome(whole.layer())


@pytest.fixture(scope="module")
def in_rd(voorbeeldstad, sample):
    return outcome(run("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local).layer())


@pytest.mark.parametrize(
    ("crs", "label", "warned"),
    [
        ("EPSG:4326", None, False),
        ("EPSG:3857", None, False),
        ("EPSG:4258", None, False),
        ("EPSG:28992", "EPSG:4326", True),
        ("EPSG:28992", "EPSG:3857", True),
        ("EPSG:28992", "", True),
        ("EPSG:4326", "", True),
        ("EPSG:4326", "EPSG:28992", True),
    ],
)
def test_coordinates_in_any_system_give_the_outcome_of_rd(voorbeeldstad, sample, in_rd, crs, label, warned):
    layer = copied(voorbeeldstad, crs=crs, label=label, name="ergens")
    made = run("volledigeanalyse", BUURTEN=layer, **sample.local)
    assert outcome(made.layer()) == in_rd
    assert made.layer().crs().authid() == "EPSG:28992"
    assert made.layer().extent().center().distance(opened(voorbeeldstad).extent().center()) < 1
    assert ("labelled" in made.warnings) == warned
    if warned:
        has(made.warnings, "ergens", crs)


@pytest.mark.parametrize(("crs", "label"), [("EPSG:4326", None), ("EPSG:28992", "EPSG:4326"), ("EPSG:28992", "")])
def test_plans_in_any_system_are_found(voorbeeldstad, sample, in_rd, crs, label):
    plans = {
        "NIEUWBOUW": copied(sample.newbuild, crs=crs, label=label, key="naam"),
        "SLOOP": copied(sample.demolition, crs=crs, label=label, key="naam"),
    }
    made = run("volledigeanalyse", BUURTEN=voorbeeldstad, **{**sample.local, **plans})
    assert outcome(made.layer()) == in_rd


def test_a_layer_without_crs_that_lies_nowhere_is_refused_with_what_to_do():
    layer = memory("MultiPolygon", "buurtcode:string", [(["BU99010100"], NOWHERE)],
                   crs="", name="nergens")  # fmt: skip
    has(refusal("buurtlaagopbouwen", GEBIEDEN=layer), "nergens", "coordinate reference system", "Assign")


# Rows


@pytest.mark.parametrize("slug", [*SLUGS, "volledigeanalyse"])
def test_an_empty_layer_is_refused(slug, voorbeeldstad, sample):
    layer = copied(voorbeeldstad, keep=[], name="leeg")
    has(refusal(slug, BUURTEN=layer, **sample.of(_id(slug))), "leeg", "no rows", "filter", "selection")


def test_an_empty_layer_is_refused_by_the_others(voorbeeldstad, analysed):
    has(refusal("buurtlaagopbouwen", GEBIEDEN=copied(voorbeeldstad, keep=[], name="leeg")), "leeg", "no rows")
    counted = copied(analysed["layer"], keep=[], name="leeg")
    has(refusal("risicostapeling", BUURTEN=counted), "leeg", "no rows")
    has(refusal("raadskaart", RISICOSTAPELING=counted), "leeg", "no rows")


@pytest.mark.parametrize(("slug", "parameter"), [("nieuwbouwelders", "NIEUWBOUW"), ("sloopelders", "SLOOP")])
def test_a_plan_layer_without_plans_is_refused(voorbeeldstad, sample, slug, parameter):
    plans = copied(sample.of(_id(slug))[parameter], keep=[], key="naam", name="geen plannen")
    has(refusal(slug, BUURTEN=voorbeeldstad, **{parameter: plans}), "geen plannen", "no rows")


def test_an_empty_table_is_refused(sample, tmp_path):
    path = csv(tmp_path / "leeg.csv", "buurtcode,klachten\n")
    has(refusal("buurtlaagopbouwen", GEBIEDEN=sample.buurten, TABELLEN=[path]), "leeg")


def test_nine_years_per_buurt_as_polygons_are_refused(voorbeeldstad, sample):
    features = [([code, year], SQUARE) for code in ("BU99010100", "BU99010101") for year in range(2016, 2025)]
    layer = memory("MultiPolygon", "buurtcode:string,jaar:integer", features, name="lang")
    for slug in SLUGS:
        has(
            refusal(slug, BUURTEN=layer, **sample.of(_id(slug))),
            "lang",
            "9×",
            "several years",
            "Build the layer of buurten",
        )
    has(refusal("buurtlaagopbouwen", GEBIEDEN=layer), "lang", "9×")


def test_nine_years_per_buurt_as_a_table_become_nine_columns(sample):
    made = run("buurtlaagopbouwen", GEBIEDEN=sample.buurten, LEEFBAAROMETER=sample.leefbaarometer)
    wanted = {f"lbm_{year}" for year in (2002, 2008, 2012, 2014, 2016, 2018, 2020, 2022, 2024)}
    assert wanted <= set(names(made.layer()))
    assert column(made.layer(), "lbm_2002")["BU99010100"] == pytest.approx(4.12548)
    assert made.layer().featureCount() == 97


def test_nine_years_per_buurt_without_a_year_are_refused(sample, tmp_path):
    path = csv(tmp_path / "lang.csv", "buurtcode,klachten\n" + "BU99010100,3\n" * 9 + "BU99010101,1\n")
    said = refusal("buurtlaagopbouwen", GEBIEDEN=sample.buurten, TABELLEN=[path])
    has(said, "lang", "BU99010100 (9×)", "jaar")


def test_a_year_that_stands_twice_is_refused(sample, tmp_path):
    path = csv(tmp_path / "lang.csv", "buurtcode,jaar,klachten\nBU99010100,2020,3\nBU99010100,2020,4\n")
    has(refusal("buurtlaagopbouwen", GEBIEDEN=sample.buurten, TABELLEN=[path]), "lang", "BU99010100 2020 (2×)")


def test_a_geojson_of_which_gdal_reads_only_a_part_is_refused(sample, tmp_path):
    text = Path(sample.buurten).read_text(encoding="utf-8")
    first = text.index('"Feature"', text.index('"Feature"', text.index('"FeatureCollection"') + 20) + 1)
    cut = text.rindex("{", 0, first)
    broken = tmp_path / "half.geojson"
    broken.write_text(text[:cut].rstrip().rstrip(",") + '], "rest": [' + text[cut:], encoding="utf-8")
    assert opened(str(broken)).featureCount() == 1
    has(refusal("buurtlaagopbouwen", GEBIEDEN=str(broken)), "97", "half.geojson", "only 1", "not well formed")
    has(refusal("tabelkoppelen", BUURTEN=sample.buurten, TABEL=str(broken)), "half.geojson", "only 1")


def test_a_table_of_another_municipality_is_refused(sample, tmp_path):
    path = csv(tmp_path / "breda.csv", "buurtcode,klachten\nBU07580601,3\n")
    has(refusal("buurtlaagopbouwen", GEBIEDEN=sample.buurten, TABELLEN=[path]), "breda", "BU07580601", "none")


def test_a_table_without_a_code_is_refused(sample, tmp_path):
    path = csv(tmp_path / "kaal.csv", "naam,klachten\nCentrum,3\n")
    has(refusal("buurtlaagopbouwen", GEBIEDEN=sample.buurten, TABELLEN=[path]), "kaal", "naam", "klachten")


def test_text_in_a_column_of_numbers_is_refused_by_name(sample, tmp_path):
    path = csv(tmp_path / "tekst.csv", "buurtcode,woningvoorraad\nBU99010100,veel\n")
    said = refusal("buurtlaagopbouwen", GEBIEDEN=sample.buurten, TABELLEN=[path])
    has(said, "woningvoorraad", "tekst", "'veel'", "numbers")


def test_special_values_become_unknown_and_never_zero(sample):
    layer = memory(
        "MultiPolygon",
        "buurtcode:string,woningvoorraad:integer,gemiddelde_woningwaarde:double,percentage_koopwoningen:string",
        [(["BU99010100", -99997, -99999999.0, "-99995"], SQUARE), (["BU99010101", 120, 250.5, "60"], NEXT)],
    )  # fmt: skip
    made = run("buurtlaagopbouwen", GEBIEDEN=layer)
    row = rows(made.layer())["BU99010100"]
    assert [row[n] for n in ("woningvoorraad", "gemiddelde_woningwaarde", "percentage_koopwoningen")] == [None] * 3
    has(made.said, "-99997", "secret", "-99999999", "-99995", "3 columns")


def test_a_special_value_in_a_layer_given_to_a_mechanism_is_unknown(voorbeeldstad):
    layer = copied(voorbeeldstad, change={"BU99010100": {"afw_2024": -99997}})
    row = rows(run("omslagzone", BUURTEN=layer).layer())["BU99010100"]
    assert row["omslagzone_risico"] is None
    assert row["omslagzone_zekerheid"] == "onbekend"


def test_comma_and_point_in_one_column_are_refused(sample, tmp_path):
    path = csv(tmp_path / "mix.csv", 'buurtcode;woningvoorraad\nBU99010100;"1,5"\nBU99010101;1.5\n')
    has(refusal("buurtlaagopbouwen", GEBIEDEN=sample.buurten, TABELLEN=[path]), "woningvoorraad", "mix", "1,5", "1.5")


# Plans


@pytest.mark.parametrize(
    ("slug", "parameter", "amount"), [("nieuwbouwelders", "NIEUWBOUW", "woningen"), ("sloopelders", "SLOOP", "sloop")]
)
class TestPlans:
    def plans(self, sample, slug, parameter):
        return sample.of(_id(slug))[parameter]

    def values(self, made, slug):
        return column(made.layer(), f"{_id(slug)}_waarde")

    def test_a_plan_outside_the_area_is_left_out_and_named(self, voorbeeldstad, sample, slug, parameter, amount):
        plans = opened(self.plans(sample, slug, parameter))
        first = next(plans.getFeatures())["naam"]
        moved = QgsGeometry.fromWkt("MultiPolygon(((10000 400000, 10100 400000, 10100 400100, 10000 400000)))")
        away = run(slug, BUURTEN=voorbeeldstad, **{parameter: copied(plans, shapes={first: moved}, key="naam")})
        others = [f["naam"] for f in plans.getFeatures() if f["naam"] != first]
        without = run(slug, BUURTEN=voorbeeldstad, **{parameter: copied(plans, keep=others, key="naam")})
        has(away.warnings, first, "outside", "left out")
        assert self.values(away, slug) == self.values(without, slug)

    def test_a_plan_without_geometry_is_left_out_and_named(self, voorbeeldstad, sample, slug, parameter, amount):
        plans = opened(self.plans(sample, slug, parameter))
        first = next(plans.getFeatures())["naam"]
        nowhere = run(slug, BUURTEN=voorbeeldstad, **{parameter: copied(plans, shapes={first: None}, key="naam")})
        has(nowhere.warnings, first, "no geometry", "left out")
        others = [f["naam"] for f in plans.getFeatures() if f["naam"] != first]
        without = run(slug, BUURTEN=voorbeeldstad, **{parameter: copied(plans, keep=others, key="naam")})
        assert self.values(nowhere, slug) == self.values(without, slug)

    def test_a_plan_without_dwellings_is_left_out_and_named(self, voorbeeldstad, sample, slug, parameter, amount):
        plans = opened(self.plans(sample, slug, parameter))
        first = next(plans.getFeatures())["naam"]
        made = run(
            slug, BUURTEN=voorbeeldstad, **{parameter: copied(plans, change={first: {amount: None}}, key="naam")}
        )
        has(made.warnings, first, "no number of dwellings", "left out")

    def test_only_plans_outside_the_area_are_no_sign_that_there_is_no_risk(
        self, voorbeeldstad, sample, slug, parameter, amount
    ):
        plans = opened(self.plans(sample, slug, parameter))
        moved = QgsGeometry.fromWkt("MultiPolygon(((10000 400000, 10100 400000, 10100 400100, 10000 400000)))")
        shapes = {f["naam"]: moved for f in plans.getFeatures()}
        feedback = Recorder()
        with contextlib.suppress(QgsProcessingException):
            run(slug, BUURTEN=voorbeeldstad, feedback=feedback, **{parameter: copied(plans, shapes=shapes, key="naam")})
        has(feedback.said, "outside", "left out")

    def test_an_unknown_status_is_warned_and_counts_as_not_certain(
        self, voorbeeldstad, sample, slug, parameter, amount
    ):
        plans = opened(self.plans(sample, slug, parameter))
        first = next(plans.getFeatures())["naam"]
        odd = run(
            slug,
            BUURTEN=voorbeeldstad,
            **{parameter: copied(plans, change={first: {"status": "Zeer wellicht"}}, key="naam")},
        )
        has(odd.warnings, "Status not known", "Zeer wellicht (1×)", "not yet certain")
        soft = run(
            slug, BUURTEN=voorbeeldstad, **{parameter: copied(plans, change={first: {"status": "zacht"}}, key="naam")}
        )
        assert self.values(odd, slug) == self.values(soft, slug)

    def test_plans_without_a_field_of_dwellings_ask_which_it_is(self, voorbeeldstad, sample, slug, parameter, amount):
        plans = copied(self.plans(sample, slug, parameter), without=[amount], key="naam", name="plannen")
        has(
            refusal(slug, BUURTEN=voorbeeldstad, **{parameter: plans}),
            "plannen",
            "number of dwellings",
            "verwachte_waarde" if slug == "nieuwbouwelders" else "status",
        )

    def test_points_and_lines_are_plans_too(self, voorbeeldstad, sample, slug, parameter, amount):
        kinds = {"Point": "Point(148000 450800)", "LineString": "LineString(148000 450800, 148010 450810)"}
        for kind, wkt in kinds.items():
            homes = -300 if slug == "sloopelders" else 300
            plans = memory(kind, f"naam:string,{amount}:integer", [(["A", homes], wkt)])
            assert (
                max(
                    v
                    for v in self.values(run(slug, BUURTEN=voorbeeldstad, **{parameter: plans}), slug).values()
                    if v is not None
                )
                > 0
            )


def test_a_year_table_with_two_values_for_a_year_is_refused(voorbeeldstad, tmp_path):
    path = csv(tmp_path / "werk.csv", "jaar,werkloosheid\n2020,3\n2020,4\n")
    has(refusal("conjunctuur", BUURTEN=voorbeeldstad, WERKLOOSHEID=path), "WERKLOOSHEID", "2020", "twice", "werk")


def test_a_year_table_without_its_columns_is_refused(voorbeeldstad, tmp_path):
    path = csv(tmp_path / "werk.csv", "a,b\n2020,3\n")
    has(
        refusal("conjunctuur", BUURTEN=voorbeeldstad, WERKLOOSHEID=path), "WERKLOOSHEID", "jaar", "werkloosheid", "a, b"
    )


# Where it goes


def existing(tmp_path, voorbeeldstad) -> tuple[Path, dict[str, int]]:
    """A GeoPackage of the user: the buurtlaag and a table of her own."""
    path = tmp_path / "gemeente.gpkg"
    saved(copied(voorbeeldstad), path, table="buurtlaag")
    saved(memory("None", "wat:string", [(["van mij"], None)], crs=""), path, table="eigen_tabel")
    saved(memory("Point", "wat:string", [(["boom"], "Point(150000 450000)")]), path, table="bomen")
    return path, contents(path)


def contents(path) -> dict[str, int]:
    return {name: opened(f"{path}|layername={name}").featureCount() for name in tables(path) if name != "layer_styles"}


@pytest.mark.parametrize("slug", [*SLUGS, "volledigeanalyse"])
def test_a_plain_path_onto_a_geopackage_with_other_tables_is_refused(slug, voorbeeldstad, sample, tmp_path):
    path, before = existing(tmp_path, voorbeeldstad)
    said = refusal(slug, BUURTEN=voorbeeldstad, **sample.of(_id(slug)), OUTPUT=str(path))
    has(said, "OUTPUT", "gemeente.gpkg", "3 tables", "eigen_tabel", "ogr:dbname=")
    assert contents(path) == before


def test_a_plain_path_for_the_risk_table_or_the_borders_is_refused_as_well(voorbeeldstad, sample, analysed, tmp_path):
    path, before = existing(tmp_path, voorbeeldstad)
    has(refusal("volledigeanalyse", BUURTEN=voorbeeldstad, RISICOTABEL=str(path)), "RISICOTABEL", "eigen_tabel")
    has(refusal("risicostapeling", BUURTEN=analysed["layer"], RISICOTABEL=str(path)), "RISICOTABEL", "eigen_tabel")
    has(refusal("raadskaart", RISICOSTAPELING=analysed["layer"], GRENZEN=str(path)), "GRENZEN", "eigen_tabel")
    has(refusal("buurtlaagopbouwen", GEBIEDEN=sample.buurten, OUTPUT=str(path)), "OUTPUT", "eigen_tabel")
    assert contents(path) == before


def test_the_message_shows_how_to_write_one_table_and_that_works(voorbeeldstad, tmp_path):
    path, before = existing(tmp_path, voorbeeldstad)
    said = refusal("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=str(path))
    shown = said[said.index("ogr:dbname=") :].splitlines()[0].strip()
    run("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=shown)
    assert {name: n for name, n in contents(path).items() if name in before} == before
    assert len(contents(path)) == len(before) + 1


def test_a_plain_path_onto_the_only_table_replaces_it(voorbeeldstad, tmp_path):
    path = str(tmp_path / "uitkomst.gpkg")
    for _ in range(2):
        run("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=path)
    assert contents(path) == {"uitkomst": 97}


def test_the_layer_and_the_table_in_one_plain_path_do_not_replace_each_other(voorbeeldstad, sample, tmp_path):
    path = str(tmp_path / "samen.gpkg")
    said = refusal("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local, OUTPUT=path, RISICOTABEL=path)
    has(said, "OUTPUT", "RISICOTABEL", "samen.gpkg")
    one = table(path, "samen")
    has(refusal("volledigeanalyse", BUURTEN=voorbeeldstad, OUTPUT=one, RISICOTABEL=one), "OUTPUT", "RISICOTABEL")


@pytest.mark.parametrize("spelled", ["plain", "table", "relative", "dotted"])
def test_an_output_that_is_the_input_itself_is_refused(voorbeeldstad, tmp_path, monkeypatch, spelled):
    path = tmp_path / "een.gpkg"
    source = saved(copied(voorbeeldstad), path, table="een")
    (tmp_path / "map").mkdir()
    monkeypatch.chdir(tmp_path)
    output = {
        "plain": str(path),
        "table": table(path, "een"),
        "relative": "een.gpkg",
        "dotted": str(tmp_path / "map" / ".." / "een.gpkg"),
    }[spelled]
    has(refusal("omslagzone", BUURTEN=source, OUTPUT=output), "OUTPUT", "een.gpkg", "input")
    assert contents(path) == {"een": 97}
    assert "omslagzone_risico" not in names(source)


def test_an_output_that_is_another_input_is_refused(voorbeeldstad, sample, tmp_path):
    plans = tmp_path / "plannen.gpkg"
    saved(opened(sample.newbuild), plans, table="plannen")
    has(
        refusal("nieuwbouwelders", BUURTEN=voorbeeldstad, NIEUWBOUW=str(plans), OUTPUT=str(plans)),
        "OUTPUT",
        "plannen.gpkg",
    )
    ages = tmp_path / "leeftijd.gpkg"
    saved(opened(sample.ages), ages, table="leeftijd")
    has(
        refusal("buurtlaagopbouwen", GEBIEDEN=sample.buurten, TABELLEN=[str(ages)], OUTPUT=str(ages)),
        "OUTPUT",
        "leeftijd.gpkg",
    )
    assert contents(plans) == {"plannen": 8}
    assert contents(ages)["leeftijd"] > 50


def test_a_shapefile_or_geojson_as_its_own_output_is_refused(voorbeeldstad, sample, tmp_path):
    for driver, ending in (("ESRI Shapefile", "shp"), ("GeoJSON", "geojson")):
        path = tmp_path / f"buurten.{ending}"
        saved(copied(sample.buurten), path, driver)
        has(refusal("buurtlaagopbouwen", GEBIEDEN=str(path), OUTPUT=str(path)), "OUTPUT", path.name, "input")
        assert opened(str(path)).featureCount() == 97


def test_another_table_in_the_geopackage_of_the_input_is_fine(voorbeeldstad, tmp_path):
    path, before = existing(tmp_path, voorbeeldstad)
    run("omslagzone", BUURTEN=f"{path}|layername=buurtlaag", OUTPUT=table(path, "omslag"))
    assert contents(path) == {**before, "omslag": 97}


@pytest.mark.parametrize("form", ["{}/uit.gpkg", "ogr:dbname='{}/uit.gpkg' table=\"uit\" (geom)", "{}/uit.shp"])
def test_a_folder_that_is_not_there_is_named(voorbeeldstad, tmp_path, form):
    said = refusal("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=form.format(tmp_path / "weg"))
    has(said, "OUTPUT", str(tmp_path / "weg"), "does not exist")


@pytest.mark.parametrize("name", ["PDF", "PNG", "PROJECT"])
def test_a_folder_that_is_not_there_is_named_for_a_map(analysed, tmp_path, name):
    ending = {"PDF": "pdf", "PNG": "png", "PROJECT": "qgz"}[name]
    said = refusal("raadskaart", RISICOSTAPELING=analysed["layer"], **{name: str(tmp_path / "weg" / f"kaart.{ending}")})
    has(said, name, str(tmp_path / "weg"))


@pytest.mark.skipif(not Path("/proc/version").exists(), reason="needs /proc, a folder that even root cannot write in")
@pytest.mark.parametrize(
    "form", ["/proc/uit.gpkg", "ogr:dbname='/proc/uit.gpkg' table=\"uit\" (geom)", "/proc/uit.shp"]
)
def test_a_folder_that_cannot_be_written_is_named(voorbeeldstad, form):
    has(refusal("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=form), "OUTPUT", "/proc", "written")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write in a read-only folder")
def test_a_read_only_folder_is_named(voorbeeldstad, tmp_path):
    (tmp_path / "vast").mkdir(mode=0o555)
    said = refusal("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=str(tmp_path / "vast" / "uit.gpkg"))
    has(said, "OUTPUT", "vast", "read-only")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write in a read-only file")
def test_a_read_only_file_is_named_and_stays(voorbeeldstad, tmp_path):
    path = tmp_path / "vast.gpkg"
    run("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=str(path))
    path.chmod(0o444)
    has(refusal("omslagzone", BUURTEN=voorbeeldstad, OUTPUT=str(path)), "OUTPUT", "vast.gpkg", "read-only")
    assert contents(path) == {"vast": 97}


def test_a_path_with_blanks_accents_and_quotes_works_from_start_to_end(sample, tmp_path):
    folder = tmp_path / "Gemeente 's-Gravenmoer – één kaart"
    folder.mkdir()
    path = folder / "buurten & meer (2024).gpkg"
    run("buurtlaagopbouwen", **sample.build, OUTPUT=str(folder / "buurt laag é.gpkg"))
    made = run("volledigeanalyse", BUURTEN=str(folder / "buurt laag é.gpkg"), **sample.local, OUTPUT=str(path),
               RISICOTABEL=str(folder / "risico tabel ü.gpkg"),
               INSTELLINGEN_UIT=str(folder / "instéllingen.json"))  # fmt: skip
    assert opened(made["OUTPUT"]).featureCount() == 97
    assert opened(made["OUTPUT"]).renderer().type() == "RuleRenderer"
    outputs = {name: str(folder / f"kaart ë.{name.lower()}") for name in ("PDF", "PNG")}
    run(
        "raadskaart",
        RISICOSTAPELING=str(path),
        GRENZEN=str(folder / "grénzen.gpkg"),
        **outputs,
        PROJECT=str(folder / "kaart ë.qgz"),
    )
    for one in [*outputs.values(), str(folder / "kaart ë.qgz"), str(folder / "instéllingen.json")]:
        assert Path(one).stat().st_size > 100


# Cancelling


CANCELLED = {
    "buurtlaagopbouwen": lambda sample, layer, counted: {**sample.build},
    "gegevenscontroleren": lambda sample, layer, counted: {"BUURTEN": layer, **sample.local},
    "omslagzone": lambda sample, layer, counted: {"BUURTEN": layer},
    "concurrentiepositie": lambda sample, layer, counted: {"BUURTEN": layer},
    "nieuwbouwelders": lambda sample, layer, counted: {"BUURTEN": layer, "NIEUWBOUW": sample.newbuild},
    "risicostapeling": lambda sample, layer, counted: {"BUURTEN": counted},
    "eigenmechanisme": lambda sample, layer, counted: {
        "BUURTEN": layer,
        "NAAM": "Proef",
        "WAARDE": 'mean("woningvoorraad")',
        "DREMPEL": 500,
        "BRON": "CBS",
        "PEILDATUM": "2024",
    },
    "volledigeanalyse": lambda sample, layer, counted: {"BUURTEN": layer, **sample.local},
}


@pytest.mark.parametrize("slug", list(CANCELLED))
class TestCancelling:
    @pytest.fixture
    def given(self, slug, sample, voorbeeldstad, analysed):
        return CANCELLED[slug](sample, voorbeeldstad, analysed["layer"])

    def stops(self, slug, parameters):
        """Cancel at the first, second, … time that the run looks; until it is through before it is cancelled."""
        for moment in range(1, 400):
            feedback = Recorder(cancel_at=moment)
            try:
                run(slug, feedback, **parameters)
            except QgsProcessingException as stopped:
                assert feedback.isCanceled()
                has(str(stopped), "cancelled", "nothing was written")
                yield moment
            else:
                assert moment > 1, "the run never looks whether it is cancelled"
                return

    def test_at_any_moment_leaves_no_file(self, slug, given, tmp_path):
        targets = {"OUTPUT": str(tmp_path / "uit.gpkg")}
        if slug in ("risicostapeling", "volledigeanalyse"):
            targets["RISICOTABEL"] = str(tmp_path / "tabel.gpkg")
        for moment in self.stops(slug, {**given, **targets}):
            assert list(tmp_path.iterdir()) == [], f"cancelled at look {moment}"

    def test_at_any_moment_leaves_an_existing_geopackage_as_it_was(self, slug, given, voorbeeldstad, tmp_path):
        path, before = existing(tmp_path, voorbeeldstad)
        targets = {"OUTPUT": table(path, "uit")}
        if slug in ("risicostapeling", "volledigeanalyse"):
            targets["RISICOTABEL"] = table(path, "tabel", geometry=False)
        for moment in self.stops(slug, {**given, **targets}):
            assert contents(path) == before, f"cancelled at look {moment}"

    def test_at_any_moment_keeps_the_earlier_result(self, slug, given, tmp_path):
        path = tmp_path / "uit.gpkg"
        targets = {"OUTPUT": table(path, "uit")}
        if slug in ("risicostapeling", "volledigeanalyse"):
            targets["RISICOTABEL"] = table(path, "tabel", geometry=False)
        run(slug, **given, **targets)
        before = contents(path)
        for moment in self.stops(slug, {**given, **targets}):
            assert contents(path) == before, f"cancelled at look {moment}"

    def test_at_any_moment_leaves_no_shapefile(self, slug, given, tmp_path):
        for moment in self.stops(slug, {**given, "OUTPUT": str(tmp_path / "uit.shp")}):
            assert list(tmp_path.iterdir()) == [], f"cancelled at look {moment}"


# Values are data

EVIL = [
    "<script>alert(1)</script>",
    "[% 1/0 %]",
    "[%'x' || 'y'%]",
    '\'; drop "table" --',
    '"><b>&amp;',
    "Één 😀 buurt",
    "a\nb",
    "%1 {0}",
]


def shown(layer, template: str, code: str) -> str:
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(next(f for f in layer.getFeatures() if f["buurtcode"] == code))
    return QgsExpression.replaceExpressionText(template, context)


def printed(name: str) -> str:
    """A value as HTML that prints it."""
    return name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")


@pytest.mark.parametrize("name", EVIL)
def test_a_name_prints_as_itself_in_the_map_tips(voorbeeldstad, name):
    code = "BU99010100"
    layer = copied(voorbeeldstad, change={code: {"buurtnaam": name}})
    for slug in ("omslagzone", "volledigeanalyse"):
        made = run(slug, BUURTEN=layer)
        made.layer().loadNamedStyle(made.layer().styleURI())
        tip = shown(made.layer(), made.layer().mapTipTemplate(), code)
        assert f"<b>{printed(name)}</b>" in tip
        assert "<script>" not in tip


def test_the_name_of_a_plan_prints_as_itself_in_the_map_tip(voorbeeldstad, sample):
    change = {f["naam"]: {"naam": "<img src=x> [% 1/0 %] & 'co'"} for f in opened(sample.newbuild).getFeatures()}
    plans = copied(sample.newbuild, change=change, key="naam")
    made = run("volledigeanalyse", BUURTEN=voorbeeldstad, NIEUWBOUW=plans)
    risky = {code: row for code, row in rows(made.layer()).items() if row["nieuwbouw_elders_risico"] == 1}
    few = min(risky, key=lambda code: risky[code]["n_risico"])  # a tip tells five reasons at most
    tip = shown(made.layer(), made.layer().mapTipTemplate(), few)
    assert "&lt;img src=x&gt; [% 1/0 %] &amp; 'co'" in tip


@pytest.mark.parametrize("name", [n for n in EVIL if "\n" not in n])
def test_a_name_prints_as_itself_on_the_council_map(voorbeeldstad, name, tmp_path):
    change = {
        code: {"gemeentenaam": name, "buurtnaam": name, "wijknaam": name}
        for code in rows(voorbeeldstad)
        if code.startswith("BU9901")
    }
    counted = run("volledigeanalyse", BUURTEN=copied(voorbeeldstad, change=change), OUTPUT=str(tmp_path / "uit.gpkg"))
    project = QgsProject()
    layer = opened(counted["OUTPUT"])
    project.addMapLayer(layer)
    made = run(
        "raadskaart", project=project, RISICOSTAPELING=layer, GEMEENTE=name, GRENZEN=str(tmp_path / "grenzen.gpkg")
    )
    layout = project.layoutManager().layoutByName("Raadskaart")
    labels = {i.id(): i for i in layout.items() if isinstance(i, QgsLayoutItemLabel)}
    assert labels["titel"].currentText() == f"Waar loopt de leefbaarheid risico in {name}?"
    assert labels["toelichting"].currentText().startswith(f"In {name} zijn ")
    assert labels["titel"].mode() == QgsLayoutItemLabel.Mode.ModeFont
    assert name in column(made.layer("GRENZEN"), "naam", "code").values()


def test_an_expression_in_the_title_of_the_user_is_printed_too(analysed):
    project = QgsProject()
    layer = opened(analysed["layer"])
    project.addMapLayer(layer)
    run("raadskaart", project=project, RISICOSTAPELING=layer, TITEL="Kaart [% 1+1 %]", TOELICHTING="Zie [% now() %]")
    layout = project.layoutManager().layoutByName("Raadskaart")
    assert layout.itemById("titel").currentText() == "Kaart [% 1+1 %]"
    assert layout.itemById("toelichting").currentText().endswith("Zie [% now() %]")


def test_the_values_survive_in_the_layer_as_they_were(voorbeeldstad, tmp_path):
    change = dict(zip(list(rows(voorbeeldstad))[: len(EVIL)], ({"buurtnaam": name} for name in EVIL)))
    made = run("omslagzone", BUURTEN=copied(voorbeeldstad, change=change), OUTPUT=str(tmp_path / "uit.gpkg"))
    got = column(made["OUTPUT"], "buurtnaam")
    assert [got[code] for code in change] == EVIL


# The map


def test_a_municipality_that_is_not_there_is_answered_with_those_that_are(analysed):
    said = refusal("raadskaart", RISICOSTAPELING=analysed["layer"], GEMEENTE="Voorbeeldstadt")
    has(said, "GEMEENTE", "Voorbeeldstadt", "Voorbeeldstad", "Dijkmonde")


def test_a_layer_that_is_no_risk_count_says_what_to_run(voorbeeldstad):
    has(refusal("raadskaart", RISICOSTAPELING=voorbeeldstad), "no risk count", "n_risico", "Full analysis")


def test_counting_without_flags_says_what_to_run(voorbeeldstad):
    has(refusal("risicostapeling", BUURTEN=voorbeeldstad), "_risico", "Full analysis")


def test_counting_a_field_that_is_no_flag_is_refused(analysed):
    said = refusal("risicostapeling", BUURTEN=analysed["layer"], RISICO=["n_beoordeeld"])
    has(said, "RISICO", "n_beoordeeld", "omslagzone_risico")


@pytest.mark.parametrize("value", [2, -1, 5])
def test_a_flag_that_is_not_0_or_1_is_refused_and_not_counted_as_unknown_or_safe(analysed, value):
    layer = copied(analysed["layer"], change={"BU99010100": {"omslagzone_risico": value}})
    has(refusal("risicostapeling", BUURTEN=layer), "omslagzone_risico", str(value))


def test_no_settings_file_is_left_when_the_run_is_refused(voorbeeldstad, tmp_path):
    path = tmp_path / "uit.json"
    refusal("volledigeanalyse", BUURTEN=copied(voorbeeldstad, keep=[]), INSTELLINGEN_UIT=str(path))
    assert not path.exists()


def test_nothing_chosen_is_nothing_to_count(voorbeeldstad):
    has(refusal("volledigeanalyse", BUURTEN=voorbeeldstad, MECHANISMEN=["sloop_elders"]), "MECHANISMEN")


def test_the_messages_of_the_dialog_and_the_run_come_from_one_function(voorbeeldstad):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("leefbaar:volledigeanalyse")
    assert "def problems" not in json.dumps(type(algorithm).checkParameterValues.__qualname__)
    assert type(algorithm).checkParameterValues.__qualname__ == "LeefbaarAlgorithm.checkParameterValues"

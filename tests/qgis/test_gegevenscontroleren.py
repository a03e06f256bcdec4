"""The check of the data reports whatever is wrong with a layer, never stops at it, and says what will be possible."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from osgeo import ogr, osr
from qgis.core import (
    QgsApplication,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProject,
)

from leefbaar_plugin.bridge import trail
from leefbaar_plugin.core.checks.finding import PARTS
from tests.qgis.checked import FOUT, IN_ORDE, OPMERKING, WAARSCHUWING, about, check, findings, one, outlooks, rows_of
from tests.qgis.models import end_of, model, of_child, of_expression, of_model
from tests.qgis.support import MECHANISMS, Recorder, copied, csv, memory, opened, refusal, run, saved, table

SQUARE = "MultiPolygon(((150000 450000, 151000 450000, 151000 451000, 150000 451000, 150000 450000)))"
NEXT = "MultiPolygon(((151000 450000, 152000 450000, 152000 451000, 151000 451000, 151000 450000)))"
HALF = "MultiPolygon(((150500 450000, 151500 450000, 151500 451000, 150500 451000, 150500 450000)))"
SPLINTER = "MultiPolygon(((152000 450000, 152010 450000, 152010 450010, 152000 450010, 152000 450000)))"
BOWTIE = "MultiPolygon(((150000 450000, 151000 451000, 151000 450000, 150000 451000, 150000 450000)))"
ABROAD = "MultiPolygon(((900000 450000, 901000 450000, 901000 451000, 900000 450000)))"


def squares(*shapes, crs="EPSG:28992", codes=None):
    """Buurten of these shapes, with a code and inhabitants."""
    codes = codes or [f"BU9901{i:04d}" for i in range(len(shapes))]
    features = [([code, 1000], shape) for code, shape in zip(codes, shapes)]
    return memory("MultiPolygon", "buurtcode:string,aantal_inwoners:integer", features, crs, "vlakken")


# Sound data


def test_sound_data_give_no_error_and_say_that_they_are_in_order(voorbeeldstad, sample):
    made = check(voorbeeldstad, **sample.local)
    assert made["AANTAL_FOUTEN"] == 0
    assert made["AANTAL_BUURTEN"] == 97
    sound = {f["onderdeel"] for f in findings(made) if f["ernst"] == IN_ORDE}
    assert sound == set(PARTS)


def test_what_a_mechanism_will_say_is_what_the_analysis_says(voorbeeldstad, sample):
    told = outlooks(check(voorbeeldstad, **sample.local))
    made = run("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local, RISICOTABEL="TEMPORARY_OUTPUT")
    listed = rows_of(made.layer("RISICOTABEL"))
    names = {row["mechanisme"] for row in listed}  # those of which any buurt could be judged
    assert names >= set(MECHANISMS)
    judged = {name: {"te_beoordelen": 0, "onbekend": 0, "klein_aantal": 0, "niet_van_toepassing": 0} for name in names}
    kinds = {"onbekend": "onbekend", "klein aantal": "klein_aantal", "niet van toepassing": "niet_van_toepassing"}
    for row in listed:
        judged[row["mechanisme"]][kinds.get(row["zekerheid"], "te_beoordelen")] += 1
    assert {name: {key: told[name][key] for key in counts} for name, counts in judged.items()} == judged


def test_a_mechanism_without_its_layer_is_not_asked_and_is_no_warning(voorbeeldstad):
    made = check(voorbeeldstad)
    assert outlooks(made)["sloop_elders"]["oordeel"] == "niet gevraagd"
    assert outlooks(made)["sloop_elders"]["redenen"] == "laag SLOOP ontbreekt"
    assert not [f for f in findings(made) if "Sloop" in (f["voorbeelden"] or "")]


def test_polygons_that_are_not_built_yet_are_checked_as_they_are(sample):
    made = check(sample.buurten)
    assert made["AANTAL_FOUTEN"] == 0
    assert one(made, "geen scores van de Leefbaarometer")["ernst"] == WAARSCHUWING
    assert outlooks(made)["omslagzone"]["oordeel"] == "niet te beoordelen"


def test_other_thresholds_and_fields_come_from_the_settings_file(voorbeeldstad, tmp_path):
    path = tmp_path / "instellingen.json"
    path.write_text(json.dumps({"mechanismen": {"omslagzone": {"AFW": ["afw_2014"], "JAREN": 2}}}), encoding="utf-8")
    told = outlooks(check(voorbeeldstad, INSTELLINGEN=str(path)))["omslagzone"]
    assert "afw 2014;" in told["gebruikt"]


def test_the_input_is_not_changed(voorbeeldstad, tmp_path):
    source = saved(copied(voorbeeldstad), tmp_path / "bron.gpkg")
    before = Path(source).read_bytes()
    check(source)
    assert Path(source).read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["bron.gpkg"]


# Bad data are reported and never stop it


def test_an_empty_layer_is_reported(voorbeeldstad, tmp_path):
    made = check(copied(voorbeeldstad, keep=[]), RAPPORT=str(tmp_path / "leeg.html"))
    assert "De laag heeft geen rijen" in Path(made["RAPPORT"]).read_text(encoding="utf-8")
    assert (made["AANTAL_BUURTEN"], made["AANTAL_FOUTEN"]) == (0, 1)
    assert one(made, "geen rijen")["onderdeel"] == "codes en namen"


def test_a_layer_without_codes_is_reported_with_the_column_that_holds_them(voorbeeldstad):
    layer = memory("MultiPolygon", "sleutel:string", [(["BU99010000"], SQUARE), (["BU99010001"], NEXT)])
    made = check(layer)
    assert "'sleutel' lijkt codes" in one(made, "Geen veld met de code")["bevinding"]
    assert outlooks(made)["omslagzone"]["redenen"] == "geen rijen met een bruikbare code (2×)"


def test_the_field_with_codes_can_be_told(voorbeeldstad):
    layer = memory("MultiPolygon", "sleutel:string", [(["BU99010000"], SQUARE), (["BU99010001"], NEXT)])
    assert one(check(layer, BUURTCODE="sleutel"), "volledige code")["aantal"] == 2


def test_the_municipality_of_short_codes_can_be_told():
    features = [(["0601", 758], SQUARE), (["0602", 758], NEXT)]
    layer = memory("MultiPolygon", "buurtcode:string,gem:integer", features)
    assert one(check(layer), "geen code van een buurt")["ernst"] == FOUT
    assert (
        one(check(layer, GEMEENTECODE="gem"), "aan te vullen")["voorbeelden"] == "0601 → BU07580601; 0602 → BU07580602"
    )


def test_a_shapefile_of_an_old_edition_is_read_by_its_own_names(tmp_path):
    fields = "BU_CODE:string,BU_NAAM:string,GM_CODE:string,WATER:string,AANT_INW:integer,AANTAL_HH:integer,"
    fields += "P_65_EO_JR:integer"
    features = [
        (["BU99010000", "Noord", "GM9901", "NEE", 500, 240, 22], SQUARE),
        (["BU99010001", "Zuid", "GM9901", "NEE", -99999999, 700, 31], NEXT),
    ]
    made = check(saved(memory("MultiPolygon", fields, features), tmp_path / "buurt_2019.shp", "ESRI Shapefile"))
    assert one(made, "Bijzondere waarden")["voorbeelden"] == "−99999999 (ontbreekt): 1×"
    assert made["AANTAL_FOUTEN"] == 0
    assert "P_65_EO_JR" in outlooks(made)["vrijkomende_woningen"]["gebruikt"]


def test_double_and_incomplete_codes_are_reported_and_the_rest_is_judged(voorbeeldstad):
    wrong = {"BU99010101": {"buurtcode": "BU99010100"}, "BU99010102": {"buurtcode": "onbekend"}}
    made = check(copied(voorbeeldstad, change=wrong))
    assert one(made, "meer dan één keer")["voorbeelden"] == "BU99010100 (2×)"
    assert one(made, "geen code van een buurt")["voorbeelden"] == "onbekend"
    assert made["AANTAL_FOUTEN"] == 2
    told = outlooks(made)["vrijkomende_woningen"]
    assert sum(told[k] for k in ("te_beoordelen", "onbekend", "klein_aantal", "niet_van_toepassing")) == 95


def test_text_in_a_column_of_numbers_is_an_error_and_the_other_mechanisms_are_judged(voorbeeldstad):
    layer = copied(
        voorbeeldstad, change={"BU99010101": {"gemiddelde_woningwaarde": "veel"}},
        fields={"gemiddelde_woningwaarde": "string"},
    )  # fmt: skip
    made = check(layer)
    finding = one(made, "hoort getallen te bevatten")
    assert (finding["ernst"], finding["veld"], finding["voorbeelden"]) == (FOUT, "gemiddelde_woningwaarde", "veel")
    assert outlooks(made)["omslagzone"]["oordeel"] == "te beoordelen"


def test_changed_borders_are_named_with_the_algorithm_that_helps():
    layer = memory(
        "MultiPolygon", "BU_CODE:string,IND_WBI:integer", [(["BU99010000", 1], SQUARE), (["BU99010001", 3], NEXT)]
    )
    finding = one(check(layer), "andere grenzen")
    assert (finding["veld"], finding["voorbeelden"]) == ("IND_WBI", "BU99010001")
    assert "grenswijzigingomrekenen" in finding["wat_te_doen"]


def test_years_that_lie_apart_are_taken_from_the_trail_of_the_layer(voorbeeldstad, sample, tmp_path):
    path = str(tmp_path / "oud.gpkg")
    run("buurtlaagopbouwen", **{**sample.build, "JAAR": 2019}, OUTPUT=path)
    assert one(check(path), "jaar uiteen")["ernst"] == WAARSCHUWING
    assert not about(check(voorbeeldstad), "jaar uiteen")


# Coordinates and shapes


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


def test_missing_invalid_and_foreign_shapes_are_named_with_reason_and_place():
    made = check(squares(BOWTIE, NEXT, None, ABROAD, SPLINTER))
    assert one(made, "geen geometrie")["voorbeelden"] == "BU99010002"
    invalid = one(made, "ongeldig")["voorbeelden"]
    assert invalid == "BU99010000: rand kruist zichzelf bij 150500, 450500"
    assert one(made, "buiten Nederland")["voorbeelden"] == "BU99010003"
    assert one(made, "te klein")["voorbeelden"] == "BU99010004: 100 m²"


def test_an_empty_polygon_is_no_geometry():
    assert one(check(squares(SQUARE, "MultiPolygon EMPTY")), "geen geometrie")["aantal"] == 1


def test_two_buurten_with_one_polygon_are_an_error():
    assert one(check(squares(SQUARE, SQUARE, NEXT)), "hetzelfde vlak")["voorbeelden"] == "BU99010000 = BU99010001"


def test_an_overlap_is_measured_and_written_as_a_place():
    made = check(squares(SQUARE, HALF), OUTPUT="TEMPORARY_OUTPUT")
    assert one(made, "1 overlap")["voorbeelden"] == "50,0 ha bij 150750, 450500"
    (place,) = made.layer().getFeatures()
    assert place["soort"] == "overlap"
    assert (place["buurtcode"], place["buurtcode_2"]) == ("BU99010000", "BU99010001")
    assert place.geometry().area() == place["oppervlakte_m2"] == 500_000


def block(without=()):
    """Five by five squares that meet, without some of them."""
    return [
        f"MultiPolygon((({x} {y}, {x + 1000} {y}, {x + 1000} {y + 1000}, {x} {y + 1000}, {x} {y})))"
        for i in range(5) for j in range(5)
        for x, y in [(150000 + 1000 * i, 450000 + 1000 * j)] if (i, j) not in without
    ]  # fmt: skip


@pytest.mark.parametrize("gemeenten", [1, 5])
def test_a_buurt_that_is_missing_in_the_middle_is_a_gap(gemeenten):
    shapes = block(without=[(2, 2)])
    codes = [f"BU{9901 + i % gemeenten}{i:04d}" for i in range(len(shapes))]
    made = check(squares(*shapes, codes=codes), OUTPUT="TEMPORARY_OUTPUT")
    assert one(made, "1 gat")["voorbeelden"] == "100,0 ha bij 152500, 452500"
    (place,) = made.layer().getFeatures()
    assert (place["soort"], place["oppervlakte_m2"]) == ("gat", 1e6)


def test_polygons_that_meet_exactly_leave_no_gap_and_no_place():
    made = check(squares(*block()), OUTPUT="TEMPORARY_OUTPUT")
    assert one(made, "Alle vlakken")["ernst"] == IN_ORDE
    assert made.layer().featureCount() == 0


def test_a_buurt_inside_another_that_leaves_room_for_it_is_no_overlap_and_no_gap():
    ring = ("MultiPolygon(((150000 450000, 153000 450000, 153000 453000, 150000 453000, 150000 450000), "
            "(151000 451000, 152000 451000, 152000 452000, 151000 452000, 151000 451000)))")  # fmt: skip
    inner = "MultiPolygon(((151000 451000, 152000 451000, 152000 452000, 151000 452000, 151000 451000)))"
    for codes in (None, ["BU99010000", "BU99020000"]):
        assert one(check(squares(ring, inner, codes=codes)), "Alle vlakken")["ernst"] == IN_ORDE
    whole = "MultiPolygon(((150000 450000, 153000 450000, 153000 453000, 150000 453000, 150000 450000)))"
    assert one(check(squares(whole, inner)), "over elkaar heen")["ernst"] == WAARSCHUWING


def test_a_point_among_the_polygons_is_named(tmp_path):
    data = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "gemengd.gpkg"))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(28992)
    layer = data.CreateLayer("gemengd", reference, ogr.wkbUnknown)
    layer.CreateField(ogr.FieldDefn("buurtcode", ogr.OFTString))
    for code, shape in (("BU99010000", SQUARE), ("BU99010001", "Point(150500 450500)")):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["buurtcode"] = code
        feature.SetGeometry(ogr.CreateGeometryFromWkt(shape))
        layer.CreateFeature(feature)
    del layer, data
    assert one(check(str(tmp_path / "gemengd.gpkg")), "geen vlak")["voorbeelden"] == "BU99010001"


def test_a_layer_of_points_is_the_wrong_layer(voorbeeldstad):
    points = memory("Point", "buurtcode:string", [(["BU99010000"], "Point(150500 450500)")], name="punten")
    assert "'punten' holds no polygons" in refusal("gegevenscontroleren", BUURTEN=points)


def test_a_geojson_of_which_gdal_reads_the_first_feature_only_is_noticed(sample, tmp_path):
    told = json.loads(Path(sample.buurten).read_text(encoding="utf-8"))
    bare = tmp_path / "los.geojson"  # features without their collection
    bare.write_text(",\n".join(json.dumps(feature) for feature in told["features"]), encoding="utf-8")
    finding = one(check(str(bare)), "In het bestand staan")
    assert finding["ernst"] == FOUT
    assert "staan 97 vlakken, maar QGIS leest er 1." in finding["bevinding"]
    assert not about(check(sample.buurten), "In het bestand staan")


def test_a_selection_is_checked_alone(voorbeeldstad):
    project = QgsProject()
    layer = opened(voorbeeldstad)
    project.addMapLayer(layer)
    layer.selectByExpression("gemeentecode = 'GM9902'")
    made = check(QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True), project=project)
    assert made["AANTAL_BUURTEN"] == layer.selectedFeatureCount() < 97
    assert one(made, "maar één gemeente")["ernst"] == WAARSCHUWING


# Plans and series


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


# Refusals: what is no data


def test_an_input_that_cannot_be_read_is_refused(tmp_path):
    path = tmp_path / "stuk.geojson"
    path.write_text('{"type": "FeatureCollection", "features": [', encoding="utf-8")
    assert "BUURTEN" in refusal("gegevenscontroleren", BUURTEN=str(path))
    assert "BUURTEN" in refusal("gegevenscontroleren", BUURTEN=str(tmp_path / "nergens.gpkg"))


def test_a_plan_layer_that_cannot_be_read_is_refused(voorbeeldstad, tmp_path):
    assert "SLOOP" in refusal("gegevenscontroleren", BUURTEN=voorbeeldstad, SLOOP=str(tmp_path / "nergens.gpkg"))


def test_a_wrong_settings_file_and_a_field_that_is_not_there_are_refused(voorbeeldstad, tmp_path):
    assert "does not exist" in refusal(
        "gegevenscontroleren", BUURTEN=voorbeeldstad, INSTELLINGEN=str(tmp_path / "x.json")
    )
    assert "kode" in refusal("gegevenscontroleren", BUURTEN=voorbeeldstad, BUURTCODE="kode")


def test_a_report_in_a_folder_that_is_not_there_is_refused(voorbeeldstad, tmp_path):
    said = refusal("gegevenscontroleren", BUURTEN=voorbeeldstad, RAPPORT=str(tmp_path / "nergens" / "r.html"))
    assert "does not exist" in said


def test_cancel_while_measuring_leaves_no_report_and_no_table(voorbeeldstad, sample, tmp_path):
    wanted = {"RAPPORT": str(tmp_path / "r.html"), "BEVINDINGEN": str(tmp_path / "b.gpkg")}
    for share in (1, 20, 40, 60):
        feedback = Recorder()
        feedback.progressChanged.connect(lambda done, share=share, it=feedback: it.cancel() if done >= share else None)
        with pytest.raises(QgsProcessingException, match="Cancelled"):
            run("gegevenscontroleren", feedback, BUURTEN=voorbeeldstad, **sample.local, **wanted)
        assert list(tmp_path.iterdir()) == []


# Results


class Text(HTMLParser):
    def __init__(self, path):
        super().__init__()
        self.tags, self.text = set(), ""
        self.feed(Path(path).read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)

    def handle_data(self, data):
        self.text += data


def test_the_report_tells_the_findings_of_the_table(voorbeeldstad, sample, tmp_path):
    nasty = "<script>alert(1)</script>"
    layer = copied(voorbeeldstad, change={"BU99010101": {"buurtnaam": nasty, "aantal_inwoners": -5}}, name="laag & co")
    made = check(layer, **sample.local, RAPPORT=str(tmp_path / "rapport.html"))
    page = Text(made["RAPPORT"])
    assert "script" not in page.tags
    assert nasty in page.text
    for finding in findings(made):
        assert finding["bevinding"] in page.text
    for words in ("Gegevenscontrole: laag & co", "Voorbeeldstad", "97 buurten", "Leefbaar 0.", "werkloosheid"):
        assert words in page.text


def test_the_report_is_shown_in_the_results_viewer(provider):
    output = provider.algorithm("gegevenscontroleren").outputDefinition("RAPPORT")
    assert output.type() == "outputHtml"


def test_the_log_counts_in_the_language_of_the_user_and_warns_of_each_error(voorbeeldstad):
    made = check(copied(voorbeeldstad, change={"BU99010101": {"buurtcode": "onbekend"}}))
    assert "97 areas checked: 1 error," in made.said
    assert "fout, codes en namen: 1 code is geen code" in made.warnings


def test_only_what_is_asked_for_is_written(voorbeeldstad):
    made = run("gegevenscontroleren", BUURTEN=voorbeeldstad, OUTPUT=None)
    assert set(made.results) == {"AANTAL_BUURTEN", "AANTAL_FOUTEN", "AANTAL_WAARSCHUWINGEN"}


def test_the_tables_carry_their_trail_and_go_into_one_geopackage(voorbeeldstad, sample, tmp_path):
    path = tmp_path / "controle.gpkg"
    check(
        voorbeeldstad, **sample.local, BEVINDINGEN=table(path, "bevindingen", False),
        MECHANISMENTABEL=table(path, "mechanismen", False), OUTPUT=table(path, "plekken"),
    )  # fmt: skip
    for name in ("bevindingen", "mechanismen", "plekken"):
        told = trail.get(opened(f"{path}|layername={name}"))
        assert told["algoritme"] == "leefbaar:gegevenscontroleren"
        assert told["invoer"][0]["rijen"] == 97
        assert len(told["invoer"]) == 5
        assert set(told["tellingen"]) == {FOUT, WAARSCHUWING, OPMERKING, IN_ORDE}


def test_a_model_can_go_on_from_the_table_and_branch_on_the_number_of_errors(voorbeeldstad):
    import processing

    asked = of_expression("if(@controle_AANTAL_FOUTEN > 0, 'ernst = ''fout''', 'false')")
    made = model(
        [QgsProcessingParameterFeatureSource("LAAG", "LAAG")],
        [
            ("controle", "gegevenscontroleren", {"BUURTEN": of_model("LAAG")}),
            ("fouten", "native:extractbyexpression",
             {"INPUT": of_child("controle", "BEVINDINGEN"), "EXPRESSION": asked}),
        ],
    )  # fmt: skip
    end = end_of(made)
    for layer, wrong in (
        (voorbeeldstad, 0),
        (copied(voorbeeldstad, change={"BU99010101": {"buurtcode": "onbekend"}}), 1),
    ):
        results = processing.run(made, {"LAAG": layer, end: "TEMPORARY_OUTPUT"}, feedback=Recorder())
        assert results[end].featureCount() == wrong


def test_geometries_of_the_layer_are_left_as_they_are():
    layer = squares(BOWTIE, NEXT)
    check(layer)
    assert [f.geometry().asWkt(0) for f in layer.getFeatures()] == [
        QgsGeometry.fromWkt(w).asWkt(0) for w in (BOWTIE, NEXT)
    ]


def test_it_is_in_the_group_of_the_data():
    algorithm = QgsApplication.processingRegistry().algorithmById("leefbaar:gegevenscontroleren")
    assert algorithm.groupId() == "gegevens"

"""A list of plans without geometry becomes points, for certain or not at all, and goes straight into the mechanisms."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProject,
    QgsProperty,
    QgsWkbTypes,
)

from leefbaar_plugin.bridge import trail
from tests.qgis.models import end_of, model, of_child, of_model
from tests.qgis.support import Recorder, column, copied, csv, memory, names, opened, refusal, rows, run, table, workbook

#: A street in Voorbeeldstad, as the BAG has it: even numbers 10 m apart, and one house in another village.
BAG = "openbare_ruimte:string,huisnummer:integer,huisletter:string,toevoeging:string,postcode:string,woonplaats:string"
ADDRESSES = [
    (["Dorpsstraat", 10, None, None, "1234AB", "Voorbeeldstad"], "Point(148000 450800)"),
    (["Dorpsstraat", 12, None, None, "1234AB", "Voorbeeldstad"], "Point(148010 450800)"),
    (["Dorpsstraat", 14, "A", None, "1234AB", "Voorbeeldstad"], "Point(148020 450800)"),
    (["Dorpsstraat", 12, None, None, "5678XY", "Buitendorp"], "Point(146700 450600)"),
]
LIST = """naam;postcode;huisnummer;straat;plaats;buurtcode;woningen
Aan de kerk;1234 ab;10;;;;40
De Hoek;;12 t/m 14;dorpsstraat;voorbeeldstad;;60
Buiten;;12;Dorpsstraat;;{buurt};80
Ergens;;naast 12;Dorpsstraat;Buitendorp;{buurt};100
Nergens;9999ZZ;1;;;;20
"""


@pytest.fixture(scope="module")
def codes(voorbeeldstad):
    return sorted(column(voorbeeldstad, "buurtcode"))


@pytest.fixture
def addresses():
    return memory("Point", BAG, ADDRESSES, name="bag")


@pytest.fixture
def plan_list(codes, tmp_path):
    return csv(tmp_path / "planlijst.csv", LIST.format(buurt=codes[3]))


def located(made):
    return {
        row["naam"]: (row["locatie_wijze"], row["locatie_toelichting"]) for row in rows(made.layer(), "naam").values()
    }


def points(layer):
    return {f["naam"]: None if f.geometry().isNull() else f.geometry().asPoint() for f in layer.getFeatures()}


def test_the_address_goes_first_the_buurt_next_and_what_is_not_certain_is_unknown(
    plan_list, addresses, voorbeeldstad, codes
):
    made = run("planlijstlokaliseren", PLANNEN=plan_list, BUURTEN=voorbeeldstad, ADRESSEN=addresses)
    told = located(made)
    assert {name: way for name, (way, _) in told.items()} == {
        "Aan de kerk": "adres", "De Hoek": "adres", "Buiten": "buurtcode", "Ergens": "buurtcode", "Nergens": "onbekend",
    }  # fmt: skip
    assert told["De Hoek"][1] == "Adres: midden van 2 adressen: Dorpsstraat 12, 14a."
    assert f"in buurt {codes[3]} (" in told["Buiten"][1]
    assert "waar daarbinnen is niet bekend" in told["Buiten"][1]
    assert "2 plaatsen" in told["Buiten"][1]
    assert told["Nergens"][1] == "Onbekend: postcode en straat zijn niet gevonden; er is geen buurtcode."
    at = points(made.layer())
    assert (at["Aan de kerk"], at["De Hoek"]) == (QgsPointXY(148000, 450800), QgsPointXY(148015, 450800))
    assert at["Nergens"] is None
    shapes = {f["buurtcode"]: f.geometry() for f in opened(voorbeeldstad).getFeatures()}
    assert shapes[codes[3]].contains(QgsGeometry.fromPointXY(at["Buiten"]))


def test_the_numbers_and_the_log_tell_what_was_located_and_name_what_was_not(plan_list, addresses, voorbeeldstad):
    made = run("planlijstlokaliseren", PLANNEN=plan_list, BUURTEN=voorbeeldstad, ADRESSEN=addresses)
    assert (made["AANTAL_PLANNEN"], made["AANTAL_GELOKALISEERD"], made["AANTAL_ONBEKEND"]) == (5, 4, 1)
    assert "4 of 5 plans located: 2 by address, 2 at a point in their buurt" in made.said
    assert "1 plan could not be located; its row is kept" in made.warnings
    assert "Nergens (Onbekend: postcode en straat zijn niet gevonden" in made.warnings


def test_the_columns_of_the_list_are_kept_keys_as_text_and_numbers_as_numbers(plan_list, addresses, voorbeeldstad):
    layer = run("planlijstlokaliseren", PLANNEN=plan_list, BUURTEN=voorbeeldstad, ADRESSEN=addresses).layer()
    assert names(layer) == [*LIST.splitlines()[0].split(";"), "locatie_wijze", "locatie_toelichting"]
    assert layer.wkbType() == QgsWkbTypes.Type.Point
    assert layer.crs().authid() == "EPSG:28992"
    row = rows(layer, "naam")["De Hoek"]
    assert (row["woningen"], row["huisnummer"]) == (60, "12 t/m 14")


def test_a_short_code_is_completed_with_its_municipality(voorbeeldstad, codes, tmp_path):
    part, rest = codes[0][2:6], codes[0][6:]
    path = csv(tmp_path / "kort.csv", f"naam,buurtcode,gemeentecode,woningen\nA,{rest},{part},10\nB,{rest},,10\n")
    made = run("planlijstlokaliseren", PLANNEN=path, BUURTEN=voorbeeldstad)
    assert codes[0] in located(made)["A"][1]
    assert located(made)["B"][0] == "onbekend", "the buurten are of several municipalities"
    keep = [code for code in codes if code[2:6] == part]
    made = run("planlijstlokaliseren", PLANNEN=path, BUURTEN=copied(voorbeeldstad, keep=keep))
    assert codes[0] in located(made)["B"][1]


def test_a_wijk_is_no_buurt_and_is_named(voorbeeldstad, codes):
    wijk = "WK" + codes[0][2:8]
    layer = memory("None", "naam:string,buurtcode:string", [(["A", codes[0]], None), (["Hele wijk", wijk], None)])
    made = run("planlijstlokaliseren", PLANNEN=layer, BUURTEN=voorbeeldstad)
    assert located(made)["Hele wijk"] == ("onbekend", f"Onbekend: {wijk} is een wijk: in welke buurt is niet bekend.")
    assert "Hele wijk" in made.warnings


def test_fields_under_other_names_are_told_by_parameter(voorbeeldstad, codes):
    bag = memory("Point", "str:string,n:string,dorp:string", [(["Kerkweg", "5", "Dorp"], "Point(148000 450800)")])
    layer = memory("None", "titel:string,s:string,nr:string,w:string,b:string",
                   [(["A", "Kerkweg", "5", "Dorp", ""], None), (["B", "", "", "", codes[0]], None)])  # fmt: skip
    made = run("planlijstlokaliseren", PLANNEN=layer, BUURTEN=voorbeeldstad, ADRESSEN=bag, BUURTCODE="b",
               STRAAT="s", HUISNUMMER="nr", PLAATS="w", PLAN_NAAM="titel", ADRESSEN_STRAAT="str",
               ADRESSEN_HUISNUMMER="n", ADRESSEN_PLAATS="dorp")  # fmt: skip
    assert list(column(made.layer(), "locatie_wijze", "titel").values()) == ["adres", "buurtcode"]


def test_addresses_in_another_system_give_the_same_points(plan_list, addresses):
    to = QgsCoordinateTransform(addresses.crs(), QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance())
    moved = []
    for values, wkt in ADDRESSES:
        shape = QgsGeometry.fromWkt(wkt)
        shape.transform(to)
        moved.append((values, shape))
    there = memory("Point", BAG, moved, crs="EPSG:4326")
    made = run("planlijstlokaliseren", PLANNEN=plan_list, ADRESSEN=there, MINIMUM_AANDEEL=0.2)
    assert points(made.layer())["De Hoek"].distance(QgsPointXY(148015, 450800)) < 0.01


def test_only_the_selected_rows_of_a_list_are_located(plan_list, addresses):
    project = QgsProject()
    layer = opened(plan_list)
    project.addMapLayer(layer)
    layer.selectByExpression("\"naam\" = 'De Hoek'")
    chosen = QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True)
    made = run("planlijstlokaliseren", project=project, PLANNEN=chosen, ADRESSEN=addresses)
    assert located(made).keys() == {"De Hoek"}


def test_the_trail_tells_the_inputs_with_their_fields_and_the_counts(plan_list, addresses, voorbeeldstad, tmp_path):
    made = run("planlijstlokaliseren", PLANNEN=plan_list, BUURTEN=voorbeeldstad, ADRESSEN=addresses,
               OUTPUT=table(tmp_path / "uit.gpkg", "plannen"))  # fmt: skip
    told = trail.get(opened(made["OUTPUT"]))
    assert told["tellingen"] == {"plannen": 5, "adres": 2, "buurtcode": 2, "onbekend": 1}
    assert told["invoer"][0]["bestand"] == "planlijst.csv"
    assert told["invoer"][0]["velden"]["huisnummer"] == "huisnummer"
    assert told["invoer"][2]["velden"]["straat"] == "openbare_ruimte"
    assert told["instellingen"] == {"minimum_aandeel": 0.5}


# Into the mechanisms


@pytest.mark.parametrize(
    ("algorithm", "parameter", "mechanism"),
    [("nieuwbouwelders", "NIEUWBOUW", "nieuwbouw_elders"), ("sloopelders", "SLOOP", "sloop_elders")],
)
def test_located_plans_count_as_plans_at_that_place(
    algorithm, parameter, mechanism, voorbeeldstad, addresses, tmp_path
):
    amount = "woningen" if parameter == "NIEUWBOUW" else "sloop"
    path = csv(tmp_path / "lijst.csv", f"naam,postcode,huisnummer,{amount}\nA,1234AB,10,300\nB,1234AB,77,500\n")
    made = run("planlijstlokaliseren", PLANNEN=path, ADRESSEN=addresses)
    listed = run(algorithm, BUURTEN=voorbeeldstad, **{parameter: made.layer()})
    point = memory("Point", f"naam:string,{amount}:integer", [(["A", 300], "Point(148000 450800)")])
    drawn = run(algorithm, BUURTEN=voorbeeldstad, **{parameter: point})
    assert column(listed.layer(), f"{mechanism}_waarde") == column(drawn.layer(), f"{mechanism}_waarde")
    assert "B" in listed.warnings
    assert "no geometry" in listed.warnings
    whole = run("volledigeanalyse", BUURTEN=voorbeeldstad, **{parameter: made.layer()})
    assert column(whole.layer(), f"{mechanism}_risico") == column(drawn.layer(), f"{mechanism}_risico")


def test_in_a_model_the_list_goes_into_the_mechanism(plan_list, addresses, voorbeeldstad):
    import processing

    inputs = ("PLANNEN", "BUURTEN", "ADRESSEN")
    made = model(
        [QgsProcessingParameterFeatureSource(name, name) for name in inputs],
        [
            ("lijst", "planlijstlokaliseren", {name: of_model(name) for name in inputs}),
            ("uitkomst", "nieuwbouwelders", {"BUURTEN": of_model("BUURTEN"), "NIEUWBOUW": of_child("lijst")}),
        ],
    )
    end = end_of(made)
    given = {"PLANNEN": plan_list, "BUURTEN": voorbeeldstad, "ADRESSEN": addresses, end: "TEMPORARY_OUTPUT"}
    results = processing.run(made, given, feedback=Recorder())
    first = run("planlijstlokaliseren", PLANNEN=plan_list, BUURTEN=voorbeeldstad, ADRESSEN=addresses)
    plain = run("nieuwbouwelders", BUURTEN=voorbeeldstad, NIEUWBOUW=first.layer())
    assert column(results[end], "nieuwbouw_elders_waarde") == column(plain.layer(), "nieuwbouw_elders_waarde")


def test_a_workbook_with_a_title_above_the_list_is_read_as_text(plan_list, addresses, voorbeeldstad, tmp_path):
    lines = [line.split(";") for line in Path(plan_list).read_text(encoding="utf-8").splitlines()]
    path = workbook(tmp_path / "lijst.xlsx", "XLSX", {"Plannen": [["Plannen 2024", None], *lines]})
    told = run("planlijstlokaliseren", PLANNEN=path, BUURTEN=voorbeeldstad, ADRESSEN=addresses)
    plain = run("planlijstlokaliseren", PLANNEN=plan_list, BUURTEN=voorbeeldstad, ADRESSEN=addresses)
    assert rows(told.layer(), "naam") == rows(plain.layer(), "naam")


# What is refused


def lacks(said, *words):
    return [word for word in words if word not in said]


def test_a_layer_with_geometry_is_no_list(sample, voorbeeldstad):
    said = refusal("planlijstlokaliseren", PLANNEN=sample.newbuild, BUURTEN=voorbeeldstad)
    assert not lacks(said, "PLANNEN", "has a geometry", "MultiPolygon", "to the mechanisms as it is")


def test_without_any_layer_to_locate_by_there_is_nothing_to_do(plan_list):
    assert not lacks(refusal("planlijstlokaliseren", PLANNEN=plan_list), "BUURTEN", "ADRESSEN")


def test_a_list_without_codes_and_addresses_asks_which_they_are(voorbeeldstad, addresses, tmp_path):
    path = csv(tmp_path / "niets.csv", "naam,woningen\nA,10\n")
    said = refusal("planlijstlokaliseren", PLANNEN=path, BUURTEN=voorbeeldstad, ADRESSEN=addresses)
    assert not lacks(said, "BUURTCODE", "HUISNUMMER", "niets", "naam, woningen")


def test_a_layer_that_is_given_in_vain_is_told(voorbeeldstad, addresses, codes):
    layer = memory("None", "naam:string,buurtcode:string", [(["A", codes[0]], None)])
    made = run("planlijstlokaliseren", PLANNEN=layer, BUURTEN=voorbeeldstad, ADRESSEN=addresses)
    assert made["AANTAL_GELOKALISEERD"] == 1
    assert "no address to look up" in made.warnings


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"HUISNUMMER": "hn"}, ("HUISNUMMER", "'hn'", "planlijst", "postcode")),
        ({"ADRESSEN_PLAATS": "dorp"}, ("ADRESSEN_PLAATS", "'dorp'", "bag", "woonplaats")),
        ({"BUURTEN_CODE": "kode"}, ("BUURTEN_CODE", "buurtlaag", "buurtnaam")),
        ({"MINIMUM_AANDEEL": "0,5"}, ("MINIMUM_AANDEEL", "0,5", "decimal point")),
        ({"MINIMUM_AANDEEL": 1.5}, ("MINIMUM_AANDEEL", "above 1")),
    ],
    ids=str,
)
def test_a_wrong_field_or_setting_is_named(given, words, plan_list, addresses, voorbeeldstad):
    said = refusal("planlijstlokaliseren", PLANNEN=plan_list, BUURTEN=voorbeeldstad, ADRESSEN=addresses, **given)
    assert not lacks(said, *words)


def test_addresses_without_a_number_or_without_a_town_are_refused(plan_list):
    layer = memory("Point", "straat:string,huisnummer:string", [(["A", "1"], "Point(148000 450800)")], name="huizen")
    said = refusal("planlijstlokaliseren", PLANNEN=plan_list, ADRESSEN=layer)
    assert not lacks(said, "ADRESSEN", "huizen", "street and town", "straat, huisnummer")


def test_polygons_without_a_code_are_refused(plan_list, voorbeeldstad):
    layer = copied(voorbeeldstad, without=["buurtcode"], key="buurtnaam", name="vlakken")
    assert not lacks(refusal("planlijstlokaliseren", PLANNEN=plan_list, BUURTEN=layer), "BUURTEN_CODE", "vlakken")


def test_too_few_located_is_refused_with_names_and_nothing_is_written(plan_list, addresses, tmp_path):
    path = tmp_path / "uit.gpkg"
    said = refusal("planlijstlokaliseren", PLANNEN=plan_list, ADRESSEN=addresses, OUTPUT=str(path))
    assert not lacks(said, "Only 2 of 5", "MINIMUM_AANDEEL = 0.5", "Buiten", "2 plaatsen", "Nothing was written")
    assert not path.exists()
    assert (
        run("planlijstlokaliseren", PLANNEN=plan_list, ADRESSEN=addresses, MINIMUM_AANDEEL=0.4)["AANTAL_ONBEKEND"] == 3
    )


def test_an_empty_list_is_refused(voorbeeldstad):
    layer = memory("None", "naam:string,buurtcode:string", [], name="leeg")
    assert not lacks(refusal("planlijstlokaliseren", PLANNEN=layer, BUURTEN=voorbeeldstad), "leeg", "no rows")


def test_a_cancelled_run_leaves_nothing(plan_list, addresses, voorbeeldstad, tmp_path):
    moment, through = 0, False
    while not through:
        moment += 1
        path = tmp_path / f"uit{moment}.gpkg"
        feedback = Recorder(cancel_at=moment)
        with contextlib.suppress(QgsProcessingException):
            run("planlijstlokaliseren", feedback=feedback, PLANNEN=plan_list, BUURTEN=voorbeeldstad,
                ADRESSEN=addresses, OUTPUT=str(path))  # fmt: skip
            through = True
        assert path.exists() is through, moment
    assert moment > 3, "the run looks whether it is cancelled"


def test_every_parameter_has_words_of_help():
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("leefbaar:planlijstlokaliseren")
    assert [d.name() for d in algorithm.parameterDefinitions() if not d.help()] == []


@pytest.mark.parametrize("form", [str, QgsProperty.fromValue, lambda name: QgsProperty.fromExpression(f"'{name}'")])
def test_a_field_can_be_given_in_each_form_that_qgis_has(form, codes, tmp_path):
    plans = csv(tmp_path / "lijst.csv", f"naam;waar\nEen;{codes[0]}\n")
    areas = memory("MultiPolygon", "code:string", [([codes[0]], "MultiPolygon(((0 0,0 9,9 9,0 0)))")], name="eigen")
    fields = {"BUURTEN_CODE": form("code"), "BUURTCODE": form("waar")}
    assert run("planlijstlokaliseren", PLANNEN=plans, BUURTEN=areas, **fields)["AANTAL_GELOKALISEERD"] == 1


@pytest.mark.parametrize("numbers", [("A1", "B2"), ("7", "7")], ids=["text", "double"])
def test_a_list_with_a_column_fid_of_its_own_goes_into_a_geopackage(numbers, codes, voorbeeldstad, tmp_path):
    lines = [f"{number};{code};5" for number, code in zip(numbers, codes)]
    plans = csv(tmp_path / "lijst.csv", "\n".join(["fid;buurtcode;woningen", *lines]))
    output = str(tmp_path / "plannen.gpkg")
    made = run("planlijstlokaliseren", PLANNEN=plans, BUURTEN=voorbeeldstad, OUTPUT=output)
    assert [str(f["fid_1"]) for f in made.layer().getFeatures()] == list(numbers)
    assert "it is called fid_1" in made.said

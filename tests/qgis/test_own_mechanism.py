"""Own mechanisms inside QGIS: fields and expressions, the dialog and its file, a folder in the full analysis."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qgis.core import QgsExpression, QgsProperty

from leefbaar_plugin.bridge import trail
from leefbaar_plugin.bridge.expressions import ALLOWED
from leefbaar_plugin.core.own.definition import KEYS
from tests.qgis.support import column, copied, memory, names, opened, refusal, rows, run, table

OWN = {"NAAM": "Proef", "BRON": "CBS", "PEILDATUM": "2024", "DREMPEL": 60}
EXAMPLES = Path(__file__).parents[2] / "resources" / "mechanismen"


def square(i):
    """A square of 1 km, side by side with the next."""
    x = 150000 + 1000 * i
    return f"Polygon(({x} 450000, {x + 1000} 450000, {x + 1000} 451000, {x} 451000, {x} 450000))"


def layer(values, kind="double", more=""):
    """Buurten with 500 dwellings and a value `x`, in two municipalities by turns."""
    made = [([f"BU{9901 + i % 2}{i:04d}", 500, v], square(i)) for i, v in enumerate(values)]
    return memory("Polygon", f"buurtcode:string,woningvoorraad:integer,x:{kind}{more}", made, name="proeflaag")


def judged(values, kind="double", **given):
    """The outcome per row: value and risk; and the run."""
    made = run("eigenmechanisme", BUURTEN=layer(values, kind), **{**OWN, **given})
    found = rows(made.layer())
    return [(found[c]["proef_waarde"], found[c]["proef_risico"]) for c in sorted(found, key=lambda c: c[6:])], made


def folder(path, *definitions):
    for number, told in enumerate(definitions):
        base = {"leefbaar_mechanisme": 1, "bron": "CBS", "peildatum": "2024", "drempel": 60}
        (path / f"{number}.json").write_text(json.dumps({**base, **told}), encoding="utf-8")
    return str(path)


OWNERS = {"naam": "Weinig koop", "waarde": "percentage_koopwoningen", "eenheid": "%", "richting": "laag", "drempel": 40}


# Fields and expressions


def test_a_field_against_a_number():
    found, made = judged([70, 50, None], WAARDE="x")
    assert found == [(70, 1), (50, 0), (None, None)]
    assert (made["AANTAL_BUURTEN"], made["AANTAL_RISICO"], made["AANTAL_ONBEKEND"]) == (3, 1, 1)
    told = column(made.layer(), "proef_toelichting")
    assert told["BU99010000"] == "Proef: 70,0 (drempel 60,0). Bron: CBS (2024)."


def test_an_expression_over_fields():
    found, _ = judged([70, 20], WAARDE='case when "x" > 60 then 100 * "x" / "woningvoorraad" else 99 end')
    assert found == [(14, 0), (99, 1)]


def test_a_mean_over_the_layer_and_over_each_municipality():
    """10, 20, 60, 40 by turns in two municipalities: over all 32,5; per municipality 35 and 30."""
    found, _ = judged([10, 20, 60, 40], WAARDE='mean("x")')
    assert {value for value, _ in found} == {32.5}
    found, _ = judged([10, 20, 60, 40], WAARDE='"x" - mean("x", group_by:=left("buurtcode", 6))')
    assert [value for value, _ in found] == [-25, -10, 25, 10]


def test_special_values_are_missing_also_within_a_mean():
    found, _ = judged([10, -99997, 30], WAARDE='mean("x") + "x"')
    assert found == [(30, 0), (None, None), (50, 0)]


def test_a_mean_is_over_the_selected_rows_when_only_those_are_given():
    from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProject

    made = layer([10, 20, 90])
    made.selectByIds([1, 2])
    QgsProject.instance().addMapLayer(made)
    try:
        given = QgsProcessingFeatureSourceDefinition(made.id(), True)
        done = run("eigenmechanisme", BUURTEN=given, **OWN, WAARDE='mean("x")', project=QgsProject.instance())
        assert set(column(done.layer(), "proef_waarde").values()) == {15}
    finally:
        QgsProject.instance().removeMapLayer(made.id())


def test_an_area_is_in_square_metres_also_of_a_layer_in_degrees(voorbeeldstad):
    plain = run("eigenmechanisme", BUURTEN=voorbeeldstad, **OWN, WAARDE="$area")
    degrees = run("eigenmechanisme", BUURTEN=copied(voorbeeldstad, crs="EPSG:4326"), **OWN, WAARDE="area($geometry)")
    expected = {f["buurtcode"]: f.geometry().area() for f in opened(voorbeeldstad).getFeatures()}
    for made in (plain, degrees):
        for code, value in column(made.layer(), "proef_waarde").items():
            assert value is None or value == pytest.approx(expected[code], rel=1e-3)


def test_a_numerator_and_a_denominator():
    found, _ = judged([250, 350], TELLER="x", NOEMER="woningvoorraad")
    assert found == [(50, 0), (70, 1)]


def test_a_division_by_zero_is_unknown():
    assert judged([0, 2], WAARDE='100 / "x"')[0] == [(None, None), (50, 0)]


def test_a_text_that_is_a_number_is_one():
    assert judged(["61,5", "12,0"], "string", WAARDE="x")[0] == [(61.5, 1), (12, 0)]


def test_a_text_that_is_no_number_is_told_and_unknown():
    found, made = judged(["veel", "weinig"], "string", WAARDE="x")
    assert found == [(None, None), (None, None)]
    for word in ("Proef", "WAARDE = 'x'", "2 of 2", "BU99010000", "veel"):
        assert word in made.warnings


def test_rows_on_which_an_expression_fails_are_counted_with_an_example():
    found, made = judged(["70", "hoog", "50"], "string", WAARDE='1 * "x"')
    assert found == [(70, 1), (None, None), (50, 0)]
    for word in ("1 of 3", "BU99020001", "hoog"):
        assert word in made.warnings


def test_what_is_no_number_at_all_is_told():
    _, made = judged([70], WAARDE="$geometry")
    assert "1 of 1" in made.warnings
    assert "QgsGeometry" in made.warnings


def test_a_field_is_found_in_other_capitals_and_under_the_name_of_another_edition():
    assert judged([70], WAARDE="X + 1")[0] == [(71, 1)]
    given = memory("Polygon", "buurtcode:string,woz:integer", [(["BU99010000", 250], square(0))])
    made = run("eigenmechanisme", BUURTEN=given, **OWN, WAARDE='2 * "gemiddelde_woningwaarde"')
    assert list(column(made.layer(), "proef_waarde").values()) == [500]


def test_the_name_of_a_field_may_hold_blanks():
    given = memory("Polygon", "buurtcode:string,x 2024:integer", [(["BU99010000", 70], square(0))])
    made = run("eigenmechanisme", BUURTEN=given, **OWN, WAARDE="x 2024")
    assert list(column(made.layer(), "proef_waarde").values()) == [70]


# Refusals


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ('"x" +', ["WAARDE", "no field and no expression"]),
        ("nergens", ["Proef", "nergens", "proeflaag", "woningvoorraad"]),
        ("to_real(env('HOME'))", ["WAARDE", "env", "somebody else"]),
        ("abs(eval('1'))", ["eval"]),
        ("case when \"x\" > file_size('/etc/passwd') then 1 end", ["file_size"]),
        ("layer_property('a', 'feature_count')", ["layer_property"]),
        ("aggregate('ander', 'sum', \"x\")", ["aggregate"]),
        ("raster_value('r', 1, $geometry)", ["raster_value"]),
        ("rand(1, 9)", ["rand"]),
        ("year(now())", ["now"]),
        ("attribute($currentfeature, 'x')", ["$currentfeature", "attribute"]),
        ("@project_title", ["@project_title"]),
        ("var('user_' || 'account_name')", ["var"]),
        ("with_variable('a', 1, @a)", ["with_variable"]),
    ],
)
def test_an_expression_that_is_wrong_or_reaches_outside_is_refused(expression, words):
    said = refusal("eigenmechanisme", BUURTEN=layer([70]), **OWN, WAARDE=expression)
    for word in words:
        assert word in said, said


def test_every_allowed_function_is_one_of_this_qgis():
    known = {f.name() for f in QgsExpression.Functions()}
    renamed = {"scale_exp", "scale_exponential"}  # of QGIS 3.22 and of 3.40: one function
    assert ALLOWED - known - renamed == set()
    assert renamed & known
    assert renamed <= ALLOWED


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"WAARDE": "x", "BRON": ""}, ["BRON is missing"]),
        ({}, ["WAARDE", "TELLER", "NOEMER"]),
        ({"WAARDE": "x", "DREMPEL": None}, ["DREMPELSOORT", "DREMPEL"]),
        ({"WAARDE": "x", "DREMPEL": "2,5"}, ["DREMPEL", "2,5", "decimal point"]),
        ({"WAARDE": "x", "NAAM": "Omslagzone"}, ["omslagzone", "NAAM"]),
        ({"WAARDE": "x", "DEFINITIE": "/nergens/a.json"}, ["a.json", "cannot be read"]),
        ({"WAARDE": "x", "DREMPELSOORT": "relatief", "FACTOR": 1.2, "REFERENTIE": "nederland"}, ["REFERENTIEWAARDE"]),
    ],
)
def test_a_statement_that_is_wrong_is_refused_with_the_parameter(given, words):
    said = refusal("eigenmechanisme", BUURTEN=layer([70]), **{**OWN, **given})
    for word in words:
        assert word in said, said


# The dialog and the file


def test_every_key_is_a_parameter(provider):
    parameters = {d.name() for d in provider.algorithm("eigenmechanisme").parameterDefinitions()}
    assert {key.parameter for key in KEYS.values()} <= parameters


def test_each_kind_of_threshold_runs_from_the_dialog(voorbeeldstad):
    for given in (
        {"DREMPELSOORT": "relatief", "FACTOR": 1.2},
        {"DREMPELSOORT": "kwantiel", "KWANTIEL": 10, "REFERENTIE": "regio"},
        {"DREMPELSOORT": "omgeving", "VERSCHIL": 15},
        {
            "DREMPELSOORT": "verandering",
            "EERDER": '"percentage_koopwoningen" - 3',
            "EERDER_PEILDATUM": "2019",
            "DREMPEL": 2,
        },
    ):
        made = run("eigenmechanisme", BUURTEN=voorbeeldstad, **{**OWN, **given}, WAARDE="percentage_koopwoningen")
        assert made["AANTAL_RISICO"] > 0, given
        assert made["AANTAL_ONBEKEND"] < 40, given


def test_what_is_saved_gives_the_same_outcome_and_the_dialog_goes_before_it(voorbeeldstad, tmp_path):
    path = str(tmp_path / "proef.json")
    given = {**OWN, "WAARDE": "percentage_koopwoningen", "EENHEID": "%", "RICHTING": "laag", "DREMPEL": 45}
    first = run("eigenmechanisme", BUURTEN=voorbeeldstad, **given, DEFINITIE_UIT=path)
    told = json.loads(Path(path).read_text(encoding="utf-8"))
    assert (told["leefbaar_mechanisme"], told["id"], told["richting"], told["drempel"]) == (1, "proef", "laag", 45)
    again = run("eigenmechanisme", BUURTEN=voorbeeldstad, DEFINITIE=path)
    assert rows(again.layer()) == rows(first.layer())
    other = run("eigenmechanisme", BUURTEN=voorbeeldstad, DEFINITIE=path, DREMPEL=0)
    assert other["AANTAL_RISICO"] == 0


def test_a_threshold_may_be_a_property_of_qgis():
    assert judged([70], WAARDE="x", DREMPEL=QgsProperty.fromExpression("40 + 40"))[0] == [(70, 0)]


def test_the_trail_holds_the_whole_definition_and_the_layer_is_styled(voorbeeldstad, tmp_path):
    path = str(tmp_path / "uit.gpkg")
    run("eigenmechanisme", BUURTEN=voorbeeldstad, **OWN, WAARDE="percentage_koopwoningen", UITLEG="Omdat", OUTPUT=path)
    made = opened(path)
    told = trail.get(made)["definities"]["proef"]
    assert (told["waarde"], told["uitleg"], told["drempel"]) == ("percentage_koopwoningen", "Omdat", 60)
    assert made.renderer().type() == "RuleRenderer"
    assert "Proef" in made.mapTipTemplate()


def test_a_shapefile_has_the_short_names_and_is_counted_by_its_trail(voorbeeldstad, tmp_path):
    path = str(tmp_path / "uit.shp")
    run("eigenmechanisme", BUURTEN=voorbeeldstad, **OWN, WAARDE="percentage_koopwoningen", KORT="prf", OUTPUT=path)
    assert {"prf_w", "prf_d", "prf_r", "prf_z", "prf_t"} <= set(names(path))
    made = run("risicostapeling", BUURTEN=path)
    assert "proef_risico" in names(made.layer())


# Counted


def test_it_is_counted_with_its_own_name_family_and_unit_also_after_another(voorbeeldstad, tmp_path):
    own, both = str(tmp_path / "eigen.gpkg"), str(tmp_path / "beide.gpkg")
    run("eigenmechanisme", BUURTEN=voorbeeldstad, **OWN, WAARDE="percentage_koopwoningen", FAMILIE="voorraad",
        EENHEID="% van de woningen", OUTPUT=own)  # fmt: skip
    run("omslagzone", BUURTEN=own, OUTPUT=both)
    made = run("risicostapeling", BUURTEN=both, RISICOTABEL="TEMPORARY_OUTPUT")
    told = [f for f in made.layer("RISICOTABEL").getFeatures() if f["mechanisme"] == "proef"]
    assert {(f["naam"], f["eenheid"], f["familie"], f["soort"]) for f in told} == {
        ("Proef", "% van de woningen", "voorraad", "lokaal")
    }


def test_a_folder_is_part_of_the_full_analysis(voorbeeldstad, tmp_path):
    own = tmp_path / "eigen"
    own.mkdir()
    given = folder(own, OWNERS, {"naam": "Veel huur", "waarde": "100 - percentage_koopwoningen"})
    out = tmp_path / "uit.gpkg"
    settings = str(tmp_path / "instellingen.json")
    made = run("volledigeanalyse", BUURTEN=voorbeeldstad, EIGEN_MECHANISMEN=given, OUTPUT=table(out, "telling"),
               RISICOTABEL="TEMPORARY_OUTPUT", INSTELLINGEN_UIT=settings)  # fmt: skip
    found = rows(f"{out}|layername=telling")
    alone = run("eigenmechanisme", BUURTEN=voorbeeldstad, DEFINITIE=str(own / "0.json"))
    assert {c: r["weinig_koop_risico"] for c, r in found.items()} == column(alone.layer(), "weinig_koop_risico")
    plain = rows(run("volledigeanalyse", BUURTEN=voorbeeldstad).layer())
    for code, row in found.items():
        ours = (row["weinig_koop_risico"] or 0) + (row["veel_huur_risico"] or 0)
        assert row["n_risico"] == plain[code]["n_risico"] + ours
        assert row["n_lokaal"] == (plain[code]["n_lokaal"] or 0) + ours
    manifest = trail.get(opened(f"{out}|layername=telling"))
    assert manifest["definities"]["veel_huur"]["waarde"] == "100 - percentage_koopwoningen"
    assert manifest["mechanismen"]["weinig_koop"] == "Weinig koop"
    used = json.loads(Path(settings).read_text(encoding="utf-8"))["mechanismen"]["weinig_koop"]
    assert used == {"DREMPEL": 40}
    assert made["AANTAL_BUURTEN"] == len(found)


def test_a_settings_file_goes_before_a_definition(voorbeeldstad, tmp_path):
    own = tmp_path / "eigen"
    own.mkdir()
    settings = tmp_path / "instellingen.json"
    settings.write_text(json.dumps({"mechanismen": {"weinig_koop": {"DREMPEL": -1}}}), encoding="utf-8")
    made = run(
        "volledigeanalyse", BUURTEN=voorbeeldstad, EIGEN_MECHANISMEN=folder(own, OWNERS), INSTELLINGEN=str(settings)
    )
    assert set(column(made.layer(), "weinig_koop_risico").values()) <= {0, None}


@pytest.mark.parametrize("algorithm", ["volledigeanalyse", "gegevenscontroleren"])
@pytest.mark.parametrize(
    ("definitions", "words"),
    [
        ([OWNERS, {**OWNERS, "drempel": "veel"}], ["1.json", '"drempel"', "veel"]),
        ([OWNERS, OWNERS], ["1.json", "weinig_koop", "Weinig koop"]),
        ([{**OWNERS, "naam": "Omslagzone"}], ["0.json", "omslagzone"]),
        ([{**OWNERS, "waarde": "env('x')"}], ["weinig_koop", "env"]),
        ([{**OWNERS, "waarde": "1 +"}], ["weinig_koop", "WAARDE"]),
        ([], ["holds no definitions"]),
    ],
)
def test_a_folder_with_something_wrong_is_refused_by_file(algorithm, definitions, words, voorbeeldstad, tmp_path):
    said = refusal(algorithm, BUURTEN=voorbeeldstad, EIGEN_MECHANISMEN=folder(tmp_path, *definitions))
    for word in ("EIGEN_MECHANISMEN", *words):
        assert word in said, said


def test_a_definition_of_which_the_layer_lacks_a_field_is_not_run_and_that_is_told(voorbeeldstad, tmp_path):
    given = folder(tmp_path, OWNERS, {"naam": "Groen", "waarde": "afstand_groen_km"})
    made = run("volledigeanalyse", BUURTEN=voorbeeldstad, EIGEN_MECHANISMEN=given)
    assert "groen_risico" not in names(made.layer())
    assert "weinig_koop_risico" in names(made.layer())
    for word in ("Groen (groen) is not run", "afstand_groen_km"):
        assert word in made.warnings
    assert "Groen" in trail.get(made.layer())["niet_te_beoordelen"]
    checked = run("gegevenscontroleren", BUURTEN=voorbeeldstad, EIGEN_MECHANISMEN=given,
                  MECHANISMENTABEL="TEMPORARY_OUTPUT")  # fmt: skip
    told = {f["mechanisme"]: f for f in checked.layer("MECHANISMENTABEL").getFeatures()}
    assert "veld afstand_groen_km ontbreekt" in told["groen"].attributes()
    assert "percentage_koopwoningen" in told["weinig_koop"].attributes()


def test_the_examples_run_on_a_layer_with_their_columns():
    made = memory(
        "Polygon",
        "buurtcode:string,woningvoorraad:integer,aantal_huishoudens:integer,gemiddeld_gasverbruik_totaal:integer,"
        "afstand_tot_openbaar_groen_totaal:double,percentage_huishoudens_met_kinderen:integer,"
        "percentage_huishoudens_met_kinderen_2019:integer",
        [([f"BU9901{i:04d}", 500, 450, 1000 + 150 * i, 0.3 + 0.3 * (i == 2), 30 - i, 32], square(i)) for i in range(6)],
    )
    done = run("volledigeanalyse", BUURTEN=made, EIGEN_MECHANISMEN=str(EXAMPLES))
    found = rows(done.layer())
    for name in ("gasverbruik", "afstand_groen", "afname_gezinnen"):
        assert {row[f"{name}_risico"] for row in found.values()} == {0, 1}, name

"""A result can be re-opened, verified and repeated from what it carries."""

from __future__ import annotations

import json
import shlex
import shutil
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterFeatureSource,
    QgsProject,
    QgsVectorLayer,
)

from leefbaar_plugin.bridge import trail
from leefbaar_plugin.core.replay.finding import OPEN, REPEAT, VERIFY
from tests.qgis.models import model, of_child, of_model, static
from tests.qgis.support import Recorder, column, copied, opened, refusal, rows, run, saved, table
from tests.qgis.test_postgis import GIVEN, buurten, database_layer, sinks, with_mechanisms  # noqa: F401
from tests.qgis.test_trail import trail_of

#: A buurt of the sample.
FIRST = "BU99010100"


@pytest.fixture
def stad(voorbeeldstad, tmp_path) -> str:
    """The buurten in a file of their own, to spoil."""
    return saved(copied(voorbeeldstad), tmp_path / "stad.gpkg")


def again(result, what=VERIFY, **parameters):
    return run("analyseherhalen", RESULTAAT=result, WAT=what, VERSCHILLEN="TEMPORARY_OUTPUT", OUTPUT=None, **parameters)


def told(made) -> list[tuple]:
    return [tuple(str(v) for v in f.attributes()) for f in made.layer("VERSCHILLEN").getFeatures()]


def changed(address: str, name: str, value) -> str:
    """Change the first cell of a column of a file; gives the code of its row."""
    layer = opened(address)
    feature = next(layer.getFeatures())
    index = layer.fields().indexOf(name)
    assert layer.dataProvider().changeAttributeValues({feature.id(): {index: value}})
    return feature["buurtcode"]


# Re-open


def test_a_result_tells_the_command_that_makes_it_again(stad, tmp_path):
    made = run("omslagzone", BUURTEN=stad, JAREN=6, OUTPUT=str(tmp_path / "het resultaat.gpkg"))
    said = again(made["OUTPUT"], OPEN)["OPDRACHT"]
    assert shlex.split(said) == [
        "qgis_process", "run", "leefbaar:omslagzone", f"--BUURTEN={stad}", "--JAREN=6",
        f"--OUTPUT={tmp_path / 'het resultaat.gpkg'}",
    ]  # fmt: skip


def test_the_parameters_as_json_are_those_of_the_run(stad, tmp_path):
    made = run("omslagzone", BUURTEN=stad, JAREN=6, OUTPUT=str(tmp_path / "a.gpkg"))
    again(made["OUTPUT"], OPEN, INSTELLINGEN_UIT=str(tmp_path / "p.json"))
    said = json.loads((tmp_path / "p.json").read_text(encoding="utf-8"))
    assert said["algorithm_id"] == "leefbaar:omslagzone"
    assert said["inputs"]["JAREN"] == 6
    assert said["inputs"] == trail_of(made["OUTPUT"])["parameters"]


def test_opening_runs_nothing_and_tells_what_is_gone(stad, sample, tmp_path):
    copy = shutil.copy(sample.newbuild, tmp_path / "plannen.geojson")
    made = run("nieuwbouwelders", BUURTEN=stad, NIEUWBOUW=str(copy), OUTPUT=str(tmp_path / "n.gpkg"))
    Path(copy).unlink()
    done = again(made["OUTPUT"], OPEN, RAPPORT=str(tmp_path / "p.html"))
    assert "Niet meer gevonden: plannen." in done["TEKST"]
    page = (tmp_path / "p.html").read_text(encoding="utf-8")
    assert "leefbaar:nieuwbouwelders" in page
    assert str(copy) in page


# Verify


def test_an_untouched_result_comes_out_the_same(stad, tmp_path):
    made = run("omslagzone", BUURTEN=stad, OUTPUT=str(tmp_path / "a.gpkg"))
    done = again(made["OUTPUT"])
    assert done["GELIJK"] is True
    assert done["AANTAL_VERSCHILLEN"] == 0
    assert done["TEKST"].startswith("Zelfde uitkomst")
    assert told(done) == []


def test_a_cell_that_was_changed_by_hand_is_named_with_before_and_after(stad, tmp_path):
    made = run("volledigeanalyse", BUURTEN=stad, OUTPUT=str(tmp_path / "a.gpkg"), RISICOTABEL=None)
    truth = column(made["OUTPUT"], "n_risico")
    code = changed(made["OUTPUT"], "n_risico", 99)
    done = again(made["OUTPUT"])
    assert done["GELIJK"] is False
    assert done["AANTAL_VERSCHILLEN"] == 1
    assert ("waarde", "n_risico", code, "99", str(truth[code])) in told(done)
    assert "de laag is na de berekening veranderd (n_risico)" in done["TEKST"]
    assert "invoer" not in done["TEKST"]


def test_an_input_that_was_changed_is_named_as_the_cause(stad, tmp_path):
    made = run("vrijkomendewoningen", BUURTEN=stad, OUTPUT=str(tmp_path / "a.gpkg"))
    changed(stad, "woningvoorraad", 50)
    done = again(made["OUTPUT"])
    assert done["GELIJK"] is False
    assert "Andere uitkomst" in done["TEKST"]
    assert "invoer" in done["TEKST"]
    assert "stad" in done["TEKST"]
    assert "de laag is na de berekening veranderd" not in done["TEKST"]
    assert any(row[0] == "waarde" and row[1] == "woningvoorraad" for row in told(done))


def test_an_input_of_which_only_the_file_changed_is_no_difference(stad, tmp_path):
    made = run("vrijkomendewoningen", BUURTEN=stad, OUTPUT=str(tmp_path / "a.gpkg"))
    run("omslagzone", BUURTEN=stad, OUTPUT=table(Path(stad), "nog_een"))
    done = again(made["OUTPUT"], RAPPORT=str(tmp_path / "p.html"))
    assert done["GELIJK"] is True
    assert "bestand veranderd, maar wat ervan gelezen werd is gelijk" in (tmp_path / "p.html").read_text(
        encoding="utf-8"
    )


def test_another_version_is_said(stad, tmp_path):
    made = run("omslagzone", BUURTEN=stad, OUTPUT=str(tmp_path / "a.gpkg"))
    layer = opened(made["OUTPUT"])
    layer.loadDefaultMetadata()
    data = layer.metadata()
    data.setHistory([line.replace('{"leefbaar": "', '{"leefbaar": "0.0.1-') for line in data.history()])
    layer.setMetadata(data)
    done = again(layer)
    assert done["GELIJK"] is True
    assert "Leefbaar 0.0.1-" in done["TEKST"]


@pytest.mark.parametrize("ending", ["shp", "geojson"])
def test_a_format_that_loses_digits_is_compared_with_what_it_can_hold(stad, ending, tmp_path):
    made = run("omslagzone", BUURTEN=stad, OUTPUT=str(tmp_path / f"uit.{ending}"))
    done = again(made["OUTPUT"])
    assert told(done) == []
    assert done["GELIJK"] is True


def test_the_settings_are_those_of_then_also_when_their_file_is_gone(stad, tmp_path):
    path = tmp_path / "eigen.json"
    path.write_text('{"mechanismen": {"omslagzone": {"JAREN": 6, "MODUS": "alleen positie"}}}', encoding="utf-8")
    made = run("volledigeanalyse", BUURTEN=stad, INSTELLINGEN=str(path), OUTPUT=str(tmp_path / "a.gpkg"))
    path.unlink()
    assert again(made["OUTPUT"])["GELIJK"] is True


# Repeat


def test_the_same_settings_on_new_inputs(stad, voorbeeldstad, tmp_path):
    made = run("omslagzone", BUURTEN=stad, JAREN=6, OUTPUT=str(tmp_path / "a.gpkg"))
    code = next(iter(column(stad, "buurtcode")))
    new = saved(copied(stad, change={code: {"afw_2024": -0.12}}), tmp_path / "nieuw.gpkg")
    out = str(tmp_path / "b.gpkg")
    done = run("analyseherhalen", RESULTAAT=made["OUTPUT"], WAT=REPEAT, BUURTEN=new, OUTPUT=out)
    assert done["OUTPUT"] == out
    assert rows(out) == rows(run("omslagzone", BUURTEN=new, JAREN=6, OUTPUT=str(tmp_path / "c.gpkg"))["OUTPUT"])
    assert trail_of(out)["parameters"]["BUURTEN"] == new
    assert "andere invoer (BUURTEN)" in done["TEKST"]


def test_a_second_output_and_another_input_are_given_as_json(stad, sample, tmp_path):
    made = run("volledigeanalyse", BUURTEN=stad, NIEUWBOUW=sample.newbuild, OUTPUT=str(tmp_path / "a.gpkg"))
    plans = shutil.copy(sample.newbuild, tmp_path / "plannen.geojson")
    done = run(
        "analyseherhalen", RESULTAAT=made["OUTPUT"], WAT=REPEAT, NIEUWE_INVOER=json.dumps({"NIEUWBOUW": str(plans)}),
        UITVOER=json.dumps({"RISICOTABEL": str(tmp_path / "t.gpkg")}), OUTPUT=str(tmp_path / "b.gpkg"),
    )  # fmt: skip
    assert opened(str(tmp_path / "t.gpkg")).featureCount() > 97
    assert trail_of(done["OUTPUT"])["parameters"]["NIEUWBOUW"] == str(plans)
    assert done["GELIJK"] is True  # the same plans in another file


# What cannot be


def test_a_missing_input_is_named_with_what_to_do(stad, tmp_path):
    made = run("omslagzone", BUURTEN=stad, OUTPUT=str(tmp_path / "a.gpkg"))
    Path(stad).unlink()
    said = refusal("analyseherhalen", RESULTAAT=made["OUTPUT"], WAT=VERIFY)
    assert f"BUURTEN: '{stad}' is no longer there" in said
    assert 'NIEUWE_INVOER, as in {"BUURTEN": "/map/bestand.gpkg"}' in said


def test_a_layer_in_memory_cannot_be_read_again(voorbeeldstad):
    made = run("omslagzone", BUURTEN=copied(voorbeeldstad, name="proef"))
    assert "'proef' was a layer in memory" in refusal("analyseherhalen", RESULTAAT=made.layer(), WAT=VERIFY)


def test_a_layer_without_a_trail_is_refused_in_words(stad):
    assert "carries no trail of Leefbaar" in refusal("analyseherhalen", RESULTAAT=stad, WAT=OPEN)


def test_a_result_of_an_older_version_can_be_opened_but_not_run(stad, tmp_path):
    made = run("omslagzone", BUURTEN=stad, JAREN=6, OUTPUT=str(tmp_path / "a.gpkg"))
    layer = opened(made["OUTPUT"])
    layer.loadDefaultMetadata()
    before = trail_of(layer)
    for key in ("parameters", "uitkomst"):
        del before[key]
    data = layer.metadata()
    data.setHistory([json.dumps(before)])
    layer.setMetadata(data)
    assert again(layer, OPEN)["OPDRACHT"] == ""
    assert "did not keep the parameters" in refusal("analyseherhalen", RESULTAAT=layer, WAT=VERIFY)


@pytest.mark.parametrize("text", ["[1]", "{", '"BUURTEN"'])
def test_new_inputs_that_are_no_json_are_refused(stad, text, tmp_path):
    made = run("omslagzone", BUURTEN=stad, OUTPUT=str(tmp_path / "a.gpkg"))
    said = refusal("analyseherhalen", RESULTAAT=made["OUTPUT"], WAT=REPEAT, NIEUWE_INVOER=text)
    assert "NIEUWE_INVOER" in said
    assert "is not JSON" in said


def test_a_name_that_the_algorithm_does_not_have_is_refused(stad, tmp_path):
    made = run("omslagzone", BUURTEN=stad, OUTPUT=str(tmp_path / "a.gpkg"))
    said = refusal("analyseherhalen", RESULTAAT=made["OUTPUT"], WAT=REPEAT, NIEUWE_INVOER='{"SLOOP": "x"}')
    assert "has no SLOOP; it has BUURTEN" in said


# In a database


def test_a_result_in_a_database_is_verified_by_its_own_connection(postgis, schema, stad):
    postgis.loads(stad, schema, "stad")

    def address(name: str) -> str:
        return f"postgres://{postgis.uri(f'{schema}.' + chr(34) + name + chr(34))} (geom)"

    made = run("omslagzone", BUURTEN=address("stad"), OUTPUT=address("uit"))
    layer = database_layer(made["OUTPUT"])
    assert "host=" not in json.dumps(trail.get(layer))
    assert "user=" not in json.dumps(trail.get(layer))
    done = again(made["OUTPUT"])
    assert (done["GELIJK"], done["AANTAL_VERSCHILLEN"]) == (True, 0), done["TEKST"]
    postgis.sql(f"UPDATE {schema}.uit SET omslagzone_risico = 7 WHERE buurtcode = '{FIRST}'")
    done = again(made["OUTPUT"])
    assert [row[:3] for row in told(done) if row[0] == "waarde"] == [("waarde", "omslagzone_risico", FIRST)]


def test_a_table_of_a_database_of_which_the_server_is_not_kept_is_asked_for(postgis, schema, stad, tmp_path):
    postgis.loads(stad, schema, "stad")
    address = f"postgres://{postgis.uri(f'{schema}.stad')} (geom)"
    made = run("omslagzone", BUURTEN=address, OUTPUT=str(tmp_path / "uit.gpkg"))
    assert "is not kept" in refusal("analyseherhalen", RESULTAAT=made["OUTPUT"], WAT=VERIFY)
    new = json.dumps({"BUURTEN": address})
    done = run(
        "analyseherhalen", RESULTAAT=made["OUTPUT"], WAT=REPEAT, NIEUWE_INVOER=new, OUTPUT=str(tmp_path / "b.gpkg")
    )
    assert done["GELIJK"] is True


# Of every algorithm


@pytest.mark.parametrize("slug", [slug for slug in GIVEN if slug != "analyseherhalen"])
def test_every_result_of_every_algorithm_is_had_again_to_the_bit(slug, sample, buurten, with_mechanisms, tmp_path):  # noqa: F811
    outputs = sinks(slug)
    made = run(
        slug,
        **GIVEN[slug](sample, buurten, with_mechanisms),
        **{name: str(tmp_path / f"{name}.gpkg") for name in outputs},
    )
    algorithm = QgsApplication.processingRegistry().algorithmById(f"leefbaar:{slug}")
    for name in outputs:
        layer = QgsVectorLayer(made[name], "", "ogr")
        said = trail_of(made[name])
        assert set(said["uitkomst"]) == set(outputs)
        assert set(said["parameters"]) <= {d.name() for d in algorithm.parameterDefinitions()}
        done = again(layer)
        assert (done["GELIJK"], done["AANTAL_VERSCHILLEN"]) == (True, 0), done["TEKST"]


def test_a_model_analyses_and_verifies_at_once(stad, tmp_path):
    made = model(
        [QgsProcessingParameterFeatureSource("buurten", "buurten")],
        [
            ("zone", "omslagzone", {"BUURTEN": of_model("buurten"), "OUTPUT": static(str(tmp_path / "zone.gpkg"))}),
            ("na", "analyseherhalen", {"RESULTAAT": of_child("zone"), "WAT": static(VERIFY)}),
        ],
    )
    context, feedback = QgsProcessingContext(), Recorder()
    context.setFeedback(feedback)
    _, ok = made.run({"buurten": stad}, context, feedback)
    assert ok, feedback.said
    assert "Zelfde uitkomst" in feedback.said


def test_the_project_of_the_user_is_left_alone(stad, tmp_path):
    made = run("volledigeanalyse", BUURTEN=stad, OUTPUT=str(tmp_path / "a.gpkg"))
    project = QgsProject()
    layer = opened(made["OUTPUT"])
    project.addMapLayer(layer)
    before = (list(project.mapLayers()), layer.styleManager().currentStyle(), layer.featureCount(), layer.isEditable())
    run("analyseherhalen", project=project, RESULTAAT=layer, WAT=VERIFY, OUTPUT=None)
    after = (list(project.mapLayers()), layer.styleManager().currentStyle(), layer.featureCount(), layer.isEditable())
    assert after == before


def test_cancelling_leaves_nothing(stad, tmp_path):
    made = run("omslagzone", BUURTEN=stad, OUTPUT=str(tmp_path / "a.gpkg"))
    folder = tmp_path / "uit"
    folder.mkdir()
    with pytest.raises(QgsProcessingException):
        run(
            "analyseherhalen", Recorder(cancel_at=4), RESULTAAT=made["OUTPUT"], WAT=REPEAT, BUURTEN=stad,
            OUTPUT=str(folder / "b.gpkg"),
        )  # fmt: skip
    assert list(folder.iterdir()) == []

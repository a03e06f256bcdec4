"""The result is the input of the next step, year after year."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProcessingParameterFeatureSource, QgsProject

from leefbaar_plugin.bridge import trail
from tests.qgis.grenswijziging.new_borders import ID, A, B, C, X, Y, box
from tests.qgis.models import end_of, model, of_model, static
from tests.qgis.support import Recorder, column, memory, names, opened, rows, run, saved, table


def test_year_after_year_what_was_estimated_stays_so_and_the_origin_is_kept(old, new, tmp_path):
    """X (a half estimated) and Y (a third) become one: (100 × ½ + 450 × ⅓) / 550 of its dwellings."""
    first = run(ID, VAN=old, NAAR=new, OUTPUT=str(tmp_path / "eerst.gpkg"))
    whole = memory("MultiPolygon", "buurtcode:string", [(["BU00010200"], box(0, 3000))])
    second = run(ID, VAN=first["OUTPUT"], NAAR=whole, OUTPUT=str(tmp_path / "daarna.gpkg"))
    (row,) = rows(second.layer()).values()
    assert row["aantal_inwoners"] == pytest.approx(1100)
    assert row["omrekening_kwaliteit"] == pytest.approx((100 / 2 + 450 / 3) / 550)
    assert "honden" not in row
    told = trail.get(opened(second["OUTPUT"]))
    assert told["bronnen"]["aantal_inwoners"] == ["CBS Wijk- en Buurtkaart", 2022]
    assert told["omgerekend"]["percentage_koopwoningen"] == "gemiddelde over woningvoorraad"
    assert told["eerder"][0]["algoritme"] == f"leefbaar:{ID}"
    assert [i["naam"] for i in told["invoer"]] == ["eerst", "laag"]
    json.dumps(told)


def test_the_result_goes_into_an_analysis_and_opens_styled(old, new, tmp_path):
    made = run(ID, VAN=old, NAAR=new, OUTPUT=str(tmp_path / "uit.gpkg"))
    layer = opened(made["OUTPUT"])
    layer.loadDefaultStyle()
    labels = [rule.label() for rule in layer.renderer().rootRule().children()]
    assert "meer dan de helft geschat" in labels
    assert any("onbekend" in label for label in labels)
    analysed = run("concurrentiepositie", BUURTEN=made["OUTPUT"])
    assert analysed["AANTAL_BUURTEN"] == 2


def test_a_shapefile_has_short_names_and_can_be_read_again(old, new, tmp_path):
    made = run(ID, VAN=old, NAAR=new, OUTPUT=str(tmp_path / "uit.shp"))
    found = names(made.layer())
    assert {"buurtcode", "aant_inw", "omr_kwal", "omr_toel"} <= set(found)
    assert "cut" not in made.warnings
    again = run(ID, VAN=made["OUTPUT"], NAAR=new)
    assert {"omrekening_kwaliteit", "aantal_inwoners"} <= set(names(again.layer()))
    assert not {"omr_kwal", "omr_toel"} & set(names(again.layer()))


def test_wijken_are_converted_by_their_own_code(old):
    """Buurten to wijken: the sum of the buurten; and a layer of wijken needs no buurtcode."""
    wijken = memory("MultiPolygon", "wijkcode:string,wijknaam:string", [(["WK000100", "Stad"], box(0, 3000))])
    made = run(ID, VAN=old, NAAR=wijken)
    told = rows(made.layer())["WK000100"]
    assert told["aantal_inwoners"] == pytest.approx(1100)
    assert (told["omrekening_kwaliteit"], told["wijknaam"]) == (0, "Stad")
    back = run(ID, VAN=made["OUTPUT"], NAAR=old)
    assert column(back.layer(), "aantal_inwoners") == pytest.approx(dict.fromkeys((A, B, C), 1100 / 3))


def test_only_selected_buurten_are_converted_when_the_user_asks_for_that(old, new, tmp_path):
    layer = opened(saved(old, tmp_path / "oud.gpkg"))
    project = QgsProject.instance()
    project.addMapLayer(layer)
    layer.selectByExpression(f"\"buurtcode\" = '{A}'")
    made = run(ID, VAN=QgsProcessingFeatureSourceDefinition(layer.id(), True), NAAR=new, ONTBREKEND=1, project=project)
    assert column(made.layer(), "aantal_inwoners") == pytest.approx({X: 100, Y: None})
    project.removeMapLayer(layer.id())


def test_it_runs_in_a_model_and_its_tables_go_into_one_geopackage(old, new, tmp_path):
    given = {
        "VAN": of_model("van"),
        "NAAR": of_model("naar"),
        "TELLINGEN": static("honden"),
        "WIJZE": static("overlay"),
    }
    inputs = [QgsProcessingParameterFeatureSource(name, name) for name in ("van", "naar")]
    whole = model(inputs, [("omrekenen", ID, given)])
    import processing

    made = processing.run(whole, {"van": old, "naar": new, end_of(whole): table(tmp_path / "alles.gpkg", "cijfers")},
                          feedback=Recorder())  # fmt: skip
    layer = opened(made[end_of(whole)])
    assert column(layer, "aantal_inwoners") == pytest.approx({X: 200, Y: 900})
    assert column(layer, "honden")[X] == pytest.approx(5)

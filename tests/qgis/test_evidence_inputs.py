"""The evidence on what a specialist gives it: a selection, a filter, other coordinates, shapefiles, wijken."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProject, QgsVectorLayer

from tests.qgis.support import Sample, copied, opened, refusal, rows, run
from tests.qgis.wijken import wijken

CENTRE = "buurtcode LIKE 'BU990101%'"
FEW = {
    "terugtoetsing": {"TREKKINGEN": 100, "RAPPORT": None, "TABEL": None},
    "robuustheid": {
        "MECHANISMEN": ["omslagzone", "leefbaarheidstrend", "concurrentiepositie"], "VANAF": 1, "TREKKINGEN": 50,
        "SOBOL_TREKKINGEN": 0, "RAPPORT": None,
    },
}  # fmt: skip
ON_BUURTEN = pytest.mark.parametrize("algorithm", list(FEW))


@pytest.fixture(scope="module")
def before(voorbeeldstad, tmp_path_factory) -> str:
    """An analysis without plans."""
    path = str(tmp_path_factory.mktemp("eerder") / "telling.gpkg")
    run("volledigeanalyse", BUURTEN=voorbeeldstad, WERKLOOSHEID=Sample.unemployment, OUTPUT=path)
    return path


@pytest.fixture
def project():
    made = QgsProject()
    yield made
    made.clear()


def shown(project: QgsProject, address: str, chosen: str = "") -> QgsVectorLayer:
    layer = opened(address)
    project.addMapLayer(layer)
    layer.selectByExpression(chosen)
    return layer


def selection(layer: QgsVectorLayer) -> QgsProcessingFeatureSourceDefinition:
    return QgsProcessingFeatureSourceDefinition(layer.id(), True)


@pytest.mark.parametrize("algorithm", [*FEW, "samenhang", "verschillenrapport", "analyseherhalen"])
def test_each_parameter_says_what_it_is(algorithm, provider):
    prototype = provider.algorithm(algorithm)
    assert [d.name() for d in prototype.parameterDefinitions() if not d.help()] == []
    assert len(prototype.shortHelpString()) > 400


@ON_BUURTEN
def test_selected_buurten_give_what_a_filter_on_them_gives(algorithm, voorbeeldstad, project):
    """Also what is known of the years of the figures: that stands in the trail of the layer."""
    whole, filtered = shown(project, voorbeeldstad, CENTRE), shown(project, voorbeeldstad)
    filtered.setSubsetString(CENTRE)
    some, few = (run(algorithm, project=project, BUURTEN=given, **FEW[algorithm])
                 for given in (selection(whole), filtered))  # fmt: skip
    assert len(rows(some.layer())) == 7
    assert rows(some.layer()) == rows(few.layer())
    assert some["TEKST"] == few["TEKST"]
    assert [line for line in some.feedback.infos if "Geweigerd" in line] == [
        line for line in few.feedback.infos if "Geweigerd" in line
    ]


def test_changes_of_selected_buurten_keep_their_causes(before, analysed, project):
    layers = (shown(project, address, CENTRE) for address in (before, analysed["layer"]))
    first, second = (selection(layer) for layer in layers)
    made = run("verschillenrapport", project=project, EERSTE=first, TWEEDE=second, RAPPORT=None)
    assert made["AANTAL_BUURTEN"] == 7
    assert made["AANTAL_GEGEVENS"] == made["AANTAL_VERANDERINGEN"] > 0
    assert "No risk table (EERSTE_TABEL)" in made.warnings
    assert "TWEEDE_TABEL" not in made.warnings  # found beside the count


@pytest.mark.parametrize(("algorithm", "name"), [("samenhang", "RISICOSTAPELING"), ("analyseherhalen", "RESULTAAT")])
def test_a_selection_of_a_whole_result_is_refused_with_words(algorithm, name, analysed):
    layer = shown(QgsProject.instance(), analysed["layer"], CENTRE)
    try:
        assert "give the layer itself" in refusal(algorithm, **{name: selection(layer)})
    finally:
        QgsProject.instance().removeMapLayer(layer)


@ON_BUURTEN
def test_coordinates_of_the_world_give_the_same(algorithm, voorbeeldstad):
    same, world = copied(voorbeeldstad), copied(voorbeeldstad, crs="EPSG:4326")
    here, there = (run(algorithm, BUURTEN=layer, **FEW[algorithm]) for layer in (same, world))
    assert rows(here.layer()) == rows(there.layer())


def test_shapefiles_go_in_and_out_with_what_their_names_can_hold(voorbeeldstad, before, tmp_path):
    count = run("volledigeanalyse", BUURTEN=voorbeeldstad, **Sample().local, OUTPUT=str(tmp_path / "telling.shp"))
    for algorithm, given in (
        ("samenhang", {"RISICOSTAPELING": count["OUTPUT"], "TREKKINGEN": 99}),
        ("verschillenrapport", {"EERSTE": before, "TWEEDE": count["OUTPUT"]}),
        *((name, {"BUURTEN": voorbeeldstad, **few}) for name, few in FEW.items()),
    ):
        made = run(algorithm, **given, OUTPUT=str(tmp_path / f"{algorithm}.shp"))
        there = rows(made["OUTPUT"], "bu_code")
        assert len(there) == 97
        assert {row["n_risico_2" if algorithm == "verschillenrapport" else "n_risico"] for row in there.values()} > {0}
        done = run("analyseherhalen", RESULTAAT=made["OUTPUT"], OUTPUT=None)
        assert (done["GELIJK"], done["AANTAL_VERSCHILLEN"]) == (True, 0), done["TEKST"]


def test_wijken_are_called_so(tmp_path):
    layer, counts = wijken(), [str(tmp_path / f"{name}.gpkg") for name in "ab"]
    run("volledigeanalyse", BUURTEN=layer, OUTPUT=counts[0])
    run("volledigeanalyse", BUURTEN=layer, WERKLOOSHEID=Sample.unemployment, OUTPUT=counts[1])
    made = [
        run("robuustheid", BUURTEN=layer, TREKKINGEN=20, SOBOL_TREKKINGEN=0, RAPPORT=str(tmp_path / "r.html")),
        run("samenhang", RISICOSTAPELING=counts[1], TREKKINGEN=99, RAPPORT=str(tmp_path / "s.html")),
        run("verschillenrapport", EERSTE=counts[0], TWEEDE=counts[1], RAPPORT=str(tmp_path / "v.html")),
    ]
    for one in made:
        assert "wijk" in one["TEKST"].lower()
        assert "buurt" not in one["TEKST"].lower()


@ON_BUURTEN
def test_one_municipality_of_several_is_one_layer_filtered(algorithm, voorbeeldstad, project):
    layer = shown(project, voorbeeldstad)
    layer.setSubsetString("gemeentecode = 'GM9902'")
    made = run(algorithm, project=project, BUURTEN=layer, **FEW[algorithm])
    assert {row["gemeentecode"] for row in rows(made.layer()).values()} == {"GM9902"}
    assert "nan" not in made["TEKST"].lower()

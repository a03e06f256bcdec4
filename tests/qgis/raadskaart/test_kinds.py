"""The council map in all its kinds."""

from __future__ import annotations

import pytest
from qgis.core import QgsLayoutItemLabel, QgsLayoutItemLegend, QgsLayoutItemMap, QgsProject
from qgis.PyQt.QtGui import QImage

from leefbaar_plugin.compat import is_null
from tests.qgis.raadskaart.printing import KINDS, layout_of, legend_of, parameters, print_map
from tests.qgis.support import column, opened, refusal, rows


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_prints_and_names_the_class_without_data(project, kind, voorbeeldstad, tmp_path):
    made = print_map(
        project, **parameters(kind, voorbeeldstad), KAARTLAAG=str(tmp_path / "kaartlaag.gpkg"),
        **{name: str(tmp_path / f"kaart.{name.lower()}") for name in ("PDF", "PNG", "SVG")},
    )  # fmt: skip
    words = legend_of(layout_of(project))
    assert any(KINDS[kind][1] in " ".join(line.split()) for line in words), words
    assert made["TEKST"] in layout_of(project).itemById("toelichting").currentText()
    layer = opened(made["KAARTLAAG"])
    assert layer.featureCount() == 97
    assert layer.renderer().type() == "RuleRenderer", "the style is in the file"
    drawn = {rule.filterExpression().split("'")[1] for rule in layer.renderer().rootRule().children()}
    assert set(column(layer, "klasse").values()) <= drawn
    image = QImage(str(tmp_path / "kaart.png"))
    seen = [image.pixelColor(x, y).name() for x in range(100, 1500, 11) for y in range(250, 1400, 11)]
    assert len([c for c in set(seen) if seen.count(c) > 40]) >= 4


def test_the_map_of_a_mechanism_holds_what_the_mechanism_said(project, analysed, voorbeeldstad, tmp_path):
    made = print_map(project, KAART="mechanisme", MECHANISME="Omslagzone", KAARTLAAG=str(tmp_path / "kaart.gpkg"))
    table = {
        (f["buurtcode"], f["mechanisme"]): f for f in opened(analysed["table"]).getFeatures()
    }  # fmt: skip
    for code, row in rows(made["KAARTLAAG"]).items():
        told = table[code, "omslagzone"]
        assert row["toelichting"] == told["toelichting"]
        assert row["zekerheid"] == told["zekerheid"]
        flag = None if is_null(told["risico"]) else int(told["risico"])
        assert {"risico": 1, "geen risico": 0}.get(row["klasse"]) == flag


def test_a_mechanism_that_is_not_there_is_answered_with_those_that_are(analysed):
    for wanted in ("", "leefbaarheid"):
        said = refusal("raadskaart", RISICOSTAPELING=analysed["layer"], KAART="mechanisme", MECHANISME=wanted)
        assert "MECHANISME" in said
        assert "omslagzone (Omslagzone)" in said


def test_status_and_development_have_a_square_for_a_legend_with_the_numbers_in_it(project, voorbeeldstad, tmp_path):
    made = print_map(
        project, **parameters("status en ontwikkeling", voorbeeldstad), KAARTLAAG=str(tmp_path / "kaart.gpkg")
    )
    layout = layout_of(project)
    words = legend_of(layout)
    assert not any("daalt" in line for line in words), "the nine classes are in the square, not in a list"
    told = [item.currentText() for item in layout.items()
            if isinstance(item, QgsLayoutItemLabel) and item.id().startswith("legenda_vierkant")]  # fmt: skip
    for word in ("▼ daalt", "blijft gelijk", "▲ stijgt", "onvoldoende of zwak", "goed of beter"):
        assert word in told
    own = [r["klasse"] for r in rows(made["KAARTLAAG"]).values() if r["gemeentecode"] == "GM9901"]
    counts = sorted(int(one) for one in told if one.isdigit())
    assert sum(counts) == sum("," in one for one in own)
    legend = layout.itemById("legenda")
    assert legend.pos().y() + legend.rect().height() <= layout.itemById("toelichting_kop").pos().y()


def test_without_scores_status_and_development_say_what_to_give(analysed):
    said = refusal("raadskaart", RISICOSTAPELING=analysed["layer"], KAART="status en ontwikkeling")
    assert "SCORES" in said
    assert "lbm_2024" in said


def test_figures_and_duiding_stand_side_by_side(spoken_of, tmp_path):
    layer = opened(spoken_of)
    project = QgsProject()
    project.addMapLayer(layer)
    before = column(layer, "n_risico")
    made = print_map(project, KAART="duiding", PNG=str(tmp_path / "kaart.png"), TABEL=str(tmp_path / "kaart.csv"))
    words = " ".join(legend_of(layout_of(project)))
    for part in ("herkend", "genuanceerd", "cijfers en duiding verschillen", "te weinig bekend"):
        assert part in words
    assert "Over 3 van de 60 buurten is iets opgetekend, in 4 reacties" in made["TEKST"]
    assert "In 1 daarvan zeggen cijfers en reacties niet hetzelfde" in made["TEKST"]
    assert layout_of(project).name() == "Raadskaart duiding"
    lines = [line.split(";") for line in (tmp_path / "kaart.csv").read_text(encoding="utf-8-sig").splitlines()]
    judged = {line[0]: line[lines[0].index("Zekerheid of duiding")] for line in lines[1:]}
    assert [judged[f"BU9901010{i}"] for i in range(4)] == ["herkend", "genuanceerd", "herkend", "niet besproken"]
    assert column(layer, "n_risico") == before


def test_a_count_without_duiding_says_what_to_run(analysed):
    said = refusal("raadskaart", RISICOSTAPELING=analysed["layer"], KAART="duiding")
    assert "duidingverwerken" in said


def test_the_map_of_the_risk_count_needs_no_layer_of_its_own(project, tmp_path):
    made = print_map(project, KAARTLAAG=str(tmp_path / "kaart.gpkg"))
    assert "KAARTLAAG" not in made.results
    assert not (tmp_path / "kaart.gpkg").exists()


def test_the_layout_finds_its_layer_again_when_the_project_is_opened(project, tmp_path, analysed):
    made = print_map(project, KAART="families", KAARTLAAG=str(tmp_path / "kaart.gpkg"),
                     GRENZEN=str(tmp_path / "grenzen.gpkg"), PROJECT=str(tmp_path / "kaart.qgz"))  # fmt: skip
    fresh = QgsProject()
    assert fresh.read(made["PROJECT"])
    assert all(layer.isValid() for layer in fresh.mapLayers().values())
    layout = layout_of(fresh)
    assert layout.name() == "Raadskaart families"
    assert isinstance(layout.itemById("kaart"), QgsLayoutItemMap)
    assert isinstance(layout.itemById("legenda"), QgsLayoutItemLegend)
    assert any("4 of meer bronnen" in line for line in legend_of(layout))


def test_maps_of_several_kinds_stand_beside_each_other(project, voorbeeldstad):
    for kind in KINDS:
        print_map(project, **parameters(kind, voorbeeldstad))
    print_map(project, KAART="families")
    names = {layout.name() for layout in project.layoutManager().layouts()}
    assert names == {
        "Raadskaart mechanisme", "Raadskaart families", "Raadskaart status en ontwikkeling", "Raadskaart families 2",
    }  # fmt: skip

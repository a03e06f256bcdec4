"""The tools for the council and the conversation keep off what is not theirs, and refuse what they cannot show."""

from __future__ import annotations

import shutil

import pytest
from qgis.core import (
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)

from tests.qgis.support import Sample, copied, refusal, rows, run, table, tables

COUNCIL = ("raadskaart", "buurtprofielen", "gespreksrapport", "duidinglaagmaken", "publicatieversie")


@pytest.fixture
def count(analysed, tmp_path) -> str:
    """A count of one's own, that a test may endanger."""
    path = tmp_path / "mijn analyse.gpkg"
    shutil.copy(analysed["path"], path)
    return f"{path}|layername=risicostapeling"


def places(tmp_path) -> dict[str, dict[str, str]]:
    """Where the outputs go that an algorithm cannot do without."""
    return {
        "gespreksrapport": {"RAPPORT": str(tmp_path / "rapport.html")},
        "duidinglaagmaken": {"OUTPUT": str(tmp_path / "gesprek.gpkg")},
        "publicatieversie": {"OUTPUT": str(tmp_path / "openbaar.gpkg")},
    }


def refused(slug, tmp_path, **parameters) -> str:
    return refusal(slug, **{**places(tmp_path).get(slug, {}), **parameters})


@pytest.mark.parametrize(
    ("slug", "output"),
    [("gespreksrapport", "RAPPORT"), ("raadskaart", "PDF"), ("raadskaart", "PROJECT"), ("buurtprofielen", "PDF"),
     ("duidinglaagmaken", "PROJECT")],
)  # fmt: skip
def test_an_output_never_takes_the_place_of_the_analysis(slug, output, count, tmp_path):
    path = count.split("|")[0]
    assert "is the input itself" in refused(slug, tmp_path, RISICOSTAPELING=count, **{output: path})
    assert len(rows(count)) == 97
    assert "risicotabel" in tables(path)


def test_a_report_never_takes_the_place_of_another_geopackage(analysed, count, tmp_path):
    path = count.split("|")[0]
    said = refusal("gespreksrapport", RISICOSTAPELING=analysed["layer"], RAPPORT=path)
    assert "is a GeoPackage, which would be lost" in said
    assert "ends with .html" in said


def test_the_project_that_is_open_is_not_written_over(analysed, tmp_path):
    project, path = QgsProject(), tmp_path / "van mij.qgz"
    assert project.write(str(path))
    was = path.read_bytes()
    with pytest.raises(QgsProcessingException, match="is the project that is open"):
        run("raadskaart", project=project, RISICOSTAPELING=analysed["layer"], PROJECT=str(path))
    assert path.read_bytes() == was


@pytest.mark.parametrize(
    ("slug", "output"),
    [("publicatieversie", "VERANTWOORDING"), ("duidinglaagmaken", "PROJECT"), ("raadskaart", "PDF")],
)
def test_a_folder_is_no_place_for_a_file(slug, output, analysed, tmp_path):
    (tmp_path / "map").mkdir()
    said = refused(slug, tmp_path, RISICOSTAPELING=analysed["layer"], **{output: str(tmp_path / "map")})
    assert f"{output}: " in said
    assert "is a folder" in said


def test_a_file_is_no_place_for_sheets(analysed, tmp_path):
    (tmp_path / "bladen").write_text("van mij")
    said = refusal("buurtprofielen", RISICOSTAPELING=analysed["layer"], MAP=str(tmp_path / "bladen"))
    assert "is a file; give a folder" in said


@pytest.mark.parametrize("slug", ["raadskaart", "buurtprofielen"])
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("weg.png", "there is no file"),
        ("a.txt", "give a file that ends with .png"),
        ("kapot.png", "no picture"),
        ("kapot.svg", "no picture"),
    ],
)
def test_a_logo_that_cannot_be_drawn_is_refused(slug, name, words, analysed, tmp_path):
    if name != "weg.png":
        (tmp_path / name).write_text("geen plaatje")
    said = refusal(slug, RISICOSTAPELING=analysed["layer"], LOGO=str(tmp_path / name))
    assert "LOGO: " in said
    assert words in said


@pytest.mark.parametrize("slug", [*COUNCIL, "duidingverwerken"])
def test_a_buurt_that_stands_twice_is_refused(slug, analysed, tmp_path):
    twice = copied(analysed["layer"], {"BU99010101": {"buurtcode": "BU99010100"}})
    more = {"DUIDING": Sample().voices} if slug == "duidingverwerken" else {}
    assert "BU99010100 (2×)" in refused(slug, tmp_path, RISICOSTAPELING=twice, **more)
    assert not any(one.is_file() for one in tmp_path.rglob("*"))


@pytest.mark.parametrize("slug", COUNCIL)
def test_a_selection_is_refused_with_what_to_do(slug, analysed, tmp_path):
    chosen = QgsProcessingFeatureSourceDefinition(analysed["layer"], True)
    said = refused(slug, tmp_path, RISICOSTAPELING=chosen)
    assert "GEMEENTE" in said
    assert "filter" in said


@pytest.mark.parametrize(("name", "value", "known"), [("KAART", "duivels", "families"), ("FORMAAT", "A2", "A3 staand")])
def test_a_choice_that_is_not_there_is_not_taken_for_the_first(name, value, known, analysed):
    said = refusal("raadskaart", RISICOSTAPELING=analysed["layer"], **{name: value})
    assert f"{name}: '{value}'" in said
    assert known in said


def test_a_table_of_something_else_is_not_said_to_hold_what_people_said(count):
    said = refusal("duidinglaagmaken", RISICOSTAPELING=count, OUTPUT=table(count.split("|")[0], "risicostapeling"))
    assert "is not of this form" in said
    assert "recorded" not in said


def into(project, tmp_path) -> QgsProcessingOutputLayerDefinition:
    """An output as the dialog asks for it: to be opened in the project."""
    return QgsProcessingOutputLayerDefinition(str(tmp_path / "uit.gpkg"), project)


def test_the_version_for_publication_is_opened_with_its_classes(analysed, tmp_path):
    project = QgsProject()
    to = into(project, tmp_path)
    made = run("publicatieversie", project=project, RISICOSTAPELING=analysed["layer"], OUTPUT=to)
    layer = made.context.getMapLayer(made["OUTPUT"])
    assert made.context.willLoadLayerOnCompletion(made["OUTPUT"])
    assert isinstance(layer.renderer(), QgsRuleBasedRenderer)


def test_the_layer_of_a_map_is_named_after_the_map(analysed, tmp_path):
    project = QgsProject()
    layer = QgsVectorLayer(analysed["layer"], "telling", "ogr")
    project.addMapLayer(layer)
    to = into(project, tmp_path)
    made = run("raadskaart", project=project, RISICOSTAPELING=layer, KAART="families", KAARTLAAG=to)
    assert made.context.layersToLoadOnCompletion()[made["KAARTLAAG"]].name == "Raadskaart families"

"""The council map: one page that a reader without QGIS can understand and trace, and a project that opens anywhere."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from qgis.core import (
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsPrintLayout,
    QgsProject,
)
from qgis.PyQt.QtGui import QImage

from leefbaar_plugin.mechanisms import all_mechanisms
from leefbaar_plugin.paths import version
from tests.qgis.support import MECHANISMS, column, opened, rows, run, table, tables

PNG_SHAPE = (2339, 1654)  # A4, landscape, 200 dpi


@pytest.fixture
def project() -> QgsProject:
    return QgsProject()


@pytest.fixture
def layer(project, analysed):
    made = opened(analysed["layer"], "Risicostapeling")
    project.addMapLayer(made)
    return made


def layout_of(project, name="Raadskaart") -> QgsPrintLayout:
    made = project.layoutManager().layoutByName(name)
    assert made is not None, [one.name() for one in project.layoutManager().layouts()]
    return made


def text(layout, name) -> str:
    item = layout.itemById(name)
    assert isinstance(item, QgsLayoutItemLabel), name
    return item.currentText()


def print_map(project, layer, tmp_path, **more):
    return run("raadskaart", project=project, RISICOSTAPELING=layer, GRENZEN=str(tmp_path / "grenzen.gpkg"), **more)


@pytest.fixture(scope="module")
def printed(analysed, tmp_path_factory) -> dict[str, Path]:
    """The map of Voorbeeldstad as it is made at night, without a layer in the project."""
    folder = tmp_path_factory.mktemp("gedrukt")
    shutil.copy(analysed["path"], folder / "leefbaar.gpkg")
    out = {name: folder / f"kaart.{name.lower()}" for name in ("PDF", "PNG")} | {"PROJECT": folder / "kaart.qgz"}
    run(
        "raadskaart", RISICOSTAPELING=f"{folder / 'leefbaar.gpkg'}|layername=risicostapeling", GEMEENTE="Voorbeeldstad",
        GRENZEN=table(folder / "leefbaar.gpkg", "grenzen"), **{name: str(path) for name, path in out.items()},
    )  # fmt: skip
    return out


# What is on it


def test_every_part_of_a_map_is_on_it(project, layer, tmp_path):
    print_map(project, layer, tmp_path, GEMEENTE="Voorbeeldstad")
    layout = layout_of(project)
    kinds = {type(item) for item in layout.items()}
    assert {QgsLayoutItemMap, QgsLayoutItemLegend, QgsLayoutItemScaleBar, QgsLayoutItemLabel} <= kinds
    assert text(layout, "titel") == "Waar loopt de leefbaarheid risico in Voorbeeldstad?"
    assert f"{len(MECHANISMS)} onderzochte mechanismen" in text(layout, "ondertitel")
    assert text(layout, "toelichting_kop")
    for word in ("Voorbeeldstad", "mechanismen", "geen voorspelling", "Onbekend is niet hetzelfde als geen risico"):
        assert word in text(layout, "toelichting")
    for word in ("Bron", "Leefbaarometer 3.0", "FICTIEF, Voorbeeldstad", "2024", "Berekend op"):
        assert word in text(layout, "bron")
    for word in (f"Leefbaar {version()}", "QGIS", "volledigeanalyse", "buurtlaag", "97 rijen", "nieuwbouwplannen"):
        assert word in text(layout, "herkomst")


def test_the_legend_has_the_classes_in_words_and_the_borders(project, layer, tmp_path):
    made = print_map(project, layer, tmp_path, GEMEENTE="Voorbeeldstad")
    assert made.context, "the borders live in the context until Processing adds them to the project"
    layout = layout_of(project)
    legend = layout.itemById("legenda")
    words = [
        node.data(0) for one in legend.model().rootGroup().findLayers() for node in legend.model().layerLegendNodes(one)
    ]
    for word in ("0 mechanismen met risico", "te weinig bekend om te tellen", "wijkgrens", "gemeentegrens"):
        assert word in words, "; ".join(words)
    assert len(words) == len(set(words))


def test_the_scale_bar_measures_the_map(project, layer, tmp_path):
    print_map(project, layer, tmp_path)
    layout = layout_of(project)
    bar = next(i for i in layout.items() if isinstance(i, QgsLayoutItemScaleBar))
    assert bar.linkedMap() == layout.itemById("kaart")
    assert "km" in bar.unitLabel()


def test_the_map_shows_the_municipality_and_not_half_of_it(project, layer, tmp_path):
    print_map(project, layer, tmp_path, GEMEENTE="GM9901")
    shown = layout_of(project).itemById("kaart").extent()
    layer.selectByExpression("\"gemeentecode\" = 'GM9901'")
    assert shown.contains(layer.boundingBoxOfSelected())
    assert shown.width() < 3 * layer.boundingBoxOfSelected().width()


def test_nothing_lies_outside_the_page_or_over_the_map(project, layer, tmp_path):
    print_map(project, layer, tmp_path)
    layout = layout_of(project)
    page = layout.pageCollection().page(0).rect()
    boxes = {name: (i := layout.itemById(name)).mapRectToScene(i.rect()) for name in KEPT}
    for name, box in boxes.items():
        assert page.contains(box), (name, box)
    for one, box in boxes.items():
        for other, second in boxes.items():
            if one < other:
                over = box.intersected(second)
                assert min(over.width(), over.height()) <= 1.5, (one, other)


KEPT = ("titel", "ondertitel", "kaart", "legenda", "toelichting_kop", "toelichting", "schaalbalk", "bron", "herkomst")


@pytest.mark.parametrize("name", ["titel", "ondertitel", "toelichting", "bron", "herkomst"])
def test_the_text_fits_in_its_box(project, layer, tmp_path, name):
    print_map(project, layer, tmp_path, GEMEENTE="Voorbeeldstad")
    item = layout_of(project).itemById(name)
    room, needed = item.rect(), item.sizeForText()
    lines = max(1.0, needed.width() / room.width())
    line = needed.height() / (item.currentText().count("\n") + 1)
    assert (
        line * (lines if "\n" not in item.currentText() else lines + item.currentText().count("\n"))
        <= room.height() * 1.15
    )


def test_the_paragraph_counts_what_the_layer_counts(project, layer, tmp_path):
    print_map(project, layer, tmp_path, GEMEENTE="Voorbeeldstad")
    own = [r for r in rows(layer).values() if r["gemeentecode"] == "GM9901"]
    judged = [r for r in own if r["risicoklasse"] not in ("onvoldoende gegevens", "niet van toepassing")]
    told = text(layout_of(project), "toelichting")
    assert f"{len(judged)} buurten" in told
    assert f"{sum(r['n_risico'] >= 1 for r in judged)} daarvan" in told
    flagged = {m.label: sum(r[f"{m.id}_risico"] == 1 for r in own) for m in all_mechanisms()}
    most = max(flagged, key=lambda label: flagged[label])
    assert f"{most} {flagged[most]} van" in told


def test_title_and_note_of_the_user_are_taken(project, layer, tmp_path):
    print_map(project, layer, tmp_path, TITEL="Onze buurten", TOELICHTING="Besproken op 3 maart.")
    assert text(layout_of(project), "titel") == "Onze buurten"
    assert text(layout_of(project), "toelichting").endswith("Besproken op 3 maart.")


def test_a_municipality_is_found_by_name_or_code(project, layer, tmp_path):
    for wanted in ("voorbeeldstad", "GM9901", " gm9901 "):
        print_map(project, layer, tmp_path, GEMEENTE=wanted)
    titles = {text(one, "titel") for one in project.layoutManager().layouts()}
    assert titles == {"Waar loopt de leefbaarheid risico in Voorbeeldstad?"}


def test_without_a_municipality_all_are_named_together(project, layer, tmp_path):
    print_map(project, layer, tmp_path)
    assert "4 gemeenten" in text(layout_of(project), "titel")


def test_a_count_without_a_trail_is_printed_and_says_so(project, voorbeeldstad, sample, tmp_path):
    from qgis.core import QgsLayerMetadata

    made = run("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local).layer()
    made.setMetadata(QgsLayerMetadata())
    project.addMapLayer(made)
    print_map(project, made, tmp_path)
    assert "onbekend" in text(layout_of(project), "herkomst").lower()
    assert "onbekend" in text(layout_of(project), "bron")


def test_the_borders_are_those_of_gemeente_and_wijken(project, layer, tmp_path):
    made = print_map(project, layer, tmp_path, GEMEENTE="Voorbeeldstad")
    got = rows(made.layer("GRENZEN"), "code")
    own = [r for r in rows(layer).values() if r["gemeentecode"] == "GM9901"]
    assert {c for c, r in got.items() if r["niveau"] == "wijk"} == {r["wijkcode"] for r in own}
    assert {c for c, r in got.items() if r["niveau"] == "gemeente"} == {"GM9901"}
    assert {c for c, r in got.items() if r["niveau"] == "omgeving"} == {"GM9902", "GM9903", "GM9904"}
    areas = {f["code"]: f.geometry().area() for f in made.layer("GRENZEN").getFeatures()}
    layer.selectByExpression("\"gemeentecode\" = 'GM9901'")
    assert areas["GM9901"] == pytest.approx(sum(f.geometry().area() for f in layer.selectedFeatures()), rel=1e-4)
    fresh = opened(made["GRENZEN"])
    assert fresh.renderer().type() == "RuleRenderer"
    assert fresh.labelsEnabled()


def test_a_shapefile_of_the_count_can_be_printed(project, voorbeeldstad, sample, tmp_path):
    made = run("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local, OUTPUT=str(tmp_path / "uit.shp"))
    one = opened(made["OUTPUT"])
    project.addMapLayer(one)
    print_map(project, one, tmp_path, GEMEENTE="Voorbeeldstad", PNG=str(tmp_path / "kaart.png"))
    assert f"{len(MECHANISMS)} onderzochte mechanismen" in text(layout_of(project), "ondertitel")


# On paper


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not there: apt install poppler-utils")
def test_the_pdf_holds_its_text_as_text(printed):
    told = subprocess.run(
        ["pdftotext", "-layout", str(printed["PDF"]), "-"], capture_output=True, text=True, check=True
    ).stdout
    flat = " ".join(told.split())
    for words in (
        "Waar loopt de leefbaarheid risico in Voorbeeldstad?", "Legenda", "mechanismen met risico", "te weinig bekend",
        "Wat deze kaart laat zien", "geen voorspelling", "km", "Bron", "Leefbaarometer 3.0", f"Leefbaar {version()}",
    ):  # fmt: skip
        assert words in flat, words


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not there: apt install poppler-utils")
def test_every_wijk_has_its_name_on_the_map(printed, analysed):
    told = subprocess.run(["pdftotext", str(printed["PDF"]), "-"], capture_output=True, text=True, check=True).stdout
    own = [r for r in rows(analysed["layer"]).values() if r["gemeentecode"] == "GM9901"]
    wijken = {r["wijknaam"] for r in own if r["risicoklasse"] != "niet van toepassing"}
    assert len(wijken) > 5
    lacking = {name for name in wijken if not all(word.upper() in told for word in name.split())}
    assert not lacking


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="pdfinfo is not there: apt install poppler-utils")
def test_the_pdf_is_one_page_of_a4_landscape(printed):
    told = subprocess.run(["pdfinfo", str(printed["PDF"])], capture_output=True, text=True, check=True).stdout
    assert "Pages:           1" in told
    assert "842" in told.split("Page size:")[1].split("\n")[0]
    assert "Title:" in told


def test_the_picture_shows_a_map(printed):
    image = QImage(str(printed["PNG"]))
    assert abs(image.width() - PNG_SHAPE[0]) <= 2
    assert abs(image.height() - PNG_SHAPE[1]) <= 2
    per_mm = image.width() / 297
    seen: dict[str, int] = {}
    for x in range(int(12 * per_mm), int(198 * per_mm), 7):
        for y in range(int(27 * per_mm), int(184 * per_mm), 7):
            color = image.pixelColor(x, y).name()
            seen[color] = seen.get(color, 0) + 1
    common = [color for color, n in seen.items() if n > 100]
    assert len(common) >= 4, common
    assert "#ffffd4" in seen
    assert "#fed98e" in seen
    assert max(seen.values()) / sum(seen.values()) < 0.8


def test_every_part_of_the_page_has_ink(printed):
    image = QImage(str(printed["PNG"]))
    per_mm = image.width() / 297
    for name, (x, y, w, h) in {
        "title": (8, 6, 180, 9), "legend": (206, 23, 83, 60),
        "text": (206, 110, 83, 50), "scale bar": (206, 176, 60, 12),
        "source": (8, 190, 200, 8), "trail": (8, 199, 200, 7),
    }.items():  # fmt: skip
        dark = sum(
            image.pixelColor(i, j).lightness() < 140
            for i in range(int(x * per_mm), int((x + w) * per_mm), 2)
            for j in range(int(y * per_mm), int((y + h) * per_mm), 2)
        )
        assert dark > 60, name


# The project


def test_the_words_end_before_their_box_does(printed):
    """A text that runs on is cut off at the edge of its box: then there is ink in its last millimetre."""
    image = QImage(str(printed["PNG"]))
    dots = image.width() / 297
    last = [image.pixelColor(x, y).lightness() for x in range(round(207 * dots), round(288 * dots))
            for y in range(round(174.8 * dots), round(176 * dots))]  # fmt: skip
    assert min(last) > 250


def test_the_project_opens_styled_in_another_folder(printed, tmp_path):
    folder = tmp_path / "elders é"
    folder.mkdir()
    source = printed["PROJECT"].parent
    for name in ("kaart.qgz", "leefbaar.gpkg"):
        shutil.copy(source / name, folder / name)
    hidden = source.with_name("weg")
    source.rename(hidden)
    try:
        project = QgsProject()
        assert project.read(str(folder / "kaart.qgz"))
        found = {one.name(): one for one in project.mapLayers().values()}
        assert set(found) == {"Risicostapeling", "Grenzen"}
        for one in found.values():
            assert one.isValid(), one.source()
            assert str(folder) in one.source()
            assert one.renderer().type() == "RuleRenderer"
            assert one.labelsEnabled()
        assert found["Risicostapeling"].featureCount() == 97
        assert "Een signaal" in found["Risicostapeling"].mapTipTemplate()
        assert project.crs().authid() == "EPSG:28992"
        layout = layout_of(project)
        shown = layout.itemById("kaart")
        assert not shown.keepLayerSet(), "the map follows the project, which holds nothing else"
        assert {one.name() for one in project.mapThemeCollection().masterVisibleLayers()} == set(found)
        assert "Voorbeeldstad" in text(layout, "titel")
        order = [one.name() for one in project.layerTreeRoot().findLayers()]
        assert order[0] == "Grenzen", "borders lie over the count"
    finally:
        hidden.rename(source)


def test_the_layers_of_the_project_have_relative_paths(printed):
    with zipfile.ZipFile(printed["PROJECT"]) as archive:
        content = "".join(archive.read(n).decode("utf-8", "replace") for n in archive.namelist() if n.endswith(".qgs"))
    sources = set(filter(None, re.findall("<datasource>(.*?)</datasource>", content)))
    assert sorted(sources) == ["./leefbaar.gpkg|layername=grenzen", "./leefbaar.gpkg|layername=risicostapeling"]


def test_borders_in_memory_are_warned_for_when_a_project_is_written(analysed, tmp_path):
    made = run("raadskaart", RISICOSTAPELING=analysed["layer"], PROJECT=str(tmp_path / "kaart.qgz"))
    project = QgsProject()
    assert project.read(str(tmp_path / "kaart.qgz"))
    empty = [one.name() for one in project.mapLayers().values() if one.featureCount() == 0]
    assert not empty or "temporary" in made.warnings, empty


def test_a_count_in_memory_is_warned_for_when_a_project_is_written(project, voorbeeldstad, sample, tmp_path):
    made = run("volledigeanalyse", BUURTEN=voorbeeldstad, **sample.local).layer()
    project.addMapLayer(made)
    told = print_map(project, made, tmp_path, PROJECT=str(tmp_path / "kaart.qgz"))
    assert "temporary" in told.warnings


# A polite guest


def test_an_existing_layout_is_never_overwritten(project, layer, tmp_path):
    print_map(project, layer, tmp_path, TITEL="Eerste")
    edited = layout_of(project)
    edited.itemById("titel").setText("Door mij veranderd")
    print_map(project, layer, tmp_path, TITEL="Tweede")
    print_map(project, layer, tmp_path, TITEL="Derde")
    assert {one.name() for one in project.layoutManager().layouts()} == {"Raadskaart", "Raadskaart 2", "Raadskaart 3"}
    assert text(layout_of(project), "titel") == "Door mij veranderd"
    assert text(layout_of(project, "Raadskaart 3"), "titel") == "Derde"


def test_the_project_of_the_user_is_not_saved(project, layer, tmp_path):
    path = tmp_path / "van mij.qgz"
    assert project.write(str(path))
    before = path.read_bytes()
    print_map(project, layer, tmp_path, PROJECT=str(tmp_path / "kaart.qgz"))
    assert path.read_bytes() == before
    assert project.fileName() == str(path)
    assert [one.name() for one in project.layoutManager().layouts()] == ["Raadskaart"]


def test_the_style_that_the_user_gave_the_layer_is_the_one_that_is_printed(project, layer, tmp_path):
    from qgis.core import QgsFillSymbol, QgsSingleSymbolRenderer

    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple({"color": "#00aaff", "outline_style": "no"})))
    print_map(project, layer, tmp_path, PNG=str(tmp_path / "kaart.png"))
    assert layer.renderer().type() == "singleSymbol"
    image = QImage(str(tmp_path / "kaart.png"))
    seen = {image.pixelColor(x, y).name() for x in range(100, 1500, 9) for y in range(250, 1400, 9)}
    assert "#00aaff" in seen


def test_without_the_layer_in_the_project_no_layout_is_added(analysed, project, tmp_path):
    run("raadskaart", project=project, RISICOSTAPELING=analysed["layer"], PDF=str(tmp_path / "kaart.pdf"))
    assert project.layoutManager().layouts() == []
    assert (tmp_path / "kaart.pdf").stat().st_size > 10_000


def test_nothing_is_written_that_was_not_asked_for(project, layer, analysed, tmp_path):
    before = tables(analysed["path"])
    print_map(project, layer, tmp_path)
    assert {p.name.split("-")[0] for p in tmp_path.iterdir()} == {"grenzen.gpkg"}
    assert tables(analysed["path"]) == before


def test_the_count_is_not_changed_by_printing_it(project, layer, tmp_path):
    layer.setName("mijn telling")
    before = column(layer, "n_risico")
    style = layer.renderer().dump()
    print_map(project, layer, tmp_path, GEMEENTE="Voorbeeldstad", PNG=str(tmp_path / "kaart.png"))
    assert column(layer, "n_risico") == before
    assert layer.renderer().dump() == style
    assert not layer.isEditable()
    assert layer.name() == "mijn telling"


def test_a_second_print_replaces_its_files(project, layer, tmp_path):
    path = tmp_path / "kaart.png"
    print_map(project, layer, tmp_path, PNG=str(path), TITEL="Een")
    first = path.read_bytes()
    print_map(project, layer, tmp_path, PNG=str(path), TITEL="Twee en nog wat")
    assert path.read_bytes() != first

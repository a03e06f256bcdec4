"""Gespreksbladen: a sheet of paper per buurt, that prints what the analysis says, and values as they are."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest
from qgis.core import (
    Qgis,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsMapLayerStyle,
    QgsPrintLayout,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtGui import QImage

from leefbaar_plugin.core.printed import shortened
from leefbaar_plugin.core.sheet.texts import QUESTIONS
from leefbaar_plugin.core.stacking import class_labels
from leefbaar_plugin.mechanisms import all_mechanisms
from leefbaar_plugin.styling.sheet import surroundings_style
from tests.qgis.support import MECHANISMS, Recorder, copied, csv, opened, refusal, rows, run
from tests.qgis.test_styles import evaluated

poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="apt install poppler-utils")
THREE = ("BU99010101", "BU99010201", "BU99010102")
HOSTILE = {
    "BU99010101": "[% 1/0 %]",
    "BU99010102": "<script>alert(1)</script> & <b>vet</b>",
    "BU99010201": '=HYPERLINK("http://x")',
    "BU99010202": 'Piet\'s "hof" 🏡',
}


def printed(path, first, last=None, by_line=False) -> str:
    """The words on some pages (from 1), blanks as one blank; by paragraph, or by line across the page."""
    told = ["-f", str(first), "-l", str(last or first), *(["-layout"] if by_line else [])]
    done = subprocess.run(["pdftotext", *told, str(path), "-"], capture_output=True, text=True, check=True)
    return re.sub(r"\s+", " ", done.stdout)


def pages(path) -> int:
    return int(
        re.search(r"Pages:\s+(\d+)", subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True).stdout)[1]
    )


def print_sheets(analysed, tmp_path, **more):
    given = {"RISICOSTAPELING": analysed["layer"], "BUURTEN_KEUZE": ", ".join(THREE), "PDF": str(tmp_path / "uit.pdf")}
    return run("buurtprofielen", **{**given, "PROFIELEN": str(tmp_path / "profielen.gpkg"), **more})


@pytest.fixture(scope="module")
def three(analysed, voorbeeldstad, tmp_path_factory):
    folder = tmp_path_factory.mktemp("drie")
    made = print_sheets(analysed, folder, SCORES=voorbeeldstad)
    return {"pdf": folder / "uit.pdf", "run": made, "rows": rows(made["PROFIELEN"])}


@poppler
def test_each_buurt_has_a_sheet_of_two_pages_in_the_order_of_the_codes(three, analysed):
    assert three["run"]["AANTAL_BLADEN"] == 3
    assert pages(three["pdf"]) == 6
    layer = rows(analysed["layer"])
    for number, code in enumerate(sorted(THREE)):
        front, back = (printed(three["pdf"], 2 * number + side) for side in (1, 2))
        for words in (layer[code]["buurtnaam"], code, layer[code]["wijknaam"], "gemeente Voorbeeldstad"):
            assert words in front
            assert words in back
        assert layer[code]["tekst"] in front
        assert f"blad {number + 1} van 3, voorkant" in front
        assert f"blad {number + 1} van 3, achterkant" in back
        assert all(question in back for question in QUESTIONS)
        for word in ("Schrijf geen namen", "Wat spreken we af?", "rol", "Wanneer"):
            assert word in back
        for word in (
            "geen voorspelling",
            "Onbekend is niet hetzelfde als geen risico",
            "Leefbaarometer 3.0",
            "Berekend op",
        ):
            assert word in front
            assert word in back


@poppler
def test_the_table_of_the_front_has_every_mechanism_with_the_value_of_that_buurt(three, analysed):
    table = {(f["buurtcode"], f["mechanisme"]): f for f in opened(analysed["table"]).getFeatures()}
    for number, code in enumerate(sorted(THREE)):
        front = printed(three["pdf"], 2 * number + 1, by_line=True)
        for mechanism in all_mechanisms():
            assert mechanism.label.split()[0] in front
        value = table[code, "leegstand"]["waarde"]
        assert re.search(
            rf"Leegstand % van de woningen (geen )?risico(, nipt)? {value:.1f}".replace(".", "[,.]"), front
        )


def test_risks_are_marked_in_the_column_of_their_row(three, analysed):
    layer = rows(analysed["layer"])
    for code, row in three["rows"].items():
        told = row["uitkomst"].split("\n")
        assert len(told) == len(MECHANISMS)
        at_risk = [m for m in MECHANISMS if layer[code][f"{m}_risico"] == 1]
        assert sum(word.startswith("risico") for word in told) == len(at_risk)


@pytest.mark.skipif(shutil.which("pdfimages") is None, reason="apt install poppler-utils")
def test_drawings_are_vectors(three):
    """The only images are the hatches of the map, made for the resolution that was asked for."""
    told = subprocess.run(["pdfimages", "-list", str(three["pdf"])], capture_output=True, text=True).stdout
    assert {line.split()[12] for line in told.splitlines()[2:]} <= {"200"}


def test_each_buurt_has_a_bookmark(three):
    assert three["pdf"].read_bytes().count(b"/Title") >= 3


@poppler
def test_what_was_heard_stands_on_the_back_of_that_buurt(analysed, tmp_path):
    table = csv(
        tmp_path / "duiding.csv",
        "buurtcode;mechanisme;oordeel;ernst;rol;opvolging\nBU99010101;leegstand;herkend;4;wijkagent;nader onderzoek\n",
    )
    print_sheets(analysed, tmp_path, DUIDING=table)
    heard, other = printed(tmp_path / "uit.pdf", 2), printed(tmp_path / "uit.pdf", 4)
    assert "Leegstand: " in heard
    assert "nog niets opgetekend" not in heard
    assert "nog niets opgetekend" in other


@poppler
def test_hostile_names_print_as_themselves_on_both_sides(analysed, tmp_path):
    change = {code: {"buurtnaam": name, "wijknaam": name} for code, name in HOSTILE.items()}
    layer = copied(analysed["layer"], change)
    made = print_sheets(
        analysed, tmp_path, RISICOSTAPELING=layer, RISICOTABEL=analysed["table"], BUURTEN_KEUZE=",".join(HOSTILE),
        VRAGEN="Herkent u [% 2*3 %]?\n<i>Waarom</i>?", KOP="[% 3*3 %]",
    )  # fmt: skip
    for number, (code, name) in enumerate(sorted(HOSTILE.items())):
        both = printed(tmp_path / "uit.pdf", 2 * number + 1, 2 * number + 2)
        plain = name.replace("🏡", "").strip()  # drawn as a picture, where a font has it
        assert both.count(plain) >= 4, (name, both[:300])
        assert all(words in both for words in ("[% 2*3 %]", "<i>Waarom</i>?", "[% 3*3 %]"))
        assert rows(made["PROFIELEN"])[code]["titel"] == name


def test_a_file_per_buurt_has_a_name_that_every_system_takes(analysed, tmp_path):
    change = {code: {"buurtnaam": name} for code, name in HOSTILE.items()} | {
        "BU99010300": {"buurtnaam": "../../CON:*?"}
    }
    folder = tmp_path / "bladen"
    folder.mkdir()
    (folder / "eigen.txt").write_text("blijft")
    print_sheets(
        analysed, tmp_path, RISICOSTAPELING=copied(analysed["layer"], change), RISICOTABEL=analysed["table"],
        BUURTEN_KEUZE="BU99010101,BU99010102,BU99010300", PDF=None, MAP=str(folder),
    )  # fmt: skip
    names = sorted(path.name for path in folder.iterdir())
    assert names == [
        "BU99010101_1-0.pdf", "BU99010102_script-alert-1-script-b-vet-b.pdf", "BU99010300_CON.pdf", "eigen.txt",
    ]  # fmt: skip
    assert all((folder / name).read_bytes()[:4] == b"%PDF" for name in names[:3])
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def in_project(analysed, tmp_path, project, **more):
    layer = opened(analysed["layer"], "Risicostapeling")
    project.addMapLayer(layer)
    return print_sheets(analysed, tmp_path, project=project, RISICOSTAPELING=layer, PDF=None, **more)


def loaded(analysed, tmp_path, project, **more):
    """Run as the dialog does it: the profiles are opened in the project."""
    to = QgsProcessingOutputLayerDefinition(str(tmp_path / "profielen.gpkg"), project)
    return in_project(analysed, tmp_path, project, PROFIELEN=to, **more)


def test_the_atlas_is_added_beside_a_layout_of_that_name(analysed, tmp_path):
    project = QgsProject()
    own = QgsPrintLayout(project)
    own.setName("Gespreksbladen")
    project.layoutManager().addLayout(own)
    made = loaded(analysed, tmp_path, project)
    assert made.context
    assert {one.name() for one in project.layoutManager().layouts()} == {"Gespreksbladen", "Gespreksbladen 2"}
    atlas = project.layoutManager().layoutByName("Gespreksbladen 2").atlas()
    assert atlas.enabled()
    assert atlas.sortFeatures()
    assert atlas.pageNameExpression() == '"bladnaam"'


@poppler
def test_the_atlas_works_in_a_project_that_was_saved_and_opened_again(analysed, tmp_path):
    project = QgsProject()
    made = loaded(analysed, tmp_path, project)
    profiles = made.context.temporaryLayerStore().mapLayers()
    for layer in list(profiles.values()):
        if layer.name() != "Risicostapeling":
            project.addMapLayer(made.context.takeResultLayer(layer.id()))
    assert project.write(str(tmp_path / "project.qgz"))
    again = QgsProject()
    assert again.read(str(tmp_path / "project.qgz"))
    layout = again.layoutManager().layoutByName("Gespreksbladen")
    atlas = layout.atlas()
    assert atlas.updateFeatures() == 3
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText  # QGIS 3.40 would draw the letters
    outcome, why = QgsLayoutExporter.exportToPdf(atlas, str(tmp_path / "weer.pdf"), settings)
    assert outcome == QgsLayoutExporter.ExportResult.Success, why
    names = [row["buurtnaam"] for _, row in sorted(rows(analysed["layer"]).items()) if row["buurtcode"] in THREE]
    for number, name in enumerate(names):
        assert name in printed(tmp_path / "weer.pdf", 2 * number + 1)
    label = layout.itemById("titel")
    assert isinstance(label, QgsLayoutItemLabel)
    assert label.text() == '[% "titel" %]'


@poppler
def test_wijken_are_called_so(analysed, tmp_path):
    codes = {"BU99010101": "WK990101", "BU99010201": "WK990102"}
    change = {code: {"buurtcode": wijk, "buurtnaam": f"Wijk {wijk[-1]}"} for code, wijk in codes.items()}
    layer = copied(analysed["layer"], change, keep=codes)
    print_sheets(analysed, tmp_path, RISICOSTAPELING=layer, BUURTEN_KEUZE="")
    front = printed(tmp_path / "uit.pdf", 1)
    assert "Wijk WK990101, gemeente Voorbeeldstad" in front
    assert "deze wijk" in front
    assert "deze buurt" not in front


@poppler
def test_without_a_table_the_sheet_says_that_values_were_not_given(analysed, tmp_path):
    bare = copied(analysed["layer"], keep=THREE)
    made = print_sheets(analysed, tmp_path, RISICOSTAPELING=bare)
    assert "No risk table" in made.warnings
    front = printed(tmp_path / "uit.pdf", 1)
    assert "niet meegegeven" in front
    assert "Geef bij SCORES" in front


@poppler
def test_a_buurt_of_which_little_is_known_is_not_said_to_be_without_risk(analysed, tmp_path):
    code = THREE[0]
    unknown = {f"{m}_risico": None for m in MECHANISMS[2:]} | {f"{m}_risico": 0 for m in MECHANISMS[:2]}
    n = len(MECHANISMS)
    counts = {"n_risico": 0, "n_beoordeeld": 2, "n_onbekend": n - 2, "n_max": n - 2, "n_families": 0}
    text = f"0 van 2 mechanismen ({n - 2} onbekend)"
    told = {"risicoklasse": "onvoldoende gegevens", "tekst": text, "waarom": ""}
    layer = copied(analysed["layer"], {code: unknown | counts | told})
    print_sheets(analysed, tmp_path, RISICOSTAPELING=layer, BUURTEN_KEUZE=code)
    front = printed(tmp_path / "uit.pdf", 1)
    assert f"te weinig bekend om te tellen: 0 van 2 mechanismen ({n - 2} onbekend)" in front
    assert f"niet hetzelfde als geen risico: het kunnen er 0 tot {n - 2} zijn" in front
    assert "geen risico gezien" not in front


@poppler
def test_a_buurt_of_water_gets_a_sheet_that_says_it_is_not_counted(analysed, tmp_path):
    code = next(code for code, row in rows(analysed["layer"]).items() if row["risicoklasse"] == "niet van toepassing")
    print_sheets(analysed, tmp_path, BUURTEN_KEUZE=code)
    assert "is niet geteld" in printed(tmp_path / "uit.pdf", 1)


class Impatient(Recorder):
    """Cancels when the export has begun to report."""

    def __init__(self):
        super().__init__()
        self.progressChanged.connect(lambda progress: self.cancel() if progress > 60 else None)


@pytest.mark.parametrize("output", ["PDF", "MAP"])
def test_cancelling_leaves_nothing(analysed, tmp_path, output):
    to = {"PDF": None, output: str(tmp_path / "uit")}
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        print_sheets(analysed, tmp_path, feedback=Impatient(), BUURTEN_KEUZE="", GEMEENTE="Voorbeeldstad", **to)
    assert list(tmp_path.iterdir()) == []


def test_a_code_that_is_not_there_is_refused_with_one_that_is(analysed):
    said = refusal("buurtprofielen", RISICOSTAPELING=analysed["layer"], BUURTEN_KEUZE="BU1")
    assert "BU1 is not among the 97 areas" in said
    assert "BU9901" in said


def test_a_shapefile_cannot_hold_the_texts(analysed, tmp_path):
    said = refusal("buurtprofielen", RISICOSTAPELING=analysed["layer"], PROFIELEN=str(tmp_path / "uit.shp"))
    assert "shapefile" in said


# Maps and logo


def sheet_in_project(analysed, tmp_path, **more):
    """The layout that a user gets in his project, with that project and the context that its layers live in."""
    project = QgsProject()
    made = loaded(analysed, tmp_path, project, **more)
    return project, made, project.layoutManager().layoutByName("Gespreksbladen")


def test_the_small_map_shows_on_each_sheet_the_municipality_of_that_sheet(analysed, tmp_path):
    """And the scale bar stands beside the map, where it hides no name."""
    _project, _made, layout = sheet_in_project(analysed, tmp_path, BUURTEN_KEUZE="BU99010101, BU99020100")
    small, large, bar = (layout.itemById(name) for name in ("ligging", "kaart", "schaalbalk"))
    assert not bar.mapRectToScene(bar.rect()).intersects(large.mapRectToScene(large.rect()))
    atlas = layout.atlas()
    atlas.beginRender()
    extents = {}
    for feature in opened(analysed["layer"]).getFeatures():
        box = feature.geometry().boundingBox()
        extents.setdefault(feature["gemeentecode"], QgsRectangle(box)).combineExtentWith(box)
    for code in ("GM9901", "GM9902"):
        atlas.next()
        small.refresh()
        shown = small.extent()
        assert shown.contains(extents[code]), code
        assert shown.width() < 1.3 * max(extents[code].width(), extents[code].height()), code
    atlas.endRender()


@pytest.mark.parametrize("ending", ["png", "svg"])
def test_a_logo_goes_along_in_the_layout_without_a_path(analysed, tmp_path, ending):
    logo = tmp_path / f"wapen.{ending}"
    if ending == "png":
        QImage(600, 100, QImage.Format.Format_RGB32).save(str(logo))
    else:
        box = '<rect width="60" height="10"/>'
        logo.write_text(f'<svg xmlns="http://www.w3.org/2000/svg" width="60" height="10">{box}</svg>')
    _project, _made, layout = sheet_in_project(analysed, tmp_path, BUURTEN_KEUZE="BU99010101", LOGO=str(logo))
    for name in ("logo", "logo_2"):
        assert layout.itemById(name).picturePath().startswith("base64:")
        assert not layout.itemById(name).isMissingImage()


def test_a_logo_that_is_not_there_is_told_before_anything_is_made(analysed, tmp_path):
    said = refusal("buurtprofielen", RISICOSTAPELING=analysed["layer"], LOGO=str(tmp_path / "weg.png"),
                   PROFIELEN=str(tmp_path / "profielen.gpkg"))  # fmt: skip
    assert "LOGO" in said
    assert list(tmp_path.iterdir()) == []


def test_a_long_name_is_broken_off_on_the_small_map_as_it_is_on_the_large_one(analysed):
    names = ["Begijnenhof en omstreken, oostelijk van de spoorlijn", "Hof", "x" * 50, *HOSTILE.values()]
    codes = sorted(rows(analysed["layer"]))[: len(names)]
    layer = copied(analysed["layer"], {c: {"buurtnaam": n} for c, n in zip(codes, names)}, keep=codes)
    styled = layer.clone()
    QgsMapLayerStyle(surroundings_style(layer, class_labels())).writeToLayer(styled)
    expression = styled.labeling().settings().fieldName
    shown = {f["buurtcode"]: evaluated(styled, expression, f) for f in styled.getFeatures()}
    assert [shown[code] for code in codes] == [shortened(name) for name in names]


@poppler
def test_a_long_text_is_set_small_on_its_own_sheet_and_printed_once(analysed, tmp_path):
    """Sterrenbuurt runs thirteen risks, and has more to explain than the others."""
    longest, *others = "BU99010302", "BU99010101", "BU99010102", "BU99010201"
    made = print_sheets(analysed, tmp_path, BUURTEN_KEUZE=",".join((longest, *others)))
    told = rows(made["PROFIELEN"])
    assert [code for code, row in told.items() if "uitleg" in (row["klein"] or "")] == [longest]
    for number, code in enumerate(sorted(told)):
        first_words = " ".join(told[code]["uitleg"].split()[:4])
        assert printed(tmp_path / "uit.pdf", 2 * number + 1).count(first_words) == 1, code

"""What the files of a map hold, and what they leave out."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsRenderContext

from leefbaar_plugin.paths import RESOURCES
from tests.qgis.raadskaart.printing import LOGO, layer_of, parameters, print_map
from tests.qgis.support import refusal, rows


def test_files_hold_no_path_and_no_user(project, voorbeeldstad, tmp_path):
    print_map(project, **parameters("status en ontwikkeling", voorbeeldstad), LOGO=str(LOGO),
              PDF=str(tmp_path / "kaart.pdf"), SVG=str(tmp_path / "kaart.svg"))  # fmt: skip
    svg = (tmp_path / "kaart.svg").read_text(encoding="utf-8")
    assert svg.count("<text") > 30, "text as text"
    assert "Hoe staat de leefbaarheid" in svg
    for content in (svg, (tmp_path / "kaart.pdf").read_bytes().decode("latin-1")):
        for trace in (str(tmp_path), str(RESOURCES.parent), str(Path.home()) + "/", "file:"):
            assert trace not in content


def test_in_svg_a_hatch_is_a_hatch_and_the_map_stays_in_its_frame(project, tmp_path):
    """Qt draws neither: what is unknown would look known, and the map would lie over the legend."""
    print_map(project, SVG=str(tmp_path / "kaart.svg"), PROJECT=str(tmp_path / "kaart.qgz"))
    svg = (tmp_path / "kaart.svg").read_text(encoding="utf-8")
    made = set(re.findall(r'id="(hatch-[^"]+)"', svg))
    used = re.findall(r'fill="url\(#(hatch-[^)]+)\)"', svg)
    assert set(used) == made
    assert len(made) >= 3, "unknown, not applicable, depends"
    told = rows(layer_of(project)).values()
    uncertain = sum(row["onzeker"] == 1 and row["gemeentecode"] == "GM9901" for row in told)
    assert len(used) > uncertain, "each buurt, and the legend"
    clipped = re.findall(r'inkscape:label="kaart: ([^"]+)"', svg)
    assert svg.count('clip-path="url(#frame-kaart)"') == len(clipped) - 1, "all but the frame itself"
    assert "#0102" not in svg
    fresh = QgsProject()
    assert fresh.read(str(tmp_path / "kaart.qgz"))
    one = next(layer for layer in fresh.mapLayers().values() if layer.name() == "Risicostapeling")
    assert any(
        symbol.symbolLayer(i).layerType() == "LinePatternFill"
        for symbol in one.renderer().symbols(QgsRenderContext()) for i in range(symbol.symbolLayerCount())
    ), "the styles were put back"  # fmt: skip


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="apt install poppler-utils")
def test_the_pdf_says_what_it_is_and_has_a_bookmark(project, tmp_path):
    print_map(project, PDF=str(tmp_path / "kaart.pdf"), TITEL="Onze buurten", KAART="families")
    told = subprocess.run(["pdfinfo", str(tmp_path / "kaart.pdf")], capture_output=True, text=True, check=True).stdout
    facts = dict(re.findall(r"^(\w+): +(.*)$", told, re.MULTILINE))
    assert facts["Title"] == "Onze buurten"
    assert facts["Author"].startswith("Leefbaar")
    assert "verschillende bronnen" in facts["Subject"]
    assert "families" in facts["Keywords"]
    assert "20" in facts["CreationDate"]
    assert b"/Outlines" in (tmp_path / "kaart.pdf").read_bytes()


def test_the_table_tells_all_that_the_map_shows_in_the_order_of_the_codes(project, tmp_path):
    print_map(project, KAART="mechanisme", MECHANISME="omslagzone", TABEL=str(tmp_path / "kaart.csv"))
    lines = (tmp_path / "kaart.csv").read_text(encoding="utf-8-sig").splitlines()
    head = lines[0].split(";")
    assert {"Buurtcode", "Op de kaart", "Toelichting bij de kaart"} <= set(head)
    codes = [line.split(";")[0] for line in lines[1:]]
    assert codes == sorted(codes)
    assert len(codes) == 60, "those of the municipality that was asked for"


def test_a_failed_print_puts_back_what_was_there(project, analysed, tmp_path):
    (tmp_path / "kaart.pdf").write_text("van vorig jaar")
    said = refusal("raadskaart", RISICOSTAPELING=analysed["layer"], KAART="mechanisme", MECHANISME="geen",
                   PDF=str(tmp_path / "kaart.pdf"), TABEL=str(tmp_path / "tabel.xlsx"))  # fmt: skip
    assert "MECHANISME" in said
    assert (tmp_path / "kaart.pdf").read_text() == "van vorig jaar"
    assert not (tmp_path / "tabel.xlsx").exists()

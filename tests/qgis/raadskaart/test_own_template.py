"""A template of the municipality's own keeps what is its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsLayoutItemLabel, QgsLayoutItemPage, QgsPrintLayout, QgsProject, QgsReadWriteContext

from leefbaar_plugin.layouts.template import template_of
from tests.qgis.raadskaart.printing import layout_of, print_map
from tests.qgis.support import refusal


def own_template(path: Path, without: tuple[str, ...] = (), pages: int = 1) -> str:
    """Our template with a label of the municipality, without some of its items, with empty pages after the first."""
    from qgis.PyQt.QtXml import QDomDocument

    document = QDomDocument()
    document.setContent(template_of("A4 staand").read_text(encoding="utf-8"))
    project = QgsProject()  # must outlive its layout
    layout = QgsPrintLayout(project)
    layout.loadFromTemplate(document, QgsReadWriteContext())
    for name in without:
        layout.removeLayoutItem(layout.itemById(name))
    for _ in range(1, pages):
        layout.pageCollection().addPage(QgsLayoutItemPage(layout))
    own = QgsLayoutItemLabel(layout)
    own.setText("Gemeente Voorbeeldstad, afdeling Wonen")
    own.setId("afdeling")
    layout.addLayoutItem(own)
    assert layout.saveAsTemplate(str(path), QgsReadWriteContext())
    return str(path)


def test_a_template_of_ones_own_keeps_what_is_its_own_and_lacks_are_told(project, tmp_path):
    template = own_template(tmp_path / "eigen.qpt", ("bron", "ondertitel"))
    made = print_map(project, SJABLOON=template, FORMAAT="A3 liggend")
    layout = layout_of(project)
    assert layout.itemById("afdeling").currentText() == "Gemeente Voorbeeldstad, afdeling Wonen"
    assert "Waar loopt" in layout.itemById("titel").currentText()
    assert round(layout.pageCollection().page(0).rect().width()) == 210, "the template overrides the paper"
    assert "bron" in made.warnings
    assert "ondertitel" in made.warnings
    assert "logo" not in made.warnings, "nothing was to be put there"


def test_a_template_without_a_map_is_refused_with_what_to_do(analysed, tmp_path):
    said = refusal("raadskaart", RISICOSTAPELING=analysed["layer"],
                   SJABLOON=own_template(tmp_path / "eigen.qpt", ("kaart",)))  # fmt: skip
    assert "SJABLOON" in said
    assert "'kaart'" in said


@pytest.mark.parametrize("content", ["geen xml", "<svg/>"])
def test_what_is_no_template_is_refused_and_leaves_nothing(analysed, tmp_path, content):
    (tmp_path / "eigen.qpt").write_text(content)
    said = refusal("raadskaart", RISICOSTAPELING=analysed["layer"], SJABLOON=str(tmp_path / "eigen.qpt"),
                   PDF=str(tmp_path / "kaart.pdf"), TABEL=str(tmp_path / "kaart.csv"))  # fmt: skip
    assert "no template" in said
    assert [path.name for path in tmp_path.iterdir()] == ["eigen.qpt"]


def test_files_that_are_not_there_are_named(analysed, tmp_path):
    said = refusal("raadskaart", RISICOSTAPELING=analysed["layer"], LOGO=str(tmp_path / "logo.png"),
                   TABEL=str(tmp_path / "tabel.doc"))  # fmt: skip
    assert "LOGO" in said
    assert "tabel.doc" in said


def test_pictures_hold_the_first_page_of_a_template_and_leave_no_others(project, tmp_path):
    template = own_template(tmp_path / "eigen.qpt", pages=2)
    made = print_map(
        project, SJABLOON=template, RESOLUTIE=72,
        **{name: str(tmp_path / f"kaart.{name.lower()}") for name in ("PDF", "PNG", "SVG")},
    )  # fmt: skip
    files = {path.name for path in tmp_path.iterdir()}
    assert files == {"eigen.qpt", "kaart.pdf", "kaart.png", "kaart.svg"}
    assert "PNG, SVG holds the first one" in made.warnings
    assert "Waar loopt" in (tmp_path / "kaart.svg").read_text(encoding="utf-8")

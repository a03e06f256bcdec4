"""The council map: one A4 page, landscape, that a reader without QGIS can understand and trace."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsLayoutItemPage, QgsPrintLayout, QgsProject, QgsRectangle, QgsVectorLayer

from .items import add_legend, add_map, add_scale_bar, fitting, label

_WIDTH, _HEIGHT, _EDGE = 297.0, 210.0, 8.0
_PANEL = 206.0  # where the right-hand panel starts


@dataclass(frozen=True)
class Texts:
    """The words on the map; all in Dutch, plain text."""

    title: str
    subtitle: str
    paragraph: str
    note: str
    reference: str  # peildatum and sources
    margin: str  # the trail
    noun: str = "buurt"  # what an area is


def build(
    project: QgsProject,
    name: str,
    risk: QgsVectorLayer,
    borders: QgsVectorLayer,
    extent: QgsRectangle,
    texts: Texts,
    only_these: bool,
) -> QgsPrintLayout:
    """Make the layout in a project; the caller adds it to the project's layout manager.

    Parameters
    ----------
    only_these
        The map keeps to these two layers, whatever else is in the project. A project that holds nothing else needs
        it not, and then has no paths of this machine in its layout.
    """
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(name)
    layout.pageCollection().page(0).setPageSize("A4", QgsLayoutItemPage.Orientation.Landscape)

    label(layout, "titel", texts.title, (_EDGE, 6, _WIDTH - 2 * _EDGE, 9), 17, bold=True)
    label(layout, "ondertitel", texts.subtitle, (_EDGE, 15.5, _WIDTH - 2 * _EDGE, 6), 9.5)
    page_map = add_map(layout, [borders, risk], extent, (_EDGE, 23, _PANEL - _EDGE - 4, 165), only_these)
    counted = f"Aantal mechanismen waarop de {texts.noun} risico loopt\n(het getal in de {texts.noun})"
    add_legend(layout, page_map, [(risk, counted), (borders, "Grenzen")], (_PANEL, 23, 83, 82))
    label(layout, "toelichting_kop", "Wat deze kaart laat zien", (_PANEL, 104, 83, 5), 9.5, bold=True)
    words = f"{texts.paragraph}\n\n{texts.note}"
    label(layout, "toelichting", words, (_PANEL, 110, 83, 66), fitting(words, 83, 66))
    add_scale_bar(layout, page_map, (_PANEL, 178, 60, 10))
    label(layout, "bron", texts.reference, (_EDGE, 190.5, _WIDTH - 2 * _EDGE, 8), 7)
    label(layout, "herkomst", texts.margin, (_EDGE, 199, _WIDTH - 2 * _EDGE, 7), 5.5, color="#555555")
    return layout

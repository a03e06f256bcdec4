"""Makes the templates of the council map, one for each paper: python3 resources/layouts/make_layouts.py

The same bytes every time: identifiers come from the names of the items, and no font of this machine is named, so
that each QGIS prints in its own.
"""

from __future__ import annotations

import itertools
import os
import re
import sys
import uuid
from pathlib import Path
from xml.etree import ElementTree

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from qgis.core import (  # noqa: E402
    QgsApplication,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt  # noqa: E402
from qgis.PyQt.QtXml import QDomDocument  # noqa: E402

from leefbaar_plugin.layouts.items import add_legend, add_map, add_scale_bar, label, place  # noqa: E402

ARROW = ":/images/north_arrows/layout_default_north_arrow.svg"  # of QGIS itself, on every machine
_UUID = re.compile(r"\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}")

#: Boxes in mm (left, top, width, height) on A4; A3 is the same page, larger.
PAGES = {
    "liggend": ("Landscape", {
        "titel": (8, 6, 252, 9), "ondertitel": (8, 15.5, 252, 6.5), "logo": (263, 5, 26, 16),
        "kaart": (8, 23, 194, 165), "legenda": (206, 23, 83, 80),
        "toelichting_kop": (206, 104, 83, 5), "toelichting": (206, 110, 83, 66),
        "schaalbalk": (206, 178, 60, 10), "noordpijl": (279, 178, 10, 10),
        "bron": (8, 190, 224, 8), "kaartnummer": (236, 190, 53, 4), "datum": (236, 194, 53, 4),
        "herkomst": (8, 199, 281, 7),
    }),
    "staand": ("Portrait", {
        "titel": (8, 7, 164, 15), "ondertitel": (8, 22.5, 164, 7.5), "logo": (176, 7, 26, 20),
        "kaart": (8, 31, 194, 158), "legenda": (8, 193, 88, 72),
        "toelichting_kop": (101, 193, 101, 5), "toelichting": (101, 199, 101, 66),
        "schaalbalk": (8, 267, 60, 10), "noordpijl": (86, 267, 10, 10),
        "kaartnummer": (149, 268, 53, 4), "datum": (149, 272, 53, 4),
        "bron": (8, 279, 194, 7.5), "herkomst": (8, 287, 194, 7),
    }),
}  # fmt: skip

#: By size of the paper: how much larger than on A4 the boxes are, and the letters, that need not grow as much.
PAPERS = {"A4": (1.0, 1.0), "A3": (2**0.5, 1.25)}

#: Size in points on A4, bold, colour, and what stands in a layout that nothing was filled into.
LABELS = {
    "titel": (17, True, "#111111", "Titel"),
    "ondertitel": (9.5, False, "#111111", "Ondertitel"),
    "toelichting_kop": (9.5, True, "#111111", "Wat deze kaart laat zien"),
    "toelichting": (8.2, False, "#111111", "Toelichting"),
    "bron": (7, False, "#111111", "Bron en peiljaar"),
    "kaartnummer": (8, True, "#111111", ""),
    "datum": (7, False, "#111111", "Datum"),
    "herkomst": (5.5, False, "#555555", "Herkomst"),
}
RIGHT = ("kaartnummer", "datum")


def make(size: str, page: str) -> str:
    larger, scale = PAPERS[size]
    turned, on_a4 = PAGES[page]
    boxes = {name: tuple(round(side * larger, 1) for side in box) for name, box in on_a4.items()}
    project = QgsProject()
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(f"Raadskaart {size} {page}")
    layout.pageCollection().page(0).setPageSize(size, getattr(QgsLayoutItemPage.Orientation, turned))
    anything = QgsVectorLayer("Polygon?crs=EPSG:28992", "x", "memory")
    page_map = add_map(layout, [anything], QgsRectangle(0, 300000, 280000, 625000), boxes["kaart"], False)
    add_legend(layout, page_map, [], boxes["legenda"], scale)
    layout.itemById("legenda").setResizeToContents(False)  # its box is the room that there is
    place(layout.itemById("legenda"), "legenda", boxes["legenda"])
    for item, (points, bold, color, text) in LABELS.items():
        label(layout, item, text, boxes[item], round(points * scale, 1), bold, color)
        if item in RIGHT:
            layout.itemById(item).setHAlign(Qt.AlignmentFlag.AlignRight)
    add_scale_bar(layout, page_map, boxes["schaalbalk"], 7 * scale)
    for item, path in (("logo", ""), ("noordpijl", ARROW)):
        picture = QgsLayoutItemPicture(layout)
        layout.addLayoutItem(picture)
        picture.setPicturePath(path)
        place(picture, item, boxes[item])
    layout.itemById("logo").setPictureAnchor(layout.itemById("logo").UpperRight)
    document = QDomDocument()
    document.appendChild(layout.writeXml(document, QgsReadWriteContext()))
    return _settled(document.toString(1))


def _settled(text: str) -> str:
    """The template without what differs from run to run or from machine to machine."""
    root = ElementTree.fromstring(text)
    for element in root.iter():
        element.attrib.pop("fontFamily", None)
        element.attrib.pop("namedStyle", None)
        if "description" in element.attrib and element.tag.lower().endswith("font"):
            element.set("description", ",".join(["Sans Serif", *element.attrib["description"].split(",")[1:]]))
            element.attrib.pop("style", None)
    text = ElementTree.canonicalize(ElementTree.tostring(root, encoding="unicode")) + "\n"  # attributes in order
    for number, one in enumerate(dict.fromkeys(_UUID.findall(text))):
        text = text.replace(one, "{" + str(uuid.uuid5(uuid.NAMESPACE_URL, f"leefbaar/{number}")) + "}")
    return text


if __name__ == "__main__":
    application = QgsApplication([], False)
    application.initQgis()
    for paper, turn in itertools.product(PAPERS, PAGES):
        name = f"raadskaart_{paper}_{turn}.qpt"
        (HERE / name).write_text(make(paper, turn), encoding="utf-8")
        print(f"resources/layouts/{name}")
    application.exitQgis()

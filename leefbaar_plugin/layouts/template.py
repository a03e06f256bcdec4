"""A template of a print layout, ours or a municipality's own, filled by the ids of its items."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsBasicNumericFormat,
    QgsFillSymbol,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsRectangle,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument

from ..bridge.stop import Problem
from ..compat import lettering, set_lettering
from ..core.printed import in_label
from ..i18n import tr
from ..paths import RESOURCES
from .items import fits, fitting
from .legend import fill_legend
from .logo import Logo, put_logo
from .square import add_square

FORMATS = ("A4 liggend", "A4 staand", "A3 liggend", "A3 staand")
MAP, LEGEND, SCALE, LOGO = "kaart", "legenda", "schaalbalk", "logo"
#: What a map for the council must have; without the others a template of one's own is complete.
EXPECTED = (
    "titel", "ondertitel", MAP, LEGEND, SCALE, "toelichting_kop", "toelichting", "bron", "herkomst", "datum",
)  # fmt: skip
_A4 = 210.0


@dataclass(frozen=True)
class Square:
    """The legend of nine: its title, fills and numbers by class, and how many classes it holds."""

    title: str
    fills: Mapping[str, QgsFillSymbol]
    numbers: Mapping[str, int]


@dataclass(frozen=True)
class Contents:
    """What is filled in.

    Parameters
    ----------
    texts
        By the id of a label; plain text, in which nothing is an expression.
    layers
        Of the map, the topmost first, with their titles in the legend.
    only_these
        The map keeps to these layers, whatever else is in the project. A project that holds nothing else needs it
        not, and then has no paths of this machine in its layout.
    logo
        None leaves what the template has.
    """

    texts: Mapping[str, str]
    layers: Sequence[tuple[QgsVectorLayer, str]]
    extent: QgsRectangle
    only_these: bool = True
    square: Square | None = None
    logo: Logo | None = None


def template_of(paper: str) -> Path:
    """The template of a paper, one of `FORMATS`."""
    return RESOURCES / "layouts" / f"raadskaart_{paper.replace(' ', '_')}.qpt"


def load(project: QgsProject, name: str, path: Path) -> QgsPrintLayout:
    """A layout from a template; the caller adds it to the layout manager of the project."""
    layout = QgsPrintLayout(project)
    document = QDomDocument()
    with contextlib.suppress(OSError, UnicodeDecodeError):
        document.setContent(path.read_text(encoding="utf-8"))
    known = document.documentElement().tagName() == "Layout"
    if not (known and layout.loadFromTemplate(document, QgsReadWriteContext())[1]):
        raise Problem(
            tr("SJABLOON: '{path}' is no template of a layout. Save one in QGIS: Layout > Save as template.").format(
                path=path
            )
        )
    if not isinstance(layout.itemById(MAP), QgsLayoutItemMap):
        raise Problem(
            tr(
                "SJABLOON: '{path}' has no map with the id 'kaart'. In the layout: select the map, and write kaart at "
                "Item properties > Item ID."
            ).format(path=path)
        )
    layout.setName(name)
    return layout


def lacking(layout: QgsPrintLayout, contents: Contents) -> list[str]:
    """Ids that a template lacks for what there is to say."""
    asked = [
        *EXPECTED,
        *(["kaartnummer"] if contents.texts.get("kaartnummer") else []),
        *([LOGO] if contents.logo is not None else []),
    ]
    return [one for one in asked if layout.itemById(one) is None]


def fill(layout: QgsPrintLayout, contents: Contents) -> list[str]:
    """Put contents into the items by their ids; gives the ids of items that are too small for what they hold."""
    short = []
    page_map: QgsLayoutItemMap = layout.itemById(MAP)
    _fill_map(page_map, contents)
    for name, text in contents.texts.items():
        item = layout.itemById(name)
        if isinstance(item, QgsLayoutItemLabel) and not _write(item, text):
            short.append(name)
    legend = layout.itemById(LEGEND)
    if isinstance(legend, QgsLayoutItemLegend):
        square = contents.square
        taken = _add_square(layout, legend, square) if square else 0.0
        skipped = len(square.fills) if square else 0
        if not fill_legend(legend, page_map, contents.layers[::-1], skipped, taken):
            short.append(LEGEND)
    bar = layout.itemById(SCALE)
    if isinstance(bar, QgsLayoutItemScaleBar):
        _fill_scale_bar(bar, page_map)
    logo = layout.itemById(LOGO)
    if contents.logo is not None and isinstance(logo, QgsLayoutItemPicture):
        put_logo(logo, contents.logo)
    return short


def free_name(project: QgsProject, wanted: str) -> str:
    """A name that no layout of the project has: an existing one is never overwritten."""
    taken = {made.name() for made in project.layoutManager().layouts()}
    return next(name for name in _names(wanted) if name not in taken)


def _names(wanted: str) -> Iterator[str]:
    yield wanted
    number = 2
    while True:
        yield f"{wanted} {number}"
        number += 1


def _fill_map(item: QgsLayoutItemMap, contents: Contents) -> None:
    layers = [layer for layer, _ in contents.layers]
    item.setCrs(layers[0].crs())
    item.setFollowVisibilityPreset(False)
    item.setKeepLayerSet(False)
    if contents.only_these:
        item.setLayers(layers)
        item.setKeepLayerSet(True)
    room = QgsRectangle(contents.extent)
    room.scale(1.06)
    item.zoomToExtent(room)


def _fill_scale_bar(item: QgsLayoutItemScaleBar, page_map: QgsLayoutItemMap) -> None:
    item.setLinkedMap(page_map)
    item.applyDefaultSize(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    item.setUnitLabel("km")
    numbers = QgsBasicNumericFormat()
    numbers.setDecimalSeparator(",")
    numbers.setNumberDecimalPlaces(2)
    item.setNumericFormat(numbers)
    item.update()


def _write(item: QgsLayoutItemLabel, text: str) -> bool:
    """Put a text into a label, smaller where that is needed; False when it does not fit."""
    if item.mode() != QgsLayoutItemLabel.Mode.ModeFont:
        item.setMode(QgsLayoutItemLabel.Mode.ModeFont)  # HTML would read a name as tags
    item.setText(in_label(text))  # a value from a table is never an expression
    width, height = item.rect().width() - 2 * item.marginX(), item.rect().height() - 2 * item.marginY()
    letters = lettering(item)
    font, size = letters.font(), letters.size()
    wanted = fitting(text, width, height, size, font)
    if wanted < size:
        letters.setSize(wanted)
        set_lettering(item, letters)
    return fits(text, width, height, wanted, font)


def _add_square(layout: QgsPrintLayout, legend: QgsLayoutItemLegend, square: Square) -> float:
    """Draw the square in the upper part of the box of the legend; gives the height that it took."""
    page = layout.pageCollection().page(0).rect()
    scale = 1.25 if min(page.width(), page.height()) > _A4 + 1 else 1.0
    return add_square(layout, legend, square.title, square.fills, square.numbers, scale)
